package inline

import (
	"unicode/utf8"

	"yomi/loader/lexis"
)

// joint is what stands between two lines that edit i joins, of a text that ends
// at hi in the source: a blank, or nothing.
func (d *draft) joint(before rune, i, hi int) string {
	after, marked := d.next(i, hi)
	if before == 0 || before == '\n' || after == 0 || after == '\n' {
		return ""
	}
	return seam(before, after, marked)
}

// next is the first character said after edit i, 0 for none, and whether a mark
// stands before it. Where another line follows at once, that one is joined to
// what is said after both.
func (d *draft) next(i, hi int) (r rune, marked bool) {
	at := d.edits[i].hi
	for i++; i < len(d.edits) && d.edits[i].lo == at; i++ {
		e := &d.edits[i]
		if e.joins {
			return 0, false
		}
		if e.with != "" {
			r, _ = utf8.DecodeRuneInString(e.with)
			return r, true
		}
		at, marked = e.hi, true
	}
	if int(at) >= hi {
		return 0, marked
	}
	r, _ = utf8.DecodeRuneInString(d.src[at:hi])
	return r, marked
}

// seam is what stands between two lines of a paragraph: nothing between two wide
// characters, because Japanese and Chinese are written without blanks (JLREQ
// 3.2.3), a blank between words of Korean and of any other script. Behind a wide
// character, marked words follow as they would on the same line, with none.
func seam(before, after rune, marked bool) string {
	switch {
	case hangul(before) || hangul(after):
		return " "
	case lexis.Wide(before) && (marked || lexis.Wide(after)):
		return ""
	}
	return " "
}

// hangul reports a syllable or a letter of Korean.
func hangul(r rune) bool {
	return r >= 0xac00 && r <= 0xd7a3 || r >= 0x1100 && r <= 0x11ff || r >= 0x3131 && r <= 0x318e
}
