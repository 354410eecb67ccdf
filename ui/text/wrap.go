package text

import (
	"iter"
	"slices"
	"strings"
)

// Line is one row of wrapped text as byte ranges of that text: [Lo, Hi) is
// drawn, the next row begins at Next. Between Hi and Next lie the blanks dropped
// at a break, and a line end. Lo is where the row before left off, but for an
// indent that leaves no room for text, which is dropped.
type Line struct{ Lo, Hi, Next int }

// Wrapper breaks text into rows. Where a row may break is UAX #14 as uniseg
// knows it, with the house rules of files kinsoku.go and break.go; rows are
// filled greedily. Blanks at the start of a paragraph are kept, at a break
// dropped.
type Wrapper struct {
	Measure
	// Hang lets one 。 or 、 stand up to two cells beyond the width instead of
	// taking the character before it to the next row. The caller leaves that
	// room.
	Hang bool
}

// Wrap is Wrapper.Wrap without hanging.
func (m Measure) Wrap(s string, first, rest int) []Line {
	return Wrapper{Measure: m}.Wrap(s, first, rest)
}

// Wrap is the rows of prepared text: the first takes at most first cells, the
// others rest. A row is wider only if it is a single cluster, which at widths
// below 2 is the rule. There is at least one row, and one after each "\n" that
// is not the last byte. Each row but the last, and the last of a text that is
// not empty, ends after the one before.
func (w Wrapper) Wrap(s string, first, rest int) []Line {
	return slices.Collect(w.Lines(s, first, rest))
}

// Lines gives the rows of Wrap one after the other, so that who shows the first
// fifty rows of a long text need not wrap the rest.
func (w Wrapper) Lines(s string, first, rest int) iter.Seq[Line] {
	return func(yield func(Line) bool) {
		g := w.Begin(s, first, rest)
		for l, ok := g.Next(); ok && yield(l); l, ok = g.Next() {
		}
	}
}

// Wrapping is a text of which the first rows were taken. The zero Wrapping has none
// left.
type Wrapping struct {
	text    string // what is left of it begins with a paragraph, or inside one
	at      int    // where that paragraph begins
	end     int    // and where it ends
	fill    filler
	begun   bool // rows of the paragraph were taken, and more follow
	width   int  // of the next row
	rest    int  // of those after it
	waiting bool // a paragraph follows, or the first one
}

// Begin takes no row yet of those that Wrap would give.
func (w Wrapper) Begin(s string, first, rest int) Wrapping {
	return Wrapping{text: s, fill: filler{Wrapper: w}, width: first, rest: rest, waiting: true}
}

// Next takes the next row; ok is false where there is none.
func (g *Wrapping) Next() (l Line, ok bool) {
	if !g.begun {
		if !g.waiting {
			return Line{}, false
		}
		if g.end = strings.IndexByte(g.text[g.at:], '\n') + g.at; g.end < g.at {
			g.end = len(g.text)
		}
		g.fill.scan = newScanner(g.text[g.at:g.end])
	}
	l, g.begun = g.fill.row(max(g.width, 0))
	l = Line{l.Lo + g.at, l.Hi + g.at, l.Next + g.at}
	g.width = g.rest
	if !g.begun {
		if g.end < len(g.text) {
			l.Next++ // the line end
		}
		g.at = g.end + 1
		g.waiting = g.at < len(g.text)
	}
	return l, true
}

// filler fills the rows of one paragraph.
type filler struct {
	Wrapper
	scan scanner
}

// place is a point at which the row being filled may end.
type place struct {
	hi   int // where what is drawn ends
	scan scanner
}

// row takes the next row off the paragraph and reports whether one follows.
func (f *filler) row(width int) (Line, bool) {
	if f.scan.off > 0 {
		f.scan.skipBlanks()
	}
	lo := f.scan.off
	hi, used := lo, 0 // end and cells of what the row holds; hi without blanks
	var last [mayBreak + 1]place
	for !f.scan.done() {
		at := f.scan.off
		if hi > lo {
			last[f.scan.rule()] = place{hi, f.scan}
		}
		r, cw, blank := f.scan.cluster(f.Measure)
		if blank {
			used += cw
			continue
		}
		hanging := f.Hang && hangs(r) && hi == at && used <= width
		if used+cw > width && at > lo && !hanging {
			if hi > lo {
				return f.end(lo, &last), true
			}
			lo, used = at, 0 // nothing but an indent: it gives way
		}
		used += cw
		hi = f.scan.off
	}
	return Line{lo, hi, f.scan.off}, false
}

// end closes a row at the last place of the best kind it has. The point where
// it is full is one of them.
func (f *filler) end(lo int, last *[mayBreak + 1]place) Line {
	best := mayBreak
	for last[best].hi == 0 && best > mustJoin {
		best--
	}
	f.scan = last[best].scan
	f.scan.skipBlanks()
	return Line{lo, last[best].hi, f.scan.off}
}

// blankRune reports whether r is dropped at a break: the blank and the
// full-width blank, not those that do not break.
func blankRune(r rune) bool { return r == ' ' || r == '\u3000' }
