package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// SerialName is a title without its digits and numerals, which titles of one
// series share: 第一回の記録 and 第二回の記録. It is "" for a title that has no
// NumberAt, or one character beside it.
func SerialName(s string) string {
	if len(s) > serialMax || !hasNumeral(s) {
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

// hasNumeral reports a text with a digit or numeral in it.
func hasNumeral(s string) bool {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c < utf8.RuneSelf:
			if c >= '0' && c <= '9' {
				return true
			}
			i++
		case c == 0xe3: // U+3000 to U+3FFF have none
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if numeral(r) {
				return true
			}
			i += size
		}
	}
	return false
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

// countedMax is the longest line that is a number and one of counters, in bytes: three
// digits in full width, and a sign before and behind them.
const countedMax = 5 * len("第")

// counted reports a line that is a number and one of counters: ３講, 第4回.
func counted(s string) bool {
	s = strings.TrimPrefix(s, "第")
	_, n := NumberAt(s, 3)
	unit, size := utf8.DecodeRuneInString(s[n:])
	return n > 0 && n+size == len(s) && strings.ContainsRune(counters, unit)
}

// SeriesOf is the name of the series that a line is of, without the days of the
// week and the months, which a series goes through too; and whether the line
// says that it counts.
func SeriesOf(text string) (name string, counts bool) {
	if len(text) <= countedMax && counted(text) {
		_, size := utf8.DecodeLastRuneInString(text)
		return "第" + text[len(text)-size:], true
	}
	whole := SerialName(text)
	if whole == "" {
		return "", false
	}
	if i := IndexOf(text, "(", "（"); i > 0 {
		if before := SerialName(TrimEnd(text[:i])); before != "" {
			whole = before // a remark: (absent)
		}
	}
	name = withoutDays(whole)
	if utf8.RuneCountInString(name) < serialMin || len(name) < len(whole) && strings.Trim(name, " ,./:-()") == "" {
		return "", false // too short, or a date
	}
	return name, countsUp(name)
}

// SeriesBegins is the character with which SeriesOf's name of a text begins, if it is of a
// series and that can be told at once.
func SeriesBegins(text string) (first rune, sure bool) {
	r := FirstRune(text)
	if numeral(r) {
		rest := strings.TrimLeftFunc(text, numeral)
		if r = FirstRune(rest); len(text) <= countedMax || rest == "" || r < utf8.RuneSelf && (r|0x20) >= 'a' && (r|0x20) <= 'z' {
			return 0, false // 第2回 begins otherwise, and what stands behind the day in 4 May
		}
		return r, true
	}
	if r < utf8.RuneSelf && strings.IndexByte(daysBegin, byte(r)|0x20) >= 0 {
		n := 1
		for n < len(text) && text[n]|0x20 >= 'a' && text[n]|0x20 <= 'z' {
			n++
		}
		return r, !numeral(FirstRune(text[n:])) && (n < 3 || !dayOrMonth(text[:n]))
	}
	return r, true
}

// daysBegin are the letters that English names of days and months begin with.
const daysBegin = "adfjmnostw"

// dayOrMonth reports the English name of a day or a month.
func dayOrMonth(word string) bool {
	month, _ := monthName(word)
	return month > 0 || DayName(word)
}

// withoutDays takes English names of days and months out of a name.
func withoutDays(name string) string {
	var out strings.Builder
	kept := 0 // how much of name is in out, or was taken out of it
	for i := 0; i < len(name); {
		n := 0
		for i+n < len(name) && name[i+n]|0x20 >= 'a' && name[i+n]|0x20 <= 'z' {
			n++
		}
		if n < 3 || !dayOrMonth(name[i:i+n]) {
			i += max(n, 1)
			continue
		}
		out.WriteString(name[kept:i])
		i += n
		kept = i
	}
	if kept == 0 {
		return name // it has none
	}
	out.WriteString(name[kept:])
	return out.String()
}
