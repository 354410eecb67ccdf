package block

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// hatenaOwn are the recognisers of Hatena notation (help.hatenablog.com,
// はてな記法一覧).
var hatenaOwn = []recogniser{
	{"title", takeHatenaTitle},
	{"contents", takeHatenaContents},
	{"code", takeHatenaCode},
	{"quote", takeHatenaQuote},
	{"table", takeRows("|")},
	{"item", takeHatenaItem},
}

func parseHatena(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.clean = cleanHatena
	return s.run(hatenaOwn)
}

func signHatena(line, _ string) int {
	switch {
	case hatenaTitle(line) > 0:
		return 2
	case strings.HasPrefix(line, ">|") || line == "||<" || line == "|<":
		return 3
	case line == ">>" || line == "<<":
		return 2
	case strings.Contains(line, ":title") && strings.Contains(line, "[http"):
		return 3
	case line[0] == '-' || line[0] == '+':
		if n := hatenaMarks(line, line[0]); n > 0 && line[n] > ' ' && line[n] >= 0x80 {
			return 1
		}
	}
	return 0
}

// outerStars reports, for a notation with titles of stars and other signs, a
// title of the first two levels or such a sign: deeper stars alone are
// somebody's exclamation marks.
func outerStars(sign func(line, next string) int) func(line string) bool {
	return func(line string) bool {
		level := hatenaTitle(line)
		return level == 1 || level == 2 || level == 0 && sign(line, "") > 0
	}
}

// notHatena reports a title of another notation, and a star right above
// another: a list, since a title has something below.
func notHatena(line, next string) bool {
	return equalsLine(line, next) || hikiTitle(line) > 1 || hatenaTitle(line) == 1 && next != "" && hatenaTitle(next) == 1
}

// hatenaMarks counts up to three of c at the start of line, with text behind.
func hatenaMarks(line string, c byte) int {
	n := 0
	for n < len(line) && line[n] == c {
		n++
	}
	if n > 3 || n >= len(line) {
		return 0
	}
	return n
}

// hatenaTitle is the level of a title, 0 for any other line. *words* is
// emphasis elsewhere.
func hatenaTitle(line string) int {
	n := hatenaMarks(line, '*')
	if n == 0 || line[n] == ' ' && n == 1 {
		return 0
	}
	if rest := line[n:]; strings.Contains(rest, "*") && stamp(rest) == 0 {
		return 0
	}
	return n
}

// stamp is the length of the time and category that an entry's title can
// carry: 1489233600*[category].
func stamp(s string) int {
	i := strings.IndexByte(s, '*')
	if i <= 0 || strings.Trim(s[:i], "0123456789abcdefghijklmnopqrstuvwxyz-_t+") != "" || strings.ContainsAny(s[:i], " ") {
		return 0
	}
	return i + 1
}

func takeHatenaTitle(s *scan) bool {
	line := s.line(s.next)
	level := hatenaTitle(line)
	if level == 0 && strings.HasPrefix(line, "* ") {
		level = 1
	}
	if level == 0 {
		return false
	}
	off := level + stamp(line[level:])
	_, space := lexis.Indent(line[off:])
	off += space
	text := strings.TrimRight(line[off:], " \t")
	if text == "" {
		return false
	}
	s.add(Block{Kind: Heading, Level: uint8(level), Text: text, Off: s.offset(s.next, off)}, 1)
	return true
}

// takeHatenaContents takes the line that puts a table of contents there.
func takeHatenaContents(s *scan) bool {
	if lexis.TrimEnd(s.line(s.next)) != "[:contents]" {
		return false
	}
	s.next++
	return true
}

// takeHatenaCode takes >|lang| … ||< and >| … |<.
func takeHatenaCode(s *scan) bool {
	line := strings.TrimRight(s.line(s.next), " ")
	if !strings.HasPrefix(line, ">|") {
		return false
	}
	s.takeBetween(Block{Kind: Code}, func(l string) bool {
		l = strings.TrimRight(l, " ")
		return strings.HasSuffix(l, "||<") || strings.HasSuffix(l, "|<")
	})
	return true
}

// takeHatenaQuote takes >> … << and >http://…> … <<.
func takeHatenaQuote(s *scan) bool {
	line := strings.TrimRight(s.line(s.next), " ")
	if line != ">>" && !(strings.HasPrefix(line, ">http") && strings.HasSuffix(line, ">")) {
		return false
	}
	s.takeBetween(Block{Kind: Quote}, func(l string) bool { return strings.TrimRight(l, " ") == "<<" })
	return true
}

// takeHatenaItem takes -, -- and --- items, and + for numbers.
func takeHatenaItem(s *scan) bool {
	line := s.line(s.next)
	if line == "" || line[0] != '-' && line[0] != '+' || strings.HasPrefix(line, "->") {
		return false
	}
	n := hatenaMarks(line, line[0])
	return n > 0 && s.markedItem(0, n)
}

// cleanHatena replaces [address:title=words], [address:title] and [address].
func cleanHatena(s string) (string, []string) {
	var links []string
	for from := 0; ; {
		i := strings.Index(s[from:], "[http")
		if i < 0 {
			break
		}
		i += from
		n := strings.IndexByte(s[i:], ']')
		if n < 0 {
			break
		}
		address, words, _ := strings.Cut(s[i+1:i+n], ":title")
		words = strings.TrimPrefix(words, "=")
		address = strings.TrimSuffix(strings.TrimSuffix(address, ":embed:cite"), ":embed")
		address = strings.TrimSuffix(address, ":image")
		if words == "" {
			words = address
		}
		links = addLinks(links, []string{address})
		s = s[:i] + words + s[i+n+1:]
		from = i + len(words)
	}
	if strings.Contains(s, "<") && strings.Contains(s, ">") {
		// Lines of HTML stand between >< and ><.
		if strings.HasPrefix(s, "><") {
			s = s[1:]
		}
		if strings.HasSuffix(s, "><") {
			s = s[:len(s)-1]
		}
		text, more := htmlText(s)
		if text != "" {
			s = text
		}
		links = addLinks(links, more)
	}
	return s, addLinks(links, lexis.URLs(s))
}
