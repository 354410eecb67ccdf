package markdown

import (
	"strings"

	"yomi/loader/notation/syntax"
	"yomi/model"
)

// strayFence is the line of a fence that is never closed and has titles after
// it: it was meant to close one that opened in a quote, where CommonMark (5.1)
// ends it with the quote. It is -1 if there is none. In code a title's marks
// begin a comment, and rarely two of them after a blank line.
func strayFence(doc *model.Document, first, end int) int {
	open, run, titles, gap := -1, "", 0, false
	for n := first; n < end; n++ {
		line := doc.Line(n)
		if line == "" {
			gap = true
			continue
		}
		switch marks := fenceMarks(line); {
		case open < 0 && marks != "":
			open, run, titles = n, marks, 0
		case open >= 0 && strings.HasPrefix(marks, run) && strings.Trim(line, " \t"+run[:1]) == "":
			open = -1
		case gap && syntax.TitleMarks(line, '#', 6) > 1:
			titles++
		}
		gap = false
	}
	if titles == 0 {
		return -1
	}
	return open
}

// fenceMarks are the marks of a line that is a fence: three or more ` or ~,
// indented by three spaces at most (CommonMark 4.5); "" for any other line.
func fenceMarks(line string) string {
	marks := strings.TrimLeft(line, " ")
	if len(line)-len(marks) > 3 || !strings.HasPrefix(marks, "```") && !strings.HasPrefix(marks, "~~~") {
		return ""
	}
	n := len(marks) - len(strings.TrimLeft(marks, marks[:1]))
	if marks[0] == '`' && strings.Contains(marks[n:], "`") {
		return "" // code in a line of text
	}
	return marks[:n]
}

// withoutLine is a copy of source with spaces for what is written between two
// offsets.
func withoutLine(source string, from, to int) string {
	end := from + len(strings.TrimRight(source[from:to], "\r\n"))
	return source[:from] + strings.Repeat(" ", end-from) + source[end:]
}
