package ui

import (
	"context"
	"os/exec"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/lang"
	"yomi/ui/text"
)

// linked are notes whose links lead to each other, outside and nowhere.
func linked() *model.Tree { return model.Join(linkedDocuments()...) }

func linkedDocuments() []*model.Builder {
	return []*model.Builder{
		treetest.Document("a.md", `
E Alpha
  S first
    ~ - go to [beta](b.md)
    ~ - [beta again](b.md#second), [gone](gone.md)
    ~ - [out](https://example.com/1), [mail](mailto:a@example.com), [odd](gopher://x)
    ~ - a note[1](^1)
    ~ - [near](b.md#nothing)
    ~ - [picture](p.png), [program](p.exe)
    ~ - the footnote {footnote=1}
`),
		treetest.Document("b.md", `
E Beta
  S second
    ~ - back to [[Alpha]]([[a]])
    - no link
  S third
    - nothing
`)}
}

// follower is a reader of linked notes that remembers what is opened.
func follower(t *testing.T, width int) (*app, *[]string) {
	t.Helper()
	a := startOn(t, text.New(false), linked, width, 24)
	var ran []string
	a.m.opt.Opener = func(what string) *exec.Cmd {
		ran = append(ran, what[strings.LastIndex(what, "/")+1:])
		return exec.Command("true")
	}
	a.m.opt.Exists = func(path string) bool { return path == "p.png" || path == "p.exe" }
	return a, &ran
}

func TestFollow(t *testing.T) {
	for _, c := range []struct {
		why, keys  string
		at         string // the note one is at then
		ran        []string
		said, none string // what the screen shows, and does not
	}{
		{"a line with one link", "e j enter j enter", "Beta", nil, "", ""},
		{"and back to the line", "e j enter j enter [", "go to beta", nil, "", ""},
		{"and forth again", "e j enter j enter [ ]", "Beta", nil, "", ""},
		{"a line with several asks", "e j enter j j enter", "beta again, gone", nil, "a letter goes to its link", ""},
		{"a letter goes to one", "e j enter j j enter a", "second", nil, "", "a letter"},
		{"a full-width letter, too", "e j enter j j enter ａ", "second", nil, "", ""},
		{"any other key ends it", "e j enter j j enter 9", "beta again, gone", nil, "", "a letter"},
		{"esc does", "e j enter j j enter esc", "beta again, gone", nil, "", "a letter"},
		{"a broken link says so", "e j enter j j enter s", "beta again, gone", nil, "gone.md: the link leads nowhere", ""},
		{"a heading that is not there", "e j enter G k k enter", "Beta", nil, "b.md#nothing: there is no such heading in b.md", ""},
		{"a footnote", "e j enter j j j j enter", "the footnote", nil, "", ""},
		{"and back to where it is referred to", "e j enter G enter", "a note1", nil, "", ""},
		{"a line without a link", "e j enter enter", "first", nil, "no link in this line", ""},
		{"what is in sight is labelled, here all", "e j enter f", "first", nil, "a letter goes to its link", ""},
		{"and gone to", "e j enter f a", "Beta", nil, "", ""},
		{"a web address is opened", "e j enter f f", "first", []string{"1"}, "opening https://example.com/1", ""},
		{"so is mail", "e j enter f g", "first", []string{"mailto:a@example.com"}, "", ""},
		{"no other scheme", "e j enter f h", "first", nil, "not opened, only http, https and mailto are: gopher://x", ""},
		{"a picture is shown", "e j enter f l", "first", []string{"p.png"}, "opening p.png", ""},
		{"a program is not run", "e j enter f q", "first", nil, "p.exe is not among the notes that are open", ""},
		{"o asks which address", "e j enter j j j o", "out, mail, odd", nil, "a letter goes to its link", ""},
		{"and opens that", "e j enter j j j o s", "out, mail, odd", []string{"mailto:a@example.com"}, "", ""},
		{"in the outline, too", "e j j j j o a", "out, mail, odd", []string{"1"}, "", ""},
		{"what links here", "e j enter j j enter a B enter", "beta again, gone", nil, "", ""},
		{"is listed with its context", "e j enter j j enter a B", "second", nil, "links here 1", ""},
		{"where nothing links to the session, to the event", "e G B", "nothing", nil, "links here 3", ""},
		{"what is typed narrows it", "e G B again", "nothing", nil, "links here 1", ""},
	} {
		a, ran := follower(t, 140)
		a.keys(c.keys)
		if got := a.at(); got != c.at {
			t.Errorf("%s (%s): at %q, and must be at %q", c.why, c.keys, got, c.at)
		}
		if !slices.Equal(*ran, c.ran) {
			t.Errorf("%s (%s): opened %q, and must open %q", c.why, c.keys, *ran, c.ran)
		}
		if got := a.screen(); !strings.Contains(got, c.said) || c.none != "" && strings.Contains(got, c.none) {
			t.Errorf("%s (%s): the screen is\n%s", c.why, c.keys, got)
		}
	}
}

// While the notes are still being read, a link that leads to none of them may lead
// to one that is to come: that is said then, and nothing else is once all are
// there.
func TestLinksToWhatIsToCome(t *testing.T) {
	const begun = "E Alpha\n  S first\n    ~ - [beta](b.md#second)\n    ~ - [gone](gone.md)\n    ~ - [below](#below)\n    ~ - [program](p.exe)\n    ~ - [picture](p.png)"
	whole := func() []*model.Builder {
		return []*model.Builder{treetest.Document("a.md", begun+"\n  S last"), treetest.Document("b.md", "E Beta\n  S second")}
	}
	for _, c := range []struct{ label, now, then string }{
		{"a", "b.md#second: not there yet, the notes are still being read", ""},
		{"s", "gone.md: not there yet, the notes are still being read", "gone.md: the link leads nowhere"},
		{"d", "below: not there yet, the notes are still being read", "below: there is no such heading in a.md"},
		{"f", "p.exe: not there yet, the notes are still being read", "p.exe is not among the notes that are open"},
		{"g", "opening p.png", "opening p.png"},
	} {
		load := func(context.Context, func(Notes)) (Notes, error) { return Notes{}, nil }
		a := &app{t: t, m: New(context.Background(), Options{Measure: text.New(false), Load: load})}
		a.m.opt.Opener = func(string) *exec.Cmd { return exec.Command("true") }
		a.m.opt.Exists = func(path string) bool { return strings.HasPrefix(path, "p.") }
		a.send(tea.WindowSizeMsg{Width: 140, Height: 24})
		a.step(progressMsg{Notes{Tree: model.Join(treetest.Document("a.md", begun)), Begun: true}, a.m.load.generation})
		a.keys("j enter f " + c.label)
		if a.m.message != c.now {
			t.Errorf("%s while loading: %q, want %q", c.label, a.m.message, c.now)
		}
		a.send(loadedMsg{Notes: Notes{Tree: model.Join(whole()...)}, generation: a.m.load.generation})
		a.keys("g f " + c.label)
		if a.m.message != c.then {
			t.Errorf("%s after it: %q, want %q", c.label, a.m.message, c.then)
		}
	}
}

// Where nothing is there to open an address with, that is said first: it is
// what one can mend.
func TestOpenerIsNotThere(t *testing.T) {
	a, _ := follower(t, 80)
	a.m.opt.Opener = func(string) *exec.Cmd { return exec.Command("no-such-opener") }
	a.keys("e j enter f f")
	if got := a.screen(); !strings.Contains(got, "no-such-opener is not installed and cannot open https://example.com/1") {
		t.Errorf("the screen is\n%s", got)
	}
	b, _ := follower(t, 52) // of a long address, what became of it stays in sight
	b.m.opt.Lang = lang.Japanese
	b.m.opt.Opener = func(string) *exec.Cmd { return exec.Command("no-such-opener") }
	b.keys("e j enter f f")
	if got := b.screen(); !strings.Contains(got, "no-such-opener がないため https://exa… を開けません") {
		t.Errorf("in a narrow terminal the screen is\n%s", got)
	}
}

// Labels stand where links begin, and those of two letters go on by one.
func TestLabels(t *testing.T) {
	a, _ := follower(t, 80)
	a.keys("e j enter f")
	if got := a.screen(); !strings.Contains(got, "go to aeta") || !strings.Contains(got, "seta again, done") {
		t.Errorf("the labels are\n%s", got)
	}
	for _, n := range []int{0, 1, 26, 27, 60, 700} {
		labels := labelsFor(n)
		if len(labels) != min(n, 26*26) {
			t.Errorf("%d labels for %d links", len(labels), n)
		}
		for i, x := range labels {
			for j, y := range labels {
				if i != j && strings.HasPrefix(x, y) {
					t.Fatalf("of %d labels %q begins %q", n, y, x)
				}
			}
		}
	}
}

// Back is back to what one saw: the folds, the pane and the row.
func TestBackWithFolds(t *testing.T) {
	a, _ := follower(t, 80)
	a.keys("j l j enter") // open first, read its first link's line
	a.keys("j j j")
	before := a.screen()
	a.keys("f a")
	if a.at() != "Beta" {
		t.Fatalf("the link led to %q", a.at())
	}
	a.keys("tab E tab [")
	if got := a.screen(); got != before {
		t.Errorf("one comes back to\n%s\nand left\n%s", got, before)
	}
	a.keys("tab")
	if got := a.open(); !strings.Contains(got, "first|go to beta") {
		t.Errorf("the folds are %s", got)
	}
}

// The status line shows an address as a person reads it, and as it is written where
// its escapes are of another encoding.
func TestAddressInTheStatusLine(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.com/%E6%97%A5%E6%9C%AC": "https://example.com/日本",
		"https://example.com/%C6%FC%CB%DC":       "https://example.com/%C6%FC%CB%DC",
		"https://example.com/%93%FA%96%7B":       "https://example.com/%93%FA%96%7B",
		"https://example.com/100%":               "https://example.com/100%",
		"https://example.com/%1b[2J":             "https://example.com/",
	} {
		a := start(t, "E 会\n  S 話\n    ~ - [語]("+address+")", 80, 12)
		a.keys("j enter G")
		if got := a.screen(); !strings.Contains(got, "  "+want) || strings.ContainsAny(got, "\ufffd\x1b") {
			t.Errorf("%s:\n%s", address, got)
		}
	}
}

// Where there is no link to label one is told so, and is where one was.
func TestNoLinkInSight(t *testing.T) {
	for _, width := range []int{40, 140} {
		a := start(t, "E 会\n  S 一\n    - a", width, 12)
		a.keys("j")
		before := strings.Split(strings.TrimSpace(a.screen()), "\n")
		a.keys("f")
		after := strings.Split(strings.TrimSpace(a.screen()), "\n")
		if last := len(after) - 1; !slices.Equal(after[:last], before[:last]) || !strings.Contains(after[last], "no link in sight") {
			t.Errorf("in %d columns f shows\n%s\nand was\n%s", width, strings.Join(after, "\n"), strings.Join(before, "\n"))
		}
	}
}
