// Package plain writes notes for pipes and scripts: outlines, hits, and the
// JSON of the command line's contract. It is not for the screen: it wraps and
// colours nothing.
//
// Its invariant: nothing from a document is written raw. Text goes through
// text.Safe, and in JSON every control or format character is escaped.
//
// Read Outline and Tree first.
package plain

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"yomi/model"
	"yomi/ui/look"
	"yomi/ui/text"
)

// Outline writes the tree with two blanks a level, down to depth levels; 0 is
// all of them. A note of several lines is one line.
func Outline(w io.Writer, t *model.Tree, depth int) error {
	out := bufio.NewWriter(w)
	for r := model.Ref(0); int(r) < t.Len(); r++ {
		if d := t.Depth(r); depth <= 0 || d < depth {
			fmt.Fprintf(out, "%s%s\n", strings.Repeat("  ", d), pen.Text(t, r))
		}
	}
	return out.Flush()
}

// pen writes what must not be lost where there are no styles at all: what is
// struck.
var pen = look.Pen{Signs: text.Strike, Plain: true}

// node is a node in JSON; the names are the contract's. What says nothing is
// left out.
type node struct {
	Kind     string   `json:"kind"`
	ID       string   `json:"id"`
	Text     string   `json:"text"`
	Path     string   `json:"path"`
	Line     int32    `json:"line"`
	Form     string   `json:"form,omitempty"`
	Marker   string   `json:"marker,omitempty"`
	Task     string   `json:"task,omitempty"`
	Runs     []run    `json:"runs,omitempty"`
	Tags     []string `json:"tags,omitempty"`
	State    string   `json:"state,omitempty"`
	Priority string   `json:"priority,omitempty"`
	Links    []string `json:"links"`
	Fields   *fields  `json:"fields,omitempty"`
	Children []node   `json:"children"`
}

// run is a run in JSON.
type run struct {
	Span  [2]int32 `json:"span"`
	Style string   `json:"style"`
	To    string   `json:"to,omitempty"`
}

type fields struct {
	Date     string   `json:"date,omitempty"`
	Place    string   `json:"place,omitempty"`
	Speakers []string `json:"speakers,omitempty"`
	Hashtags []string `json:"hashtags,omitempty"`
}

// Tree writes {"events":[…]}, down to depth levels; 0 is all of them.
func Tree(w io.Writer, t *model.Tree, depth int) error {
	events := []node{}
	for r := range t.Children(model.None) {
		events = append(events, nodeOf(t, r, depth))
	}
	return write(w, map[string]any{"events": events})
}

// Node writes one node with everything below it.
func Node(w io.Writer, t *model.Tree, r model.Ref) error { return write(w, nodeOf(t, r, 0)) }

func nodeOf(t *model.Tree, r model.Ref, depth int) node {
	n := t.Node(r)
	out := node{Kind: n.Kind.String(), ID: t.ID(r).String(), Text: n.Text, Path: t.Document(r).Path,
		Line: n.Line + 1, Task: n.Task.String(), Tags: t.Rich(r).Tags, State: t.Rich(r).State, Priority: t.Rich(r).Priority, Links: append([]string{}, t.Links(r)...), Children: []node{}}
	if n.Kind == model.Note && n.Form != model.Para {
		out.Form = n.Form.String()
	}
	if n.Form == model.Item {
		out.Marker = t.Marker(r)
	}
	for _, k := range t.Runs(r) {
		if k.Style == model.StyleQuiet {
			continue // it says how the text looks, and not what it means
		}
		out.Runs = append(out.Runs, run{[2]int32{k.Lo, k.Hi}, k.Style.String(), k.To})
	}
	if f := t.Fields(r); n.Kind != model.Note && !f.Empty() {
		out.Fields = &fields{f.Date, f.Place, f.Speakers, f.Hashtags}
	}
	if depth == 0 || t.Depth(r)+1 < depth {
		for c := range t.Children(r) {
			out.Children = append(out.Children, nodeOf(t, c, depth))
		}
	}
	return out
}

// titleAbove is the text of the node of that kind at or above r, "" if there
// is none.
func titleAbove(t *model.Tree, r model.Ref, k model.Kind) string {
	if a := t.Enclosing(r, k); a != model.None {
		return t.Node(a).Text
	}
	return ""
}

// write writes v as one line of JSON. encoding/json escapes C0;
// what else a terminal could act on is escaped here, so that the output is
// both exact and safe to look at.
func write(w io.Writer, v any) error {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	for _, r := range b.String() {
		switch {
		case r == '\n' || text.Harmless(r) && !text.Shapeless(r):
			out.WriteRune(r)
		case r > 0xFFFF:
			hi, lo := (r-0x10000)>>10+0xD800, (r-0x10000)&0x3FF+0xDC00
			fmt.Fprintf(out, `\u%04x\u%04x`, hi, lo)
		default:
			fmt.Fprintf(out, `\u%04x`, r)
		}
	}
	return out.Flush()
}
