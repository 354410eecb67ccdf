package ui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/text"
)

// live is a reader of documents that can be written meanwhile. Documents that
// did not change stay the same, as the loader has it.
type live struct {
	*app
	docs   []string
	loaded []*model.Builder
}

func startLive(t *testing.T, docs ...string) *live {
	t.Helper()
	l := &live{docs: docs, loaded: make([]*model.Builder, len(docs))}
	was := make([]string, len(docs))
	tree := func() *model.Tree {
		var parts []*model.Builder
		for i, d := range l.docs {
			if i >= len(was) || l.loaded[i] == nil || was[i] != d {
				l.loaded[i], was[i] = treetest.Document(string(rune('a'+i))+".txt", d), d
			}
			if d != "" {
				parts = append(parts, l.loaded[i])
			}
		}
		return model.Join(parts...)
	}
	first := Notes{Tree: tree()}
	load := func(context.Context, func(Notes)) (Notes, error) { return Notes{Tree: tree()}, nil }
	l.app = &app{t: t, m: New(context.Background(), Options{First: &first, Measure: text.New(false), Load: load})}
	l.run(l.m.Init())
	l.ran = nil
	l.send(tea.WindowSizeMsg{Width: 80, Height: 14})
	return l
}

// write changes a document, and the reader is told.
func (l *live) write(i int, notes string) {
	l.docs[i] = notes
	l.send(changedMsg{})
}

const liveA = `
E 会
  S 一
    - 監視a
    - b
  S 二
    - 監視c
    - d
`

const liveB = "E 後\n  S 三\n    - 監視e\n    - f"

// A document that changes is another, and nothing else moves: neither the
// cursor, nor folds, filter, history or marks.
func TestLive(t *testing.T) {
	insert := strings.Replace(liveA, "  S 一", "  S 零\n    - 新\n  S 一", 1)
	edit := strings.Replace(liveA, "- b", "- b!", 1)
	for _, c := range []struct {
		why, keys string
		doc       int
		now       string
		open, at  string // the outline and where one is, before and after
		openNow   string // "" as before
		atNow     string // "" as before
	}{
		{"something comes above", "j j l j j", 0, insert, "会|+一|二|監視c|d|後|+三", "d", "会|+零|+一|二|監視c|d|後|+三", ""},
		{"the line one is at is edited", "j l j j", 0, edit, "会|一|監視a|b|+二|後|+三", "b", "会|一|監視a|b!|+二|後|+三", "b!"},
		{"the note one is at goes", "j l j j", 0, strings.Replace(liveA, "    - b\n", "", 1), "会|一|監視a|b|+二|後|+三", "b", "会|一|監視a|+二|後|+三", "一"},
		{"the document one is in goes", "G l j", 1, "", "会|+一|+二|後|三|監視e|f", "監視e", "会|+一|+二", "二"},
		{"a filter stays, and finds what is new", "/ 監視 enter", 0, strings.Replace(liveA, "- b", "- 監視b", 1), "会|一|監視a|二|監視c|後|三|監視e", "監視a", "会|一|監視a|監視b|二|監視c|後|三|監視e", ""},
		{"what is hoisted stays", "j j .", 0, insert, "二|監視c|d", "二", "", ""},
		{"closed events stay closed", "h", 1, liveB + "\n    - g", "+会|後|+三", "会", "", ""},
	} {
		l := startLive(t, liveA, liveB)
		l.keys(c.keys)
		if l.open() != c.open || l.at() != c.at {
			t.Errorf("%s: before, %s at %s", c.why, l.open(), l.at())
		}
		l.write(c.doc, c.now)
		if c.openNow == "" {
			c.openNow = c.open
		}
		if c.atNow == "" {
			c.atNow = c.at
		}
		if l.open() != c.openNow || l.at() != c.atNow {
			t.Errorf("%s: %s at %s, and must be %s at %s", c.why, l.open(), l.at(), c.openNow, c.atNow)
		}
		if l.m.message != "" {
			t.Errorf("%s: it says %q", c.why, l.m.message)
		}
	}
}

// Who searches in the reader and went on from the first hit stays there when the
// document changes; new hits are marked.
func TestLiveSearchInTheReader(t *testing.T) {
	l := startLive(t, strings.Replace(liveA, "- b", "- 監視b", 1))
	l.keys("j enter / 監視 enter n")
	if got := l.at(); got != "監視b" {
		t.Fatalf("n goes to %q", got)
	}
	l.write(0, strings.Replace(liveA, "- b", "- 監視b\n    - 監視z", 1))
	if got := l.at(); got != "監視b" || l.m.filterStatus() != "2 of 3" {
		t.Errorf("one is taken to %q, %s", got, l.m.filterStatus())
	}
}

// What one types, marks and history go on.
func TestLiveKeepsTheRest(t *testing.T) {
	insert := strings.Replace(liveA, "  S 一", "  S 零\n    - 新\n  S 一", 1)
	l := startLive(t, liveA, liveB)
	l.keys("j m x G m y ' x ' y / 監")
	l.write(0, insert)
	if l.m.mode != filtering || l.m.filter.input.Value() != "監" {
		t.Fatal("what was being typed is gone")
	}
	l.keys("esc ' x")
	if got := l.at(); got != "一" {
		t.Errorf("the mark leads to %q", got)
	}
	l.keys("[ [")
	if got := l.at(); got != "一" {
		t.Errorf("back twice is %q", got)
	}
	// The reader keeps its row in the window.
	l = startLive(t, "E 会\n  S 一\n"+strings.Repeat("    - 行\n", 40), liveB)
	l.keys("j enter G k k k")
	was := l.screen()
	l.write(1, liveB+"\n    - g")
	if got := l.screen(); got != was {
		t.Errorf("another document changed, and the screen is\n%s\nand was\n%s", got, was)
	}
	// A reload one asks for says so, also when nothing changed.
	l.keys("R")
	if !strings.Contains(l.screen(), "read again") {
		t.Errorf("R says nothing:\n%s", l.screen())
	}
}

// A file that gets another name keeps its folds and marks, and whoever is in it
// stays there.
func TestLiveRenamed(t *testing.T) {
	l := startLive(t, liveA, liveB, "")
	l.keys("j l j m x")
	const open = "会|一|監視a|b|+二|後|+三"
	if l.open() != open || l.at() != "監視a" {
		t.Fatalf("before, %s at %s", l.open(), l.at())
	}
	l.docs[0] = ""
	l.write(2, liveA)
	if got, want := l.open(), "後|+三|会|一|監視a|b|+二"; got != want || l.at() != "監視a" {
		t.Errorf("%s at %s, and must be %s", got, l.at(), want)
	}
	l.keys("g ' x")
	if l.at() != "監視a" {
		t.Errorf("the mark leads to %q", l.at())
	}
}

// The end of a document that grows can be followed; whoever moves away stays
// where they are.
func TestFollowTheEnd(t *testing.T) {
	rows := func(n int) string {
		var b strings.Builder
		b.WriteString("E 記録\n  S 一\n")
		for i := range n {
			fmt.Fprintf(&b, "    - 行%d\n", i+1)
		}
		return b.String()
	}
	l := startLive(t, rows(30), liveB)
	for _, c := range []struct {
		why, keys string
		rows      int
		at        string
	}{
		{"the end is followed", "F", 40, "行40"},
		{"again and again", "", 50, "行50"},
		{"who moves away stays", "k k", 60, "行48"},
		{"who goes back to the end follows again", "G", 70, "行70"},
		{"until it is ended", "F", 80, "行70"},
		{"again from elsewhere", "F k F", 90, "行90"},
	} {
		l.keys(c.keys)
		if c.why == "again and again" && !strings.Contains(l.screen(), "F ends that") {
			t.Errorf("it is not said what goes on:\n%s", l.screen())
		}
		l.write(0, rows(c.rows))
		if l.at() != c.at {
			t.Errorf("%s: at %s, and must be at %s", c.why, l.at(), c.at)
		}
		if at := strings.Contains(l.screen(), "following"); at != (c.keys == "G") {
			t.Errorf("%s: the status line says that the end is followed: %v", c.why, at)
		}
	}
}

// TestEndWhereReaderWasHidden: the end is followed from an outline beside which no note was
// in sight.
func TestEndWhereReaderWasHidden(t *testing.T) {
	a := start(t, small, 40, 12)
	a.m.reader = a.m.reader.Show(a.m.tree(), model.None)
	a.send(tea.WindowSizeMsg{Width: 40, Height: 5})
	a.keys("F")
	if rows := len(a.rows()); rows != 5 {
		t.Errorf("%d rows on a screen of 5:\n%s", rows, a.screen())
	}
	if _, end := a.m.tree().Span(a.m.tree().Document(0)); a.m.reader.Current() != end-1 {
		t.Errorf("at note %d, and must be at %d", a.m.reader.Current(), end-1)
	}
}

// TestFileGoneAndBack: that a file is gone is said with its name, and no longer
// once it is there again.
func TestFileGoneAndBack(t *testing.T) {
	a := start(t, small, 80, 12)
	gone := Notes{Problems: []Problem{{Path: "a.txt", Text: "no such file or folder", Unread: true}}}
	err := errors.New("nothing could be loaded")
	a.m.opt.Load = func(context.Context, func(Notes)) (Notes, error) { return gone, err }
	a.send(changedMsg{})
	if a.m.message != "a.txt: no such file or folder" {
		t.Errorf("of a file that is gone it says %q", a.m.message)
	}
	gone, err = Notes{Tree: treetest.Parse(small)}, nil
	a.send(changedMsg{})
	if a.m.message != "" {
		t.Errorf("of a file that is back it says %q", a.m.message)
	}
}
