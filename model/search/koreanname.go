package search

import (
	"strings"
	"unicode/utf8"

	"yomi/model/search/meaning"
	"yomi/model/search/reading"
)

// Korean has words of kanji and loanwords as Japanese has, and writes both in Hangul: 監視
// is 감시, サーバー 서버. What a word is called in Japanese is looked for so, too.

// names calls yield with what a word is called elsewhere.
func (l *Lexicon) names(w meaning.Word, yield func(name meaning.Word, far bool)) {
	if w.Script == meaning.Hangul {
		l.meanings.FromKorean(w.Text, yield)
		return
	}
	l.meanings.Elsewhere(w, yield)
}

// mostLoans bounds the loanwords of one word that are looked for by their sound.
const mostLoans = 2

// koreanNames are the words of Hangul for names, and for the word itself.
func (l *Lexicon) koreanNames(w meaning.Word, names part) (out part) {
	if l.meanings == nil {
		return nil
	}
	loans := 0
	add := func(w meaning.Word, far bool) {
		switch {
		case w.Script == meaning.Latin:
			l.meanings.InHangul(w.Text, func(text string) {
				e := newEqual(meaning.Word{Text: text, Script: meaning.Hangul})
				e.far = far
				out = append(out, e)
			})
		case w.Script == meaning.Kana && !far && loans < mostLoans && reading.Consonants(w.Text) > 1:
			loans++
			out = append(out, newEqual(meaning.Word{Text: w.Text, Script: meaning.Loan}))
		case w.Script == meaning.Han:
			if text := l.meanings.InKorean(w.Text); utf8.RuneCountInString(text) > 1 {
				e := newEqual(meaning.Word{Text: text, Script: meaning.Hangul})
				e.far = far
				out = append(out, e)
			}
		}
	}
	add(w, false)
	for _, e := range names {
		if !e.begun {
			add(e.word, e.far)
		}
	}
	return out
}

// loanSieve is for what may hold a loanword in Hangul.
func loanSieve(spelled string) sieve {
	var any []trait
	for a, b := range reading.LoanInitials(spelled) {
		any = append(any, initialPair(byte(initialBase+a), byte(initialBase+b)))
	}
	return anyOf(any)
}

// findHangul finds a word of Hangul at the beginning of what blanks set apart, or anywhere
// where it says enough or others are found, too.
func findHangul(p passage, w string, among bool) (lo, hi int, ok bool) {
	const enough = 3 * len("가")
	for _, lo := range places(p.text, w) {
		if beginsHangul(p, lo) || among || len(w) >= enough {
			return lo, lo + len(w), true
		}
	}
	return 0, 0, false
}

// beginsHangul reports whether no Hangul stands right before lo.
func beginsHangul(p passage, lo int) bool {
	r, _ := utf8.DecodeLastRuneInString(p.text[:lo])
	return wordKind(r) != kindHangul
}

// findLoan finds a loanword in Hangul that is spelled w in kana. Behind one of two
// consonants only a particle may stand: バグ is no 바구니.
func findLoan(p passage, w string) (lo, hi int, ok bool) {
	for lo := range hangulWords(p) {
		if hi := loanAt(p, lo, w); hi > 0 {
			return lo, hi, true
		}
	}
	return 0, 0, false
}

// loanAt is where a loanword at lo ends, 0 if none is there.
func loanAt(p passage, lo int, w string) int {
	const enough = 3 // consonants
	n := reading.LoanAt(p.text[lo:], w)
	if n == 0 {
		return 0
	}
	rest := p.text[lo+n:]
	rest = rest[:len(rest)-len(strings.TrimLeftFunc(rest, func(r rune) bool { return wordKind(r) == kindHangul }))]
	if reading.Consonants(w) < enough && rest != "" && !strings.Contains(koreanParticles, " "+rest+" ") {
		return 0
	}
	return lo + n
}

// koreanParticles stand behind nouns.
const koreanParticles = " 를 을 가 이 는 은 의 에 에서 에게 로 으로 와 과 도 만 들 들은 들을 들의 들이 까지 부터 나 이나 라 라고 랑 이랑 처럼 보다 인 이다 입니다 한 할 하는 하고 및 용 별 "

// hangulWords yields where words of Hangul begin.
func hangulWords(p passage) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for lo := 0; lo < len(p.text); lo = p.next(lo) {
			if p.text[lo] < utf8.RuneSelf {
				continue
			}
			if r, _ := utf8.DecodeRuneInString(p.text[lo:]); wordKind(r) == kindHangul && beginsHangul(p, lo) && !yield(lo) {
				return
			}
		}
	}
}
