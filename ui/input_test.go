package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestKeysOfAnInputMethod are keys as terminals send them while an input method
// is on: with the text it types, or by number with modifiers (xterm's
// modifyOtherKeys, kitty's protocol).
func TestKeysOfAnInputMethod(t *testing.T) {
	for _, c := range []struct {
		why string
		key tea.KeyPressMsg
		as  string
	}{
		{"a letter", tea.KeyPressMsg{Code: 'ｊ', Text: "ｊ"}, "j"},
		{"shift", tea.KeyPressMsg{Code: 'Ｇ', Text: "Ｇ", Mod: tea.ModShift}, "G"},
		{"shift by the unshifted key", tea.KeyPressMsg{Code: 'ｇ', Text: "Ｇ", Mod: tea.ModShift}, "G"},
		{"a sign", tea.KeyPressMsg{Code: '？', Text: "？", Mod: tea.ModShift}, "?"},
		{"the kana on the key", tea.KeyPressMsg{Code: '・', Text: "・"}, "/"},
		{"ctrl", tea.KeyPressMsg{Code: 'ｐ', Mod: tea.ModCtrl}, "ctrl+p"},
		{"the full-width blank", tea.KeyPressMsg{Code: '\u3000', Text: "\u3000"}, "space"},
		{"the same by number", tea.KeyPressMsg{Code: '\u3000'}, "space"},
	} {
		if got := keystroke(c.key); got != c.as {
			t.Errorf("%s: %q, want %q", c.why, got, c.as)
		}
	}
	a := start(t, small, 80, 24)
	a.keys("/ 三")
	a.send(tea.KeyPressMsg{Code: 'ｕ', Mod: tea.ModCtrl})
	if got := a.m.filter.input.Value(); got != "" {
		t.Errorf("ctrl+u left %q of the query", got)
	}
	a.send(tea.KeyPressMsg{Code: 'ｊ', Text: "ｊ"})
	if got := a.m.filter.input.Value(); got != "ｊ" {
		t.Errorf("a letter typed is %q", got)
	}
}

// TestMessagesAreClean asks for a mark by a key that no keyboard has.
func TestMessagesAreClean(t *testing.T) {
	a := start(t, small, 80, 24)
	a.keys("'")
	a.send(tea.KeyPressMsg{Code: '\u202e', Text: "\u202e"})
	checkSize(t, a.m, "a message")
	if a.m.message == "" {
		t.Error("nothing was said")
	}
}

func TestPasteNeverActsAsKeys(t *testing.T) {
	a := start(t, small, 80, 24)
	a.send(tea.PasteMsg{Content: "jjq"})
	if a.at() != "会" || len(a.ran) != 0 {
		t.Error("pasted text acted as keys")
	}
	a.keys("/")
	a.send(tea.PasteMsg{Content: "三\n"})
	if got := a.open(); got != "後|三" {
		t.Errorf("a pasted query found %s", got)
	}
}
