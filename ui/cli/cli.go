// Package cli is the command line: flags, commands, exit statuses and what is
// said on standard error. Its contract with people and scripts is in the
// README. It is not for loading, which comes in as functions, nor for the
// reader itself (package ui).
//
// Read Program.Run first; commands.go has a function a command.
package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yomi/ui"
	"yomi/ui/config"
	"yomi/ui/lang"
	"yomi/ui/text"
)

// Exit statuses.
const (
	Done    = 0
	Nothing = 1 // nothing found, or problems found
	Failed  = 2 // wrong usage, or nothing could be read
	// A signal that ended the reader is told as shells tell it: 128 and its number.
	signalled = 128
)

// Program is what the command line needs from outside.
type Program struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Env            func(name string) string
	Version        string
	// Encodings are the encodings that documents can be in, and IsEncoding
	// reports whether a name is one's, another of its names included; nil takes
	// any.
	Encodings  []string
	IsEncoding func(name string) bool
	// Notices are those of the data that loading needs.
	Notices []string
	// Load reads the documents at the paths, the embedded notes if there are
	// none. It calls progress, if not nil, with what is loaded so far.
	Load func(ctx context.Context, from Source, progress func(ui.Notes)) (ui.Notes, error)
	// Watch calls changed whenever what a Source names may have changed, until
	// ctx ends; nil never does.
	Watch func(ctx context.Context, from Source, changed func())
	// Why tells which rules gave a line, counted from 1, of the one document that is
	// named its place in the tree.
	Why func(ctx context.Context, from Source, line int) (string, error)
}

// Source is what to read and how.
type Source struct {
	Paths    []string
	Encoding string // "" to tell each document's
	Stdin    io.Reader
	Ignore   []string // patterns of what to leave out of folders
	ByDate   bool     // the files of a folder by date
	// DateOrder is what 3/4/2019 means: dmy, mdy, or "" where nothing says.
	DateOrder string
	// Shown is closed when what was loaded first is on the screen; nil where
	// nobody waits for that.
	Shown <-chan struct{}
}

// run is one run of the program.
type run struct {
	*Program
	asWritten bool // -- stands before words that begin with -
	settings  config.Settings
	lang      lang.Lang
	keys      *ui.Keymap
	colours   []ui.Colour
	notice    string // what the reader says at its start
	// bySettings says that what is read is what the settings name.
	bySettings bool
	encoding   string
	ambiguous  string
	theme      string
	sort       string // of the documents of a folder: name or date
	json       bool
	still      bool // files are not watched
	status     int
	failed     bool // something that was named could not be read
}

// Run does what the arguments say and gives the exit status.
func (p *Program) Run(ctx context.Context, args []string) int {
	a := &run{Program: p, asWritten: slices.Contains(args, "--")}
	a.set(args)
	cmd := a.command()
	cmd.SetArgs(excluding(cmd, args))
	cmd.SetIn(p.Stdin)
	cmd.SetOut(p.Stdout)
	cmd.SetErr(p.Stderr)
	if err := cmd.ExecuteContext(ctx); err != nil {
		if !errors.Is(err, errSaid) {
			a.warn(err.Error())
		}
		return Failed
	}
	if a.failed {
		return Failed // whatever came out of the rest, as grep has it
	}
	return a.status
}

// errSaid is an error of which standard error has told already.
var errSaid = errors.New("said")

// warn writes one line to standard error.
func (a *run) warn(said string) { fmt.Fprintln(a.Stderr, "yomi: "+text.Clean(said)) }

// say gives a message in the language of the interface.
func (a *run) say(message string, args ...any) string { return a.lang.Say(message, args...) }

// errorf is an error that says a message.
func (a *run) errorf(message string, args ...any) error {
	return errors.New(a.say(message, args...))
}

func (a *run) command() *cobra.Command {
	root := &cobra.Command{
		Use:   "yomi [PATH…]",
		Short: a.say("Read notes in the terminal"),
		Long: a.say("Yomi reads notes: conference and study notes in plain text or Markdown, in Japanese, Chinese or English.\n" +
			"PATH is a file, a folder, or - for standard input; FILE:LINE and +LINE FILE open there. Without one, yomi reads\n" +
			"what is piped into it, else the notes named in its settings, else the ones it brings along. When standard\n" +
			"output is no terminal, it prints the outline."),
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		Version:       a.Version,
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.mistyped(c, args); err != nil {
				return err
			}
			return a.read(c.Context(), args)
		},
	}
	root.SuggestionsMinimumDistance = mistypedBy
	root.SetFlagErrorFunc(a.flagError)
	root.SetHelpFunc(a.help)
	root.SetVersionTemplate("yomi {{.Version}}\n")
	all := root.PersistentFlags()
	all.StringVar(&a.encoding, "encoding", a.settings.Encoding,
		a.say("`NAME` of the documents' encoding, such as shift_jis; told from their bytes by default"))
	all.StringVar(&a.sort, "sort", cmp.Or(a.settings.Sort, "name"), a.say("`ORDER` of the documents of a folder: name or date"))
	said := all.String("lang", "", a.say("`NAME` of the interface's language: en, ja or zh; the locale's by default"))
	all.BoolP("help", "h", false, a.say("print this help"))
	root.Flags().BoolP("version", "v", false, a.say("print the version"))
	root.Flags().StringVar(&a.ambiguous, "ambiguous", a.settings.Ambiguous,
		a.say("`WIDTH` of ambiguous characters: auto, narrow or wide"))
	root.Flags().StringVar(&a.theme, "theme", a.settings.Theme, a.say("`NAME` of the colours: %s", strings.Join(ui.Themes(), ", ")))
	root.Flags().BoolVar(&a.still, "no-watch", a.settings.Still, a.say("do not read files again when they change"))
	root.AddCommand(a.treeCommand(), a.searchCommand(), a.showCommand(), a.summaryCommand(), a.linksCommand(), a.exportCommand(),
		a.whyCommand(), a.checkCommand(), a.keysCommand(), a.configCommand(), a.licensesCommand(), a.completionCommand(), a.manCommand())
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		return cmp.Or(a.checkLanguage(*said), a.checkSort(), a.checkEncoding())
	}
	a.completeFlags(root)
	root.SetHelpCommand(a.helpCommand())
	root.CompletionOptions.DisableDefaultCmd = true
	return root
}

// loadAll reads what the arguments name, else what source does. The lines in
// FILE:LINE say nothing here.
func (a *run) loadAll(ctx context.Context, args []string) (ui.Notes, error) {
	paths, _ := arguments(args)
	return a.Load(ctx, a.source(paths), nil)
}

// load is loadAll with what could not be read told on standard error. A path that was
// named and could not be read makes the command fail after it printed the rest; in a
// folder nobody asked for each file, and one without notes, such as a picture that the
// shell's * named, was read.
func (a *run) load(ctx context.Context, args []string) (ui.Notes, error) {
	notes, err := a.loadAll(ctx, args)
	paths, _ := arguments(args)
	for _, p := range notes.Problems {
		asked := slices.ContainsFunc(paths, func(path string) bool { return filepath.Clean(path) == filepath.Clean(p.Path) })
		a.failed = a.failed || asked && p.Unread && !p.Empty
	}
	return notes, a.tell(notes, err)
}

// tell says what could not be read or, where nothing could be loaded, all that
// was found on the way: then the error has been said.
func (a *run) tell(notes ui.Notes, err error) error {
	said := false
	for _, p := range notes.Problems {
		if p.Unread || err != nil {
			a.warn(p.Say(a.lang))
			said = true
		}
	}
	if err != nil && !said && len(notes.Left) > 0 {
		a.warn(a.say("nothing to read here; left out: %s; yomi check --skipped lists them", a.leftOut(notes.Left)))
		said = true
	}
	if err != nil && a.bySettings {
		if !said {
			a.warn(err.Error())
		}
		a.warn(a.settings.Where("notes") + ": " + a.say("notes is set here"))
		return errSaid
	}
	if err != nil && said {
		return errSaid
	}
	return err
}
