// Package emoji knows the codes that GitHub has for emoji, :smile: and its like.
//
// It is not for finding them in a text, nor for the pictures that GitHub has
// besides, such as :octocat:, which no character stands for. Its table, codes.txt,
// is made by the program in gen and read when a code is first asked for. Read Of
// first.
package emoji

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed codes.txt
var codes string

//go:embed NOTICE
var notice string

// Notice is the licence of the table.
func Notice() string { return notice }

// LongestCode is more than the length of any code, in bytes.
const LongestCode = 64

// Of is the emoji of a code without its colons, "" for none.
func Of(code string) string { return table()[code] }

// table is by code.
var table = sync.OnceValue(func() map[string]string {
	t := make(map[string]string, strings.Count(codes, "\n"))
	for line := range strings.Lines(codes) {
		code, said, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		t[code] = said
	}
	return t
})
