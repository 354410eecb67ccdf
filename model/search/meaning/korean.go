package meaning

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/model/search/reading"
)

// Korean words of kanji are written in Hangul, a syllable for each kanji: 監視 is 감시. The
// table does not have them. It knows how each kanji is read and which of its words are
// words of Korean, too.

// Korean is what Pack is told of that.
type Korean struct {
	Read  map[rune]rune   // the syllable of a kanji behind another
	Words map[string]bool // of kanji
}

// korean is the same in a table.
type korean struct {
	kanji     []rune // in order
	syllables []rune // of each
	from      int    // the first word of kanji: those of kana are before
	words     ints   // a bit for each from there on: whether it is one of Korean
}

// Parts of a syllable of Hangul (Unicode, section 3.12).
const (
	hangulFirst, hangulLast = 0xac00, 0xd7a3
	kanjiFirst              = 0x4e00 // of those that have a syllable: they are stored by their distances
	finals                  = 28
	vowels                  = 21
	initialN, initialR      = 2, 5
	initialNone             = 11
)

// first is a syllable as it is where a word begins: 리 is 이 there, 로 is 노.
func first(syllable rune) rune {
	n := syllable - hangulFirst
	initial, rest := n/(vowels*finals), n%(vowels*finals)
	switch {
	case initial != initialN && initial != initialR:
		return syllable
	case beginsWithI(rest / finals):
		initial = initialNone
	default:
		initial = initialN
	}
	return hangulFirst + initial*vowels*finals + rest
}

// beginsWithI reports the vowels ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ.
func beginsWithI(vowel rune) bool { return strings.ContainsRune("\x02\x03\x06\x07\x0c\x11\x14", vowel) }

// InHangul is a word of kanji in Hangul, "" if one of them has no reading.
func InHangul(word string, read func(kanji rune) rune) string {
	out := make([]byte, 0, len(word))
	for i, kanji := range word {
		syllable := read(kanji)
		if syllable == 0 {
			return ""
		}
		if i == 0 {
			syllable = first(syllable)
		}
		out = utf8.AppendRune(out, syllable)
	}
	return string(out)
}

// korean reads what appendKorean wrote.
func (s *sections) korean() (k korean) {
	steps, syllables := s.ints(), s.ints()
	k.from, k.words = s.ints().at(0), s.ints()
	k.kanji, k.syllables = make([]rune, steps.count), make([]rune, steps.count)
	last := rune(kanjiFirst)
	for i := range steps.count {
		last += rune(steps.at(i))
		k.kanji[i], k.syllables[i] = last, hangulFirst+rune(syllables.at(i))
	}
	return k
}

// appendKorean adds what is known of Korean to a table of words.
func appendKorean(dst []byte, k Korean, words []string) []byte {
	var kanji []rune
	for r := range k.Read {
		kanji = append(kanji, r)
	}
	slices.Sort(kanji)
	var steps, syllables, is []int
	last := rune(kanjiFirst)
	for _, r := range kanji {
		steps, syllables, last = append(steps, int(r-last)), append(syllables, int(k.Read[r]-hangulFirst)), r
	}
	from := len(words)
	for i, w := range words {
		if w[0] < utf8.RuneSelf {
			continue
		}
		from = min(from, i)
		if k.Words[w] {
			is = append(is, 1)
		} else {
			is = append(is, 0)
		}
	}
	for _, part := range [][]int{steps, syllables, {from}, is} {
		dst = appendInts(dst, part)
	}
	return dst
}

// read is the syllable of a kanji, 0 if it has none.
func (k *korean) read(kanji rune) rune {
	if i, ok := slices.BinarySearch(k.kanji, kanji); ok {
		return k.syllables[i]
	}
	return 0
}

// isKorean reports whether word i is one of Korean.
func (k *korean) isKorean(i int) bool { return i >= k.from && k.words.at(i-k.from) == 1 }

// InKorean is a word of kanji as Korean writes it, "" if it is none of Korean.
func (t *Table) InKorean(word string) string {
	i := t.words.search(word, "")
	if i == t.words.count || t.words.word(i) != word || !t.isKorean(i) {
		return ""
	}
	return InHangul(word, t.korean.read)
}

// mostAlike bounds the words that are written alike in Hangul: the commonest were meant.
const mostAlike = 3

// ofHangul gives the words of kanji that are written so in Korean, the commonest first.
func (t *Table) ofHangul(text string) (out []string) {
	begin, n := []rune(text)[0], utf8.RuneCountInString(text)
	common := map[string]int{}
	for k, kanji := range t.korean.kanji {
		if first(t.korean.syllables[k]) != begin {
			continue
		}
		for i := t.words.search(string(kanji), ""); i < t.words.count; i++ {
			word := t.words.word(i)
			if !strings.HasPrefix(word, string(kanji)) {
				break
			}
			if !t.isKorean(i) || utf8.RuneCountInString(word) != n || InHangul(word, t.korean.read) != text {
				continue
			}
			out = append(out, word)
			t.means.keysOf(i, func(_ int, _ language, aside bool, _ int) {
				if !aside {
					common[word]++
				}
			})
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Compare(common[b], common[a]) })
	return out[:min(len(out), mostAlike)]
}

// loanwords gives the words of kana that sound as a word of Hangul.
func (t *Table) loanwords(text string) (out []string) {
	for _, letter := range []byte(reading.LoanLetters(text)) {
		for i := t.words.search(string(rune(letter)), ""); i < t.words.count; i++ {
			word := t.words.word(i)
			if word[0] != letter {
				break
			}
			if reading.LoanAt(text, word) == len(text) {
				out = append(out, word)
			}
		}
	}
	return out
}

// FromKorean calls yield with what a word of Hangul is called elsewhere: as it is written
// there first.
func (t *Table) FromKorean(text string, yield func(name Word, far bool)) {
	if utf8.RuneCountInString(text) < 2 {
		return
	}
	var words []Word
	for _, w := range t.loanwords(text) {
		words = append(words, Word{w, Kana})
	}
	for _, w := range t.ofHangul(text) {
		words = append(words, Word{w, Han})
	}
	for _, w := range words {
		yield(w, false)
	}
	t.englishOf(text, func(key int) { yield(Word{t.keys.word(key), Latin}, false) })
	for _, w := range words {
		t.Elsewhere(w, func(name Word, far bool) { yield(name, far) })
	}
	t.englishOf(text, func(key int) {
		for of := range languages {
			t.linksOf(key, of, func(name Word, link int) { yield(name, link&isAside != 0) })
		}
	})
}
