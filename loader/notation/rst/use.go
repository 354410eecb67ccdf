package rst

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/model"
)

// useNothing takes a directive that is a setting.
func useNothing(s *scan.Scanner, d *directive) { s.Next += d.size }

// useInside takes a directive that says nothing itself; what is in it is text.
func useInside(s *scan.Scanner, d *directive) { s.Next += d.head }

// useTitled takes a directive whose words stand over what is in it.
func useTitled(s *scan.Scanner, d *directive) {
	addHead(s, block.Block{Kind: block.Para, Indent: d.indent(), Text: d.arg, Off: s.Offset(s.Next, d.at), Quiet: d.name == "contents"}, d.head)
}

// rstStrong takes a title that is none of the document's.
func rstStrong(s *scan.Scanner, d *directive) {
	if d.arg == "" {
		useInside(s, d)
		return
	}
	b := s.Say(block.Block{Kind: block.Para, Indent: d.indent()}, 1, inline.Span{Lo: int(s.Offset(s.Next, d.at)), Hi: int(s.Offset(s.Next, d.at)) + len(d.arg)})
	b.SetRuns(append([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleStrong}}, b.Runs()...))
	s.Next += d.head - 1
}

// useQuoted takes a directive whose content is a quotation.
func useQuoted(s *scan.Scanner, d *directive) {
	s.Settle()
	first, end := len(s.Blocks), s.Next+d.size
	addHead(s, block.Block{Kind: block.Para, Indent: d.indent(), Text: d.arg, Off: s.Offset(s.Next, d.at)}, d.head)
	s.Nested(end)
	s.Quote(first)
	s.Outdent(first, d.indent())
}

// useBox takes an admonition or a sidebar: its name or title, and under it what it
// says, which may begin on the same line.
func useBox(s *scan.Scanner, d *directive) {
	at := strings.Index(s.Line(s.Next), d.name)
	title := block.Block{Kind: block.Quote, Holds: true, Indent: d.indent(), Text: d.name, Off: s.Offset(s.Next, at)}
	title.Rich().Callout = d.name
	titled := d.name == "admonition" || d.name == "sidebar"
	if titled {
		if class := d.options["class"]; d.name == "admonition" && class != "" {
			title.More.Callout = strings.TrimPrefix(class, "admonition-")
		}
		if d.arg != "" {
			title.Text, title.Off = d.arg, s.Offset(s.Next, d.at)
		}
	}
	end := s.Next + d.size
	inner := block.Block{Kind: block.Para, Text: d.arg, Off: s.Offset(s.Next, d.at), Indent: title.Indent + rstIndent}
	if in, _ := lexis.Indent(s.Line(s.Next + d.head)); d.head < d.size {
		inner.Indent = max(inner.Indent, int16(min(in, block.MaxIndent)))
	}
	s.Settle()
	first := len(s.Blocks)
	s.Add(title, 1)
	if !titled && d.arg != "" {
		s.Next-- // its text begins on the same line
		s.Add(inner, 1)
	}
	s.Next += d.head - 1
	s.Nested(end)
	s.Quote(first)
}

// useCode takes code in the language that is named, with its caption.
func useCode(s *scan.Scanner, d *directive) {
	lang, _, _ := strings.Cut(d.arg, " ")
	if d.name == "raw" && lang == "html" {
		s.PutHTML(s.Doc.LineStart(s.Next+d.head), s.Doc.LineStart(s.Next+d.size), 0)
		s.Next += d.size
		return
	}
	if lang == "" && d.name != "raw" {
		lang = stateOf(s).lang
	}
	if d.name == "doctest" || d.name == "testcode" {
		lang = "python"
	}
	addLiteral(s, d, lang, d.options["caption"])
}

// useLiterally takes literal lines in a language.
func useLiterally(lang string) use {
	return func(s *scan.Scanner, d *directive) { addLiteral(s, d, lang, "") }
}

// addLiteral adds what is set in below a directive as it stands, under a caption.
func addLiteral(s *scan.Scanner, d *directive, lang, caption string) {
	from := d.head
	for from < d.size && lexis.Blank(s.Line(s.Next+from)) {
		from++
	}
	n := d.size
	b := block.Block{Kind: block.Code, Indent: d.indent()}
	if lang != "" && lang != "none" {
		b.Rich().Lang = lang
	}
	if caption != "" {
		k := 1
		for k < d.head && !strings.HasSuffix(strings.TrimSpace(s.Line(s.Next+k)), caption) {
			k++
		}
		label := block.Block{Kind: block.Para, Indent: b.Indent, Text: caption, Off: s.Offset(s.Next+k, strings.LastIndex(s.Line(s.Next+k), caption))}
		addHead(s, label, from)
		b.Indent += rstIndent
		n, from = n-from, 0
	}
	if from >= n {
		s.Next += n
		return
	}
	_, off := lexis.Indent(s.Line(s.Next + from))
	b.Text, b.Off = s.Literal(from, n), s.Offset(s.Next+from, off)
	s.Add(b, n)
}

// useIncluded takes a directive that puts another file there.
func useIncluded(s *scan.Scanner, d *directive) {
	b := block.Block{Kind: block.Para, Indent: d.indent(), Text: d.arg, Off: s.Offset(s.Next, d.at)}
	b.LinkTo(inline.PlaceOf(d.arg))
	addHead(s, b, d.head)
}

// useHighlight takes the language of what is literal from there on.
func useHighlight(s *scan.Scanner, d *directive) {
	lang := d.arg
	if lang == "none" || lang == "default" {
		lang = ""
	}
	stateOf(s).lang = lang
	s.Next += d.size
}

// useMath takes a formula, or several.
func useMath(s *scan.Scanner, d *directive) {
	from := d.head
	b := block.Block{Kind: block.Para, Indent: d.indent(), Text: d.arg, Off: s.Offset(s.Next, d.at)}
	if from < d.size {
		for lexis.Blank(s.Line(s.Next + from)) {
			from++
		}
		_, off := lexis.Indent(s.Line(s.Next + from))
		b.Text = strings.TrimSpace(d.arg + "\n" + s.Literal(from, d.size))
		if d.arg == "" {
			b.Off = s.Offset(s.Next+from, off)
		}
	}
	if b.Text == "" {
		s.Next += d.size
		return
	}
	if strings.Contains(b.Text, "\n") {
		b.Kind = block.Code
	}
	b.SetRuns([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleMath}})
	s.Add(b, d.size)
}

// useContents takes a table of contents of other files: an item a file.
func useContents(s *scan.Scanner, d *directive) {
	if caption := d.options["caption"]; caption != "" {
		s.Keep(block.Block{Kind: block.Para, Indent: d.indent(), Text: caption, Off: s.Offset(s.Next, d.at)}, 1)
		s.Next--
	}
	in, end := d.indent(), s.Next+d.size
	if d.options["caption"] != "" {
		in += rstIndent
	}
	for s.Next += d.head; s.Next < end; {
		line := s.Line(s.Next)
		_, off := lexis.Indent(line)
		text := strings.TrimRight(line[off:], " \t")
		if text == "" {
			s.Next++
			continue
		}
		b := block.Block{Kind: block.Item, Marker: "-", Indent: in, Text: text, Off: s.Offset(s.Next, off)}
		to := text
		if words, inside, ok := strings.Cut(text, "<"); ok && strings.HasSuffix(inside, ">") {
			b.Text, to = strings.TrimSpace(words), inside[:len(inside)-1]
		}
		b.LinkTo(inline.PlaceOf(to))
		s.Add(b, 1)
	}
}

// usePicture takes a picture with the words for it. What is below a figure is text.
func usePicture(s *scan.Scanner, d *directive) {
	b := block.Block{Kind: block.Para, Indent: d.indent(), Off: s.Offset(s.Next, d.at)}
	if b.Picture(d.options["alt"], inline.PlaceOf(d.arg)); b.Text == "" {
		useInside(s, d)
		return
	}
	if target := d.options["target"]; target != "" {
		if name, ok := strings.CutSuffix(target, "_"); ok {
			if address, known := s.Reader().Known.Links[inline.Label(strings.Trim(name, "`"))]; known {
				target = address
			}
		}
		b.LinkTo(inline.PlaceOf(target))
	}
	addHead(s, b, d.head)
}
