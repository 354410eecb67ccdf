package search

import (
	"slices"
	"unicode/utf8"

	"yomi/model/search/reading"
)

// shortestSlip is the length from which a word is taken for a slip of another:
// below it, one edit turns most words into each other. Of Latin letters, which say
// less than kana, it is one more.
const (
	shortestSlip  = 4
	shortestLatin = shortestSlip + 1
)

// wholeSlip is below which length of Latin letters a slip must be of a whole word, but for
// two letters swapped: so many words begin so but for another edit (lint, line).
const wholeSlip = 7

// shortestKanji is the same for kanji, each of which says as much as two
// letters.
const shortestKanji = 3

// slips reports whether t is long enough for slips, and short enough for a word.
func (t *term) slips() bool {
	if len(t.runes) > longestWord {
		return false
	}
	if slices.ContainsFunc(t.runes, isHan) {
		return len(t.runes) >= shortestKanji
	}
	if isAlnum(t.folded[0].text[0]) {
		return len(t.runes) >= shortestLatin
	}
	return len(t.runes) >= shortestSlip
}

// slips is the same for a spelling. They are squeezed: what is four letters
// there is a short word. Of seven letters four pairs are left by an edit, which
// few notes have by chance; shorter ones are asked last.
func (v *variant) slips(how method) bool {
	const far, near = shortestSlip + 2, wholeSlip
	return !reading.IsKey(v.text[0]) && (len(v.text) >= near || how == farSlips && len(v.text) >= far) && utf8.RuneCountInString(v.text) <= longestWord
}

// slipSieves lets pass what may hold t but for one edit. Either half of it is
// as typed then, or two characters changed places where the halves meet, and
// all of what was meant is there.
func (t *term) slipSieves(how method) (out []sieve) {
	if t.slips() {
		out = append(out, t.halves(how)...)
		for swapped := range swaps(t.folded[0].text) {
			v := writing(swapped)
			if !isHan(t.runes[0]) {
				v.traits = append(v.traits, v.begins...)
			}
			out = append(out, v.sieve())
		}
	}
	for i := range t.spelled {
		if v := &t.spelled[i]; v.slips(how) {
			pairs, half := needs(appendSpelledPairs(nil, v.text), pairsOfEdit(v.text)), len(v.text)/2
			out = append(out, needs(appendSpelling(nil, v.text[:half]), 0).and(pairs), needs(appendSpelling(nil, v.text[half:]), 0).and(pairs))
			for swapped := range swaps(v.text) {
				out = append(out, needs(appendSpelling(nil, swapped), 0))
			}
		}
	}
	for i := range t.heard {
		out = append(out, t.heard[i].sieve())
	}
	if len(t.letters.each) > 0 {
		out = append(out, t.letters.sieve())
	}
	return out
}

// pairsOfEdit is how many of the pairs that are traits one edit of a spelling takes
// at most.
func pairsOfEdit(text string) int {
	const both = 2
	for i := 2; i < len(text); i++ {
		if !isVowel(text[i-2]) && !isVowel(text[i-1]) {
			return both
		}
	}
	return 1
}

// halves lets pass what has one half of t: a word that begins with the first, or
// the second anywhere. Most edits leave one of the first two letters at the start
// of a word; that others do is asked last. Words of kanji stand without borders.
func (t *term) halves(how method) []sieve {
	half := len(t.runes) / 2
	first, second := string(t.runes[:half]), string(t.runes[half:])
	chars := needs(t.chars, 1)
	begins := appendText(nil, first)
	if !isHan(t.runes[0]) {
		begins = append(begins, surest(appendBegin(nil, first))...)
	}
	end := needs(appendText(nil, second), 0).and(chars)
	if how == slips && !isHan(t.runes[0]) {
		end = end.and(anyOf(slices.Concat(oneBegin(t.runes[0]), oneBegin(t.runes[1]))))
	}
	return []sieve{needs(begins, 0).and(chars), end}
}

// oneBegin is the trait of what has a word that begins with r.
func oneBegin(r rune) []trait { return appendBegin(nil, string(r)) }

// swaps yields text with each two neighbours swapped.
func swaps(text string) func(yield func(string) bool) {
	runes := []rune(text)
	return func(yield func(string) bool) {
		for i := 1; i < len(runes); i++ {
			runes[i-1], runes[i] = runes[i], runes[i-1]
			more := runes[i-1] == runes[i] || yield(string(runes))
			runes[i-1], runes[i] = runes[i], runes[i-1]
			if !more {
				return
			}
		}
	}
}

// slipped finds a word that t would begin but for one edit: a character more,
// less, other, or two swapped; before that, other kanji that are read as t's.
func (t *term) slipped(s *subject, how method) fit {
	if f := t.alike(s); f.tier != noTier {
		return f
	}
	if t.slips() {
		if f := t.slipWritten(s.folded()); f.tier != noTier {
			return f
		}
	}
	for i := range t.spelled {
		if v := &t.spelled[i]; v.slips(how) {
			if f := slipIn(s.spelled(), []rune(v.text)); f.tier != noTier {
				f.side = inSpelled
				return f
			}
		}
	}
	return t.soundsInLatin(s)
}

// slipIn finds a word of p, the first before all others, that query would begin
// but for one edit. Kanji may begin anywhere: words of kanji stand without
// borders, and another kanji instead of one is what was meant rather than one
// more or fewer. query has no more than longestWord characters.
func slipIn(p passage, query []rune) fit {
	next, best, kanji := p.next, noFit, isHan(query[0])
	if kanji {
		next = p.nextRune
	}
	for lo := 0; lo < len(p.text); lo = next(lo) {
		if lo+1 < len(p.text) && p.text[lo] < utf8.RuneSelf && p.text[lo+1] < utf8.RuneSelf && !nearBytes(query, p.text[lo], p.text[lo+1]) {
			continue
		}
		if n := slipStands(p, lo, query); n > 0 {
			f := fit{tier: Slip, lo: lo, hi: lo + n, cost: min(lo, 1)}
			if kanji && utf8.RuneCountInString(p.text[lo:f.hi]) != len(query) {
				f.cost++
			}
			if best.tier == noTier || f.cost < best.cost {
				best = f
			}
			if !kanji || best.cost <= 1 {
				break
			}
		}
	}
	return best
}

// slipStands is how many bytes of p from lo on query becomes by one edit, 0 if it does not
// or says too little for what follows.
func slipStands(p passage, lo int, query []rune) int {
	n := slipAt(p.text[lo:], query)
	if n > 0 && (len(query) >= wholeSlip || query[0] >= utf8.RuneSelf || p.border(lo+n) || isSwapped(query, p.text[lo:lo+n])) {
		return n
	}
	return 0
}

// isSwapped reports whether text is query with two neighbours swapped: all that was typed
// is there then, and the word may go on. Who types lamdb is on the way to Lambda.
func isSwapped(query []rune, text string) bool {
	if len(query) != len(text) {
		return false
	}
	i := 0
	for i < len(text) && rune(text[i]) == query[i] {
		i++
	}
	return i+1 < len(text) && rune(text[i]) == query[i+1] && rune(text[i+1]) == query[i]
}

// slipAt is how many bytes of text query becomes by one edit, 0 if it does not.
func slipAt(text string, query []rune) int {
	var word [longestWord + 2]rune
	n := 0
	for off := 0; off < len(text) && n <= len(query); n++ {
		r, size := rune(text[off]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[off:])
		}
		word[n], off = r, off+size
		// One edit leaves one of the first two where it is or next to it.
		if n == 1 && !near(query, word[:2]) {
			return 0
		}
	}
	bytes := 0
	for _, r := range word[:oneEdit(query, word[:n])] {
		bytes += utf8.RuneLen(r)
	}
	return bytes
}

// nearBytes is near for two letters.
func nearBytes(query []rune, a, b byte) bool {
	return rune(a) == query[0] || rune(a) == query[1] || rune(b) == query[0] || rune(b) == query[1]
}

// near reports whether text can begin as query does but for one edit.
func near(query, text []rune) bool {
	return text[0] == query[0] || text[0] == query[1] || text[1] == query[0] || text[1] == query[1]
}

// oneEdit is the number of runes at the start of text that query becomes by
// one edit; 0 if there is none.
func oneEdit(query, text []rune) int {
	k := 0
	for k < len(query) && k < len(text) && query[k] == text[k] {
		k++
	}
	begins := func(text, prefix []rune) bool {
		return len(prefix) <= len(text) && slices.Equal(text[:len(prefix)], prefix)
	}
	if k == len(query) {
		return k
	}
	swapped := k+1 < len(query) && k+1 < len(text) && query[k] == text[k+1] && query[k+1] == text[k]
	switch {
	case swapped && begins(text[k+2:], query[k+2:]):
		return len(query)
	case k < len(text) && isHan(text[k]) == isHan(query[k]) && begins(text[k+1:], query[k+1:]):
		return len(query)
	case k < len(text) && begins(text[k+1:], query[k:]):
		return len(query) + 1
	case begins(text[k:], query[k+1:]) && (k+1 < len(query) || k >= shortestSlip):
		return len(query) - 1
	}
	return 0
}
