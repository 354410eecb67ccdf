package search

import "testing"

// A word in Latin letters that no dictionary has is found in katakana as it sounds, where
// nothing else is: all of it, and not in what only has some of its consonants.
func TestSoundsInKana(t *testing.T) {
	const notes = "event E\n  ゲーミフィケーションの例\n  コマーシャルの話\n"
	for query, want := range map[string]bool{"gamification": true, "gamificator": false, "gamifi": false, "komarsyal": false} {
		got := find(outline(notes), query, Everywhere)
		if found := len(got) > 0 && got[0] == "ゲーミフィケーションの例"; found != want {
			t.Errorf("%s finds %q, want the game %v", query, got, want)
		}
	}
}
