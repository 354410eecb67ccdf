package meaning

import (
	"slices"
	"strings"
	"unicode/utf8"

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
// the first place or that many others come before, or of one script by way of English for a
// word of the same.
func (t *Table) Elsewhere(w Word, yield func(name Word, far bool)) {
	if w.Script == Latin {
		t.fromEnglish(w.Text, yield)
		return
	}
	var keys ranked
	t.english(w.Text, &keys)
	names := t.called(&keys, w.Script)
	for _, aside := range []bool{false, true} {
		// The same word written otherwise before what it is in English, that before other
		// words for it: テスト is examination and test.
		if w.Script == Kana {
			keys.of(aside, func(k found) { t.alike(k.number, w, func(name Word) { yield(name, aside) }) })
		}
		keys.of(aside, func(k found) {
			if !k.both || k.of == japanese { // else it comes twice
				yield(Word{t.keys.word(k.number), Latin}, aside)
			}
		})
		names.of(aside, func(n found) {
			name := t.word(n.number)
			yield(name, aside || w.Script == Han && name.Script == Han)
		})
	}
}

// mostCost is how many words may come before a name on the way from one language to another:
// with more it is an aside. The fifth of a word's first meaning is none.
const mostCost = 5

// called is what keys are called that a word of that script has.
func (t *Table) called(keys *ranked, by Script) (names ranked) {
	said := 0 // a loanword is called so in Chinese in the first place: デプロイ is 部署
	if by == Kana {
		said = isAside
	}
	for _, k := range keys.all[:keys.n] {
		t.beside(k.number, k.of, said, func(word, cost int, aside bool) {
			cost += k.cost
			names.add(found{number: word, cost: cost, aside: k.aside || aside || cost > mostCost})
		})
	}
	return names
}

// english adds the English words that a word means. Of one that both languages have what it
// means in one of them only is an aside where it means something in both: 活動 is activity
// rather than exercise.
func (t *Table) english(word string, keys *ranked) {
	const mostRank = 2 // how many words come before this one says little of this one
	var all ranked
	same := false
	t.keysOf(word, func(key int, of language, aside bool, rank int) {
		f := found{number: key, of: of, cost: min(rank, mostRank), aside: aside}
		for i, g := range all.all[:all.n] {
			if g.number == key && g.of != of {
				f.both, all.all[i].both, same = true, true, same || !aside || !g.aside
			}
		}
		all.add(f)
	})
	for _, f := range all.all[:all.n] {
		f.aside = (f.aside || same) && !f.both
		keys.add(f)
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

// fromKey calls yield with what is not of that language of a key, itself first.
func (t *Table) fromKey(key int, of language, yield func(name Word)) {
	yield(Word{t.keys.word(key), Latin})
	t.beside(key, of, isAside, func(word, _ int, _ bool) { yield(t.word(word)) })
}

// aStem is what it costs to go by another word of the same stem: as much as to come second.
const aStem = 1

// beside calls yield with the words of the other language that a key is called, what it costs
// to go there, and whether they mean something else in the first place. A word that the
// language has, too, but means something else by is left out, or else counts as an aside, if
// so much is said of it: who asks for 開発, which is exploitation, would find all that has
// 利用, as Chinese calls that.
func (t *Table) beside(key int, of language, said int, yield func(word, cost int, aside bool)) {
	at := 0
	elsewhere := func(key int) {
		rank := at
		t.means.wordsOf(key, languages-1-of, func(word, link int) {
			if link&isOther == 0 || link&said != said {
				yield(word, rank, link&(isAside|isOther) != 0)
			}
			rank++
		})
		at = aStem
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
	var keys ranked
	t.keysOf(part, func(key int, _ language, _ bool, _ int) { keys.add(found{number: key}) })
	one = true
	t.means.keysOf(i, func(key int, _ language, _ bool, _ int) {
		one = one && !strings.Contains(t.keys.word(key), " ")
		for _, same := range keys.all[:keys.n] {
			one = one && same.number != key
		}
	})
	return one
}

// linksOf calls yield with the words of a key in one language, and what is said of each
// (relation.go).
func (t *Table) linksOf(key int, of language, yield func(name Word, link int)) {
	t.means.wordsOf(key, of, func(i, link int) {
		yield(t.word(i), link)
	})
}

// word is word i, which is of kana or of kanji.
func (t *Table) word(i int) Word {
	if word := t.words.word(i); word[0] < utf8.RuneSelf {
		return Word{word, Kana}
	} else {
		return Word{word, Han}
	}
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
		for _, aside := range []int{0, isAside} {
			for of := range languages {
				t.linksOf(whole, of, func(name Word, link int) {
					if link&isAside == aside {
						yield(name, aside > 0)
					}
				})
			}
		}
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
