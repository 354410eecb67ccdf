package search

import (
	"strings"
	"testing"
)

// Two words of one language find the compound that they are in another, before notes
// that have its parts apart or the other way round.
func TestCompoundElsewhere(t *testing.T) {
	tree := outline(`
event E
  リークはメモリ
  線程と安全
  今日もメモリ・リークを直した長い日
  如何实现线程安全的程序才是好的程序
`)
	for query, want := range map[string]string{
		"memory leak": "今日もメモリ・リークを直した長い日",
		"thread safe": "如何实现线程安全的程序才是好的程序",
		"存储器 泄漏":      "今日もメモリ・リークを直した長い日",
	} {
		if got := find(tree, query, Everywhere); len(got) == 0 || got[0] != want {
			t.Errorf("%s finds %q, want %s first", query, got, want)
		}
	}
}

// It is marked as one.
func TestCompoundElsewhereIsOneMark(t *testing.T) {
	for query, want := range map[string]string{
		"memory leak": "今日も[メモリリーク]か", "leak memory": "[メモリ][リーク]", "thread safe": "实现[线程安全]的程序", "thread safety": "[線程]は[安全]か",
		"メモリリーク": "all [memory leaks]", "リーク メモリ": "all [memory] [leaks]", "データベース サーバー 監視": "[database server monitoring]",
	} {
		text := strings.NewReplacer("[", "", "]", "").Replace(want)
		var got strings.Builder
		off := 0
		for _, m := range findIn(text, query).Marks(text) {
			got.WriteString(text[off:m[0]] + "[" + text[m[0]:m[1]] + "]")
			off = m[1]
		}
		if got.WriteString(text[off:]); got.String() != strings.ReplaceAll(want, "][", "") {
			t.Errorf("%q marks %s, want %s", query, got.String(), want)
		}
	}
}
