package main

import (
	"bufio"
	"math/bits"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// How common words are is not in the dictionaries. It decides what is worth its bytes, and
// nothing of it is in the table.

// readJieba reads how often Chinese words stand in the texts that jieba was made from.
func (c *concepts) readJieba(path string) error {
	return eachLine(path, func(line string) {
		fields := strings.Fields(line)
		if len(fields) < 2 {
			return
		}
		if n, err := strconv.Atoi(fields[1]); err == nil {
			c.written[spelled(fold(fields[0]))] += n
		}
	})
}

// englishLists are SCOWL's lists, each with the words of those before it.
var englishLists = []string{"american-english-small", "american-english", "american-english-large"}

// readSCOWL reads in which of the lists the English words are.
func (c *concepts) readSCOWL(dir string) error {
	for level, name := range englishLists {
		err := eachLine(filepath.Join(dir, name), func(line string) {
			word := strings.ToLower(line)
			if _, known := c.levels[word]; !known {
				c.levels[word] = level
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// level is in which of the lists all words of a key are; how many these are for one that
// has a word in none.
func (c *concepts) level(key string) (highest int) {
	for _, word := range strings.Fields(key) {
		level, ok := c.levels[word]
		if !ok {
			level = len(englishLists)
		}
		highest = max(highest, level)
	}
	return highest
}

// commonness of a word: that of a Chinese one by how often it is written, of a Japanese
// one by how many others are made of it. One more is twice as common.
func (c *concepts) commonness(of language, word string) int {
	const single = 6 // a kanji that is a word by itself is common
	if of == zh {
		return bits.Len(uint(max(c.written[word], c.writtenHalves(word))))
	}
	if !manyLetters(word) {
		return single
	}
	return bits.Len(uint(c.parts[word]))
}

// writtenHalves is how often a compound may be written that is in no list, by that of the
// rarer of its halves.
func (c *concepts) writtenHalves(word string) (most int) {
	const rarer = 8 // than each of them
	for i := range word {
		if a, b := word[:i], word[i:]; manyLetters(a) && manyLetters(b) {
			most = max(most, min(c.written[a], c.written[b])/rarer)
		}
	}
	return most
}

// eachLine calls yield with the lines of a file.
func eachLine(path string, yield func(line string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		yield(lines.Text())
	}
	return lines.Err()
}

// mostRare is the rarity from which on a word is not worth its bytes.
const mostRare = 6

// ofLevel is the points for each of the lists of English words, and for none: many words of a
// field are in the last.
var ofLevel = [...]int{0, 2, 3, 5}

// rarity says how unlikely it is that a word is looked for by a key, or the key by it: how
// rare the words of the key and the word itself are, and what the dictionaries say of it. Words of computing are what notes are about.
func (c *concepts) rarity(key string, of language, word string) int {
	weight := c.words[key][of][word]
	points := 0
	if !c.hidesStem(key) {
		points = ofLevel[c.level(key)] + min(2, c.fewKeys(key))
	}
	if weight%uncommon > laterGloss {
		points += 2
	}
	if weight >= uncommon {
		points += 3
	}
	if weight >= rare {
		points += 2
	}
	if len(c.words[key][languages-1-of]) == 0 {
		points += 3
	}
	if c.field[word] {
		points -= 6
	}
	if of == zh {
		points += max(0, 5-c.commonness(of, word)*2/3)
	} else if weight == 0 {
		points -= 2
	}
	return points
}

// hidesStem reports a word that would be taken for a form of another if it were no key: a
// docker is no dock.
func (c *concepts) hidesStem(key string) bool {
	stem, ok := strings.CutSuffix(key, "er")
	return ok && !strings.Contains(key, " ") && (c.words[stem] != nil || c.words[stem+"e"] != nil)
}

// countKeys counts in how many keys each word stands: common ones have many meanings and
// are part of many phrases.
func (c *concepts) countKeys() {
	for key, of := range c.words {
		for _, word := range strings.Fields(key) {
			c.glossed[word] += len(of[ja]) + len(of[zh])
		}
	}
}

// fewKeys is how rare the rarest word of a key is by that, from 0 to 6.
func (c *concepts) fewKeys(key string) int {
	rarest := 6
	least := rarest
	for _, word := range strings.Fields(key) {
		least = min(least, bits.Len(uint(c.glossed[word])))
	}
	return rarest - least
}
