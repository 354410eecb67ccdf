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
	for _, l := range all {
		k := link{Path: t.Document(l.From).Path, Line: linkLine(t, l), Text: words(t, l), Target: l.Run.To, Kind: l.Run.Target.String(), Broken: l.Kind.Broken()}
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
	for _, k := range all {
		fmt.Fprintf(out, "%s:%d: %s -> %s\n", text.Clean(t.Document(k.From).Path), linkLine(t, k), text.Clean(text.Brief(words(t, k))), linkEnd(t, k, l))
	}
	return out.Flush()
}

// linkEnd is where a link leads, or that it does not.
func linkEnd(t *model.Tree, k links.Link, l lang.Lang) string {
	switch k.Kind {
	case links.Note:
		return fmt.Sprintf("%s:%d", text.Clean(t.Document(k.Ref).Path), t.Node(k.Ref).Line+1)
	case links.Near:
		return l.Say("%s: there is no such heading in %s", text.Clean(k.Run.To), text.Clean(t.Document(k.Ref).Path))
	case links.Nowhere:
		return l.Say("%s: the link leads nowhere", text.Clean(k.Run.To))
	}
	return text.Clean(k.Path)
}

// Broken tells of a broken link where it stands and what is wrong: a line of
// `yomi check`.
func Broken(t *model.Tree, k links.Link, l lang.Lang) string {
	return fmt.Sprintf("%s:%d: %s", text.Clean(t.Document(k.From).Path), linkLine(t, k), linkEnd(t, k, l))
}

// words are what a link says.
func words(t *model.Tree, l links.Link) string {
	if l.Run.Lo == l.Run.Hi {
		return l.Run.To
	}
	return t.Node(l.From).Text[l.Run.Lo:l.Run.Hi]
}

// linkLine is the source line of a link, counted from 1.
func linkLine(t *model.Tree, l links.Link) int { return t.LineOf(l.From, int(l.Run.Lo)) + 1 }
