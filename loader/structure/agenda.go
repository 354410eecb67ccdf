package structure

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"yomi/loader/block"
)

// agenda is what lists of the document announce: items that come back as
// titles further down.
type agenda struct {
	items   []agendaItem
	holders map[int]bool // heads that stand over such a list
	missing []int        // blocks of items that no title took up
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
		it := agendaItem{block: i, title: squeeze(b.Text), name: speakerOf(b.Text), head: -1}
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
		if it.head >= 0 && it.head <= head {
			for _, it := range items {
				if it.head >= 0 {
					p.heads[it.head].facts.listed = true
				}
			}
			return
		}
	}
	p.agenda.holders[head] = true
	for _, it := range items {
		if it.head >= 0 {
			p.heads[it.head].facts.agenda = len(p.agenda.items)
		} else {
			p.agenda.missing = append(p.agenda.missing, it.block)
		}
		p.agenda.items = append(p.agenda.items, it)
	}
}

// takesUp finds the title after head that an item announces: by its words, or
// else by the speaker whom the first lines under it name. It is -1 if there is
// none.
func (p *Plan) takesUp(it agendaItem, head int, taken map[int]bool) int {
	end := min(len(p.heads), head+agendaHeads)
	for h := head + 1; h < end; h++ {
		f := &p.heads[h].facts
		if f.pairs.empty() {
			f.pairs = pairsOf(f.squeeze)
		}
		if !taken[h] && it.pairs.near(f.pairs) && sameTitle(it.title, f.squeeze) {
			return h
		}
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
type pairs [4]uint64

func pairsOf(s string) pairs {
	var set pairs
	eachPair(s, func(p [2]rune) {
		h := (uint32(p[0])*31 + uint32(p[1])) * 2654435761 >> 24 // Knuth's multiplier; the top 8 bits mix best
		set[h>>6] |= 1 << (h & 63)
	})
	return set
}

func (a pairs) empty() bool { return a == pairs{} }

// near reports whether half of either set's pairs are in the other, which
// holds for any two that sameTitle accepts: it asks for three quarters, and
// hashing only adds to what is shared.
func (a pairs) near(b pairs) bool {
	both, inA, inB := 0, 0, 0
	for i := range a {
		both += bits.OnesCount64(a[i] & b[i])
		inA += bits.OnesCount64(a[i])
		inB += bits.OnesCount64(b[i])
	}
	return 2*both >= min(inA, inB)
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
	if utf8.RuneCountInString(name) < 3 {
		return false
	}
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
	for _, w := range [...]string{"さん", "氏", "様", "先生"} {
		if i := strings.LastIndex(text, w); i > 0 {
			before := text[:i]
			if at := strings.LastIndexAny(before, " \u3000/／(（「」『』:：|、,・"); at >= 0 {
				_, size := utf8.DecodeRuneInString(before[at:])
				before = before[at+size:]
			}
			return strings.TrimSpace(before)
		}
	}
	if i := strings.LastIndex(text, " by "); i >= 0 && byName(fold(text)) {
		return strings.TrimSpace(text[i+len(" by "):])
	}
	return ""
}
