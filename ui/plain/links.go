package plain

import (
	"bufio"
	"fmt"
	"io"

	"yomi/model"
	"yomi/model/links"
	"yomi/ui/lang"
	"yomi/ui/text"
)

// link is a link in JSON; the names are the contract's.
type link struct {
	Path   string  `json:"path"`
	Line   int     `json:"line"`
	Text   string  `json:"text"`
	Target string  `json:"target"` // as written
	Kind   string  `json:"kind"`
	To     *linked `json:"to"`
	Broken bool    `json:"broken"`
}

// linked is the note or the file that a link leads to.
type linked struct {
	Path string `json:"path"`
	Line int    `json:"line,omitempty"`
	Text string `json:"text,omitempty"`
}

// Links writes an array in the order given.
func Links(w io.Writer, t *model.Tree, all []links.Link) error {
	out := make([]link, 0, len(all))
	written := links.Written(t, all)
	for i, l := range all {
		d := t.Document(l.From)
		k := link{Path: d.Path, Line: d.LineAt(written[i]) + 1, Text: words(t, l), Target: l.Run.To, Kind: l.Run.Target.String(), Broken: l.Kind.Broken()}
		switch {
		case l.Ref != model.None:
			n := t.Node(l.Ref)
			k.To = &linked{t.Document(l.Ref).Path, int(n.Line) + 1, n.Text}
		case l.Path != "":
			k.To = &linked{Path: l.Path}
		}
		out = append(out, k)
	}
	return write(w, out)
}

// LinkLines writes a line a link: path:line: words -> path:line.
func LinkLines(w io.Writer, t *model.Tree, all []links.Link, l lang.Lang) error {
	out := bufio.NewWriter(w)
	written := links.Written(t, all)
	for i, k := range all {
		d := t.Document(k.From)
		fmt.Fprintf(out, "%s:%d: %s -> %s\n", text.Clean(d.Path), d.LineAt(written[i])+1, text.Clean(text.Brief(words(t, k))), linkEnd(t, k, l))
	}
	return out.Flush()
}

// linkEnd is where a link leads, or that it does not.
func linkEnd(t *model.Tree, k links.Link, l lang.Lang) string {
	switch k.Kind {
	case links.Note:
		return fmt.Sprintf("%s:%d", text.Clean(t.Document(k.Ref).Path), t.Node(k.Ref).Line+1)
	case links.Near, links.Nowhere:
		message, args := Fault(t, k)
		return l.Say(message, args...)
	}
	return text.Clean(k.Path)
}

// Fault is what is wrong with a broken link, as a message with its arguments.
func Fault(t *model.Tree, k links.Link) (message string, args []any) {
	to := text.Clean(k.Run.To)
	if k.Kind == links.Near {
		return lang.Mark("%s: there is no such heading in %s"), []any{to, text.Clean(t.Document(k.Ref).Path)}
	}
	return lang.Mark("%s: the link leads nowhere"), []any{to}
}

// words are what a link says.
func words(t *model.Tree, l links.Link) string {
	if l.Run.Lo == l.Run.Hi {
		return l.Run.To
	}
	return t.Node(l.From).Text[l.Run.Lo:l.Run.Hi]
}
