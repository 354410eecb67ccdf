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
//	      [x] a task that is done; [ ] is open and [-] cancelled
//	      > > - a quoted item, two levels deep
//	      ~ - **strong**, *emph*, ~~strike~~, `code` and [words](address)
//
// Only behind "~ " are marks read as runs; an address elsewhere is a link run
// of its own. Cells of a table have " | " between them.
//
// A blank line belongs to the node before it and sets the next one off. `\n`
// and `\t` stand for a line end and a tab inside a text. Read Parse first.
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
	task model.Task
}{
	{"E ", model.Event, model.Heading, model.NoTask},
	{"S ", model.Session, model.Heading, model.NoTask},
	{"# ", model.Note, model.Heading, model.NoTask},
	{"- ", model.Note, model.Item, model.NoTask},
	{"\" ", model.Note, model.Quote, model.NoTask},
	{"$ ", model.Note, model.Code, model.NoTask},
	{"| ", model.Note, model.Table, model.NoTask},
	{"= ", model.Note, model.Field, model.NoTask},
	{"@ ", model.Note, model.Link, model.NoTask},
	{"[ ] ", model.Note, model.Item, model.TaskOpen},
	{"[x] ", model.Note, model.Item, model.TaskDone},
	{"[-] ", model.Note, model.Item, model.TaskCancelled},
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

// Document makes the nodes of one document, which was piped in if its path is "-". Line ends at the ends of src are
// dropped, so that a raw string can begin on a line of its own.
func Document(path, src string) *model.Builder {
	src = strings.Trim(src, "\n")
	doc := model.NewDocument(path, src, "UTF-8")
	doc.Piped = path == "-"
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
	marked := strings.HasPrefix(text, "~ ")
	text = strings.TrimPrefix(text, "~ ")
	for strings.HasPrefix(text, "> ") {
		text = text[len("> "):]
		n.Quoted++
	}
	for _, s := range signs {
		if rest, ok := strings.CutPrefix(text+" ", s.sign); ok {
			text, n.Kind, n.Form, n.Task = strings.TrimSuffix(rest, " "), s.kind, s.form, s.task
			break
		}
	}
	n.Off = int32(doc.LineStart(int(n.Line)) + len(written) - len(text))
	var given string
	if m := facts.FindStringSubmatchIndex(text); m != nil {
		text, given = text[:m[0]], text[m[2]:m[3]]
	}
	x := rich(given)
	n.Quiet = strings.Contains(given, "quiet=yes")
	n.Text = strings.NewReplacer(`\n`, "\n", `\t`, "\t").Replace(text)
	if n.Form == model.Table {
		n.Text = strings.ReplaceAll(n.Text, " | ", "\t")
	}
	if marked {
		n.Text, x.Runs = read(n.Text)
	} else {
		for _, at := range address.FindAllStringIndex(n.Text, -1) {
			x.Runs = append(x.Runs, model.Run{Lo: int32(at[0]), Hi: int32(at[1]), Style: model.StyleLink, Target: model.ToWeb, To: n.Text[at[0]:at[1]]})
		}
	}
	r := b.Add(depth, n)
	if n.Form == model.Item && n.Task == model.NoTask {
		b.SetMarker(r, "-")
	}
	b.SetRich(r, x)
	b.SetFields(r, fields(given))
	if _, marker, ok := strings.Cut(given, "marker="); ok {
		marker, _, _ = strings.Cut(marker, ";")
		b.SetMarker(r, marker)
	} else if n.Form == model.Item {
		b.SetMarker(r, "-")
	}
}

// marks are the marks of the notation around what they give a meaning to, the
// longer first.
var marks = []struct {
	mark  string
	style model.Style
}{
	{"**", model.StyleStrong}, {"~~", model.StyleStrike}, {"==", model.StyleMark}, {"*", model.StyleEmph}, {"`", model.StyleCode}, {"$", model.StyleMath},
}

// read takes the marks out of a text and gives what they mean; it nests.
func read(text string) (string, []model.Run) {
	var b strings.Builder
	var runs []model.Run
	for i := 0; i < len(text); {
		lo := int32(b.Len())
		if inside, to, size := link(text[i:]); size > 0 {
			said, within := read(inside)
			b.WriteString(said)
			around := leads(to)
			around.Lo, around.Hi = lo, int32(b.Len())
			if text[i] == '!' {
				around.Style = model.StyleImage
			}
			runs = nest(runs, within, around)
			i += size
			continue
		}
		inside, style, size := between(text[i:])
		if size == 0 {
			b.WriteByte(text[i])
			i++
			continue
		}
		said, within := inside, []model.Run(nil)
		if style != model.StyleCode && style != model.StyleMath {
			said, within = read(inside)
		}
		b.WriteString(said)
		runs = nest(runs, within, model.Run{Lo: lo, Hi: int32(b.Len()), Style: style})
		i += size
	}
	return b.String(), runs
}

// nest appends a run and those within it, which count from its beginning.
func nest(runs, within []model.Run, around model.Run) []model.Run {
	runs = append(runs, around)
	for _, r := range within {
		r.Lo, r.Hi = r.Lo+around.Lo, r.Hi+around.Lo
		runs = append(runs, r)
	}
	return runs
}

// leads is a link to an address without its place.
func leads(to string) model.Run {
	run := model.Run{Style: model.StyleLink, Target: model.ToWeb, To: to}
	switch {
	case strings.HasPrefix(to, "#"):
		run.Target, run.To = model.ToAnchor, to[1:]
	case strings.HasPrefix(to, "^"):
		run.Style, run.Target, run.To = model.StyleFootnote, model.ToFootnote, to[1:]
	case strings.HasPrefix(to, "[["):
		run.Target, run.To = model.ToWiki, strings.Trim(to, "[]")
	case strings.HasPrefix(to, "id:"):
		run.Target, run.To = model.ToID, strings.TrimPrefix(to, "id:")
	case !strings.Contains(to, ":"):
		run.Target = model.ToFile
	}
	return run
}

// link is [words](address), or with a ! before it, at the beginning of s and
// its size, 0 for none. The words may be in brackets themselves.
func link(s string) (words, to string, size int) {
	said := strings.TrimPrefix(s, "!")
	if !strings.HasPrefix(said, "[") {
		return "", "", 0
	}
	words, rest, ok := strings.Cut(said[1:], "](")
	to, _, closed := strings.Cut(rest, ")")
	if inside := strings.TrimSuffix(strings.TrimPrefix(words, "["), "]"); !ok || !closed || strings.Contains(inside, "]") {
		return "", "", 0
	}
	return words, to, len(s) - len(said) + len("[](") + len(words) + len(to) + len(")")
}

// between is what stands between two equal marks at the beginning of s, and the
// size of it all, 0 for none.
func between(s string) (inside string, style model.Style, size int) {
	for _, m := range marks {
		rest, ok := strings.CutPrefix(s, m.mark)
		inside, _, closed := strings.Cut(rest, m.mark)
		if ok && closed && inside != "" {
			return inside, m.style, 2*len(m.mark) + len(inside)
		}
	}
	return "", 0, 0
}

// rich reads "lang=go" and its like.
func rich(given string) model.Rich {
	var x model.Rich
	for _, part := range strings.Split(given, "; ") {
		switch name, value, _ := strings.Cut(part, "="); name {
		case "lang":
			x.Lang = value
		case "callout":
			x.Callout = value
		case "footnote":
			x.Footnote = value
		case "anchor":
			x.Anchor = value
		case "tags":
			x.Tags = strings.Fields(value)
		case "state":
			x.State = value
		case "priority":
			x.Priority = value
		case "header":
			x.Header = true
		case "rule":
			x.Rule = true
		case "columns":
			for _, c := range strings.Fields(value) {
				x.Columns = append(x.Columns, model.Align(strings.Index("-lcr", c)))
			}
		}
	}
	return x
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
