package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"yomi/model/treetest/deadline"
)

// typed is an Input with the cursor at the bar.
func typed(s string) Input {
	before, after, _ := strings.Cut(s, "¦")
	var in Input
	in.SetValue(before + after)
	in.cursor = len(before)
	return in
}

// bar writes an Input with a bar for its cursor.
func bar(in Input) string { return in.text[:in.cursor] + "¦" + in.text[in.cursor:] }

func TestInput(t *testing.T) {
	insert := func(s string) func(*Input) { return func(in *Input) { in.Insert(s) } }
	tests := []struct {
		in   string
		do   func(*Input)
		want string
		why  string
	}{
		{"¦", insert("監視"), "監視¦", "typing"},
		{"監¦督", insert("視"), "監視¦督", "in the middle"},
		{"¦", insert("a\nb\r\n\tc"), "a b c¦", "line ends and tabs of a paste"},
		{"¦", insert("a\x1b[2J\x07\u202eb"), "a[2Jb¦", "controls of a paste"},
		{"¦", insert("\n\n"), "¦", "nothing but line ends"},
		{"a¦\u0301", insert("e"), "ae\u0301¦", "the cursor stays outside a cluster"},
		{"監視¦", (*Input).Left, "監¦視", "left"},
		{"¦監視", (*Input).Left, "¦監視", "left at the start"},
		{"e\u0301¦", (*Input).Left, "¦e\u0301", "over a cluster"},
		{"¦", insert("👨\u200d👩"), "👨👩¦", "a family is typed as who is in it"},
		{"¦", insert("a\u200db\ufeffc\u00add\u200be\U000E0100f\u2060"), "abcdef¦", "what has no shape"},
		{"¦", insert("a\xff\xe3\x81b"), "a���b¦", "invalid bytes"},
		{"¦か\u3099", (*Input).Right, "か\u3099¦", "right over a cluster"},
		{"監視¦", (*Input).Right, "監視¦", "right at the end"},
		{"監¦視", (*Input).Home, "¦監視", "home"},
		{"監¦視", (*Input).End, "監視¦", "end"},
		{"サーバーの監視は大事¦", (*Input).WordLeft, "サーバーの監視は¦大事", "a word of kanji"},
		{"サーバー¦の", (*Input).WordLeft, "¦サーバーの", "a word of katakana"},
		{"one two  ¦", (*Input).WordLeft, "one ¦two  ", "over blanks"},
		{"¦", (*Input).WordLeft, "¦", "nowhere"},
		{"¦監視の話", (*Input).WordRight, "監視¦の話", "right by script"},
		{"¦  one two", (*Input).WordRight, "  one¦ two", "over blanks"},
		{"k8s¦_x, y", (*Input).WordRight, "k8s_x¦, y", "Latin, digits and _"},
		{"¦한국어k", (*Input).WordRight, "한국어¦k", "Hangul"},
		{"ｶﾞ¦", (*Input).Backspace, "¦", "a half-width kana with its mark"},
		{"監視¦", (*Input).Backspace, "監¦", "backspace"},
		{"¦監", (*Input).Backspace, "¦監", "at the start"},
		{"¦監視", (*Input).Delete, "¦視", "delete"},
		{"¦か\u3099だ", (*Input).Delete, "¦だ", "a whole cluster"},
		{"監¦", (*Input).Delete, "監¦", "at the end"},
		{"障害対応 の監視¦だ", (*Input).DeleteWordBack, "障害対応 の¦だ", "a word back"},
		{"監¦視", (*Input).DeleteToStart, "¦視", "to the start"},
		{"監¦視", (*Input).DeleteToEnd, "監¦", "to the end"},
		{"監¦視", func(in *Input) { in.SetValue("x") }, "x¦", "another value"},
	}
	for _, tt := range tests {
		in := typed(tt.in)
		tt.do(&in)
		if got := bar(in); got != tt.want {
			t.Errorf("%s becomes %s, want %s: %s", tt.in, got, tt.want, tt.why)
		}
	}
}

func TestInputIsBounded(t *testing.T) {
	var in Input
	in.Insert(strings.Repeat("監視", maxInput))
	in.Insert("x")
	if len(in.Value()) > maxInput || !utf8.ValidString(in.Value()) || in.Cursor() != len(in.Value()) {
		t.Errorf("%d bytes, cursor %d", len(in.Value()), in.Cursor())
	}
}

func TestInputView(t *testing.T) {
	tests := []struct {
		in    string
		width int
		want  string
		col   int
		why   string
	}{
		{"¦", 10, "", 0, "empty"},
		{"監視¦", 10, "監視", 4, "it fits"},
		{"監¦視", 10, "監視", 2, "inside"},
		{"abcdefgh¦", 9, "abcdefgh", 8, "the cursor needs a cell too"},
		{"abcdefghi¦", 9, "efghi", 5, "scrolled by half"},
		{"¦abcdefghi", 9, "abcdefghi", 0, "at the start of a long line"},
		{"監視監視監¦", 9, "監視監", 6, "wide glyphs"},
		{"a監視監視監¦", 9, " 監視監", 7, "one cut by the edge"},
		{"監視¦", 0, "", 0, "no width"},
		{"監視¦", 1, "", 0, "one cell, cursor behind the text"},
		{"e\u0301ｶﾞ¦x", 9, "éガx", 3, "shown forms"},
	}
	for _, tt := range tests {
		got, col := typed(tt.in).View(Measure{}, tt.width)
		if got != tt.want || col != tt.col {
			t.Errorf("%s in %d cells: %q, cursor %d; want %q, %d: %s", tt.in, tt.width, got, col, tt.want, tt.col, tt.why)
		}
	}
}

// actions are all one can do to an Input.
var actions = []func(*Input){
	(*Input).Left, (*Input).Right, (*Input).WordLeft, (*Input).WordRight, (*Input).Home, (*Input).End,
	(*Input).Backspace, (*Input).Delete, (*Input).DeleteWordBack, (*Input).DeleteToStart, (*Input).DeleteToEnd,
}

// checkInput holds after every step.
func checkInput(t *testing.T, in Input) {
	t.Helper()
	if clusterStart(in.text, in.cursor) != in.cursor {
		t.Fatalf("%q: cursor inside a cluster", bar(in))
	}
	if strings.ContainsAny(in.text, "\n\t\r\x1b") || !utf8.ValidString(in.text) {
		t.Fatalf("%q in an input", in.text)
	}
	if strings.ContainsFunc(in.text, Shapeless) {
		t.Fatalf("%q in an input is not seen", in.text)
	}
	for _, m := range measures {
		for _, width := range []int{0, 1, 2, 3, 7, 40} {
			shown, col := in.View(m, width)
			if m.Width(shown) > width || col < 0 || col >= max(width, 1) {
				t.Fatalf("%s in %d cells: %q, cursor %d", bar(in), width, shown, col)
			}
			// What stands left of the cursor is shown left of it.
			if before := m.Width(Clean(in.text[:in.cursor])); width > 2 && m.Width(Clean(in.text)) < width && col != before {
				t.Fatalf("%s in %d cells: cursor %d, want %d", bar(in), width, col, before)
			}
		}
	}
}

func FuzzInput(f *testing.F) {
	for _, s := range samples {
		f.Add(s[:min(len(s), 60)], []byte{1, 6, 200, 4, 3, 200, 7, 2, 8})
	}
	f.Fuzz(func(t *testing.T, s string, steps []byte) {
		deadline.Of(t)
		var in Input
		in.Insert(s)
		for _, b := range steps[:min(len(steps), 40)] {
			if int(b) < len(actions) {
				actions[b](&in)
			} else {
				in.Insert(s[:min(int(b), len(s))])
			}
			checkInput(t, in)
		}
	})
}
