// Package notation splits a document's text into blocks, in whatever notation it is
// written: Markdown, Org, reStructuredText, AsciiDoc, wikis of many kinds, HTML,
// exports of blogs, or no notation at all.
//
// Which notation that is is told from what stands in the document: each notation gives
// points for lines that look like its own. What the file is called counts only where
// that leaves a doubt. The packages below read one family of notations each, and know
// of no other family. What they share is in two packages: scan reads a document line
// by line, and syntax tells what one line is by the signs in it. Markdown and HTML,
// whose blocks do not follow lines, have readers of their own.
//
// It is not for deciding what a title is the title of; package structure does. Its
// units and what holds for blocks are those of package block. What is made of whole
// documents is tested in package loader, by the cases in its testdata.
//
// Read Parse first, then the table of notations.
package notation

import (
	"strings"

	"slices"

	"yomi/loader/block"
	"yomi/loader/notation/asciidoc"
	"yomi/loader/notation/html"
	"yomi/loader/notation/markdown"
	"yomi/loader/notation/org"
	"yomi/loader/notation/rst"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/wiki"
	"yomi/model"
)

// Parse splits doc into blocks. It cannot fail: what no notation claims is
// plain text. An empty document, or one of blank lines only, has no blocks.
func Parse(doc *model.Document) block.Result {
	mode, first := modeLine(doc)
	front, first := frontMatter(doc, first)
	n := detect(doc, first, doc.Lines())
	if len(front) > 0 && (n.name == plain.name || n.name == reST.name) {
		n = markdownNotation // what front matter is written for; it has underlined titles too
	}
	blocks := n.blocks(doc, first)
	if front = append(mode, front...); len(front) > 0 {
		blocks = append(front, blocks...)
	}
	return block.Result{Notation: n.name, Marked: n.marksTitles(doc, front), Blocks: blocks}
}

// Plain is Parse for a document that is to be read as plain text, whatever it
// is written in.
func Plain(doc *model.Document) block.Result {
	return block.Result{Notation: plain.name, Blocks: plain.blocks(doc, 0)}
}

// marksTitles reports a document whose name, or what stands in front of it, says that it is
// in a notation with a mark for titles, so that whoever wrote it uses that. What text was
// pasted into a page often keeps none.
func (n notation) marksTitles(doc *model.Document, front []block.Block) bool {
	return n.name != htmlName && (len(front) > 0 || slices.Contains(n.files, ending(doc)))
}

// blocks are what the notation sees from line first on. A block without a word
// (a quote of nothing, marks around nothing) is none: its lines go to the one
// before it.
func (n notation) blocks(doc *model.Document, first int) []block.Block {
	blocks := slices.DeleteFunc(n.parse(doc, first, doc.Lines()), func(b block.Block) bool { return b.Text == "" })
	findTasks(blocks)
	return blocks
}

// notation is one way to write a document.
type notation struct {
	name string
	// files are the endings of files in the notation, in small letters.
	files []string
	// sign gives points for a line, with the one after it: 3 for what hardly
	// anything else writes, 1 for what others write too.
	sign func(line, next string) int
	// never reports a line, with the one after it, that the notation has no use
	// for and others live by; nil where there is none.
	never func(line, next string) bool
	// against reports a line, with the one after it, that takes a point away; nil where
	// there is none.
	against func(line, next string) bool
	// needs reports a line of which each document in the notation has one; nil
	// where there is none.
	needs func(line string) bool
	// opens reports a first line, with the one after it, that leaves no doubt; nil
	// where there is none.
	opens func(line, next string) bool
	parse func(doc *model.Document, first, end int) []block.Block
}

// notations are what documents are written in. The one with the most points
// wins, of equals the first; plain text is what gets none. A new notation is a row
// here, a file or a folder that reads its blocks, and a row of package inline for the
// marks inside its lines.
var notations []notation

// init fills the table, because entries of a blog export are parsed in the
// notations of the table.
func init() {
	notations = []notation{
		{name: exportName, sign: signMovableType, needs: endsPart, parse: parseMovableType},
		{name: htmlName, files: []string{".html", ".htm", ".xhtml"}, sign: html.Sign, never: betweenTags, opens: html.Opens, parse: html.Parse},
		markdownNotation,
		{name: "org", files: []string{".org"}, sign: org.Sign, never: org.Never, needs: org.Needs, parse: org.Parse},
		reST,
		{name: "wiki", files: []string{".wiki", ".mediawiki"}, sign: wiki.Sign, never: wiki.Uneven, opens: wiki.OpensZim, parse: wiki.Parse},
		{name: "textile", files: []string{".textile"}, sign: wiki.SignTextile, parse: wiki.ParseTextile},
		{name: "asciidoc", files: []string{".adoc", ".asciidoc", ".asc"}, sign: asciidoc.Sign, needs: asciidoc.Needs, opens: asciidoc.Opens, parse: asciidoc.Parse},
		{name: "hatena", files: []string{".hatena"}, sign: wiki.SignHatena, never: wiki.NotHatena, needs: wiki.OuterStars(wiki.SignHatena), parse: wiki.ParseHatena},
		{name: "pukiwiki", files: []string{".puki", ".pukiwiki"}, sign: wiki.SignPuki, never: wiki.NotHatena, needs: wiki.OuterStars(wiki.SignPuki), parse: wiki.ParsePuki},
		{name: "scrapbox", sign: wiki.SignScrapbox, never: wiki.MarkedLine, parse: wiki.ParseScrapbox},
		{name: "hiki", files: []string{".hiki"}, sign: wiki.SignHiki, never: wiki.SetIn, parse: wiki.ParseHiki},
	}
}

// betweenTags reports a line that a fragment of a page does not have and Markdown with
// tags between its paragraphs does: a title behind #, or text in no tag over a blank line.
func betweenTags(line, next string) bool {
	return markdown.IsTitle(line, next) || next == "" && line[0] != ' ' && line[0] != '\t' && !strings.ContainsAny(line, "<>")
}

// htmlName is the name of pages.
const htmlName = "html"

var (
	plain            = notation{name: "plain", parse: scan.ParsePlain}
	reST             = notation{name: "restructuredtext", files: []string{".rst", ".rest"}, sign: rst.Sign, never: rst.Never, parse: rst.Parse}
	markdownNotation = notation{name: "markdown", files: []string{".md", ".markdown", ".mkd", ".mdx", ".qmd"}, sign: markdown.Sign, never: markdown.Never, against: markdown.Outline, opens: markdown.Opens, parse: markdown.Parse}
)
