package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"yomi/model/treetest/deadline"
)

func TestSafe(t *testing.T) {
	tests := []struct{ in, want, why string }{
		{"監視\tと\n障害 e\u0301 ｶﾞ", "監視\tと\n障害 e\u0301 ｶﾞ", "ordinary text, as written"},
		{"👨\u200d👩\u200d👧 ❤\ufe0f 葛\U000E0100", "👨\u200d👩\u200d👧 ❤\ufe0f 葛\U000E0100", "sequences stay"},
		{"so\u00adft zero\u200bwidth", "so\u00adft zero\u200bwidth", "break hints stay"},
		{"a\r\nb\rc\u0085d\u2028e\u2029", "a\nb\nc\nd\ne\n", "line ends"},
		{"\x1b[31mred\x1b[0m", "[31mred[0m", "escapes lose their teeth"},
		{"\x1b]52;c;aGk=\x07x\x7f\x00", "]52;c;aGk=x", "controls"},
		{"\u009b31m\u009c", "31m", "C1"},
		{"\x9b31m", "�31m", "raw C1 is no UTF-8"},
		{"cod\u202eexe\u2066\u2069\u200e", "codexe", "bidi controls"},
		{"🏴\U000E0067\U000E007F\U000E0001", "🏴", "tags"},
		{"\ufeffbom \ufff9a\ufffab\ufffb", "bom ab", "byte order mark, annotation"},
		{"�", "�", "a replacement character that is there already"},
	}
	for _, tt := range tests {
		if got := Safe(tt.in); got != tt.want {
			t.Errorf("Safe(%q) = %q, want %q: %s", tt.in, got, tt.want, tt.why)
		}
	}
}

func TestSeen(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"監視\tと\n障害", "監視\tと\n障害", "ordinary text, as written"},
		{"so\u00adft ze\u200bro 葛\U000E0100 a\u2060b\u3164\u034fc", "soft zero 葛 abc", "what nobody sees"},
		{"👨\u200d👩 ❤\ufe0f 👍🏽 1\ufe0f\u20e3", "👨\u200d👩 ❤\ufe0f 👍🏽 1\ufe0f\u20e3", "what makes one sign of several"},
		{"\x1b[2J\u202e", "[2J", "what Safe drops"},
	} {
		if got := Seen(c.in); got != c.want {
			t.Errorf("Seen(%q) = %q, want %q: %s", c.in, got, c.want, c.why)
		}
	}
}

func checkSafe(t *testing.T, s string) {
	t.Helper()
	got := Safe(s)
	if !utf8.ValidString(got) || Safe(got) != got {
		t.Fatalf("Safe(%q) = %q is not safe", s, got)
	}
	for _, r := range got {
		if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			t.Fatalf("Safe(%q) = %q holds %U", s, got, r)
		}
		if r != '\n' && r != '\t' && !Harmless(r) {
			t.Fatalf("Safe(%q) = %q holds %U, which is not harmless", s, got, r)
		}
	}
	keep := func(r rune) rune {
		if r != '\n' && r != '\t' && !Harmless(r) {
			return -1
		}
		return r
	}
	if ends := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n"); utf8.ValidString(s) && got != strings.Map(keep, ends.Replace(s)) {
		t.Fatalf("Safe(%q) = %q drops more than it must", s, got)
	}
}

func TestSafeSamples(t *testing.T) {
	for _, s := range samples {
		checkSafe(t, s)
	}
}

func FuzzSafe(f *testing.F) {
	for _, s := range samples {
		f.Add(s[:min(len(s), 200)])
	}
	f.Fuzz(func(t *testing.T, s string) {
		deadline.Of(t)
		checkSafe(t, s)
	})
}

// TestNoControlIsSafe asks of each control by itself: one that passes moves the cursor
// or, as U+0090 to U+009F do, begins a command.
func TestNoControlIsSafe(t *testing.T) {
	for r := rune(0); r < 0xA0; r++ {
		if r >= ' ' && r < 0x7F || r == '\n' || r == '\t' {
			continue
		}
		said := "a" + string(r) + "b"
		if got := Safe(said); got != "ab" && got != "a\nb" {
			t.Errorf("U+%04X is written as %q", r, got)
		}
		if Harmless(r) {
			t.Errorf("U+%04X is said to be harmless", r)
		}
	}
}
