package scan

import (
	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
)

// quotedLine splits a line as mail quotes it: how many > it begins with, blanks
// between them or not, and where its words begin; 0 for a line that is not quoted.
func quotedLine(line string) (level, at int) {
	for at < len(line) && (line[at] == '>' || level > 0 && line[at] == ' ') {
		if line[at] == '>' {
			level++
		} else if at+1 < len(line) && line[at+1] == ' ' {
			break // what is set in further is of the words
		}
		at++
	}
	return min(level, block.MaxQuoted), at
}

// TakeQuoted takes lines that begin with > as mail quotes them: paragraphs and
// items, each with how many quotations it stands in.
func TakeQuoted(s *Scanner) bool {
	level, _ := quotedLine(s.Line(s.Next))
	if level == 0 {
		return false
	}
	var lines []inline.Span
	for s.Next < s.End {
		line := s.Line(s.Next)
		n, at := quotedLine(line)
		words := lexis.TrimEnd(line[at:])
		_, space := lexis.Indent(words)
		m, item := lexis.Marker{}, false
		if words = words[space:]; words != "" {
			m, item = lexis.MarkerAt(words)
		}
		if n != level || words == "" || item {
			s.addQuoted(lines, level)
			lines = nil
		}
		switch level = n; {
		case n == 0:
			return true
		case words == "":
			s.Next++
			s.Blanks++
			continue
		case item && m.Size < len(words):
			from := s.Doc.LineStart(s.Next) + at + space + m.Size
			b := block.Block{Kind: block.Item, Marker: words[:m.Sign], Quoted: uint8(level), Indent: int16(min(space, block.MaxIndent))}
			b.Say(s.Reader().Line(from, from+len(words)-m.Size))
			s.Keep(b, 1)
			continue
		}
		from := s.Doc.LineStart(s.Next) + at + space
		lines = append(lines, inline.Span{Lo: from, Hi: from + len(words)})
		s.Next++
	}
	s.addQuoted(lines, level)
	return true
}

// addQuoted adds the lines before the next one as a paragraph. Those that do not
// carry on the one before them stay lines.
func (s *Scanner) addQuoted(lines []inline.Span, level int) {
	if len(lines) == 0 {
		return
	}
	said := make([]string, len(lines))
	for i, l := range lines {
		said[i] = s.Doc.Text[l.Lo:l.Hi]
	}
	for i, carried := range lexis.Carried(said) {
		lines[i].Kept = !carried
	}
	b := block.Block{Kind: block.Quote, Quoted: uint8(level)}
	b.Say(s.Reader().Lines(lines...))
	s.Next -= len(lines)
	s.Keep(b, len(lines))
}
