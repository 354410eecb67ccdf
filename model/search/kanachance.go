package search

import (
	"strings"
	"unicode/utf8"
)

// A word of katakana stands in others by chance, too: バー in メンバー and サーバー, ロード
// in ダウンロード. Words that are one in English, too, are told by that: a ウェブサーバー
// is a web server, and a member no bar.

// addKanaChance lets t, typed in katakana, be told from what it is in by chance.
func (t *term) addKanaChance(l *Lexicon) {
	if l != nil && t.folded[0].katakana && len(t.runes) > 1 && len(t.spelled) > 0 {
		t.loanwords = l.meanings
	}
}

// isInOther reports whether t stands by chance at lo of a text, inside another word of
// katakana.
func (t *term) isInOther(s *subject, p passage, lo int) bool {
	if t.loanwords == nil {
		return false
	}
	from := lo
	for !p.border(from) {
		_, n := utf8.DecodeLastRuneInString(p.text[:from])
		from -= n
	}
	before := p.text[from:lo]
	if by, ok := s.chances[before]; ok {
		return by
	}
	whole, _ := kanaOnly.Spell([]rune(before + t.folded[0].text))
	by := t.loanwords.IsOneWord(whole, t.spelled[0].text)
	if s.chances != nil {
		s.chances[strings.Clone(before)] = by
	}
	return by
}
