package ui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/text"
)

// vault are notes in folders; two of them have one title.
func vault() *model.Tree {
	var parts []*model.Builder
	for _, d := range []struct{ path, notes string }{
		{"n/a.md", "E Start\n  S first\n    - one"},
		{"n/2024/b.md", "E Minutes\n  S second\n    - two"},
		{"n/2024/q2/c.md", "E Minutes\n  S third\n    - three"},
		{"n/z.md", "E End\n  S fourth\n    - four"},
	} {
		b := treetest.Document(d.path, d.notes)
		b.Document().Root = "n"
		parts = append(parts, b)
	}
	return model.Join(parts...)
}

// body is the screen of an outline without the status line.
func (a *app) body() string {
	lines := strings.Split(strings.TrimRight(a.screen(), "\n"), "\n")
	return strings.TrimRight(strings.Join(lines[:len(lines)-1], "\n"), "\n")
}

// Folders stand above their documents, and fold.
func TestFolders(t *testing.T) {
	const opened = `▾ Start
  ▸ first                              1
▾ 2024/
  ▾ Minutes  b.md
    ▸ second                           1
  ▾ q2/
    ▾ Minutes  c.md
      ▸ third                          1
▾ End
  ▸ fourth                             1`
	for _, c := range []struct{ why, keys, status, body string }{
		{"first sight", "", "a.md:1", opened},
		{"a folder's row says where it is", "j j", "2024/", ""},
		{"what is in it, with the path from the folder opened", "j j j j", "2024/b.md:2", ""},
		{"h closes a folder", "j j h", "2024/", "▾ Start\n  ▸ first                              1\n▸ 2024/                                6\n▾ End\n  ▸ fourth                             1"},
		{"l opens it again, then goes in", "j j h l l", "2024/b.md:1", opened},
		{"enter opens it, too", "j j h enter", "2024/", opened},
		{"h goes up, at last to the folder", "j j j h h", "2024/", ""},
		{"J goes past it to its sibling", "j j J", "z.md:1", ""},
		{"and K back", "j j J K", "2024/", ""},
		{"one level", "1", "a.md:1", "▸ Start                                2\n▸ 2024/                                6\n▸ End                                  2"},
		{"two levels", "2", "a.md:1", "▾ Start\n  ▸ first                              1\n▾ 2024/\n  ▸ Minutes  b.md                      2\n  ▸ q2/                                3\n▾ End\n  ▸ fourth                             1"},
		{"a filter looks into closed folders", "1 / three", "2024/q2/c.md:3", "▾ 2024/\n  ▾ q2/\n    ▾ Minutes  c.md\n      ▾ third\n          [three]"},
		{"and puts the folds back", "1 / three esc", "a.md:1", "▸ Start                                2\n▸ 2024/                                6\n▸ End                                  2"},
		{"a filter that is given up leaves one at the folder", "j j / three esc", "2024/", opened},
		{"or whose query is taken back, letter by letter", "j j / t backspace esc", "2024/", opened},
		{"there is nothing to copy of a folder", "j j y", "nothing to copy", opened},
		{"and no subtree to show alone", "j j .", "nothing below this to show alone", opened},
	} {
		a := startOn(t, text.New(false), vault, 42, 16)
		a.keys(c.keys)
		if got := a.body(); c.body != "" && got != c.body {
			t.Errorf("%s (%s):\n%s\nand must be\n%s", c.why, c.keys, got, c.body)
		}
		lines := strings.Split(strings.TrimRight(a.screen(), "\n"), "\n")
		if last := lines[len(lines)-1]; !strings.HasPrefix(last, c.status+" ") && !strings.HasPrefix(last, "/") {
			t.Errorf("%s (%s): the status line is %q", c.why, c.keys, last)
		}
	}
}

// While notes load the first document is alone, and has no folder; when the
// others have come, its folder stands above it in sight.
func TestFoldersOfTheFirstDocument(t *testing.T) {
	document := func(path string) *model.Builder {
		b := treetest.Document(path, "E Minutes\n  S second\n    - two")
		b.Document().Root = "n"
		return b
	}
	paths := []string{"n/2024/b.md", "n/2024/q2/c.md", "n/z.md"}
	for _, begun := range []bool{false, true} {
		a := &app{t: t, m: New(context.Background(), Options{Measure: text.New(false), Load: func(context.Context, func(Notes)) (Notes, error) { return Notes{}, nil }})}
		a.send(tea.WindowSizeMsg{Width: 42, Height: 4})
		var parts []*model.Builder
		for i, path := range paths {
			parts = append(parts, document(path))
			a.step(progressMsg{Notes{Tree: model.Join(parts...), Begun: begun && i == 0}, a.m.load.generation})
		}
		if got := a.body(); !strings.HasPrefix(got, "▾ 2024/\n  ▾ Minutes") || a.at() != "Minutes" {
			t.Errorf("begun %v: the window begins with\n%s", begun, got)
		}
	}
}

// Closed folders are closed at the next start.
func TestFoldersComeBack(t *testing.T) {
	a := startOn(t, text.New(false), vault, 42, 16)
	a.keys("j j h")
	b := a.again(vault)
	if got, want := b.body(), a.body(); got != want {
		t.Errorf("the next start shows\n%s\nand must show\n%s", got, want)
	}
}
