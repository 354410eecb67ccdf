package block

import (
	"strings"

	"yomi/loader/lexis"
)

// signMarkdown: titles and tables at once; fences, links and strong words need
// company.
func signMarkdown(line, next string) int {
	points := 0
	switch line[0] {
	case '#':
		if level := titleMarks(line, '#', 6); level > 0 {
			if said := strings.TrimLeft(line, "# \t"); lexis.Command(said) || strings.HasPrefix(said, "- ") {
				return 0
			}
			if titleMarks(next, '#', 6) == level {
				return 0 // a list or a comment in another notation
			}
			if level == 1 && len(line) > 2 && line[2] >= 'a' && line[2] <= 'z' {
				return 1 // a comment as often as a title
			}
			return 3
		}
		if level, _ := spacelessTitle(line, next); level > 1 {
			return 3
		}
	case '[':
		if linkDefinition(line) {
			return 3
		}
	case '|':
		if strings.Trim(line, "|-: \t") == "" && strings.Contains(line, "--") {
			return 3
		}
	case '`', ' ':
		if strings.HasPrefix(strings.TrimLeft(line, " "), "```") {
			return 2
		}
	}
	if strings.Contains(line, "](") {
		points += 2
	}
	if strings.Count(line, "**") >= 2 && !strings.HasPrefix(line, "**") && !ruleLine(line) {
		points++
	} else if len(line) > 4 && strings.HasPrefix(line, "**") && line[2] > ' ' && strings.HasSuffix(strings.TrimRight(line, " "), "**") {
		points++
	}
	return points
}

// opensMarkdown reports a title with nothing under it.
func opensMarkdown(line, next string) bool {
	return titleMarks(line, '#', 1) == 1 && lexis.Blank(next) && !lexis.Command(strings.TrimLeft(line, "# "))
}

// linkDefinition reports [label]: address (CommonMark 4.7).
func linkDefinition(line string) bool {
	_, after, ok := strings.Cut(line, "]: ")
	return ok && line[0] == '[' && lexis.URLAt(strings.TrimLeft(after, " <")) > 0
}

// markdownTitle reports a title, or a row under one.
func markdownTitle(line, _ string) bool {
	row := strings.TrimRight(line, " ")
	return titleMarks(line, '#', 6) > 0 || len(row) > 3 && (strings.Trim(row, "-") == "" || strings.Trim(row, "=") == "")
}
