package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// House rules about words: what UAX #14 would break and a reader would not.

// bond is how the two sides of off hold together where UAX #14 would part them.
// There is no blank after off.
func bond(s string, off int) rule {
	prev, k := utf8.DecodeLastRuneInString(s[:off])
	next, _ := utf8.DecodeRuneInString(s[off:])
	before, rest := s[:off-k], s[off:]
	last, _ := utf8.DecodeLastRuneInString(before)
	switch {
	case letter(prev) && letter(next):
		return mayCut
	case prev == '/' && letter(last) && abbreviated(before, rest): // CI/CD
		return mayCut
	case prev == '/' && !letter(last), // the root of a path
		prev == '-' && !letter(last), // -v, --json
		prev == ' ' && digit(last) && unit(rest),
		digit(prev) && counter(next),
		(prev == '．' || prev == '，') && digit(last) && digit(next):
		return mayPart
	}
	return mayBreak
}

// letter reports whether r is of a script that has words with blanks between
// them: full-width Latin, which UAX #14 takes for ideographs, and Hangul, which
// Korean breaks at blanks only, besides what it keeps together itself.
func letter(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return asciiLetter(r)
	case r < 0x250:
		return unicode.IsLetter(r)
	case r >= 0xFF00:
		return r >= '０' && r <= '９' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ'
	}
	return r >= 0xAC00 && r <= 0xD7A3
}

// asciiLetter reports whether r is an ASCII letter or digit.
func asciiLetter(r rune) bool {
	return r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z'
}

func digit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// counter reports whether r right after a number belongs to it: the squared
// units of Japanese and the counters that stand most after figures. A number
// before any other kanji may be left at the end of a row.
func counter(r rune) bool {
	if r >= 0x3300 && r <= 0x33FF {
		return true
	}
	return r > 0x4DFF && strings.ContainsRune("年月日時分秒円元人名個个件回度倍割歳岁台本枚冊社店万億亿兆点号章節", r)
}

// unit reports whether s begins with the abbreviation of a unit, to be kept with
// the number and the blank before it: those of SI and of information
// technology, with their prefixes, alone or per something (MB/s).
func unit(s string) bool {
	end := strings.IndexFunc(s, func(r rune) bool { return !letter(r) && r != 'µ' && r != 'μ' })
	if end < 0 {
		end = len(s)
	}
	word := s[:end]
	if units[word] {
		return true
	}
	_, n := utf8.DecodeRuneInString(word)
	return n < len(word) && strings.Contains("kKMGTPEmµμn", word[:n]) && units[strings.TrimPrefix(word[n:], "i")]
}

var units = map[string]bool{
	"B": true, "b": true, "bit": true, "bps": true, "m": true, "g": true, "s": true, "min": true,
	"h": true, "Hz": true, "W": true, "Wh": true, "V": true, "A": true, "Pa": true, "L": true, "l": true,
	"rpm": true, "fps": true, "dpi": true, "px": true, "pt": true, "QPS": true, "rps": true,
}

// shortWord is the longest part of what counts as one abbreviation with a slash
// in it: CI/CD, TCP/IP, km/h, 24/7, but not client/server.
const shortWord = 4

// abbreviated reports whether the word that ends s and the one that begins rest
// make an abbreviation with the slash between them.
func abbreviated(s, rest string) bool {
	n := 0
	for n <= shortWord && n < len(s) && asciiLetter(rune(s[len(s)-1-n])) {
		n++
	}
	k := 0
	for k <= shortWord && k < len(rest) && asciiLetter(rune(rest[k])) {
		k++
	}
	slash := n < len(s) && s[len(s)-1-n] == '/' || k < len(rest) && rest[k] == '/' // a path
	return !slash && n > 0 && k > 0 && n <= shortWord && k <= shortWord
}

// An address breaks after the signs that divide it and nowhere else, so that
// each row of it reads as a part.
const urlDividers = "/?&="

// nextURL finds the next address at or after off.
func (c *scanner) nextURL() {
	i := strings.Index(c.s[c.off:], "://")
	if i < 0 {
		c.url, c.urlEnd = len(c.s), len(c.s)+1
		return
	}
	at := c.off + i
	c.url = at
	for c.url > c.off && schemeByte(c.s[c.url-1]) {
		c.url--
	}
	c.urlEnd = at + len("://")
	for c.urlEnd < len(c.s) && urlByte(c.s[c.urlEnd]) {
		c.urlEnd++
	}
	// What ends the sentence does not belong to the address.
	body := strings.TrimRight(c.s[at+len("://"):c.urlEnd], ".,:;!?'*)")
	c.urlEnd = at + len("://") + len(body)
}

// urlBreak reports whether the address that begins at url may break at off. The
// rules about signs hold in it too, but a % begins an escape there.
func urlBreak(s string, off, url int) bool {
	next := s[off]
	return strings.IndexByte(urlDividers, s[off-1]) >= 0 && strings.IndexByte(urlDividers, next) < 0 &&
		(next == '%' || !noStart(rune(next))) && !strings.HasSuffix(s[url:off], "://")
}

// schemeByte and urlByte are the bytes of RFC 3986, section 3.1 and 2, without
// the square brackets: they are markup around an address more often than the
// host in it is a number.
func schemeByte(b byte) bool {
	return asciiLetter(rune(b)) || b == '+' || b == '-' || b == '.'
}

func urlByte(b byte) bool {
	return b > ' ' && b < 0x7F && strings.IndexByte(`<>"{}|\^[]`+"`", b) < 0
}
