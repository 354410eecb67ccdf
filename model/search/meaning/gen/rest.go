package main

import (
	"maps"
	"slices"
	"strings"
)

// nameRest gives each common word that came too late among those of all its keys to those
// that it means most likely: somebody writes it, and would not be found. Of phrases
// only those of a field are keys that anyone asks for.
func (c *concepts) nameRest(words map[string]*[languages][]string) {
	known := map[string]bool{}
	for _, of := range words {
		for _, w := range slices.Concat(of[ja], of[zh]) {
			known[w] = true
		}
	}
	for of := range languages {
		least := map[string]int{} // weights of the words without a key
		each := func(do func(key, w string, weight int)) {
			for _, key := range slices.Sorted(maps.Keys(c.words)) {
				for _, w := range slices.Sorted(maps.Keys(c.words[key][of])) {
					phrase := strings.Contains(key, " ") && !(of == zh && c.field[w])
					if !known[w] && !phrase && c.isCommon(key, of, w) {
						do(key, w, c.words[key][of][w])
					}
				}
			}
		}
		each(func(_, w string, weight int) {
			if old, ok := least[w]; !ok || weight < old {
				least[w] = weight
			}
		})
		each(func(key, w string, weight int) {
			if weight > least[w]+laterGloss {
				return
			}
			if words[key] == nil {
				words[key] = &[languages][]string{}
			}
			words[key][of] = append(slices.Clip(words[key][of]), w)
		})
	}
}

// isCommon reports a word of a key that many write: EDICT marks it as common, or other
// words are made of it; the first meaning of a Chinese word; a loanword that says so or
// sounds so.
func (c *concepts) isCommon(key string, of language, w string) bool {
	const longLoan = 6 // letters of a spelling: shorter ones are others by chance
	weight := c.words[key][of][w]
	switch {
	case !manyLetters(w):
		return false
	case isLoanword(w):
		return len(w) >= longLoan && weight < uncommon && (weight == 0 || soundsLike(key, w))
	case of == zh:
		const literary = 4 // what is written less than eight times in the texts that were counted
		return weight <= laterGloss && (c.field[w] || c.commonness(zh, w) >= literary)
	}
	return weight < uncommon || weight <= uncommon+laterGloss && c.isPart(w)
}

// isPart reports a word of which others are made.
func (c *concepts) isPart(w string) bool {
	const others = 5
	return c.parts[fold(w)] >= others
}

// mergeBlanks gives timestamp what time stamp is called in a language that has no other
// word for it: one is looked for as the other.
func (c *concepts) mergeBlanks() {
	for _, key := range slices.Sorted(maps.Keys(c.words)) {
		first, second, ok := strings.Cut(key, " ")
		joined := first + second
		if !ok || c.words[joined] == nil {
			continue
		}
		for of := range languages {
			if len(c.words[joined][of]) == 0 {
				maps.Copy(c.words[joined][of], c.words[key][of])
			}
		}
	}
}
