//go:build unix

package ui

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/tools/txtar"

	"yomi/loader"
	"yomi/ui/lang"
	"yomi/ui/reader"
	"yomi/ui/text"
)

func newWanderer(t *testing.T) *wanderer {
	w := &wanderer{t: t, r: rand.New(rand.NewPCG(*longSeed, 0)), files: fstest.MapFS{}}
	archives, err := filepath.Glob("../loader/testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	for _, path := range archives {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range a.Files {
			if f.Name != "outline" && f.Name != "problems" {
				w.docs = append(w.docs, string(f.Data))
			}
		}
	}
	w.docs = append(w.docs, "\x1b[31mred\x1b[0m \u202eevil\u2066 \x9b1m\n\n"+strings.Repeat("あ\u0301\u0301\u0301\u0301", 3000),
		strings.Repeat("https://example.com/a ", 4000), strings.Repeat("> ", 300)+"deep\n\n"+strings.Repeat("- a\n", 3000),
		"# wide\n\n|"+strings.Repeat(" 監視 |", 300)+"\n|"+strings.Repeat("---|", 300)+"\n", strings.Repeat("x", 200_000), "", "\x00\x01\x02",
		"# code\n\n## a\n\n```go\nfunc a() {}\n```\n\n## b\n\nto [a](#a), [[01]] and [x](../02.md#x)\n\n"+strings.Repeat("```sh\necho a\n```\n\n- [b](https://example.com/b)\n\n", 40))
	for i := range 14 {
		w.write(i)
	}
	w.open()
	return w
}

// name is the path of file i: some lie in folders.
func name(i int) string {
	return []string{"", "", "", "a/", "a/b/", "c/d/e/"}[i%6] + fmt.Sprintf("%02d.md", i)
}

// write puts a document, some of it changed, into file i. Some are large, so that
// their beginning is shown first; some go.
func (w *wanderer) write(i int) {
	if w.r.IntN(12) == 0 {
		delete(w.files, name(i))
		return
	}
	doc := w.docs[w.r.IntN(len(w.docs))]
	if w.r.IntN(5) == 0 {
		doc = w.docs[len(w.docs)-1] // code and links
	}
	for w.r.IntN(12) == 0 {
		for len(doc) < 60_000 && w.r.IntN(60) > 0 {
			doc += "\n\n" + w.docs[w.r.IntN(len(w.docs))]
		}
	}
	if was := w.files[name(i)]; was != nil && w.r.IntN(2) == 0 {
		doc = string(was.Data)
	}
	if at := w.r.IntN(len(doc) + 1); w.r.IntN(2) == 0 {
		doc = doc[:at] + "\n\n- 追加 added\n\n" + doc[at:]
	} else if w.r.IntN(4) == 0 {
		doc = doc[:at] // or what is there goes
	}
	w.files[name(i)] = &fstest.MapFile{Data: []byte(doc)}
}

// load reads the notes as they are now.
func (w *wanderer) load(ctx context.Context, files fstest.MapFS) (Notes, error) {
	if w.piped != "" {
		w.came = min(w.came+1+w.r.IntN(len(w.piped)), len(w.piped))
		stream := Ended
		if w.came < len(w.piped) {
			stream += 1 + Stream(w.r.IntN(2))
		}
		r, err := loader.Load(ctx, []string{"-"}, loader.Options{Stdin: strings.NewReader(w.piped[:w.came])}, nil)
		return Notes{Tree: r.Tree, Piped: int64(w.came), Stream: stream}, err
	}
	r, err := loader.LoadFS(ctx, files, ".", loader.Options{}, nil)
	return Notes{Tree: r.Tree}, err
}

// open starts the reader anew: only then is shown what a load has so far.
func (w *wanderer) open() {
	w.later, w.news, w.ways, w.piped, w.came = nil, nil, nil, "", 0
	if w.r.IntN(10) == 0 {
		w.piped = w.docs[w.r.IntN(len(w.docs))]
	}
	var begun []Notes // what follows on the notes of the first frame
	opt := Options{Measure: text.New(w.r.IntN(4) == 0), Env: func(string) string { return "" },
		Load: func(ctx context.Context, _ func(Notes)) (Notes, error) {
			if w.ways = append(w.ways, w.way(ctx)); begun != nil {
				w.ways[len(w.ways)-1], begun = begun, nil
			}
			return w.load(ctx, w.files)
		},
		ReadOn:    func() {},
		Keep:      func(s Saved) error { w.kept = &s; return w.fails() },
		Clipboard: func(string) error { return w.fails() }, Buffer: func(string) error { return w.fails() },
		Lang: lang.Lang(w.r.IntN(2)), CopyText: w.r.IntN(2) == 0, ShowText: w.r.IntN(3) == 0, Hang: w.r.IntN(2) == 0,
		Split: Split{Percent: w.r.IntN(100), Hidden: w.r.IntN(4) == 0}, Page: reader.Page{Width: w.r.IntN(80), Addresses: w.r.IntN(3) == 0}}
	if saved := w.kept; saved != nil && w.r.IntN(2) == 0 {
		opt.Place = func() *Saved { return saved }
	}
	if w.r.IntN(4) == 0 {
		opt.Start = Start{Path: name(w.r.IntN(18)), Line: 1 + w.r.IntN(100)}
	}
	n, err := w.load(context.Background(), w.files)
	switch way := w.way(context.Background()); {
	case err != nil || w.r.IntN(3) == 0:
	case len(way) > 0 && w.r.IntN(2) == 0:
		opt.First, begun = &way[0], way[1:]
		opt.First.Partial = true
	default:
		opt.First = &n
	}
	w.m = New(context.Background(), opt)
	w.run(w.m.Init(), 0)
	w.send("size", tea.WindowSizeMsg{Width: 120, Height: 40})
}

// fails is an error now and then.
func (w *wanderer) fails() error {
	if w.r.IntN(3) == 0 {
		return errors.New("not this time")
	}
	return nil
}

// way is what a load shows on its way: some of the files, the last of them often
// only begun.
func (w *wanderer) way(ctx context.Context) []Notes {
	if w.piped != "" {
		return nil
	}
	var out []Notes
	names := slices.Sorted(maps.Keys(w.files))
	for many := w.r.IntN(6) + 1; many < len(names) && len(out) < 4; many += w.r.IntN(6) + 1 {
		some := fstest.MapFS{}
		for _, name := range names[:many] {
			some[name] = w.files[name]
		}
		begun := w.r.IntN(2) == 0
		if last := some[names[many-1]].Data; begun {
			some[names[many-1]] = &fstest.MapFile{Data: last[:w.r.IntN(len(last)+1)]}
		}
		if n, err := w.load(ctx, some); err == nil {
			n.Begun, n.Read, n.Size = begun, int64(many), int64(len(names))
			out = append(out, n)
		}
	}
	return out
}
