package text

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// rule is what a row may do at a boundary between clusters, from the last
// resort to what is meant to be.
type rule uint8

const (
	mustJoin rule = iota // no row may end or begin here (kinsoku)
	mayCut               // inside a word
	mayPart              // between words, but they belong together
	mayBreak
)

// scanner walks the clusters of one paragraph and knows which of their
// boundaries are places to break. It is a value: a copy remembers a place.
type scanner struct {
	s   string
	off int
	// segment is where the segment of UAX #14 that holds off ends, state what
	// uniseg needs to go on from there.
	segment, state int
	// [url, urlEnd) is the next address at or after off, or the one it is in.
	url, urlEnd int
}

func newScanner(s string) scanner {
	c := scanner{s: s, state: -1}
	c.nextSegment()
	c.nextURL()
	return c
}

func (c *scanner) done() bool { return c.off >= len(c.s) }

// cluster steps over the next cluster: its first rune, its cells, and whether
// it is a blank.
func (c *scanner) cluster(m Measure) (r rune, width int, blank bool) {
	rest := c.s[c.off:]
	r, n := utf8.DecodeRuneInString(rest)
	if k := clusterLen(rest); k > n {
		n, width = k, m.Width(rest[:k])
	} else {
		width, blank = m.rune(r), blankRune(r)
	}
	c.off += n
	for c.off > c.segment {
		c.nextSegment()
	}
	if c.off >= c.urlEnd {
		c.nextURL()
	}
	return r, width, blank
}

// skipBlanks steps over the blanks that a break drops.
func (c *scanner) skipBlanks() {
	for !c.done() {
		// Nothing is stepped over for a rune that begins no blank: a step costs more.
		if r, _ := utf8.DecodeRuneInString(c.s[c.off:]); !blankRune(r) {
			return
		}
		next := *c
		if _, _, blank := next.cluster(Measure{}); !blank {
			return
		}
		*c = next
	}
}

// nextSegment finds the end of the segment after the current one.
func (c *scanner) nextSegment() {
	rest := c.s[c.segment:]
	if n := simpleSegment(rest); n > 0 {
		c.segment, c.state = c.segment+n, -1
		return
	}
	seg, _, _, state := uniseg.FirstLineSegmentInString(rest, c.state)
	c.segment, c.state = c.segment+len(seg), state
}

// simpleSegment is the length of the first segment of s if it is a free rune or
// a word of ASCII, with blanks behind it, and before another of these: 0
// otherwise. There UAX #14 breaks whatever stands around it (LB18, LB31), so
// that its tables, which cost most of the time of wrapping, need not be asked.
func simpleSegment(s string) int {
	i := 0
	if r, n := utf8.DecodeRuneInString(s); free(r) {
		i = n
	} else {
		for i < len(s) && inWord(rune(s[i])) {
			i++
		}
	}
	if i == 0 {
		return 0
	}
	for i < len(s) && s[i] == ' ' {
		i++
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	if i == len(s) || free(r) || inWord(r) {
		return i
	}
	return 0
}

// inWord reports whether r is one of ASCII's letters, digits and signs that are like
// letters (classes AL and NU): no break is between two of them (LB23, LB25, LB28).
func inWord(r rune) bool {
	switch r {
	case '#', '&', '*', '<', '=', '>', '@', '^', '_', '`', '~':
		return true
	}
	return asciiLetter(r)
}

// rule is what may be done at off, between two clusters.
func (c *scanner) rule() rule {
	prev, _ := utf8.DecodeLastRuneInString(c.s[:c.off])
	next, _ := utf8.DecodeRuneInString(c.s[c.off:])
	// Nearly every boundary is one of these two; no rule below changes them.
	if free(prev) && free(next) {
		return mayBreak
	}
	if asciiLetter(prev) && asciiLetter(next) {
		return mayCut
	}
	inURL := c.url < c.off && c.off < c.urlEnd
	if inURL && urlBreak(c.s, c.off, c.url) {
		return mayBreak
	}
	opens := c.opensWord(prev)
	if blankRune(next) || noEnd(c.inkBefore(prev)) || noStart(next) && !opens {
		return mustJoin
	}
	if inURL || c.off != c.segment && !opens && !c.quoted(prev, next) {
		return mayCut
	}
	return bond(c.s, c.off)
}

// inkBefore is the last rune before off that is no blank: what a row broken at
// off would end with.
func (c *scanner) inkBefore(prev rune) rune {
	for end := c.off; blankRune(prev) && end > 0; {
		end -= utf8.RuneLen(prev)
		prev, _ = utf8.DecodeLastRuneInString(c.s[:end])
	}
	return prev
}

// opensWord reports whether ASCII signs at off begin a word where UAX #14 takes
// them for the end of one (LB13, LB21): .env, :name, /usr, ../lib after a blank,
// --json after a wide character too.
func (c *scanner) opensWord(prev rune) bool {
	at := c.s[c.off:]
	if !blankRune(prev) && !(wideRune(prev) && strings.HasPrefix(at, "--")) {
		return false
	}
	n := 0
	for n < len(at) && strings.IndexByte("./:!?,-", at[n]) >= 0 {
		n++
	}
	return n > 0 && n < len(at) && asciiLetter(rune(at[n]))
}

// quoted reports whether off lies outside a curly quote beside a wide character,
// which is to be taken for 「 or 」 (JLREQ cl-01, cl-02) instead of being glued to
// both sides (LB19).
func (c *scanner) quoted(prev, next rune) bool {
	switch {
	case next == '“' || next == '‘':
		after, _ := utf8.DecodeRuneInString(c.s[c.off+utf8.RuneLen(next):])
		return wideRune(prev) || wideRune(after)
	case prev == '”' || prev == '’':
		before, _ := utf8.DecodeLastRuneInString(c.s[:c.off-utf8.RuneLen(prev)])
		return wideRune(next) || wideRune(before)
	}
	return false
}

// wideRune reports whether r takes two cells everywhere.
func wideRune(r rune) bool { return narrow.rune(r) == 2 }
