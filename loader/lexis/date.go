package lexis

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Date is a calendar date as far as it was given: Month and Day are 0 where
// unknown.
type Date struct{ Year, Month, Day int }

// String is the date in ISO 8601, as far as it is known; "" without a year.
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// half gives an ASCII digit or separator its half-width form.
func half(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '元':
		return '1' // 令和元年
	}
	return r
}

// NumberAt reads up to max digits of s, full-width ones too.
func NumberAt(s string, max int) (v, n int) {
	for digits := 0; n < len(s) && digits < max; digits++ {
		r, size := utf8.DecodeRuneInString(s[n:])
		if r = half(r); r < '0' || r > '9' {
			break
		}
		v = v*10 + int(r-'0')
		n += size
	}
	return v, n
}

// DateAt reads a date at the start of s and tells its length: 2017-03-11,
// 2017/3/11, 2017.3.11, 2017_3_11, 20170311, 2017年3月11日, 令和元年6月14日, 3月11日,
// 2017년 3월 11일, ’21. 7. 12, 3/11（土）, 06/10/17, March 11, 2017, 11 March 2017. n is 0 where there is none.
func DateAt(s string) (d Date, n int) {
	if s == "" || !mayBeginDate(s) {
		return Date{}, 0
	}
	if letter := s[0] | 0x20; letter >= 'a' && letter <= 'z' {
		if d, n = eraLetter(s); n > 0 {
			return d, n
		}
		return english(s)
	}
	for _, read := range [...]func(string) (Date, int){eraDate, apostropheYear, yearFirst, monthFirst, english, hanDate} {
		if d, n = read(s); n > 0 && d.Month <= 12 && d.Day <= 31 {
			return d, n
		}
	}
	return Date{}, 0
}

// mayBeginDate reports a text that begins with a digit, a letter, a space or an
// ideograph that a year or month may begin with: most begin with none.
func mayBeginDate(s string) bool {
	switch c := s[0]; {
	case c < utf8.RuneSelf:
		return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c == ' ' || c == '\''
	case strings.HasPrefix(s, "’"):
		return true
	case c == 0xef:
		return true // full-width digits
	case !yearBegins.Has(FirstRune(s)):
		return false
	}
	for _, e := range eras {
		if strings.HasPrefix(s, e.name) {
			return true
		}
	}
	return strings.HasPrefix(s, "元") || strings.HasPrefix(s, "二") || strings.HasPrefix(s, "一九")
}

// yearBegins are the ideographs that a year may begin with.
var yearBegins = NewSet(hanYears)

// hanYears are those, with others of the names of eras.
var hanYears = func() string {
	begins := "元二一"
	for _, e := range eras {
		begins += e.name
	}
	return begins
}()

// DateBegins are the characters that a date in a text may begin with: of letters, those of months
// with a capital and of eras (see eraLetter).
var DateBegins = hanYears + "0123456789０１２３４５６７８９'’" + "ADFJMNOS" + "HRS"

// yearBehind reads the year that brackets behind a day of a month may give:
// 9月11日(2008年).
func yearBehind(d Date, s string, n int) (Date, int) {
	rest := strings.TrimLeft(s[n:], " ")
	inside := strings.TrimLeft(rest, "(（")
	if y, k := NumberAt(inside, 4); len(inside) < len(rest) && k == 4 && y >= 1950 && y < 2100 && strings.HasPrefix(inside[k:], "年") {
		d.Year = y
		return d, len(s) - len(inside) + k + len("年")
	}
	return d, n
}

// SlashDate reads a date of three numbers of which only the people who write so
// know whether the day or the month comes first: 03/04/21. n is 0 where it is
// none, or tells.
func SlashDate(s string) (first, second, year, n int) {
	first, n = NumberAt(s, 2)
	if n == 0 || n >= len(s) || s[n] != '/' && s[n] != '-' && s[n] != '.' {
		return 0, 0, 0, 0
	}
	sep := s[n]
	second, k := NumberAt(s[n+1:], 2)
	end := n + 1 + k
	if k == 0 || end >= len(s) || s[end] != sep || first < 1 || second < 1 || first > 31 || second > 31 || min(first, second) > 12 {
		return 0, 0, 0, 0
	}
	year, k = NumberAt(s[end+1:], 4)
	switch {
	case k == 2:
		year += 2000
	case k != 4 || year < 1950 || year > 2099:
		return 0, 0, 0, 0
	}
	return first, second, year, end + 1 + k
}

// minguo is the year before the first of the calendar of the Republic of China,
// whose years of three digits began in 2011.
const minguo = 1911

// yearFirst reads dates that begin with four digits of a year, or with three and
// 年.
func yearFirst(s string) (Date, int) {
	y, n := NumberAt(s, 4)
	if y >= 100 && y < 200 && strings.HasPrefix(s[n:], "年") {
		if d, m := monthDay(s[n+len("年"):], ""); d.Day > 0 {
			d.Year = y + minguo
			return d, n + len("年") + m
		}
	}
	if d, m := minguoDigits(s); m > 0 {
		return d, m
	}
	if n == 0 || y < 1950 || y > 2099 {
		return Date{}, 0
	}
	rest := s[n:]
	if d, m := namedMonth(rest); m > 0 {
		d.Year = y
		return d, n + m
	}
	// "2017年の3.11", "Days2017 3/11", "2017 - 3/11": the day stands apart from the year.
	if after := strings.TrimLeft(strings.TrimPrefix(rest, "年"), "の -–"); len(after) < len(rest) {
		for _, sep := range [...]string{".", "/"} {
			if d, m := monthDay(after, sep); m > 0 && d.Day > 0 {
				d.Year = y
				return d, len(s) - len(after) + m
			}
		}
	}
	if d, m := yearWord(rest); m > 0 {
		d.Year = y
		return d, n + m
	}
	for _, sep := range [...]string{"-", "/", ". ", ".", "_", "／", "．", "－", "–"} {
		if after, ok := strings.CutPrefix(rest, sep); ok {
			d, m := monthDay(after, sep)
			if m == 0 {
				return Date{}, 0
			}
			d.Year = y
			return d, n + len(sep) + m
		}
	}
	if md, m := NumberAt(rest, 4); m == 4 && md/100 >= 1 && md/100 <= 12 && md%100 >= 1 && md%100 <= 31 {
		if _, more := NumberAt(rest[m:], 1); more == 0 {
			return Date{y, md / 100, md % 100}, n + m
		}
	}
	return Date{}, 0
}

// monthDay reads "3月11日", "3月", or with a separator "3/11" and "03".
func monthDay(s, sep string) (Date, int) {
	m, n := NumberAt(s, 2)
	if n == 0 || m < 1 || m > 12 {
		return Date{}, 0
	}
	mark, last := sep, ""
	if sep == "" {
		space := len(s[n:]) - len(strings.TrimLeft(s[n:], " "))
		for _, m := range [...]struct{ month, day string }{{"月", "日"}, {"월", "일"}} {
			if strings.HasPrefix(s[n+space:], m.month) {
				mark, last = m.month, m.day
			}
		}
		if mark == "" {
			return Date{}, 0
		}
		n += space
	}
	after, ok := strings.CutPrefix(s[n:], mark)
	if !ok {
		return Date{0, m, 0}, n
	}
	n += len(mark)
	d, size := NumberAt(strings.TrimLeft(after, " "), 2)
	if size == 0 || d < 1 || d > 31 {
		if sep != "" {
			n -= len(mark)
		}
		return Date{0, m, 0}, n
	}
	n += len(after) - len(strings.TrimLeft(after, " ")) + size
	if day := strings.TrimLeft(s[n:], " "); last != "" && strings.HasPrefix(day, last) {
		n = len(s) - len(day) + len(last)
	}
	return Date{0, m, d}, n
}

// monthFirst reads 3月11日, 3/11（土）, which only the day of the week tells
// from a fraction, and 06/10/17 or 6/10/2017 with a year at the end (day or
// month first: only the year is certain unless one exceeds 12).
func monthFirst(s string) (Date, int) {
	if d, n := monthDay(s, ""); n > 0 && d.Day > 0 {
		return yearBehind(d, s, n)
	}
	a, n := NumberAt(s, 2)
	if n == 0 || n >= len(s) || s[n] != '/' && s[n] != '.' && s[n] != '-' {
		return Date{}, 0
	}
	sep := s[n]
	b, m := NumberAt(s[n+1:], 2)
	end := n + 1 + m
	if sep == '/' && m > 0 && a <= 12 && a > 0 && b <= 31 && b > 0 && weekday(s[end:]) {
		return Date{0, a, b}, end
	}
	if rest, ok := strings.CutPrefix(s[end:], "日"); ok && m > 0 && a <= 12 && a > 0 && b <= 31 && b > 0 && !strings.HasPrefix(rest, "間") && !strings.HasPrefix(rest, "间") {
		return Date{0, a, b}, end + len("日") // 11.3日
	}
	if sep == '.' && m > 0 && a > 0 && a <= 31 && b > 0 && b <= 12 && DayName(s[end:]) {
		return Date{0, b, a}, end // 23.6 Wednesday: with points the day comes first
	}
	if m == 0 || a < 1 || b < 1 || a > 31 || b > 31 || end >= len(s) || s[end] != sep {
		return Date{}, 0
	}
	y, k := NumberAt(s[end+1:], 4)
	switch {
	case k == 2:
		y += 2000
	case k != 4 || y < 1950 || y > 2099:
		return Date{}, 0
	}
	d := Date{Year: y}
	if a > 12 || sep == '.' && b <= 12 {
		d.Month, d.Day = b, a
	} else if b > 12 {
		d.Month, d.Day = a, b
	}
	return d, end + 1 + k
}
