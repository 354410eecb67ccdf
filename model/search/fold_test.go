package search

import (
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"

	"yomi/model/treetest/deadline"
)

// foldString folds s by the way an index takes.
func foldString(s string) string {
	f := newFolder()
	f.fold(s)
	return string(f.out.buf)
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"AWS Lambda", "aws lambda", "case"},
		{"ＡＷＳ　ＳＡＭ", "aws sam", "full-width letters and blank"},
		{"ｻｰﾊﾞｰﾚｽ", "さーばーれす", "half-width kana with voicing marks"},
		{"サーバーレス", "さーばーれす", "katakana as hiragana"},
		{"プログラミング", "ぷろぐらみんぐ", "NFD as macOS stores names"},
		{"ヴァ", "ゔぁ", "katakana beyond the hiragana most fonts had"},
		{"デ−タ", "でーた", "a minus sign where ー was meant"},
		{"デ-タ", "でーた", "a hyphen where ー was meant"},
		{"e-mail", "e-mail", "a hyphen where a hyphen was meant"},
		{"Café", "cafe", "accents of Latin letters"},
		{"Café", "cafe", "the same decomposed"},
		{"①㈱㌔", "1(株)きろ", "compatibility forms"},
		{"いすゞ", "いすず", "voiced iteration mark"},
		{"人々", "人人", "kanji iteration mark"},
		{"々", "々", "with nothing to repeat it stays"},
		{"國語", "国語", "old form"},
		{"云服务", "云服務", "simplified, where it is a form of one character only"},
		{"한국", "한국", "jamo composed"},
		{"a\tb\nc", "a b c", "blanks are one kind"},
		{"ゼロ\u200b幅", "ぜろ幅", "zero-width space"},
		{"葛\U000e0100", "葛", "variation selector"},
		{"กำ", "กํา", "a vowel sign of Thai is no accent"},
	} {
		if got := foldString(c.in); got != c.want {
			t.Errorf("%s: fold(%q) = %q, want %q", c.why, c.in, got, c.want)
		}
	}
}

// hardTexts are what folding, marking and clusters have to get right together.
var hardTexts = []string{
	"", " ", "ﾞ", "か゛", "ﾊﾞｯﾌｧ", "コンテナ", "日本語とEnglishの混在", "👨‍👩‍👧‍👦と🇯🇵🇺🇸", "e\u0301\u0301x", "각각",
	"\r\n\r\n", "葛\U000e0100飾", "ﬁﬂ㍿Ⅷ", "İıſß", "กี่ำ", "ꥠ가ힰ", "\u0600a", "\xff\xfe不正", "ゝゞヽヾ々〻", "1️⃣2️⃣", "กำ",
}

func FuzzFold(f *testing.F) {
	for _, s := range hardTexts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		deadline.Of(t)
		var q Query
		l := q.newLine(s)
		fold := l.folded().text
		fast := newFolder()
		fast.fold(s)
		if string(fast.out.buf) != fold || !slices.Equal(fast.out.starts, l.folded().of.starts) {
			t.Errorf("fold(%q) = %q the fast way, %q the long one", s, fast.out.buf, fold)
		}
		if !utf8.ValidString(fold) {
			t.Fatalf("fold(%q) = %q is not valid", s, fold)
		}
		if again := foldString(fold); again != fold {
			t.Errorf("fold(%q) = %q folds to %q", s, fold, again)
		}
		if len(l.offs) != len(fold)+1 || !slices.IsSorted(l.offs) || l.offs[len(fold)] != len(s) || l.offs[0] < 0 {
			t.Errorf("offsets of %q: %v", s, l.offs)
		}
		for _, off := range l.offs[:len(fold)] {
			if !utf8.RuneStart(s[off]) && utf8.ValidString(s) {
				t.Errorf("offset %d of %q is inside a character", off, s)
			}
		}
	})
}

func TestFoldOfNFDIsFoldOfNFC(t *testing.T) {
	for r := rune(0x20); r < 0x3100; r++ {
		if r >= 0x30f7 && r <= 0x30fa {
			continue // ワ row with dakuten, used by nobody and kept as written
		}
		s := string(r)
		if !utf8.ValidString(s) || !norm.NFC.IsNormalString(s) {
			continue
		}
		if c, d := foldString(s), foldString(norm.NFD.String(s)); c != d {
			t.Errorf("%U: %q composed, %q decomposed", r, c, d)
		}
	}
}

// borders are the byte offsets between grapheme clusters by UAX #29.
func borders(s string) map[int]bool {
	at := map[int]bool{0: true}
	off, state := 0, -1
	for rest := s; rest != ""; {
		var c string
		c, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		off += len(c)
		at[off] = true
	}
	return at
}

func FuzzMarks(f *testing.F) {
	for _, s := range hardTexts {
		for _, q := range []string{"か", "b", "日本 english", "コンテナ", "kontena", "e", "각", "!x a"} {
			f.Add(s, q)
		}
	}
	f.Fuzz(func(t *testing.T, text, query string) {
		deadline.Of(t)
		checkMarks(t, findIn(text, query), text)
	})
}
