package search

import (
	"unicode/utf8"

	"yomi/model/search/reading"
)

// Hangul that is not finished, or typed with the Latin layout on, is found by
// its spelling (reading/hangul.go). What is left is the habit of typing only
// the first consonant of each syllable: ㅇㅈㅅ for 의존성.

// initialBase keeps the pairs of Korean initials apart from those of pinyin,
// which are letters.
const initialBase = 0x80

// addJamo finds out whether t is initials only; one says too little.
func (t *term) addJamo() {
	if len(t.runes) < 2 {
		return
	}
	for _, r := range t.runes {
		if !reading.IsInitial(r) {
			return
		}
	}
	t.jamo = t.runes
}

// appendJamo adds the traits of the initials of neighbouring syllables.
func appendJamo(dst []trait, plain []rune) []trait {
	prev := -1
	for _, r := range plain {
		next := reading.InitialOf(r)
		if prev >= 0 && next >= 0 {
			dst = append(dst, initialPair(byte(initialBase+prev), byte(initialBase+next)))
		}
		prev = next
	}
	return dst
}

// findJamo finds syllables that begin with the term's initials, best first: at
// the start of a word before inside one.
func (t *term) findJamo(p passage) fit {
	best := noFit
	for lo := 0; lo < len(p.text); {
		r, n := utf8.DecodeRuneInString(p.text[lo:])
		if reading.InitialOf(r) == reading.InitialOf(t.jamo[0]) {
			if hi := jamoEnd(p.text[lo:], t.jamo); hi > 0 {
				f := fit{tier: readTier(p, lo, lo+hi), lo: lo, hi: lo + hi}
				if f.tier < best.tier {
					best = f
				}
			}
		}
		lo += n
	}
	return best
}

// jamoEnd is where the syllables that begin with initials end in text, 0 if it
// does not begin with such.
func jamoEnd(text string, initials []rune) int {
	off := 0
	for _, want := range initials {
		r, n := utf8.DecodeRuneInString(text[off:])
		if n == 0 || reading.InitialOf(r) != reading.InitialOf(want) {
			return 0
		}
		off += n
	}
	return off
}
