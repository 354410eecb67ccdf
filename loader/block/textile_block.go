package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
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
func takeConfluenceBlock(s *scan) bool {
	name, settings := confluenceMacro(s.line(s.next))
	code := name == "code" || name == "noformat"
	if name == "toc" || name == "anchor" || name == "children" {
		s.next++
		return true
	}
	if !code && name != "quote" && !confluenceCallouts[name] || s.nesting >= nestingMax {
		return false
	}
	closing := "{" + name + "}"
	end := s.ahead(closing, s.next+1, func(l string) bool { return strings.TrimSpace(l) == closing })
	if end < 0 && !code {
		return false
	} else if end < 0 {
		end = s.end
	}
	line := s.line(s.next)
	title := macroSetting(settings, "title")
	at := int(s.offset(s.next, strings.LastIndex(line, title)))
	span := inline.Span{Lo: at, Hi: at + len(title)}
	switch {
	case code:
		s.confluenceCode(settings, span, end)
	case name == "quote" || title == "" && name == "panel":
		s.settle()
		first := len(s.blocks)
		s.next++
		s.nested(end)
		s.quote(first)
	default:
		if title == "" {
			i := int(s.offset(s.next, strings.Index(line, name)))
			span = inline.Span{Lo: i, Hi: i + len(name)}
		}
		s.settle()
		first := len(s.blocks)
		b := Block{Kind: Quote, Holds: true, Depth: 1}
		b.more().Callout = name
		s.say(b, 1, span)
		s.nested(end)
		s.quote(first)
		s.under(first + 1)
	}
	s.next = min(end+1, s.end)
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
func (s *scan) confluenceCode(settings string, title inline.Span, end int) {
	b := Block{Kind: Code, Off: int32(s.doc.LineStart(s.next + 1))}
	if b.Text = keepLines(s.doc.Text[b.Off:s.doc.LineStart(end)]); b.Text == "" {
		return
	}
	lang, _, _ := strings.Cut(settings, "|")
	if given := macroSetting(settings, "language"); given != "" {
		lang = given
	}
	if lang != "" && !strings.Contains(lang, "=") {
		b.more().Lang = lang
	}
	n := end + 1 - s.next
	if title.Hi > title.Lo {
		s.say(Block{Kind: Para}, 1, title)
		b.Indent, n = 1, n-1
	}
	s.add(b, min(n, s.end-s.next))
}

// takeTextileTable takes rows with bars between their cells: |_. names a column, |>.
// and |<. and |=. align, |\2. goes over two columns; ||name|| is Confluence's.
func takeTextileTable(s *scan) bool {
	n := s.next
	if strings.HasPrefix(s.line(n), "table") && signatureOnly(s.line(n)[len("table"):]) {
		n++
	}
	if !strings.HasPrefix(s.line(n), "|") {
		return false
	}
	var table []tableRow
	var aligns []model.Align
	for ; n < s.end && strings.HasPrefix(s.line(n), "|"); n++ {
		line := lexis.TrimEnd(s.line(n))
		sign := "|"
		if strings.HasPrefix(line, "||") {
			sign = "||"
		}
		row, named := tableRow{line: n}, 0
		for _, c := range barsBetween(line, sign) {
			words := line[c.Lo:c.Hi]
			looks := cellLooks(words)
			if len(table) == 0 {
				aligns = append(aligns, alignOf(words[:looks]))
			}
			if sign == "||" || strings.IndexByte(words[:looks], '_') >= 0 {
				named++
			}
			row.cell()
			row.say(words[looks:], int(s.offset(n, c.Lo+looks)))
			for range columnsTaken(words[:looks]) - 1 {
				row.cell()
			}
		}
		row.names = named > 0 && named == len(row.cells)
		table = append(table, row)
	}
	s.putTable(Block{}, table, aligns, n)
	return true
}

// signatureOnly reports the looks of a table on a line of their own.
func signatureOnly(rest string) bool {
	rest = lexis.TrimEnd(rest)
	return strings.HasSuffix(rest, ".") && signature(rest+" ") > 0
}

// barsBetween are the cells between signs, a bar in a link left out.
func barsBetween(line, sign string) []inline.Span {
	cells := cellsBetween(line, sign)
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
