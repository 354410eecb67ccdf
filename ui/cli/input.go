package cli

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"yomi/ui"
)

// stdinPath is the path that stands for standard input.
const stdinPath = "-"

// lineArg is +LINE, as vi and less take it before a file.
var lineArg = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\+([0-9]{1,9})$`) })

// located is FILE:LINE, FILE:LINE:COLUMN and either with the colon after it
// with which `yomi search` and compilers print it.
var located = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(.+?):([0-9]{1,9})(?::[0-9]*)?:?$`) })

// arguments takes the places out of PATH arguments: FILE:LINE and +LINE FILE
// give the file and where in it one wants to be, the last one said. A file
// that really has such a name wins.
func arguments(args []string) (paths []string, at ui.Start) {
	next := 0 // the line of the file to come
	for _, arg := range args {
		if m := lineArg().FindStringSubmatch(arg); m != nil && !exists(arg) {
			next, _ = strconv.Atoi(m[1])
			continue
		}
		if path, line, ok := locate(arg); ok {
			arg, next = path, line
		}
		if next > 0 {
			at, next = ui.Start{Path: arg, Line: next}, 0
		}
		paths = append(paths, arg)
	}
	if at.Path != "" {
		paths = slices.DeleteFunc(paths, func(p string) bool { return p == at.Path && held(p, paths) })
	}
	return paths, at
}

// held reports whether a file lies in another of the paths: it is loaded with
// that.
func held(file string, paths []string) bool {
	whole, err := filepath.Abs(file)
	if err != nil {
		return false
	}
	return slices.ContainsFunc(paths, func(p string) bool {
		folder, err := filepath.Abs(p)
		return err == nil && strings.HasPrefix(whole, folder+string(filepath.Separator))
	})
}

// locate splits FILE:LINE; ok is false where that is a file's own name, or
// FILE is none.
func locate(arg string) (path string, line int, ok bool) {
	m := located().FindStringSubmatch(arg)
	if m == nil || exists(arg) || !exists(m[1]) {
		return "", 0, false
	}
	line, _ = strconv.Atoi(m[2])
	return m[1], line, true
}

// named reports whether an argument is a path, of a link that leads nowhere too.
func named(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// source is what the arguments name, else standard input where something
// comes in there, else what the settings name, else the embedded notes.
func (a *run) source(paths []string) Source {
	switch {
	case len(paths) > 0:
	case a.piped():
		paths = []string{stdinPath}
	case a.settings.Notes != "":
		paths, a.bySettings = []string{a.settings.Path()}, true
	}
	return Source{Paths: paths, Encoding: a.encoding, Stdin: plainly(a.Stdin), Ignore: a.settings.Ignore, ByDate: a.sort == "date", DateOrder: a.settings.DateOrder}
}

// piped reports whether notes come in at standard input without being asked
// for: it is a file or a pipe, as ripgrep decides. Programs that start others
// often give them a pipe with nothing in it, which counts as none, unless a
// person sits at the terminal: they piped something.
func (a *run) piped() bool {
	f, ok := a.Stdin.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil {
		return false
	}
	switch mode := info.Mode(); {
	case mode.IsRegular():
		return true
	case mode&(fs.ModeNamedPipe|fs.ModeSocket) == 0:
		return false
	}
	if a.onTerminal() {
		return true
	}
	first := make([]byte, 1)
	n, err := io.ReadFull(f, first)
	if n == 0 {
		return false
	}
	a.Stdin = io.MultiReader(bytes.NewReader(first), f)
	return err == nil
}

// mistypedBy is how many letters a mistyped command may be off: one wrong, one
// missing, or two exchanged.
const mistypedBy = 2

// mistyped is an error where the first argument is neither a file nor a
// command, but nearly one.
func (a *run) mistyped(c *cobra.Command, args []string) error {
	if len(args) == 0 || args[0] == stdinPath || exists(args[0]) || strings.ContainsAny(args[0], "/.\\") {
		return nil
	}
	near := c.SuggestionsFor(args[0])
	if len(near) == 0 || len(args[0]) <= mistypedBy { // so short a word is that near to any other
		return nil
	}
	return a.errorf("%s: no such file or folder, and no command: did you mean %s %s?", args[0], c.Name(), near[0])
}

// keyboard is where keys come from: standard input, or the terminal itself
// where notes come from there. It cannot give both: whoever names standard input
// and pipes nothing into it would be left with a program that hears no key.
func (a *run) keyboard(paths []string) (*os.File, error) {
	if f, ok := a.Stdin.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		if slices.Contains(paths, stdinPath) {
			return nil, a.errorf("-: nothing is piped in; name a file or a folder")
		}
		return f, nil
	}
	in, _, err := tea.OpenTTY()
	if err != nil {
		return nil, a.errorf("no terminal to read keys from: %s", err.Error())
	}
	return in, nil
}
