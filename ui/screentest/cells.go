//go:build unix

package screentest

import (
	"regexp"
	"slices"
	"strings"
)

// Styled are the rows of the screen with what one sees of colours and
// attributes: each glyph follows the SGR parameters it is drawn with (ECMA-48,
// 8.3.117). Of a blank only what shows is kept, and blanks at the end of a row
// that nobody can see are dropped: two screens that look the same are equal.
func (s *Screen) Styled() []string {
	s.t.Helper()
	rows := s.run("capture-pane -p -e -N")
	var p pen
	for i, row := range rows {
		rows[i] = p.draw(row)
	}
	return rows
}

// pen is how the next glyph is drawn; tmux carries it over the end of a row.
type pen struct {
	ink, paper string   // the colours' parameters, "" for the terminal's own
	attributes []string // sorted
}

var (
	token = regexp.MustCompile(`\x1b\[[0-9;]*m|[^\x1b]`)
	// colour is a parameter of SGR, those of 256 and of true colours whole.
	colour = regexp.MustCompile(`[34]8;(5;[0-9]+|2;[0-9]+;[0-9]+;[0-9]+)|[0-9]+|^$`)
)

// shown are the attributes that are seen on a blank: underline, reverse and
// strike-through.
var shown = []string{"4", "7", "9"}

func (p *pen) draw(row string) string {
	var b strings.Builder
	for _, tok := range token.FindAllString(row, -1) {
		if codes, ok := strings.CutPrefix(tok, "\x1b["); ok {
			for _, c := range colour.FindAllString(strings.TrimSuffix(codes, "m"), -1) {
				p.set(c)
			}
			continue
		}
		ink, attributes := p.ink, p.attributes
		if tok == " " {
			ink, attributes = "", slices.DeleteFunc(slices.Clone(attributes), func(a string) bool { return !slices.Contains(shown, a) })
		}
		if style := strings.Join(append([]string{ink, p.paper}, attributes...), " "); strings.TrimSpace(style) != "" {
			b.WriteString("<" + style + ">")
		}
		b.WriteString(tok)
	}
	return strings.TrimRight(b.String(), " ")
}

// set takes one parameter. Parameters that end an attribute are not needed:
// tmux resets and sets again.
func (p *pen) set(c string) {
	switch {
	case c == "" || c == "0":
		*p = pen{}
	case c == "39":
		p.ink = ""
	case c == "49":
		p.paper = ""
	case strings.HasPrefix(c, "38;") || len(c) == 2 && (c[0] == '3' || c[0] == '9'):
		p.ink = c
	case strings.HasPrefix(c, "48;") || len(c) > 1 && (c[0] == '4' || c[:2] == "10"):
		p.paper = c
	default:
		p.attributes = append(slices.Clone(p.attributes), c)
		slices.Sort(p.attributes)
	}
}
