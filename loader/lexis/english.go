package lexis

import (
	"strconv"
	"strings"
)

// months are the English month names.
var months = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// DayName reports a text that begins with the English name of a day of the
// week, whole or cut to three letters or more.
func DayName(s string) bool {
	s = strings.TrimLeft(s, " (")
	n := 0
	for n < len(s) && s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' {
		n++
	}
	for _, day := range [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
		if n >= 3 && n <= len(day) && s[0]|0x20 == day[0] && strings.EqualFold(day[:n], s[:n]) {
			return true
		}
	}
	return false
}

// english reads "March 11, 2017", "Mar 11th 2017", "11 March 2017", "11th of March
// 2017", the first day of "March 11-13, 2017" and of "11–13 March 2017", and "11th
// March" or "March 11" without a year.
func english(s string) (Date, int) {
	day, n := daysAt(s)
	i := n
	for i < len(s) && s[i] == ' ' {
		i++
	}
	if n > 0 && strings.HasPrefix(s[i:], "of ") {
		i += len("of ")
	} else if n > 0 && i == n && strings.HasPrefix(s[i:], "-") {
		i++ // 3-Oct-2019
	}
	month, size := monthName(s[i:])
	if month == 0 || n > 0 && i == n {
		return Date{}, 0
	}
	i += size
	if first, size := daysAt(strings.TrimLeft(s[i:], " .")); size > len("31") && day == 0 {
		day, i = first, len(s)-len(strings.TrimLeft(s[i:], " ."))+size
	}
	end := i
	fields := strings.FieldsFunc(s[i:min(len(s), i+24)], func(r rune) bool { return r == ' ' || r == ',' || r == '.' || r == '/' || r == '-' })
	for k, f := range fields {
		if at := strings.IndexByte(f, ':'); at > 0 && at+1 < len(f) {
			if day > 0 && f[at+1] >= '0' && f[at+1] <= '9' && f[0] >= '0' && f[0] <= '9' && k > 0 {
				continue // the time, before the year: Oct 7 01:54:23 2005
			}
			f = f[:at] // Sep 24, 2019:Lines
		}
		f = strings.TrimRight(f, "_*") // what marks words
		v, err := strconv.Atoi(strings.TrimRight(f, "sthndr:"))
		switch {
		case err == nil && v >= 1950 && v < 2100:
			return Date{v, month, day}, i + strings.Index(s[i:], f) + len(f)
		case err == nil && v >= 1 && v <= 31 && day == 0 && k == 0:
			day, end = v, i+strings.Index(s[i:], f)+len(f)
		case day > 0:
			return yearless(s, month, day, end)
		default:
			return Date{}, 0
		}
	}
	return yearless(s, month, day, end)
}

// namedMonth reads the English month, and the day perhaps, behind a year: 2009 November,
// 2009-Nov-05.
func namedMonth(s string) (Date, int) {
	rest := strings.TrimLeft(s, " ,-/")
	month, n := monthName(rest)
	if month == 0 || len(rest) == len(s) || rest[0] >= 'a' { // 2018 may have been a good year
		return Date{}, 0
	}
	n += len(s) - len(rest)
	behind := strings.TrimLeft(s[n:], " -/")
	if day, m := daysAt(behind); m > 0 && day <= 31 && len(behind) < len(s[n:]) && (m == len(behind) || behind[m] != ':') {
		return Date{0, month, day}, len(s) - len(behind) + m
	}
	return Date{0, month, 0}, n
}

// daysAt reads a day with the ending of an ordinal, and to the day that follows it
// behind a dash; it gives the first. "11th", "11-13", "11–13".
func daysAt(s string) (day, n int) {
	day, n = NumberAt(s, 2)
	if n == 0 {
		return 0, 0
	}
	n += ordinal(s[n:])
	for _, dash := range [...]string{"-", "–", " - ", " – ", " to ", " and ", " & "} {
		rest, ok := strings.CutPrefix(s[n:], dash)
		if !ok {
			continue
		}
		if last, size := NumberAt(rest, 2); size > 0 && last > day && last <= 31 && (size == len(rest) || rest[size] < '0' || rest[size] > '9') {
			n += len(dash) + size + ordinal(rest[size:])
			break
		}
	}
	return day, n
}

// ordinal is the length of the ending of an ordinal.
func ordinal(s string) int {
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if strings.HasPrefix(s, end) && (len(s) == len(end) || s[len(end)] < 'a' || s[len(end)] > 'z') {
			return len(end)
		}
	}
	return 0
}

// yearless is the date of a month and a day that end at an offset of s; none
// where figures go on, as in "AUG 03.03.2017".
func yearless(s string, month, day, end int) (Date, int) {
	if day == 0 || end+1 < len(s) && strings.IndexByte("./-:", s[end]) >= 0 && s[end+1] >= '0' && s[end+1] <= '9' {
		return Date{}, 0
	}
	return Date{0, month, day}, end
}

// monthName reads an English month, whole or cut to three letters or more.
func monthName(s string) (month, n int) {
	for n < len(s) && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z') {
		n++
	}
	if n < 3 || n > len("september") {
		return 0, 0
	}
	for i, m := range months {
		if s[0]|0x20 == m[0] && n <= len(m) && strings.EqualFold(m[:n], s[:n]) {
			return i + 1, n
		}
	}
	return 0, 0
}

// Period reports a title that is a year or a month, with a topic behind a dash
// or a colon perhaps: 2009, 2013年5月, October, "July -- Mapmaking".
func Period(s string) bool {
	n := 0
	if y, size := NumberAt(s, 4); size > 0 && y >= 1950 && y < 2100 {
		n = size
	} else if _, size := monthName(s); size > 0 {
		if n = size; n < len(s) && s[n] == ' ' {
			if y, size := NumberAt(s[n+1:], 4); size == 4 && y >= 1950 {
				n += 1 + size
			}
		}
	}
	if d, size := DateAt(s); size > 0 && d.Day == 0 && strings.Count(s[:size], "/") < 2 {
		n = max(n, size)
	} else if m, size := NumberAt(s, 2); size > 0 && m <= 12 && strings.HasPrefix(s[size:], "月") {
		n = max(n, size+len("月"))
	}
	rest := strings.TrimLeft(s[n:], " ")
	return n > 0 && (rest == "" || strings.IndexByte("-:(", rest[0]) >= 0 && rest != s[n:] || rest[0] == ':')
}
