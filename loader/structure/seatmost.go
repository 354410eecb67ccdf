package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// likelyMost is how likely what stands at some seat of a title is somebody's name, at most.
// Most parts of notes are sentences: without two capitals, or with more letters of wide
// scripts in a row than names have. That is told in a fraction of the time that all seats
// take.
func likelyMost(b *block.Block) float64 {
	text := opening(b.Text)
	has, _ := lexis.SignsIn(text)
	switch {
	case has.Wide == 0 && !has.HasAny(vouches) && !severalCapitals(text):
		return lexis.WordLikely
	case unbroken(text, &has) && len(b.Runs()) == 0 && lexis.NoWideName(text) && titlesIn(text) == [len(titles)]int{} && titleStart(text) == 0:
		return 0
	}
	return 1
}

// vouches are the signs of accounts and of employers, and what titles before names begin
// with: Dr., Prof., Mr.
const vouches = "@:|DPM"

// severalCapitals reports a text with more than one of A to Z.
func severalCapitals(text string) bool {
	n := 0
	for i := range len(text) {
		if c := text[i]; c >= 'A' && c <= 'Z' {
			n++
		}
	}
	return n > 1
}

// unbroken reports a text of kana, ideographs, letters and digits, whose signs are given:
// all of it is at one seat.
func unbroken(text string, has *lexis.Signs) bool {
	const kinds = lexis.Kana | lexis.Han | lexis.Stop
	return has.Wide != 0 && has.Wide&^kinds == 0 && !has.HasSign() && !strings.Contains(text, "・")
}

func (c *seated) count() *seatTally { return &c.talk.of.seats[c.seat] }
