package syntax

import (
	"strings"

	"yomi/loader/lexis"
)

// Drawn measures a row made of one repeated character, spaces allowed: the
// character and how many columns it takes. n is 0 for any other line.
func Drawn(line string) (c rune, n int) {
	for _, r := range line {
		switch {
		case r == ' ' || r == '\t' || r == '\u3000':
			continue
		case c == 0:
			c = r
		case r != c:
			return 0, 0
		}
		n++
		if lexis.Wide(r) {
			n++
		}
	}
	return c, n
}

// RuleLine reports a drawn line: three or more of a character that draws.
func RuleLine(line string) bool {
	if first := lexis.FirstRune(line); first != ' ' && first != '\t' && !draws(first) {
		return false
	}
	c, n := Drawn(line)
	return n >= 3 && draws(c) || n == 2 && c == '-' && strings.TrimRight(line, " \t") == "--"
}

// draws reports a character that people draw lines with.
func draws(r rune) bool {
	switch r {
	case '-', '=', '*', '_', '~', '^', '#', '+', '.', '/', '─', '━', '―', '＝', 'ー', '－', '＊', '□', '■', '◆', '◇', '☆', '★', '…', '・':
		return true
	}
	return false
}
