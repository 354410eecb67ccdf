package wiki

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/model"
)

// takePukiPlugin takes a line that calls a plugin: what it embeds is said, what it
// only does is nothing to read, and one that nobody knows may be overlooked.
func takePukiPlugin(s *scan.Scanner) bool {
	line := lexis.TrimEnd(s.Line(s.Next))
	if takePukiCode(s, line) {
		return true
	}
	name, arguments, ok := pukiPlugin(line)
	if !ok || arguments == "" && !pukiPlugins[name] {
		return false
	}
	at := s.Offset(s.Next, strings.Index(line, arguments))
	switch name {
	case "region":
		if takeRegion(s, arguments, at) {
			return true
		}
	case "ref", "img", "image":
		if p, said := inline.Attached(arguments); said != "" {
			b := block.Block{Kind: block.Para, Off: at}
			if b.Text = said; inline.Picture(p.To) {
				b.Picture(said, p)
			} else {
				b.LinkTo(p)
			}
			s.Add(b, 1)
			return true
		}
	case "include", "includex", "youtube", "nicovideo":
		page, _, _ := strings.Cut(arguments, ",")
		p := inline.Embedded(name, page)
		if strings.HasPrefix(name, "include") {
			p = inline.Place{Target: model.ToWiki, To: page}
		}
		if page != "" {
			b := block.Block{Kind: block.Link, Text: p.To, Off: at}
			b.LinkTo(p)
			s.Add(b, 1)
			return true
		}
	case "hr":
		s.Rule = true
		s.Next++
		return true
	}
	if strings.Trim(arguments, "0123456789, ") == "" {
		s.Next++
		return true
	}
	s.Keep(block.Block{Kind: block.Para, Quiet: true, Text: line, Off: s.Offset(s.Next, 0)}, 1)
	return true
}

// takePukiCode takes a plugin with lines in two brackets or more: #code(go){{ … }}.
func takePukiCode(s *scan.Scanner, line string) bool {
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
	b := block.Block{Kind: block.Code}
	if lang, _, _ := strings.Cut(arguments, ","); lang != "" && name != "pre" {
		b.Rich().Lang = strings.ToLower(lang)
	}
	s.TakeBetween(b, func(l string) bool { return strings.TrimRight(l, " \t") == ends })
	return true
}

// takeRegion takes #region(title) … #endregion as a fold.
func takeRegion(s *scan.Scanner, title string, at int32) bool {
	end := s.Ahead("#endregion", s.Next, func(l string) bool { return strings.TrimSpace(l) == "#endregion" })
	if end < 0 || s.Nesting >= scan.NestingMax {
		return false
	}
	title, _, _ = strings.Cut(title, ",")
	if title != "" {
		s.Add(block.Block{Kind: block.Para, Holds: true, Depth: 1, Text: title, Off: at}, 1)
	} else {
		s.Next++
	}
	s.Settle()
	first := len(s.Blocks)
	s.Nested(end)
	if title != "" {
		under(s, first)
	}
	s.Next = end + 1
	return true
}

// under sets the blocks from index first on below a title of the first depth.
func under(s *scan.Scanner, first int) {
	for i := first; i < len(s.Blocks); i++ {
		b := &s.Blocks[i]
		b.Depth++
		if b.Kind == block.Item && b.Depth == 1 {
			b.Depth = 2
		}
		if b.Kind == block.Heading {
			b.Kind, b.Level = block.Para, 0
			strong(b)
		}
	}
}

// takePukiTable takes rows with bars between their cells. Behind the last bar h says
// that the row names the columns, f that it sums them up, and c that it only says how
// they look; ~ before words makes them a name, > and ~ alone join cells.
func takePukiTable(s *scan.Scanner) bool {
	if !strings.HasPrefix(s.Line(s.Next), "|") {
		return false
	}
	var table []scan.Row
	var aligns []model.Align
	n := s.Next
	for ; strings.HasPrefix(s.Line(n), "|"); n++ {
		line := lexis.TrimEnd(s.Line(n))
		kind := byte(0)
		if c := line[len(line)-1]; len(line) > 2 && line[len(line)-2] == '|' && strings.IndexByte("hfcHFC", c) >= 0 {
			kind, line = c|0x20, line[:len(line)-1]
		}
		row, named := scan.Row{Line: n}, 0
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
			row.Cell()
			row.Say(words, int(s.Offset(n, c.Hi-len(words))))
		}
		if kind == 'c' {
			continue
		}
		row.Names = kind == 'h' || named > 0 && named == len(row.Cells)
		table = append(table, row)
	}
	s.PutTable(block.Block{}, table, aligns, n)
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
