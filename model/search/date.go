package search

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// wantedDate reads the value of date: as a year, a month or a day in any of the
// usual ways (2022, 2022-6, 2022/06/24, 2022年6月24日, 20220624) and gives the
// beginning of an ISO date. A number on the way to one (20, 2022-) is what it
// is so far. ok is false for what is no date.
func wantedDate(value string) (prefix string, ok bool) {
	parts := strings.FieldsFunc(value, func(r rune) bool { return !unicode.IsDigit(r) })
	signs := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, value)
	if len(parts) == 0 || len(parts) > 3 || strings.Trim(signs, "-/.－／．年月日") != "" {
		return "", false
	}
	if year := parts[0]; len(parts) == 1 && len(year) > len("2022") {
		parts = []string{year[:4]}
		for rest := year[4:]; rest != ""; rest = rest[min(2, len(rest)):] {
			parts = append(parts, rest[:min(2, len(rest))])
		}
	}
	if !inCalendar(parts) {
		return "", false
	}
	whole := strings.ContainsAny(value[len(value)-1:], "-/.") || strings.HasSuffix(value, "月") || strings.HasSuffix(value, "日")
	for i, p := range parts {
		switch {
		case i == 0:
			prefix = p
		case i+1 < len(parts) || whole || len(p) > 1 || p > "1" && i == 1 || p > "3":
			// At the end, 1 may become 10, 11 or 12, and a day's 2 any of the
			// twenties.
			prefix += fmt.Sprintf("-%02s", p)
		default:
			prefix += "-" + p
		}
	}
	return prefix, true
}

// inCalendar reports whether a year has such a month and day, which may be typed in
// part: a 0 is on the way to 01.
func inCalendar(parts []string) bool {
	for i, most := range []int{1: 12, 2: 31} {
		if i == 0 || i >= len(parts) {
			continue
		}
		if n, err := strconv.Atoi(parts[i]); err != nil || n > most || n == 0 && (len(parts[i]) > 1 || i+1 < len(parts)) {
			return false
		}
	}
	return true
}

// onDate reports whether date, as Fields have it, is on the day, or in the
// month or year, that begins with prefix. A single digit at the end of prefix is
// a month or a day, or what begins one.
func onDate(date, prefix string) bool {
	date = strings.ToLower(date)
	if strings.HasPrefix(date, prefix) {
		return true
	}
	i := strings.LastIndexByte(prefix, '-')
	return i >= 0 && len(prefix) == i+2 && strings.HasPrefix(date, prefix[:i+1]+"0"+prefix[i+1:])
}
