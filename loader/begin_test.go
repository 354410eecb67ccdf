package loader

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"testing/synctest"
	"time"

	"yomi/loader/block"
	"yomi/loader/notation"
	"yomi/model"
)

// TestBegun: of a large document the beginning is told first, in the place it
// has among the others; the end is the same as without.
func TestBegun(t *testing.T) {
	dir := t.TempDir()
	var large strings.Builder
	large.WriteString("# large\n\n")
	for i := 0; large.Len() < 2*largeSize; i++ {
		fmt.Fprintf(&large, "## talk %d\n\n- a note\n\n", i)
	}
	for name, doc := range map[string]string{"a.md": "# a\n\n- small\n", "b.md": large.String(), "c.md": "# c\n\n- small\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(doc), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var begun []string
	whole, err := Load(context.Background(), []string{dir}, Options{}, func(r Result) {
		if r.Begun {
			begun = append(begun, outline(r.Tree))
		}
	})
	if err != nil || whole.Begun {
		t.Fatal(err)
	}
	all := outline(whole.Tree)
	for _, b := range begun {
		if !strings.HasPrefix(all, b) {
			t.Errorf("the beginning is not what the end begins with:\n%.300s", b)
		}
	}
	silent, err := Load(context.Background(), []string{dir}, Options{}, nil)
	if err != nil || outline(silent.Tree) != all {
		t.Error("being told of the beginning changes the end")
	}
	first, err := Load(context.Background(), []string{filepath.Join(dir, "b.md")}, Options{}, func(r Result) {
		if r.Begun {
			begun = append(begun, outline(r.Tree))
		}
	})
	if err != nil || len(begun) == 0 || !strings.HasPrefix(outline(first.Tree), begun[len(begun)-1]) {
		t.Errorf("a large document alone was begun %d times, %v", len(begun), err)
	}
}

// TestPiece: what a document begins with is cut where no paragraph goes on.
func TestPiece(t *testing.T) {
	for _, c := range []struct{ raw, want string }{
		{"# a\n\n- b\n\n- half", "E a\n  item b\n"},
		{"one\ntwo\nhal", "E one\n  para two\n"},
		{"\n\n\n", ""},
		{"onelinewithoutend", "E x\n  para onelinewithoutend\n"},
	} {
		p := input{path: "x"}.piece([]byte(c.raw), Options{})
		got := ""
		if p != nil {
			got = outline(model.Join(p.builder))
		}
		if got != c.want {
			t.Errorf("%q begins as\n%s", c.raw, got)
		}
	}
}

// TestFirstGoesFirst: nothing is read on before what was told first is on the
// screen.
func TestFirstGoesFirst(t *testing.T) {
	path := filepath.Join(t.TempDir(), "large.md")
	if err := os.WriteFile(path, []byte("# large\n\n"+strings.Repeat("- a note\n\n", largeSize/5)), 0o600); err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) { // in which no pause ends while something is read
		shown, whole := make(chan struct{}), make(chan struct{}, 1)
		opt := Options{Shown: shown, parse: func(d *model.Document) block.Result {
			if len(d.Text) > firstPiece {
				whole <- struct{}{}
			}
			return notation.Parse(d)
		}}
		told := false
		_, err := Load(t.Context(), []string{path}, opt, func(r Result) {
			if told || !r.Begun {
				return
			}
			told = true
			select {
			case <-whole:
				t.Error("the whole was read while its beginning was not on the screen")
			case <-time.After(firstPause / 5):
			}
			close(shown)
		})
		if err != nil || !told || len(whole) == 0 {
			t.Errorf("told of the beginning: %v; read whole: %v; %v", told, len(whole), err)
		}
	})
}

// TestFirstDocuments: where somebody waits for the first screen, documents that
// fill it are told at once, and the others are read when it is there.
func TestFirstDocuments(t *testing.T) {
	cores := runtime.GOMAXPROCS(0) // as many are read side by side
	files := fstest.MapFS{}
	for i := range 4 + 2*cores {
		files[fmt.Sprintf("%03d.md", i)] = &fstest.MapFile{Data: []byte(fmt.Sprintf("# doc %d\n\n", i) + strings.Repeat("- a note\n", firstDocuments/18))}
	}
	synctest.Test(t, func(t *testing.T) { // in which no pause ends while something is read
		shown := make(chan struct{})
		var read atomic.Int32
		opt := Options{Shown: shown, parse: func(d *model.Document) block.Result {
			read.Add(1)
			return notation.Parse(d)
		}}
		var first Result
		whole, err := LoadFS(t.Context(), files, ".", opt, func(r Result) {
			if first.Tree != nil {
				return
			}
			first = r
			time.Sleep(firstPause / 5)
			if n := int(read.Load()); n > 2+cores {
				t.Errorf("%d documents were read before the first were on the screen", n)
			}
			close(shown)
		})
		if err != nil || first.Tree == nil {
			t.Fatalf("nothing was told: %v", err)
		}
		if n := len(first.Tree.Documents()); n > 2+cores {
			t.Errorf("%d of %d documents are told first", n, len(files))
		}
		if all := outline(whole.Tree); !strings.HasPrefix(all, outline(first.Tree)) || strings.Count(all, "E doc") != len(files) {
			t.Errorf("the end is\n%.300s", all)
		}
	})
}

// TestSecondPiece: of a document that takes seconds more is told before all of it
// is read.
func TestSecondPiece(t *testing.T) {
	files := fstest.MapFS{"large.md": &fstest.MapFile{Data: []byte("# large\n\n" + strings.Repeat("- a note of some words\n\n", thriftFrom/20))}}
	opt := Options{parse: func(d *model.Document) block.Result {
		if len(d.Text) > secondPiece {
			return block.Result{} // the whole, of which nothing is asked here
		}
		return notation.Parse(d)
	}}
	var sizes []int
	_, err := LoadFS(context.Background(), files, ".", opt, func(r Result) {
		if r.Begun {
			sizes = append(sizes, len(r.Tree.Documents()[0].Text))
		}
	})
	if sizes = slices.Compact(sizes); err != nil || len(sizes) != 2 || sizes[0] > firstPiece || sizes[1] <= firstPiece {
		t.Errorf("beginnings of %v bytes are told: %v", sizes, err)
	}
}

// TestOnePause: where no first screen comes, all documents wait for it together.
func TestOnePause(t *testing.T) {
	files := fstest.MapFS{}
	for i := range 40 {
		files[fmt.Sprintf("%02d.md", i)] = &fstest.MapFile{Data: []byte("# doc\n\n" + strings.Repeat("- a note\n", firstDocuments/18))}
	}
	files["99.md"] = &fstest.MapFile{Data: []byte("# large\n\n" + strings.Repeat("- a note\n", largeSize/9))}
	synctest.Test(t, func(t *testing.T) {
		began, told := time.Now(), 0
		_, err := LoadFS(t.Context(), files, ".", Options{Shown: make(chan struct{})}, func(Result) { told++ })
		if took := time.Since(began); err != nil || told == 0 || took != firstPause {
			t.Errorf("it took %v, and %d results were told; %v", took, told, err)
		}
	})
}

// TestThriftComesLater: memory is not saved before the first screen is there, by
// whatever document.
func TestThriftComesLater(t *testing.T) {
	data, rested := strings.Repeat("- a note\n", thriftFrom/8), false
	in := input{path: "large.md", size: int64(len(data)), open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(data)), nil }}
	in.load(Options{
		rest: func() {
			if rested = true; thrift.loads > 0 {
				t.Error("memory is saved before the first screen is there")
			}
		},
		parse: func(*model.Document) block.Result {
			if !rested || thrift.loads != 1 {
				t.Errorf("it is read: waited %v, memory saved for %d", rested, thrift.loads)
			}
			return block.Result{}
		},
	}, nil, nil)
}
