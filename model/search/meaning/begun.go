package meaning

import "strings"

// A word that is not typed to its end yet stands for those that begin so, where
// they are few.

// Shortest is from how many letters on a beginning is as good as the word.
const Shortest = 5

// fewest is how many lines may begin so: with more, none was meant yet.
const fewest = 12

// Least letters of a beginning: with fewer, hundreds of words begin so.
const (
	leastLetters = 3
	leastKana    = headKana
	leastHan     = headHan
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

func (t *Table) begunEnglish(key string, yield func(Word)) {
	var lines [fewest]int
	n := 0
	for line := t.search(key); line < t.Len(); line++ {
		rest, ok := strings.CutPrefix(t.keys.line(line), key)
		switch {
		case !ok:
			line = t.Len()
		case rest == "" || strings.Contains(rest, " "):
		case n == fewest:
			return
		default:
			lines[n] = line
			n++
		}
	}
	for _, line := range lines[:n] {
		t.both(line, yield)
	}
}

// begunIn is Begun for a word of one language.
func (t *Table) begunIn(of language, word string, yield func(Word)) {
	var lines [fewest]int
	n, c := 0, &t.words[of]
	for at := range t.headed(word, of) {
		if rest := c.text[at+len(word)]; rest == ' ' || rest == '\n' {
			continue
		}
		if n == fewest {
			return
		}
		lines[n] = c.at(at)
		n++
	}
	for _, line := range lines[:n] {
		t.fromLine(line, of, yield)
	}
}

// BeginsWord reports whether a word of kana or kanji begins with w. One shorter
// than a head is taken to begin one: nearly every kanji does.
func (t *Table) BeginsWord(w Word) bool {
	if w.Text == "" || len(w.Text) < headLen(w.Text[0]) {
		return true
	}
	for of := range languages {
		for range t.headed(w.Text, of) {
			return true
		}
	}
	return false
}
