package meaning

import (
	"bytes"
	"compress/flate"
	"io"
	"strings"
	"testing"
)

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		unpack()
	}
}

func BenchmarkElsewhere(b *testing.B) {
	t := Load()
	for _, w := range []Word{{"monitoring", Latin}, {"saba", Kana}, {"監視", Han}} {
		b.Run(w.Text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				t.Elsewhere(w, func(Word) {})
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	var text strings.Builder
	io.Copy(&text, flate.NewReader(bytes.NewReader(packed)))
	for b.Loop() {
		Parse(text.String())
	}
}
