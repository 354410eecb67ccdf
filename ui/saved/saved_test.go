package saved

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func env(vars map[string]string) func(string) string {
	return func(name string) string { return vars[name] }
}

// put saves v whatever is there.
func put(v any) func([]byte) any { return func([]byte) any { return v } }

func TestWhere(t *testing.T) {
	abs, err := filepath.Abs("notes")
	if err != nil {
		t.Fatal(err)
	}
	home := map[string]string{"HOME": "/home/a"}
	for _, c := range []struct {
		why  string
		a, b Store
		same bool
	}{
		{"a relative path is the absolute one", Open(env(home), []string{"notes"}), Open(env(home), []string{abs}), true},
		{"other paths, another file", Open(env(home), []string{"notes"}), Open(env(home), []string{"more"}), false},
		{"two paths are not one with their names run together", Open(env(home), []string{"/a", "/b"}), Open(env(home), []string{"/a/b"}), false},
		{"standard input is another text each time", Open(env(home), []string{"-"}), Store{}, true},
		{"without a home nothing is kept", Open(env(nil), nil), Store{}, true},
		{"a relative XDG_STATE_HOME is invalid and passed over",
			Open(env(map[string]string{"HOME": "/home/a", "XDG_STATE_HOME": "state"}), nil), Open(env(home), nil), true},
	} {
		if (c.a == c.b) != c.same {
			t.Errorf("%s: %q and %q", c.why, c.a.path, c.b.path)
		}
	}
	s := Open(env(map[string]string{"XDG_STATE_HOME": "/state"}), nil)
	if filepath.Dir(s.path) != filepath.FromSlash("/state/yomi") {
		t.Errorf("the folder is %q", s.path)
	}
}

func TestSaveAndLoad(t *testing.T) {
	s := Open(env(map[string]string{"XDG_STATE_HOME": t.TempDir()}), []string{"/notes"})
	var got []string
	if err := s.Load(&got); !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("before anything was saved: %v", err)
	}
	for _, want := range []string{"一", "二"} { // the second time over an old file
		if err := s.Save(put([]string{want})); err != nil {
			t.Fatal(err)
		}
		if err := s.Load(&got); err != nil || len(got) != 1 || got[0] != want {
			t.Fatalf("saved %q, loaded %q, %v", want, got, err)
		}
	}
	left, err := os.ReadDir(filepath.Dir(s.path))
	if err != nil || len(left) != 1 {
		t.Errorf("%d files are left, %v", len(left), err)
	}
	info, err := os.Stat(s.path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others may read where one was: %v, %v", info.Mode(), err)
	}
}

// TestDamagedIsSetAside: a file that cannot be understood is kept under
// another name, said, and does not stop the next save.
func TestDamagedIsSetAside(t *testing.T) {
	s := Open(env(map[string]string{"XDG_STATE_HOME": t.TempDir()}), nil)
	if err := s.Save(put("x")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.path, []byte(`["half`), 0o600); err != nil {
		t.Fatal(err)
	}
	var got []string
	err := s.Load(&got)
	if err == nil || !strings.Contains(err.Error(), "set aside") {
		t.Errorf("a damaged file is said to be: %v", err)
	}
	if data, err := os.ReadFile(s.path + ".damaged"); err != nil || string(data) != `["half` {
		t.Errorf("set aside is %q, %v", data, err)
	}
	if err := s.Save(put([]string{"new"})); err != nil {
		t.Error(err)
	}
}

// TestFailedSaveKeepsTheOld: what cannot be written leaves what was there.
func TestFailedSaveKeepsTheOld(t *testing.T) {
	s := Open(env(map[string]string{"XDG_STATE_HOME": t.TempDir()}), nil)
	if err := s.Save(put("old")); err != nil {
		t.Fatal(err)
	}
	if err := s.Save(put(func() {})); err == nil {
		t.Fatal("a function was saved")
	}
	var got string
	if err := s.Load(&got); err != nil || got != "old" {
		t.Errorf("%q, %v", got, err)
	}
}

// TestSaveSeesTheOthers: what is saved is made of what is there by then.
func TestSaveSeesTheOthers(t *testing.T) {
	s := Open(env(map[string]string{"XDG_STATE_HOME": t.TempDir()}), nil)
	s.patience = time.Minute // for all twenty, one after the other
	append := func(letter string) error {
		return s.Save(func(now []byte) any {
			var all string
			_ = json.Unmarshal(now, &all)
			return all + letter
		})
	}
	done := make(chan error)
	for range 20 {
		go func() { done <- append("x") }()
	}
	for range 20 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	var got string
	if err := s.Load(&got); err != nil || got != strings.Repeat("x", 20) {
		t.Errorf("of 20 that saved, these are left: %q, %v", got, err)
	}
}

// TestForeign: what is in the file's place and is none is said in one line,
// and neither read, written nor removed.
func TestForeign(t *testing.T) {
	for _, c := range []struct {
		what string
		put  func(path string) error
	}{
		{"a symbolic link", func(path string) error { return os.Symlink("/dev/zero", path) }},
		{"not a file", func(path string) error { return os.Mkdir(path, 0o700) }},
		{"1000000000 bytes and not a saved place", func(path string) error {
			f, err := os.Create(path)
			if err != nil {
				return err
			}
			defer f.Close()
			return f.Truncate(1_000_000_000)
		}},
	} {
		t.Run(c.what, func(t *testing.T) {
			s := Open(env(map[string]string{"XDG_STATE_HOME": t.TempDir()}), nil)
			if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := c.put(s.path); err != nil {
				t.Fatal(err)
			}
			before, err := os.Lstat(s.path)
			if err != nil {
				t.Fatal(err)
			}
			var got string
			for what, err := range map[string]error{"loading": s.Load(&got), "saving": s.Save(put("new"))} {
				var foreign *Foreign
				says := c.what + "; it is left alone, and no place is kept while that is so"
				if !errors.As(err, &foreign) || !strings.HasSuffix(err.Error(), says) || strings.Contains(err.Error(), "\n") {
					t.Errorf("%s: %v", what, err)
				}
			}
			after, err := os.Lstat(s.path)
			if err != nil || after.Mode() != before.Mode() || after.Size() != before.Size() {
				t.Errorf("it was %v and is %v, %v", before, after, err)
			}
		})
	}
}

// TestSweep: what a killed reader left half-written goes, what is being
// written stays.
func TestSweep(t *testing.T) {
	s := Open(env(map[string]string{"XDG_STATE_HOME": t.TempDir()}), nil)
	dir := filepath.Dir(s.path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	long := time.Now().Add(-2 * abandoned)
	for name, at := range map[string]time.Time{".saving-old": long, ".saving-new": time.Now(), "other": long} {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.WriteFile(path, nil, 0o600), os.Chtimes(path, at, at)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Save(put("x")); err != nil {
		t.Fatal(err)
	}
	left, err := filepath.Glob(filepath.Join(dir, "*"))
	want := []string{filepath.Join(dir, ".saving-new"), s.path, filepath.Join(dir, "other")}
	if err != nil || !slices.Equal(left, want) {
		t.Errorf("left are %q, %v", left, err)
	}
}
