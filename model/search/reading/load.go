package reading

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
	"strings"
	"sync"
)

//go:generate go run ./gen

//go:embed table.deflate
var packedTable []byte

//go:embed forms.deflate
var packedForms []byte

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
var Load = sync.OnceValue(func() *Table { return Parse(inflate(packedTable, 4)) })
