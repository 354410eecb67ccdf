package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// titleSpeakers reads the names in a title: "… by X", "X | … | "Title"",
// "Xさんによる…", "… (X 氏)".
func titleSpeakers(text string) []string {
	if parts := strings.Split(text, " | "); len(parts) > 2 {
		return addNames(nil, parts[0])
	}
	if name := dashName(text); name != "" {
		return splitNames(nil, name)
	}
	for _, by := range [...]string{" by ", " By ", "(by ", "/by ", " BY "} {
		if i := strings.LastIndex(text, by); i >= 0 {
			return splitNames(nil, strings.TrimRight(afterDash(text[i+len(by):]), ")）"))
		}
	}
	if i := strings.LastIndex(text, "by "); i > 0 && text[i-1] >= utf8.RuneSelf {
		return splitNames(nil, text[i+len("by "):])
	}
	if name := speakerOf(text); name != "" {
		return addNames(nil, name)
	}
	if i := strings.IndexByte(text, '@'); i >= 0 {
		return addNames(nil, strings.FieldsFunc(text[i:], func(r rune) bool { return r == ' ' || r == ')' || r == ']' || r == '）' })[0])
	}
	return nil
}

// dashName is the name behind a long dash at the end of a title: 题目 ——— 王伟,
// "Ships by ear -- Ada Holm".
func dashName(text string) string {
	for _, dash := range [...]string{"--", "——", "――", "──"} {
		i := lastIndex(text, dash)
		if i < 0 {
			continue
		}
		name := strings.TrimSpace(text[i+len(dash):])
		if strings.Trim(text[:i], dash+" ") != "" && nameWords(name) {
			return name
		}
	}
	return ""
}

// afterBy is who a line names that begins with "by" and a capital or a wide
// letter: by Kit Reed - Planks Inc.
func afterBy(s string) (string, bool) {
	if len(s) < len("by X") || len(s) > speakerLineMax || s[1] != 'y' || s[2] != ' ' || s[0]|0x20 != 'b' {
		return "", false
	}
	first, _ := utf8.DecodeRuneInString(s[3:])
	return s[3:], unicode.IsUpper(first) || lexis.Wide(first)
}

// afterDash is the name behind a dash where what stands before it is no name:
// "by ear -- Ada Holm".
func afterDash(s string) string {
	for _, dash := range [...]string{" -- ", " —— ", " — ", " – "} {
		if before, after, ok := strings.Cut(s, dash); ok && !nameWords(before) && nameWords(after) {
			return after
		}
	}
	return s
}

// splitNames appends the names of a list: "A（X社）、B" or "A, B and C".
func splitNames(names []string, s string) []string {
	depth, start := 0, 0
	for i, r := range s {
		switch {
		case strings.ContainsRune("(（[［", r):
			depth++
		case strings.ContainsRune(")）]］", r):
			depth = max(depth-1, 0)
		case depth == 0 && strings.ContainsRune("、，,/／&＆;；", r):
			names = addNames(names, s[start:i])
			start = i + utf8.RuneLen(r)
		case depth == 0 && strings.HasPrefix(s[i:], " and "):
			names = addNames(names, s[start:i])
			start = i + len(" and ")
		}
	}
	return addNames(names, s[min(start, len(s)):])
}

// nameMax is the longest name, in bytes; what is longer is a sentence.
const nameMax = 60

// addNames appends one name, without title, affiliation and what stands in
// brackets after it, if it is one and new.
func addNames(names []string, name string) []string {
	name = strings.TrimSpace(name)
	if inside, rest, ok := strings.Cut(strings.TrimPrefix(name, "「"), "」"); ok && strings.HasPrefix(name, "「") {
		name = strings.TrimSpace(firstOf(rest, inside)) // 「X社」Y is Y of X
	}
	if i := strings.IndexAny(name, "(（[［<＜"); i > 0 {
		name = name[:i]
	}
	for _, t := range [...]string{"さん", "氏", "様", "先生", "老师", "老師"} {
		if before, _, ok := strings.Cut(name, t); ok && before != "" {
			name = before
		}
	}
	if before, _, ok := strings.Cut(name, " - "); ok {
		name = before
	}
	name = strings.TrimFunc(name, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("、。,.:：・-「」\"", r) })
	if name == "" || len(name) > nameMax || strings.Contains(name, "://") {
		return names
	}
	for _, have := range names {
		if have == name {
			return names
		}
	}
	return append(names, name)
}

// speakerOf is the name in an agenda's item: the words before さん or 氏, or
// after the last "by", slash or bar.
func speakerOf(text string) string {
	for _, w := range honorifics {
		if i := strings.LastIndex(text, w); i > 0 {
			before := text[:i]
			if open := strings.LastIndexAny(before, "(（"); open > 0 && strings.HasSuffix(before, ")") || open > 0 && strings.HasSuffix(before, "）") {
				before = before[:open] // ゆう(仮)さん
			}
			if at := strings.LastIndexAny(before, " \u3000/／(（「」『』:：|、,・"); at >= 0 {
				_, size := utf8.DecodeRuneInString(before[at:])
				before = before[at+size:]
			}
			return strings.TrimSpace(before)
		}
	}
	if i := strings.LastIndex(text, " by "); i >= 0 && bySomebody(lexis.Fold(text), lexis.Person) {
		return strings.TrimSpace(text[i+len(" by "):])
	}
	return ""
}
