package loader

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"yomi/model"
)

// bulk makes a document of about size bytes out of the notes that the program
// carries, in plain text or as Markdown. Titles are numbered so that they stay
// different.
func bulk(b *testing.B, size int, markdown bool) string {
	b.Helper()
	paths, _ := filepath.Glob("../seeds/*")
	var seeds []string
	for _, p := range paths {
		raw, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		seeds = append(seeds, string(raw))
	}
	if len(seeds) == 0 {
		b.Skip("no notes to make a document of")
	}
	var out strings.Builder
	if markdown {
		out.WriteString("# Conference 2020 notes\n\n")
	}
	for n := 0; out.Len() < size; n++ {
		seed := seeds[n%len(seeds)]
		if markdown {
			fmt.Fprintf(&out, "## Talk %d\n\n", n)
			seed = strings.ReplaceAll(seed, "\n  • ", "\n- ")
		} else {
			fmt.Fprintf(&out, "\n第%d回 カンファレンス 2017\n\n", n)
		}
		out.WriteString(seed)
	}
	return out.String()
}

// BenchmarkLoad reports what one document costs: MB/s of one core, and bytes
// of memory a note beyond the text itself once it is loaded.
func BenchmarkLoad(b *testing.B) {
	for _, size := range []int{100 << 10, 1 << 20, 10 << 20, 100 << 20} {
		for _, kind := range []string{"plain", "markdown"} {
			b.Run(fmt.Sprintf("%s-%dKB", kind, size>>10), func(b *testing.B) {
				if size > 10<<20 && testing.Short() {
					b.Skip("large")
				}
				doc := []byte(bulk(b, size, kind == "markdown"))
				b.SetBytes(int64(len(doc)))
				var tree *model.Tree
				before := heap()
				for b.Loop() {
					tree, _ = parseDoc("bulk", doc)
				}
				held := heap() - before
				b.ReportMetric(float64(held)/float64(tree.Len()), "B/note")
				b.ReportMetric(float64(tree.Len()), "notes")
				runtime.KeepAlive(doc)
			})
		}
	}
}

// heap is the memory in use after a collection.
func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
