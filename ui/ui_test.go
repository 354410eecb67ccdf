package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/text"
)

// app drives the program without a terminal: keys go through Update, and the
// commands it returns are run at once, their answers fed back.
type app struct {
	t *testing.T
	m Model
	// ran are the messages that commands gave and Update does not take.
	ran []tea.Msg
}

// start shows the notes of an outline (see treetest) at a size.
func start(t *testing.T, notes string, width, height int) *app {
	t.Helper()
	return startIn(t, text.New(false), notes, width, height)
}

// startIn is start in a terminal with narrow or wide ambiguous characters.
func startIn(t *testing.T, measure text.Measure, notes string, width, height int) *app {
	t.Helper()
	return startOn(t, measure, func() *model.Tree { return treetest.Parse(notes) }, width, height)
}

// startOn is startIn on notes that are loaded so.
func startOn(t *testing.T, measure text.Measure, loaded func() *model.Tree, width, height int) *app {
	t.Helper()
	first := Notes{Tree: loaded()}
	load := func(context.Context, func(Notes)) (Notes, error) { return Notes{Tree: loaded()}, nil }
	a := &app{t: t, m: New(context.Background(), Options{First: &first, Measure: measure, Load: load})}
	a.run(a.m.Init())
	a.ran = nil // what is asked of the terminal at the start
	a.send(tea.WindowSizeMsg{Width: width, Height: height})
	return a
}

// again is the next start, on notes that are loaded so.
func (a *app) again(loaded func() *model.Tree) *app {
	a.t.Helper()
	first, saved := Notes{Tree: loaded()}, a.m.Saved()
	b := &app{t: a.t, m: New(context.Background(), Options{First: &first, Measure: a.m.opt.Measure, Load: a.m.opt.Load, Place: func() *Saved { return &saved }})}
	b.run(b.m.Init())
	b.ran = nil
	b.send(tea.WindowSizeMsg{Width: a.m.width, Height: a.m.height})
	return b
}

func (a *app) send(msg tea.Msg) {
	a.t.Helper()
	m, cmd := a.m.Update(msg)
	a.m = m.(Model)
	if got, want := len(a.rows()), max(a.m.height, 0); a.m.width > 0 && got != want {
		a.t.Fatalf("%d rows on a screen of %d", got, want)
	}
	a.run(cmd)
}

// run runs a command and what comes of it.
func (a *app) run(cmd tea.Cmd) {
	a.t.Helper()
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			a.run(c)
		}
	case indexMsg, foundMsg, backMsg, copiedMsg, failedMsg, loadedMsg, progressMsg, editedMsg, paintedMsg:
		a.send(msg)
	default:
		a.ran = append(a.ran, msg)
	}
}

// keys presses keys, named as in the key table, with blanks between; a word
// that is no key's name is typed letter by letter.
func (a *app) keys(names string) {
	a.t.Helper()
	for _, name := range strings.Fields(names) {
		a.press(name)
	}
}

var codes = map[string]rune{"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace,
	"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "delete": tea.KeyDelete}

func (a *app) press(name string) {
	a.t.Helper()
	if len([]rune(name)) > 1 && press(name) == (tea.KeyPressMsg{}) {
		for _, r := range name {
			a.send(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
		return
	}
	a.send(press(name))
}

// press is the key of that name; none if a word is no key's name.
func press(name string) tea.KeyPressMsg {
	code, named := codes[name]
	letter, ctrl := strings.CutPrefix(name, "ctrl+")
	r := []rune(letter)[0]
	switch {
	case named:
		return tea.KeyPressMsg{Code: code}
	case name == "space":
		return tea.KeyPressMsg{Code: ' ', Text: " "}
	case ctrl:
		return tea.KeyPressMsg{Code: r, Mod: tea.ModCtrl}
	case len([]rune(name)) == 1:
		return tea.KeyPressMsg{Code: r, Text: name}
	}
	return tea.KeyPressMsg{}
}

func (a *app) rows() []text.Row {
	rows, _ := a.m.frame()
	return rows
}

// screen is what is shown, without the blanks at the ends of rows; marks stand
// in brackets.
func (a *app) screen() string {
	var b strings.Builder
	for _, row := range a.rows() {
		var line strings.Builder
		for _, s := range row {
			if s.Mark {
				line.WriteString("[" + s.Text + "]")
			} else {
				line.WriteString(s.Text)
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// golden compares a screen with testdata/NAME; with UPDATE=1 it writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("screen %s is\n%s\nand must be\n%s", name, got, want)
	}
}

const talks = `
E 監視の夕べ 2024
  勉強会の記録です。
  S 障害対応を語る会
    # メンバー
      - 山田
      - 鈴木
    # 対応の流れ
      - まず止血、それから原因を探す
        - 手順は紙に残す
      - ふりかえりは一週間のうちに開く
  S Observability for small teams
    Start with logs, then metrics, then traces.
    - Alerts that nobody reads are noise
E 二つ目の会
  S 概要
    - 監視間隔は5分にした
`

func TestWholeScreen(t *testing.T) {
	for _, size := range []struct {
		name          string
		width, height int
	}{{"40", 40, 12}, {"80", 80, 24}, {"140", 140, 24}} {
		a := start(t, talks, size.width, size.height)
		a.keys("j j l j")
		screens := "# opened\n" + a.screen()
		a.keys("enter")
		screens += "# reading\n" + a.screen()
		a.keys("esc / 監視")
		screens += "# filtering\n" + a.screen()
		a.keys("enter ctrl+p 対応")
		screens += "# palette\n" + a.screen()
		a.keys("esc ?")
		screens += "# help\n" + a.screen()
		golden(t, "screen-"+size.name+".txt", screens)
	}
}
