package reading

import "strings"

// vowels of romaji.
const vowels = "aiueo"

// onsets are the letters that a syllable of romaji begins with, and those that may
// stand between one and its vowel: k in ka, ky in kya, kw in kwa.
var onsets = map[byte]string{
	'k': "yw", 'g': "yw", 's': "hy", 'z': "y", 't': "syhw", 'd': "yhzw", 'n': "y", 'h': "y", 'b': "y", 'p': "y",
	'm': "y", 'r': "y", 'w': "h", 'y': "", 'f': "y", 'j': "y", 'v': "y", 'c': "h",
}

// IsRomaji reports whether text, of letters, digits and marks, is romaji as people
// type it, or the beginning of some: doc is on the way to dochira, and port to nothing.
func IsRomaji(text string) bool {
	for i := 0; i < len(text); {
		n := syllable(text, i)
		if n == 0 {
			return false
		}
		i += n
	}
	return true
}

// syllable is how many letters a syllable takes that begins at text[i], 0 if none
// does. The end of the text may stand for the rest of one.
func syllable(text string, i int) int {
	at := func(k int) byte {
		if i+k < len(text) {
			return text[i+k]
		}
		return 0
	}
	isVowelAt := func(k int) bool { return at(k) != 0 && strings.IndexByte(vowels, at(k)) >= 0 }
	c, next := at(0), at(1)
	switch {
	case isVowelAt(0), c < 'a', c > 'z':
		return 1
	case c == 'n' && next != 'y' && !isVowelAt(1),
		c == 'm' && (next == 'b' || next == 'p' || next == 'm'),
		c == 'h' && i > 0 && text[i-1] == 'o' && next != 'y' && !isVowelAt(1): // a long vowel in names: Ohtani
		return 1
	case c == next && c != 'l', c == 't' && next == 'c':
		if next == 0 || onsets[c] == "" && c != 'y' {
			return 0
		}
		return 1
	}
	between, ok := onsets[c]
	if !ok {
		return 0
	}
	n := 1
	switch {
	case next == 0:
		return 1
	case strings.IndexByte(between, next) >= 0:
		n = 2
	case c == 'c' && next != 'a' && next != 'o' && next != 'u': // か, こ and く of input methods
		return 0
	}
	if i+n == len(text) {
		return n
	}
	if !isVowelAt(n) {
		return 0
	}
	return n + 1
}

// role is what IsSpelledKana asks of a letter, of which a text has many.
type role uint8

const (
	noLetter role = iota
	vowel
	onset // what begins a syllable
	noOnset
)

// roles is the role of each byte.
var roles = func() (out [256]role) {
	for c := range out {
		switch c := byte(c); {
		case strings.IndexByte(vowels, c) >= 0:
			out[c] = vowel
		case c < 'a' || c > 'z':
			out[c] = noLetter
		case onsets[c] != "" || c == 'y':
			out[c] = onset
		default:
			out[c] = noOnset
		}
	}
	return out
}()

// IsSpelledKana reports whether a word of a spelling may be one of kana or kanji:
// these are syllables and n, each vowel with no more than a consonant and y before
// it. Most Latin words are no such.
func IsSpelledKana(word string) bool {
	open := 0 // letters since the last vowel
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case roles[c] == vowel:
			open = 0
		case roles[c] == noLetter:
			if open > 0 {
				return false
			}
		case c == 'n' && open == 0 && !(i+1 < len(word) && word[i+1] == 'y'):
			open = 0
			if i+1 < len(word) && roles[word[i+1]] == vowel {
				open = 1
			}
		case c == 'y' && open == 1 && word[i-1] != 'y' && word[i-1] != 'w', open == 0 && roles[c] == onset:
			open++
		default:
			return false
		}
	}
	return open == 0
}
