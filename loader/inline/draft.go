package inline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model"
)

// draft is what was found in a stretch of the source: edits, which make the text
// said out of it, and marks, which are runs whose ends are still offsets in the
// source. Both are noted in any order.
type draft struct {
	src   string
	edits []edit
	marks []model.Run
	out   []byte      // the text, while it is no part of the source
	open  []int       // the runs around the next one
	chunk []model.Run // runs are cut from it, so that most texts need no memory of their own
}

// edit replaces the source from lo to hi.
type edit struct {
	lo, hi int32
	with   string
	joins  bool  // with is decided by the characters on both sides
	to     int32 // where with ends in the text
}

func (d *draft) reset() { d.edits, d.marks = d.edits[:0], d.marks[:0] }

// cut leaves out the source from lo to hi.
func (d *draft) cut(lo, hi int) { d.put(lo, hi, "") }

// put says with instead of the source from lo to hi.
func (d *draft) put(lo, hi int, with string) {
	d.edits = append(d.edits, edit{lo: int32(lo), hi: int32(hi), with: with})
}

// mark gives the source from lo to hi a meaning.
func (d *draft) mark(lo, hi int, style model.Style) {
	d.marks = append(d.marks, model.Run{Lo: int32(lo), Hi: int32(hi), Style: style})
}

// lead makes the source from lo to hi a run that leads somewhere.
func (d *draft) lead(lo, hi int, style model.Style, p Place) {
	d.marks = append(d.marks, model.Run{Lo: int32(lo), Hi: int32(hi), Style: style, Target: p.Target, To: p.To})
}

// gaps notes what stands between lines. breaks gives the size of the mark for a
// line end at the end of a line, 0 for none; nil where the notation has none.
func (d *draft) gaps(lines []Span, breaks func(line string) int) {
	for i := range len(lines) - 1 {
		line := d.src[lines[i].Lo:lines[i].Hi]
		size := 0
		if breaks != nil {
			size = breaks(line)
		}
		end := len(strings.TrimRightFunc(line[:len(line)-size], unicode.IsSpace))
		next := d.src[lines[i+1].Lo:lines[i+1].Hi]
		start := len(next) - len(strings.TrimLeftFunc(next, unicode.IsSpace))
		e := edit{lo: int32(lines[i].Lo + end), hi: int32(lines[i+1].Lo + start), joins: true}
		if size > 0 || lines[i].Kept {
			e.joins, e.with = false, "\n"
		}
		d.edits = append(d.edits, e)
	}
}

// flatten joins all lines.
func (d *draft) flatten() {
	for i := range d.edits {
		d.edits[i].with, d.edits[i].joins = "", true
	}
}

// said is the text of the source from lo to hi and the offset of its first
// character that shows. The text is a part of the source where it can be.
func (d *draft) said(lo, hi int) (text string, off int) {
	d.arrange(lo, hi)
	w := writer{d: d, off: -1}
	at := lo
	for i := range d.edits {
		e := &d.edits[i]
		w.source(at, int(e.lo))
		if e.joins {
			e.with = d.joint(w.last(), i, hi)
		}
		w.other(e.with, int(e.lo))
		e.to = int32(w.size)
		at = int(e.hi)
	}
	w.source(at, hi)
	return w.text(), max(w.off, lo)
}

// arrange puts the edits in order, apart from each other and between lo and hi.
func (d *draft) arrange(lo, hi int) {
	order := func(a, b edit) int {
		if a.lo != b.lo {
			return int(a.lo - b.lo)
		}
		return int(b.hi - a.hi)
	}
	if !slices.IsSortedFunc(d.edits, order) {
		slices.SortStableFunc(d.edits, order)
	}
	kept, done := d.edits[:0], int32(lo)
	for _, e := range d.edits {
		e.hi = min(e.hi, int32(hi))
		if e.hi < done || e.hi == done && e.lo < done {
			continue // inside the one before it
		}
		if e.lo < done {
			e = edit{lo: done, hi: e.hi}
		}
		kept = append(kept, e)
		done = e.hi
	}
	d.edits = kept
}

// at is the offset in the text of an offset in the source.
func (d *draft) at(lo int, p int32) int32 {
	i, _ := slices.BinarySearchFunc(d.edits, p, func(e edit, p int32) int {
		if e.lo < p {
			return -1
		}
		return 1
	})
	if i == 0 {
		return p - int32(lo)
	}
	e := &d.edits[i-1]
	return e.to + max(p-e.hi, 0)
}

// writer puts a text together. As long as it is one part of the source nothing
// is copied.
type writer struct {
	d      *draft
	lo, hi int  // the part of the source that the text is
	copied bool // the text is d.out
	size   int
	off    int // of the first character that shows, -1 for none so far
}

// source says the source from lo to hi.
func (w *writer) source(lo, hi int) {
	if lo >= hi {
		return
	}
	if w.off < 0 {
		part := w.d.src[lo:hi]
		if blanks := len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace)); blanks < len(part) {
			w.off = lo + blanks
		}
	}
	switch {
	case !w.copied && w.size == 0:
		w.lo, w.hi = lo, hi
	case !w.copied && lo == w.hi:
		w.hi = hi
	default:
		w.copy()
		w.d.out = append(w.d.out, w.d.src[lo:hi]...)
	}
	w.size += hi - lo
}

// other says what is no part of the source, in place of what stands at off.
func (w *writer) other(s string, off int) {
	if s == "" {
		return
	}
	if w.off < 0 && strings.TrimSpace(s) != "" {
		w.off = off
	}
	w.copy()
	w.d.out = append(w.d.out, s...)
	w.size += len(s)
}

// copy makes the text one of its own.
func (w *writer) copy() {
	if w.copied {
		return
	}
	w.copied = true
	w.d.out = append(w.d.out[:0], w.d.src[w.lo:w.hi]...)
}

// last is the last character said so far, 0 for none.
func (w *writer) last() rune {
	if w.size == 0 {
		return 0
	}
	if w.copied {
		r, _ := utf8.DecodeLastRune(w.d.out)
		return r
	}
	r, _ := utf8.DecodeLastRuneInString(w.d.src[w.lo:w.hi])
	return r
}

func (w *writer) text() string {
	if w.copied {
		return string(w.d.out)
	}
	return w.d.src[w.lo:w.hi]
}
