package text

import (
	"sort"
	"strings"
)

// Shown is text prepared for display with the way back to the text it was made
// from, which stays what is searched and copied.
type Shown struct {
	Text  string
	edits []edit // in order, without overlap; nil where Text is the source
}

// edit says that the source bytes [src, srcEnd) are shown as the bytes [off,
// end) of Text. Between edits both run in step.
type edit struct{ off, end, src, srcEnd int }

// Source is the offset in the source of what is shown at off. Inside something
// that replaces a piece of the source it is the start of that piece.
func (s Shown) Source(off int) int {
	i := sort.Search(len(s.edits), func(i int) bool { return s.edits[i].off > off })
	if i == 0 {
		return off
	}
	e := s.edits[i-1]
	if off < e.end {
		return e.src
	}
	return e.srcEnd + off - e.end
}

// Range is the part of Text that shows the bytes [lo, hi) of the source,
// widened to whole clusters. It is empty for a range that is empty or of which
// nothing is shown. Offsets outside the source are clamped.
func (s Shown) Range(lo, hi int) (int, int) {
	lo = s.place(lo, false)
	hi = max(lo, min(s.place(hi, true), len(s.Text)))
	if lo == hi {
		return lo, lo
	}
	return clusterStart(s.Text, lo), clusterEnd(s.Text, hi)
}

// place is where the boundary at the source offset is shown. Inside a replaced
// piece that is the piece's end for the end of a range, its start otherwise.
func (s Shown) place(off int, end bool) int {
	i := sort.Search(len(s.edits), func(i int) bool {
		return s.edits[i].src > off || end && s.edits[i].src == off
	})
	if i == 0 {
		return max(0, min(off, len(s.Text)))
	}
	e := s.edits[i-1]
	switch {
	case off >= e.srcEnd:
		return min(e.end+off-e.srcEnd, len(s.Text))
	case end:
		return e.end
	}
	return e.off
}

// mapped gathers a Shown from its start.
type mapped struct {
	text  []byte
	src   int // bytes of the source taken over
	edits []edit
}

// keep appends the next bytes of the source as they are.
func (b *mapped) keep(s string) {
	b.text = append(b.text, s...)
	b.src += len(s)
}

// put shows the next n bytes of the source as s.
func (b *mapped) put(n int, s string) {
	e := edit{len(b.text), len(b.text) + len(s), b.src, b.src + n}
	b.text = append(b.text, s...)
	b.src = e.srcEnd
	b.edits = append(b.edits, e)
}

// add shows the bytes of the source that s was made from as s.
func (b *mapped) add(s Shown, n int) {
	for _, e := range s.edits {
		e.off, e.end = e.off+len(b.text), e.end+len(b.text)
		e.src, e.srcEnd = e.src+b.src, e.srcEnd+b.src
		b.edits = append(b.edits, e)
	}
	b.text = append(b.text, s.Text...)
	b.src += n
}

// trim drops the blanks at the end of what was gathered, where it was shown by
// put.
func (b *mapped) trim() {
	b.text = []byte(strings.TrimRight(string(b.text), " "))
	for i := len(b.edits) - 1; i >= 0 && b.edits[i].end > len(b.text); i-- {
		b.edits[i].end = len(b.text)
		b.edits[i].off = min(b.edits[i].off, len(b.text))
	}
}

// shown is what was gathered from the source src.
func (b *mapped) shown(src string) Shown {
	if len(b.edits) == 0 {
		return Shown{Text: src}
	}
	return Shown{Text: string(b.text), edits: b.edits}
}
