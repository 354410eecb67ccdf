package lexis

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// countWords are the words before a number that say which of a row a part is.
// A longer word stands before one it begins with.
var countWords = strings.Fields(`week day lecture lec lesson session chapter ch part meeting class unit module
	episode ep vol no sprint iteration talk section round track step topic case phase semester keynote lt issue event version ver release q
	議案 議題 案件 案由 セッション テーマ`)

// countWordsBy are these words by their first byte.
var countWordsBy = sync.OnceValue(func() *[1 << 8][]string {
	var by [1 << 8][]string
	for _, w := range countWords {
		by[w[0]|foldBit] = append(by[w[0]|foldBit], w)
	}
	return &by
})

// foldBit is set in the small letters of ASCII and not in the capitals.
const foldBit = 'a' - 'A'

// countUnits are the words behind a number that say which of a row a part is.
var countUnits = strings.Fields(`日目 コマ目 回目 限目 番目 本目 時間目 週目 講 限 回 週 周 話 章`)

// ordinalUnits follow 第 and a number.
const ordinalUnits = "回章部話講週周日条條次課课節节場场讲期屆届天個个"

// Counted is what a line counts that says which of a row it is, folded: 第回
// for 第2回, week for Week 3, # for #4, 日目 for 3日目; "" for any other line.
func Counted(text string) string {
	s := text[:min(len(text), countedReach)]
	if !opensPlainly(s) {
		s = strings.TrimLeft(s, "*[(【〔 \u3000")
	}
	if s == "" {
		return ""
	}
	switch r := FirstRune(s); {
	case r == '第':
		return ordinalUnit(s[len("第"):])
	case r == '#' || r == '＃':
		rest := strings.TrimLeft(s, "#＃")
		if v, n := NumberAt(rest, 3); v > 0 && (n == len(rest) || rest[n] == ' ' || rest[n] == ':') {
			return "#"
		}
		return ""
	case r >= '0' && r <= '9' || r >= '０' && r <= '９':
		return countUnit(s)
	case r >= utf8.RuneSelf && r != '議' && r != '案' && r != 'セ' && r != 'テ':
		return ""
	}
	for _, w := range countWordsBy()[s[0]|foldBit] {
		if !foldsTo(s, w) {
			continue
		}
		rest := s[len(w):]
		if !ascii(s) {
			rest = Fold(s)[len(w):]
		}
		if _, n := NumberAt(strings.TrimLeft(rest, " .#-_:："), 3); n > 0 {
			return w
		}
	}
	return ""
}

// foldsTo reports a text that begins with a word once it is folded.
func foldsTo(s, word string) bool {
	if len(s) < len(word) {
		return false
	}
	for i := range len(word) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return strings.HasPrefix(Fold(s), word)
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != word[i] {
			return false
		}
	}
	return true
}

// countedReach is how far into a line its count stands, in bytes: some brackets,
// the longest word and a number.
const countedReach = 48

// ordinalUnit is what stands behind the number after 第.
func ordinalUnit(s string) string {
	s = strings.TrimLeft(s, " ")
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !(r >= '0' && r <= '9' || r >= '０' && r <= '９' || hanNumeral(r) || r == '百' || r == '零' || r == '〇') {
			break
		}
		n += size
	}
	rest := strings.TrimLeft(s[n:], " ")
	if n == 0 || rest == "" {
		return ""
	}
	if r := FirstRune(rest); strings.ContainsRune(ordinalUnits, r) {
		return "第" + string(r)
	}
	return "第"
}

// countUnit is the unit behind the number that s begins with.
func countUnit(s string) string {
	v, n := NumberAt(s, 3)
	if v == 0 {
		return ""
	}
	rest := strings.TrimLeft(s[n:], " ")
	for _, unit := range countUnits {
		after, ok := strings.CutPrefix(rest, unit)
		if ok && (len(unit) > len("週") || after == "" || !KanaOrHan(FirstRune(after))) {
			return unit
		}
	}
	return ""
}

// beforeOrdinal are the signs that such a number stands behind.
var beforeOrdinal = NewSet("第#([（【 *")

// Ordinal is the number that a line or a marker counts to: its first few
// characters are looked at. It is -1 where there is none.
func Ordinal(s string) int {
	s = strings.TrimLeftFunc(s, beforeOrdinal.Has)
	if v, n := NumberAt(s, 3); n > 0 {
		return v
	}
	for i, r := range s {
		switch {
		case i > ordinalReach:
			return -1
		case r >= '0' && r <= '9':
			v, _ := NumberAt(s[i:], 3)
			return v
		case r >= '①' && r <= '⑳':
			return int(r-'①') + 1
		case r >= 'Ⅰ' && r <= 'Ⅻ':
			return int(r-'Ⅰ') + 1
		case i < len("一")+1 && hanNumeral(r):
			return hanOrdinal(s[i:])
		}
	}
	if len(s) > 0 && len(s) <= 3 { // a marker: a) B.
		if c := s[0] | 0x20; c >= 'a' && c <= 'z' {
			return int(c-'a') + 1
		}
	}
	return -1
}

// ordinalReach is how far into a line a number counts it, in bytes.
const ordinalReach = 12

// hanOrdinal is the number that s begins with in Chinese numerals up to 19.
func hanOrdinal(s string) int {
	const plain, formal = "一二三四五六七八九十", "壹貳參肆伍陸柒捌玖拾"
	r := FirstRune(s)
	k := strings.IndexRune(plain, r)
	if k < 0 {
		k = strings.IndexRune(formal, r)
	}
	if k < 0 {
		return -1
	}
	v := k/len("一") + 1
	if after := FirstRune(s[len("一"):]); v == 10 && after > 0 {
		if k = strings.IndexRune(plain[:len(plain)-len("十")], after); k >= 0 {
			v += k/len("一") + 1
		}
	}
	return v
}

// NumberStyle is how a number is written, without what it counts to: "1." for
// 12., "(1)" for (3), "一、" for 三、.
func NumberStyle(marker string) string {
	var b strings.Builder
	last := rune(0)
	for _, r := range marker {
		c := numberSign(r)
		if c == last || c == ' ' {
			continue
		}
		last = c
		b.WriteRune(c)
	}
	return b.String()
}

// numberSign is the first sign of r's kind.
func numberSign(r rune) rune {
	switch {
	case r >= '0' && r <= '9':
		return '1'
	case r >= '０' && r <= '９':
		return '１'
	case r >= '①' && r <= '⑳':
		return '①'
	case r >= '❶' && r <= '❿':
		return '❶'
	case r >= 'Ⅰ' && r <= 'Ⅻ':
		return 'Ⅰ'
	case r >= 'a' && r <= 'z':
		return 'a'
	case r >= 'A' && r <= 'Z':
		return 'A'
	case formalNumeral(r):
		return '壹'
	case hanNumeral(r):
		return '一'
	case r == '\u3000':
		return ' '
	}
	return r
}

// NumeralColon is the style of a number and a colon or a comma that a line begins
// with, which no marker is made of: 一：, ２：, 1:; "" for any other line.
func NumeralColon(s string) string {
	n := 0
	for n < len(s) && n <= maxNumber {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !(r >= '0' && r <= '9' || r >= '０' && r <= '９' || hanNumeral(r)) {
			break
		}
		n += size
	}
	if n == 0 || n > maxNumber {
		return ""
	}
	r, size := utf8.DecodeRuneInString(s[n:])
	if r != '：' && r != ':' && r != '、' && r != '．' || n+size >= len(s) || r == ':' && s[n+size] >= '0' && s[n+size] <= '9' {
		return ""
	}
	return NumberStyle(s[:n]) + string(r)
}

// Capitals reports a Latin line without a small letter.
func Capitals(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z' || r >= utf8.RuneSelf && (Wide(r) || strings.ToUpper(string(r)) != string(r)):
			return false
		case r >= 'A' && r <= 'Z':
			n++
		}
	}
	return n >= capitalsMin
}

// capitalsMin is how many capitals make a line of them: QA is a word.
const capitalsMin = 3
