// Package literals tells which words a package's own code looks for, so that a fuzz
// target can make its input of them: what changes of single bytes hardly come to.
//
// It is not for what a program prints. Its unit is a string in Go code.
//
// Read Below.
package literals

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// Below are the strings in the Go code of a folder and of those in it, but for tests and
// imports, cut where cut says, sorted, each once: those that are not empty, of so many bytes
// at most and valid UTF-8. A folder without any ends the test.
func Below(tb testing.TB, folder string, most int, cut func(string) []string) []string {
	tb.Helper()
	var found []string
	err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
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
				if text, err := strconv.Unquote(n.Value); err == nil {
					found = append(found, cut(text)...)
				}
			}
			return true
		})
		return nil
	})
	found = slices.DeleteFunc(found, func(s string) bool { return s == "" || len(s) > most || !utf8.ValidString(s) })
	if err != nil || len(found) == 0 {
		tb.Fatalf("no strings in the code of %s: %v", folder, err)
	}
	slices.Sort(found)
	return slices.Compact(found)
}
