package model_test

import (
	"slices"
	"strings"
	"testing"

	"yomi/model"
)

// documents makes a tree of documents of those paths, each of one event named
// as its file is.
func documents(root string, paths ...string) *model.Tree {
	var parts []*model.Builder
	for _, p := range paths {
		doc := model.NewDocument(p, "", "")
		doc.Root = root
		b := model.NewBuilder(doc)
		b.Add(0, model.Node{Text: doc.Name()})
		parts = append(parts, b)
	}
	return model.Join(parts...)
}

// rows are the rows of a view as text, folders with a /.
func rows(v model.View) string {
	var all []string
	for r := v.First(); r != model.None; r = v.Next(r) {
		said := strings.Repeat(" ", v.Level(r))
		switch {
		case r.IsFolder():
			said += v.Tree.Folder(r).Name + "/"
		default:
			said += v.Tree.Node(r).Text
		}
		if v.Folds.Closed(r) {
			said += "+"
		}
		all = append(all, said)
	}
	return strings.Join(all, "|")
}

func TestFolders(t *testing.T) {
	for _, c := range []struct {
		why, root string
		paths     []string
		want      string
	}{
		{"one file has no folder", "n", []string{"n/a/b.md"}, "a/b.md"},
		{"one folder of files is no row", "n", []string{"n/a.md", "n/b.md"}, "a.md|b.md"},
		{"nor is one below that", "n", []string{"n/s/a.md", "n/s/b.md"}, "s/a.md|s/b.md"},
		{"folders in their places", "n", []string{"n/a.md", "n/b/c.md", "n/b/d/e.md", "n/f.md"}, "a.md|b/| b/c.md| d/|  b/d/e.md|f.md"},
		{"folders without files of their own", "n", []string{"n/a/b/c.md", "n/d/e/f.md"}, "a/b/| a/b/c.md|d/e/| d/e/f.md"},
		{"a folder in which all folders are", "n", []string{"n/a/b/c/1.md", "n/a/b/d/e/2.md", "n/a/b/d/e/3.md"}, "a/b/| c/|  a/b/c/1.md| d/e/|  a/b/d/e/2.md|  a/b/d/e/3.md"},
		{"a file beside a folder", "n", []string{"n/a/1.md", "n/a/b/c/2.md", "n/d.md"}, "a/| a/1.md| b/c/|  a/b/c/2.md|d.md"},
		{"two folders of one name", "n", []string{"n/a/x/1.md", "n/b/x/2.md"}, "a/x/| a/x/1.md|b/x/| b/x/2.md"},
		{"files that were named", "", []string{"x/y/a.md", "x/y/b.md", "z/c.md"}, "x/y/| a.md| b.md|z/| c.md"},
		{"files that were named in one folder", "", []string{"x/a.md", "x/b.md"}, "a.md|b.md"},
	} {
		if got := rows(model.View{Tree: documents(c.root, c.paths...), Root: model.None}); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// Levels count folders, too, and folds of folders outlive the tree by their
// paths.
func TestFolderFolds(t *testing.T) {
	tree := documents("n", "n/a.md", "n/b/c.md", "n/b/d/e.md", "n/f.md")
	var open model.Folds
	for _, c := range []struct {
		why   string
		folds model.Folds
		want  string
	}{
		{"one level", open.Level(tree, model.None, 1), "a.md|b/+|f.md"},
		{"two levels", open.Level(tree, model.None, 2), "a.md|b/| b/c.md| d/+|f.md"},
		{"all open again", open.Level(tree, model.None, 1).Subtree(tree, model.None, false), "a.md|b/| b/c.md| d/|  b/d/e.md|f.md"},
		{"the way to a note is opened", open.Level(tree, model.None, 1).Reveal(tree, 2), "a.md|b/| b/c.md| d/|  b/d/e.md|f.md"},
		{"by their paths", open.CloseFolders(tree, []string{"b/d", "gone"}), "a.md|b/| b/c.md| d/+|f.md"},
	} {
		if got := rows(model.View{Tree: tree, Root: model.None, Folds: c.folds}); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
	closed := open.Level(tree, model.None, 1)
	if got := closed.ClosedFolders(tree); !slices.Equal(got, []string{"b", "b/d"}) {
		t.Errorf("closed are %q", got)
	}
	// A tree that begins with the same documents has the same folders first.
	more := documents("n", "n/a.md", "n/b/c.md", "n/b/d/e.md", "n/f.md", "n/g/h.md")
	if got := rows(model.View{Tree: more, Root: model.None, Folds: closed}); got != "a.md|b/+|f.md|g/| g/h.md" {
		t.Errorf("with more documents: %s", got)
	}
}

// A chain of folders has one row, until something else is found in one of them: what
// was closed of it is closed then.
func TestFolderChain(t *testing.T) {
	tree := documents("n", "n/a/b/1.md", "n/c.md")
	row := tree.FolderAt("a")
	if row != tree.FolderAt("a/b") || tree.Folder(row).Path != "a/b" || !tree.HasFolder(row) {
		t.Errorf("the rows are %d and %d", row, tree.FolderAt("a/b"))
	}
	closed := model.Folds{}.With(row, true)
	for _, more := range [][]string{{"n/a/b/1.md", "n/a/x.md", "n/c.md"}, {"n/a/b/1.md", "n/c.md"}} {
		next := documents("n", more...)
		folds := closed.Moved(tree, next, 0, func(model.Ref) model.Ref { return model.None })
		want := "a/b/+|c.md"
		if len(more) == 3 {
			want = "a/| b/+| a/x.md|c.md"
		}
		if got := rows(model.View{Tree: next, Root: model.None, Folds: folds}); got != want {
			t.Errorf("%v: %s, want %s", more, got, want)
		}
	}
}

// A pipe is named in full: the last part may be a mere number.
func TestNameOfPipe(t *testing.T) {
	doc := model.NewDocument("/dev/fd/63", "", "")
	if doc.Piped = true; doc.Name() != "/dev/fd/63" {
		t.Errorf("a pipe is called %q", doc.Name())
	}
}
