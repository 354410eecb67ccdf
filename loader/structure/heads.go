package structure

import (
	"yomi/loader/block"
)

// plainLook reports the looks that say nothing of a level: lines told from
// the text by where they stand only.
func plainLook(l block.Look) bool {
	return l == block.Bare || l == block.OverDash || l == block.Foreign
}

// collect lists the titles and gives a level to those that have one: by the
// notation, or by the order in which decorations appear, as docutils does
// with underlines. A decoration seen once makes no level.
func (p *Plan) collect() {
	count := map[block.Look]int{}
	marked := 0
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.Look != block.NoLook {
			count[b.Look]++
		}
		if b.Kind == block.Heading && !b.Title {
			marked++
		}
	}
	deepest := 0
	for i := range p.blocks {
		if b := &p.blocks[i]; b.Kind == block.Heading && !b.Title {
			deepest = max(deepest, int(b.Level))
		}
	}
	styles := map[block.Look]int{}
	strong, levels := p.plainLevels(count)
	for i := range p.blocks {
		b := &p.blocks[i]
		h := head{block: i, next: len(p.blocks), parent: -1, role: Section}
		switch {
		case b.Kind == block.Heading:
			h.level = int(b.Level)
			if b.Title {
				h.role, h.level = Event, 0
			}
		case b.Look == block.NoLook:
			continue
		case plainLook(b.Look):
			if marked > 0 || !levels || strong && len(styles) == 0 {
				continue // before the first decorated title stands what names the document
			}
		case count[b.Look] < styleMin[b.Look]:
			continue
		default:
			if styles[b.Look] == 0 {
				styles[b.Look] = deepest + len(styles) + 1
			}
			h.level = styles[b.Look]
		}
		if n := len(p.heads); n > 0 {
			p.heads[n-1].next = i
		}
		p.heads = append(p.heads, h)
	}
	p.plainBelow(deepest + len(styles) + 1)
}

// styleMin is how often a decoration must be seen to make a level. Brackets
// and decorations are titles at first sight of a second one; bold lines and
// ruled lines are emphasis until there are three.
var styleMin = map[block.Look]int{
	block.Square: 2, block.Circle: 2, block.Diamond: 2, block.Triangle: 2, block.Star: 2, block.Lenticular: 2,
	block.Angle: 2, block.Bracket: 2, block.Dashed: 2, block.Dotted: 2, block.Numbered: 2, block.Dated: 2, block.Timed: 2,
	block.Bold: 3, block.Ruled: 2,
}

// plainMin is how many lines alone it takes to make a level below decorated
// titles: a lone one or two are text set off.
const plainMin = 3

// plainLevels reports whether there are decorated titles, and whether plain
// ones count beside them.
func (p *Plan) plainLevels(count map[block.Look]int) (strong, levels bool) {
	for l, n := range count {
		strong = strong || !plainLook(l) && n >= styleMin[l]
	}
	return strong, !strong || p.plainAfter(count) >= plainMin
}

// plainAfter counts plain titles after the first decorated one; those before
// it are the document's own name and its surroundings.
func (p *Plan) plainAfter(count map[block.Look]int) int {
	seen, n := false, 0
	for i := range p.blocks {
		l := p.blocks[i].Look
		switch {
		case l == block.NoLook:
		case plainLook(l):
			if seen {
				n++
			}
		case count[l] >= styleMin[l]:
			seen = true
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
