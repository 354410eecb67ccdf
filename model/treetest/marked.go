package treetest

import (
	"fmt"
	"strings"

	"github.com/rivo/uniseg"

	"yomi/model"
)

// Marked writes a text with its runs in it, so that a test can show both in one
// line: ⟨strong 型⟩は⟨link https://example.com/|words⟩. A link over itself has no
// second part, and targets that are no address of the web name their kind.
func Marked(text string, runs []model.Run) string {
	var b strings.Builder
	var open []int32
	done := int32(0)
	upTo := func(at int32) {
		for len(open) > 0 && open[len(open)-1] <= at {
			end := open[len(open)-1]
			open = open[:len(open)-1]
			b.WriteString(text[done:end])
			b.WriteString("⟩")
			done = end
		}
		b.WriteString(text[done:at])
		done = at
	}
	for _, r := range runs {
		upTo(r.Lo)
		b.WriteString("⟨" + r.Style.String() + " ")
		if r.Target != model.ToWeb && r.Target != model.ToNowhere {
			b.WriteString(r.Target.String() + ":")
		}
		if r.To != text[r.Lo:r.Hi] && r.Target != model.ToNowhere {
			b.WriteString(r.To + "|")
		}
		open = append(open, r.Hi)
	}
	upTo(int32(len(text)))
	return b.String()
}

// CheckRuns says what is wrong with runs that model.Run describes otherwise; ""
// for nothing.
func CheckRuns(text string, runs []model.Run) string {
	starts := map[int32]bool{int32(len(text)): true}
	for g := uniseg.NewGraphemes(text); g.Next(); {
		from, _ := g.Positions()
		starts[int32(from)] = true
	}
	var open []model.Run
	for i, r := range runs {
		switch {
		case r.Lo < 0 || int(r.Hi) > len(text) || r.Lo >= r.Hi:
			return fmt.Sprintf("run %d is not inside the text", i)
		case !starts[r.Lo] || !starts[r.Hi]:
			return fmt.Sprintf("run %d splits a cluster", i)
		case i > 0 && (r.Lo < runs[i-1].Lo || r.Lo == runs[i-1].Lo && r.Hi > runs[i-1].Hi):
			return fmt.Sprintf("run %d is out of order", i)
		}
		for len(open) > 0 && open[len(open)-1].Hi <= r.Lo {
			open = open[:len(open)-1]
		}
		if len(open) > 0 && r.Hi > open[len(open)-1].Hi {
			return fmt.Sprintf("run %d crosses the end of another", i)
		}
		open = append(open, r)
	}
	return ""
}

// Linked is what a node has whose whole text leads to an address.
func Linked(text, to string) model.Rich {
	return model.Rich{Runs: []model.Run{{Hi: int32(len(text)), Style: model.StyleLink, Target: model.ToWeb, To: to}}}
}
