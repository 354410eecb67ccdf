package loader

import (
	"fmt"
	"strings"
	"testing"
)

// large writes a document of so many bytes: unit is made of the number that it gets.
func large(size int, begin string, unit func(n int) string) string {
	var b strings.Builder
	b.WriteString(begin)
	for n := 0; b.Len() < size; n++ {
		b.WriteString(unit(n))
	}
	return b.String()
}

// longDocuments are documents of one piece that take long to load, by what they are.
var longDocuments = map[string]func(size int) string{
	"one event of Markdown": func(size int) string {
		return large(size, "# 全部\n\n", func(n int) string {
			return fmt.Sprintf("## 話 %d\n\nwords of a note %d\n\n- one\n- two\n\n", n, n*n)
		})
	},
	"many events of Markdown": func(size int) string {
		return large(size, "", func(n int) string {
			return fmt.Sprintf("# Meeting %d\n\n## Talk\n\nwords %d\n\n- one\n\n", n, n*n)
		})
	},
	"plain text": func(size int) string {
		return large(size, "Notes\n\n", func(n int) string { return fmt.Sprintf("■ 話 %d\n\n・words %d\n・more\n\n", n, n*n) })
	},
	"a page": func(size int) string {
		return large(size, "<html><body><h1>all</h1>\n", func(n int) string { return fmt.Sprintf("<h2>talk %d</h2>\n<p>words %d</p>\n", n, n*n) })
	},
	"paragraphs without titles": func(size int) string {
		return large(size, "", func(n int) string { return fmt.Sprintf("words of a note %d, and more of them.\n\n", n*n) })
	},
}

// TestGauge: a large document counts in many small parts while it is loaded, and all of
// it only when all is done.
func TestGauge(t *testing.T) {
	const size, jump = 1 << 20, 0.165 // it shows that something goes on; no part of a step is that much
	for what, document := range longDocuments {
		raw := document(size)
		in := input{path: "x", size: int64(len(raw)), open: reader([]byte(raw))}
		far := gaugeOf([]input{in})
		told := []int64{0}
		far.watch = func(done int64) { told = append(told, done) }
		count := far.dial(in.size)
		in.load(Options{}, count, nil)
		for i, done := range told[1:] {
			if more := done - told[i]; more <= 0 || float64(more) > jump*float64(in.size) {
				t.Errorf("%s: after %d of %d bytes %d are done", what, told[i], in.size, done)
			}
		}
		if told[len(told)-1] >= in.size {
			t.Errorf("%s: %d times it was said how far it is, at the end %d of %d bytes", what, len(told), told[len(told)-1], in.size)
		}
		count.finish()
		if far.done.Load() != in.size {
			t.Errorf("%s: in the end %d of %d bytes are done", what, far.done.Load(), in.size)
		}
	}
}

// TestGaugeOfPipe: how large it is that is piped in is known when all of it is read.
func TestGaugeOfPipe(t *testing.T) {
	raw := longDocuments["plain text"](1 << 20)
	in := input{path: "-", pipe: true, open: reader([]byte(raw))}
	far := gaugeOf([]input{in})
	count := far.dial(in.size)
	in.load(Options{}, count, nil)
	count.finish()
	if size := int64(len(raw)); far.total.Load() != size || far.done.Load() != size {
		t.Errorf("%d of %d bytes are done, there are %d", far.done.Load(), far.total.Load(), size)
	}
}

// TestAdvance: while one large document is read, it is told how far that is, with the
// same tree; what is new is told with its own.
func TestAdvance(t *testing.T) {
	var told []Result
	far := gaugeOf([]input{{size: 10_000_000}})
	c := collector{parts: make([]*part, 1), begun: map[int]*part{}, far: far, progress: func(r Result) { told = append(told, r) }}
	c.advance()
	if len(told) > 0 {
		t.Error("something is told before anything is there")
	}
	c.take(input{path: "x"}.piece([]byte("# a\n\n- b\n\n"), Options{}))
	count := far.dial(10_000_000)
	for _, done := range []int64{leastAdvance - 1, leastAdvance, leastAdvance + 1, 9_000_000} {
		count.tell(done)
		c.advance()
	}
	if len(told) != 3 || told[1].Tree != told[0].Tree || !told[2].Begun || told[1].Bytes != leastAdvance || told[2].Bytes != 9_000_000 || told[2].Total != 10_000_000 {
		t.Errorf("what is told: %+v", told)
	}
}
