package block

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Columns is the number of columns s takes where wide characters take two, by
// the blocks of East Asian Width W and F (UAX #11). It is for comparing lines
// with each other, not for drawing.
func Columns(s string) int {
	n := 0
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c < utf8.RuneSelf:
			n, i = n+1, i+1
		case c >= 0xe3 && c <= 0xec: // U+3000 to U+CFFF are wide, three bytes each
			n, i = n+2, i+3
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			n, i = n+1, i+size
			if Wide(r) {
				n++
			}
		}
	}
	return n
}

// KanaOrHan reports the letters that most of wide text is made of. No marker,
// stop, bracket or drawn line is among them, which needs no table.
func KanaOrHan(r rune) bool {
	return r >= 'ぁ' && r <= 'ゖ' || r >= 'ァ' && r <= 'ヺ' || r >= '一' && r <= '鿿'
}

// trimEnd takes the spaces off the end of s, full-width ones too.
func trimEnd(s string) string {
	for {
		switch n := len(s); {
		case n > 0 && (s[n-1] == ' ' || s[n-1] == '\t'):
			s = s[:n-1]
		case n > 2 && s[n-1] == 0x80 && s[n-3:] == "\u3000":
			s = s[:n-3]
		default:
			return s
		}
	}
}

// Wide reports a character of two columns.
func Wide(r rune) bool {
	return r >= 0x1100 && (r <= 0x115f || r >= 0x2e80 && r <= 0xd7a3 || r >= 0xf900 && r <= 0xfaff ||
		r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60 || r >= 0xffe0 && r <= 0xffe6 || r >= 0x1f300 && r <= 0x3fffd)
}

// tabStop is what a tab advances to a multiple of. Four is what editors of
// notes use; only the order of indents matters here.
const tabStop = 4

// indentOf measures the white space s begins with: its columns and its bytes.
// A full-width space counts two columns.
func indentOf(s string) (cols, n int) {
	for n < len(s) {
		switch {
		case s[n] == ' ':
			cols++
			n++
		case s[n] == '\t':
			cols += tabStop - cols%tabStop
			n++
		case strings.HasPrefix(s[n:], "\u3000"):
			cols += 2
			n += len("\u3000")
		case strings.HasPrefix(s[n:], "\u00a0"):
			cols++
			n += len("\u00a0")
		default:
			return cols, n
		}
	}
	return cols, n
}

// blank reports a line of nothing but space.
func blank(s string) bool {
	if s == "" || s[0] > ' ' && s[0] != 0xc2 && s[0] != 0xe2 && s[0] != 0xe3 {
		return s == "" // no white space begins with another byte
	}
	return strings.TrimLeftFunc(s, unicode.IsSpace) == ""
}

// EndsSentence reports whether s ends as a sentence does: with a full stop of
// any script, question and exclamation marks included, closing brackets and
// quotes after it left out.
func EndsSentence(s string) bool {
	s = strings.TrimRight(s, " \t\u3000」』）)”’\"'】")
	switch lastRune(s) {
	case '。', '．', '.', '！', '!', '？', '?':
		return true
	}
	return false
}

// endsClause reports whether s ends where a sentence goes on.
func endsClause(s string) bool {
	r := lastRune(trimEnd(s))
	return stops(r) && r != '。' && r != '．'
}

// joinLines joins wrapped lines: without a space between two wide characters
// (JLREQ 3.2.3 treats Japanese text as unspaced), with one otherwise.
func joinLines(lines []string) string {
	if len(lines) == 1 {
		return strings.TrimSpace(lines[0])
	}
	var b strings.Builder
	size := 0
	for _, l := range lines {
		size += len(l) + 1
	}
	b.Grow(size)
	var last rune
	for _, l := range lines {
		l = strings.TrimSpace(l)
		if l == "" {
			continue
		}
		first, _ := utf8.DecodeRuneInString(l)
		if b.Len() > 0 && !(Wide(last) && Wide(first)) {
			b.WriteByte(' ')
		}
		b.WriteString(l)
		last, _ = utf8.DecodeLastRuneInString(l)
	}
	return b.String()
}

// urlAt is the length of the address s begins with, 0 if it begins with none.
// It ends where RFC 3986 characters end; brackets and stops that close the
// sentence around it are not part of it.
func urlAt(s string) int {
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

// urls lists the addresses in s. Most lines have none, which one search shows.
func urls(s string) []string {
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
		n := urlAt(s[start:])
		if n == 0 {
			s = s[i+len("://"):]
			continue
		}
		found = append(found, s[start:start+n])
		s = s[start+n:]
	}
}
