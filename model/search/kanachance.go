package search

import (
	"strings"
	"yomi/model/search/meaning"
)

// A word of katakana stands in others by chance, too: バー in メンバー and サーバー, ロード
// in ダウンロード. Words that are one in English, too, are told by that: a ウェブサーバー
// is a web server, and a member no bar. Two kana must stand behind a word: ラン is not in
// バランス.

// addKanaChance lets t, typed in katakana, be told from what it is in by chance.
func (t *term) addKanaChance(l *Lexicon) {
	if l != nil && t.folded[0].katakana && len(t.runes) > 1 && len(t.spelled) > 0 {
		t.loanwords = l.meanings
	}
}

// standsInOther reports whether t, typed in katakana, was found in what is another word:
// inside one of katakana, or, being short, as an ending in hiragana.
func (t *term) standsInOther(s *subject, p passage, f fit, inUnits bool) bool {
	if f.tier < Inside {
		return len(t.runes) < shortestPart && !p.head(f.lo)
	}
	return followsOneKana(p, f.lo, inUnits) || t.isInOther(s, p, f.lo, inUnits)
}

// isInOther reports whether t stands by chance at lo of a text, inside another word of
// katakana.
func (t *term) isInOther(s *subject, p passage, lo int, inUnits bool) bool {
	if t.loanwords == nil {
		return false
	}
	before := p.text[p.borderBefore(lo):lo]
	if by, ok := s.chances[before]; ok {
		return by
	}
	kana := before
	if inUnits {
		kana = fromUnits(before)
	}
	first, _ := kanaOnly.Spell([]rune(kana))
	whole, _ := kanaOnly.Spell([]rune(kana + t.folded[0].text))
	free := t.loanwords.Knows(meaning.Word{Text: first, Script: meaning.Kana})
	by := !free && len(t.runes) < shortestPart || t.loanwords.IsOneWord(whole, t.spelled[0].text)
	if s.chances != nil {
		s.chances[strings.Clone(before)] = by
	}
	return by
}
