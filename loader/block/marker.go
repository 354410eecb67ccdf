package block

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// marker recognises the sign an item begins with.
type marker struct {
	size  int  // bytes of the sign and the space after it
	sign  int  // bytes of the sign alone
	look  Look // what it is when it is a title instead
	order bool // it counts: 1. 2. 3.
}

// bullets are the signs that need no space after them, because no word begins
// with them. Those with a look are titles as often as bullets.
var bullets = map[rune]Look{
	'•': Dotted, '・': Dotted, '･': Dotted, '·': Dotted, '‣': Dotted, '◦': Dotted, '⁃': Dotted, '∙': Dotted,
	'▪': Square, '■': Square, '□': Square, '◼': Square, '◾': Square, '▫': Square,
	'●': Circle, '○': Circle, '◎': Circle, '◯': Circle, '〇': Circle, '⚫': Circle,
	'◆': Diamond, '◇': Diamond, '❖': Diamond, '❏': Square,
	'▼': Triangle, '▲': Triangle, '▶': Triangle, '▽': Triangle, '△': Triangle, '►': Triangle, '▸': Triangle, '➢': NoLook,
	'★': Star, '☆': Star, '＊': Star,
	'→': NoLook, '⇒': NoLook, '➡': NoLook, '➔': NoLook, '⇨': NoLook, '↓': NoLook, '↳': NoLook, '└': NoLook,
	'※': NoLook, '✓': NoLook, '✔': NoLook, '☑': NoLook, '☐': NoLook, '×': NoLook,
}

// spaced are the signs that are bullets only before a space: they begin or
// join words otherwise.
const spaced = "-*+–—‐−>"

// markerOf recognises an item's sign at the start of s, which has no space
// before it. A sign with nothing after it is a marker too. The order matters:
// arrows before the dash they begin with.
func markerOf(s string) (marker, bool) {
	c := s[0]
	switch {
	case c == 'o' && len(s) > 2 && s[1] == ' ': // RFCs and IETF minutes
		return spacedAt(s, 1, true)
	case c >= '0' && c <= '9' || c == '(' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
		return numberAt(s)
	case c == '-' || c == '=':
		if strings.HasPrefix(s, "->") || strings.HasPrefix(s, "=>") {
			return withSpace(s, 2, NoLook), true
		}
		fallthrough
	case c == '*' || c == '+':
		return spacedAt(s, 1, c != '=')
	case c < utf8.RuneSelf:
		return marker{}, false
	}
	r, n := utf8.DecodeRuneInString(s)
	if KanaOrHan(r) {
		if hanNumeral(r) {
			return numberAt(s)
		}
		return marker{}, false
	}
	if look, ok := bullets[r]; ok {
		// ××× and ○○会議 are words with a hole in them, not bullets.
		if strings.HasPrefix(s[n:], s[:n]) || r == '×' && startsWord(s[n:]) || (r == '○' || r == '〇') && strings.ContainsRune(s[n:min(len(s), n+holeReach)], r) {
			return marker{}, false
		}
		for strings.HasPrefix(s[n:], "\ufe0e") || strings.HasPrefix(s[n:], "\ufe0f") {
			n += len("\ufe0f")
		}
		return withSpace(s, n, look), true
	}
	switch {
	case strings.ContainsRune(spaced, r):
		return spacedAt(s, n, true)
	case r >= '①' && r <= '⑳' || r >= '⓪' && r <= '⓿' || r >= '❶' && r <= '❿' || r >= '➀' && r <= '➓':
		m := withSpace(s, n, Numbered)
		m.order = true
		return m, true
	case r >= '０' && r <= '９' || r == '（':
		return numberAt(s)
	case r >= 'Ⅰ' && r <= 'Ⅻ':
		return numberAt(s)
	}
	return marker{}, false
}

// holeReach is how near another ○ makes it a hole in words, as in ○月○日: two
// wide characters, in bytes.
const holeReach = 6

// startsWord reports whether a word goes on without a space.
func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && r != ' ' && r != '\t' && r != '\u3000' && Wide(r)
}

// withSpace is the marker of n bytes with the space after it.
func withSpace(s string, n int, look Look) marker {
	_, space := indentOf(s[n:])
	return marker{size: n + space, sign: n, look: look}
}

// spacedAt accepts a sign of n bytes if a space or nothing follows.
func spacedAt(s string, n int, ok bool) (marker, bool) {
	m := withSpace(s, n, NoLook)
	if s[0] == '-' || s[0] == '*' || s[0] == '+' {
		m.look = Dashed
	}
	return m, ok && (m.size > n || len(s) == n)
}

// numberAt recognises 1. 1) (1) 1: １． １） （１） 一、 Ⅰ. a) at the start of s.
// Digits that go on after the stop are a version, a date or a time.
func numberAt(s string) (marker, bool) {
	open, n := 0, 0
	for _, o := range [...]string{"(", "（"} {
		if strings.HasPrefix(s, o) {
			open = len(o)
		}
	}
	digits, n := counter(s[open:])
	if n == 0 {
		return marker{}, false
	}
	end := open + n
	stop := ""
	for _, t := range [...]string{".", ")", "．", "）", "、", " .", ":", "："} {
		if strings.HasPrefix(s[end:], t) {
			stop = t
			break
		}
	}
	rest := s[end+len(stop):]
	closes := stop == ")" || stop == "）"
	switch {
	case stop == "" || open > 0 && !closes:
		return marker{}, false
	case !digits && !closes && stop != "、" && stop != ".":
		return marker{}, false // "a: b" is a field, "C: …" a drive
	case !closes && rest != "" && (rest[0] >= '0' && rest[0] <= '9' || stop == ":" || stop == "："):
		return marker{}, false
	case stop == "." && rest != "" && rest[0] < utf8.RuneSelf && rest[0] != ' ' && rest[0] != '\t':
		return marker{}, false // 1.x, e.g.
	case n > maxNumber:
		return marker{}, false
	}
	m := withSpace(s, end+len(stop), Numbered)
	if stop == "、" || !digits && s[open] >= utf8.RuneSelf {
		m.look = Numeral
	}
	m.order = true
	return m, true
}

// Numbers reports a marker that counts: 1. ② 三、 Ⅳ.
func Numbers(marker string) bool {
	return strings.IndexFunc(marker, func(r rune) bool { return unicode.IsNumber(r) || numeral(r) }) >= 0
}

// hanNumeral reports the Chinese numerals that items are counted with.
func hanNumeral(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十':
		return true
	}
	return formalNumeral(r)
}

// formalNumeral reports those that cannot be altered, which minutes count
// parts with (壹、).
func formalNumeral(r rune) bool {
	switch r {
	case '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖', '拾', '贰', '叁', '叄', '陆':
		return true
	}
	return false
}

// maxNumber is the longest counter in bytes: four digits number no list, they
// are years.
const maxNumber = 9

// counter measures what items are counted with: up to three digits (half or
// full width), a few Chinese numerals, one Roman numeral sign, one letter.
func counter(s string) (digits bool, n int) {
	for n < len(s) && n < 4 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n > 0 {
		if n > 3 {
			return false, 0
		}
		return true, n
	}
	if s != "" && s[0] < utf8.RuneSelf {
		c := s[0] | 0x20
		if c < 'a' || c > 'z' || len(s) > 1 && (s[1] >= '0' && s[1] <= '9') {
			return false, 0
		}
		return false, 1
	}
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		switch {
		case r >= '０' && r <= '９':
			digits = true
		case hanNumeral(r), r >= 'Ⅰ' && r <= 'Ⅻ':
		default:
			return digits, n
		}
		n += size
	}
	return digits, n
}

// Series is what a marker shares with those of its siblings: digits are all
// one, so are the numerals of each kind.
func Series(marker string) rune {
	for _, r := range marker {
		switch {
		case r >= '0' && r <= '9' || r >= '０' && r <= '９' || r >= '①' && r <= '⑳':
			return '1'
		case r == '(' || r == '（':
			return '('
		case r >= 'Ⅰ' && r <= 'Ⅻ':
			return 'Ⅰ'
		case r >= 'a' && r <= 'z' && len(marker) > 1:
			return 'a'
		case r < '一': // no ideograph
			return r
		case formalNumeral(r):
			return '壹'
		case hanNumeral(r):
			return '一'
		}
		return r
	}
	return 0
}
