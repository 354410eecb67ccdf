package inline

import (
	"slices"
	"strconv"

	"yomi/model"
)

// footnote makes what stands from lo to hi the text of a footnote, and says its
// number instead of all that stands from i to end.
func (s *scanner) footnote(i, lo, hi, end int) int {
	return s.footnoteAs(s.r.number(), i, Span{Lo: lo, Hi: hi}, end)
}

// footnoteAs is footnote with a label that is known.
func (s *scanner) footnoteAs(label string, i int, words Span, end int) int {
	s.d.put(i, end, "["+label+"]")
	s.d.lead(i, end, model.StyleFootnote, Place{model.ToFootnote, label})
	s.later = append(s.later, later{label, words.Lo, words.Hi})
	return end
}

// later is a footnote that is read when the text around it has been.
type later struct {
	label  string
	lo, hi int
}

// number is the next number that no footnote has.
func (r *Reader) number() string {
	for {
		r.notes++
		if label := strconv.Itoa(r.notes); !r.Known.Footnotes[label] {
			return label
		}
	}
}

// footnotes reads the texts of the footnotes that were found in lines. One in
// another is read after it.
func (r *Reader) footnotes(lines []Span) []Note {
	var notes []Note
	queue := slices.Clone(r.s.later)
	for len(queue) > 0 {
		l := queue[0]
		queue = queue[1:]
		notes = append(notes, Note{l.label, r.read(within(lines, l.lo, l.hi))})
		queue = append(queue, r.s.later...)
	}
	return notes
}

// within is what of lines lies between two offsets.
func within(lines []Span, lo, hi int) []Span {
	var part []Span
	for _, l := range lines {
		if l.Hi > lo && l.Lo < hi {
			part = append(part, Span{Lo: max(l.Lo, lo), Hi: min(l.Hi, hi), Kept: l.Kept})
		}
	}
	return part
}
