package inline

import (
	"strings"

	"yomi/model"
)

// Tag is a tag of HTML as it stands in a source.
type Tag struct {
	Name   string // in lower case
	Closes bool   // </name>
	Empty  bool   // it ends in />
	attrs  string
}

// tagNameMax is the longest name of an element, in bytes.
const tagNameMax = 20

// TagAt reads the tag that s begins with, and its size: 0 if it begins with none.
// One that holds a < outside of quotes is none, so that the time it takes to tell
// is that to the next.
func TagAt(s string) (t Tag, size int) {
	if len(s) < 3 || s[0] != '<' {
		return Tag{}, 0
	}
	i := 1
	if s[i] == '/' {
		t.Closes = true
		i++
	}
	from := i
	for i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' || i > from && (s[i] >= '0' && s[i] <= '9' || s[i] == '-' || s[i] == ':')) {
		i++
	}
	if i == from || i-from > tagNameMax || i == len(s) || strings.IndexByte(" \t\r\n/>", s[i]) < 0 {
		return Tag{}, 0
	}
	t.Name = strings.ToLower(s[from:i])
	for attrs := i; i < len(s); i++ {
		switch c := s[i]; c {
		case '>':
			t.attrs = s[attrs:i]
			t.Empty = s[i-1] == '/'
			return t, i + 1
		case '<':
			return Tag{}, 0
		case '=':
			i += len(s[i+1:]) - len(strings.TrimLeft(s[i+1:], " \t\r\n"))
			if i+1 == len(s) || s[i+1] != '"' && s[i+1] != '\'' {
				continue
			}
			n := quoteEnd(s[i+2:], s[i+1])
			if n < 0 {
				return Tag{}, 0
			}
			i += 2 + n
		}
	}
	return Tag{}, 0
}

// Attr is the value of an attribute, "" for none.
func (t *Tag) Attr(name string) string {
	v, _ := t.attr(name)
	return v
}

// Has reports whether an attribute is given, with a value or without.
func (t *Tag) Has(name string) bool {
	_, ok := t.attr(name)
	return ok
}

func (t *Tag) attr(name string) (value string, ok bool) {
	for s := t.attrs; ; {
		s = strings.TrimLeft(s, " \t\r\n/")
		if s == "" {
			return "", false
		}
		end := strings.IndexAny(s, "= \t\r\n/")
		if end < 0 {
			end = len(s)
		}
		key := s[:end]
		s = strings.TrimLeft(s[end:], " \t\r\n")
		value := ""
		if strings.HasPrefix(s, "=") {
			value, s = attrValue(strings.TrimLeft(s[1:], " \t\r\n"))
		} else if end == 0 {
			s = s[min(1, len(s)):]
		}
		if strings.EqualFold(key, name) {
			return strings.TrimSpace(entities(value)), true
		}
	}
}

// attrValue reads the value that s begins with.
func attrValue(s string) (value, rest string) {
	if s == "" {
		return "", ""
	}
	if s[0] == '"' || s[0] == '\'' {
		if end := quoteEnd(s[1:], s[0]); end >= 0 {
			return s[1 : 1+end], s[2+end:]
		}
		return s[1:], ""
	}
	end := strings.IndexAny(s, " \t\r\n")
	if end < 0 {
		end = len(s)
	}
	return s[:end], s[end:]
}

// quoteEnd is where the quote is that ends s; -1 for nowhere. A tag of a template that
// s begins with may have such quotes inside: '{{ '/a.png' | relative_url }}'.
func quoteEnd(s string, quote byte) int {
	from := 0
	if strings.HasPrefix(s, "{{") || strings.HasPrefix(s, "{%") {
		if _, size := TemplateAt(s); size < len(s) {
			from = size
		}
	}
	end := strings.IndexByte(s[from:], quote)
	if end < 0 {
		return -1
	}
	return from + end
}

// Address is the value of an attribute that leads somewhere.
func (t *Tag) Address(name string) string {
	value := t.Attr(name)
	to, size := templated(value)
	return to + value[size:]
}

// tagUse is what an element inside a line is to a reader.
type tagUse struct {
	style    model.Style // what it says of its words
	say, end string      // what is said where it begins and where it ends
	drop     bool        // its content is no text
}

// tagUses are the elements inside lines (HTML, "Text-level semantics" and those
// before it). Those without a use are only left out.
var tagUses = map[string]tagUse{
	"b": {style: model.StyleStrong}, "strong": {style: model.StyleStrong},
	"i": {style: model.StyleEmph}, "em": {style: model.StyleEmph}, "cite": {style: model.StyleEmph}, "dfn": {style: model.StyleEmph}, "var": {style: model.StyleEmph},
	"s": {style: model.StyleStrike}, "strike": {style: model.StyleStrike}, "del": {style: model.StyleStrike},
	"math": {style: model.StyleMath}, "code": {style: model.StyleCode}, "tt": {style: model.StyleCode}, "samp": {style: model.StyleCode},
	"kbd": {style: model.StyleKbd}, "mark": {style: model.StyleMark}, "sup": {style: model.StyleSup}, "sub": {style: model.StyleSub},
	"q": {say: "“", end: "”"}, "rt": {say: "（", end: "）"}, "rp": {drop: true},
	"script": {drop: true}, "style": {drop: true}, "noscript": {drop: true}, "template": {drop: true}, "svg": {drop: true},
}

// elements are the names of elements that say nothing by themselves in a line.
var elements = map[string]bool{
	"a": true, "abbr": true, "acronym": true, "address": true, "area": true, "article": true, "aside": true, "audio": true, "bdi": true, "bdo": true,
	"big": true, "blockquote": true, "body": true, "br": true, "button": true, "canvas": true, "caption": true, "center": true, "col": true,
	"colgroup": true, "data": true, "dd": true, "details": true, "dialog": true, "div": true, "dl": true, "dt": true, "embed": true,
	"fieldset": true, "figcaption": true, "figure": true, "font": true, "footer": true, "form": true, "h1": true, "h2": true, "h3": true, "h4": true,
	"h5": true, "h6": true, "head": true, "header": true, "hr": true, "html": true, "iframe": true, "img": true, "input": true, "ins": true,
	"label": true, "legend": true, "li": true, "link": true, "main": true, "map": true, "meta": true, "nav": true, "nobr": true, "object": true, "ol": true,
	"option": true, "p": true, "param": true, "picture": true, "pre": true, "rb": true, "rtc": true, "ruby": true, "section": true, "select": true,
	"small": true, "source": true, "span": true, "summary": true, "table": true, "tbody": true, "td": true, "textarea": true, "tfoot": true,
	"th": true, "thead": true, "time": true, "title": true, "tr": true, "track": true, "u": true, "ul": true, "video": true, "wbr": true,
}

// Element reports the name of an element of HTML.
func Element(name string) bool {
	_, used := tagUses[name]
	return used || elements[name]
}

// Bare is what stands in the tag where it has no names of attributes: <code python>.
func (t *Tag) Bare() string {
	if strings.Contains(t.attrs, "=") {
		return ""
	}
	return strings.TrimSpace(strings.Trim(t.attrs, "/ "))
}
