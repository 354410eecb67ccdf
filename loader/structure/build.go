package structure

import (
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// Tree fills a builder with the plan's nodes. Each line of the document is in
// exactly one: a block owns its lines and what follows them up to the next
// block, the first one also what stands before it. The plan is taken apart for it: it
// explains nothing afterwards.
func (p *Plan) Tree() *model.Builder {
	p.KeepTitles()
	g := grower{p: p, inset: -1, b: model.NewBuilder(p.doc), spans: p.spans()}
	g.tops = p.tops()
	g.facts()                   // what it needs of memory is free again before there are nodes
	g.b.Grow(len(p.blocks) + 1) // an untitled event has no block
	start := 0
	if p.front < 0 {
		g.untitled()
	} else if p.front > 0 {
		g.add(p.front, 0)
		for i := 0; i < p.front; i++ {
			g.body(i)
		}
		start = p.front + 1
	}
	h := 0
	asked := len(p.sessions()) // of those all is known
	for i := start; i < len(p.blocks); i++ {
		if i%builtBlocks == 0 {
			p.tell(asked*(askedBlocks+readBlocks)+i, asked)
		}
		for h < len(p.heads) && p.heads[h].line < i {
			h++
		}
		switch {
		case i == p.front:
			g.add(i, 0)
		case h < len(p.heads) && p.heads[h].line == i:
			g.title(h)
		default:
			g.body(i)
		}
	}
	return g.b
}

// How many blocks could be built while a session is asked who speaks, and while the
// other facts of it are read; and after how many of them it is told that they are built.
const (
	askedBlocks = 100
	readBlocks  = 15
	builtBlocks = 1 << 14
)

// tell tells how much of the tree's work is done where there are so many sessions.
func (p *Plan) tell(done, sessions int) {
	p.doc.Tell(done, len(p.blocks)+sessions*(askedBlocks+readBlocks))
}

// grower adds nodes in order and keeps track of their depths.
type grower struct {
	p     *Plan
	b     *model.Builder
	spans []span
	depth int        // of the last title
	table int        // depth of the last table's first row
	open  []openItem // the items around the next block
	tops  []top      // the events and sessions, for their fields
	inset int        // how far in the last title stands over what is further in; -1 for one that does not
}

// openItem is an item that later blocks may belong under.
type openItem struct {
	indent int
	sign   rune
	depth  int  // the item's own depth
	lists  bool // it is no item, but announces a list
}

// untitled adds the event of a document without a title, named after its file.
func (g *grower) untitled() {
	name := fileStem(g.p.doc)
	if name == "-" {
		name = "standard input"
	}
	n := model.Node{Text: name, Kind: model.Event, Form: model.Heading}
	if len(g.p.blocks) == 0 {
		n.Lines = int32(g.p.doc.Lines())
	}
	g.b.Add(0, n)
}

// add adds block i as a node.
func (g *grower) add(i, depth int) {
	b, s := &g.p.blocks[i], g.spans[i]
	n := model.Node{Text: b.Text, Off: b.Off, Line: s.line, Lines: s.lines, Form: forms[b.Kind], Task: b.Task, Quoted: b.Quoted, Quiet: b.Quiet, Gap: b.Blanks > 0 || b.Rule}
	if i == 0 {
		n.Gap = false
	}
	if depth == 0 {
		n.Kind, n.Form = model.Event, model.Heading
		if text, off, fenced := g.p.insideFence(i); fenced {
			n.Text, n.Off = text, off
		}
		g.depth, g.open, g.inset = 0, g.open[:0], -1
	}
	r := g.b.Add(depth, n)
	if n.Form == model.Item {
		g.b.SetMarker(r, b.Sign())
	}
	g.mark(r, b, 0)
}

// mark gives a node what its block means beside what it says. The node's text
// has shift bytes before the block's.
func (g *grower) mark(r model.Ref, b *block.Block, shift int) {
	var x model.Rich
	if b.More != nil {
		x = *b.More
	}
	x.Runs = b.Runs()
	if shift > 0 && len(b.Runs()) > 0 {
		x.Runs = slices.Clone(b.Runs())
		for i := range x.Runs {
			x.Runs[i].Lo += int32(shift)
			x.Runs[i].Hi += int32(shift)
		}
	}
	x.Rule = b.Rule && r > 0
	g.b.SetRich(r, x)
}

// forms are the forms of blocks as nodes.
var forms = [...]model.Form{
	block.Para: model.Para, block.Heading: model.Heading, block.Item: model.Item, block.Quote: model.Quote,
	block.Code: model.Code, block.Table: model.Table, block.Field: model.Field, block.Link: model.Link,
}

// title adds head h.
func (g *grower) title(h int) {
	p := g.p
	hd := &p.heads[h]
	if hd.role == Event {
		g.add(hd.line, 0)
		return
	}
	b, s := &p.blocks[hd.line], g.spans[hd.line]
	text, off, more := p.titleText(hd.line)
	n := model.Node{Text: text, Off: off, Line: s.line, Lines: s.lines, Form: model.Heading, Task: b.Task, Gap: b.Blanks > 0 || b.Rule}
	if hd.role == Session {
		n.Kind = model.Session
	}
	g.depth, g.open, g.inset = p.depthOf(h), g.open[:0], -1
	if hd.role == Section && b.Kind == block.Para && g.leads(hd.line) {
		g.inset = g.indent(b)
	}
	r := g.b.Add(g.depth, n)
	g.mark(r, b, more)
}

// body adds block i below the last title, under the items it belongs to.
func (g *grower) body(i int) {
	b := &g.p.blocks[i]
	if b.Row && b.Kind == block.Table {
		g.add(i, g.table+1)
		return
	}
	g.shut(b)
	depth := g.depth + 1
	switch n := len(g.open); {
	case n > 0:
		depth = g.open[n-1].depth + 1
	case b.Kind == block.Para && g.indent(b) <= g.inset && g.leads(i):
		depth = g.depth // what is below the title is further in than this
	}
	if b.Kind == block.Table {
		g.table = depth
	}
	if lists := g.announces(i); lists || holds(b) || g.leads(i) {
		g.open = append(g.open, openItem{g.indent(b), lexis.Series(b.Marker), depth, lists})
	}
	g.add(i, depth)
}

// holds reports a block that others stand below by what it is.
func holds(b *block.Block) bool { return b.Kind == block.Item || b.Holds }

// ends reports a block that others stand below and that is of no list: it ends one
// that was announced.
func ends(b *block.Block) bool {
	return holds(b) && (b.Kind != block.Item || b.More != nil && b.More.Footnote != "")
}

// leads reports whether what is set in below block i can belong to it: below an
// address or a field it is merely what comes next.
func (g *grower) leads(i int) bool {
	b := &g.p.blocks[i]
	if i+1 == len(g.p.blocks) || b.Depth > 0 || b.Kind == block.Link || b.Kind == block.Field {
		return false
	}
	next := &g.p.blocks[i+1]
	return next.Depth == 0 && next.Indent > b.Indent
}

// announces reports whether block i ends in a colon over a list: the list is below
// it.
func (g *grower) announces(i int) bool {
	b := &g.p.blocks[i]
	if b.Kind != block.Para && b.Kind != block.Quote || i+1 == len(g.p.blocks) || !strings.HasSuffix(b.Text, "：") && !strings.HasSuffix(b.Text, ":") {
		return false
	}
	next := &g.p.blocks[i+1]
	return next.Kind == block.Item && next.Blanks <= 1 && !next.Rule && g.indent(next) >= g.indent(b)
}

// indent is how far in a block stands: by the levels its notation gives, or by
// its columns.
func (g *grower) indent(b *block.Block) int {
	if b.Depth > 0 && !holds(b) {
		return int(b.Depth)*2 + 1 // between two levels: an item's own text
	}
	if b.Depth > 0 {
		return int(b.Depth) * 2
	}
	return int(b.Indent)
}

// shut closes the items that b does not belong under. Another sign at the same
// column goes one deeper, the first time; the same sign again comes back. What
// announces a list is above all its items.
func (g *grower) shut(b *block.Block) {
	in := g.indent(b)
	n := len(g.open)
	for n > 0 && g.open[n-1].indent > in {
		n--
	}
	if ends(b) {
		if k := slices.IndexFunc(g.open[:n], func(o openItem) bool { return o.lists && o.indent >= in-2 }); k >= 0 {
			n = k
		}
	}
	if !holds(b) {
		for n > 0 && g.open[n-1].indent >= in {
			n--
		}
		g.open = g.open[:n]
		return
	}
	for k := n - 1; k >= 0 && g.open[k].indent == in && !g.open[k].lists; k-- {
		if g.open[k].sign == lexis.Series(b.Marker) || b.Depth > 0 || b.Blanks > 0 {
			n = k
		}
	}
	g.open = g.open[:n]
}
