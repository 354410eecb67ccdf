package text

import (
	"strings"
	"testing"

	"yomi/model/treetest/deadline"
)

func TestCut(t *testing.T) {
	tests := []struct {
		s            string
		width        int
		narrow, wide string
		why          string
	}{
		{"監視", 4, "監視", "監視", "it fits"},
		{"監視の話", 7, "監視の…", "監視...", "cut"},
		{"監視の話", 6, "監視…", "監...", "a glyph that would be halved goes"},
		{"監視の話", 1, "…", ".", "only the ellipsis"},
		{"監視の話", 0, "", "", "nothing"},
		{"監視の話", -1, "", "", "below 0"},
		{"", 0, "", "", "empty"},
		{"m\u0302m\u0302m\u0302", 2, "m\u0302…", "..", "a cluster stays whole"},
		{"abc", 3, "abc", "abc", "exactly"},
	}
	for _, tt := range tests {
		if got := New(false).Cut(tt.s, tt.width); got != tt.narrow {
			t.Errorf("narrow Cut(%q, %d) = %q, want %q: %s", tt.s, tt.width, got, tt.narrow, tt.why)
		}
		if got := New(true).Cut(tt.s, tt.width); got != tt.wide {
			t.Errorf("wide Cut(%q, %d) = %q, want %q: %s", tt.s, tt.width, got, tt.wide, tt.why)
		}
	}
}

func TestCutAround(t *testing.T) {
	tests := []struct {
		s     string // the range in brackets
		width int
		want  string
		why   string
	}{
		{"ab[監視]cd", 8, "ab[監視]cd", "all fits"},
		{"ab[監視]cdefgh", 9, "ab[監視]cd…", "the start is kept"},
		{"abcdefgh[監視]", 9, "…efgh[監視]", "the end is filled"},
		{"abcdefgh[監視]ijklmnop", 12, "…gh[監視]ijkl…", "a third goes before"},
		{"abcdefgh[監視]ijklmnop", 6, "…[監視]…", "just the hit"},
		{"abcdefgh[監視]ijklmnop", 5, "…[監]…", "its beginning"},
		{"abcdefgh[監視]ijklmnop", 3, "[監]", "rather the hit than two ellipses"},
		{"abcdefgh[監視]ijklmnop", 1, "", "no room for a glyph"},
		{"abcdefgh[監視]ijklmnop", 0, "", "nothing"},
		{"ab[cdefghijklmnop]q", 8, "…[cdefgh]…", "a range wider than the window"},
	}
	for _, tt := range tests {
		lo := strings.Index(tt.s, "[")
		hi := strings.Index(tt.s, "]") - 1
		s := strings.NewReplacer("[", "", "]", "").Replace(tt.s)
		w := Measure{}.CutAround(s, lo, hi, tt.width)
		if got := brackets(Mark(w.Text, Plain, [][2]int{rangeOf(w, lo, hi)})); got != tt.want {
			t.Errorf("CutAround(%q, %d) = %q, want %q: %s", tt.s, tt.width, got, tt.want, tt.why)
		}
	}
}

func rangeOf(w Window, lo, hi int) [2]int {
	lo, hi = w.Range(lo, hi)
	return [2]int{lo, hi}
}

func TestPan(t *testing.T) {
	tests := []struct {
		col, width int
		want       string
		why        string
	}{
		{0, 99, "a監視bc", "all"},
		{0, 2, "a ", "the right edge cuts a glyph"},
		{2, 3, " 視", "the left edge does"},
		{2, 1, " ", "one half of a glyph"},
		{4, 1, " ", "the other half of the next"},
		{5, 9, "bc", "the end"},
		{7, 9, "", "behind the end"},
		{99, 9, "", "far behind it"},
		{-3, 2, "a ", "left of the start is the start"},
		{3, 0, "", "no width"},
		{3, -1, "", "below 0"},
	}
	for _, tt := range tests {
		if got := (Measure{}).Pan("a監視bc", tt.col, tt.width); got != tt.want {
			t.Errorf("Pan(%d, %d) = %q, want %q: %s", tt.col, tt.width, got, tt.want, tt.why)
		}
	}
}

// checkFit holds for cutting and panning any text on one line.
func checkFit(t *testing.T, m Measure, s string, off, width int) {
	t.Helper()
	width = max(width, 0)
	whole := m.Width(s)
	cut := m.Cut(s, width)
	if w := m.Width(cut); w > width || whole <= width && cut != s {
		t.Fatalf("Cut(%q, %d) = %q, %d cells", s, width, cut, w)
	}
	if !strings.HasPrefix(s, strings.TrimRight(cut, ".…")) {
		t.Fatalf("Cut(%q, %d) = %q is not its start", s, width, cut)
	}
	lo := clusterStart(s, off)
	hi := clusterEnd(s, min(lo+6, len(s)))
	win := m.CutAround(s, lo, hi, width)
	if w := m.Width(win.Text); w > width {
		t.Fatalf("CutAround(%q, %d, %d, %d) = %q, %d cells", s, lo, hi, width, win.Text, w)
	}
	from, to := win.Range(lo, hi)
	if hit := win.Text[from:to]; !strings.HasPrefix(s[lo:hi], hit) ||
		hit != s[lo:hi] && m.Width(s[lo:hi])+2*m.Width(m.Ellipsis()) <= width {
		t.Fatalf("CutAround(%q, %d, %d, %d) = %q with %q in sight", s, lo, hi, width, win.Text, hit)
	}
	col := off % (whole + 3)
	pan := m.Pan(s, col, width)
	if want := max(0, min(width, whole-col)); m.Width(pan) != want {
		t.Fatalf("Pan(%q, %d, %d) = %q, %d cells, want %d", s, col, width, pan, m.Width(pan), want)
	}
}

func TestFitSweep(t *testing.T) {
	for _, m := range measures {
		for _, s := range samples {
			s = Clean(s)
			for width := 0; width <= 120; width++ {
				checkFit(t, m, s, width*7%(len(s)+1), width)
			}
		}
	}
}

func FuzzFit(f *testing.F) {
	for i, s := range samples {
		f.Add(s[:min(len(s), 200)], i*3, i)
	}
	f.Fuzz(func(t *testing.T, s string, off, width int) {
		deadline.Of(t)
		s = Clean(s)
		for _, m := range measures {
			checkFit(t, m, s, off&0xFFFF%(len(s)+1), width&0x7F)
		}
	})
}
