// Package reading knows how Chinese characters are read: Japanese words and
// characters in a romaji spelling made for matching, Chinese ones in pinyin,
// and which characters are forms of one another.
//
// It is not for showing readings to people: the spelling is lossy (romaji.go)
// and one reading a word is kept. Its unit is the rune of a text already
// folded to one width and case. A Table and Forms never change once made.
//
// The data is made by the program in gen from IPADIC and Unihan, whose notices
// stand in NOTICE. Read Table.Append first.
package reading

import (
	"sort"
	"strings"
)

// Table holds readings of words and single characters.
type Table struct {
	heads  map[rune]int32 // index into blocks by a word's first character
	blocks []block
	words  []word // grouped by block, sorted by tail
	user   map[rune][]userWord
}

// block is what is known of one character and the words it begins.
type block struct {
	compound, alone string // spelling beside another kanji, and without one
	pinyin          string // syllables in use, the commonest first, by blanks
	first, end      int32  // words
}

// word is a word of several characters: what follows its first, and its
// spelling.
type word struct{ tail, spelling string }

// Segment is where a word of the text begins: at rune Rune of the text and
// byte Out of its spelling.
type Segment struct{ Out, Rune int32 }

// parse reads the text form of a table: a line a character, sorted, with
// compound and lone spelling, pinyin, and its words as "tail spelling" pairs,
// each field behind a tab.
func parse(text string) *Table {
	lines := strings.Count(text, "\n")
	t := &Table{
		heads:  make(map[rune]int32, lines),
		blocks: make([]block, 0, lines),
		words:  make([]word, 0, strings.Count(text, "\t")-4*lines+lines),
	}
	for len(text) > 0 {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		head, line, _ := strings.Cut(line, "\t")
		var b block
		b.compound, line, _ = strings.Cut(line, "\t")
		b.alone, line, _ = strings.Cut(line, "\t")
		b.pinyin, line, _ = strings.Cut(line, "\t")
		b.first = int32(len(t.words))
		for line != "" {
			var w word
			w.tail, line, _ = strings.Cut(line, " ")
			w.spelling, line, _ = strings.Cut(line, "\t")
			t.words = append(t.words, w)
		}
		b.end = int32(len(t.words))
		for _, r := range head {
			t.heads[r] = int32(len(t.blocks))
		}
		t.blocks = append(t.blocks, b)
	}
	return t
}

func (t *Table) block(r rune) *block {
	if i, ok := t.heads[r]; ok {
		return &t.blocks[i]
	}
	return nil
}

// Pinyin gives the syllables of a character, the commonest first, by blanks,
// without tones; "" if it has none.
func (t *Table) Pinyin(r rune) string {
	if b := t.block(r); b != nil {
		return b.pinyin
	}
	return ""
}

// longest finds the longest word of b that text, which begins behind b's own
// character, begins with; the length of its tail is in runes, 0 if there is
// none.
func (t *Table) longest(b *block, text []rune) (spelling string, runes int) {
	if len(text) == 0 || b.first == b.end {
		return "", 0
	}
	words := t.words[b.first:b.end]
	next := string(text[0])
	i := sort.Search(len(words), func(i int) bool { return words[i].tail >= next })
	for ; i < len(words) && strings.HasPrefix(words[i].tail, next); i++ {
		if n := prefixRunes(text, words[i].tail); n > runes {
			spelling, runes = words[i].spelling, n
		}
	}
	return spelling, runes
}

// prefixRunes is the number of runes of prefix if text begins with it, else 0.
func prefixRunes(text []rune, prefix string) int {
	n := 0
	for _, r := range prefix {
		if n >= len(text) || text[n] != r {
			return 0
		}
		n++
	}
	return n
}

// Append spells text at the end of dst and gives its words: kanji words,
// runs of one kana script, runs of Latin letters and digits. Blanks and marks
// inside compounds (- ・ . / _ ') are silent, other marks are a blank that no
// query crosses. Characters without a reading are silent.
func (t *Table) Append(dst []byte, segs []Segment, text []rune) ([]byte, []Segment) {
	return t.append(dst, segs, text, false)
}

func (t *Table) append(dst []byte, segs []Segment, text []rune, open bool) ([]byte, []Segment) {
	s := speller{out: dst, base: len(dst), word: len(dst)}
	for i := 0; i < len(text); {
		s.begin()
		end := i + 1
		class := classOf(text[i])
		if spelling, n := t.userWord(text[i:]); n > 0 {
			s.puts(spelling)
			end = i + n
		} else {
			switch class {
			case han:
				end = t.kanji(&s, text, i)
			case latin:
				end = runEnd(text, i)
				s.latin(text[i:end], open && end == len(text))
			case hiragana, katakana:
				end = runEnd(text, i)
				for _, r := range text[i:end] {
					s.kana(r)
				}
			case stop:
				s.put(' ')
			}
		}
		if class != stop && class != silent && s.word < len(s.out) {
			segs = append(segs, Segment{Out: int32(s.word - s.base), Rune: int32(i)})
		}
		i = end
	}
	return s.out, segs
}

// kanji spells the word that begins at text[i] and gives its end.
func (t *Table) kanji(s *speller, text []rune, i int) int {
	r := text[i]
	if r == '々' && i > 0 {
		r = text[i-1]
	}
	b := t.block(r)
	if b == nil {
		return i + 1
	}
	if spelling, n := t.longest(b, text[i+1:]); n > 0 && r == text[i] {
		s.puts(spelling)
		return i + 1 + n
	}
	if i > 0 && classOf(text[i-1]) == han || i+1 < len(text) && classOf(text[i+1]) == han {
		s.puts(b.compound)
	} else {
		s.puts(b.alone)
	}
	return i + 1
}

type class uint8

const (
	silent class = iota
	stop
	latin
	hiragana
	katakana
	han
)

// classOf tells scripts apart. ー belongs to katakana, where it mostly stands;
// runEnd lets it follow hiragana as well.
func classOf(r rune) class {
	switch {
	case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		return latin
	case r >= 0x3041 && r <= 0x3096 || r == 'ゝ' || r == 'ゞ':
		return hiragana
	case r >= 0x30a1 && r <= 0x30fa || r >= 0x30fc && r <= 0x30fe:
		return katakana
	case r >= 0x3400 && r <= 0x9fff || r == '々' || r >= 0xf900 && r <= 0xfaff || r >= 0x20000 && r <= 0x3ffff:
		return han
	case r > 0x7f && r < 0x2000 || r >= 0xa000 && r <= 0xd7ff:
		return silent // letters of other scripts, matched as they are
	}
	switch r {
	case ' ', '-', '・', '.', '/', '_', '\'':
		return silent
	}
	return stop
}

// runEnd is the end of the run of text[i]'s class.
func runEnd(text []rune, i int) int {
	c := classOf(text[i])
	for i++; i < len(text) && (classOf(text[i]) == c || text[i] == 'ー' && c == hiragana); i++ {
	}
	return i
}
