package scan

import (
	"fmt"
	"strings"
	"testing"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/model"
)

// said writes blocks a line each: the kind, its sign and depth where it has them, the
// lines of the source, the text.
func said(blocks []block.Block) string {
	var b strings.Builder
	for _, x := range blocks {
		fmt.Fprintf(&b, "%s", x.Kind)
		if x.Marker != "" {
			b.WriteString(" " + x.Marker)
		}
		if x.Depth > 0 {
			fmt.Fprintf(&b, " deep %d", x.Depth)
		}
		if x.Quoted > 0 {
			fmt.Fprintf(&b, " quoted %d", x.Quoted)
		}
		fmt.Fprintf(&b, " %d+%d %q\n", x.Line, x.Lines, x.Text)
	}
	return b.String()
}

func lines(src ...string) *model.Document {
	return model.NewDocument("t", strings.Join(src, "\n")+"\n", "UTF-8")
}

func TestPlain(t *testing.T) {
	for _, c := range []struct {
		why  string
		src  []string
		want string
	}{
		{"lines are notes", []string{"one", "two"}, "para 0+1 \"one\"\npara 1+1 \"two\"\n"},
		{"a marker alone says nothing", []string{"- a", "-", "- b"}, "item - 0+1 \"a\"\nitem - 2+1 \"b\"\n"},
		{"a title over a row", []string{"Title", "=====", "words"}, "heading 0+2 \"Title\"\npara 2+1 \"words\"\n"},
		{"a rule is none", []string{"words", "", "----", "", "more"}, "para 0+1 \"words\"\npara 4+1 \"more\"\n"},
		{"mail quotes", []string{"> a", ">> b", "c"}, "quote quoted 1 0+1 \"a\"\nquote quoted 2 1+1 \"b\"\npara 2+1 \"c\"\n"},
		{"code set in", []string{"run it:", "", "    $ go test", "    ok", "", "done"}, "para 0+1 \"run it:\"\ncode 2+2 \"$ go test\\nok\"\npara 5+1 \"done\"\n"},
		{"a field and an address", []string{"日時：2024-05-01", "https://a.example/"}, "field 0+1 \"日時：2024-05-01\"\nlink 1+1 \"https://a.example/\"\n"},
	} {
		doc := lines(c.src...)
		if got := said(ParsePlain(doc, 0, doc.Lines())); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.why, got, c.want)
		}
	}
}

// A recogniser of a notation comes before what all notations share, takes as many
// lines as are its own, and reads what stands in a block by the same table.
func TestRun(t *testing.T) {
	doc := lines("{", "- in it", "}", "- behind it", "This line was wrapped by hand at some column, in the middle of", "a sentence.", "", "alone")
	braces := func(s *Scanner) bool {
		if s.Line(s.Next) != "{" {
			return false
		}
		end := s.Ahead("}", s.Next, func(line string) bool { return line == "}" })
		first := len(s.Blocks)
		s.Next++
		s.Nested(end)
		s.Quote(first)
		s.Next = end + 1
		return true
	}
	s := New(doc, 0, doc.Lines())
	s.Wraps, s.Texts = true, inline.NewReader(inline.Plain, doc.Text)
	const want = "item - quoted 1 1+1 \"in it\"\nitem - 3+1 \"behind it\"\npara 4+2 \"This line was wrapped by hand at some column, in the middle of a sentence.\"\npara 7+1 \"alone\"\n"
	if got := said(s.Run([]Recogniser{braces})); got != want {
		t.Errorf("\n%swant\n%s", got, want)
	}
}

// What Ahead did not find is not looked for again, and what it found is good until
// one is past it.
func TestAhead(t *testing.T) {
	doc := lines("a", "end", "b", "end", "c")
	s := New(doc, 0, doc.Lines())
	looked := 0
	isEnd := func(line string) bool { looked++; return line == "end" }
	for _, c := range []struct{ from, at, looks int }{{0, 1, 2}, {1, 1, 0}, {2, 3, 2}, {4, -1, 1}, {4, -1, 0}} {
		looked = 0
		if at := s.Ahead("end", c.from, isEnd); at != c.at || looked != c.looks {
			t.Errorf("from %d: %d after %d lines, want %d after %d", c.from, at, looked, c.at, c.looks)
		}
	}
}

// Depth by signs and depth by indents, mixed as people mix them.
func TestListed(t *testing.T) {
	l := &Listed{}
	for i, c := range []struct {
		b    block.Block
		want int16
	}{
		{block.Block{Kind: block.Item, Depth: 1}, 1},
		{block.Block{Kind: block.Item, Depth: 2, Indent: 2}, 2},
		{block.Block{Kind: block.Para, Indent: 4}, 2},
		{block.Block{Kind: block.Item, Indent: 4}, 3},
		{block.Block{Kind: block.Item, Indent: 1}, 2},
		{block.Block{Kind: block.Heading}, 0},
		{block.Block{Kind: block.Para, Indent: 4}, 0},
	} {
		if l.Place(&c.b); c.b.Depth != c.want {
			t.Errorf("block %d is at %d, want %d", i, c.b.Depth, c.want)
		}
	}
}

func TestCSV(t *testing.T) {
	doc := lines(`a,"b, with ""quotes""",c`, `"over`, `lines",d`)
	s := New(doc, 0, doc.Lines())
	var got []string
	for _, r := range s.CSVRows(nil, inline.Span{Hi: len(doc.Text)}, ',') {
		for _, cell := range r.Cells {
			var words []string
			for _, span := range cell {
				words = append(words, doc.Text[span.Lo:span.Hi])
			}
			got = append(got, fmt.Sprintf("%d:%s", r.Line, strings.Join(words, "/")))
		}
	}
	if said, want := strings.Join(got, " | "), `0:a | 0:b, with ""quotes"" | 0:c | 1:over/lines | 1:d`; said != want {
		t.Errorf("%s, want %s", said, want)
	}
}
