package reading

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:generate go run ./gen

//go:embed table.deflate
var packedTable []byte

//go:embed forms.deflate
var packedForms []byte

//go:embed others.deflate
var packedOthers []byte

//go:embed NOTICE
var notice string

// Notice is what must be said about the data.
func Notice() string { return notice }

// inflate unpacks embedded data, which cannot be damaged without the program
// being damaged too.
func inflate(packed []byte, parts int) string {
	var text strings.Builder
	text.Grow(len(packed) * parts)
	if _, err := io.Copy(&text, flate.NewReader(bytes.NewReader(packed))); err != nil {
		panic("reading: embedded data: " + err.Error())
	}
	return text.String()
}

// LoadForms gives the forms of characters; the first call unpacks them, in
// about half a millisecond.
var LoadForms = sync.OnceValue(func() *Forms { return parseForms(inflate(packedForms, 2)) })

// Load gives the table that the program brings along. The first call unpacks
// it, which takes milliseconds.
var Load = sync.OnceValue(func() *Table {
	t := Parse(inflate(packedTable, 4))
	t.others = parseOthers(inflate(packedOthers, 4))
	t.otherKeys = slices.Sorted(maps.Keys(t.others))
	return t
})

// parseOthers reads lines of a spelling and those that the table has for the
// words that are read so, too.
func parseOthers(text string) map[string]string {
	others := make(map[string]string, strings.Count(text, "\n"))
	for text != "" {
		line, rest, _ := strings.Cut(text, "\n")
		other, spellings, _ := strings.Cut(line, " ")
		others[other], text = spellings, rest
	}
	return others
}
