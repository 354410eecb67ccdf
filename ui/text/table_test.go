package text

import (
	"strings"
	"testing"

	"yomi/model/treetest/deadline"
)

func TestTable(t *testing.T) {
	tests := []struct{ in, want, why string }{
		{`
| 名前 | n | 長い見出し |
|---|:-:|--:|
| あ | bbb | 1 |
|a|b|c|`, `
| 名前 |  n  | 長い見出し |
| ---- | :-: | ---------: |
| あ   | bbb |          1 |
| a    |  b  |          c |`, "GFM with alignment"},
		{`
a | 監視
--|--
長い名 | b`, `
a      | 監視
------ | ----
長い名 | b`, "no outer bars"},
		{"\na\tbb\tc\n監視\tb\tccc", "\na     bb  c\n監視  b   ccc", "tabs"},
		{"\na | b\tc\nno bar", "\na | b c\nno bar", "a bar wins over tabs, other lines stay"},
		{`
| a \| b | c |
| d | e |`, `
| a \| b | c |
| d      | e |`, "an escaped bar divides nothing"},
		{`
| a |
| b | c | d |`, `
| a |
| b | c | d |`, "rows of unequal length"},
		{"\n| ｶﾞ | x |\n| a\x1b | y |", "\n| ガ | x |\n| a␛ | y |", "fields are prepared"},
		{"\n|||\n||", "\n| | |\n| |", "empty fields"},
		{"\n|:|\n|-|", "\n| :   |\n| --- |", "a colon alone is no rule"},
	}
	for _, tt := range tests {
		got := strings.Join(Measure{}.Table(strings.Split(tt.in, "\n")), "\n")
		if got != tt.want {
			t.Errorf("%s\n got %s\nwant %s\n%s", tt.in, got, tt.want, tt.why)
		}
	}
}

// Marks find their field however the table was aligned.
func TestAlignMapsBack(t *testing.T) {
	lines := []string{"|名前|値|", "|--|--:|", "|ｶﾞの監視|  12 |"}
	shown := Measure{}.Align(lines)
	for _, part := range []string{"ｶﾞ", "監視", "12"} {
		i := strings.Index(lines[2], part)
		lo, hi := shown[2].Range(i, i+len(part))
		if got := shown[2].Text[lo:hi]; got != Clean(part) {
			t.Errorf("%q is shown as %q in %q", part, got, shown[2].Text)
		}
		if src := shown[2].Source(lo); src != i {
			t.Errorf("%q comes from %d, want %d", part, src, i)
		}
	}
}

// Whatever the fields hold, the bars stand under each other, and what is mapped
// is in order.
func FuzzTable(f *testing.F) {
	for i, s := range samples {
		f.Add(s[:min(len(s), 100)], samples[len(samples)-1-i][:min(len(samples[len(samples)-1-i]), 100)])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		deadline.Of(t)
		field := strings.NewReplacer("|", "", "\\", "")
		a, b = field.Replace(a), field.Replace(b)
		lines := []string{"x|" + a + "|y|z", "x|" + b + "|yy|z"}
		for _, m := range measures {
			shown := m.Align(lines)
			for i, s := range shown {
				checkMapping(t, lines[i], s)
				if strings.ContainsAny(s.Text, "\n\t") {
					t.Fatalf("a table row %q", s.Text)
				}
			}
			if dashes(a) || dashes(b) {
				continue
			}
			if bars(m, shown[0].Text) != bars(m, shown[1].Text) {
				t.Fatalf("bars of %q and %q", shown[0].Text, shown[1].Text)
			}
		}
	})
}

func dashes(s string) bool { return strings.Trim(strings.Trim(s, " "), ":-") == "" }

// bars are the columns of the first three bars.
func bars(m Measure, s string) [3]int {
	var at [3]int
	for i, from := 0, 0; i < len(at); i++ {
		from += strings.IndexByte(s[from:], '|') + 1
		at[i] = m.Width(s[:from])
	}
	return at
}
