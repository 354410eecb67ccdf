package org

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
)

// takeDrawer takes :NAME: … :END:. Properties are fields or settings, a log of
// what Org did is a setting, too; what is in other drawers is read as it would be
// without them.
func takeDrawer(s *scan.Scanner) bool {
	line := strings.TrimSpace(s.Line(s.Next))
	if !isDrawer(line) {
		return false
	}
	name := strings.ToUpper(strings.Trim(line, ":"))
	if name == "END" {
		s.Next++
		return true
	}
	end := s.Ahead(":END:", s.Next+1, func(l string) bool { return strings.EqualFold(strings.TrimSpace(l), ":END:") })
	if end < 0 || end-s.Next > syntax.FrontMax {
		return false
	}
	switch name {
	case "PROPERTIES":
		takeProperties(s, end)
	case "LOGBOOK", "CLOCK":
		n := end - s.Next
		if text := s.Literal(1, n); text != "" {
			_, off := lexis.Indent(s.Line(s.Next + 1))
			s.Keep(block.Block{Kind: block.Field, Name: lexis.OtherField, Quiet: true, Text: text, Off: s.Offset(s.Next+1, off)}, n+1)
			return true
		}
		s.Next = end + 1
	default:
		s.Next++
	}
	return true
}

// isDrawer reports a line that begins or ends a drawer: a name between colons.
func isDrawer(line string) bool {
	if len(line) < 3 || line[0] != ':' || line[len(line)-1] != ':' {
		return false
	}
	name := line[1 : len(line)-1]
	return strings.ToUpper(name) == name && !strings.ContainsAny(name, " \t:")
}

// takeProperties takes the properties up to the line end. The identity of an entry
// names its headline; those that say something to a reader are fields, the others
// one line of settings.
func takeProperties(s *scan.Scanner, end int) {
	s.Settle()
	title := len(s.Blocks) - 1
	for title >= 0 && s.Blocks[title].Kind == block.Field {
		title-- // when it is to be done
	}
	for s.Next++; s.Next < end; {
		line := lexis.TrimEnd(s.Line(s.Next))
		_, off := lexis.Indent(line)
		text := strings.TrimPrefix(line[off:], ":")
		key, value, _ := strings.Cut(text, ":")
		value = strings.TrimSpace(value)
		if upper := strings.ToUpper(key); value != "" && (upper == "ID" || upper == "CUSTOM_ID") {
			setAnchor(s, title, value, upper == "ID")
		}
		switch name := lexis.FieldByName(key); {
		case text == "":
			s.Next++
		case name != lexis.NoField && value != "":
			b := block.Block{Kind: block.Field, Name: name, Text: text, Off: s.Offset(s.Next, off+len(line[off:])-len(text))}
			b.SetRuns(s.Texts.Addresses(text))
			s.Keep(b, 1)
		default:
			setting(s, text, s.Offset(s.Next, off+len(line[off:])-len(text)))
		}
	}
	s.Next = end + 1
}

// setAnchor names the place of the headline at an index, of what comes next where
// there is none. The identity of an entry is preferred to the name that it has in
// the document.
func setAnchor(s *scan.Scanner, title int, name string, identity bool) {
	if title < 0 || s.Blocks[title].Kind != block.Heading {
		s.Anchor = name
		return
	}
	if b := &s.Blocks[title]; identity || b.More == nil || b.More.Anchor == "" {
		b.Rich().Anchor = name
	}
}
