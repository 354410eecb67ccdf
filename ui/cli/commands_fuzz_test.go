package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"yomi/loader"
	"yomi/model/treetest/deadline"
	"yomi/ui"
	"yomi/ui/cli"
	"yomi/ui/text"
)

// FuzzCommands: whatever is read and whatever is asked of it, no command panics, each ends
// with a status that it may end with, says the same again, and nothing that a terminal
// could act on. The document is loaded once, and two of the commands are run.
func FuzzCommands(f *testing.F) {
	archives, err := filepath.Glob("../../loader/testdata/*_rich.txtar")
	if err != nil || len(archives) == 0 {
		f.Fatalf("no documents: %v", err)
	}
	for _, path := range archives {
		a, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(a.Files[0].Data, "a", uint8(3))
	}
	for i, doc := range []string{"", "\x00", "# a\x1b]0;b\x07\n\n## c\u202e\n- d\x9b31m https://e.example/\u200b\n", "a\r\rb\u0085c", "# [a](b\tc)\n\n```\x1b[2J\n~~d~~\n```\n", "\xff\xfea\x00\x1b\x00"} {
		f.Add([]byte(doc), "c | !a", uint8(i))
	}
	f.Fuzz(func(t *testing.T, doc []byte, query string, n uint8) {
		deadline.Of(t)
		query = strings.Trim(query, "\x00") + "a" // a word, and no argument of another kind
		number := strconv.Itoa(int(n)%40 + 1)
		load := once(doc)
		all := [][]string{{"tree"}, {"tree", "--json", "--depth", number}, {"check"}, {"links"}, {"links", "--json"}, {"search", "--limit", number, "--", query}, {"search", "--json", "--", query},
			{"show", "--", query}, {"show", "--json", "--", query}, {"summary", "--lines", number, "--", query}, {"summary", "--cells", number, "--format", "text", "--", query}, {"summary", "--why", "--", query}, {"summary", "--json", "--", query},
			{"export", "--format", "md"}, {"export", "--format", "html"}, {"export", "--format", "json"}}
		for _, args := range [][]string{all[int(n)%len(all)], all[int(n)/len(all)%len(all)]} {
			status, out, errs := command(load, args)
			if again, twice, _ := command(load, args); again != status || twice != out {
				t.Fatalf("%q of %q says %d %q and then %d %q", args, doc, status, out, again, twice)
			}
			if status < cli.Done || status > cli.Failed || status == cli.Failed && errs == "" {
				t.Fatalf("%q of %q ends with %d: %s", args, doc, status, errs)
			}
			checkSaid(t, args, doc, out+errs)
			if strings.Contains(strings.Join(args, " "), "json") && out != "" && !json.Valid([]byte(out)) {
				t.Fatalf("%q of %q says %q, which is no JSON", args, doc, out)
			}
		}
		if why, err := loader.Why(context.Background(), "-", int(n)+1, loader.Options{Stdin: bytes.NewReader(doc)}); err == nil {
			checkSaid(t, []string{"why"}, doc, text.Safe(why.String()))
		}
	})
}

// checkSaid: it is text, and nothing in it moves a cursor.
func checkSaid(t *testing.T, args []string, doc []byte, said string) {
	t.Helper()
	if !utf8.ValidString(said) {
		t.Fatalf("%q of %q is no UTF-8: %q", args, doc, said)
	}
	for _, r := range said {
		if r != '\n' && r != '\t' && !text.Harmless(r) {
			t.Fatalf("%q of %q holds %U: %q", args, doc, r, said)
		}
	}
}

// once loads what stands at standard input, and gives that to all that ask.
func once(doc []byte) func(context.Context, cli.Source, func(ui.Notes)) (ui.Notes, error) {
	r, err := loader.Load(context.Background(), []string{"-"}, loader.Options{Stdin: bytes.NewReader(doc)}, nil)
	notes := ui.Notes{Tree: r.Tree, Read: r.Bytes, Size: r.Total}
	for _, p := range r.Problems {
		notes.Problems = append(notes.Problems, ui.Problem{Path: p.Path, Line: p.Line, Col: p.Col, Text: p.Text, Args: p.Args, Unread: p.Unread, Empty: p.Empty})
	}
	return func(context.Context, cli.Source, func(ui.Notes)) (ui.Notes, error) { return notes, err }
}

// command is a run of the program on what is loaded so.
func command(load func(context.Context, cli.Source, func(ui.Notes)) (ui.Notes, error), args []string) (status int, out, errs string) {
	var stdout, stderr bytes.Buffer
	p := &cli.Program{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr, Env: func(string) string { return "" }, Load: load, Encodings: loader.Encodings(), IsEncoding: loader.IsEncoding}
	status = p.Run(context.Background(), append(args, "-"))
	return status, stdout.String(), stderr.String()
}
