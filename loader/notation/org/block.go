package org

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/model"
)

// codeIn are the blocks whose lines are kept.
var codeIn = map[string]bool{"src": true, "example": true, "export": true, "comment": true, "verse": true}

// callouts are the blocks that are boxes with the title of their name.
var callouts = map[string]bool{
	"note": true, "tip": true, "info": true, "important": true, "warning": true, "caution": true, "danger": true, "hint": true, "attention": true, "seealso": true,
}

// takeBlock takes #+BEGIN_name … #+END_name.
func takeBlock(s *scan.Scanner) bool {
	full := s.Line(s.Next)
	cols, space := lexis.Indent(full)
	const begin = "#+begin_"
	line := full[space:]
	if len(line) <= len(begin) || !strings.EqualFold(line[:len(begin)], begin) {
		return false
	}
	name, words, _ := strings.Cut(strings.TrimRight(line[len(begin):], " \t"), " ")
	name = strings.ToLower(name)
	end := s.Ahead("#+end_"+name, s.Next+1, func(l string) bool {
		l = strings.TrimSpace(l)
		return len(l) > len("#+end_") && strings.EqualFold(l, "#+end_"+name)
	})
	if end < 0 {
		return false
	}
	words = strings.TrimSpace(words)
	b := block.Block{Indent: int16(min(cols, block.MaxIndent))}
	if codeIn[name] {
		takeLiteral(s, b, name, words, end)
		return true
	}
	takeNested(s, b, name, words, end)
	return true
}

// takeLiteral adds the lines of a block up to line end as they are.
func takeLiteral(s *scan.Scanner, b block.Block, name, words string, end int) {
	from, to := s.Doc.LineStart(s.Next+1), s.Doc.LineStart(end)
	if name == "export" && strings.EqualFold(words, "html") {
		s.PutHTML(from, to, b.Depth)
		s.Next = end + 1
		return
	}
	b.Kind, b.Off = block.Code, int32(from)
	b.Text = s.Literal(1, end-s.Next)
	switch name {
	case "src":
		if lang, _, _ := strings.Cut(words, " "); lang != "" {
			b.Rich().Lang = lang
		}
	case "verse":
		b.Kind, b.Quoted = block.Quote, 1
	case "comment", "export":
		b.Quiet = true
	}
	if b.Text == "" {
		s.Next = end + 1
		return
	}
	if name != "verse" {
		s.Keep(b, end+1-s.Next)
		return
	}
	s.Keep(takeVerse(s, b, end), end+1-s.Next)
}

// takeVerse reads the lines of a verse, whose ends stay.
func takeVerse(s *scan.Scanner, b block.Block, end int) block.Block {
	lines := s.KeptLines(s.Next+1, end, 0)
	if len(lines) > 0 {
		b.Say(s.Texts.Lines(lines...))
	}
	return b
}

// takeNested adds what stands in a block up to line end: in a quotation, below the
// title of a box or a fold, or as it would stand without the block.
func takeNested(s *scan.Scanner, b block.Block, name, words string, end int) {
	if s.Nesting >= scan.NestingMax {
		s.Next++
		return
	}
	if callouts[name] || name == "details" {
		full := s.Line(s.Next)
		title := words
		if title == "" {
			title = full[strings.IndexByte(full, '_')+1:]
			title = title[:len(name)]
		}
		b.Kind, b.Holds = block.Para, true
		if name != "details" {
			b.Kind, b.Quoted = block.Quote, 1
			b.Rich().Callout = name
		}
		b.Text, b.Off = title, s.Offset(s.Next, strings.LastIndex(full, title))
		s.Add(b, 1)
		s.Settle()
	} else {
		s.Next++
	}
	first := len(s.Blocks)
	s.Settle()
	s.Nested(end)
	s.Next = end + 1
	switch {
	case callouts[name]:
		s.Quote(first)
		fallthrough
	case name == "details":
		deepen(s, first)
	case name == "quote":
		s.Quote(first)
	}
}

// deepen sets the blocks from index first on one level deeper, below the block
// before them.
func deepen(s *scan.Scanner, first int) {
	for i := first; i < len(s.Blocks); i++ {
		s.Blocks[i].Depth++
	}
}

// takeMath takes an environment of LaTeX and math between \[ and \] or $$ and $$
// on lines of their own.
func takeMath(s *scan.Scanner) bool {
	line := lexis.TrimEnd(s.Line(s.Next))
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
	end := s.Ahead(ends, s.Next+1, func(l string) bool { return strings.TrimSpace(l) == ends })
	if end < 0 {
		return false
	}
	from, n := 1, end-s.Next
	if keep {
		from, n = 0, n+1
	}
	b := block.Block{Kind: block.Code, Text: strings.TrimSpace(s.Literal(from, n)), Off: s.Offset(s.Next+from, 0)}
	if b.Text == "" {
		s.Next = end + 1
		return true
	}
	b.SetRuns([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleMath}})
	s.Keep(b, end+1-s.Next)
	return true
}
