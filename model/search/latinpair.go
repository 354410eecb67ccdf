package search

import (
	"strings"
	"unicode/utf8"
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
