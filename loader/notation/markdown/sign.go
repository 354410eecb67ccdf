package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/lexis"
	"yomi/loader/notation/syntax"
)

// Sign is sure of titles and tables; fences, links and strong words need company.
func Sign(line, next string) int {
	points := 0
	switch line[0] {
	case '#':
		if level := syntax.TitleMarks(line, '#', 6); level > 0 {
			if said := strings.TrimLeft(line, "# \t"); lexis.Command(said) || strings.HasPrefix(said, "- ") {
				return 0
			}
			if syntax.TitleMarks(next, '#', 6) == level {
				return 0 // a list or a comment in another notation
			}
			if level == 1 && len(line) > 2 && line[2] >= 'a' && line[2] <= 'z' && !strings.HasPrefix(next, "- ") {
				return 1 // a comment as often as a title, but over a list
			}
			return 3
		}
		if level, _ := syntax.SpacelessTitle(line, next); level > 1 {
			return 3
		}
	case '[':
		if syntax.LinkDefinition(line) {
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
	if inlineLink(line) {
		points += 2
	}
	if !strings.HasPrefix(line, "**") && bold(line) {
		points++
	} else if len(line) > 4 && strings.HasPrefix(line, "**") && line[2] > ' ' && strings.HasSuffix(strings.TrimRight(line, " "), "**") {
		points++
	}
	return points
}

// inlineLink reports a line with a link or a picture, [text](address). Code has calls
// behind brackets, too: a[0](x), [](int x).
func inlineLink(line string) bool {
	for from := 0; ; {
		at := strings.Index(line[from:], "](")
		if at < 0 {
			return false
		}
		at += from
		from = at + len("](")
		open := strings.LastIndexByte(line[:at], '[')
		address, _, _ := strings.Cut(line[from:], ")")
		if open < 0 || open+1 == at && !strings.ContainsAny(address, "./#") {
			continue
		}
		code := open > 0 && line[open-1] < utf8.RuneSelf && lexis.LetterOrDigit(rune(line[open-1]))
		if !code && !strings.Contains(address, ", ") || strings.ContainsAny(address, "./#:@") {
			return true
		}
	}
}

// bold reports a line with two pairs of stars or more: what is drawn with rows of stars
// is no bold type.
func bold(line string) bool {
	pairs := 0
	for at := strings.Index(line, "**"); at >= 0 && pairs < 2; at = strings.Index(line, "**") {
		rest := strings.TrimLeft(line[at:], "*")
		if stars := len(line) - at - len(rest); stars <= 3 {
			pairs++
		}
		line = rest
	}
	return pairs == 2
}

// Opens reports a title with nothing under it.
func Opens(line, next string) bool {
	return syntax.TitleMarks(line, '#', 1) == 1 && lexis.Blank(next) && !lexis.Command(strings.TrimLeft(line, "# "))
}

// IsTitle reports a title, or a row under one.
func IsTitle(line, _ string) bool {
	row := strings.TrimRight(line, " ")
	return syntax.TitleMarks(line, '#', 6) > 0 || len(row) > 3 && (strings.Trim(row, "-") == "" || strings.Trim(row, "=") == "")
}

// Never reports a title of AsciiDoc or a wiki below the first level, or one
// of reStructuredText over a row that Markdown has no use for.
func Never(line, next string) bool {
	if syntax.TitleMarks(line, '=', 6) > 1 {
		return true
	}
	c := syntax.Adornment(next)
	return (c == '~' || c == '^' || c == '"') && syntax.OverRow(line, next)
}

// Outline reports a line at the margin over one that is set in by four columns without a
// sign, as outlines in plain text are: to Markdown that is one paragraph.
func Outline(line, next string) bool {
	in := strings.TrimLeft(next, " \t")
	if in == "" || next[0] != '\t' && len(next)-len(in) < codeIndent || next[0] == ' ' && strings.HasPrefix(in, "\t") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(line)
	below, _ := utf8.DecodeRuneInString(in)
	return lexis.LetterOrDigit(first) && !unicode.IsDigit(first) && lexis.LetterOrDigit(below) && !unicode.IsDigit(below)
}

// codeIndent is how far in a block of code stands, in columns (CommonMark 4.4).
const codeIndent = 4
