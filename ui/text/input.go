package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Input is one line of text being edited, with a cursor between clusters. The
// zero Input is empty. It knows nothing of keys and of the screen; its methods
// change it in place, a copy of it is a snapshot.
type Input struct {
	text   string // never holds a line end, what Safe drops or what has no shape
	cursor int    // offset of the cluster the cursor stands on
}

// maxInput is the most bytes an Input holds. No query needs more, and each frame
// lays the whole line out; what goes beyond is dropped.
const maxInput = 1 << 16

// Value is the text as typed.
func (in Input) Value() string { return in.text }

// Cursor is the byte offset of the cursor in Value.
func (in Input) Cursor() int { return in.cursor }

// SetValue replaces the text and puts the cursor at its end.
func (in *Input) SetValue(s string) {
	*in = Input{}
	in.Insert(s)
}

// Insert puts s before the cursor. Each run of line ends and tabs, as in pasted
// text, becomes one blank; controls and what has no shape are dropped, so that
// what one sees is what was asked; invalid bytes become U+FFFD.
func (in *Input) Insert(s string) {
	s = strings.Join(strings.FieldsFunc(Safe(s), func(r rune) bool { return r == '\n' || r == '\t' }), " ")
	s = strings.Map(func(r rune) rune {
		if Shapeless(r) {
			return -1
		}
		return r
	}, s)
	if room := maxInput - len(in.text); len(s) > room {
		s = s[:clusterStart(s, max(room, 0))]
	}
	in.replace(in.cursor, in.cursor, s)
}

// replace puts s in the place of the bytes [lo, hi) and the cursor behind it.
func (in *Input) replace(lo, hi int, s string) {
	in.text = in.text[:lo] + s + in.text[hi:]
	// What was inserted may join with what follows: the cursor stays outside.
	in.cursor = clusterEnd(in.text, lo+len(s))
}

// Left and Right move over one cluster.
func (in *Input) Left() { in.cursor = clusterStart(in.text, in.cursor-1) }

// Right moves over one cluster.
func (in *Input) Right() { in.cursor += clusterLen(in.text[in.cursor:]) }

// Home moves to the start.
func (in *Input) Home() { in.cursor = 0 }

// End moves behind the text.
func (in *Input) End() { in.cursor = len(in.text) }

// WordLeft moves to the start of the word at or before the cursor. Words end
// where the script changes, so that Japanese has them too.
func (in *Input) WordLeft() { in.cursor = in.wordLeft() }

// WordRight moves behind the word at or after the cursor.
func (in *Input) WordRight() { in.cursor = in.wordRight() }

// Backspace deletes the cluster before the cursor.
func (in *Input) Backspace() { in.replace(clusterStart(in.text, in.cursor-1), in.cursor, "") }

// Delete deletes the cluster at the cursor.
func (in *Input) Delete() {
	in.replace(in.cursor, in.cursor+clusterLen(in.text[in.cursor:]), "")
}

// DeleteWordBack deletes from where WordLeft goes to the cursor.
func (in *Input) DeleteWordBack() { in.replace(in.wordLeft(), in.cursor, "") }

// DeleteToStart deletes what stands before the cursor.
func (in *Input) DeleteToStart() { in.replace(0, in.cursor, "") }

// DeleteToEnd deletes what stands behind the cursor.
func (in *Input) DeleteToEnd() { in.replace(in.cursor, len(in.text), "") }

func (in Input) wordLeft() int {
	at := in.cursor
	for kind := inBlank; at > 0; {
		prev := clusterStart(in.text, at-1)
		k := scriptOf(in.text[prev:])
		if kind != inBlank && k != kind {
			break
		}
		kind, at = k, prev
	}
	return at
}

func (in Input) wordRight() int {
	at := in.cursor
	for kind := inBlank; at < len(in.text); at += clusterLen(in.text[at:]) {
		k := scriptOf(in.text[at:])
		if kind != inBlank && k != kind {
			break
		}
		kind = k
	}
	return at
}

// script is what tells words apart.
type script uint8

const (
	inBlank script = iota
	inLatin        // and all other scripts with letters, and digits
	inHan
	inHiragana
	inKatakana
	inHangul
	inSigns
)

// scriptOf is the script of the first rune of s.
func scriptOf(s string) script {
	switch r, _ := utf8.DecodeRuneInString(s); {
	case unicode.IsSpace(r):
		return inBlank
	case unicode.Is(unicode.Han, r): // with 々
		return inHan
	case unicode.Is(unicode.Hiragana, r):
		return inHiragana
	case unicode.Is(unicode.Katakana, r) || r == 'ー' || r == 'ｰ' || r == voiced || r == semiVoiced:
		return inKatakana
	case unicode.Is(unicode.Hangul, r):
		return inHangul
	case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_':
		return inLatin
	}
	return inSigns
}

// View is the part of the line to show in width cells and the cell of the
// terminal's cursor in it, 0 ≤ col < width (0 at width 0). A glyph cut by an
// edge is blank, the one under the cursor never is.
func (in Input) View(m Measure, width int) (shown string, cursorCol int) {
	if width <= 0 {
		return "", 0
	}
	line := Flat(in.text)
	at, _ := line.Range(in.cursor, in.cursor)
	col := m.Width(line.Text[:at])
	from := 0
	if m.Width(line.Text) >= width {
		from = scroll(col, width)
	}
	return m.Pan(line.Text, from, width), col - from
}

// scroll is the column at which a line wider than width begins so that the
// cursor's column is in sight. It goes by half widths: a view that depends on
// nothing but the cursor, and stands still while the cursor moves inside it.
func scroll(col, width int) int {
	half := (width - 1) / 2 // the cursor stays below 2·half, so two cells fit at it
	if half == 0 {
		return col
	}
	return max(col/half-1, 0) * half
}
