package search

import (
	"strings"
	"unicode/utf8"

	"yomi/model/search/meaning"
	"yomi/model/search/reading"
)

// What English says in two words is one compound elsewhere: memory leak, メモリリーク. Few
// compounds stand in a dictionary, but their parts do. Where names of all words stand
// behind one another, in the order of the words, that was meant: it comes before notes
// that have them apart, and is marked as one.

// compound is what the terms of q are called elsewhere, if each is called something.
func (q *Query) compound() (out []part) {
	const most = 4
	for _, g := range q.groups {
		if len(g[0].meant) == 0 || len(out)+len(g[0].meant) > most {
			return nil
		}
		out = append(out, g[0].meant...)
	}
	return out
}

// compoundIn finds the names of parts behind one another in s.
func compoundIn(s *subject, parts []part) (f fit) {
	if len(parts) < 2 {
		return noFit
	}
	p := s.folded()
	for i := range parts[0] {
		e := &parts[0][i]
		if !e.mayJoin(s) {
			continue
		}
		for lo := range e.places(p) {
			if hi := follow(s, p, lo, parts); hi > 0 {
				return fit{tier: Meant, lo: lo, hi: hi}
			}
		}
	}
	return noFit
}

// mayJoin reports whether the name may be a part of a compound of s. A single kanji is one of
// too many, and a name of which the sieves say that s lacks it need not be asked for.
func (e *equal) mayJoin(s *subject) bool {
	const single = len("字")
	return !e.begun && (s.names == nil || s.names[e.slot].has(s.at)) && (e.word.Script == meaning.Latin || len(e.word.Text) > single || e.word.Text[0] < utf8.RuneSelf)
}

// places yields where the name may stand in p as the first of a compound.
func (e *equal) places(p passage) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		switch e.word.Script {
		case meaning.Loan:
			for lo := range hangulWords(p) {
				if !yield(lo) {
					return
				}
			}
		case meaning.Kana:
			for off := range kanaWords(p, e.word.Text[0], false) {
				if p.head(off) && !yield(off) {
					return
				}
			}
		case meaning.Latin:
			stem := meaning.Stem(e.word.Text)
			for _, off := range places(p.text, stem) {
				if p.border(off) && !yield(off) {
					return
				}
			}
		default:
			for _, off := range places(p.text, e.word.Text) {
				if !yield(off) {
					return
				}
			}
		}
	}
}

// follow is where the last of parts ends if names of all of them stand behind one
// another from at on; 0 if they do not.
func follow(s *subject, p passage, at int, parts []part) (hi int) {
	for i := range parts[0] {
		e := &parts[0][i]
		if !e.mayJoin(s) {
			continue
		}
		hi = e.standsAt(p, at)
		if hi == 0 || len(parts) == 1 {
			if hi > 0 {
				return hi
			}
			continue
		}
		next := hi
		if next < len(p.text) && strings.IndexByte(" -", p.text[next]) >= 0 {
			next++
		} else {
			next += len(p.text[next:]) - len(strings.TrimPrefix(p.text[next:], "・"))
		}
		if hi = follow(s, p, next, parts[1:]); hi > 0 {
			return hi
		}
	}
	return 0
}

// standsAt is where the name ends if it stands at lo of p, 0 if it does not.
func (e *equal) standsAt(p passage, lo int) (hi int) {
	text := p.text[lo:]
	switch e.word.Script {
	case meaning.Latin:
		if n, ok := meaning.Inflects(text, e.word.Text); ok {
			return lo + n
		}
		return 0
	case meaning.Loan:
		if n := reading.LoanAt(text, e.word.Text); n > 0 {
			return lo + n
		}
		return 0
	case meaning.Kana:
		if n := spelledAt(text, e.word.Text); n > 0 {
			return lo + n
		}
		return 0
	}
	if strings.HasPrefix(text, e.word.Text) {
		return lo + len(e.word.Text)
	}
	return 0
}

// spelledAt is how many bytes of text, kana, are spelled w, as many as there are; 0 if it
// does not begin so.
func spelledAt(text, w string) (n int) {
	var letters [64]byte
	var words [16]reading.Segment
	var room [32]rune
	word := room[:0]
	for off, r := range text {
		if !isKana(r) && r != 'ー' || len(word) == len(room) {
			break
		}
		word = append(word, r)
		spelled, _ := kanaOnly.Append(letters[:0], words[:0], word)
		switch {
		case string(spelled) == w:
			n = off + utf8.RuneLen(r)
		case n > 0 || len(spelled) > len(w):
			return n
		}
	}
	return n
}
