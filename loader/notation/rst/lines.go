package rst

import (
	"strconv"
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
)

// takeLines takes a line block (reStructuredText, Line Blocks): lines after a
// bar each, which stay lines. Blogs that were carried over have all their text
// in such blocks, so a line with a sign of titles is one.
func takeLines(s *scan.Scanner) bool {
	if !lineBlock(s.Line(s.Next)) {
		return false
	}
	for lineBlock(s.Line(s.Next)) {
		text, off := barred(s.Line(s.Next))
		if m, ok := titleMarker(text); ok {
			off += m.Size
			s.Add(block.Block{Kind: block.Heading, Level: s.LevelOf(lexis.FirstRune(text)), Text: lexis.TrimEnd(text[m.Size:]), Off: s.Offset(s.Next, off)}, 1)
			continue
		}
		from, spans := s.Next, []inline.Span(nil)
		for ; s.Next < s.End && lineBlock(s.Line(s.Next)); s.Next++ {
			text, off := barred(s.Line(s.Next))
			if _, ok := titleMarker(text); ok {
				break
			}
			if text != "" {
				lo := int(s.Offset(s.Next, off))
				spans = append(spans, inline.Span{Lo: lo, Hi: lo + len(text), Kept: true})
			}
		}
		if n := s.Next - from; len(spans) > 0 {
			s.Next = from
			s.Say(block.Block{Kind: block.Para}, n, spans...)
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

// takeCounted takes "#. item", whose number is that of the item before it and one
// (Enumerated Lists).
func takeCounted(s *scan.Scanner) bool {
	line := s.Line(s.Next)
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
	b := block.Block{Kind: block.Item, Text: text, Indent: int16(min(cols, block.MaxIndent)), Off: s.Offset(s.Next, off+space)}
	b.Marker = strconv.Itoa(s.NumberAfter(&b)) + "."
	s.Add(b, 1)
	return true
}
