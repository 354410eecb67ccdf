package structure

import "slices"

// byCommon adds the lines of a class that stand out from the others.
func (c *collector) byCommon() {
	for _, k := range c.all {
		if len(k.lines) < standMin || !k.divides() {
			continue
		}
		standing := c.n.standings(k.lines)
		scores := standScores(standing)
		for _, cut := range cuts {
			c.some(k, cut.name, above(k.lines, scores, cut.least))
		}
		for _, what := range commons {
			c.some(k, what.name, c.n.alike(k.lines, what.test))
		}
		for _, size := range lengths {
			c.some(k, size.name, longOnes(standing, size.least))
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

// cuts are the scores from which a line stands out, from hardly to beyond doubt:
// how much it takes differs from writer to writer, so each is tried.
var cuts = [...]struct {
	name  string
	least float64
}{
	{"those that may stand out", -0.6},
	{"those that stand out", 0},
	{"those that plainly stand out", 0.6},
	{"those that stand out most", 1.8},
}

// opens reports whether one of some lines of a class is among its first: what
// comes before the first session is a page's name, a caption, a greeting.
func opens(all, some []int) bool { return some[0] <= all[min(openReach, len(all)-1)] }

// openReach is how many lines of a class come before its first session at most.
const openReach = 3

// commons are what some lines of a class may have in common, and talks' titles
// have. Those that close or interrupt are taken with them.
var commons = [...]struct {
	name string
	test func(*line) bool
}{
	{"those announced", has(announced)},
	{"those with a speaker", func(l *line) bool { return l.is(byName) || l.is(speakerNext) }},
	{"those in another script", has(foreign)},
}

// alike are the lines of a class that pass a test, and those that close or interrupt.
func (n *Notes) alike(lines []int, test func(*line) bool) []int {
	var some []int
	for _, i := range lines {
		l := &n.lines[i]
		if test(l) || (l.is(final) || l.is(pause)) && l.is(apart) && !l.is(recurs) {
			some = append(some, i)
		}
	}
	return some
}

// having are the lines of a class that have something in common, by its name.
func (c *collector) having(lines []int, common string) []int {
	for _, cut := range cuts {
		if cut.name == common {
			return above(lines, standScores(c.n.standings(lines)), cut.least)
		}
	}
	for _, what := range commons {
		if what.name == common {
			return c.n.alike(lines, what.test)
		}
	}
	for _, size := range lengths {
		if size.name == common {
			return longOnes(c.n.standings(lines), size.least)
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

// lengths are how many times as wide as most titles those of talks are, where
// nothing but that tells them: how much it takes differs from writer to writer.
var lengths = [...]struct {
	name  string
	least float64
}{
	{"long ones", 1.9},
	{"longer ones", 1.6},
}

// longOnes are the lines of a class that are so many times as long as most, where the
// two kinds alternate as titles of talks and of their parts do; nil where they do
// not.
func longOnes(lines []*standing, times float64) []int {
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
