package wiki

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/model"
)

// pukiOwn are the recognisers of PukiWiki (pukiwiki.osdn.jp, 整形ルール).
var pukiOwn = []scan.Recogniser{
	takePukiTitle,
	takePukiPlugin,
	scan.TakeComments,
	scan.TakeQuoted,
	takePukiTable,
	takeHikiTable,
	takeHatenaItem,
	takePukiTerm,
	takeSpaced,
	takePukiSide,
}

// ParsePuki reads the lines from first to end as PukiWiki.
func ParsePuki(doc *model.Document, first, end int) []block.Block {
	s := scan.New(doc, first, end)
	s.Wraps, s.Texts = true, inline.NewReader(inline.PukiWiki, doc.Text)
	s.Place = (&scan.Listed{}).Place
	return s.Run(pukiOwn)
}

// SignPuki gives points for titles and items, which are Hatena's too, and for a plugin,
// an anchor or a link of its own, which make the difference between the two.
func SignPuki(line, next string) int {
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
		points += SignHatena(line, next)
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
func takePukiTitle(s *scan.Scanner) bool {
	whole := lexis.TrimEnd(s.Line(s.Next))
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
		s.Anchor = strings.Trim(whole[strings.LastIndex(whole, "[#")+2:], "] ")
	}
	s.Add(block.Block{Kind: block.Heading, Level: uint8(level), Text: text, Off: s.Offset(s.Next, level+space)}, 1)
	return true
}

// takePukiTerm takes ":term|what it means".
func takePukiTerm(s *scan.Scanner) bool {
	line := lexis.TrimEnd(s.Line(s.Next))
	n := 0
	for n < len(line) && n < 3 && line[n] == ':' {
		n++
	}
	bar := strings.IndexByte(line, '|')
	if n == 0 || bar < n {
		return false
	}
	return term(s, line, n, bar, bar+1)
}

// takeSpaced takes the lines that begin with a space as literal ones.
func takeSpaced(s *scan.Scanner) bool {
	n := 0
	for strings.HasPrefix(s.Line(s.Next+n), " ") && !lexis.Blank(s.Line(s.Next+n)) {
		n++
	}
	if n == 0 {
		return false
	}
	_, off := lexis.Indent(s.Line(s.Next))
	s.Add(block.Block{Kind: block.Code, Text: s.Literal(0, n), Off: s.Offset(s.Next, off)}, n)
	return true
}

// takePukiSide takes what says on which side a line stands off it: CENTER:words. A
// line of nothing but ~ is blank.
func takePukiSide(s *scan.Scanner) bool {
	line := lexis.TrimEnd(s.Line(s.Next))
	if line == "~" {
		s.Blanks++
		s.Next++
		return true
	}
	for _, side := range [...]string{"LEFT:", "CENTER:", "RIGHT:"} {
		if rest, ok := strings.CutPrefix(line, side); ok && !lexis.Blank(rest) {
			s.Add(block.Block{Kind: block.Para, Text: rest, Off: s.Offset(s.Next, len(side))}, 1)
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
