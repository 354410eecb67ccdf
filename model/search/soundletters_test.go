package search

import "testing"

// What the letters of a name rule out does not sound so; most other words they rule out.
func TestSoundLetters(t *testing.T) {
	l := LoadLexicon()
	for _, c := range []struct {
		name, word string
		want       bool
		why        string
	}{
		{"クーバネティス", "kubernetes", true, ""},
		{"ラムダ", "lambda", true, "letters that nobody hears"},
		{"ラングラー", "wrangler", true, "at the beginning, too"},
		{"エックスコード", "xcode", true, "a letter that is said as a vowel"},
		{"クローム", "chrome", true, "another letter for a consonant"},
		{"ジュピター", "jupyter", true, ""},
		{"안드로이드", "android", true, "a vowel"},
		{"안드로이드", "hundred", true, "or an h, which may be none"},
		{"ラムダ", "alamode", false, "it begins with a vowel"},
		{"ラムダ", "remote", false, "it has no d"},
		{"안드로이드", "draining", false, "it begins with a consonant"},
		{"ラムダ", "lambda1", false, "it is no word of letters"},
		{"ラムダ", "", false, ""},
	} {
		letters := l.newTerm(c.name, 0).letters
		if got := letters.may(c.word); got != c.want {
			t.Errorf("%s may be %q: %v, want %v: %s", c.name, c.word, got, c.want, c.why)
		}
	}
}
