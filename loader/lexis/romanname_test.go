package lexis

import (
	"strings"
	"testing"
)

// TestRomanised tells Japanese names in Latin letters from words that are spelled so.
func TestRomanised(t *testing.T) {
	for name, want := range map[string]bool{
		"Takahiro Kambara": true, "Yuuki Enomori": true, "Sho Ishibashi": true, "Jun Ebihara": true, "Masataka Kuwano": true,
		"Ryouhei Tokko": true, "Hatchi Nambara": true, "Ohtani Syuhei": true,
		"Home Page": false, "Data Base": false, "Road Map": false, "Machine Learning": false, "Go Generics": false, "Ada Holm": false,
		"Takahiro": false, "Rope Takahiro Kambara": false,
	} {
		if got := romanised(strings.Fields(name)); got != want {
			t.Errorf("%s is a Japanese name: %v, want %v", name, got, want)
		}
	}
}
