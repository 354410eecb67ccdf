package text

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// drawn writes spans with their attributes: {attributes:text}, marks in
// brackets.
func drawnSpans(r Row) string {
	var b strings.Builder
	for _, s := range r {
		said := s.Text
		if s.Mark {
			said = "[" + said + "]"
		}
		if s.Attr != 0 || s.Style != Plain {
			said = "{" + strings.Repeat("!", int(s.Style)) + s.Attr.Sign() + ":" + said + "}"
		}
		b.WriteString(said)
	}
	return b.String()
}

func TestSwap(t *testing.T) {
	for _, c := range []struct {
		why, s string
		swaps  []Swap
		want   string
	}{
		{"nothing to swap", "監視", nil, "監視"},
		{"put between", "ab監視", []Swap{{2, 2, "~~"}, {8, 8, "~~"}}, "ab~~監視~~"},
		{"at the start", "a", []Swap{{0, 0, "[x] "}}, "[x] a"},
		{"two at one place", "ab", []Swap{{1, 1, "~~"}, {1, 1, "**"}}, "a~~**b"},
		{"in place of", "x2 y", []Swap{{1, 2, "²"}}, "x² y"},
		{"what is shown otherwise stays so", "a\x01b\x02c", []Swap{{2, 2, "~"}, {4, 4, "~"}}, "a␁~b␂~c"},
		{"in place of what is shown otherwise", "a\x01\x02c", []Swap{{1, 3, "|"}}, "a|c"},
		{"inside what is shown as one: behind it", "ｶ\uff9eb", []Swap{{4, 4, "~"}}, "ガ~b"},
		{"behind all", "a\u00ad", []Swap{{3, 3, "~"}}, "a~"},
	} {
		s := Prepare(c.s).Swap(c.swaps)
		if s.Text != c.want {
			t.Errorf("%s: %q, want %q", c.why, s.Text, c.want)
		}
	}
}

// TestSwapKeepsPlaces: whatever is put into a text, its own bytes are found
// where they are shown, in order.
func TestSwapKeepsPlaces(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	parts := []string{"a", "監", "\x01", "e\u0301", "\u200b", "ｶﾞ", " ", "\t"}
	for range 2000 {
		var src string
		for range rnd.IntN(8) {
			src += parts[rnd.IntN(len(parts))]
		}
		var swaps []Swap
		for at := 0; at <= len(src); at += 1 + rnd.IntN(4) {
			if at == 0 || at == len(src) || src[at]&0xC0 != 0x80 {
				swaps = append(swaps, Swap{at, at, "<>"[:1+rnd.IntN(2)]})
			}
		}
		s := Prepare(src).Swap(swaps)
		if want := Prepare(src).Text; strings.NewReplacer("<", "", ">", "").Replace(s.Text) != want {
			t.Fatalf("%q with %v is %q, want the text %q", src, swaps, s.Text, want)
		}
		last := 0
		for off := range s.Text {
			at := s.Source(off)
			if at < last || at > len(src) {
				t.Fatalf("%q: %d in %q comes from %d, after %d", src, off, s.Text, at, last)
			}
			last = at
		}
		for lo := range src {
			a, b := s.Range(lo, len(src))
			if a < 0 || b > len(s.Text) || a > b {
				t.Fatalf("%q: [%d, end) is shown at [%d, %d) of %q", src, lo, a, b, s.Text)
			}
		}
	}
}

func TestLook(t *testing.T) {
	for _, c := range []struct {
		why, s string
		swaps  []Swap
		pieces []Piece
		marks  [][2]int
		want   string
	}{
		{"no pieces: plain", "監視", nil, nil, nil, "監視"},
		{"pieces in order", "ab監視", nil, []Piece{{2, Plain, Strong, ""}, {8, Plain, 0, ""}}, nil, "{**:ab}監視"},
		{"signs look like what is around", "a監b", []Swap{{1, 1, "~~"}, {4, 4, "~~"}},
			[]Piece{{1, Plain, 0, ""}, {4, Plain, Strike, ""}, {5, Plain, 0, ""}}, nil, "a~~{~~:監}~~b"},
		{"marks across pieces", "abcd", nil, []Piece{{2, Plain, Emph, ""}, {4, Plain, 0, ""}}, [][2]int{{1, 3}}, "{*:a}{*:[b]}[c]d"},
		{"what is left over looks like base", "abc", nil, []Piece{{1, Title, 0, ""}}, nil, "{!:a}bc"},
		{"an edge inside a cluster", "か\u3099x", nil, []Piece{{3, Plain, Strong, ""}, {7, Plain, 0, ""}}, nil, "{**:が}x"},
	} {
		s := Prepare(c.s).Swap(c.swaps).Look(Plain, c.pieces)
		row := s.Row(0, len(s.Text), c.marks)
		if got := drawnSpans(row); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
		for lo := range s.Text {
			var text string
			for _, span := range s.Row(lo, len(s.Text), nil) {
				text += span.Text
			}
			if text != s.Text[lo:] {
				t.Errorf("%s: from %d on the row says %q", c.why, lo, text)
			}
		}
	}
}

func TestCutStyled(t *testing.T) {
	s := Prepare("監視の間隔は五分").Look(Plain, []Piece{{6, Plain, Strong, ""}, {24, Plain, 0, ""}})
	for _, c := range []struct {
		width int
		marks [][2]int
		want  string
	}{
		{16, nil, "{**:監視}の間隔は五分"},
		{8, nil, "{**:監視}の…"},
		{8, [][2]int{{21, 24}}, "…は五[分]"},
	} {
		var got []Span
		for _, span := range (Measure{}).CutStyled(s, c.marks, c.width) {
			if span.Style == Dim {
				span.Style = Plain
			}
			if span.Text != "" {
				got = append(got, span)
			}
		}
		if said := drawnSpans(got); said != c.want {
			t.Errorf("in %d cells: %s, want %s", c.width, said, c.want)
		}
	}
}

func TestAddress(t *testing.T) {
	for to, want := range map[string]string{
		"https://example.com/a":        "https://example.com/a",
		"HTTP://example.com":           "HTTP://example.com",
		"mailto:a@example.com":         "mailto:a@example.com",
		"https://ja.example/日":         "https://ja.example/%E6%97%A5",
		"https://a.example/;x":         "https://a.example/%3Bx",
		"https://a.example/\x1b\\\x07": "https://a.example/%1B\\%07",
		"javascript:alert(1)":          "",
		"file:///etc/passwd":           "",
		"other.md":                     "",
		"":                             "",
	} {
		if got := Address(to); got != want {
			t.Errorf("Address(%q) is %q, want %q", to, got, want)
		}
	}
}
