package lexis

import (
	"strconv"
	"strings"
)

// months are the English month names.
var months = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// dayName reports a text that begins with the English name of a day of the
// week, whole or cut to three letters or more.
func dayName(s string) bool {
	s = strings.TrimLeft(s, " (")
	n := 0
	for n < len(s) && s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' {
		n++
	}
	for _, day := range [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
		if n >= 3 && strings.HasPrefix(day, strings.ToLower(s[:n])) {
			return true
		}
	}
	return false
}

// english reads "March 11, 2017", "Mar 11th 2017", "11 March 2017", and "11th
// March" or "March 11" without a year.
func english(s string) (Date, int) {
	day, n := NumberAt(s, 2)
	i := n
	if n > 0 && len(s) > n+2 && s[n+2] == ' ' {
		switch s[n : n+2] {
		case "st", "nd", "rd", "th":
			i += 2
		}
	}
	for i < len(s) && s[i] == ' ' {
		i++
	}
	month, size := monthName(s[i:])
	if month == 0 || n > 0 && i == n {
		return Date{}, 0
	}
	i += size
	end := i
	fields := strings.FieldsFunc(s[i:min(len(s), i+24)], func(r rune) bool { return r == ' ' || r == ',' || r == '.' || r == '/' })
	for k, f := range fields {
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
