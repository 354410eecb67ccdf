package inline

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// takeWikiTag takes the tags that wikis have beside those of HTML: footnotes, what
// is written out, math and code.
func takeWikiTag(s *scanner, i int) int {
	t, size := TagAt(s.src[i:s.hi])
	if size == 0 || t.Closes {
		return i
	}
	from := i + size
	switch t.Name {
	case "ref":
		return s.ref(t, i, from)
	case "references":
		s.d.cut(i, from)
		return from
	case "wiki:gadget", "wiki:video": // of Google Code
		return s.gadget(t, i, from)
	case "nowiki", "math", "source", "syntaxhighlight", "code", "pre", "tt":
	default:
		return i
	}
	if t.Empty {
		s.d.cut(i, from)
		return from
	}
	k := s.find("</"+t.Name, from)
	end := -1
	if k >= 0 {
		end = s.find(">", k)
	}
	if end < 0 {
		return i
	}
	switch {
	case t.Name == "nowiki" || lexis.Blank(s.src[from:k]):
		s.d.cut(i, from)
		s.d.cut(k, end+1)
	case t.Name == "math":
		s.literal(i, from, k, end+1, model.StyleMath)
	default:
		s.literal(i, from, k, end+1, model.StyleCode)
	}
	return end + 1
}

// ref takes <ref>words</ref>, <ref name=x>words</ref> and <ref name=x/>, whose number
// is that of the one with words.
func (s *scanner) ref(t Tag, i, from int) int {
	name := strings.TrimSuffix(t.Attr("name"), "/")
	if t.Empty {
		label := s.r.named[name]
		if label == "" {
			label = s.r.number()
			s.name(name, label)
		}
		s.d.put(i, from, "["+label+"]")
		s.d.lead(i, from, model.StyleFootnote, Place{model.ToFootnote, label})
		return from
	}
	k := s.find("</ref>", from)
	if k < 0 {
		return i
	}
	end := k + len("</ref>")
	if lexis.Blank(s.src[from:k]) {
		s.d.cut(i, end)
		return end
	}
	label := s.r.named[name]
	if label == "" || name == "" {
		label = s.r.number()
		s.name(name, label)
	}
	return s.footnoteAs(label, i, Span{Lo: from, Hi: k}, end)
}

// name remembers the label of a footnote that has a name.
func (s *scanner) name(name, label string) {
	if name == "" {
		return
	}
	if s.r.named == nil {
		s.r.named = map[string]string{}
	}
	s.r.named[name] = label
}

// rdMarks are what RD writes between double round brackets (RD, "Inline").
var rdMarks = [...]struct {
	opens, ends string
	style       model.Style
}{
	{"((*", "*))", model.StyleEmph}, {"(({", "}))", model.StyleCode}, {"((|", "|))", model.StyleEmph}, {"((%", "%))", model.StyleKbd}, {"((:", ":))", 0},
}

// takeRD takes the marks of RD: ((*words*)), (({code})), ((<words|URL:address>)),
// ((-footnote-)), (('as it is')).
func takeRD(s *scanner, i int) int {
	if !s.at(i, "((") || i+2 >= s.hi {
		return i
	}
	switch s.src[i+2] {
	case '<':
		return s.rdLink(i)
	case '-':
		if k := s.find("-))", i+3); k > i+3 {
			return s.footnote(i, i+3, k, k+3)
		}
		return i
	case '\'':
		if k := s.find("'))", i+3); k > i+3 {
			s.d.cut(i, i+3)
			s.d.cut(k, k+3)
			return k + 3
		}
		return i
	}
	for _, m := range rdMarks {
		if !s.at(i, m.opens) {
			continue
		}
		k := s.find(m.ends, i+3)
		switch {
		case k <= i+3:
			return i
		case m.style == model.StyleCode:
			return s.literal(i, i+3, k, k+3, m.style)
		case m.style != 0:
			s.d.mark(i+3, k, m.style)
		}
		return s.inside(i, i+3, k, k+3)
	}
	return i
}

// rdLink takes ((<words|URL:address>)), ((<URL:address>)) and ((<place>)).
func (s *scanner) rdLink(i int) int {
	k := s.find(">))", i+3)
	if k <= i+3 || k-i > labelMax {
		return i
	}
	words, to, named := strings.Cut(s.src[i+3:k], "|")
	if !named {
		to = words
	}
	to = strings.Trim(to, `"`)
	address, ok := strings.CutPrefix(to, "URL:")
	p := Place{model.ToAnchor, to}
	if ok {
		p = PlaceOf(address)
	}
	lo, hi := i+3, i+3+len(words)
	if !named {
		lo = k - len(p.To)
		if hi = k; lo < i+3 || s.src[lo:hi] != p.To {
			s.d.put(i, k+3, p.To)
			s.d.lead(i, k+3, model.StyleLink, p)
			return k + 3
		}
	}
	s.d.lead(lo, hi, model.StyleLink, p)
	return s.inside(i, lo, hi, k+3)
}

// gadget takes a tag that shows what stands elsewhere: its address is what is left.
func (s *scanner) gadget(t Tag, i, from int) int {
	url := t.Address("url")
	if url == "" {
		s.d.mark(i, from, model.StyleQuiet)
		return from
	}
	s.d.put(i, from, url)
	s.d.lead(i, from, model.StyleLink, PlaceOf(url))
	return from
}

// takeNoPage takes the ! off a word that would be the name of a page without it, where
// words are (Trac, WikiPageNames; Google Code, Wiki Syntax).
func takeNoPage(s *scanner, i int) int {
	if !s.r.Known.Pages || i > 0 && isWordByte(s.src[i-1]) {
		return i
	}
	k, humps, small := i+1, 0, false
	for ; k < s.hi && isWordByte(s.src[k]); k++ {
		large := s.src[k] >= 'A' && s.src[k] <= 'Z'
		if large && (k == i+1 || small) {
			humps++
		}
		small = !large
	}
	if humps < 2 || s.src[i+1] < 'A' || s.src[i+1] > 'Z' || !small {
		return i
	}
	s.d.cut(i, i+1)
	return k
}

func isWordByte(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' }
