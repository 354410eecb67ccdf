package lexis

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestScripts holds what is told without a table against the tables of package unicode.
func TestScripts(t *testing.T) {
	for r := rune(-1); r <= unicode.MaxRune; r++ {
		if IsHan(r) != unicode.Is(unicode.Han, r) || IsHiragana(r) != unicode.Is(unicode.Hiragana, r) || IsKatakana(r) != unicode.Is(unicode.Katakana, r) {
			t.Errorf("the script of %U", r)
		}
		if isSpace(r) != unicode.IsSpace(r) {
			t.Errorf("%U is white space: %v", r, isSpace(r))
		}
		if has, _ := SignsIn(string(r)); unicode.IsSpace(r) && !has.HasSpace() {
			t.Errorf("%U is no sign of white space", r)
		}
	}
}

// TestFirstAndLastRune holds what is read without looking whether it is valid against package
// utf8, at the ends of a text that is cut as well.
func TestFirstAndLastRune(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		c := string(r)
		for _, text := range [...]string{c, c + "a", "a" + c, c + "é", "日" + c, c + "日", "é" + c[:len(c)-1], "日" + c[:len(c)-1], c[1:] + "日"} {
			first, _ := utf8.DecodeRuneInString(text)
			last, _ := utf8.DecodeLastRuneInString(text)
			if text != "" && (FirstRune(text) != first || LastRune(text) != last) {
				t.Fatalf("%q begins with %q and ends in %q", text, FirstRune(text), LastRune(text))
			}
		}
	}
}
