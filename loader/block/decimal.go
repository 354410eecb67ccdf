package block

import (
	"strings"
	"yomi/loader/lexis"
)

// numbered is a block that begins with a number.
type numbered struct {
	block, words int // its index, and where its words begin in its text
	number       lexis.Decimal
}

// decimalTitles makes titles of lines numbered as word processors number
// parts: 1. 1.1 1.2 2. 2.1. Numbers with a point in them that count on are no
// versions or figures; a plain number is a title where a part of it comes
// next.
func decimalTitles(blocks []Block) {
	if !pointed(blocks) {
		countedTitles(blocks)
		return
	}
	var all []numbered
	parts := 0
	for i := range blocks {
		if d, ok := numberedBlock(&blocks[i]); ok {
			d.block = i
			all = append(all, d)
			if len(d.number) > 1 {
				parts++
			}
		}
	}
	var titles []numbered
	var last lexis.Decimal
	good, top := 0, -1 // top is the latest plain number since the last title
	for k, d := range all {
		switch {
		case len(d.number) > 1 && d.number.Follows(last):
			if top >= 0 && all[top].number[0] == d.number[0] && (len(last) == 0 || last[0] != d.number[0]) {
				titles = append(titles, all[top])
			}
			titles = append(titles, d)
			last, top = d.number, -1
			good++
		case len(d.number) == 1 && (top < 0 || len(last) == 0 || d.number[0] == last[0]+1):
			top = k
		}
	}
	if good < 2 || good*4 < parts*3 {
		return
	}
	for _, d := range titles {
		blocks[d.block].number(d)
	}
}

// countedMin is how many lines have to count on to be titles without a point or
// bracket behind their numbers: two may by chance.
const countedMin = 3

// countedTitles makes titles of lines that stand alone and count 1, 2, 3 with
// nothing but a space behind the number, as minutes of authorities do.
func countedTitles(blocks []Block) {
	var titles []numbered
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != Para || i > 0 && b.Blanks == 0 && !b.Rule {
			continue
		}
		if _, n := lexis.NumberAt(b.Text, 1); n == 0 {
			continue
		}
		if d, ok := numberedBlock(b); ok && len(d.number) == 1 && d.number[0] == len(titles)+1 {
			d.block = i
			titles = append(titles, d)
		}
	}
	if len(titles) < countedMin {
		return
	}
	for _, d := range titles {
		blocks[d.block].number(d)
	}
}

// pointed reports whether two lines at the margin begin with a number with a
// point in it, which most documents have not.
func pointed(blocks []Block) bool {
	parts := 0
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != Para || b.Indent > 0 {
			continue
		}
		if _, n := lexis.NumberAt(b.Text, 3); n == 0 {
			continue
		}
		if d, _ := lexis.DecimalAt(b.Text); len(d) > 1 {
			if parts++; parts == 2 {
				return true
			}
		}
	}
	return false
}

// numberedBlock reads the number of a block at the margin that may be a title.
func numberedBlock(b *Block) (numbered, bool) {
	if b.Indent > 0 || b.Kind != Para && b.Kind != Item || !lexis.TitleShaped(b.Text) {
		return numbered{}, false
	}
	if b.Kind == Item {
		v, size := lexis.NumberAt(b.Marker, 3)
		if size == 0 {
			return numbered{}, false
		}
		return numbered{number: lexis.Decimal{v}}, true
	}
	d, n := lexis.DecimalAt(b.Text)
	return numbered{number: d, words: n}, n > 0 && strings.TrimSpace(b.Text[n:]) != ""
}

// number makes b the title of a numbered part.
func (b *Block) number(d numbered) {
	if b.Kind == Para {
		b.Marker = lexis.TrimEnd(b.Text[:d.words])
		b.Cut(d.words)
	}
	b.Kind, b.Level, b.Look = Heading, uint8(len(d.number)), NoLook
}
