package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/model"
)

// asciidocOwn are the recognisers of AsciiDoc (docs.asciidoctor.org).
var asciidocOwn []recogniser

// init fills the table, because what stands in blocks is read by it as well.
func init() {
	asciidocOwn = []recogniser{
		takeBlank,
		takeAsciiDocTitle,
		takeTwoLineTitle,
		takeAsciiDocRule,
		takeDelimited,
		takeAttribute,
		takeHeaderLine,
		takePlaceLine,
		takeBlockAttributes,
		takeBlockTitle,
		takeAsciiDocRemarks,
		takeBlockMacro,
		takeAdmonition,
		takeAsciiDocItem,
		takeContinuation,
		takeAsciiDocTerm,
		takeCarriedOn,
		takeStyledParagraph,
		takeLiteralParagraph,
		takeQuoted,
	}
}

func parseAsciiDoc(doc *model.Document, first, end int) []Block {
	s := newScan(doc, first, end)
	s.wraps, s.texts = true, inline.NewReader(inline.AsciiDoc, doc.Text)
	a := &adoc{s: s, fences: fencesOf(doc, first, end)}
	s.texts.Known.Values = attributesOf(doc, first, end)
	s.place, s.state = a.place, a
	s.run(asciidocOwn)
	a.entitle() // nothing, if that is how the document ends
	s.settle()
	return s.blocks
}

// adoc is where in the lists and blocks of AsciiDoc the next block stands, and what
// the lines above it say of it.
type adoc struct {
	s      *scan
	base   int16       // of what stands in the innermost block
	list   []adocItem  // the items that are open, by depth
	tied   bool        // the next block is of the last item
	titled int16       // 1 while what stands below a title goes on
	title  inline.Span // of the next block; Hi is 0 for none
	attrs  attributes
	fences map[string][]int // the lines that hold nothing but a fence, by it
}

// adocOf is where a scan of AsciiDoc stands.
func adocOf(s *scan) *adoc { return s.state.(*adoc) }

// place says how deep a block stands that is about to be added, and puts its title
// before it.
func (a *adoc) place(b *Block) {
	switch {
	case b.Kind == Heading:
		a.leave()
		a.entitle() // nothing: a title stands over itself
		a.leave()
		a.tied, a.attrs = false, attributes{}
	case b.Quiet && b.Kind == Code: // a remark, which parts lists
		a.leave()
		b.Depth = a.depth()
	case b.Depth == 0:
		b.Depth = a.begin()
	}
}

// begin begins a block that is no item, and says how deep it stands: below the last
// item if it is tied to that, otherwise it ends the list.
func (a *adoc) begin() int16 {
	if !a.tied {
		a.leave()
	}
	a.entitle()
	a.tied, a.attrs = false, attributes{}
	return a.depth()
}

// depth is how deep what is no item stands.
func (a *adoc) depth() int16 { return a.base + a.titled + int16(len(a.list)) }

// leave ends the list that is open.
func (a *adoc) leave() { a.list, a.titled = a.list[:0], 0 }

// entitle puts the title of the next block, which stands below it.
func (a *adoc) entitle() {
	if a.title.Hi == 0 {
		return
	}
	t, s := a.title, a.s
	a.title = inline.Span{}
	depth, next := a.depth()+1, s.next
	s.next = s.doc.LineAt(t.Lo)
	s.say(Block{Kind: Para, Holds: true, Depth: depth}, 1, t)
	s.next = next
	a.titled = 1
}

// within reads the lines up to end as what stands in a block at a depth.
func (a *adoc) within(end int, depth int16) {
	outer := *a
	a.base, a.list, a.tied, a.titled, a.title, a.attrs = depth, nil, false, 0, inline.Span{}, attributes{}
	a.s.nested(end)
	*a = outer
}

func signAsciiDoc(line, next string) int {
	switch {
	case titleMarks(line, '=', 6) > 0:
		if strings.HasSuffix(strings.TrimRight(line, " "), "=") {
			return 0
		}
		return 3
	case line[0] == ':' && strings.Contains(line[1:], ":") && (line[1] < 'A' || line[1] > 'Z'): // :Date: is reStructuredText's
		return 2
	case strings.HasPrefix(line, "[source"), strings.HasPrefix(line, "[quote"), strings.HasPrefix(line, "|==="),
		strings.HasPrefix(line, "image::"), strings.HasPrefix(line, "include::"), line == "----" && next != "", line == "____":
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
		return strings.HasSuffix(line, "]]") && nameEnd(line[2:]) == len(line)-len("[[]]") && (titleMarks(next, '=', 6) > 0 || next[0] == '|' || next[0] == '.' || next[0] == '[')
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

// opensAsciiDoc reports a document's title with the rest of its header right
// below: the author or an attribute.
func opensAsciiDoc(line, next string) bool {
	if titleMarks(line, '=', 1) == 0 || strings.HasSuffix(lexis.TrimEnd(line), "=") || lexis.Blank(next) {
		return false
	}
	return signAsciiDoc(next, "") == 2 || next[0] != ':' && next[0] != '=' && !lexis.EndsSentence(next) && lexis.Columns(next) <= headerMax
}

// headerMax is the longest line of an author, with an address, in columns.
const headerMax = 60

// ownAsciiDoc reports what hardly anything but AsciiDoc has: :name: is
// reStructuredText's too, and a row of dashes may stand between the parts of
// any text.
func ownAsciiDoc(line string) bool {
	return line[0] != ':' && line != "____" && signAsciiDoc(line, "") > 0
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
