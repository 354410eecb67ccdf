package meaning

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A word that is not typed to its end yet stands for those that begin so, where
// they are few.

// Shortest is from how many letters on a beginning is as good as the word, be they
// those of English or of how kana are spelled. Kanji are as good from three on.
const (
	Shortest    = 5
	shortestHan = 3 * len("字")
)

// SaysEnough reports whether w, which is not typed to its end, is as good as the
// word that it is the beginning of.
func (w Word) SaysEnough() bool {
	if w.Script == Han {
		return len(w.Text) >= shortestHan
	}
	return len(w.Text) >= Shortest
}

// fewest is how many keys may begin so: with more, none was meant yet.
const fewest = 12

// Least bytes of a beginning: with fewer, hundreds of words begin so.
const (
	leastLetters = 3
	leastKana    = 4 // of a spelling: two kana
	leastHan     = 2 * len("字")
)

// Begun calls yield with what the words are called elsewhere that w may be the
// beginning of, w itself not among them. Of English phrases those are left out
// that have more blanks.
func (t *Table) Begun(w Word, yield func(Word)) {
	switch {
	case w.Script == Latin && len(w.Text) >= leastLetters:
		t.begunEnglish(w.Text, yield)
	case w.Script == Kana && len(w.Text) >= leastKana:
		t.begunIn(japanese, w.Text, yield)
	case w.Script == Han && len(w.Text) >= leastHan:
		for of := range languages {
			t.begunIn(of, w.Text, yield)
		}
	}
}

func (t *Table) begunEnglish(text string, yield func(Word)) {
	var keys, phrases few
	for key, rest := range t.keysFrom(text) {
		switch {
		case keys.tooMany():
			return
		case rest == "":
		case !strings.Contains(rest, " "):
			keys.add(key)
		default:
			phrases.add(key)
		}
	}
	for _, key := range slices.Concat(keys.all(), phrases.all()) {
		t.both(key, yield)
	}
}

// keysFrom yields the English words and phrases that begin with text, and what
// follows it in them.
func (t *Table) keysFrom(text string) func(yield func(key int, rest string) bool) {
	return func(yield func(int, string) bool) {
		for key := t.keys.search(text, ""); key < t.keys.count; key++ {
			rest, ok := strings.CutPrefix(t.keys.word(key), text)
			if !ok || !yield(key, rest) {
				return
			}
		}
	}
}

// BegunAloud is Begun for an English word that too many begin with: of these it
// gives those that are said as it is, by a loanword that begins with said. contact
// and container are コンタクト and コンテナ, and conta is said konta.
func (t *Table) BegunAloud(text, said string, yield func(Word)) {
	if len(text) < Shortest {
		return
	}
	for key, rest := range t.keysFrom(text) {
		alike := false
		t.wordsOf(key, japanese, func(w Word) { alike = alike || w.Script == Kana && strings.HasPrefix(w.Text, said) })
		if alike && !strings.Contains(rest, " ") {
			t.both(key, yield)
		}
	}
}

// begunIn is Begun for a word of one language. Where many begin so, most are
// compounds of a few, and these were meant: ネットワ is ネットワーク rather than
// ネットワークカード.
func (t *Table) begunIn(of language, text string, yield func(Word)) {
	var keys, short few
	before := ""
	for i := t.words.search(text, ""); i < t.words.count && !short.tooMany(); i++ {
		word := t.words.word(i)
		if !strings.HasPrefix(word, text) {
			break
		}
		compound := before != "" && strings.HasPrefix(word, before)
		if word == text || compound && keys.tooMany() {
			continue
		}
		t.means.keysOf(i, func(key int, in language, _ bool, _ int) {
			if in != of {
				return
			}
			keys.add(key)
			if !compound {
				short.add(key)
				before = word
			}
		})
	}
	if keys.tooMany() {
		keys = short
	}
	for _, key := range keys.all() {
		t.fromKey(key, of, yield)
	}
}

// few is keys as long as they are few.
type few struct {
	keys [fewest]int
	n    int
}

func (f *few) tooMany() bool { return f.n > fewest }

func (f *few) add(key int) {
	if f.n < fewest {
		f.keys[f.n] = key
	}
	f.n++
}

// all is the keys in order, none if there were too many.
func (f *few) all() []int {
	if f.tooMany() {
		return nil
	}
	slices.Sort(f.keys[:f.n])
	return f.keys[:f.n]
}

// BeginsWord reports whether a word of kana or kanji begins with w. What is
// shorter than two of them is taken to begin one: nearly all do.
func (t *Table) BeginsWord(w Word) bool {
	least := leastHan
	if w.Text != "" && w.Text[0] < utf8.RuneSelf {
		least = leastKana
	}
	return len(w.Text) < least || t.words.begins(w.Text)
}
