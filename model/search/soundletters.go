package search

import (
	"slices"

	"yomi/model/search/reading"
)

// soundLetters are the letters of which a word has some that sounds so, as bits: most words
// lack one of them, which takes no time to see.
type soundLetters struct {
	first uint32   // it begins with one of these
	each  []uint32 // and has one of each of these
}

// lettersOf are those of a word that begins with a consonant or not and has these sounds.
func lettersOf(consonant bool, sounds []string) (l soundLetters) {
	const notConsonants = "aeiouywhx" // hour, Xcode
	for _, sound := range sounds {
		letters := ""
		for i := range len(sound) {
			letters += reading.Letters(sound[i])
		}
		if l.each = append(l.each, bitsOf(letters)); len(l.each) == 1 && consonant {
			l.first = bitsOf(letters + "w") // wrangler
		}
	}
	if !consonant {
		l.first = bitsOf(notConsonants)
	}
	return l
}

// may reports whether a word may sound so. What is no word of Latin letters does not.
func (l *soundLetters) may(word string) bool {
	if !isLatin(word, 0) || l.first>>(word[0]-'a')&1 == 0 {
		return false
	}
	has := bitsOf(word)
	return !slices.ContainsFunc(l.each, func(one uint32) bool { return has&one == 0 }) && isLatinWord(word)
}

// bitsOf has a bit for each Latin letter of text.
func bitsOf(text string) (bits uint32) {
	for i := range len(text) {
		bits |= 1 << ((text[i] - 'a') & 31)
	}
	return bits
}

// sieve lets pass what may hold such a word.
func (l *soundLetters) sieve() sieve {
	var begins []trait
	for letter := range lettersIn(l.first) {
		begins = appendBegin(begins, letter)
	}
	first := anyOf(begins)
	chain := &first
	for _, one := range l.each {
		var any []trait
		for letter := range lettersIn(one) {
			any = append(any, traitLetters+trait(alnum[letter[0]]))
		}
		next := anyOf(any)
		next.also, chain = chain, &next
	}
	return *chain
}

// lettersIn yields the letters of bits.
func lettersIn(bits uint32) func(yield func(string) bool) {
	const all = "abcdefghijklmnopqrstuvwxyz"
	return func(yield func(string) bool) {
		for i := range len(all) {
			if bits>>i&1 != 0 && !yield(all[i:i+1]) {
				return
			}
		}
	}
}
