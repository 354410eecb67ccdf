package structure

import (
	"math"
	"slices"

	"yomi/loader/lexis"
)

func fraction(f fact) func(*survey) float64 { return func(s *survey) float64 { return s.shares[f] } }
func marked(m mark) func(*survey) float64   { return func(s *survey) float64 { return s.marks[m] } }

// number is 1 for a count of sessions between two bounds.
func number(from, to int) func(*survey) float64 {
	return func(s *survey) float64 { return when(len(s.sessions) >= from && len(s.sessions) <= to) }
}

func groupShare(test func(*line) bool) func(*survey) float64 {
	return func(s *survey) float64 { return s.n.share(s.groups, test) }
}

// grouped measures ways with groups only.
func grouped(measure func(*survey) float64) func(*survey) float64 {
	return func(s *survey) float64 {
		if len(s.groups) == 0 {
			return 0
		}
		return measure(s)
	}
}

// taken measures ways in which some common of a class makes the sessions, or a
// place.
func taken(name string) func(*survey) float64 {
	return func(s *survey) float64 {
		for k := range s.w.classes {
			if c := &s.w.classes[k]; c.name == name || c.partial && c.common == name {
				return 1
			}
		}
		return 0
	}
}

// markRows: what the sessions' titles are marked with.
var markRows = []row[survey]{
	{"sessions behind a sign", raises, 0.7, marked(signed)},
	{"sessions numbered", either, 0, marked(numbered)},
	{"sessions with decimals", either, 0, fraction(decimal)},
	{"sessions with a time", raises, 1, fraction(isTimed)},
	{"sessions count", raises, 0.7, func(s *survey) float64 { return s.shares[isCounted] * s.inOrder }},
	{"sessions are items", lowers, -1, marked(listed)},
	{"sessions are items over others, without a heading", raises, 1, (*survey).outline},
	{"sessions marked by nothing", lowers, -1, marked(bare)},
	{"nothing marks them where titles have a mark", lowers, -3, (*survey).unlike},
	{"sessions of the outermost headings", either, 0, func(s *survey) float64 { return s.rank(1, false) }},
	{"sessions of the second headings", either, 0, func(s *survey) float64 { return s.rank(2, false) }},
	{"sessions of several levels", lowers, 0, func(s *survey) float64 { return when(len(s.levels) > 1) }},
	{"sessions of several shapes", either, 0, func(s *survey) float64 { return math.Log(s.shapes) }},
	{"sessions of two classes", lowers, 0, func(s *survey) float64 { return when(len(s.w.classes) > 1) }},
	{"many are headings that group none of the others", lowers, -3, (*survey).settled},
	{"sessions are some of a marked class", lowers, -2, func(s *survey) float64 {
		return when(slices.ContainsFunc(s.w.classes, func(c class) bool { return c.partial && c.mark.strength() > label.strength() }))
	}},
	{"headings as they are nested", raises, 2, func(s *survey) float64 { return when(s.w.tree) }},
	{"fewer of the headings are groups than say so", lowers, -1, func(s *survey) float64 { return when(s.w.lean < 0) }},
}

// placeRows: where they stand.
var placeRows = []row[survey]{
	{"sessions further in", lowers, -1, fraction(indented)},
	{"sessions after a rule", raises, 1, fraction(afterRule)},
	{"sessions after a blank line", raises, 1, fraction(apart)},
	{"nearly all sessions after a blank line", raises, 0, func(s *survey) float64 { return when(s.n.share(s.sessions[1:], has(apart)) > 0.9) }},
	{"sessions after several blank lines", raises, 0.5, fraction(gapped)},
	{"sessions over a blank line", either, 0, fraction(blankBelow)},
	{"larger gaps than other lines have", raises, 0.5, func(s *survey) float64 { return s.gap }},
	{"the rules are theirs", raises, 1, func(s *survey) float64 { return s.rules }},
	{"sessions over their like", lowers, -1, fraction(overLike)},
	{"sessions over what is further in", either, 0, fraction(overDeeper)},
	{"sessions over an address", either, 0, fraction(overLink)},
	{"sessions over a field", raises, 0, fraction(overField)},
	{"sessions over text", raises, 0, fraction(overText)},
	{"sessions among items", lowers, -0.5, fraction(amongItems)},
	{"lines alone", either, 0, taken("line alone")},
	{"lines after a blank", either, 0, taken("line after a blank")},
	{"lines over items", either, 0, taken("line over items")},
	{"short lines over text", either, 0, taken("short line over text")},
	{"lines after a gap", either, 0, taken("line after a gap")},
	{"those that plainly stand out", either, 0, taken("those that plainly stand out")},
}

// wordRows: what they say.
var wordRows = []row[survey]{
	{"sessions name who speaks", raises, 1.5, fraction(byName)},
	{"who speaks stands below", raises, 1.5, fraction(speakerNext)},
	{"sessions say how long they take", raises, 1, fraction(slot)},
	{"sessions announced", raises, 2.5, fraction(announced)},
	{"sessions with quotes", either, 0, fraction(quoted)},
	{"sessions are sentences", lowers, -1, fraction(sentence)},
	{"sessions end as speech", lowers, -1, fraction(spoken)},
	{"sessions with commas", lowers, -0.5, fraction(comma)},
	{"sessions are words for groups", lowers, -1, fraction(group)},
	{"sessions that are words for groups have titles below", lowers, -2, (*survey).grouping},
	{"sessions are words for parts", lowers, -1, fraction(part)},
	{"sessions are breaks", either, 0, fraction(pause)},
	{"sessions are words for the end", either, 0, fraction(final)},
	{"sessions recur", lowers, -1.5, fraction(recurs)},
	{"sessions are links", either, 0, fraction(linked)},
	{"sessions over 60 columns", lowers, 0, fraction(wide60)},
	{"sessions are names of fields", lowers, -2, fraction(fieldName)},
	{"sessions have a value", lowers, -1, fraction(valued)},
	{"width of the titles", either, 0, func(s *survey) float64 { return s.width / 4 }},
	{"uneven widths", lowers, 0, func(s *survey) float64 { return s.widths }},
	{"the same first word", raises, 0.5, func(s *survey) float64 { return s.words }},
	{"no two say the same", raises, 1, func(s *survey) float64 { return s.distinct }},
	{"some begin anew behind each of the others", lowers, -2, func(s *survey) float64 { return s.anew }},
	{"they start over", lowers, -1, func(s *survey) float64 { return s.restarts }},
}

// textRows: what stands under, before and beside them.
var textRows = []row[survey]{
	{"one session", either, 0, number(1, 1)},
	{"two sessions", either, 0, number(2, 2)},
	{"3 or 4 sessions", either, 0, number(3, 4)},
	{"5 to 9 sessions", either, 0, number(5, 9)},
	{"10 to 20 sessions", either, 0, number(10, 20)},
	{"how many sessions", either, 0, func(s *survey) float64 { return math.Log(s.size()) / 2 }},
	{"one session that nothing marks", lowers, -1, func(s *survey) float64 { return when(len(s.sessions) == 1) * s.marks[bare] }},
	{"one session behind most of the text", lowers, -1, func(s *survey) float64 {
		return when(len(s.sessions) == 1) * max(0, 2*float64(s.before)/float64(s.n.chars+1)-1)
	}},
	{"one item over its like", lowers, -1, func(s *survey) float64 { return when(len(s.sessions) == 1) * s.marks[listed] * s.shares[overLike] }},
	{"one session that is a sentence", lowers, -1, func(s *survey) float64 { return when(len(s.sessions) == 1) * s.shares[sentence] }},
	{"lines to a session", either, 0, func(s *survey) float64 { return math.Log(float64(len(s.n.lines))/s.size()) / 3 }},
	{"text under sessions", raises, 0.5, func(s *survey) float64 { mean, _ := spread(s.bodies); return mean / 5 }},
	{"uneven text under sessions", lowers, -0.3, func(s *survey) float64 { _, sd := spread(s.bodies); return sd }},
	{"nothing under sessions", lowers, -1, func(s *survey) float64 { return s.empty }},
	{"items under sessions", either, 0, func(s *survey) float64 { return s.items }},
	{"lines further in under sessions", raises, 0, func(s *survey) float64 { return s.deep }},
	{"a line that recurs under sessions", raises, 0, func(s *survey) float64 { return s.recurring }},
	{"parts under sessions", either, 0, func(s *survey) float64 { return s.titled }},
	{"headings inside sessions that are none", lowers, -2, func(s *survey) float64 { return s.within }},
	{"a part right under the title", either, 0, func(s *survey) float64 { return s.right }},
	{"how many parts to a session", either, 0, func(s *survey) float64 { return math.Log1p(float64(len(s.parts)) / s.size()) }},
	{"the last has most of the text", lowers, 0, func(s *survey) float64 {
		return when(len(s.sessions) > 2) * math.Exp(s.bodies[len(s.bodies)-1]) / float64(s.n.chars+1)
	}},
	{"longer than the parts", raises, 0, func(s *survey) float64 { return when(len(s.parts) > 0) * (s.width - s.partWidth) }},
	{"parts say what titles of talks do", lowers, -1, func(s *survey) float64 { return s.talks }},
	{"parts are what talks have inside", raises, 0.7, func(s *survey) float64 { return s.inside }},
	{"text before the first", lowers, -0.7, func(s *survey) float64 { return float64(s.before) / float64(s.n.chars+1) }},
	{"titles before the first", lowers, 0, func(s *survey) float64 { return math.Log1p(s.titles) }},
	{"lines of their shape left out", lowers, -1, func(s *survey) float64 { return s.left / (s.left + s.size()) }},
	{"a count from before the first goes on inside one", lowers, -2, func(s *survey) float64 { return s.broken }},
	{"lines marked as titles left out", lowers, 0, func(s *survey) float64 { return s.unused / (s.unused + s.size()) }},
}

// overRows: what groups them.
var overRows = []row[survey]{
	{"sessions in groups", either, 0, grouped(func(*survey) float64 { return 1 })},
	{"sessions to a group", either, 0, grouped(func(s *survey) float64 { return math.Log(s.size() / float64(len(s.groups))) })},
	{"groups are words for groups", raises, 1, groupShare(has(group))},
	{"groups are years or months", raises, 0, groupShare(func(l *line) bool { return lexis.Period(l.text()) })},
	{"groups are what talks have inside", lowers, -1, groupShare((*line).inside)},
	{"groups are headings over one line each", lowers, -2, (*survey).lonely},
}

// nothingRows: whether there are sessions at all.
var nothingRows = []row[survey]{
	{"no sessions", either, 0, func(s *survey) float64 { return when(len(s.sessions) == 0) }},
	{"no sessions where no line is marked as a title", raises, 0, func(s *survey) float64 {
		return when(len(s.sessions) == 0 && !s.n.anyMarked())
	}},
}

// wayRows judge a way to read the notes. Without sessions nothing is measured
// but what speaks for that.
var wayRows = func() []row[survey] {
	rows := slices.Clone(nothingRows)
	for _, table := range [][]row[survey]{markRows, placeRows, wordRows, textRows, overRows} {
		for _, r := range table {
			measure := r.measure
			r.measure = func(s *survey) float64 {
				if len(s.sessions) == 0 {
					return 0
				}
				return measure(s)
			}
			rows = append(rows, r)
		}
	}
	return rows
}()

var wayJudge = newJudge("way", wayRows)
