package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// rstDirective is one directive as it stands in the source. Its lines are counted
// from the one it begins on.
type rstDirective struct {
	name, arg string
	cols      int               // its indent
	at        int               // bytes before the argument on the first line
	options   map[string]string // ":name: value" lines under it
	head      int               // lines of the directive and its options
	size      int               // lines of it all
}

// rstUse makes blocks of a directive.
type rstUse func(s *scan, d *rstDirective)

// rstDirectives are the directives (docutils, "reStructuredText Directives", and
// those that Sphinx adds) whose name says nothing to a reader that their content
// does not say. What is not here keeps its name as a setting that may be
// overlooked, and its content.
var rstDirectives map[string]rstUse

func init() {
	rstDirectives = map[string]rstUse{
		"code": rstCode, "code-block": rstCode, "sourcecode": rstCode, "doctest": rstCode, "testcode": rstCode, "prompt": rstCode,
		"parsed-literal": rstLiterally(""), "raw": rstCode, "graphviz": rstLiterally("dot"), "literalinclude": rstIncluded, "include": rstIncluded,
		"highlight": rstHighlight, "math": rstMath, "toctree": rstContents,
		"image": rstPicture, "figure": rstPicture,
		"list-table": rstListTable, "csv-table": rstCSVTable, "table": rstTitled,
		"epigraph": rstQuoted, "highlights": rstQuoted, "pull-quote": rstQuoted,
		"rubric": rstStrong, "centered": rstStrong, "topic": rstTitled, "contents": rstTitled, "compound": rstTitled, "container": rstInside,
		"only": rstInside, "hlist": rstInside, "class": rstInside, "cssclass": rstInside, "rst-class": rstInside, "glossary": rstInside, "line-block": rstInside,
		"sectnum": rstNothing, "default-role": rstNothing, "role": rstNothing, "meta": rstNothing, "index": rstNothing, "tabularcolumns": rstNothing,
		"admonition": rstBox, "sidebar": rstBox,
	}
	for _, name := range [...]string{"attention", "caution", "danger", "error", "hint", "important", "note", "tip", "warning", "seealso", "todo"} {
		rstDirectives[name] = rstBox
	}
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
	b := Block{Kind: Para, Text: text, Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, len(line)-len(text)), Quiet: true}
	switch name, arg, found := strings.Cut(text, "::"); {
	case strings.HasPrefix(text, "_"):
		s.takeRSTTarget(b)
	case strings.HasPrefix(text, "[") && strings.Contains(text, "]"):
		s.takeRSTFootnote(b, cols)
	case strings.HasPrefix(text, "|"):
		s.keep(b, s.indentedLines(cols)) // what a name in the text stands for
	case found && name != "" && !strings.ContainsAny(name, " \t") && (arg == "" || arg[0] == ' ') && s.nesting < nestingMax:
		s.takeRSTDirective(name, cols)
	default:
		n := s.indentedBelow(cols)
		b.Kind = Code
		b.Text = keepLines(strings.TrimLeft(text+"\n"+s.literal(1, n), "\n"))
		s.add(b, n)
	}
	return true
}

// takeRSTTarget takes "_name: address" as a link that only says where others lead.
// A target without an address names the place of the next block.
func (s *scan) takeRSTTarget(b Block) {
	name, address, ok := rstTarget(b.Text)
	switch {
	case !ok:
		s.next++
	case address == "" && name != "_" && s.indentedLines(0) == 1:
		s.anchor = name
		s.next++
	default:
		text := strings.TrimLeft(strings.TrimLeft(b.Text, "_"), ": ")
		b.Kind, b.Text, b.Off = Link, text, b.Off+int32(len(b.Text)-len(text))
		if p := inline.PlaceOf(rstAddress(address)); strings.HasSuffix(text, address) && p.Target != model.ToNowhere && !strings.HasSuffix(address, "_") {
			b.SetRuns([]model.Run{{Lo: int32(len(text) - len(address)), Hi: int32(len(text)), Style: model.StyleLink, Target: p.Target, To: p.To}})
		}
		s.keep(b, s.indentedLines(int(b.Indent)))
	}
}

// takeRSTFootnote takes "[label] text" with what is set in below it.
func (s *scan) takeRSTFootnote(b Block, cols int) {
	label, text, _ := strings.Cut(b.Text[1:], "]")
	known := s.reader().Known.Values
	switch {
	case label == "#" || label == "*":
		label = known[inline.AutoFootnote(label, s.count(label))]
	case known["["+label+"]"] != "":
		label = known["["+label+"]"]
	}
	words := strings.TrimLeft(text, " ")
	b.Off += int32(len(b.Text) - len(words))
	b.Kind, b.Quiet, b.Text, b.Marker = Item, false, words, "["+label+"]"
	b.more().Footnote = label
	if b.Text == "" { // it stands below
		n := 1
		for s.next+n < s.end && lexis.Blank(s.line(s.next+n)) {
			n++
		}
		if in, off := lexis.Indent(s.line(s.next + n)); in > cols {
			b.Text, b.Off = lexis.TrimEnd(s.line(s.next + n)[off:]), s.offset(s.next+n, off)
			s.add(b, n+1)
			return
		}
		b.Text, b.Off = b.Marker, s.offset(s.next, cols)
	}
	s.add(b, s.indentedLines(cols))
}

// count is how often a sign that stands for the next number was met.
func (s *scan) count(sign string) int {
	counted := rstStateOf(s).counted
	counted[sign]++
	return counted[sign]
}

// takeRSTDirective takes the directive at next.
func (s *scan) takeRSTDirective(name string, cols int) {
	d := s.readRSTDirective(name, cols)
	if use, known := rstDirectives[name]; known {
		use(s, &d)
		return
	}
	if i := strings.LastIndexByte(name, ':'); i >= 0 || rstObjects[name] {
		rstObject(s, &d)
		return
	}
	at := strings.Index(s.line(s.next), name)
	label := Block{Kind: Para, Quiet: true, Indent: d.indent(), Text: name + ": " + d.arg, Off: s.offset(s.next, at)}
	if d.arg == "" {
		label.Text = name
	}
	s.add(label, 1)
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
	d.size = max(d.head, s.indentedBelow(cols))
	return d
}

// indent is how far the directive is set in.
func (d *rstDirective) indent() int16 { return int16(min(d.cols, maxIndent)) }

// rstObjects are the directives that describe a part of a program by its name.
var rstObjects = map[string]bool{
	"function": true, "class": true, "method": true, "attribute": true, "data": true, "module": true, "exception": true, "option": true,
	"envvar": true, "program": true, "describe": true, "object": true,
}

// rstObject puts what is described as code, over what is said of it.
func rstObject(s *scan, d *rstDirective) {
	if d.arg == "" {
		rstInside(s, d)
		return
	}
	b := Block{Kind: Para, Indent: d.indent(), Text: d.arg, Off: s.offset(s.next, d.at)}
	b.SetRuns([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleCode}})
	s.addHead(b, d.head)
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
