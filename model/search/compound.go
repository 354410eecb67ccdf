package search

import (
	"slices"
	"strings"

	"yomi/model/search/meaning"
)

// A compound that has no name elsewhere may be made of words that have.

// parts takes a compound apart into words that have names, the longest first;
// nil if that leaves a rest that begins no word. One that does is to be typed to
// its end: what stands before it is as unsure. The first word is a shorter one where
// only so no rest is left: 機械学習 is no 機械学.
func (l *Lexicon) parts(plain, folded []rune) (out []part) {
	for longest := len(plain); longest > 0; {
		found, first, whole := l.partsWithin(plain, folded, longest)
		if whole {
			return found
		}
		if out == nil {
			out = found
		}
		longest = first - 1
	}
	return out
}

// partsWithin is parts with a first word of so many letters at most, how many it has, and
// whether no rest is left.
func (l *Lexicon) partsWithin(plain, folded []rune, longest int) (out []part, first int, whole bool) {
	const most = 4
	for i := 0; i < len(plain); {
		end, found := min(len(plain), i+longest), part(nil)
		if i > 0 {
			end = len(plain)
		}
		least := i // a single kanji is part of too many words, and so is a syllable of Hangul
		if kind := wordKind(plain[i]); kind == kindHan || kind == kindHangul {
			least++
		}
		for ; end > least; end-- {
			if found = l.partOf(plain[i:end], string(folded[i:end]), mostAmong); found != nil {
				break
			}
		}
		if i == 0 {
			first = end
		}
		if found != nil && wordKind(plain[i]) == kindHan {
			// Half of a compound may be the same in both languages.
			found = append(found, newEqual(meaning.Word{Text: string(folded[i:end]), Script: meaning.Han}))
		}
		if found == nil && len(out) > 0 && l.beginsWord(plain[i:], string(folded[i:])) {
			return begun(out), first, false
		}
		if found == nil || len(out) == most || wordKind(plain[i]) == kindLetter {
			return nil, first, false
		}
		if short := end - i; len(out) > 0 && end == len(plain) && short < shortestPart && wordKind(plain[i]) == kindKatakana {
			// セン is a word, and on the way to センター.
			found = append(found, begun([]part{slices.Clone(out[len(out)-1])})[0]...)
		}
		out, i = append(out, found), end
	}
	return out, first, true
}

// shortestPart is from how many kana on the end of a compound is taken for the
// word that it is: fewer begin others.
const shortestPart = 3

// otherBlank is an English word of two in the other way in which these are written:
// auto scaling for autoscaling, frontend for front end; no word for others.
func (l *Lexicon) otherBlank(w meaning.Word) (other meaning.Word) {
	if w.Script != meaning.Latin {
		return other
	}
	if first, second, ok := strings.Cut(w.Text, " "); ok {
		if !strings.Contains(second, " ") {
			other.Text = first + second
		}
	} else if n := l.middle(w.Text); n > 0 {
		other.Text = w.Text[:n] + " " + w.Text[n:]
	}
	return other
}

// middle is where the second of the two words begins of which an English word is
// made; 0 if it is not made of such.
func (l *Lexicon) middle(word string) int {
	const shortest = 4 // letters of a half: fewer begin or end words by chance
	if !isLatinWord(word) {
		return 0
	}
	for n := len(word) - shortest; n >= shortest; n-- {
		if l.meanings.Has(word[:n]) && l.meanings.Has(word[n:]) {
			return n
		}
	}
	return 0
}

// halves takes an English word apart into two that have names: micro service; nil
// if it is not made of such.
func (l *Lexicon) halves(word string) []part {
	n := l.middle(word)
	if n == 0 {
		return nil
	}
	return []part{l.partOf([]rune(word[:n]), word[:n], mostAmong), l.partOf([]rune(word[n:]), word[n:], mostAmong)}
}
