package reader

import (
	"fmt"
	"strings"
	"unicode"

	"yomi/model"
	"yomi/ui/text"
)

// header names where the cursor stands: event › session › section, and how far
// that is. Where there is no room for all, the outer ones are cut first.
func (m Model) header(focused bool) text.Row {
	style := text.HeaderAway
	if focused {
		style = text.Header
	}
	var path []string
	tail := ""
	if m.subject != model.None {
		for a := range m.tree.Above(m.top.ref) {
			if isTitle(m.tree.Node(a)) {
				path = append([]string{text.Brief(m.tree.Node(a).Text)}, path...)
			}
		}
		if m.tree.End(m.subject) > m.subject+1 { // nothing is not measured
			tail = " " + m.howFar() + " "
		}
	}
	if m.width < 3*len(tail) { // where one is matters more
		tail = ""
	}
	room := m.width - len(tail)
	line := text.Row{{Text: " " + m.measure.Path(path, max(room-1, 0))}}
	row := append(m.measure.Fill(line, room), text.Span{Text: tail})
	row = m.measure.Fill(row, m.width)
	for i := range row {
		row[i].Style = style
	}
	return row
}

// fewNotes is up to how many notes their numbers tell more than a percentage.
const fewNotes = 999

// howFar is the number of the note one is at and how many there are; of many,
// the part that one has come through.
func (m Model) howFar() string {
	at, all := int(m.cursor.ref-m.subject), int(m.tree.End(m.subject)-m.subject)-1
	if all > fewNotes {
		return fmt.Sprintf("%d%%", at*100/all)
	}
	return fmt.Sprintf("%d/%d", at, all)
}

// facts is the line below the title of an event or a session: when, where, who,
// how many notes, how long they take to read. What is read at a glance among
// other things has none if that is all there is to say: the line would be
// longer than what it tells of.
func (m Model) facts(r model.Ref, room int) []text.Row {
	if m.tree.Node(r).Kind == model.Note || m.tree.Leaf(r) || room <= 0 {
		return nil
	}
	f := m.tree.Fields(r)
	var around model.Fields // said once, where the event is shown whole
	if r == m.subject {
		around = m.tree.Fields(m.tree.Enclosing(r, model.Event))
	}
	var said []string
	for _, fact := range []string{either(f.Date, around.Date), either(f.Place, around.Place), strings.Join(f.Speakers, ", ")} {
		if fact != "" {
			said = append(said, text.Clean(fact))
		}
	}
	notes := int(m.tree.End(r)-r) - 1
	count := m.page.Lang.Say("%d notes", notes)
	if notes == 1 {
		count = m.page.Lang.Say("1 note")
	}
	took := m.minutes(r)
	if r != m.subject && len(said) == 0 && took == 0 {
		return m.gapBelow(r)
	}
	said = append(said, count)
	if took > 0 {
		said = append(said, m.page.Lang.Say("%d min", took))
	}
	line := m.measure.Cut(strings.Join(said, " · "), room)
	return append([]text.Row{{{Text: line, Style: text.Dim}}}, m.gapBelow(r)...)
}

// gapBelow is the blank row between a title and what stands below it, where that
// does not begin with one.
func (m Model) gapBelow(r model.Ref) []text.Row {
	if m.apart(r + 1) {
		return nil
	}
	return []text.Row{nil}
}

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// How fast people read: characters of Chinese and Japanese, and words of other
// scripts, in a minute.
const (
	charactersAMinute = 500
	wordsAMinute      = 200
)

// readBytes is how much of a text is counted; the rest of a longer one takes the
// same time for as many bytes.
const readBytes = 16_000

// minutes is how long r's subtree takes to read, 0 for less than half a minute.
func (m Model) minutes(r model.Ref) int {
	characters, words, bytes, left := 0, 0, 0, 0
	at, end := r, m.tree.End(r)
	for ; at < end && bytes < readBytes; at++ {
		whole := m.tree.Node(at).Text
		said := text.Clip(whole, readBytes)
		bytes, left = bytes+len(said), left+len(whole)-len(said)
		c, w := count(said)
		characters, words = characters+c, words+w
	}
	took := float64(characters)/charactersAMinute + float64(words)/wordsAMinute
	if at < end {
		left += m.source(at, end)
	}
	return int(took*float64(bytes+left)/float64(max(bytes, 1)) + 0.5)
}

// source is how many bytes the lines have from those of one node up to those of
// another in the same document, or its end.
func (m Model) source(from, end model.Ref) int {
	d := m.tree.Document(from)
	hi := len(d.Text)
	if int(end) < m.tree.Len() && m.tree.Document(end) == d {
		hi = d.LineStart(int(m.tree.Node(end).Line))
	}
	return max(0, hi-d.LineStart(int(m.tree.Node(from).Line)))
}

// count is the characters that are words of their own, and the words of others.
func count(s string) (characters, words int) {
	inWord := false
	for _, r := range s {
		switch {
		case r < 0x80:
			letter := r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
			if letter && !inWord {
				words++
			}
			inWord = letter || inWord && r == '\'' // don't is one word
		case r > 0x3040 && r < 0x3100 || r > 0x4DFF && r < 0xA000: // kana, and nearly all kanji
			characters++
			inWord = false
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			characters++
			inWord = false
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			if !inWord {
				words++
			}
			inWord = true
		case r != '’':
			inWord = false
		}
	}
	return characters, words
}
