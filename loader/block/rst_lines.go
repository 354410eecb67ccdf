package block

import (
	"strconv"
	"strings"

	"yomi/loader/inline"
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
		from, spans := s.next, []inline.Span(nil)
		for ; s.next < s.end && lineBlock(s.line(s.next)); s.next++ {
			text, off := barred(s.line(s.next))
			if _, ok := titleMarker(text); ok {
				break
			}
			if text != "" {
				lo := int(s.offset(s.next, off))
				spans = append(spans, inline.Span{Lo: lo, Hi: lo + len(text), Kept: true})
			}
		}
		if n := s.next - from; len(spans) > 0 {
			s.next = from
			s.say(Block{Kind: Para}, n, spans...)
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

// takeRSTCounted takes "#. item", whose number is that of the item before it and one
// (Enumerated Lists).
func takeRSTCounted(s *scan) bool {
	line := s.line(s.next)
	cols, off := lexis.Indent(line)
	if !strings.HasPrefix(line[off:], "#. ") {
		return false
	}
	off += len("#. ")
	_, space := lexis.Indent(line[off:])
	text := lexis.TrimEnd(line[off+space:])
	if text == "" {
		return false
	}
	b := Block{Kind: Item, Text: text, Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off+space)}
	b.Marker = strconv.Itoa(s.numberAfter(&b)) + "."
	s.add(b, 1)
	return true
}
