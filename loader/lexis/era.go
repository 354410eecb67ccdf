package lexis

import "strings"

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
