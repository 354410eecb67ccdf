package block

import (
	"strings"

	"yomi/model"
)

// orgOwn are the recognisers of Org mode (orgmode.org, Org Syntax).
var orgOwn = []recogniser{
	{"headline", takeOrgHeadline},
	{"keyword", takeOrgKeyword},
	{"drawer", takeOrgDrawer},
	{"table", takeRows("|")},
}

func parseOrg(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.wraps, s.clean = true, cleanOrg
	return s.run(orgOwn)
}

// signOrg: keywords and second-level headlines. A line of one star and a space
// is a bullet anywhere else.
func signOrg(line, _ string) int {
	switch {
	case strings.HasPrefix(line, "#+") && strings.Contains(line, ":"), strings.HasPrefix(strings.ToLower(line), "#+begin"):
		return 3
	case titleMarks(line, '*', 9) > 1 && !strings.HasSuffix(line, "*"):
		return 3
	case strings.HasPrefix(line, ":PROPERTIES:"):
		return 3
	case strings.Contains(line, "]["):
		return 2
	}
	return 0
}

func takeOrgHeadline(s *scan) bool {
	line := s.line(s.next)
	level := titleMarks(line, '*', 255)
	if level == 0 {
		return false
	}
	_, space := indentOf(line[level:])
	text := strings.TrimRight(line[level+space:], " \t")
	// Tags stand at the end between colons: Title  :tag:other:
	if i := strings.LastIndex(text, " :"); i > 0 && strings.HasSuffix(text, ":") && !strings.Contains(text[i+1:], " ") {
		text = strings.TrimRight(text[:i], " \t")
	}
	if text == "" {
		s.next++
		return true
	}
	s.add(Block{Kind: Heading, Level: uint8(level), Text: text, Off: s.offset(s.next, level+space)}, 1)
	return true
}

// takeOrgKeyword takes #+TITLE: and its like, and #+BEGIN … #+END blocks.
func takeOrgKeyword(s *scan) bool {
	full := s.line(s.next)
	_, space := indentOf(full)
	line := full[space:]
	if !strings.HasPrefix(line, "#+") {
		return false
	}
	lower := strings.ToLower(line)
	if name, ok := strings.CutPrefix(lower, "#+begin_"); ok {
		name, _, _ = strings.Cut(name, " ")
		kind := Code
		if name == "quote" || name == "verse" {
			kind = Quote
		}
		s.takeBetween(Block{Kind: kind}, func(l string) bool {
			return strings.HasPrefix(strings.ToLower(strings.TrimSpace(l)), "#+end_"+name)
		})
		return true
	}
	key, value, ok := strings.Cut(line[2:], ":")
	if !ok {
		return false
	}
	value = strings.TrimSpace(value)
	b := Block{Kind: Field, Name: fieldName(key), Text: strings.TrimRight(line[2:], " \t"), Off: s.offset(s.next, space+2)}
	if b.Name == NoField {
		b.Name = OtherField
	}
	if strings.EqualFold(key, "title") && value != "" {
		b.Kind, b.Title, b.Text = Heading, true, value
		b.Off = s.offset(s.next, strings.Index(full, value))
	}
	s.add(b, 1)
	return true
}

// takeOrgDrawer takes :NAME: … :END: as one literal block.
func takeOrgDrawer(s *scan) bool {
	name := strings.TrimSpace(s.line(s.next))
	if len(name) < 3 || name[0] != ':' || name[len(name)-1] != ':' || strings.ContainsAny(name, " \t") || strings.ToUpper(name) != name {
		return false
	}
	for n := s.next + 1; n < min(s.end, s.next+frontMax); n++ {
		if strings.TrimSpace(s.line(n)) == ":END:" {
			s.takeBetween(Block{Kind: Code}, func(l string) bool { return strings.TrimSpace(l) == ":END:" })
			return true
		}
	}
	return false
}

// cleanOrg replaces [[address][words]] and [[address]].
func cleanOrg(s string) (string, []string) {
	if !strings.Contains(s, "[[") {
		return s, urls(s)
	}
	var b strings.Builder
	var links []string
	for {
		i := strings.Index(s, "[[")
		if i < 0 {
			break
		}
		n := strings.Index(s[i:], "]]")
		if n < 0 {
			break
		}
		address, words, named := strings.Cut(s[i+2:i+n], "][")
		if !named {
			words = address
		}
		links = addLinks(links, []string{address})
		b.WriteString(s[:i] + words)
		s = s[i+n+2:]
	}
	b.WriteString(s)
	text := b.String()
	return text, addLinks(links, urls(text))
}
