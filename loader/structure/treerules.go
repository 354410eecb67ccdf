package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// treeRules are the evidence of a title's place in the tree of titles.
var treeRules = []rule{
	// Any part under an event is a session unless something else speaks.
	{"a part of the event", Session, 2, func(*Plan, int) float64 { return 1 }},
	{"the document is this one talk", Session, 20, func(p *Plan, i int) float64 { return when(p.solo && i == 0) }},
	{"dates of its level are days with talks", Container, 6, func(p *Plan, i int) float64 {
		return when(p.days[p.heads[i].level] && p.heads[i].kids > 0)
	}},
	{"few titles are there only to group others", Container, -2, func(*Plan, int) float64 { return 1 }},
	{"is a word for a group of talks", Container, 4, func(p *Plan, i int) float64 {
		h := &p.heads[i]
		return when(h.kids > 0 && h.facts.group || lexis.EndsIn(h.facts.folded, lexis.Talks) && p.overTalks(i) || dayTitle(&h.facts) && h.kids > 0)
	}},
	{"is a year or a month over talks, or over such", Container, 4, func(p *Plan, i int) float64 { return when(p.period(i)) }},
	{"no text between it and the titles below", Container, 1, func(p *Plan, i int) float64 {
		return when(p.heads[i].kids > 0 && p.heads[i].facts.body == 0)
	}},
	{"one title below is no group", Container, -3, func(p *Plan, i int) float64 {
		f := &p.heads[i].facts
		return when(p.heads[i].kids == 1 && (!f.group || f.part) && !p.period(i))
	}},
	{"the titles below are longer, as talks' are", Container, 1, func(p *Plan, i int) float64 {
		_, width := p.below(i)
		return when(p.overTalks(i) && 2*width >= 3*p.heads[i].facts.width)
	}},
	{"the titles below are plainly sessions", Container, 3, func(p *Plan, i int) float64 {
		if f := &p.heads[i].facts; p.heads[i].kids < 2 || f.by || f.speaker || f.timed || f.agenda >= 0 {
			return 0
		}
		return p.shareBelow(i, func(f *facts) bool {
			return f.counted || f.dated || f.timed || f.slot || f.by || f.speaker || f.linked || f.slides || f.held || f.agenda >= 0
		})
	}},
	{"it alone holds all the rest", Container, 6, func(p *Plan, i int) float64 {
		return when(p.heads[i].kids > 1 && p.heads[i].parent < 0 && (p.tops == 1 || p.tops == 0 && p.again(i)))
	}},
	{"says the event's title again, over others", Container, 6, func(p *Plan, i int) float64 {
		return when(p.heads[i].kids > 1 && p.heads[i].parent < 0 && p.again(i))
	}},
	{"the titles below recur beside it", Session, 3, func(p *Plan, i int) float64 {
		return p.shareBelow(i, func(f *facts) bool { return f.recurs > 1 && !f.counted && !f.dated })
	}},
	{"the titles below are what talks have inside", Session, 1, func(p *Plan, i int) float64 {
		return p.shareBelow(i, func(f *facts) bool { return f.part && !f.group })
	}},
	{"the titles below are lines over their address", Session, 5, func(p *Plan, i int) float64 {
		return p.shareOf(i, func(h *head) bool {
			return h.facts.link && h.facts.body == 1 && p.blocks[h.block].Kind != block.Heading
		})
	}},
	{"text stands above the titles below, which have no sign of their own", Session, 3, func(p *Plan, i int) float64 {
		if p.heads[i].facts.body == 0 {
			return 0
		}
		return p.shareOf(i, func(h *head) bool { b := &p.blocks[h.block]; return b.Kind != block.Heading && plainLook(b.Look) })
	}},
	{"the one title below is a person", Session, 3, func(p *Plan, i int) float64 {
		return when(p.heads[i].kids == 1 && p.personLike(i+1))
	}},
	{"the first title below, and no other, is who speaks", Session, 6, func(p *Plan, i int) float64 {
		return when(p.heads[i].kids > 1 && p.nameFirst(i))
	}},
	{"nothing stands under the titles below, as under others of their level", Session, 4, func(p *Plan, i int) float64 {
		return when(p.heads[i].kids > 1 && p.points(i))
	}},
	{"the titles below are names of fields", Session, 6, func(p *Plan, i int) float64 {
		return when(p.heads[i].kids > 1 && 2*p.fieldsBelow(i) >= p.heads[i].kids)
	}},
	{"shorter than the title above it", Section, 1, func(p *Plan, i int) float64 {
		up := p.heads[i].parent
		return when(up >= 0 && p.heads[i].facts.width < p.heads[up].facts.width)
	}},
	{"is a word for the end", Session, 3, fact(func(f *facts) bool { return f.final && !f.group })},
	{"much text below it", Session, 1, func(p *Plan, i int) float64 { return when(p.heads[i].facts.body >= 8) }},
}

// dayTitle reports a title that is a day of several: DAY 01, 2日目, 3日目 To the
// river.
func dayTitle(f *facts) bool {
	if !f.counted || f.group {
		return f.counted
	}
	if rest, ok := strings.CutPrefix(f.folded, "day"); ok {
		rest = strings.TrimLeft(rest, " -")
		return rest != "" && digit(rest[0])
	}
	rest := strings.TrimLeft(f.folded, "0123456789")
	return len(rest) < len(f.folded) && strings.HasPrefix(rest, "日目")
}

// overTalks reports a title over some that are about as long as talks'.
func (p *Plan) overTalks(i int) bool {
	n, width := p.below(i)
	return n > 0 && width >= talkWidth*2/3
}

// nameFirst reports whether the first title below head i is a name with a
// title or an account, and no other there is.
func (p *Plan) nameFirst(i int) bool {
	for n, k := range p.childHeads(i) {
		if nameAlone(p.blocks[p.heads[k].block].Text) != (n == 0) {
			return false
		}
	}
	return true
}

// points reports whether the titles below head i are the points of a list: none
// has anything under it nor says what talks' titles do, where a title of their
// level elsewhere has.
func (p *Plan) points(i int) bool {
	kids := p.childHeads(i)
	for _, k := range kids {
		if h := &p.heads[k]; h.kids > 0 || h.facts.body > 0 || h.facts.by || h.facts.timed || h.facts.slot || h.facts.linked || h.facts.agenda >= 0 {
			return false
		}
	}
	return p.bodied[p.heads[kids[0]].level]
}

// bodiedLevels are the levels at which a title has something under it.
func (p *Plan) bodiedLevels() map[int]bool {
	levels := map[int]bool{}
	for i := range p.heads {
		if p.heads[i].facts.body > 0 {
			levels[p.heads[i].level] = true
		}
	}
	return levels
}

// fieldsBelow counts the titles right below head i that are names of fields.
func (p *Plan) fieldsBelow(i int) int {
	n := 0
	for _, k := range p.childHeads(i) {
		if lexis.FieldNamed(p.blocks[p.heads[k].block].Text) != lexis.NoField {
			n++
		}
	}
	return n
}

// personLike reports a short title that can only be a name. One word of
// ideographs may be anything (余談): it takes an affiliation in brackets.
func (p *Plan) personLike(i int) bool {
	f, text := &p.heads[i].facts, p.blocks[p.heads[i].block].Text
	return !f.named && !f.part && f.width < 3*talkWidth && nameWords(text) && (!hasWide(text) || strings.ContainsAny(text, " \u3000(（、"))
}
