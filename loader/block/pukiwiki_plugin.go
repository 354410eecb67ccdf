package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// takePukiPlugin takes a line that calls a plugin: what it embeds is said, what it
// only does is nothing to read, and one that nobody knows may be overlooked.
func takePukiPlugin(s *scan) bool {
	line := lexis.TrimEnd(s.line(s.next))
	if s.takePukiCode(line) {
		return true
	}
	name, arguments, ok := pukiPlugin(line)
	if !ok || arguments == "" && !pukiPlugins[name] {
		return false
	}
	at := s.offset(s.next, strings.Index(line, arguments))
	switch name {
	case "region":
		if s.takeRegion(arguments, at) {
			return true
		}
	case "ref", "img", "image":
		if p, said := inline.Attached(arguments); said != "" {
			b := Block{Kind: Para, Off: at}
			if b.Text = said; inline.Picture(p.To) {
				b.picture(said, p)
			} else {
				b.link(p)
			}
			s.add(b, 1)
			return true
		}
	case "include", "includex", "youtube", "nicovideo":
		page, _, _ := strings.Cut(arguments, ",")
		p := inline.Embedded(name, page)
		if strings.HasPrefix(name, "include") {
			p = inline.Place{Target: model.ToWiki, To: page}
		}
		if page != "" {
			b := Block{Kind: Link, Text: p.To, Off: at}
			b.link(p)
			s.add(b, 1)
			return true
		}
	case "hr":
		s.rule = true
		s.next++
		return true
	}
	if strings.Trim(arguments, "0123456789, ") == "" {
		s.next++
		return true
	}
	s.keep(Block{Kind: Para, Quiet: true, Text: line, Off: s.offset(s.next, 0)}, 1)
	return true
}

// takePukiCode takes a plugin with lines in two brackets or more: #code(go){{ … }}.
func (s *scan) takePukiCode(line string) bool {
	call := strings.TrimRight(line, "{")
	braces := line[len(call):]
	if len(braces) < 2 || call == "" || call[0] != '#' {
		return false
	}
	name, arguments, _ := strings.Cut(strings.TrimSuffix(call[1:], ")"), "(")
	if strings.Trim(name, "abcdefghijklmnopqrstuvwxyz_") != "" {
		return false
	}
	ends := strings.Repeat("}", len(braces))
	b := Block{Kind: Code}
	if lang, _, _ := strings.Cut(arguments, ","); lang != "" && name != "pre" {
		b.more().Lang = strings.ToLower(lang)
	}
	s.takeBetween(b, func(l string) bool { return strings.TrimRight(l, " \t") == ends })
	return true
}

// takeRegion takes #region(title) … #endregion as a fold.
func (s *scan) takeRegion(title string, at int32) bool {
	end := s.ahead("#endregion", s.next, func(l string) bool { return strings.TrimSpace(l) == "#endregion" })
	if end < 0 || s.nesting >= nestingMax {
		return false
	}
	title, _, _ = strings.Cut(title, ",")
	if title != "" {
		s.add(Block{Kind: Para, Holds: true, Depth: 1, Text: title, Off: at}, 1)
	} else {
		s.next++
	}
	s.settle()
	first := len(s.blocks)
	s.nested(end)
	if title != "" {
		s.under(first)
	}
	s.next = end + 1
	return true
}

// under sets the blocks from index first on below a title of the first depth.
func (s *scan) under(first int) {
	for i := first; i < len(s.blocks); i++ {
		b := &s.blocks[i]
		b.Depth++
		if b.Kind == Item && b.Depth == 1 {
			b.Depth = 2
		}
		if b.Kind == Heading {
			b.Kind, b.Level = Para, 0
			b.strong()
		}
	}
}

// takePukiTable takes rows with bars between their cells. Behind the last bar h says
// that the row names the columns, f that it sums them up, and c that it only says how
// they look; ~ before words makes them a name, > and ~ alone join cells.
func takePukiTable(s *scan) bool {
	if !strings.HasPrefix(s.line(s.next), "|") {
		return false
	}
	var table []tableRow
	var aligns []model.Align
	n := s.next
	for ; strings.HasPrefix(s.line(n), "|"); n++ {
		line := lexis.TrimEnd(s.line(n))
		kind := byte(0)
		if c := line[len(line)-1]; len(line) > 2 && line[len(line)-2] == '|' && strings.IndexByte("hfcHFC", c) >= 0 {
			kind, line = c|0x20, line[:len(line)-1]
		}
		row, named := tableRow{line: n}, 0
		for i, c := range barsBetween(line, "|") {
			words := line[c.Lo:c.Hi]
			looks, align := pukiLooks(words)
			if kind == 'c' || len(table) == 0 {
				for len(aligns) <= i {
					aligns = append(aligns, model.AlignNone)
				}
				aligns[i] = max(aligns[i], align)
			}
			switch words = words[looks:]; {
			case words == "~" || words == ">":
				words = ""
			case strings.HasPrefix(words, "~"):
				words = words[1:]
				named++
			}
			row.cell()
			row.say(words, int(s.offset(n, c.Hi-len(words))))
		}
		if kind == 'c' {
			continue
		}
		row.names = kind == 'h' || named > 0 && named == len(row.cells)
		table = append(table, row)
	}
	s.putTable(Block{}, table, aligns, n)
	return true
}

// pukiLooks is the size of what says how a cell looks, and where its words stand.
func pukiLooks(cell string) (size int, align model.Align) {
	for {
		rest := cell[size:]
		switch {
		case strings.HasPrefix(rest, "LEFT:"):
			size, align = size+len("LEFT:"), model.AlignLeft
		case strings.HasPrefix(rest, "CENTER:"):
			size, align = size+len("CENTER:"), model.AlignCenter
		case strings.HasPrefix(rest, "RIGHT:"):
			size, align = size+len("RIGHT:"), model.AlignRight
		case strings.HasPrefix(rest, "BGCOLOR("), strings.HasPrefix(rest, "COLOR("), strings.HasPrefix(rest, "SIZE("):
			end := strings.Index(rest, "):")
			if end < 0 {
				return size, align
			}
			size += end + len("):")
		default:
			return size, align
		}
	}
}
