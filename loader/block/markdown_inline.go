package block

import (
	"html"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"yomi/loader/lexis"
)

// inlineReader takes the words and addresses out of inline content. As long
// as the words stand together in the source they stay a part of it, without a
// copy.
type inlineReader struct {
	m           *mdReader
	first       int // offset in the source of the first words, -1 for none
	start, stop int // the words so far, while they stand together
	b           strings.Builder
	copied      bool
	begun       bool
	links       []string
}

// read takes in the children of n.
func (r *inlineReader) read(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		r.node(c)
	}
}

// node takes in one inline node.
func (r *inlineReader) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		r.words(n.Segment.Start, n.Segment.Stop)
		if n.HardLineBreak() {
			r.write("\n")
		} else if n.SoftLineBreak() && n.NextSibling() != nil {
			r.softBreak(n.Segment.Stop)
		}
	case *ast.String:
		r.write(string(n.Value))
	case *ast.AutoLink:
		r.link(string(n.URL(r.m.source)))
		r.write(string(n.Label(r.m.source)))
	case *ast.Link:
		r.read(n)
		r.link(string(n.Destination))
	case *ast.Image:
		r.read(n)
		r.link(string(n.Destination))
	case *ast.RawHTML:
		for i := 0; i < n.Segments.Len(); i++ {
			s := n.Segments.At(i)
			r.tag(string(s.Value(r.m.source)))
		}
	case *east.FootnoteLink, *east.FootnoteBacklink, *east.TaskCheckBox:
	default:
		r.read(n)
	}
}

// words takes in the words from start to stop in the source.
func (r *inlineReader) words(start, stop int) {
	if start >= stop {
		return
	}
	if !r.begun {
		r.begun = true
		r.first, r.start, r.stop = start, start, stop
		return
	}
	if !r.copied && start == r.stop {
		r.stop = stop
		return
	}
	r.write(string(r.m.source[start:stop]))
}

// write adds words that do not follow in the source; from here on they are
// copied.
func (r *inlineReader) write(s string) {
	if !r.copied {
		r.copied = true
		if r.begun {
			r.b.Write(r.m.source[r.start:r.stop])
		}
		r.begun = true
	}
	r.b.WriteString(s)
}

// softBreak joins two lines: without a space between wide characters.
func (r *inlineReader) softBreak(stop int) {
	rest := r.m.source[stop:]
	i := 0
	for i < len(rest) && (rest[i] == ' ' || rest[i] == '\n' || rest[i] == '\r' || rest[i] == '\t' || rest[i] == '>') {
		i++
	}
	next, _ := utf8.DecodeRune(rest[i:])
	before, _ := utf8.DecodeLastRune(r.m.source[:stop])
	if lexis.Wide(before) && lexis.Wide(next) || strings.HasSuffix(r.b.String(), "\n") {
		r.write("")
		return
	}
	r.write(" ")
}

// link remembers an address that leads somewhere.
func (r *inlineReader) link(url string) {
	if url = strings.TrimSpace(url); url != "" && !strings.HasPrefix(url, "#") && !strings.HasPrefix(url, "data:") {
		r.links = append(r.links, url)
	}
}

// tag takes in an HTML tag: a line break, or the words and the address in it.
// What is no element of HTML, as in Vec<u8>, is words.
func (r *inlineReader) tag(s string) {
	if name := tagName(s); name != "" && !textTags[name] && !blockTags[name] && !unread[name] {
		r.write(s)
		return
	}
	t := readTag(s)
	if t.name == "br" {
		r.write("\n")
		return
	}
	if t.words != "" {
		r.write(t.words)
	}
	for _, u := range t.links {
		r.link(u)
	}
}

// result is the text and its addresses, those written out in it included.
func (r *inlineReader) result() (string, []string) {
	var s string
	switch {
	case r.copied:
		s = r.b.String()
	case r.begun:
		base := r.m.base
		s = r.m.doc.Text[base+r.start : base+r.stop]
	}
	s = strings.TrimSpace(s)
	if strings.Contains(s, "**") && len(s) <= cleanMax {
		s = strayStrong(s)
	}
	if strings.IndexByte(s, '\\') >= 0 {
		s = unescape(s)
	}
	if strings.IndexByte(s, '&') >= 0 {
		s = strings.TrimSpace(html.UnescapeString(s)) // &nbsp; is a space too
	}
	return s, addLinks(r.links, lexis.URLs(s))
}

// addLinks appends those of more that are not in links.
func addLinks(links, more []string) []string {
next:
	for _, u := range more {
		for _, have := range links {
			if have == u {
				continue next
			}
		}
		links = append(links, u)
	}
	return links
}

// strayStrong takes the pairs of ** off that CommonMark does not see beside
// Japanese brackets (6.2: a closing run needs space or punctuation after it),
// as in **「強調」**です.
func strayStrong(s string) string {
	for {
		i := strings.Index(s, "**")
		if i < 0 {
			return s
		}
		n := strings.Index(s[i+2:], "**")
		if n <= 0 {
			return s
		}
		s = s[:i] + s[i+2:i+2+n] + s[i+2+n+2:]
	}
}

// unescape takes off the backslashes of backslash escapes (CommonMark 2.4).
func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && s[i+1] < utf8.RuneSelf && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
