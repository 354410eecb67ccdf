//go:build unix

package ui

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/tools/txtar"

	"yomi/loader"
	"yomi/ui/text"
)

var (
	longRun  = flag.Int("longrun", 0, "press so many random keys and say when a frame is late; 1000000 takes half an hour")
	longSeed = flag.Uint64("longseed", 1, "of the random keys")
)

// What a long run must keep to: a frame that takes longer is felt; memory has
// grown where it did not after the first keys, which fill what is kept.
const (
	frameMost   = 100 * time.Millisecond
	settledKeys = 100_000
	memoryMost  = 1.5
)

// fewKeys are pressed where no number is asked for: enough to notice what panics at
// once. How long a frame takes is not asked then.
const fewKeys = 300

// TestLongRun presses random keys, pastes, resizes and turns the wheel over
// documents of every notation and hostile ones, in a folder that changes
// meanwhile: nothing panics, no frame is late, memory does not grow.
func TestLongRun(t *testing.T) {
	keys := *longRun
	if keys == 0 {
		keys = fewKeys
	}
	runtime.LockOSThread() // whose time is measured
	w := newWanderer(t)
	settled := uint64(0)
	for i := range keys {
		w.step()
		switch {
		case i == settledKeys:
			settled = inUse()
		case i > settledKeys && i%settledKeys == 0 || i == keys-1:
			t.Logf("%d keys: slowest frame %v (%s), %d MB", i+1, w.slowest, w.slow, inUse()>>20)
		}
	}
	if now := inUse(); settled > 0 && float64(now) > memoryMost*float64(settled) {
		t.Errorf("memory was %d bytes after %d keys and is %d", settled, settledKeys, now)
	}
	if *longRun > 0 && w.slowest > frameMost {
		t.Errorf("a frame took %v: %s", w.slowest, w.slow)
	}
}

// inUse is the memory that is used after a collection.
func inUse() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// wanderer is somebody who presses keys without thinking.
type wanderer struct {
	t       *testing.T
	r       *rand.Rand
	docs    []string     // what files hold
	files   fstest.MapFS // the folder
	m       Model
	slowest time.Duration
	slow    string
	last    []string  // what was done last
	later   []tea.Msg // what came of commands and is told at any time and in any order
	news    []tea.Msg // of loads, told in their order
	ways    [][]Notes // what is there on the way to the end of each load
}

func newWanderer(t *testing.T) *wanderer {
	w := &wanderer{t: t, r: rand.New(rand.NewPCG(*longSeed, 0)), files: fstest.MapFS{}}
	archives, err := filepath.Glob("../loader/testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	for _, path := range archives {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range a.Files {
			if f.Name != "outline" && f.Name != "problems" {
				w.docs = append(w.docs, string(f.Data))
			}
		}
	}
	w.docs = append(w.docs, "\x1b[31mred\x1b[0m \u202eevil\u2066 \x9b1m\n\n"+strings.Repeat("あ\u0301\u0301\u0301\u0301", 3000),
		strings.Repeat("https://example.com/a ", 4000), strings.Repeat("> ", 300)+"deep\n\n"+strings.Repeat("- a\n", 3000),
		"# wide\n\n|"+strings.Repeat(" 監視 |", 300)+"\n|"+strings.Repeat("---|", 300)+"\n", strings.Repeat("x", 200_000), "", "\x00\x01\x02")
	for i := range 40 {
		w.write(i)
	}
	w.open()
	return w
}

// open starts the reader anew: only then is shown what a load has so far.
func (w *wanderer) open() {
	w.later, w.news, w.ways = nil, nil, nil
	load := func(ctx context.Context, progress func(Notes)) (Notes, error) {
		w.ways = append(w.ways, w.way(ctx))
		r, err := loader.LoadFS(ctx, w.files, ".", loader.Options{}, nil)
		return Notes{Tree: r.Tree}, err
	}
	w.m = New(context.Background(), Options{Measure: text.New(false), Load: load, Env: func(string) string { return "" },
		Keep: func(Saved) error { return nil }})
	w.run(w.m.Init(), 0)
	w.send("size", tea.WindowSizeMsg{Width: 120, Height: 40})
}

// write puts a document, some of it changed, into file i.
func (w *wanderer) write(i int) {
	doc := w.docs[w.r.IntN(len(w.docs))]
	if at := w.r.IntN(len(doc) + 1); w.r.IntN(2) == 0 {
		doc = doc[:at] + "\n\n- 追加 added\n\n" + doc[at:]
	}
	w.files[fmt.Sprintf("%02d.md", i)] = &fstest.MapFile{Data: []byte(doc)}
}

// way is what a load shows on its way: some of the files, the last of them often
// only begun.
func (w *wanderer) way(ctx context.Context) []Notes {
	var out []Notes
	names := slices.Sorted(maps.Keys(w.files))
	for many := w.r.IntN(8) + 1; many < len(names) && len(out) < 6; many += w.r.IntN(12) + 1 {
		some := fstest.MapFS{}
		for _, name := range names[:many] {
			some[name] = w.files[name]
		}
		begun := w.r.IntN(2) == 0
		if last := some[names[many-1]].Data; begun {
			some[names[many-1]] = &fstest.MapFile{Data: last[:w.r.IntN(len(last)+1)]}
		}
		if r, err := loader.LoadFS(ctx, some, ".", loader.Options{}, nil); err == nil {
			out = append(out, Notes{Tree: r.Tree, Begun: begun})
		}
	}
	return out
}

// strokes are the keys that are pressed; those that leave the program for
// another one are not.
var strokes = strings.Fields("j j j j k k J K h l H L E e 1 2 3 9 za zo zc zM zR > < space b ctrl+d ctrl+u g G / n N x ctrl+p : y Y . backspace ma 'a mz 'z [ ] ? esc esc esc enter enter tab tab M ctrl+l up down left right pgup pgdown home end f B | r")

var typed = []string{"a", "監視", "shou", "e", " ", "!", "^", "の", "ﾊﾞ", "https", "\u202e", "が", "\"", "session:", "|"}

// step does one thing, after some of what other things led to was told.
func (w *wanderer) step() {
	for w.r.IntN(4) == 0 && w.tell() {
	}
	switch n := w.r.IntN(1020); {
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
	case n < 960:
		w.send("wheel", tea.MouseWheelMsg{X: w.r.IntN(120), Y: w.r.IntN(40), Button: tea.MouseWheelDown - tea.MouseButton(w.r.IntN(2))})
	case n < 980:
		w.send("click", tea.MouseClickMsg{X: w.r.IntN(120), Y: w.r.IntN(40), Button: tea.MouseLeft})
	case n < 998:
		// Narrower ones are swept by other tests: nobody waits for a frame there.
		w.send("size", tea.WindowSizeMsg{Width: 20 + w.r.IntN(180), Height: w.r.IntN(60)})
	case n < 1018:
		w.open()
	default:
		w.write(w.r.IntN(45))
		w.send("R", press("R"))
	}
}

// tell sends one of the messages that wait, and reports whether one did.
func (w *wanderer) tell() bool {
	var msg tea.Msg
	switch at := w.r.IntN(len(w.later) + 1); {
	case at < len(w.later):
		msg = w.later[at]
		w.later = slices.Delete(w.later, at, at+1)
	case len(w.news) > 0:
		msg, w.news = w.news[0], w.news[1:]
	default:
		return false
	}
	w.send(fmt.Sprintf("%T", msg), msg)
	return true
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
	if w.last = append(w.last, name); len(w.last) > 12 {
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
	w.run(cmd, 0)
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
	case indexMsg, foundMsg, copiedMsg, failedMsg:
		w.later = append(w.later, msg)
	}
}

// threadTime is what this thread took of the processors: how long a frame takes
// on a machine that does nothing else.
func threadTime() time.Duration {
	const thread = 1 // RUSAGE_THREAD of Linux
	var used syscall.Rusage
	if err := syscall.Getrusage(thread, &used); err != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
