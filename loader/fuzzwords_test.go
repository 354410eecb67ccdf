package loader

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"yomi/model/treetest/deadline"
)

// FuzzWords is FuzzLoad with documents made of the words and signs that the code of the
// loader itself looks for, whole and cut, in lines too short for what it expects of them.
func FuzzWords(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		deadline.Of(t)
		checkLoading(t, []byte(wordsDocument(rand.New(rand.NewPCG(seed, 3)), lookedFor())))
	})
}

// lookedFor are the parts of the strings in the code of the loader.
var lookedFor = sync.OnceValue(func() []string {
	var found []string
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec:
				return false
			case *ast.BasicLit:
				if text, err := strconv.Unquote(n.Value); err == nil && n.Kind != token.INT {
					found = append(found, text)
					found = append(found, strings.Fields(text)...)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		panic(err)
	}
	found = slices.DeleteFunc(found, func(s string) bool { return s == "" || len(s) > 40 })
	slices.Sort(found)
	return slices.Compact(found)
})

// wordsDocument is a document of a few of the words, and of what stands between words.
func wordsDocument(rnd *rand.Rand, words []string) string {
	few := make([]string, 1+rnd.IntN(8))
	for i := range few {
		few[i] = words[rnd.IntN(len(words))]
		if cut := []rune(few[i]); rnd.IntN(4) == 0 {
			few[i] = string(cut[:1+rnd.IntN(len(cut))])
		}
	}
	gaps := []string{"", " ", " ", "\n", "\n", "\n", "\n\n", ":", "：", ". ", "\u3000", "-", "/", "、", "(", ")", "[", "]", "|", "\n| ", "\n- ", "\n# ", "\n## ", "\n■", "\n1. "}
	var doc strings.Builder
	for range 2 + rnd.IntN(24) {
		doc.WriteString(few[rnd.IntN(len(few))])
		doc.WriteString(gaps[rnd.IntN(len(gaps))])
		if rnd.IntN(3) == 0 {
			doc.WriteString(between[rnd.IntN(len(between))])
		}
	}
	return doc.String()
}
