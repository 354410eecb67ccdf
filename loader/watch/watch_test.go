package watch

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"

	"yomi/loader/walk"
)

// deadline is when a change that is not told has failed the test.
const deadline = 2 * time.Minute

// told starts to watch and gives where changes are told.
func told(t *testing.T, paths ...string) <-chan struct{} {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	news, ended, begun := make(chan struct{}, 100), make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		close(begun)
		Files(ctx, paths, walk.Options{}, func() { news <- struct{}{} })
	}()
	<-begun
	t.Cleanup(func() {
		cancel()
		<-ended
	})
	return news
}

// until does something again and again until a change is told: when watching
// has begun nothing says.
func until(t *testing.T, news <-chan struct{}, what string, do func()) {
	t.Helper()
	late := time.After(deadline)
	for {
		do()
		select {
		case <-news:
			return
		case <-time.After(200 * time.Millisecond):
		case <-late:
			t.Fatalf("it is not told when %s", what)
		}
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestFiles(t *testing.T) {
	root := t.TempDir()
	write(t, root+"/a.md", "# A\n")
	write(t, root+"/sub/b.md", "# B\n")
	news := told(t, root)
	until(t, news, "a file is written", func() { write(t, root+"/a.md", "# A!\n") })
	until(t, news, "one in a folder is", func() { write(t, root+"/sub/b.md", "# B!\n") })
	until(t, news, "a new one is", func() { write(t, root+"/c.md", "# C\n") })
	until(t, news, "a new folder comes", func() { write(t, root+"/new/d.md", "# D\n") })
	until(t, news, "a file in that is written", func() { write(t, root+"/new/d.md", "# D!\n") })
	until(t, news, "a file is replaced, as editors do", func() {
		write(t, root+"/.a.md.tmp", "# A?\n")
		if err := os.Rename(root+"/.a.md.tmp", root+"/a.md"); err != nil {
			t.Fatal(err)
		}
	})
	until(t, news, "a file goes", func() {
		os.Remove(root + "/c.md")
		write(t, root+"/c.md", "")
	})
}

// A file that was named is watched by its name, also when it is replaced.
func TestNamedFile(t *testing.T) {
	root := t.TempDir()
	path := root + "/log.go" // whatever it is called
	write(t, path, "one\n")
	news := told(t, path)
	until(t, news, "it is written", func() { write(t, path, "one\ntwo\n") })
	until(t, news, "it is replaced", func() {
		write(t, root+"/other", "three\n")
		if err := os.Rename(root+"/other", path); err != nil {
			t.Fatal(err)
		}
	})
}

// A folder that goes and comes back, as when it is fetched anew, is watched again.
func TestFolderComesBack(t *testing.T) {
	root := t.TempDir() + "/notes"
	write(t, root+"/a.md", "# A\n")
	news := told(t, root)
	until(t, news, "a file is written", func() { write(t, root+"/a.md", "# A!\n") })
	if err := os.RemoveAll(root); err != nil {
		t.Fatal(err)
	}
	until(t, news, "the folder is gone", func() {})
	until(t, news, "it is back", func() { write(t, root+"/b.md", "# B\n") })
	until(t, news, "a file in it is written", func() { write(t, root+"/b.md", time.Now().String()) })
}

// What happens to hidden files, pictures and neighbours is not told.
func TestWhatDoesNotCount(t *testing.T) {
	root := t.TempDir()
	write(t, root+"/a.md", "# A\n")
	folder := watcher{paths: []string{root}, named: map[string]bool{root: true}}
	file := watcher{paths: []string{root + "/a.md"}, named: map[string]bool{root + "/a.md": true}}
	for _, c := range []struct {
		name         string
		folder, file bool
	}{{"a.md", true, true}, {"b.md", true, false}, {".a.md.swp", false, false}, {"a.md~", false, false}, {"shot.png", false, false}, {".gitignore", true, false}} {
		e := event(root + "/" + c.name)
		if got := folder.counts(e); got != c.folder {
			t.Errorf("%s in a folder counts: %v", c.name, got)
		}
		if got := file.counts(e); got != c.file {
			t.Errorf("%s beside a file counts: %v", c.name, got)
		}
	}
}

// Where nothing is reported, what is looked at tells the change.
func TestLook(t *testing.T) {
	root := t.TempDir()
	write(t, root+"/a.md", "# A\n")
	w := watcher{paths: []string{root}}
	was := w.state()
	if w.state() != was {
		t.Error("nothing changed, and the state is another")
	}
	write(t, root+"/a.md", "# A!\n")
	if w.state() == was {
		t.Error("a file changed, and the state is the same")
	}
}

func TestNothingToWatch(t *testing.T) {
	Files(context.Background(), []string{"-"}, walk.Options{}, func() { t.Error("a change is told") })
}

func event(path string) fsnotify.Event { return fsnotify.Event{Name: path, Op: fsnotify.Write} }

// What was written just before watching began may have been read before that: it is
// told, and what is older is not.
func TestWrittenBefore(t *testing.T) {
	root := t.TempDir()
	write(t, root+"/a.md", "# A\n")
	old := time.Now().Add(-time.Hour)
	for _, path := range []string{root + "/a.md", root} {
		if err := os.Chtimes(path, old, old); err != nil {
			t.Fatal(err)
		}
	}
	w := watcher{paths: []string{root}, read: time.Now()}
	system, err := fsnotify.NewWatcher()
	if err != nil {
		t.Fatal(err)
	}
	defer system.Close()
	there, ok := w.add(system)
	if !ok {
		t.Skip("the system reports nothing")
	}
	if slices.ContainsFunc(there, w.changedSince) {
		t.Errorf("one of %q changed", there)
	}
	w.read = old.Add(-time.Hour)
	if !slices.ContainsFunc(there, w.changedSince) {
		t.Errorf("none of %q changed", there)
	}
	late := time.Now().Add(time.Hour) // after any moment in which watching begins
	if err := os.Chtimes(root+"/a.md", late, late); err != nil {
		t.Fatal(err)
	}
	select {
	case <-told(t, root):
	case <-time.After(deadline):
		t.Error("what was written before is not told")
	}
}
