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
	"unicode/utf8"
)

// Table holds readings of words and single characters.
type Table struct {
	heads  []int32 // index + 1 into blocks by a word's first character, from U+4E00
	blocks []block
	words  []word // grouped by block, sorted by tail
	user   map[rune][]userWord
	others map[string]string // other spellings of words, and the table's
	// otherKeys are those spellings, sorted.
	otherKeys []string
	// initials is what the pinyin of characters from U+4E00 on begins with, a bit
	// a letter.
	initials  []uint32
	syllables map[string]bool // of pinyin; false for what only begins one
}

// block is what is known of one character and the words it begins.
type block struct {
	compound   string    // spelling in a word of two characters
	alone      [3]string // as a word of its own, before another word, behind one
	pinyin     string    // syllables in use, the commonest first, by blanks
	pairs      string    // characters that make a word of two with this one
	first, end int32     // words
}

// word is what may follow a first character, and the spelling of all of it. Of
// an inflected word only the kanji are spelled; one of the kana of endings
// must come next: "ばびぶべぼん" behind the stem of 運ぶ.
type word struct{ tail, endings, spelling string }

// Segment is where a word of the text begins: at rune Rune of the text and
// byte Out of its spelling.
type Segment struct {
	Out, Rune int32
	// Tail says that it is hiragana right behind something else: a particle or
	// an ending, which ends a word rather than being one.
	Tail bool
}

// Parse reads the text form of a table: a line a character, sorted, with its
// compound spelling, its spellings alone (nothing if they are the same), its
// pinyin, its pairs, and its words as "tail spelling" or "tail~endings
// spelling", each behind a tab.
func Parse(text string) *Table {
	lines := strings.Count(text, "\n")
	t := &Table{
		heads:    make([]int32, han9FFF-han4E00+1),
		initials: make([]uint32, han9FFF-han4E00+1),
		blocks:   make([]block, 0, lines),
		words:    make([]word, 0, strings.Count(text, "\t")-4*lines),
		// There are some four hundred, with their beginnings under a thousand.
		syllables: make(map[string]bool, 1000),
	}
	defer t.addBeginnings()
	for len(text) > 0 {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		head, line, _ := strings.Cut(line, "\t")
		var b block
		var alone string
		b.compound, line, _ = strings.Cut(line, "\t")
		alone, line, _ = strings.Cut(line, "\t")
		if alone == "" {
			b.alone = [3]string{b.compound, b.compound, b.compound}
		} else {
			b.alone[0], alone, _ = strings.Cut(alone, " ")
			b.alone[1], b.alone[2], _ = strings.Cut(alone, " ")
		}
		b.pinyin, line, _ = strings.Cut(line, "\t")
		b.pairs, line, _ = strings.Cut(line, "\t")
		b.first = int32(len(t.words))
		for line != "" {
			var w word
			w.tail, line, _ = strings.Cut(line, " ")
			w.tail, w.endings, _ = strings.Cut(w.tail, "~")
			w.spelling, line, _ = strings.Cut(line, "\t")
			t.words = append(t.words, w)
		}
		b.end = int32(len(t.words))
		t.blocks = append(t.blocks, b)
		for s := range strings.FieldsSeq(b.pinyin) {
			t.syllables[s] = true
		}
		if r, _ := utf8.DecodeRuneInString(head); r >= han4E00 && r <= han9FFF {
			t.heads[r-han4E00] = int32(len(t.blocks))
			t.initials[r-han4E00] = initials(b.pinyin)
		}
	}
	return t
}

// block is what is known of r, nil if nothing is.
func (t *Table) block(r rune) *block {
	if r < han4E00 || r > han9FFF || t.heads == nil || t.heads[r-han4E00] == 0 {
		return nil
	}
	return &t.blocks[t.heads[r-han4E00]-1]
}

// longest finds the word of b with the longest tail that text, which begins
// behind b's own character, begins with; nil if there is none. The tail's
// length is in runes.
func (t *Table) longest(b *block, text []rune) (best *word, runes int) {
	if len(text) == 0 || b.first == b.end {
		return nil, 0
	}
	words := t.words[b.first:b.end]
	for i := 0; i < len(words) && words[i].tail == ""; i++ {
		if strings.ContainsRune(words[i].endings, text[0]) {
			best = &words[i]
		}
	}
	next := string(text[0])
	i := sort.Search(len(words), func(i int) bool { return words[i].tail >= next })
	for ; i < len(words) && strings.HasPrefix(words[i].tail, next); i++ {
		n := prefixRunes(text, words[i].tail)
		ends := words[i].endings == "" || n < len(text) && strings.ContainsRune(words[i].endings, text[n])
		if n > 0 && n >= runes && ends {
			best, runes = &words[i], n
		}
	}
	return best, runes
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

// Spell is the spelling of text by itself.
func (t *Table) Spell(text []rune) (string, []Segment) {
	if t == nil {
		t = &Table{}
	}
	out, segs := t.Append(nil, nil, text)
	return string(out), segs
}

// Append spells text at the end of dst and gives its words: kanji words,
// runs of one kana script, runs of Latin letters and digits. Blanks and marks
// inside compounds (- ・ . / _ ') are silent, other marks are a blank that no
// query crosses. Each syllable of Hangul counts as a word. Characters without
// a reading are silent. Of a Chinese text the characters are marks: it is not read
// in Japanese.
func (t *Table) Append(dst []byte, segs []Segment, text []rune) ([]byte, []Segment) {
	return t.append(dst, segs, text, false)
}

// beside spells text with every single kanji as in a compound.
func (t *Table) beside(text []rune) []byte {
	out, _ := t.spell(speller{compounds: true}, nil, text, true)
	return out
}

func (t *Table) append(dst []byte, segs []Segment, text []rune, open bool) ([]byte, []Segment) {
	return t.spell(speller{out: dst, base: len(dst), word: len(dst)}, segs, text, open)
}

func (t *Table) spell(s speller, segs []Segment, text []rune, open bool) ([]byte, []Segment) {
	chinese := t.isChinese(text)
	for i := 0; i < len(text); {
		s.begin()
		end := i + 1
		class := classOf(text[i])
		if class == han && chinese {
			class = stop
		}
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
			case hangul:
				s.hangul(text[i])
			case stop:
				s.put(' ')
			}
		}
		if class != stop && class != silent && s.word < len(s.out) {
			tail := i > 0 && (class == hiragana && classOf(text[i-1]) >= latin || class == hangul && isHangul(text[i-1]))
			segs = append(segs, Segment{int32(s.word - s.base), int32(i), tail})
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
	if w, n := t.longest(b, text[i+1:]); w != nil {
		s.puts(w.spelling)
		if w.endings == "" {
			return i + 1 + n
		}
		// The ending is part of the word: 思う is omo, not omo u.
		end := runEnd(text, i+1+n)
		for _, k := range text[i+1+n : end] {
			s.kana(k)
		}
		return end
	}
	// 型 of クラウド型 and 的 of AWS的 are endings as in 小型 and 知的, and 新 of
	// 新サービス is what it is in 新機能.
	follows := i > 0 && joins(text[i-1])
	leads := i+1 < len(text) && joins(text[i+1])
	if leads && (strings.ContainsRune(b.pairs, text[i+1]) || t.isPair(text, i)) {
		s.puts(b.compound)
		s.puts(t.block(text[i+1]).compound)
		return i + 2
	}
	switch {
	case s.compounds && len(text) > 1:
		s.puts(b.compound)
	case follows:
		s.puts(b.alone[2])
	case leads:
		s.puts(b.alone[1])
	default:
		s.puts(b.alone[0])
	}
	return i + 1
}

// isPair reports whether the kanji at text[i] and the next stand by themselves. Of the
// words of two kanji that IPADIC knows two of three are read as their characters are in
// others, and one of three as these are alone.
func (t *Table) isPair(text []rune, i int) bool {
	isHan := func(k int) bool { return k >= 0 && k < len(text) && classOf(text[k]) == han }
	return isHan(i+1) && !isHan(i-1) && !isHan(i+2) && text[i] != '々' && t.block(text[i+1]) != nil
}
