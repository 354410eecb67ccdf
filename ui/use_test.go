package ui

import (
	"errors"
	"maps"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/ui/text"
)

// at is the text of the note one is at.
func (a *app) at() string {
	r := a.m.here()
	if r == model.None {
		return ""
	}
	return a.m.tree().Node(r).Text
}

// open lists the titles of the visible rows, closed ones with a +.
func (a *app) open() string {
	var out []string
	v := a.m.outline.Visible()
	for r := v.First(); r != model.None; r = v.Next(r) {
		s := v.Tree.Node(r).Text
		if v.Folds.Closed(r) && v.Inner(r) {
			s = "+" + s
		}
		out = append(out, s)
	}
	return strings.Join(out, "|")
}

const small = `
E 会
  S 一
    - a
      - b
  S 二
    - c
E 後
  S 三
    - d
`

func TestFolding(t *testing.T) {
	for _, c := range []struct{ why, keys, open string }{
		{"first sight: open down to the sessions", "", "会|+一|+二|後|+三"},
		{"l opens, again goes in", "j l l", "会|一|+a|+二|後|+三"},
		{"h closes", "j l h", "会|+一|+二|後|+三"},
		{"h on a closed row goes to the parent, then closes it", "j h h", "+会|後|+三"},
		{"L opens the whole subtree", "L", "会|一|a|b|二|c|後|+三"},
		{"H closes it with all that is in it", "e H l", "会|+一|+二|後|三|d"},
		{"E closes all", "e E", "+会|+後"},
		{"e opens all", "E e", "会|一|a|b|二|c|後|三|d"},
		{"a level shows so many levels", "3", "会|一|+a|二|c|後|三|d"},
		{"the first level is the events", "1", "+会|+後"},
		{"opening after a level shows one level more", "1 l", "会|+一|+二|+後"},
		{"z> opens the siblings", "j z >", "会|一|+a|二|c|後|+三"},
		{"z< closes them, and the cursor's row", "e j z <", "会|+一|+二|後|三|d"},
		{"za toggles", "za", "+会|後|+三"},
		{"zc on a leaf closes what holds it", "e G zc", "会|一|a|b|二|c|後|+三"},
		{"zM and zR are E and e", "zR zM", "+会|+後"},
		{"zO and zC fold subtrees", "j zO", "会|一|a|b|+二|後|+三"},
		{"an unknown second key does nothing", "z x j", "会|+一|+二|後|+三"},
	} {
		a := start(t, small, 80, 24)
		a.keys(c.keys)
		if got := a.open(); got != c.open {
			t.Errorf("%s (%s): %s, want %s", c.why, c.keys, got, c.open)
		}
	}
}

func TestMoving(t *testing.T) {
	for _, c := range []struct{ why, keys, at string }{
		{"down and up", "j j k", "一"},
		{"to the ends and no further", "G j j", "三"},
		{"siblings skip what is inside", "e j J", "二"},
		{"the last sibling stays", "e j J J", "二"},
		{"back to the sibling before", "e j J K", "一"},
		{"full-width keys are their half-width twins", "ｊ ｊ", "二"},
		{"closing takes the cursor along to what was closed", "e j j j 2", "一"},
		{"a hoisted subtree is all there is", "j L . G", "b"},
		{"backspace shows what is around it", "j . backspace G", "二"},
		{"esc leaves the hoisted subtree, too", "j . esc esc G", "三"},
		{"a mark is found again", "j m a G ' a", "一"},
		{"back to where one jumped from", "G m a g ' a [", "会"},
		{"and forward again", "G m a g ' a [ ]", "三"},
		{"reading goes on where the outline is", "j l enter J", "二"},
		{"tab changes panes and keeps the place", "j tab tab j", "二"},
	} {
		a := start(t, small, 80, 24)
		a.keys(c.keys)
		if got := a.at(); got != c.at {
			t.Errorf("%s (%s): at %q, want %q", c.why, c.keys, got, c.at)
		}
	}
}

func TestFilter(t *testing.T) {
	for _, c := range []struct{ why, keys, open, at string }{
		{"folded branches are searched, ancestors kept", "/ b", "会|一|a|b", "b"},
		{"every key narrows", "/ 三", "後|三", "三"},
		{"nothing found is an empty outline", "/ 無", "", ""},
		{"deleting widens again", "/ 三 backspace", "会|+一|+二|後|+三", "会"},
		{"esc puts back folds and cursor", "j / b esc", "会|+一|+二|後|+三", "一"},
		{"enter keeps the result", "/ b enter", "会|一|a|b", "b"},
		{"esc afterwards shows everything, with the way to the cursor open", "/ b enter esc", "会|一|a|b|+二|後|+三", "b"},
		{"folds work in what is kept", "/ b enter k zc", "会|一|+a", "a"},
		{"n goes to a hit also when the filter has ended", "/ 会 enter esc G n", "会|+一|+二|後|+三", "会"},
		{"x shows what stands around the hits", "/ a enter x", "会|一|a|b", "a"},
		{"x again shows the hits alone", "/ a enter x x", "会|一|a", "a"},
		{"an empty filter ends on enter", "/ enter", "会|+一|+二|後|+三", "会"},
		{"arrows move while typing", "/ 三 up", "後|三", "後"},
		{"so do the keys of lists, as in the palette", "/ 三 ctrl+p", "後|三", "後"},
		{"and down again", "/ 三 ctrl+p ctrl+n", "後|三", "三"},
		{"backspace with nothing typed leaves, and the next key is one again", "/ 三 backspace backspace j", "会|+一|+二|後|+三", "一"},
		{"which ctrl+h is as well", "/ ctrl+h j", "会|+一|+二|後|+三", "一"},
		{"a second filter replaces the first", "/ b enter / c", "会|二|c", "c"},
		{"and esc puts back what was before the first", "/ b enter / c esc", "会|+一|+二|後|+三", "会"},
		{"the palette leaves a filter that hides its hit", "/ b enter ctrl+p d enter", "会|+一|+二|後|三|d", "d"},
		{"a filter inside a hoisted subtree stays there", "j . / c", "一", "一"},
	} {
		a := start(t, small, 80, 24)
		a.keys(c.keys)
		if got := a.open(); got != c.open || a.at() != c.at {
			t.Errorf("%s (%s): %s at %q, want %s at %q", c.why, c.keys, got, a.at(), c.open, c.at)
		}
	}
}

func TestSearchInTheReader(t *testing.T) {
	const notes = `
E 会
  S 一
    - 監視は五分
    - 記録
    - また監視
  S 二
    - 監視はここにも
`
	for _, c := range []struct{ why, keys, at, status string }{
		{"the first hit from here on", "j enter / 監視", "監視は五分", "1 of 2"},
		{"n goes on, inside what is read", "j enter / 監視 enter n", "また監視", "2 of 2"},
		{"and around", "j enter / 監視 enter n n", "監視は五分", "1 of 2"},
		{"esc while typing goes back", "j enter / 監視 esc", "一", ""},
		{"esc afterwards ends the search and stays", "j enter / 監視 enter n esc", "また監視", "2 of 2"},
		{"the outline is not narrowed", "j enter / 記録 enter", "記録", "1 of 1"},
	} {
		a := start(t, notes, 80, 24)
		a.keys(c.keys)
		if a.at() != c.at || a.m.filterStatus() != c.status || a.m.focus != readerPane {
			t.Errorf("%s (%s): at %q, %s; want %q, %s", c.why, c.keys, a.at(), a.m.filterStatus(), c.at, c.status)
		}
		if got := a.open(); got != "会|+一|+二" {
			t.Errorf("%s: the outline shows %s", c.why, got)
		}
	}
}

// A way to a place has the same sign between its titles wherever it stands: above
// a part of the outline, above what is read, and in the palette.
func TestWays(t *testing.T) {
	for _, c := range []struct {
		measure text.Measure
		keys    string
		way     string
	}{
		{text.New(false), "j l .", "› 会 › 一"},
		{text.New(false), "j enter", "会 › 一"},
		{text.New(false), "ctrl+p b", "会 › 一"},
		{text.New(true), "j l .", "> 会 > 一"},
		{text.New(true), "j enter", "会 > 一"},
		{text.New(true), "ctrl+p b", "会 > 一"},
	} {
		a := startIn(t, c.measure, small, 80, 24)
		a.keys(c.keys)
		if got := a.screen(); !strings.Contains(got, c.way) {
			t.Errorf("%s: %q is not in\n%s", c.keys, c.way, got)
		}
	}
}

// Where only a part was looked through, nothing found says how much the rest has.
func TestNothingFoundInAPart(t *testing.T) {
	for _, c := range []struct{ keys, says string }{
		{"/ 無", "nothing found"},
		{"j enter / 三", "nothing found in this part; ctrl+p finds 1 elsewhere: not as written"},
		{"j . / 三", "nothing found in this part; ctrl+p finds 1 elsewhere"},
		{"j . / c", "nothing found in this part; ctrl+p finds 1 elsewhere"},
		{"j . / 無", "nothing found"},
	} {
		a := start(t, small, 120, 24)
		a.keys(c.keys)
		if got := a.m.filterStatus(); !strings.HasPrefix(got, c.says) {
			t.Errorf("%s: %q, want %q", c.keys, got, c.says)
		}
	}
}

// What has no notes has no place among them.
func TestNoNotesToCount(t *testing.T) {
	a := start(t, "E 会\n  S 休憩\n  S 一\n    - a\n", 80, 10)
	a.keys("j enter")
	if got := a.screen(); strings.Contains(got, "0/0") {
		t.Errorf("a session without notes is counted:\n%s", got)
	}
	a.keys("J")
	if got := a.screen(); !strings.Contains(got, "0/1") {
		t.Errorf("a session with a note is not counted:\n%s", got)
	}
}

// A filter is told of on a narrow screen, too.
func TestFilterStatusIsNarrow(t *testing.T) {
	for _, c := range []struct {
		width int
		want  string
	}{
		{80, "/監視  1 of 2  esc ends"},
		{30, "  1 of 2"},
	} {
		a := start(t, "E 会\n  S 一\n    - 監視は五分\n    - また監視\n", c.width, 10)
		a.keys("/ 監視 enter")
		rows := strings.Split(strings.TrimRight(a.screen(), "\n "), "\n")
		if got := strings.TrimRight(rows[len(rows)-1], " "); !strings.HasSuffix(got, c.want) {
			t.Errorf("%d cells: %q, want the end %q", c.width, got, c.want)
		}
	}
}

// On a narrow screen help and the palette still say how to go on, and out.
func TestWayOutIsNarrow(t *testing.T) {
	for _, c := range []struct {
		width      int
		help, find string
	}{
		{90, "yomi: the keys, and what queries can say", "  enter goes  tab narrows  esc closes"},
		{41, "  space shows more  / finds  esc closes", "  enter goes  tab narrows  esc closes"},
		{30, "  esc closes", "  esc closes"},
	} {
		for key, want := range map[string]string{"?": c.help, "ctrl+p": c.find} {
			a := start(t, small, c.width, 10)
			a.keys(key)
			rows := strings.Split(strings.TrimRight(a.screen(), "\n "), "\n")
			if got := strings.TrimRight(rows[len(rows)-1], " "); !strings.HasPrefix(got, want) && !strings.HasSuffix(got, want) {
				t.Errorf("%s at %d cells: %q, want %q in it", key, c.width, got, want)
			}
		}
	}
}

func TestCopy(t *testing.T) {
	var system string
	for _, c := range []struct {
		why, keys string
		clipboard func(string) error
		message   string
	}{
		{"only the terminal's clipboard: sent is all that is known", "j y", nil,
			"sent 5 lines to the terminal's clipboard (OSC 52): 一"},
		{"the system's confirms", "j y", func(s string) error { system = s; return nil }, "copied 5 lines to the clipboard: 一"},
		{"a failing system clipboard leaves what was sent", "j Y", func(string) error { return errors.New("no") },
			"sent 3 lines to the terminal's clipboard (OSC 52): 一"},
		{"outside of any session the event is copied", "Y", nil, "sent 6 lines to the terminal's clipboard (OSC 52): 会"},
	} {
		a := start(t, small, 80, 24)
		a.m.opt.Clipboard = c.clipboard
		a.keys(c.keys)
		if a.m.message != c.message {
			t.Errorf("%s: the status line says %q, want %q", c.why, a.m.message, c.message)
		}
		if len(a.ran) != 1 {
			t.Errorf("%s: %d messages to the terminal, want the clipboard's", c.why, len(a.ran))
		}
	}
	if !strings.HasPrefix(system, "**一**\n\n会\n") {
		t.Errorf("the clipboard holds %q", system)
	}
	for _, c := range []struct {
		why, keys string
		plain     bool
		begins    string
	}{
		{"y is Markdown", "j y", false, "**一**\n"},
		{"t is text", "j t", false, "一\n"},
		{"y is what the settings say", "j y", true, "一\n"},
		{"t is text anyhow", "j t", true, "一\n"},
		{"of a subtree that alone is shown, its own", "j l j l . t", false, "a\n\n会\n\n・b"},
	} {
		a := start(t, small, 80, 24)
		a.m.opt.Clipboard = func(s string) error { system = s; return nil }
		a.m.opt.CopyText = c.plain
		a.keys(c.keys)
		if !strings.HasPrefix(system, c.begins) {
			t.Errorf("%s: the clipboard holds %q", c.why, system)
		}
	}
}

// TestCopyInTmux: tmux says whether it took the text, and nothing is sent past
// it then.
func TestCopyInTmux(t *testing.T) {
	for _, c := range []struct {
		why, message string
		fails        error
		system       bool // there is a display, too
		sent         int  // messages to the terminal
	}{
		{"tmux took it", "copied 5 lines to tmux, sent on to the terminal's clipboard: 一", nil, false, 0},
		{"a tmux that cannot leaves what was sent", "sent 5 lines to the terminal's clipboard (OSC 52): 一", errors.New("old"), false, 1},
		{"the display's clipboard is what most paste from", "copied 5 lines to the clipboard: 一", nil, true, 0},
	} {
		var buffer string
		a := start(t, small, 80, 24)
		a.m.opt.Buffer = func(s string) error { buffer = s; return c.fails }
		if c.system {
			a.m.opt.Clipboard = func(string) error { return nil }
		}
		a.keys("j y")
		if a.m.message != c.message || len(a.ran) != c.sent || !strings.HasPrefix(buffer, "**一**\n") {
			t.Errorf("%s: %q, %d messages to the terminal, tmux has %q", c.why, a.m.message, len(a.ran), buffer)
		}
	}
}

// TestEndOfReading: pages end with the session, and the status line says how to
// read on.
func TestEndOfReading(t *testing.T) {
	a := start(t, "E 会\n  S 一\n    - あ\n    - い\n  S 二\n    - う", 80, 24)
	a.keys("j enter")
	for _, c := range []struct{ keys, want string }{
		{"j", ""},
		{"j", ""},
		{"j", "this is the end: J goes on to 二"},
		{"k", ""},
		{"G", ""},
		{"space", "this is the end: J goes on to 二"},
		{"J", ""},
		{"ctrl+d", ""},
		{"ctrl+d", "this is the end"},
	} {
		if a.keys(c.keys); a.m.message != c.want {
			t.Errorf("after %s at %s the status line says %q, want %q", c.keys, a.at(), a.m.message, c.want)
		}
	}
}

// TestOtherPane: tab gives the keys to the other pane and takes them back.
func TestOtherPane(t *testing.T) {
	a := start(t, small, 140, 24)
	for i, want := range []pane{readerPane, outlinePane, readerPane} {
		if a.keys("tab"); a.m.focus != want {
			t.Errorf("tab number %d gives the keys to pane %d", i+1, a.m.focus)
		}
	}
}

// TestReadingStaysInPlace resizes while reading: the line in the first row
// keeps its place, and the outline follows the reader.
func TestReadingStaysInPlace(t *testing.T) {
	var notes strings.Builder
	notes.WriteString("E 会\n  S 長い話\n")
	for i := range 60 {
		notes.WriteString("    - " + strings.Repeat("長い文章がここにあります。", 3+i%4) + "\n")
	}
	a := start(t, notes.String(), 80, 24)
	a.keys("j enter ctrl+d ctrl+d ctrl+d ctrl+d")
	want := a.at()
	if want == "長い話" {
		t.Fatal("scrolling did not move")
	}
	for _, size := range [][2]int{{40, 12}, {140, 45}, {60, 10}, {80, 24}} {
		a.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		if got := a.at(); got != want {
			t.Errorf("at %v one reads %q, not %q", size, got, want)
		}
	}
	if got := a.m.tree().Node(a.m.outline.Cursor()).Text; a.m.outline.Visible().Visible(a.m.here()) != a.m.outline.Cursor() {
		t.Errorf("the outline is at %q", got)
	}
}

// TestPlaceComesBack leaves and starts again.
func TestPlaceComesBack(t *testing.T) {
	a := start(t, small, 80, 24)
	a.keys("j L j m x G . m y")
	b := a.again(a.m.tree)
	if got, want := b.open(), a.open(); got != want {
		t.Errorf("open are %s, and were %s", got, want)
	}
	if got, want := b.at(), a.at(); got != want {
		t.Errorf("one is at %q, and was at %q", got, want)
	}
	b.keys("esc ' x")
	if got := b.at(); got != "a" {
		t.Errorf("the mark leads to %q", got)
	}
}

func TestMouse(t *testing.T) {
	click := func(x, y int) tea.Msg { return tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft} }
	a := start(t, small, 140, 24)
	a.send(click(10, 2))
	if a.at() != "二" {
		t.Errorf("a click selected %q", a.at())
	}
	a.send(click(10, 2))
	if got := a.open(); got != "会|+一|二|c|後|+三" {
		t.Errorf("a second click left %s", got)
	}
	a.send(click(0, 0))
	if got := a.open(); got != "+会|後|+三" {
		t.Errorf("a click on the fold sign left %s", got)
	}
	a.send(tea.MouseWheelMsg{X: 1, Y: 1, Button: tea.MouseWheelDown})
	a.keys("M")
	if v := a.m.View(); v.MouseMode != tea.MouseModeNone {
		t.Error("M did not give the mouse back")
	}
}

// TestAnswersAfterTheEndAreDropped lets an answer arrive after esc.
func TestAnswersAfterTheEndAreDropped(t *testing.T) {
	for _, keys := range []string{"/", "j enter /", "ctrl+p"} {
		a := start(t, small, 80, 24)
		a.keys(keys)
		m, late := a.m.Update(tea.KeyPressMsg{Code: 'b', Text: "b"})
		a.m = m.(Model)
		a.keys("esc")
		want := a.screen()
		if late != nil {
			a.send(late())
		}
		if got := a.screen(); got != want {
			t.Errorf("%s: the screen changed to\n%s", keys, got)
		}
	}
}

// TestGrowingIndexMovesNobody: when the index is complete, the question on the
// screen is asked again, and one stays on the hit one has moved to.
func TestGrowingIndexMovesNobody(t *testing.T) {
	const notes = "E 会\n  S 一\n    - 監視a\n    - 監視b\n    - 監視c"
	for _, c := range []struct{ why, keys, at string }{
		{"in the outline", "/ 監視 down down", "監視c"},
		{"in the palette", "ctrl+p 監視 down down enter", "監視c"},
	} {
		a := start(t, notes, 80, 24)
		keys := strings.Fields(c.keys)
		for i, k := range keys {
			if i == 4 { // after the moving, before the end
				a.send(indexMsg{tree: a.m.tree(), index: a.m.find.index, reading: a.m.find.reading, complete: true})
			}
			a.keys(k)
		}
		a.send(indexMsg{tree: a.m.tree(), index: a.m.find.index, reading: a.m.find.reading, complete: true})
		if a.at() != c.at {
			t.Errorf("%s: at %q, want %q", c.why, a.at(), c.at)
		}
	}
}

// TestMarksAreKeptAtOnce: a mark is saved when it is set, and two readers of
// the same notes do not lose each other's.
func TestMarksAreKeptAtOnce(t *testing.T) {
	a := start(t, "E event\n  S one\n  S two", 80, 12)
	var kept []Saved
	a.m.opt.Keep = func(s Saved) error { kept = append(kept, s); return nil }
	a.keys("m a")
	if len(kept) != 1 || kept[0].Marks["a"] == "" {
		t.Fatalf("kept is %v", kept)
	}
	if a.keys("j m a"); len(kept) != 2 || kept[1].Turn <= kept[0].Turn {
		t.Errorf("which of two is the later is not told: %v", kept)
	}
	base := Saved{Marks: map[string]string{"a": "1", "b": "2", "c": "3"}}
	other := Saved{Marks: map[string]string{"a": "1", "b": "9", "c": "3", "x": "7"}, Root: "theirs"}
	mine := Saved{Marks: map[string]string{"a": "5", "b": "2", "d": "4"}, Root: "mine"}
	got := mine.With(base, other)
	want := map[string]string{"a": "5", "b": "9", "c": "3", "d": "4", "x": "7"}
	if !maps.Equal(got.Marks, want) || got.Root != "mine" {
		t.Errorf("together they are %v, and must be %v", got, want)
	}
}

// TestCodeIsColoured: the first screen shows code as it is, and the answer that
// comes after it what its words are.
func TestCodeIsColoured(t *testing.T) {
	const notes = "E 会\n  S 話\n    $ func f() {} {lang=go}\n    $ func f() {} {lang=brainfog}\n    $ func f() {}"
	a := start(t, notes, 80, 24)
	keyword := func() (n int) {
		for _, row := range a.rows() {
			for _, s := range row {
				if s.Style == text.Keyword && s.Text == "func" {
					n++
				}
			}
		}
		return n
	}
	m, cmd := a.m.Update(press("j"))
	a.m = m.(Model)
	a.run(cmd)
	m, cmd = a.m.Update(press("enter"))
	if a.m = m.(Model); keyword() != 0 {
		t.Error("code is coloured before anyone was asked")
	}
	a.run(cmd)
	if got := keyword(); got != 1 {
		t.Errorf("%d words are keywords, want 1", got)
	}
	if _, cmd = a.m.Update(press("j")); cmd != nil {
		t.Error("asked for what is known")
	}
}

// TestWhatTheCursorIsOn: o, the editor's line and the status line go by the row
// one is on, not by the note.
func TestWhatTheCursorIsOn(t *testing.T) {
	notes := "E 会\n  S 話\n    ~ - [一つ目](https://example.com/1) " + strings.Repeat("長い話が続く。", 12) + " [二つ目](https://example.com/2) おわり\n    - 別"
	for _, c := range []struct{ why, keys, message, status string }{
		{"the first row has the first link", "j enter j", "opening https://example.com/1", "a.txt:3  https://example.com/1"},
		{"a row without one asks for one of its note's", "j enter j j", "", "a.txt:3"},
		{"the last row has the second", "j enter G k", "opening https://example.com/2", "a.txt:3  https://example.com/2"},
	} {
		a := start(t, notes, 60, 24)
		a.keys(c.keys)
		if got := a.m.whereabouts(); got != c.status {
			t.Errorf("%s: the status line says %q, want %q", c.why, got, c.status)
		}
		m, _ := a.m.Update(press("o")) // the browser is not started
		if got := m.(Model).message; got != c.message {
			t.Errorf("%s: %q, want %q", c.why, got, c.message)
		}
	}
}
