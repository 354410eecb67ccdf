package lexis

import (
	"testing"
	"unicode"
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
