package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"yomi/loader/structure"
)

// silent is what a document counts that names no speaker by its gold: it may have
// names that the gold's writer did not take for speakers' and others would.
const silent = 0.5

// speakerQuestions ask which of the names found at each session of the gold are
// those of who speaks; the last option is that none are. Golds without any details
// do not say.
func (s *sample) speakerQuestions() []question {
	detailed, speaks := s.told, false
	for _, r := range s.rows {
		detailed = detailed || r.date != "" || r.place != "" || len(r.speakers) > 0 || len(r.inner) > 0
		speaks = speaks || len(r.speakers) > 0
	}
	if !detailed {
		return nil
	}
	titles, rows := s.goldTitles()
	talks := s.notes.SpeakerOptions(titles)
	weight := s.weight / math.Sqrt(float64(max(len(talks), 1)))
	if !speaks {
		weight *= silent
	}
	var qs []question
	for _, options := range talks {
		if len(options) == 0 {
			continue
		}
		target := make([]float64, len(options)+1)
		sum := 0.0
		for k, o := range options {
			if target[k] = named(o.Name, rows[o.Line].speakers); target[k] < 1 {
				target[k] *= target[k]
			}
			sum += target[k]
		}
		for k := range options {
			target[k] /= math.Max(sum, 1)
		}
		target[len(options)] = math.Max(1-sum, 0)
		qs = append(qs, question{append(options, structure.Option{}), target, weight})
	}
	return qs
}

// fitSpeakers learns the weights that tell who speaks. They stand on the outlines
// of the golds, so that they can be fitted alone.
func fitSpeakers(ss []*sample) []float64 {
	var questions []question
	for _, s := range ss {
		questions = append(questions, s.speakerQuestions()...)
	}
	return learn(structure.SpeakerJudge, questions)
}

// speakerFolds prints how well speakers are told in the outlines of the golds: with
// the weights of all documents, and with weights fitted without a document's fold.
func speakerFolds(judged, learned, apart []*sample, folds int) {
	w := fitSpeakers(append(append([]*sample{}, judged...), learned...))
	for _, set := range [...]struct {
		name string
		ss   []*sample
	}{{"on the documents themselves", judged}, {"on the documents kept apart", apart}} {
		all := tally{}
		for _, s := range set.ss {
			before := all
			s.countSpeakers(w, &all)
			if verbose > 0 && (all.missed > before.missed || all.false > before.false) {
				fmt.Printf("   %-38s found %d missed %d false %d\n", s.name, all.hit-before.hit, all.missed-before.missed, all.false-before.false)
			}
		}
		if len(set.ss) > 0 {
			fmt.Printf("speakers %s: %v\n", set.name, all)
		}
	}
	all := tally{}
	order := rand.New(rand.NewPCG(0, 0)).Perm(len(judged))
	for f := range folds {
		train := append([]*sample{}, learned...)
		for k, i := range order {
			if k%folds != f {
				train = append(train, judged[i])
			}
		}
		w := fitSpeakers(train)
		for k, i := range order {
			if k%folds == f {
				before := all
				judged[i].countSpeakers(w, &all)
				if verbose > 0 && (all.missed > before.missed || all.false > before.false) {
					fmt.Printf("   %-38s found %d missed %d false %d\n", judged[i].name, all.hit-before.hit, all.missed-before.missed, all.false-before.false)
				}
			}
		}
	}
	fmt.Printf("speakers by %d-fold cross-validation: %v\n", folds, all)
}

// tally counts speakers found, missed and wrong, and those missed that no seat had.
type tally struct{ hit, missed, false, unseated int }

// String is their F1 and the counts.
func (t tally) String() string {
	return fmt.Sprintf("F1 %.3f (found %d, missed %d, %d of them at no seat, false %d)", 2*float64(t.hit)/math.Max(float64(2*t.hit+t.missed+t.false), 1), t.hit, t.missed, t.unseated, t.false)
}

// countSpeakers tells who speaks with weights and adds how right that is. Documents
// that name nobody by their golds are left out, as they are by the scorer.
func (s *sample) countSpeakers(w []float64, t *tally) {
	if !slices.ContainsFunc(s.rows, func(r goldRow) bool { return len(r.speakers) > 0 }) {
		return
	}
	titles, rows := s.goldTitles()
	wanted := 0
	for _, r := range s.rows {
		wanted += len(r.speakers)
	}
	hits, seated := 0, 0
	for _, options := range s.notes.SpeakerOptions(titles) {
		if verbose > 1 && strings.Contains(s.name, only) {
			s.printTalk(w, options, rows)
		}
		seated += seatedOf(options, rows)
		k := best(w, options)
		if len(options) == 0 || score(w, options[k]) <= 0 {
			continue
		}
		names := strings.Split(options[k].Name, "\n")
		right := int(named(options[k].Name, rows[options[k].Line].speakers)*float64(len(names)) + 0.5)
		hits += right
		t.false += len(names) - right
	}
	t.hit += hits
	t.missed += wanted - hits
	t.unseated += wanted - max(seated, hits)
	if verbose > 0 && wanted > seated {
		fmt.Printf("   %-38s %d of %d speakers at no seat, %d of %d titles not in the notes\n", s.name, wanted-seated, wanted, len(s.rows)-len(titles), len(s.rows))
	}
}

// seatedOf counts the speakers of a session that its options have among their names.
func seatedOf(options []structure.Option, rows map[int]*goldRow) int {
	n := 0
	if len(options) == 0 || rows[options[0].Line] == nil {
		return 0
	}
	for _, w := range rows[options[0].Line].speakers {
		n += b2i(slices.ContainsFunc(options, func(o structure.Option) bool { return named(o.Name, []string{w}) > 0 }))
	}
	return n
}

// printTalk prints the names found at a session with their scores.
func (s *sample) printTalk(w []float64, options []structure.Option, rows map[int]*goldRow) {
	for k, o := range options {
		if k == 0 {
			fmt.Printf("%s: %q wanted %q\n", s.name, cutTo(s.notes.Text(o.Line), 60), rows[o.Line].speakers)
		}
		reasons := ""
		for j, r := range structure.Rows(structure.SpeakerJudge) {
			if by := w[j] * o.Measures[j]; by != 0 {
				reasons += fmt.Sprintf("; %s %+.2f", r.Name, by)
			}
		}
		fmt.Printf("  %+.2f %q%s\n", score(w, o), o.Name, reasons)
	}
}

// named is the share of names, a line each, that are among the speakers.
func named(names string, speakers []string) float64 {
	hit, all := 0.0, 0.0
	for name := range strings.SplitSeq(names, "\n") {
		name = squeeze(name)
		all++
		hit += float64(b2i(slices.ContainsFunc(speakers, func(w string) bool {
			w = squeeze(w)
			return name != "" && (strings.Contains(w, name) || strings.Contains(name, w))
		})))
	}
	return hit / all
}
