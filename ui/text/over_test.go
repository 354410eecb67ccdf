package text

import (
	"strings"
	"testing"
)

func TestOver(t *testing.T) {
	for _, c := range []struct {
		why, row string
		col      int
		over     string
		want     string
	}{
		{"one letter", "abc|def", 1, "X", "aXc|def"},
		{"over the edge of spans", "abc|def", 2, "XY", "ab|XYef"},
		{"half of a wide glyph leaves a blank", "漢字", 1, "X", " X字"},
		{"and behind it", "漢字", 2, "X", "漢X "},
		{"cut at the end", "abc", 2, "XY", "abX"},
		{"outside", "abc", 3, "X", "abc"},
		{"before", "abc", -1, "X", "abc"},
	} {
		m := New(false)
		var row Row
		for _, part := range strings.Split(c.row, "|") {
			row = append(row, Span{Text: part})
		}
		got := ""
		for _, s := range m.Over(row, c.col, Span{Text: c.over, Style: Error}) {
			got += s.Text
		}
		if want := strings.ReplaceAll(c.want, "|", ""); got != want {
			t.Errorf("%s: %q, want %q", c.why, got, want)
		}
	}
	m := New(false)
	for col := range 12 {
		row := Row{{Text: "監視a"}, {Text: "ﾊﾞ視b"}}
		if got := m.RowWidth(m.Over(row, col, Span{Text: "ab"})); got != m.RowWidth(row) {
			t.Errorf("at column %d it is %d cells wide, and was %d", col, got, m.RowWidth(row))
		}
	}
}
