package structure

import (
	"strings"
	"testing"

	"yomi/loader/notation"
	"yomi/model"
)

// TestLateItems asks late items what they are: they say the same as early ones.
func TestLateItems(t *testing.T) {
	item := "- Ada Holm: how to sew a sail by hand (10 min)\n"
	doc := model.NewDocument("x", strings.Repeat(item, beginning+2), "UTF-8")
	n := Look(doc, notation.Parse(doc))
	early, late := &n.lines[beginning-1], &n.lines[beginning]
	if late.late == 0 {
		t.Fatal("a late item was looked at")
	}
	for f := fact(0); f < factCount; f++ {
		if early.is(f) != late.is(f) {
			t.Errorf("fact %d of a late item differs", f)
		}
	}
	if early.letters() != late.letters() || early.number != late.number {
		t.Error("letters or number of a late item differ")
	}
}

// late is the plan of notes with a title behind their beginning.
func late(t *testing.T) *Plan {
	t.Helper()
	text := "# Sails\n\n" + strings.Repeat("## Sewing sails (10 min)\n\n- a needle\n- a thread\n\n", beginning/2) + "## 2019-05-04 Questions\n\n- a needle\n"
	doc := model.NewDocument("x", text, "UTF-8")
	return Decide(doc, notation.Parse(doc))
}

// TestTitlesAreKept asks for a title after its plan was taken apart: a late one says
// all it said before.
func TestTitlesAreKept(t *testing.T) {
	p := late(t)
	line := p.heads[len(p.heads)-1].line
	if line < beginning {
		t.Fatal("no title is late")
	}
	p.notes.lines[line].all()
	want := p.notes.lines[line]
	p = late(t)
	p.KeepTitles()
	got := p.title(line)
	if got.text() != want.text() {
		t.Errorf("title %q, want %q", got.text(), want.text())
	}
	for f := range factCount {
		if late := lateOf[f]; late&^titleFacts == 0 && got.is(f) != want.is(f) {
			t.Errorf("fact %d of the title is %v, and was %v", f, got.is(f), want.is(f))
		}
	}
	if !got.is(part) || !got.is(isDated) {
		t.Error("the title says neither that it is a part nor when it was")
	}
}

// TestLateEvent reads an event behind the beginning by itself. That is done by several
// goroutines, so what its lines are is known before: with -race this fails where it is
// found out by those that ask.
func TestLateEvent(t *testing.T) {
	text := "# Sail Conf 2019\n\n" + strings.Repeat("## Sewing sails (10 min)\n\n- a needle\n- a thread\n\n", beginning/3) +
		"# Oar Conf 2020\n\nA day of oars.\n\n" + strings.Repeat("**Carving oars by hand**\n\nThey carve the oars by hand in a shed by the water.\n\n1. wood\n2. knife\n\n■ more\n\nand so on\n\n", 20)
	doc := model.NewDocument("x.md", text, "UTF-8")
	p := Decide(doc, notation.Parse(doc))
	n := p.notes
	if len(n.events) != 1 {
		t.Fatalf("the document has %d further events, want 1", len(n.events))
	}
	at := n.events[0]
	if at+beginning/100 < beginning {
		t.Fatal("the event is not behind the beginning")
	}
	if !p.way.within(at, len(n.lines)) {
		t.Error("the event has no session")
	}
}
