package search

import (
	"slices"
	"strings"
	"testing"
)

// What was seen among hits that nobody meant, and beside it what must stay.
func TestJunk(t *testing.T) {
	for _, c := range []struct {
		query, found, junk, why string
	}{
		{"lamdb", "Lambda を使う", "a lamp", "two letters swapped in a word that is not typed to its end"},
		{"kanshi", "監視の話", "can simulation", "Latin words read one into the next"},
		{"autoscal", "Auto Scaling", "autumn scale", "but those that are spelled so"},
		{"curry", "Curry-Howard", "検索力", "an English word, in two others"},
		{"kite", "a kite", "起きてから", "an English word in the middle of how something is read"},
		{"sakury", "さくりょう", "検索力", "the end of one word and the beginning of the next"},
		{"sakuryoku", "検索力", "検索料", "but up to the end of the next"},
		{"yoru", "夜の会", "ask your users", "first letters, of what is how something is read"},
		{"バグ", "バグの話", "バッグの話", "a kana word that is spelled so without っ"},
		{"バッグ", "バッグの話", "バグの話", "and the other way round"},
		{"サーバ", "サーバーの話", "サーブの話", "but for ー, which one writes or not"},
		{"회의", "회의 시간", "회사들의 일정", "two syllables of a word, with others between them"},
		{"fork", "a fork of it", "the frame for kids", "an English word that is one there, in letters of others"},
		{"fork", "fork の話", "미래의 이야기", "nor by Korean keys"},
		{"edge", "the edge of it", "Hyperledger Fabric", "the second word of a name, by chance"},
		{"さいがい", "災害の話", "さえない人がいた", "kana of how something is read, apart in others"},
		{"gc", "the GC", "git checkout", "two letters that are a word, as first letters of others"},
		{"gc", "GC の話", "过程管理", "nor as those of pinyin"},
		{"カメ", "カメの話", "箱からメモを出す", "a particle among the first letters"},
		{"yaku", "役の話", "戦略の話", "the middle of a syllable"},
		{"gan", "GAN の話", "鉢を回して使う", "what a word is called that three letters may become, which are one"},
		{"md -org", "md の話", "目的の話", "a brief query beside what is left out"},
		{"demo", "demo の話", "这些的模型", "a particle of Chinese before a word"},
		{"お酒", "お酒の話", "H2O の主開発者", "nor of the next, which has a vowel"},
		{"medical", "医療の話", "医者の話", "what two phrases are called that begin with a word"},
		{"best", "最良の策", "盛り上がった", "a name of one kanji and kana, in a verb that has it first"},
		{"type", "種類", "仕組みの話", "and behind another kanji"},
		{"good", "良い話", "市良いち", "but before a noun, where it may stand so"},
		{"days", "days of it", "a data analysis", "an English word in the plural, in letters of others"},
		{"host", "the host", "開催の日", "what an English word may become, where it stands as it is"},
	} {
		got := find(outline("event E\n  "+c.junk+"\n  "+c.found+"\n"), c.query, Everywhere)
		if !slices.Equal(got, []string{c.found}) {
			t.Errorf("%s: %s finds %q, want %q", c.why, c.query, got, c.found)
		}
	}
}

// Words with operators are found as they are written, beside words without as alone.
func TestOperatorsDoNotLoosen(t *testing.T) {
	tree := outline("event E\n  Lambda を使う\n  !ab! 1 を使う\n")
	for _, q := range []string{"'lamdba 使う", "使う ^lamdba", "'!ab!1 使う"} {
		if got := find(tree, q, Everywhere); len(got) > 0 {
			t.Errorf("%s finds %q", q, got)
		}
		if got := find(tree, strings.NewReplacer("'", "", "^", "").Replace(q), Everywhere); len(got) == 0 {
			t.Errorf("%s finds nothing without operators", q)
		}
	}
}

// What must not be there is not there, however much is let pass beside it.
func TestExcludedInAllWays(t *testing.T) {
	tree := outline("event E\n  監視の話\n  監視 lambda\n")
	for q, want := range map[string][]string{"zzzz | !監視": {"E"}, "lamdba | !監視": {"E"}, "lamdba | !話": {"E", "監視 lambda"}, "kubernetes | !E | !監視": {"E", "監視の話", "監視 lambda"}} {
		if got := find(tree, q, Everywhere); !slices.Equal(got, want) {
			t.Errorf("%s finds %q, want %q", q, got, want)
		}
	}
}

// A brief query that enough notes have as a word is not the beginning of pinyin, wherever that
// stands in a text.
func TestBriefPinyin(t *testing.T) {
	for n := range 9 {
		junk := "好好，" + strings.Repeat("好", n) + "干扰效果不错"
		tree := outline("event E\n" + strings.Repeat("  GAN\n", handful) + "  " + junk + "\n")
		if got := find(tree, "gan", Everywhere); slices.Contains(got, junk) {
			t.Errorf("gan finds %q", junk)
		}
	}
	tree := outline("event E\n" + strings.Repeat("  JIT\n", handful) + "  生态系统\n")
	if got := find(tree, "jit", Everywhere); len(got) > handful {
		t.Errorf("jit finds %q: the last syllable is half-typed", got)
	}
}
