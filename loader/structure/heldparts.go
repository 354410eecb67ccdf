package structure

import (
	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// heldParts is in how many parts of an event its text may say when and where it was held: who tells of a journey
// there begins with the way.
const heldParts = 3

// heldInParts takes that from the first part of an event, at a block, and, where it is said in so many words, from
// those behind it: what else they name is of themselves.
func (p *Plan) heldInParts(f *model.Fields, w *dates, first int) {
	for from, k := first, 0; k < heldParts && from < len(p.blocks); k++ {
		if h := p.headAt(from); h < 0 || k > 0 && p.heads[h].role == Event {
			return
		}
		stop := len(p.blocks)
		if next := p.headFrom(from + 1); next < len(p.heads) {
			stop = p.heads[next].line
		}
		reach := min(stop, from+1+eventReach)
		if k == 0 {
			p.heldText(f, w, from, reach, heldInPart)
		} else {
			p.heldLater(f, w, from, reach)
		}
		from = stop
	}
}

// tells reports a block that tells what happened: a task's day is when it is due.
func tells(b *block.Block) bool {
	return b.Name == lexis.NoField && b.Kind != block.Code && b.Kind != block.Table && b.Task == model.NoTask
}

// heldLater takes from a later part only what says that it was held.
func (p *Plan) heldLater(f *model.Fields, w *dates, from, end int) {
	for i := from; i < end; i++ {
		b := &p.blocks[i]
		start := opening(b.Text)
		if !tells(b) || !lexis.WordsIn(lexis.Fold(start)).Has(lexis.Held) {
			continue
		}
		p.dateIn(w, heldInPart, start)
		if f.Place == "" {
			f.Place = placeIn(start)
		}
	}
}
