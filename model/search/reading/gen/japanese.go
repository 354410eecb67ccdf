package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"yomi/model/search/reading"
)

// A word is kept only when the shorter entries do not spell it already: 運用
// is un + yo by its characters, 学校 is not gaku + ko. So the words go in by
// length, each tried against the table made of the shorter ones.

// head is one line of the table.
type head struct {
	compound string        // beside another kanji in a word of two
	alone    [roles]string // as a word, before one, behind one
	pairs    map[rune]bool // what makes a word of two that is read by its parts
	pinyin   []string
	words    map[string]string  // tail → spelling
	stems    map[stemKey]string // endings of inflected words
}

// stemKey is the kanji behind the first of an inflected word, and the spelling
// of them all.
type stemKey struct{ tail, spelling string }

// tableText is the table in the form that package reading parses.
func tableText(han map[rune]*character, words *lexicon) string {
	heads := map[rune]*head{}
	for r, c := range han {
		if len(c.on)+len(c.kun)+len(c.pinyin) > 0 && inUse(r) {
			heads[r] = &head{pinyin: c.pinyin, pairs: map[rune]bool{}, words: map[string]string{}, stems: map[stemKey]string{}}
		}
	}
	all := words.sorted(plain)
	spellCompounds(heads, han, all)
	spellAlone(heads, words)
	for from := 0; from < len(all); {
		end := from
		for end < len(all) && len(all[end].word) == len(all[from].word) {
			end++
		}
		keepWords(heads, all[from:end])
		from = end
	}
	return text(heads)
}

// inUse leaves out the characters beyond the common block, which no one types
// by their reading.
func inUse(r rune) bool { return r >= 0x4e00 && r <= 0x9fff }

// spell is the spelling of a reading in kana or romaji.
func spell(s string) string {
	out, _ := (&reading.Table{}).Append(nil, nil, []rune(strings.ToLower(s)))
	return string(out)
}

// candidates are the spellings a character may have inside a compound.
func candidates(c *character) []string {
	var all []string
	for _, s := range append(slices.Clone(c.on), c.kun...) {
		if s = spell(s); s != "" && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// spellCompounds lets the words of two kanji vote: each that splits into a
// reading of its first and a reading of its second character counts for both.
// Common words count more: 100 for the commonest, 1 for the rarest.
func spellCompounds(heads map[rune]*head, han map[rune]*character, words []entry) {
	votes := map[rune]map[string]int{}
	vote := func(r rune, s string, n int) {
		if votes[r] == nil {
			votes[r] = map[string]int{}
		}
		votes[r][s] += n
	}
	for _, e := range words {
		if len(e.word) != 2 || heads[e.word[0]] == nil || heads[e.word[1]] == nil {
			continue
		}
		whole, weight := spell(string(e.reading)), max(1, 100-max(0, e.cost)/100)
		for _, a := range candidates(han[e.word[0]]) {
			rest, ok := strings.CutPrefix(whole, a)
			if ok && slices.Contains(candidates(han[e.word[1]]), rest) {
				vote(e.word[0], a, weight)
				vote(e.word[1], rest, weight)
			}
		}
	}
	for r, h := range heads {
		all := candidates(han[r])
		for _, s := range all {
			if h.compound == "" || votes[r][s] > votes[r][h.compound] {
				h.compound = s
			}
		}
	}
}

// spellAlone takes the commonest reading of the character as a word of its own
// and as an affix. Without one it is read as in compounds.
func spellAlone(heads map[rune]*head, words *lexicon) {
	for r, h := range heads {
		for as, best := range words {
			h.alone[as] = h.compound
			if e, ok := best[string(r)]; ok {
				h.alone[as] = spell(string(e.reading))
			} else if e, ok := words[plain][string(r)]; ok && !e.name && (role(as) != prefix || !e.stem) {
				h.alone[as] = spell(string(e.reading))
			}
		}
	}
}

// keepWords adds those of the words, all of one length, that the table so far
// spells otherwise.
func keepWords(heads map[rune]*head, words []entry) {
	for _, e := range words {
		if h := heads[e.word[0]]; h != nil && len(e.word) == 2 && heads[e.word[1]] != nil && !e.name {
			h.pairs[e.word[1]] = h.compound+heads[e.word[1]].compound == spell(string(e.reading))
		}
	}
	table := reading.Parse(text(heads))
	for _, e := range words {
		h := heads[e.word[0]]
		if h == nil || len(e.word) == 1 {
			continue
		}
		got, _ := table.Append(nil, nil, e.word)
		if want := spell(string(e.reading)); string(got) != want {
			h.keep(e, want)
		}
	}
}

// keep adds a word; words with the same stem share a line.
func (h *head) keep(e entry, want string) {
	last := len(e.word) - 1
	ending := e.word[last]
	if toKatakana(ending) == ending || e.reading[len(e.reading)-1] != toKatakana(ending) {
		h.words[string(e.word[1:])] = want
		return
	}
	key := stemKey{string(e.word[1:last]), spell(string(e.reading[:len(e.reading)-1]))}
	h.stems[key] += string(ending)
}

// text writes the table, sorted, so that equal input gives equal files.
func text(heads map[rune]*head) string {
	var b strings.Builder
	for _, r := range slices.Sorted(maps.Keys(heads)) {
		h := heads[r]
		fmt.Fprintf(&b, "%c\t%s\t%s\t%s\t", r, h.compound, h.aloneText(), strings.Join(h.pinyin, " "))
		for _, second := range slices.Sorted(maps.Keys(h.pairs)) {
			if h.pairs[second] {
				b.WriteRune(second)
			}
		}
		var words []string
		for tail, spelling := range h.words {
			words = append(words, tail+" "+spelling)
		}
		for key, endings := range h.stems {
			words = append(words, key.tail+"~"+endings+" "+key.spelling)
		}
		slices.SortFunc(words, func(a, b string) int {
			return strings.Compare(tailOf(a), tailOf(b))
		})
		for _, w := range words {
			b.WriteString("\t" + w)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// tailOf is the key by which a head's words are sorted and looked up: their
// kanji, with the endings behind to make the order a total one.
func tailOf(w string) string {
	tail, rest, _ := strings.Cut(w, " ")
	tail, endings, _ := strings.Cut(tail, "~")
	return tail + "\x00" + endings + rest
}

// aloneText gives the spellings alone, nothing where all are the compound's.
func (h *head) aloneText() string {
	for _, s := range h.alone {
		if s != h.compound {
			return strings.Join(h.alone[:], " ")
		}
	}
	return ""
}
