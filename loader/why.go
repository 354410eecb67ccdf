package loader

import (
	"context"
	"fmt"
	"strings"

	"yomi/loader/structure"
	"yomi/loader/walk"
)

// Explanation says what a line became and why.
type Explanation struct {
	Path     string
	Line     int    // counted from 1
	Encoding string // of the document
	Notation string // of the document
	Finding  structure.Finding
}

// Why loads one document and explains one of its lines, counted from 1. A line
// the document does not have is an error, like a path that cannot be read.
func Why(ctx context.Context, path string, line int, opt Options) (Explanation, error) {
	found := inputs(walk.Paths([]string{path}, walk.Options{}), opt)
	if len(found) != 1 || found[0].left != "" {
		return Explanation{}, unexplained(path, "not a single document")
	}
	in := found[0]
	path = in.path // of a folder, that of what is in it
	if in.problem != nil {
		return Explanation{}, *in.problem
	}
	raw, err := in.read(func([]byte) {}, nil)
	if err != nil {
		return Explanation{}, Problem{Path: path, Text: walk.Reason(err)}
	}
	d, problem := open(path, raw, opt)
	if problem != nil {
		return Explanation{}, *problem
	}
	if line < 1 || line > d.doc.Lines() {
		return Explanation{}, unexplained(path, "no line %d; it has %d", line, d.doc.Lines())
	}
	plan := d.decidedAgain(raw, opt)
	if plan == nil {
		return Explanation{}, unexplained(path, "read as mere lines, by a fault of yomi's own: yomi check tells more")
	}
	return Explanation{path, line, d.doc.Encoding, d.parsed.Notation, plan.Explain(line - 1)}, ctx.Err()
}

// decidedAgain decides the outline of a document read from raw, and then that of a fresh
// copy, whose plan it gives: deciding marks the blocks and the tree takes the plan apart.
// It is nil for a document that is read as mere lines.
func (d *document) decidedAgain(raw []byte, opt Options) *structure.Plan {
	first := d.outline(opt)
	if first.plan == nil {
		return nil
	}
	again, problem := open(d.doc.Path, raw, opt)
	if problem != nil {
		return nil
	}
	return structure.Decide(again.doc, first.parse(again.doc))
}

// unexplained says why a line of a document cannot be told of.
func unexplained(path, message string, args ...any) Problem {
	return Problem{Path: path, Text: message, Args: args}
}

// unseen is what a row counts at least to be printed: less is 0.00 in two figures.
const unseen = 0.005

// String is the explanation as yomi why prints it: what the line is, then each
// question that was asked of it, with a row of its table a line, the deciding ones
// first.
func (e Explanation) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d: %s\n", e.Path, e.Line, e.Finding.Became)
	fmt.Fprintf(&b, "  document: %s, %s\n", e.Notation, e.Encoding)
	if e.Finding.Text != "" {
		fmt.Fprintf(&b, "  text: %s\n", e.Finding.Text)
	}
	for _, way := range e.Finding.Above {
		fmt.Fprintf(&b, "  under: %s\n", way)
	}
	fmt.Fprintf(&b, "  shape: %s\n", e.Finding.Shape)
	if e.Finding.None != "" {
		fmt.Fprintf(&b, "  no title: %s\n", e.Finding.None)
	}
	for _, j := range e.Finding.Judged {
		fmt.Fprintf(&b, "  %s (%+.2f)\n", j.Asked, j.Score)
		for _, r := range j.Reasons {
			if c := r.Counts(); c > -unseen && c < unseen {
				continue
			}
			fmt.Fprintf(&b, "    %+6.2f = %5.2f × %+5.2f  %s\n", r.Counts(), r.Measure, r.Weight, r.Row)
		}
	}
	return b.String()
}
