package ui

import (
	"context"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/text"
)

// What a document begins with, and what it turns out to be: the lines are the
// same, and have become others.
const (
	beginning = "E 一\n  - い\n  - ろ\n  S あ\n    - は\n    - に\n  S う\n    - ほ"
	entirely  = "E 一\n  # い\n    - ろ\n  S あ\n    # は\n      - に\n  S う\n    - ほ\n    - へ\n  S え\n    - と"
)

// begin shows the beginning of a document while it loads.
func begin(t *testing.T, place Place) *app {
	t.Helper()
	first := Notes{Tree: treetest.Parse(beginning), Begun: true, Partial: true}
	a := &app{t: t, m: New(context.Background(), Options{First: &first, Measure: text.New(false), Place: place,
		Load: func(context.Context, func(Notes)) (Notes, error) { return Notes{}, nil }})}
	_, index := a.m.buildIndex()
	if index == nil { // New began it
		a.m.find.building = false
		a.m, index = a.m.buildIndex()
	}
	a.send(tea.WindowSizeMsg{Width: 80, Height: 12})
	a.run(index)
	return a
}

// end ends the load with the whole document.
func (a *app) end() {
	a.send(loadedMsg{Notes: Notes{Tree: treetest.Parse(entirely)}, generation: a.m.load.generation})
}

// TestTheRestArrives: the cursor, what was opened and closed, marks, the history
// and the filter stay with their lines when the rest of a document arrives.
func TestTheRestArrives(t *testing.T) {
	a := begin(t, nil)
	if got := a.open(); got != "一|+い|+あ|+う" {
		t.Fatalf("the beginning is shown as %s", got)
	}
	a.keys("j j l m x j j")
	if got := a.open(); got != "一|+い|あ|は|に|+う" || a.at() != "に" {
		t.Fatalf("then it is %s at %s", got, a.at())
	}
	a.end()
	if got := a.open(); got != "一|+い|あ|+は|+う|+え" || a.at() != "は" {
		t.Errorf("at the end it is %s at %s", got, a.at())
	}
	a.keys("g ' x")
	if a.at() != "あ" {
		t.Errorf("the mark is at %s", a.at())
	}
}

// TestTheRestArrivesFolded: what all were told to show, those show that come later.
func TestTheRestArrivesFolded(t *testing.T) {
	for keys, want := range map[string]string{"1": "+一|+二", "2": "一|+い|+あ|+う|+え|二|+に", "E": "+一|+二", "e": "一|い|ろ|あ|+は|う|ほ|へ|+え|二|に|へ", "j": "一|+い|+あ|+う|+え|二|+に"} {
		a := begin(t, nil)
		a.keys(keys)
		a.send(loadedMsg{Notes: Notes{Tree: treetest.Parse(entirely + "\nE 二\n  S に\n    - へ")}, generation: a.m.load.generation})
		if got := a.open(); got != want {
			t.Errorf("%s: at the end it is %s, and must be %s", keys, got, want)
		}
	}
}

func TestTheRestArrivesInAFilter(t *testing.T) {
	a := begin(t, nil)
	a.keys("/ ほ enter")
	if got := a.open(); got != "一|う|ほ" || a.at() != "ほ" {
		t.Fatalf("the filter shows %s at %s", got, a.at())
	}
	a.end()
	if got := a.open(); got != "一|う|ほ" || a.at() != "ほ" {
		t.Errorf("at the end it shows %s at %s", got, a.at())
	}
	a.keys("esc")
	if a.at() != "ほ" {
		t.Errorf("after the filter one is at %s", a.at())
	}
}

func TestTheRestArrivesInThePalette(t *testing.T) {
	a := begin(t, nil)
	a.keys("ctrl+p ほ")
	a.end()
	a.keys("enter")
	if a.at() != "ほ" {
		t.Errorf("the palette goes to %s", a.at())
	}
}

// TestNobodyIsTakenAway: where one was the last time is gone to when all is
// there, unless one has begun to look around by then.
func TestNobodyIsTakenAway(t *testing.T) {
	whole := treetest.Parse(entirely)
	name := func(said string) string {
		for r := model.Ref(0); int(r) < whole.Len(); r++ {
			if whole.Node(r).Text == said {
				return whole.ID(r).String()
			}
		}
		return ""
	}
	saved := func() *Saved {
		return &Saved{At: []string{name("と"), name("え")}, Open: []string{name("え")}, Marks: map[string]string{"q": name("へ")}}
	}
	a := begin(t, saved)
	a.end()
	if a.at() != "と" {
		t.Errorf("one is at %s, and was at と", a.at())
	}
	a = begin(t, saved)
	a.keys("j")
	a.end()
	if a.at() != "い" {
		t.Errorf("one is at %s, and was at い", a.at())
	}
	a.keys("' q")
	if a.at() != "へ" {
		t.Errorf("the saved mark is at %s", a.at())
	}
}

// TestPlaceComesBackWithItsDocument: of what was saved each part is back as soon as
// its document is there, and not before all others are; what one does meanwhile is
// not undone.
func TestPlaceComesBackWithItsDocument(t *testing.T) {
	trees := grown("E 一\n  S あ\n    - a", "E 二\n  S い\n    - b\n    - c", "E 三\n  S う\n    - d")
	was := startOn(t, text.New(false), func() *model.Tree { return trees[2] }, 80, 12)
	was.keys("h G l l m x k k k l l m y enter") // 一 is closed, い and う are open, d and b are marked, b is read
	saved := was.m.Saved()
	begin := func() *app {
		a := &app{t: t, m: New(context.Background(), Options{Measure: text.New(false), Place: func() *Saved { return &saved },
			Load: func(context.Context, func(Notes)) (Notes, error) { return Notes{}, nil }})}
		a.send(tea.WindowSizeMsg{Width: 80, Height: 12})
		return a
	}
	check := func(a *app, when, open, at string, reading bool) {
		t.Helper()
		if got := a.open(); got != open || a.at() != at || (a.m.focus == readerPane) != reading {
			t.Errorf("%s: %s at %s, reading %v; want %s at %s, reading %v", when, got, a.at(), a.m.focus == readerPane, open, at, reading)
		}
	}
	check(was, "before", "+一|二|い|b|c|三|う|d", "b", true)
	arrives := func(a *app, i int) {
		a.step(progressMsg{Notes{Tree: trees[i], Read: 1, Size: 3}, a.m.load.generation})
	}
	a := begin()
	arrives(a, 0)
	check(a, "the first document", "+一", "一", false)
	arrives(a, 1)
	check(a, "its own document", "+一|二|い|b|c", "b", true)
	if len(a.m.trail.marks) != 1 {
		t.Errorf("the marks of what is there are %v", a.m.trail.marks)
	}
	a.send(loadedMsg{Notes: Notes{Tree: trees[2]}, generation: a.m.load.generation})
	check(a, "the end", was.open(), "b", true)
	if len(a.m.trail.marks) != 2 {
		t.Errorf("all marks are %v", a.m.trail.marks)
	}

	b := begin()
	arrives(b, 0)
	b.keys("l l")
	arrives(b, 1)
	check(b, "after keys", "一|+あ|二|い|b|c", "あ", false)
	if at := b.m.Saved(); len(at.Marks) != 2 {
		t.Errorf("what would be saved half-way has the marks %v", at.Marks)
	}
	b.send(loadedMsg{Notes: Notes{Tree: trees[2]}, generation: b.m.load.generation})
	check(b, "at the end, after keys", "一|+あ|二|い|b|c|三|う|d", "あ", false)
}
