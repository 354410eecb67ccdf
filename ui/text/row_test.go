package text

import (
	"strings"
	"testing"
)

// brackets writes a row with its marks in brackets.
func brackets(r Row) string {
	var b strings.Builder
	for _, s := range r {
		if s.Mark {
			b.WriteString("[" + s.Text + "]")
		} else {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

func TestMark(t *testing.T) {
	tests := []struct {
		s     string
		marks [][2]int
		want  string
		why   string
	}{
		{"監視と障害", nil, "監視と障害", "nothing to mark"},
		{"監視と障害", [][2]int{{0, 6}}, "[監視]と障害", "at the start"},
		{"監視と障害", [][2]int{{9, 15}}, "監視と[障害]", "at the end"},
		{"監視と障害", [][2]int{{9, 15}, {0, 6}}, "[監視]と[障害]", "out of order"},
		{"abcdef", [][2]int{{1, 3}, {2, 5}}, "a[bcde]f", "overlapping"},
		{"abcdef", [][2]int{{1, 3}, {3, 5}}, "a[bcde]f", "touching"},
		{"abcdef", [][2]int{{1, 5}, {2, 3}}, "a[bcde]f", "one in another"},
		{"監視", [][2]int{{1, 2}}, "[監]視", "widened to a cluster"},
		{"かm\u0302き", [][2]int{{3, 4}}, "か[m\u0302]き", "with its marks"},
		{"abc", [][2]int{{2, 2}, {3, 9}, {-3, 0}}, "abc", "empty and outside"},
		{"abc", [][2]int{{-3, 1}, {2, 9}}, "[a]b[c]", "reaching beyond"},
		{"", [][2]int{{0, 1}}, "", "empty text"},
	}
	for _, tt := range tests {
		row := Mark(tt.s, Quote, tt.marks)
		if got := brackets(row); got != tt.want {
			t.Errorf("Mark(%q, %v) = %q, want %q: %s", tt.s, tt.marks, got, tt.want, tt.why)
		}
		for _, s := range row {
			if s.Style != Quote || s.Text == "" && len(row) > 1 {
				t.Errorf("Mark(%q, %v) gives the span %+v", tt.s, tt.marks, s)
			}
		}
	}
}

func TestFill(t *testing.T) {
	row := Row{{Text: "監視", Style: Title}, {Text: "abc", Mark: true}}
	tests := []struct {
		width int
		want  string
		why   string
	}{
		{-1, "", "below 0"},
		{0, "", "nothing"},
		{1, " ", "a wide glyph does not fit"},
		{2, "監", "one does"},
		{3, "監 ", "the second does not"},
		{5, "監視[a]", "inside the second span"},
		{7, "監視[abc]", "all"},
		{9, "監視[abc]  ", "padded"},
	}
	for _, tt := range tests {
		if got := brackets(Measure{}.Fill(row, tt.width)); got != tt.want {
			t.Errorf("Fill to %d = %q, want %q: %s", tt.width, got, tt.want, tt.why)
		}
	}
	if got := brackets(row); got != "監視[abc]" {
		t.Errorf("Fill changed its row to %q", got)
	}
}

func TestFillSweep(t *testing.T) {
	for _, m := range measures {
		for _, s := range samples {
			s = Clean(s)
			half := clusterStart(s, len(s)/2)
			row := Row{{Text: s[:half], Style: Link}, {}, {Text: s[half:]}}
			for width := 0; width <= 120; width++ {
				if got := m.RowWidth(m.Fill(row, width)); got != width {
					t.Fatalf("wide %v: %q filled to %d is %d wide", m.Wide(), s, width, got)
				}
			}
		}
	}
}

func TestBlanks(t *testing.T) {
	for _, n := range []int{-1, 0, 1, 255, 256, 257, 1000} {
		if got := Blanks(n); len(got) != max(n, 0) || strings.Trim(got, " ") != "" {
			t.Errorf("Blanks(%d) = %q", n, got)
		}
	}
}
