package ui

import (
	"yomi/model"
	"yomi/ui/look"
	"yomi/ui/text"
)

// markedBefore is how many bytes of long notes have their marks before they are drawn:
// those that a person may look at, and no more than an answer can wait for.
const markedBefore = 4 << 20

// besideNotes is how many notes before and behind one may be in sight with it: more
// than a screen has rows.
const besideNotes = 200

// marks are those of what was found. Long notes have theirs ready where they may soon
// be in sight, because to find them takes longer than a frame.
func (q question) marks(msg foundMsg) look.Marks {
	marks := look.Remember(msg.result.Marks)
	bytes, done := 0, map[model.Ref]bool{}
	ready := func(r model.Ref) {
		said := q.tree.Node(r).Text
		if len(said) < text.LongText || done[r] || bytes+len(said) > markedBefore || q.ctx.Err() != nil {
			return
		}
		bytes, done[r] = bytes+len(said), true
		marks(said)
	}
	around := func(r model.Ref) {
		for s := max(r-besideNotes, 0); r != model.None && s < min(r+besideNotes, model.Ref(q.tree.Len())); s++ {
			ready(s)
		}
	}
	if len(msg.result.Hits) > 0 {
		around(msg.result.Hits[0].Ref)
	}
	around(msg.hits.Next(max(q.here, 0)))
	around(q.here)
	for _, h := range msg.result.Hits {
		ready(h.Ref)
	}
	return marks
}
