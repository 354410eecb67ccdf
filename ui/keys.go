package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yomi/ui/action"
	"yomi/ui/lang"
	"yomi/ui/text"
)

// Keymap is which keystroke asks for what. It is made once and not changed.
type Keymap struct {
	of       map[string]action.Action // by keystroke, or by a sequence of two
	prefixes map[string]bool          // the first keys of sequences
	keys     map[action.Action]key.Binding
}

// fixedKeys do the same whatever is set, so that nobody is locked in.
var fixedKeys = map[string]action.Action{"ctrl+c": action.Quit}

// NewKeymap is the key table with what is set in its place. A key that is
// given to one action is taken from the one that had it. What cannot be is an
// error, a line each that names where it was set, and the rest is done. An action
// that has lost all its keys so without having been set is told of there, too.
func NewKeymap(settings []KeySetting, l lang.Lang) (*Keymap, error) {
	m := &Keymap{of: map[string]action.Action{}, prefixes: map[string]bool{}, keys: map[action.Action]key.Binding{}}
	set, taken, problem := readKeys(settings, l)
	for b := range everyBinding {
		keys, is := set[b.action]
		if !is {
			for _, k := range strings.Fields(b.keys) {
				if by, gone := taken[k]; !gone || by.action == b.action {
					keys = append(keys, k)
				}
			}
			problem = errors.Join(problem, lost(b, keys, taken, l))
		}
		for k, a := range fixedKeys {
			if a == b.action && !slices.Contains(keys, k) {
				keys = append(keys, k)
			}
		}
		m.keys[b.action] = key.NewBinding(key.WithKeys(keys...))
		for _, k := range keys {
			m.of[k] = b.action
		}
	}
	for k := range m.of {
		if isSequence(k) && m.of[k[:1]] == action.None {
			m.prefixes[k[:1]] = true
		}
	}
	return m, problem
}

// namedKeys are the keys that type nothing.
var namedKeys = map[string]bool{"up": true, "down": true, "left": true, "right": true, "home": true, "end": true, "space": true,
	"pgup": true, "pgdown": true, "enter": true, "tab": true, "esc": true, "backspace": true, "delete": true, "insert": true,
	"f1": true, "f2": true, "f3": true, "f4": true, "f5": true, "f6": true, "f7": true, "f8": true, "f9": true, "f10": true, "f11": true, "f12": true}

// isSequence reports whether a keystroke is two letters pressed one after the
// other.
func isSequence(k string) bool { return len(k) == 2 && !namedKeys[k] }

// spelled is a key as the program names it, whatever the case of its modifiers
// and names; ok is false for what is no key.
func spelled(k string) (name string, ok bool) {
	rest, mods := k, ""
	for {
		mod, after, found := strings.Cut(rest, "+")
		if mod = strings.ToLower(mod); !found || after == "" || mod != "ctrl" && mod != "alt" && mod != "shift" {
			break
		}
		mods, rest = mods+mod+"+", after
	}
	if low := strings.ToLower(rest); namedKeys[low] {
		return mods + low, true
	}
	letters := []rune(rest)
	plain := !slices.ContainsFunc(letters, func(r rune) bool { return r <= ' ' || r > '~' })
	return mods + rest, plain && (len(letters) == 1 || len(letters) == 2 && mods == "")
}

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

// shown is how a keystroke is written for people.
func shown(k string) string {
	switch k {
	case "pgdown":
		return "PgDn"
	case "pgup":
		return "PgUp"
	}
	return k
}

// names are the keys of a row's actions for people: the first of each, or all.
// A run such as 1 to 9 is told by its ends.
func (m *Keymap) names(r helpRow, all bool) string {
	var first, rest []string
	for _, b := range r.bindings {
		for i, k := range m.keys[b.action].Keys() {
			if i == 0 {
				first = append(first, shown(k))
			} else if all {
				rest = append(rest, shown(k))
			}
		}
	}
	if n := len(first); n > 3 && len(rest) == 0 {
		return first[0] + " … " + first[n-1]
	}
	return strings.Join(append(first, rest...), " ")
}

// first is the key of an action that is told where there is little room, "" if
// it has none.
func (m *Keymap) first(a action.Action) string {
	if keys := m.keys[a].Keys(); len(keys) > 0 {
		return shown(keys[0])
	}
	return ""
}

// Table is a part of what there is to know, ready to be told: keys, or what one
// types, and what they do.
type Table struct {
	Title string
	Rows  []TableRow
}

// TableRow is one row of a Table.
type TableRow struct{ Left, Right string }

// Groups is the key table in a language, without what has no key.
func (m *Keymap) Groups(l lang.Lang) []Table {
	var groups []Table
	for _, g := range keyTable {
		t := Table{Title: l.Say(g.title)}
		for _, r := range g.rows {
			if keys := m.names(r, true); keys != "" {
				t.Rows = append(t.Rows, TableRow{keys, l.Say(r.does)})
			}
		}
		groups = append(groups, t)
	}
	return groups
}

// Keys is the key table and the query language as plain text, one heading a
// group and one line a row: what `yomi keys` prints and the README holds.
func (m *Keymap) Keys(l lang.Lang) string {
	tables := append(m.Groups(l), Queries(l))
	column := 0
	for _, t := range tables {
		for _, r := range t.Rows {
			column = max(column, plainMeasure.Width(r.Left))
		}
	}
	var b strings.Builder
	for i, t := range tables {
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString(t.Title + "\n")
		for _, r := range t.Rows {
			b.WriteString(r.Left + text.Blanks(column-plainMeasure.Width(r.Left)+2) + r.Right + "\n")
		}
	}
	return b.String()
}

// plainMeasure measures what is printed and not drawn.
var plainMeasure = text.New(false)

// Names lists what settings call the actions, with their keys.
func (m *Keymap) Names(l lang.Lang) string {
	var b strings.Builder
	for _, g := range keyTable {
		for _, r := range g.rows {
			for _, of := range r.bindings {
				fmt.Fprintf(&b, "%-*s  %-*s  %s\n", nameColumn, of.name, keyColumn, strings.Join(m.keys[of.action].Keys(), " "), l.Say(r.does))
			}
		}
	}
	return b.String()
}

// The columns of Names: its longest name and keys.
const (
	nameColumn = 14
	keyColumn  = 19
)
