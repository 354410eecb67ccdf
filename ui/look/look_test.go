package look

import (
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/text"
)

// drawn writes spans with their attributes: {attribute+attribute:text}.
func drawn(row text.Row) string {
	names := map[text.Attr]string{text.Strong: "strong", text.Emph: "emph", text.Strike: "strike", text.Literal: "code",
		text.Math: "math", text.Bright: "mark", text.Linked: "link", text.Picture: "image", text.Note: "note", text.Faint: "faint"}
	var b strings.Builder
	for _, s := range row {
		var has []string
		for a := text.Strong; a <= text.Here; a <<= 1 {
			if s.Attr&a != 0 {
				has = append(has, names[a])
			}
		}
		if s.Link != "" {
			has = append(has, s.Link)
		}
		if len(has) > 0 {
			s.Text = "{" + strings.Join(has, "+") + ":" + s.Text + "}"
		}
		b.WriteString(s.Text)
	}
	return b.String()
}

func TestRow(t *testing.T) {
	for _, c := range []struct {
		why, note string
		signs     text.Attr
		want      string
	}{
		{"no marks", "- 監視", 0, "監視"},
		{"marks combine", "~ **強い *斜体* と ~~線~~**", 0, "{strong:強い }{strong+emph:斜体}{strong: と }{strong+strike:線}"},
		{"a sign where there is no style", "~ ~~中止~~ 実施", text.Strike, "~~{strike:中止}~~ 実施"},
		{"signs of all that has one", "~ **a** *b* `c` $d$ ==e== ~~f~~", ^text.Attr(0),
			"**{strong:a}** *{emph:b}* `{code:c}` ${math:d}$ =={mark:e}== ~~{strike:f}~~"},
		{"signs nest", "~ **a ~~b~~**", text.Strong | text.Strike, "**{strong:a }~~{strong+strike:b}~~**"},
		{"a link", "~ [頁](https://example.com/日)", 0, "{link+https://example.com/%E6%97%A5:頁}"},
		{"a link that the browser is not for", "~ [隣](other.md)", 0, "{link:隣}"},
		{"strong words in a link", "~ [a **b**](https://e.example)", 0, "{link+https://e.example:a }{strong+link+https://e.example:b}"},
		{"a picture and a footnote", "~ ![港](a.png)、帆[[1]](^1)", 0, "{image:港}、帆{note:[1]}"},
		{"tasks", "[x] 済", 0, "[x] 済"},
		{"an open one", "[ ] 未", 0, "[ ] 未"},
		{"a cancelled one", "[-] 止", 0, "[-] {strike+faint:止}"},
		{"a struck part of a task", "~ [x] ~~a~~ b", text.Strike, "[x] ~~{strike:a}~~ b"},
		{"a number", "- 節 {marker=1.}", 0, "1. 節"},
		{"a bullet", "- 節 {marker=・}", 0, "節"},
		{"quotations", "> > 中", 0, "▎▎ 中"},
		{"cells", "~ | **a** | b |  | c", 0, "{strong:a} │ b │ │ c"},
		{"the first row names the columns", "| a | b {header=yes}", 0, "{strong:a │ b}"},
		{"what may be overlooked", "layout: post {quiet=yes}", 0, "{faint:layout: post}"},
		{"what kind of callout a title is of", "> \" 注意 {callout=warning}", 0, "▎ {strong:WARNING }{strong:注意}"},
		{"unless it says so", "> \" Note {callout=note}", 0, "▎ {strong:Note}"},
		{"the tags of a headline", "# 題 {tags=sail 港}", 0, "題 :sail:港:"},
		{"the state and the priority of a headline", "# 題 {state=WAIT; priority=A}", 0, "WAIT [#A] 題"},
		{"tags behind marks", "~ # x **a** {tags=b}", text.Strong, "x **{strong:a}** :b:"},
		{"the label of a footnote, whatever it is", "- x {footnote=a; marker=[a]}", 0, "[a] x"},
		{"several lines", `a\nb`, 0, "a b"},
	} {
		tree := treetest.Parse("E e\n  S s\n    " + c.note)
		got := drawn(Pen{Signs: c.signs}.Row(tree, 2, 200))
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// TestRaised: x² is not x2.
func TestRaised(t *testing.T) {
	for _, c := range []struct {
		style      model.Style
		said, want string
	}{
		{model.StyleSup, "x2", "x²"}, {model.StyleSub, "x2", "x₂"}, {model.StyleSup, "xn+1", "xⁿ⁺¹"}, {model.StyleSup, "x監", "x^監"}, {model.StyleSub, "xy", "x_y"},
	} {
		b := model.NewBuilder(model.NewDocument("a", "", ""))
		r := b.Add(0, model.Node{Text: c.said})
		b.SetRich(r, model.Rich{Runs: []model.Run{{Lo: 1, Hi: int32(len(c.said)), Style: c.style}}})
		if got := (Pen{}).Text(model.Join(b), r); got != c.want {
			t.Errorf("%s of %q: %q, want %q", c.style, c.said, got, c.want)
		}
	}
}

// TestQuiet: what is for a program is dimmed, and said as it was written.
func TestQuiet(t *testing.T) {
	b := model.NewBuilder(model.NewDocument("a", "", ""))
	r := b.Add(0, model.Node{Text: "前 {{< toc >}} 後"})
	b.SetRich(r, model.Rich{Runs: []model.Run{{Lo: 4, Hi: 15, Style: model.StyleQuiet}}})
	tree := model.Join(b)
	if got, want := drawn(Pen{Signs: ^text.Attr(0)}.Row(tree, r, 40)), "前 {faint:{{< toc >}}} 後"; got != want {
		t.Errorf("it is %s, want %s", got, want)
	}
}

// TestParts divides a text with its looks and marks at line ends and tabs.
func TestParts(t *testing.T) {
	tree := treetest.Parse("E e\n  S s\n    ~ | **帆** | ~~`糸`~~ 長い |  | x")
	var got []string
	for _, p := range (Pen{Signs: text.Strike}).Cells(tree, 2) {
		got = append(got, drawn(p.Row(0, len(p.Text), nil)))
		if want := tree.Node(2).Text[p.Off:]; p.Text != "" && !strings.HasPrefix(strings.ReplaceAll(want, "糸", "~~糸~~"), p.Text) {
			t.Errorf("%q does not begin at %d", p.Text, p.Off)
		}
	}
	if said := strings.Join(got, "|"); said != "{strong:帆}|~~{strike+code:糸}~~ 長い||x" {
		t.Errorf("cells are %s", said)
	}
}

func TestMarks(t *testing.T) {
	tree := treetest.Parse("E e\n  S s\n    ~ [x] ~~前~~ 監視")
	mark := func(s string) [][2]int {
		i := strings.Index(s, "監視")
		return [][2]int{{i, i + len("監視")}}
	}
	var got string
	for _, s := range (Pen{Signs: text.Strike, Marks: mark}).Row(tree, 2, 20) {
		if s.Mark {
			s.Text = "<" + s.Text + ">"
		}
		got += s.Text
	}
	if got != "[x] ~~前~~ <監視>" {
		t.Errorf("marked is %s", got)
	}
}

// TestRemember asks for the same notes again and again, long ones too: each is looked
// through once.
func TestRemember(t *testing.T) {
	asked := 0
	marks := Remember(func(s string) [][2]int {
		asked++
		return [][2]int{{0, len(s)}}
	})
	for range 3 {
		for _, length := range []int{1, 2, text.LongText, text.LongText + 1} {
			if got := marks(strings.Repeat("x", length)); len(got) != 1 || got[0][1] != length {
				t.Errorf("the marks of %d bytes are %v", length, got)
			}
		}
	}
	if asked != 4 {
		t.Errorf("4 notes are looked through %d times", asked)
	}
}

func TestTarget(t *testing.T) {
	for _, c := range []struct {
		target   model.Target
		to, want string
	}{
		{model.ToWeb, "https://example.com", "https://example.com"}, {model.ToWeb, "www.example.com", "https://www.example.com"},
		{model.ToWeb, "javascript:x", ""}, {model.ToMail, "a@example.com", "mailto:a@example.com"}, {model.ToFile, "https://a", ""}, {model.ToAnchor, "a", ""},
	} {
		if got := Target(model.Run{Target: c.target, To: c.to}); got != c.want {
			t.Errorf("%s %q leads to %q, want %q", c.target, c.to, got, c.want)
		}
	}
}
