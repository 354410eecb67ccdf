package syntax

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// Meaning is what the writer of a paragraph's line meant it to be.
type Meaning struct {
	Kind   block.Kind // Para for running text and labels
	Level  int        // Heading: its depth
	At     int        // where its words begin in the line
	Sign   string
	Label  bool // a short name and a short value
	Counts bool // #1, #2022-11-12
}

// Meant reads a line of a paragraph. next is the line after it, "" for none.
func Meant(line, next string) Meaning {
	if level, at := SpacelessTitle(line, next); level > 0 {
		return Meaning{Kind: block.Heading, Level: level, At: at}
	}
	indent := len(line) - len(strings.TrimLeft(line, "\u3000 \t"))
	if m, ok := WrittenItem(line[indent:]); ok {
		return Meaning{Kind: block.Item, At: indent + m.Size, Sign: line[indent : indent+m.Sign]}
	}
	if name, _ := lexis.FieldAt(line); name != lexis.NoField && !strings.Contains(line, "](") {
		return Meaning{Kind: block.Field}
	}
	counts := len(line) > 1 && line[0] == '#' && line[1] >= '0' && line[1] <= '9'
	return Meaning{Label: LabelAt(line), Counts: counts}
}

// WrittenItem recognises the sign of an item that is none to CommonMark: ・,
// 一、 or -　 with a full-width space, - before a wide letter, numbers that do
// not begin with 1. A letter with a point is somebody's initial.
func WrittenItem(s string) (lexis.Marker, bool) {
	if len(s) < 2 {
		return lexis.Marker{}, false
	}
	if strings.IndexByte("-*+", s[0]) >= 0 && lexis.KanaOrHan(lexis.FirstRune(s[1:])) && strings.IndexByte(s[1:], s[0]) < 0 {
		return lexis.Marker{Size: 1, Sign: 1}, true
	}
	if rest := strings.TrimLeft(s, "*"); len(s)-len(rest) > 1 && strings.HasPrefix(rest, " ") && !strings.Contains(rest, "*") {
		return lexis.Marker{Size: len(s) - len(rest) + 1, Sign: 1}, true // ** by which wikis go one deeper
	}
	m, ok := lexis.MarkerAt(s)
	if c := s[0] | 0x20; !ok || m.Size >= len(s) || c >= 'a' && c <= 'z' {
		return lexis.Marker{}, false
	}
	return m, true
}

// The length of a line that is a name and a value, and of the name, in columns.
const (
	labelColumns = 40
	nameColumns  = 16
)

// LabelAt reports a short line of a name, a full-width colon and a value.
func LabelAt(line string) bool {
	name, _, ok := strings.Cut(line, "：")
	return ok && name != "" && lexis.Columns(name) <= nameColumns && lexis.Columns(line) <= labelColumns && !lexis.EndsSentence(line)
}
