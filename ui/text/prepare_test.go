package text

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"yomi/model/treetest/deadline"
)

func TestPrepare(t *testing.T) {
	tests := []struct{ in, want, why string }{
		{"", "", "nothing"},
		{"監視 and 障害\n", "監視 and 障害\n", "clean text stays"},
		{"ｶﾞｷﾞﾊﾟｳﾞ", "ガギパヴ", "half-width kana with marks are as wide composed"},
		{"ｱﾞ ﾝﾟ ﾞ", "ｱ゛ ﾝ゜ ゛", "marks that compose with nothing become spacing"},
		{"カﾞ", "ガ", "a half-width mark on a full-width kana"},
		{"か\u3099ハ\u309a", "がパ", "decomposed kana"},
		{"e\u0301 A\u030a", "é Å", "decomposed Latin"},
		{"m\u0302", "m\u0302", "a letter Unicode has no composed form for"},
		{"q\u0323\u0307 q\u0307\u0323", "q\u0323\u0307 q\u0323\u0307", "marks in canonical order"},
		{"\u1112\u1161\u11ab", "한", "jamo that make a syllable"},
		{"\u1112\u119e\u11ab", "ㅎㆍㄴ", "jamo that make none"},
		{"\ud55c\u11f0", "한\ufffd", "an old final without a form of its own"},
		{"\u3164|\uffa0|\u115f|", "　| ||", "Hangul fillers"},
		{"👨\u200d👩\u200d👧", "👨👩👧", "joined emoji are taken apart"},
		{"👍🏽", "👍", "skin tone"},
		{"🇯🇵🇫🇷", "JPFR", "flags"},
		{"1\ufe0f\u20e3 #\u20e3", "1 #", "keycaps"},
		{"❤\ufe0f☺\ufe0e", "❤☺", "variation selectors"},
		{"🏴\U000E0067\U000E0062\U000E007F", "🏴", "tags"},
		{"葛\U000E0100\ufe00", "葛", "kanji variants"},
		{"か\u200d\u3099", "が", "what is dropped does not hinder composing"},
		{"神Å", "神Å", "composed form (NFC) of singletons"},
		{"a\tb", "a   b", "a tab goes to the next stop"},
		{"\tb", "    b", "a tab at the start"},
		{"日本\tb", "日本    b", "a stop counts cells"},
		{"12345678\tb", "12345678    b", "a tab on a stop goes to the next"},
		{"a\n\tb", "a\n    b", "stops count from the line's start"},
		{"a\tb\tc", "a   b   c", "two tabs"},
		{"a\r\nb\rc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf", "line ends"},
		{"\r\r\n\n", "\n\n\n", "CR, CRLF, LF"},
		{"\x00\x07\x1b[0m\x7f", "␀␇␛[0m␡", "controls are visible"},
		{"\u009b31m", "�31m", "C1"},
		{"a\xffb\xe3\x81", "a�b��", "invalid bytes, one by one"},
		{"\ufdd0\uffff", "��", "noncharacters"},
		{"a\u202eb\u2066c\u200e\u061c", "abc", "bidi controls"},
		{"so\u00adft\u200b\u2060\ufeff", "soft", "format characters"},
		{"\u0301a", "◌\u0301a", "a mark without base gets one"},
		{"a\n\u0301", "a\n◌\u0301", "a mark after a line end"},
		{"\u0600\u06dd", "��", "signs under numbers have a width of their own only here and there"},
		{"a" + strings.Repeat("\u0301", 10000) + "b", "á" + strings.Repeat("\u0301", 5) + "b", "marks are bounded"},
		{strings.Repeat("\u20dd", 99), "◌" + strings.Repeat("\u20dd", 5), "enclosing marks too"},
	}
	for _, tt := range tests {
		if got := Prepare(tt.in).Text; got != tt.want {
			t.Errorf("Prepare(%.40q) = %.60q, want %.60q: %s", tt.in, got, tt.want, tt.why)
		}
	}
}

func TestClean(t *testing.T) {
	tests := []struct{ in, want, why string }{
		{"監視 and 障害", "監視 and 障害", "clean text stays"},
		{"a\nb\tc", "a b c", "line ends and tabs"},
		{"a\r\n\n\t b", "a  b", "a run is one blank, blanks stay"},
		{"a\nb\n", "a b ", "also at the end"},
		{"evil\x1b]0;name\x07.txt", "evil␛]0;name␇.txt", "file names"},
		{"\n\u0301", " \u0301", "the blank is a base"},
	}
	for _, tt := range tests {
		if got := Clean(tt.in); got != tt.want {
			t.Errorf("Clean(%q) = %q, want %q: %s", tt.in, got, tt.want, tt.why)
		}
	}
}

// In wide mode ambiguous characters move tab stops.
func TestTabStopsCanBeSet(t *testing.T) {
	for stop, want := range map[int]string{0: "監 |", 1: "監 |", 3: "監 |", 8: "監      |"} {
		if got := New(false).Tabs(stop).Prepare("監\t|").Text; got != want {
			t.Errorf("stops %d apart: %q, want %q", stop, got, want)
		}
	}
}

func TestTabStopsFollowTheMeasure(t *testing.T) {
	for _, m := range measures {
		s := m.Prepare("①②③\t④\t|").Text
		if w := m.Width(s[:strings.IndexByte(s, '|')]); w%TabStop != 0 {
			t.Errorf("wide %v: the bar in %q stands at %d", m.Wide(), s, w)
		}
	}
}

func TestPrepareCleanTextAllocatesNothing(t *testing.T) {
	s := strings.Repeat("監視と障害対応、運用と monitoring。\n", 100)
	if n := testing.AllocsPerRun(10, func() { Prepare(s) }); n > 0 {
		t.Errorf("%v allocations for clean text", n)
	}
}

// mayReachScreen says which runes a prepared text may hold, written from the
// tables of Unicode instead of ours.
func mayReachScreen(r rune) bool {
	switch {
	case r == '\n':
		return true
	case unicode.In(r, unicode.Cc, unicode.Cs, unicode.Zl, unicode.Zp),
		unicode.Is(unicode.Variation_Selector, r),
		unicode.Is(unicode.Bidi_Control, r),
		unicode.Is(unicode.Noncharacter_Code_Point, r),
		unicode.Is(unicode.Regional_Indicator, r),
		unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r),
		unicode.Is(unicode.Cf, r),
		r >= 0xE0000 && r < 0xE1000, r >= 0x1F3FB && r <= 0x1F3FF, r == 0x20E3, r == 0xFF9E, r == 0xFF9F:
		return false
	}
	return true
}

// Every rune alone comes out in a form that may reach the screen and can be
// measured. Of the planes that hold nothing but kanji, private use or nothing
// yet, some are enough.
func TestEveryRunePrepared(t *testing.T) {
	for r, s := range everyRune {
		if r%61 != 0 && (r > 0x3400 && r < 0xF900 || r > 0x1FFFF && r < 0xDFFF0 || r > 0xE1000) {
			continue
		}
		checkPrepared(t, s)
		if got := Prepare("x" + s).Text; utf8.RuneCountInString(got) > 1+max(1, len(substitutes[r])) && r != '\t' && norm.NFC.IsNormalString(s) {
			t.Errorf("%U is shown as %q", r, got)
		}
	}
}

// checkPrepared holds for Prepare of any input.
func checkPrepared(t *testing.T, s string) {
	t.Helper()
	for _, m := range measures {
		for _, p := range []Shown{m.Prepare(s), m.Line(s)} {
			zeros := 0
			for i, r := range p.Text {
				if !mayReachScreen(r) {
					t.Fatalf("%q is shown as %q with %U", s, p.Text, r)
				}
				if zeros++; m.rune(r) > 0 || r == '\n' {
					zeros = 0
				}
				if zeros > maxMarks || zeros > 0 && (i == 0 || p.Text[i-1] == '\n') {
					t.Fatalf("%q is shown as %q with a mark that nothing carries", s, p.Text)
				}
			}
			if !norm.NFC.IsNormalString(p.Text) {
				t.Fatalf("%q is shown as %q, which is not NFC", s, p.Text)
			}
			if again := m.Prepare(p.Text).Text; again != p.Text {
				t.Fatalf("%q is shown as %q, then as %q", s, p.Text, again)
			}
			checkMapping(t, s, p)
		}
		if line := m.Line(s).Text; strings.Contains(line, "\n") {
			t.Fatalf("Line(%q) = %q has a line end", s, line)
		}
	}
}

// checkMapping holds for the two ways between a text and its form.
func checkMapping(t *testing.T, s string, p Shown) {
	t.Helper()
	last := 0
	for off := 0; off <= len(p.Text); off++ {
		src := p.Source(off)
		if src < last || src > len(s) {
			t.Fatalf("Source(%d) = %d after %d in %q shown as %q", off, src, last, s, p.Text)
		}
		last = src
	}
	at := clusters(p.Text)
	isCluster := map[int]bool{}
	for _, off := range at {
		isCluster[off] = true
	}
	lastLo, lastHi := 0, 0
	for off := range len(s) {
		lo, hi := p.Range(off, off+1)
		if lo > hi || hi > len(p.Text) || !isCluster[lo] || !isCluster[hi] || lo < lastLo || hi < lastHi {
			t.Fatalf("Range(%d, %d) = %d, %d after %d, %d in %q shown as %q", off, off+1, lo, hi, lastLo, lastHi, s, p.Text)
		}
		if lo < hi {
			lastLo, lastHi = lo, hi
		}
	}
	if lo, hi := p.Range(-5, len(s)+5); lo != 0 || hi != len(p.Text) {
		t.Fatalf("all of %q is shown as [%d, %d) of %q", s, lo, hi, p.Text)
	}
}

func TestPrepareSamples(t *testing.T) {
	for _, s := range samples {
		if len(s) > 2000 {
			s = s[:2000]
		}
		checkPrepared(t, s)
	}
}

func TestShownRange(t *testing.T) {
	tests := []struct{ s, part, want, why string }{
		{"監視と障害", "障害", "障害", "unchanged text"},
		{"\x1b[1m監視", "監視", "監視", "behind a replaced rune of the same count"},
		{"ｶﾞｷﾞの監視", "監視", "監視", "behind composed kana"},
		{"ｶﾞｷﾞ", "ｷﾞ", "ギ", "the composed kana itself"},
		{"ｶﾞｷﾞ", "ｷ", "ギ", "a part of it is all of it"},
		{"a\u200bb", "\u200b", "", "what is dropped is nowhere"},
		{"a\tb", "\t", "   ", "a tab is its blanks"},
		{"👨\u200d👩", "👩", "👩", "a part of a family"},
		{"x\r\ny", "\n", "\n", "half of CRLF"},
	}
	for _, tt := range tests {
		p := Prepare(tt.s)
		i := strings.Index(tt.s, tt.part)
		lo, hi := p.Range(i, i+len(tt.part))
		if got := p.Text[lo:hi]; got != tt.want {
			t.Errorf("%q in %q is shown as %q, want %q: %s", tt.part, tt.s, got, tt.want, tt.why)
		}
	}
}

// slowly is Prepare and Line without the fast way over plain runes.
func slowly(m Measure, s string, flat bool) Shown {
	p := preparer{m: m, src: s, flat: flat, zeros: noBase}
	for p.done < len(s) {
		p.piece()
	}
	return p.out.shown(s)
}

func checkFastIsSlow(t *testing.T, s string) {
	t.Helper()
	for _, m := range measures {
		for _, flat := range []bool{false, true} {
			fast, slow := m.prepare(s, flat), slowly(m, s, flat)
			if fast.Text != slow.Text || !slices.Equal(fast.edits, slow.edits) {
				t.Fatalf("%q is shown as %q %v, without the fast way as %q %v", s, fast.Text, fast.edits, slow.Text, slow.edits)
			}
		}
	}
}

func TestFastPrepareIsSlowPrepare(t *testing.T) {
	for _, s := range samples {
		checkFastIsSlow(t, s)
	}
}

func FuzzPrepare(f *testing.F) {
	for _, s := range samples {
		f.Add(s[:min(len(s), 200)])
	}
	f.Fuzz(func(t *testing.T, s string) {
		deadline.Of(t)
		checkPrepared(t, s)
		checkFastIsSlow(t, s)
	})
}
