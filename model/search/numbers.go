package search

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Numbers and days are written in several ways: 第4回 and 第四回, 8/14, 8月14日 and
// Aug 14. A term that has one is looked for in the others, too.

// otherNumbers gives the folds of text with its numbers written otherwise.
func otherNumbers(text string) (out []string) {
	if other, ok := inKanji([]rune(text)); ok {
		out = append(out, other)
	}
	if other, ok := inDigits([]rune(text)); ok {
		out = append(out, other)
	}
	return append(out, otherDays(text)...)
}

// kanjiDigits are the numbers from 0 to 10.
const kanjiDigits = "〇一二三四五六七八九十"

// mostInKanji is the greatest number written in kanji: two digits.
const mostInKanji = 99

// inKanji is text with a number beside kanji written in these.
func inKanji(text []rune) (string, bool) {
	lo := slices.IndexFunc(text, isDigit)
	if lo < 0 {
		return "", false
	}
	hi := lo
	for hi < len(text) && isDigit(text[hi]) {
		hi++
	}
	n, err := strconv.Atoi(string(text[lo:hi]))
	ordinal := lo > 0 && text[lo-1] == '第'
	if err != nil || n == 0 || n > mostInKanji || !ordinal && (hi == len(text) || !isHan(text[hi])) || lo > 0 && !ordinal {
		return "", false
	}
	digits := []rune(kanjiDigits)
	var kanji []rune
	if n >= 20 {
		kanji = append(kanji, digits[n/10])
	}
	if n >= 10 {
		kanji = append(kanji, digits[10])
	}
	if n%10 > 0 {
		kanji = append(kanji, digits[n%10])
	}
	return string(slices.Concat(text[:lo], kanji, text[hi:])), true
}

// inDigits is text with a number in kanji behind 第, or before two kanji and more,
// written in digits. Before one, it may be another word: 十分.
func inDigits(text []rune) (string, bool) {
	lo := 0
	if len(text) > 0 && text[0] == '第' {
		lo = 1
	}
	hi, n := lo, 0
	for ; hi < len(text); hi++ {
		at := slices.Index([]rune(kanjiDigits), text[hi])
		switch {
		case at < 0:
		case at == 10 && n == 0:
			n = 10
			continue
		case at == 10 && n < 10:
			n *= 10
			continue
		case at < 10 && (n == 0 || n%10 == 0 && n <= mostInKanji-9):
			n += at
			continue
		}
		break
	}
	rest := text[hi:]
	if n == 0 || lo == 0 && (len(rest) < 2 || !isHan(rest[0]) || !isHan(rest[1])) {
		return "", false
	}
	return string(text[:lo]) + strconv.Itoa(n) + string(rest), true
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// otherDays gives the other ways to write a day or a month of a year. 2016.8 and
// 8-14 are none: they are versions and ranges.
func otherDays(text string) []string {
	d, ok := parseDay(text)
	if !ok {
		return nil
	}
	var out []string
	add := func(format string, values ...any) {
		if s := fmt.Sprintf(format, values...); s != text && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	y, m, day := d.year, d.month, d.day
	if m == 0 {
		for _, sep := range []string{"-", "/", ".", "년"} {
			add("%d%s", y, sep)
		}
		return out
	}
	switch {
	case d.day == 0:
		for _, sep := range []string{"-", "/", ".", ". "} {
			add("%d%s%02d", y, sep, m)
			add("%d%s%d", y, sep, m)
		}
		add("%d年%d月", y, m)
		add("%d년 %d월", y, m)
	case d.year == 0:
		add("%d/%d", m, day)
		add("%02d/%02d", m, day)
		add("%02d-%02d", m, day)
		add("%02d.%02d", m, day)
		add("%02d. %02d", m, day)
		add("%d月%d", m, day)
		add("%d월 %d", m, day)
	default:
		for _, sep := range []string{"-", "/", ".", ". "} {
			add("%d%s%02d%s%02d", y, sep, m, sep, day)
			add("%d%s%d%s%d", y, sep, m, sep, day)
		}
		add("%d%02d%02d", y, m, day)
		add("%d年%d月%d", y, m, day)
		add("%d년 %d월 %d", y, m, day)
	}
	for _, name := range []string{months[m-1], months[m-1][:3]} {
		switch {
		case d.day == 0:
			add("%s %d", name, y)
		case d.year == 0:
			add("%s %d", name, day)
			add("%d %s", day, name)
		default:
			add("%s %d, %d", name, day, y)
			add("%d %s %d", day, name, y)
		}
	}
	return out
}

var months = strings.Fields("january february march april may june july august september october november december")

// day is a day, a month of a year (day 0), a day of any year (year 0), or, on the
// way to one, a year (month and day 0).
type day struct{ year, month, day int }

// parseDay reads text, all of it, as one.
func parseDay(text string) (d day, ok bool) {
	var parts []int
	var signs []string
	for text != "" {
		n := len(text) - len(strings.TrimLeft(text, "0123456789"))
		v, err := strconv.Atoi(text[:n])
		if err != nil || len(parts) == 3 {
			return d, false
		}
		rest := strings.TrimLeft(text[n:], "-/.年月日년월일 ")
		parts, signs = append(parts, v), append(signs, strings.TrimSpace(text[n:len(text)-len(rest)]))
		text = rest
	}
	const firstYear, lastYear = 1900, 2100 // of notes
	year := len(parts) > 1 && parts[0] >= firstYear && parts[0] <= lastYear
	switch {
	case len(parts) == 3 && year:
		d = day{parts[0], parts[1], parts[2]}
	case len(parts) == 2 && year && strings.Contains("-/年년", signs[0]):
		d = day{parts[0], parts[1], 0}
	case len(parts) == 1 && parts[0] >= firstYear && parts[0] <= lastYear && signs[0] != "" && strings.Contains("年년", signs[0]):
		return day{year: parts[0]}, true
	case len(parts) == 2 && strings.Contains("/月월", signs[0]):
		d = day{0, parts[0], parts[1]}
	default:
		return d, false
	}
	return d, d.month >= 1 && d.month <= 12 && d.day <= 31 && (d.day > 0 || d.year > 0)
}
