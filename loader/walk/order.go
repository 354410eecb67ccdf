package walk

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"
)

// Compare orders names as people count: numbers by their value (n2 before
// n10), letters without their case, and what is equal then as it is written.
func Compare(a, b string) int {
	x, y := a, b
	for x != "" && y != "" {
		m, restX := number(x)
		n, restY := number(y)
		if m != "" && n != "" {
			if c := compareNumbers(m, n); c != 0 {
				return c
			}
			x, y = restX, restY
			continue
		}
		r, size := utf8.DecodeRuneInString(x)
		s, width := utf8.DecodeRuneInString(y)
		if r, s = unicode.ToLower(r), unicode.ToLower(s); r != s {
			return int(r) - int(s)
		}
		x, y = x[size:], y[width:]
	}
	if c := len(x) - len(y); c != 0 {
		return c
	}
	return strings.Compare(a, b)
}

// number cuts the digits off that s begins with.
func number(s string) (digits, rest string) {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return s[:i], s[i:]
}

// compareNumbers compares numbers of any length.
func compareNumbers(a, b string) int {
	a, b = strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
	if len(a) != len(b) {
		return len(a) - len(b)
	}
	return strings.Compare(a, b)
}

// dated is a date in a name: 2024-05-01, 2024_05, 20240501.
var dated = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[^0-9])((?:19|20)[0-9]{2})(?:[-_.年]?([01]?[0-9])(?:[-_.月]?([0-3]?[0-9]))?)?`)
})

// byDate puts the oldest first, by the date in the name, else by when it was
// changed. What is of one day stays in the order of the names.
func byDate(entries []fs.DirEntry) {
	day := map[string]string{}
	for _, e := range entries {
		day[e.Name()] = dayOf(e)
	}
	slices.SortStableFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(day[a.Name()], day[b.Name()]) })
}

func dayOf(e fs.DirEntry) string {
	if m := dated().FindStringSubmatch(e.Name()); m != nil {
		two := func(s string) string { return strings.Repeat("0", 2-len(s)) + s }
		return m[1] + "-" + two(m[2]) + "-" + two(m[3])
	}
	if info, err := e.Info(); err == nil {
		return info.ModTime().Format(time.DateOnly)
	}
	return ""
}
