package syntax

import (
	"testing"

	"yomi/loader/block"
	"yomi/model"
)

// What titles are, by the signs in their lines: the level, 0 for none.
func TestTitles(t *testing.T) {
	for _, c := range []struct {
		why  string
		got  int
		want int
	}{
		{"marks and a blank", TitleMarks("## a", '#', 6), 2},
		{"a tab is one", TitleMarks("#\ta", '#', 6), 1},
		{"no blank", TitleMarks("##a", '#', 6), 0},
		{"too many", TitleMarks("####### a", '#', 6), 0},
		{"marks alone", TitleMarks("##", '#', 6), 0},
		{"equals", equals("== a"), 2},
		{"equals on both sides", equals("== a =="), 2},
		{"without blanks, as many behind", equals("==a=="), 2},
		{"without blanks, fewer behind", equals("==a="), 0},
		{"nothing but equals", equals("===="), 0},
		{"three # before anything", spaceless("###a", ""), 3},
		{"two before a letter", spaceless("##a", ""), 2},
		{"two before a sign", spaceless("##!", ""), 0},
		{"a hashtag", spaceless("#tag", ""), 0},
		{"one over two", spaceless("#Title", "##part"), 1},
		{"one before a wide letter", spaceless("#題名", ""), 1},
		{"a count", spaceless("#1 of them", ""), 0},
		{"Hiki's", HikiTitle("!!a"), 2},
		{"a picture of Markdown", HikiTitle("![a](b)"), 0},
		{"an outcry of signs", HikiTitle("!!!"), 0},
		{"over a row of its width", over("title", "====="), 1},
		{"a column more", over("title", "======"), 1},
		{"a row that is longer", over("title", "========="), 0},
		{"of wide letters, by columns", over("題名と題", "--------"), 1},
		{"a row that is too short for one", over("abc", "---"), 0},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.why, c.got, c.want)
		}
	}
}

func equals(line string) int {
	level, _ := EqualsTitle(line)
	return level
}

func spaceless(line, next string) int {
	level, _ := SpacelessTitle(line, next)
	return level
}

func over(line, next string) int {
	if OverRow(line, next) {
		return 1
	}
	return 0
}

func TestRules(t *testing.T) {
	for line, want := range map[string]bool{
		"---": true, "- - -": true, "--": true, "==": false, "----------": true, "━━━━": true, "＝＝＝": true, "***": true, "・・・": true,
		"": false, "-": false, "--- a": false, "aaa": false, "-=-": false, "  ---": true, "…": false,
	} {
		if got := RuleLine(line); got != want {
			t.Errorf("%q is a rule: %v", line, got)
		}
	}
}

func TestBoxes(t *testing.T) {
	for _, c := range []struct {
		text string
		task model.Task
		rest string
	}{
		{"[ ] a", model.TaskOpen, "a"}, {"[x] a", model.TaskDone, "a"}, {"[X]  a", model.TaskDone, "a"}, {"[-] a", model.TaskCancelled, "a"},
		{"[/] a", model.TaskOpen, "a"}, {"[y] a", model.NoTask, "[y] a"}, {"[x]a", model.NoTask, "[x]a"}, {"[x]", model.NoTask, "[x]"}, {"", model.NoTask, ""},
	} {
		if task, size := TaskBox(c.text); task != c.task || c.text[size:] != c.rest {
			t.Errorf("%q is %v of %q, want %v of %q", c.text, task, c.text[size:], c.task, c.rest)
		}
	}
}

// What the lines of a paragraph were meant to be, by people who wrote no Markdown.
func TestMeant(t *testing.T) {
	for _, c := range []struct {
		why, line string
		want      Meaning
	}{
		{"running text", "and so it went on", Meaning{}},
		{"a dot of Japanese", "・一つ", Meaning{Kind: block.Item, At: len("・"), Sign: "・"}},
		{"a dash right before a wide letter", "-一つ", Meaning{Kind: block.Item, At: 1, Sign: "-"}},
		{"two stars, one deeper", "** one", Meaning{Kind: block.Item, At: 3, Sign: "*"}},
		{"strong words are no item", "** one ** two", Meaning{}},
		{"an initial", "A. Writer", Meaning{}},
		{"a field", "日時：2024-05-01", Meaning{Kind: block.Field}},
		{"a label", "合言葉：帆布", Meaning{Label: true}},
		{"a title", "##終わりに", Meaning{Kind: block.Heading, Level: 2, At: 2}},
		{"a count", "#12 of all", Meaning{Counts: true}},
	} {
		if got := Meant(c.line, ""); got != c.want {
			t.Errorf("%s: %q is %+v, want %+v", c.why, c.line, got, c.want)
		}
	}
}

func TestLiteral(t *testing.T) {
	for text, want := range map[string]string{"a\r\nb\r\n": "a\nb", "a\rb": "a\nb", "a\u0085b \t\n\n": "a\nb", "  a\n": "  a", "": ""} {
		if got := Literal(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestLinkDefinition(t *testing.T) {
	for line, want := range map[string]bool{"[a]: https://a.example/": true, "[a]: <https://a.example/>": true, "[a]: words": false, "a]: https://a.example/": false, "[a] https://a.example/": false} {
		if got := LinkDefinition(line); got != want {
			t.Errorf("%q defines a link: %v", line, got)
		}
	}
}
