package search

import (
	"strings"
	"sync"
	"unicode/utf8"

	"yomi/model/search/reading"
)

// A name in kana is looked for as it is spelled, in which サーバ and サーバー are the
// same. Kanji and Latin words are spelled, too, and may come out as a loanword
// does: 加藤 as カート. What is found must stand in the text as kana.

// longName is how many letters of a spelling are enough to be a part of a longer
// word: オーケストレーションツール, コロナウイルスワクチン.
const longName = 7

// findSpelled finds a word of kana: a whole one, or a long one at the beginning
// or the end of a compound; anywhere in one where others are found, too.
func findSpelled(s *subject, w string, among bool) (lo, hi int, ok bool) {
	p := s.spelled()
	for {
		i := strings.Index(p.text[lo:], w)
		if i < 0 {
			return 0, 0, false
		}
		lo += i
		hi = lo + len(w)
		begins, ends := p.head(lo), p.border(hi)
		if begins && ends || (begins || ends) && len(w) >= longName || among && len(w) >= shortestInside {
			return lo, hi, inKana(s.folded(), w, among)
		}
		lo++
	}
}

// inKana reports whether a word of kana in p is spelled w, or is by a part of it that
// findSpelled takes.
func inKana(p passage, w string, among bool) bool {
	for off, word := range kanaWords(p, 0, false) {
		if isName(word, w, among) && p.head(off) {
			return true
		}
	}
	return false
}

// beginsInKana reports whether a word of kana in p is spelled so from its beginning on,
// or wholly where that says little, with っ only if small says that it was typed with some.
// Hiragana right behind something else are an ending or
// a particle, and no such word.
func beginsInKana(s *subject, w string, small int) bool {
	inUnits := s.isPacked()
	p := s.asWritten(inUnits)
	for off, word := range kanaWords(p, w[0], inUnits) {
		if p.head(off) && beginsSpelled(word, w) && (smallTsu(word) > 0) == (small > 0) {
			return true
		}
	}
	return false
}

// smallTsu is how many っ a word has: バグ is no バッグ, which is spelled so.
func smallTsu(word []rune) (n int) {
	for _, r := range word {
		if r == 'っ' || r == 'ッ' {
			n++
		}
	}
	return n
}

// beginsSpelled reports whether a word of kana is spelled so.
func beginsSpelled(word []rune, w string) bool {
	letters := kanaRoom.Get().(*[128]byte)
	defer kanaRoom.Put(letters)
	var words [32]reading.Segment
	spelled, _ := kanaOnly.Append(letters[:0], words[:0], word)
	n := len(w)
	return len(spelled) >= n && string(spelled[:n]) == w && (len(spelled) == n || n >= shortestInside)
}

// kanaWords yields the words of kana in p whose spelling may begin with a letter, all if
// that is 0, and where they begin.
func kanaWords(p passage, letter byte, inUnits bool) func(yield func(int, []rune) bool) {
	return func(yield func(int, []rune) bool) {
		var room [64]rune
		for from := 0; from < len(p.text); from = p.next(from) {
			first := rune(p.text[from])
			if inUnits {
				first = unitsOf.at(p.text, from)
			} else if first >= utf8.RuneSelf {
				first, _ = utf8.DecodeRuneInString(p.text[from:])
			}
			if !isKana(first) {
				continue
			}
			if onset := reading.Onset(first); letter != 0 && onset != 0 && onset != letter {
				continue
			}
			word := room[:0]
			if inUnits {
				word = appendKanaUnits(word, p, from)
			} else {
				word = appendKana(word, p, from)
			}
			if !yield(from, word) {
				return
			}
		}
	}
}

// appendKana adds the word of kana that begins at from. A dot between two joins them.
func appendKana(word []rune, p passage, from int) []rune {
	joined := true // as nothing was before
	for k, r := range p.text[from:] {
		if p.border(from+k) && r != '・' && !joined {
			break
		}
		if joined = r == '・'; joined || isKana(r) || r == 'ー' {
			word = append(word, r)
		}
	}
	return word
}

// appendKanaUnits is appendKana for units.
func appendKanaUnits(word []rune, p passage, from int) []rune {
	joined := true
	for k := from; k < len(p.text); k += int(unitsOf.size[p.text[k]]) {
		r := unitsOf.at(p.text, k)
		if p.border(k) && r != '・' && !joined {
			break
		}
		if joined = r == '・'; joined || isKana(r) || r == 'ー' {
			word = append(word, r)
		}
	}
	return word
}

// kanaOnly spells kana, and knows nothing of other characters.
var kanaOnly = &reading.Table{}

// kanaRoom is room for the spelling of a word, of which many are looked at for one key.
var kanaRoom = sync.Pool{New: func() any { return new([128]byte) }}

// isName reports whether a word of kana is spelled w, or is by a part that is enough.
func isName(word []rune, w string, among bool) bool {
	if len(word) == 0 {
		return false
	}
	letters := kanaRoom.Get().(*[128]byte)
	defer kanaRoom.Put(letters)
	var words [32]reading.Segment
	spelled, _ := kanaOnly.Append(letters[:0], words[:0], word)
	switch name := string(spelled); {
	case name == w:
		return true
	case among && len(w) >= shortestInside:
		return strings.Contains(name, w)
	case len(w) >= longName:
		return strings.HasPrefix(name, w) || strings.HasSuffix(name, w)
	}
	return false
}
