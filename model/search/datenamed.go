package search

import "yomi/model"

// naming gives the subtrees of the notes that name a day or a month, the beginning of an ISO
// date, in any of its ways: of a title that was read as text, 2007-11-14-Meeting, no day is
// known. A year stands in too many notes, and so does what is half-typed.
func (x *Index) naming(l *Lexicon, prefix string) (out []span) {
	if len(prefix) != len("2007-11") && len(prefix) != len("2007-11-14") {
		return nil
	}
	t := l.newTerm(prefix, 0)
	var room unpacked
	for b, block := range x.blocks {
		var maybe, one nodeBits
		for i := range t.folded {
			sieve := t.folded[i].sieve()
			sieve.sift(block, &one)
			maybe.unite(&one)
		}
		for i := range maybe.each {
			r := model.Ref(b*blockSize + i)
			if len(out) > 0 && r < out[len(out)-1].hi {
				continue // inside a subtree taken already
			}
			s := x.subject(r).in(&room)
			s.plainly = true
			if t.direct(&s).tier < Inside {
				out = append(out, span{r, x.tree.End(r)})
			}
		}
	}
	return out
}
