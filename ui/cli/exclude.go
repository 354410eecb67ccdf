package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// excluding is the arguments of the program with the words that begin with one
// dash taken for what they are in `yomi search`: the first is a query, and those
// behind a query are words that it excludes. They need no -- before them, as no
// flag of search but -h has one dash. Other arguments stay as they are.
func excluding(root *cobra.Command, args []string) []string {
	c, rest, err := root.Find(args)
	if err != nil || c.Name() != "search" || c.Parent() != root {
		return args
	}
	flags, words := []string{c.Name()}, []string(nil)
	for i := 0; i < len(rest); i++ {
		arg := rest[i]
		switch {
		case arg == "--":
			words, i = append(words, rest[i+1:]...), len(rest)
		case strings.HasPrefix(arg, "--"):
			flags = append(flags, arg)
			if f := c.Flag(arg[2:]); f != nil && f.NoOptDefVal == "" && i+1 < len(rest) {
				i++ // its value
				flags = append(flags, rest[i])
			}
		case arg == "-h":
			flags = append(flags, arg)
		case len(words) > 0 && len(arg) > 1 && arg[0] == '-':
			words[0] += " " + excluded(arg[1:])
		default:
			words = append(words, arg)
		}
	}
	return slices.Concat(flags, []string{"--"}, words)
}

// excluded is the word of a query that excludes a word, or several in a row.
func excluded(said string) string {
	if strings.ContainsAny(said, " \t\n") && !strings.Contains(said, `"`) {
		said = `"` + said + `"`
	}
	return "-" + said
}

// warnOfText says that a query of a word with a dash is looked for as text: what it
// finds is the opposite of what one may have meant. Behind -- it is meant so.
func (a *run) warnOfText(query string) {
	if !a.asWritten && len(query) > 1 && query[0] == '-' && query[1] != '-' && !strings.ContainsAny(query, " \t\u3000") {
		a.warn(a.say("%s is looked for as text: what is to be left out stands behind what is to be found", query))
	}
}
