package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/model/search/reading"
)

// A spelling has no blanks, so that kanshikankaku finds 監視の間隔. Latin words keep
// theirs: nothing that is written in kana or kanji runs from one into the next, nor
// anything from the middle of one. ねこ is not in Plone Conference; autoscaling is
// Auto Scaling.

// crosses reports whether [lo, hi) of the spelling of s runs over the border of two
// Latin words. A word is told by its letters: others that are spelled so beside each
// other stand beside two Latin ones that are, or nowhere.
func (s *subject) crosses(lo, hi int) bool {
	p := s.spelled()
	if p.next(lo) >= hi {
		return false
	}
	if s.isASCII() {
		return true // there are no other words
	}
	for border := p.next(lo); border < hi; border = p.next(border) {
		from := border - 1
		for from > 0 && !p.border(from) {
			from--
		}
		if s.latinPair(p.text[from:border], p.text[border:p.next(border)]) {
			return true
		}
	}
	return false
}

// isASCII reports whether s is written in nothing else.
func (s *subject) isASCII() bool {
	if s.block.folded.count() > 0 {
		return s.block.folded.plain.has(s.at)
	}
	return isASCII(s.folded().text)
}

// beginsApart reports whether the letters begin where a word does in p, with blanks and
// marks between them perhaps: autoscaling in Auto Scaling, but no kanshi in can simulate.
func (p passage) beginsApart(letters string) bool {
	for lo := 0; lo < len(p.text) && len(letters) >= shortestInside; lo = p.next(lo) {
		i := 0
		for off := lo; off < len(p.text) && i < len(letters); off++ {
			if c := p.text[off]; c == letters[i] {
				i++
			} else if isAlnum(c) || c >= utf8.RuneSelf {
				break
			}
		}
		if i == len(letters) {
			return true
		}
	}
	return false
}

// inLatinWord reports whether the word of the spelling of s around lo shows that it is a
// Latin one, and no name in romaji: it has no syllables.
func (s *subject) inLatinWord(lo int) bool {
	p := s.spelled()
	if reading.IsKey(p.text[lo]) {
		return false
	}
	from, to := lo, p.next(lo)
	for !p.border(from) {
		from--
	}
	word := p.text[from:to]
	if reading.IsSpelledKana(word) {
		return false
	}
	// One of kana lacks its last vowel where the next word begins with it.
	return to == len(p.text) || !isVowel(p.text[to]) || !reading.IsSpelledKana(p.text[from:to+1]) || s.hasLatin(word)
}

// hasLatin reports whether one of the Latin words is spelled so.
func (s *subject) hasLatin(word string) bool {
	if s.latin == nil {
		s.latin = latinWords(s.folded().text)
	}
	return slices.ContainsFunc(s.latin, func(l string) bool { return isNearly(l, word) })
}

// latinPair reports whether two Latin words beside each other are spelled so.
func (s *subject) latinPair(first, second string) bool {
	if s.latin == nil {
		s.latin = latinWords(s.folded().text)
	}
	for i, word := range s.latin[1:] {
		if isNearly(s.latin[i], first) && isNearly(word, second) {
			return true
		}
	}
	return false
}

// latinWords are the Latin words of a folded text as they are spelled, with an empty
// one before them and wherever other letters stand between two.
func latinWords(text string) []string {
	out := []string{""}
	for lo := 0; lo < len(text); {
		hi := lo
		for hi < len(text) && isAlnum(text[hi]) {
			hi++
		}
		if hi == lo {
			if text[lo] >= utf8.RuneSelf && out[len(out)-1] != "" {
				out = append(out, "")
			}
			lo++
			continue
		}
		word, _ := kanaOnly.Spell([]rune(text[lo:hi]))
		out, lo = append(out, word), hi
	}
	return out
}

// isNearly reports whether part is word, perhaps without the last letter, which it
// shares with the next word.
func isNearly(word, part string) bool {
	return word != "" && strings.HasPrefix(word, part) && len(word)-len(part) <= 1
}
