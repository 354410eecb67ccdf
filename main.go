// Yomi is a terminal reader for notes: it turns text documents into a tree of
// events, sessions and notes, and lets one read, fold, find and copy them.
//
// This file embeds the notes in seeds/ and wires the packages together; the
// commands are in ui/cli.
package main

import (
	"context"
	"embed"
	"errors"
	"io"
	"os"
	"runtime/debug"

	"yomi/loader"
	"yomi/loader/walk"
	"yomi/loader/watch"
	"yomi/ui"
	"yomi/ui/cli"
)

//go:embed seeds
var seeds embed.FS

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// run is the program without the process around it.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	p := &cli.Program{Stdin: stdin, Stdout: stdout, Stderr: stderr, Env: getenv, Version: version(), Load: loading{&loader.Known{}}.load, Why: why,
		Watch: watching, Notices: loader.Notices(), Encodings: loader.Encodings(), IsEncoding: loader.IsEncoding}
	return p.Run(context.Background(), args)
}

// loading is what loads of one run share: what did not change since the last
// one is not read again.
type loading struct{ known *loader.Known }

// load reads documents, or the embedded ones where none are named.
func (l loading) load(ctx context.Context, from cli.Source, progress func(ui.Notes)) (ui.Notes, error) {
	opt := options(from)
	opt.Known = l.known
	var tell func(loader.Result)
	if progress != nil {
		tell = func(r loader.Result) { progress(notes(r)) }
	}
	if len(from.Paths) == 0 {
		result, err := loader.LoadFS(ctx, seeds, "seeds", opt, tell)
		return notes(result), err
	}
	result, err := loader.Load(ctx, from.Paths, opt, tell)
	return notes(result), err
}

// options are what a command says of reading, in the loader's words.
func options(from cli.Source) loader.Options {
	return loader.Options{Encoding: from.Encoding, Stdin: from.Stdin, Ignore: from.Ignore, ByDate: from.ByDate, DateOrder: from.DateOrder, Shown: from.Shown}
}

// watching tells when the documents change.
func watching(ctx context.Context, from cli.Source, changed func()) {
	watch.Files(ctx, from.Paths, walk.Options{Ignore: from.Ignore, ByDate: from.ByDate}, changed)
}

// notes says in the reader's words what the loader found.
func notes(r loader.Result) ui.Notes {
	n := ui.Notes{Tree: r.Tree, Read: r.Bytes, Size: r.Total, Begun: r.Begun}
	for _, p := range r.Problems {
		n.Problems = append(n.Problems, problem(p))
	}
	for _, l := range r.Left {
		n.Left = append(n.Left, ui.Problem{Path: l.Path, Text: l.Why})
	}
	return n
}

// problem says in the reader's words what is wrong with a document.
func problem(p loader.Problem) ui.Problem {
	return ui.Problem{Path: p.Path, Line: p.Line, Col: p.Col, Text: p.Text, Args: p.Args, Unread: p.Unread, Empty: p.Empty}
}

// why tells which rules gave a line of a document its place in the tree.
func why(ctx context.Context, from cli.Source, line int) (string, error) {
	told, err := loader.Why(ctx, from.Paths[0], line, options(from))
	if p, ok := errors.AsType[loader.Problem](err); ok {
		return "", problem(p)
	}
	return told.String(), err
}

// version is the module's version, or the commit it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && (v == "" || v == "(devel)") {
			v = "devel-" + s.Value[:min(len(s.Value), 12)]
		}
	}
	return v
}
