package structure

import (
	"slices"
	"sort"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// titleAt reports whether block i is a head.
func (p *Plan) titleAt(i int) bool { return p.headAt(i) >= 0 }

// headAt is the index of the head that block i is, -1 if it is none.
func (p *Plan) headAt(i int) int {
	if h := p.headFrom(i); h < len(p.heads) && p.heads[h].block == i {
		return h
	}
	return -1
}

// headFrom is the index of the first head at or after block i, the number of
// heads if there is none.
func (p *Plan) headFrom(i int) int {
	return sort.Search(len(p.heads), func(h int) bool { return p.heads[h].block >= i })
}

// peers counts the heads of the level of the head at block i, itself included.
func (p *Plan) peers(i int) int {
	h := p.headAt(i)
	if h < 0 {
		return 0
	}
	n := 0
	for k := range p.heads {
		if p.heads[k].level == p.heads[h].level {
			n++
		}
	}
	return n
}

// ranked reports whether block i is a title among others of its level, and no
// first one that has nothing of its own.
func (p *Plan) ranked(i int) bool {
	h := p.headAt(i)
	if h < 0 || p.peers(i) < 2 {
		return false
	}
	if p.heads[h].level == 0 {
		return i > 0 && p.peers(i) > 2
	}
	over := h+1 < len(p.heads) && p.heads[h+1].block == i+1 && p.heads[h+1].level == p.heads[h].level
	return h > 0 || !over
}

// crown reports whether block i is a title above all others: the only one of
// the outermost level, and the first.
func (p *Plan) crown(i int) bool {
	h := p.headAt(i)
	if h != 0 || p.heads[0].level == 0 || len(p.heads) < 2 {
		return false
	}
	for k := 1; k < len(p.heads); k++ {
		if p.heads[k].level <= p.heads[0].level {
			return false
		}
	}
	return true
}

// logMin is how many dates make the titles after a line a log's entries.
const logMin = 2

// overDates reports whether block i stands over a log: no title before it, and
// nearly all after it are dates.
func (p *Plan) overDates(i int) bool {
	dates, others := 0, 0
	for k := range p.heads {
		switch {
		case p.heads[k].block < i:
			return false
		case p.heads[k].block == i:
		case p.heads[k].facts.dated:
			dates++
		default:
			others++
		}
	}
	return dates >= logMin && others*4 <= dates
}

// serialReach is how many titles away another of a series is looked for.
const serialReach = 200

// serial reports whether a title beside block i is the same but for its number:
// 第一次会議, 第二次会議.
func (p *Plan) serial(i int) bool {
	h := p.headAt(i)
	if h < 0 {
		return false
	}
	own := &p.heads[h].facts
	name := lexis.SerialName(own.squeezed())
	if name == "" {
		return false
	}
	for k := max(0, h-serialReach); k < min(len(p.heads), h+serialReach); k++ {
		if f := &p.heads[k].facts; f.squeezed() != own.squeezed() && p.heads[k].level == p.heads[h].level && lexis.SerialName(f.squeezed()) == name {
			return true
		}
	}
	return false
}

// decorated reports whether block i is a title by a sign, ■ or ●, that two or
// more titles after it have too, and goes on with text of its own: then it is
// one of them and not what they are parts of.
func (p *Plan) decorated(i int) bool {
	b := &p.blocks[i]
	if !p.titleAt(i) || b.Kind == block.Heading || plainLook(b.Look) || p.peers(i) < 3 || i+1 >= len(p.blocks) {
		return false
	}
	next := &p.blocks[i+1]
	return !p.titleAt(i+1) && next.Kind != block.Field && !lexis.BeginsWithDate(next.Text)
}

// endsFront reports whether block i is the last of the lines that stand alone
// at the front: a page has its name and subtitle before a text's title.
func (p *Plan) endsFront(i int) bool {
	for k := 0; k <= i; k++ {
		if p.blocks[k].Look != block.Bare {
			return false
		}
	}
	return i+1 < len(p.blocks) && p.blocks[i+1].Look != block.Bare
}

// picture reports whether block i is written as an image of Markdown or HTML.
func (p *Plan) picture(i int) bool {
	line := strings.TrimLeft(p.doc.Line(int(p.blocks[i].Line)), " \t[")
	return strings.HasPrefix(line, "![") || strings.HasPrefix(line, "<img") || strings.HasPrefix(line, "<a ") && strings.Contains(line, "<img")
}

// prefaceMax is how many blocks may stand before the first title of a document
// whose first line is its name.
const prefaceMax = 4

// preface reports whether block i is a short line at the beginning, before
// titles of the notation of which two or more are outermost: in a document
// that does not say what it is called, that is its name.
func (p *Plan) preface(i int) bool {
	b := &p.blocks[i]
	if i > 0 || b.Kind != block.Para || b.Lines != 1 || !lexis.TitleShaped(b.Text) || lexis.EndsSentence(b.Text) || spoken(b.Text) {
		return false
	}
	titles, outer, outermost := 0, 0, 0
	for k := range p.heads {
		h := &p.heads[k]
		if p.blocks[h.block].Kind != block.Heading || titles == 0 && h.block > prefaceMax {
			return false
		}
		titles++
		switch {
		case outer == 0 || h.level < outer:
			outer, outermost = h.level, 1
		case h.level == outer:
			outermost++
		}
	}
	return titles > 2 && outermost > 1
}

// nested reports whether block i stands below a title of the notation, or is one
// of a level below that of a title before it.
func (p *Plan) nested(i int) bool {
	h := p.headAt(i)
	if h < 0 {
		return slices.ContainsFunc(p.blocks[:i], func(b block.Block) bool { return b.Kind == block.Heading && !b.Title })
	}
	for k := 0; k < h; k++ {
		if level := p.heads[k].level; level > 0 && level < p.heads[h].level {
			return true
		}
	}
	return false
}

// follows reports whether block i is a title of the notation, and one of its
// level before it has text of its own: the document's parts have begun.
func (p *Plan) follows(i int) bool {
	h := p.headAt(i)
	if h < 0 || p.blocks[i].Kind != block.Heading {
		return false
	}
	return slices.ContainsFunc(p.heads[:h], func(o head) bool { return o.level == p.heads[h].level && o.facts.body > 0 })
}

// soleHeld reports whether block i is the first title of the notation, with
// when, where or who right under it, as no other title has.
func (p *Plan) soleHeld(i int) bool {
	return p.headAt(i) == 0 && len(p.heads) > 1 && p.heads[0].level > 0 && p.heads[0].facts.held &&
		!slices.ContainsFunc(p.heads[1:], func(o head) bool { return o.facts.held })
}

// belowFields reports whether nothing but fields stands before block i, as front
// matter without a title does.
func (p *Plan) belowFields(i int) bool {
	return !slices.ContainsFunc(p.blocks[:i], func(b block.Block) bool { return b.Kind != block.Field })
}
