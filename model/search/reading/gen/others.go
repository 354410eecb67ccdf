package main

import (
	"bufio"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/transform"

	"yomi/model/search/reading"
)

// The table spells each word in one way. What else it is read as (日本 nihon and
// nippon, 重複 tyofuku and zyufuku) is kept for queries: one that holds the other
// reading is looked for with the table's, too.

// outdated marks readings and writings that nobody uses.
var outdated = regexp.MustCompile(`\((?:[^()]*,)?(ok|oK|ik|iK|oik|arch|obs|obsc|rare)(?:,[^()]*)?\)`)

// readOthers gives a line for each spelling that is another of some words: the
// spelling and those that the table has for the words.
func readOthers(path string, table *reading.Table) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	common, readings := map[string]bool{}, map[string][]string{}
	lines := bufio.NewScanner(transform.NewReader(f, japanese.EUCJP.NewDecoder()))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		head, rest, ok := strings.Cut(lines.Text(), " /")
		word, kana, hasKana := strings.Cut(strings.TrimSuffix(head, "]"), " [")
		if !ok || !hasKana || outdated.MatchString(rest) || !wholeKanji(word) {
			continue
		}
		common[word] = common[word] || strings.Contains(rest, "(P)")
		readings[word] = append(readings[word], kana)
	}
	found := map[string]map[string]bool{}
	for word, all := range readings {
		canonical, _ := table.Spell([]rune(word))
		for _, kana := range all {
			if other := spell(kana); common[word] && wanted(other, canonical) {
				if found[other] == nil {
					found[other] = map[string]bool{}
				}
				found[other][canonical] = true
			}
		}
	}
	var b strings.Builder
	for _, other := range slices.Sorted(maps.Keys(found)) {
		b.WriteString(other + " " + strings.Join(slices.Sorted(maps.Keys(found[other])), " ") + "\n")
	}
	return b.String(), lines.Err()
}

// wanted leaves out what is too short to be told from a part of other words.
func wanted(other, canonical string) bool {
	const shortest = 3
	return len(other) >= shortest && len(canonical) > 1 && other != canonical && !strings.Contains(other, " ")
}

// wholeKanji reports words of two to four kanji; a single one is a part of too
// many words.
func wholeKanji(word string) bool {
	n := utf8.RuneCountInString(word)
	return n >= 2 && n <= 4 && strings.IndexFunc(word, func(r rune) bool { return !isKanji(r) }) < 0
}
