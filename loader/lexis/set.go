package lexis

import (
	"slices"
	"unicode/utf8"
)

// Set is some characters that are sought in texts: strings.IndexAny and ContainsRune do
// the same at several times the cost where one of the characters is not ASCII.
type Set struct {
	ascii [2]uint64
	leads [2]uint64 // the first bytes of the others, counted from 0x80
	tails [4]uint64 // and their last eight bits
	wide  []rune    // the others
}

// NewSet is the set of the characters of a text.
func NewSet(chars string) *Set {
	s := &Set{}
	for i := 0; i < len(chars); {
		c := chars[i]
		if c < utf8.RuneSelf {
			s.ascii[c>>6] |= 1 << (c & 63)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(chars[i:])
		if i += size; s.Has(r) {
			continue
		}
		s.leads[(c&127)>>6] |= 1 << (c & 63)
		s.tails[r>>6&3] |= 1 << (r & 63)
		s.wide = append(s.wide, r)
	}
	return s
}

// firstsOf and lastsOf are what some words begin with and end in: most texts have neither.
func firstsOf(words ...string) *Set {
	chars := make([]rune, len(words))
	for i, w := range words {
		chars[i] = FirstRune(w)
	}
	return NewSet(string(chars))
}

func lastsOf(words ...string) *Set {
	chars := make([]rune, len(words))
	for i, w := range words {
		chars[i] = LastRune(w)
	}
	return NewSet(string(chars))
}

// Index is where the first character of the set stands in a text, -1 for nowhere. A
// character that is cut is none.
func (s *Set) Index(text string) int {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c < utf8.RuneSelf {
			if s.ascii[c>>6]>>(c&63)&1 == 1 {
				return i
			}
			continue
		}
		if isThree(c) && i+2 < len(text) { // of three bytes, as most are
			if s.leads[1]>>(c&63)&1 == 1 && s.tails[text[i+1]&3]>>(text[i+2]&63)&1 == 1 && s.Has(threeBytes(text[i:])) {
				return i
			}
			i += 2
			continue
		}
		if s.leads[(c&127)>>6]>>(c&63)&1 == 0 {
			continue // a byte inside a character is no first byte
		}
		if r, size := utf8.DecodeRuneInString(text[i:]); size > 1 && s.Has(r) {
			return i
		}
	}
	return -1
}

// LastIndex is where the last character of the set stands in a text, likewise.
func (s *Set) LastIndex(text string) int {
	for i := len(text) - 1; i >= 0; i-- {
		c := text[i]
		if c < utf8.RuneSelf {
			if s.ascii[c>>6]>>(c&63)&1 == 1 {
				return i
			}
			continue
		}
		if i == 0 || s.tails[text[i-1]&3]>>(c&63)&1 == 0 {
			continue // no character of the set ends so
		}
		if r, size := utf8.DecodeLastRuneInString(text[:i+1]); size > 1 && s.Has(r) {
			return i + 1 - size
		}
	}
	return -1
}

// TrimRight takes the characters of the set off the end of a text.
func (s *Set) TrimRight(text string) string {
	for text != "" {
		r := LastRune(text)
		if !s.Has(r) {
			break
		}
		text = text[:len(text)-utf8.RuneLen(r)]
	}
	return text
}

// In reports whether a text has a character of the set.
func (s *Set) In(text string) bool { return s.Index(text) >= 0 }

// Has reports whether a character is of the set.
func (s *Set) Has(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 0 && s.ascii[r>>6]>>(r&63)&1 == 1
	}
	return s.tails[r>>6&3]>>(r&63)&1 == 1 && slices.Contains(s.wide, r)
}
