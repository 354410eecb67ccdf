package cli

import (
	"context"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yomi/model"
	"yomi/ui"
	"yomi/ui/lang"
	"yomi/ui/text"
)

// completions write the script for a shell.
var completions = map[string]func(*cobra.Command, io.Writer) error{
	"bash":       func(c *cobra.Command, w io.Writer) error { return c.GenBashCompletionV2(w, true) },
	"zsh":        (*cobra.Command).GenZshCompletion,
	"fish":       func(c *cobra.Command, w io.Writer) error { return c.GenFishCompletion(w, true) },
	"powershell": (*cobra.Command).GenPowerShellCompletionWithDesc,
}

func (a *run) completionCommand() *cobra.Command {
	shells := slices.Sorted(maps.Keys(completions))
	return &cobra.Command{Use: "completion SHELL", Short: a.say("Print the completion script for a shell"), ValidArgs: shells,
		Long: a.say("Print the completion script for a shell: %s. Load it from the shell's start-up file.", strings.Join(shells, ", ")),
		Args: a.takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			write, ok := completions[args[0]]
			if !ok {
				return a.errorf("%s: the shells are %s", args[0], strings.Join(shells, ", "))
			}
			return write(c.Root(), a.Stdout)
		}}
}

// completeFlags tells the shell what flags can be.
func (a *run) completeFlags(root *cobra.Command) {
	for flag, values := range map[string][]string{"encoding": a.Encodings, "lang": lang.Names(), "ambiguous": {"auto", "narrow", "wide"}, "theme": ui.Themes(), "sort": {"name", "date"}} {
		completeFlag(root, flag, values)
	}
}

// completeFlag tells the shell what a flag of a command can be.
func completeFlag(c *cobra.Command, flag string, values []string) {
	complete := cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)
	if err := c.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err) // there is no such flag
	}
}

// completed bounds how many sessions a shell is told: more than anyone picks
// from by hand.
const completed = 500

// completeSession tells the shell the sessions of the notes that are named
// already, or that are read where none are; behind the session come paths.
func (a *run) completeSession(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var paths []string
	if a.settings.Notes != "" {
		paths = []string{a.settings.Path()}
	}
	notes, err := a.Load(context.Background(), Source{Paths: paths, Encoding: a.settings.Encoding}, nil)
	if err != nil {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var titles []string
	for r := model.Ref(0); int(r) < notes.Tree.Len() && len(titles) < completed; r++ {
		if n := notes.Tree.Node(r); n.Kind == model.Session {
			titles = append(titles, text.Clean(text.Brief(n.Text)))
		}
	}
	return titles, cobra.ShellCompDirectiveNoFileComp
}
