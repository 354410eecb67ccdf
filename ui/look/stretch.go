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
	runs := s.Touching(t.Runs(s.Ref))
	if s.Lo == 0 {
		return runs
	}
	for i := range runs {
		runs[i].Lo, runs[i].Hi = runs[i].Lo-int32(s.Lo), runs[i].Hi-int32(s.Lo)
	}
	return runs
}

// Touching are those of a note's runs of which a part lies in the stretch. They are new
// but for a stretch with which the note begins.
func (s Stretch) Touching(runs []model.Run) []model.Run {
	runs = runs[:sort.Search(len(runs), func(i int) bool { return int(runs[i].Lo) >= s.Hi })]
	if s.Lo == 0 {
		return runs
	}
	var in []model.Run
	for _, run := range runs {
		if int(run.Hi) > s.Lo {
			in = append(in, run)
		}
	}
	return in
}
