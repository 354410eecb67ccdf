package text

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"yomi/model/treetest/deadline"
)

// rows are the wrapped rows of s as they are drawn.
func rows(w Wrapper, s string, first, rest int) []string {
	var out []string
	for _, l := range w.Wrap(s, first, rest) {
		out = append(out, s[l.Lo:l.Hi])
	}
	return out
}

func TestWrap(t *testing.T) {
	for _, tt := range wrapCases {
		if got := strings.Join(rows(Wrapper{}, tt.s, tt.width, tt.width), "|"); got != tt.want {
			t.Errorf("Wrap(%q, %d)\n got %s\nwant %s\n%s", tt.s, tt.width, got, tt.want, tt.why)
		}
	}
}

func TestWrapHangs(t *testing.T) {
	tests := []struct{ s, want, why string }{
		{"監視する。", "監視する。", "。 hangs"},
		{"監視する、次", "監視する、|次", "、 hangs"},
		{"監視する。」次", "監視す|る。」次", "but not with 」 after it"},
		{"監視する！", "監視す|る！", "nothing else hangs"},
		{"監視する 。", "監視す|る 。", "not after a blank"},
	}
	for _, tt := range tests {
		if got := strings.Join(rows(Wrapper{Hang: true}, tt.s, 8, 8), "|"); got != tt.want {
			t.Errorf("%q hangs as %s, want %s: %s", tt.s, got, tt.want, tt.why)
		}
	}
}

func TestWrapIndents(t *testing.T) {
	got := strings.Join(rows(Wrapper{}, "監視の話をする\n次の段", 8, 4), "|")
	if want := "監視の話|をす|る|次の|段"; got != want {
		t.Errorf("first row of 8, others of 4: %s, want %s", got, want)
	}
}

// Signs no row may begin or end with, written out from the rules instead of
// taken from the tables.
const (
	neverFirst = "）〕］｝〉》」』】〙〗、。，．・：；？！ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〻ゝゞヽヾ～〜…‥℃％｡､｣･ｰｧｯ)]}"
	neverLast  = "（〔［｛〈《「『【〘〖￥＄$€£([{"
)

// checkWrap holds for the rows of any prepared text.
func checkWrap(t *testing.T, w Wrapper, s string, width int) {
	t.Helper()
	lines := w.Wrap(s, width, width)
	if len(lines) == 0 {
		t.Fatalf("%q at %d has no row", s, width)
	}
	next := 0
	for i, l := range lines {
		gap := s[next:min(max(l.Lo, next), len(s))]
		if l.Lo < next || l.Hi < l.Lo || l.Next < l.Hi || strings.Trim(gap, " \u3000") != "" || l.Next == next && s != "" {
			t.Fatalf("%q at %d: row %d is %+v after %d", s, width, i, l, next)
		}
		if left := strings.Trim(s[l.Hi:l.Next], " \u3000"); left != "" && left != "\n" {
			t.Fatalf("%q at %d: row %d drops %q", s, width, i, left)
		}
		checkRow(t, w, s, l, width)
		next = l.Next
	}
	if next != len(s) {
		t.Fatalf("%q at %d: rows end at %d", s, width, next)
	}
}

// checkRow holds for each row.
func checkRow(t *testing.T, w Wrapper, s string, l Line, width int) {
	t.Helper()
	row := s[l.Lo:l.Hi]
	last, n := utf8.DecodeLastRuneInString(row)
	allowed := max(width, 0)
	if w.Hang && hangs(last) && w.Width(row[:len(row)-n]) <= allowed {
		allowed = w.Width(row)
	}
	if w.Width(row) > allowed && clusterLen(row) < len(row) {
		t.Fatalf("%q is wider than %d", row, width)
	}
	if clusterStart(s, l.Hi) != l.Hi || clusterStart(s, l.Next) != l.Next {
		t.Fatalf("%q at %d splits a cluster at %+v", s, width, l)
	}
	if l.Next == len(s) || strings.Contains(s[l.Hi:l.Next], "\n") || !badBreak(s, l.Hi, l.Next) {
		return
	}
	for off := l.Lo + clusterLen(row); off < l.Hi; off += clusterLen(s[off:]) {
		trimmed := strings.TrimRight(s[l.Lo:off], " \u3000")
		if trimmed != "" && !blankRune([]rune(s[off:])[0]) && !w.never(s, l.Lo+len(trimmed), off) {
			t.Fatalf("%q at %d breaks as %q | %q and could at %d", s, width, row, s[l.Next:min(l.Next+20, len(s))], off)
		}
	}
}

// badBreak reports whether a row that ends at hi, with the next one beginning at
// next, breaks the rules.
func badBreak(s string, hi, next int) bool {
	first, _ := utf8.DecodeRuneInString(s[next:])
	last, _ := utf8.DecodeLastRuneInString(s[:hi])
	return strings.ContainsRune(neverFirst, first) || strings.ContainsRune(neverLast, last)
}

// never reports whether the wrapper's own, larger tables forbid a break.
func (w Wrapper) never(s string, hi, next int) bool {
	first, _ := utf8.DecodeRuneInString(s[next:])
	last, _ := utf8.DecodeLastRuneInString(s[:hi])
	return noStart(first) || noEnd(last)
}

func TestWrapSweep(t *testing.T) {
	for _, s := range prepared() {
		for width := -1; width <= 120; width++ {
			for _, m := range measures {
				checkWrap(t, Wrapper{Measure: m, Hang: width%2 == 0}, s, width)
			}
		}
	}
}

// naive fills rows from a list of all boundaries, looking each one up again for
// every row. It drops no indent.
func naive(w Wrapper, s string, width int) []Line {
	type unit struct {
		lo, hi, cells int
		blank         bool
		rule          rule // of the boundary before it
	}
	var units []unit
	for c := newScanner(s); !c.done(); {
		u := unit{lo: c.off}
		if c.off > 0 {
			u.rule = c.rule()
		}
		_, u.cells, u.blank = c.cluster(w.Measure)
		u.hi = c.off
		units = append(units, u)
	}
	var out []Line
	for i := 0; i < len(units); {
		used, j := 0, i // units[i:j] fit, with any number of blanks behind them
		for ; j < len(units) && (units[j].blank || j == i || used+units[j].cells <= width); j++ {
			used += units[j].cells
		}
		cut := j
		if j < len(units) {
			best := mustJoin
			for k := j; k > i; k-- {
				if units[k].rule > best {
					best, cut = units[k].rule, k
				}
			}
		}
		for cut < len(units) && units[cut].blank {
			cut++
		}
		last := cut
		for last > i && units[last-1].blank {
			last--
		}
		out = append(out, Line{units[i].lo, units[last-1].hi, units[cut-1].hi})
		i = cut
	}
	return out
}

// Filling rows in one walk gives what the naive way gives.
func TestWrapIsNaiveWrap(t *testing.T) {
	for _, text := range prepared() {
		for _, s := range strings.Split(text, "\n") {
			if s == "" || blankRune([]rune(s)[0]) {
				continue // the naive way knows neither empty rows nor indents
			}
			for width := 0; width <= 60; width++ {
				w := Wrapper{}
				if got, want := w.Wrap(s, width, width), naive(w, s, width); !slices.Equal(got, want) {
					t.Fatalf("%q at %d\n got %v\nwant %v", s, width, got, want)
				}
			}
		}
	}
}

// checkSegments compares the scanner's short cuts with uniseg alone.
func checkSegments(t *testing.T, s string) {
	t.Helper()
	var want, got []int
	for rest, state := s, -1; rest != ""; {
		_, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		want = append(want, len(s)-len(rest))
	}
	for c := newScanner(s); len(got) < len(want); c.nextSegment() {
		got = append(got, c.segment)
	}
	if !slices.Equal(got, want) {
		t.Fatalf("segments of %q\n got %v\nwant %v", s, got, want)
	}
}

func TestSegmentsAreUnisegs(t *testing.T) {
	for _, text := range prepared() {
		for _, s := range strings.Split(text, "\n") {
			checkSegments(t, s)
		}
	}
}

// What free promises: no rule names the rune, and UAX #14 breaks around it.
func TestFreeRunes(t *testing.T) {
	for r, s := range everyRune {
		if !free(r) {
			continue
		}
		if unicode.Is(starters, r) || unicode.Is(enders, r) || unicode.Is(unicode.Sc, r) {
			t.Errorf("%U is free, and named by a rule", r)
		}
		checkSegments(t, "漢"+s+"漢")
		checkSegments(t, "a "+s+" a"+s+"a")
	}
}

// Who stops reading rows stops the wrapping.
func TestLinesStops(t *testing.T) {
	n := 0
	for range (Wrapper{}).Lines(strings.Repeat("監視\n", 10), 4, 4) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d rows read", n)
	}
}

func FuzzWrap(f *testing.F) {
	for i, s := range samples {
		f.Add(s[:min(len(s), 300)], i)
	}
	f.Fuzz(func(t *testing.T, s string, width int) {
		deadline.Of(t)
		s = Prepare(s).Text
		for _, paragraph := range strings.Split(s, "\n") {
			checkSegments(t, paragraph)
		}
		for _, m := range measures {
			checkWrap(t, Wrapper{Measure: m, Hang: width&1 == 0}, s, width%130)
		}
	})
}

// Every row of up to four of ASCII's signs, a letter, a digit, a kanji and the marks
// that change what they stand on is parted as UAX #14 says, by whichever way.
func TestSegmentsOfSigns(t *testing.T) {
	signs := []string{"a", "9", " ", "漢", "\u0301", "—", "é"}
	for c := '!'; c < 0x7F; c++ {
		if !asciiLetter(c) {
			signs = append(signs, string(c))
		}
	}
	for _, a := range signs {
		for _, b := range signs {
			for _, c := range signs {
				for _, d := range []string{"", "a", "9", " ", "漢", ">", "(", "%"} {
					checkSegments(t, a+b+c+d)
				}
			}
		}
	}
}
