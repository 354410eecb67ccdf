// Package meaning knows what words are called in other languages: English words
// and short phrases in Japanese and Chinese, and back; which words of kanji Korean
// has, and how it writes them (korean.go), and what programs say in it (hangul.go).
//
// It is not for showing translations to people: words are in the form in which
// package search compares, those of kana as they are spelled there (サーバー is
// saba), and few are kept. What a Table says never changes.
//
// The table lies in the program as it is searched: nothing of it is unpacked
// before it is asked for (list.go, relation.go). Pack writes it. The data is made
// by the program in gen from EDICT, COMPDIC, WikDict, UniDic, CC-CEDICT, libhangul's list
// of hanja and what some programs say on their screens, whose notices stand in NOTICE. Read Table.Elsewhere first.
package meaning

import (
	_ "embed"
	"encoding/binary"
	"strings"
	"sync"
)

//go:embed table.bin
var embedded []byte

//go:embed NOTICE
var notice string

// Notice is what must be said about the data.
func Notice() string { return notice }

// language of a word beside English.
type language int

const (
	japanese language = iota
	chinese
	languages
)

// Table relates words.
type Table struct {
	keys  *list // English
	words *list // of kana and kanji
	means relation
	korean
	hangul hangul
}

// Load gives the table that the program brings along, which takes a third of a millisecond.
// The embedded data cannot be damaged without the program being damaged too.
var Load = sync.OnceValue(func() *Table { return Open(embedded) })

// Open is the table that Pack wrote.
func Open(packed []byte) *Table {
	s := sections{packed}
	return &Table{keys: s.list(), words: s.list(), means: s.relation(), korean: s.korean(), hangul: s.hangul()}
}

// sections are the parts of a packed table, each behind its length.
type sections struct{ rest []byte }

// lengthSize is the bytes of a length.
const lengthSize = 4

func (s *sections) next() (part []byte) {
	n := int(binary.LittleEndian.Uint32(s.rest)) + lengthSize
	part, s.rest = s.rest[lengthSize:n:n], s.rest[n:]
	return part
}

// Len is the number of English words and phrases.
func (t *Table) Len() int { return t.keys.count }

// Begins reports whether an English word or phrase begins with text.
func (t *Table) Begins(text string) bool { return t.keys.begins(text) }

// Has reports whether text is an English word or phrase of the table.
func (t *Table) Has(text string) bool { return t.find(text, "") >= 0 }

// IsWord reports whether text is an English word of the table, in the plural or another form
// of it perhaps.
func (t *Table) IsWord(text string) bool {
	is := t.Has(text)
	for _, ending := range []string{"s", "ed", "ing"} {
		if !is && strings.HasSuffix(text, ending) {
			stems(text, false, func(stem, was string) { is = is || t.find(stem, was) >= 0 })
		}
	}
	return is
}

// find is the number of the English word or phrase a+b, -1 if there is none.
func (t *Table) find(a, b string) int {
	if key := t.keys.search(a, b); key < t.keys.count {
		if rest, ok := strings.CutPrefix(t.keys.word(key), a); ok && rest == b {
			return key
		}
	}
	return -1
}

// keysOf calls yield with the English words that are called word, in which language,
// whether it means something else in the first place, and how many come before it there.
func (t *Table) keysOf(word string, yield func(key int, of language, aside bool, rank int)) {
	if i := t.words.search(word, ""); i < t.words.count && t.words.word(i) == word {
		t.means.keysOf(i, yield)
	}
}
