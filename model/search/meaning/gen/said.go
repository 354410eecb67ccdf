package main

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model/search/meaning"
	"yomi/model/search/reading"
)

// Of Korean there is no dictionary with a licence and a package. What programs say in it are
// the words of computing, which are what notes have.

// koreanLocales are how Korean is named in the catalogues.
var koreanLocales = []string{"ko", "ko_KR"}

// sayKorean gives entries the words of Hangul that the catalogues below root have for their
// keys, but for those that are found by how kanji are read or loanwords sound.
func (c *concepts) sayKorean(root string, entries []meaning.Entry, h hanja) error {
	said, read := map[string]map[string]int{}, h.readings(entries)
	for _, pattern := range catalogues {
		for _, name := range koreanLocales {
			files, err := filepath.Glob(filepath.Join(root, fmt.Sprintf(pattern, name)))
			if err != nil {
				return err
			}
			for _, path := range files {
				err := readMessages(path, func(english, text string) {
					key, text := keyOf(plainMessage(english)), plainMessage(text)
					if n := utf8.RuneCountInString(text); key == "" || n < 2 || n > 6 || strings.ContainsFunc(text, func(r rune) bool { return !unicode.Is(unicode.Hangul, r) }) {
						return
					}
					if said[key] == nil {
						said[key] = map[string]int{}
					}
					said[key][text]++
				})
				if err != nil {
					return err
				}
			}
		}
	}
	for i := range entries {
		e := &entries[i]
		words := said[e.Key]
		for _, word := range slices.Sorted(maps.Keys(words)) {
			if most := slices.Max(slices.Collect(maps.Values(words))); 3*words[word] > most && !isToldBy(e, word, read) {
				e.Korean = append(e.Korean, word)
			}
		}
	}
	return nil
}

// isToldBy reports a word of Hangul that the others of an entry tell.
func isToldBy(e *meaning.Entry, word string, read func(rune) rune) bool {
	return slices.ContainsFunc(slices.Concat(e.Japanese, e.Chinese), func(w string) bool {
		if isLoanword(w) {
			return reading.LoanAt(word, w) == len(word)
		}
		return meaning.InHangul(w, read) == word
	})
}
