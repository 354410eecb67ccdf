package search

import (
	"cmp"
	"slices"
	"strings"

	"yomi/model"
	"yomi/model/search/reading"
)

// A brief query, two or three letters, stands inside a word of most notes, and
// the words that begin to be read so are as many: go is in category, and 後 is
// read so. Where a handful of notes have a word that begins with it as it is
// written, that was meant, and the others stay away but for words that are read
// just so, from three letters on. With every letter fewer notes have such a word
// written: what was shown is not taken away as one types on.

// The lengths of a brief query. One letter asks for nothing else yet; four are
// inside other words by chance no more.
const (
	shortestBrief = 2
	longestBrief  = 3
)

// isBrief reports whether t is such a query.
func (t *term) isBrief() bool {
	n := len(t.runes)
	if t.mode != 0 || n < shortestBrief || n > longestBrief || !isLatin(t.folded[0].text, 0) {
		return false
	}
	for _, r := range t.runes {
		if r >= '\u0080' || !isAlnum(byte(r)) {
			return false
		}
	}
	return true
}

// brief is the term of a query that asks for nothing but a brief term, and perhaps for no
// others beside; nil for others.
func (q Query) brief() *term {
	if t := q.only(); t != nil && t.isBrief() {
		return t
	}
	return nil
}

// saysLittle reports a reading that a brief term has by chance: one that only
// begins so, or of one syllable, or that ends in the middle of one. A word may
// share its n with the next, which begins there then: hono is 本の.
func (t *term) saysLittle(f fit, p passage) bool {
	if len(t.runes) < longestBrief {
		return true
	}
	if f.side == inSpelled && !endsSyllable(p.text[f.hi-1]) {
		return true // os, which oss is spelled as, is OS and no reading of anything
	}
	shared := f.hi > 0 && f.hi <= len(p.text) && p.text[f.hi-1] == 'n' && p.border(f.hi-1)
	return !p.border(f.hi) && !shared
}

// endsSyllable reports whether a syllable of romaji or of Korean keys may end in
// c.
func endsSyllable(c byte) bool { return strings.IndexByte("aeioun", c) >= 0 || reading.IsKey(c) }

// saysAll reports whether p's query, which is brief, is more than the beginning
// of something: three letters that are a word of a note, where what is read so
// was not shown on the way there either, as a handful of notes have words that
// begin with the first two.
func (p *pass) saysAll() bool {
	text := p.brief.folded[0].text
	if p.whole == 0 || len(text) < longestBrief || !isLatinWord(text) || !p.asksAll() {
		return false
	}
	n, begins := 0, needs(appendBegin(nil, text[:shortestBrief]), 0)
	for b := range p.x.blocks {
		var have nodeBits
		begins.sift(p.x.blocks[b], &have)
		allowed := p.allowed(b)
		have.meet(&allowed)
		n += have.count()
	}
	return n >= handful
}

// wholeWords is the nodes that may have p's query, which is of two letters, as a word,
// where a handful have: go is no goroutine then, nor js JSON, until more is typed. nil
// is all.
func (p *pass) wholeWords() nodeSet {
	if p.brief == nil || len(p.brief.runes) > shortestBrief || !p.asksAll() {
		return nil
	}
	out, n := make(nodeSet, len(p.x.blocks)), 0
	var room unpacked
	for b := range out {
		p.x.blocks[b].column(wholeTrait(p.brief.folded[0].text)).unite(&out[b])
		allowed := p.allowed(b)
		out[b].meet(&allowed)
		for i := range out[b].each {
			if n >= handful {
				break
			}
			s := p.x.blocks[b].subject(i).in(&room)
			s.tierOnly = true
			s.strict, s.wholly, s.plainly, s.worth = true, true, true, noTier
			if p.brief.direct(&s).tier < noTier {
				n++
			}
		}
	}
	if n < handful {
		return nil
	}
	return out
}

// asksWidely reports, of p's query where all that is written so was found, that it
// will be asked more widely from the beginning. One of two letters is not, as no
// reading of it counts before.
func (p *pass) asksWidely() bool {
	return p.brief != nil && len(p.brief.runes) >= longestBrief && p.written < handful && !p.saysAll()
}

// isWord reports whether t, found in s as written and so well, is a word there.
func (t *term) isWord(s *subject, tier Tier) bool {
	return tier == Exact || tier == Word || tier == Prefix && s.units().border(len(t.folded[0].text))
}

// siftBrief takes from what the sieves let pass what is not found as a brief
// term is to be found first.
func (w *worker) siftBrief(t *term, block *block) {
	var one nodeBits
	begins := needs(t.folded[0].begins, 0)
	begins.sift(block, &one)
	for slot := t.slot; slot < t.slot+t.slots; slot++ {
		switch {
		case slot < t.slot+len(t.folded):
			w.sifts[slot].meet(&one)
		case len(t.runes) < longestBrief:
			w.sifts[slot] = nodeBits{}
		}
	}
}

// strict is for what a brief query finds strictly, where it says little and is asked
// more widely: that keeps its place, though it may be written inside a word, too, which
// would be better. nil keeps nothing.
type strict struct {
	term  *term
	best  best
	bound uint64 // what comes from there on is behind the hits wanted
}

// keep reports whether node r, which was found, is found strictly, and keeps it.
func (s *strict) keep(w *worker, of subject, r model.Ref) bool {
	of.strict, of.plainly, of.never = true, false, 0
	if of.sifted {
		of.never = w.ruledOut(of.at) // but not what other levels are for
	}
	f := s.term.direct(&of)
	if f.tier == noTier {
		return false
	}
	w.strict.add(candidate{order: of.block.order(r, f.tier, int(f.tier))})
	return true
}

// add adds what a worker kept.
func (s *strict) add(more []candidate) {
	if s != nil {
		for _, c := range more {
			s.best.add(c)
		}
	}
}

// last is the order from which on a hit is not among the wanted, where all are the
// best of the others.
func (s *strict) last(all *best, wanted int) uint64 {
	if s == nil {
		return all.last()
	}
	both := slices.Concat(s.best.heap, all.heap)
	if len(both) >= wanted {
		slices.SortFunc(both, func(a, b candidate) int { return cmp.Compare(a.order, b.order) })
		s.bound = (both[wanted-1].coarse() + 1) << orderSumShift
	}
	if len(both) >= all.limit {
		s.bound = min(s.bound, both[all.limit-1].order)
	}
	return s.bound
}
