package search

import (
	"strings"

	"yomi/model/search/reading"
)

// A name in kana is looked for as it is spelled, in which サーバ and サーバー are the
// same. Kanji and Latin words are spelled, too, and may come out as a loanword
// does: 加藤 as カート. What is found must stand in the text as kana.

// longName is how many letters of a spelling are enough to be a part of a longer
// word: オーケストレーションツール, コロナウイルスワクチン.
const longName = 7

// findSpelled finds a word of kana: a whole one, or a long one at the beginning
// or the end of a compound; anywhere in one where others are found, too.
func findSpelled(s *subject, w string, among bool) (lo, hi int, ok bool) {
	p := s.spelled()
	for {
		i := strings.Index(p.text[lo:], w)
		if i < 0 {
			return 0, 0, false
		}
		lo += i
		hi = lo + len(w)
		begins, ends := p.head(lo), p.border(hi)
		if begins && ends || (begins || ends) && len(w) >= longName || among && len(w) >= shortestInside {
			return lo, hi, inKana(s.folded.text, w)
		}
		lo++
	}
}

// inKana reports whether kana of a folded text are spelled so.
func inKana(text, w string) bool {
	var room [64]rune
	run := room[:0]
	for _, r := range text {
		switch {
		case isKana(r) || r == 'ー' || r == '・':
			run = append(run, r)
			continue
		case holdsSpelling(run, w):
			return true
		}
		run = run[:0]
	}
	return holdsSpelling(run, w)
}

// kanaOnly spells kana, and knows nothing of other characters.
var kanaOnly = &reading.Table{}

// holdsSpelling reports whether w is part of the spelling of kana.
func holdsSpelling(kana []rune, w string) bool {
	if len(kana) == 0 {
		return false
	}
	var letters [128]byte
	var words [32]reading.Segment
	spelled, _ := kanaOnly.Append(letters[:0], words[:0], kana)
	return strings.Contains(string(spelled), w)
}
