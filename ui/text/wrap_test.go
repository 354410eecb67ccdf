package text

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
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
	tests := []struct {
		s     string
		width int
		want  string // rows, separated by |
		why   string
	}{
		{"", 10, "", "an empty text has one row"},
		{"a\nb\n", 10, "a|b", "a final line end begins no row"},
		{"a\n\nb", 10, "a||b", "an empty paragraph is a row"},
		{"\n\n", 10, "|", "two empty paragraphs"},
		{"one two three", 7, "one two|three", "English at blanks"},
		{"one  two  ", 5, "one|two", "blanks are dropped at breaks and ends"},
		{"  one two", 6, "  one|two", "an indent is kept"},
		{"　字下げする文", 8, "　字下げ|する文", "U+3000 at the start is kept"},
		{"　字", 2, "字", "an indent that leaves no room goes"},
		{"文。　次の文", 6, "文。|次の文", "U+3000 at a break is dropped"},

		{"これは監視です。", 14, "これは監視で|す。", "。 takes a character along"},
		{"終わり」、次", 6, "終わ|り」、|次", "」 and 、 too"},
		{"話すーと長い", 5, "話|すー|と長|い", "ー begins no row"},
		{"もっと待つ", 4, "もっ|と待|つ", "small kana end a row"},
		{"あもっと", 4, "あ|もっ|と", "small kana begin none"},
		{"個々の人", 2, "個|々|の|人", "a row of one cell pair cannot obey"},
		{"人は個々", 6, "人は|個々", "々 begins no row"},
		{"いすゞの車", 4, "い|すゞ|の車", "ゞ begins no row"},
		{"朝〜夜まで", 4, "朝〜|夜ま|で", "〜 ends a row"},
		{"朝夜〜昼", 4, "朝|夜〜|昼", "〜 begins none"},
		{"気温３０℃", 8, "気温|３０℃", "℃ stays with its number"},
		{"割合は５％", 8, "割合は|５％", "％ too"},
		{"あれ「これ」", 6, "あれ|「こ|れ」", "「 ends no row"},
		{"価格は￥500円", 8, "価格は|￥500円", "a currency sign ends no row"},
		{"価格 $ 500", 6, "価格|$ 500", "nor before a blank"},
		{"本当か！？はい", 8, "本当|か！？は|い", "！？ begin no row"},
		{"ｱﾞ｡ｶｯﾀ", 4, "ｱﾞ｡|ｶｯﾀ", "half-width signs"},
		{"それは……と言う", 7, "それ|は……と|言う", "…… stays whole"},
		{"彼は——と言う", 5, "彼|は——|と言|う", "—— too"},
		{"彼は“言葉”だ", 6, "彼は|“言葉”|だ", "curly quotes beside kanji as 「」"},
		{"it’s a “fine” day", 8, "it’s a|“fine”|day", "curly quotes in English"},

		{"これはKubernetesです", 10, "これは|Kubernetes|です", "a Latin word stays whole"},
		{"Kubernetes", 4, "Kube|rnet|es", "until it alone is too long"},
		{"ＡＷＳとＧＣＰ", 8, "ＡＷＳと|ＧＣＰ", "full-width words too"},
		{"速度は100 MB/s", 12, "速度は|100 MB/s", "a number and its unit"},
		{"速度は100 MB/s", 7, "速度は|100|MB/s", "parted before either is cut"},
		{"定員は120名です", 8, "定員は|120名で|す", "a counter"},
		{"参加12,345人", 8, "参加|12,345人", "a number with its commas"},
		{"値は１，２３４です", 12, "値は|１，２３４で|す", "a full-width number"},
		{"重さ5㎏", 6, "重さ|5㎏", "a squared unit"},
		{"CI/CDとTCP/IP", 10, "CI/CDと|TCP/IP", "abbreviations"},
		{"client/server", 9, "client/|server", "two words"},
		{"run --json now", 7, "run|--json|now", "an option"},
		{"値は--jsonで", 8, "値は|--jsonで", "an option in Japanese"},
		{"see .env and /usr", 6, "see|.env|and|/usr", "words that begin with a sign"},
		{"well-known", 7, "well-|known", "a hyphen parts words"},
		{"한국어 문장은", 8, "한국어|문장은", "Korean breaks at blanks"},
		{"AWS는 좋다", 6, "AWS는|좋다", "with Latin too"},

		{"見よhttps://a.example/b?c=1&d=2#e", 18, "見よ|https://a.example/|b?c=1&d=2#e", "an address after its dividers"},
		{"https://example.com/abc", 12, "https://exam|ple.com/abc", "an address too long for a row"},
		{"https://x.example/a-b。次", 22, "https://x.example/|a-b。次", "no other break in it"},
		{"https://e.x/?q=%E3%81%82", 15, "https://e.x/?q=|%E3%81%82", "escapes are no percentages"},

		{"[[https://e.x/][名]]", 15, "[[https://e.x/]|[名]]", "brackets of markup are no part of it"},
		{"https://e.x/.a/b", 13, "https://e.x/.|a/b", "a sign begins no row there either"},

		{"（（（（あ", 4, "（（|（（|あ", "nothing else fits"},
		{"ああああ！！！", 6, "あああ|あ！！|！", "as long as it can"},
		{"e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301", "clusters stay whole"},
		{"監視", 1, "監|視", "a glyph wider than the row"},
		{"監視", 0, "監|視", "width 0"},
		{"監視", -5, "監|視", "below 0"},
	}
	for _, tt := range tests {
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
		s = Prepare(s).Text
		for _, paragraph := range strings.Split(s, "\n") {
			checkSegments(t, paragraph)
		}
		for _, m := range measures {
			checkWrap(t, Wrapper{Measure: m, Hang: width&1 == 0}, s, width%130)
		}
	})
}
