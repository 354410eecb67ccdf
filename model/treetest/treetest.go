// Package treetest makes trees for tests from text in which the tree can be
// seen. It is no notation of notes: what people write is read by package
// loader.
//
// One line is one node, and the lines are also the source of the document, so
// line numbers and offsets are those of the notation. Two blanks of indent are
// a level; what stands before the text says what the node is:
//
//	E JAWS DAYS {date=2017-03-11; place=Tokyo}
//	  S Security {speakers=Ito, Sato}
//	    # a heading
//	      - an item
//	      a paragraph
//	      " a quote
//	      $ code
//	      | a table
//	      = date: 2017-03-11
//	      @ https://example.com
//
// A blank line belongs to the node before it and sets the next one off. An
// address anywhere in a line is a link of its node. `\n` stands for a line end
// inside a text. Read Parse first.
package treetest

import (
	"regexp"
	"strings"

	"yomi/model"
)

// signs are the signs of the notation.
var signs = []struct {
	sign string
	kind model.Kind
	form model.Form
}{
	{"E ", model.Event, model.Heading},
	{"S ", model.Session, model.Heading},
	{"# ", model.Note, model.Heading},
	{"- ", model.Note, model.Item},
	{"\" ", model.Note, model.Quote},
	{"$ ", model.Note, model.Code},
	{"| ", model.Note, model.Table},
	{"= ", model.Note, model.Field},
	{"@ ", model.Note, model.Link},
}

var (
	address = regexp.MustCompile(`https?://[^\s)>]+`)
	facts   = regexp.MustCompile(` \{([a-z]+=[^{}]*)\}$`)
)

// Parse makes a tree of documents named a.txt, b.txt and so on.
func Parse(sources ...string) *model.Tree {
	var parts []*model.Builder
	for i, src := range sources {
		parts = append(parts, Document(string(rune('a'+i))+".txt", src))
	}
	return model.Join(parts...)
}

// Document makes the nodes of one document. Line ends at the ends of src are
// dropped, so that a raw string can begin on a line of its own.
func Document(path, src string) *model.Builder {
	src = strings.Trim(src, "\n")
	doc := model.NewDocument(path, src, "UTF-8")
	b := model.NewBuilder(doc)
	for line := 0; line < doc.Lines(); {
		after := line + 1
		for after < doc.Lines() && strings.TrimSpace(doc.Line(after)) == "" {
			after++
		}
		n := model.Node{Line: int32(line), Lines: int32(after - line)}
		n.Gap = line > 0 && strings.TrimSpace(doc.Line(line-1)) == ""
		add(b, n, doc)
		line = after
	}
	return b
}

// add reads the node that owns n's lines and appends it.
func add(b *model.Builder, n model.Node, doc *model.Document) {
	written := doc.Line(int(n.Line))
	text := strings.TrimLeft(written, " ")
	depth := (len(written) - len(text)) / 2
	for _, s := range signs {
		if rest, ok := strings.CutPrefix(text+" ", s.sign); ok {
			text, n.Kind, n.Form = strings.TrimSuffix(rest, " "), s.kind, s.form
			break
		}
	}
	n.Off = int32(doc.LineStart(int(n.Line)) + len(written) - len(text))
	var given string
	if m := facts.FindStringSubmatchIndex(text); m != nil {
		text, given = text[:m[0]], text[m[2]:m[3]]
	}
	n.Text = strings.ReplaceAll(text, `\n`, "\n")
	r := b.Add(depth, n)
	b.SetLinks(r, address.FindAllString(text, -1))
	b.SetFields(r, fields(given))
}

// fields reads "date=2017-03-11; speakers=Ito, Sato".
func fields(given string) model.Fields {
	var f model.Fields
	for _, part := range strings.Split(given, "; ") {
		switch name, value, _ := strings.Cut(part, "="); name {
		case "date":
			f.Date = value
		case "place":
			f.Place = value
		case "speakers":
			f.Speakers = strings.Split(value, ", ")
		case "hashtags":
			f.Hashtags = strings.Split(value, ", ")
		}
	}
	return f
}
