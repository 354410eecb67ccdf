package reading

import (
	"maps"
	"slices"
	"strings"
)

// Pinyin gives the syllables of a character, the commonest first, by blanks,
// without tones; "" if it has none.
func (t *Table) Pinyin(r rune) string {
	if b := t.block(r); b != nil {
		return b.pinyin
	}
	return ""
}

// Begins reports whether a reading of a character in pinyin begins with letter
// c. It is the cheap question before Pinyin.
func (t *Table) Begins(r rune, c byte) bool {
	if r < han4E00 || r > han9FFF || t.initials == nil {
		return false
	}
	return t.initials[r-han4E00]>>(c-'a')&1 != 0
}

// addBeginnings adds the beginnings of the syllables.
func (t *Table) addBeginnings() {
	for _, s := range slices.Collect(maps.Keys(t.syllables)) {
		for n := 1; n < len(s); n++ {
			if !t.syllables[s[:n]] {
				t.syllables[s[:n]] = false
			}
		}
	}
}

// Syllable reports whether s begins a syllable of pinyin in use, and whether it
// is one.
func (t *Table) Syllable(s string) (begins, is bool) {
	if t == nil {
		return false, false
	}
	is, begins = t.syllables[s]
	return begins, is
}

// initials is a bit for each letter that one of syllables begins with.
func initials(syllables string) (bits uint32) {
	for s := range strings.FieldsSeq(syllables) {
		bits |= 1 << (s[0] - 'a')
	}
	return bits
}
