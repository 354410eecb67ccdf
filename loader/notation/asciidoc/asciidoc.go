// Package asciidoc reads the blocks of AsciiDoc (docs.asciidoctor.org): sections,
// delimited blocks, block macros, lists and their continuations, tables.
//
// It includes no other file. Its table of recognisers, own, is
// what to read first.
package asciidoc

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// own are the recognisers of AsciiDoc (docs.asciidoctor.org).
var own []scan.Recogniser

// init fills the table, because what stands in blocks is read by it as well.
func init() {
	own = []scan.Recogniser{
		scan.TakeBlank,
		takeTitle,
		takeTwoLineTitle,
		takeRule,
		takeDelimited,
		takeAttribute,
		takeHeaderLine,
		takePlaceLine,
		takeBlockAttributes,
		takeBlockTitle,
		takeCommentLines,
		takeBlockMacro,
		takeAdmonition,
		takeItem,
		takeContinuation,
		takeTerm,
		takeCarriedOn,
		takeStyledParagraph,
		takeLiteralParagraph,
		scan.TakeQuoted,
	}
}

// Parse reads the lines from first to end as AsciiDoc.
func Parse(doc *model.Document, first, end int) []block.Block {
	s := scan.New(doc, first, end)
	s.Wraps, s.Texts = true, inline.NewReader(inline.AsciiDoc, doc.Text)
	a := &reader{s: s, fences: fencesOf(doc, first, end)}
	s.Texts.Known.Values = attributesOf(doc, first, end)
	s.Place, s.State = a.place, a
	s.Run(own)
	a.entitle() // nothing, if that is how the document ends
	s.Settle()
	return s.Blocks
}

// reader is where in the lists and blocks of AsciiDoc the next block stands, and what
// the lines above it say of it.
type reader struct {
	s      *scan.Scanner
	base   int16       // of what stands in the innermost block
	list   []item      // the items that are open, by depth
	tied   bool        // the next block is of the last item
	titled int16       // 1 while what stands below a title goes on
	title  inline.Span // of the next block; Hi is 0 for none
	attrs  attributes
	fences map[string][]int // the lines that hold nothing but a fence, by it
}

// readerOf is where a scan of AsciiDoc stands.
func readerOf(s *scan.Scanner) *reader { return s.State.(*reader) }

// place says how deep a block stands that is about to be added, and puts its title
// before it.
func (a *reader) place(b *block.Block) {
	switch {
	case b.Kind == block.Heading:
		a.leave()
		a.entitle() // nothing: a title stands over itself
		a.leave()
		a.tied, a.attrs = false, attributes{}
	case b.Quiet && b.Kind == block.Code: // a comment, which parts lists, and a title from its block
		a.leave()
		a.entitle()
		b.Depth = a.depth()
	case b.Depth == 0:
		b.Depth = a.begin()
	}
}

// begin begins a block that is no item, and says how deep it stands: below the last
// item if it is tied to that, otherwise it ends the list.
func (a *reader) begin() int16 {
	if !a.tied {
		a.leave()
	}
	a.entitle()
	a.tied, a.attrs = false, attributes{}
	return a.depth()
}

// depth is how deep what is no item stands.
func (a *reader) depth() int16 { return a.base + a.titled + int16(len(a.list)) }

// leave ends the list that is open.
func (a *reader) leave() { a.list, a.titled = a.list[:0], 0 }

// entitle puts the title of the next block, which stands below it.
func (a *reader) entitle() {
	if a.title.Hi == 0 {
		return
	}
	t, s := a.title, a.s
	a.title = inline.Span{}
	depth, next := a.depth()+1, s.Next
	s.Next = s.Doc.LineAt(t.Lo)
	s.Say(block.Block{Kind: block.Para, Holds: true, Depth: depth}, 1, t)
	s.Next = next
	a.titled = 1
}

// within reads the lines up to end as what stands in a block at a depth.
func (a *reader) within(end int, depth int16) {
	outer := *a
	a.base, a.list, a.tied, a.titled, a.title, a.attrs = depth, nil, false, 0, inline.Span{}, attributes{}
	a.s.Nested(end)
	*a = outer
}

// Sign gives points for titles and for what else begins a line in AsciiDoc alone.
func Sign(line, next string) int {
	switch {
	case syntax.TitleMarks(line, '=', 6) > 0:
		if strings.HasSuffix(strings.TrimRight(line, " "), "=") {
			return 0
		}
		return 3
	case line[0] == ':' && strings.Contains(line[1:], ":") && (line[1] < 'A' || line[1] > 'Z'): // :Date: is reStructuredText's
		return 2
	case strings.HasPrefix(line, "[source"), strings.HasPrefix(line, "[quote"), strings.HasPrefix(line, "|==="),
		strings.HasPrefix(line, "image::"), strings.HasPrefix(line, "include::"), line == "----" && next != "", line == "____", line == "++++":
		return 2
	case aboveBlock(line, next):
		return 2
	case strings.Contains(line, "link:") || strings.Contains(line, "xref:") || bracketAfterAddress(line) || referred(line):
		return 1
	}
	return 0
}

// aboveBlock reports a line that names what stands right below it, or says how that
// is meant: [[id]], [#id], [.role]. In a wiki [[page]] is a link, after which no
// title follows without a blank line.
func aboveBlock(line, next string) bool {
	line = lexis.TrimEnd(line)
	if len(line) < len("[#a]") || line[0] != '[' || line[len(line)-1] != ']' || lexis.Blank(next) {
		return false
	}
	switch line[1] {
	case '[':
		return strings.HasSuffix(line, "]]") && nameEnd(line[2:]) == len(line)-len("[[]]") && (syntax.TitleMarks(next, '=', 6) > 0 || next[0] == '|' || next[0] == '.' || next[0] == '[')
	case '#', '.':
		return nameEnd(line[2:]) == len(line)-len("[#]")
	}
	return false
}

// referred reports <<id>> or <<id,words>>. Names of macros, which wikis have there,
// begin with a capital.
func referred(line string) bool {
	_, rest, ok := strings.Cut(line, "<<")
	n := nameEnd(rest)
	return ok && n > 0 && (strings.HasPrefix(rest[n:], ">>") || rest[n:] != "" && rest[n] == ',' && strings.Contains(rest[n:], ">>"))
}

// nameEnd is where a name ends as AsciiDoc makes them of titles: in small letters.
func nameEnd(s string) int {
	n := 0
	for n < len(s) && (s[n] >= 'a' && s[n] <= 'z' || s[n] == '_' || n > 0 && (s[n] == '-' || s[n] == '.' || s[n] >= '0' && s[n] <= '9')) {
		n++
	}
	return n
}

// Opens reports a document's title with the rest of its header right
// below: the author or an attribute.
func Opens(line, next string) bool {
	if syntax.TitleMarks(line, '=', 1) == 0 || strings.HasSuffix(lexis.TrimEnd(line), "=") || lexis.Blank(next) {
		return false
	}
	return Sign(next, "") == 2 || next[0] != ':' && next[0] != '=' && !lexis.EndsSentence(next) && lexis.Columns(next) <= headerMax
}

// headerMax is the longest line of an author, with an address, in columns.
const headerMax = 60

// Needs reports what hardly anything but AsciiDoc has: :name: is
// reStructuredText's too, and a row of dashes may stand between the parts of
// any text.
func Needs(line string) bool {
	return line[0] != ':' && line != "____" && Sign(line, "") > 0
}

// bracketAfterAddress reports an address with its words right behind it; one
// inside brackets is anybody's.
func bracketAfterAddress(line string) bool {
	_, rest, ok := strings.Cut(line, "://")
	if !ok {
		return false
	}
	i := strings.IndexAny(rest, "[] \t)>\"")
	return i > 0 && rest[i] == '['
}
