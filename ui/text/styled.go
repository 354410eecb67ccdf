package text

import (
	"slices"
	"sort"
	"strings"
)

// Attr is what marks inside a text add to its style. They combine; package ui
// decides how each looks.
type Attr uint16

// The attributes, from those a writer sets to those the reader does.
const (
	Strong  Attr = 1 << iota
	Emph         // *emphasis*
	Strike       // holds no more
	Literal      // code inside text
	Math         // a formula
	Bright       // marked by the writer
	Key          // a key to press
	Linked       // words that lead somewhere
	Picture      // what is said in place of a picture
	Note         // a footnote's number
	Faint        // may be overlooked
	Here         // in the row under the reader's cursor

	attrs = iota // how many there are
)

// signs are what stands around a text in place of an attribute that a terminal
// cannot show, as people write it in plain text.
var signs = [attrs]string{0: "**", 1: "*", 2: "~~", 3: "`", 4: "$", 5: "=="}

// Sign is what stands around a text in place of the lowest attribute of a; ""
// where nothing needs to.
func (a Attr) Sign() string {
	for i, sign := range signs {
		if a&(1<<i) != 0 {
			return sign
		}
	}
	return ""
}

// Piece says how the bytes up to End look, from where the piece before it ends.
type Piece struct {
	End   int
	Style Style
	Attr  Attr
	Link  string // where it leads, as Address gives it; "" for nowhere
}

// Styled is prepared text and how its parts look. Pieces are in order and reach
// to the end of Text, the last one possibly beyond; without any, all is Plain.
type Styled struct {
	Shown
	Pieces []Piece
}

// Row is the bytes [lo, hi) of s as spans, with the byte ranges in marks marked:
// these may come in any order, overlap, and reach beyond. It costs what it
// gives, however long s is.
func (s Styled) Row(lo, hi int, marks [][2]int) Row {
	var row Row
	for i := sort.Search(len(s.Pieces), func(i int) bool { return s.Pieces[i].End > lo }); lo < hi; i++ {
		p := Piece{End: hi}
		if i < len(s.Pieces) {
			p = s.Pieces[i]
			p.End = min(p.End, hi)
		}
		if p.End <= lo {
			continue
		}
		if mine := within(marks, lo, p.End); mine == nil {
			row = append(row, Span{Text: s.Text[lo:p.End], Style: p.Style, Attr: p.Attr, Link: p.Link})
		} else {
			for _, span := range Mark(s.Text[lo:p.End], p.Style, mine) {
				span.Attr, span.Link = p.Attr, p.Link
				row = append(row, span)
			}
		}
		lo = p.End
	}
	return row
}

// Then is s with prepared text behind it, which shows the end of the source.
func (s Styled) Then(said string, style Style) Styled {
	if said == "" {
		return s
	}
	end, src := len(s.Text), s.sourceLen()
	if len(s.Pieces) == 0 {
		s.Pieces = []Piece{{End: end}}
	}
	s.edits = append(s.edits[:len(s.edits):len(s.edits)], edit{end, end + len(said), src, src})
	s.Text += said
	s.Pieces = append(s.Pieces[:len(s.Pieces):len(s.Pieces)], Piece{End: len(s.Text), Style: style})
	return s
}

// within gives the parts of the marks that lie in [lo, hi), counted from lo.
func within(marks [][2]int, lo, hi int) [][2]int {
	var out [][2]int
	for _, k := range marks {
		if from, to := max(k[0], lo), min(k[1], hi); from < to {
			out = append(out, [2]int{from - lo, to - lo})
		}
	}
	return out
}

// CutStyled is s cut to width cells with its first mark in sight, and marked.
func (m Measure) CutStyled(s Styled, marks [][2]int, width int) Row {
	lo, hi := 0, 0
	if len(marks) > 0 {
		lo, hi = marks[0][0], marks[0][1]
	}
	w := m.CutAround(s.Text, lo, hi, width)
	end := w.lead + w.hi - w.lo
	row := Row{{Text: w.Text[:w.lead], Style: Dim}}
	row = append(row, s.Row(w.lo, w.hi, marks)...)
	return append(row, Span{Text: w.Text[end:], Style: Dim})
}

// Look gives prepared text its looks. src are pieces of the source: Ends are
// offsets in it, and they are the Styled's from then on. What a Swap put between
// two pieces looks like base.
func (s Shown) Look(base Style, src []Piece) Styled {
	if len(src) == 1 && src[0].End >= s.sourceLen() { // nearly all notes
		src[0].End = len(s.Text)
		return Styled{s, src}
	}
	out := Styled{Shown: s, Pieces: make([]Piece, 0, len(src)+1)}
	from, at := 0, 0
	for _, p := range src {
		lo, hi := clusterStart(s.Text, s.place(from, false)), clusterEnd(s.Text, s.place(p.End, true))
		from = p.End
		if lo > at {
			out.Pieces = append(out.Pieces, Piece{End: lo, Style: base})
		}
		if hi > max(lo, at) {
			p.End, at = hi, hi
			out.Pieces = append(out.Pieces, p)
		}
	}
	if at < len(s.Text) {
		out.Pieces = append(out.Pieces, Piece{End: len(s.Text), Style: base})
	}
	return out
}

// Swap shows the bytes [Lo, Hi) of a source as Text, which is prepared. Where Lo
// is Hi it puts Text there.
type Swap struct {
	Lo, Hi int
	Text   string
}

// Swap is s with some of its source shown otherwise; swaps are in order and
// apart. One that begins inside a piece that is shown as a whole begins behind
// it.
func (s Shown) Swap(swaps []Swap) Shown {
	if len(swaps) == 0 {
		return s
	}
	p := patcher{of: s, edits: s.edits}
	for _, w := range swaps {
		p.keep(w.Lo)
		p.out.put(max(w.Hi-p.out.src, 0), w.Text)
	}
	p.keep(s.sourceLen())
	for _, e := range p.edits {
		p.out.put(e.srcEnd-p.out.src, s.Text[e.off:e.end])
	}
	return Shown{Text: string(p.out.text), edits: p.out.edits}
}

// patcher walks a Shown from its start.
type patcher struct {
	of    Shown
	edits []edit // those of it that are still to come
	out   mapped
}

// keep takes over what shows the source up to the offset to.
func (p *patcher) keep(to int) {
	for len(p.edits) > 0 && p.edits[0].src < to {
		e := p.edits[0]
		p.edits = p.edits[1:]
		switch {
		case e.src >= p.out.src:
			p.plain(e.src)
			p.out.put(e.srcEnd-e.src, p.of.Text[e.off:e.end])
		case e.srcEnd > p.out.src: // half of it was swapped: all of it is
			p.out.put(e.srcEnd-p.out.src, "")
		}
	}
	p.plain(to)
}

// plain takes over source that is shown as it is.
func (p *patcher) plain(to int) {
	if n := to - p.out.src; n > 0 {
		at := p.of.place(p.out.src, false)
		p.out.keep(p.of.Text[at : at+n])
	}
}

// sourceLen is the length of what s was made from.
func (s Shown) sourceLen() int {
	if len(s.edits) == 0 {
		return len(s.Text)
	}
	e := s.edits[len(s.edits)-1]
	return e.srcEnd + len(s.Text) - e.end
}

// Address is an address in the form in which it may be sent to a terminal and
// given to what opens it: of http, https or mailto, everything but plain ASCII
// encoded (RFC 3986, section 2.1; a semicolon too, which ends a parameter of
// OSC 8). "" for any other.
func Address(to string) string {
	scheme, _, ok := strings.Cut(to, ":")
	if !ok || !slices.Contains([]string{"http", "https", "mailto"}, strings.ToLower(scheme)) {
		return ""
	}
	clean := 0 // bytes that stay as they are: nearly always all
	for clean < len(to) && sent(to[clean]) {
		clean++
	}
	if clean == len(to) {
		return to
	}
	var b strings.Builder
	b.WriteString(to[:clean])
	for i := clean; i < len(to); i++ {
		if c := to[i]; sent(c) {
			b.WriteByte(c)
		} else {
			b.WriteString("%" + string(hex[c>>4]) + string(hex[c&15]))
		}
	}
	return b.String()
}

// sent reports whether a byte of an address is sent as it is.
func sent(c byte) bool { return c > ' ' && c < 0x7F && c != ';' }

const hex = "0123456789ABCDEF"
