package lexis

import (
	"strings"
	"unicode/utf8"
)

// TimeAt is the length of the time of day s begins with, an interval whole:
// 10:30, 10:30〜11:10, 9:00-9:45, 10時30分; 0 where there is none.
func TimeAt(s string) int {
	if !mayBeginTime(s) {
		return 0
	}
	off := 0
	if strings.HasPrefix(s, "[") || strings.HasPrefix(s, "(") {
		off = 1
	}
	n := clock(s[off:])
	if n == 0 {
		return 0
	}
	end := off + n
	rest := strings.TrimLeft(s[end:], " \u3000")
	for _, dash := range [...]string{"〜", "～", "-", "–", "—", "~", "−", "－", "→", "to "} {
		if after, ok := strings.CutPrefix(rest, dash); ok {
			after = strings.TrimLeft(after, " \u3000")
			if m := clock(after); m > 0 {
				return len(s) - len(after) + m
			}
			return len(s) - len(after)
		}
	}
	return end
}

// mayBeginTime reports a text that begins with a digit, of full width perhaps, or with what
// may stand before one.
func mayBeginTime(s string) bool {
	if s == "" {
		return false
	}
	c := s[0]
	return c >= '0' && c <= '9' || c == '(' || c == '[' || c >= utf8.RuneSelf && half(FirstRune(s)) < utf8.RuneSelf
}

// RecordedAt reads the minutes and seconds of a recording that s begins with, 41:05, in
// seconds; -1 where there are none.
func RecordedAt(s string) int {
	s = strings.TrimLeft(s, "[(")
	m, n := NumberAt(s, 2)
	if n == 0 || !strings.HasPrefix(s[n:], ":") {
		return -1
	}
	sec, k := NumberAt(s[n+1:], 2)
	if k != 2 || m > 59 || sec > 59 || n+1+k < len(s) && !strings.ContainsRune(" \t\u3000])", FirstRune(s[n+1+k:])) {
		return -1
	}
	return 60*m + sec
}

// clock reads 10:30, 10：30, 10時30分, 10時.
func clock(s string) int {
	h, n := NumberAt(s, 2)
	if n == 0 || h > 27 { // late shows run to 27:00
		return 0
	}
	for _, sep := range [...]string{":", "：", "時", "时"} {
		after, ok := strings.CutPrefix(s[n:], sep)
		if !ok {
			continue
		}
		m, k := NumberAt(after, 2)
		if k == 0 {
			if sep == "時" && !strings.HasPrefix(after, "間") {
				return n + len(sep)
			}
			return 0
		}
		if m > 59 || sep[0] == ':' && k != 2 {
			return 0
		}
		n += len(sep) + k
		if strings.HasPrefix(s[n:], "分") {
			n += len("分")
		}
		return n
	}
	return 0
}
