package block

// listed says how deep items stand in notations that give their depth by the number
// of their signs, or by how far they are set in, and what is below them.
type listed struct{ open []listedItem }

// listedItem is an item that is open.
type listedItem struct{ depth, cols int16 }

// place says how deep a block stands that is about to be added.
func (l *listed) place(b *Block) {
	holds := b.Kind == Item || b.Holds
	switch {
	case b.Kind == Heading:
		l.open = l.open[:0]
	case holds && b.Depth > 0: // by its signs
		for n := len(l.open); n > 0 && l.open[n-1].depth >= b.Depth; n-- {
			l.open = l.open[:n-1]
		}
		l.open = append(l.open, listedItem{b.Depth, b.Indent})
	case b.Depth > 0:
	default:
		for n := len(l.open); n > 0 && l.open[n-1].cols >= b.Indent; n-- {
			l.open = l.open[:n-1]
		}
		if n := len(l.open); n > 0 {
			b.Depth = l.open[n-1].depth
		}
		if holds {
			b.Depth++
			l.open = append(l.open, listedItem{b.Depth, b.Indent})
		}
	}
}
