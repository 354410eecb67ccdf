package search

import (
	"unicode/utf8"

	"yomi/model/search/reading"
)

// mask says in a few words of bits what a node's texts hold: a text can only
// hold a query whose bits are a subset of its own. Long paragraphs have most
// bits set and are looked at always; that is right, for they also hold most
// queries.
type mask [maskWords]uint64

// The words of a mask; those of the spelling come with the readings. Pairs of
// letters have two words: with one, half of its bits would be set in most notes,
// and a query of three letters would rule out nothing.
const (
	wordPairs     = iota          // pairs of neighbouring ASCII letters and digits, hashed
	wordLetters   = wordPairs + 2 // ASCII letters and digits, a bit each, and the first character, hashed
	wordRunes     = iota + 1      // other runes, hashed
	wordRunePairs                 // pairs of them, hashed
	wordBegins                    // what words begin with: letters a bit each, others hashed
	wordSpelled                   // pairs of neighbouring letters of the spelling, hashed
	wordHeads     = iota + 2      // pairs that begin a word of it, hashed
	wordInitials                  // the initials of hanzi and their pairs, hashed
	maskWords
	foldedWords = wordSpelled
)

// golden is the golden ratio of 2^32, by which Knuth's multiplicative hash
// mixes; the upper bits are the mixed ones.
const golden = 2654435769

// hashed is one of 64 bits for v.
func hashed(v uint32) uint64 { return 1 << (v * golden >> 26) }

func pairBit(a, b byte) uint64 { return hashed(uint32(a)<<8 | uint32(b)) }

// addPair sets the bit of a pair of letters among the 128 from word on.
func (m *mask) addPair(word int, a, b byte) {
	h := (uint32(a)<<8 | uint32(b)) * golden >> 25
	m[word+int(h>>6)] |= 1 << (h & 63)
}

// only is what m has in the words from first to before last.
func (m *mask) only(first, last int) (out mask) {
	copy(out[first:last], m[first:last])
	return out
}

// letterBits is a bit for each ASCII letter and digit, 0 for other bytes.
var letterBits = func() (t [256]uint64) {
	for i, c := range []byte("abcdefghijklmnopqrstuvwxyz0123456789") {
		t[c] = 1 << i
	}
	return t
}()

// beginShift is where the bits for first characters are, behind those of
// letters and digits, and beginBits how many there are.
const (
	beginShift = 36
	beginBits  = 64 - beginShift
)

// beginBit stands for what begins as text does.
func beginBit(text string) uint64 {
	r, _ := utf8.DecodeRuneInString(text)
	return 1 << (beginShift + uint64(uint32(r)*golden)*beginBits>>32)
}

// addText adds what a folded text holds, and gives its length in runes.
func (m *mask) addText(text []byte) (length int) {
	var letters, runes, pairs uint64
	prev, before := byte(0), uint32(0)
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c&0xc0 != 0x80 {
			length++ // no byte within a rune
		}
		if c < 0x80 {
			bit := letterBits[c]
			letters |= bit
			if bit == 0 {
				c = 0
			} else if prev != 0 {
				m.addPair(wordPairs, prev, c)
			}
			prev, before = c, 0
			continue
		}
		prev = 0
		// Three-byte runes, nearly all that is not ASCII, by their bytes: the
		// hash needs no rune, and a malformed tail cannot occur in a fold.
		if c >= 0xe0 && c < 0xf0 && i+2 < len(text) {
			r := uint32(c)<<16 | uint32(text[i+1])<<8 | uint32(text[i+2])
			runes |= hashed(r)
			if before != 0 {
				pairs |= hashed(before*31 + r)
			}
			before = r
			i += 2
		} else {
			before = 0
		}
	}
	m[wordLetters] |= letters
	m[wordRunes] |= runes
	m[wordRunePairs] |= pairs
	return length
}

// addSpelling adds what a spelling holds. Pairs of Korean keys go to the
// initials, which Japanese and English notes do not have: nothing typed in
// Latin letters is looked for there in vain.
func (m *mask) addSpelling(text []byte) {
	prev := byte(' ')
	for _, c := range text {
		switch {
		case c == ' ' || prev == ' ' || reading.IsKey(c) != reading.IsKey(prev):
		case reading.IsKey(c):
			m[wordInitials] |= pairBit(prev, c)
		default:
			m.addPair(wordSpelled, prev, c)
		}
		prev = c
	}
}

// addBegins adds what the words of a folded text begin with.
func (m *mask) addBegins(p passage) {
	for off := 0; off < len(p.text); off = p.next(off) {
		m[wordBegins] |= wordBegin(p.text[off:])
	}
}

// wordBegin stands for words that begin as text does.
func wordBegin(text string) uint64 {
	if text[0] < utf8.RuneSelf {
		return letterBits[text[0]]
	}
	return beginBit(text)
}

// addHeads adds what the words of a spelling begin with.
func (m *mask) addHeads(p passage) {
	for off := 0; off+1 < len(p.text); off = p.next(off) {
		if p.head(off) {
			m[wordHeads] |= pairBit(p.text[off], p.text[off+1])
		}
	}
}
