// Package syntax tells what a single line is by the signs in it, where several
// notations write the same: titles behind # or =, drawn rules, boxes of tasks.
//
// It is for one line, or a line and the next; what needs more of a document is in
// package scan. Nothing in it keeps a state. Its units are bytes of the line, but for
// widths, which are columns.
package syntax

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// FrontMax is how many lines front matter can have; --- without its end is a
// rule.
const FrontMax = 200

// IndexFold is strings.Index for an ASCII text in lower case, whatever the case
// in s.
func IndexFold(s, lower string) int {
	for i := 0; ; i++ {
		n := strings.IndexByte(s[i:], lower[0])
		if n < 0 || i+n+len(lower) > len(s) {
			return -1
		}
		if i += n; strings.EqualFold(s[i:i+len(lower)], lower) {
			return i
		}
	}
}

// Literal is literal text with LF between its lines and none at its end.
func Literal(s string) string {
	s = strings.TrimRight(s, "\r\n\u0085 \t")
	if strings.ContainsAny(s, "\r\u0085") {
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n").Replace(s)
	}
	return s
}

// TaskBox reads the box that the text of a task begins with, and its size with
// the blanks behind it.
func TaskBox(s string) (state model.Task, size int) {
	if len(s) < 4 || s[0] != '[' || s[2] != ']' || s[3] != ' ' && s[3] != '\t' {
		return model.NoTask, 0
	}
	switch s[1] {
	case ' ', '/': // begun
		state = model.TaskOpen
	case 'x', 'X':
		state = model.TaskDone
	case '-':
		state = model.TaskCancelled
	default:
		return model.NoTask, 0
	}
	_, space := lexis.Indent(s[3:])
	return state, 3 + space
}

// LinkDefinition reports [label]: address (CommonMark 4.7).
func LinkDefinition(line string) bool {
	_, after, ok := strings.Cut(line, "]: ")
	return ok && line[0] == '[' && lexis.URLAt(strings.TrimLeft(after, " <")) > 0
}

// SurveyLines is how many lines are looked at: enough to meet the second title
// of any document.
const SurveyLines = 3000

// SurveyColumns is how much of a line is looked at, in bytes.
const SurveyColumns = 400
