package meaning

import (
	"fmt"
	"slices"
	"testing"
)

// Words of Hangul are found by each of their English words and lead to what these are called,
// over many pages of them, too.
func TestHangul(t *testing.T) {
	entries := []Entry{
		{Key: "header", Japanese: []string{"heda"}, Korean: []string{"머리글", "머리말"}},
		{Key: "preface", Chinese: []string{"前言", "序"}, Korean: []string{"머리말"}, Aside: []string{"序"}},
	}
	for i := range 3 * pageWords {
		entries = append(entries, Entry{Key: fmt.Sprintf("word %03d", i), Chinese: []string{"字"}, Korean: []string{string(rune(hangulFirst+7*i)) + "글"}})
	}
	table := Open(Pack(entries, Korean{}))
	for _, e := range entries {
		var got []string
		table.InHangul(e.Key, func(word string) { got = append(got, word) })
		if !slices.Equal(got, e.Korean) {
			t.Errorf("%s is %q, want %q", e.Key, got, e.Korean)
		}
	}
	var got []string
	table.FromKorean("머리말", func(w Word, far bool) { got = append(got, fmt.Sprint(w.Text, far)) })
	if want := []string{"headerfalse", "prefacefalse", "hedafalse", "前言false", "序true"}; !slices.Equal(got, want) {
		t.Errorf("머리말 is called %q, want %q", got, want)
	}
	table.InHangul("none", func(word string) { t.Errorf("no word is %s", word) })
	Open(Pack(nil, Korean{})).FromKorean("머리말", func(w Word, _ bool) { t.Errorf("an empty table says %s", w.Text) })
}
