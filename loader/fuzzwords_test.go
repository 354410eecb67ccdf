package loader

import (
	"math/rand/v2"
	"strings"
	"testing"

	"yomi/model/treetest/deadline"
	"yomi/model/treetest/literals"
)

// FuzzWords is FuzzLoad with documents made of the words and signs that the code of the
// loader itself looks for, whole and cut, in lines too short for what it expects of them.
func FuzzWords(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed)
	}
	words := literals.Below(f, ".", 40, func(s string) []string { return append(strings.Fields(s), s) })
	f.Fuzz(func(t *testing.T, seed uint64) {
		deadline.Of(t)
		checkLoading(t, []byte(wordsDocument(rand.New(rand.NewPCG(seed, 3)), words)))
	})
}

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
