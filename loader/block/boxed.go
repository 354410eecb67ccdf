package block

import (
	"strings"

	"yomi/loader/lexis"
)

// labelled reports a line that begins with a number in brackets of titles,
// 【1】, 【第2部】, or with a title in them and a little beside it: 【Title】 Name.
func labelled(s string) bool {
	rest, ok := strings.CutPrefix(s, "【")
	if !ok {
		return false
	}
	label, rest, ok := strings.Cut(rest, "】")
	if !ok {
		return false
	}
	beside := strings.TrimLeft(rest, " \u3000")
	if len(beside) < len(rest) && lexis.Columns(beside) <= besideMax && lexis.FieldByName(label) == lexis.NoField {
		return true
	}
	return len(label) <= labelMax && strings.ContainsAny(label, "0123456789０１２３４５６７８９一二三四五六七八九①②③④⑤⑥⑦⑧⑨")
}

// coded reports a title in quotes behind a code that programmes give to it:
// L1『Title』, B-12「Title」.
func coded(s string) bool {
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

// besideMax is how much stands beside a title in brackets, in columns: two
// names.
const besideMax = 24

// labelMax is the longest label, in bytes: eight wide characters.
const labelMax = 24

// bracketed recognises titles in brackets: 【…】 ＜…＞ <…> […] ［…］, the whole
// line or all but a little of it.
func bracketed(s string) Look {
	for _, p := range [...]struct {
		open, end string
		look      Look
	}{{"【", "】", Lenticular}, {"＜", "＞", Angle}, {"≪", "≫", Angle}, {"《", "》", Angle}, {"[", "]", Bracket}, {"［", "］", Bracket}, {"〔", "〕", Bracket}} {
		if strings.HasPrefix(s, p.open) && strings.HasSuffix(s, p.end) && strings.Index(s, p.end) == len(s)-len(p.end) {
			return p.look
		}
	}
	return NoLook
}
