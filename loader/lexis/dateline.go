package lexis

import (
	"strings"
	"unicode/utf8"
)

// DateLine reports a line that is a date, with at most a little beside it: a
// day of the week, a time, a remark in brackets, 議事録. What stands behind a tab is no
// remark: the date is in a column of its own.
func DateLine(s string) bool {
	if digitDate(s) {
		return true
	}
	d, n := DateAt(strings.TrimLeft(s, "#[(（【< "))
	if n == 0 || d.Month == 0 && d.Day == 0 && !strings.ContainsAny(s[:min(len(s), n+2)], "/.-") {
		return false
	}
	tail := strings.TrimRight(s[min(n, len(s)):], " \t")
	return Columns(strings.TrimSpace(tail)) <= dateTail && strings.IndexByte(tail, '\t') < 0
}

// weekday reports a text that begins with a day of the week, in brackets or
// not: （土）, (Sat), 토, 周六.
func weekday(s string) bool {
	s = strings.TrimLeft(s, " （(")
	for _, w := range [...]string{"星期", "周", "週"} {
		if after, ok := strings.CutPrefix(s, w); ok {
			r, _ := utf8.DecodeRuneInString(after)
			return strings.ContainsRune("一二三四五六日天", r)
		}
	}
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("月火水木金土日월화수목금토일", r) {
		after, _ := utf8.DecodeRuneInString(s[n:])
		return len(s) == n || !Wide(after) || strings.ContainsRune("）・　曜요", after)
	}
	if len(s) < 3 || (s[0]|0x20 < 'a' || s[0]|0x20 > 'z') && s[0] < utf8.RuneSelf {
		return false // no day of the week begins so
	}
	return strings.Index("montuewedthufrisatsun", strings.ToLower(s[:3]))%3 == 0
}

// WeekdayAt is the length of the day of the week that s begins with, in brackets or not, 0 for none.
func WeekdayAt(s string) int {
	if !weekday(s) {
		return 0
	}
	at := len(s) - len(strings.TrimLeft(s, " （("))
	if s[at] < utf8.RuneSelf { // Sat, Saturday
		if !DayName(s) {
			return 0 // Sunset
		}
		for at < len(s) && (s[at]|0x20 >= 'a' && s[at]|0x20 <= 'z') {
			at++
		}
		return at
	}
	for _, name := range [...]string{"星期", "周", "週"} {
		if strings.HasPrefix(s[at:], name) {
			at += len(name)
		}
	}
	at += len("土")
	for _, unit := range [...]string{"曜日", "曜", "요일"} {
		if strings.HasPrefix(s[at:], unit) {
			return at + len(unit)
		}
	}
	return at
}

// digitDate reports a line of nothing but a date in digits, with the day of the
// week perhaps: 191018 금, 12/5. Such digits are a date only where they stand
// alone.
func digitDate(s string) bool {
	if len(s) > dateReach {
		return false
	}
	month, n := NumberAt(s, 2)
	day, m := 0, 0
	if after, ok := strings.CutPrefix(s[n:], "/"); ok {
		day, m = NumberAt(after, 2)
		m++
	} else if _, all := NumberAt(s, 7); all == len("191018") {
		n, m = 0, all
		month, _ = NumberAt(s[2:], 2)
		day, _ = NumberAt(s[4:], 2)
	}
	rest := s[n+m:]
	return m > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
		(strings.TrimSpace(rest) == "" || weekday(rest) && Columns(rest) <= dateTail)
}

// BeginsWithDate reports a text that begins with a date, in brackets or not:
// the line under a title that says when.
func BeginsWithDate(s string) bool {
	_, n := DateAt(strings.TrimLeft(s[:min(len(s), dateReach)], "(（[【<＜ \u3000"))
	return n > 0
}

// dateReach is how much of a text is looked at for a date at its start, in
// bytes: some brackets and the longest date.
const dateReach = 64

// dateTail is how many columns may follow the date of a date line: as long as
// the date itself, with （金） 19:00〜21:00.
const dateTail = 28
