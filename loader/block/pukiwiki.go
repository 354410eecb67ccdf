package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// pukiOwn are the recognisers of PukiWiki (pukiwiki.osdn.jp, 整形ルール).
var pukiOwn = []recogniser{
	takePukiTitle,
	takePukiPlugin,
	takeRemarks,
	takeQuoted,
	takePukiTable,
	takeHikiTable,
	takeHatenaItem,
	takePukiTerm,
	takeSpaced,
	takePukiSide,
}

func parsePuki(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.wraps, s.texts = true, inline.NewReader(inline.PukiWiki, doc.Text)
	s.place = (&listed{}).place
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
	whole := lexis.TrimEnd(s.line(s.next))
	line, anchored := cutAnchor(whole)
	level := hatenaMarks(line, '*')
	if level == 0 {
		return false
	}
	_, space := lexis.Indent(line[level:])
	text := line[level+space:]
	if text == "" {
		return false
	}
	if anchored {
		s.anchor = strings.Trim(whole[strings.LastIndex(whole, "[#")+2:], "] ")
	}
	s.add(Block{Kind: Heading, Level: uint8(level), Text: text, Off: s.offset(s.next, level+space)}, 1)
	return true
}

// takePukiTerm takes ":term|what it means".
func takePukiTerm(s *scan) bool {
	line := lexis.TrimEnd(s.line(s.next))
	n := 0
	for n < len(line) && n < 3 && line[n] == ':' {
		n++
	}
	bar := strings.IndexByte(line, '|')
	if n == 0 || bar < n {
		return false
	}
	return s.term(line, n, bar, bar+1)
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

// takePukiSide takes what says on which side a line stands off it: CENTER:words. A
// line of nothing but ~ is blank.
func takePukiSide(s *scan) bool {
	line := lexis.TrimEnd(s.line(s.next))
	if line == "~" {
		s.blanks++
		s.next++
		return true
	}
	for _, side := range [...]string{"LEFT:", "CENTER:", "RIGHT:"} {
		if rest, ok := strings.CutPrefix(line, side); ok && !lexis.Blank(rest) {
			s.add(Block{Kind: Para, Text: rest, Off: s.offset(s.next, len(side))}, 1)
			return true
		}
	}
	return false
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
