package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// HikiTitle counts the ! that a title begins with, 0 for any other line; an
// image of Markdown is none.
func HikiTitle(line string) int {
	n := 0
	for n < len(line) && line[n] == '!' {
		n++
	}
	if n == 0 || n > 5 || n == len(line) || line[n] == '[' || lexis.Blank(line[n:]) {
		return 0
	}
	return n
}

// TitleSign reports a sign that titles stand behind, ■ or ●.
func TitleSign(sign string) bool {
	if sign == "" {
		return false
	}
	m, _ := lexis.MarkerAt(sign + " x")
	return m.Kind >= lexis.Square && m.Kind <= lexis.Star
}

// SpacelessTitle recognises #Title. One # before a Latin word is a hashtag,
// unless the next line is the title below it.
func SpacelessTitle(line, next string) (level, off int) {
	for level < len(line) && line[level] == '#' {
		level++
	}
	rest := strings.TrimRight(line[level:], " \t\r\n#")
	if level == 0 || level > 6 || level < sureLevel && !opensTitle(rest) || rest == "" || strings.ContainsAny(rest, "#") {
		return 0, 0
	}
	if level == 1 && rest[0] >= '0' && rest[0] <= '9' {
		return 0, 0 // #1 counts, #2022-11-12 is a tag
	}
	if level == 1 && (!lexis.Wide(lexis.FirstRune(rest)) && !strings.Contains(rest, " ") && !strings.HasPrefix(next, "##") || !lexis.TitleShaped(rest) && lexis.TimeAt(rest) == 0) {
		return 0, 0
	}
	return level, level
}

// sureLevel is how many # in front of anything make a title.
const sureLevel = 3

// opensTitle reports a text that a title can begin with right behind its #: a
// word, a bracket, a quote or emphasis, not the sign of something else (#!, #=>).
func opensTitle(s string) bool {
	r := lexis.FirstRune(s)
	return s != "" && (r >= utf8.RuneSelf || unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("[(`*_\"'", r))
}

// EqualsLine reports a title behind =. In notations that have such titles, stars
// make items, so theirs is none whose titles begin with stars.
func EqualsLine(line, _ string) bool {
	level, _ := EqualsTitle(line)
	return level > 0
}

// OverRow reports a title over a row of signs of its own width.
func OverRow(line, next string) bool {
	row := len(strings.TrimRight(next, " \t"))
	return Adornment(next) != 0 && row > len("~~~") && max(row-lexis.Columns(line), lexis.Columns(line)-row) <= 1
}

// TitleMarks counts the marks c that a title line begins with, at most most,
// before a space; 0 if it is no title.
func TitleMarks(line string, c byte, most int) int {
	n := 0
	for n < len(line) && line[n] == c {
		n++
	}
	if n == 0 || n > most || n >= len(line) || line[n] != ' ' && line[n] != '\t' {
		return 0
	}
	return n
}

// Adornments are the characters docutils recommends to underline titles with.
const Adornments = "=-`:'\"~^_*+#<>."

// Adornment is the character of a row of title lines, 0 for any other line.
func Adornment(line string) byte {
	line = strings.TrimRight(line, " \t")
	if len(line) < 2 || strings.IndexByte(Adornments, line[0]) < 0 || strings.Trim(line, line[:1]) != "" {
		return 0
	}
	return line[0]
}

// EqualsTitle is the level of a title and where its words begin. Without a
// space after the marks, as many must stand at the end: ==Title==.
func EqualsTitle(line string) (level, off int) {
	level = len(line) - len(strings.TrimLeft(line, "="))
	if level == 0 || level > 6 || strings.Trim(line, "= \t") == "" {
		return 0, 0
	}
	if TitleMarks(line, '=', 6) == 0 && Trailing(line) != level {
		return 0, 0
	}
	_, space := lexis.Indent(line[level:])
	return level, level + space
}

// Trailing counts the marks at the end of a title.
func Trailing(line string) int {
	line = strings.TrimRight(line, " \t")
	return len(line) - len(strings.TrimRight(line, "="))
}
