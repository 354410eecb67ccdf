package block

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// What CommonMark joins to one paragraph although its lines are no running
// text: titles and items without the space it asks for, items with signs that
// it does not know, fields and labels one below the other.

// lineMeaning is what the writer of a paragraph's line meant it to be.
type lineMeaning struct {
	kind   Kind // Para for running text and labels
	level  int  // Heading: its depth
	at     int  // where its words begin in the line
	sign   string
	label  bool // a short name and a short value
	counts bool // #1, #2022-11-12
}

// meant reads a line of a paragraph. next is the line after it, "" for none.
func meant(line, next string) lineMeaning {
	if level, at := spacelessTitle(line, next); level > 0 {
		return lineMeaning{kind: Heading, level: level, at: at}
	}
	indent := len(line) - len(strings.TrimLeft(line, "\u3000 \t"))
	if m, ok := writtenItem(line[indent:]); ok {
		return lineMeaning{kind: Item, at: indent + m.Size, sign: line[indent : indent+m.Sign]}
	}
	if name, _ := lexis.FieldAt(line); name != lexis.NoField && !strings.Contains(line, "](") {
		return lineMeaning{kind: Field}
	}
	counts := len(line) > 1 && line[0] == '#' && line[1] >= '0' && line[1] <= '9'
	return lineMeaning{label: labelAt(line), counts: counts}
}

// writtenItem recognises the sign of an item that is none to CommonMark: ・,
// 一、 or -　 with a full-width space, - before a wide letter, numbers that do
// not begin with 1. A letter with a point is somebody's initial.
func writtenItem(s string) (lexis.Marker, bool) {
	if len(s) < 2 {
		return lexis.Marker{}, false
	}
	if strings.IndexByte("-*+", s[0]) >= 0 && lexis.KanaOrHan(lexis.FirstRune(s[1:])) && strings.IndexByte(s[1:], s[0]) < 0 {
		return lexis.Marker{Size: 1, Sign: 1}, true
	}
	if rest := strings.TrimLeft(s, "*"); len(s)-len(rest) > 1 && strings.HasPrefix(rest, " ") && !strings.Contains(rest, "*") {
		return lexis.Marker{Size: len(s) - len(rest) + 1, Sign: 1}, true // ** by which wikis go one deeper
	}
	m, ok := lexis.MarkerAt(s)
	if c := s[0] | 0x20; !ok || m.Size >= len(s) || c >= 'a' && c <= 'z' {
		return lexis.Marker{}, false
	}
	return m, true
}

// The length of a line that is a name and a value, and of the name, in columns.
const (
	labelColumns = 40
	nameColumns  = 16
)

// labelAt reports a short line of a name, a full-width colon and a value.
func labelAt(line string) bool {
	name, _, ok := strings.Cut(line, "：")
	return ok && name != "" && lexis.Columns(name) <= nameColumns && lexis.Columns(line) <= labelColumns && !lexis.EndsSentence(line)
}

// linewise puts a paragraph a line at a time where its lines are no running
// text. It reports whether it did; other paragraphs are left alone.
func (m *mdReader) linewise(lines []inline.Span, first int, here Block) bool {
	meanings := m.meanings(lines)
	count, labels, counted := [Link + 1]int{}, 0, 0
	for _, meaning := range meanings {
		count[meaning.kind]++
		if meaning.label {
			labels++
		}
		if meaning.counts {
			counted++
		}
	}
	several := len(lines) > 1
	if several && outer(&here) && count[Heading] == 0 && m.titleOnTop(lines, first) {
		return true
	}
	alone := !several && (titleSign(meanings[0].sign) && outer(&here) || dotted(meanings[0].sign))
	apart := several && (counted > 0 || count[Field] > 0 || count[Item] > 1 || labels == len(lines) || m.brokenByHand(lines))
	if !alone && !apart && !(count[Heading] > 0 && outer(&here)) {
		return false
	}
	m.meantLines(lines, first, meanings)
	return true
}

// meanings are what the lines of a paragraph were meant to be.
func (m *mdReader) meanings(lines []inline.Span) []lineMeaning {
	meanings := make([]lineMeaning, len(lines))
	for i, l := range lines {
		next := ""
		if i+1 < len(lines) {
			next = m.doc.Text[lines[i+1].Lo:lines[i+1].Hi]
		}
		line := strings.TrimRight(m.doc.Text[l.Lo:l.Hi], " \t")
		if meanings[i] = meant(line, next); meanings[i].kind == Heading && meanings[i].level == 1 && !lexis.Wide(lexis.FirstRune(strings.TrimLeft(line, "#"))) && m.spaces() {
			meanings[i] = lineMeaning{label: labelAt(line)} // a hashtag
		}
	}
	return meanings
}

// spaces reports a document whose first titles behind # have a space there: whoever
// writes them so writes #tags without one.
func (m *mdReader) spaces() bool {
	if m.spaced == 0 {
		m.spaced = -1
		for line := range strings.Lines(m.doc.Text[:min(len(m.doc.Text), spacesLooked)]) {
			if n := titleMarks(line, '#', 6); n > 0 && strings.HasPrefix(line[n:], " ") {
				m.spaced = 1
				break
			}
		}
	}
	return m.spaced > 0
}

// spacesLooked is how much of a document tells how its titles are written, in bytes.
const spacesLooked = 1 << 16

// titleSign reports a sign that titles stand behind, ■ or ●.
func titleSign(sign string) bool {
	if sign == "" {
		return false
	}
	m, _ := lexis.MarkerAt(sign + " x")
	return m.Kind >= lexis.Square && m.Kind <= lexis.Star
}

// dotted reports ・ and its like, behind which stand items and nothing else.
func dotted(sign string) bool {
	if sign == "" {
		return false
	}
	m, _ := lexis.MarkerAt(sign + " x")
	return m.Kind == lexis.Dot
}

// titleOnTop puts a paragraph's first line by itself where it is written as
// titles are: behind ■ or ●, in 【】, or all in bold type. It reports whether it
// did.
func (m *mdReader) titleOnTop(lines []inline.Span, first int) bool {
	line := strings.TrimSpace(m.doc.Text[lines[0].Lo:lines[0].Hi])
	mark, ok := lexis.MarkerAt(line)
	signed := ok && mark.Kind >= lexis.Square && mark.Kind <= lexis.Star && mark.Size < len(line)
	boxed := strings.HasPrefix(line, "【") && strings.HasSuffix(line, "】")
	bold := strings.HasPrefix(line, "**") && strings.HasSuffix(line, "**") && strings.Count(line, "**") == 2 && len(line) > len("****")
	if !signed && !boxed && !bold || !lexis.TitleShaped(line) {
		return false
	}
	meaning := lineMeaning{}
	if signed {
		meaning, _ = lineMeaning{kind: Item, at: strings.Index(m.doc.Text[lines[0].Lo:lines[0].Hi], line) + mark.Size, sign: line[:mark.Sign]}, ok
	}
	m.meantLines(lines[:1], first, []lineMeaning{meaning})
	m.running(lines[1:], first+1)
	return true
}

// meantLines puts the lines of a paragraph as what they were meant to be.
func (m *mdReader) meantLines(lines []inline.Span, first int, meanings []lineMeaning) {
	here := m.at()
	for i, meaning := range meanings {
		l := &lines[i]
		switch {
		case meaning.kind == Heading && outer(&here):
			line := m.doc.Text[l.Lo:l.Hi]
			l.Lo, l.Hi = l.Lo+meaning.at, l.Lo+len(strings.TrimRight(line, "# \t"))
		case meaning.kind == Item:
			l.Lo += meaning.at
		}
		l.Ends = true
	}
	texts := m.texts.Each(lines...)
	for i := range texts {
		m.meantLine(texts[i], first+i, meanings[i])
	}
}

// brokenByHand reports a paragraph each line of which ends in two spaces or a
// backslash, CommonMark's hard line breaks (6.7), but the last.
func (m *mdReader) brokenByHand(lines []inline.Span) bool {
	for _, l := range lines[:len(lines)-1] {
		if inline.MarkdownBreak(m.doc.Text[l.Lo:l.Hi]) == 0 {
			return false
		}
	}
	return true
}

// meantLine puts a line of a paragraph as what it was meant to be.
func (m *mdReader) meantLine(t inline.Text, n int, meaning lineMeaning) {
	b := m.at()
	switch {
	case meaning.kind == Heading && outer(&b):
		b.Kind, b.Level = Heading, uint8(meaning.level)
	case meaning.kind == Item:
		b.Kind, b.Marker = Item, meaning.sign
		if b.Depth > 0 || b.Quoted > 0 {
			b.Depth++
		} else {
			b.Indent = int16(min(indentColumns(m.doc.Line(n)), maxIndent))
		}
	}
	if b.say(t); b.Text == "" {
		return
	}
	m.named(&b)
	b.Strong = b.Kind == Para && outer(&b) && allStrong(b.Text, b.Runs())
	m.put(b, n)
	m.notes(t.Notes, b)
}

// named tells what a paragraph or an item is by its words: an address, a field.
func (m *mdReader) named(b *Block) {
	if b.Kind == Para && b.bareLink() {
		b.Kind = Link
		return
	}
	if name, at := lexis.FieldAt(b.Text); name != lexis.NoField && b.Kind != Heading && strings.IndexByte(b.Text, '\n') < 0 {
		b.Name = name
		if b.Kind == Para && at < len(b.Text) {
			b.Kind = Field
		}
	}
}

// spacelessTitle recognises #Title. One # before a Latin word is a hashtag,
// unless the next line is the title below it.
func spacelessTitle(line, next string) (level, off int) {
	for level < len(line) && line[level] == '#' {
		level++
	}
	rest := strings.TrimRight(line[level:], " \t\r\n#")
	if level == 0 || level > 6 || level < sureLevel && !opensTitle(rest) || rest == "" || strings.ContainsAny(rest, "#") {
		return 0, 0
	}
	if level == 1 && rest[0] >= '0' && rest[0] <= '9' {
		return 0, 0 // #1 counts, #2022-11-12 is a tag
	}
	if level == 1 && (!lexis.Wide(lexis.FirstRune(rest)) && !strings.Contains(rest, " ") && !strings.HasPrefix(next, "##") || !lexis.TitleShaped(rest) && lexis.TimeAt(rest) == 0) {
		return 0, 0
	}
	return level, level
}

// sureLevel is how many # in front of anything make a title.
const sureLevel = 3

// opensTitle reports a text that a title can begin with right behind its #: a
// word, a bracket, a quote or emphasis, not the sign of something else (#!, #=>).
func opensTitle(s string) bool {
	r := lexis.FirstRune(s)
	return s != "" && (r >= utf8.RuneSelf || unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("[(`*_\"'", r))
}

// linkedTitle puts a paragraph whose first line is nothing but a link, broken
// off by hand, a line at a time: the link may be the title of what is below. It
// reports whether it did.
func (m *mdReader) linkedTitle(lines []inline.Span, first int) bool {
	line := m.doc.Text[lines[0].Lo:lines[0].Hi]
	size := inline.MarkdownBreak(line)
	if len(lines) < 2 || line[0] != '[' || size == 0 {
		return false
	}
	t := m.texts.Line(lines[0].Lo, lines[0].Hi-size)
	if len(t.Runs) == 0 || t.Runs[0].Style != model.StyleLink || int(t.Runs[0].Hi) != len(t.Said) || t.Runs[0].Lo > 0 {
		return false
	}
	at := len(m.blocks)
	m.meantLines(lines, first, make([]lineMeaning, len(lines)))
	if at < len(m.blocks) {
		m.blocks[at].Strong = true
	}
	return true
}

// indentColumns is how far a line is set in, in columns.
func indentColumns(line string) int {
	cols, _ := lexis.Indent(line)
	return cols
}
