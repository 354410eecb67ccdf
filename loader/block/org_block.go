package block

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// orgCode are the blocks whose lines are kept.
var orgCode = map[string]bool{"src": true, "example": true, "export": true, "comment": true, "verse": true}

// orgCallouts are the blocks that are boxes with the title of their name.
var orgCallouts = map[string]bool{
	"note": true, "tip": true, "info": true, "important": true, "warning": true, "caution": true, "danger": true, "hint": true, "attention": true, "seealso": true,
}

// takeOrgBlock takes #+BEGIN_name … #+END_name.
func takeOrgBlock(s *scan) bool {
	full := s.line(s.next)
	cols, space := lexis.Indent(full)
	const begin = "#+begin_"
	line := full[space:]
	if len(line) <= len(begin) || !strings.EqualFold(line[:len(begin)], begin) {
		return false
	}
	name, words, _ := strings.Cut(strings.TrimRight(line[len(begin):], " \t"), " ")
	name = strings.ToLower(name)
	end := s.ahead("#+end_"+name, s.next+1, func(l string) bool {
		l = strings.TrimSpace(l)
		return len(l) > len("#+end_") && strings.EqualFold(l, "#+end_"+name)
	})
	if end < 0 {
		return false
	}
	words = strings.TrimSpace(words)
	b := Block{Indent: int16(min(cols, maxIndent))}
	if orgCode[name] {
		s.orgLiteral(b, name, words, end)
		return true
	}
	s.orgNested(b, name, words, end)
	return true
}

// orgLiteral adds the lines of a block up to line end as they are.
func (s *scan) orgLiteral(b Block, name, words string, end int) {
	from, to := s.doc.LineStart(s.next+1), s.doc.LineStart(end)
	if name == "export" && strings.EqualFold(words, "html") {
		s.putHTML(from, to, b.Depth)
		s.next = end + 1
		return
	}
	b.Kind, b.Off = Code, int32(from)
	b.Text = s.literal(1, end-s.next)
	switch name {
	case "src":
		if lang, _, _ := strings.Cut(words, " "); lang != "" {
			b.more().Lang = lang
		}
	case "verse":
		b.Kind, b.Quoted = Quote, 1
	case "comment", "export":
		b.Quiet = true
	}
	if b.Text == "" {
		s.next = end + 1
		return
	}
	if name != "verse" {
		s.keep(b, end+1-s.next)
		return
	}
	s.keep(s.orgVerse(b, end), end+1-s.next)
}

// orgVerse reads the lines of a verse, whose ends stay.
func (s *scan) orgVerse(b Block, end int) Block {
	lines := s.keptLines(s.next+1, end, 0)
	if len(lines) > 0 {
		b.say(s.texts.Lines(lines...))
	}
	return b
}

// orgNested adds what stands in a block up to line end: in a quotation, below the
// title of a box or a fold, or as it would stand without the block.
func (s *scan) orgNested(b Block, name, words string, end int) {
	if s.nesting >= nestingMax {
		s.next++
		return
	}
	if orgCallouts[name] || name == "details" {
		full := s.line(s.next)
		title := words
		if title == "" {
			title = full[strings.IndexByte(full, '_')+1:]
			title = title[:len(name)]
		}
		b.Kind, b.Holds = Para, true
		if name != "details" {
			b.Kind, b.Quoted = Quote, 1
			b.more().Callout = name
		}
		b.Text, b.Off = title, s.offset(s.next, strings.LastIndex(full, title))
		s.add(b, 1)
		s.settle()
	} else {
		s.next++
	}
	first := len(s.blocks)
	s.settle()
	s.nested(end)
	s.next = end + 1
	switch {
	case orgCallouts[name]:
		s.quote(first)
		fallthrough
	case name == "details":
		s.deepen(first)
	case name == "quote":
		s.quote(first)
	}
}

// deepen sets the blocks from index first on one level deeper, below the block
// before them.
func (s *scan) deepen(first int) {
	for i := first; i < len(s.blocks); i++ {
		s.blocks[i].Depth++
	}
}

// takeOrgMath takes an environment of LaTeX and math between \[ and \] or $$ and $$
// on lines of their own.
func takeOrgMath(s *scan) bool {
	line := lexis.TrimEnd(s.line(s.next))
	_, off := lexis.Indent(line)
	line = line[off:]
	ends, keep := "", false
	switch {
	case line == `\[`:
		ends = `\]`
	case line == "$$":
		ends = "$$"
	case strings.HasPrefix(line, `\begin{`) && strings.HasSuffix(line, "}"):
		ends, keep = `\end{`+line[len(`\begin{`):], true
	default:
		return false
	}
	end := s.ahead(ends, s.next+1, func(l string) bool { return strings.TrimSpace(l) == ends })
	if end < 0 {
		return false
	}
	from, n := 1, end-s.next
	if keep {
		from, n = 0, n+1
	}
	b := Block{Kind: Code, Text: strings.TrimSpace(s.literal(from, n)), Off: s.offset(s.next+from, 0)}
	if b.Text == "" {
		s.next = end + 1
		return true
	}
	b.SetRuns([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleMath}})
	s.keep(b, end+1-s.next)
	return true
}
