package lexis

import (
	"strings"
	"unicode/utf8"
)

// wideWord is a word of wide characters and the lists it is in.
type wideWord struct {
	word string
	in   Words
	next uint16 // of those that begin with the same character, 0 behind the last
}

// lexicon is the lists made ready to be looked up: one pass over a text finds
// the words of all of them.
var lexicon = dictionary{latin: make(map[string]Words, latinWords), words: make([]wideWord, 1, wideWords), rows: make([]firstRow, 1, wideRows)}

// latinWords and wideWords are some more than there are of these in the lists, wideRows
// than there are rows of characters with which wide ones begin: growing step by step takes
// several times as long.
const (
	latinWords = 200
	wideWords  = 300
	wideRows   = 128
)

type dictionary struct {
	latin map[string]Words
	words []wideWord                  // the first is none
	most  int                         // bytes of the longest of these
	rows  []firstRow                  // of the characters they begin with; the first row is empty
	row   [1 << 16 / firstRunes]uint8 // by first character, the index of its row
	sizes ['z' - '&' + 1]uint32       // of Latin words: by first letter, a bit for each length
}

// firstRunes is how many neighbouring characters share a row: a table of all
// characters would be 128 kB, of which each start touched a third.
const firstRunes = 16

// firstRow has, by character, the index of the first word that begins with it.
type firstRow [firstRunes]uint16

// first is the index of the first word that begins with r, 0 for none, as for most
// characters. Each word has the next.
func (d *dictionary) first(r rune) uint16 {
	if r >= 1<<16 {
		return 0
	}
	return d.rows[d.row[r/firstRunes]][r%firstRunes]
}

// add puts a wide word into the lists.
func (d *dictionary) add(word string, in Words) {
	r, _ := utf8.DecodeRuneInString(word)
	for k := d.first(r); k > 0; k = d.words[k].next {
		if w := &d.words[k]; w.word == word {
			w.in |= in
			return
		}
	}
	row := &d.row[r/firstRunes]
	if *row == 0 {
		*row = uint8(len(d.rows))
		d.rows = append(d.rows, firstRow{})
	}
	at := &d.rows[*row][r%firstRunes]
	d.words = append(d.words, wideWord{word, in, *at})
	d.most = max(d.most, len(word))
	*at = uint16(len(d.words) - 1)
}

func init() {
	for _, l := range lists {
		for w := range strings.FieldsSeq(l.words) {
			if w[0] < utf8.RuneSelf {
				lexicon.latin[w] |= l.in
				lexicon.sizes[w[0]-'&'] |= 1 << min(len(w), sizeMost)
				continue
			}
			lexicon.add(w, l.in)
		}
	}
}
