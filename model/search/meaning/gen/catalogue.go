package main

import (
	"encoding/binary"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// Programs that speak several languages have catalogues of what their buttons, fields and
// columns are called in each: short words of computing as their users know them.

// catalogues are where those of OpenStack's dashboard and of LibreOffice are, each with its
// languages.
var catalogues = []string{
	"usr/lib/python3/dist-packages/horizon/locale/%s/LC_MESSAGES/*.mo",
	"usr/lib/python3/dist-packages/openstack_dashboard/locale/%s/LC_MESSAGES/*.mo",
	"usr/lib/libreoffice/program/resource/%s/LC_MESSAGES/*.mo",
}

// locales are how the languages are named there.
var locales = [languages][]string{ja: {"ja"}, zh: {"zh_CN", "zh_Hans"}}

// readCatalogues adds the words that catalogues below root have in both languages.
func (c *concepts) readCatalogues(root string) error {
	said := map[string]*[languages]map[string]int{} // how often a key is called so
	for of := range languages {
		for _, pattern := range catalogues {
			for _, name := range locales[of] {
				files, err := filepath.Glob(filepath.Join(root, fmt.Sprintf(pattern, name)))
				if err != nil {
					return err
				}
				for _, path := range files {
					if err := readMessages(path, func(english, text string) { count(said, english, of, text) }); err != nil {
						return err
					}
				}
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(said)) {
		words := said[key]
		if len(words[ja]) > 0 && len(words[zh]) > 0 {
			for of := range languages {
				c.addSaid(key, of, words[of])
			}
		}
	}
	return nil
}

// addSaid adds the words that key is called most.
func (c *concepts) addSaid(key string, of language, said map[string]int) {
	const phrase, single = 1, 3 // weights: a word of a button may be short for others
	weight, most := single, slices.Max(slices.Collect(maps.Values(said)))
	if strings.Contains(key, " ") {
		weight = phrase
	}
	for word, n := range said {
		if 3*n > most && !c.isMade(key, of, word) {
			c.add(key, of, word, weight)
		}
	}
}

// isMade reports what is made of what the parts of a phrase are called.
func (c *concepts) isMade(key string, of language, word string) bool {
	first, second, ok := strings.Cut(key, " ")
	for i := range word {
		if ok && c.isCalled(first, of, spelled(fold(word[:i]))) && c.isCalled(second, of, spelled(fold(word[i:]))) {
			return true
		}
	}
	return false
}

// count notes that a message is called text, if both are words.
func count(said map[string]*[languages]map[string]int, english string, of language, text string) {
	const most = 8 // letters of a word that is no sentence
	key, text := keyOf(plainMessage(english)), plainMessage(text)
	if key == "" || len([]rune(text)) > most || strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.Is(unicode.Han, r) && (of == zh || !isKatakana(string(r)))
	}) {
		return
	}
	if said[key] == nil {
		said[key] = &[languages]map[string]int{{}, {}}
	}
	said[key][of][text]++
}

// plainMessage is a message without its context, its plural and the marks of its key.
func plainMessage(s string) string {
	s = s[strings.LastIndexByte(s, '\x04')+1:]
	s, _, _ = strings.Cut(s, "\x00")
	s, _, _ = strings.Cut(s, "(")
	return strings.Trim(strings.NewReplacer("~", "", "_", " ").Replace(s), " .:：…")
}

// readMessages calls yield with the messages of a catalogue in the form of GNU's gettext
// (its manual, The Format of GNU MO Files).
func readMessages(path string, yield func(english, text string)) error {
	const magic, head, pair = 0x950412de, 20, 8
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if len(data) < head || binary.LittleEndian.Uint32(data) != magic {
		return fmt.Errorf("%s: no catalogue in the order of bytes that is read here", path)
	}
	at := func(i uint32) uint32 { return binary.LittleEndian.Uint32(data[i:]) }
	text := func(i uint32) string { return string(data[at(i+4) : at(i+4)+at(i)]) }
	for i := range at(8) {
		yield(text(at(12)+pair*i), text(at(16)+pair*i))
	}
	return nil
}
