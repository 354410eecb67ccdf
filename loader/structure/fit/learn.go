package main

import (
	"math"

	"yomi/loader/structure"
)

// How the descent goes (Adam: Kingma and Ba, 2015): steps, and the rate they
// begin with; it falls towards the end so that the result does not depend on
// where it stops.
const (
	steps = 600
	rate  = 0.05
)

// learn fits the weights of one judge: those that make the targets likeliest,
// pulled towards what is expected, none with a sign that its row rules out.
func learn(judge string, qs []question) []float64 {
	rows := structure.Rows(judge)
	d := len(rows)
	w, m, v, g := make([]float64, d), make([]float64, d), make([]float64, d), make([]float64, d)
	for j := range w {
		w[j] = rows[j].Expect
	}
	total := 0.0
	for _, q := range qs {
		total += q.weight
	}
	sparse := compress(qs)
	for t := 1; t <= steps; t++ {
		clear(g)
		for i := range sparse {
			sparse[i].gradient(w, g)
		}
		step := rate
		switch {
		case t > steps*3/4:
			step = rate / 10
		case t > steps/2:
			step = rate * 0.4
		}
		for j := range w {
			slope := g[j]/total + strengths[judge]*(w[j]-rows[j].Expect)
			m[j] = 0.9*m[j] + 0.1*slope
			v[j] = 0.99*v[j] + 0.01*slope*slope
			mean, square := m[j]/(1-math.Pow(0.9, float64(t))), v[j]/(1-math.Pow(0.99, float64(t)))
			w[j] -= step * mean / (math.Sqrt(square) + 1e-8)
			if float64(rows[j].Sign)*w[j] < 0 {
				w[j] = 0
			}
		}
	}
	return w
}

// cell is one measure that is not 0.
type cell struct {
	row int
	x   float64
}

// sparseQuestion is a question with its measures as cells.
type sparseQuestion struct {
	options [][]cell
	target  []float64
	weight  float64
	scores  []float64
}

func compress(qs []question) []sparseQuestion {
	out := make([]sparseQuestion, len(qs))
	for i, q := range qs {
		s := sparseQuestion{target: q.target, weight: q.weight, scores: make([]float64, len(q.options))}
		for _, o := range q.options {
			var cells []cell
			for j, x := range o.Measures {
				if x != 0 {
					cells = append(cells, cell{j, x})
				}
			}
			s.options = append(s.options, cells)
		}
		out[i] = s
	}
	return out
}

// gradient adds to g how the cost of the question changes with the weights.
func (q *sparseQuestion) gradient(w, g []float64) {
	most := math.Inf(-1)
	for i, cells := range q.options {
		q.scores[i] = 0
		for _, c := range cells {
			q.scores[i] += w[c.row] * c.x
		}
		most = math.Max(most, q.scores[i])
	}
	sum := 0.0
	if len(q.options) == 1 { // yes or no
		q.scores[0], sum = 1/(1+math.Exp(-q.scores[0])), 1
	} else {
		for i := range q.scores {
			q.scores[i] = math.Exp(q.scores[i] - most)
			sum += q.scores[i]
		}
	}
	for i, cells := range q.options {
		if e := q.weight * (q.scores[i]/sum - q.target[i]); math.Abs(e) > 1e-9 {
			for _, c := range cells {
				g[c.row] += e * c.x
			}
		}
	}
}
