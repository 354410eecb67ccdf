package look

import (
	"sort"

	"yomi/model"
)

// Stretch is the bytes [Lo, Hi) of a note's text.
type Stretch struct {
	Ref    model.Ref
	Lo, Hi int
}

// All is all of r's text.
func All(t *model.Tree, r model.Ref) Stretch { return Stretch{Ref: r, Hi: len(t.Node(r).Text)} }

// Text is what the stretch says.
func (s Stretch) Text(t *model.Tree) string { return t.Node(s.Ref).Text[s.Lo:s.Hi] }

// Runs are the runs of which a part lies in the stretch, counted from its start: one
// that reaches beyond it begins below 0, or ends behind its end. The caller must not
// change them.
func (s Stretch) Runs(t *model.Tree) []model.Run {
	runs := t.Runs(s.Ref)
	runs = runs[:sort.Search(len(runs), func(i int) bool { return int(runs[i].Lo) >= s.Hi })]
	if s.Lo == 0 {
		return runs
	}
	var in []model.Run
	lo := int32(s.Lo)
	for _, run := range runs {
		if run.Hi > lo {
			run.Lo, run.Hi = run.Lo-lo, run.Hi-lo
			in = append(in, run)
		}
	}
	return in
}
