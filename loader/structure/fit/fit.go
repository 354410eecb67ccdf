package main

import (
	"fmt"
	"math"
	"strings"

	"yomi/loader/structure"
)

// weights are those of all judges.
type weights map[string][]float64

// judges in the order in which they are fitted: a later one stands on what the
// earlier say.
var judges = []string{structure.TitleJudge, structure.EventJudge, structure.GroupJudge, structure.StandJudge, structure.WayJudge, structure.ProgrammeJudge, structure.SectionJudge, structure.SpeakerJudge}

// strengths are how strongly weights are pulled towards what is expected of
// them: the inverse variance of a Gaussian prior, by document. Chosen by
// cross-validation among 0.001, 0.003, 0.01, 0.03, 0.1, 0.3 and 3: which headings group
// others, which lines stand out and who speaks is told by a few dozen documents only, so
// what a person expects tells more of the next one.
var strengths = map[string]float64{structure.TitleJudge: 0.01, structure.EventJudge: 0.003, structure.GroupJudge: 0.3, structure.StandJudge: 0.3, structure.WayJudge: 0.01, structure.SectionJudge: 0.003, structure.SpeakerJudge: 0.05}

// String is the weights as package structure reads them.
func (w weights) String() string {
	var b strings.Builder
	for _, j := range judges {
		for i, r := range structure.Rows(j) {
			fmt.Fprintf(&b, "%s\t%s\t%.3f\n", j, r.Name, w[j][i])
		}
	}
	return b.String()
}

// use makes package structure read with these weights.
func (w weights) use() {
	for j, v := range w {
		structure.SetWeights(j, v)
	}
}

// fit learns weights from samples.
func fit(ss []*sample) weights {
	w := weights{}
	var titles, events, groups, stands, ways []question
	for _, s := range ss {
		if s.known {
			titles = append(titles, question{s.titles, s.titleTargets(), s.weight})
		}
		events = append(events, s.eventQuestions()...)
		groups = append(groups, s.groupQuestions()...)
		stands = append(stands, s.stands...)
	}
	for _, s := range several {
		events = append(events, s.eventQuestions()...)
	}
	w[structure.TitleJudge] = learn(structure.TitleJudge, titles)
	w[structure.EventJudge] = learn(structure.EventJudge, events)
	w[structure.GroupJudge] = learn(structure.GroupJudge, groups)
	w[structure.StandJudge] = learn(structure.StandJudge, stands)
	w.use()
	for _, s := range ss {
		s.readWays()
		options := append(append([]structure.Option{}, s.ways...), s.tree...)
		ways = append(ways, question{options, wayTargets(append(append([]float64{}, s.wayF1...), s.treeF1...)), s.weight})
	}
	w[structure.WayJudge] = learn(structure.WayJudge, ways)
	w[structure.ProgrammeJudge] = expected(structure.ProgrammeJudge)
	w.use()
	var sections []question
	for _, s := range ss {
		sections = append(sections, s.sectionQuestions()...)
	}
	w[structure.SectionJudge] = learn(structure.SectionJudge, sections)
	w[structure.SpeakerJudge] = fitSpeakers(ss)
	return w
}

// expected are the weights that a person expects of a judge: too few documents have what it
// judges to learn from.
func expected(judge string) []float64 {
	var w []float64
	for _, r := range structure.Rows(judge) {
		w = append(w, r.Expect)
	}
	return w
}

// innerTitles are the headings inside sessions by the gold.
func (s *sample) innerTitles() map[string]bool {
	inner := map[string]bool{}
	for _, r := range s.rows {
		for _, h := range r.inner {
			inner[h.title] = true
		}
	}
	return inner
}

// sectionQuestions ask of each line inside sessions whether it is the title of a
// part. Golds that name no part do not say.
func (s *sample) sectionQuestions() []question {
	inner := s.innerTitles()
	if len(inner) == 0 && !s.whole {
		return nil
	}
	options := s.notes.SectionOptions()
	var qs []question
	for k, o := range options {
		y := float64(b2i(inner[s.texts[o.Line]]))
		qs = append(qs, question{options[k : k+1], []float64{y}, s.weight / math.Sqrt(float64(len(options)))})
	}
	return qs
}

// question is a choice among options, with how likely each should be. One option
// alone is a question to be answered with yes or no.
type question struct {
	options []structure.Option
	target  []float64
	weight  float64
}

// titleTargets share what is right among the lines that say so.
func (s *sample) titleTargets() []float64 {
	n := 0.0
	for _, ok := range s.isTitle {
		n += float64(b2i(ok))
	}
	t := make([]float64, len(s.isTitle))
	for i, ok := range s.isTitle {
		t[i] = float64(b2i(ok)) / n
	}
	return t
}

// eventQuestions ask of each line that may whether it begins another event.
func (s *sample) eventQuestions() []question {
	var qs []question
	for k := range s.events {
		qs = append(qs, question{s.events[k : k+1], []float64{float64(b2i(s.isEvent[k]))}, s.weight / math.Sqrt(float64(len(s.events)))})
	}
	return qs
}

// standQuestions ask of the lines of each class that holds sessions and others
// which stand out. A class counts as one document does.
func (s *sample) standQuestions() []question {
	var sessions [][]string
	for _, r := range s.rows {
		if !r.event && !r.neutral {
			sessions = append(sessions, r.alts)
		}
	}
	inner := s.innerTitles()
	var qs []question
	for _, options := range s.notes.StandOptions() {
		y := make([]float64, len(options))
		skip := make([]bool, len(options))
		n := 0
		for k, o := range options {
			skip[k] = len(inner) > 0 && !inner[s.texts[o.Line]]
			for _, alts := range sessions {
				if same(s.texts[o.Line], alts) {
					y[k], skip[k] = 1, false
					n++
					break
				}
			}
		}
		if n < 2 || n == len(options) || 2*n < len(sessions) {
			continue
		}
		for k := range options {
			if !skip[k] {
				qs = append(qs, question{options[k : k+1], y[k : k+1], s.weight / float64(len(options))})
			}
		}
	}
	for i := range qs {
		qs[i].weight *= 4
	}
	return qs
}

// groupQuestions ask of each heading whether it groups sessions. Documents with
// many such count for more than one, but not for all of theirs.
func (s *sample) groupQuestions() []question {
	n := 0
	for _, y := range s.groupY {
		n += b2i(y != 0)
	}
	var qs []question
	for k, y := range s.groupY {
		if y != 0 {
			qs = append(qs, question{s.groups[k : k+1], []float64{float64(b2i(y > 0))}, s.weight / math.Sqrt(float64(n))})
		}
	}
	return qs
}

// sharpness is how much likelier a way should be than one that meets the gold
// less well: e to its product with the difference in F1.
const sharpness = 15

// wayTargets prefer the ways that meet the gold best.
func wayTargets(f1s []float64) []float64 {
	best := 0.0
	for _, f := range f1s {
		best = math.Max(best, f)
	}
	t, sum := make([]float64, len(f1s)), 0.0
	for i, f := range f1s {
		t[i] = math.Exp(sharpness * (f - best))
		sum += t[i]
	}
	for i := range t {
		t[i] /= sum
	}
	return t
}

// readWays lists the ways to read the sample with the weights in use.
func (s *sample) readWays() {
	s.ways, s.wayF1 = s.notes.WayOptions(false), nil
	for _, o := range s.ways {
		s.wayF1 = append(s.wayF1, s.score(o.Titles))
	}
	s.tree, s.treeF1 = s.notes.WayOptions(true), nil
	for _, o := range s.tree {
		s.treeF1 = append(s.treeF1, s.score(o.Titles))
	}
}
