package block

import "yomi/loader/lexis"

// itemLook keeps the look of an item only where it is used as a title.
func itemLook(b *Block, title bool) Look {
	if !title || !lexis.TitleShaped(b.Text) {
		return NoLook
	}
	return b.Look
}

// itemTitles finds the items used as titles: at the margin, and with text
// below that is no item of the same kind. That must hold for most items of
// the sign at the margin, or the sign makes bullets.
func itemTitles(blocks []Block) map[int]bool {
	titles, bullets := map[rune]int{}, map[rune]int{}
	found, packed := map[int]bool{}, packedSigns(blocks)
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != Item || b.Look == NoLook || b.Indent > 0 || asked(b) {
			continue
		}
		if i+1 < len(blocks) && owns(b, &blocks[i+1]) && (packed[titleSign(b)] || i <= 1 || b.Blanks > 0 || b.Rule || blocks[i-1].Kind == Heading) {
			titles[titleSign(b)]++
			found[i] = true
		} else {
			bullets[titleSign(b)]++
		}
	}
	signs := map[rune]bool{} // those that make titles, and whether at sight
	for i := range found {
		// A decorated line reads as a title at once; a dash, a dot or a
		// number must be one nearly always.
		l, s := blocks[i].Look, titleSign(&blocks[i])
		weak := l == Dashed || l == Dotted || l == Numbered
		if weak && (titles[s] < 2 || titles[s] < 2*bullets[s]) || titles[s]*2 < bullets[s] {
			delete(found, i)
		} else {
			signs[s] = !weak
		}
	}
	followSign(blocks, signs, found)
	return found
}

// asked reports a question, "Q. Why?", which is none of a row of letters.
func asked(b *Block) bool { return b.Marker[0]|0x20 == 'q' }

// packedSigns finds the decorating signs, ■ ● ◆ ▼ ★, that make titles although
// nobody left a line blank before them: each line with the sign is short and
// right over a line of text, and there are several.
func packedSigns(blocks []Block) map[rune]bool {
	var over map[rune]int // -1 once one was seen that is no title
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != Item || b.Indent > 0 || b.Look < Square || b.Look > Star {
			continue
		}
		if over == nil {
			over = map[rune]int{}
		}
		s := titleSign(b)
		switch n := over[s]; {
		case n < 0:
		case i+1 == len(blocks) || blocks[i+1].Kind != Para || blocks[i+1].Blanks > 0 || lexis.Columns(b.Text) > packedMax || !lexis.TitleShaped(b.Text) || lexis.EndsSentence(b.Text):
			over[s] = -1
		default:
			over[s]++
		}
	}
	signs := map[rune]bool{}
	for s, n := range over {
		signs[s] = n >= packedMin
	}
	return signs
}

// followSign adds the items that a sign which makes titles makes titles of as
// well: those that nobody left a line blank before, if the sign is one at
// sight, those that stand alone with nothing to say, as 伍、散會, and those that
// count up to one that is a title.
func followSign(blocks []Block, signs map[rune]bool, found map[int]bool) {
	next := map[rune]int{} // by sign, the number of the title after
	for i := len(blocks) - 1; i >= 0; i-- {
		b := &blocks[i]
		sign := titleSign(b)
		strong, ok := signs[sign]
		if b.Kind != Item || b.Indent > 0 || !ok {
			continue
		}
		last := i+1 == len(blocks)
		counts, _ := lexis.NumberAt(b.Marker, 3)
		owned := !last && owns(b, &blocks[i+1])
		if owned && (strong || counts > 0 && counts+1 == next[sign]) || b.Blanks > 0 && (last || blocks[i+1].Blanks > 0) {
			found[i] = true
		}
		if found[i] {
			next[sign] = counts
		}
	}
}

// titleSign is what the markers of one kind of title share. Numbers of a kind
// are one, whatever they count to; the same in brackets are another.
func titleSign(b *Block) rune {
	if b.Look == Numbered || b.Look == Numeral {
		return -lexis.Series(b.Marker)
	}
	return lexis.FirstRune(b.Marker)
}

// owns reports whether next reads as the body of the title item b.
func owns(b, next *Block) bool {
	if next.Kind == Item {
		return next.Look == NoLook || titleSign(next) != titleSign(b) || next.Indent > b.Indent
	}
	return next.Kind != Heading
}
