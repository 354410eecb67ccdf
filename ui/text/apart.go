package text

import (
	"strings"
	"sync"

	"github.com/mattn/go-runewidth"
	"golang.org/x/text/unicode/norm"
)

// Latin letters such as é, ü and ß are of ambiguous width: a terminal that
// widens ①, → and the like draws them two cells wide, while the renderer counts
// one (go-runewidth does). There they are drawn taken apart, which comes to the
// same number of cells for both: é as e with its accent, ø as o with a stroke,
// ß as ss. Width counts the cells of the parts.

// notDecomposed are those among these letters that Unicode does not decompose.
var notDecomposed = map[rune]string{
	'Æ': "AE", 'æ': "ae", 'Œ': "OE", 'œ': "oe", 'ß': "ss", 'Þ': "Th", 'þ': "th",
	'Ð': "Đ", 'ð': "d" + stroke, 'đ': "d" + stroke, 'Ħ': "H" + stroke, 'ħ': "h" + stroke,
	'Ł': "L" + stroke, 'ł': "l" + stroke, 'Ŧ': "T" + stroke, 'ŧ': "t" + stroke,
	'Ø': "O" + slash, 'ø': "o" + slash, 'Ŋ': "N" + hook, 'ŋ': "n" + hook,
	'ı': "i", 'ĸ': "ᴋ",
}

// What is drawn over or under a letter, without width.
const (
	stroke = "\u0335"
	slash  = "\u0338"
	hook   = "\u0321"
)

// parts is a letter taken apart.
type parts struct {
	drawn string
	width int // cells
}

// latinEnd is the end of the blocks that hold the letters in question.
const latinEnd = 0x300

// apart are the letters that are taken apart in wide mode. NFKD knows the
// accents, and pairs such as ĳ.
var apart = sync.OnceValue(func() map[rune]parts {
	forms := map[rune]parts{}
	for r := rune(0xA0); r < latinEnd; r++ {
		if !runewidth.IsAmbiguousWidth(r) || wide.RuneWidth(r) != 1 {
			continue
		}
		drawn, ok := notDecomposed[r]
		if !ok {
			drawn = norm.NFKD.String(string(r))
		}
		p := parts{drawn: drawn}
		for _, of := range drawn {
			p.width += wide.RuneWidth(of)
		}
		forms[r] = p
	}
	return forms
})

// drawn is s as it is written to the terminal, which is another text only in
// wide mode. It takes as many cells as s, and nothing changes a second time.
func (m Measure) drawn(s string) string {
	if !m.wide || !strings.ContainsFunc(s, isApart) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if isApart(r) {
			b.WriteString(apart()[r].drawn)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isApart(r rune) bool { return r >= 0xA0 && r < latinEnd && apart()[r].width > 0 }
