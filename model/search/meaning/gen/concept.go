package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/model/search/meaning"
)

// language of a word beside English.
type language int

const (
	ja language = iota
	zh
	languages
)

// concepts are what an English word or short phrase is called elsewhere, with a
// weight for each word: the less, the surer.
type concepts struct {
	words map[string]*[languages]map[string]int
	// parts is in how many entries of the dictionaries a piece stands: the
	// oftener, the commoner it is as a word.
	parts map[string]int
	// field is the Chinese words of computing.
	field map[string]bool
	// written is how often Chinese words are (frequency.go), and levels how common English
	// ones.
	written, levels map[string]int
	// heads are the English words that have an entry of their own.
	heads map[string]bool
	// source is the dictionary that is read, and sources those that say so of a word.
	source  string
	sources map[keyWord][]string
	// glossed is in how many keys an English word stands.
	glossed map[string]int
}

// count counts the pieces of a headword.
func (c *concepts) count(word string) {
	const longest = 4 // what is longer is part of nothing
	r := []rune(fold(word))
	for i := range r {
		for n := 2; n <= longest && i+n <= len(r); n++ {
			c.parts[string(r[i:i+n])]++
		}
	}
}

// place is where a word stands among others of its key: its weight, less for a
// common word. A common loanword that sounds like the key comes first: who took the
// word over means the same by it.
func (c *concepts) place(key string, of language, word string) int {
	const loanword = 20 // more than a word can be common: 2^20 entries
	at := 2*c.words[key][of][word] - c.commonness(of, word)
	if of == ja && c.words[key][of][word] <= laterSense && soundsLike(key, word) {
		at -= loanword
	}
	return at
}

// Limits of what is kept for one English key: the words that come first to
// mind. More would find more than was meant.
var mostWords = [languages]int{ja: 5, zh: 5}

// add notes that word means key.
func (c *concepts) add(key string, of language, word string, weight int) {
	word = spelled(fold(word))
	if key == "" || !wanted(word) {
		return
	}
	if c.words[key] == nil {
		c.words[key] = &[languages]map[string]int{{}, {}}
	}
	if k := (keyWord{key, of, word}); c.source != "" && !slices.Contains(c.sources[k], c.source) {
		c.sources[k] = append(c.sources[k], c.source)
	}
	words := c.words[key][of]
	if old, ok := words[word]; !ok || weight < old {
		words[word] = weight
	}
}

// weight is that of a word for a key, if it has one.
func (c *concepts) weight(key string, of language, word string) (weight int, ok bool) {
	if c.words[key] == nil {
		return 0, false
	}
	weight, ok = c.words[key][of][spelled(fold(word))]
	return weight, ok
}

// entries gives what is kept, in the order of the keys.
func (c *concepts) entries() (out []meaning.Entry) {
	keys, words := slices.Sorted(maps.Keys(c.words)), map[string]*[languages][]string{}
	for _, key := range keys {
		if found := [languages][]string{c.best(key, ja), c.best(key, zh)}; len(found[ja])+len(found[zh]) > 0 {
			words[key] = &found
		}
	}
	maps.DeleteFunc(words, c.isDescription)
	c.nameRest(words)
	for _, key := range keys {
		if words[key] != nil {
			whole(words, key)
			out = append(out, meaning.Entry{Key: key, Japanese: words[key][ja], Chinese: words[key][zh], Aside: c.aside(key, words[key])})
		}
	}
	return out
}

// aside is those of the words of a key that have it as a later gloss, in whichever
// language they are, but for loanwords that sound like it and for what two sources say.
func (c *concepts) aside(key string, words *[languages][]string) (out []string) {
	const first = 1 // the second gloss is mostly as good
	later := func(of language, word string) bool {
		weight, ok := c.words[key][of][word]
		return !ok || weight%uncommon > first && len(c.sources[keyWord{key, of, word}]) < 2
	}
	for of := range languages {
		for _, word := range words[of] {
			if later(of, word) && later(languages-1-of, word) && !soundsLike(key, word) {
				out = append(out, word)
			}
		}
	}
	return out
}

// isDescription reports a phrase that says what a word means rather than being what
// it is called in English: of three words, or of two for an uncommon word, known to
// one language only. It stands in hardly a note.
func (c *concepts) isDescription(key string, words *[languages][]string) bool {
	blanks := strings.Count(key, " ")
	if blanks == 0 || len(words[ja]) > 0 && len(words[zh]) > 0 {
		return false
	}
	for of := range languages {
		for _, word := range words[of] {
			if blanks == 1 && (c.words[key][of][word] < uncommon || c.isTerm(key, word)) {
				return false
			}
		}
	}
	return true
}

// whole takes from the words of a phrase of two those that are made of the words
// of its parts: they are found by the parts.
func whole(words map[string]*[languages][]string, key string) {
	first, second, ok := strings.Cut(key, " ")
	a, b := words[first], words[second]
	if !ok || a == nil || b == nil {
		return
	}
	for of := range languages {
		if len(words[key][languages-1-of]) > 0 {
			continue // it leads from one to the other
		}
		words[key][of] = slices.DeleteFunc(words[key][of], func(w string) bool {
			return slices.ContainsFunc(a[of], func(first string) bool {
				rest, ok := strings.CutPrefix(w, first)
				return ok && slices.Contains(b[of], rest)
			})
		})
	}
}

// mergePlurals gives the words of costs to cost, where there is such a key.
func (c *concepts) mergePlurals() {
	for _, key := range slices.Sorted(maps.Keys(c.words)) {
		one, ok := strings.CutSuffix(key, "s")
		if !ok || c.words[one] == nil || c.isWord(one, key) || c.heads[key] {
			continue
		}
		for of := range languages {
			for word, weight := range c.words[key][of] {
				c.add(one, of, word, weight)
			}
		}
		delete(c.words, key)
	}
}

// isWord reports whether a plural is a word of its own, which has a common loanword that
// the singular has not: news, ニュース, is not new.
func (c *concepts) isWord(one, many string) bool {
	for word, weight := range c.words[many][ja] {
		if _, same := c.words[one][ja][word]; isLoanword(word) && weight == 0 && !same {
			return true
		}
	}
	return false
}

// From these weights on few words are kept: two that are uncommon; one that is
// rare, where nothing better is there and Chinese has a word for it, too, so that
// it is an English word at all.
const (
	uncommon = 20
	rare     = 40
)

// best gives the words that are kept for a key, in the order in which they come to
// mind, and a loanword that sounds like it where none is among them, or else a common
// one that means it.
func (c *concepts) best(key string, of language) []string {
	kept, all := c.first(key, of)
	if of != ja || len(kept) == 0 || strings.Contains(key, " ") {
		return kept
	}
	isMeant := func(w string) bool { return isLoanword(w) && c.words[key][of][w] == 0 }
	for _, good := range []func(string) bool{func(w string) bool { return soundsLike(key, w) && c.words[key][of][w] < rare }, isMeant} {
		if slices.ContainsFunc(kept, good) {
			break
		}
		if i := slices.IndexFunc(all, good); i >= 0 {
			return append(slices.Clip(kept), all[i])
		}
	}
	return kept
}

// first gives the words of a key that are kept, and all of them.
func (c *concepts) first(key string, of language) (kept, all []string) {
	weights := c.words[key][of]
	words := slices.SortedFunc(maps.Keys(weights), func(a, b string) int {
		if d := cmp.Compare(weights[a]/uncommon, weights[b]/uncommon); d != 0 {
			return d
		}
		if d := cmp.Compare(c.place(key, of, a), c.place(key, of, b)); d != 0 {
			return d
		}
		if d := cmp.Compare(len(a), len(b)); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	words = slices.DeleteFunc(words, func(w string) bool { return c.rarity(key, of, w) > mostRare })
	if slices.ContainsFunc(words, manyLetters) {
		words = slices.DeleteFunc(words, func(w string) bool { return !manyLetters(w) && (of != ja || weights[w] > 0) })
	}
	if meant := func(w string) bool { return weights[w] <= laterSense }; slices.ContainsFunc(words, meant) {
		words = slices.DeleteFunc(words, func(w string) bool { return weights[w] < uncommon && !meant(w) })
	}
	apart := strings.Contains(key, " ") && len(c.words[key][languages-1-of]) == 0 // it is found by its parts
	words = slices.DeleteFunc(words, func(w string) bool { return (weights[w] >= uncommon || apart) && isMixed(w) })
	most := mostWords[of]
	if of == ja && len(words) > 0 && soundsLike(key, words[0]) {
		most++ // it takes no other's place
	}
	for i, w := range words {
		other := len(c.words[key][languages-1-of]) > 0
		switch {
		case i >= most,
			weights[w] >= uncommon && (i >= 4 || i >= 3 && !strings.Contains(key, " ")),
			weights[w] >= uncommon && !other && (i >= 1 || c.parts[w] <= 1 && !strings.Contains(key, " ")),
			weights[w] >= uncommon && !c.isTerm(key, w),
			weights[w] >= uncommon && w[0] < utf8.RuneSelf && !other,
			weights[w] >= rare && (i > 0 || !other || strings.Contains(key, " ")),
			of == zh && i > 2 && weights[w] > 1, of == zh && i > 1 && strings.Contains(key, " "),
			of == ja && !other && strings.Count(key, " ") > 1 && i > 0,
			of == zh && !other && !c.field[w] && (strings.Contains(key, " ") || weights[w] > 0 || i > 1):
			return words[:i], words
		}
	}
	return words, words
}
