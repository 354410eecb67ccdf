package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestClip(t *testing.T) {
	for _, s := range hard {
		if !utf8.ValidString(s) {
			continue
		}
		for limit := 0; limit <= min(len(s)+1, 100); limit++ {
			got := Clip(s, limit)
			if len(got) > limit || len(got) < min(len(s), limit-3) || !strings.HasPrefix(s, got) || !utf8.ValidString(got) {
				t.Fatalf("Clip(%q, %d) = %q", s, limit, got)
			}
		}
	}
}

func TestCutKeepsHitsInSight(t *testing.T) {
	s := "abcdefgh監視ijklmnop"
	at := strings.Index(s, "監視")
	tests := []struct {
		marks [][2]int
		width int
		want  string
		why   string
	}{
		{nil, 8, "abcdefg…", "nothing to keep in sight"},
		{[][2]int{{at, at + 6}}, 12, "…gh[監視]ijkl…", "the hit"},
		{[][2]int{{at, at + 6}, {at + 7, at + 8}}, 12, "…gh[監視]i[j]kl…", "all hits in the window"},
		{[][2]int{{at, at + 6}, {0, 2}}, 12, "…gh[監視]ijkl…", "none of those outside"},
		{[][2]int{{0, 1}}, 30, "[a]bcdefgh監視ijklmnop", "it fits"},
	}
	for _, tt := range tests {
		if got := brackets(Measure{}.CutStyled(Prepare(s).Look(Plain, nil), tt.marks, tt.width)); got != tt.want {
			t.Errorf("%v in %d cells: %q, want %q: %s", tt.marks, tt.width, got, tt.want, tt.why)
		}
	}
}

func TestPath(t *testing.T) {
	titles := []string{"秋の勉強会", "監視の話", "用語"}
	tests := []struct {
		width int
		want  string
		why   string
	}{
		{40, "秋の勉強会 › 監視の話 › 用語", "all of it"},
		{24, "秋の… › 監視の話 › 用語", "the outermost gives way"},
		{0, "", "nothing"},
	}
	for _, tt := range tests {
		if got := (Measure{}).Path(titles, tt.width); got != tt.want {
			t.Errorf("in %d cells: %q, want %q: %s", tt.width, got, tt.want, tt.why)
		}
	}
	if got := New(true).Path(titles[1:], 40); got != "監視の話 > 用語" {
		t.Errorf("where › is as wide as two: %q", got)
	}
	for _, m := range measures {
		for width := range 60 {
			if got := m.Path(titles, width); m.Width(got) > width {
				t.Errorf("%q is wider than %d", got, width)
			}
		}
	}
	if strings.Join(titles, "") != "秋の勉強会監視の話用語" {
		t.Error("Path changed the titles it was given")
	}
}

// Shifting a row of several spans is panning their text.
func TestShift(t *testing.T) {
	row := Row{{Text: "a監", Style: Code}, {Text: "視b", Mark: true}, {Text: "c"}}
	for _, m := range measures {
		for col := 0; col <= 9; col++ {
			var got strings.Builder
			for _, s := range m.Shift(row, col) {
				got.WriteString(s.Text)
			}
			if want := m.Pan("a監視bc", col, 99); got.String() != want {
				t.Errorf("shifted by %d: %q, want %q", col, got.String(), want)
			}
		}
	}
}

func TestBrief(t *testing.T) {
	for _, c := range []struct{ why, s, want string }{
		{"a title", "監視\tの話\x1b", "監視 の話␛"},
		{"what no row shows", strings.Repeat("監", 10_000), strings.Repeat("監", rowBytes/3)},
	} {
		if got := Brief(c.s); got != c.want {
			t.Errorf("%s: %d bytes, want %d", c.why, len(got), len(c.want))
		}
	}
}
