package structure

import (
	"yomi/loader/block"
	"yomi/loader/lexis"
)

// plainLook reports the looks that say nothing of a level: lines told from
// the text by where they stand only.
func plainLook(l block.Look) bool {
	return l == block.Bare || l == block.OverDash || l == block.Foreign || l == block.Topping
}

// style is how a title is decorated, its look and its sign in one: ● and ○ are
// two.
type style uint64

// noStyle is that of a block that does not look like a title.
const noStyle style = 0

func styleOf(b *block.Block) style {
	look := b.Look
	switch look {
	case block.NoLook:
		return noStyle
	case block.Labelled:
		look = block.Lenticular // 【1】… and 【…】 are one kind
	}
	return style(look)<<32 | style(uint32(lexis.Series(b.Marker)))
}

func (s style) look() block.Look { return block.Look(s >> 32) }

// styles counts the decorations of a document that are used as titles: seen
// often enough, and mostly with something below that is no title like it.
func (p *Plan) styles() map[style]int {
	count, bodies := map[style]int{}, map[style]int{}
	front := true // of a page: its name, its subtitle, the title
	for i := range p.blocks {
		b := &p.blocks[i]
		s := styleOf(b)
		front = front && plainLook(b.Look)
		if s == noStyle || b.Kind == block.Heading {
			continue
		}
		if next := i + 1; next < len(p.blocks) && styleOf(&p.blocks[next]) == s && (front || p.blocks[next].Text == b.Text) {
			continue // one place for all of them, one for a caption given twice
		}
		plain := plainLook(b.Look)
		if plain && i > 0 && (spoken(b.Text) || fileName(b.Text)) {
			continue // a sentence set off, or what a picture is called
		}
		count[s]++
		if i+1 < len(p.blocks) && (styleOf(&p.blocks[i+1]) != s || plain && saysOf(&p.blocks[i+1])) {
			bodies[s]++
		}
	}
	for s, n := range count {
		if n < styleMin[s.look()] || 2*bodies[s] < n {
			delete(count, s)
		}
	}
	return count
}

// saysOf reports a line that says something of the title above it: a sentence,
// who spoke, what a picture is called.
func saysOf(b *block.Block) bool {
	return spoken(b.Text) || fileName(b.Text) || speakerLine(b) || byName(lexis.Fold(opening(b.Text)), lexis.Person)
}

// collect lists the titles and gives a level to those that have one: by the
// notation, or by the order in which decorations appear, as docutils does
// with underlines.
func (p *Plan) collect() {
	count := p.styles()
	most, deepest := p.headings()
	for _, n := range count {
		most += n
	}
	p.heads = make([]head, 0, most)
	seen := map[style]int{}
	strong, levels := p.plainLevels(count)
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.Look == block.NoLook && b.Kind != block.Heading {
			continue
		}
		h := head{block: i, next: len(p.blocks), parent: -1, role: Section}
		switch {
		case b.Kind == block.Heading:
			h.level = int(b.Level)
			if b.Title {
				h.role, h.level = Event, 0
			}
		case count[styleOf(b)] == 0:
			continue
		case plainLook(b.Look):
			if deepest > 0 || !levels || strong && len(seen) == 0 || bylined(b.Text) {
				continue // before the first decorated title stands what names the document
			}
		default:
			s := styleOf(b)
			if seen[s] == 0 {
				seen[s] = deepest + len(seen) + 1
			}
			h.level = seen[s]
		}
		p.append(h)
	}
	p.plainBelow(deepest + len(seen) + 1)
}

// headings counts the titles that the notation marks, and gives the level of
// the deepest; a document's own title is above all levels.
func (p *Plan) headings() (n, deepest int) {
	for i := range p.blocks {
		if b := &p.blocks[i]; b.Kind == block.Heading {
			n++
			if !b.Title {
				deepest = max(deepest, int(b.Level))
			}
		}
	}
	return n, deepest
}

// append adds a head; the one before it ends where it begins.
func (p *Plan) append(h head) {
	if n := len(p.heads); n > 0 {
		p.heads[n-1].next = h.block
	}
	p.heads = append(p.heads, h)
}

// outerHeads makes titles of the outermost items or lines of a document that
// has no others, if most of them have something indented below.
func (p *Plan) outerHeads() {
	base, own := p.baseIndent(), rune(-1)
	var outer []int
	parents := 0
	for i := max(p.front, -1) + 1; i < len(p.blocks); i++ {
		b := &p.blocks[i]
		if b.Kind != block.Item && b.Kind != block.Para || int(b.Indent) > base || b.Depth > 1 || b.Kind == block.Para && b.Depth > 0 {
			continue
		}
		if own < 0 {
			own = lexis.Series(b.Marker)
		}
		if lexis.Series(b.Marker) != own {
			continue // another sign at the same indent is below: 1. over ・
		}
		outer = append(outer, i)
		if i+1 < len(p.blocks) && (deeper(b, &p.blocks[i+1]) || b.Kind == block.Item && p.blocks[i+1].Kind == block.Item && lexis.Series(p.blocks[i+1].Marker) != own) {
			parents++
		}
	}
	if parents < 2 || 2*parents < len(outer) {
		return
	}
	if len(p.heads) > 0 {
		p.heads[0].level = 0
	}
	for _, i := range outer {
		if lexis.TitleShaped(p.blocks[i].Text) {
			p.append(head{block: i, next: len(p.blocks), parent: -1, level: 1, role: Section})
		}
	}
}

// baseIndent is the least indent of the blocks after the event's title.
func (p *Plan) baseIndent() int {
	base := -1
	for i := max(p.front, -1) + 1; i < len(p.blocks); i++ {
		if in := int(p.blocks[i].Indent); base < 0 || in < base {
			base = in
		}
	}
	return base
}

// deeper reports whether b stands below a by its indent or its depth.
func deeper(a, b *block.Block) bool {
	return b.Indent > a.Indent || b.Kind == block.Item && a.Kind == block.Item && b.Depth > a.Depth
}

// styleMin is how often a decoration must be seen to make a level. Those that
// are titles at sight need a second one; bold lines are emphasis, and lines on
// top of paragraphs their first lines, until there are three. Plain lines are
// judged one by one.
var styleMin = map[block.Look]int{
	block.Bare: 1, block.OverDash: 1, block.Foreign: 1, block.Topping: 1,
	block.Square: 2, block.Circle: 2, block.Diamond: 2, block.Triangle: 2, block.Star: 2, block.Lenticular: 2,
	block.Angle: 2, block.Bracket: 2, block.Dashed: 2, block.Dotted: 2, block.Numbered: 2, block.Numeral: 2, block.Labelled: 2,
	block.Dated: 2, block.Timed: 2, block.Coded: 2, block.Bold: 3, block.Ruled: 2,
}

// plainMin is how many lines alone it takes to make a level below decorated
// titles: a lone one or two are text set off.
const plainMin = 3

// plainLevels reports whether there are decorated titles, and whether plain
// ones count beside them.
func (p *Plan) plainLevels(count map[style]int) (strong, levels bool) {
	for s := range count {
		strong = strong || !plainLook(s.look())
	}
	return strong, !strong || p.plainAfter(count) >= plainMin
}

// plainAfter counts plain titles after the first decorated one; those before
// it are the document's own name and its surroundings.
func (p *Plan) plainAfter(count map[style]int) int {
	seen, n := false, 0
	for i := range p.blocks {
		b := &p.blocks[i]
		switch {
		case b.Look == block.NoLook || count[styleOf(b)] == 0:
		case !plainLook(b.Look):
			seen = true
		case seen:
			n++
		}
	}
	return n
}

// plainBelow puts plain titles below the decorated ones where there are any.
func (p *Plan) plainBelow(level int) {
	if level == 1 {
		return
	}
	for i := range p.heads {
		if h := &p.heads[i]; h.level == 0 && h.role != Event {
			h.level = level
		}
	}
}
