package lexis

import (
	"strings"
	"unicode/utf8"
)

// eras are the Japanese eras still met in notes, with the year before their
// first.
var eras = []struct {
	name string
	base int
}{{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"民國", 1911}, {"民国", 1911}}

// EraYear reports a text that names a year of an era: 平成20年度, 令和元年, 民國109年.
func EraYear(s string) bool {
	for _, e := range eras {
		i := strings.Index(s, e.name)
		if i < 0 {
			continue
		}
		rest := s[i+len(e.name):]
		_, n := NumberAt(rest, 3)
		if strings.HasPrefix(rest, "元") {
			n = len("元")
		}
		if n > 0 && strings.HasPrefix(rest[n:], "年") {
			return true
		}
	}
	return false
}

// eraDate reads 令和元年6月14日 and 平成30年.
func eraDate(s string) (Date, int) {
	for _, e := range eras {
		rest, ok := strings.CutPrefix(s, e.name)
		if !ok {
			continue
		}
		y, n := NumberAt(rest, 2)
		if strings.HasPrefix(rest, "元") {
			y, n = 1, len("元")
		}
		if n == 0 || !strings.HasPrefix(rest[n:], "年") {
			return Date{}, 0
		}
		d, m := monthDay(rest[n+len("年"):], "")
		d.Year = e.base + y
		return d, len(e.name) + n + len("年") + m
	}
	return Date{}, 0
}

// eraLetter reads R2.3.5, H24/3/5: what stands behind it tells it from the number of a version.
func eraLetter(s string) (Date, int) {
	if len(s) < len("R1.1.1") || s[1] < '1' || s[1] > '9' {
		return Date{}, 0
	}
	base := 0
	switch s[0] {
	case 'R':
		base = 2018
	case 'H':
		base = 1988
	case 'S':
		base = 1925
	default:
		return Date{}, 0
	}
	y, n := NumberAt(s[1:], 2)
	n++
	if n >= len(s) || s[n] != '.' && s[n] != '/' {
		return Date{}, 0
	}
	d, m := monthDay(s[n+1:], s[n:n+1])
	if d.Day == 0 || y > 64 {
		return Date{}, 0
	}
	n += 1 + m
	if rest := strings.TrimLeft(s[n:], " ("); rest != "" && FirstRune(rest) < utf8.RuneSelf {
		return Date{}, 0
	}
	d.Year = base + y
	return d, n
}
