package ui

import (
	"context"
	"os/exec"

	"github.com/charmbracelet/colorprofile"

	"yomi/model/search"
	"yomi/ui/lang"
	"yomi/ui/reader"
	"yomi/ui/terminal"
	"yomi/ui/text"
)

// Options are what the reader needs from outside. Only Load is required.
type Options struct {
	// Load reads the notes; it calls progress with what is there so far. Each
	// Tree it gives begins with the nodes of the one before.
	Load func(ctx context.Context, progress func(Notes)) (Notes, error)
	// First are notes loaded before the start, shown in the first frame; nil
	// for none. Load is called where there are none or only a part.
	First *Notes
	// Width and Height are the terminal's, in cells; 0 if it is told later.
	Width, Height int
	// Profile tells what colours the terminal has; nil if it is told later.
	Profile func() colorprofile.Profile
	// Measure is the width model of the terminal.
	Measure text.Measure
	// AskedWide says that the terminal was asked how wide it draws ambiguous
	// characters and may still answer (see ErrWide).
	AskedWide bool
	// Ready is called when the terminal is about to be taken; nil does nothing.
	Ready func()
	// Clipboard writes to the system's clipboard; nil if there is none.
	Clipboard func(text string) error
	// Buffer writes to the paste buffer of the tmux that the program runs in,
	// which sends it on to the terminal around it; nil if there is none.
	Buffer func(text string) error
	// Watch tells when the notes changed, until ctx ends; nil tells nothing.
	Watch func(ctx context.Context, changed func())
	// ReadOn has more read of what is piped in where that is held; Watch tells of it.
	ReadOn func()
	// Exists reports whether there is a file of that path; nil knows of none.
	Exists func(path string) bool
	// Opener is the command that opens an address or a file; nil is the system's.
	Opener func(what string) *exec.Cmd
	// Env looks up environment variables; nil finds none.
	Env func(name string) string
	// Place gives where one was; nil if nothing was saved.
	Place Place
	// Keep saves where one is while the reader goes on; nil keeps nothing. It
	// may be called from any goroutine.
	Keep func(Saved) error
	// Start is where one wants to be, whatever was saved; zero is where one was.
	Start Start
	// Lexicon gives what the search knows of words, a person's own among them.
	// It is asked once the first index is there; with an error it gives what it
	// has. nil is search.LoadLexicon.
	Lexicon func() (*search.Lexicon, error)
	// Typed are keys that were typed before the start, as the terminal sent
	// them.
	Typed []byte
	// Rest takes what is left of an answer of the terminal that came in part
	// before the start, and would be taken for keys.
	Rest terminal.Rest
	// Shown is closed when the first frame with notes was written, where output
	// is a file; what takes the processors waits for that. nil: nothing waits.
	Shown chan struct{}
	// Keys are the keys; nil is the table's.
	Keys *Keymap
	// Notice is something to say at the start, "" for nothing.
	Notice string
	// Lang is the language of the interface.
	Lang lang.Lang
	// CopyText has a copied summary be plain text instead of Markdown.
	CopyText bool
	// Theme is one of Themes; "" is auto.
	Theme string
	// Colours are in place of the theme's.
	Colours []Colour
	// Terminal is what the terminal can show.
	Terminal terminal.Ability
	// Page says how text stands while reading; Signs and Lang are set here.
	Page reader.Page
	// ShowText shows the text above sessions in the outline, instead of folding
	// it under one row.
	ShowText bool
	// Split is how outline and reader share the screen.
	Split Split
	// Hang lets 。 and 、 stand in the right margin instead of taking the
	// character before them to the next row.
	Hang bool
}
