package lexis

import (
	"strings"
	"testing"
)

// TestSet: a set finds what package strings finds.
func TestSet(t *testing.T) {
	texts := []string{"", "a", "会：場", "会:場", "日本語の文。", "ａ］b]", "é（x", "。。", "a\t－", "𠮷【", "：", "\u3000", "んー・", "日本"[:4], "場："[:4], "x：："[:5], "a：b：c", "(a)（b）", "é日é"}
	for _, chars := range []string{"", ":", ":：", "(（[［<＜【", ":：=】]］\t", "・、𠮷", "é"} {
		s := NewSet(chars)
		for _, text := range texts {
			if got, want := s.Index(text), strings.IndexAny(text, chars); got != want || s.In(text) != (want >= 0) {
				t.Errorf("the first of %q in %q is at %d, want %d", chars, text, got, want)
			}
			if got, want := s.LastIndex(text), strings.LastIndexAny(text, chars); got != want {
				t.Errorf("the last of %q in %q is at %d, want %d", chars, text, got, want)
			}
			for _, r := range text + chars {
				if got, want := s.Has(r), strings.ContainsRune(chars, r); got != want {
					t.Errorf("%q is of %q: %v", r, chars, got)
				}
			}
		}
	}
	if NewSet("a：").Has(-1) {
		t.Error("no character is one of a set")
	}
}
