package structure

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// fence is the sign that a line stands between runs of: == X ==, ＃＃X＃＃, /**X**/. A
// drawn line with a title at one of its ends is one, too: -----2020-02-01.
func fence(text string) (string, bool) {
	if sign, ok := lexis.RuledTitle(text); ok {
		return string(sign), true
	}
	first, size := utf8.DecodeRuneInString(text)
	if lexis.LetterOrDigit(first) || strings.ContainsRune("「『（([【［〔<＜《〈≪“\"'。、.,", first) {
		return "", false
	}
	n := size
	for strings.HasPrefix(text[n:], string(first)) {
		n += size
	}
	if n == size && first < utf8.RuneSelf && first != '*' && first != '/' {
		return "", false // one sign of ASCII is a bullet or a quotation
	}
	body := text[n:]
	title := strings.TrimRight(body, string(first)+" /")
	if !strings.ContainsRune(body[len(title):], first) || strings.IndexFunc(title, lexis.LetterOrDigit) < 0 {
		return "", false
	}
	return string(first), true
}

// core is what a line says inside the signs or brackets that it stands in, the
// line itself where there are none.
func core(text string) string {
	if sign, ok := fence(text); ok {
		return strings.TrimRight(strings.TrimLeft(text, sign+" "), sign+" /")
	}
	if open, ok := bracket(text, true); ok {
		_, size := utf8.DecodeLastRuneInString(text)
		return strings.TrimSpace(text[len(open) : len(text)-size])
	}
	return text
}

// boxes are the brackets that titles stand in.
var boxes = [...]struct{ open, end string }{
	{"【", "】"}, {"[", "]"}, {"［", "］"}, {"《", "》"}, {"〔", "〕"}, {"＜", "＞"}, {"<", ">"}, {"≪", "≫"}, {"〈", "〉"}, {"(", ")"}, {"（", "）"}, {"「", "」"}, {"『", "』"}, {"{", "}"},
}

// tagBoxes is how many of them words behind them may follow.
const tagBoxes = 6

// bracket is the bracket that a line begins with: whole tells those that end
// the line too from those with words behind them.
func bracket(text string, whole bool) (string, bool) {
	if r := lexis.FirstRune(text); lexis.LetterOrDigit(r) {
		return "", false
	}
	for i, box := range boxes {
		rest, ok := strings.CutPrefix(text, box.open)
		if !ok {
			continue
		}
		at := strings.Index(rest, box.end)
		if at <= 0 {
			return "", false
		}
		ends := at == len(rest)-len(box.end)
		return box.open, ends == whole && (whole || i < tagBoxes || box.open[0] == '(' || box.open == "（")
	}
	return "", false
}

// codedTitle reports a title in quotes behind a code that programmes give to it:
// L1『Title』, B-12「Title」.
func codedTitle(s string) bool {
	if !strings.HasSuffix(s, "』") && !strings.HasSuffix(s, "」") {
		return false
	}
	n := strings.IndexAny(s, "『「")
	if n <= 0 {
		return false
	}
	code := strings.TrimRight(s[:n], " :：\u3000")
	return len(code) <= codeMax && strings.ContainsAny(code, "0123456789") &&
		strings.IndexFunc(code, func(r rune) bool {
			return (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' && r != '#' && r != '.'
		}) < 0
}

// codeMax is the longest code, in bytes: a track, a room and a number.
const codeMax = 8
