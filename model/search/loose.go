package search

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/model/search/reading"
)

// Loose matching is asked only when little was found as written or read, so
// that it never buries what was meant literally.

// looseWay is a way to find a term loosely.
type looseWay uint8

const (
	inReading  looseWay = iota // inside a word of a reading
	byInitials                 // by the initials of pinyin
	shortly                    // abbreviated or scattered
	looseWays
)

// looseSieves are those of each way: a node must pass one of them.
type looseSieves [looseWays][]sieve

// looseSieves lets pass what may hold t inside words of its reading, abbreviated
// or scattered.
func (t *term) looseSieves() (out looseSieves) {
	abbreviated := slices.Clone(t.chars)
	if t.fromStart() {
		abbreviated = appendBegin(abbreviated, t.folded[0].text[:1])
	}
	out[shortly] = []sieve{needs(abbreviated, 0)}
	for _, v := range slices.Concat(t.spelled, t.heard) {
		if len(v.text) >= shortestInside && !(t.isEnglish && v.typed != "") {
			out[inReading] = append(out[inReading], needs(appendSpelling(nil, v.text), 0))
		}
	}
	if t.jamo != nil {
		out[inReading] = append(out[inReading], needs(appendJamo(nil, t.jamo), 0))
	}
	if t.english != nil && !t.isBrief() {
		out[inReading] = append(out[inReading], needs(t.folded[0].traits, 0))
	}
	if t.roughly != nil {
		out[byInitials] = append(out[byInitials], *t.roughly)
	}
	return out
}

// loosely finds t inside a word of its reading, as an abbreviation or
// scattered.
func (t *term) loosely(s *subject) fit {
	if t.mode != 0 || len(t.runes) < 2 {
		return noFit
	}
	if f := t.byReading(s); f.tier != noTier && !s.allSaid {
		return f
	}
	if s.not[shortly] || s.hurried && s.worth <= Abbrev {
		return noFit
	}
	if t.short.gap > 0 {
		if f := t.short.find(s.folded()); f.tier != noTier {
			return f
		}
	}
	if !t.standsInOrder(s) {
		return noFit
	}
	doubt := s.doubt()
	if f := t.abbreviates(s, doubt); f.tier != noTier {
		return f
	}
	if t.isBrief() {
		return noFit // it is anywhere
	}
	return t.scattered(s.folded(), doubt)
}

// byReading finds t inside a word of its reading, as other kanji of the same
// reading, or by the initials of pinyin.
func (t *term) byReading(s *subject) fit {
	if !s.not[inReading] {
		if f := t.inside(s); f.tier != noTier {
			return f
		}
		if len(t.heard) > 0 && t.sharesKanji(s.folded().text) {
			if f := t.alike(s); f.tier != noTier {
				return f
			}
		}
	}
	if t.pinyin != "" && s.table != nil && !s.not[byInitials] {
		if p, ok := t.findPinyin(s); ok {
			return fit{tier: Abbrev, lo: p.lo, hi: p.hi}
		}
	}
	return noFit
}

// doubt is how much less a loose match says in a long text, where something
// like it stands by chance: one for every four times the usual length.
func (s *subject) doubt() int {
	const usual = 128 // runes: all but one note in ten are shorter
	return bits.Len(uint(s.block.lengths[s.at])/usual) / 2
}

// inside finds t inside the words of a reading.
func (t *term) inside(s *subject) fit {
	for i := range t.spelled {
		// An English word is not the middle of how something is read: curry is not in 検索力.
		if t.isEnglish && t.spelled[i].typed != "" {
			continue
		}
		// What was typed in katakana was meant as a word of katakana, not as a
		// part of how kanji are read: ドッカー is not in 自動化.
		const shortestName = 6
		if v := &t.spelled[i]; t.heardAs == "" || len(v.text) >= shortestName {
			if f := read(s, v, shortestInside); f.tier != noTier {
				return f
			}
		} else if f := read(s, v, shortestInside); v.katakana && f.tier < ReadInside && s.spelled().border(f.hi) && !inKana(s.folded(), v.text, false) {
			f.tier = ReadInside // カトウ may be 加藤, where there is no カトウ
			if len(t.meant) > 0 {
				f.tier = Abbrev // a hacker is what ハッカー is called rather than 発火
			}
			return f
		}
	}
	if t.jamo != nil {
		return t.findJamo(s.folded())
	}
	return t.byChance(s)
}

// only is the one term that q asks for, whatever it leaves out; nil if there are several.
func (q Query) only() (one *term) {
	for _, g := range q.groups {
		switch {
		case len(g) == 1 && g[0].mode&modeNot != 0:
		case len(g) > 1 || one != nil:
			return nil
		default:
			one = g[0]
		}
	}
	return one
}

// isReading reports whether q is hiragana or romaji, perhaps not typed to its end, and no
// English word.
func (q Query) isReading() bool {
	t := q.only()
	if t == nil {
		return false
	}
	text := t.folded[0].text
	return t.hiragana || len(text) > longestBrief && !t.isEnglish && isLatinWord(text) && reading.IsRomaji(text)
}

// isNoPart reports whether t is not looked for loosely where it stands in a note as a word:
// an English word, of which no abbreviation looks like one (fork is no framework, nor what
// Korean keys would make of it), and two letters, which are the first of many words.
func (t *term) isNoPart() bool {
	return t.isEnglish && !t.isBrief() || t.isBrief() && len(t.runes) == shortestBrief
}

// hasWord reports whether one of list has the query as a word, written or read, or begins
// with it. Letters of romaji that do so are no first letters of others: yoru is no "your
// users".
func hasWord(list []candidate) bool {
	return slices.ContainsFunc(list, func(c candidate) bool {
		t := c.tier()
		return t <= Word || t >= ReadExact && t <= ReadWord
	})
}

// standsInOrder reports whether all characters of t may stand in s in order, at whatever
// distance, the first at the start of a word where it must. Most texts that have all
// of them do not have them so, which takes a moment to see. Letters are seen in texts
// that are packed, too, where half a character may look like one.
func (t *term) standsInOrder(s *subject) bool {
	first := t.runes[0]
	p := s.asWritten(s.isPacked() && isASCII(t.folded[0].text))
	if t.fromStart() {
		for lo := 0; ; lo++ {
			i := strings.IndexByte(p.text[lo:], byte(first))
			if i < 0 {
				return false
			}
			if lo += i; p.border(lo) {
				return holdsInOrder(p.text[lo+1:], t.runes[1:])
			}
		}
	}
	return holdsInOrder(p.text, t.runes)
}

func isASCII(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// holdsInOrder reports whether text has all of runes in order.
func holdsInOrder(text string, runes []rune) bool {
	i := 0
	for off := 0; off < len(text) && i < len(runes); i++ {
		n := -1
		if runes[i] < utf8.RuneSelf {
			n = strings.IndexByte(text[off:], byte(runes[i]))
		} else {
			n = strings.IndexRune(text[off:], runes[i])
		}
		if n < 0 {
			return false
		}
		off += n + utf8.RuneLen(runes[i])
	}
	return i == len(runes)
}

// shortened is a word by its first letters, the number of letters left out and
// its last letters: k8s, i18n.
type shortened struct {
	head, tail string
	gap        int
}

// parseShortened reads text as such a word.
func parseShortened(text string) (n shortened, ok bool) {
	const longestGap = 30 // no word is longer
	i := 0
	for isLatin(text, i) {
		i++
	}
	n.head = text[:i]
	for i < len(text) && text[i] >= '0' && text[i] <= '9' && n.gap <= longestGap {
		n.gap = n.gap*10 + int(text[i]-'0')
		i++
	}
	n.tail = text[i:]
	return n, len(n.head) > 0 && n.gap > 0 && n.gap <= longestGap && len(n.tail) > 0 && isLatinWord(n.tail)
}

// find looks for the word in full.
func (n shortened) find(p passage) fit {
	size := len(n.head) + n.gap + len(n.tail)
	for lo := 0; lo+size <= len(p.text); lo = p.next(lo) {
		w := p.text[lo : lo+size]
		if strings.HasPrefix(w, n.head) && strings.HasSuffix(w, n.tail) && isLatinWord(w) && !isLatin(p.text, lo+size) {
			return fit{tier: Abbrev, lo: lo, hi: lo + size}
		}
	}
	return noFit
}

func isLatin(text string, i int) bool { return i < len(text) && text[i] >= 'a' && text[i] <= 'z' }

func isLatinWord(w string) bool {
	for i := range w {
		if !isLatin(w, i) {
			return false
		}
	}
	return true
}
