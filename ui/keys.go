package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yomi/ui/action"
	"yomi/ui/text"
)

// binding is one row of the key table: what the keys ask for, and how help,
// `yomi keys` and the README say it.
type binding struct {
	key.Binding
	action action.Action
}

// group is a part of the key table under a heading of its own.
type group struct {
	Title    string
	bindings []binding
}

// bind makes a row of the table. keys are the keystrokes with blanks between;
// a keystroke of several letters that is not a key's name is a sequence (za).
func bind(a action.Action, keys, help string) binding {
	list := strings.Fields(keys)
	names := make([]string, len(list))
	for i, k := range list {
		names[i] = keyName(k)
	}
	return binding{key.NewBinding(key.WithKeys(list...), key.WithHelp(strings.Join(names, " "), help)), a}
}

// keyName is how a keystroke is written for people.
func keyName(k string) string {
	switch k {
	case "pgdown":
		return "PgDn"
	case "pgup":
		return "PgUp"
	}
	return k
}

// keyTable is the one place that says which key does what. Dispatch, help,
// `yomi keys` and the README are made from it.
var keyTable = []group{
	{"Move", []binding{
		bind(action.Down, "j down", "next row or line"),
		bind(action.Up, "k up", "previous row or line"),
		bind(action.NextSibling, "J shift+down", "next sibling; next section while reading"),
		bind(action.PrevSibling, "K shift+up", "previous sibling; previous section while reading"),
		bind(action.Left, "h left", "close, or go to the parent; back from reading"),
		bind(action.Right, "l right", "open, or go in; shift wide code while reading"),
		bind(action.PageDown, "space pgdown ctrl+f", "page down"),
		bind(action.PageUp, "b pgup ctrl+b", "page up"),
		bind(action.HalfDown, "ctrl+d", "half a page down"),
		bind(action.HalfUp, "ctrl+u", "half a page up"),
		bind(action.Top, "g home", "top"),
		bind(action.Bottom, "G end", "bottom"),
	}},
	{"Fold", []binding{
		bind(action.Toggle, "za", "open or close this row"),
		bind(action.OpenHere, "zo", "open this row"),
		bind(action.CloseHere, "zc", "close this row, or the one above"),
		bind(action.OpenSubtree, "L zO", "open the whole subtree"),
		bind(action.CloseSubtree, "H zC", "close the whole subtree"),
		bind(action.ToggleSubtree, "zA", "open or close the whole subtree"),
		bind(action.OpenSiblings, ">", "open this row and its siblings"),
		bind(action.CloseSiblings, "<", "close this row and its siblings"),
		bind(action.OpenAll, "e zR", "open all"),
		bind(action.CloseAll, "E zM", "close all"),
		bind(action.Level1, "1", "show the events"),
		bind(action.Level2, "2", "show two levels"),
		bind(action.Level3, "3", "show three levels"),
		bind(action.Level4, "4", "show four levels"),
		bind(action.Level5, "5", "show five levels"),
		bind(action.Level6, "6", "show six levels"),
		bind(action.Level7, "7", "show seven levels"),
		bind(action.Level8, "8", "show eight levels"),
		bind(action.Level9, "9", "show nine levels"),
	}},
	{"Go", []binding{
		bind(action.Read, "enter", "read this"),
		bind(action.OtherPane, "tab", "other pane"),
		bind(action.Hoist, ".", "show only this subtree"),
		bind(action.Unhoist, "backspace", "back out of the subtree"),
		bind(action.SetMark, "m", "then a letter: set a mark"),
		bind(action.GoMark, "'", "then a letter: go to the mark"),
		bind(action.Back, "[", "back in the jump history"),
		bind(action.Forward, "]", "forward in the jump history"),
	}},
	{"Find", []binding{
		bind(action.Filter, "/", "filter the outline as you type"),
		bind(action.NextHit, "n", "next match, best first; in reading order while reading"),
		bind(action.PrevHit, "N", "previous match"),
		bind(action.HitsInContext, "x", "show matches with what stands around them, or alone"),
		bind(action.Palette, "ctrl+p :", "jump to any event, session or note"),
	}},
	{"Take along", []binding{
		bind(action.CopySummary, "y", "copy the session's summary"),
		bind(action.CopyWhole, "Y", "copy the whole session"),
		bind(action.OpenLink, "o", "open the link under the cursor"),
		bind(action.Edit, "ctrl+e", "open the source line in $VISUAL or $EDITOR"),
	}},
	{"Program", []binding{
		bind(action.Help, "?", "these keys"),
		bind(action.Escape, "esc", "one step back"),
		bind(action.Reload, "R", "read the documents again"),
		bind(action.Redraw, "ctrl+l", "redraw everything"),
		bind(action.Mouse, "M", "give the mouse to the terminal, or take it back"),
		bind(action.Suspend, "ctrl+z", "suspend"),
		bind(action.Quit, "q ctrl+c", "quit"),
	}},
}

// actions finds the action of a keystroke or a sequence of two; prefixes are
// the first keys of sequences.
var actions, prefixes = func() (map[string]action.Action, map[string]bool) {
	named := map[string]bool{"up": true, "down": true, "left": true, "right": true, "home": true, "end": true,
		"space": true, "pgup": true, "pgdown": true, "enter": true, "tab": true, "esc": true, "backspace": true}
	of, first := map[string]action.Action{}, map[string]bool{}
	for _, g := range keyTable {
		for _, b := range g.bindings {
			for _, k := range b.Keys() {
				of[k] = b.action
				if len(k) == 2 && !named[k] {
					first[k[:1]] = true
				}
			}
		}
	}
	return of, first
}()

// keystroke is the name of a pressed key as the table has it: a full-width key
// is its half-width twin, so that an input method left on locks nobody out.
func keystroke(k tea.KeyPressMsg) string {
	if k.Text != "" && k.Mod&^tea.ModShift == 0 {
		s := text.FoldKey(k.Text)
		if s == " " {
			return "space"
		}
		return s
	}
	return control(k)
}

// control is the name of a key that types nothing, where a line is edited:
// there ｐ is a letter, and ctrl+ｐ what ctrl+p is.
func control(k tea.KeyPressMsg) string {
	if s := text.FoldKey(k.Keystroke()); s != " " {
		return s
	}
	return "space"
}

// keyColumn is the width of the keys' column: the longest row of keys, which
// are ASCII, and two blanks.
var keyColumn = func() int {
	longest := 0
	for _, g := range keyTable {
		for _, b := range g.bindings {
			longest = max(longest, len(b.Help().Key))
		}
	}
	return longest + 2
}()

// Keys is the key table as plain text, one heading a group and one line a row:
// what `yomi keys` prints and the README holds.
func Keys() string {
	var b strings.Builder
	for i, g := range keyTable {
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString(g.Title + "\n")
		for _, row := range g.bindings {
			h := row.Help()
			b.WriteString(h.Key + strings.Repeat(" ", keyColumn-len(h.Key)) + h.Desc + "\n")
		}
	}
	return b.String()
}
