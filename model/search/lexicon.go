package search

import (
	"io"

	"yomi/model/search/reading"
)

// Lexicon is what is known of words beside the notes: how they are read, and a
// person's own words. It never changes; nil knows nothing.
type Lexicon struct {
	readings *reading.Table
}

// LoadLexicon gives the lexicon that the program brings along. The first call
// unpacks it, which takes milliseconds: call it beside the drawing, not before.
func LoadLexicon() *Lexicon { return &Lexicon{readings: reading.Load()} }

// With is l with a person's own words: a line a word, the word, blanks, its
// reading in kana or romaji; # begins a comment. An error is that of words.
func (l *Lexicon) With(words io.Reader) (*Lexicon, error) {
	table, err := l.readings.With(words, func(s string) []rune {
		var p plainText
		p.add(s)
		return p.runes
	})
	if err != nil {
		return nil, err
	}
	return &Lexicon{readings: table}, nil
}

// table is the readings, nil if there are none.
func (l *Lexicon) table() *reading.Table {
	if l == nil {
		return nil
	}
	return l.readings
}
