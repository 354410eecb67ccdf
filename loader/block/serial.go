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

// counters are the words for the parts of a course that a number counts.
const counters = "講回章節部話限課讲课次周週"

// counted reports a line that is a number and one of counters: ３講, 第4回.
func counted(s string) bool {
	s = strings.TrimPrefix(s, "第")
	_, n := number(s, 3)
	unit, size := utf8.DecodeRuneInString(s[n:])
	return n > 0 && n+size == len(s) && strings.ContainsRune(counters, unit)
}

// seriesOf is the name of the series that a line is of, without the days of the
// week and the months, which a series goes through too; and whether the line
// says that it counts.
func seriesOf(text string) (name string, counts bool) {
	if counted(text) {
		_, size := utf8.DecodeLastRuneInString(text)
		return "第" + text[len(text)-size:], true
	}
	whole := SerialName(text)
	if i := strings.IndexAny(text, "(（"); i > 0 && whole != "" {
		if before := SerialName(trimEnd(text[:i])); before != "" {
			whole = before // a remark: (absent)
		}
	}
	name = withoutDays(whole)
	if utf8.RuneCountInString(name) < serialMin || len(name) < len(whole) && strings.Trim(name, " ,./:-()") == "" {
		return "", false // too short, or a date
	}
	return name, countsUp(name)
}

// withoutDays takes English names of days and months out of a name.
func withoutDays(name string) string {
	var out strings.Builder
	for i := 0; i < len(name); {
		n := 0
		for i+n < len(name) && name[i+n]|0x20 >= 'a' && name[i+n]|0x20 <= 'z' {
			n++
		}
		if month, _ := monthName(name[i : i+n]); month == 0 && (n < 3 || !dayName(name[i:i+n])) {
			n = max(n, 1)
			out.WriteString(name[i : i+n])
		}
		i += n
	}
	return out.String()
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
		apart := i <= 1 || b.Blanks > 0 || b.Rule || last == ':' || last == '：'
		if !apart || !TitleShaped(b.Text) {
			continue
		}
		name, counts := seriesOf(b.Text)
		if name == "" {
			continue
		}
		s := all[name]
		if s == nil {
			s = &series{texts: map[string]bool{}}
			all[name] = s
		}
		s.members = append(s.members, i)
		s.texts[b.Text] = true
		s.plain = s.plain || b.Look == NoLook || counts
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
