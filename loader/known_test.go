package loader

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"yomi/model"
)

// A pipe that has a name is read once, and what came is kept; what standard input gives
// is asked for anew, as there may be more of it.
func TestKnownPipe(t *testing.T) {
	known, reads := &Known{}, map[string]int{}
	var counting sync.Mutex // several are read at a time
	load := func() []*model.Document {
		var all []input
		for _, path := range []string{"pipe", "-", "silent"} {
			text := map[string]string{"pipe": "# A\n\n- one\n", "-": "# B\n\n- two\n"}[path]
			all = append(all, input{path: path, pipe: true, open: func() (io.ReadCloser, error) {
				counting.Lock()
				defer counting.Unlock()
				reads[path]++
				return io.NopCloser(strings.NewReader(text)), nil
			}})
		}
		r, err := loadAll(context.Background(), all, Options{Known: known}, nil)
		if err != nil || len(r.Problems) != 1 {
			t.Fatal(err, r.Problems)
		}
		return r.Tree.Documents()
	}
	first, second := load(), load()
	if reads["pipe"] != 1 || reads["silent"] != 1 || reads["-"] != 2 {
		t.Errorf("they were read so many times: %v", reads)
	}
	if len(second) != 2 || second[0] != first[0] || !second[0].Piped || !second[1].Piped {
		t.Errorf("the documents are %v", second)
	}
}

// A file that did not change is not read again: its document is the same one.
func TestKnown(t *testing.T) {
	root := t.TempDir()
	old := time.Now().Add(-time.Hour)
	write := func(name, text string, changed time.Time) {
		path := filepath.Join(root, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, changed, changed); err != nil {
			t.Fatal(err)
		}
	}
	known := &Known{}
	load := func() *model.Tree {
		t.Helper()
		r, err := Load(context.Background(), []string{root}, Options{Known: known}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return r.Tree
	}
	write("a.md", "# A\n\n- one\n", old)
	write("b.md", "# B\n\n- two\n", old)
	write("c.md", "# C\n\n- three\n", time.Now().Add(time.Hour)) // not over when loading begins, however late that is
	write("e.md", "# E\n\n- five\n", old)
	first := load()
	write("b.md", "# B\n\n- two!\n", old.Add(time.Minute))
	write("d.md", "# D\n", old)
	write("e.md", "# E\n\n- fifteen\n", old) // copied with its time kept
	second := load()
	var got []string
	for _, d := range second.Documents() {
		said := filepath.Base(d.Path)
		if slices.Contains(first.Documents(), d) {
			said += " as it was"
		}
		got = append(got, said)
	}
	// c.md was changed just now: it may change again within the same time.
	if want := []string{"a.md as it was", "b.md", "c.md", "d.md", "e.md"}; !slices.Equal(got, want) {
		t.Errorf("the documents are %q, and must be %q", got, want)
	}
	fresh, err := Load(context.Background(), []string{root}, Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if second.Len() != fresh.Tree.Len() {
		t.Fatalf("%d nodes, and read anew %d", second.Len(), fresh.Tree.Len())
	}
	for r := model.Ref(0); int(r) < second.Len(); r++ {
		if second.ID(r) != fresh.Tree.ID(r) || second.End(r) != fresh.Tree.End(r) {
			t.Errorf("node %d is %q, and read anew %q", r, second.Node(r).Text, fresh.Tree.Node(r).Text)
		}
	}
	if err := os.Remove(filepath.Join(root, "a.md")); err != nil {
		t.Fatal(err)
	}
	if third := load(); third.Documents()[0].Path != filepath.Join(root, "b.md") || third.Len() != second.Len()-2 {
		t.Errorf("a file that is gone left %d nodes", third.Len())
	}
}
