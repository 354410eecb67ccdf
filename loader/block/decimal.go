package block

import (
	"strings"
	"unicode/utf8"
)

// decimal is the number of a part: 2.1 is {2, 1}.
type decimal []int

// decimalDepth is how deep parts are numbered at most: word processors offer
// nine levels, people use three.
const decimalDepth = 5

// decimalAt reads the number that s begins with, "2", "2." or "2.1.", and tells
// where the words after it begin; n is 0 where there is none.
func decimalAt(s string) (d decimal, n int) {
	for len(d) < decimalDepth {
		v, size := number(s[n:], 3)
		if size == 0 {
			break
		}
		d = append(d, v)
		n += size
		stop, width := utf8.DecodeRuneInString(s[n:])
		if stop != '.' && stop != '．' {
			break
		}
		n += width
	}
	_, space := indentOf(s[n:])
	if len(d) == 0 || n+space >= len(s) {
		return nil, 0
	}
	// Latin words and figures stand apart from a number: 1.5km, 3rd.
	if r, _ := utf8.DecodeRuneInString(s[n:]); space == 0 && (r < utf8.RuneSelf || len(d) == 1 || !Wide(r)) {
		return nil, 0
	}
	return d, n + space
}

// follows reports whether b may be the next part after a: 1.2 or 1.1.1 or 2.1
// after 1.1. The first part of a document may be any that begins something.
func (b decimal) follows(a decimal) bool {
	k := 0
	for k < len(a) && k < len(b) && a[k] == b[k] {
		k++
	}
	switch {
	case k == len(b):
		return false
	case len(a) == 0:
		k = 1
	case k == len(a) && b[k] != 1, k < len(a) && b[k] != a[k]+1:
		return false
	default:
		k++
	}
	for _, v := range b[min(k, len(b)):] {
		if v != 1 {
			return false
		}
	}
	return true
}

// numbered is a block that begins with a number.
type numbered struct {
	block, words int // its index, and where its words begin in its text
	number       decimal
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
	var last decimal
	good, top := 0, -1 // top is the latest plain number since the last title
	for k, d := range all {
		switch {
		case len(d.number) > 1 && d.number.follows(last):
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
		if _, n := number(b.Text, 1); n == 0 {
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
		if _, n := number(b.Text, 3); n == 0 {
			continue
		}
		if d, _ := decimalAt(b.Text); len(d) > 1 {
			if parts++; parts == 2 {
				return true
			}
		}
	}
	return false
}

// numberedBlock reads the number of a block at the margin that may be a title.
func numberedBlock(b *Block) (numbered, bool) {
	if b.Indent > 0 || b.Kind != Para && b.Kind != Item || !TitleShaped(b.Text) {
		return numbered{}, false
	}
	if b.Kind == Item {
		v, size := number(b.Marker, 3)
		if size == 0 {
			return numbered{}, false
		}
		return numbered{number: decimal{v}}, true
	}
	d, n := decimalAt(b.Text)
	return numbered{number: d, words: n}, n > 0 && strings.TrimSpace(b.Text[n:]) != ""
}

// number makes b the title of a numbered part.
func (b *Block) number(d numbered) {
	if b.Kind == Para {
		b.Marker = trimEnd(b.Text[:d.words])
		b.Text = b.Text[d.words:]
		b.Off += int32(d.words)
	}
	b.Kind, b.Level, b.Look = Heading, uint8(len(d.number)), NoLook
}
