package structure

import (
	_ "embed"
	"strconv"
	"strings"
)

// row is one named number that can be seen of a thing that is judged.
type row[T any] struct {
	name    string
	sign    sign
	expect  float64 // the weight a person expects before any gold is read; fitting pulls towards it
	measure func(*T) float64
}

// sign is the sign that a row's weight may have. What speaks for something in
// any document may not be learned to speak against it from a few.
type sign int8

const (
	lowers sign = -1
	either sign = 0
	raises sign = 1
)

// judge scores things of a kind by a table of rows.
type judge[T any] struct {
	name    string // in weights.txt
	rows    []row[T]
	weights []float64 // of each row
}

//go:embed weights.txt
var weightsFile string

// newJudge makes a judge of a table, with the weights that were learned.
func newJudge[T any](name string, rows []row[T]) *judge[T] {
	j := &judge[T]{name: name, rows: rows, weights: make([]float64, len(rows))}
	learned := weights{name: name}
	for i := range rows {
		j.weights[i] = learned.of(rows[i].name)
	}
	return j
}

// weights finds what was learned for the rows of a judge. Both stand in the same order, so
// that each is looked for behind the one before it: judges are made at each start.
type weights struct {
	name string // of the judge
	next int    // where the line behind the last one begins that was found
}

// of is the weight of a row, 0 if none was learned.
func (w *weights) of(row string) float64 {
	for from, lines := range [...]string{weightsFile[w.next:], weightsFile[:w.next]} {
		at := (1 - from) * w.next
		for line := range strings.Lines(lines) {
			at += len(line)
			if cell, ok := cutCells(line, w.name, row); ok {
				weight, _ := strconv.ParseFloat(cell, 64)
				w.next = at
				return weight
			}
		}
	}
	return 0
}

// cutCells is the last of the three cells of a line that begins with two others.
func cutCells(line, first, second string) (last string, ok bool) {
	for _, cell := range [...]string{first, second} {
		if line, ok = strings.CutPrefix(line, cell); !ok {
			return "", false
		}
		if line, ok = strings.CutPrefix(line, "\t"); !ok {
			return "", false
		}
	}
	return strings.TrimSpace(line), true
}

// score is the sum of what was measured, weighted.
func (j *judge[T]) score(x *T) float64 {
	sum := 0.0
	for i := range j.rows {
		if w := j.weights[i]; w != 0 {
			sum += w * j.rows[i].measure(x)
		}
	}
	return sum
}

// measures are the numbers of all rows.
func (j *judge[T]) measures(x *T) []float64 {
	m := make([]float64, len(j.rows))
	for i := range j.rows {
		m[i] = j.rows[i].measure(x)
	}
	return m
}

// reasons are the rows that counted.
func (j *judge[T]) reasons(x *T) []Reason {
	var why []Reason
	for i := range j.rows {
		if m := j.rows[i].measure(x); m != 0 && j.weights[i] != 0 {
			why = append(why, Reason{j.rows[i].name, m, j.weights[i]})
		}
	}
	return why
}

// Reason is one row of a table that counted: what was measured, and its weight.
type Reason struct {
	Row     string
	Measure float64
	Weight  float64
}

// Counts is what the row added to the score.
func (r Reason) Counts() float64 { return r.Measure * r.Weight }

// when is 1 for what holds.
func when(ok bool) float64 {
	if ok {
		return 1
	}
	return 0
}
