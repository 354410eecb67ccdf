package search

import (
	"strings"

	"yomi/model/search/reading"
)

// Tier is how a term or a node was found, the better the smaller; rank.go says
// why in this order.
type Tier uint8

// The tiers in rank order.
const (
	Exact      Tier = iota // the whole text
	Prefix                 // the beginning of the text
	Word                   // a word, or several, from border to border
	Start                  // the beginning of a word
	Inside                 // anywhere
	ReadExact              // a reading of the whole text
	ReadPrefix             // a reading of its beginning
	ReadWord               // a reading from border to border
	ReadStart              // a reading from a border on
	Linked                 // in an address or a name behind the text
	Context                // some terms here, the others in the titles above
	Heard                  // other characters that sound so
	ReadInside             // a reading anywhere
	Meant                  // what it is called in another language
	Abbrev                 // the beginnings of words, letters left out
	Slip                   // a word with one edit
	Scattered              // all characters in order, close together, or half of them apart in an abbreviation
	Unfinished             // without a last word that says nothing yet, or what one is called that it may become
	noTier
)

// subject is a node as the matcher sees it.
type subject struct {
	block *block // where it is
	at    int    // in block
	table *reading.Table
	room  *unpacked // its texts, once they were asked for
	// never has a bit for each slot of the query that the traits rule out. If
	// they were not asked, sifted is false and never has no bits.
	never    uint64
	sifted   bool
	tierOnly bool            // where it was found need not be known, but how
	hurried  bool            // a match that is worth nothing need not be found
	not      [looseWays]bool // in these ways the traits rule it out
	plainly  bool            // only what is written is asked
	strict   bool            // a brief term counts only where it says enough
	wholly   bool            // and is a word
	allSaid  bool            // a brief term is a word somewhere
	sure     bool            // of names elsewhere only the surest count
	begun    bool            // names of what a term may become count
	names    []nodeBits      // by the slot of a name, the nodes that may hold it; nil for all
	chances  chances         // what is known of them; nil for nothing
	latin    []string        // the Latin words as they are spelled, once they were asked for
	// worth is the tier from which on it is enough to know that there is a
	// match: how good it is does not matter any more.
	worth Tier
}

// may reports whether the slot's sieve lets the node pass.
func (s *subject) may(slot int) bool { return s.never>>slot&1 == 0 }

// side says in which form of a text a term was found.
type side uint8

const (
	inFolded side = iota
	inSpelled
)

// fit is where and how a term was found.
type fit struct {
	tier   Tier
	side   side
	lo, hi int // bytes of the folded or the spelled text
	cost   int // of loose tiers: what was left out
}

var noFit = fit{tier: noTier}

// direct finds t as it is written or read from the start of a word on.
func (t *term) direct(s *subject) fit {
	best := noFit
	slot := t.slot
	for i := range t.folded {
		if s.may(slot) {
			if f := t.written(s, &t.folded[i]); f.tier < best.tier {
				best = f
			}
		}
		slot++
	}
	if best.tier < noTier || s.plainly || s.hurried && s.worth <= ReadExact {
		return best // no reading is better than what is written
	}
	for i := range t.spelled {
		if s.may(slot) {
			f := read(s, &t.spelled[i], sureInside)
			if f.tier < best.tier && !(s.strict && t.saysLittle(f, s.spelled())) {
				best = f
			}
		}
		slot++
	}
	for _, form := range t.forms {
		if s.may(slot) {
			// A brief term has no form but pinyin, which is found in units where it may be.
			if f := form.find(t, s); f.tier < best.tier && f.tier < ReadInside && !(s.strict && t.saysLittle(f, s.asWritten(s.isPacked() && s.tierOnly))) {
				best = f
			}
		}
		slot++
	}
	return best
}

// maxLooks bounds the occurrences compared in one text: the best of eight is
// good enough, and a paragraph may hold a letter a thousand times.
const maxLooks = 8

// written finds the best occurrence of v in the folded text that t's mode
// allows.
func (t *term) written(s *subject, v *variant) fit {
	if v.sure && s.sifted && s.worth <= Word && t.mode == 0 && !strings.HasPrefix(s.units().text, v.units) {
		return fit{tier: Inside}
	}
	inUnits := s.isPacked() && s.tierOnly
	if !inUnits && s.lacks(v.units) {
		return noFit
	}
	p, text, best := s.asWritten(inUnits), v.text, noFit
	if inUnits {
		text = v.units
	}
	for lo, looks := 0, 0; looks < maxLooks; looks++ {
		i := strings.Index(p.text[lo:], text)
		if i < 0 {
			break
		}
		lo += i
		if inUnits && !p.aligned(lo) {
			lo++
			looks--
			continue
		}
		f := fit{tier: borderTier(p, lo, lo+len(text)), lo: lo, hi: lo + len(text)}
		apart := v.kana && !p.head(lo) && p.next(lo) < f.hi
		second := v.katakana && t.standsInOther(s, p, f, inUnits)
		if s.wholly && !(p.border(lo) && p.endsWord(f.hi)) || f.tier == Inside && (s.strict || v.apart || t.isChance(s, p, lo)) || apart || second {
			f.tier = noTier
			looks-- // others are passed by, however many
		}
		if f.tier < best.tier && t.allows(p, f) {
			best = f
			if best.tier <= Word || s.worth <= Word {
				break
			}
		}
		if inUnits {
			lo += int(unitsOf.size[p.text[lo]])
		} else {
			lo = p.nextRune(lo)
		}
	}
	return best
}

// followsOneKana reports whether one kana stands between the start of a word and lo. No
// compound has a first part of one kana: ロック is not in ブロック. A particle may be
// one, as hiragana stand without borders.
func followsOneKana(p passage, lo int, inUnits bool) bool {
	if inUnits {
		if lo == 0 {
			return false
		}
		from := p.borderBefore(lo - 1)
		return from+int(unitsOf.size[p.text[from]]) == lo && !strings.ContainsRune(particles, unitsOf.at(p.text, from))
	}
	from := lo - len("ア")
	return from >= 0 && p.border(from) && !strings.Contains(particles, p.text[from:lo])
}

// allows checks ^ and $. Where a text has so many occurrences that the last is
// not looked at, $ asks for it directly.
func (t *term) allows(p passage, f fit) bool {
	return (t.mode&modeStart == 0 || f.lo == 0) && (t.mode&modeEnd == 0 || f.hi == len(p.text))
}

func borderTier(p passage, lo, hi int) Tier {
	switch {
	case lo == 0 && hi == len(p.text):
		return Exact
	case lo == 0:
		return Prefix
	case !p.border(lo):
		return Inside
	case p.border(hi):
		return Word
	}
	return Start
}

// shortestInside is the length from which a spelling is looked for inside
// words: three letters are inside a word of most notes.
const shortestInside = 4

// sureInside is the length from which a spelling inside a word is no chance any
// more, but the second half of a compound: kosuto in インフラコスト.
const sureInside = 6

// read finds the best occurrence of a spelling, inside a word if it has as many
// letters as inside says.
func read(s *subject, v *variant, inside int) fit {
	p, text, best := s.spelled(), v.text, noFit
	inKana := v.katakana && inside == sureInside
	for lo, looks := 0, 0; looks < maxLooks; {
		i := strings.Index(p.text[lo:], text)
		if i < 0 {
			break
		}
		lo += i
		f := fit{tier: readTier(p, lo, lo+len(text)), side: inSpelled, lo: lo, hi: lo + len(text)}
		if f.tier == ReadInside && (len(text) < inside || reading.IsKey(text[0]) && !p.border(lo) || p.runsOn(lo, f.hi) || p.cutsSyllable(lo)) {
			f.tier = noTier
		}
		if f.tier < best.tier && inKana && !beginsInKana(s, text, v.small) {
			return noFit
		}
		inKana = inKana && f.tier >= best.tier // it was asked
		if f.tier < best.tier && inside == sureInside && v.doubled != nil && !s.isDoubled(v) {
			return noFit
		}
		if v.whole && !p.ends(f.hi) || f.tier < best.tier && p.next(lo) >= f.hi && (v.across || s.inLatinWord(lo)) {
			f.tier = noTier
		}
		if f.tier < best.tier && s.crosses(lo, f.hi) && (f.tier == ReadInside || !s.folded().beginsApart(v.typed)) {
			f.tier = noTier
		}
		if f.tier < best.tier {
			best = f
			if best.tier <= ReadWord || best.tier < ReadInside && s.worth <= ReadWord && !s.strict {
				break
			}
		}
		if f.tier < ReadInside {
			looks++ // others are passed by, however many, to one that counts
		}
		lo++
	}
	return best
}

// cutsSyllable reports whether lo is behind the consonant of a syllable: yaku is not in
// senryaku, nor ose in nose.
func (p passage) cutsSyllable(lo int) bool {
	return lo > 0 && !p.border(lo) && !isVowel(p.text[lo-1]) && (p.text[lo-1] != 'n' || isVowel(p.text[lo]))
}

// runsOn reports whether [lo, hi) is the end of a word that is no word itself, and the
// beginning of another: kuryo of 検索 and 力.
func (p passage) runsOn(lo, hi int) bool {
	border := p.next(lo)
	return border < hi && border-lo < sureInside && !p.ends(hi)
}

// readTier is the tier of a reading of [lo, hi) of p.
func readTier(p passage, lo, hi int) Tier {
	switch {
	case !p.head(lo):
		return ReadInside
	case lo == 0 && hi == len(p.text):
		return ReadExact
	case lo == 0:
		return ReadPrefix
	case p.border(hi):
		return ReadWord
	}
	return ReadStart
}

// exactCase reports whether an exact term with capitals is written so in text.
func (t *term) exactCase(text string) bool {
	return t.mode&modeExact == 0 || strings.ToLower(t.raw) == t.raw || strings.Contains(text, t.raw)
}
