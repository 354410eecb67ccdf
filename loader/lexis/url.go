package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// schemes are those of addresses that people write out.
var schemes = [...]string{"https://", "http://", "ftp://"}

// URLAt is the length of the address s begins with, 0 if it begins with none.
//
// ASCII characters belong to it as RFC 3986 has them, and letters of any script
// as people copy them from a browser (https://ja.wikipedia.org/wiki/日本語), up to
// a blank, a stop or a bracket of any script. Stops and brackets that close the
// sentence around it are not part of it, nor are marks of emphasis.
func URLAt(s string) int {
	if s == "" || s[0]|0x20 != 'h' && s[0]|0x20 != 'f' {
		return 0
	}
	for _, scheme := range schemes {
		if len(s) > len(scheme) && strings.EqualFold(s[:len(scheme)], scheme) {
			if n := addressEnd(s, len(scheme)); n > len(scheme) {
				return n
			}
		}
	}
	return 0
}

// WWWAt is the length of an address without a scheme that s begins with:
// www.example.com/path; 0 if it begins with none.
func WWWAt(s string) int {
	const www = "www."
	if len(s) <= len(www) || !strings.EqualFold(s[:len(www)], www) {
		return 0
	}
	n := addressEnd(s, len(www))
	if n <= len(www) || strings.IndexByte(s[len(www):n], '.') <= 0 {
		return 0
	}
	return n
}

// IsAddress reports a text that is an address of the web and nothing else.
func IsAddress(s string) bool {
	return s != "" && (URLAt(s) == len(s) || WWWAt(s) == len(s))
}

// addressEnd is where the address ends whose scheme takes the first from bytes
// of s; from or less if nothing of an address follows.
func addressEnd(s string, from int) int {
	n, host, round, square := from, true, 0, 0
scan:
	for n < len(s) {
		c := s[n]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[n:])
			if !addressRune(r) || host && tailOfHost(s[from:], n-from) || !host && tailOfWord(s, n, r) {
				break
			}
			n += size
			continue
		}
		switch {
		case c <= ' ', strings.IndexByte("<>\"`{}|\\^\x7f", c) >= 0:
			break scan
		case c == '(':
			round++
		case c == '[':
			square++
		case c == ')':
			if round--; round < 0 {
				break scan
			}
		case c == ']':
			if square--; square < 0 {
				break scan
			}
		case c == '*', c == '~', c == '\'':
			// Emphasis around the address, unless it plainly goes on: /web/*/x.
			if n+1 == len(s) || s[n+1] == c || s[n+1] <= ' ' || c == '*' && s[n+1] >= utf8.RuneSelf {
				break scan
			}
		case c == '/', c == '?', c == '#':
			host = false
		}
		if host && !hostByte(c) {
			break
		}
		n++
	}
	address := closed(s[from:n])
	if host {
		address = cased(address)
	}
	return from + len(address)
}

// cased is a host's name without the word that follows it without a space: a capital behind
// a small letter of the last label, as in www.example.comLambda, begins one. Inside other
// labels people write capitals.
func cased(host string) string {
	const least = 2 // letters of a last label
	for i := strings.LastIndexByte(host, '.') + 1 + least; i > least+1 && i < len(host); i++ {
		if before := host[i-1]; before >= 'a' && before <= 'z' && host[i] >= 'A' && host[i] <= 'Z' {
			return host[:i]
		}
	}
	return host
}

// closed takes the stops off the end of an address, and a bracket that is left
// open there.
func closed(s string) string {
	for {
		n := len(s)
		s = strings.TrimRight(s, ".,;:!?'*_~&")
		if strings.HasSuffix(s, "(") || strings.HasSuffix(s, "[") {
			s = s[:len(s)-1]
		}
		if len(s) == n {
			return s
		}
	}
}

// hostByte reports what the name of a host, with a user before and a port behind
// it, is made of. Brackets are those of IPv6.
func hostByte(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || strings.IndexByte("-._:@%[]~+=$&", c) >= 0
}

// addressRune reports a character beyond ASCII that belongs to an address:
// letters, digits and their marks, and the dot between foreign names.
func addressRune(r rune) bool {
	return r == '・' || r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// labelMax is the longest label in the name of a host (RFC 1035 2.3.4).
const labelMax = 63

// tailOfHost reports that the text which begins n bytes into s follows a host's
// name: no last label, as in example.comを, has both ASCII and other letters.
func tailOfHost(s string, n int) bool {
	if n == 0 || s[n-1] >= utf8.RuneSelf || !hostByte(s[n-1]) || strings.IndexByte(".-:@", s[n-1]) >= 0 {
		return false
	}
	rest := s[n:min(len(s), n+labelMax)]
	end := strings.IndexFunc(rest, func(r rune) bool {
		return r == '.' || r < utf8.RuneSelf && !hostByte(byte(r)) || !addressRune(r) && r >= utf8.RuneSelf
	})
	return end < 0 || rest[end] != '.' || end+1 == len(rest) || !hostByte(rest[end+1])
}

// tailOfWord reports a character at n that goes on with the sentence, not with
// the address: a particle or verb that no name begins with, and one of Korean,
// which follows the word without a space.
func tailOfWord(s string, n int, r rune) bool {
	before := s[n-1]
	if before >= utf8.RuneSelf {
		return false
	}
	if r >= '가' && r <= '힣' {
		return before|0x20 >= 'a' && before|0x20 <= 'z' || before >= '0' && before <= '9'
	}
	return r == 'を' || r == 'で' && strings.HasPrefix(s[n:], "です")
}

// URLs lists the addresses in s. Most lines have none, which one search shows.
func URLs(s string) []string {
	var found []string
	for {
		i := strings.Index(s, "://")
		if i < 0 {
			return found
		}
		start := SchemeStart(s, i)
		n := URLAt(s[start:])
		if n == 0 {
			s = s[i+len("://"):]
			continue
		}
		found = append(found, s[start:start+n])
		s = s[start+n:]
	}
}

// SchemeStart is where the scheme begins that ends before offset i of s. In
// "(目次http://…" and "xhttp://…" it is the last letters; i if there are none.
func SchemeStart(s string, i int) int {
	for _, scheme := range schemes {
		if start := i - len(scheme) + len("://"); start >= 0 && strings.EqualFold(s[start:i], scheme[:len(scheme)-len("://")]) {
			return start
		}
	}
	return i
}

// MailAround is the range of the address of electronic mail around the @ at
// offset i of s, not looking back before from; an empty range if there is none.
// Both sides are ASCII, as what people write out is.
func MailAround(s string, i, from int) (start, end int) {
	start = i
	for start > from && (mailByte(s[start-1]) || s[start-1] == '.') {
		start--
	}
	for start < i && strings.IndexByte(".-_*+~", s[start]) >= 0 {
		start++
	}
	end, dot := i+1, -1
	for end < len(s) && (s[end]|0x20 >= 'a' && s[end]|0x20 <= 'z' || s[end] >= '0' && s[end] <= '9' || s[end] == '-' || s[end] == '.' && s[end-1] != '.') {
		if s[end] == '.' {
			dot = end
		}
		end++
	}
	for end > i && (s[end-1] == '.' || s[end-1] == '-') {
		end--
		if dot == end {
			dot = strings.LastIndexByte(s[i:end], '.') + i
		}
	}
	if start == i || dot <= i+1 || end-dot <= len(".x") || s[end-1] >= '0' && s[end-1] <= '9' || end < len(s) && (s[end] == '@' || s[end] == '_') {
		return i, i
	}
	return start, end
}

// mailByte reports what the name of a mailbox is made of.
func mailByte(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || strings.IndexByte("-_+%", c) >= 0
}
