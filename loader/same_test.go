package loader

import "testing"

// TestSame: the same document is the same tree however often it is loaded. What
// hangs on the order of a map differs in one of twenty loads at the latest.
func TestSame(t *testing.T) {
	for _, c := range cases(t) {
		t.Run(c.subject(), func(t *testing.T) {
			first, _ := parseDoc(c.name, []byte(c.doc))
			want := outline(first)
			for range 19 {
				if again, _ := parseDoc(c.name, []byte(c.doc)); outline(again) != want {
					t.Fatalf("loaded again:\n%swas:\n%s", outline(again), want)
				}
			}
		})
	}
}
