package model

import (
	"slices"
	"strings"
	"testing"

	"yomi/model/treetest/deadline"
)

func TestLines(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         []string
	}{
		{"an empty text has no lines", "", nil},
		{"no final line end", "a", []string{"a"}},
		{"a final line end begins no line", "a\n", []string{"a"}},
		{"blank lines are lines", "\n\na\n\n", []string{"", "", "a", ""}},
		{"CRLF is one line end", "a\r\nb\r\n", []string{"a", "b"}},
		{"CR alone ends a line", "a\rb", []string{"a", "b"}},
		{"CR at the end of the text", "a\r", []string{"a"}},
		{"two CR before LF are two line ends", "a\r\r\nb", []string{"a", "", "b"}},
		{"LF CR are two line ends", "a\n\rb", []string{"a", "", "b"}},
		{"NEL ends a line", "a\u0085b", []string{"a", "b"}},
		{"NEL before LF ends a line of its own", "a\u0085\nb", []string{"a", "", "b"}},
		{"a rune that shares NEL's first byte does not", "a\u00a9b\n", []string{"a\u00a9b"}},
		{"all mixed", "一\r\n二\u0085三\r四\n五", []string{"一", "二", "三", "四", "五"}},
		{"LS, PS, VT and FF are text", "a\u2028b\u2029c\vd\fe", []string{"a\u2028b\u2029c\vd\fe"}},
	} {
		d := NewDocument("", c.text, "")
		var got []string
		for n := range d.Lines() {
			got = append(got, d.Line(n))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: lines of %q: %q, want %q", c.reason, c.text, got, c.want)
		}
	}
}

func FuzzLines(f *testing.F) {
	f.Add("a\r\nb\u0085c\rd\n\n")
	f.Fuzz(func(t *testing.T, text string) {
		deadline.Of(t)
		d := NewDocument("", text, "")
		var b strings.Builder
		for n := range d.Lines() {
			whole := text[d.LineStart(n):d.LineStart(n+1)]
			b.WriteString(whole)
			if whole == "" || !strings.HasPrefix(whole, d.Line(n)) {
				t.Fatalf("line %d of %q is %q, shown as %q", n, text, whole, d.Line(n))
			}
			if strings.ContainsAny(d.Line(n), "\r\n") {
				t.Fatalf("line %d of %q holds a line end", n, text)
			}
			for off := d.LineStart(n); off < d.LineStart(n+1); off++ {
				if d.LineAt(off) != n {
					t.Fatalf("byte %d of %q is on line %d, not %d", off, text, n, d.LineAt(off))
				}
			}
		}
		if b.String() != text {
			t.Fatalf("the lines of %q make %q", text, b.String())
		}
		if last := max(d.Lines()-1, 0); d.LineAt(len(text)+5) != last {
			t.Fatalf("an offset past the end of %q is on line %d", text, d.LineAt(len(text)+5))
		}
	})
}

// BenchmarkNewDocument has a text without LF among its cases: the walk must
// stay linear when one of the line ends never comes.
func BenchmarkNewDocument(b *testing.B) {
	for _, c := range []struct{ name, end string }{{"LF", "\n"}, {"CRLF", "\r\n"}, {"CR", "\r"}, {"NEL", "\u0085"}} {
		text := strings.Repeat("監視とログの話をしました"+c.end, 20_000)
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				NewDocument("", text, "")
			}
		})
	}
}
