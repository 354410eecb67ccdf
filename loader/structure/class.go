package structure

import (
	"strings"

	"yomi/loader/lexis"
)

// class is a set of lines that look alike: they are titles together or not at
// all.
type class struct {
	name    string
	lines   []int
	mark    mark
	level   int    // of headings; 0 for others
	partial bool   // some of a class, with something in common
	base    string // of a partial one, the class
	common  string // and what they have in common
}

// collector gathers the classes of a document. A line may be in several: by its
// mark, by where it stands, by what it has in common with some.
type collector struct {
	n    *Notes
	open []int // the candidates, once they were gathered
	all  []class
	seen map[uint64]bool   // by a hash of the lines they have
	only func(*class) bool // which are gathered, nil for all that differ
	of   [marks]bool       // by mark, whether those of lines with it may be among these
}

// classes are the classes of the lines after the event's title.
func (n *Notes) classes() []class {
	c := collector{n: n, seen: map[uint64]bool{}}
	c.byShape()
	c.bySeries()
	c.byPlace()
	c.byStep()
	c.byCommon()
	return c.all
}

// candidates calls yield for the lines that may be titles of parts.
func (n *Notes) candidates(yield func(i int, l *line)) {
	events, day := n.events, n.eventDay()
	for i := n.front + 1; i < len(n.lines); i++ {
		for len(events) > 0 && events[0] < i {
			events = events[1:]
		}
		begins := len(events) > 0 && events[0] == i
		l := &n.lines[i]
		if l.shape.mark == noMark || n.blocks[i].Title || begins || len(events) > 0 && events[0] == i+1 && l.is(dateOnly) {
			continue // a date over the title of an event is that event's
		}
		if l.is(ofField) || i == day || n.onAgenda(i) {
			continue
		}
		yield(i, l)
	}
}

// candidates calls yield for those of the notes.
func (c *collector) candidates(yield func(i int, l *line)) {
	if c.open == nil {
		c.open = make([]int, 0, len(c.n.lines)) // most of them
		c.n.candidates(func(i int, _ *line) { c.open = append(c.open, i) })
	}
	for _, i := range c.open {
		yield(i, &c.n.lines[i])
	}
}

// add adds a class, unless one of the same lines is there.
func (c *collector) add(k class) {
	if len(k.lines) == 0 {
		return
	}
	if c.only != nil {
		if c.only(&k) {
			c.all = append(c.all, k)
		}
		return
	}
	var key hash
	for _, i := range k.lines {
		key.add(i)
	}
	if c.seen[key.sum()] {
		return
	}
	c.seen[key.sum()] = true
	c.all = append(c.all, k)
}

// pick adds the class of the lines that pass a test.
func (c *collector) pick(name string, m mark, test func(*line) bool) {
	k := class{name: name, mark: m}
	if c.only != nil && !c.only(&k) {
		return
	}
	c.candidates(func(i int, l *line) {
		if test(l) {
			k.lines = append(k.lines, i)
		}
	})
	c.add(k)
}

// gathers reports whether a class of lines with a mark may be gathered.
func (c *collector) gathers(m mark) bool { return c.only == nil || c.of[m] }

// byShape adds a class for each shape; the same at the margin and further in are
// two.
func (c *collector) byShape() {
	var order []shape
	lines := map[shape][]int{}
	counts := map[string]bool{}
	var units []string
	c.candidates(func(i int, l *line) {
		s := l.shape
		if c.gathers(s.mark) && s.mark != bare && s.mark != label { // which are told by where they stand
			if lines[s] == nil {
				order = append(order, s)
			}
			lines[s] = append(lines[s], i)
		}
		if !c.gathers(counted) || s.mark.uncounted() || !l.is(isCounted) {
			return
		}
		if unit := lexis.Counted(l.core()); unit != "" && !counts[unit] {
			counts[unit] = true
			units = append(units, unit)
		}
	})
	for _, s := range order {
		switch s.mark {
		case heading:
			c.add(class{name: s.String(), lines: lines[s], mark: heading, level: int(s.sub()[0] - '0')})
		default:
			c.add(class{name: s.String() + " outermost", lines: c.outermost(lines[s]), mark: s.mark})
			if s.mark != listed {
				c.add(class{name: s.String(), lines: lines[s], mark: s.mark})
			}
		}
	}
	// Dates, times and counts are one class whatever they are marked with.
	c.pick("date", dated, func(l *line) bool { return l.is(isDated) })
	c.pick("date alone", dated, func(l *line) bool { return l.is(dateOnly) })
	c.pick("time", timed, func(l *line) bool { return l.is(isTimed) })
	for _, unit := range units {
		c.pick("counted "+unit, counted, func(l *line) bool {
			return l.is(isCounted) && l.shape.mark != numbered && lexis.Counted(l.core()) == unit
		})
	}
	c.pick("line after a rule", fenced, func(l *line) bool { return l.is(afterRule) && l.shape.mark != heading })
}

// bySeries adds a class for each series of lines that differ in their numbers alone,
// whatever they end in: Meeting 26.02.2024. and Meeting 12.02.2024.
func (c *collector) bySeries() {
	if !c.gathers(counted) {
		return
	}
	var order []string
	lines := map[string][]int{}
	c.candidates(func(i int, l *line) {
		if l.shape.mark != bare && l.shape.mark != label || l.indent > 0 || !l.is(apart) {
			return
		}
		core := l.core()
		if !strings.ContainsAny(core, "0123456789") {
			return
		}
		name, _ := lexis.SeriesOf(core)
		if name == "" || !hasWide(name) && !strings.Contains(core, " ") {
			return // img1, img2 are pictures
		}
		name = colonsAlike.Replace(name) // 周报：1.4, 周报: 1.11
		if lines[name] == nil {
			order = append(order, name)
		}
		lines[name] = append(lines[name], i)
	})
	for _, name := range order {
		if k := lines[name]; len(k) > 1 {
			c.add(class{name: "those of a series", lines: k, mark: counted})
		}
	}
}

// colonsAlike writes a colon as one without blanks.
var colonsAlike = strings.NewReplacer("：", ":", " ", "")

// outermost are the lines that stand least far in.
func (c *collector) outermost(lines []int) []int {
	indent, depth := maxIndent, maxIndent
	for _, i := range lines {
		indent, depth = min(indent, int(c.n.lines[i].indent)), min(depth, int(c.n.blocks[i].Depth))
	}
	var outer []int
	for _, i := range lines {
		if int(c.n.lines[i].indent) <= indent+1 && int(c.n.blocks[i].Depth) == depth {
			outer = append(outer, i)
		}
	}
	return outer
}

// place is where lines that nothing else marks stand.
type place struct {
	name string
	test func(*line) bool
}

// places are the classes of lines by where they stand. Which of them titles are
// taken from differs from writer to writer.
var places = [...]place{
	{"line after a blank over a field", func(l *line) bool { return l.indent == 0 && l.is(overField) && l.is(apart) }},
	{"line alone", func(l *line) bool { return l.is(apart) && l.is(blankBelow) }},
	{"line after a blank", func(l *line) bool { return l.indent == 0 && l.is(apart) }},
	{"line after a blank over text", func(l *line) bool { return l.indent == 0 && l.is(apart) && !l.is(blankBelow) }},
	{"line over items", func(l *line) bool { return l.indent == 0 && l.overMore() }},
	{"line after a blank over items", func(l *line) bool { return l.indent == 0 && l.overMore() && l.is(apart) }},
	{"line alone or over items", func(l *line) bool { return l.indent == 0 && (l.overMore() || l.is(blankBelow)) && l.is(apart) }},
	{"short line over text", func(l *line) bool {
		return l.indent == 0 && l.width <= shortColumns && l.is(overText) && l.is(afterEnd)
	}},
	{"label or line over items", func(l *line) bool { return l.indent == 0 && (l.shape.mark == label || l.overMore()) }},
	{"line after a gap", func(l *line) bool { return l.is(gapped) }},
	{"line in another script", func(l *line) bool { return l.indent == 0 && l.is(foreign) }},
	{anyLine, func(l *line) bool { return l.indent == 0 }},
}

// anyLine are all lines that may be titles. They are no class by themselves, but
// some of them with something in common may be.
const anyLine = "line"

// shortColumns is the longest line over text that is a title without a blank
// line, in columns.
const shortColumns = 40

// overMore reports a line over what hangs below it: items, what is further in, an
// address.
func (l *line) overMore() bool { return l.is(overItem) || l.is(overDeeper) || l.is(overLink) }

// byPlace adds the classes of lines that stand where titles may.
func (c *collector) byPlace() {
	for _, p := range places {
		c.pick(p.name, bare, func(l *line) bool {
			switch l.shape.mark {
			case bare, label, capital, coded, tagged, bracketed:
			case heading:
				return false
			default:
				if p.name != "line after a gap" { // whatever it is marked with
					return false
				}
			}
			leads := l.shape.mark == label && l.is(overItem) && c.n.headings > 0 // to its list, no more
			return !leads && p.test(l) && (l.plain() || l.colonTitle())
		})
	}
}
