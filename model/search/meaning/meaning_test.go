package meaning

import (
	"slices"
	"strings"
	"testing"
)

// elsewhere is what t calls w, in order.
func elsewhere(t *Table, w Word) (out []string) {
	t.Elsewhere(w, func(w Word) { out = append(out, w.Text) })
	return out
}

func TestElsewhere(t *testing.T) {
	table := Load()
	for _, c := range []struct {
		word   string
		script Script
		want   string
		why    string
	}{
		{"server", Latin, "saba", "a loanword, as it is spelled"},
		{"servers", Latin, "saba", "inflected"},
		{"monitoring", Latin, "監視", "Japanese"},
		{"monitor", Latin, "監視", "Chinese, in the form that stands for both"},
		{"monitorin", Latin, "監視", "not finished yet"},
		{"load balancing", Latin, "負荷分散", "a phrase"},
		{"vulnerability", Latin, "脆弱性", "an uncommon word, where it is the name of something"},
		{"監視", Han, "monitoring", "back"},
		{"saba", Kana, "server", "back from kana"},
		{"服務器", Han, "server", "back from Chinese"},
		{"服務器", Han, "saba", "from Chinese to Japanese"},
	} {
		if got := elsewhere(table, Word{c.word, c.script}); !slices.Contains(got, c.want) {
			t.Errorf("%s: %s is called %q, want %s", c.why, c.word, got, c.want)
		}
	}
	for _, w := range []Word{{"zzzz", Latin}, {"the", Latin}, {"視", Han}, {"", Latin}, {"serv", Latin}} {
		if got := elsewhere(table, w); len(got) > 0 {
			t.Errorf("%q is called %q", w.Text, got)
		}
	}
}

// Parse reads what gen writes: keys that share their beginnings, and lines
// without words.
func TestParse(t *testing.T) {
	table := Parse("0cost\n4ly\n0dog\n" + "kosuto 費用\n\n犬\n" + "費用\n高価\n\n")
	for key, want := range map[string]string{"cost": "kosuto 費用 費用", "costly": "高価", "dog": "犬"} {
		if got := strings.Join(elsewhere(table, Word{key, Latin}), " "); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	if got := elsewhere(table, Word{"費用", Han}); strings.Join(got, " ") != "cost 費用 cost kosuto 費用" {
		t.Errorf("%q", got)
	}
	if got := elsewhere(table, Word{"用", Han}); got != nil {
		t.Errorf("a part of a word is called %q", got)
	}
}

// A beginning stands for the words that begin so, where they are few, and not
// for a word that it is itself.
func TestBegun(t *testing.T) {
	table := Parse("0cost\n4ly\n0dog\n" + "kosuto 費用\n\n犬小屋 犬小路\n" + "費用\n高価\n\n")
	for _, c := range []struct {
		text   string
		script Script
		want   string
	}{
		{"cos", Latin, "kosuto 費用 費用 高価"}, {"cost", Latin, "高価"}, {"co", Latin, ""},
		{"kosu", Kana, "cost 費用"}, {"犬小", Han, "dog dog"}, {"犬", Han, ""}, {"費用", Han, ""}, {"用", Han, ""},
	} {
		var got []string
		table.Begun(Word{c.text, c.script}, func(w Word) { got = append(got, w.Text) })
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s may become what is called %q, want %q", c.text, got, c.want)
		}
	}
	if !table.BeginsWord(Word{"犬小", Han}) || table.BeginsWord(Word{"犬山", Han}) {
		t.Error("犬小 begins a word and 犬山 none")
	}
}

func TestInflects(t *testing.T) {
	for _, c := range []struct {
		text, word string
		length     int
	}{
		{"servers are", "server", 7}, {"monitored", "monitor", 9}, {"caching", "cache", 7}, {"policies", "policy", 8},
		{"development", "develop", 11}, {"server", "server", 6}, {"served", "server", 0}, {"serverless", "server", 0}, {"cach", "cache", 0},
	} {
		if n, ok := Inflects(c.text, c.word); ok && n != c.length || ok != (c.length > 0) {
			t.Errorf("%s in %q: %d letters, want %d", c.word, c.text, n, c.length)
		}
	}
}

func TestNotice(t *testing.T) {
	for _, name := range []string{"EDICT", "COMPDIC", "CC-CEDICT", "UniDic", "by-sa/4.0"} {
		if !strings.Contains(Notice(), name) {
			t.Errorf("the notice does not name %s", name)
		}
	}
}

// What a key asks costs no allocation: it is asked beside the drawing.
func TestElsewhereAllocatesNothing(t *testing.T) {
	table := Load()
	for _, w := range []Word{{"monitoring", Latin}, {"saba", Kana}, {"監視", Han}} {
		ask := func() { table.Elsewhere(w, func(Word) {}) }
		ask() // the first makes the index
		if n := testing.AllocsPerRun(20, ask); n > 0 {
			t.Errorf("%s: %v allocations", w.Text, n)
		}
	}
}
