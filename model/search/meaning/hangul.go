package meaning

import (
	"maps"
	"slices"
)

// Some words of Korean are neither of kanji that Japanese has, too, nor heard as its loanwords
// are: 머리글 is a header, 사용자 a user. The table has these by English words.

// hangul is these words and the English words of each, which are few: all are looked through.
type hangul struct {
	spelled *list
	keys    ints // numbers of English words behind whether it is the last of its word
	pages   ints // the first of keys of each page of words
}

// hangul reads what appendHangul wrote.
func (s *sections) hangul() hangul { return hangul{s.list(), s.ints(), s.ints()} }

// appendHangul adds the words of entries, of which key i is entry i.
func appendHangul(dst []byte, entries []Entry) []byte {
	of := map[string][]int{}
	for i, e := range entries {
		for _, w := range e.Korean {
			of[w] = append(of[w], i<<1)
		}
	}
	words := slices.Sorted(maps.Keys(of))
	var keys, pages []int
	for i, w := range words {
		if i%pageWords == 0 {
			pages = append(pages, len(keys))
		}
		keys = append(keys, of[w]...)
		keys[len(keys)-1] |= isLast
	}
	return appendInts(appendInts(appendList(dst, words), keys), pages)
}

// InHangul calls yield with the words of Hangul that an English word is called.
func (t *Table) InHangul(english string, yield func(word string)) {
	key := t.find(english, "")
	if key < 0 {
		return
	}
	t.hangul.keys.each(0, t.hangul.keys.count, 1, key, func(at, _ int) {
		word := 0
		for i := range at {
			word += t.hangul.keys.at(i) & isLast
		}
		yield(t.hangul.spelled.word(word))
	})
}

// englishOf calls yield with the keys that a word of Hangul is called.
func (t *Table) englishOf(text string, yield func(key int)) {
	i := t.hangul.spelled.search(text, "")
	if i == t.hangul.spelled.count || t.hangul.spelled.word(i) != text {
		return
	}
	for at, last := run(t.hangul.keys, t.hangul.pages, i), false; !last; at++ {
		v := t.hangul.keys.at(at)
		last = v&isLast != 0
		yield(v >> 1)
	}
}
