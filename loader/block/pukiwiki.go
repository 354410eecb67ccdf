package block

import (
	"html"
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// pukiOwn are the recognisers of PukiWiki (pukiwiki.osdn.jp, 整形ルール).
var pukiOwn = []recogniser{
	{"title", takePukiTitle},
	{"plugin", takePukiPlugin},
	{"comment", takePrefixed("//")},
	{"quote", takeQuoted},
	{"table", takeRows("|")},
	{"table", takeRows(",")},
	{"item", takeHatenaItem},
	{"term", takePukiTerm},
	{"literal", takeSpaced},
}

func parsePuki(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.clean = cleanPuki
	return s.run(pukiOwn)
}

// signPuki: its titles are Hatena's, so it takes a plugin, an anchor or a link
// of its own to be more than a draw.
func signPuki(line, next string) int {
	points := 0
	if hatenaTitle(line) > 0 {
		points = 2
		if _, anchor := cutAnchor(line); anchor {
			points += 3
		}
	}
	if name, _, ok := pukiPlugin(line); ok && pukiPlugins[name] {
		points += 3
	}
	if line[0] == '-' || line[0] == '+' {
		points += signHatena(line, next)
	}
	if _, call, ok := strings.Cut(line, "&"); ok && (strings.HasPrefix(call, "br;") || pukiCall(call) > 0 && strings.Contains(call, "};")) {
		points += 3
	} else if _, after, ok := strings.Cut(line, "[["); ok {
		if inside, _, ok := strings.Cut(after, "]]"); ok && !strings.Contains(inside, "][") && (strings.Contains(inside, ">") || strings.Contains(inside, ":http")) {
			points += 3
		}
	}
	if strings.HasPrefix(line, "|") && (strings.HasSuffix(line, "|h") || strings.HasSuffix(line, "|c") || strings.HasPrefix(line, "|~")) {
		points += 3
	}
	return points
}

// pukiPlugins are the block plugins that pages are written with; the words
// alone could be hashtags.
var pukiPlugins = map[string]bool{
	"contents": true, "ref": true, "br": true, "hr": true, "comment": true, "pcomment": true, "ls": true, "ls2": true, "recent": true,
	"include": true, "freeze": true, "norelated": true, "nofollow": true, "navi": true, "author": true, "clear": true, "article": true,
	"counter": true, "calendar2": true, "region": true, "endregion": true, "table_edit2": true, "attach": true, "related": true,
}

// pukiPlugin splits "#name(arguments)".
func pukiPlugin(line string) (name, arguments string, ok bool) {
	name, ok = strings.CutPrefix(strings.TrimRight(line, " \t"), "#")
	if !ok {
		return "", "", false
	}
	name, arguments, open := strings.Cut(name, "(")
	arguments, closed := strings.CutSuffix(arguments, ")")
	return name, arguments, open == closed && name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789_") == ""
}

// takePukiPlugin takes a line that calls a plugin. Its arguments are what there
// is to read; without any, or with settings only, there is nothing.
func takePukiPlugin(s *scan) bool {
	line := s.line(s.next)
	name, arguments, ok := pukiPlugin(line)
	if !ok || arguments == "" && !pukiPlugins[name] {
		return false
	}
	if strings.Trim(arguments, "0123456789, ") == "" {
		s.next++
		return true
	}
	s.add(Block{Kind: Para, Text: arguments, Off: s.offset(s.next, strings.Index(line, arguments))}, 1)
	return true
}

// cutAnchor takes the anchor off the end of a title: Title [#x1y2z3].
func cutAnchor(line string) (string, bool) {
	line = lexis.TrimEnd(line)
	i := strings.LastIndex(line, "[#")
	if i < 0 || !strings.HasSuffix(line, "]") {
		return line, false
	}
	return lexis.TrimEnd(line[:i]), true
}

// takePukiTitle takes "*Title", "** Title" and "***Title [#anchor]".
func takePukiTitle(s *scan) bool {
	line, _ := cutAnchor(s.line(s.next))
	level := hatenaMarks(line, '*')
	if level == 0 {
		return false
	}
	_, space := lexis.Indent(line[level:])
	text := line[level+space:]
	if text == "" {
		return false
	}
	s.add(Block{Kind: Heading, Level: uint8(level), Text: text, Off: s.offset(s.next, level+space)}, 1)
	return true
}

// takePukiTerm takes ":term|what it means" as an item.
func takePukiTerm(s *scan) bool {
	line := s.line(s.next)
	if len(line) < 2 || line[0] != ':' || strings.IndexByte(line, '|') < 2 {
		return false
	}
	return s.markedItem(0, 1)
}

// takeSpaced takes the lines that begin with a space as literal ones.
func takeSpaced(s *scan) bool {
	n := 0
	for strings.HasPrefix(s.line(s.next+n), " ") && !lexis.Blank(s.line(s.next+n)) {
		n++
	}
	if n == 0 {
		return false
	}
	_, off := lexis.Indent(s.line(s.next))
	s.add(Block{Kind: Code, Text: s.literal(0, n), Off: s.offset(s.next, off)}, n)
	return true
}

// cleanPuki replaces links, [[words>page]] and [[words:address]], and inline
// plugins, &name(arguments){words};, and takes off emphasis and line breaks.
func cleanPuki(s string) (string, []string) {
	if strings.Contains(s, "''") || strings.Contains(s, "%%") {
		s = strings.NewReplacer("'''", "", "''", "", "%%", "").Replace(s)
	}
	s, links := doubleBrackets(s, func(inside string) (words, address string) {
		words, target, named := strings.Cut(inside, ">")
		if i := strings.Index(inside, ":http"); !named && i > 0 {
			words, target, named = inside[:i], inside[i+1:], true
		}
		if words == "" {
			words = target
		}
		return words, target[:lexis.URLAt(target)]
	})
	links = addLinks(links, lexis.URLs(s))
	if strings.Contains(s, "&") {
		s = html.UnescapeString(pukiInline(s))
	}
	return strings.Trim(s, "~"), links
}

// pukiInline replaces inline plugins by the words in their braces, of those
// without words by their arguments.
func pukiInline(s string) string {
	s = strings.ReplaceAll(s, "&br;", "\n")
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(s, "&")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		s = after
		n := pukiCall(s)
		if n == 0 {
			b.WriteByte('&') // an entity, or the word and
			continue
		}
		call, rest, ok := strings.Cut(s[n:], ";")
		if !ok {
			b.WriteString("&" + s)
			return b.String()
		}
		words := strings.Trim(call, "()")
		if _, braced, ok := strings.Cut(call, "{"); ok {
			words = strings.TrimSuffix(braced, "}")
		}
		b.WriteString(words)
		s = rest
	}
}

// pukiCall is the length of a plugin's name before its arguments or words.
func pukiCall(s string) int {
	n := 0
	for n < len(s) && s[n] >= 'a' && s[n] <= 'z' {
		n++
	}
	if n == len(s) || s[n] != '(' && s[n] != '{' {
		return 0
	}
	return n
}
