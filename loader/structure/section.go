package structure

import "math"

// sectionLine is a line inside a session, or before the first, that may be the
// title of a part of it.
type sectionLine struct {
	n     *Notes
	line  int
	kind  *shapeCount // of its shape
	heads float64     // how many sessions there are
	last  bool        // nothing stands between it and the next session
	as    *line       // what the line is supposed to be, nil for what it is
}

// shapeCount is what is counted of the lines of one shape that are no heads.
type shapeCount struct {
	lines, apart, overMore, overLike, recur float64
}

// sectionLines are the lines that may be the titles of parts of sessions. The
// notation's own headings are, without being asked.
func (n *Notes) sectionLines(heads []head) []*sectionLine {
	var found []*sectionLine
	n.eachSection(heads, func(s *sectionLine) {
		own := *s
		found = append(found, &own)
	})
	return found
}

// eachSection calls yield for these lines, one after the other in the same place: in a
// large document there are a million.
func (n *Notes) eachSection(heads []head, yield func(*sectionLine)) {
	isHead := make([]bool, len(n.lines))
	of := sectionLine{n: n}
	for _, h := range heads {
		isHead[h.line] = true
		of.heads += when(h.role == Session)
	}
	may := func(yield func(int, *line)) {
		n.candidates(func(i int, l *line) {
			if m := l.shape.mark; !isHead[i] && m != heading && m != listed {
				yield(i, l)
			}
		})
	}
	counts := shapeCounts{}
	may(func(i int, l *line) {
		c := counts.of(l.shape)
		c.lines++
		c.apart += when(l.is(apart))
		c.overMore += when(l.overMore())
		c.overLike += when(l.is(overLike))
		c.recur += when(l.is(recurs))
	})
	may(func(i int, l *line) {
		of.line, of.kind, of.last = i, counts.of(l.shape), i+1 >= len(n.lines) || isHead[i+1]
		yield(&of)
	})
}

// shapeCounts are those of each shape.
type shapeCounts struct {
	all  map[shape]*shapeCount
	last shape // that was asked for, as lines of one shape stand together
	its  *shapeCount
}

func (c *shapeCounts) of(s shape) *shapeCount {
	if c.its != nil && s == c.last {
		return c.its
	}
	its := c.all[s]
	if its == nil {
		if c.all == nil {
			c.all = map[shape]*shapeCount{}
		}
		its = &shapeCount{}
		c.all[s] = its
	}
	c.last, c.its = s, its
	return its
}

// self is the line, or what is supposed of it.
func (s *sectionLine) self() *line {
	if s.as != nil {
		return s.as
	}
	return &s.n.lines[s.line]
}

func ownFact(f fact) func(*sectionLine) float64 {
	return func(s *sectionLine) float64 { return when(s.self().is(f)) }
}

func ownMark(m mark) func(*sectionLine) float64 {
	return func(s *sectionLine) float64 { return when(s.self().shape.mark == m) }
}

// underHeadings measures lines of documents whose notation has headings: there a
// label leads to a list more often than it is a title.
func underHeadings(test func(*line) bool) func(*sectionLine) float64 {
	return func(s *sectionLine) float64 { return when(s.n.headings > 1 && test(s.self())) }
}

func kindShare(count func(*shapeCount) float64) func(*sectionLine) float64 {
	return func(s *sectionLine) float64 { return count(s.kind) / s.kind.lines }
}

// sectionRows judge whether a line is the title of a part of a session.
var sectionRows = []row[sectionLine]{
	{"a line is mostly text", either, -2, func(*sectionLine) float64 { return 1 }},
	{"is text where headings are", lowers, -1, underHeadings(func(*line) bool { return true })},
	{"is a label where headings are", either, 0, underHeadings(func(l *line) bool { return l.shape.mark == label })},
	{"is in bold type where headings are", either, 0, underHeadings(func(l *line) bool { return l.shape.mark == strong })},
	{"is bare where headings are", lowers, -1, underHeadings(func(l *line) bool { return l.shape.mark == bare })},
	{"is behind a sign", raises, 1, ownMark(signed)},
	{"is in brackets", raises, 1, ownMark(bracketed)},
	{"is in bold type", raises, 1, ownMark(strong)},
	{"is between signs", raises, 1, ownMark(fenced)},
	{"is a label", raises, 1, ownMark(label)},
	{"is numbered", either, 0, ownMark(numbered)},
	{"is behind another sign", lowers, -1, ownMark(led)},
	{"stands alone", raises, 0.5, func(s *sectionLine) float64 { return when(s.self().is(apart) && s.self().is(blankBelow)) }},
	{"stands after a blank line", raises, 1, ownFact(apart)},
	{"stands after several blank lines", raises, 0, ownFact(gapped)},
	{"stands over items or what is further in", raises, 1.5, func(s *sectionLine) float64 { return when(s.self().is(overItem) || s.self().is(overDeeper)) }},
	{"stands over text", raises, 0, ownFact(overText)},
	{"stands over its like", lowers, -1, ownFact(overLike)},
	{"nothing is below it in its session", lowers, -1, func(s *sectionLine) float64 { return when(s.last) }},
	{"stands further in", lowers, -0.5, ownFact(indented)},
	{"stands inside a list", lowers, -1, ownFact(inner)},
	{"follows the end of a sentence or a list", raises, 0, ownFact(afterEnd)},
	{"is a word for a part", raises, 1.5, ownFact(part)},
	{"is the name of a field", raises, 0.5, ownFact(fieldName)},
	{"recurs", raises, 0.5, ownFact(recurs)},
	{"is a sentence", lowers, -1.5, ownFact(sentence)},
	{"ends as speech", lowers, -1.5, ownFact(spoken)},
	{"has commas", lowers, -0.5, ownFact(comma)},
	{"asks", either, 0, ownFact(question)},
	{"has a value", lowers, -1.5, ownFact(valued)},
	{"is a file or an address", lowers, -2, ownFact(fileLike)},
	{"is a name", either, 0, ownFact(person)},
	{"is wider than 60 columns", lowers, -1, ownFact(wide60)},
	{"is long", either, 0, ownFact(long)},
	{"its width", either, 0, func(s *sectionLine) float64 { return widthMeasure(s.self().width) }},
	{"lines of its shape stand after blank lines", raises, 0.5, kindShare(func(c *shapeCount) float64 { return c.apart })},
	{"lines of its shape stand over more", raises, 1, kindShare(func(c *shapeCount) float64 { return c.overMore })},
	{"lines of its shape stand over their like", lowers, -1, kindShare(func(c *shapeCount) float64 { return c.overLike })},
	{"lines of its shape recur", raises, 0, kindShare(func(c *shapeCount) float64 { return c.recur })},
	{"many lines of its shape to a session", either, 0, func(s *sectionLine) float64 { return math.Log1p(s.kind.lines/math.Max(s.heads, 1)) / 2 }},
}

var sectionJudge = newJudge("section", sectionRows)

// widthMeasure is what the width of a line counts for, before it is weighted.
func widthMeasure(columns int16) float64 { return math.Log1p(float64(columns)) / 4 }

// sections are the lines that are titles of parts of sessions.
func (n *Notes) sections(heads []head) []int {
	var found []int
	var guess *sectionGuess
	n.eachSection(heads, func(s *sectionLine) {
		if guess == nil {
			guess = newSectionGuess(s)
		}
		if guess.is(s) && !n.announces(s.line) {
			found = append(found, s.line)
		}
	})
	return found
}
