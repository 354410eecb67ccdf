package search

import (
	"context"
	"slices"
	"strings"
	"testing"
)

// Letters inside a word of English are a part of it by chance, but for the words of
// which a compound or a name is made.
func TestChance(t *testing.T) {
	l := LoadLexicon()
	for _, c := range []struct {
		query, text string
		few, plenty bool // found beside few and beside enough others
		why         string
	}{
		{"port", "a report", true, false, "four letters that stand there by chance, for who finds nothing else"},
		{"orm", "the platform", false, false, "three letters are anywhere"},
		{"load", "the download", true, true, "a compound"},
		{"load", "an upload", true, true, "one with an adverb"},
		{"mail", "an email", true, true, "which means the same as its head"},
		{"ame", "filename", false, false, "three letters in a name, no word and behind none"},
		{"ame", "rename", false, false, "nor behind what may be one"},
		{"sql", "mysql", true, false, "three letters that are a word"},
		{"ssh", "openssh", true, false, "or stand behind one"},
		{"kaigi", "gunmakaigi", true, true, "a name that no dictionary has"},
		{"port", "ReportPort", true, true, "a word inside a name"},
		{"'port", "a report", true, true, "asked for as it is"},
		{"scri", "javascript", true, true, "one half of a compound, begun"},
	} {
		for n, want := range map[int]bool{0: c.few, handful: c.plenty} {
			word := strings.TrimPrefix(c.query, "'")
			tree := outline("event E\n  " + c.text + "\n" + strings.Repeat("  a "+word+"\n", n))
			x := Build(tree).AddReadings(context.Background(), l)
			if got := x.Find(context.Background(), Parse(c.query, l), Everywhere, 9).Matches().Has(1); got != want {
				t.Errorf("%s finds %q beside %d others: %v, want %v: %s", c.query, c.text, n, got, want, c.why)
			}
		}
	}
}

// A longer query finds the same whether it was typed letter by letter or at once.
func TestChanceTyped(t *testing.T) {
	tree := outline("event E\n  exportx\n  supportx\n  sportive\n  airport\n  portal\n  viewports\n  filenamer\n  インターネット\n" + strings.Repeat("  ネットの話\n", handful))
	x := Build(tree).AddReadings(context.Background(), LoadLexicon())
	for _, word := range []string{"ports", "namer", "amer", "ネット"} {
		var s Searcher
		for i, r := range word {
			typed := word[:i] + string(r)
			q := Parse(typed, x.Lexicon())
			got, want := s.Find(context.Background(), x, q, Everywhere, 9).Found, x.Find(context.Background(), q, Everywhere, 9).Found
			if !slices.Equal(got, want) {
				t.Errorf("%q finds %v typed, %v at once", typed, got, want)
			}
		}
	}
}

// What is typed is read only where it is romaji, and a Latin word of a note only where
// it is.
func TestReadLatin(t *testing.T) {
	for _, c := range []struct {
		query, text string
		want        bool
		why         string
	}{
		{"doc", "do it", false, "c begins chi and cha, and is not silent"},
		{"doc", "どちら", true, "which it may become"},
		{"sec", "the sea", false, "see is read se, and sea is another word"},
		{"arch", "some art", false, "no romaji has r before a consonant"},
		{"ramu", "lambda", false, "a Latin word is no romaji"},
		{"sotaku", "something", false, "nor is one begun"},
		{"meting", "do something in time", false, "nor inside one"},
		{"denki", "all dependencies!", false, "nor in a longer one"},
		{"jikk", "実験の話", true, "a doubled consonant, which no spelling has"},
		{"jikken", "実験", true, "the same"},
		{"jikk", "時間の話", false, "and no single one"},
		{"nipp", "日報を書く", true, "one that changes with it"},
		{"kapp", "カップを洗う", true, "small っ"},
		{"kapp", "カプセル", false, "and none"},
		{"happ", "資料を発表する", true, "behind another word"},
		{"じっけ", "実験", true, "typed in kana"},
		{"ame", "a message", false, "two English words"},
		{"ame", "雨の話", true, "a reading"},
		{"otani", "Ohtani の話", true, "a name in romaji"},
		{"dbnosettei", "DB の設定", true, "a Latin word and what is read behind it"},
		{"mashi", "増した", true, "sh is on the way to shi"},
		{"mash", "マサラ", false, "and to no sa"},
		{"kansi", "監視 位置", true, "a word that shares its vowel with the next"},
	} {
		x := Build(outline("event E\n  "+c.text+"\n")).AddReadings(context.Background(), LoadLexicon())
		if got := len(x.Search(context.Background(), Parse(c.query, x.Lexicon()), Everywhere, 9)) > 0; got != c.want {
			t.Errorf("%s finds %q: %v, want %v: %s", c.query, c.text, got, c.want, c.why)
		}
	}
}

// A short word is no slip of another but of a whole one.
func TestShortSlips(t *testing.T) {
	for _, c := range []struct {
		query, text string
		want        bool
		why         string
	}{
		{"lint", "a line", false, "four letters"},
		{"serber", "the server", true, "a whole word"},
		{"serber", "two servers", false, "and no beginning of one"},
		{"monitro", "monitoring", true, "seven letters are enough for a beginning"},
	} {
		if got := len(find(outline("event E\n  "+c.text+"\n"), c.query, Everywhere)) > 0; got != c.want {
			t.Errorf("%s finds %q: %v, want %v: %s", c.query, c.text, got, c.want, c.why)
		}
	}
}

// What is called so counts as found: nothing loose is shown beside it, nor names by a
// detour beside enough.
func TestNamesAreEnough(t *testing.T) {
	text := "event E\n" + strings.Repeat("  予算の話\n", handful) + "  building dear gems et al\n"
	if got := find(outline(text), "budget", Everywhere); len(got) != handful {
		t.Errorf("budget finds %q", got)
	}
	text = "event E\n" + strings.Repeat("  a meeting\n", handful) + "  会議\n  人に会う\n  会場\n"
	if got := find(outline(text), "meeting", Everywhere); len(got) != handful+1 || !slices.Contains(got, "会議") {
		t.Errorf("meeting finds %q", got)
	}
}

// A short word typed in katakana means words of kana; others that are read so only
// where there are few.
func TestShortKatakana(t *testing.T) {
	for _, c := range []struct {
		query, text string
		few, plenty bool
		why         string
	}{
		{"サー", "最初の話", false, false, "begins so"},
		{"サー", "サイトの話", false, false, "begins with サ, and means no サー"},
		{"データ", "結果が出た", true, false, "a word and an ending"},
		{"カトウ", "加藤の話", true, false, "a name"},
		{"キー", "期の続き", false, false, "an ending, which is no word of kana"},
		{"サバ", "サーバの話", true, true, "the same word written otherwise"},
		{"メモリ", "メモリーの話", true, true, "the same"},
		{"じっけ", "自警の話", true, false, "typed with っ"},
		{"ロード", "ダウンロード", true, false, "a part of another word"},
		{"バー", "メンバーの話", false, false, "two kana, which are parts of many"},
		{"ラン", "マージバランシング", false, false, "the same, behind what is no word"},
		{"ラン", "もう知らん", true, false, "an ending"},
		{"バー", "ウェブサーバーとスライドバー", true, true, "two kana behind a word"},
		{"サーバー", "ウェブサーバーの話", true, true, "a word of a compound"},
		{"フロー", "データフロー", true, true, "the same, in the dictionary"},
		{"ネット", "インターネット", true, true, "a word for the same"},
		{"チーム", "タイガーチーム", true, true, "a compound that is in no dictionary"},
	} {
		for n, want := range map[int]bool{0: c.few, handful: c.plenty} {
			x := Build(outline("event E\n  "+c.text+"\n"+strings.Repeat("  "+c.query+"\n", n))).AddReadings(context.Background(), LoadLexicon())
			if got := x.Find(context.Background(), Parse(c.query, x.Lexicon()), Everywhere, 9).Matches().Has(1); got != want {
				t.Errorf("%s finds %q beside %d others: %v, want %v: %s", c.query, c.text, n, got, want, c.why)
			}
		}
	}
}

// What a word of katakana is called comes before what is read so by chance.
func TestKatakanaNames(t *testing.T) {
	if got := find(outline("event E\n  発火する条件\n  safe from hackers\n"), "ハッカー", Everywhere); len(got) == 0 || got[0] != "safe from hackers" {
		t.Errorf("ハッカー finds %q", got)
	}
}

// Of what is called so in another language a handful keeps abbreviations away, and not
// what is read as was typed.
func TestNamesHideNoReading(t *testing.T) {
	tree := outline("event E\n  子ども\n" + strings.Repeat("  a child\n", handful))
	if got := find(tree, "子供", Everywhere); len(got) != handful+1 || got[0] != "子ども" {
		t.Errorf("子供 finds %q", got)
	}
}

// Names by a detour are looked for where those that come to mind are few.
func TestDetour(t *testing.T) {
	for n, want := range map[int]bool{1: true, handful: false} {
		x := Build(outline("event E\n  人に会う\n"+strings.Repeat("  会議の話\n", n))).AddReadings(context.Background(), LoadLexicon())
		r := x.Find(context.Background(), Parse("meeting", x.Lexicon()), Everywhere, 9)
		if got := r.Matches().Has(1); got != want || len(r.Marks("人に会う")) > 0 != want {
			t.Errorf("beside %d others 人に会う is found: %v", n, got)
		}
	}
}
