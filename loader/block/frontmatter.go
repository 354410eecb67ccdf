package block

import (
	"strings"

	"yomi/model"
)

// frontMatter reads what a document says of itself before its text: YAML
// between --- lines, TOML between +++ lines, or bare "Key: value" lines with a
// Title among them. It returns the blocks and the line after it; none and 0
// where there is none. Only flat keys are read: what is nested is kept as a
// field's lines.
func frontMatter(doc *model.Document) ([]Block, int) {
	first := 0
	for first < doc.Lines() && blank(doc.Line(first)) {
		first++
	}
	fence := strings.TrimRight(doc.Line(first), " \t")
	end, fenced := -1, 0
	switch fence {
	case "---", "+++":
		for n := first + 1; n < min(doc.Lines(), first+frontMax); n++ {
			if l := strings.TrimRight(doc.Line(n), " \t"); l == fence || fence == "---" && l == "..." {
				end = n + 1
				fenced = 1
				break
			}
		}
		first++
	default:
		end = headerEnd(doc, first)
	}
	if end < 0 {
		return nil, 0
	}
	s := &scan{doc: doc, next: first, end: end - fenced}
	for s.next < s.end {
		s.takeMeta()
	}
	if len(s.blocks) == 0 {
		return nil, 0
	}
	return s.blocks, end
}

// frontMax is how many lines front matter can have; --- without its end is a
// rule.
const frontMax = 200

// headerEnd finds the end of "Key: value" lines at the start of a document:
// two or more, with a Title, up to a blank line; -1 if there are none.
func headerEnd(doc *model.Document, first int) int {
	title := false
	for n := first; n < min(doc.Lines(), first+frontMax); n++ {
		line := doc.Line(n)
		key, _, ok := strings.Cut(line, ":")
		if blank(line) && n >= first+2 && title {
			return n
		}
		if !ok || key == "" || strings.ContainsAny(key, " \t#*-") || len(key) > maxFieldName || key[0] >= 0x80 {
			return -1
		}
		title = title || strings.EqualFold(key, "title")
	}
	return -1
}

// takeMeta takes one "key: value" or "key = value" line; lines that are none
// belong to the key before them.
func (s *scan) takeMeta() {
	line := s.line(s.next)
	cut := strings.IndexAny(line, ":=")
	_, indent := indentOf(line)
	if cut <= 0 || indent > 0 || strings.HasPrefix(line, "-") {
		if len(s.blocks) > 0 {
			s.extend(strings.TrimSpace(line))
		}
		s.next++
		return
	}
	key := strings.TrimSpace(line[:cut])
	_, space := indentOf(line[cut+1:])
	off := cut + 1 + space
	value := strings.TrimRight(line[off:], " \t")
	if n := len(value); n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
		value, off = value[1:n-1], off+1
	}
	b := Block{Kind: Field, Text: strings.TrimSpace(line), Name: fieldName(key), Off: s.offset(s.next, 0)}
	if b.Name == NoField {
		b.Name = OtherField
	}
	if b.Name == TitleField && value != "" {
		b.Kind, b.Title, b.Text, b.Off = Heading, true, value, s.offset(s.next, off)
	}
	b.Links = urls(b.Text)
	s.add(b, 1)
}

// extend adds a line to the last field.
func (s *scan) extend(line string) {
	b := &s.blocks[len(s.blocks)-1]
	b.Lines++
	if b.Kind == Field && line != "" {
		b.Text += "\n" + line
		b.Links = addLinks(b.Links, urls(line))
	}
}
