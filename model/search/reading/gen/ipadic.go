package main

import (
	"bufio"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/transform"
)

// entry is a word as it is read.
type entry struct {
	word    []rune
	reading []rune // katakana
	cost    int    // IPADIC's: the commoner, the smaller
	role    role
	name    bool
	stem    bool // of a verb or an adjective: no word by itself
	wanted  bool
}

// role is what a word is to the words beside it.
type role uint8

const (
	plain  role = iota
	prefix      // 新 of 新機能
	suffix      // 性 of 可用性
	roles
)

// lexicon is the commonest reading of each word in each role.
type lexicon [roles]map[string]entry

// sorted gives the words of a role by length, then by word.
func (l *lexicon) sorted(as role) []entry {
	words := slices.Collect(maps.Values(l[as]))
	slices.SortFunc(words, func(a, b entry) int {
		if c := cmp.Compare(len(a.word), len(b.word)); c != 0 {
			return c
		}
		return slices.Compare(a.word, b.word)
	})
	return words
}

// readIPADIC reads the words that begin with a kanji.
func readIPADIC(dir string) (*lexicon, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("%s: no dictionary there (apt-get install mecab-ipadic)", dir)
	}
	var words lexicon
	for as := range words {
		words[as] = map[string]entry{}
	}
	for _, path := range files {
		if err := readWords(path, &words); err != nil {
			return nil, err
		}
	}
	maps.DeleteFunc(words[plain], func(_ string, e entry) bool { return !e.wanted })
	return &words, nil
}

// Columns of IPADIC's files.
const (
	colSurface = 0
	colCost    = 3
	colClass   = 4
	colKind    = 5
	colSubkind = 6
	colFamily  = 7
	colReading = 11
)

func readWords(path string, words *lexicon) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(transform.NewReader(f, japanese.EUCJP.NewDecoder()))
	for lines.Scan() {
		col := strings.Split(lines.Text(), ",")
		if len(col) <= colReading || strings.Contains(col[colReading], "*") || !isKanji([]rune(col[colSurface])[0]) {
			continue
		}
		e := newEntry(col)
		if col[colClass] == "動詞" || col[colClass] == "形容詞" {
			e = stem(e)
			e.stem = true
		}
		best := words[e.role]
		if old, ok := best[string(e.word)]; ok {
			// What is commoner as something left out must not be read as
			// something rare: 明治 is an era first, then a given name.
			e.wanted, old.wanted = e.wanted || old.wanted, e.wanted || old.wanted
			if old.cost < e.cost || old.cost == e.cost && slices.Compare(old.reading, e.reading) < 0 {
				e = old
			}
		}
		best[string(e.word)] = e
	}
	return lines.Err()
}

// newEntry reads a line.
func newEntry(col []string) entry {
	// A name is taken for a common word's rarer use, by about the step between
	// IPADIC's common and rare words; a place for a family name's.
	const nameStep, placeStep = 3000, 1000
	cost, _ := strconv.Atoi(col[colCost])
	e := entry{word: []rune(col[colSurface]), reading: []rune(col[colReading]), cost: cost}
	switch {
	case col[colClass] == "接頭詞":
		e.role = prefix
	case col[colKind] == "接尾":
		e.role = suffix
	case col[colKind] == "数":
		e.cost += nameStep
	case col[colKind] == "固有名詞":
		e.name, e.cost = true, e.cost+nameStep
		if col[colSubkind] == "地域" {
			e.cost += placeStep
		}
	}
	const longest = 6 // longer entries are names and sayings, read by their parts
	// Most names stand in the dictionary with one cost a kind, 7612 or more:
	// they were in a list, not in the texts it learnt from. Of those only family
	// names are kept, as notes name speakers.
	const seen = 7600
	e.wanted = len(e.word) <= longest && (!e.name || cost < seen || col[colFamily] == "姓")
	return e
}

func isKanji(r rune) bool {
	return unicode.Is(unicode.Han, r) && r != '々' && r != '〆' && r != '〇'
}

// stem cuts an inflected word behind the first kana of its ending, which is
// enough to tell 行う from 行く: 食べました is read as 食べ is.
func stem(e entry) entry {
	last := len(e.word)
	for last > 0 && e.word[last-1] >= 'ぁ' && e.word[last-1] <= 'ゖ' {
		last--
	}
	for len(e.word) > last+1 && len(e.reading) > 1 && toKatakana(e.word[len(e.word)-1]) == e.reading[len(e.reading)-1] {
		e.word, e.reading = e.word[:len(e.word)-1], e.reading[:len(e.reading)-1]
	}
	return e
}

func toKatakana(r rune) rune {
	if r >= 'ぁ' && r <= 'ゖ' {
		return r + 0x60
	}
	return r
}
