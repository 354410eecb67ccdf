package main

import (
	"slices"

	"yomi/loader/structure"
)

// goldTitles are the titles of the gold where the document has them, in order,
// and the rows by line.
func (s *sample) goldTitles() ([]structure.Title, map[int]*goldRow) {
	var titles []structure.Title
	rows := map[int]*goldRow{}
	for i, line := range s.align() {
		if line < 0 {
			continue
		}
		r := &s.rows[i]
		role := structure.Session
		if r.event {
			role = structure.Event
		} else if r.neutral && len(r.speakers) == 0 {
			role = structure.Container
		}
		titles = append(titles, structure.Title{Line: line, Role: role})
		rows[line] = r
	}
	return titles, rows
}

// What a line counts that says a title, and one that says about it: three of the
// second kind do not make up for two of the first.
const (
	saysTitle  = 3
	saysAlmost = 2
)

// align finds the line of each row of the gold, -1 where it has none: of all ways to
// give rows lines in order the one that counts most, and of those the one with the
// earliest lines. A title that comes back in the text or at the end takes no other's
// line so.
func (s *sample) align() []int {
	lines := make([]int, len(s.rows))
	// most[i][l] is what the rows from i on count in the lines from l on.
	most := make([][]int, len(s.rows)+1)
	worth := make([][]int, len(s.rows))
	most[len(s.rows)] = make([]int, len(s.texts)+1)
	for i := len(s.rows) - 1; i >= 0; i-- {
		most[i], worth[i] = make([]int, len(s.texts)+1), make([]int, len(s.texts))
		for l := len(s.texts) - 1; l >= 0; l-- {
			if alts := s.rows[i].alts; slices.Contains(alts, s.texts[l]) {
				worth[i][l] = saysTitle
			} else if same(s.texts[l], alts) {
				worth[i][l] = saysAlmost
			}
			most[i][l] = max(most[i][l+1], most[i+1][l])
			if w := worth[i][l]; w > 0 {
				most[i][l] = max(most[i][l], w+most[i+1][l+1])
			}
		}
	}
	l := 0
	for i := range lines {
		lines[i] = -1
		for k := l; k < len(s.texts) && most[i][k] == most[i][l] && most[i][l] > most[i+1][l]; k++ {
			if w := worth[i][k]; w > 0 && w+most[i+1][k+1] == most[i][l] {
				lines[i], l = k, k+1
				break
			}
		}
	}
	return lines
}
