package cli

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"yomi/model/links"
	"yomi/ui"
	"yomi/ui/plain"
	"yomi/ui/text"
)

func (a *run) checkCommand() *cobra.Command {
	var skipped bool
	c := &cobra.Command{Use: "check [PATH…]", Short: a.say("Print the problems found while loading, and the links that lead nowhere"),
		RunE: func(c *cobra.Command, args []string) error { return a.check(c.Context(), args, skipped) }}
	c.Flags().BoolVar(&skipped, "skipped", false, a.say("list what was left out of folders, too, and why"))
	return c
}

// check prints the problems of the notes in the order of their places; what was left out on purpose is none
// and is said in one line, or listed.
func (a *run) check(ctx context.Context, args []string, skipped bool) error {
	notes, err := a.loadAll(ctx, args)
	found := slices.Concat(notes.Problems, brokenLinks(notes))
	slices.SortStableFunc(found, ui.Problem.Before)
	for _, p := range found {
		fmt.Fprintln(a.Stdout, p.Say(a.lang))
		a.status = Nothing
	}
	switch {
	case skipped:
		for _, p := range notes.Left {
			fmt.Fprintln(a.Stdout, p.Say(a.lang))
		}
	case len(notes.Left) > 0:
		a.warn(a.say("left out: %s; --skipped lists them", a.leftOut(notes.Left)))
	}
	if len(notes.Problems) > 0 || len(notes.Left) > 0 && err != nil {
		a.status = Nothing // they say why nothing was loaded, too
		return nil
	}
	return err
}

// brokenLinks are the links that lead nowhere, as problems of what holds them.
func brokenLinks(notes ui.Notes) []ui.Problem {
	t := notes.Tree
	if t == nil {
		return nil
	}
	var found []ui.Problem
	broken := linksOf(notes).Broken()
	for i, off := range links.Written(t, broken) {
		k := broken[i]
		d := t.Document(k.From)
		line := d.LineAt(off)
		p := ui.Problem{Path: d.Path, Line: line + 1, Col: utf8.RuneCountInString(d.Text[d.LineStart(line):off]) + 1}
		p.Text, p.Args = plain.Fault(t, k)
		found = append(found, p)
	}
	return found
}

// leftOut counts what was left out, most first: "12 (9 × a picture, 3 × hidden)".
func (a *run) leftOut(left []ui.Problem) string {
	count := map[string]int{}
	for _, p := range left {
		count[p.Text]++
	}
	reasons := slices.SortedFunc(maps.Keys(count), func(x, y string) int {
		if count[x] != count[y] {
			return count[y] - count[x]
		}
		return strings.Compare(x, y)
	})
	for i, r := range reasons {
		reasons[i] = fmt.Sprintf("%d × %s", count[r], text.Clean(a.say(r)))
	}
	return fmt.Sprintf("%d (%s)", len(left), strings.Join(reasons, ", "))
}
