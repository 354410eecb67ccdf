package notation

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// frontMatter reads what a document says of itself before its text: YAML
// between --- lines, TOML between +++ lines, or bare "Key: value" lines with a
// Title among them. It looks for it from line from on, and returns the blocks
// and the line after it; none and from where there is none. Only flat keys are
// read: what is nested is kept as a field's lines.
func frontMatter(doc *model.Document, from int) ([]block.Block, int) {
	first := from
	for first < doc.Lines() && lexis.Blank(doc.Line(first)) {
		first++
	}
	fence := strings.TrimRight(doc.Line(first), " \t")
	end, fenced := -1, 0
	switch fence {
	case "---", "+++":
		for n := first + 1; n < min(doc.Lines(), first+syntax.FrontMax); n++ {
			if l := strings.TrimRight(doc.Line(n), " \t"); l == fence || fence == "---" && l == "..." {
				end = n + 1
				fenced = 1
				break
			}
		}
		first++
	default:
		if end = openEnd(doc, first); end >= 0 {
			fenced = 1
		} else {
			end = headerEnd(doc, first)
		}
	}
	if end < 0 {
		return nil, from
	}
	s := &scan.Scanner{Doc: doc, Next: first, End: end - fenced}
	for s.Next < s.End {
		takeMeta(s)
	}
	if len(s.Blocks) == 0 {
		return nil, from
	}
	return linked(doc, foldSettings(s.Blocks)), end
}

// modeLine reads a first line that tells an editor what the document is
// written in (Emacs, "Specifying File Variables"), in whatever makes a comment
// there: # -*- mode: org -*-. It is a setting as front matter is.
func modeLine(doc *model.Document) ([]block.Block, int) {
	if doc.Lines() == 0 {
		return nil, 0
	}
	line := doc.Line(0)
	start, end := strings.Index(line, modeMark), strings.LastIndex(line, modeMark)
	if start < 0 || end == start || start > modeComment {
		return nil, 0
	}
	return []block.Block{{Kind: block.Field, Name: lexis.OtherField, Quiet: true, Text: line[start : end+len(modeMark)], Off: int32(start), Lines: 1}}, 1
}

const modeMark = "-*-"

// modeComment is how many bytes the sign of a comment takes at most: <!-- and a
// space.
const modeComment = 5

// openEnd finds the end of front matter that only a --- at its end marks, as
// Hexo lets people write it: keys with a title among them, what is nested, and
// no blank line; -1 if there is none.
func openEnd(doc *model.Document, first int) int {
	title := false
	for n := first; n < min(doc.Lines(), first+syntax.FrontMax); n++ {
		line := strings.TrimRight(doc.Line(n), " \t")
		if line == "---" && title && n > first+1 {
			return n + 1
		}
		if n > first && strings.HasPrefix(line, " ") || strings.HasPrefix(line, "- ") {
			continue
		}
		key, _, ok := strings.Cut(line, ":")
		if !ok || key == "" || strings.ContainsAny(key, " \t#*-") || len(key) > lexis.MaxFieldName || key[0] >= utf8.RuneSelf {
			return -1
		}
		title = title || strings.EqualFold(key, "title")
	}
	return -1
}

// headerEnd finds the end of "Key: value" lines at the start of a document:
// two or more, with a Title, up to a blank line; -1 if there are none.
func headerEnd(doc *model.Document, first int) int {
	title := false
	for n := first; n < min(doc.Lines(), first+syntax.FrontMax); n++ {
		line := doc.Line(n)
		key, _, ok := strings.Cut(line, ":")
		if lexis.Blank(line) && n >= first+2 && title {
			return n
		}
		if !ok || key == "" || strings.ContainsAny(key, " \t#*-") || len(key) > lexis.MaxFieldName || key[0] >= 0x80 {
			return -1
		}
		title = title || strings.EqualFold(key, "title")
	}
	return -1
}

// takeMeta takes one "key: value" or "key = value" line; lines that are none
// belong to the key before them.
func takeMeta(s *scan.Scanner) {
	line := s.Line(s.Next)
	cut := strings.IndexAny(line, ":=")
	_, indent := lexis.Indent(line)
	if cut <= 0 || indent > 0 || strings.HasPrefix(line, "-") {
		if len(s.Blocks) > 0 {
			extend(s, strings.TrimSpace(line))
		}
		s.Next++
		return
	}
	key := strings.TrimSpace(line[:cut])
	_, space := lexis.Indent(line[cut+1:])
	at, off := s.Next, cut+1+space
	value, said := strings.TrimRight(line[off:], " \t"), strings.TrimSpace(line)
	lines := 1
	if below := scalarBelow(s, value); len(below) > 0 {
		value, lines = strings.Join(below, " "), 1+len(below)
		_, off = lexis.Indent(s.Line(at + 1))
		at, said = at+1, strings.TrimSpace(line[:cut+1])+" "+value
	}
	if n := len(value); n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
		quoted := value
		value, off = value[1:n-1], off+1
		if s, err := strconv.Unquote(quoted); err == nil && quoted[0] == '"' {
			value = s // both YAML and TOML have JSON's escapes in double quotes
		}
	}
	b := block.Block{Kind: block.Field, Text: said, Name: lexis.FieldByName(key), Off: s.Offset(s.Next, 0)}
	if b.Name == lexis.NoField {
		b.Name = lexis.OtherField
	}
	if b.Name == lexis.TitleField && value != "" {
		b.Kind, b.Title, b.Text, b.Off = block.Heading, true, html.UnescapeString(value), s.Offset(at, off) // blogs that were moved here have &#8211;
	}
	s.Add(b, lines)
}

// scalarBelow are the lines of a value that begins below its key: where nothing stands
// behind the key, or the sign of a block scalar (YAML 1.2, 8.1). They stand further in,
// and are no list and no keys of their own.
func scalarBelow(s *scan.Scanner, behind string) []string {
	if behind != "" && (behind[0] != '>' && behind[0] != '|' || strings.Trim(behind[1:], "+-123456789") != "") {
		return nil
	}
	var lines []string
	for n := s.Next + 1; n < s.End; n++ {
		line := s.Line(n)
		_, indent := lexis.Indent(line)
		own := strings.TrimSpace(line)
		if indent == 0 || own == "" || behind == "" && (strings.HasPrefix(own, "-") || strings.Contains(own, ": ") || strings.HasSuffix(own, ":")) {
			break
		}
		lines = append(lines, own)
	}
	return lines
}

// extend adds a line to the last field. The values of a list are said in a row.
func extend(s *scan.Scanner, line string) {
	b := &s.Blocks[len(s.Blocks)-1]
	b.Lines++
	if b.Kind != block.Field || line == "" {
		return
	}
	value, listed := strings.CutPrefix(line, "- ")
	if listed {
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		listed = value != "" && !strings.ContainsAny(value, ":{[") && !strings.Contains(b.Text, "\n")
	}
	switch {
	case !listed:
		b.Text += "\n" + line
	case strings.HasSuffix(b.Text, ":"):
		b.Text += " " + value
	default:
		b.Text += ", " + value
	}
}
