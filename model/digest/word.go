package digest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// vocabulary numbers the words of one summary's notes: pairs of characters
// where a script writes no blanks (監視 in 監視系 and 常時監視), whole words
// elsewhere. Two texts speak of the same as far as they share words.
type vocabulary struct {
	byPair pairTable
	byWord map[string]int32
	latin  []bool  // by word
	titles []bool  // by word: whether a label says it
	inText []int32 // by word: the last text that says it
	texts  int32   // so far
	room   []int32 // for the words of the next texts
}

// roomOfTexts is how many words room is made for at a time: those of a hundred notes.
const roomOfTexts = 4096

// latinWeight is what a Latin word or a number counts where a pair counts 1: as
// much as the three characters it usually stands for make pairs.
const latinWeight = 2

func (v *vocabulary) weight(w int32) float64 {
	if v.latin[w] {
		return latinWeight
	}
	return 1
}

// weights are that of all words and that of those in Latin letters.
func (v *vocabulary) weights(words []int32) (all, latin float64) {
	for _, w := range words {
		if v.latin[w] {
			latin += latinWeight
		}
		all += v.weight(w)
	}
	return all, latin
}

// words are those of a text, each once, in no order that means anything.
func (v *vocabulary) words(text string) []int32 {
	v.texts++
	most := len(text) / 3 // a pair begins at each character
	if cap(v.room) < most {
		v.room = make([]int32, 0, max(most, roomOfTexts))
	}
	out := v.room[:0:most]
	for off := 0; off < len(text); {
		r, n := runeAt(text, off)
		switch {
		case unspaced(r):
			out, n = v.pairs(out, text[off:])
		case isLetter(r):
			run := latinRun(text[off:])
			out = v.latinWord(out, text[off:off+run])
			n = run
		}
		off += n
	}
	if len(out) <= most {
		v.room = v.room[len(out):cap(v.room)][:0]
	}
	return out[:len(out):len(out)]
}

// once adds a word if the text did not say it before.
func (v *vocabulary) once(out []int32, w int32) []int32 {
	if v.inText[w] == v.texts {
		return out
	}
	v.inText[w] = v.texts
	return append(out, w)
}

// unspaced reports whether r is of a script in which words are not set apart:
// Han, kana and, for its particles, Hangul.
func unspaced(r rune) bool {
	switch { // the most of it, without a table
	case r >= 0x3041 && r <= 0x3096, r >= 0x4e00 && r <= 0x9fff, r >= 0x30a1 && r <= 0x30fa, r >= 0xac00 && r <= 0xd7a3:
		return true
	case r >= 0x3000 && r <= 0x3004, r >= 0xff00 && r <= 0xff65:
		return false // punctuation
	}
	return r >= 0x1100 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) || r == 'ー')
}

// latinRun is the length of the word that s begins with; a sign between two
// letters belongs to it (v1.2, node.js, well-known, c++).
func latinRun(s string) int {
	for off, r := range s {
		if isLetter(r) && !unspaced(r) || r == '+' || r == '#' {
			continue
		}
		next := firstRune(s[off+utf8.RuneLen(r):])
		if !strings.ContainsRune(".-_", r) || !isLetter(next) || unspaced(next) {
			return off
		}
	}
	return len(s)
}

// pairs adds the pairs of the run of unspaced characters that a text begins with, and
// gives its length; those of hiragana alone are grammar.
func (v *vocabulary) pairs(out []int32, text string) ([]int32, int) {
	first, alone := runeAt(text, 0)
	kana := isHiragana(first)
	for off := alone; off < len(text); {
		second, n := runeAt(text, off)
		if !unspaced(second) {
			text = text[:off]
			break
		}
		next := isHiragana(second)
		if !kana || !next {
			out = v.once(out, v.pair(first, second))
		}
		first, kana = second, next
		off += n
	}
	if len(text) == alone && !kana {
		out = v.once(out, v.pair(first, 0))
	}
	return out, len(text)
}

// latinWord adds a word in lower case and in the singular, unless it is one
// that every text is full of, or a mere letter.
func (v *vocabulary) latinWord(out []int32, word string) []int32 {
	word = lower(narrow(word))
	if len(word) > 3 && !strings.HasSuffix(word, "ss") {
		word = strings.TrimSuffix(word, "s")
	}
	if len(word) < 2 && !unicode.IsDigit(rune(word[0])) || grammar[word] {
		return out
	}
	id, known := v.byWord[word]
	if !known {
		id = v.add(true)
		v.byWord[word] = id
	}
	return v.once(out, id)
}

// narrow writes full-width letters and digits as what they are.
func narrow(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			return r - '！' + '!'
		}
		return r
	}, s)
}

// grammar are the English words that say nothing of what a text is about.
var grammar = func() map[string]bool {
	of := map[string]bool{}
	for _, w := range strings.Fields(`the an of to in on at and or is are was were be it it this that for with as by from not no we
		you they he she if but so can will would should have ha had do doe did there our your my what when which who how than
		then more most about into over just also them their one`) {
		of[w] = true
	}
	return of
}()

func (v *vocabulary) pair(first, second rune) int32 {
	id := v.byPair.at(uint64(first)<<32 | uint64(second))
	if *id == 0 {
		*id = v.add(false) + 1
	}
	return *id - 1
}

// add makes a new word.
func (v *vocabulary) add(latin bool) int32 {
	v.latin = append(v.latin, latin)
	v.titles = append(v.titles, false)
	v.inText = append(v.inText, 0)
	return int32(len(v.latin) - 1)
}
