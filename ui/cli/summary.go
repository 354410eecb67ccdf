package cli

import (
	"encoding/base64"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/spf13/cobra"

	"yomi/model"
	"yomi/model/digest"
	"yomi/ui"
	"yomi/ui/plain"
	"yomi/ui/text"
)

// summary is what the flags of the command ask for.
type summary struct {
	format string
	why    bool
	copy   bool
	limits digest.Limits
}

func (a *run) summaryCommand() *cobra.Command {
	var s summary
	c := &cobra.Command{Use: "summary SESSION [PATH…]", Short: a.say("Print or copy a session's summary"), Args: a.takes(1, -1), ValidArgsFunction: a.completeSession,
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.checkSummary(c, s); err != nil {
				return err
			}
			if s.copy && !c.Flags().Changed("format") && a.settings.Copy == "text" {
				s.format = "text" // as y does
			}
			t, r, err := a.session(c.Context(), args)
			if err != nil || r == model.None {
				return err
			}
			return a.summarize(t, r, s)
		}}
	c.Flags().StringVar(&s.format, "format", "md", a.say("`FORMAT` of the summary: md or text"))
	completeFlag(c, "format", []string{"md", "text"})
	c.Flags().BoolVar(&a.json, "json", false, a.say("print JSON"))
	c.Flags().BoolVar(&s.why, "why", false, a.say("say why each line was chosen, and why the best of what is left out was not"))
	c.Flags().IntVar(&s.limits.Lines, "lines", 0, a.say("tell only `N` points (12 by default)"))
	c.Flags().IntVar(&s.limits.Cells, "cells", 0, a.say("tell points of `N` letters together (800 by default), a wide one being two"))
	c.Flags().BoolVar(&s.copy, "copy", false, a.say("copy it to the clipboard instead"))
	return c
}

// checkSummary is an error for what the flags cannot be, alone or together.
func (a *run) checkSummary(c *cobra.Command, s summary) error {
	switch {
	case s.format != "md" && s.format != "text":
		return a.errorf("--format %s: md or text", s.format)
	case c.Flags().Changed("lines") && s.limits.Lines < 1:
		return a.errorf("--lines %d: at least 1", s.limits.Lines)
	case c.Flags().Changed("cells") && s.limits.Cells < 1:
		return a.errorf("--cells %d: at least 1", s.limits.Cells)
	case s.copy && (a.json || s.why):
		return a.errorf("--copy takes the summary along as it is pasted: without --json and --why")
	}
	return nil
}

// reasons is how many of the points left out `--why` tells of: as many as would
// fill half of what is told.
const reasons = 6

// summarize prints or copies the summary of r.
func (a *run) summarize(t *model.Tree, r model.Ref, s summary) error {
	if a.json || s.why {
		told, left := digest.Explain(t, r, s.limits, reasons)
		if a.json {
			if !s.why {
				left = nil
			}
			return plain.Summary(a.Stdout, told, left)
		}
		return plain.SummaryWhy(a.Stdout, told, left, a.printable)
	}
	told := digest.Summarize(t, r, s.limits)
	said := told.Markdown()
	if s.format == "text" {
		said = told.Text()
	}
	if s.copy {
		return a.copy(text.Safe(said))
	}
	_, err := io.WriteString(a.Stdout, a.printable(said))
	return err
}

// copy puts a text into the system's clipboard, or where there is none sends it
// to the terminal's.
func (a *run) copy(said string) error {
	missing := a.errorf("no clipboard here: install xclip, xsel or wl-clipboard, or print the summary without --copy")
	if write := a.clipboard(); write != nil {
		err := write(said)
		if err == nil {
			return nil
		}
		missing = a.errorf("the clipboard does not answer (%s): is there a display at %q?", err.Error(), a.Env("DISPLAY")+a.Env("WAYLAND_DISPLAY"))
	}
	if write := a.tmux(); write != nil && write(said) == nil {
		a.warn(a.say("copied to tmux, sent on to the terminal's clipboard"))
		return nil
	}
	if len(said) > ui.MaxTerminalCopy || !a.sendToTerminal(said) {
		return missing
	}
	a.warn(a.say("sent to the terminal's clipboard (OSC 52)"))
	return nil
}

// sendToTerminal sends a text to the clipboard of the terminal that controls
// the program, wherever its output goes, and reports whether there is one that
// can understand it. A terminal says nothing back.
func (a *run) sendToTerminal(said string) bool {
	if term := a.Env("TERM"); term == "" || term == "dumb" {
		return false
	}
	in, out, err := tea.OpenTTY()
	if err != nil {
		return false
	}
	defer func() {
		for _, f := range slices.Compact([]*os.File{in, out}) {
			_ = f.Close() // nothing is lost by it
		}
	}()
	_, err = fmt.Fprintf(out, "\x1b]52;c;%s\x07", base64.StdEncoding.EncodeToString([]byte(said)))
	return err == nil
}

// warnOfNamesakes says which sessions are called as the one that was found is,
// and how to name one of them.
func (a *run) warnOfNamesakes(t *model.Tree, found model.Ref) {
	title := folded(t.Node(found).Text)
	var places []string
	for r := model.Ref(0); int(r) < t.Len(); r++ {
		if n := t.Node(r); n.Kind == model.Session && folded(n.Text) == title {
			places = append(places, fmt.Sprintf("%s:%d", t.Document(r).Path, n.Line+1))
		}
	}
	if len(places) > 1 {
		at := fmt.Sprintf("%s:%d", t.Document(found).Path, t.Node(found).Line+1)
		a.warn(a.say("%d sessions are called so: %s; this is %s, and FILE:LINE names another", len(places), strings.Join(places, ", "), at))
	}
}

// folded is a title as one compares it with another.
func folded(title string) string { return strings.ToLower(strings.Join(strings.Fields(title), " ")) }

// titled reports a node with something below it that a query names as a whole: a
// day, a part of a session.
func titled(t *model.Tree, r model.Ref, query string) bool {
	return !t.Leaf(r) && folded(t.Node(r).Text) == folded(query)
}

// eventNamed is the event that a query names as a whole, None if none is.
func eventNamed(t *model.Tree, query string) model.Ref {
	for e := range t.Children(model.None) {
		if folded(t.Node(e).Text) == folded(query) || folded(digest.EventName(t, e)) == folded(query) {
			return e
		}
	}
	return model.None
}

// sessionNamed is the first session that a query names as a whole, None if none is.
func sessionNamed(t *model.Tree, query string) model.Ref {
	for r := model.Ref(0); int(r) < t.Len(); r++ {
		if t.Node(r).Kind == model.Session && folded(t.Node(r).Text) == folded(query) {
			return r
		}
	}
	return model.None
}
