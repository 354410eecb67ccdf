package block

import (
	"strings"

	"golang.org/x/net/html"

	"yomi/loader/lexis"
	"yomi/model"
)

// htmlReader makes blocks of a page or a fragment of one. It follows the
// tokens rather than a tree of elements, because tokens know where in the
// source they stand.
type htmlReader struct {
	doc    *model.Document
	z      *html.Tokenizer
	off    int // of the current token in the document's text
	blocks []Block

	text  strings.Builder
	start int // offset of the first words of text, -1 for none
	links []string
	block Block // what the text will be
	lists int   // depth of ul and ol
	mode  string
	until string // the element whose end ends what is not read
	plain int    // bytes of words outside strong elements
}

// signHTML: block elements at the start of a line.
func signHTML(line, _ string) int {
	line = strings.TrimLeft(line, " \t")
	if !strings.HasPrefix(line, "<") {
		return 0
	}
	name := strings.TrimPrefix(strings.ToLower(line[1:min(len(line), 12)]), "/")
	for _, tag := range [...]string{"p>", "p ", "div", "h1", "h2", "h3", "h4", "h5", "ul", "ol", "li>", "li ", "table", "tr", "td", "body", "head", "section", "article", "dl", "dt", "dd", "blockquote"} {
		if strings.HasPrefix(name, tag) {
			return 2
		}
	}
	return 0
}

// opensPage reports the first line of a whole page.
func opensPage(line, _ string) bool {
	line = strings.ToLower(strings.TrimLeft(line[:min(len(line), surveyColumns)], " \t\ufeff"))
	return strings.HasPrefix(line, "<!doctype html") || strings.HasPrefix(line, "<html")
}

func parseHTML(doc *model.Document, first, end int) []Block {
	from := doc.LineStart(first)
	r := &htmlReader{doc: doc, off: from, start: -1}
	r.z = html.NewTokenizer(strings.NewReader(doc.Text[from:doc.LineStart(end)]))
	for {
		kind := r.z.Next()
		if kind == html.ErrorToken {
			break
		}
		raw := string(r.z.Raw())
		switch kind {
		case html.TextToken:
			r.words(raw)
		case html.StartTagToken, html.SelfClosingTagToken:
			r.open(readTag(raw))
		case html.EndTagToken:
			name, _ := r.z.TagName()
			r.close(string(name))
		}
		r.off += len(raw)
	}
	r.flush()
	return pageTitle(r.blocks)
}

// words takes in text.
func (r *htmlReader) words(raw string) {
	if r.until != "" {
		return
	}
	s := html.UnescapeString(raw)
	if r.start < 0 {
		trimmed := strings.TrimLeft(raw, " \t\r\n\u0085\u3000")
		if trimmed == "" && r.mode != "pre" {
			return
		}
		r.start = r.off + len(raw) - len(trimmed)
	}
	if r.mode != "pre" && r.mode != "strong" {
		r.plain += len(strings.TrimSpace(s))
	}
	if r.mode != "pre" {
		s = strings.Map(func(c rune) rune {
			if c == '\n' || c == '\r' || c == '\t' {
				return ' '
			}
			return c
		}, s)
	}
	r.text.WriteString(s)
}

// open takes in a start tag.
func (r *htmlReader) open(tag htmlTag) {
	if r.until != "" {
		return
	}
	name := tag.name
	if unread[name] && !tag.closed {
		r.until = name
		return
	}
	switch name {
	case "br":
		r.text.WriteByte('\n')
		return
	case "strong", "b":
		if r.mode == "" {
			r.mode = "strong"
		}
		return
	case "td", "th":
		if r.mode == "table" && r.text.Len() > 0 && !strings.HasSuffix(r.text.String(), "\n") {
			r.text.WriteString(" | ")
		}
	case "tr":
		if r.mode == "table" && r.text.Len() > 0 {
			r.text.WriteByte('\n')
		}
	}
	if blockTags[name] && r.mode != "table" && r.mode != "quote" && r.mode != "pre" {
		r.flush()
		r.begin(name)
	} else if blockTags[name] && r.mode == "quote" {
		r.text.WriteByte('\n')
	}
	if tag.words != "" {
		if r.start < 0 {
			r.start = r.off
		}
		r.text.WriteString(tag.words)
		r.plain += len(tag.words)
	}
	r.links = addLinks(r.links, tag.links)
}

// blockTags begin or end a block.
var blockTags = map[string]bool{
	"p": true, "div": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "ul": true, "ol": true, "li": true,
	"table": true, "pre": true, "blockquote": true, "section": true, "article": true, "header": true, "footer": true, "nav": true,
	"dl": true, "dt": true, "dd": true, "title": true, "hr": true, "body": true, "head": true, "html": true, "main": true, "aside": true,
	"figure": true, "figcaption": true, "form": true, "tr": true, "td": true, "th": true, "details": true, "summary": true, "iframe": true,
}

// begin sets up the block that a start tag opens.
func (r *htmlReader) begin(name string) {
	depth := int16(r.lists)
	r.block = Block{Kind: Para, Depth: depth}
	switch name {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		r.block = Block{Kind: Heading, Level: name[1] - '0'}
	case "title":
		r.block = Block{Kind: Heading, Title: true}
	case "ul", "ol":
		r.lists++
	case "li":
		r.block = Block{Kind: Item, Marker: "•", Depth: int16(max(r.lists, 1))}
	case "dd":
		r.block = Block{Kind: Item, Marker: "•", Depth: depth + 1}
	case "pre":
		r.block.Kind, r.mode = Code, "pre"
	case "blockquote":
		r.block.Kind, r.mode = Quote, "quote"
	case "table":
		r.block.Kind, r.mode = Table, "table"
	}
}

// close takes in an end tag.
func (r *htmlReader) close(name string) {
	switch {
	case r.until != "":
		if name == r.until {
			r.until = ""
		}
		return
	case name == "strong" || name == "b":
		if r.mode == "strong" {
			r.mode = ""
		}
		return
	case r.mode == "pre" && name != "pre", r.mode == "quote" && name != "blockquote", r.mode == "table" && name != "table":
		return
	case !blockTags[name]:
		return
	}
	r.flush()
	if name == "ul" || name == "ol" {
		r.lists = max(r.lists-1, 0)
	}
	r.mode = ""
	r.block = Block{Kind: Para, Depth: int16(r.lists)}
}

// flush puts the block that has been read.
func (r *htmlReader) flush() {
	b := r.block
	strong := r.plain == 0 && b.Kind == Para
	text := r.text.String()
	if b.Kind == Code {
		b.Text = keepLines(strings.TrimLeft(text, "\r\n"))
	} else {
		b.Text = squeezeLines(text)
		if b.Kind == Heading {
			b.Text = joinLines(strings.Split(b.Text, "\n"))
		}
	}
	b.Links = addLinks(r.links, lexis.URLs(b.Text))
	off := r.start
	if b.Text == "" && len(b.Links) > 0 {
		b.Kind, b.Text, off, strong = Link, b.Links[0], r.off, false
	}
	if b.Text != "" {
		b.Off = int32(max(off, 0))
		b.Line, b.Lines = int32(r.doc.LineAt(int(b.Off))), 1
		r.judge(&b, strong)
		r.blocks = append(r.blocks, b)
	}
	r.text.Reset()
	r.start, r.links, r.plain = -1, nil, 0
}

// judge finishes a block: fields by their names, bold lines, the gap before
// paragraphs that a page shows.
func (r *htmlReader) judge(b *Block, strong bool) {
	if b.Kind == Para || b.Kind == Item {
		b.Name, _ = lexis.FieldAt(b.Text)
	}
	if strong && b.Depth == 0 && lexis.TitleShaped(b.Text) {
		b.Look = Bold
	}
	if b.Kind != Item && len(r.blocks) > 0 {
		b.Blanks = 1
	}
}
