package reading

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
	"strings"
	"sync"
	"sync/atomic"
)

//go:generate go run ./gen

//go:embed table.deflate
var packedTable []byte

//go:embed forms.deflate
var packedForms []byte

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

var shipped = sync.OnceValue(func() *Table { return Parse(inflate(packedTable, 4)) })

var current atomic.Pointer[Table]

// Load gives the table in use. The first call unpacks it, which takes
// milliseconds: call it beside the drawing, not before.
func Load() *Table {
	if t := current.Load(); t != nil {
		return t
	}
	current.CompareAndSwap(nil, shipped())
	return current.Load()
}

// Loaded is the table in use, nil as long as nobody called Load.
func Loaded() *Table { return current.Load() }

// AddUser makes the words of r part of the table in use; see Table.With. Tables
// in the hands of others stay as they were. It loads the table.
func AddUser(r io.Reader, fold func(string) []rune) error {
	t, err := Load().With(r, fold)
	if err == nil {
		current.Store(t)
	}
	return err
}
