package model_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"yomi/model"
)

// randomTree has up to size nodes below one to four events. Few texts, so that
// equals are common.
func randomTree(rnd *rand.Rand, size int) *model.Tree {
	var parts []*model.Builder
	for _, path := range randomPaths(rnd) {
		doc := model.NewDocument(path, "", "")
		if strings.HasPrefix(path, "root/") {
			doc.Root = "root"
		}
		b := model.NewBuilder(doc)
		depth := 0
		for range rnd.IntN(size/2 + 1) {
			b.Add(depth, model.Node{Text: string(rune('a' + rnd.IntN(4))), Kind: model.Kind(rnd.IntN(2) * rnd.IntN(2)), Form: model.Form(rnd.IntN(3))})
			depth = rnd.IntN(depth + 2)
		}
		parts = append(parts, b)
	}
	return model.Join(parts...)
}

// randomPaths are the paths of up to six documents, as a walk finds them: named
// themselves, or in folders of one that was opened.
func randomPaths(rnd *rand.Rand) []string {
	var paths []string
	for range 1 + rnd.IntN(6) {
		path := fmt.Sprintf("%d.txt", rnd.IntN(3))
		for range rnd.IntN(3) {
			path = string(rune('a'+rnd.IntN(2))) + "/" + path
		}
		paths = append(paths, path)
	}
	if rnd.IntN(2) == 0 {
		for i := range paths {
			paths[i] = "root/" + paths[i]
		}
		slices.Sort(paths)
	}
	return paths
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
	for r := range t.Folders {
		if rnd.IntN(3) == 0 {
			f = f.With(r, true)
		}
	}
	return f
}

// randomView hoists, folds and filters at random, each about every second time.
func randomView(rnd *rand.Rand, t *model.Tree) model.View {
	v := model.View{Tree: t, Root: model.None, Flat: rnd.IntN(3) == 0}
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
