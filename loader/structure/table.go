package structure

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
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

// learned are the weights by judge and row. They are read when they are first
// needed, not when the program starts.
var learned = sync.OnceValue(func() map[string]float64 {
	w := make(map[string]float64, strings.Count(weightsFile, "\n"))
	for line := range strings.Lines(weightsFile) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if len(cells) == 3 {
			w[cells[0]+"\t"+cells[1]], _ = strconv.ParseFloat(cells[2], 64)
		}
	}
	return w
})

// newJudge makes a judge of a table, with the weights that were learned.
func newJudge[T any](name string, rows []row[T]) *judge[T] {
	j := &judge[T]{name: name, rows: rows, weights: make([]float64, len(rows))}
	for i := range rows {
		j.weights[i] = learned()[name+"\t"+rows[i].name]
	}
	return j
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
