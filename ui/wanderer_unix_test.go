//go:build unix

package ui

import (
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"yomi/model"
)

// wanderer is somebody who presses keys without thinking.
type wanderer struct {
	t       *testing.T
	r       *rand.Rand
	docs    []string     // what files hold
	files   fstest.MapFS // the folder
	piped   string       // what is read instead, "" for the folder
	came    int          // how much of it came so far
	kept    *Saved       // where one was when the reader was left
	m       Model
	slowest time.Duration
	slow    string
	last    []string  // what was done last
	later   []tea.Msg // what came of commands and is told at any time and in any order
	news    []tea.Msg // of loads, told in their order
	ways    [][]Notes // what is there on the way to the end of each load
}

// strokes are the keys that are pressed; those that leave the program for
// another one are not.
var strokes = strings.Fields("j j j j k k J K h l H L E e 1 2 3 9 za zo zc zM zR > < space b ctrl+d ctrl+u g G / n N x ctrl+p : y Y . backspace ma 'a mz 'z [ ] ? esc esc esc enter enter tab tab M ctrl+l up down left right pgup pgdown home end f B | r F f B o ctrl+r ctrl+s")

var typed = []string{"a", "監視", "shou", "e", " ", "!", "^", "の", "ﾊﾞ", "https", "\u202e", "が", "\"", "session:", "|", "zzz", "as"}

// habits are what people press in one go; the answers to it may come in between, or
// later.
var habits = []string{"/ a enter", "/ e enter ?", "/ zzz enter", "/ の ctrl+p", "/ e enter ctrl+p a", "esc esc esc esc", "esc esc esc / e enter n",
	"tab / e enter", "tab / a enter ?", "esc esc tab / o enter f", "ctrl+p a enter", "ctrl+p down down down", "ctrl+p down down esc", "ctrl+p tab tab tab e down esc",
	"G enter", "esc esc g j .", "G .", "G enter G tab", "F tab", "F k", "G enter ma", "'a", "e G", "E g e", "B", "enter f a", "f s", "? / j esc esc"}

// habit presses what people press in one go.
func (w *wanderer) habit() {
	for key := range strings.FieldsSeq(habits[w.r.IntN(len(habits))]) {
		for _, r := range split(key) {
			if press(r) == (tea.KeyPressMsg{}) {
				for _, letter := range r {
					w.send(string(letter), press(string(letter)))
				}
				continue
			}
			w.send(r, press(r))
		}
		if w.r.IntN(6) == 0 {
			w.tell()
		}
	}
}

// step does one thing, after some of what other things led to was told.
func (w *wanderer) step() {
	for w.r.IntN(4) == 0 && w.tell() {
	}
	switch n := w.r.IntN(1060); {
	case n < 300:
		w.habit()
	case n < 850:
		for _, r := range split(strokes[w.r.IntN(len(strokes))]) {
			w.send(r, press(r))
		}
	case n < 920:
		for _, r := range typed[w.r.IntN(len(typed))] {
			w.send(string(r), tea.KeyPressMsg{Code: r, Text: string(r)})
		}
	case n < 940:
		w.send("paste", tea.PasteMsg{Content: typed[w.r.IntN(len(typed))] + "\n\x1b[2J"})
	case n < 985:
		w.point()
	case n < 998:
		// Narrower ones are swept by other tests: nobody waits for a frame there.
		w.send("size", tea.WindowSizeMsg{Width: 20 + w.r.IntN(180), Height: w.r.IntN(60)})
	case n < 1015:
		s := w.m.Saved()
		w.kept = &s
		w.open()
	case n < 1020:
		w.send("colours", tea.ColorProfileMsg{Profile: colorprofile.Profile(w.r.IntN(6))})
		w.send("background", tea.BackgroundColorMsg{})
	case n < 1040:
		for w.tell() {
		}
		w.settled()
	default:
		w.change()
	}
}

// point does something with the mouse.
func (w *wanderer) point() {
	x, y := w.r.IntN(120), w.r.IntN(40)
	switch w.r.IntN(4) {
	case 0:
		w.send("click", tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	case 1:
		w.send("drag", tea.MouseMotionMsg{X: x, Y: y, Button: tea.MouseLeft})
	case 2:
		w.send("release", tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	default:
		w.send("wheel", tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown - tea.MouseButton(w.r.IntN(2))})
	}
}

// change writes files and has the reader learn of it.
func (w *wanderer) change() {
	for range 1 + w.r.IntN(3) {
		w.write(w.r.IntN(18))
	}
	switch all := maps.Clone(w.files); w.r.IntN(8) {
	case 0:
		clear(w.files) // there is nothing, and then again
		w.send("changed", changedMsg{})
		for range w.r.IntN(4) {
			w.tell()
		}
		maps.Copy(w.files, all)
	case 1, 2, 3:
		w.send("R", press("R"))
		return
	case 4:
		w.send("edited", editedMsg{})
		return
	}
	w.send("changed", changedMsg{})
}

// tell sends one of the messages that wait, and reports whether one did.
func (w *wanderer) tell() bool {
	var msg tea.Msg
	switch at := w.r.IntN(len(w.later) + 1); {
	case at < len(w.later):
		msg = w.later[at]
		w.later = slices.Delete(w.later, at, at+1)
	case len(w.news) > 0:
		at = min(w.r.IntN(8)/7, len(w.news)-1)
		if _, end := w.news[at].(loadedMsg); !end {
			at = 0 // only the end comes another way and may be earlier
		}
		msg = w.news[at]
		w.news = slices.Delete(w.news, at, at+1)
	default:
		return len(w.later) > 0
	}
	w.send(fmt.Sprintf("%T", msg), msg)
	return true
}

// settled checks what must be where nothing is under way any more.
func (w *wanderer) settled() {
	m := w.m
	f, asks := m.filter, m.filter.input.Value() != ""
	for why, wrong := range map[string]bool{
		"a load is under way":          m.load.running,
		"the index is not complete":    m.tree().Len() > 0 && !m.find.complete,
		"the index is of other notes":  m.tree().Len() > 0 && m.find.indexed != m.tree(),
		"a filter that nobody can end": m.outline.Visible().Filter != nil && (f.before.Tree == nil || !asks && m.mode == browsing),
		"a question without an answer": m.tree().Len() > 0 && m.mode == browsing && asks && (m.awaited() || f.rest != nil || f.of != m.find.index || f.asked != m.find.asked),
		"a palette without its answer": m.tree().Len() > 0 && m.mode == picking && m.palette.Busy(),
	} {
		if wrong {
			w.t.Fatalf("%s after %q", why, w.last)
		}
	}
}

// split gives the keys of a stroke: one, or two of a sequence.
func split(stroke string) []string {
	if r := []rune(stroke); len(r) == 2 && strings.ContainsRune("zm'", r[0]) {
		return []string{string(r[0]), string(r[1])}
	}
	return []string{stroke}
}

// send sends a message and measures what its frame takes.
func (w *wanderer) send(name string, msg tea.Msg) {
	if w.last = append(w.last, name); len(w.last) > 30 {
		w.last = w.last[1:]
	}
	defer func() {
		if r := recover(); r != nil {
			w.t.Logf("after %q", w.last)
			panic(r)
		}
	}()
	began := threadTime()
	m, cmd := w.m.Update(msg)
	w.m = m.(Model)
	w.m.View()
	if took := threadTime() - began; took > w.slowest {
		w.slowest, w.slow = took, fmt.Sprintf("%T after %q at %dx%d", msg, w.last, w.m.width, w.m.height)
	}
	w.sound()
	w.run(cmd, 0)
}

// sound checks that the screen has its size, and that nothing is of other notes than
// those there are.
func (w *wanderer) sound() {
	rows, _ := w.m.frame()
	if w.m.width > 0 && len(rows) != max(w.m.height, 0) {
		w.t.Fatalf("%d rows on a screen of %d after %q", len(rows), w.m.height, w.last)
	}
	for i, row := range rows {
		if got := w.m.opt.Measure.RowWidth(row); got != max(w.m.width-1, 0) {
			w.t.Fatalf("row %d has %d cells on a screen of %d after %q", i, got, w.m.width, w.last)
		}
	}
	many := w.m.tree().Len()
	for r := range w.m.refs() {
		if int(r) >= many {
			w.t.Fatalf("note %d of %d after %q", r, many, w.last)
		}
	}
}

// run runs a command and keeps what it gives until that is told; those that wait for
// news of a load have none by then, which are kept besides.
func (w *wanderer) run(cmd tea.Cmd, depth int) {
	if cmd == nil || depth > 20 {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			w.run(c, depth+1)
		}
	case loadedMsg:
		for _, n := range w.ways[0] {
			w.news = append(w.news, progressMsg{n, msg.generation})
		}
		w.news, w.ways = append(w.news, msg), w.ways[1:]
	case indexMsg, foundMsg, backMsg, paintedMsg, copiedMsg, failedMsg:
		w.later = append(w.later, msg)
	}
}

// refs are the notes that a reader has in mind beside those it draws.
func (m Model) refs() iter.Seq[model.Ref] {
	return func(yield func(model.Ref) bool) {
		all := []model.Ref{m.here(), m.filter.cursor, m.filter.row, m.outline.Visible().Root, m.reader.Subject()}
		if m.filter.before.Tree != nil {
			all = append(all, m.filter.before.Root)
		}
		all = append(all, m.listed...)
		all = append(all, m.palette.Hits()...)
		for _, been := range m.trail.been {
			all = append(all, been.ref)
		}
		all = slices.AppendSeq(all, maps.Values(m.trail.marks))
		for _, h := range m.filter.result.Hits {
			all = append(all, h.Ref)
		}
		for r := m.filter.hits.Next(0); r != model.None; r = m.filter.hits.Next(r + 1) {
			all = append(all, r)
		}
		for _, r := range all {
			if !yield(r) {
				return
			}
		}
	}
}
