package block

import (
	"strings"

	"golang.org/x/net/html"
)

// loads are the elements whose addresses say what a page is made with, not
// where it leads.
var loads = map[string]bool{"link": true, "base": true, "meta": true, "script": true}

// htmlText is what a fragment of HTML says, one line a line of its own, and
// the addresses in it.
func htmlText(raw string) (string, []string) {
	var b strings.Builder
	var links []string
	until := ""
	z := html.NewTokenizer(strings.NewReader(raw))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return squeezeLines(b.String()), links
		case html.TextToken:
			if until == "" {
				b.WriteString(html.UnescapeString(string(z.Raw())))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			tag := readTag(string(z.Raw()))
			switch {
			case until != "":
			case unread[tag.name] && !tag.closed:
				until = tag.name
			case tag.name == "br":
				b.WriteByte('\n')
			default:
				b.WriteString(tag.words)
				links = addLinks(links, tag.links)
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == until {
				until = ""
			}
		}
	}
}

// squeezeLines trims each line and leaves out the empty ones.
func squeezeLines(s string) string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

// htmlTag is what there is to read in an HTML tag.
type htmlTag struct {
	name   string
	closed bool     // it has no content
	words  string   // what stands for a picture
	links  []string // where it leads
}

// textTags are the elements inside a line of text.
var textTags = map[string]bool{
	"a": true, "abbr": true, "acronym": true, "b": true, "big": true, "br": true, "button": true, "center": true, "cite": true, "code": true,
	"del": true, "dfn": true, "em": true, "embed": true, "font": true, "i": true, "img": true, "input": true, "ins": true, "kbd": true,
	"label": true, "mark": true, "object": true, "picture": true, "q": true, "rb": true, "rp": true, "rt": true, "ruby": true, "s": true,
	"samp": true, "small": true, "source": true, "span": true, "strike": true, "strong": true, "sub": true, "sup": true, "tbody": true,
	"tfoot": true, "thead": true, "tt": true, "u": true, "var": true, "video": true, "audio": true, "wbr": true,
}

// tagName is the name in a start or end tag, in lower case; "" for a comment
// or a declaration.
func tagName(raw string) string {
	name := strings.TrimPrefix(strings.TrimPrefix(raw, "<"), "/")
	end := strings.IndexFunc(name, func(r rune) bool { return !wordRune(r) && r != '-' })
	return strings.ToLower(name[:max(end, 0)])
}

// readTag reads a tag; one that is none has no name.
func readTag(raw string) htmlTag {
	z := html.NewTokenizer(strings.NewReader(raw))
	kind := z.Next()
	if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
		return htmlTag{}
	}
	name, more := z.TagName()
	t := htmlTag{name: string(name), closed: kind == html.SelfClosingTagToken}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "alt":
			if t.name == "img" {
				t.words = strings.TrimSpace(string(value))
			}
		case "href", "src":
			if len(value) > 0 && value[0] != '#' && !loads[t.name] {
				t.links = append(t.links, string(value))
			}
		}
	}
	return t
}
