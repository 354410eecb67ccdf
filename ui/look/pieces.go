package look

import (
	"strings"
	"unicode/utf8"

	"yomi/model"
	"yomi/ui/text"
)

// attrs are the attributes of what runs mean.
var attrs = [...]text.Attr{
	model.StyleStrong: text.Strong, model.StyleEmph: text.Emph, model.StyleCode: text.Literal, model.StyleStrike: text.Strike,
	model.StyleLink: text.Linked, model.StyleImage: text.Picture, model.StyleFootnote: text.Note, model.StyleMath: text.Math,
	model.StyleKbd: text.Key, model.StyleMark: text.Bright, model.StyleSup: 0, model.StyleSub: 0, model.StyleQuiet: text.Faint,
}

// Pieces are the looks of a stretch by what its runs mean, counted from its start.
func Pieces(t *model.Tree, s Stretch) []text.Piece {
	n, runs, end := t.Node(s.Ref), s.Runs(t), s.Hi-s.Lo
	if len(runs) == 0 && n.Form != model.Field {
		return []text.Piece{{End: end, Style: Style(t, s.Ref), Attr: attr(t, s.Ref)}}
	}
	p := painter{base: text.Piece{Style: Style(t, s.Ref), Attr: attr(t, s.Ref)}}
	// Each run ends a piece before it and one of its own; a field's name is one more, the
	// end another.
	p.out = make([]text.Piece, 0, 2*len(runs)+2)
	if n.Form == model.Field {
		p.name(n.Text, s.Lo)
	}
	for _, run := range runs {
		p.to(int(run.Lo))
		look := p.look()
		look.Attr |= attrs[run.Style]
		if to := Target(run); to != "" {
			look.Link = to
		}
		look.End = int(run.Hi)
		p.open = append(p.open, look)
	}
	p.to(end)
	return p.out
}

// Target is where a run leads, for the terminal and the browser; "" for nothing
// that these may be sent to.
func Target(run model.Run) string {
	switch {
	case run.Target == model.ToMail:
		return text.Address("mailto:" + strings.TrimPrefix(run.To, "mailto:"))
	case run.Target != model.ToWeb:
		return ""
	case strings.HasPrefix(run.To, "www."):
		return text.Address("https://" + run.To)
	}
	return text.Address(run.To)
}

// painter gathers pieces from the start of a text.
type painter struct {
	base text.Piece
	open []text.Piece // the runs that hold the present place, the innermost last
	out  []text.Piece
	at   int
}

// look is how the present place looks.
func (p *painter) look() text.Piece {
	if n := len(p.open); n > 0 {
		return p.open[n-1]
	}
	return p.base
}

// to goes on to an offset.
func (p *painter) to(off int) {
	for n := len(p.open); n > 0 && p.open[n-1].End <= off; n-- {
		p.add(p.open[n-1].End)
		p.open = p.open[:n-1]
	}
	p.add(off)
}

func (p *painter) add(end int) {
	if end > p.at {
		look := p.look()
		look.End, p.at = end, end
		p.out = append(p.out, look)
	}
}

// name sets off the name in "name: value", of which the text from lo on is painted.
func (p *painter) name(said string, lo int) {
	value := p.base
	value.Style = text.Plain
	if i := strings.IndexAny(text.Clip(said, lineBytes), ":："); i > 0 {
		_, size := utf8.DecodeRuneInString(said[i:])
		p.add(i + size - lo)
		p.base = value
	}
}
