package block

import (
	"yomi/loader/inline"
	"yomi/loader/lexis"
)

// quotedMax is how many quotations in quotations are counted.
const quotedMax = 250

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
	return min(level, quotedMax), at
}

// takeQuoted takes lines that begin with > as mail quotes them: paragraphs and
// items, each with how many quotations it stands in.
func takeQuoted(s *scan) bool {
	level, _ := quotedLine(s.line(s.next))
	if level == 0 {
		return false
	}
	var lines []inline.Span
	for s.next < s.end {
		line := s.line(s.next)
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
			s.next++
			s.blanks++
			continue
		case item && m.Size < len(words):
			from := s.doc.LineStart(s.next) + at + space + m.Size
			b := Block{Kind: Item, Marker: words[:m.Sign], Quoted: uint8(level), Indent: int16(min(space, maxIndent))}
			b.say(s.reader().Line(from, from+len(words)-m.Size))
			s.keep(b, 1)
			continue
		}
		from := s.doc.LineStart(s.next) + at + space
		lines = append(lines, inline.Span{Lo: from, Hi: from + len(words)})
		s.next++
	}
	s.addQuoted(lines, level)
	return true
}

// addQuoted adds the lines before the next one as a paragraph. Those that do not
// carry on the one before them stay lines.
func (s *scan) addQuoted(lines []inline.Span, level int) {
	if len(lines) == 0 {
		return
	}
	said := make([]string, len(lines))
	for i, l := range lines {
		said[i] = s.doc.Text[l.Lo:l.Hi]
	}
	for i, carried := range lexis.Carried(said) {
		lines[i].Kept = !carried
	}
	b := Block{Kind: Quote, Quoted: uint8(level)}
	b.say(s.reader().Lines(lines...))
	s.next -= len(lines)
	s.keep(b, len(lines))
}
