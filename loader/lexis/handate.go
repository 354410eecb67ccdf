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
