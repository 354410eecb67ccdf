package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// slipWritten finds a word that is written so but for one edit. All of one half is there
// then, or two characters changed places where the halves meet. The traits of a half are
// in many texts that do not have it in one piece, or nowhere near the beginning of a word.
func (t *term) slipWritten(p passage) fit {
	folded, half := t.folded[0].text, 0 // in bytes
	for _, r := range t.runes[:len(t.runes)/2] {
		half += utf8.RuneLen(r)
	}
	first, second := folded[:half], folded[half:]
	if !isASCII(folded) {
		if strings.Contains(p.text, first) || strings.Contains(p.text, second) || strings.Contains(p.text, t.swapped) {
			return slipIn(p, t.runes)
		}
		return noFit
	}
	lo := len(p.text)
	try := func(at int) {
		if at >= 0 && at < lo && p.border(at) && slipStands(p, at, t.runes) > 0 {
			lo = at
		}
	}
	for _, part := range [...]string{first, t.swapped} {
		for off := range occurrences(p.text, part) {
			try(off)
		}
	}
	for off := range occurrences(p.text, second) {
		for before := half - 1; before <= half+utf8.UTFMax; before++ {
			try(off - before)
		}
	}
	if lo == len(p.text) {
		return noFit
	}
	return fit{tier: Slip, lo: lo, hi: lo + slipStands(p, lo, t.runes), cost: min(lo, 1)}
}

// occurrences yields where part stands in text.
func occurrences(text, part string) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for off := 0; off <= len(text); off++ { // what is empty stands behind the last, too
			i := strings.Index(text[off:], part)
			if i < 0 || !yield(off+i) {
				return
			}
			off += i
		}
	}
}

// swappedMiddle is text with the two in its middle swapped.
func swappedMiddle(text []rune) string {
	half := len(text) / 2
	if half == 0 {
		return string(text)
	}
	text = slices.Clone(text)
	text[half-1], text[half] = text[half], text[half-1]
	return string(text)
}
