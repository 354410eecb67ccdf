package cli

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"yomi/model"
	"yomi/model/search"
	"yomi/ui"
	"yomi/ui/plain"
	"yomi/ui/text"
)

func (a *run) treeCommand() *cobra.Command {
	var depth int
	c := &cobra.Command{Use: "tree [PATH…]", Short: a.say("Print the outline"), RunE: func(c *cobra.Command, args []string) error {
		if c.Flags().Changed("depth") && depth < 1 {
			return a.errorf("--depth %d: at least 1", depth)
		}
		notes, err := a.load(c.Context(), args)
		if err != nil {
			return err
		}
		if a.json {
			return plain.Tree(a.Stdout, notes.Tree, depth)
		}
		return plain.Outline(a.Stdout, notes.Tree, depth)
	}}
	c.Flags().BoolVar(&a.json, "json", false, a.say("print JSON"))
	c.Flags().IntVar(&depth, "depth", 0, a.say("print only `N` levels"))
	return c
}

func (a *run) searchCommand() *cobra.Command {
	limit := 50 // a screen or two: what is further down the ranking is not what was meant
	c := &cobra.Command{Use: "search QUERY [-WORD…] [PATH…]", Short: a.say("Print what a query finds, best first"), Args: a.takes(1, -1),
		RunE: func(c *cobra.Command, args []string) error {
			if limit < 1 {
				return a.errorf("--limit %d: at least 1", limit)
			}
			notes, err := a.load(c.Context(), args[1:])
			if err != nil {
				return err
			}
			a.warnOfText(args[0])
			x := a.index(c.Context(), notes.Tree)
			found := x.Find(c.Context(), search.Parse(args[0], x.Lexicon()), search.Everywhere, limit)
			for _, d := range found.Doubts() {
				a.warn(ui.Doubt(a.lang, d))
			}
			if found.Query().Empty() {
				a.warn(a.say("the query asks for nothing: yomi keys lists what it may hold"))
			}
			if len(found.Hits) == 0 {
				a.status = Nothing
			}
			if a.json {
				return plain.Hits(a.Stdout, notes.Tree, found)
			}
			return plain.HitLines(a.Stdout, notes.Tree, found, a.highlight())
		}}
	c.Flags().BoolVar(&a.json, "json", false, a.say("print JSON"))
	c.Flags().IntVar(&limit, "limit", limit, a.say("print only `N` hits (50 by default)"))
	return c
}

// highlight marks what matched where colours are wanted: on a terminal, or
// wherever CLICOLOR_FORCE says so, unless NO_COLOR does not (bixense.com/clicolors,
// no-color.org).
func (a *run) highlight() func(string) string {
	forced := a.Env("CLICOLOR_FORCE") != "" && a.Env("CLICOLOR_FORCE") != "0"
	capable := a.onTerminal() && a.Env("TERM") != "dumb"
	if a.Env("NO_COLOR") != "" || !capable && !forced {
		return nil
	}
	return func(s string) string { return "\x1b[1;33m" + s + "\x1b[0m" }
}

func (a *run) showCommand() *cobra.Command {
	c := &cobra.Command{Use: "show SESSION [PATH…]", Short: a.say("Print one session whole"), Args: a.takes(1, -1), ValidArgsFunction: a.completeSession,
		RunE: func(c *cobra.Command, args []string) error {
			t, r, err := a.session(c.Context(), args)
			if err != nil || r == model.None {
				return err
			}
			if a.json {
				return plain.Node(a.Stdout, t, r)
			}
			_, err = fmt.Fprintln(a.Stdout, a.printable(t.Source(r)))
			return err
		}}
	c.Flags().BoolVar(&a.json, "json", false, a.say("print JSON"))
	return c
}

func (a *run) whyCommand() *cobra.Command {
	return &cobra.Command{Use: "why LINE PATH | PATH:LINE", Short: a.say("Tell which rules gave a line its place in the tree"), Args: a.takes(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if path, line, ok := locate(args[0]); ok && len(args) == 1 { // as search and check print it
				args = []string{strconv.Itoa(line), path}
			} else if len(args) == 1 {
				return a.errorf("usage: %s", c.UseLine())
			}
			line, err := strconv.Atoi(args[0])
			if err != nil || line < 1 {
				return a.errorf("%s: the line is a number, from 1", args[0])
			}
			why, err := a.Why(c.Context(), a.source(args[1:]), line)
			if p, ok := errors.AsType[ui.Problem](err); ok {
				a.warn(p.Say(a.lang))
				return errSaid
			}
			if err == nil {
				_, err = fmt.Fprintln(a.Stdout, strings.TrimRight(text.Safe(why), "\n"))
			}
			return err
		}}
}

func (a *run) keysCommand() *cobra.Command {
	var names bool
	c := &cobra.Command{Use: "keys", Short: a.say("Print the reader's keys"), Args: a.takes(0, 0),
		RunE: func(*cobra.Command, []string) error {
			said := a.keys.Keys(a.lang)
			if names {
				said = a.keys.Names(a.lang)
			}
			_, err := io.WriteString(a.Stdout, said)
			return err
		}}
	c.Flags().BoolVar(&names, "names", false, a.say("print the names that settings call the actions by"))
	return c
}

// takes checks the number of arguments, least to most (-1: any number), and
// says how the command is used if it is another.
func (a *run) takes(least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) < least || most >= 0 && len(args) > most {
			return a.errorf("usage: %s", c.UseLine())
		}
		return nil
	}
}
