package walk

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"yomi/model/treetest/deadline"
)

// tree makes a folder of files; a name that ends in / is an empty folder.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "/") {
			if err := os.MkdirAll(path, 0o755); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// told lists what was found: paths below root, with the reason behind those
// that are not read.
func told(root string, found []File) []string {
	var all []string
	for _, f := range found {
		said := strings.TrimPrefix(f.Path, root+string(filepath.Separator))
		switch {
		case f.Left:
			said += " (" + f.Why + ")"
		case f.Why != "":
			said += " ! " + f.Why
		}
		all = append(all, said)
	}
	return all
}

func check(t *testing.T, why string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n%s\nand must be\n%s", why, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestPaths(t *testing.T) {
	root := tree(t, map[string]string{"n10.md": "", "n2.md": "", "N1.md": "", "b/a.org": "", ".git/config": "", ".hidden": "", "main.go": "", "Makefile": "", "shot.PNG": "", "README": "", "none/": ""})
	check(t, "a folder in natural order, without what is no document", told(root, Paths([]string{root}, Options{})),
		".git (hidden)", ".hidden (hidden)", "b/a.org", "main.go (source code)", "Makefile (source code)", "N1.md", "n2.md", "n10.md", "README", "shot.PNG (a picture)")
	check(t, "what is named outright is meant", told(root, Paths([]string{root + "/main.go", root + "/.hidden", root + "/.git"}, Options{})), "main.go", ".hidden", ".git/config")
	check(t, "an empty folder", told(root, Paths([]string{root + "/none"}, Options{})), "none ! an empty folder")
	check(t, "what is not there", told(root, Paths([]string{root + "/gone"}, Options{})), "gone ! no such file or folder")
	for _, c := range []struct {
		paths []string
		root  string
	}{{[]string{root}, root}, {[]string{root + "/b", root + "/n2.md"}, root}, {[]string{root + "/b", "/gone/away"}, "/"}, {[]string{"x/a", "x/b/c", "y"}, "."}} {
		if got := shared(c.paths); len(c.paths) > 1 && got != c.root {
			t.Errorf("%q are in %q", c.paths, got)
		}
		for _, f := range Paths(c.paths, Options{}) {
			if f.Why == "" && f.Root != c.root && f.Root != "" {
				t.Errorf("%s was found through %q", f.Path, f.Root)
			}
		}
	}
}

// One file that several links lead to is read once, and no loop is walked.
func TestLinks(t *testing.T) {
	root := tree(t, map[string]string{"a.md": "one", "sub/b.md": "two"})
	for link, to := range map[string]string{"again.md": "a.md", "sub/up": root, "loop": "loop", "gone": "nowhere", "twin": "sub"} {
		if err := os.Symlink(to, filepath.Join(root, link)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Link(filepath.Join(root, "a.md"), filepath.Join(root, "hard.md")); err != nil {
		t.Fatal(err)
	}
	check(t, "links", told(root, Paths([]string{root}, Options{})),
		"a.md", "again.md (loaded already, by another path)", "gone ! the link leads nowhere", "hard.md (loaded already, by another path)",
		"loop ! the link leads back to itself", "sub/b.md", "sub/up ! skipped: the link leads back to a folder above it",
		"twin/b.md (loaded already, by another path)", "twin/up ! skipped: the link leads back to a folder above it")
	root = tree(t, map[string]string{"z.md": "one", "y/c.md": "two", "a/d.md": ""})
	for link, to := range map[string]string{"a/b.md": "../z.md", "b": "y"} {
		if err := os.Symlink(to, filepath.Join(root, link)); err != nil {
			t.Fatal(err)
		}
	}
	check(t, "a file is where it lies, not where links to it do", told(root, Paths([]string{root}, Options{})),
		"a/b.md (loaded already, by another path)", "a/d.md", "b/c.md (loaded already, by another path)", "y/c.md", "z.md")
	check(t, "a file named twice", told(root, Paths([]string{root + "/z.md", root + "/z.md"}, Options{})), "z.md", "z.md (loaded already, by another path)")
}

func TestIgnoreFiles(t *testing.T) {
	root := tree(t, map[string]string{".gitignore": "*.log.md\n/build/\n!keep.log.md\n", ".ignore": "drafts\n!c.log.md\n", "a.md": "", "b.log.md": "", "c.log.md": "", "keep.log.md": "",
		"build/x.md": "", "sub/build/y.md": "", "sub/.gitignore": "y.md\n*.txt\n", "sub/z.txt": "", "drafts/d.md": "", "sub/drafts": ""})
	check(t, "ignore files", told(root, Paths([]string{root}, Options{})),
		".gitignore (hidden)", ".ignore (hidden)", "a.md", "b.log.md (ignored)", "build (ignored)", "c.log.md", "drafts (ignored)", "keep.log.md",
		"sub/.gitignore (hidden)", "sub/build/y.md (ignored)", "sub/drafts (ignored)", "sub/z.txt (ignored)")
	check(t, "what is set wins", told(root, Paths([]string{root + "/sub"}, Options{Ignore: []string{"!y.md", "z*"}})),
		"sub/.gitignore (hidden)", "sub/build/y.md", "sub/drafts", "sub/z.txt (ignored)")
}

// A folder inside of a repository is ignored as the repository says; outside of
// any, what lies above says nothing.
func TestIgnoreFilesAbove(t *testing.T) {
	files := map[string]string{".gitignore": "b.md\n", "docs/a.md": "", "docs/b.md": ""}
	root := tree(t, files)
	check(t, "no repository", told(root, Paths([]string{root + "/docs"}, Options{})), "docs/a.md", "docs/b.md")
	files[".git/HEAD"] = ""
	root = tree(t, files)
	check(t, "in a repository", told(root, Paths([]string{root + "/docs"}, Options{})), "docs/a.md", "docs/b.md (ignored)")
}

// Patterns mean what gitignore(5) says.
func TestPatterns(t *testing.T) {
	for _, c := range []struct {
		pattern string
		yes, no string // paths with blanks between; a folder ends in /
	}{
		{"a.md", "a.md x/a.md x/y/a.md a.md/", "ba.md a.mdx"},
		{"/a.md", "a.md", "x/a.md"},
		{"x/a.md", "x/a.md", "y/x/a.md a.md"},
		{"x/", "x/ y/x/", "x y/x"},
		{"*.md", "a.md .md x/b.md", "a.mdx md"},
		{"a*c?e", "abcde acxe accde", "ace abcdde/f"},
		{"**/x", "x y/x y/z/x", "xy"},
		{"x/**", "x/a x/a/b", "x y/x/a x/"},
		{"a/**/b", "a/b a/x/b a/x/y/b", "ab a/xb"},
		{"a/**/b/**/c", "a/b/c a/x/b/y/b/c", "a/c b/c"},
		{"[a-c]x[!0-9]", "axb cxx", "dxb ax5"},
		{"[]a]", "] a", "b"},
		{"[a", "[a", "a"},
		{`\#a`, "#a", "a"},
		{`\!a`, "!a", "a"},
		{`a\*`, "a*", "ab"},
		{"a ", "a", "a?"},
		{`a\ `, "a\u0020", "a"},
		{"日記", "日記 x/日記", "日記帳"},
		{"#a", "", "#a a"},
		{"", "", "a"},
		{"/", "", "a a/"},
	} {
		r := rules{"/root", parse([]string{c.pattern})}
		for _, want := range []bool{true, false} {
			paths := strings.Split(c.yes, " ")
			if !want {
				paths = strings.Split(c.no, " ")
			}
			if c.pattern == `a\ ` && want {
				paths = []string{"a "}
			}
			for _, p := range paths {
				name, folder := strings.CutSuffix(p, "/")
				if name == "" {
					continue
				}
				if got, _ := r.say("/root/"+name, folder); got != want {
					t.Errorf("%q and %q: ignored %v", c.pattern, p, got)
				}
			}
		}
	}
}

func TestCompare(t *testing.T) {
	want := []string{"", "01", "1", "2", "10", "a", "A", "a1", "a2", "a02b", "a10", "b", "第2回", "第10回", "Ｂ"}
	for i, a := range want {
		for j, b := range want {
			got := Compare(a, b)
			if i < j && got >= 0 && !strings.EqualFold(a, b) || i > j && got <= 0 && !strings.EqualFold(a, b) || i == j && got != 0 {
				t.Errorf("%q and %q: %d", a, b, got)
			}
		}
	}
	names := slices.Clone(want)
	slices.Reverse(names)
	slices.SortFunc(names, Compare)
	slices.SortFunc(want, Compare)
	if !slices.Equal(names, want) {
		t.Errorf("the order is not one: %q and %q", names, want)
	}
}

func TestFolders(t *testing.T) {
	root := tree(t, map[string]string{"a/b/c.md": "", ".gitignore": "out\n", "out/d.md": "", "e/f.md": "", ".git/g": ""})
	for _, c := range []struct {
		why   string
		paths []string
		want  []string
	}{
		{"a folder, with those in it that count", []string{root}, []string{root, root + "/a", root + "/a/b", root + "/e"}},
		{"where a file lies", []string{root + "/e/f.md", "-"}, []string{root + "/e"}},
		{"where one would lie", []string{root + "/e/gone.md", root + "/e/f.md"}, []string{root + "/e"}},
	} {
		folders, _ := Folders(c.paths, Options{})
		check(t, c.why, folders, c.want...)
	}
}

func TestByDate(t *testing.T) {
	root := tree(t, map[string]string{"2024-05-01 talk.md": "", "z 20231130.md": "", "minutes_2024_2.md": "", "plain.md": "", "2024年12月24日.md": ""})
	old := time.Date(2024, 6, 1, 12, 0, 0, 0, time.UTC)
	if err := os.Chtimes(root+"/plain.md", old, old); err != nil {
		t.Fatal(err)
	}
	check(t, "by date", told(root, Paths([]string{root}, Options{ByDate: true})),
		"z 20231130.md", "minutes_2024_2.md", "2024-05-01 talk.md", "plain.md", "2024年12月24日.md")
}

// No pattern and no path, however they repeat, take long or panic.
func FuzzPatterns(f *testing.F) {
	f.Add("a/**/b*[!x-", "a/b/c")
	f.Add("**/**/**/x", "a/a/a/a/a/a/a/a/y")
	f.Fuzz(func(t *testing.T, pattern, path string) {
		deadline.Of(t)
		r := rules{"/", parse([]string{pattern})}
		r.say("/"+path, true)
	})
}
