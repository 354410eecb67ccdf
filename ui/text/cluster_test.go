package text

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
)

// Every rune there is, as a string, without surrogates.
func everyRune(yield func(rune, string) bool) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if utf8.ValidRune(r) && !yield(r, string(r)) {
			return
		}
	}
}

// What plain promises must hold for every rune it names: nothing to prepare,
// and no joining with another one.
func TestPlainNeedsNothing(t *testing.T) {
	for r, s := range everyRune {
		if !plain(r) {
			continue
		}
		if !norm.NFC.IsNormalString(s) || !norm.NFC.PropertiesString(s).BoundaryBefore() {
			t.Errorf("%U is plain but normalises", r)
		}
		if got := string(show(nil, r)); got != s {
			t.Errorf("%U is plain but shown as %q", r, got)
		}
		if narrow.rune(r) == 0 {
			t.Errorf("%U is plain but has no width", r)
		}
		if substitutes[r] != "" || unknown(r) {
			t.Errorf("%U is plain but terminals disagree on it", r)
		}
		if !alone(r) {
			t.Errorf("%U is plain but does not stand alone", r)
		}
	}
}

// Segmentation by uniseg agrees that there is a boundary between any two
// runes of which both stand alone; one of each kind stands for the others.
func TestAloneHasBoundaries(t *testing.T) {
	others := []rune{'漢', '가', '😀', 'क'}
	for _, o := range others {
		if !alone(o) {
			t.Fatalf("%U does not stand alone", o)
		}
	}
	for r, s := range everyRune {
		if !alone(r) {
			continue
		}
		for _, o := range append(others, r) {
			for _, pair := range []string{s + string(o), string(o) + s} {
				if uniseg.GraphemeClusterCount(pair) != 2 {
					t.Errorf("%U stands alone, but %q is one cluster", r, pair)
				}
			}
		}
	}
}

// clusters are the boundaries of s found by walking from its start.
func clusters(s string) []int {
	at := []int{0}
	for off := 0; off < len(s); {
		off += clusterLen(s[off:])
		at = append(at, off)
	}
	return at
}

func TestClusterStartAndEnd(t *testing.T) {
	for _, s := range append(prepared(), samples...) {
		if len(s) > 2000 {
			s = s[:2000]
		}
		at := clusters(s)
		for i, start := range at[:len(at)-1] {
			for off := start; off < at[i+1]; off++ {
				if got := clusterStart(s, off); got != start {
					t.Fatalf("clusterStart(%q, %d) = %d, want %d", s, off, got, start)
				}
				if want := at[i+1]; off > start && clusterEnd(s, off) != want {
					t.Fatalf("clusterEnd(%q, %d) = %d, want %d", s, off, clusterEnd(s, off), want)
				}
			}
			if got := clusterEnd(s, start); got != start {
				t.Fatalf("clusterEnd(%q, %d) = %d on a boundary", s, start, got)
			}
		}
		if clusterStart(s, len(s)+3) != len(s) || clusterStart(s, -1) != 0 || clusterEnd(s, len(s)+3) != len(s) {
			t.Fatalf("offsets outside %q are not clamped", s)
		}
	}
}

// A row of signs that all join is cut into clusters that a screen has room for,
// none of which begins with a mark.
func TestClustersAreBounded(t *testing.T) {
	for _, s := range prepared() {
		for i, off := range clusters(s) {
			n := clusterLen(s[off:])
			if w := (Measure{}).Width(s[off : off+n]); w > maxCluster {
				t.Errorf("a cluster of %q takes %d cells", s, w)
			}
			if r, _ := utf8.DecodeRuneInString(s[off:]); i > 0 && off < len(s) && r != '\n' && narrow.rune(r) == 0 {
				t.Errorf("cluster %d of %q begins with a mark", i, s)
			}
		}
	}
}

// Clusters that are not too long are uniseg's.
func TestClustersAreUnisegs(t *testing.T) {
	for _, s := range samples {
		rest, state := s, -1
		for off := 0; rest != ""; {
			var c string
			c, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
			if utf8.RuneCountInString(c) > maxCluster {
				break
			}
			if n := clusterLen(s[off:]); n < len(c) || n > len(c) && narrow.rune([]rune(s[off+len(c):])[0]) > 0 {
				t.Fatalf("clusterLen(%q) = %d, uniseg says %d", s[off:], n, len(c))
			}
			off += len(c)
		}
	}
}
