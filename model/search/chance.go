package search

import (
	"slices"
	"strings"

	"yomi/model/search/meaning"
)

// Letters that stand inside an English word are mostly there by chance: port is in
// support and report, and who types it means neither. Parts of compounds are meant
// (download), and so are those of names that no dictionary has (rubykaigi), which
// people make of words.

// The first letters of a query say whether it is in a word by chance: no fewer, and
// no more, so that a longer query says the same.
const (
	leastChance = longestBrief
	mostChance  = shortestBehind // from which on no shorter query is asked before
)

// chances knows of what stands before a query in a word whether the query stands
// behind it by chance. One goroutine has it.
type chances map[string]bool

// addChance lets t be told from what it is in by chance.
func (t *term) addChance(l *Lexicon) {
	text := t.folded[0].text
	if l == nil || l.meanings == nil || len(text) < leastChance || !isLatinWord(text) {
		return
	}
	t.english, t.chance = l.meanings, text[:min(len(text), mostChance)]
}

// isChance reports whether t stands by chance at lo of a text, inside a word of Latin
// letters.
func (t *term) isChance(s *subject, p passage, lo int) bool {
	if t.english == nil {
		return false
	}
	from := lo
	for from > 0 && isLatin(p.text, from-1) && !p.border(from) {
		from--
	}
	before := p.text[from:lo]
	if before == "" {
		return false
	}
	if by, ok := s.chances[before]; ok {
		return by
	}
	by := t.isPartBehind(before)
	if s.chances != nil {
		s.chances[strings.Clone(before)] = by
	}
	return by
}

// isPartBehind reports whether t is a part of a word by chance behind what begins the
// word. Three letters are that in names, too (filename has ame), but where they are a
// word or stand behind one: mysql, openssh; in a dictionary's word, where both are so.
func (t *term) isPartBehind(before string) (chance bool) {
	known, free := t.english.Begins(before+t.chance), isFree(t.english, before)
	if !t.isBrief() {
		return known && !free && !t.english.HeadMeans(before, t.chance) || !known && t.isInSecond(before)
	}
	is := t.english.Has(t.chance)
	if known {
		return !(free && is) && !t.english.HeadMeans(before, t.chance)
	}
	return !free && !is
}

// isInSecond is isPartBehind for a name of two words, in the second of which t is by chance:
// edge in hyperledger.
func (t *term) isInSecond(before string) bool {
	for i := 1; i < len(before); i++ {
		first, second := before[:i], before[i:]
		if isFree(t.english, first) && t.english.Begins(second+t.chance) && !isFree(t.english, second) && !t.english.HeadMeans(second, t.chance) {
			return true
		}
	}
	return false
}

// isFree reports whether the first part of a word is a word itself, so that the word
// is made of two. Shorter ones are mostly syllables, but for those that English puts
// before words of all kinds: upload.
func isFree(english *meaning.Table, part string) bool {
	const shortest = 3
	return len(part) >= shortest && english.Has(part) || slices.Contains(adverbs, part)
}

// adverbs begin compounds in English, and are too common to be in the table.
var adverbs = []string{"up", "out", "off", "over", "under"}

// byChance finds t where it is a part of a word by chance.
func (t *term) byChance(s *subject) fit {
	if t.english == nil || t.isBrief() {
		return noFit
	}
	if lo := strings.Index(s.folded().text, t.folded[0].text); lo >= 0 {
		return fit{tier: ReadInside, lo: lo, hi: lo + len(t.folded[0].text)}
	}
	return noFit
}
