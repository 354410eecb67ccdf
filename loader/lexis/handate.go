package lexis

import (
	"strings"
	"unicode/utf8"
)

// hanDigits are the digits of years in ideographs.
const hanDigits = "〇一二三四五六七八九"

// hanDate reads 二〇一一年一月二十一日.
func hanDate(s string) (Date, int) {
	y, n := 0, 0
	for digits := 0; digits < 4; digits++ {
		r, size := utf8.DecodeRuneInString(s[n:])
		if r == '○' || r == '零' {
			r = '〇'
		}
		at := strings.IndexRune(hanDigits, r)
		if at < 0 || size == 0 {
			return Date{}, 0
		}
		y, n = y*10+at/len("〇"), n+size
	}
	after, ok := strings.CutPrefix(s[n:], "年")
	if !ok || y < 1950 || y > 2099 {
		return Date{}, 0
	}
	d, m := hanMonthDay(after)
	d.Year = y
	return d, n + len("年") + m
}

// hanMonthDay reads 一月二十一日, or the month.
func hanMonthDay(after string) (d Date, n int) {
	for _, part := range [...]struct {
		mark string
		to   *int
	}{{"月", &d.Month}, {"日", &d.Day}} {
		i := strings.Index(after[:min(len(after), len("二十一日"))], part.mark)
		if i <= 0 {
			break
		}
		v := hanNumber(after[:i])
		if v == 0 {
			break
		}
		*part.to = v
		n += i + len(part.mark)
		after = after[i+len(part.mark):]
	}
	return d, n
}

// hanNumber is a number up to 99 in ideographs, 0 where it is none: 二十一.
func hanNumber(s string) int {
	v, digit := 0, 0
	for _, r := range s {
		at := strings.IndexRune(hanDigits, r)
		switch {
		case r == '十':
			v, digit = v+max(digit, 1)*10, 0
		case at > 0:
			digit = at / len("〇")
		default:
			return 0
		}
	}
	return v + digit
}

// yearWord reads 年3月11日 or 년 behind a year, with blanks as in 2013 年 07 月 06 日; nothing need
// follow.
func yearWord(s string) (Date, int) {
	for _, year := range [...]string{"年", "년"} {
		after, ok := strings.CutPrefix(strings.TrimLeft(s, " "), year)
		if !ok {
			continue
		}
		day := strings.TrimLeft(after, " ")
		if d, m := monthDay(day, ""); m > 0 {
			return d, len(s) - len(day) + m
		}
		d, m := hanMonthDay(after)
		return d, len(s) - len(after) + m
	}
	return Date{}, 0
}

// minguoDigits reads 108.10.03, as offices of the Republic of China write it: two digits each for the month and
// the day, and no number behind them.
func minguoDigits(s string) (Date, int) {
	const size = len("108.10.03")
	if len(s) < size || s[0] != '1' || s[3] != '.' && s[3] != '/' || s[6] != s[3] {
		return Date{}, 0
	}
	y, n := NumberAt(s, 3)
	d, m := monthDay(s[n+1:], s[3:4])
	if n != 3 || y >= 2*100 || n+1+m != size || d.Day == 0 || size < len(s) && (s[size] == s[3] || s[size] >= '0' && s[size] <= '9') {
		return Date{}, 0
	}
	d.Year = y + minguo
	return d, size
}
