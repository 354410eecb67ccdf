package ui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model/treetest"
	"yomi/ui/action"
	"yomi/ui/lang"
	"yomi/ui/text"
)

// Any action goes to any key; what cannot be names where it was set.
func TestKeySettings(t *testing.T) {
	set := func(action, where string, keys ...string) KeySetting { return KeySetting{action, keys, where} }
	for _, c := range []struct {
		why      string
		settings []KeySetting
		want     map[string]action.Action
		problem  string // "" for none
	}{
		{"a key replaces those of the table", []KeySetting{set("down", "c:1", "ctrl+n")},
			map[string]action.Action{"ctrl+n": action.Down, "j": action.None, "down": action.None}, ""},
		{"a key is taken from whoever had it", []KeySetting{set("down", "c:1", "k", "j")},
			map[string]action.Action{"k": action.Down, "j": action.Down, "up": action.Up}, ""},
		{"modifiers and names in any case", []KeySetting{set("top", "c:1", "Ctrl+Home", "PgUp", "alt+X")},
			map[string]action.Action{"ctrl+home": action.Top, "pgup": action.Top, "alt+X": action.Top, "b": action.PageUp}, ""},
		{"an action without keys", []KeySetting{set("mouse", "c:1")}, map[string]action.Action{"M": action.None}, ""},
		{"a sequence of two", []KeySetting{set("edit", "c:1", "gx")},
			map[string]action.Action{"gx": action.Edit, "g": action.Top}, ""},
		{"quitting is never lost", []KeySetting{set("quit", "c:1", "Q")},
			map[string]action.Action{"Q": action.Quit, "q": action.None, "ctrl+c": action.Quit}, ""},
		{"the key of quitting is taken", []KeySetting{set("down", "c:1", "q")},
			map[string]action.Action{"q": action.Down, "ctrl+c": action.Quit}, "c:1: q is taken from quit, which only ctrl+c does now"},
		{"the only key of another is taken", []KeySetting{set("down", "c:2", "B", "k")},
			map[string]action.Action{"B": action.Down, "up": action.Up}, "c:2: B is taken from back-links, which has no key now"},
		{"it is taken and another given", []KeySetting{set("down", "c:1", "q", "B"), set("quit", "c:2", "Q"), set("back-links", "c:3")},
			map[string]action.Action{"Q": action.Quit, "B": action.Down}, ""},
		{"two for one key", []KeySetting{set("down", "c:1", "w"), set("up", "c:7", "w")},
			map[string]action.Action{"w": action.Down}, "c:7: w is the key of down, too (c:1)"},
		{"a key before a sequence", []KeySetting{set("down", "c:1", "w"), set("up", "c:7", "ww")},
			nil, "c:7: ww never comes: its first key is that of down (c:1)"},
		{"no action", []KeySetting{set("fly", "c:3", "w")}, map[string]action.Action{"w": action.None}, `c:3: there is no action "fly": yomi keys --names lists them`},
		{"no key", []KeySetting{set("down", "c:3", "control-n", "j")}, map[string]action.Action{"j": action.Down},
			`c:3: "control-n" is no key: a letter, two (za), or such as ctrl+n, pgdown, enter`},
		{"quitting is not given away", []KeySetting{set("down", "c:3", "ctrl+c")}, map[string]action.Action{"ctrl+c": action.Quit}, "c:3: ctrl+c always quits"},
	} {
		m, err := NewKeymap(c.settings, lang.English)
		for k, want := range c.want {
			if m.of[k] != want {
				t.Errorf("%s: %s does %v, and must do %v", c.why, k, m.of[k], want)
			}
		}
		said := ""
		if err != nil {
			said = err.Error()
		}
		if said != c.problem {
			t.Errorf("%s: %q is said, and must be %q", c.why, said, c.problem)
		}
	}
}

// The table itself has no key twice, no action twice, and every action.
func TestKeyTable(t *testing.T) {
	keys, seen, names := map[string]string{}, map[action.Action]bool{}, map[string]bool{}
	for b := range everyBinding {
		if seen[b.action] || names[b.name] {
			t.Errorf("%s stands there twice", b.name)
		}
		seen[b.action], names[b.name] = true, true
		for _, k := range strings.Fields(b.keys) {
			if keys[k] != "" {
				t.Errorf("%s is the key of %s and of %s", k, keys[k], b.name)
			}
			keys[k] = b.name
			if name, ok := spelled(k); !ok || name != k {
				t.Errorf("%q cannot be set", k)
			}
		}
	}
	for a := action.None + 1; a <= action.Quit; a++ {
		if !seen[a] {
			t.Errorf("action %d has no row", a)
		}
	}
}

// What is set is what happens, and what help and `yomi keys` say.
func TestSetKeys(t *testing.T) {
	first := Notes{Tree: treetest.Parse(small)}
	keys, problem := NewKeymap([]KeySetting{{"down", []string{"ctrl+n"}, "c:1"}, {"top", []string{"zt"}, "c:2"}, {"up", []string{"w"}, "c:3"}, {"left", []string{"w"}, "c:4"}}, lang.English)
	a := &app{t: t, m: New(context.Background(), Options{First: &first, Measure: text.New(false), Keys: keys, Notice: problem.Error()})}
	a.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if !strings.Contains(a.screen(), "c:4: w is the key of up, too (c:3)") {
		t.Errorf("the conflict is not said:\n%s", a.screen())
	}
	a.keys("ctrl+n ctrl+n")
	if got := a.at(); got != "二" {
		t.Errorf("ctrl+n twice is at %q", got)
	}
	a.keys("j")
	if got := a.at(); got != "二" {
		t.Errorf("j still moves, to %q", got)
	}
	a.keys("z t")
	if got := a.at(); got != "会" {
		t.Errorf("zt is at %q", got)
	}
	if said := a.m.keys.Keys(lang.English); !strings.Contains(said, "ctrl+n w ") {
		t.Errorf("the keys are told as\n%s", said)
	}
}

// What the status line says to press is what does it, whatever is set.
func TestSaidKeys(t *testing.T) {
	keys, problem := NewKeymap([]KeySetting{{"follow", []string{"ctrl+t"}, "c:1"}, {"mouse", []string{"Z"}, "c:2"}, {"other-pane", []string{"w"}, "c:3"},
		{"filter", []string{"s"}, "c:4"}, {"escape", []string{"X"}, "c:5"}}, lang.English)
	if problem != nil {
		t.Fatal(problem)
	}
	for _, c := range []struct{ keys, says string }{
		{"ctrl+t", "staying at the end while it grows: ctrl+t ends that"},
		{"Z", "the mouse is the terminal's: Z takes it back"},
		{"|", "there is room for one pane: w changes it"},
		{"x", "nothing is filtered: s does"},
		{"n", "nothing to step through: s finds"},
		{"s 二 enter", "X ends"},
	} {
		first := Notes{Tree: treetest.Parse(small)}
		a := &app{t: t, m: New(context.Background(), Options{First: &first, Measure: text.New(false), Keys: keys})}
		a.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		a.keys(c.keys)
		if !strings.Contains(a.screen(), c.says) {
			t.Errorf("%s does not say %q:\n%s", c.keys, c.says, a.screen())
		}
	}
}
