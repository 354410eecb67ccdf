package structure

import (
	"slices"
	"sync"
)

// byCommon adds the lines of a class that stand out from the others.
func (c *collector) byCommon() {
	for _, k := range c.all {
		if len(k.lines) < standMin || !k.divides() {
			continue
		}
		standing := c.n.standings(k.lines)
		scores := sync.OnceValue(func() []float64 { return standScores(standing) })
		for _, what := range commons {
			c.some(k, what.name, what.of(standing, scores))
		}
	}
	c.all = slices.DeleteFunc(c.all, func(k class) bool { return k.name == anyLine })
}

// some adds those lines of a class that have something in common.
func (c *collector) some(k class, what string, lines []int) {
	if len(lines) > 1 && len(lines) < len(k.lines) && (k.name == anyLine || opens(k.lines, lines)) {
		c.add(class{name: k.name + ", " + what, lines: lines, mark: k.mark, level: k.level, partial: true, base: k.name, common: what})
	}
}

// commons are what some lines of a class may have in common, and titles of talks have. How
// far a line must stand out, and how many times as wide as most it must be where nothing
// else tells it, differs from writer to writer: each is tried.
var commons = [...]struct {
	name string
	of   func(lines []*standing, scores func() []float64) []int
}{
	{"those that may stand out", above(-0.6)},
	{"those that stand out", above(0)},
	{"those that plainly stand out", above(0.6)},
	{"those with a speaker", withSpeaker},
	{"long ones", longOnes(1.9)},
}

// opens reports whether one of some lines of a class is among its first: what
// comes before the first session is a page's name, a caption, a greeting.
func opens(all, some []int) bool { return some[0] <= all[min(openReach, len(all)-1)] }

// openReach is how many lines of a class come before its first session at most.
const openReach = 3

// having are the lines of a class that have something in common, by its name.
func (n *Notes) having(lines []int, common string) []int {
	standing := n.standings(lines)
	for _, what := range commons {
		if what.name == common {
			return what.of(standing, func() []float64 { return standScores(standing) })
		}
	}
	return nil
}

// divides reports a class of which some lines may be sessions and others parts of
// them.
func (c *class) divides() bool {
	switch c.mark {
	case bare, numbered, listed, signed, bracketed, strong:
		return true
	}
	return false
}

// above are the lines with a score above the least.
func above(least float64) func([]*standing, func() []float64) []int {
	return func(lines []*standing, scores func() []float64) []int {
		var some []int
		for k, score := range scores() {
			if s := lines[k]; score > least {
				some = append(some, s.lines[s.at])
			}
		}
		return some
	}
}

// withSpeaker are the lines that say who speaks, and those that close or interrupt.
func withSpeaker(lines []*standing, _ func() []float64) []int {
	var some []int
	for _, s := range lines {
		l := s.self()
		if l.is(byName) || l.is(speakerNext) || (l.is(final) || l.is(pause)) && l.is(apart) && !l.is(recurs) {
			some = append(some, s.lines[s.at])
		}
	}
	return some
}

// longOnes are the lines that are so many times as long as most, where the two kinds
// alternate as titles of talks and of their parts do; nil where they do not.
func longOnes(times float64) func([]*standing, func() []float64) []int {
	return func(lines []*standing, _ func() []float64) []int {
		var some []int
		for _, s := range lines {
			l := s.self()
			if l.width >= talkWidth && float64(l.width) >= times*s.median && !s.echoes() || l.is(final) && s.next() == nil {
				some = append(some, s.lines[s.at])
			}
		}
		if len(some) < habit || len(lines) < 2*len(some) {
			return nil
		}
		return some
	}
}
