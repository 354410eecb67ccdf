package lexis

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// FieldByName looks a name up.
func FieldByName(s string) FieldName {
	key := strings.TrimFunc(s, aroundField.Has)
	if !fieldBegins().may(key) {
		return NoField
	}
	if f, ok := fieldNames[key]; ok {
		return f
	}
	for i := 0; i < len(key); i++ {
		if key[i] >= 'A' && key[i] <= 'Z' || key[i] == ' ' || key[i] >= utf8.RuneSelf {
			var room [fieldLongest + utf8.UTFMax]byte
			key = strings.ReplaceAll(strings.ReplaceAll(key, "　", ""), "場 所", "場所")
			return fieldNames[string(plainKey(room[:0], key))]
		}
	}
	return NoField
}

// plainKey appends a key in small letters with one space between words, as far as the
// longest name may go.
func plainKey(plain []byte, key string) []byte {
	space := false
	for _, r := range key {
		if isSpace(r) {
			space = len(plain) > 0
			continue
		}
		if space {
			plain, space = append(plain, ' '), false
		}
		if plain = utf8.AppendRune(plain, unicode.ToLower(r)); len(plain) > fieldLongest {
			break
		}
	}
	return plain
}

// fieldLongest is how many bytes the longest name of a field has.
const fieldLongest = 18

// aroundField are the signs that the name of a field stands between.
var aroundField = NewSet(" \t　*_【】[]■●◆・<>＜＞")

// beginnings tell by its first two characters that a text is none of some words, however
// it is spaced and capitalised: most lines are asked about several times.
type beginnings struct {
	pairs [26]uint32 // of Latin letters: by the first, a bit for each second
	wide  [4]uint64  // of what begins otherwise: by the last bits of the first character
}

var fieldBegins = sync.OnceValue(func() *beginnings {
	b := &beginnings{}
	for name := range fieldNames {
		first, _ := utf8.DecodeRuneInString(name)
		if first < utf8.RuneSelf {
			b.pairs[name[0]-'a'] |= 1 << (name[1] - 'a')
		} else {
			b.wide[first>>6&3] |= 1 << (first & 63)
		}
	}
	return b
})

// may reports a text that may be one of the words.
func (b *beginnings) may(text string) bool {
	first, size := utf8.DecodeRuneInString(text)
	first = unicode.ToLower(first)
	switch {
	case first >= 'a' && first <= 'z':
		if size == len(text) {
			return false // no word is a letter
		}
		second := text[size] | ' '
		return second >= utf8.RuneSelf || second >= 'a' && second <= 'z' && b.pairs[first-'a']>>(second-'a')&1 == 1
	case first < utf8.RuneSelf:
		return unicode.IsSpace(first)
	}
	return unicode.IsSpace(first) || b.wide[first>>6&3]>>(first&63)&1 == 1
}
