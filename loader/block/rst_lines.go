package block

import (
	"strings"

	"yomi/loader/lexis"
)

// takeRSTLines takes a line block (reStructuredText, Line Blocks): lines after a
// bar each, which stay lines. Blogs that were carried over have all their text
// in such blocks, so a line with a sign of titles is one.
func takeRSTLines(s *scan) bool {
	if !lineBlock(s.line(s.next)) {
		return false
	}
	for lineBlock(s.line(s.next)) {
		text, off := barred(s.line(s.next))
		if m, ok := titleMarker(text); ok {
			off += m.Size
			s.add(Block{Kind: Heading, Level: s.levelOf(lexis.FirstRune(text)), Text: lexis.TrimEnd(text[m.Size:]), Off: s.offset(s.next, off)}, 1)
			continue
		}
		from, lines := s.next, []string{text}
		for s.next++; s.next < s.end && lineBlock(s.line(s.next)); s.next++ {
			text, _ := barred(s.line(s.next))
			if _, ok := titleMarker(text); ok {
				break
			}
			lines = append(lines, text)
		}
		n := s.next - from
		s.next = from
		if words := strings.TrimSpace(strings.Join(lines, "\n")); words == "" {
			s.next += n
		} else {
			s.add(Block{Kind: Quote, Text: words, Off: s.offset(from, off)}, n)
		}
	}
	return true
}

// lineBlock reports a line of a line block; a row of a table has a bar at its
// end too.
func lineBlock(line string) bool {
	line = lexis.TrimEnd(line)
	return line == "|" || strings.HasPrefix(line, "| ") && !strings.HasSuffix(line, "|")
}

// barred is what stands behind the bar of a line, and where.
func barred(line string) (text string, off int) {
	_, space := lexis.Indent(line[1:])
	return lexis.TrimEnd(line[1+space:]), 1 + space
}

// titleMarker is the sign of titles that a line begins with, ■ or ●.
func titleMarker(text string) (lexis.Marker, bool) {
	if text == "" {
		return lexis.Marker{}, false
	}
	m, ok := lexis.MarkerAt(text)
	return m, ok && m.Kind >= lexis.Square && m.Kind <= lexis.Star && m.Size < len(text)
}
