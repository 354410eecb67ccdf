package ui

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model/treetest"
	"yomi/ui/text"
)

// asks are the kinds of messages that a command leads to, those of a sequence one by
// one.
func asks(cmd tea.Cmd) string {
	if cmd == nil {
		return ""
	}
	msg := cmd()
	if list := reflect.ValueOf(msg); list.Kind() == reflect.Slice {
		var all []string
		for i := range list.Len() {
			if each, ok := list.Index(i).Interface().(tea.Cmd); ok {
				all = append(all, asks(each))
			}
		}
		return strings.Join(all, " ")
	}
	return fmt.Sprintf("%T", msg)
}

// TestRedraw asks for a whole new screen with ctrl+l, and gets one without asking when
// the terminal changes its size: what another program left on it is gone.
func TestRedraw(t *testing.T) {
	var m tea.Model = New(context.Background(), Options{Measure: text.New(false), First: &Notes{Tree: treetest.Parse("E a\n  S b\n")}})
	m, _ = m.Update(tea.WindowSizeMsg{Width: 60, Height: 10})
	want := fmt.Sprintf("%T", tea.ClearScreen())
	if _, cmd := m.Update(press("ctrl+l")); !strings.Contains(asks(cmd), want) {
		t.Errorf("ctrl+l asks for %q, want %s", asks(cmd), want)
	}
	if _, cmd := m.Update(tea.WindowSizeMsg{Width: 70, Height: 20}); !strings.Contains(asks(cmd), want) {
		t.Errorf("another size asks for %q, want %s", asks(cmd), want)
	}
	if _, cmd := m.Update(press("j")); strings.Contains(asks(cmd), want) {
		t.Error("any key draws everything anew")
	}
}
