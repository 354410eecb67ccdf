package cli

import (
	"context"
	"io"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"yomi/model"
	"yomi/ui/export"
	"yomi/ui/plain"
)

// formats write notes in a form: those at and below a node, or all for None.
var formats = map[string]func(io.Writer, *model.Tree, model.Ref) error{
	"md":   export.Markdown,
	"html": export.HTML,
	"json": func(w io.Writer, t *model.Tree, r model.Ref) error {
		if r == model.None {
			return plain.Tree(w, t, 0)
		}
		return plain.Node(w, t, r)
	},
}

func (a *run) exportCommand() *cobra.Command {
	var format string
	c := &cobra.Command{Use: "export [SESSION] [PATH…]", Short: a.say("Print the notes in another form"), ValidArgsFunction: a.completeSession,
		RunE: func(c *cobra.Command, args []string) error { return a.export(c.Context(), format, args) }}
	c.Flags().StringVar(&format, "format", "md", a.say("`FORMAT` of the notes: md, html or json"))
	completeFlag(c, "format", slices.Sorted(maps.Keys(formats)))
	return c
}

// export prints all notes, or the session that the first argument names; what
// is a path is no session.
func (a *run) export(ctx context.Context, format string, args []string) error {
	write, ok := formats[format]
	if !ok {
		return a.errorf("--format %s: md, html or json", format)
	}
	if len(args) > 0 && args[0] != stdinPath && !named(args[0]) {
		t, r, err := a.session(ctx, args)
		if err != nil || r == model.None {
			return err
		}
		return write(a.Stdout, t, r)
	}
	notes, err := a.load(ctx, args)
	if err != nil {
		return err
	}
	return write(a.Stdout, notes.Tree, model.None)
}
