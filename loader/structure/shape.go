package structure

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// mark is a kind of shape.
type mark uint8

const (
	noMark    mark = iota
	heading        // a title by its notation's own mark
	strong         // all in bold type
	dated          // begins with a date
	timed          // begins with a time of day
	counted        // says which of a row it is: 第2回, Week 3, #4
	fenced         // between signs: == X ==
	bracketed      // in brackets
	signed         // behind ■ ● ◆ ▼ ★
	numbered       // behind a number: 1. （1） 一、 2.14
	listed         // behind any other sign of an item
	tagged         // behind something in brackets: 【1】X
	coded          // a code and a title in quotes: L1『X』
	led            // behind any other sign
	outer          // at the margin of notes that stand further in mostly
	capital        // Latin capitals only
	label          // ends in a colon
	bare           // none of these
	marks
)

// String names the shape in the words yomi why uses.
func (s shape) String() string {
	name := [...]string{"no title", "heading", "bold line", "date line", "time line", "counted line", "line between signs", "line in brackets", "line behind a sign",
		"numbered line", "item", "line behind a tag", "title behind a code", "line behind a mark", "line at the margin of an outline", "line in capitals", "label", "bare line"}[s.mark]
	return strings.TrimSpace(name + " " + s.sub())
}

// strength orders the marks by how plainly they say that a line is a title.
func (m mark) strength() int {
	switch m {
	case heading:
		return 5
	case strong, fenced, bracketed, signed:
		return 4
	case dated, timed, counted, coded, capital:
		return 3
	case numbered, tagged:
		return 2
	case outer, label, bare:
		return 1
	}
	return 0
}

// shapeRow is one row of the table of shapes: it reads a line and tells which of
// its kind it is, or that it is none.
type shapeRow struct {
	mark mark
	find func(b *block.Block, text, core string) (sub string, ok bool)
	sign bool // no line that begins with a letter or a digit is one
}

// shapes are tried in order; the first that fits is the line's. Those before
// short are found in lines of any length, because sentences may follow them.
var shapes = [...]shapeRow{
	{mark: strong, find: func(b *block.Block, text, core string) (string, bool) { return "", b.Strong }},
	{mark: dated, find: func(b *block.Block, text, core string) (string, bool) {
		is, _ := lexis.DatedLine(core)
		return b.Marker, is && !(b.Kind == block.Item && lexis.Numbers(b.Marker)) && !pictureName(core)
	}},
	{mark: timed, find: func(b *block.Block, text, core string) (string, bool) {
		if lexis.TimeAt(core) == 0 {
			return "", false
		}
		return signStyle(b), true
	}},
	{mark: counted, find: func(b *block.Block, text, core string) (string, bool) {
		what := lexis.Counted(core)
		return what, what != "" && !(b.Kind == block.Item && lexis.Numbers(b.Marker)) // (2) 第49回総会について
	}},
}

// notLed are brackets and quotes, which no line is led by.
var notLed = lexis.NewSet("「『“\"'（([{《〈〔［【＜<")

// accountFirst reports a line that begins with somebody's account: @ is no mark of the
// line there.
func accountFirst(text string) bool {
	return len(text) > 1 && text[0] == '@' && lexis.LetterOrDigit(lexis.FirstRune(text[1:]))
}

// short are the shapes of lines that are no longer than titles are.
var short = [...]shapeRow{
	{mark: fenced, find: func(b *block.Block, text, core string) (string, bool) {
		if len(core) == len(text) {
			return "", false
		}
		return fence(text)
	}},
	{mark: bracketed, find: func(b *block.Block, text, core string) (string, bool) {
		if len(core) == len(text) {
			return "", false
		}
		return bracket(text, true)
	}, sign: true},
	{mark: numbered, find: numberShape},
	{mark: listed, find: func(b *block.Block, text, core string) (string, bool) { return b.Marker, b.Kind == block.Item }},
	{mark: tagged, find: func(b *block.Block, text, core string) (string, bool) { return bracket(text, false) }, sign: true},
	{mark: coded, find: func(b *block.Block, text, core string) (string, bool) { return "", codedTitle(text) }},
	{mark: led, find: func(b *block.Block, text, core string) (string, bool) {
		r := lexis.FirstRune(text)
		if notLed.Has(r) || accountFirst(text) {
			return "", false
		}
		return string(r), true
	}, sign: true},
	{mark: capital, find: func(b *block.Block, text, core string) (string, bool) { return "", lexis.Capitals(text) }},
	{mark: label, find: func(b *block.Block, text, core string) (string, bool) { return "", endsInColon(text) }},
	{mark: bare, find: func(b *block.Block, text, core string) (string, bool) { return "", true }},
}

// Columns and bytes of the longest line that may be a title. Two lines of a
// terminal are enough for any that was met; those marked in a way that sentences
// may follow are as long as a paragraph.
const (
	titleColumns = 160
	titleBytes   = 3 * titleColumns
)

// shapeOf finds the shape of a block. What cannot be a title has none.
func shapeOf(b *block.Block, text, core string) shape {
	switch b.Kind {
	case block.Heading:
		return shaped(heading, string(rune('0'+b.Level)))
	case block.Para, block.Item:
		if b.Quoted > 0 || b.Quiet {
			return shape{} // somebody else's text, or beside the article
		}
	case block.Link:
		if strings.Contains(text, "://") {
			return shape{}
		}
	default:
		return shape{}
	}
	if text == "" || strings.IndexByte(text, '\n') >= 0 || b.Kind == block.Para && (formulaFirst(b) || picture(b)) {
		return shape{}
	}
	if len(text) > titleBytes || len(text) > titleColumns && lexis.Columns(text) > titleColumns {
		return find(shapes[1:], b, text, core) // nobody sets a paragraph in bold type for a title
	}
	first := strings.IndexFunc(text, lexis.LetterOrDigit)
	if first < 0 || embeds(text) {
		return shape{}
	}
	if titleSign(b) {
		return shaped(signed, b.Marker) // whatever it says: people tell titles by the sign
	}
	if strings.HasPrefix(text, "【") {
		if open, ok := bracket(text, true); ok {
			return shaped(bracketed, open)
		}
	}
	if s := find(shapes[:], b, text, core); s.mark != noMark {
		return s
	}
	if goesOn(text) {
		return shape{}
	}
	if first > 0 {
		return find(short[:], b, text, core)
	}
	return find(unsigned(), b, text, core)
}

// embeds reports an address in brackets, or a picture, as Hatena's blogs embed them in whatever
// notation the text is.
func embeds(text string) bool {
	inside, ok := strings.CutPrefix(text, "[")
	return ok && (strings.HasPrefix(inside, "http://") || strings.HasPrefix(inside, "https://") || strings.HasPrefix(inside, "f:id:"))
}

// unsigned are the shapes of short lines that begin with a letter or a digit.
var unsigned = sync.OnceValue(func() []shapeRow {
	return slices.DeleteFunc(slices.Clone(short[:]), func(r shapeRow) bool { return r.sign })
})

// formulaFirst reports running text that begins with mathematics: a sentence goes
// on so around what it shows, and no title begins so without a mark.
func formulaFirst(b *block.Block) bool {
	if len(b.Runs()) > 0 && b.Runs()[0].Lo == 0 && b.Runs()[0].Style == model.StyleMath {
		return true
	}
	return lexis.FormulaAt(b.Text) > 0
}

// goesOn reports a line that breaks off at a comma, or at a bracket that it opens: the next
// goes on with it.
func goesOn(text string) bool { return breaksOff.Has(lexis.LastRune(text)) }

var breaksOff = lexis.NewSet("、，,([{（［｛")

// picture reports a line that shows a picture and says nothing else.
func picture(b *block.Block) bool {
	for _, r := range b.Runs() {
		if r.Style == model.StyleImage && int(r.Lo) == 0 && int(r.Hi) == len(b.Text) {
			return true
		}
	}
	return false
}

// captions reports a line that says what a picture shows, and is no title of what follows:
// its notation puts it below the picture, or sets it in there.
func (n *Notes) captions(i int) bool {
	b := &n.blocks[i]
	if b.Holds {
		return i+1 < len(n.blocks) && picture(&n.blocks[i+1])
	}
	return i > 0 && b.Kind == block.Para && b.Indent > n.blocks[i-1].Indent && picture(&n.blocks[i-1])
}

// signStyle is the sign that a line was written with; of a number its style, which those
// that count with it have as well.
func signStyle(b *block.Block) string {
	if lexis.Numbers(b.Marker) {
		return lexis.NumberStyle(b.Marker)
	}
	return b.Marker
}

// titleSign reports a line behind a sign that titles have.
func titleSign(b *block.Block) bool {
	if b.Kind != block.Item {
		return false
	}
	if b.Marker == "" || b.Marker[0] < utf8.RuneSelf { // no sign of ASCII is one
		return false
	}
	m, _ := lexis.MarkerAt(b.Marker)
	return m.Kind >= lexis.Square && m.Kind <= lexis.Star
}

func find(rows []shapeRow, b *block.Block, text, core string) shape {
	for i := range rows {
		if sub, ok := rows[i].find(b, text, core); ok {
			return shaped(rows[i].mark, sub)
		}
	}
	return shape{}
}

// endsInColon reports a line that leads to what is below it.
func endsInColon(s string) bool { return strings.HasSuffix(s, ":") || strings.HasSuffix(s, "：") }

// numberShape reads the number that a line begins with.
func numberShape(b *block.Block, text, _ string) (string, bool) {
	if b.Kind == block.Item {
		if !lexis.Numbers(b.Marker) && !letterMarker(b.Marker) {
			return "", false
		}
		return lexis.NumberStyle(b.Marker), true
	}
	if text[0] < utf8.RuneSelf && !digit(text[0]) {
		return "", false
	}
	if style := lexis.NumeralColon(text); style != "" {
		return style, true
	}
	if d, n := lexis.DecimalAt(text); n > 0 && len(d) <= decimalMax {
		return "1" + strings.Repeat(".1", len(d)-1), true
	}
	return "", false
}

// decimalMax is how deep parts of notes are numbered at most: 1.2.3.4.
const decimalMax = 4

// letterMarker reports a) and B.
func letterMarker(marker string) bool {
	if len(marker) < 2 || marker[0] >= utf8.RuneSelf && marker[0] != "（"[0] {
		return false
	}
	r := lexis.FirstRune(strings.TrimLeft(marker, "(（"))
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}
