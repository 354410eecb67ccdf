package lexis

import "testing"

func TestFormulaAt(t *testing.T) {
	for _, c := range []struct {
		s    string
		want int
		why  string
	}{
		{"$x^2 - y$ と", 9, "between dollars"},
		{"$$x$$", 5, "between two of them"},
		{"と $x$", 0, "further on"},
		{"$5 and $6", 0, "prices: a blank before the second"},
		{"$5,000-$6,000", 0, "prices: a digit behind the second"},
		{"$ ls $HOME", 0, "a prompt"},
		{"$HOME", 0, "only one"},
		{"$$x$", 0, "not as many"},
		{"$$", 0, "nothing between"},
		{"$$$x$$$", 0, "too many"},
	} {
		if got := FormulaAt(c.s); got != c.want {
			t.Errorf("%q: %d, want %d: %s", c.s, got, c.want, c.why)
		}
	}
}
