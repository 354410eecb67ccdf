package search

import (
	"slices"
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
		{"medical", "医療の話", "医者の話", "what two phrases are called that begin with a word"},
	} {
		got := find(outline("event E\n  "+c.junk+"\n  "+c.found+"\n"), c.query, Everywhere)
		if !slices.Equal(got, []string{c.found}) {
			t.Errorf("%s: %s finds %q, want %q", c.why, c.query, got, c.found)
		}
	}
}
