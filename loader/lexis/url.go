package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// URLAt is the length of the address s begins with, 0 if it begins with none.
// It ends where RFC 3986 characters end; brackets and stops that close the
// sentence around it are not part of it.
func URLAt(s string) int {
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") {
		return 0
	}
	n := strings.IndexFunc(s, func(r rune) bool {
		return r <= ' ' || strings.ContainsRune("<>\"`{}|\\^", r) || r >= utf8.RuneSelf && (unicode.IsPunct(r) || unicode.IsSpace(r) || Wide(r))
	})
	if n < 0 {
		n = len(s)
	}
	u := strings.TrimRight(s[:n], ".,;:!?'")
	u = unclosed(unclosed(u, '(', ')'), '[', ']')
	for strings.HasSuffix(u, "://") {
		u = strings.TrimSuffix(u, "://")
	}
	if !strings.Contains(u, "://") {
		return 0
	}
	return len(u)
}

// unclosed takes the closing brackets off the end of an address that do not
// close one in it.
func unclosed(u string, open, end byte) string {
	extra := strings.Count(u, string(end)) - strings.Count(u, string(open))
	for extra > 0 && u != "" && u[len(u)-1] == end {
		u = strings.TrimRight(u[:len(u)-1], ".,;:!?'")
		extra--
	}
	return u
}

// URLs lists the addresses in s. Most lines have none, which one search shows.
func URLs(s string) []string {
	var found []string
	for {
		i := strings.Index(s, "://")
		if i < 0 {
			return found
		}
		start := i
		for start > 0 && s[start-1]|0x20 >= 'a' && s[start-1]|0x20 <= 'z' && i-start < len("https") {
			start--
		}
		// "(目次http://…" or "xhttp://…": the scheme is the last letters.
		if at := strings.Index(s[start:i], "http"); at > 0 {
			start += at
		}
		n := URLAt(s[start:])
		if n == 0 {
			s = s[i+len("://"):]
			continue
		}
		found = append(found, s[start:start+n])
		s = s[start+n:]
	}
}
