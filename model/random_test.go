package model_test

import (
	"fmt"
	"math/rand/v2"

	"yomi/model"
)

// randomTree has up to size nodes below one to four events. Few texts, so that
// equals are common.
func randomTree(rnd *rand.Rand, size int) *model.Tree {
	var parts []*model.Builder
	for range 1 + rnd.IntN(4) {
		b := model.NewBuilder(model.NewDocument(fmt.Sprintf("%d.txt", rnd.IntN(3)), "", ""))
		depth := 0
		for range rnd.IntN(size/2 + 1) {
			b.Add(depth, model.Node{Text: string(rune('a' + rnd.IntN(4))), Kind: model.Kind(rnd.IntN(2))})
			depth = rnd.IntN(depth + 2)
		}
		parts = append(parts, b)
	}
	return model.Join(parts...)
}

// randomSet holds each node with probability 1/oneIn.
func randomSet(rnd *rand.Rand, t *model.Tree, oneIn int) model.Set {
	var s model.Set
	for r := model.Ref(0); int(r) < t.Len(); r++ {
		if rnd.IntN(oneIn) == 0 {
			s.Add(r)
		}
	}
	return s
}

func randomFolds(rnd *rand.Rand, t *model.Tree) model.Folds {
	var f model.Folds
	closed := randomSet(rnd, t, 1+rnd.IntN(6))
	for r := closed.Next(0); r != model.None; r = closed.Next(r + 1) {
		f = f.With(r, true)
	}
	return f
}

// randomView hoists, folds and filters at random, each about every second time.
func randomView(rnd *rand.Rand, t *model.Tree) model.View {
	v := model.View{Tree: t, Root: model.None}
	if t.Len() > 0 && rnd.IntN(2) == 0 {
		v.Root = model.Ref(rnd.IntN(t.Len()))
	}
	if rnd.IntN(2) == 0 {
		v.Folds = randomFolds(rnd, t)
	}
	if rnd.IntN(2) == 0 {
		kept := t.Context(randomSet(rnd, t, 1+rnd.IntN(12)))
		v.Filter = &kept
	}
	return v
}
