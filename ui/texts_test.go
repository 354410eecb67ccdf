package ui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model/treetest"
	"yomi/ui/text"
)

// foreword has text above its sessions, in the midst of which a list.
const foreword = "E 会\n  - 前\n  - 置\n    - き\n  # 目次\n    - 章\n  S 一\n    - a\nE 後\n  - 独り\n  S 二\n    - b"

// The text above sessions is one row, which opens.
func TestTextAboveSessions(t *testing.T) {
	for _, c := range []struct{ why, keys, open, at string }{
		{"first sight", "", "会|+前|+目次|+一|後|独り|+二", "会"},
		{"l opens it, its lists stay closed", "j l", "会|前|+置|+目次|+一|後|独り|+二", "前"},
		{"h closes it again", "j l j k h", "会|+前|+目次|+一|後|独り|+二", "前"},
		{"J goes past it", "j J", "会|+前|+目次|+一|後|独り|+二", "目次"},
		{"K back to it", "j J K", "会|+前|+目次|+一|後|独り|+二", "前"},
		{"two levels show it folded", "e 2", "会|+前|+目次|+一|後|独り|+二", "会"},
		{"e opens it, too", "e", "会|前|置|き|目次|章|一|a|後|独り|二|b", "会"},
		{"what is found in it is shown", "/ き enter", "会|置|き", "き"},
		{"and stays in sight when the filter goes", "/ き enter esc", "会|前|置|き|+目次|+一|後|独り|+二", "き"},
	} {
		a := start(t, foreword, 80, 24)
		a.keys(c.keys)
		if got := a.open(); got != c.open || a.at() != c.at {
			t.Errorf("%s (%s): %s at %s, and must be %s at %s", c.why, c.keys, got, a.at(), c.open, c.at)
		}
	}
}

// Its row is dimmed while it stands for the others.
func TestTextAboveSessionsIsDimmed(t *testing.T) {
	a := start(t, foreword, 80, 24)
	faint := func(row int) bool {
		for _, s := range a.rows()[row] {
			if s.Attr&text.Faint != 0 {
				return true
			}
		}
		return false
	}
	if !faint(1) || faint(2) {
		t.Errorf("dimmed are the text's row: %v, that of a heading: %v", faint(1), faint(2))
	}
	a.keys("j l k")
	if faint(1) {
		t.Error("it is dimmed still when it is open")
	}
}

// Its row shows the first words behind what fields say, as long as it is closed.
func TestTextAboveSessionsOpens(t *testing.T) {
	for _, c := range []struct{ why, above, closed, open string }{
		{"fields first", "= date: 2017-03-11\n  - tags {quiet=yes}\n  はじめに", "はじめに", "date: 2017-03-11"},
		{"nothing else", "= date: 2017-03-11\n  = tags: a", "date: 2017-03-11", "date: 2017-03-11"},
		{"words first", "前\n  = date: 2017-03-11", "前", "前"},
	} {
		a := start(t, "E 会\n  "+c.above+"\n  S 一\n    - a", 80, 24)
		if got := strings.Split(a.screen(), "\n")[1]; !strings.Contains(got, c.closed) {
			t.Errorf("%s: closed it is %q", c.why, got)
		}
		a.keys("j l k")
		if got := strings.Split(a.screen(), "\n")[1]; !strings.Contains(got, c.open) {
			t.Errorf("%s: open it is %q", c.why, got)
		}
	}
}

// A setting shows it as it is.
func TestTextAboveSessionsShown(t *testing.T) {
	first := Notes{Tree: treetest.Parse(foreword)}
	a := &app{t: t, m: New(context.Background(), Options{First: &first, Measure: text.New(false), ShowText: true})}
	a.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if got, want := a.open(), "会|前|+置|+目次|+一|後|独り|+二"; got != want {
		t.Errorf("shown is %s, and must be %s", got, want)
	}
}

// Opened, it is so at the next start.
func TestTextAboveSessionsComesBack(t *testing.T) {
	a := start(t, foreword, 80, 24)
	a.keys("j l")
	b := a.again(a.m.tree)
	if got, want := b.open(), a.open(); got != want {
		t.Errorf("the next start shows %s, and must show %s", got, want)
	}
}
