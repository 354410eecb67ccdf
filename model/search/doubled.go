package search

import (
	"slices"
	"strings"

	"yomi/model/search/reading"
)

// A spelling has a doubled consonant once (package reading), so that careless typing
// meets: 実験 (jikken), 事件 (jiken) and the beginning of 時間 are read alike. Short
// spellings that were typed with one find words that may have one.

// addDoubled notes where in t's spelling a consonant was typed twice, or っ was.
func (t *term) addDoubled(plain []rune) {
	for i := 1; i+1 < len(plain); i++ {
		c := plain[i]
		twice := c == plain[i+1] && isLatin(string(c), 0) && c != 'n' && !isVowel(byte(c)) || c == 't' && plain[i+1] == 'c'
		if !twice && c != 'っ' && c != 'ッ' {
			continue
		}
		before, _ := kanaOnly.Spell(plain[:i])
		for k := range t.spelled {
			if v := &t.spelled[k]; len(v.text) < sureInside && len(v.text) > len(before) && strings.HasPrefix(v.text, before) {
				v.doubled = append(v.doubled, len(before))
			}
		}
	}
}

// isDoubled reports whether v stands in s where a consonant may be doubled as v has it:
// in a word of kana with っ, in Latin letters, or in kanji the first of which is read
// otherwise by itself (実 is jitsu).
func (s *subject) isDoubled(v *variant) bool {
	text := []rune(s.folded().text)
	out, segs := s.table.Append(nil, nil, text)
	for i, seg := range segs {
		if !strings.HasPrefix(string(out[seg.Out:]), v.text) {
			continue
		}
		ok := true
		for _, at := range v.doubled {
			at += int(seg.Out)
			k := i
			for k+1 < len(segs) && int(segs[k+1].Out) <= at {
				k++
			}
			ok = ok && s.mayDouble(text, segs[k:], string(out[segs[k].Out:at]))
		}
		if ok {
			return true
		}
	}
	return false
}

// mayDouble reports whether the word that words begin with may have a doubled consonant
// behind before, which is how it begins.
func (s *subject) mayDouble(text []rune, words []reading.Segment, before string) bool {
	word := text[words[0].Rune:]
	if len(words) > 1 {
		word = word[:words[1].Rune-words[0].Rune]
	}
	if !isHan(word[0]) || slices.ContainsFunc(word, isKana) {
		return isAlnum(byte(word[0])) && word[0] < 0x80 || slices.Contains(word, 'っ')
	}
	return before != "" && !s.table.IsReadSo(word[0], before)
}
