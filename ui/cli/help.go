package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"yomi/ui/text"
)

// help prints what a command does and how it is used.
func (a *run) help(c *cobra.Command, _ []string) {
	said := c.Long
	if said == "" {
		said = c.Short
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n%s\n  %s\n", said, a.say("Usage:"), c.UseLine())
	if subs := commandsOf(c); len(subs) > 0 {
		b.WriteString("\n" + a.say("Commands:") + "\n")
		var rows [][2]string
		for _, s := range subs {
			rows = append(rows, [2]string{s.Name(), s.Short})
		}
		b.WriteString(columns(rows))
	}
	if rows := a.argumentRows(c); len(rows) > 0 {
		b.WriteString("\n" + a.say("Arguments:") + "\n" + columns(rows))
	}
	if rows := rowsOf(c.LocalNonPersistentFlags()); len(rows) > 0 {
		b.WriteString("\n" + a.say("Flags:") + "\n" + columns(rows))
	}
	b.WriteString("\n" + a.say("Flags of all commands:") + "\n" + columns(rowsOf(c.Root().PersistentFlags())))
	fmt.Fprint(a.Stdout, b.String())
}

// argumentRows are the arguments that a command's usage names, with what they are.
// Those of the program itself are told in words.
func (a *run) argumentRows(c *cobra.Command) [][2]string {
	if !c.HasParent() {
		return nil
	}
	note := a.say("a query, of which the best hit is taken, or FILE:LINE")
	session := a.say("a query, of which the best hit is taken, FILE:LINE, or a FILE or folder with one event in it")
	path := a.say("a file, a folder, or - for standard input; yomi --help tells what is read without one")
	if !strings.Contains(c.Use, "[PATH") {
		path = a.say("a file, or - for standard input")
	}
	var rows [][2]string
	for _, r := range [][2]string{
		{"QUERY", a.say("what / takes in the reader; yomi keys lists what it can say")},
		{"-WORD", a.say("leave out what holds WORD")},
		{"SESSION", session},
		{"NOTE", note},
		{"LINE", a.say("the number of a line, from 1")},
		{"PATH", path},
	} {
		if strings.Contains(c.Use, r[0]) {
			rows = append(rows, r)
		}
	}
	return rows
}

// commandsOf are the commands below one that people are told of.
func commandsOf(c *cobra.Command) []*cobra.Command {
	var of []*cobra.Command
	for _, s := range c.Commands() {
		if s.IsAvailableCommand() {
			of = append(of, s)
		}
	}
	return of
}

// flagRows are a command's flags with what they do: its own, then everyone's.
func flagRows(c *cobra.Command) [][2]string {
	return append(rowsOf(c.LocalNonPersistentFlags()), rowsOf(c.Root().PersistentFlags())...)
}

// rowsOf are flags with what they do.
func rowsOf(flags *pflag.FlagSet) [][2]string {
	var rows [][2]string
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, does := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if value != "" {
			name += " " + value
		}
		rows = append(rows, [2]string{name, does})
	})
	return rows
}

// manCommand is `yomi man`.
func (a *run) manCommand() *cobra.Command {
	return &cobra.Command{Use: "man", Short: a.say("Print the manual page"), Args: a.takes(0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			_, err := io.WriteString(a.Stdout, a.manPage(c.Root()))
			return err
		}}
}

// columns writes rows of two columns.
func columns(rows [][2]string) string {
	measure, column := text.New(false), 0
	for _, r := range rows {
		column = max(column, measure.Width(r[0]))
	}
	var b strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&b, "  %s%s  %s\n", r[0], text.Blanks(column-measure.Width(r[0])), r[1])
	}
	return b.String()
}

// helpCommand is `yomi help COMMAND`.
func (a *run) helpCommand() *cobra.Command {
	return &cobra.Command{Use: "help [COMMAND]", Short: a.say("Print the help of a command"), Args: a.takes(0, 1),
		RunE: func(c *cobra.Command, args []string) error {
			of, _, err := c.Root().Find(args)
			if err != nil || len(args) > 0 && of == c.Root() {
				return a.errorf("there is no command %q: yomi --help lists them", args[0])
			}
			return of.Help()
		}}
}

// flagError says what is wrong with a flag.
func (a *run) flagError(c *cobra.Command, err error) error {
	more := a.say("%s --help lists what there is", c.CommandPath())
	switch e := err.(type) {
	case *pflag.NotExistError:
		name := e.GetSpecifiedName()
		if short := e.GetSpecifiedShortnames(); short != "" {
			return a.errorf("unknown flag: -%s: %s; use -- before words that begin with -", short[:1], more)
		}
		return a.errorf("unknown flag: --%s: %s; use -- before words that begin with -", name, more)
	case *pflag.ValueRequiredError:
		return a.errorf("--%s needs a value: %s", e.GetSpecifiedName(), more)
	case *pflag.InvalidValueError:
		return a.errorf("--%s cannot be %q: %s", e.GetFlag().Name, e.GetValue(), more)
	}
	return fmt.Errorf("%w: %s", err, more)
}
