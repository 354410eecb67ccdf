package main

import (
	"bufio"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

// readPairs reads pairs of a character and the form it replaced.
func readPairs(path string) ([][2]rune, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var pairs [][2]rune
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		for _, p := range strings.Fields(lines.Text()) {
			rs := []rune(p)
			if len(rs) != 2 {
				return nil, fmt.Errorf("%s: %q is no pair", path, p)
			}
			pairs = append(pairs, [2]rune{rs[0], rs[1]})
		}
	}
	return pairs, lines.Err()
}

// forms relates characters; see Forms in package reading for the two ways.
type forms struct {
	han    map[rune]*character
	fold   map[rune]rune
	others map[[2]rune]bool
}

// relate decides for every relation known whether it is a folding: it is if
// at most one side is in Japanese use and the form belongs to one character.
func relate(han map[rune]*character, pairs [][2]rune) *forms {
	f := &forms{han: han, fold: map[rune]rune{}, others: map[[2]rune]bool{}}
	for _, p := range pairs {
		f.fold[p[1]] = p[0]
	}
	order := slices.Sorted(maps.Keys(han))
	for _, r := range order {
		for _, standard := range han[r].same {
			if f.used(standard) && !f.used(r) || !f.used(standard) && r > standard {
				f.set(r, standard)
			}
		}
	}
	for _, r := range order {
		f.simplified(r)
	}
	return f
}

// sharePinyin gives each form the pinyin of all that fold to it, as texts are
// read in their folded form: 乐 is found as 楽.
func (f *forms) sharePinyin() {
	for _, r := range slices.Sorted(maps.Keys(f.han)) {
		c, end := f.han[r], f.han[f.end(r)]
		c.pinyin = appendSyllables(c.pinyin, c.rarePinyin, false)
		if !slices.ContainsFunc(c.newPinyin, func(s string) bool { return slices.Contains(c.pinyin, s) }) {
			c.pinyin = appendSyllables(c.pinyin, c.newPinyin, false)
		}
		if end != nil && end != c {
			end.pinyin = appendSyllables(end.pinyin, c.pinyin, false)
		}
	}
}

func (f *forms) used(r rune) bool {
	c := f.han[r]
	return c != nil && c.japanese
}

// simplified relates a simplified character to its traditional ones.
func (f *forms) simplified(s rune) {
	var full []rune
	for _, t := range f.han[s].traditional {
		if t != s {
			full = append(full, t)
		}
	}
	for _, t := range full {
		switch {
		case len(full) == 1 && !f.used(s):
			f.set(s, t)
		case len(full) == 1 && !f.used(f.end(t)):
			f.set(t, s)
		default:
			f.others[[2]rune{s, t}] = true
		}
	}
}

// set folds from to to unless from is folded already, when both are related.
func (f *forms) set(from, to rune) {
	switch end := f.end(from); {
	case end == f.end(to):
	case end == from:
		f.fold[from] = to
	default:
		f.others[[2]rune{from, to}] = true
	}
}

// end is what r folds to in the end.
func (f *forms) end(r rune) rune {
	for {
		to, ok := f.fold[r]
		if !ok {
			return r
		}
		r = to
	}
}

// text gives the two lines that package reading parses.
func (f *forms) text() string {
	var fold, others strings.Builder
	for _, r := range slices.Sorted(maps.Keys(f.fold)) {
		fold.WriteRune(r)
		fold.WriteRune(f.end(r))
	}
	related := map[[2]rune]bool{}
	for p := range f.others {
		if a, b := f.end(p[0]), f.end(p[1]); a != b {
			related[[2]rune{a, b}], related[[2]rune{b, a}] = true, true
		}
	}
	sorted := slices.SortedFunc(maps.Keys(related), func(a, b [2]rune) int {
		return slices.Compare(a[:], b[:])
	})
	for _, p := range sorted {
		others.WriteRune(p[0])
		others.WriteRune(p[1])
	}
	return fold.String() + "\n" + others.String() + "\n"
}
