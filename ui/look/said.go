package look

import (
	"strings"
	"unicode"

	"yomi/model"
	"yomi/ui/text"
)

// Pen writes notes for a pane.
type Pen struct {
	text.Measure
	// Signs are the attributes that are shown by signs around the text, because
	// the terminal has no style for them.
	Signs text.Attr
	Marks Marks
	// Plain is for what is read by programs, too: no bars, lines of ASCII.
	Plain bool
}

// Said is a stretch, prepared, as it looks in running lines.
func (p Pen) Said(t *model.Tree, s Stretch) Part {
	said := s.Text(t)
	shown := p.Prepare(said).Swap(swaps(said, s.Runs(t), p.Signs))
	styled := shown.Look(Style(t, s.Ref), Pieces(t, s))
	if s.Hi == len(t.Node(s.Ref).Text) {
		styled = styled.Then(tags(t, s.Ref), text.Dim)
	}
	return Part{styled, s.Lo}
}

// Part is a stretch of a note's text and where in it it begins.
type Part struct {
	text.Styled
	Off int
}

// Lines are the lines of a stretch. Pieces are its looks.
func (p Pen) Lines(t *model.Tree, s Stretch, pieces []text.Piece) []Part {
	return p.parts(t, s, '\n', pieces)
}

// Cells are the cells of r, a row of a table, each on one line.
func (p Pen) Cells(t *model.Tree, r model.Ref) []Part {
	s := All(t, r)
	return p.parts(t, s, '\t', Pieces(t, s))
}

// parts is a stretch divided at sep, which is a line end or a tab.
func (p Pen) parts(t *model.Tree, s Stretch, sep byte, pieces []text.Piece) []Part {
	said := s.Text(t)
	in := swaps(said, s.Runs(t), p.Signs)
	prepare := p.Prepare
	if sep == '\t' {
		prepare = p.Line
	}
	var out []Part
	for lo := 0; lo <= len(said); {
		hi := len(said)
		if i := strings.IndexByte(said[lo:], sep); i >= 0 {
			hi = lo + i
		}
		var mine []text.Swap
		for len(in) > 0 && in[0].Lo <= hi {
			if w := in[0]; w.Lo >= lo && w.Hi <= hi {
				mine = append(mine, text.Swap{Lo: w.Lo - lo, Hi: w.Hi - lo, Text: w.Text})
			}
			in = in[1:]
		}
		var looks []text.Piece
		for len(pieces) > 0 {
			look := pieces[0]
			look.End = min(look.End, hi) - lo
			if look.End > 0 {
				looks = append(looks, look)
			}
			if pieces[0].End > hi {
				break
			}
			pieces = pieces[1:]
		}
		out = append(out, Part{prepare(said[lo:hi]).Swap(mine).Look(Style(t, s.Ref), looks), s.Lo + lo})
		lo = hi + 1
	}
	return out
}

// Row is the beginning of r's text on one line, cut to width cells with its
// first mark in sight.
func (p Pen) Row(t *model.Tree, r model.Ref, width int) text.Row {
	said := p.upTo(t, r, lineBytes)
	return p.CutStyled(said, p.Marks.In(text.Clip(t.Node(r).Text, lineBytes), said.Shown), width)
}

// lineBytes bounds what a row looks at of a note's text, so that a note of
// megabytes costs no more to draw than a line. It is far more than any row
// shows.
const lineBytes = 4096

// Whole is r's text on one line, the cells of a table apart, behind what tells
// what it is: bars for quotations, a task's box, a number.
func (p Pen) Whole(t *model.Tree, r model.Ref) text.Styled {
	return p.upTo(t, r, len(t.Node(r).Text))
}

// Text is the text of Whole.
func (p Pen) Text(t *model.Tree, r model.Ref) string {
	said := ""
	for _, span := range p.prefix(t, r) {
		said += span.Text
	}
	return said + p.oneLine(t, All(t, r)).Text + tags(t, r)
}

// upTo is Whole of the first limit bytes.
func (p Pen) upTo(t *model.Tree, r model.Ref, limit int) text.Styled {
	s := Stretch{Ref: r, Hi: len(text.Clip(t.Node(r).Text, limit))}
	said := p.oneLine(t, s).Look(Style(t, r), Pieces(t, s))
	return before(p.prefix(t, r), said.Then(tags(t, r), text.Dim))
}

// oneLine is a stretch on one line.
func (p Pen) oneLine(t *model.Tree, s Stretch) text.Shown {
	said := s.Text(t)
	in := swaps(said, s.Runs(t), p.Signs)
	if t.Node(s.Ref).Form == model.Table {
		line := " │"
		if p.Plain || p.Wide() {
			line = " |"
		}
		in = apart(line, said, in)
	}
	return p.Line(said).Swap(in)
}

// prefix is what stands before r's text in an outline.
func (p Pen) prefix(t *model.Tree, r model.Ref) text.Row {
	n := t.Node(r)
	var row text.Row
	if n.Quoted > 0 && !p.Plain {
		row = append(row, text.Span{Text: strings.Repeat(Bar(p.Measure), int(n.Quoted)) + " ", Style: text.Border})
	}
	if n.Task != model.NoTask {
		row = append(row, text.Span{Text: n.Task.Box() + " ", Style: BoxStyle(n.Task)})
	}
	row = append(row, Rank(t, r)...)
	if number := Number(t, r); number != "" {
		row = append(row, text.Span{Text: text.Clean(number) + " ", Style: text.Bullet})
	}
	if !p.Plain {
		row = append(row, Label(t, r)...)
	}
	return row
}

// Rank is the state and the priority that r's document gives it, where its box does not
// say as much.
func Rank(t *model.Tree, r model.Ref) text.Row {
	if said := t.Rich(r).Rank(); said != "" {
		return text.Row{{Text: text.Clean(said), Style: text.Dim}}
	}
	return nil
}

// Label is what kind of callout r is, where its title does not say so.
func Label(t *model.Tree, r model.Ref) text.Row {
	kind := t.Rich(r).Callout
	if kind == "" || strings.EqualFold(kind, strings.TrimSpace(t.Node(r).Text)) {
		return nil
	}
	return text.Row{{Text: strings.ToUpper(text.Clean(kind)) + " ", Style: Callout(kind), Attr: text.Strong}}
}

// before puts a row before a text.
func before(row text.Row, s text.Styled) text.Styled {
	var said string
	var pieces []text.Piece
	for _, span := range row {
		said += span.Text
		pieces = append(pieces, text.Piece{End: len(said), Style: span.Style, Attr: span.Attr})
	}
	if said == "" {
		return s
	}
	for _, p := range s.Pieces {
		p.End += len(said)
		pieces = append(pieces, p)
	}
	return text.Styled{Shown: s.Shown.Swap([]text.Swap{{Text: said}}), Pieces: pieces}
}

// Bar stands left of what is quoted, once a level.
func Bar(m text.Measure) string {
	if m.Wide() {
		return "|"
	}
	return "▎"
}

// Number is r's marker if it counts: bullets are only there to be seen, numbers
// are referred to. "" for any other.
func Number(t *model.Tree, r model.Ref) string {
	if t.Node(r).Form != model.Item {
		return ""
	}
	marker := t.Marker(r)
	if t.Rich(r).Footnote != "" {
		return marker
	}
	if !strings.ContainsFunc(marker, counts) {
		return ""
	}
	return marker
}

// counts reports whether a rune of a marker is a number: a digit, ① or Ⅳ, or
// what Chinese and Japanese count with, which Unicode has among the letters.
func counts(r rune) bool {
	return unicode.IsNumber(r) || strings.ContainsRune("一二三四五六七八九十百壱壹弐貳贰參叁肆伍陸陆柒捌玖拾甲乙丙丁", r)
}

// BoxStyle is the style of a task's box.
func BoxStyle(k model.Task) text.Style {
	if k == model.TaskOpen {
		return text.Bullet
	}
	return text.Done
}

// apart puts a line between the cells of a table's row among the swaps in.
func apart(line, said string, in []text.Swap) []text.Swap {
	var out []text.Swap
	for i := 0; i < len(said); i++ {
		if said[i] != '\t' {
			continue
		}
		lo := i
		for i < len(said) && said[i] == '\t' {
			i++
		}
		for len(in) > 0 && in[0].Lo <= lo {
			out, in = append(out, in[0]), in[1:]
		}
		out = append(out, text.Swap{Lo: lo, Hi: i, Text: strings.Repeat(line, i-lo) + " "})
	}
	return append(out, in...)
}
