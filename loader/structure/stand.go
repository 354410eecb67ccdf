package structure

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// standing is a line of a class in which some may stand out as sessions, the
// others being parts of them.
type standing struct {
	*ranks
	at int // index of the line among them
}

// ranks are the lines of such a class.
type ranks struct {
	n      *Notes
	lines  []int    // of the class
	words  []worded // what they say, as far as it was asked for; nil for nothing yet
	median float64
	links  float64 // share of the class that stands over an address
	dates  float64 // share of it that says when, or counts
}

// worded is what a line says, made ready to be compared with its like: each is
// compared with several.
type worded struct {
	known   bool
	letters string
	digits  string // of letters
	pairs   pairs  // of neighbouring letters
}

// said is what the line says that stands k-th in the class.
func (s *standing) said(k int) *worded {
	if s.words == nil {
		s.words = make([]worded, len(s.lines))
	}
	w := &s.words[k]
	if !w.known {
		l := &s.n.lines[s.lines[k]]
		*w = worded{known: true, letters: l.letters()}
		w.digits, w.pairs = digitsOf(w.letters), pairsOf(w.letters)
	}
	return w
}

// standings are the lines of a class.
func (n *Notes) standings(lines []int) []*standing {
	widths := make([]int16, len(lines))
	for k, i := range lines {
		widths[k] = n.lines[i].width
	}
	slices.Sort(widths)
	of := &ranks{n: n, lines: lines, median: float64(widths[len(widths)/2]),
		links: n.share(lines, has(overLink)), dates: n.share(lines, (*line).when)}
	each, all := make([]standing, len(lines)), make([]*standing, len(lines))
	for k := range lines {
		each[k] = standing{of, k}
		all[k] = &each[k]
	}
	return all
}

func (s *standing) self() *line { return &s.n.lines[s.lines[s.at]] }

// next is the line of the class after it, nil for the last.
func (s *standing) next() *line {
	if s.at+1 < len(s.lines) {
		return &s.n.lines[s.lines[s.at+1]]
	}
	return nil
}

// own is how many lines stand between it and the next of the class.
func (s *standing) own() int {
	end := len(s.n.lines)
	if s.at+1 < len(s.lines) {
		end = s.lines[s.at+1]
	}
	return end - s.lines[s.at] - 1
}

// nearTitles is how many titles back one is compared with: the parts of one
// session.
const nearTitles = 6

func standHas(test func(*line) bool) func(*standing) float64 {
	return func(s *standing) float64 { return when(test(s.self())) }
}

// standRows judge whether a line stands out among those of its class as a
// session.
var standRows = []row[standing]{
	{"most lines of a class are parts where some are sessions", either, -1, func(*standing) float64 { return 1 }},
	{"was announced", raises, 4, standHas(has(announced))},
	{"says who speaks", raises, 2.5, standHas(has(byName))},
	{"who speaks stands below", raises, 3, standHas(has(speakerNext))},
	{"begins with a label in brackets", raises, 1, standHas(has(tag))},
	{"has a title in quotes", raises, 1, standHas(has(quoted))},
	{"stands over an address as few do", raises, 1.5, func(s *standing) float64 { return when(s.self().is(overLink) && s.links < 0.5) }},
	{"is longer than its like", raises, 2, func(s *standing) float64 {
		w := float64(s.self().width)
		if w < talkWidth || s.median == 0 || s.dates > 0.2 {
			return 0
		}
		return math.Max(0, math.Min(1, (w/s.median-1.4)/0.6)) // from 1.4 times the median to twice
	}},
	{"is as long as talks' titles are", raises, 0.5, func(s *standing) float64 { return when(s.self().width >= talkWidth && s.dates <= 0.2) }},
	{"the next opens others, too", raises, 2, func(s *standing) float64 {
		next := s.next()
		return when(next != nil && next.is(recurs) && !s.self().is(recurs) && s.own() <= 1)
	}},
	{"closes the document", raises, 2.5, func(s *standing) float64 { return when(s.next() == nil && s.self().is(final)) }},
	{"a large gap stands before it", raises, 0.5, standHas(has(gapped))},
	{"recurs", lowers, -2.5, func(s *standing) float64 { return when(s.self().is(recurs) && !s.self().when()) }},
	{"is a word for a part", lowers, -1.5, standHas(has(part))},
	{"is a name", lowers, -1, standHas(has(person))},
	{"stands over items", either, 0, standHas(has(overItem))},
	{"stands over text", either, 0, standHas(has(overText))},
	{"much text below it", raises, 0, func(s *standing) float64 { return math.Log1p(float64(s.own())) / 3 }},
}

var standJudge = newJudge("standing", standRows)

// echoes reports a line that says one just above it again, with the name of a
// site behind it perhaps, as the card of a link does.
func (s *standing) echoes() bool {
	own := s.said(s.at)
	for k := max(0, s.at-nearTitles); k < s.at; k++ {
		up := s.said(k)
		if len(up.letters) < 2*agendaShort || up.digits != own.digits {
			continue
		}
		if strings.HasPrefix(own.letters, up.letters) || up.pairs.mayShare(&own.pairs, echoShare) && own.pairs.mayShare(&up.pairs, echoShare) &&
			shared(up.letters, own.letters) >= echoShare && shared(own.letters, up.letters) >= echoShare {
			return true
		}
	}
	return false
}

// digitsOf are the digits of a title: those of a series differ in them.
func digitsOf(s string) string {
	first := strings.IndexFunc(s, isDigit)
	if first < 0 {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if isDigit(r) {
			return r
		}
		return -1
	}, s[first:])
}

// isDigit is unicode.IsDigit, which asks its tables about all that is not ASCII.
func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '0' && r <= '9'
	}
	return !lexis.KanaOrHan(r) && unicode.IsDigit(r)
}

// echoShare is how many pairs of characters two lines share that say the same.
const echoShare = 0.7

// standMin is how many lines of a class it takes to tell those that stand out.
const standMin = 4

// standScores are how far the lines of a class stand out.
func standScores(lines []*standing) []float64 {
	scores := make([]float64, len(lines))
	for k, s := range lines {
		scores[k] = standJudge.score(s)
	}
	return scores
}
