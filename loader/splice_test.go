package loader

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestSpliced loads documents put together at random from lines of the cases
// and from the words that the rules look for, cut anywhere: what a rule expects
// behind its word is missing then, and notations stand in each other's way.
func TestSpliced(t *testing.T) {
	lines, words := splices(t)
	for seed := range uint64(2000) {
		doc := spliced(rand.New(rand.NewPCG(seed, 1)), lines, words)
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			tree, _ := parseDoc("spliced.txt", []byte(doc))
			checkLines(t, tree)
			checkOffsets(t, tree)
		})
	}
}

// splices are the lines of all cases, and the strings in the loader's code.
func splices(t testing.TB) (lines, words []string) {
	t.Helper()
	for _, c := range cases(t) {
		lines = append(lines, strings.Split(c.doc, "\n")...)
	}
	files := token.NewFileSet()
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && (lit.Kind == token.STRING || lit.Kind == token.CHAR) {
				if lit.Kind == token.CHAR {
					lit.Value = strconv.Quote(strings.Trim(lit.Value, "'"))
				}
				if s, err := strconv.Unquote(lit.Value); err == nil {
					words = append(words, strings.Fields(s)...)
				}
			}
			return true
		})
		return nil
	})
	if err != nil || len(lines) == 0 || len(words) == 0 {
		t.Fatalf("%d lines, %d words: %v", len(lines), len(words), err)
	}
	return lines, words
}

// spliced puts a document together: mostly lines that follow each other in
// one case, some of them cut, some made of words, with blank lines between.
func spliced(rnd *rand.Rand, lines, words []string) string {
	var doc strings.Builder
	at := rnd.IntN(len(lines))
	for range 1 + rnd.IntN(30) {
		if at++; rnd.IntN(4) == 0 || at >= len(lines) {
			at = rnd.IntN(len(lines))
		}
		line := lines[at]
		if rnd.IntN(3) == 0 {
			line = ""
			for range 1 + rnd.IntN(3) {
				line += words[rnd.IntN(len(words))] + [...]string{"", " ", "\t", "　"}[rnd.IntN(4)]
			}
		}
		runes := []rune(line)
		switch rnd.IntN(8) {
		case 0:
			line = string(runes[:rnd.IntN(len(runes)+1)])
		case 1:
			line = string(runes[rnd.IntN(len(runes)+1):])
		}
		doc.WriteString(line + [...]string{"\n", "\n", "\n", "\n\n", "\n\n\n", "\r\n", "\n  "}[rnd.IntN(7)])
	}
	return doc.String()
}
