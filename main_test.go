package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"

	"yomi/model"
	"yomi/model/digest"
	"yomi/ui"
	"yomi/ui/cli"
	"yomi/ui/config"
	"yomi/ui/lang"
	"yomi/ui/plain"
	"yomi/ui/text"
)

// TestMain lets the scripts run the program: the test's own binary plays it.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"yomi": main})
}

// The command line is tested by scripts, as people and programs use it.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       os.Getenv("UPDATE") != "",
		Setup: func(e *testscript.Env) error {
			// Neither settings nor a display of whoever runs the tests.
			e.Setenv("HOME", e.WorkDir)
			for _, name := range []string{"XDG_CONFIG_HOME", "XDG_STATE_HOME", "DISPLAY", "WAYLAND_DISPLAY"} {
				e.Setenv(name, "")
			}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "json": jsonAt, "harmless": harmless, "lines": lines,
		},
	})
}

// exits STATUS PROGRAM [ARG…] runs a program that must end with that status.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var failed *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &failed) {
		got = failed.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit status %d, and must be %d", got, want)
	}
}

// json FILE PATH VALUE holds the JSON in a file to a value, which is JSON too.
// A path has names and indexes with points between: events.0.text. After the
// name of an object, "names" is the list of its names, sorted.
func jsonAt(ts *testscript.TestScript, _ bool, args []string) {
	var at, want any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &at))
	ts.Check(json.Unmarshal([]byte(args[2]), &want))
	for _, step := range strings.Split(args[1], ".") {
		switch in := at.(type) {
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i >= len(in) {
				ts.Fatalf("%s: there is no %s in a list of %d", args[1], step, len(in))
			}
			at = in[i]
		case map[string]any:
			value, ok := in[step]
			if names := []any{}; !ok && step == "names" {
				for _, n := range slices.Sorted(maps.Keys(in)) {
					names = append(names, n)
				}
				value, ok = names, true
			}
			if !ok {
				ts.Fatalf("%s: there is no %s", args[1], step)
			}
			at = value
		default:
			ts.Fatalf("%s: nothing is below %s", args[1], step)
		}
	}
	if !reflect.DeepEqual(at, want) {
		got, err := json.Marshal(at)
		ts.Check(err)
		ts.Fatalf("%s is %s, and must be %s", args[1], got, args[2])
	}
}

// harmless FILE… finds nothing in files that a terminal could act on, and no
// invalid UTF-8.
func harmless(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args {
		said := ts.ReadFile(name)
		if !utf8.ValidString(said) {
			ts.Fatalf("%s is no UTF-8: %q", name, said)
		}
		for _, r := range said {
			if r != '\n' && !text.Harmless(r) {
				ts.Fatalf("%s holds %U: %q", name, r, said)
			}
		}
	}
}

// lines FILE N finds exactly n lines in a file.
func lines(ts *testscript.TestScript, _ bool, args []string) {
	said := ts.ReadFile(args[0])
	if got := strings.Count(said, "\n"); strconv.Itoa(got) != args[1] || said != "" && !strings.HasSuffix(said, "\n") {
		ts.Fatalf("%d lines, and must be %s:\n%s", got, args[1], said)
	}
}

// imports says what each part of the program must never import, itself or by
// way of others: it is the table of the packages in the README. A name that
// ends in /... stands for all that begins with it.
var imports = []struct {
	parts  string // one or several, with blanks between
	never  string
	reason string
}{
	{"yomi/model", "yomi/loader/... yomi/ui/... yomi/model/search/... charm.land/... github.com/...", "the tree stands on the standard library alone"},
	{"yomi/model/digest yomi/model/markdown", "yomi/loader/... yomi/ui/... yomi/model/search/... charm.land/... github.com/...", "summaries and texts in marks stand on the tree and the standard library alone"},
	{"yomi/model/search yomi/model/search/reading", "yomi/loader/... yomi/ui/... charm.land/...", "matching knows no screen and no files of notes"},
	{"yomi/loader yomi/loader/decode yomi/loader/notation yomi/loader/commonmark yomi/loader/inline yomi/loader/lexis yomi/loader/structure", "yomi/ui/... yomi/model/search/... charm.land/...", "loading knows no screen"},
	{"yomi/loader/decode", "yomi/model/...", "decoding knows bytes and text, no notes"},
	{"yomi/loader/lexis", "yomi/loader/... yomi/model/... github.com/... golang.org/...", "what language knows stands on the standard library alone"},
	{"yomi/loader/inline", "yomi/loader/block yomi/loader/notation/... yomi/loader/structure", "what stands in a line is read without knowing blocks"},
	{"yomi/loader/commonmark", "yomi/loader/block yomi/loader/notation/... yomi/loader/inline yomi/loader/structure yomi/model/...", "the blocks of Markdown are found without knowing notes"},
	{"yomi/loader/notation", "yomi/loader/structure", "blocks are split before anything is decided"},
	{"yomi/loader/structure", "yomi/loader/notation/...", "what a title is the title of is decided without knowing notations"},
	{"yomi/loader/notation/markdown", "yomi/loader/notation/org yomi/loader/notation/rst yomi/loader/notation/asciidoc yomi/loader/notation/wiki", "notations share package scan and know no other"},
	{"yomi/loader/notation/org", "yomi/loader/notation/markdown yomi/loader/notation/rst yomi/loader/notation/asciidoc yomi/loader/notation/wiki", "notations share package scan and know no other"},
	{"yomi/loader/notation/rst", "yomi/loader/notation/markdown yomi/loader/notation/org yomi/loader/notation/asciidoc yomi/loader/notation/wiki", "notations share package scan and know no other"},
	{"yomi/loader/notation/asciidoc", "yomi/loader/notation/markdown yomi/loader/notation/org yomi/loader/notation/rst yomi/loader/notation/wiki", "notations share package scan and know no other"},
	{"yomi/loader/notation/wiki", "yomi/loader/notation/markdown yomi/loader/notation/org yomi/loader/notation/rst yomi/loader/notation/asciidoc", "notations share package scan and know no other"},
	{"yomi/ui yomi/ui/outline yomi/ui/reader yomi/ui/palette yomi/ui/text yomi/ui/look yomi/ui/action yomi/ui/plain yomi/ui/saved yomi/ui/config", "yomi/loader/...", "reloading comes in as a function"},
	{"yomi/ui yomi/ui/reader yomi/ui/code", "github.com/alecthomas/chroma/v2/lexers", "it reads all its rules before main begins"},
	{"yomi/ui/reader yomi/ui/look", "yomi/ui/code", "what is slow is a command of package ui"},
	{"yomi/ui/text", "yomi/model/... charm.land/...", "cells know neither notes nor the program"},
	{"yomi/ui/outline", "yomi/ui yomi/ui/reader yomi/ui/palette charm.land/...", "a pane knows no other, and no colours"},
	{"yomi/ui/reader", "yomi/ui yomi/ui/outline yomi/ui/palette charm.land/...", "a pane knows no other, and no colours"},
	{"yomi/ui/palette", "yomi/ui yomi/ui/outline yomi/ui/reader charm.land/...", "a pane knows no other, and no colours"},
}

func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Deps " "}}`, "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	deps := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		names := strings.Fields(line)
		deps[names[0]] = names[1:]
	}
	for _, rule := range imports {
		for _, part := range strings.Fields(rule.parts) {
			if deps[part] == nil {
				t.Errorf("there is no package %s", part)
			}
			for _, d := range deps[part] {
				if slices.ContainsFunc(strings.Fields(rule.never), func(never string) bool { return within(d, never) }) {
					t.Errorf("%s imports %s: %s", part, d, rule.reason)
				}
			}
		}
	}
}

// within reports whether a package is what a rule names.
func within(pkg, rule string) bool {
	root, all := strings.CutSuffix(rule, "/...")
	return pkg == root || all && strings.HasPrefix(pkg, root+"/")
}

// Older versions of the renderer left garbage behind when lines with wide
// characters changed.
func TestRendererVersion(t *testing.T) {
	const module, oldest = "github.com/charmbracelet/ultraviolet", 20260811
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Version}}", module).Output()
	if err != nil {
		t.Fatal(err)
	}
	day := regexp.MustCompile(`-(\d{8})\d{6}-`).FindSubmatch(out)
	if day == nil {
		t.Fatalf("%s %s is a release: this test has done its job", module, out)
	}
	if n, err := strconv.Atoi(string(day[1])); err != nil || n < oldest {
		t.Errorf("%s is of %s, and must be of %d or later", module, day[1], oldest)
	}
}

// Later versions of go-runewidth fill 2 MB with the widths of all of Unicode when
// the first character that is not Latin is measured: 550 pages of memory before
// the first screen. The renderer measures with it, so nothing here can avoid that.
func TestWidthsVersion(t *testing.T) {
	const module, latest = "github.com/mattn/go-runewidth", "v0.0.25"
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Version}}", module).Output()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSpace(string(out)); got != latest {
		t.Errorf("%s is %s, not %s: look at what its first look-up costs", module, got, latest)
	}
}

// The README's tables are the program's; UPDATE=1 writes them there.
func TestReadme(t *testing.T) {
	keymap, err := ui.NewKeymap(nil, lang.English)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	var none config.Settings
	for name, want := range map[string]string{"keys": keymap.Keys(lang.English), "settings": none.File(lang.English, ui.Themes())} {
		begin, end := "<!-- "+name+" -->\n```\n", "```\n<!-- /"+name+" -->"
		before, rest, found := strings.Cut(readme, begin)
		table, after, closed := strings.Cut(rest, end)
		if !found || !closed {
			t.Fatalf("there is no %s… %s in the README", begin, end)
		}
		if table != want && os.Getenv("UPDATE") == "" {
			t.Errorf("the README's %s are\n%s\nand must be\n%s", name, table, want)
		}
		readme = before + begin + want + end + after
	}
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile("README.md", []byte(readme), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// The summaries of the notes the program brings along: of the events and their
// sessions as text, of the events in the other forms; UPDATE=1 writes them.
func TestSummariesOfSeeds(t *testing.T) {
	notes, err := loading{}.load(context.Background(), cli.Source{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var plainly, marked, asJSON strings.Builder
	for r := model.Ref(0); int(r) < notes.Tree.Len(); r++ {
		if notes.Tree.Node(r).Kind == model.Note {
			continue
		}
		s := digest.Summarize(notes.Tree, r, digest.Limits{})
		plainly.WriteString(s.Text() + "\n")
		if notes.Tree.Node(r).Kind != model.Event {
			continue
		}
		marked.WriteString(s.Markdown() + "\n")
		if err := plain.Summary(&asJSON, s, nil); err != nil {
			t.Fatal(err)
		}
	}
	for name, got := range map[string]string{"seeds.txt": plainly.String(), "seeds.md": marked.String(), "seeds.json": asJSON.String()} {
		file := filepath.Join("testdata", "summaries", name)
		want, err := os.ReadFile(file)
		switch {
		case os.Getenv("UPDATE") != "":
			err = errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, []byte(got), 0o644))
		case err == nil && got != string(want):
			err = fmt.Errorf("%s holds other summaries than the notes have now: look at them with UPDATE=1 and git diff", file)
		}
		if err != nil {
			t.Error(err)
		}
	}
}

// BenchmarkLoadSeeds loads the notes the program brings along: decoding,
// blocks, structure, tree.
func BenchmarkLoadSeeds(b *testing.B) {
	for b.Loop() {
		notes, err := loading{}.load(context.Background(), cli.Source{}, nil)
		if err != nil || notes.Tree.Len() == 0 {
			b.Fatal(err)
		}
		b.SetBytes(notes.Size)
	}
}
