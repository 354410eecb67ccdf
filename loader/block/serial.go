package block

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// SerialName is a title without its digits and numerals, which titles of one
// series share: 第一回の記録 and 第二回の記録. It is "" for a title that has no
// number, or one character beside it.
func SerialName(s string) string {
	if len(s) > serialMax || strings.IndexFunc(s, numeral) < 0 {
		return ""
	}
	name := strings.Map(func(r rune) rune {
		if numeral(r) {
			return -1
		}
		return r
	}, s)
	if utf8.RuneCountInString(name) < 2 {
		return ""
	}
	return name
}

func numeral(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r >= '0' && r <= '9'
	case KanaOrHan(r):
		return hanNumeral(r)
	}
	return unicode.IsDigit(r)
}

// The length of a name in a series: three characters at least, or any line
// would be of one; bytes at most, because what is longer is a sentence.
const (
	serialMin = 3
	serialMax = 120
)

// countsUp reports the name of a series whose titles say which of it they are:
// 第2回, 3回目, 2日目.
func countsUp(name string) bool {
	return strings.HasPrefix(name, "第回") || strings.Contains(name, "回目") || strings.Contains(name, "日目")
}

// serials makes titles of the first lines of paragraphs that are the same but
// for a number: nobody begins two paragraphs so by chance, nor two lines that
// end in a colon.
func serials(blocks []Block) {
	type series struct {
		members []int
		texts   map[string]bool
		plain   bool // one of them does not look like a title by itself, or it says that it counts
	}
	all := map[string]*series{}
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != Para || b.Indent > 0 || b.Look != NoLook && b.Look != Bare && b.Look != Topping {
			continue
		}
		last := lastRune(b.Text)
		apart := i == 0 || b.Blanks > 0 || b.Rule || last == ':' || last == '：'
		if !apart || !TitleShaped(b.Text) {
			continue
		}
		name := SerialName(b.Text)
		if utf8.RuneCountInString(name) < serialMin {
			continue
		}
		s := all[name]
		if s == nil {
			s = &series{texts: map[string]bool{}}
			all[name] = s
		}
		s.members = append(s.members, i)
		s.texts[b.Text] = true
		s.plain = s.plain || b.Look == NoLook || countsUp(name)
	}
	for _, s := range all {
		if !s.plain || len(s.texts) < 2 || len(s.texts) < len(s.members) {
			continue
		}
		for _, i := range s.members {
			blocks[i].Look = Labelled
		}
	}
}
