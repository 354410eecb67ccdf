package loader

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"yomi/loader/walk"
	"yomi/model"
)

// notesFolder is a folder of everything a walk can meet.
func notesFolder(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range map[string]string{
		"b.md": "# B\n", "a.txt": "A\n\nWhat was said there.\n", "noext": "N\n", "sub/c.org": "#+TITLE: C\n* x\n", ".hidden": "H\n", ".git/config": "[core]\n",
		"empty.txt": "", "blank.txt": "\n \n", "odd": "\x00\x01\x02\x03\x00\x00", "picture.png": "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01", 50), "sub/deep/d.txt": "D\n",
	} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"sub/up": root, "loop": "loop", "gone": "nowhere"} {
		if err := os.Symlink(to, filepath.Join(root, link)); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// titles are the texts of the events of a result.
func titles(r Result) []string {
	var all []string
	for e := range r.Tree.Children(model.None) {
		all = append(all, r.Tree.Node(e).Text)
	}
	return all
}

func TestLoadFolder(t *testing.T) {
	root := notesFolder(t)
	r, err := Load(context.Background(), []string{root}, Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := titles(r), []string{"A", "B", "noext", "C", "d"}; !slices.Equal(got, want) {
		t.Errorf("events %q, want %q", got, want)
	}
	var got []string
	for _, p := range r.Problems {
		mark := ""
		if p.Unread {
			mark = "! "
		}
		got = append(got, mark+strings.TrimPrefix(p.String(), root+string(filepath.Separator)))
	}
	want := []string{
		"blank.txt: empty",
		"empty.txt: empty",
		"! gone: the link leads nowhere",
		"! loop: the link leads back to itself",
		"! sub/up: skipped: the link leads back to a folder above it",
	}
	if !slices.Equal(got, want) {
		t.Errorf("problems:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	got = nil
	for _, l := range r.Left {
		got = append(got, strings.TrimPrefix(l.Path, root+string(filepath.Separator))+": "+l.Why)
	}
	want = []string{".git: hidden", ".hidden: hidden", "odd: not text", "picture.png: a picture"}
	if !slices.Equal(got, want) {
		t.Errorf("left out:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, d := range r.Tree.Documents() {
		if d.Root != root || d.Embedded {
			t.Errorf("%s was found through %q, embedded %v", d.Path, d.Root, d.Embedded)
		}
	}
}

func TestLoadPaths(t *testing.T) {
	root := notesFolder(t)
	at := func(name string) string { return filepath.Join(root, name) }
	for _, c := range []struct {
		why    string
		paths  []string
		events []string
		err    error
	}{
		{"the order given, not the name's", []string{at("b.md"), at("a.txt")}, []string{"B", "A"}, nil},
		{"one bad path leaves the others", []string{at("missing"), at("a.txt")}, []string{"A"}, nil},
		{"a hidden file named outright is meant", []string{at(".hidden")}, []string{".hidden"}, nil},
		{"standard input in its place", []string{at("a.txt"), "-", at("b.md")}, []string{"A", "Piped", "B"}, nil},
		{"only bad paths", []string{at("missing")}, nil, ErrNothing},
		{"only an empty file", []string{at("empty.txt")}, nil, ErrNothing},
		{"nothing asked for", nil, nil, ErrNothing},
	} {
		r, err := Load(context.Background(), c.paths, Options{Stdin: strings.NewReader("# Piped\n")}, nil)
		if !errors.Is(err, c.err) || !slices.Equal(titles(r), c.events) {
			t.Errorf("%s: %q, %v", c.why, titles(r), err)
		}
	}
}

// locked is a file system of which one file may not be read, whoever asks.
type locked struct{ fstest.MapFS }

func (l locked) Open(name string) (fs.File, error) {
	if name == "locked.txt" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.MapFS.Open(name)
}

func TestLoadPermission(t *testing.T) {
	files := locked{fstest.MapFS{"locked.txt": {Data: []byte("x\n")}}}
	r, err := LoadFS(context.Background(), files, ".", Options{}, nil)
	if !errors.Is(err, ErrNothing) || len(r.Problems) != 1 || !r.Problems[0].Unread || r.Problems[0].Text != "permission denied" {
		t.Errorf("%v, %v", r.Problems, err)
	}
}

// faulty is a file system of which one file makes its reader panic.
type faulty struct{ fstest.MapFS }

func (f faulty) Open(name string) (fs.File, error) {
	if name == "b.txt" {
		panic("out of order")
	}
	return f.MapFS.Open(name)
}

// TestAFaultIsKeptToItsDocument: the others still load, and it is said.
func TestAFaultIsKeptToItsDocument(t *testing.T) {
	files := faulty{fstest.MapFS{"a.md": {Data: []byte("# A\n")}, "b.txt": {Data: []byte("B\n")}, "c.md": {Data: []byte("# C\n")}}}
	r, err := LoadFS(context.Background(), files, ".", Options{}, nil)
	if err != nil || !slices.Equal(titles(r), []string{"A", "C"}) {
		t.Errorf("%q, %v", titles(r), err)
	}
	if len(r.Problems) != 1 || r.Problems[0].String() != "b.txt: not read, by a fault of yomi's own; please report it: out of order" {
		t.Errorf("%v", r.Problems)
	}
}

// TestLoadChanged: a file that is gone or longer once it is read is one clear
// line, or read as far as it goes; the others load.
func TestLoadChanged(t *testing.T) {
	root := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"gone.md", "grows.md", "stays.md"} {
		write(name, "# "+name+"\n\n- first\n")
	}
	found := inputs(walk.FS(os.DirFS(root), "."), Options{})
	if err := os.Remove(filepath.Join(root, "gone.md")); err != nil {
		t.Fatal(err)
	}
	write("grows.md", "# grows.md\n\n- first\n"+strings.Repeat("- more\n", 1000)+"- last\n")
	r, err := loadAll(context.Background(), found, Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var loaded []string
	for _, d := range r.Tree.Documents() {
		loaded = append(loaded, d.Path)
	}
	if !slices.Equal(loaded, []string{"grows.md", "stays.md"}) {
		t.Errorf("loaded %q", loaded)
	}
	if len(r.Problems) != 1 || r.Problems[0].Path != "gone.md" || !strings.Contains(r.Problems[0].Text, "no such file") {
		t.Errorf("problems: %v", r.Problems)
	}
	if end := r.Tree.End(0); r.Tree.Node(end-1).Text != "last" {
		t.Errorf("the file that grew ends with %q", r.Tree.Node(end-1).Text)
	}
}

// TestLoadOrder: whatever worker finishes first, documents stand in the order
// of their paths, and what is shown on the way is a prefix of the end.
func TestLoadOrder(t *testing.T) {
	files := fstest.MapFS{}
	for i := range 200 {
		// The earlier, the longer: later ones finish first.
		files[fmt.Sprintf("n/%03d.md", i)] = &fstest.MapFile{Data: []byte(fmt.Sprintf("# Event %03d\n", i) + strings.Repeat("- note\n", 3*(200-i)))}
	}
	found := inputs(walk.FS(files, "n"), Options{})
	var partial []Result
	r, err := loadAll(context.Background(), found, Options{}, func(p Result) { partial = append(partial, p) })
	if err != nil {
		t.Fatal(err)
	}
	if got := titles(r); len(got) != 200 || !slices.IsSorted(got) {
		t.Errorf("%d events, sorted %v", len(got), slices.IsSorted(got))
	}
	if r.Bytes != r.Total || r.Total == 0 {
		t.Errorf("%d bytes of %d", r.Bytes, r.Total)
	}
	for _, p := range partial {
		for ref := model.Ref(0); int(ref) < p.Tree.Len(); ref++ {
			if p.Tree.Node(ref).Text != r.Tree.Node(ref).Text || p.Tree.End(ref) != r.Tree.End(ref) {
				t.Fatalf("node %d was %q, is %q", ref, p.Tree.Node(ref).Text, r.Tree.Node(ref).Text)
			}
		}
	}
}

// TestCollector: parts that arrive out of order are shown in order, and only
// as far as they are complete.
func TestCollector(t *testing.T) {
	parse := func(i int) *part {
		p := input{path: fmt.Sprint(i), open: reader([]byte(fmt.Sprintf("# E%d\n", i)))}.load(Options{}, nil, nil)
		p.index = i
		return p
	}
	var shown [][]string
	c := collector{far: &gauge{}, parts: make([]*part, 3), progress: func(r Result) { shown = append(shown, titles(r)) }}
	for _, i := range []int{2, 0, 1} {
		c.due = time.Time{} // it has been long
		c.take(parse(i))
	}
	if got, want := fmt.Sprint(shown), "[[] [E0]]"; got != want {
		t.Errorf("shown %s, want %s", got, want)
	}
	if got, want := fmt.Sprint(titles(c.finish())), "[E0 E1 E2]"; got != want {
		t.Errorf("in the end %s, want %s", got, want)
	}
}

func TestLoadCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Load(ctx, []string{"."}, Options{}, nil); err == nil {
		t.Error("a load that was called off says nothing")
	}
}

func TestWhy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "talks.md")
	if err := os.WriteFile(path, []byte("# GoDays 2021\n\n## Maps by Kim\n\n- small\n\n## Closing\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for line, want := range map[int][]string{
		1: {"event", "names a gathering", "has a year in it"},
		2: {"event"},
		3: {"session", "sessions name who speaks", "under: event GoDays 2021"},
		5: {"note (item)", "under: session Maps by Kim"},
	} {
		e, err := Why(context.Background(), path, line, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if !strings.Contains(e.String(), w) {
				t.Errorf("line %d: no %q in\n%s", line, w, e)
			}
		}
	}
	if e, err := Why(context.Background(), filepath.Dir(path), 3, Options{}); err != nil || !strings.HasPrefix(e.String(), path+":3: ") {
		t.Errorf("of a folder it says %v\n%s", err, e)
	}
	for _, line := range []int{0, 8} {
		if _, err := Why(context.Background(), path, line, Options{}); err == nil {
			t.Errorf("line %d is explained though there is none", line)
		}
	}
	if _, err := Why(context.Background(), path+"x", 1, Options{}); err == nil || strings.Count(err.Error(), path) != 1 {
		t.Errorf("a missing file: %v", err)
	}
}
