package lexis

import (
	"strings"
	"testing"
)

// TestWordList: each list has its words, and neither parts of them, nor two at once, nor
// nothing.
func TestWordList(t *testing.T) {
	lists := []*wordList{&familyNames, &givenNames, &organisations, &roles, &particles, &koreanWords, &placeWords, &kindsOfTalk, &titleWords, {text: " a  bc\n\tdef "}, {}}
	for _, l := range lists {
		words := strings.Fields(l.text)
		if len(l.text) >= 1<<16 {
			t.Errorf("a list of %d bytes: the places of words have 16 bits", len(l.text))
		}
		known := map[string]bool{}
		for _, w := range words {
			known[w] = true
		}
		for i, w := range words {
			if !l.has(w) {
				t.Errorf("no %q", w)
			}
			for _, other := range []string{w[1:], w[:len(w)-1], w + "a", w + " ", " " + w, w + " " + words[(i+1)%len(words)], strings.ToUpper(w)} {
				if l.has(other) != known[other] {
					t.Errorf("%q: %v", other, !known[other])
				}
			}
		}
		if l.has("") || l.has(" ") || l.has("quux") {
			t.Error("a word of no list")
		}
	}
}
