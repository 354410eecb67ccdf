package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Dictionaries have compounds whose parts they do not explain: traffic congestion and port
// congestion are トラフィック輻輳 and ポート輻輳, and nothing says that congestion is 輻輳.
// What is left of a compound without the part that is known says it.

// keyWord is a word of a language that a key may be called.
type keyWord struct {
	key  string
	of   language
	word string
}

// infer adds what the rests of compounds are called: those that are left of two, or of one
// of computing.
func (c *concepts) infer() {
	const one, more = 4, 2 // weights: asides, which are asked for where the dictionaries find little
	partners, field := map[keyWord]map[string]bool{}, map[keyWord]bool{}
	for _, key := range slices.Sorted(maps.Keys(c.words)) {
		first, second, ok := strings.Cut(key, " ")
		if !ok || strings.Contains(second, " ") {
			continue
		}
		for of := range languages {
			for word, weight := range c.words[key][of] {
				c.rests(of, word, first, second, func(rest keyWord, partner string) {
					if tooCommon[rest.key] {
						return
					}
					if partners[rest] == nil {
						partners[rest] = map[string]bool{}
					}
					partners[rest][partner] = true
					field[rest] = field[rest] || c.field[word] && weight < uncommon
				})
			}
		}
	}
	for rest, by := range partners {
		switch {
		case len(by) > 1:
			c.add(rest.key, rest.of, rest.word, more)
		case field[rest]:
			c.add(rest.key, rest.of, rest.word, one)
		}
	}
}

// rests calls yield with what is left of a compound where the other part is known, and with
// that.
func (c *concepts) rests(of language, word, first, second string, yield func(rest keyWord, partner string)) {
	for i := range word {
		if i == 0 {
			continue
		}
		a, b := spelled(word[:i]), spelled(word[i:])
		knownA, knownB := c.isCalled(first, of, a), c.isCalled(second, of, b)
		switch { // what is known must be long enough to be no chance
		case knownA && !isRest(word[:i]), knownB && !isRest(word[i:]):
		case knownA && !knownB && isRest(word[i:]):
			yield(keyWord{second, of, b}, first)
		case knownB && !knownA && isRest(word[:i]):
			yield(keyWord{first, of, a}, second)
		}
	}
}

// isCalled reports whether a dictionary says that key is called word.
func (c *concepts) isCalled(key string, of language, word string) bool {
	if c.words[key] == nil {
		return false
	}
	_, ok := c.words[key][of][word]
	return ok
}

// isRest reports what may be a word by itself: some kanji, or more kana.
func isRest(word string) bool {
	const leastHan, mostHan, leastKana = 2, 4, 3
	n := utf8.RuneCountInString(word)
	han := strings.IndexFunc(word, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) < 0
	return han && n >= leastHan && n <= mostHan || isHiragana(word) && n >= leastKana
}

// derived are endings of nouns, and what the verbs they are made of have for it.
var derived = [...]struct{ noun, verb string }{
	{"ation", "e"}, {"ion", "e"}, {"ion", ""}, {"ing", "e"}, {"ing", ""}, {"ment", ""}, {"ance", ""}, {"ence", ""}, {"al", "e"}, {"al", ""}, {"ness", ""}, {"ity", ""},
}

// mergeDerived gives a verb that a language has no word for that of its noun, and the other
// way round, long ones first: 迭代 is to iterate, and 反復 is iteration.
func (c *concepts) mergeDerived() {
	for _, noun := range slices.SortedFunc(maps.Keys(c.words), func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) }) {
		for _, d := range derived {
			stem, ok := strings.CutSuffix(noun, d.noun)
			verb := stem + d.verb
			if !ok || c.words[verb] == nil || strings.Contains(noun, " ") || c.level(noun) >= len(englishLists) {
				continue
			}
			for of := range languages {
				c.lend(verb, noun, of)
				c.lend(noun, verb, of)
			}
		}
	}
}

// lend gives key the words that other is called in a language that has none for it.
// A Chinese word is verb and noun, but the dictionary mostly says one.
func (c *concepts) lend(key, other string, of language) {
	const later = 2
	if len(c.words[key][of]) > 0 && of != zh {
		return
	}
	for word, weight := range c.words[other][of] {
		c.add(key, of, word, weight+later)
	}
}
