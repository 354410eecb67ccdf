package meaning

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// elsewhere is what t calls w, in order.
func elsewhere(t *Table, w Word) (out []string) {
	t.Elsewhere(w, func(w Word, _ bool) { out = append(out, w.Text) })
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
		{"medical", Latin, "医療", "what two phrases are called that begin with a word"},
		{"load balancing", Latin, "負荷分散", "a phrase"},
		{"vulnerability", Latin, "脆弱性", "an uncommon word, where it is the name of something"},
		{"quantization", Latin, "量子化", "a noun made from a verb"},
		{"監視", Han, "monitoring", "back"},
		{"saba", Kana, "server", "back from kana"},
		{"服務器", Han, "server", "back from Chinese"},
		{"服務器", Han, "saba", "from Chinese to Japanese"},
	} {
		if got := elsewhere(table, Word{c.word, c.script}); !slices.Contains(got, c.want) {
			t.Errorf("%s: %s is called %q, want %s", c.why, c.word, got, c.want)
		}
	}
	if got := elsewhere(table, Word{"docker", Latin}); slices.Contains(got, "doku") || !slices.Contains(got, "装卸工") {
		t.Errorf("a docker is no dock: %q", got)
	}
	if got := elsewhere(table, Word{"data", Latin}); slices.Contains(got, "日付") || !slices.Contains(got, "deta") {
		t.Errorf("data is no date: %q", got)
	}
	for _, w := range []Word{{"zzzz", Latin}, {"the", Latin}, {"視", Han}, {"", Latin}, {"serv", Latin}} {
		if got := elsewhere(table, w); len(got) > 0 {
			t.Errorf("%q is called %q", w.Text, got)
		}
	}
}

// small is a table of keys that share their beginnings and have words in one
// language or in both.
func small(dog ...string) *Table {
	return Open(Pack([]Entry{
		{Key: "dog", Japanese: dog},
		{Key: "cost", Japanese: []string{"kosuto", "費用"}, Chinese: []string{"費用"}},
		{Key: "none"},
		{Key: "costly", Chinese: []string{"高価"}},
	}, Korean{}))
}

func TestPack(t *testing.T) {
	table := small("犬")
	if table.Len() != 3 {
		t.Errorf("%d words, want 3: one has no name", table.Len())
	}
	for key, want := range map[string]string{"cost": "kosuto 費用 費用", "costly": "高価", "dog": "犬"} {
		if got := strings.Join(elsewhere(table, Word{key, Latin}), " "); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	if got := elsewhere(table, Word{"費用", Han}); strings.Join(got, " ") != "cost kosuto 費用 費用" {
		t.Errorf("%q", got)
	}
	if got := elsewhere(table, Word{"用", Han}); got != nil {
		t.Errorf("a part of a word is called %q", got)
	}
}

// A beginning stands for the words that begin so, where they are few, and not
// for a word that it is itself.
func TestBegun(t *testing.T) {
	table := small("犬小屋", "犬小路")
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

// Where many words begin so, those were meant that are said as what was typed, or
// of which the others are compounds.
func TestBegunByMany(t *testing.T) {
	table := Load()
	var all, aloud, compounds []string
	table.Begun(Word{"commu", Latin}, func(w Word) { all = append(all, w.Text) })
	table.BegunAloud("commu", "komyu", func(w Word) { aloud = append(aloud, w.Text) })
	table.Begun(Word{"netowa", Kana}, func(w Word) { compounds = append(compounds, w.Text) })
	if len(all) > 0 || !slices.Contains(aloud, "komyunikesyon") {
		t.Errorf("commu may become what is called %q, aloud %q", all, aloud)
	}
	Open(Pack([]Entry{{Key: "contagious", Japanese: []string{"伝染性"}}}, Korean{})).BegunAloud("conta", "kont", func(w Word) {
		t.Errorf("%s is not said conta", w.Text)
	})
	if !slices.Contains(compounds, "network") {
		t.Errorf("ネットワ may become what is called %q", compounds)
	}
}

func TestInflects(t *testing.T) {
	for _, c := range []struct {
		text, word string
		length     int
	}{
		{"servers are", "server", 7}, {"monitored", "monitor", 9}, {"caching", "cache", 7}, {"policies", "policy", 8},
		{"development", "develop", 11}, {"server", "server", 6}, {"served", "server", 0}, {"serverless", "server", 0}, {"cach", "cache", 0},
		{"load balancers need", "load balancing", 14}, {"load balanced", "load balancing", 13}, {"load balancing", "load balancing", 14},
		{"test plans", "test planning", 0}, {"load", "load balancing", 0}, {"balancer", "balancing", 0},
	} {
		if n, ok := Inflects(c.text, c.word); ok && n != c.length || ok != (c.length > 0) {
			t.Errorf("%s in %q: %d letters, want %d", c.word, c.text, n, c.length)
		}
	}
}

func TestNotice(t *testing.T) {
	for _, name := range []string{"EDICT", "COMPDIC", "CC-CEDICT", "UniDic", "libhangul", "WikDict", "OpenStack", "LibreOffice", "MPL", "Apache License", "by-sa/4.0"} {
		if !strings.Contains(Notice(), name) {
			t.Errorf("the notice does not name %s", name)
		}
	}
}

// What a key asks costs no allocation: it is asked beside the drawing.
func TestElsewhereAllocatesNothing(t *testing.T) {
	table := Load()
	for _, w := range []Word{{"monitoring", Latin}, {"saba", Kana}, {"監視", Han}} {
		ask := func() { table.Elsewhere(w, func(Word, bool) {}) }
		ask() // the first unpacks its pages
		if n := testing.AllocsPerRun(20, ask); n > 0 {
			t.Errorf("%s: %v allocations", w.Text, n)
		}
	}
}

// A table gives back what was packed, in the order of the keys, also where words
// need long codes, a character has four bytes, and pages end.
func TestOpenGivesBackWhatWasPacked(t *testing.T) {
	var entries []Entry
	for i := range 3*pageWords + 5 {
		key := fmt.Sprintf("word %03d", i)
		entries = append(entries, Entry{
			Key: key, Japanese: []string{fmt.Sprintf("語%c%c", rune(0x4e00+i*7), rune(0x5000+i%3)), "tango"}, Chinese: []string{string(rune(0x20000 + i))},
		})
	}
	var long []rune // characters that stand nowhere else, so that no code stands for two of them
	for i := range 24 {
		long = append(long, rune(0x6000+i))
	}
	entries[7].Japanese = []string{string(long), "tango"}
	table := Open(Pack(entries, Korean{}))
	for i, e := range entries {
		if key := table.keys.word(i); key != e.Key {
			t.Fatalf("key %d is %q, want %q", i, key, e.Key)
		}
		if got, want := elsewhere(table, Word{e.Key, Latin}), slices.Concat(e.Japanese, e.Chinese); !slices.Equal(got, want) {
			t.Errorf("%s is called %q, want %q", e.Key, got, want)
		}
		if got := elsewhere(table, Word{e.Japanese[0], Han}); len(got) < 2 || got[0] != e.Key || got[1] != e.Chinese[0] {
			t.Errorf("%s is called %q, want %s and %s first", e.Japanese[0], got, e.Key, e.Chinese[0])
		}
		if got := elsewhere(table, Word{e.Chinese[0], Han}); len(got) == 0 || got[0] != e.Key {
			t.Errorf("%s is called %q, want %s first", e.Chinese[0], got, e.Key)
		}
	}
	if got, want := elsewhere(table, Word{"tango", Kana}), 2*mostRanked; len(got) != want {
		t.Errorf("a word of all keys is called %d things, want no more than %d", len(got), want)
	}
}

// An empty table finds nothing.
func TestEmpty(t *testing.T) {
	table := Open(Pack(nil, Korean{}))
	if got := elsewhere(table, Word{"cost", Latin}); got != nil || table.Begins("c") || table.BeginsWord(Word{"費用", Han}) {
		t.Errorf("nothing is called %q", got)
	}
}

// What means something else in the first place leads to its names by a detour, and
// behind the others.
func TestAside(t *testing.T) {
	table := Open(Pack([]Entry{
		{Key: "coast", Japanese: []string{"kaigan", "kosuto"}, Aside: []string{"kosuto"}},
		{Key: "cost", Japanese: []string{"kosuto"}, Chinese: []string{"費用"}},
	}, Korean{}))
	var got []string
	table.Elsewhere(Word{"kosuto", Kana}, func(w Word, far bool) { got = append(got, fmt.Sprint(w.Text, far)) })
	if want := []string{"costfalse", "費用false", "coasttrue"}; !slices.Equal(got, want) {
		t.Errorf("kosuto is called %q, want %q", got, want)
	}
}

// What a word means in both languages it means before what it does in one; and an English word
// is not first called what has it as a later meaning.
func TestBothLanguages(t *testing.T) {
	table := Open(Pack([]Entry{
		{Key: "activity", Japanese: []string{"動作", "活動"}, Chinese: []string{"活動"}, Aside: []string{"動作"}},
		{Key: "exercise", Japanese: []string{"undo"}, Chinese: []string{"活動"}},
	}, Korean{}))
	for _, c := range []struct {
		word Word
		want string
	}{
		{Word{"活動", Han}, "activity 活動? 活動? exercise? 動作? undo?"},
		{Word{"activity", Latin}, "活動 活動 動作?"},
	} {
		var got []string
		table.Elsewhere(c.word, func(w Word, far bool) {
			if got = append(got, w.Text); far {
				got[len(got)-1] += "?"
			}
		})
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s is called %q, want %s", c.word.Text, got, c.want)
		}
	}
}

// The names of what comes first to mind come first, whichever key they are of.
func TestSurestFirst(t *testing.T) {
	table := Open(Pack([]Entry{
		{Key: "examination", Japanese: []string{"kensa", "siken", "tesuto"}, Chinese: []string{"考査", "審査", "査験"}},
		{Key: "test", Japanese: []string{"tesuto"}, Chinese: []string{"測試"}},
	}, Korean{}))
	if got, want := strings.Join(elsewhere(table, Word{"tesuto", Kana}), " "), "test examination 測試 考査 審査 査験"; got != want {
		t.Errorf("tesuto is called %s, want %s", got, want)
	}
}

// A word of another language that the own one has, too, but means something else by is no
// name of what is asked for; a loanword is called so where that is its first meaning.
func TestFalseFriends(t *testing.T) {
	table := Open(Pack([]Entry{
		{Key: "deploy", Japanese: []string{"depuroi"}, Chinese: []string{"部署"}},
		{Key: "post", Japanese: []string{"部署"}, Chinese: []string{"哨所"}},
		{Key: "exploitation", Japanese: []string{"開発"}, Chinese: []string{"利用"}},
		{Key: "recursion", Japanese: []string{"再帰"}, Chinese: []string{"逓帰"}},
		{Key: "theme", Japanese: []string{"tema"}, Chinese: []string{"問題", "主題"}, Aside: []string{"問題"}},
		{Key: "use", Japanese: []string{"利用", "問題"}},
	}, Korean{}))
	for _, c := range []struct {
		word   Word
		name   string
		called bool
	}{
		{Word{"開発", Han}, "利用", false},
		{Word{"再帰", Han}, "逓帰", true},
		{Word{"depuroi", Kana}, "部署", true},
		{Word{"tema", Kana}, "問題", false},
		{Word{"tema", Kana}, "主題", true},
		{Word{"exploitation", Latin}, "利用", true},
	} {
		if got := elsewhere(table, c.word); slices.Contains(got, c.name) != c.called {
			t.Errorf("%s is called %q, %s among it is to be %v", c.word.Text, got, c.name, c.called)
		}
	}
}

// The table has what comes to mind, in few words.
func TestTable(t *testing.T) {
	for _, c := range []struct {
		key, word string
		want      bool
		why       string
	}{
		{"news", "nyusu", true, "no plural of new"},
		{"costs", "kosuto", true, "a plural"},
		{"centre", "senta", true, "a common loanword that sounds otherwise"},
		{"lake", "湖", true, "a single kanji that means it in the first place"},
		{"page", "pezi", true, "a word that stands in the dictionary as 頁"},
		{"mountain", "山", true, "a word whose last senses are odd"},
		{"key", "題解", false, "the key to something"},
		{"limit", "限制", true, "a common word that others come before"},
		{"minutes", "議事録", true, "one of which the first gloss is no word"},
		{"recursion", "再帰", true, "the second gloss of a word of which others are made"},
		{"timestamp", "taimusutanpu", true, "in Japanese it is time stamp"},
		{"verification code", "験証碼", true, "a phrase of computing that Chinese alone has a word for"},
	} {
		has := false
		Load().Elsewhere(Word{c.key, Latin}, func(w Word, far bool) { has = has || w.Text == c.word && !far })
		if has != c.want {
			t.Errorf("%s is called %s: %v, want %v: %s", c.key, c.word, has, c.want, c.why)
		}
	}
}

// A word is asked for in English before other words for that, of which one has many.
func TestEnglishFirst(t *testing.T) {
	const enough = 8
	for word, want := range map[string]string{"tesuto": "test", "bagu": "bug", "memori": "memory"} {
		var got []string
		Load().Elsewhere(Word{word, Kana}, func(w Word, far bool) {
			if !far {
				got = append(got, w.Text)
			}
		})
		if !slices.Contains(got[:min(len(got), enough)], want) {
			t.Errorf("%s is called %q, want %s among the first", word, got, want)
		}
	}
}

// What a word is called is no beginning of another: a team is no tea.
func TestNoStemOfTheBeginning(t *testing.T) {
	table := Open(Pack([]Entry{
		{Key: "monitor", Japanese: []string{"監視"}},
		{Key: "monitoring", Chinese: []string{"監測"}},
		{Key: "tea", Japanese: []string{"te"}},
		{Key: "team", Chinese: []string{"団隊"}},
	}, Korean{}))
	for word, want := range map[string]string{"団隊": "team", "監測": "monitoring 監視"} {
		var got []string
		table.Elsewhere(Word{word, Han}, func(w Word, _ bool) { got = append(got, w.Text) })
		if strings.Join(got, " ") != want {
			t.Errorf("%s is called %q, want %s", word, got, want)
		}
	}
}
