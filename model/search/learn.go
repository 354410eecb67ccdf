package search

import (
	"io"

	"yomi/model/search/reading"
)

// Learn makes a person's own words part of the readings, for indexes that get
// theirs afterwards and for queries parsed afterwards: a line a word, the word,
// blanks, its reading in kana or romaji; # begins a comment. It takes as long
// as loading the table of readings. An error is that of words.
func Learn(words io.Reader) error {
	return reading.AddUser(words, func(s string) []rune {
		var p plainText
		p.add(s)
		return p.runes
	})
}
