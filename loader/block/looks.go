package block

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// titleMax is the longest a title can be, in columns: two lines of a terminal.
// The longest talk titles measured 110.
const titleMax = 160

// findLooks marks the blocks that look like titles by where they stand and
// how they are written. One pass; a block looks one behind and one ahead.
func findLooks(blocks []Block) {
	dashes := itemTitles(blocks)
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
				b.Look = lineLook(blocks, i, dashes)
			} else if !TitleShaped(b.Text) {
				b.Look = NoLook
			}
		}
	}
	overDashes(blocks)
	toppings(blocks)
	serials(blocks)
}

// lineLook judges a line that no marker begins; titles are the items that are
// titles.
func lineLook(blocks []Block, i int, titles map[int]bool) Look {
	b := &blocks[i]
	if !TitleShaped(b.Text) {
		return NoLook
	}
	if l := bracketed(b.Text); l != NoLook && b.Indent == 0 {
		return l
	}
	if b.Indent > 0 {
		return NoLook
	}
	if TimeAt(b.Text) > 0 {
		return Timed
	}
	alone := i == 0 || b.Blanks > 0 || b.Rule
	if !alone {
		if p := &blocks[i-1]; i+1 < len(blocks) && blocks[i+1].Kind == Item && !titles[i+1] && !titles[i-1] && (p.Kind == Item || p.Kind == Field || p.Kind == Link) && !EndsSentence(b.Text) {
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
		if !below && b.Rule && i > 0 && !DateLine(b.Text) {
			return Ruled
		}
		if !below {
			switch {
			case DateLine(b.Text):
				return Dated
			case labelled(b.Text):
				return Labelled
			case onTop(b, next):
				return Topping
			}
			return NoLook
		}
	}
	switch {
	case DateLine(b.Text):
		return Dated
	case labelled(b.Text):
		return Labelled
	}
	return Bare
}

// toppingMax is the longest line on top of a paragraph that is a title, in
// columns.
const toppingMax = 60

// onTop reports whether b could be the title of the paragraph that next goes
// on with: shorter, and no sentence.
func onTop(b, next *Block) bool {
	w := Columns(b.Text)
	return next.Kind == Para && w <= toppingMax && !EndsSentence(b.Text) && !endsClause(b.Text) &&
		(EndsSentence(next.Text) || 2*w < Columns(next.Text))
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

// labelled reports a line that begins with a number in brackets of titles,
// 【1】, 【第2部】, or with a title in them and a little beside it: 【Title】 Name.
func labelled(s string) bool {
	rest, ok := strings.CutPrefix(s, "【")
	if !ok {
		return false
	}
	label, rest, ok := strings.Cut(rest, "】")
	if !ok {
		return false
	}
	beside := strings.TrimLeft(rest, " \u3000")
	if len(beside) < len(rest) && Columns(beside) <= besideMax && fieldName(label) == NoField {
		return true
	}
	return len(label) <= labelMax && strings.ContainsAny(label, "0123456789０１２３４５６７８９一二三四五六七八九①②③④⑤⑥⑦⑧⑨")
}

// besideMax is how much stands beside a title in brackets, in columns: two
// names.
const besideMax = 24

// labelMax is the longest label, in bytes: eight wide characters.
const labelMax = 24

// bracketed recognises titles in brackets: 【…】 ＜…＞ <…> […] ［…］, the whole
// line or all but a little of it.
func bracketed(s string) Look {
	for _, p := range [...]struct {
		open, end string
		look      Look
	}{{"【", "】", Lenticular}, {"＜", "＞", Angle}, {"≪", "≫", Angle}, {"《", "》", Angle}, {"[", "]", Bracket}, {"［", "］", Bracket}, {"〔", "〕", Bracket}} {
		if strings.HasPrefix(s, p.open) && strings.HasSuffix(s, p.end) && strings.Index(s, p.end) == len(s)-len(p.end) {
			return p.look
		}
	}
	return NoLook
}

// TitleShaped reports whether s could be a title by itself: short, no
// sentence, not the first half of one, with a letter or digit in it.
func TitleShaped(s string) bool {
	// A character takes no more columns than bytes.
	if len(s) > titleMax && (len(s) > 3*titleMax || Columns(s) > titleMax) {
		return false
	}
	if strings.Contains(s, "。") && !strings.HasPrefix(s, "「") {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune("。．、，,;；", r) || r == '.' && !strings.HasSuffix(s, "..") && strings.Count(s, " ") > 1 {
		return false
	}
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// overDashes marks the lines in a foreign script that stand right over a
// title over a dash. Where a page was translated, or its titles only, the
// titles of parts stand over those of sections without a gap; what tells them
// from the text is that they lack its script (kana).
func overDashes(blocks []Block) {
	over, foreign, kana, lines := 0, 0, 0, 0
	for i := range blocks {
		has := hasKana(blocks[i].Text)
		lines++
		if has {
			kana++
		}
		if blocks[i].Look == OverDash {
			over++
			if !has {
				foreign++
			}
		}
	}
	if over < 3 || foreign*10 < over*8 || kana*2 < lines {
		return
	}
	for i := 0; i+1 < len(blocks); i++ {
		b, next := &blocks[i], &blocks[i+1]
		if b.Kind == Para && b.Look == NoLook && next.Look == OverDash && TitleShaped(b.Text) && !strings.ContainsRune(":：", lastRune(b.Text)) && ForeignHan(b.Text) {
			b.Look = Foreign
		}
	}
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// hasKana reports Japanese running text.
func hasKana(s string) bool {
	for _, r := range s {
		if r >= 0x3041 && r <= 0x30fe && r != '・' && r != 'ー' {
			return true
		}
	}
	return false
}

// ForeignHan reports a line of ideographs without kana.
func ForeignHan(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n >= 2 && !hasKana(s)
}
