package search

import (
	"unicode/utf8"

	"yomi/model/search/reading"
)

// trait is something that the texts of a node may have: a letter, a pair of
// neighbours, what a word begins with. A text can only hold a query all of
// whose traits it has. Long paragraphs have most of the common ones and are
// looked at often; that is right, for they also hold most queries.
type trait uint16

// The families of traits, each with its number: what is not counted one by one
// is hashed to so many that few share one. Those of the spelling come with the
// readings. A brief query is found where words begin so, and a reading is found
// from the start of a word on: these families are the finest, so that hardly a
// note is looked at in vain.
const (
	traitLetters  = 0                           // ASCII letters and digits, one each
	traitFirst    = traitLetters + alnums       // the first character: these, then others hashed
	traitPairs    = traitFirst + alnums + 64    // pairs of neighbouring letters and digits
	traitRunes    = traitPairs + alnumPairs     // other runes
	traitTwo      = traitRunes + 256            // pairs of them
	traitBegins   = traitTwo + 1536             // what words begin with: letters and digits, then others hashed
	traitBegin2   = traitBegins + alnums + 64   // with which pair of letters or digits
	traitBegin3   = traitBegin2 + alnumPairs    // with which three
	traitWhole    = traitBegin3 + 1024          // words of two letters or digits, as pairs
	foldedTraits  = traitWhole + alnumPairs     // all of the above
	traitSpelled  = foldedTraits                // pairs of neighbouring letters of the spelling, but for those of a vowel and what follows
	traitVowels   = traitSpelled + alnumPairs   // two vowels and the consonants between them
	traitHeads2   = traitVowels + 768           // pairs that begin a word of it
	traitHeads3   = traitHeads2 + alnumPairs    // three that do
	traitHead     = traitHeads3 + 1024          // a letter that is all that is there of one
	traitRead     = traitHead + alnums          // the pair that begins all of it
	traitInitial  = traitRead + 64              // initials of hanzi, Hangul and Korean keys, and their pairs
	traitSyllable = traitInitial + initialPairs // whole syllables of hanzi
	allTraits     = traitSyllable + 256         // how many there are
)

const (
	alnums       = 36            // ASCII letters and digits
	alnumPairs   = 26*26 + 92    // pairs of letters, one each, then those with digits, hashed
	initialPairs = 26*27 + 256   // of initials: letters and their pairs, one each, then Korean ones, hashed
	golden       = 2654435769    // of 2^32: Knuth's multiplicative hash mixes by it into the upper bits
	runePrime    = 31            // sets two runes apart before they are hashed as one number
	noAlnum      = uint8(alnums) // of what is neither letter nor digit
)

// hashed is one of n for v.
func hashed(v uint32, n uint64) trait { return trait(uint64(v*golden) * n >> 32) }

// alnum is the number of each ASCII letter and digit, noAlnum of other bytes.
var alnum = func() (t [256]uint8) {
	for c := range t {
		t[c] = noAlnum
	}
	for i, c := range []byte("abcdefghijklmnopqrstuvwxyz0123456789") {
		t[c] = uint8(i)
	}
	return t
}()

func isAlnum(c byte) bool { return alnum[c] < noAlnum }

// pairOf is the number of a pair of letters or digits among alnumPairs.
func pairOf(a, b byte) trait {
	x, y := alnum[a], alnum[b]
	if x < 26 && y < 26 {
		return trait(x)*26 + trait(y)
	}
	return 26*26 + hashed(uint32(a)<<8|uint32(b), alnumPairs-26*26)
}

// tripleOf is the number of three letters or digits among n.
func tripleOf(text string, n uint64) trait {
	return hashed(uint32(text[0])<<16|uint32(text[1])<<8|uint32(text[2]), n)
}

// runeOf is the first rune of text, hashed.
func runeOf(text string, n uint64) trait {
	r, _ := utf8.DecodeRuneInString(text)
	return hashed(uint32(r), n)
}

// appendText adds what a folded text holds wherever it stands.
func appendText(dst []trait, text string) []trait {
	prev, before := byte(0), uint32(0)
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c < utf8.RuneSelf {
			before = 0
			if !isAlnum(c) {
				prev = 0
				continue
			}
			dst = append(dst, traitLetters+trait(alnum[c]))
			if prev != 0 {
				dst = append(dst, traitPairs+pairOf(prev, c))
			}
			prev = c
			continue
		}
		prev = 0
		// Three-byte runes, nearly all that is not ASCII, by their bytes: the
		// hash needs no rune, and a malformed tail cannot occur in a fold.
		if c < 0xe0 || c >= 0xf0 || i+2 >= len(text) {
			before = 0
			continue
		}
		r := uint32(c)<<16 | uint32(text[i+1])<<8 | uint32(text[i+2])
		dst = append(dst, traitRunes+hashed(r, traitTwo-traitRunes))
		if before != 0 {
			dst = append(dst, traitTwo+hashed(before*runePrime+r, traitBegins-traitTwo))
		}
		before = r
		i += 2
	}
	return dst
}

// firstTrait is what a folded text begins with.
func firstTrait(text string) trait {
	if len(text) > 0 && isAlnum(text[0]) {
		return traitFirst + trait(alnum[text[0]])
	}
	return traitFirst + alnums + runeOf(text, 64)
}

// appendBegins adds what the words of a folded text begin with.
func appendBegins(dst []trait, p passage) []trait {
	for off := 0; off < len(p.text); off = p.next(off) {
		dst = appendBegin(dst, p.text[off:])
		if off+2 <= len(p.text) && isAlnum(p.text[off]) && isAlnum(p.text[off+1]) && p.endsWord(off+2) {
			dst = append(dst, wholeTrait(p.text[off:]))
		}
	}
	return dst
}

// wholeTrait is that of a word of two letters or digits that text begins with.
func wholeTrait(text string) trait { return traitWhole + pairOf(text[0], text[1]) }

// appendBegin adds the traits of a word that begins as text does, the surest
// last.
func appendBegin(dst []trait, text string) []trait {
	c := text[0]
	switch {
	case c >= utf8.RuneSelf:
		return append(dst, traitBegins+alnums+runeOf(text, 64))
	case !isAlnum(c):
		return dst
	}
	dst = append(dst, traitBegins+trait(alnum[c]))
	if len(text) < 2 || !isAlnum(text[1]) {
		return dst
	}
	dst = append(dst, traitBegin2+pairOf(c, text[1]))
	if len(text) < 3 || !isAlnum(text[2]) {
		return dst
	}
	return append(dst, traitBegin3+tripleOf(text, traitWhole-traitBegin3))
}

// surest is the last of beginnings, which says what those before it say.
func surest(begins []trait) []trait { return begins[max(0, len(begins)-1):] }

// appendSpelling adds what a spelling holds wherever it stands: its pairs and what
// its vowels have between them. A spelling is of syllables, most of a consonant and
// a vowel: which vowel stands before the consonant says more with both than with
// one. Pairs of Korean keys go to the initials, which Japanese and English notes do
// not have: nothing typed in Latin letters is looked for there in vain.
func appendSpelling(dst []trait, text string) []trait {
	dst = appendSpelledPairs(dst, text)
	last := -1 // vowel
	for i := range len(text) {
		switch c := text[i]; {
		case !isAlnum(c):
			last = -1
		case isVowel(c):
			if last >= 0 {
				dst = append(dst, traitVowels+vowelsOf(text[last:i+1]))
			}
			last = i
		}
	}
	return dst
}

// appendSpelledPairs adds the pairs alone.
func appendSpelledPairs(dst []trait, text string) []trait {
	prev := byte(' ')
	for i := range len(text) {
		c := text[i]
		switch {
		case c == ' ' || prev == ' ' || isVowel(prev) || reading.IsKey(c) != reading.IsKey(prev):
		case reading.IsKey(c):
			dst = append(dst, initialPair(prev, c))
		default:
			dst = append(dst, traitSpelled+pairOf(prev, c))
		}
		prev = c
	}
	return dst
}

func isVowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

// vowelsOf is the number of two vowels and what is between them.
func vowelsOf(text string) trait {
	return hashed(numberOf(text), traitHeads2-traitVowels)
}

// numberOf is one number for some letters.
func numberOf(letters string) (n uint32) {
	for i := range len(letters) {
		n = n*runePrime + uint32(letters[i])
	}
	return n
}

// appendHeads adds what the words of a spelling begin with, and the whole.
func appendHeads(dst []trait, p passage) []trait {
	if len(p.text) > 1 {
		dst = append(dst, readTrait(p.text))
	}
	for off := 0; off < len(p.text); off = p.next(off) {
		if p.head(off) {
			dst = appendHead(dst, p.text[off:])
		}
	}
	return dst
}

// readTrait is what a spelling of two letters and more begins with.
func readTrait(text string) trait {
	return traitRead + hashed(uint32(text[0])<<8|uint32(text[1]), traitInitial-traitRead)
}

// appendHead adds the traits of a word of a spelling that begins as text does,
// the surest last.
func appendHead(dst []trait, text string) []trait {
	switch {
	case len(text) == 0 || !isAlnum(text[0]):
		return dst
	case len(text) == 1 || !isAlnum(text[1]):
		return append(dst, traitHead+trait(alnum[text[0]]))
	}
	dst = append(dst, traitHeads2+pairOf(text[0], text[1]))
	if len(text) < 3 || !isAlnum(text[2]) {
		return dst
	}
	return append(dst, traitHeads3+tripleOf(text, traitHead-traitHeads3))
}

// headsOfLetter are the traits of which a spelling has one if a word of it
// begins with letter c.
func headsOfLetter(c byte) []trait {
	out := []trait{traitHead + trait(alnum[c])}
	for next, n := range alnum {
		if n < noAlnum {
			out = append(out, traitHeads2+pairOf(c, byte(next)))
		}
	}
	return out
}

// initialPair is the trait of neighbouring initials a and b, or of a by itself
// if b is 0.
func initialPair(a, b byte) trait {
	x, y := alnum[a], alnum[b]
	switch {
	case x < 26 && y < 26:
		return traitInitial + trait(x)*27 + trait(y)
	case x < 26 && b == 0:
		return traitInitial + trait(x)*27 + 26
	}
	return traitInitial + 26*27 + hashed(uint32(a)<<8|uint32(b), initialPairs-26*27)
}

// syllableOf is the trait of a hanzi that is read so in pinyin.
func syllableOf(syllable string) trait {
	return traitSyllable + hashed(numberOf(syllable), allTraits-traitSyllable)
}
