// Package meaning knows what words are called in other languages: English words
// and short phrases in Japanese and Chinese, and back.
//
// It is not for showing translations to people: words are in the form in which
// package search compares, those of kana as they are spelled there (サーバー is
// saba), and few are kept. A Table never changes once made.
//
// The data is made by the program in gen from EDICT, COMPDIC, UniDic and
// CC-CEDICT, whose notices stand in NOTICE. Read Table.Elsewhere first.
package meaning

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
	"sort"
	"strings"
	"sync"
)

//go:embed table.deflate
var packed []byte

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

// column is the lines of one of the table's three texts.
type column struct {
	text string
	from []int32 // where line i begins; from[i+1]-1 is where it ends
}

func (c *column) line(i int) string { return c.text[c.from[i] : c.from[i+1]-1] }

// at is the line that holds byte off.
func (c *column) at(off int) int {
	return sort.Search(len(c.from), func(i int) bool { return int(c.from[i]) > off }) - 1
}

// wordIndex is where the words of a column begin, in order, by the hash of their
// heads: to look through all of the text takes a millisecond, and a key asks for
// several words and for what begins so.
type wordIndex struct {
	words []int32
	first [hashes + 1]int32 // of each hash among words
}

// hashes are about as many as a column has words, so that few words share one.
const hashes = 1 << 16

// A word's head is its first two kanji, or its first four letters of a spelling,
// which are two kana: some tens of words have the same.
const (
	headHan  = 2 * len("字")
	headKana = 4
)

// headLen is how many bytes of a word that begins with c are its head, if it has
// so many.
func headLen(c byte) int {
	if c < 0x80 {
		return headKana
	}
	return headHan
}

// headHash is the hash of word's head.
func headHash(word string) (h uint32) {
	for i := range min(len(word), headLen(word[0])) {
		h = hashBy(h, word[i])
	}
	return h
}

// hashBy adds a byte to the hash of a word (FNV-1a).
func hashBy(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 16777619 }

// bucket is which of the hashes h is: the upper bits are the mixed ones.
func bucket(h uint32) uint32 { return h >> 8 & (hashes - 1) }

// indexed finds the words of c.
func (c *column) indexed() *wordIndex {
	type found struct{ at, bucket int32 }
	x, all := &wordIndex{}, make([]found, 0, len(c.text)/6) // a word of two characters takes six bytes and a blank
	h, from := uint32(0), 0
	for i := range len(c.text) {
		if b := c.text[i]; b != ' ' && b != '\n' {
			if i-from < headLen(c.text[from]) {
				h = hashBy(h, b)
			}
			continue
		}
		if i > from {
			all = append(all, found{int32(from), int32(bucket(h))})
			x.first[bucket(h)+1]++
		}
		h, from = 0, i+1
	}
	for k := range hashes {
		x.first[k+1] += x.first[k]
	}
	x.words = make([]int32, len(all))
	next := x.first
	for _, f := range all {
		x.words[next[f.bucket]] = f.at
		next[f.bucket]++
	}
	return x
}

// Table relates words. Line i of each column is about the same thing.
type Table struct {
	keys  column // English, sorted
	words [languages]column
	index [languages]func() *wordIndex // made when it is first asked for
}

// Load gives the table that the program brings along. The first call unpacks
// it, which takes milliseconds.
var Load = sync.OnceValue(unpack)

// unpack reads the embedded data, which cannot be damaged without the program
// being damaged too.
func unpack() *Table {
	var text strings.Builder
	text.Grow(2 * len(packed))
	if _, err := io.Copy(&text, flate.NewReader(bytes.NewReader(packed))); err != nil {
		panic("meaning: embedded data: " + err.Error())
	}
	t := Parse(text.String())
	for _, index := range t.index {
		go index() // before the first key asks for it
	}
	return t
}

// Parse reads the text form of a table: as many lines of keys, each with its
// first letters replaced by '0' + how many it shares with the one before, as of
// Japanese and of Chinese words, separated by blanks.
func Parse(text string) *Table {
	t := &Table{}
	n := strings.Count(text, "\n") / (int(languages) + 1)
	keys := make([]byte, 0, 2*n*8)
	t.keys.from = make([]int32, 1, n+1)
	before := 0
	for range n {
		end := strings.IndexByte(text, '\n')
		shared := int(text[0] - '0')
		from := len(keys)
		keys = append(keys, keys[before:before+shared]...)
		keys = append(append(keys, text[1:end]...), '\n')
		t.keys.from = append(t.keys.from, int32(len(keys)))
		before, text = from, text[end+1:]
	}
	t.keys.text = string(keys)
	for of := range languages {
		c := column{from: make([]int32, 1, n+1)}
		off := 0
		for range n {
			off += strings.IndexByte(text[off:], '\n') + 1
			c.from = append(c.from, int32(off))
		}
		c.text, text = text[:off], text[off:]
		t.words[of], t.index[of] = c, sync.OnceValue(c.indexed)
	}
	return t
}

// Len is the number of English words and phrases.
func (t *Table) Len() int { return len(t.keys.from) - 1 }

// search is the first line whose key is key or behind it.
func (t *Table) search(key string) int { return t.searchJoined(key, "") }

// searchJoined is search for a and b as one, which need not be made one.
func (t *Table) searchJoined(a, b string) int {
	return sort.Search(t.Len(), func(i int) bool {
		line := t.keys.line(i)
		if rest, ok := strings.CutPrefix(line, a); ok {
			return rest >= b
		}
		return line > a
	})
}

// Begins reports whether an English word or phrase begins with text.
func (t *Table) Begins(text string) bool {
	i := t.search(text)
	return i < t.Len() && strings.HasPrefix(t.keys.line(i), text)
}

// Has reports whether text is an English word or phrase of the table.
func (t *Table) Has(text string) bool { return t.find(text) >= 0 }

// find is the line of an English word or phrase, -1 if there is none.
func (t *Table) find(key string) int { return t.findJoined(key, "") }

// findJoined is find for a and b as one.
func (t *Table) findJoined(a, b string) int {
	if i := t.searchJoined(a, b); i < t.Len() {
		if rest, ok := strings.CutPrefix(t.keys.line(i), a); ok && rest == b {
			return i
		}
	}
	return -1
}

// linesOf calls yield with each line that has word among those of a language.
func (t *Table) linesOf(word string, of language, yield func(line int)) {
	for at := range t.headed(word, of) {
		c := &t.words[of]
		if end := c.text[at+len(word)]; end == ' ' || end == '\n' {
			yield(c.at(at))
		}
	}
}

// headed yields where in a language's words one begins with text, which must not
// be shorter than a head if the words are to be longer.
func (t *Table) headed(text string, of language) func(yield func(at int) bool) {
	return func(yield func(at int) bool) {
		c, x := &t.words[of], t.index[of]()
		b := bucket(headHash(text))
		for _, at := range x.words[x.first[b]:x.first[b+1]] {
			if strings.HasPrefix(c.text[at:], text) && !yield(int(at)) {
				return
			}
		}
	}
}
