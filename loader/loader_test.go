package loader

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"yomi/model"
	"yomi/model/treetest"
)

var update = flag.Bool("update", false, "rewrite the outlines and problems in testdata to what is loaded; then read the difference")

// refitted is for new weights: what the cases want stays what it was.
var refitted = flag.Bool("refitted", false, "rewrite the outlines in testdata to what is loaded; what was there stays as what is wanted")

// testCase is one txtar file: the document, the outline and the problems it
// must give. The archive's comment says what it is about. Where a careful reader
// sees another outline than is loaded, that is wanted: weights are learned from it.
type testCase struct {
	name, doc, outline, problems, wanted string

	path    string
	archive *txtar.Archive
}

// subject is what the case is called in what go test says: the name of its file.
func (c testCase) subject() string { return strings.TrimSuffix(filepath.Base(c.path), ".txtar") }

// cases reads testdata: each archive holds one document, named as the file it
// stands for, and the files outline and problems.
func cases(t testing.TB) []testCase {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no test cases: %v", err)
	}
	var all []testCase
	for _, path := range paths {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		c := testCase{path: path, archive: a}
		for _, f := range a.Files {
			switch f.Name {
			case "outline":
				c.outline = string(f.Data)
			case "problems":
				c.problems = string(f.Data)
			case "wanted":
				c.wanted = string(f.Data)
			default:
				c.name, c.doc = f.Name, string(f.Data)
			}
		}
		all = append(all, c)
	}
	return all
}

// outline writes a tree a node a line: kind, form of notes, what else is known of
// them, text with its runs.
func outline(t *model.Tree) string {
	var b strings.Builder
	for r := model.Ref(0); int(r) < t.Len(); r++ {
		n := t.Node(r)
		sign := map[model.Kind]string{model.Event: "E", model.Session: "S", model.Note: n.Form.String()}[n.Kind]
		said := strings.NewReplacer("\n", "⏎", "\t", "⇥").Replace(treetest.Marked(n.Text, t.Runs(r)))
		fmt.Fprintf(&b, "%s%s%s %s\n", strings.Repeat("  ", t.Depth(r)), sign, known(t, r), said)
	}
	return b.String()
}

// known writes what is known of a node beside its text: signs that are no plain
// bullet, tasks, quotation, and what few nodes have.
func known(t *model.Tree, r model.Ref) string {
	n, x := t.Node(r), t.Rich(r)
	said := strings.Repeat(">", int(n.Quoted))
	if n.Quiet {
		said += " quiet"
	}
	if sign := t.Marker(r); n.Form == model.Item && !strings.Contains("-*+•・", sign) {
		said += " " + sign
	}
	if n.Task != model.NoTask {
		said += " " + n.Task.Box()
	}
	for _, part := range []struct{ name, value string }{
		{"lang", x.Lang}, {"callout", x.Callout}, {"footnote", x.Footnote}, {"anchor", x.Anchor}, {"tags", strings.Join(x.Tags, ",")}, {"state", x.State}, {"priority", x.Priority},
	} {
		if part.value != "" {
			said += " " + part.name + "=" + part.value
		}
	}
	if len(x.Columns) > 0 {
		said += " columns="
		for _, a := range x.Columns {
			said += [...]string{"-", "<", "^", ">"}[a]
		}
	}
	if x.Header {
		said += " header"
	}
	return said
}

// parseDoc loads one document from memory.
func parseDoc(name string, raw []byte) (*model.Tree, []Problem) {
	in := input{path: name, size: int64(len(raw)), open: reader(raw)}
	p := in.load(Options{}, nil, nil)
	if p.builder == nil {
		return model.Join(), p.problems
	}
	return model.Join(p.builder), p.problems
}

func TestCases(t *testing.T) {
	for _, c := range cases(t) {
		t.Run(c.subject(), func(t *testing.T) {
			tree, problems := parseDoc(c.name, []byte(c.doc))
			var b strings.Builder
			for _, p := range problems {
				fmt.Fprintln(&b, p)
			}
			if *refitted && c.wanted == "" {
				c.wanted = c.outline
			}
			if *update || *refitted {
				c.rewrite(t, outline(tree), b.String())
				return
			}
			if got := outline(tree); got != c.outline {
				t.Errorf("outline:\n%swant:\n%s", got, c.outline)
			}
			if c.wanted == c.outline {
				t.Errorf("the outline is what is wanted: drop that file")
			}
			if b.String() != c.problems {
				t.Errorf("problems:\n%swant:\n%s", b.String(), c.problems)
			}
			checkLines(t, tree)
			checkOffsets(t, tree)
			checkReload(t, c.name, c.doc, tree)
			if c.wanted == "" { // what is not yet read as it should be may stand on an edge
				checkInsertion(t, c.name, c.doc, tree)
			}
			checkEncodings(t, c.name, c.doc, tree)
		})
	}
}

// rewrite stores what was loaded as what is wanted.
func (c testCase) rewrite(t *testing.T, outline, problems string) {
	t.Helper()
	kept := c.archive.Files[:1]
	c.archive.Files = append(kept, txtar.File{Name: "outline", Data: []byte(outline)}, txtar.File{Name: "problems", Data: []byte(problems)})
	if c.wanted != "" && c.wanted != outline {
		c.archive.Files = append(c.archive.Files, txtar.File{Name: "wanted", Data: []byte(c.wanted)})
	}
	if err := os.WriteFile(c.path, txtar.Format(c.archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

// checkLines: each line of each document is in exactly one node.
func checkLines(t *testing.T, tree *model.Tree) {
	t.Helper()
	owners := map[*model.Document][]int{}
	for _, d := range tree.Documents() {
		owners[d] = make([]int, d.Lines())
	}
	for r := model.Ref(0); int(r) < tree.Len(); r++ {
		n := tree.Node(r)
		for l := n.Line; l < n.Line+n.Lines; l++ {
			owners[tree.Document(r)][l]++
		}
	}
	for d, lines := range owners {
		for l, n := range lines {
			if n != 1 {
				t.Fatalf("line %d of %s is in %d nodes: %q", l+1, d.Path, n, d.Line(l))
			}
		}
	}
}

// checkOffsets: Off is inside the document, on a character's first byte, and
// on a line of the node where it owns any; runs are as model.Run describes them.
func checkOffsets(t *testing.T, tree *model.Tree) {
	t.Helper()
	for r := model.Ref(0); int(r) < tree.Len(); r++ {
		n, d := tree.Node(r), tree.Document(r)
		if wrong := treetest.CheckRuns(n.Text, tree.Runs(r)); wrong != "" {
			t.Fatalf("%q: %s: %v", n.Text, wrong, tree.Runs(r))
		}
		if n.Off < 0 || int(n.Off) > len(d.Text) {
			t.Fatalf("%q: offset %d of %d", n.Text, n.Off, len(d.Text))
		}
		if int(n.Off) < len(d.Text) && d.Text[n.Off]&0xc0 == 0x80 {
			t.Fatalf("%q: offset %d is inside a character", n.Text, n.Off)
		}
	}
}

// ids lists the identities of a tree's nodes.
func ids(tree *model.Tree) map[model.ID]string {
	all := map[model.ID]string{}
	for r := model.Ref(0); int(r) < tree.Len(); r++ {
		all[tree.ID(r)] = tree.Node(r).Text
	}
	return all
}

func checkReload(t *testing.T, name, doc string, tree *model.Tree) {
	t.Helper()
	again, _ := parseDoc(name, []byte(doc))
	want, got := ids(tree), ids(again)
	if len(want) != len(got) {
		t.Fatalf("reloaded %d nodes, had %d", len(got), len(want))
	}
	for id := range want {
		if _, ok := got[id]; !ok {
			t.Fatalf("reloading lost the identity of %q", want[id])
		}
	}
}

// checkInsertion: an item inserted beside another one leaves the identities of
// all others as they were.
func checkInsertion(t *testing.T, name, doc string, tree *model.Tree) {
	t.Helper()
	want := ids(tree)
	for r := model.Ref(0); int(r) < tree.Len(); r++ {
		n, d := tree.Node(r), tree.Document(r)
		if n.Form != model.Item || n.Kind != model.Note || n.Lines != 1 || !tree.Leaf(r) {
			continue
		}
		line := d.Line(int(n.Line))
		prefix := line[:int(n.Off)-d.LineStart(int(n.Line))]
		at := d.LineStart(int(n.Line) + 1)
		end := "\n"
		if at > 0 && d.Text[at-1] != '\n' {
			prefix, end = "\n"+prefix, ""
		}
		if strings.HasSuffix(line, "<br/>") {
			end = "<br/>" + end
		}
		changed, _ := parseDoc(name, []byte(d.Text[:at]+prefix+"qzx"+end+d.Text[at:]))
		got := ids(changed)
		for id, text := range want {
			if _, ok := got[id]; !ok {
				t.Fatalf("an item inserted after %q changed the identity of %q", n.Text, text)
			}
		}
		if testing.Short() {
			return
		}
	}
}

// checkEncodings: a document written in another encoding gives the same tree.
func checkEncodings(t *testing.T, name, doc string, tree *model.Tree) {
	t.Helper()
	want := outline(tree)
	for _, e := range encoders {
		raw, err := e.encoding.NewEncoder().Bytes([]byte(doc))
		if err != nil {
			continue // has characters that the encoding lacks
		}
		if back, err := e.encoding.NewDecoder().Bytes(raw); err != nil || string(back) != doc {
			continue // has characters that do not survive it
		}
		got, problems := parseDoc(name, raw)
		if got.Len() == 0 {
			t.Errorf("in %s nothing is loaded: %v", e.name, problems)
			continue
		}
		if outline(got) != want {
			t.Errorf("in %s it is taken for %s and gives another tree", e.name, got.Documents()[0].Encoding)
		}
	}
}

// TestSeeds: what holds for the cases holds for the notes that the program
// carries.
func TestSeeds(t *testing.T) {
	paths, _ := filepath.Glob("../seeds/*")
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			tree, problems := parseDoc(path, raw)
			for _, p := range problems {
				t.Log(p)
			}
			checkLines(t, tree)
			checkOffsets(t, tree)
			checkReload(t, path, string(raw), tree)
			checkEncodings(t, path, string(raw), tree)
		})
	}
}
