package main

import (
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// squeeze keeps letters and digits, compatibility forms and case folded: what
// the golds compare titles by.
func squeeze(s string) string {
	s = cases.Fold().String(norm.NFKC.String(s))
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, s)
}

// goldRow is one event or session that a careful reader sees.
type goldRow struct {
	event    bool
	neutral  bool // found or missed, it counts neither way
	alts     []string
	date     string
	place    string
	speakers []string
	inner    []goldHead
}

// goldHead is a heading inside a session.
type goldHead struct {
	depth int
	title string
}

// readGold reads a gold file.
func readGold(path string) ([]goldRow, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var rows []goldRow
	for line := range strings.SplitSeq(string(data), "\n") {
		cells := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if len(cells) < 2 {
			continue
		}
		switch key := strings.TrimLeft(cells[0], "?"); key {
		case "E", "S":
			r := goldRow{event: key == "E", neutral: cells[0][0] == '?'}
			for alt := range strings.SplitSeq(cells[1], "|") {
				r.alts = append(r.alts, squeeze(alt))
			}
			r.alts = append(r.alts, squeeze(cells[1]))
			rows = append(rows, r)
		case "D", "P", "W", "H":
			if len(rows) > 0 {
				rows[len(rows)-1].detail(key, cells[1:])
			}
		}
	}
	return rows, nil
}

func (r *goldRow) detail(key string, cells []string) {
	switch key {
	case "D":
		if r.date == "" {
			r.date = strings.TrimSpace(cells[0])
		}
	case "P":
		if r.place == "" {
			r.place = strings.TrimSpace(cells[0])
		}
	case "W":
		r.speakers = append(r.speakers, strings.TrimSpace(cells[0]))
	case "H":
		if len(cells) > 1 {
			if n, err := strconv.Atoi(strings.TrimSpace(cells[0])); err == nil {
				r.inner = append(r.inner, goldHead{n, squeeze(cells[1])})
			}
		}
	}
}

// same reports whether a found title is the wanted one: one holds the other and
// neither is much longer.
func same(found string, wanted []string) bool {
	if found == "" {
		return false
	}
	fn := len([]rune(found))
	for _, w := range wanted {
		if w == "" {
			continue
		}
		wn := len([]rune(w))
		if found == w || strings.Contains(found, w) && fn <= 2*wn+8 || strings.Contains(w, found) && float64(wn) <= 1.5*float64(fn)+4 {
			return true
		}
	}
	return false
}

// stem is the number a file begins with, or its name where there is none.
func stem(path string) string {
	name := filepath.Base(path)
	n := 0
	for n < len(name) && name[n] >= '0' && name[n] <= '9' {
		n++
	}
	if n == 0 {
		return strings.TrimSuffix(name, filepath.Ext(name))
	}
	return name[:n]
}

// pairs finds the documents of a folder and their golds.
func pairs(docs, golds string) [][2]string {
	byStem := map[string]string{}
	files, _ := filepath.Glob(golds + "/*")
	for _, g := range files {
		byStem[stem(g)] = g
	}
	var found [][2]string
	files, _ = filepath.Glob(docs + "/*")
	sort.Strings(files)
	for _, d := range files {
		if g := byStem[stem(d)]; g != "" {
			found = append(found, [2]string{d, g})
		}
	}
	return found
}

// f1 is how well found titles meet the sessions of a gold. Those under one
// reading count neither way.
func f1(found []string, rows []goldRow) float64 {
	used := make([]bool, len(found))
	take := func(alts []string) bool {
		for _, exact := range [...]bool{true, false} {
			for i, f := range found {
				if used[i] || f == "" || !(exact && slices.Contains(alts, f) || !exact && same(f, alts)) {
					continue
				}
				used[i] = true
				return true
			}
		}
		return false
	}
	hit, firm := 0, 0
	for _, neutral := range [...]bool{false, true} {
		for _, r := range rows {
			if r.event || r.neutral != neutral {
				continue
			}
			ok := take(r.alts)
			if !neutral {
				firm++
				hit += b2i(ok)
			}
		}
	}
	extra := 0
	for i := range used {
		extra += b2i(!used[i])
	}
	if firm == 0 {
		return float64(b2i(extra == 0))
	}
	if hit == 0 {
		return 0
	}
	precision, recall := float64(hit)/float64(hit+extra), float64(hit)/float64(firm)
	return 2 * precision * recall / (precision + recall)
}

func b2i(ok bool) int {
	if ok {
		return 1
	}
	return 0
}
