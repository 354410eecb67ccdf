package structure

import "math"

// sectionGuess tells whether a line is the title of a part as sectionJudge does, without
// adding up its rows for each line: most lines of a large document are of a few hundred
// kinds in all that the rows ask, but for the width.
//
// Nor does it find out what a line names (kindFacts) unless that decides. To find that out
// takes longer than all else together, and in most lines it decides nothing, whatever it
// is: each of these facts counts for the same in all lines.
type sectionGuess struct {
	worst facts   // of kindFacts, those with which a line scores least
	span  float64 // how much more it may score at most
	width float64 // what the width counts for
	known map[sectionKind]float64
	as    sectionLine
	line  line // what as is supposed to be
}

// sectionKind is all that the rows ask of a line but its width.
type sectionKind struct {
	kind  *shapeCount // one for each shape
	facts facts
	last  bool
}

// newSectionGuess finds out by some line what its width and what it names count for.
func newSectionGuess(s *sectionLine) *sectionGuess {
	g := &sectionGuess{known: map[sectionKind]float64{}}
	none := g.score(s, 0, 0)
	for f := range factCount {
		if kindFacts>>f&1 == 1 {
			counts := g.score(s, 1<<f, 0) - none
			g.worst.set(f, counts < 0)
			g.span += math.Abs(counts)
		}
	}
	g.width = (g.score(s, 0, plainColumns) - none) / widthMeasure(plainColumns)
	return g
}

// is reports a line that is the title of a part.
func (g *sectionGuess) is(s *sectionLine) bool {
	facts, span := s.self().facts, 0.0
	if s.self().late&lateKind != 0 {
		facts, span = facts&^kindFacts|g.worst, g.span
	}
	switch least := g.least(s, facts); {
	case least > slack:
		return true
	case least+span < -slack:
		return false
	}
	return sectionJudge.score(s) > 0
}

// least is the score of a line if it had these facts.
func (g *sectionGuess) least(s *sectionLine, all facts) float64 {
	kind := sectionKind{s.kind, all, s.last}
	score, ok := g.known[kind]
	if !ok {
		score = g.score(s, all, 0)
		g.known[kind] = score
	}
	return score + g.width*widthMeasure(s.self().width)
}

// score is that of a line if it had these facts and that width.
func (g *sectionGuess) score(s *sectionLine, all facts, width int16) float64 {
	g.line, g.as = *s.self(), *s
	g.line.facts, g.line.width = all, width
	g.line.late = 0
	g.as.as = &g.line
	return sectionJudge.score(&g.as)
}

// slack is more than sums of a few dozen numbers below 100 are out by, in whatever
// order they are added.
const slack = 1e-6
