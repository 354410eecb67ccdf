package structure

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// pairs is a set of pairs of neighbouring characters as 256 hashed bits: it
// tells most titles that share little apart without looking at them.
type pairs struct {
	bits [4]uint64
	many int // pairs in the text, which sets some of the bits twice
	most int // of its bits may another text lack that says the same (see sameShare)
	size int // bytes of its letters and digits
}

// pairsOf are the pairs of a text's letters and digits, folded.
func pairsOf(s string) pairs {
	var set pairs
	prev := rune(-1)
	for r := range lexis.EachLetter(s) {
		if prev >= 0 {
			h := hashPair([2]rune{prev, r})
			set.bits[h>>6&3] |= 1 << (h & 63)
			set.many++
		}
		set.size += utf8.RuneLen(r)
		prev = r
	}
	set.most = set.many - set.least(sameShare)
	return set
}

// hashPair is one of 256 bits.
func hashPair(p [2]rune) uint32 {
	return (uint32(p[0])*31 + uint32(p[1])) * 2654435761 >> 24 // Knuth's multiplier; the top 8 bits mix best
}

// has reports a pair that may be in the set.
func (a *pairs) has(p [2]rune) bool {
	h := hashPair(p)
	return a.bits[h>>6]&(1<<(h&63)) != 0
}

// mayShare reports whether b may have a share of a's pairs, as shared counts them: each
// bit that b lacks is at least one pair that it has not.
func (a *pairs) mayShare(b *pairs, share float64) bool { return a.many-a.lacks(b) >= a.least(share) }

// least is how many pairs are a share of a's, less one whatever the division in shared
// rounds.
func (a *pairs) least(share float64) int { return int(math.Ceil(share*float64(a.many) - 1)) }

// lacks is how many bits of a are none of b's.
func (a *pairs) lacks(b *pairs) int {
	lacking := 0
	for i := range a.bits {
		lacking += bits.OnesCount64(a.bits[i] &^ b.bits[i])
	}
	return lacking
}

// mayBegin is maySay of the first quarter of the bits, by which most are told.
func mayBegin(item, title *pairs) bool {
	return bits.OnesCount64(title.bits[0]&^item.bits[0]) <= title.most || item.bits[0]&^title.bits[0] == 0
}

// maySay reports whether an item and a title with some pairs may be the same for
// sameTitle.
func maySay(item, title *pairs) bool {
	if item.size < agendaShort || title.size < agendaShort {
		return item.size == title.size && item.bits == title.bits
	}
	most, holds := title.most, 2*item.size >= title.size
	if item.size > 3*title.size {
		most = 0
	}
	lacking := 0
	for i := range title.bits {
		lacking += bits.OnesCount64(title.bits[i] &^ item.bits[i])
		if holds = holds && item.bits[i]&^title.bits[i] == 0; lacking > most && !holds {
			return false
		}
	}
	return true
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
	return shared(title, item) >= sameShare
}

// sameShare is how many of its pairs of characters a title shares with an item that says
// the same.
const sameShare = 0.75

// shared is the share of a's pairs of neighbouring characters that b has too.
func shared(a, b string) float64 {
	var room [shortTitle][2]rune
	own := room[:0]
	var many map[[2]rune]bool // those of a long text
	eachPair(b, func(p [2]rune) {
		switch {
		case len(own) < shortTitle:
			own = append(own, p)
		case many == nil:
			many = map[[2]rune]bool{p: true}
		default:
			many[p] = true
		}
	})
	maybe := pairsOf(b)
	hit, all := 0, 0
	eachPair(a, func(p [2]rune) {
		all++
		if maybe.has(p) && (slices.Contains(own, p) || many[p]) {
			hit++
		}
	})
	if all == 0 {
		return 0
	}
	return float64(hit) / float64(all)
}

// shortTitle is how many pairs of characters are compared one by one: most
// titles have fewer, and a set of them takes longer to make than to go without.
const shortTitle = 64

func eachPair(s string, yield func([2]rune)) {
	prev := rune(-1)
	for _, r := range s {
		if prev >= 0 {
			yield([2]rune{prev, r})
		}
		prev = r
	}
}
