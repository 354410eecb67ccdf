package search

import (
	"strings"
	"unicode/utf8"
)

// abbreviation is the search for one way to read a query as an abbreviation:
// it begins at a word, and each further character follows at once, or later in
// the same word, or at the beginning of a following word.
type abbreviation struct {
	p     passage
	query []rune
	limit int // the highest cost that still counts
	steps int // left before giving up
	end   int // of the best reading found
	// initials allows only first letters of words and whole words.
	initials bool
}

// Costs of an abbreviation, in characters' worth of doubt.
const (
	costGap  = 1 // letters left out inside a word: lmbd
	costHop  = 1 // the rest of a word left out: cwlogs; the initials of n words cost n-1
	costWord = 2 // a whole word left out: cloud(formation)stack
)

// What is no word of its own, particles and endings, costs nothing to leave
// out: 構成管理(からの)脱却.

// longWord is how many letters of an abbreviation must not be apart by half: so
// many are a word with a slip rather than parts of several words.
const longWord = 6

// maxSteps bounds the attempts a text; real abbreviations take under fifty.
const maxSteps = 200

// initialism is how much surer than a contraction of two or three letters an
// abbreviation is that is made of the first letters of words or of whole ones: ssr of
// server side rendering, rpi of Raspberry Pi.
const initialism = 2

// abbreviates finds the cheapest abbreviation in p. One doubt less than the
// query has characters is allowed, as many as it gives evidence for, and less
// by doubt.
func (t *term) abbreviates(s *subject, doubt int) fit {
	a := abbreviation{p: s.folded(), query: t.runes, limit: len(t.runes) - 1 - doubt, steps: maxSteps}
	if !t.isBrief() {
		// タイミング has タ and グ by chance, 회사들의 has 회 and 의.
		a.initials = len(t.runes) == 2 && (t.folded[0].kana || wordKind(t.runes[0]) == kindHangul)
		return a.find(t)
	}
	a.initials = true
	if f := a.find(t); f.tier != noTier || s.allSaid {
		return f
	}
	return t.contracted(s.folded())
}

// contracted finds a word of which t has the first letter, some of the consonants
// and the last one: cfg, msg, svc. Letters in order alone are in any long word.
func (t *term) contracted(p passage) fit {
	query := t.folded[0].text
	if strings.IndexFunc(query[1:], func(r rune) bool { return isVowel(byte(r)) }) >= 0 {
		return noFit
	}
	for lo, hi := 0, 0; lo < len(p.text); lo = hi {
		hi = p.next(lo)
		word := p.text[lo:hi]
		if word[0] != query[0] || !isLatinWord(word) {
			continue
		}
		last := len(word)
		for last > 1 && (isVowel(word[last-1]) || word[last-1] == 's' && last == len(word)) {
			last--
		}
		if last >= len(query) && word[last-1] == query[len(query)-1] && holdsInOrder(word[1:last-1], t.runes[1:len(t.runes)-1]) {
			return fit{tier: Abbrev, lo: lo, hi: hi, cost: initialism + 1}
		}
	}
	return noFit
}

// initialSieve lets pass what t may be the first letters of words and whole words
// of: each letter begins a word or stands behind the letter before it.
func (t *term) initialSieve() sieve {
	text := t.folded[0].text
	out := needs(appendBegin(nil, text[:1]), 0)
	for i := 1; i < len(text); i++ {
		out = out.and(anyOf(append(appendBegin(nil, text[i:i+1]), traitPairs+pairOf(text[i-1], text[i]))))
	}
	return out
}

// find finds the cheapest. What was typed in katakana has no particle or ending among its
// first letters: カメ is not in ストレージからメモリ.
func (a *abbreviation) find(t *term) fit {
	p, best := a.p, noFit
	first := t.folded[0].text[:utf8.RuneLen(t.runes[0])]
	for lo := 0; a.steps > 0; lo += len(first) {
		at := strings.Index(p.text[lo:], first)
		if at < 0 {
			break
		}
		lo += at
		particle := t.folded[0].katakana && !p.head(lo) && !strings.HasPrefix(p.text[lo:], t.folded[0].text)
		if p.border(lo) && !particle && a.follow(1, lo+len(first), 0) {
			best = fit{tier: Abbrev, lo: lo, hi: a.end, cost: a.limit + 1}
			if len(t.runes) >= longWord && 2*best.cost >= len(t.runes) {
				best.tier = Scattered
			}
		}
	}
	return best
}

// follow places query[i:] from off on; on success limit drops below the cost.
func (a *abbreviation) follow(i, off, cost int) bool {
	if a.steps--; cost > a.limit || a.steps < 0 {
		return false
	}
	last := off - utf8.RuneLen(a.query[i-1])
	inside := a.initials && !a.p.border(off) && !a.p.border(last) // neither a letter nor a word is complete
	if i == len(a.query) {
		if !inside {
			a.limit, a.end = cost-1, off
		}
		return !inside
	}
	n := utf8.RuneLen(a.query[i])
	ok := false
	if r, _ := utf8.DecodeRuneInString(a.p.text[off:]); r == a.query[i] && off < len(a.p.text) {
		ok = a.follow(i+1, off+n, cost)
	}
	if inside {
		return ok
	}
	word := off // where the next word begins
	if !a.p.border(off) {
		word = a.p.next(off)
		if at := strings.IndexRune(a.p.text[off:word], a.query[i]); at > 0 && !a.initials {
			ok = a.follow(i+1, off+at+n, cost+costGap) || ok
		}
	}
	return a.hop(i, off, word, cost+costHop) || ok
}

// hop places query[i:] from the beginning of a following word on; word is the
// next one, and behind off.
func (a *abbreviation) hop(i, off, word, cost int) (ok bool) {
	n := utf8.RuneLen(a.query[i])
	for ; word < len(a.p.text) && cost <= a.limit; word = a.p.next(word) {
		r, _ := utf8.DecodeRuneInString(a.p.text[word:])
		if wordKind(r) == kindNone {
			continue
		}
		if r == a.query[i] && word > off {
			ok = a.follow(i+1, word+n, cost) || ok
		}
		if r < utf8.RuneSelf || a.p.head(word) { // no letter is a particle
			cost += costWord
		}
	}
	return ok
}
