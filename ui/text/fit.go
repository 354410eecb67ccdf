package text

// head is the longest run of whole clusters at the start of s that takes at
// most width cells, the cells it takes, and whether that is all of s. It looks
// no further than the cut.
func (m Measure) head(s string, width int) (string, int, bool) {
	off, w := 0, 0
	for off < len(s) {
		n := clusterLen(s[off:])
		cw := m.Width(s[off : off+n])
		if w+cw > width {
			return s[:off], w, false
		}
		off, w = off+n, w+cw
	}
	return s, w, true
}

// tail is the longest run of whole clusters at the end of s that takes at most
// width cells, and the cells it takes.
func (m Measure) tail(s string, width int) (string, int) {
	off, w := len(s), 0
	for off > 0 {
		start := clusterStart(s, off-1)
		cw := m.Width(s[start:off])
		if w+cw > width {
			break
		}
		off, w = start, w+cw
	}
	return s[off:], w
}

// Cut is s if it takes at most width cells; otherwise as much of its start as
// leaves room for an ellipsis, and the ellipsis. Where not even that fits, as
// much of the ellipsis as does. It never splits a cluster and costs O(width).
func (m Measure) Cut(s string, width int) string {
	if _, _, whole := m.head(s, width); whole {
		return s
	}
	dots, dw := m.dots(width)
	text, _, _ := m.head(s, width-dw)
	return text + dots
}

// dots is the ellipsis, or what of it fits into width cells, and its cells.
func (m Measure) dots(width int) (string, int) {
	text, w, _ := m.head(m.Ellipsis(), width)
	return text, w
}

// Window is a part of a text that was cut at one or both ends.
type Window struct {
	Text   string
	lo, hi int // the part of the text that is in sight
	lead   int // bytes of the ellipsis before it
}

// Range takes a byte range of the whole text to Text. What lies outside the
// window is clamped to its edge, so a range out of sight becomes empty.
func (w Window) Range(lo, hi int) (int, int) {
	at := func(off int) int { return max(w.lo, min(off, w.hi)) - w.lo + w.lead }
	return at(lo), at(hi)
}

// CutAround cuts s to at most width cells so that the bytes [lo, hi) stay in
// sight, with an ellipsis at each end where something is missing. The start of
// s is kept as long as the range allows, since titles tell most at their start;
// of a range wider than the window its beginning is shown.
func (m Measure) CutAround(s string, lo, hi, width int) Window {
	lo, hi = clusterStart(s, lo), clusterEnd(s, max(lo, hi))
	if _, _, whole := m.head(s, width); whole {
		return Window{Text: s, hi: len(s)}
	}
	dots, dw := m.dots(width)
	text, _, _ := m.head(s, width-dw)
	if hi <= len(text) {
		return Window{Text: text + dots, hi: len(text)}
	}
	if _, _, rest := m.head(s[lo:], width-dw); rest {
		// The range stands near the end: fill the row from there.
		end, _ := m.tail(s, width-dw)
		return Window{Text: dots + end, lo: len(s) - len(end), hi: len(s), lead: len(dots)}
	}
	return m.cutBoth(s, lo, hi, width)
}

// cutBoth is the window of width cells around [lo, hi) with both ends cut. A
// third of what is left over goes before the range: what follows a hit tells
// more than what precedes it.
func (m Measure) cutBoth(s string, lo, hi, width int) Window {
	dots := m.Ellipsis()
	room := width - 2*m.Width(dots)
	hit, w, _ := m.head(s[lo:hi], room)
	if hit == "" {
		// Too narrow for a glyph and two ellipses: the hit says more.
		hit, _, _ = m.head(s[lo:], width)
		return Window{Text: hit, lo: lo, hi: lo + len(hit)}
	}
	before, bw := m.tail(s[:lo], (room-w)/3)
	after, _, _ := m.head(s[lo+len(hit):], room-w-bw)
	out := Window{lo: lo - len(before), hi: lo + len(hit) + len(after), lead: len(dots)}
	out.Text = dots + s[out.lo:out.hi] + dots
	return out
}

// Pan is the columns [col, col+width) of a line. A wide glyph of which one cell
// lies outside is shown as a blank. It is shorter than width where the line
// ends. It costs O(col+width).
func (m Measure) Pan(s string, col, width int) string {
	if width <= 0 {
		return ""
	}
	col = max(col, 0)
	rest, gap := m.skip(s, col)
	text, w, whole := m.head(rest, width-gap)
	if gap > 0 {
		text = Blanks(min(gap, width)) + text
	}
	if !whole && gap+w < width {
		text += Blanks(width - gap - w)
	}
	return text
}

// skip drops the first col cells of s and gives what is left, without a glyph
// that the edge cuts, and how many of that glyph's cells lie behind the edge.
func (m Measure) skip(s string, col int) (string, int) {
	first, w, whole := m.head(s, col)
	rest := s[len(first):]
	if whole || w == col {
		return rest, 0
	}
	n := clusterLen(rest)
	return rest[n:], w + m.Width(rest[:n]) - col
}
