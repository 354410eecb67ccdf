package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Marker is the sign an item begins with.
type Marker struct {
	Size   int  // bytes of the sign and the space after it
	Sign   int  // bytes of the sign alone
	Kind   Sign // of the sign
	Counts bool // 1. 2. 3.
}

// Sign is a kind of sign that lines begin with.
type Sign uint8

const (
	OtherSign Sign = iota // arrows, checks: bullets only
	Square                // ■ □ ▪
	Circle                // ● ○ ◎
	Diamond               // ◆ ◇
	Triangle              // ▼ ▲ ▶
	Star                  // ★ ☆
	Dash                  // - * +
	Dot                   // ・ •
	Number                // 1. １） ①
	Numeral               // 一、 Ⅱ.
)

// bullets are the signs that need no space after them, because no word begins
// with them. Those with a kind are titles as often as bullets.
var bullets = map[rune]Sign{
	'•': Dot, '・': Dot, '･': Dot, '·': Dot, '‣': Dot, '◦': Dot, '⁃': Dot, '∙': Dot,
	'▪': Square, '■': Square, '□': Square, '◼': Square, '◾': Square, '▫': Square,
	'●': Circle, '○': Circle, '◎': Circle, '◯': Circle, '〇': Circle, '⚫': Circle,
	'◆': Diamond, '◇': Diamond, '❖': Diamond, '❏': Square,
	'▼': Triangle, '▲': Triangle, '▶': Triangle, '▽': Triangle, '△': Triangle, '►': Triangle, '▸': Triangle, '➢': OtherSign,
	'★': Star, '☆': Star, '＊': Star,
	'→': OtherSign, '⇒': OtherSign, '➡': OtherSign, '➔': OtherSign, '⇨': OtherSign, '↓': OtherSign, '↳': OtherSign, '└': OtherSign,
	'※': OtherSign, '✓': OtherSign, '✔': OtherSign, '☑': OtherSign, '☐': OtherSign, '×': OtherSign,
}

// spaced are the signs that are bullets only before a space: they begin or
// join words otherwise.
const spaced = "-*+–—‐−>"

// MarkerAt recognises an item's sign at the start of s, which has no space
// before it. A sign with nothing after it is a marker too, and an empty text has
// none. The order matters: arrows before the dash they begin with.
func MarkerAt(s string) (Marker, bool) {
	if s == "" {
		return Marker{}, false
	}
	c := s[0]
	switch {
	case c == 'o' && len(s) > 2 && s[1] == ' ': // RFCs and IETF minutes
		return spacedAt(s, 1, true)
	case c >= '0' && c <= '9' || c == '(' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
		return numberAt(s)
	case c == '-' || c == '=':
		if strings.HasPrefix(s, "->") || strings.HasPrefix(s, "=>") {
			return withSpace(s, 2, OtherSign), true
		}
		fallthrough
	case c == '*' || c == '+':
		return spacedAt(s, 1, c != '=')
	case c < utf8.RuneSelf:
		return Marker{}, false
	}
	r, n := utf8.DecodeRuneInString(s)
	if KanaOrHan(r) {
		if hanNumeral(r) {
			return numberAt(s)
		}
		return Marker{}, false
	}
	if kind, ok := bullets[r]; ok {
		// ××× and ○○会議 are words with a hole in them, not bullets.
		if strings.HasPrefix(s[n:], s[:n]) || r == '×' && startsWord(s[n:]) || (r == '○' || r == '〇') && strings.ContainsRune(s[n:min(len(s), n+holeReach)], r) {
			return Marker{}, false
		}
		sign := n
		for strings.HasPrefix(s[n:], "\ufe0e") || strings.HasPrefix(s[n:], "\ufe0f") {
			n += len("\ufe0f")
		}
		m := withSpace(s, n, kind)
		m.Sign = sign // how it is to be drawn makes it no other sign
		return m, true
	}
	switch {
	case strings.ContainsRune(spaced, r):
		return spacedAt(s, n, true)
	case r >= '①' && r <= '⑳' || r >= '⓪' && r <= '⓿' || r >= '❶' && r <= '❿' || r >= '➀' && r <= '➓':
		m := withSpace(s, n, Number)
		m.Counts = true
		return m, true
	case r >= '０' && r <= '９' || r == '（':
		return numberAt(s)
	case r >= 'Ⅰ' && r <= 'Ⅻ':
		return numberAt(s)
	}
	return Marker{}, false
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
func withSpace(s string, n int, kind Sign) Marker {
	_, space := Indent(s[n:])
	return Marker{Size: n + space, Sign: n, Kind: kind}
}

// spacedAt accepts a sign of n bytes if a space or nothing follows.
func spacedAt(s string, n int, ok bool) (Marker, bool) {
	m := withSpace(s, n, OtherSign)
	if s[0] == '-' || s[0] == '*' || s[0] == '+' {
		m.Kind = Dash
	}
	return m, ok && (m.Size > n || len(s) == n)
}

// numberAt recognises 1. 1) (1) 1: １． １） （１） 一、 Ⅰ. a) at the start of s.
// Digits that go on after the stop are a version, a date or a time.
func numberAt(s string) (Marker, bool) {
	open, n := 0, 0
	for _, o := range [...]string{"(", "（"} {
		if strings.HasPrefix(s, o) {
			open = len(o)
		}
	}
	digits, n := counter(s[open:])
	if n == 0 {
		return Marker{}, false
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
		return Marker{}, false
	case !digits && !closes && stop != "、" && stop != ".":
		return Marker{}, false // "a: b" is a field, "C: …" a drive
	case !closes && rest != "" && (rest[0] >= '0' && rest[0] <= '9' || stop == ":" || stop == "："):
		return Marker{}, false
	case stop == "." && rest != "" && rest[0] < utf8.RuneSelf && rest[0] != ' ' && rest[0] != '\t':
		return Marker{}, false // 1.x, e.g.
	case n > maxNumber:
		return Marker{}, false
	}
	m := withSpace(s, end+len(stop), Number)
	if stop == "、" || !digits && s[open] >= utf8.RuneSelf {
		m.Kind = Numeral
	}
	m.Counts = true
	return m, true
}

// Numbers reports a marker that counts: 1. ② 三、 Ⅳ. A zero by itself is a circle: 〇.
func Numbers(marker string) bool {
	if marker == "〇" {
		return false
	}
	for _, r := range marker {
		if !bullet(r) && (unicode.IsNumber(r) || numeral(r)) {
			return true
		}
	}
	return false
}

// bullet reports what most items are marked with: signs of ASCII, dots and dashes, squares
// and circles. No number is among them, which needs no table.
func bullet(r rune) bool {
	return r < '0' || r == '・' || r >= 0x2010 && r < 0x2070 || r >= 0x2500 && r < 0x2700
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
	if marker == "" {
		return 0
	}
	switch r, _ := utf8.DecodeRuneInString(marker); {
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
	default:
		return r
	}
}
