package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestStrips cuts long texts: where a row may begin, near the place, and never inside
// what is shown as one.
func TestStrips(t *testing.T) {
	for _, c := range []struct {
		why, part string
		ok        func(before, after string) bool
	}{
		{"behind a line end, also of long lines", strings.Repeat("word ", 3000) + "\n", func(b, _ string) bool { return strings.HasSuffix(b, "\n") }},
		{"before a word", "some words. ", func(b, a string) bool { return b[len(b)-1] == ' ' && a[0] != ' ' }},
		{"not behind an opening bracket", "( word ", func(b, a string) bool { return strings.HasPrefix(a, "( ") }},
		{"not before 。", "監。", func(_, a string) bool { return strings.HasPrefix(a, "監") }},
		{"behind a sentence", strings.Repeat("監視する", 30) + "。", func(b, _ string) bool { return strings.HasSuffix(b, "。") }},
		{"behind a sentence of words", strings.Repeat("some words, ", 9) + "v1.2. ", func(b, _ string) bool { return strings.HasSuffix(b, "v1.2. ") }},
		{"not before 。 beside what is taken apart", "🇯🇵。", func(_, a string) bool { return !strings.HasPrefix(a, "。") }},
		{"not behind 「 beside what is taken apart", "「👍🏽", func(b, _ string) bool { return !strings.HasSuffix(b, "「") }},
		{"not behind 「", "「監", func(_, a string) bool { return strings.HasPrefix(a, "「") }},
		{"between kanji", "監視", func(b, _ string) bool { return utf8.ValidString(b) }},
		{"inside a word that does not end", "x", func(_, a string) bool { return a != "" }},
		{"between letters with their marks", "e\u0301\u0302", func(_, a string) bool { return strings.HasPrefix(a, "e") }},
		{"not between CR and LF", "aaaa\r\n", func(_, a string) bool { return strings.HasPrefix(a, "a") }},
		{"between flags or their letters", "🇯🇵", func(b, _ string) bool { return utf8.ValidString(b) }},
		{"not before a joiner", "👩\u200d💻", func(_, a string) bool { return !strings.HasPrefix(a, "\u200d") }},
		{"invalid bytes", "\xff\xe3", func(_, a string) bool { return a != "" }},
	} {
		s := strings.Repeat(c.part, 5*stripBytes/len(c.part))
		cuts := Strips(s)
		if len(cuts) < 3 || cuts[0] != 0 {
			t.Errorf("%s: cut at %v", c.why, cuts)
		}
		for i, at := range cuts[1:] {
			if length := at - cuts[i]; length < stripBytes || length > 2*stripBytes {
				t.Errorf("%s: a strip of %d bytes", c.why, length)
			}
			if !c.ok(s[:at], s[at:]) {
				t.Errorf("%s: cut into %q and %q", c.why, s[at-12:at], s[at:at+12])
			}
		}
	}
	for _, s := range []string{"", "a", strings.Repeat("a ", stripBytes-1), "a" + strings.Repeat("\u0301", 4*stripBytes)} {
		if cuts := Strips(s); len(cuts) != 1 {
			t.Errorf("%.10q of %d bytes is cut at %v", s, len(s), cuts)
		}
	}
}

// TestStripsAreWhole: strips that are prepared one by one show what the whole shows,
// but for flags and families, which are taken apart in any case.
func TestStripsAreWhole(t *testing.T) {
	for _, part := range []string{"a\u0301\u0301\u0301 監視は、 ", "ﾊﾞｶﾞ", "\x1b[31m\u202ex", "e\u0301👩\u200d💻 ", "각\u1100\u1161\u11a8", "🇯🇵", "\xffx\r\n", "กำ"} {
		s := strings.Repeat(part, 3*stripBytes/len(part))
		cuts := append(Strips(s), len(s))
		var got strings.Builder
		for i, at := range cuts[1:] {
			got.WriteString(Prepare(s[cuts[i]:at]).Text)
		}
		if want := Prepare(s).Text; got.String() != want {
			t.Errorf("the strips of %q are shown otherwise than the whole", part)
		}
	}
}

func TestCells(t *testing.T) {
	for _, s := range append(samples, "", "a\tb", "\t監\tx", "\x1b\t", "e\u0301\tx") {
		for _, m := range []Measure{{}, New(true), Measure{}.Tabs(8)} {
			for line := range strings.SplitSeq(s, "\n") {
				if got, want := m.Cells(line), m.Width(m.Prepare(line).Text); got != want {
					t.Errorf("%q takes %d cells, prepared %d", line, got, want)
				}
			}
		}
	}
}

func TestSight(t *testing.T) {
	for _, s := range []string{"", "a監視bc", "監視記録", "abc e\u0301f"} {
		for col := range 12 {
			for width := range 12 {
				lo, hi, begins := (Measure{}).Sight(s, col, width)
				if got, want := (Measure{}).Pan(s[lo:hi], col-begins, width), (Measure{}).Pan(s, col, width); got != want {
					t.Errorf("of %q at %d %d cells are %q, want %q", s, col, width, got, want)
				}
				if begins != (Measure{}).Width(s[:lo]) {
					t.Errorf("%q: byte %d is said to be at %d", s, lo, begins)
				}
			}
		}
	}
}
