package block

import (
	"strings"

	"yomi/model"
)

// asciidocOwn are the recognisers of AsciiDoc (docs.asciidoctor.org).
var asciidocOwn = []recogniser{
	{"title", takeEqualsTitle},
	{"delimited block", takeDelimited},
	{"attribute", takeRSTField},
	{"block attributes", takeBlockAttributes},
	{"numbered item", takeDotItem},
	{"item", takeStarItem},
}

func parseAsciiDoc(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.wraps, s.clean = true, cleanAsciiDoc
	return s.run(asciidocOwn)
}

func signAsciiDoc(line, _ string) int {
	switch {
	case titleMarks(line, '=', 6) > 0:
		if strings.HasSuffix(strings.TrimRight(line, " "), "=") {
			return 0
		}
		return 3
	case line[0] == ':' && strings.Contains(line[1:], ":"):
		return 2
	case strings.HasPrefix(line, "[source"), strings.HasPrefix(line, "[quote"), strings.HasPrefix(line, "|==="),
		strings.HasPrefix(line, "image::"), strings.HasPrefix(line, "include::"), line == "----", line == "____":
		return 2
	case strings.Contains(line, "link:") || strings.Contains(line, "://") && strings.Contains(line, "["):
		return 1
	}
	return 0
}

// delimiters are the lines that open and end blocks, with what is inside.
var delimiters = map[string]Kind{"----": Code, "....": Code, "____": Quote, "|===": Table, "++++": Code, "////": Code}

func takeDelimited(s *scan) bool {
	mark := strings.TrimRight(s.line(s.next), " ")
	if len(mark) < 4 {
		return false
	}
	kind, ok := delimiters[mark[:4]]
	if !ok || strings.Trim(mark[1:], mark[1:2]) != "" {
		return false
	}
	s.takeBetween(Block{Kind: kind}, func(l string) bool { return strings.TrimRight(l, " ") == mark })
	return true
}

// takeBlockAttributes takes a line such as [source,go] or [NOTE], which
// belongs to the block below it and carries nothing to read.
func takeBlockAttributes(s *scan) bool {
	line := strings.TrimRight(s.line(s.next), " ")
	if !strings.HasPrefix(line, "[") || !strings.HasSuffix(line, "]") || hasWide(line) {
		return false
	}
	next := s.line(s.next + 1)
	if blank(next) {
		return false
	}
	s.next++
	return true
}

// takeDotItem takes ". item" and ".. item".
func takeDotItem(s *scan) bool {
	n := titleMarks(s.line(s.next), '.', 5)
	return n > 0 && s.markedItem(0, n)
}

func hasWide(s string) bool { return strings.IndexFunc(s, Wide) >= 0 }

// cleanAsciiDoc replaces link:address[words] and address[words].
func cleanAsciiDoc(s string) (string, []string) {
	links := urls(s)
	s = strings.ReplaceAll(s, "link:", "")
	for _, u := range links {
		u, _, _ = strings.Cut(u, "[")
		before, after, ok := strings.Cut(s, u+"[")
		if !ok {
			continue
		}
		words, rest, ok := strings.Cut(after, "]")
		if !ok {
			continue
		}
		if words == "" {
			words = u
		}
		s = before + words + rest
	}
	for i, u := range links {
		links[i], _, _ = strings.Cut(u, "[")
	}
	return s, links
}
