package block

import (
	"strings"
	"yomi/loader/lexis"
)

// findLooks marks the blocks that look like titles by where they stand and
// how they are written. One pass; a block looks one behind and one ahead.
func findLooks(blocks []Block) {
	dashes := itemTitles(blocks)
	var codes []int
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == Heading {
			continue
		}
		switch b.Kind {
		case Item:
			b.Look = itemLook(b, dashes[i])
		case Para:
			if b.Look != OverDash {
				if b.Look = lineLook(blocks, i, dashes); b.Look == Coded {
					codes = append(codes, i)
				}
			} else if !lexis.TitleShaped(b.Text) {
				b.Look = NoLook
			}
		}
	}
	if len(codes) == 1 { // it says where, not that it is a title
		blocks[codes[0]].Look = NoLook
	}
	overDashes(blocks)
	toppings(blocks)
	serials(blocks)
	datesAlone(blocks)
	packed(blocks)
	starred(blocks)
}

// The titles of a text whose blank lines got lost: how many make a habit, how
// wide they are at most, and how many times as wide the line below is at least.
const (
	packedMin   = 3
	packedMax   = 24
	packedShare = 3
)

// packed finds the titles of a text without a blank line: short lines that end
// as no sentence does, each under the end of one and over a long line.
func packed(blocks []Block) {
	var titles []int
	for i := range blocks {
		b := &blocks[i]
		if b.Blanks > 0 && i > 0 || b.Kind == Heading || b.Kind == Para && b.Look != NoLook {
			return
		}
		if i+1 == len(blocks) || b.Kind != Para || b.Indent > 0 || i > 0 && !lexis.EndsSentence(blocks[i-1].Text) {
			continue
		}
		width, next := lexis.Columns(b.Text), &blocks[i+1]
		if r := lexis.LastRune(b.Text); width <= packedMax && r != ':' && r != '：' && lexis.TitleShaped(b.Text) && !lexis.EndsSentence(b.Text) && next.Kind == Para && lexis.Columns(next.Text) >= packedShare*width {
			titles = append(titles, i)
		}
	}
	if len(titles) < packedMin {
		return
	}
	for _, i := range titles {
		blocks[i].Look = Topping
	}
}

// lineLook judges a line that no marker begins; titles are the items that are
// titles.
func lineLook(blocks []Block, i int, titles map[int]bool) Look {
	b := &blocks[i]
	if b.Depth > 0 || !lexis.TitleShaped(b.Text) {
		return NoLook
	}
	if l := bracketed(b.Text); l != NoLook && b.Indent == 0 {
		return l
	}
	if b.Indent > 0 {
		if b.Rule && i > 0 && i+1 < len(blocks) && blocks[i+1].Blanks > 0 {
			return Ruled
		}
		return NoLook
	}
	if lexis.TimeAt(b.Text) > 0 {
		return Timed
	}
	if i > 0 && i+1 == len(blocks) && strings.ContainsAny(b.Text, "、，") {
		return NoLook // a sentence cut off where the copy of a page ends
	}
	alone := i == 0 || b.Blanks > 0 || b.Rule
	if !alone {
		if p := &blocks[i-1]; i+1 < len(blocks) && blocks[i+1].Kind == Item && !titles[i+1] && !titles[i-1] && (p.Kind == Item || p.Kind == Field || p.Kind == Link) && !lexis.EndsSentence(b.Text) {
			return Topping // between two lists, where nobody left lines blank
		}
		return NoLook
	}
	if i+1 < len(blocks) {
		next := &blocks[i+1]
		below := next.Blanks > 0 || next.Rule || next.Kind == Item || next.Kind == Link || next.Kind == Field || next.Indent > 0
		if !below && b.Blanks >= 2 {
			below = true // two blank lines set a title off as well as one below does
		}
		if !below && b.Rule && i > 0 && !lexis.DateLine(b.Text) {
			return Ruled
		}
		if !below {
			plain := NoLook
			if onTop(b, next) {
				plain = Topping
			}
			return worded(b.Text, plain)
		}
	}
	return worded(b.Text, Bare)
}

// worded is the look that the words of a line give it where it stands apart,
// otherwise plain.
func worded(text string, plain Look) Look {
	switch {
	case lexis.DateLine(text):
		return Dated
	case labelled(text):
		return Labelled
	case coded(text):
		return Coded
	}
	return plain
}

// toppingMax is the longest line on top of a paragraph that is a title, in
// columns.
const toppingMax = 60

// onTop reports whether b could be the title of the paragraph that next goes
// on with: shorter, and no sentence.
func onTop(b, next *Block) bool {
	w := lexis.Columns(b.Text)
	return next.Kind == Para && w <= toppingMax && !lexis.EndsSentence(b.Text) && !lexis.EndsClause(b.Text) &&
		(lexis.EndsSentence(next.Text) || 2*w < lexis.Columns(next.Text) || announces(b.Text))
}

// announces reports a line that ends as titles do that say what a text is about:
// …について, …した話.
func announces(s string) bool {
	for _, end := range [...]string{"について", "に関して", "とは", "の話", "した話", "の件", "の方法", "のやり方", "の使い方", "の仕方", "の手順", "の違い"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// toppingMin is how many lines on top of something make it a habit.
const toppingMin = 2

// toppings keeps the lines on top of paragraphs only where it is the rule that
// paragraphs have one, and more common than titles that stand alone.
func toppings(blocks []Block) {
	topped, groups, bare := 0, 0, 0
	for i := range blocks {
		b := &blocks[i]
		switch {
		case b.Look == Topping:
			topped++
			groups++
		case b.Look == Bare && i > 0 && i+1 < len(blocks) && blocks[i+1].Blanks > 0:
			bare++
		case b.Kind == Para && (b.Blanks > 0 || i == 0) && i+1 < len(blocks) && blocks[i+1].Kind == Para && blocks[i+1].Blanks == 0:
			groups++
		}
	}
	if topped >= toppingMin && topped*2 >= groups && topped >= bare {
		return
	}
	for i := range blocks {
		if blocks[i].Look == Topping {
			blocks[i].Look = NoLook
		}
	}
}

// overDashes marks the lines in a foreign script that stand right over a
// title over a dash. Where a page was translated, or its titles only, the
// titles of parts stand over those of sections without a gap; what tells them
// from the text is that they lack its script (kana).
func overDashes(blocks []Block) {
	over, foreign := 0, 0
	for i := range blocks {
		if blocks[i].Look == OverDash {
			over++
			if !lexis.HasKana(blocks[i].Text) {
				foreign++
			}
		}
	}
	if over < 3 || foreign*10 < over*8 {
		return
	}
	kana, sample := 0, blocks[:min(len(blocks), scriptSample)]
	for i := range sample {
		if lexis.HasKana(sample[i].Text) {
			kana++
		}
	}
	if kana*2 < len(sample) {
		return
	}
	for i := 0; i+1 < len(blocks); i++ {
		b, next := &blocks[i], &blocks[i+1]
		if b.Kind == Para && b.Look == NoLook && next.Look == OverDash && lexis.TitleShaped(b.Text) && !strings.ContainsRune(":：", lexis.LastRune(b.Text)) && lexis.ForeignHan(b.Text) {
			b.Look = Foreign
		}
	}
}

// scriptSample is how many blocks tell the script of a document.
const scriptSample = 2000

// signLooks are the looks of lines behind a sign, as far as they can be titles.
var signLooks = [...]Look{
	lexis.OtherSign: NoLook, lexis.Square: Square, lexis.Circle: Circle, lexis.Diamond: Diamond, lexis.Triangle: Triangle,
	lexis.Star: Star, lexis.Dash: Dashed, lexis.Dot: Dotted, lexis.Number: Numbered, lexis.Numeral: Numeral,
}
