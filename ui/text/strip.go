package text

import (
	"strings"
	"unicode/utf8"
)

// stripBytes is about how long a strip is: to prepare and to wrap one is not felt,
// whatever it holds (with marks around every letter 20 ms), and only texts of some
// pages have more than one.
const stripBytes = 16 << 10

// LongText is the length from which on a text may have more than one strip.
const LongText = 2 * stripBytes

// soughtBytes is how far a cut is looked for beyond its place in a line that does not
// end: a sentence or two. Nearly any such stretch has a blank or two kanji.
const soughtBytes = 2 << 10

// Strips are the offsets at which the strips of a text begin, 0 first: a long text
// is laid out strip by strip, each as if its line began there, so that what is far
// away need not be. One begins behind a line end where there is one for a strip's
// length, else where a sentence ends, else where a row may begin (UAX #14, kinsoku),
// else between two clusters.
// What has no cluster's border at all is one strip. It costs no more than a look
// through s.
func Strips(s string) []int {
	cuts := []int{0}
	for at := 0; len(s)-at >= LongText; {
		if at = cutBehind(s, at+stripBytes); at == len(s) {
			break
		}
		cuts = append(cuts, at)
	}
	return cuts
}

// cutBehind is the best place to cut s at or behind at, len(s) if there is none.
func cutBehind(s string, at int) int {
	if i := strings.IndexByte(s[at:min(at+stripBytes, len(s))], '\n'); i >= 0 {
		return at + i + 1
	}
	for !utf8.RuneStart(s[at]) && at < len(s)-1 {
		at++
	}
	best, found := noCut, len(s)
	for off := at; off < len(s) && (off < at+soughtBytes || best == noCut); {
		if c := cutAt(s, off); c > best {
			best, found = c, off
		}
		if best == sentenceCut {
			break
		}
		_, n := utf8.DecodeRuneInString(s[off:])
		off += n
	}
	return found
}

// cut is what a place is worth as one to cut at.
type cut uint8

const (
	noCut       cut = iota // inside what is prepared as one
	poorCut                // as partCut, and kinsoku is against it
	breakCut               // between two clusters where kinsoku is against it
	partCut                // inside or beside what is taken apart for display: flags, families
	wordCut                // between two clusters where kinsoku is not against it
	lineCut                // a row may end there in any case
	sentenceCut            // and a sentence ends: a short row looks least odd there
)

// cutAt says what cutting s before the rune at off is worth.
func cutAt(s string, off int) cut {
	prev, _ := utf8.DecodeLastRuneInString(s[:off])
	next, _ := utf8.DecodeRuneInString(s[off:])
	switch {
	case attaches(s[off:]), prev == '\r' && next == '\n':
		return noCut
	case lineEnd(prev):
		return sentenceCut
	case free(prev) && free(next):
		return lineCut
	}
	apart := off == 0 || !utf8.RuneStart(s[off]) || !boundary(s, off)
	c := scanner{s: s, off: off}
	against := blankRune(next) || noStart(next) || noEnd(prev) || blankRune(prev) && noEnd(c.inkBefore(prev))
	switch {
	case apart && against:
		return poorCut
	case apart:
		return partCut
	case against:
		return breakCut
	case wideRune(prev) && endsSentence(prev), blankRune(prev) && endsSentence(c.inkBefore(prev)):
		return sentenceCut
	case blankRune(prev):
		return lineCut
	}
	return wordCut
}

// endsSentence reports whether a sentence may end with r.
func endsSentence(r rune) bool {
	switch r {
	case '.', '!', '?', '。', '．', '｡', '！', '？':
		return true
	}
	return false
}

// Cells is how many cells prepared s takes, without preparing what is plain but
// for tabs.
func (m Measure) Cells(s string) int {
	w := 0
	for _, r := range s {
		switch {
		case r == '\t':
			w += m.untilStop(w)
		case plain(r):
			w += m.rune(r)
		default:
			return m.Width(m.Prepare(s).Text)
		}
	}
	return w
}

// Sight is the part of prepared text in which the columns [col, col+width) lie, in
// whole clusters, and the column with which that begins. It costs O(col+width).
func (m Measure) Sight(s string, col, width int) (lo, hi, begins int) {
	before, begins, _ := m.head(s, max(col, 0))
	lo = len(before)
	in, _, whole := m.head(s[lo:], max(col, 0)-begins+max(width, 0))
	hi = lo + len(in)
	if !whole { // the cluster that the edge cuts
		hi += clusterLen(s[hi:])
	}
	return lo, hi, begins
}
