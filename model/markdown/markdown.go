// Package markdown writes a text with its runs as Markdown.
//
// It is not for blocks: headings, lists and tables are whoever's who writes a
// document. Its unit is the byte.
//
// Invariant: what package loader reads in the Markdown of a text is the text again
// and its runs. Nothing in a text is taken for a mark, and no run is lost: where
// signs would not be read as what they mean, as two stars between a letter and a
// bracket, a tag of HTML says it.
//
// Read Text first.
package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model"
)

// Text is a text with its runs as a paragraph of Markdown, on one line. The runs
// are as model.Run describes them.
func Text(text string, runs []model.Run) string {
	w := writer{text: text, start: true}
	return w.all(runs)
}

// Lines is Text on as many lines as the text has, each but the last with a hard break
// at its end (CommonMark 6.7).
func Lines(text string, runs []model.Run) []string {
	w := writer{text: text, start: true, breaks: true}
	return strings.Split(w.all(runs), "\n")
}

// Title is Text for what stands behind the marks of a heading, where no block begins
// but a row of # at the end is a mark (CommonMark 4.2).
func Title(text string, runs []model.Run) string {
	w := writer{text: text, title: true}
	return w.all(runs)
}

// Cell is Text for a cell of a table.
func Cell(text string, runs []model.Run) string {
	w := writer{text: text, bars: true}
	return w.all(runs)
}

// writer writes one text.
type writer struct {
	b      strings.Builder
	text   string
	last   byte // what was written last, 0 for nothing
	start  bool // what begins a line may begin a block
	breaks bool // lines end where they end
	title  bool // # at the end is a mark
	bars   bool // a bar divides cells
	open   []mark
	line   int // where the line begins in the text that is written
	done   int // how much of the text was written
}

// mark is a run that is open.
type mark struct {
	lo, hi int
	ends   string
	signs  bool // it is written with signs that could run into others
}

// all is the whole text, written.
func (w *writer) all(runs []model.Run) string {
	for i, r := range runs {
		w.upTo(int(r.Lo))
		inner := i+1 < len(runs) && runs[i+1].Lo < r.Hi
		if !inner {
			if said, ok := w.whole(r, i+1 < len(runs) && runs[i+1].Lo == r.Hi); ok {
				w.say(said)
				w.done = int(r.Hi)
				continue
			}
		}
		begins, m := w.around(r, runs[i+1:])
		w.say(begins)
		w.open = append(w.open, m)
	}
	w.upTo(len(w.text))
	return w.b.String()
}

// upTo writes the text up to an offset, and the ends of the runs that end there or
// before.
func (w *writer) upTo(at int) {
	for n := len(w.open); n > 0 && w.open[n-1].hi <= at; n = len(w.open) {
		m := w.open[n-1]
		w.plain(m.hi)
		w.say(m.ends)
		w.open = w.open[:n-1]
	}
	w.plain(at)
}

// say writes marks.
func (w *writer) say(s string) {
	if s != "" {
		w.b.WriteString(s)
		w.last = s[len(s)-1]
	}
}

// plain writes the text up to an offset, with a backslash before whatever could be
// taken for a mark.
func (w *writer) plain(to int) {
	for from, i := w.done, w.done; i < to; i++ {
		c, inner := w.text[i], i > from && i+1 < to
		switch {
		case c == '\n' && w.breaks:
			w.b.WriteString("\\\n")
			w.last, w.line = c, i+1
			continue
		case c == '\n':
			w.b.WriteString("<br>")
			w.last = '>'
			continue
		case c == ' ' && (byteAt(w.text, i-1) == '\n' || byteAt(w.text, i+1) == '\n'):
			w.b.WriteString("&#32;") // blanks beside a line break are no text
			w.last = ';'
			continue
		case c < utf8.RuneSelf && w.means(i, c, inner), (c == '!' || c == '^') && i+1 == to && to < len(w.text): // a bracket may follow
			w.b.WriteByte('\\')
		}
		w.b.WriteByte(c)
		w.last = c
	}
	w.done = max(w.done, to)
}

// means reports a sign at offset i that Markdown could give a meaning there. Where it
// is inner, no mark stands beside it.
func (w *writer) means(i int, c byte, inner bool) bool {
	before, after := byteAt(w.text, i-1), byteAt(w.text, i+1)
	if w.start && w.beginsBlock(i, c) {
		return true
	}
	switch c {
	case '#':
		return w.title && strings.Trim(w.text[i:], "#") == ""
	case '\\':
		return !inner || after < utf8.RuneSelf // before a sign, or before a mark
	case '`', '[', ']', '$':
		return true
	case '*':
		return !inner || !(before == ' ' && after == ' ' || isDigit(before) && isDigit(after))
	case '_':
		return !inner || !(isWord(before) && isWord(after))
	case '~', '=', '%':
		return before == c || after == c
	case '^': // behind a blank it could be the name of a block
		return isWord(after) && !isWord(before)
	case '<':
		return isWord(after) || strings.IndexByte("/!?", after) >= 0
	case '&':
		return isEntity(w.text[i+1:])
	case '{': // at the end of a title it could be the name of the place
		return after == '{' || after == '%' || w.title && after == '#'
	case '(':
		return w.last == ']'
	case ':':
		return isEmoji(w.text[i+1:]) || w.last == ']' || after == '/' || strings.HasSuffix(strings.ToLower(w.text[max(0, i-len("mailto")):i]), "mailto")
	case '.':
		return before|0x20 == 'w'
	case '@':
		return isWord(after)
	case '|':
		return w.bars
	}
	return false
}

// entityBytes is how long a character's name is at most, with the semicolon:
// CounterClockwiseContourIntegral; is.
const entityBytes = 32

// isEntity reports a text that goes on as a character's name does behind an
// ampersand: amp; or #38; (CommonMark 2.5, which knows the names; here any will do).
func isEntity(s string) bool {
	end := strings.IndexByte(s[:min(len(s), entityBytes)], ';')
	return end > 0 && !strings.ContainsFunc(strings.TrimPrefix(s[:end], "#"), func(r rune) bool {
		return !(r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9')
	})
}

// isEmoji reports a text that begins as the code of an emoji goes on: smile:.
func isEmoji(s string) bool {
	n := strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || strings.ContainsRune("_+-", r))
	})
	return n > 0 && s[n] == ':'
}

// beginsBlock reports a sign by which a line could begin a block of its own.
func (w *writer) beginsBlock(i int, c byte) bool {
	if i == w.line {
		return strings.IndexByte("#>+-=|:!?<{", c) >= 0
	}
	return (c == '.' || c == ')') && strings.Trim(w.text[w.line:i], "0123456789") == ""
}

// byteAt is the byte at offset i, 0 outside the text.
func byteAt(s string, i int) byte {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isWord reports what names and addresses are made of; every byte beyond ASCII is.
func isWord(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf }

// letterBefore and letterAfter are the letter or digit that stands beside an offset,
// 0 for anything else.
func (w *writer) letterBefore(i int) rune {
	r, _ := utf8.DecodeLastRuneInString(w.text[:i])
	return letterOf(r)
}

func (w *writer) letterAfter(i int) rune {
	r, _ := utf8.DecodeRuneInString(w.text[i:])
	return letterOf(r)
}

func letterOf(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return r
	}
	return 0
}
