package digest

import (
	"fmt"
	"math"
	"slices"

	"yomi/model"
)

// Left is a point that is not told.
type Left struct {
	Text string
	Line int      // the source line, counted from 0
	Why  []string // why not, then what it is worth
}

// Explain is Summarize with the best of what is left out, at most n of it, the
// best first, and behind that as many of the impressions that are no points beside what was
// said, in reading order. There are none where all is told, and none of an event.
func Explain(t *model.Tree, r model.Ref, limits Limits, n int) (Summary, []Left) {
	s, c := summarize(t, r, limits)
	if c == nil {
		return s, nil
	}
	var left []int
	for i, p := range c.d.pieces {
		if p.role == point && !c.isTold[i] && !c.all {
			left = append(left, i)
		}
	}
	slices.SortStableFunc(left, func(a, b int) int {
		if c.now(a) > c.now(b) {
			return -1
		}
		return 1
	})
	var out []Left
	for _, i := range left[:min(n, len(left))] {
		p := &c.d.pieces[i]
		out = append(out, Left{Text: p.text, Line: int(t.Node(p.ref).Line), Why: append([]string{c.whyNot(i)}, c.valued(i, c.measured(i))...)})
	}
	for _, p := range c.d.pieces {
		if p.felt && n > 0 && !p.carriesOn {
			out = append(out, Left{Text: p.text, Line: int(t.Node(p.ref).Line), Why: []string{"says how somebody felt, not what was said"}})
			n--
		}
	}
	return s, out
}

// whyNot says what kept a point from being told.
func (c *choice) whyNot(i int) string {
	p := &c.d.pieces[i]
	if p.carriesOn && !c.isTold[i-1] {
		return "carries on a sentence that is not told"
	}
	with, _ := c.with(i)
	rows := c.d.rows(with, c.limits.Lines)
	if len(rows) > c.limits.Lines {
		return fmt.Sprintf("would need line %d of %d", len(rows), c.limits.Lines)
	}
	if c.now(i) < leastWorth {
		return "is worth too little"
	}
	size := 0
	for _, r := range rows {
		size += r.size
	}
	return fmt.Sprintf("would make %d letters of %d", size, c.limits.Cells)
}

// measure is what decided about a point at one moment.
type measure struct {
	now   float64 // what it is worth beside those told
	said  float64 // the share of its words that was said already
	near  float64 // what is taken off for what is told around it
	waits float64 // what is taken off for what is not told before it
}

// measured is the measure of point i as things stand.
func (c *choice) measured(i int) measure {
	m := measure{now: c.now(i), waits: c.waits(i), near: spread * c.near[i] / (2 * around * float64(c.d.size))}
	if c.weight[i] > 0 {
		m.said = 1 - c.fresh[i]/c.weight[i]
	}
	return m
}

// why says for a line why its best point was chosen.
func (c *choice) why(r row) []string {
	if c.all {
		return []string{"all fits"}
	}
	best := r.points[0]
	for _, i := range r.points {
		if c.chosen[i].now > c.chosen[best].now {
			best = i
		}
	}
	return c.valued(best, c.chosen[best])
}

// valued is what a point was worth and what made it so, each part that matters.
func (c *choice) valued(i int, m measure) []string {
	out := []string{fmt.Sprintf("worth %.2f", m.now)}
	for _, cue := range cues {
		if v := cue.weight * cue.of(c.d, &c.d.pieces[i]); math.Abs(v) >= leastReason {
			out = append(out, fmt.Sprintf("%s %+.2f", cue.name, v))
		}
	}
	if m.said >= leastReason {
		out = append(out, fmt.Sprintf("%.0f %% said already", 100*m.said))
	}
	if m.waits > 0 {
		out = append(out, fmt.Sprintf("leans on what is not told %+.2f", -m.waits))
	}
	if m.near >= leastReason {
		out = append(out, fmt.Sprintf("told nearby %+.2f", -m.near))
	}
	return out
}

// leastReason is below what a reason is none: it is not seen in two digits.
const leastReason = 0.01
