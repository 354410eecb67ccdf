// Package text is the only place that knows terminal cells: how wide a string
// is, where it may be cut or broken, and in which form it may reach a screen.
//
// It is not for colour (package ui turns a Style into one), not for what a
// note means, and it does no I/O. Lengths called off, lo, hi are bytes; col and
// width are cells; a row is one row of the screen.
//
// Invariants:
//
//   - Width adds up the widths of runes and is right only for prepared text:
//     Prepare and Flat bring text into forms on which terminals agree. All
//     functions below that take a string to lay out expect prepared text.
//   - A grapheme cluster (UAX #29) is never split, a wide glyph never halved:
//     where an edge falls inside one, blanks fill its cells.
//   - Every function is total: width 0, empty text and invalid UTF-8 are legal.
//
// Read Prepare first, then Wrapper.
package text

// Measure says how many cells text takes. Terminals differ in one point only
// that matters here: whether characters of ambiguous East Asian width (UAX #11:
// ①, →, …) take one cell or two. The zero Measure is for the narrow kind. It is
// a value; two are equal if they measure alike.
type Measure struct {
	wide bool
	tab  int // cells from one tab stop to the next; 0 is TabStop
}

// New is the Measure for terminals with wide or narrow ambiguous characters.
func New(wide bool) Measure { return Measure{wide: wide} }

// Tabs is m with tab stops so many cells apart, at least one.
func (m Measure) Tabs(stop int) Measure {
	m.tab = max(stop, 1)
	return m
}

// Wide reports whether ambiguous characters take two cells.
func (m Measure) Wide() bool { return m.wide }

// rune is the cells of one rune: 0, 1 or 2.
func (m Measure) rune(r rune) int {
	if r >= ' ' && r < 0x7F {
		return 1
	}
	if m.wide {
		return wide.rune(r)
	}
	return narrow.rune(r)
}

// Width is the number of cells prepared text takes; line ends and combining
// marks take none.
func (m Measure) Width(s string) int {
	w := 0
	for _, r := range s {
		w += m.rune(r)
	}
	return w
}

// Ellipsis is what stands for text cut away: "…", or "..." where … is as wide
// as two cells and would look like part of the text.
func (m Measure) Ellipsis() string {
	if m.wide {
		return "..."
	}
	return "…"
}
