//go:build unix

package ui

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"yomi/loader"
	"yomi/model"
	"yomi/model/search"
	"yomi/ui/text"
)

var frameSize = flag.Int("frames", 0, "show documents of so many bytes of every shape and say which frames are late; 1000000 takes minutes")

// heaps are documents as nobody writes them: a beginning that says the notation,
// and what is heaped up behind it.
var heaps = []struct{ name, head, part string }{
	{"addresses in one line", "plain\n\n", "https://a "},
	{"words in one line", "plain\n\n", "word "},
	{"ideographs in one line", "plain\n\n", "監視"},
	{"one word", "plain\n\n", "x"},
	{"marks on one letter", "plain\n\na", "\u0301"},
	{"flags", "plain\n\n", "🇯🇵"},
	{"controls", "plain\n\n", "\x1b[31m\u202e"},
	{"tabs", "plain\n\n", "\ta"},
	{"short lines", "plain\n\n", "a\n"},
	{"short paragraphs", "plain\n\n", "a\n\n"},
	{"titles with squares", "plain\n\n", "■ 題\n\n文章である。\n\n"},
	{"links", "# a\n\n## b\n\n", "[a](b) "},
	{"strong words", "# a\n\n## b\n\n", "**a** "},
	{"strong that is not closed", "# a\n\n## b\n\n", "**a "},
	{"code", "# a\n\n## b\n\n", "`a` "},
	{"pictures", "# a\n\n## b\n\n", "![a](b) "},
	{"footnotes", "# a\n\n## b\n\n[^1]: note\n\n", "[^1] "},
	{"a reference used often", "# a\n\n## b\n\n[a]: https://example.com/" + "long" + "\n\n", "[a] "},
	{"HTML in one line", "# a\n\n## b\n\n", "<b>a</b> "},
	{"line breaks", "# a\n\n## b\n\n", "a<br>"},
	{"items", "# a\n\n## b\n\n", "- a\n"},
	{"headings", "# a\n\n", "## a\n\n"},
	{"quotations in each other", "# a\n\n## b\n\n", "> "},
	{"columns of one table", "# a\n\n## b\n\n|", " 監視 |"},
	{"rows of a table", "# a\n\n## b\n\n| a | b |\n|---|---|\n", "| 監視 | `b` |\n"},
	{"lines of code", "# a\n\n## b\n\n```go\n", "func a() { return \"b\" }\n"},
	{"one line of code", "# a\n\n## b\n\n```go\n", "a(\"b\") "},
	{"tasks", "# a\n\n## b\n\n", "- [x] a\n"},
	{"front matter that does not end", "---\n", "a: b\n"},
	{"links of a wiki", "== a ==\n\n== b ==\n\n", "[http://a b] [[c]] "},
	{"links of a wiki that do not end", "== a ==\n\n== b ==\n\n", "[http://a"},
	{"links of Org", "#+TITLE: a\n* b\n", "[[a][b]] "},
	{"addresses of reStructuredText", "=====\ntitle\n=====\n\na\n---\n\n", "http://a "},
	{"a folded tree", "plain\n\n", "・a\n　・b\n　　・c\n"},
}

// A frame may take so long: what takes longer is felt. It is what the thread
// took, in the best of some tries, because a busy machine adds to each of them, up
// to twice what it takes on one that is not, and to one less than to another.
const (
	shapeFrame = 50 * time.Millisecond
	tries      = 10
)

// fewBytes of each shape are shown where no size is asked for: enough to notice what
// panics. How long a frame takes is not asked then.
const fewBytes = 4_000

// TestFrames shows a heap of every shape and presses keys: what a frame takes goes
// by the screen and not by the notes. A shape is asked for by its name, so that a
// profile is of that one.
func TestFrames(t *testing.T) {
	size := *frameSize
	if size == 0 {
		size = fewBytes
	}
	var all []frame
	for _, h := range heaps {
		t.Run(h.name, func(t *testing.T) {
			for _, f := range bestOf(loadHeap(t, h.head+strings.Repeat(h.part, size/len(h.part)))) {
				f.name = h.name + ": " + f.name
				if all = append(all, f); *frameSize > 0 && f.late() {
					t.Errorf("%s takes %v", f.name, f.took)
				}
			}
		})
	}
	slices.SortFunc(all, func(a, b frame) int { return int(b.took - a.took) })
	for _, f := range all[:min(len(all), 10)] {
		t.Logf("%8v %s", f.took.Round(time.Millisecond), f.name)
	}
}

// frame is what showing something took.
type frame struct {
	name string
	took time.Duration
}

func (f frame) late() bool { return f.took > shapeFrame }

// loadHeap is the tree of a document.
func loadHeap(t *testing.T, doc string) *model.Tree {
	path := filepath.Join(t.TempDir(), "heap")
	if err := os.WriteFile(path, []byte(doc), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := loader.Load(context.Background(), []string{path}, loader.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r.Tree
}

// bestOf are the frames of a tree, each the best of the tries that it needs.
func bestOf(tree *model.Tree) []frame {
	runtime.LockOSThread() // whose time is measured
	defer runtime.UnlockOSThread()
	best := framesOf(tree)
	for try := 1; try < tries && slices.ContainsFunc(best, frame.late); try++ {
		for i, f := range framesOf(tree) {
			best[i].took = min(best[i].took, f.took)
		}
	}
	return best
}

// framesOf presses keys over a tree.
func framesOf(tree *model.Tree) []frame {
	p := &presser{m: New(context.Background(), Options{Measure: text.New(false), First: &Notes{Tree: tree}, Lexicon: lexicon})}
	p.run(p.m.Init())
	p.send("the first", tea.WindowSizeMsg{Width: 200, Height: 50})
	p.keys("", "j k E j enter j space ctrl+d G g k tab e l l j ] [ .")
	p.send("narrower", tea.WindowSizeMsg{Width: 90, Height: 40})
	p.send("wider", tea.WindowSizeMsg{Width: 200, Height: 50})
	p.keys("later ", "backspace f esc B esc enter f esc enter esc | | ? esc 1 2 3 zM zR zA za L H J K y t Y")
	for _, pane := range []struct{ name, there string }{{"outline", ""}, {"reader", "enter"}} {
		p.keys("to find: ", pane.there)
		p.keys("find in the "+pane.name+": ", "/ a enter n n N G N g J K < >")
		p.send("found and narrower", tea.WindowSizeMsg{Width: 122, Height: 58})
		p.keys("find in the "+pane.name+": ", "esc")
	}
	p.keys("palette: ", ": a down down enter")
	return p.frames
}

// lexicon is the readings, loaded once for all shapes.
var lexicon = sync.OnceValues(func() (*search.Lexicon, error) { return search.LoadLexicon(), nil })

// presser presses keys and measures what each frame takes.
type presser struct {
	m      tea.Model
	frames []frame
}

// keys presses keys with blanks between, sequences as one.
func (p *presser) keys(where, keys string) {
	for _, stroke := range strings.Fields(keys) {
		for _, k := range split(stroke) {
			p.send(where+stroke, press(k))
		}
	}
}

func (p *presser) send(name string, msg tea.Msg) {
	began := threadTime()
	m, cmd := p.m.Update(msg)
	m.(Model).View()
	p.m, p.frames = m, append(p.frames, frame{name, threadTime() - began})
	p.run(cmd)
}

// run runs what a frame does not wait for, and sends what it gives.
func (p *presser) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			p.run(c)
		}
	case indexMsg, foundMsg, backMsg:
		p.send(fmt.Sprintf("%T", msg), msg)
	}
}
