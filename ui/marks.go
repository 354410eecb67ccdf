package ui

import (
	"slices"

	"yomi/model"
	"yomi/ui/look"
	"yomi/ui/text"
)

// markedBefore is how many bytes of long notes have their marks before they are drawn,
// besides the notes that one is at or goes to: those that a person may look at, and no
// more than an answer can wait for.
const markedBefore = 4 << 20

// besideNotes is how many notes before and behind one may be in sight with it: more
// than a screen has rows.
const besideNotes = 200

// marks are those of what was found. Long notes have theirs ready where they may soon
// be in sight, because to find them takes longer than a frame.
func (q question) marks(msg foundMsg) look.Marks {
	marks := look.Remember(msg.result.Marks)
	bytes, done := 0, map[model.Ref]bool{}
	mark := func(r model.Ref) {
		said := q.tree.Node(r).Text
		if len(said) < text.LongText || done[r] || len(done) == look.LongRemembered || q.ctx.Err() != nil {
			return
		}
		bytes, done[r] = bytes+len(said), true
		marks(said)
	}
	ready := func(r model.Ref) {
		if bytes+len(q.tree.Node(r).Text) <= markedBefore {
			mark(r)
		}
	}
	at := []model.Ref{msg.hits.Next(max(q.here, 0)), q.here}
	if len(msg.result.Hits) > 0 {
		at = append(at, msg.result.Hits[0].Ref)
	}
	at = slices.DeleteFunc(at, func(r model.Ref) bool { return r == model.None || int(r) >= q.tree.Len() })
	for _, r := range at { // of any size: else the next frame waits for them
		mark(r)
	}
	for _, r := range slices.Backward(at) {
		for s := max(r-besideNotes, 0); s < min(r+besideNotes, model.Ref(q.tree.Len())); s++ {
			ready(s)
		}
	}
	for _, h := range msg.result.Hits {
		ready(h.Ref)
	}
	return marks
}
