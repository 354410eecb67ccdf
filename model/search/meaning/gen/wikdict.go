package main

import (
	"bufio"
	"compress/gzip"
	"os"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// WikDict has what Wiktionary says each English word is called in Japanese: the names of
// what people write in English, where EDICT has the meanings of what they write in Japanese.

var (
	// wikHead is the line of an English word: "commute //kəˈmjuːt// <v>".
	wikHead = regexp.MustCompile(`^([A-Za-z][A-Za-z' -]*?)(?: /.*)? <([a-z]+)>$`)
	// wikSense is the number of a sense, which stands before its words or behind those of
	// the one before, where it has none.
	wikSense = regexp.MustCompile(`(?:^| )\d+\. ?`)
)

// wikEntry is a word of WikDict and the part of speech that it is.
type wikEntry struct{ key, part string }

// readWikDict adds what FreeDict's edition of WikDict for English and Japanese says.
func (c *concepts) readWikDict(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	text, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	var at wikEntry
	n := 0
	lines := bufio.NewScanner(text)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		if head := wikHead.FindStringSubmatch(line); head != nil {
			key := keyOf(head[1])
			if key != at.key {
				n = 0
			}
			at = wikEntry{key, head[2]}
		} else if at.key != "" && strings.IndexFunc(line, isJapanese) >= 0 {
			n = c.addWik(at, line, n)
		}
	}
	return lines.Err()
}

// addWik adds the words of a line, n of which the entry has had before it, and gives how
// many it has had behind it.
func (c *concepts) addWik(at wikEntry, line string, n int) int {
	const most = 6 // words of an entry: later ones are those of odd senses
	if slices.Contains([]string{"suffix", "prefix", "interj", "int", "pron", "num", "art"}, at.part) {
		return n
	}
	for _, word := range strings.Split(wikSense.ReplaceAllString(line, ""), ",") {
		word = plainForm(strings.TrimSpace(word), at.part)
		if word == "" || isHiragana(word) || n >= most {
			continue
		}
		c.add(at.key, ja, word, n)
		c.heads[at.key] = true
		n++
	}
	return n
}

// plainForm is a word as it stands in a compound, or without the kana which change.
func plainForm(word, part string) string {
	if stem, ok := strings.CutSuffix(word, "する"); ok {
		return stem
	}
	if r := []rune(word); part != "n" && len(r) > 0 && isHiragana(string(r[len(r)-1:])) {
		if r[len(r)-1] == 'な' || r[len(r)-1] == 'の' || r[len(r)-1] == 'に' {
			return string(r[:len(r)-1])
		}
		return stem(word)
	}
	return word
}

func isJapanese(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }
