package plain

import (
	"bufio"
	"fmt"
	"io"

	"yomi/model"
	"yomi/model/search"
	"yomi/ui/text"
)

// hit is a hit in JSON; the names are the contract's.
type hit struct {
	Rank    int      `json:"rank"`
	Kind    string   `json:"kind"`
	Text    string   `json:"text"`
	Event   string   `json:"event"`
	Session string   `json:"session"`
	Path    string   `json:"path"`
	Line    int      `json:"line"`
	Spans   [][2]int `json:"spans"`
	Snippet string   `json:"snippet"`
}

// Hits writes an array in rank order.
func Hits(w io.Writer, t *model.Tree, found search.Result) error {
	out := make([]hit, 0, len(found.Hits))
	for i, f := range found.Hits {
		n := t.Node(f.Ref)
		at := placeOf(t, found, f.Ref)
		snippet := ""
		for _, s := range at.snippet(t, f.Ref) {
			snippet += s.Text
		}
		out = append(out, hit{Rank: i + 1, Kind: n.Kind.String(), Text: n.Text, Event: titleAbove(t, f.Ref, model.Event),
			Session: titleAbove(t, f.Ref, model.Session), Path: t.Document(f.Ref).Path, Line: at.line + 1,
			Spans: at.spans, Snippet: snippet})
	}
	return write(w, out)
}

// HitLines writes a line a hit: path:line: snippet, the line being that of the
// match. mark, when not nil, is put around what matched.
func HitLines(w io.Writer, t *model.Tree, found search.Result, mark func(string) string) error {
	out := bufio.NewWriter(w)
	for _, f := range found.Hits {
		at := placeOf(t, found, f.Ref)
		fmt.Fprintf(out, "%s:%d: ", text.Clean(t.Document(f.Ref).Path), at.line+1)
		for _, s := range at.snippet(t, f.Ref) {
			if s.Mark && mark != nil {
				s.Text = mark(s.Text)
			}
			out.WriteString(s.Text)
		}
		out.WriteByte('\n')
	}
	return out.Flush()
}

// place is where in a node a query matched.
type place struct {
	said   string
	spans  [][2]int // of the node's text
	behind string   // the address it was found by, if not by its text
	line   int      // of the source, counted from 0
}

// placeOf is where found matched r: the node's beginning if it did not match
// its text.
func placeOf(t *model.Tree, found search.Result, r model.Ref) place {
	said := t.Node(r).Text
	p := place{said: said, spans: append([][2]int{}, found.Marks(said)...), line: int(t.Node(r).Line)}
	if len(p.spans) > 0 {
		p.line = t.LineOf(r, p.spans[0][0])
	} else if p.behind = found.Behind(t, r); p.behind != "" {
		p.line = t.LineWith(r, p.behind)
	}
	return p
}

// snippetCells is how long a snippet is: two rows of a terminal, which show a
// match with the sentence around it.
const snippetCells = 160

// snippet is what r says around the first match, on one line.
func (p place) snippet(t *model.Tree, r model.Ref) text.Row {
	said := pen.Whole(t, r)
	var marks [][2]int
	for _, s := range p.spans {
		lo, hi := said.Range(s[0], s[1])
		marks = append(marks, [2]int{lo, hi})
	}
	if p.behind == "" {
		return measure.CutStyled(said, marks, snippetCells)
	}
	// What was found is not said: it is shown behind what is.
	address := measure.Cut(text.Clean(p.behind), snippetCells/2)
	row := measure.CutStyled(said, marks, snippetCells-measure.Width(address)-1)
	return append(row, text.Span{Text: " "}, text.Span{Text: address, Mark: true})
}

// measure is that of a terminal as most are; what is printed may be read in
// any.
var measure = text.New(false)
