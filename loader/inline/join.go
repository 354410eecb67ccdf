package inline

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
	"yomi/model"
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

// Join makes one text of texts that were read by themselves, joined as lines are.
func Join(texts ...Text) Text {
	if len(texts) == 1 {
		return texts[0]
	}
	var b strings.Builder
	joined := Text{Off: -1}
	last := rune(0)
	for _, t := range texts {
		if t.Said == "" {
			continue
		}
		first, _ := utf8.DecodeRuneInString(t.Said)
		if joined.Off < 0 {
			joined.Off = t.Off
		} else if last != '\n' {
			b.WriteString(seam(last, first, len(t.Runs) > 0 && t.Runs[0].Lo == 0 && t.Runs[0].Style != model.StyleLink))
		}
		shift := int32(b.Len())
		b.WriteString(t.Said)
		for _, r := range t.Runs {
			r.Lo, r.Hi = r.Lo+shift, r.Hi+shift
			joined.Runs = append(joined.Runs, r)
		}
		joined.Notes = append(joined.Notes, t.Notes...)
		last, _ = utf8.DecodeLastRuneInString(t.Said)
	}
	joined.Said, joined.Off = b.String(), max(joined.Off, 0)
	return joined
}
