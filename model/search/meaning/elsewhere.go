package meaning

import (
	"slices"
	"strings"

	"yomi/model/search/reading"
)

// Script is how a word of the table is written.
type Script uint8

const (
	Latin  Script = iota // English: letters in lower case
	Kana                 // spelled as package reading spells it
	Han                  // in Japanese or in Chinese
	Hangul               // in Korean
	Loan                 // in Korean as it sounds: spelled as the loanword of kana is
)

// Word is a word of the table.
type Word struct {
	Text   string
	Script Script
}

// Elsewhere calls yield with what a word is called in other languages, the
// surest first; some more than once. An English word may be inflected. No word,
// no call.
//
// far says that a name is one by a detour: of the verb of an English noun that has
// names itself (to meet, of meeting), of a word that means something else in
// the first place, or of one script by way of English for a word of the same.
func (t *Table) Elsewhere(w Word, yield func(name Word, far bool)) {
	if w.Script == Latin {
		t.fromEnglish(w.Text, yield)
		return
	}
	var keys [2 * languages]numbers // aside from others, and of each language
	t.keysOf(w.Text, func(key int, of language, aside bool) {
		if aside {
			of += languages
		}
		keys[of].add(key)
	})
	for from := language(0); from <= languages; from += languages {
		aside := from > 0
		each := func(do func(key int, of language)) {
			for of := range languages {
				keys[from+of].each(func(key int) { do(key, of) })
			}
		}
		// The same word written otherwise before what it is in English, that before other
		// words for it: テスト is examination and test.
		if w.Script == Kana {
			each(func(key int, _ language) { t.alike(key, w, func(name Word) { yield(name, aside) }) })
		}
		each(func(key int, _ language) { yield(Word{t.keys.word(key), Latin}, aside) })
		each(func(key int, of language) {
			said := 0 // a loanword is called so in Chinese in the first place: デプロイ is 部署
			if w.Script == Kana {
				said = isAside
			}
			t.beside(key, of, said, func(name Word, also bool) { yield(name, aside || also || w.Script == Han && name.Script == Han) })
		})
	}
}

// alike calls yield with the other ways in which a word of kana for a key is written.
func (t *Table) alike(key int, w Word, yield func(Word)) {
	t.wordsOf(key, japanese, func(other Word) {
		if other.Script == Kana && other != w && reading.Sound(other.Text) == reading.Sound(w.Text) {
			yield(other)
		}
	})
}

// numbers are some numbers, of which the first, more than most words have keys, take
// no allocation.
type numbers struct {
	few  [8]int
	n    int
	more []int
}

func (s *numbers) add(number int) {
	if s.n == len(s.few) {
		s.more = append(s.more, number)
		return
	}
	s.few[s.n] = number
	s.n++
}

// each calls yield with all of them in order.
func (s *numbers) each(yield func(number int)) {
	for _, number := range s.few[:s.n] {
		yield(number)
	}
	for _, number := range s.more {
		yield(number)
	}
}

// fromKey calls yield with what is not of that language of a key, itself first.
func (t *Table) fromKey(key int, of language, yield func(name Word, aside bool)) {
	yield(Word{t.keys.word(key), Latin}, false)
	t.beside(key, of, isAside, yield)
}

// beside is fromKey without the key. A word that the language has, too, but means something
// else by is left out, or else counts as an aside, if so much is said of it: who asks for 開発,
// which is exploitation, would find all that has 利用, as Chinese calls that.
func (t *Table) beside(key int, of language, said int, yield func(name Word, aside bool)) {
	elsewhere := func(key int) {
		t.linksOf(key, languages-1-of, func(name Word, link int) {
			if link&isOther == 0 || link&said != said {
				yield(name, link&(isAside|isOther) != 0)
			}
		})
	}
	elsewhere(key)
	t.stemsOf(t.keys.word(key), true, elsewhere) // monitoring to monitor
}

// Knows reports whether Elsewhere would give anything.
func (t *Table) Knows(w Word) bool {
	known := false
	t.Elsewhere(w, func(Word, bool) { known = true })
	return known
}

// HeadMeans reports whether the first English word that begins with first+begin is
// called what the rest of it behind first is called by itself: email is mail.
func (t *Table) HeadMeans(first, begin string) (same bool) {
	for key, rest := range t.keysFrom(first + begin) {
		if head := t.find(begin, rest); head >= 0 {
			t.both(head, func(w Word) {
				t.both(key, func(other Word) { same = same || w == other })
			})
		}
		break
	}
	return same
}

// IsOneWord reports whether the first word of kana that begins so is one word in English,
// too, and no other name for what a part of it is: インターネット is ネット.
func (t *Table) IsOneWord(begin, part string) (one bool) {
	i := t.words.search(begin, "")
	if i == t.words.count || !strings.HasPrefix(t.words.word(i), begin) {
		return false
	}
	var keys numbers
	t.keysOf(part, func(key int, _ language, _ bool) { keys.add(key) })
	one = true
	t.means.keysOf(i, func(key int, _ language, _ bool) {
		one = one && !strings.Contains(t.keys.word(key), " ")
		keys.each(func(same int) { one = one && same != key })
	})
	return one
}

// linksOf calls yield with the words of a key in one language, and what is said of each
// (relation.go).
func (t *Table) linksOf(key int, of language, yield func(name Word, link int)) {
	t.means.wordsOf(key, of, func(i, link int) {
		word := t.words.word(i)
		if word[0] < 0x80 {
			yield(Word{word, Kana}, link)
		} else {
			yield(Word{word, Han}, link)
		}
	})
}

// wordsOf is linksOf without that.
func (t *Table) wordsOf(key int, of language, yield func(Word)) {
	t.linksOf(key, of, func(name Word, _ int) { yield(name) })
}

func (t *Table) both(key int, yield func(Word)) {
	for of := range languages {
		t.wordsOf(key, of, yield)
	}
}

// fromEnglish looks an English word or phrase up: as it is and without its
// ending.
func (t *Table) fromEnglish(text string, yield func(name Word, far bool)) {
	whole := t.find(text, "")
	if whole >= 0 {
		t.both(whole, func(name Word) { yield(name, false) })
	}
	t.stemsOf(text, whole >= 0, func(key int) {
		t.both(key, func(name Word) { yield(name, whole >= 0) })
	})
	if whole >= 0 {
		t.shared(text, func(name Word) { yield(name, true) })
	}
}

// A dictionary has no word but phrases for what a language says in a word and English
// in two. What two of them are called that begin with a word is what that word means
// there: 医療 is medical care and medical treatment. Of a word that begins many, two are
// called the same by chance.
const mostPhrases = 32

// shared calls yield with words of two kanji that several phrases of two words are
// called, the first of which is text.
func (t *Table) shared(text string, yield func(Word)) {
	var before []string
	phrases := 0
	for key, rest := range t.keysFrom(text + " ") {
		if phrases++; phrases > mostPhrases {
			return
		}
		if strings.Contains(rest, " ") {
			continue
		}
		from := len(before)
		t.both(key, func(name Word) {
			if name.Script == Han && len(name.Text) == leastHan && !slices.Contains(before[from:], name.Text) {
				before = append(before, name.Text)
			}
		})
	}
	for i, name := range before {
		if slices.Contains(before[:i], name) {
			yield(Word{name, Han})
		}
	}
}
