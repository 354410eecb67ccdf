package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/model/search/meaning"
	"yomi/model/search/reading"
)

// The other way round of sound.go: who types the English word finds the name in katakana
// that no dictionary has, where nothing else is found. throttling is スロットリング.

// leastHeard is how many consonants of a word say enough: with three, one in some hundred
// words of katakana sounds as another.
const leastHeard = 4

// addKanaSound finds out how t, a Latin word, sounds as one of katakana.
func (t *term) addKanaSound(l *Lexicon) {
	word := t.folded[0].text
	if l == nil || !isLatinWord(word) || reading.IsRomaji(word) || t.hasKanaName(l.meanings) {
		return
	}
	if sound := reading.Sound(word); len(sound) >= leastHeard {
		t.kanaAs = sound
	}
}

// hasKanaName reports whether it is known how t, and no word of the same stem only, is
// written in katakana.
func (t *term) hasKanaName(known *meaning.Table) bool {
	return len(t.meant) == 1 && known != nil && known.Has(t.folded[0].text) &&
		slices.ContainsFunc(t.meant[0], func(e equal) bool { return e.word.Script == meaning.Kana && !e.begun })
}

// kanaSieve lets pass what has each of the consonants in front of a vowel. n may be ん.
func (t *term) kanaSieve() (all sieve) {
	chain := &all
	for i := range len(t.kanaAs) {
		c := t.kanaAs[i : i+1]
		if c == "n" || strings.Contains(t.kanaAs[:i], c) || i == len(t.kanaAs)-1 && c == "s" {
			continue
		}
		var any []trait
		for _, vowel := range []string{"a", "i", "u", "e", "o", "y"} {
			any = appendSpelledPairs(any, c+vowel)
		}
		one := anyOf(any)
		if i == 0 {
			all = one
		} else {
			chain.also = &one
			chain = &one
		}
	}
	return all
}

// soundsInKana finds a word of katakana that sounds as t, or begins so.
func (t *term) soundsInKana(s *subject) fit {
	if t.kanaAs == "" {
		return noFit
	}
	p := s.folded()
	one := strings.TrimSuffix(t.kanaAs, "s") // servers are サーバー
	for off, word := range kanaWords(p, 0, false) {
		if !p.head(off) || len(word) < leastHeard {
			continue
		}
		spelled, _ := kanaOnly.Spell(word)
		sound := reading.Sound(spelled)
		if sound == t.kanaAs || len(one) >= leastHeard && sound == one || len(t.kanaAs) > leastHeard && strings.HasPrefix(sound, t.kanaAs) {
			hi := off
			for range word {
				_, n := utf8.DecodeRuneInString(p.text[hi:])
				hi += n
			}
			return fit{tier: Slip, lo: off, hi: hi, cost: soundCost}
		}
	}
	return noFit
}
