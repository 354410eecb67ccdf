package ui

import (
	"strings"
	"testing"

	"yomi/ui/text"
)

// Help says when there is more than fits, and shows it.
func TestHelpSaysThatMoreFollows(t *testing.T) {
	a := start(t, small, 80, 24)
	a.keys("?")
	if got := a.screen(); !strings.Contains(got, "space shows more") || strings.Contains(got, "^start end$") {
		t.Errorf("the first page of help is\n%s", got)
	}
	a.keys("G")
	if got := a.screen(); strings.Contains(got, "space shows more") || !strings.Contains(got, "^start end$") {
		t.Errorf("the last page of help is\n%s", got)
	}
	a = start(t, small, 140, 45)
	a.keys("?")
	if got := a.screen(); strings.Contains(got, "space shows more") || !strings.Contains(got, "^start end$") || !strings.Contains(got, "next, previous row") {
		t.Errorf("on a wide screen help is not whole:\n%s", got)
	}
}

// What one looks for in the help is all that stays, and esc goes step by step.
func TestHelpIsSearched(t *testing.T) {
	a := start(t, small, 80, 24)
	a.keys("? / SUBTREE")
	got := a.screen()
	if !strings.Contains(got, "zA") || strings.Contains(got, "quit") || !strings.Contains(got, "\n/SUBTREE") {
		t.Errorf("looking for subtree shows\n%s", got)
	}
	a.keys("enter q")
	if got := a.screen(); !strings.Contains(got, "other pane") {
		t.Errorf("the first step back shows\n%s", got)
	}
	a.keys("/ qqq")
	if got := a.screen(); !strings.Contains(got, "\n/qqq") || !strings.Contains(got, "nothing found") || strings.Contains(got, "zA") {
		t.Errorf("what is not there shows\n%s", got)
	}
	a.keys("esc esc")
	if a.m.mode != browsing {
		t.Error("help is still open")
	}
}

// On a narrow screen explanations stand below their keys, and do not lose their
// words' shape.
func TestHelpOnANarrowScreen(t *testing.T) {
	a := start(t, small, 40, 12)
	a.keys("?")
	if got := a.screen(); !strings.Contains(got, " j k down up\n   next, previous row or line\n") {
		t.Errorf("the first page of help is\n%s", got)
	}
}

// A table stays in one column, below its heading, and the columns are no deeper
// than that needs.
func TestHelpColumns(t *testing.T) {
	table := func(name string, n int) (lines []text.Row) {
		for range n {
			lines = append(lines, text.Row{{Text: name}})
		}
		return lines
	}
	tables := [][]text.Row{table("a", 3), table("b", 2), table("c", 4)}
	for columns, want := range map[int]string{
		1: "aaa bb cccc",
		2: "aaa bbcccc  ",
		3: "aaa bb  cccc",
	} {
		got := ""
		lines := inColumns(tables, columns)
		for _, l := range lines {
			if len(l) == 0 {
				got += " "
			} else {
				got += l[0].Text
			}
		}
		if got != want || len(lines)%columns != 0 {
			t.Errorf("%d columns: %q, want %q", columns, got, want)
		}
	}
	if got := inColumns(nil, 2); len(got) != 0 {
		t.Errorf("nothing found has %d lines", len(got))
	}
}

// Backspace with nothing typed ends the search in the keys, not the keys.
func TestHelpPromptIsLeft(t *testing.T) {
	a := start(t, small, 80, 24)
	a.keys("? / backspace")
	if a.m.mode != helping || a.m.help.typing {
		t.Errorf("mode %v, still typing: %v", a.m.mode, a.m.help.typing)
	}
}
