package ui

import (
	"strings"
	"testing"
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
