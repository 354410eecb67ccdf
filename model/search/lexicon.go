package search

import (
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/model/search/meaning"
	"yomi/model/search/reading"
)

// Lexicon is what is known of words beside the notes: how they are read, and a
// person's own words. It never changes; nil knows nothing.
type Lexicon struct {
	readings *reading.Table
	meanings *meaning.Table            // nil for none
	own      map[string][]meaning.Word // a person's own names of what is folded so
}

// LoadLexicon gives the lexicon that the program brings along. The first call
// unpacks it, which takes milliseconds: call it beside the drawing, not before.
func LoadLexicon() *Lexicon {
	return &Lexicon{readings: reading.Load(), meanings: meaning.Load()}
}

// Literal is l without what words are called in other languages; a person's own
// names stay.
func (l *Lexicon) Literal() *Lexicon {
	only := *l
	only.meanings = nil
	return &only
}

// With is l with a person's own words. A line is a word, blanks and its reading
// in kana or romaji, or names of one thing with = between them: k8s = クバネ.
// # begins a comment. An error is that of words.
func (l *Lexicon) With(words io.Reader) (*Lexicon, error) {
	text, err := io.ReadAll(words)
	if err != nil {
		return nil, err
	}
	var read strings.Builder
	y := *l
	y.own = maps.Clone(l.own)
	if y.own == nil {
		y.own = map[string][]meaning.Word{}
	}
	for line := range strings.Lines(string(text)) {
		line, _, _ = strings.Cut(line, "#")
		if names := strings.Split(strings.ReplaceAll(line, "＝", "="), "="); len(names) > 1 {
			y.addNames(names)
		} else {
			read.WriteString(strings.TrimSpace(line) + "\n")
		}
	}
	y.readings, err = l.readings.With(strings.NewReader(read.String()), plainRunes)
	return &y, err
}

// addNames makes each of names find the others.
func (l *Lexicon) addNames(names []string) {
	var words []meaning.Word
	var keys []string
	for _, name := range names {
		plain := plainRunes(strings.TrimSpace(name))
		if len(plain) == 0 {
			continue
		}
		f := newFolder()
		f.fold(string(plain))
		w := meaning.Word{Text: string(f.out.buf), Script: meaning.Han}
		switch {
		case !slices.ContainsFunc(plain, func(r rune) bool { return r >= utf8.RuneSelf }):
			w.Script = meaning.Latin
		case !slices.ContainsFunc(plain, func(r rune) bool { return !isKana(r) && r != 'ー' }):
			w.Text, _ = (*reading.Table)(nil).Spell(plain)
			w.Script = meaning.Kana
		}
		words, keys = append(words, w), append(keys, string(f.out.buf))
	}
	for i, key := range keys {
		l.own[key] = append(slices.Clone(l.own[key]), slices.Delete(slices.Clone(words), i, i+1)...)
	}
}

// plainRunes is s in its plain form.
func plainRunes(s string) []rune {
	var p plainText
	p.add(s)
	return p.runes
}

// table is the readings, nil if there are none.
func (l *Lexicon) table() *reading.Table {
	if l == nil {
		return nil
	}
	return l.readings
}
