package rst

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// directive is one directive as it stands in the source. Its lines are counted
// from the one it begins on.
type directive struct {
	name, arg string
	cols      int               // its indent
	at        int               // bytes before the argument on the first line
	options   map[string]string // ":name: value" lines under it
	head      int               // lines of the directive and its options
	size      int               // lines of it all
}

// use makes blocks of a directive.
type use func(s *scan.Scanner, d *directive)

// directives are the directives (docutils, "reStructuredText Directives", and
// those that Sphinx adds) whose name says nothing to a reader that their content
// does not say. What is not here keeps its name as a setting that may be
// overlooked, and its content.
var directives map[string]use

func init() {
	directives = map[string]use{
		"code": useCode, "code-block": useCode, "sourcecode": useCode, "doctest": useCode, "testcode": useCode, "prompt": useCode,
		"parsed-literal": useLiterally(""), "raw": useCode, "graphviz": useLiterally("dot"), "literalinclude": useIncluded, "include": useIncluded,
		"highlight": useHighlight, "math": useMath, "toctree": useContents,
		"image": usePicture, "figure": usePicture,
		"list-table": useListTable, "csv-table": useCSVTable, "table": useTitled,
		"epigraph": useQuoted, "highlights": useQuoted, "pull-quote": useQuoted,
		"rubric": rstStrong, "centered": rstStrong, "topic": useTitled, "contents": useTitled, "compound": useTitled, "container": useInside,
		"only": useInside, "hlist": useInside, "class": useInside, "cssclass": useInside, "rst-class": useInside, "glossary": useInside, "line-block": useInside,
		"sectnum": useNothing, "default-role": useNothing, "role": useNothing, "meta": useNothing, "index": useNothing, "tabularcolumns": useNothing,
		"admonition": useBox, "sidebar": useBox,
	}
	for _, name := range [...]string{"attention", "caution", "danger", "error", "hint", "important", "note", "tip", "warning", "seealso", "todo"} {
		directives[name] = useBox
	}
}

// takeMarkup takes what begins with "..": targets, footnotes, directives,
// and comments, which are whatever is none of these.
func takeMarkup(s *scan.Scanner) bool {
	line := strings.TrimRight(s.Line(s.Next), " \t")
	cols, off := lexis.Indent(line)
	rest, ok := strings.CutPrefix(line[off:], "..")
	if !ok || rest != "" && rest[0] != ' ' {
		return false
	}
	if rest == "" && lexis.Blank(s.Line(s.Next+1)) {
		s.Next++ // an empty comment, which ends a list
		return true
	}
	text := strings.TrimLeft(rest, " ")
	b := block.Block{Kind: block.Para, Text: text, Indent: int16(min(cols, block.MaxIndent)), Off: s.Offset(s.Next, len(line)-len(text)), Quiet: true}
	switch name, arg, found := strings.Cut(text, "::"); {
	case strings.HasPrefix(text, "_"):
		takeTarget(s, b)
	case strings.HasPrefix(text, "[") && strings.Contains(text, "]"):
		takeFootnote(s, b, cols)
	case strings.HasPrefix(text, "|"):
		s.Keep(b, s.IndentedLines(cols)) // what a name in the text stands for
	case found && name != "" && !strings.ContainsAny(name, " \t") && (arg == "" || arg[0] == ' ') && s.Nesting < scan.NestingMax:
		takeDirective(s, name, cols)
	default:
		n := s.IndentedBelow(cols)
		b.Kind = block.Code
		b.Text = syntax.Literal(strings.TrimLeft(text+"\n"+s.Literal(1, n), "\n"))
		s.Add(b, n)
	}
	return true
}

// takeTarget takes "_name: address" as a link that only says where others lead.
// A target without an address names the place of the next block.
func takeTarget(s *scan.Scanner, b block.Block) {
	name, address, ok := rstTarget(b.Text)
	switch {
	case !ok:
		s.Next++
	case address == "" && name != "_" && s.IndentedLines(0) == 1:
		s.Anchor = name
		s.Next++
	default:
		text := strings.TrimLeft(strings.TrimLeft(b.Text, "_"), ": ")
		b.Kind, b.Text, b.Off = block.Link, text, b.Off+int32(len(b.Text)-len(text))
		if p := inline.PlaceOf(rstAddress(address)); strings.HasSuffix(text, address) && p.Target != model.ToNowhere && !strings.HasSuffix(address, "_") {
			b.SetRuns([]model.Run{{Lo: int32(len(text) - len(address)), Hi: int32(len(text)), Style: model.StyleLink, Target: p.Target, To: p.To}})
		}
		s.Keep(b, s.IndentedLines(int(b.Indent)))
	}
}

// takeFootnote takes "[label] text" with what is set in below it.
func takeFootnote(s *scan.Scanner, b block.Block, cols int) {
	label, text, _ := strings.Cut(b.Text[1:], "]")
	known := s.Reader().Known.Values
	switch {
	case label == "#" || label == "*":
		label = known[inline.AutoFootnote(label, count(s, label))]
	case known["["+label+"]"] != "":
		label = known["["+label+"]"]
	}
	words := strings.TrimLeft(text, " ")
	b.Off += int32(len(b.Text) - len(words))
	b.Kind, b.Quiet, b.Text, b.Marker = block.Item, false, words, "["+label+"]"
	b.Rich().Footnote = label
	if b.Text == "" { // it stands below
		n := 1
		for s.Next+n < s.End && lexis.Blank(s.Line(s.Next+n)) {
			n++
		}
		if in, off := lexis.Indent(s.Line(s.Next + n)); in > cols {
			b.Text, b.Off = lexis.TrimEnd(s.Line(s.Next + n)[off:]), s.Offset(s.Next+n, off)
			s.Add(b, n+1)
			return
		}
		b.Text, b.Off = b.Marker, s.Offset(s.Next, cols)
	}
	s.Add(b, s.IndentedLines(cols))
}

// count is how often a sign that stands for the next number was met.
func count(s *scan.Scanner, sign string) int {
	counted := stateOf(s).counted
	counted[sign]++
	return counted[sign]
}

// takeDirective takes the directive at next.
func takeDirective(s *scan.Scanner, name string, cols int) {
	d := readDirective(s, name, cols)
	if use, known := directives[name]; known {
		use(s, &d)
		return
	}
	if i := strings.LastIndexByte(name, ':'); i >= 0 || rstObjects[name] {
		rstObject(s, &d)
		return
	}
	at := strings.Index(s.Line(s.Next), name)
	label := block.Block{Kind: block.Para, Quiet: true, Indent: d.indent(), Text: name + ": " + d.arg, Off: s.Offset(s.Next, at)}
	if d.arg == "" {
		label.Text = name
	}
	s.Add(label, 1)
}

// readDirective finds the parts of the directive at next.
func readDirective(s *scan.Scanner, name string, cols int) directive {
	line := s.Line(s.Next)
	d := directive{name: name, cols: cols, at: strings.Index(line, "::") + len("::"), options: map[string]string{}, head: 1}
	_, space := lexis.Indent(line[d.at:])
	d.at += space
	d.arg = strings.TrimRight(line[d.at:], " \t")
	for end := s.IndentedLines(cols); d.head < end; {
		option, ok := strings.CutPrefix(strings.TrimSpace(s.Line(s.Next+d.head)), ":")
		key, value, named := strings.Cut(option, ":")
		if !ok || !named {
			break
		}
		d.options[key] = strings.TrimSpace(value)
		d.head++
	}
	d.size = max(d.head, s.IndentedBelow(cols))
	return d
}

// indent is how far the directive is set in.
func (d *directive) indent() int16 { return int16(min(d.cols, block.MaxIndent)) }

// rstObjects are the directives that describe a part of a program by its name.
var rstObjects = map[string]bool{
	"function": true, "class": true, "method": true, "attribute": true, "data": true, "module": true, "exception": true, "option": true,
	"envvar": true, "program": true, "describe": true, "object": true,
}

// rstObject puts what is described as code, over what is said of it.
func rstObject(s *scan.Scanner, d *directive) {
	if d.arg == "" {
		useInside(s, d)
		return
	}
	b := block.Block{Kind: block.Para, Indent: d.indent(), Text: d.arg, Off: s.Offset(s.Next, d.at)}
	b.SetRuns([]model.Run{{Hi: int32(len(b.Text)), Style: model.StyleCode}})
	addHead(s, b, d.head)
}

// rstIndent is how far what belongs to a directive is indented, in columns: as
// the words after "..".
const rstIndent = 3

// addHead adds the first lines of a directive as one block. The options among
// them are settings.
func addHead(s *scan.Scanner, b block.Block, lines int) {
	next := s.Next + lines
	if b.Text != "" {
		s.Add(b, 1)
	}
	s.Next = next
}
