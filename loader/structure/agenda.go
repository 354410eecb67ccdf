package structure

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// agenda is what lists of the document announce: items that come back as
// titles further down.
type agenda struct {
	items   []agendaItem
	holders map[int]bool // heads that stand over such a list
	missing []int        // blocks of items that no title took up, where nearly all others were
}

// agendaItem is one announced part.
type agendaItem struct {
	block int    // its block
	title string // squeezed
	pairs pairs  // of title
	name  string // who speaks, as far as the item tells; "" if it does not
	head  int    // the head that takes it up, -1 for none
}

// The limits of an agenda. It stands early and is short; the product of the
// two bounds the comparisons.
const (
	agendaItems = 200  // items looked at
	agendaHeads = 4000 // titles looked at
	// agendaShort is the shortest squeezed title that says anything, in bytes:
	// four ideographs or a long Latin word.
	agendaShort = 10
	// agendaMin is how many items must come back: two may by chance.
	agendaMin = 3
	// speakerMin is the shortest name that is looked for, in characters: one of
	// two may be part of any word.
	speakerMin = 3
)

// matchAgenda finds lists whose items come back as titles, and tells each
// title which item it is.
func (p *Plan) matchAgenda() {
	p.agenda.holders = map[int]bool{}
	head, seen := -1, 0
	for i := 0; i < len(p.blocks) && seen < agendaItems; {
		if head+1 < len(p.heads) && p.heads[head+1].block == i {
			head++
			i++
			continue
		}
		n := 0
		for i+n < len(p.blocks) && p.blocks[i+n].Kind == block.Item && (head+1 >= len(p.heads) || p.heads[head+1].block != i+n) {
			n++
		}
		if n >= agendaMin {
			p.matchList(i, min(n, agendaItems), head)
			seen += n
		}
		i += max(n, 1)
	}
}

// matchList compares the n items from block first on, which stand under head,
// with the titles after it.
func (p *Plan) matchList(first, n, head int) {
	var items []agendaItem
	taken := map[int]bool{}
	hits := 0
	for i := first; i < first+n; i++ {
		b := &p.blocks[i]
		if b.Indent > p.blocks[first].Indent || b.Depth > p.blocks[first].Depth {
			continue
		}
		it := agendaItem{block: i, title: lexis.Squeeze(b.Text), name: speakerOf(b.Text), head: -1}
		it.pairs = pairsOf(it.title)
		if it.head = p.takesUp(it, head, taken); it.head >= 0 {
			taken[it.head] = true
			hits++
		}
		items = append(items, it)
	}
	if hits < agendaMin || hits*2 < len(items) {
		return
	}
	// A list inside a part that an agenda announced announces the sections of
	// that part.
	for _, it := range p.agenda.items {
		if it.head >= 0 && it.head <= head && p.within(head, it.head) {
			p.list(items)
			return
		}
	}
	if p.localList(head, items) {
		p.list(items)
		return
	}
	p.agenda.holders[head] = true
	for _, it := range items {
		if it.head >= 0 {
			p.heads[it.head].facts.agenda = len(p.agenda.items)
		} else if hits*4 >= len(items)*3 {
			p.agenda.missing = append(p.agenda.missing, it.block)
		}
		p.agenda.items = append(p.agenda.items, it)
	}
}

// list marks the titles that the items announce as sections of one session.
func (p *Plan) list(items []agendaItem) {
	for _, it := range items {
		if it.head >= 0 {
			p.heads[it.head].facts.listed = true
		}
	}
}

// localList reports a list whose items all come back below the title it stands
// under, while another title of that level has titles of its own: it announces
// the sections of one part. Under a day or a group it announces the talks.
func (p *Plan) localList(head int, items []agendaItem) bool {
	if head < 0 {
		return false
	}
	h := &p.heads[head]
	if f := &h.facts; h.role == Event || h.level == 0 || f.group || f.dated || f.counted || lexis.EndsIn(f.folded, lexis.Talks) {
		return false
	}
	end := head + 1
	for end < len(p.heads) && p.heads[end].level > h.level {
		end++
	}
	for _, it := range items {
		if it.head >= end {
			return false
		}
	}
	for k := range p.heads[:len(p.heads)-1] {
		if o := &p.heads[k]; k != head && o.level == h.level && o.role != Event && p.heads[k+1].level > h.level {
			return true
		}
	}
	return false
}

// within reports whether head h is, or may stand below, the head part before
// it: deeper, or of a level that is not known.
func (p *Plan) within(h, part int) bool {
	return h == part || p.heads[h].level == 0 || p.heads[h].level > p.heads[part].level
}

// takesUp finds the title after head that an item announces: by its words, or
// else by the speaker whom the first lines under it name. It is -1 if there is
// none.
func (p *Plan) takesUp(it agendaItem, head int, taken map[int]bool) int {
	end := min(len(p.heads), head+agendaHeads)
	for h := head + 1; h < end; h++ {
		if it.pairs.near(p.pairSet(h)) && !taken[h] && sameTitle(it.title, p.heads[h].facts.squeezed()) {
			return h
		}
	}
	if utf8.RuneCountInString(it.name) < speakerMin {
		return -1
	}
	for h := head + 1; h < end; h++ {
		if !taken[h] && p.introduces(h, it.name) {
			return h
		}
	}
	return -1
}

// pairs is a set of pairs of neighbouring characters as 256 hashed bits: it
// tells most titles that share little apart without looking at them.
type pairs struct {
	bits [4]uint64
	n    int // how many are set
}

func pairsOf(s string) pairs {
	var set pairs
	eachPair(s, func(p [2]rune) {
		h := (uint32(p[0])*31 + uint32(p[1])) * 2654435761 >> 24 // Knuth's multiplier; the top 8 bits mix best
		set.bits[h>>6] |= 1 << (h & 63)
	})
	for _, b := range set.bits {
		set.n += bits.OnesCount64(b)
	}
	return set
}

// pairSet is the pairs of the letters of head h, made when they are first asked
// for.
func (p *Plan) pairSet(h int) *pairs {
	set := &p.pairs[h]
	if set.n == 0 {
		*set = pairsOf(p.heads[h].facts.squeezed())
	}
	return set
}

// near reports whether half of either set's pairs are in the other, which
// holds for any two that sameTitle accepts: it asks for three quarters, and
// hashing only adds to what is shared.
func (a *pairs) near(b *pairs) bool {
	both := 0
	for i := range a.bits {
		both += bits.OnesCount64(a.bits[i] & b.bits[i])
	}
	return 2*both >= min(a.n, b.n)
}

// sameTitle reports whether an agenda's item and a title are the same: one
// holds the other, or they share most of their pairs of characters.
func sameTitle(item, title string) bool {
	if len(title) < agendaShort || len(item) < agendaShort {
		return item == title && item != ""
	}
	if strings.Contains(item, title) || strings.Contains(title, item) && 2*len(item) >= len(title) {
		return true
	}
	if len(item) > 3*len(title) {
		return false
	}
	return shared(title, item) >= 0.75
}

// shared is the share of a's pairs of neighbouring characters that b has too.
func shared(a, b string) float64 {
	pairs := map[[2]rune]bool{}
	eachPair(b, func(p [2]rune) { pairs[p] = true })
	hit, all := 0, 0
	eachPair(a, func(p [2]rune) {
		all++
		if pairs[p] {
			hit++
		}
	})
	if all == 0 {
		return 0
	}
	return float64(hit) / float64(all)
}

func eachPair(s string, yield func([2]rune)) {
	prev := rune(-1)
	for _, r := range s {
		if prev >= 0 {
			yield([2]rune{prev, r})
		}
		prev = r
	}
}

// introduces reports whether the lines right under head h name the speaker.
func (p *Plan) introduces(h int, name string) bool {
	first := p.heads[h].block + 1
	for i := first; i < min(p.heads[h].next, first+2); i++ {
		if strings.Contains(p.blocks[i].Text, name) {
			return true
		}
	}
	return false
}

// speakerOf is the name in an agenda's item: the words before さん or 氏, or
// after the last "by", slash or bar.
func speakerOf(text string) string {
	for _, w := range honorifics {
		if i := strings.LastIndex(text, w); i > 0 {
			before := text[:i]
			if open := strings.LastIndexAny(before, "(（"); open > 0 && strings.HasSuffix(before, ")") || open > 0 && strings.HasSuffix(before, "）") {
				before = before[:open] // ゆう(仮)さん
			}
			if at := strings.LastIndexAny(before, " \u3000/／(（「」『』:：|、,・"); at >= 0 {
				_, size := utf8.DecodeRuneInString(before[at:])
				before = before[at+size:]
			}
			return strings.TrimSpace(before)
		}
	}
	if i := strings.LastIndex(text, " by "); i >= 0 && byName(lexis.Fold(text), lexis.Person) {
		return strings.TrimSpace(text[i+len(" by "):])
	}
	return ""
}
