package lexis

import (
	"hash/maphash"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// wordList is some words with white space between them, made ready to be looked up when one
// first is. As maps that are made when the program starts, the lists took a fiftieth of the
// time to the first frame, and many documents never ask for some.
type wordList struct {
	text string

	read  sync.Once
	seed  maphash.Seed
	slots []wordSlot // a power of two; a word is in the first free one from that of its hash on
}

// wordSlot is where a word stands in the text of its list.
type wordSlot struct {
	off  uint16
	size uint8 // 0 for none
}

// has reports a word of the list.
func (l *wordList) has(word string) bool {
	l.read.Do(l.fill)
	return l.slot(word).size > 0
}

// hasLower reports a word that is one of the list in small letters.
func (l *wordList) hasLower(word string) bool {
	var room [WordBytes]byte
	return l.has(string(Small(room[:0], word)))
}

// Small appends a word in small letters.
func Small(small []byte, word string) []byte {
	start := len(small)
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			return append(small[:start], strings.ToLower(word)...)
		}
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		small = append(small, c)
	}
	return small
}

// WordBytes is longer than nearly all words.
const WordBytes = 24

// slot is that of a word, or the free one in which it would be.
func (l *wordList) slot(word string) *wordSlot {
	for i := maphash.String(l.seed, word); ; i++ {
		s := &l.slots[i&uint64(len(l.slots)-1)]
		if s.size == 0 || l.text[s.off:int(s.off)+int(s.size)] == word {
			return s
		}
	}
}

// fill puts the words into their slots, of which half stay free at least.
func (l *wordList) fill() {
	many, size := 0, 1
	for range strings.FieldsSeq(l.text) {
		many++
	}
	for size <= 2*many {
		size *= 2
	}
	l.seed, l.slots = maphash.MakeSeed(), make([]wordSlot, size)
	for off := 0; off < len(l.text); {
		word := l.text[off:]
		if end := strings.IndexFunc(word, unicode.IsSpace); end >= 0 {
			word = word[:end]
		}
		if word != "" {
			*l.slot(word) = wordSlot{uint16(off), uint8(len(word))}
		}
		off += len(word) + 1
	}
}
