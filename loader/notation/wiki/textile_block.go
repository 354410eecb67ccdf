package wiki

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// confluenceCallouts are the macros that are boxes.
var confluenceCallouts = map[string]bool{"info": true, "note": true, "tip": true, "warning": true, "panel": true, "expand": true}

// confluenceMacro reads a line that is {name} or {name:settings} and nothing else.
func confluenceMacro(line string) (name, settings string) {
	line = strings.TrimSpace(line)
	if !strings.HasPrefix(line, "{") || !strings.HasSuffix(line, "}") || strings.Count(line, "{") > 1 {
		return "", ""
	}
	name, settings, _ = strings.Cut(line[1:len(line)-1], ":")
	if name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz-") != "" {
		return "", ""
	}
	return name, settings
}

// takeConfluenceBlock takes {code:go} … {code}, {quote} … {quote} and boxes.
func takeConfluenceBlock(s *scan.Scanner) bool {
	name, settings := confluenceMacro(s.Line(s.Next))
	code := name == "code" || name == "noformat"
	if name == "toc" || name == "anchor" || name == "children" {
		s.Next++
		return true
	}
	if !code && name != "quote" && !confluenceCallouts[name] || s.Nesting >= scan.NestingMax {
		return false
	}
	closing := "{" + name + "}"
	end := s.Ahead(closing, s.Next+1, func(l string) bool { return strings.TrimSpace(l) == closing })
	if end < 0 && !code {
		return false
	} else if end < 0 {
		end = s.End
	}
	line := s.Line(s.Next)
	title := macroSetting(settings, "title")
	at := int(s.Offset(s.Next, strings.LastIndex(line, title)))
	span := inline.Span{Lo: at, Hi: at + len(title)}
	switch {
	case code:
		confluenceCode(s, settings, span, end)
	case name == "quote" || title == "" && name == "panel":
		s.Settle()
		first := len(s.Blocks)
		s.Next++
		s.Nested(end)
		s.Quote(first)
	default:
		if title == "" {
			i := int(s.Offset(s.Next, strings.Index(line, name)))
			span = inline.Span{Lo: i, Hi: i + len(name)}
		}
		s.Settle()
		first := len(s.Blocks)
		b := block.Block{Kind: block.Quote, Holds: true, Depth: 1}
		b.Rich().Callout = name
		s.Say(b, 1, span)
		s.Nested(end)
		s.Quote(first)
		under(s, first+1)
	}
	s.Next = min(end+1, s.End)
	return true
}

// macroSetting is the value of a setting of a macro, which stand between bars.
func macroSetting(settings, name string) string {
	for part := range strings.SplitSeq(settings, "|") {
		if value, ok := strings.CutPrefix(part, name+"="); ok {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// confluenceCode adds code under what it is called.
func confluenceCode(s *scan.Scanner, settings string, title inline.Span, end int) {
	b := block.Block{Kind: block.Code, Off: int32(s.Doc.LineStart(s.Next + 1))}
	if b.Text = syntax.Literal(s.Doc.Text[b.Off:s.Doc.LineStart(end)]); b.Text == "" {
		return
	}
	lang, _, _ := strings.Cut(settings, "|")
	if given := macroSetting(settings, "language"); given != "" {
		lang = given
	}
	if lang != "" && !strings.Contains(lang, "=") {
		b.Rich().Lang = lang
	}
	n := end + 1 - s.Next
	if title.Hi > title.Lo {
		s.Say(block.Block{Kind: block.Para}, 1, title)
		b.Indent, n = 1, n-1
	}
	s.Add(b, min(n, s.End-s.Next))
}

// takeTextileTable takes rows with bars between their cells: |_. names a column, |>.
// and |<. and |=. align, |\2. goes over two columns; ||name|| is Confluence's.
func takeTextileTable(s *scan.Scanner) bool {
	n := s.Next
	if strings.HasPrefix(s.Line(n), "table") && signatureOnly(s.Line(n)[len("table"):]) {
		n++
	}
	if !strings.HasPrefix(s.Line(n), "|") {
		return false
	}
	var table []scan.Row
	var aligns []model.Align
	for ; n < s.End && strings.HasPrefix(s.Line(n), "|"); n++ {
		line := lexis.TrimEnd(s.Line(n))
		sign := "|"
		if strings.HasPrefix(line, "||") {
			sign = "||"
		}
		row, named := scan.Row{Line: n}, 0
		for _, c := range barsBetween(line, sign) {
			words := line[c.Lo:c.Hi]
			looks := cellLooks(words)
			if len(table) == 0 {
				aligns = append(aligns, alignOf(words[:looks]))
			}
			if sign == "||" || strings.IndexByte(words[:looks], '_') >= 0 {
				named++
			}
			row.Cell()
			row.Say(words[looks:], int(s.Offset(n, c.Lo+looks)))
			for range columnsTaken(words[:looks]) - 1 {
				row.Cell()
			}
		}
		row.Names = named > 0 && named == len(row.Cells)
		table = append(table, row)
	}
	s.PutTable(block.Block{}, table, aligns, n)
	return true
}

// signatureOnly reports the looks of a table on a line of their own.
func signatureOnly(rest string) bool {
	rest = lexis.TrimEnd(rest)
	return strings.HasSuffix(rest, ".") && signature(rest+" ") > 0
}

// barsBetween are the cells between signs, a bar in a link left out.
func barsBetween(line, sign string) []inline.Span {
	cells := scan.CellsBetween(line, sign)
	kept := cells[:0]
	for _, c := range cells {
		if n := len(kept); n > 0 && strings.LastIndexByte(line[kept[n-1].Lo:kept[n-1].Hi], '[') > strings.LastIndexByte(line[kept[n-1].Lo:kept[n-1].Hi], ']') && strings.IndexByte(line[c.Lo:c.Hi], ']') >= 0 {
			kept[n-1].Hi = c.Hi
			continue
		}
		kept = append(kept, c)
	}
	return kept
}

// cellLooks is the size of what says how a cell looks: _. >. \2. and their like.
func cellLooks(cell string) int {
	n := 0
	for n < len(cell) && strings.IndexByte(`_<>=~^\/0123456789(){}:;#-`, cell[n]) >= 0 {
		n++
	}
	if n == 0 || n+1 >= len(cell) || cell[n] != '.' || cell[n+1] != ' ' || strings.IndexByte(`_<>=~^\/({`, cell[0]) < 0 {
		return 0
	}
	return n + 2
}

func alignOf(looks string) model.Align {
	switch {
	case strings.IndexByte(looks, '>') >= 0:
		return model.AlignRight
	case strings.IndexByte(looks, '=') >= 0:
		return model.AlignCenter
	case strings.IndexByte(looks, '<') >= 0:
		return model.AlignLeft
	}
	return model.AlignNone
}

// columnsTaken is how many columns a cell takes.
func columnsTaken(looks string) int {
	if i := strings.IndexByte(looks, '\\'); i >= 0 && i+1 < len(looks) && looks[i+1] > '1' && looks[i+1] <= '9' {
		return int(looks[i+1] - '0')
	}
	return 1
}
