// Command gen packs the lexers of github.com/alecthomas/chroma/v2 for package
// code, one file each, so that a program that shows no code does not pay for
// them: chroma's own package reads all of them before main begins, 15 to 40 ms.
//
//	go generate ./ui/code
//
// It reads the module that go.mod names, and gives the same file for the same
// version. Lexers that are written as code are written out as rules; where a rule
// calls a function, that rule colours its text as the one before it.
package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

func main() {
	if err := run("lexers.zip"); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(out string) error {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/alecthomas/chroma/v2").Output()
	if err != nil {
		return err
	}
	files, err := written(filepath.Join(strings.TrimSpace(string(dir)), "lexers", "embedded"))
	if err != nil {
		return err
	}
	for _, l := range lexers.GlobalLexerRegistry.Lexers {
		if files[l.Config().Name] != nil {
			continue
		}
		if files[l.Config().Name], err = coded(l); err != nil {
			fmt.Printf("%s left out: %v\n", l.Config().Name, err)
			delete(files, l.Config().Name)
		}
	}
	packed, err := pack(files)
	if err != nil {
		return err
	}
	fmt.Printf("%s: %d lexers, %d bytes\n", out, len(files), len(packed))
	return os.WriteFile(out, packed, 0o644)
}

// guesses tell from a text which language it is in; nobody asks them here.
var guesses = regexp.MustCompile(`(?s)\s*<analyse.*?</analyse>`)

// written are the lexers that the module has as files, by their names.
func written(dir string) (map[string][]byte, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.xml"))
	if err != nil || len(paths) == 0 {
		return nil, errors.Join(err, fmt.Errorf("no lexers in %s", dir))
	}
	files := map[string][]byte{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		l, err := chroma.Unmarshal(data)
		if err != nil {
			return nil, err
		}
		files[l.Config().Name] = guesses.ReplaceAll(data, nil)
	}
	return files, nil
}

// coded writes out a lexer that is code.
func coded(l chroma.Lexer) ([]byte, error) {
	r, ok := l.(*chroma.RegexLexer)
	if around := reflect.Indirect(reflect.ValueOf(l)).FieldByName("Lexer"); !ok && around.IsValid() {
		r, ok = around.Interface().(*chroma.RegexLexer) // one that does something before
	}
	if !ok {
		return nil, fmt.Errorf("%T has no rules", l)
	}
	rules, err := r.Rules()
	if err != nil {
		return nil, err
	}
	rules = rules.Clone()
	for _, state := range rules {
		for i := range state {
			state[i].Type = plain(state[i].Type, chroma.Text)
		}
	}
	config := *l.Config()
	config.Analyse = nil
	simple, err := chroma.NewLexer(&config, func() chroma.Rules { return rules })
	if err != nil {
		return nil, err
	}
	data, err := chroma.Marshal(simple)
	if err != nil {
		return nil, err
	}
	if _, err := chroma.Unmarshal(data); err != nil {
		return nil, err
	}
	return sorted(data), nil
}

// plain is an emitter that can be written out: functions become before.
func plain(e, before chroma.Emitter) chroma.Emitter {
	if e == nil {
		return nil
	}
	if _, ok := e.(chroma.SerialisableEmitter); !ok {
		return before
	}
	groups := reflect.Indirect(reflect.ValueOf(e))
	if groups.Kind() != reflect.Struct || !groups.FieldByName("Emitters").IsValid() {
		return e
	}
	list, ok := groups.FieldByName("Emitters").Interface().(chroma.Emitters)
	if !ok || !strings.HasPrefix(groups.Type().Name(), "byGroups") {
		return e
	}
	list = slices.Clone(list)
	for i := range list {
		list[i] = plain(list[i], before)
		if list[i] != nil {
			before = list[i]
		}
	}
	return chroma.ByGroups(list...)
}

// states are the parts of a lexer's rules, which come in no order.
var states = regexp.MustCompile(`(?s)    <state [^>]*(/>|[^/]>.*?</state>)\n`)

func sorted(data []byte) []byte {
	parts := states.FindAll(data, -1)
	slices.SortFunc(parts, bytes.Compare)
	i := 0
	return states.ReplaceAllFunc(data, func([]byte) []byte { i++; return parts[i-1] })
}

// pack makes the archive, with an index of the names by which people ask for a
// lexer: line n has those of file n, and behind two tabs the endings of its
// files' names.
func pack(files map[string][]byte) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	w.RegisterCompressor(zip.Deflate, func(to io.Writer) (io.WriteCloser, error) { return flate.NewWriter(to, flate.BestCompression) })
	var index strings.Builder
	names := slices.Sorted(func(yield func(string) bool) {
		for name := range files {
			if !yield(name) {
				return
			}
		}
	})
	put := func(name string, data []byte) error {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write(data)
		}
		return err
	}
	for i, name := range names {
		l, err := chroma.Unmarshal(files[name])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		names := append([]string{name}, l.Config().Aliases...)
		fmt.Fprintf(&index, "%s\t\t%s\n", strings.Join(names, "\t"), endings(l.Config().Filenames))
		if err := put(fmt.Sprint(i), files[name]); err != nil {
			return nil, err
		}
	}
	if err := put("index", []byte(index.String())); err != nil {
		return nil, err
	}
	err := w.Close()
	return out.Bytes(), err
}

// endings are those of the names of files that are nothing but an ending.
func endings(globs []string) string {
	var out []string
	for _, g := range globs {
		if end, ok := strings.CutPrefix(g, "*."); ok && !strings.ContainsAny(end, "*?[") {
			out = append(out, end)
		}
	}
	return strings.Join(out, "\t")
}
