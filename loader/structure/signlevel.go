package structure

import (
	"strings"

	"yomi/loader/block"
)

// levelSigns makes headings of the lines behind signs where signs nest: ■ over ● says in
// plain text what ## over ### says in Markdown, and is read as that. The sign seen first
// is the outer one, as docutils orders underlines. Below headings of the notation's own
// one sign is enough: it is a level deeper than they are. Lines behind signs that stand over
// these headings stay as they are, and are what it gives.
func levelSigns(blocks []block.Block) (over map[int]bool) {
	lines := signedLines(blocks)
	further := furtherOut(blocks, lines)
	over = map[int]bool{}
	for _, l := range lines {
		if further[l.sign] {
			over[l.at] = true
		}
	}
	levels := signLevels(blocks, lines, further)
	if levels == nil {
		return over
	}
	for _, l := range lines {
		if level := levels[l.sign]; level > 0 {
			b := &blocks[l.at]
			b.Kind, b.Level = block.Heading, level
		}
	}
	return over
}

// signedLine is a block that a sign marks as a title.
type signedLine struct {
	at   int
	sign string
}

func signedLines(blocks []block.Block) []signedLine {
	var lines []signedLine
	for i := range blocks {
		if sign := outerSign(&blocks[i]); sign != "" {
			lines = append(lines, signedLine{i, sign})
		}
	}
	return lines
}

// titleLevel is the level of what names the whole document.
const titleLevel = 1

// nestedMost is how many signs nest: of more, some are for show.
const nestedMost = 4

// outerSign is the sign that marks a line as a title: ■ before it, 【】 around it, == on
// both sides; "" for other lines, and for those that stand in something else.
func outerSign(b *block.Block) string {
	switch {
	case b.Indent > 0:
	case titleSign(b):
		return b.Marker
	case b.Kind == block.Para && len(b.Text) <= titleBytes && strings.IndexByte(b.Text, '\n') < 0:
		text := strings.TrimSpace(b.Text)
		if text == "" {
			return ""
		}
		if open, ok := bracket(text, true); ok && open == "【" {
			return open
		}
		if sign, ok := fence(text); ok {
			return sign
		}
	}
	return ""
}

// signLevels are the levels of the signs; nil where none nest, or where they mark no
// titles: of these nearly all stand apart or over text, and half of them over text.
func signLevels(blocks []block.Block, lines []signedLine, further map[string]bool) map[string]uint8 {
	s := signNesting{base: titleLevel, above: titleLevel, many: map[string]int{}}
	if len(lines) < 2 {
		return nil
	}
	k := 0
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == block.Heading {
			s.above = b.Level
		}
		if k == len(lines) || lines[k].at != i {
			continue
		}
		sign := lines[k].sign
		k++
		if !further[sign] {
			over := i+1 < len(blocks) && (k == len(lines) || lines[k].at != i+1)
			s.see(sign, over, over || b.Blanks > 0 || i == 0)
		}
	}
	if s.all < 2 || s.titles*10 < s.all*9 || s.over*2 < s.all || len(s.signs) > nestedMost {
		return nil
	}
	return s.levels()
}

// furtherOut are the signs of which every line stands right over a heading: they hold
// headings together, and are not below them.
func furtherOut(blocks []block.Block, lines []signedLine) map[string]bool {
	over := map[string]bool{}
	for _, l := range lines {
		was, seen := over[l.sign]
		over[l.sign] = (was || !seen) && l.at+1 < len(blocks) && blocks[l.at+1].Kind == block.Heading
	}
	return over
}

// signNesting is what is seen of signs on the way through a document.
type signNesting struct {
	signs       []string // in the order in which they are first seen
	many        map[string]int
	all         int   // lines behind signs
	over        int   // those over text
	titles      int   // those that stand apart or over text
	base, above uint8 // the deepest level of headings over signs; the latest heading's
}

// see counts a line behind a sign, over text and standing as titles do.
func (s *signNesting) see(sign string, over, title bool) {
	if s.many[sign] == 0 {
		s.signs = append(s.signs, sign)
	}
	s.base = max(s.base, s.above)
	s.many[sign]++
	s.all++
	s.over += int(when(over))
	s.titles += int(when(title))
}

// levels are those of the signs, nil where none nests.
func (s *signNesting) levels() map[string]uint8 {
	levels, level := map[string]uint8{}, s.base
	for _, sign := range s.signs {
		if s.many[sign] > 1 {
			level++
			levels[sign] = level
			continue
		}
		levels[sign] = s.base + 1 // seen once: it stands beside the outermost
	}
	if s.base == titleLevel && level < titleLevel+2 {
		return nil
	}
	return levels
}
