package block

import (
	"strings"

	"yomi/loader/lexis"
)

// rstUse is what the parts of a directive are to a reader.
type rstUse struct {
	words bool // its argument is words to read, not a setting
	body  Kind // what is indented below it; Para where that is text like any other
}

// rstDirectives are the directives (docutils, "reStructuredText Directives",
// and those that Sphinx adds) whose name says nothing to a reader that their
// content does not say. What is not here keeps its name as text.
var rstDirectives = map[string]rstUse{
	"code": {body: Code}, "code-block": {body: Code}, "sourcecode": {body: Code}, "parsed-literal": {body: Code}, "raw": {body: Code},
	"highlight": {body: Code}, "prompt": {body: Code}, "doctest": {body: Code}, "testcode": {body: Code}, "graphviz": {body: Code},
	"math": {words: true, body: Code}, "literalinclude": {words: true, body: Code}, "toctree": {body: Code},
	"list-table": {words: true, body: Table}, "csv-table": {words: true, body: Table}, "table": {words: true, body: Table},
	"epigraph": {words: true, body: Quote}, "highlights": {words: true, body: Quote}, "pull-quote": {words: true, body: Quote},
	"rubric": {words: true}, "topic": {words: true}, "sidebar": {words: true}, "admonition": {words: true}, "centered": {words: true},
	"contents": {words: true}, "sectnum": {}, "class": {}, "default-role": {},
}

// rstAdmonitions are the boxes that are headed by their name.
var rstAdmonitions = map[string]bool{
	"attention": true, "caution": true, "danger": true, "error": true, "hint": true, "important": true, "note": true, "tip": true,
	"warning": true, "seealso": true, "todo": true,
}

// rstDirective is one directive as it stands in the source. Its lines are
// counted from the one it begins on.
type rstDirective struct {
	name, arg string
	cols      int               // its indent
	at        int               // bytes before the argument on the first line
	options   map[string]string // ":name: value" lines under it
	head      int               // lines of the directive and its options
}

// takeRSTMarkup takes what begins with "..": targets, footnotes, directives,
// and comments, which are whatever is none of these.
func takeRSTMarkup(s *scan) bool {
	line := strings.TrimRight(s.line(s.next), " \t")
	cols, off := lexis.Indent(line)
	rest, ok := strings.CutPrefix(line[off:], "..")
	if !ok || rest != "" && rest[0] != ' ' {
		return false
	}
	if rest == "" && lexis.Blank(s.line(s.next+1)) {
		s.next++ // an empty comment, which ends a list
		return true
	}
	text := strings.TrimLeft(rest, " ")
	b := Block{Kind: Para, Text: text, Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, len(line)-len(text))}
	switch name, arg, found := strings.Cut(text, "::"); {
	case strings.HasPrefix(text, "_"):
		s.takeRSTTarget(b)
	case strings.HasPrefix(text, "[") && strings.Contains(text, "] "):
		s.add(b, s.indentedLines(cols)) // a footnote
	case strings.HasPrefix(text, "|"):
		s.add(b, 1) // what a name in the text stands for
	case found && name != "" && !strings.ContainsAny(name, " \t") && (arg == "" || arg[0] == ' '):
		s.takeRSTDirective(name, cols)
	default:
		n := s.indentedBelow(cols)
		b.Kind = Code
		b.Text = keepLines(strings.TrimLeft(text+"\n"+s.literal(1, n), "\n"))
		s.add(b, n)
	}
	return true
}

// takeRSTTarget takes "_name: address" as a link, and "__: address" as one
// without a name. A target without an address marks a place, which is nothing
// to read.
func (s *scan) takeRSTTarget(b Block) {
	if !strings.Contains(b.Text, "://") {
		s.next++
		return
	}
	text := strings.TrimLeft(strings.TrimLeft(b.Text, "_"), ": ")
	b.Kind, b.Text, b.Off = Link, text, b.Off+int32(len(b.Text)-len(text))
	s.add(b, 1)
}

// takeRSTDirective takes the directive at next.
func (s *scan) takeRSTDirective(name string, cols int) {
	use, known := rstDirectives[name]
	label := Block{Kind: Para, Indent: int16(min(cols, maxIndent))}
	d := s.readRSTDirective(name, cols)
	switch {
	case name == "image" || name == "figure":
		s.addRSTPicture(d, label)
	case rstAdmonitions[name]:
		s.addRSTAdmonition(d, label)
	case !known:
		at := strings.Index(s.line(s.next), name)
		label.Text, label.Off = lexis.TrimEnd(s.line(s.next)[at:]), s.offset(s.next, at)
		if d.arg == "" {
			label.Text = name
		}
		s.add(label, 1)
	default:
		if label.Text, label.Off = d.options["caption"], s.offset(s.next, 0); label.Text == "" && use.words {
			label.Text, label.Off = d.arg, s.offset(s.next, d.at)
		}
		s.addRSTBody(d, label, use.body)
	}
}

// readRSTDirective finds the parts of the directive at next.
func (s *scan) readRSTDirective(name string, cols int) rstDirective {
	line := s.line(s.next)
	d := rstDirective{name: name, cols: cols, at: strings.Index(line, "::") + len("::"), options: map[string]string{}, head: 1}
	_, space := lexis.Indent(line[d.at:])
	d.at += space
	d.arg = strings.TrimRight(line[d.at:], " \t")
	for end := s.indentedLines(cols); d.head < end; {
		option, ok := strings.CutPrefix(strings.TrimSpace(s.line(s.next+d.head)), ":")
		key, value, named := strings.Cut(option, ":")
		if !ok || !named {
			break
		}
		d.options[key] = strings.TrimSpace(value)
		d.head++
	}
	return d
}

// addRSTPicture adds a picture: the words for it, or its address. What is
// below a figure is text.
func (s *scan) addRSTPicture(d rstDirective, b Block) {
	b.Text, b.Off, b.Links = d.options["alt"], s.offset(s.next, d.at), []string{d.arg}
	if target := d.options["target"]; target != "" {
		b.Links = append(b.Links, target)
	}
	if b.Text == "" {
		b.Kind, b.Text = Link, d.arg
	}
	s.addHead(b, d.head)
}

// addRSTAdmonition adds the name of a box, under which its text stands, be it
// on the same line or below.
func (s *scan) addRSTAdmonition(d rstDirective, b Block) {
	b.Text, b.Off = d.name, s.offset(s.next, strings.Index(s.line(s.next), d.name))
	inner := Block{Kind: Para, Text: d.arg, Off: s.offset(s.next, d.at), Indent: b.Indent + rstIndent}
	if in, _ := lexis.Indent(s.line(s.next + d.head)); d.arg != "" {
		inner.Indent = max(inner.Indent, int16(min(in, maxIndent)))
	}
	if d.arg == "" {
		s.addHead(b, d.head)
		return
	}
	s.add(b, 1)
	s.next-- // its text begins on the same line
	s.addHead(inner, d.head)
}

// rstIndent is how far what belongs to a directive is indented, in columns: as
// the words after "..".
const rstIndent = 3

// addHead adds the first lines of a directive as one block. The options among
// them are settings.
func (s *scan) addHead(b Block, lines int) {
	next := s.next + lines
	if b.Text != "" {
		s.add(b, 1)
	}
	s.next = next
}

// addRSTBody adds what a directive says, and what is indented below it where
// that is not text to be read further.
func (s *scan) addRSTBody(d rstDirective, label Block, kind Kind) {
	if kind == Para {
		s.addHead(label, d.head)
		return
	}
	from, n := d.head, s.indentedBelow(d.cols)
	for from < n && lexis.Blank(s.line(s.next+from)) {
		from++
	}
	if from >= n {
		s.addHead(label, d.head)
		return
	}
	_, off := lexis.Indent(s.line(s.next + from))
	b := Block{Kind: kind, Text: s.literal(from, n), Off: s.offset(s.next+from, off), Indent: label.Indent}
	if label.Text != "" {
		b.Indent += rstIndent
		s.addHead(label, from)
		n -= from
	}
	s.add(b, n)
}

// literal is the text of the lines from to end, counted from next, without the
// indent that all of them have.
func (s *scan) literal(from, end int) string {
	least := -1
	lines := make([]string, 0, end-from)
	for n := from; n < end; n++ {
		line := s.line(s.next + n)
		lines = append(lines, line)
		if _, off := lexis.Indent(line); off < len(line) && (least < 0 || off < least) {
			least = off
		}
	}
	for i, line := range lines {
		_, off := lexis.Indent(line)
		lines[i] = line[min(off, max(least, 0)):]
	}
	return keepLines(strings.Join(lines, "\n"))
}

// indentedBelow counts the line at next and those below it that are indented
// deeper than cols, blank lines between included.
func (s *scan) indentedBelow(cols int) int {
	n := 1
	for k := 1; s.next+k < s.end; k++ {
		line := s.line(s.next + k)
		if lexis.Blank(line) {
			continue
		}
		if in, _ := lexis.Indent(line); in <= cols {
			break
		}
		n = k + 1
	}
	return n
}

// indentedLines is indentedBelow up to the first blank line.
func (s *scan) indentedLines(cols int) int {
	n := 1
	for s.next+n < s.end && !lexis.Blank(s.line(s.next+n)) {
		if in, _ := lexis.Indent(s.line(s.next + n)); in <= cols {
			break
		}
		n++
	}
	return n
}
