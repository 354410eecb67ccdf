package text

import (
	"testing"
	"unicode"
)

func TestWidth(t *testing.T) {
	tests := []struct {
		s            string
		narrow, wide int
		why          string
	}{
		{"", 0, 0, "nothing"},
		{"abc", 3, 3, "ASCII"},
		{"\n", 0, 0, "a line end takes no cell"},
		{"監視", 4, 4, "kanji"},
		{"かなカナ", 8, 8, "kana"},
		{"ｶﾅｰ｡｢｣", 6, 6, "half-width kana and signs"},
		{"ＡＢ１", 6, 6, "full-width Latin and digits"},
		{"　", 2, 2, "full-width blank"},
		{"、。「」（）ー〜", 16, 16, "full-width signs"},
		{"①→│▼…", 5, 10, "ambiguous"},
		{"▶─•●※■○℃×÷±°§", 13, 26, "ambiguous signs of notes"},
		{"▸▾›❯⋮╎", 6, 6, "the chrome is narrow everywhere"},
		{"éüàêßæøŋ", 8, 16, "ambiguous Latin"},
		{"ÀñÅ", 3, 3, "Latin that is not ambiguous"},
		{"αβж", 3, 6, "Greek and Cyrillic are ambiguous"},
		{"“”‘’—―", 6, 12, "quotes and dashes are ambiguous"},
		{"e\u0301か\u3099", 3, 3, "combining marks take none"},
		{"한국어", 6, 6, "Hangul"},
		{"𠮷𩸽", 4, 4, "kanji beyond the BMP"},
		{"😀🎉", 4, 4, "emoji"},
		{"❤☺", 2, 2, "text-style emoji without selector"},
		{"￥¥", 3, 3, "yen signs"},
		{"␛␀␡", 3, 3, "pictures of controls"},
		{"\ue000", 1, 2, "private use"},
	}
	for _, tt := range tests {
		if got := New(false).Width(tt.s); got != tt.narrow {
			t.Errorf("narrow Width(%q) = %d, want %d: %s", tt.s, got, tt.narrow, tt.why)
		}
		if got := New(true).Width(tt.s); got != tt.wide {
			t.Errorf("wide Width(%q) = %d, want %d: %s", tt.s, got, tt.wide, tt.why)
		}
		if got := (Measure{}).Width(tt.s); got != tt.narrow {
			t.Errorf("zero Measure: Width(%q) = %d, want %d", tt.s, got, tt.narrow)
		}
	}
	if New(true) == New(false) || New(false) != (Measure{}) || !New(true).Wide() {
		t.Error("Measures do not compare as they measure")
	}
}

// What is kept of widths is what the condition says of every rune.
func TestWidthsKept(t *testing.T) {
	for _, w := range []*widths{&narrow, &wide} {
		for r := rune(-1); r <= unicode.MaxRune+1; r++ {
			if got, want := w.rune(r), w.of.RuneWidth(r); got != want {
				t.Fatalf("%U takes %d cells, want %d", r, got, want)
			}
		}
	}
}

// The locale must not reach the measure: go-runewidth reads it for its
// package-level functions.
func TestWidthIgnoresLocale(t *testing.T) {
	for _, v := range []string{"RUNEWIDTH_EASTASIAN", "LC_ALL", "LANG"} {
		t.Setenv(v, map[string]string{"RUNEWIDTH_EASTASIAN": "1"}[v]+"ja_JP.UTF-8")
	}
	if got := New(false).Width("①→"); got != 2 {
		t.Errorf("Width = %d under a Japanese locale, want 2", got)
	}
}

func TestEllipsis(t *testing.T) {
	for _, m := range measures {
		if e := m.Ellipsis(); m.Width(e) != len([]rune(e)) {
			t.Errorf("wide %v: %q takes %d cells", m.Wide(), e, m.Width(e))
		}
	}
}
