package cli

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"yomi/model"
	"yomi/model/links"
	"yomi/model/search"
	"yomi/ui"
	"yomi/ui/plain"
)

func (a *run) linksCommand() *cobra.Command {
	c := &cobra.Command{Use: "links [NOTE] [PATH…]", Short: a.say("Print the links between the documents, from and to a note"), ValidArgsFunction: a.completeSession,
		RunE: func(c *cobra.Command, args []string) error { return a.links(c.Context(), args) }}
	c.Flags().BoolVar(&a.json, "json", false, a.say("print JSON"))
	return c
}

// links prints all links, or those from and to the document or the note that the
// first argument names. What is a path is no note.
func (a *run) links(ctx context.Context, args []string) error {
	note := ""
	if len(args) > 0 && args[0] != stdinPath && !named(args[0]) {
		note, args = args[0], args[1:]
	}
	if file, _, located := locate(note); located && len(args) == 0 {
		args = []string{file}
	}
	notes, err := a.load(ctx, args)
	if err != nil {
		return err
	}
	x := linksOf(notes)
	all := slices.Collect(x.All)
	if note != "" {
		within := a.named(ctx, x, note)
		if within == nil {
			a.status = Nothing
			return nil
		}
		all = slices.DeleteFunc(all, func(l links.Link) bool {
			return !within(l.From) && !(l.Kind == links.Note && within(l.Ref))
		})
	}
	if len(all) == 0 {
		a.status = Nothing
	}
	if a.json {
		return plain.Links(a.Stdout, notes.Tree, all)
	}
	return plain.LinkLines(a.Stdout, notes.Tree, all, a.lang)
}

// named tells what is in the document of that name, as a link to it says it, or in
// the note that a query names; nil if there is neither, which is said.
func (a *run) named(ctx context.Context, x *links.Index, asked string) func(model.Ref) bool {
	t := x.Tree()
	if d := x.Document(asked); d != nil {
		return func(r model.Ref) bool { return t.Document(r) == d }
	}
	top := a.noteOf(ctx, t, asked)
	if top == model.None {
		return nil
	}
	return func(r model.Ref) bool { return t.Within(r, top) }
}

// noteOf is the event, the session or the note that a query names, or the one
// at FILE:LINE; that there is none is said.
func (a *run) noteOf(ctx context.Context, t *model.Tree, asked string) model.Ref {
	if file, line, located := locate(asked); located {
		return a.at(t, file, line)
	}
	x := a.index(ctx, t)
	q := search.Parse(asked, x.Lexicon())
	for _, kinds := range []search.Kinds{search.Events | search.Sessions, 0} {
		if hits := x.Search(ctx, q, search.Scope{Under: model.None, Kinds: kinds}, 1); len(hits) > 0 {
			return hits[0].Ref
		}
	}
	if likePath(asked) {
		a.warn(a.say("%s: no note found, and no such file or folder", asked))
	} else {
		a.warn(a.say("%s: no note found", asked))
	}
	return model.None
}

// linksOf indexes the links of notes.
func linksOf(n ui.Notes) *links.Index {
	disk := links.Disk{Exists: exists}
	for _, p := range n.Left {
		disk.Others = append(disk.Others, p.Path)
	}
	return links.New(n.Tree, disk)
}
