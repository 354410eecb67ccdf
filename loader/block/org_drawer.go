package block

import (
	"strings"

	"yomi/loader/lexis"
)

// takeOrgDrawer takes :NAME: … :END:. Properties are fields or settings, a log of
// what Org did is a setting, too; what is in other drawers is read as it would be
// without them.
func takeOrgDrawer(s *scan) bool {
	line := strings.TrimSpace(s.line(s.next))
	if !isDrawer(line) {
		return false
	}
	name := strings.ToUpper(strings.Trim(line, ":"))
	if name == "END" {
		s.next++
		return true
	}
	end := s.ahead(":END:", s.next+1, func(l string) bool { return strings.EqualFold(strings.TrimSpace(l), ":END:") })
	if end < 0 || end-s.next > frontMax {
		return false
	}
	switch name {
	case "PROPERTIES":
		s.orgProperties(end)
	case "LOGBOOK", "CLOCK":
		n := end - s.next
		if text := s.literal(1, n); text != "" {
			_, off := lexis.Indent(s.line(s.next + 1))
			s.keep(Block{Kind: Field, Name: lexis.OtherField, Quiet: true, Text: text, Off: s.offset(s.next+1, off)}, n+1)
			return true
		}
		s.next = end + 1
	default:
		s.next++
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

// orgProperties takes the properties up to the line end. The identity of an entry
// names its headline; those that say something to a reader are fields, the others
// one line of settings.
func (s *scan) orgProperties(end int) {
	s.settle()
	title := len(s.blocks) - 1
	for title >= 0 && s.blocks[title].Kind == Field {
		title-- // when it is to be done
	}
	for s.next++; s.next < end; {
		line := lexis.TrimEnd(s.line(s.next))
		_, off := lexis.Indent(line)
		text := strings.TrimPrefix(line[off:], ":")
		key, value, _ := strings.Cut(text, ":")
		value = strings.TrimSpace(value)
		if upper := strings.ToUpper(key); value != "" && (upper == "ID" || upper == "CUSTOM_ID") {
			s.orgAnchor(title, value, upper == "ID")
		}
		switch name := lexis.FieldByName(key); {
		case text == "":
			s.next++
		case name != lexis.NoField && value != "":
			b := Block{Kind: Field, Name: name, Text: text, Off: s.offset(s.next, off+len(line[off:])-len(text))}
			b.SetRuns(s.texts.Addresses(text))
			s.keep(b, 1)
		default:
			s.setting(text, s.offset(s.next, off+len(line[off:])-len(text)))
		}
	}
	s.next = end + 1
}

// orgAnchor names the place of the headline at an index, of what comes next where
// there is none. The identity of an entry is preferred to the name that it has in
// the document.
func (s *scan) orgAnchor(title int, name string, identity bool) {
	if title < 0 || s.blocks[title].Kind != Heading {
		s.anchor = name
		return
	}
	if b := &s.blocks[title]; identity || b.More == nil || b.More.Anchor == "" {
		b.more().Anchor = name
	}
}
