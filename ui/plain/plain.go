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
	"unicode"

	"yomi/model"
	"yomi/ui/text"
)

// Outline writes the tree with two blanks a level, down to depth levels; 0 is
// all of them. A note of several lines is one line.
func Outline(w io.Writer, t *model.Tree, depth int) error {
	out := bufio.NewWriter(w)
	for r := model.Ref(0); int(r) < t.Len(); r++ {
		if d := t.Depth(r); depth <= 0 || d < depth {
			fmt.Fprintf(out, "%s%s\n", strings.Repeat("  ", d), text.Clean(said(t, r)))
		}
	}
	return out.Flush()
}

// said is a note's text, behind its number if it has one: bullets are only
// there to be seen, numbers are referred to.
func said(t *model.Tree, r model.Ref) string {
	n := t.Node(r)
	if n.Form != model.Item {
		return n.Text
	}
	if marker := t.Marker(r); strings.ContainsFunc(marker, counts) {
		return marker + " " + n.Text
	}
	return n.Text
}

// counts reports whether a rune of a marker is a number: a digit, ① or Ⅳ, or
// what Chinese and Japanese count with, which Unicode has among the letters.
func counts(r rune) bool {
	return unicode.IsNumber(r) || strings.ContainsRune("一二三四五六七八九十百壱壹弐貳贰參叁肆伍陸陆柒捌玖拾甲乙丙丁", r)
}

// node is a node in JSON; the names are the contract's.
type node struct {
	Kind     string   `json:"kind"`
	ID       string   `json:"id"`
	Text     string   `json:"text"`
	Path     string   `json:"path"`
	Line     int32    `json:"line"`
	Links    []string `json:"links"`
	Fields   *fields  `json:"fields,omitempty"`
	Children []node   `json:"children"`
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
	out := node{Kind: n.Kind.String(), ID: t.ID(r).String(), Text: said(t, r), Path: t.Document(r).Path,
		Line: n.Line + 1, Links: append([]string{}, t.Links(r)...), Children: []node{}}
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
