package digest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// brokenLine is the size from which on a line can have been broken by hand
// because it was full: narrower than two thirds of a terminal hardly anybody
// writes.
const brokenLine = 50

// breaksOff reports whether the sentence of piece i goes on in what the next note
// says: it ends with a comma, or it fills a line, ends with no stop, and what
// follows begins as no sentence does.
func (d *draft) breaksOff(i int, next string) bool {
	p := &d.pieces[i]
	last, _ := utf8.DecodeLastRuneInString(p.text)
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case strings.ContainsRune("、，,､", last):
		return true
	case p.size < brokenLine || !isLetter(last):
		return false
	case isWide(last):
		return unicode.Is(unicode.Han, last) && isHiragana(first) && !leanings.begins(next) || strings.ContainsRune("はがをにのとへや的之及与與和", last)
	}
	for d.pieces[i].carriesOn {
		i--
	}
	// Who begins with small letters begins anything with them.
	begins, _ := utf8.DecodeRuneInString(d.pieces[i].text)
	return unicode.IsLower(first) && !unicode.IsLower(begins)
}
