package saved

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func env(vars map[string]string) func(string) string {
	return func(name string) string { return vars[name] }
}

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
		if err := s.Save([]string{want}); err != nil {
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
	if err := s.Save("x"); err != nil {
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
	if err := s.Save([]string{"new"}); err != nil {
		t.Error(err)
	}
}

// TestFailedSaveKeepsTheOld: what cannot be written leaves what was there.
func TestFailedSaveKeepsTheOld(t *testing.T) {
	s := Open(env(map[string]string{"XDG_STATE_HOME": t.TempDir()}), nil)
	if err := s.Save("old"); err != nil {
		t.Fatal(err)
	}
	if err := s.Save(func() {}); err == nil {
		t.Fatal("a function was saved")
	}
	var got string
	if err := s.Load(&got); err != nil || got != "old" {
		t.Errorf("%q, %v", got, err)
	}
}
