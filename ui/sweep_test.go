package ui

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/ui/action"
	"yomi/ui/text"
)

// hard holds what is hard to lay out: half-width kana with marks, emoji
// sequences, combining marks, ambiguous characters, very long words, and what
// must never reach a terminal.
var hard = `
E ｶﾞｷﾞｸﾞ ﾊﾟﾋﾟﾌﾟ 半角かなの会 ①②③ → │ ▼ … ●
  S 👨‍👩‍👧‍👦 家族 ❤️ 1️⃣ 👍🏽 旗 🇯🇵 と e` + "\u0301" + ` か` + "\u3099" + `
    - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      - 長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い。
        - 「かぎ」（かっこ）。、！？ー々〻……――
          - https://example.com/a/very/long/address/that/does/not/end?with=a&query=too#and-a-fragment
    $ code	with	tabs and 全角文字 that is wider than any pane could ever be, or so one hopes when one writes it
    | 表 | の | 列 |\n| a | bbbbbbbb | 漢字 |
    ~ > > - **強い ~~線~~ も** [言葉](https://e.example/日本語) ==目印== $x^2$ ![絵](a.png)[[1]](^1)
      > > [-] ` + strings.Repeat("やめた", 20) + ` {quiet=yes}
    > " 注意 {callout=warning}
      ~ > | **長い見出しの列** | b | ｶﾞｷﾞ {header=yes; columns=l r c}
        ~ > | ~~長い~~ ` + strings.Repeat("長い備考です。", 12) + ` | 200 | 👨‍👩‍👧‍👦
        > |  | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
    - 番号 {marker=（10）; rule=yes}
    $ func main() {\n\tfmt.Println("かｶﾞe` + "\u0301" + `")\n} {lang=go}
    " quoted\u202e text ` + "\u202e\u200b\u00ad\x1b]52;c;AAAA\x07\x1b[2J\u009b31m" + `
  S
    - 
`

// checkSize fails unless the screen is exactly its height in rows of exactly
// one cell less than its width.
func checkSize(t *testing.T, m Model, what string) {
	t.Helper()
	rows, cursor := m.frame()
	want := max(m.height, 0)
	if m.width <= 0 {
		want = 0
	}
	if len(rows) != want {
		t.Fatalf("%s at %d×%d: %d rows", what, m.width, m.height, len(rows))
	}
	for i, row := range rows {
		if got := m.opt.Measure.RowWidth(row); got != max(m.width-1, 0) {
			t.Fatalf("%s at %d×%d: row %d takes %d cells: %+v", what, m.width, m.height, i, got, row)
		}
		for _, s := range row {
			if strings.ContainsFunc(s.Text, func(r rune) bool { return !text.Harmless(r) }) {
				t.Fatalf("%s at %d×%d: row %d has something raw: %q", what, m.width, m.height, i, s.Text)
			}
		}
	}
	if cursor != nil && (cursor.X < 0 || cursor.X >= m.width || cursor.Y < 0 || cursor.Y >= m.height) {
		t.Fatalf("%s at %d×%d: the cursor is at %d,%d", what, m.width, m.height, cursor.X, cursor.Y)
	}
}

// hostile holds what does something to a terminal that is sent it raw.
var hostile = "E \x1b]0;title\x07 \x1b[2J\x1b[H\x9b31m\n  S \u202eoverride \x1b]52;c;AAAA\x07\n" +
	"    - a" + strings.Repeat("\u0301", 10_000) + " marks " + strings.Repeat("ำ", 3_000) + " one cluster\n" +
	"      - over\rprinted\b\b\b NUL\x00 DEL\x7f \u0085 \u2028 \U000E0041 \ufdd0 \x80\xff\n" +
	"    $ \x1bP+q\x1b\\\t\x1b_G\x1b\\ code" + strings.Repeat("\t監", 200) + "\n" +
	"    | \x1b[31m|\x1b]8;;http://a\x1b\\|" + strings.Repeat("👨\u200d👩\u200d👧", 50) + "|\n" +
	"    https://example.com/\x1b]52;c;AAAA\x07/" + strings.Repeat("a/", 500) + "\n"

// documents are the notes that screens are drawn of: those above, and those the
// program brings along, a session a line: the layout cares for the words.
func documents(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../seeds/*.txt")
	if err != nil || len(files) < 5 {
		t.Fatal("no seeds", err)
	}
	out := []string{talks, hard, hostile}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		notes := "E " + filepath.Base(f) + "\n"
		for _, line := range strings.Split(string(data), "\n") {
			notes += "  S " + strings.TrimSpace(line) + "\n    - " + strings.TrimSpace(line) + "\n"
		}
		out = append(out, notes)
	}
	return out
}

// states are what can be on the screen, with the keys that lead there.
var states = []struct{ what, keys string }{
	{"outline", ""}, {"all open", "e G"}, {"reading", "j j enter ctrl+d"}, {"filtering", "/ の"}, {"palette", "ctrl+p かぎ"},
	{"help", "? j"}, {"hoisted", "j . e"}, {"searching", "j enter / が"}, {"panned", "e G tab l l"},
}

// TestScreenHasItsSizeAtEverySize draws every state of every document at
// widths 0 to 120 and heights 0 to 40: in each state every width, with every
// fifth height, another fifth at the next width.
func TestScreenHasItsSizeAtEverySize(t *testing.T) {
	for i, notes := range documents(t) {
		for j, state := range states {
			what := fmt.Sprintf("document %d, %s", i, state.what)
			t.Run(what, func(t *testing.T) {
				t.Parallel()
				a := startIn(t, text.New((i+j)%2 == 1), notes, 80, 24)
				a.keys(state.keys)
				var m tea.Model = a.m
				for width := 0; width <= 120; width++ {
					for height := width % 5; height <= 40; height += 5 {
						m, _ = m.Update(tea.WindowSizeMsg{Width: width, Height: height})
						checkSize(t, m.(Model), what)
					}
				}
			})
		}
	}
}

// TestRandomJourneys presses random keys on random sizes: nothing panics, the
// screen has its size, and the cursor is a visible row on the screen.
func TestRandomJourneys(t *testing.T) {
	var keys []string
	for b := range everyBinding {
		if b.action != action.Quit {
			keys = append(keys, strings.Fields(b.keys)...)
		}
	}
	keys = append(keys, "/", "監視", "ー", "x", "esc", "enter", "backspace")
	for seed := range uint64(40) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		a := start(t, []string{talks, hard}[seed%2], 20+rnd.IntN(120), 3+rnd.IntN(40))
		if seed%4 == 0 {
			a = startOn(t, text.New(false), vault, 20+rnd.IntN(120), 3+rnd.IntN(40))
		}
		var trace []string
		for range 150 {
			if rnd.IntN(20) == 0 {
				a.send(tea.WindowSizeMsg{Width: rnd.IntN(140), Height: rnd.IntN(50)})
			}
			k := keys[rnd.IntN(len(keys))]
			trace = append(trace, k)
			for _, part := range sequence(k) {
				a.keys(part)
			}
			checkSize(t, a.m, fmt.Sprint(seed, trace))
			if rows, _ := a.m.frame(); a.m.View().Content != a.m.theme.render(rows) {
				t.Fatalf("seed %d after %v: what is drawn is not what is shown", seed, trace)
			}
			v, at := a.m.outline.Visible(), a.m.outline.Row()
			if at != model.None && v.Visible(at) != at {
				t.Fatalf("seed %d after %v: the cursor is hidden", seed, trace)
			}
		}
	}
}

// sequence is a binding's keys as they are pressed one by one.
func sequence(k string) []string {
	if len(k) == 2 && k[0] == 'z' {
		return []string{k[:1], k[1:]}
	}
	return []string{k}
}

// TestEveryPage leafs through every document, in the outline and in the reader.
func TestEveryPage(t *testing.T) {
	for i, notes := range documents(t) {
		a := start(t, notes, 80, 24)
		for _, size := range [][2]int{{7, 5}, {40, 12}, {80, 24}, {99, 30}, {100, 30}, {140, 45}} {
			a.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			a.keys("g e")
			for range 12 {
				checkSize(t, a.m, fmt.Sprint("document ", i))
				a.keys("space")
			}
			a.keys("enter")
			for range 6 {
				checkSize(t, a.m, fmt.Sprint("document ", i))
				a.keys("ctrl+d")
			}
			a.keys("esc")
		}
	}
}
