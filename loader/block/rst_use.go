package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// rstNothing takes a directive that is a setting.
func rstNothing(s *scan, d *rstDirective) { s.next += d.size }

// rstInside takes a directive that says nothing itself; what is in it is text.
func rstInside(s *scan, d *rstDirective) { s.next += d.head }

// rstTitled takes a directive whose words stand over what is in it.
func rstTitled(s *scan, d *rstDirective) {
	s.addHead(Block{Kind: Para, Indent: d.indent(), Text: d.arg, Off: s.offset(s.next, d.at), Quiet: d.name == "contents"}, d.head)
}

// rstStrong takes a title that is none of the document's.
func rstStrong(s *scan, d *rstDirective) {
	if d.arg == "" {
		rstInside(s, d)
		return
	}
	b := s.say(Block{Kind: Para, Indent: d.indent()}, 1, inline.Span{Lo: int(s.offset(s.next, d.at)), Hi: int(s.offset(s.next, d.at)) + len(d.arg)})
	b.SetRuns(append([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleStrong}}, b.Runs()...))
	s.next += d.head - 1
}

// rstQuoted takes a directive whose content is a quotation.
func rstQuoted(s *scan, d *rstDirective) {
	s.settle()
	first, end := len(s.blocks), s.next+d.size
	s.addHead(Block{Kind: Para, Indent: d.indent(), Text: d.arg, Off: s.offset(s.next, d.at)}, d.head)
	s.nested(end)
	s.quote(first)
	s.outdent(first, d.indent())
}

// rstBox takes an admonition or a sidebar: its name or title, and under it what it
// says, which may begin on the same line.
func rstBox(s *scan, d *rstDirective) {
	at := strings.Index(s.line(s.next), d.name)
	title := Block{Kind: Quote, Holds: true, Indent: d.indent(), Text: d.name, Off: s.offset(s.next, at)}
	title.more().Callout = d.name
	titled := d.name == "admonition" || d.name == "sidebar"
	if titled {
		if class := d.options["class"]; d.name == "admonition" && class != "" {
			title.More.Callout = strings.TrimPrefix(class, "admonition-")
		}
		if d.arg != "" {
			title.Text, title.Off = d.arg, s.offset(s.next, d.at)
		}
	}
	end := s.next + d.size
	inner := Block{Kind: Para, Text: d.arg, Off: s.offset(s.next, d.at), Indent: title.Indent + rstIndent}
	if in, _ := lexis.Indent(s.line(s.next + d.head)); d.head < d.size {
		inner.Indent = max(inner.Indent, int16(min(in, maxIndent)))
	}
	s.settle()
	first := len(s.blocks)
	s.add(title, 1)
	if !titled && d.arg != "" {
		s.next-- // its text begins on the same line
		s.add(inner, 1)
	}
	s.next += d.head - 1
	s.nested(end)
	s.quote(first)
}

// rstCode takes code in the language that is named, with its caption.
func rstCode(s *scan, d *rstDirective) {
	lang, _, _ := strings.Cut(d.arg, " ")
	if d.name == "raw" && lang == "html" {
		s.putHTML(s.doc.LineStart(s.next+d.head), s.doc.LineStart(s.next+d.size), 0)
		s.next += d.size
		return
	}
	if lang == "" && d.name != "raw" {
		lang = rstStateOf(s).lang
	}
	if d.name == "doctest" || d.name == "testcode" {
		lang = "python"
	}
	s.rstLiteral(d, lang, d.options["caption"])
}

// rstLiterally takes literal lines in a language.
func rstLiterally(lang string) rstUse {
	return func(s *scan, d *rstDirective) { s.rstLiteral(d, lang, "") }
}

// rstLiteral adds what is set in below a directive as it stands, under a caption.
func (s *scan) rstLiteral(d *rstDirective, lang, caption string) {
	from := d.head
	for from < d.size && lexis.Blank(s.line(s.next+from)) {
		from++
	}
	n := d.size
	b := Block{Kind: Code, Indent: d.indent()}
	if lang != "" && lang != "none" {
		b.more().Lang = lang
	}
	if caption != "" {
		k := 1
		for k < d.head && !strings.HasSuffix(strings.TrimSpace(s.line(s.next+k)), caption) {
			k++
		}
		label := Block{Kind: Para, Indent: b.Indent, Text: caption, Off: s.offset(s.next+k, strings.LastIndex(s.line(s.next+k), caption))}
		s.addHead(label, from)
		b.Indent += rstIndent
		n, from = n-from, 0
	}
	if from >= n {
		s.next += n
		return
	}
	_, off := lexis.Indent(s.line(s.next + from))
	b.Text, b.Off = s.literal(from, n), s.offset(s.next+from, off)
	s.add(b, n)
}

// rstIncluded takes a directive that puts another file there.
func rstIncluded(s *scan, d *rstDirective) {
	b := Block{Kind: Para, Indent: d.indent(), Text: d.arg, Off: s.offset(s.next, d.at)}
	b.link(inline.PlaceOf(d.arg))
	s.addHead(b, d.head)
}

// rstHighlight takes the language of what is literal from there on.
func rstHighlight(s *scan, d *rstDirective) {
	lang := d.arg
	if lang == "none" || lang == "default" {
		lang = ""
	}
	rstStateOf(s).lang = lang
	s.next += d.size
}

// rstMath takes a formula, or several.
func rstMath(s *scan, d *rstDirective) {
	from := d.head
	b := Block{Kind: Para, Indent: d.indent(), Text: d.arg, Off: s.offset(s.next, d.at)}
	if from < d.size {
		for lexis.Blank(s.line(s.next + from)) {
			from++
		}
		_, off := lexis.Indent(s.line(s.next + from))
		b.Text = strings.TrimSpace(d.arg + "\n" + s.literal(from, d.size))
		if d.arg == "" {
			b.Off = s.offset(s.next+from, off)
		}
	}
	if b.Text == "" {
		s.next += d.size
		return
	}
	if strings.Contains(b.Text, "\n") {
		b.Kind = Code
	}
	b.SetRuns([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleMath}})
	s.add(b, d.size)
}

// rstContents takes a table of contents of other files: an item a file.
func rstContents(s *scan, d *rstDirective) {
	if caption := d.options["caption"]; caption != "" {
		s.keep(Block{Kind: Para, Indent: d.indent(), Text: caption, Off: s.offset(s.next, d.at)}, 1)
		s.next--
	}
	in, end := d.indent(), s.next+d.size
	if d.options["caption"] != "" {
		in += rstIndent
	}
	for s.next += d.head; s.next < end; {
		line := s.line(s.next)
		_, off := lexis.Indent(line)
		text := strings.TrimRight(line[off:], " \t")
		if text == "" {
			s.next++
			continue
		}
		b := Block{Kind: Item, Marker: "-", Indent: in, Text: text, Off: s.offset(s.next, off)}
		to := text
		if words, inside, ok := strings.Cut(text, "<"); ok && strings.HasSuffix(inside, ">") {
			b.Text, to = strings.TrimSpace(words), inside[:len(inside)-1]
		}
		b.link(inline.PlaceOf(to))
		s.add(b, 1)
	}
}

// rstPicture takes a picture with the words for it. What is below a figure is text.
func rstPicture(s *scan, d *rstDirective) {
	b := Block{Kind: Para, Indent: d.indent(), Off: s.offset(s.next, d.at)}
	if b.picture(d.options["alt"], inline.PlaceOf(d.arg)); b.Text == "" {
		rstInside(s, d)
		return
	}
	if target := d.options["target"]; target != "" {
		if name, ok := strings.CutSuffix(target, "_"); ok {
			if address, known := s.reader().Known.Links[inline.Label(strings.Trim(name, "`"))]; known {
				target = address
			}
		}
		b.link(inline.PlaceOf(target))
	}
	s.addHead(b, d.head)
}
