package loader

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/loader/notation"
	"yomi/loader/structure"
	"yomi/model"
)

// outlined is a document with its outline decided.
type outlined struct {
	plan     *structure.Plan // nil where nothing could be decided
	parse    func(*model.Document) block.Result
	builder  *model.Builder
	problems []Problem
}

// outline decides the document's outline. A fault of the program's own, in a
// notation or in what is made of its blocks, costs the document its notation: it
// is read as plain text then, and where that has a fault too, as its lines.
func (d *document) outline(opt Options) outlined {
	parse := opt.parse
	if parse == nil {
		parse = notation.Parse
	}
	var faults []Problem
	for _, way := range []struct {
		fault string // what is said where this way has a fault
		parse func(*model.Document) block.Result
	}{
		{says("read as plain text, by a fault of yomi's own; please report it: %v"), parse},
		{says("read as mere lines, by a fault of yomi's own; please report it: %v"), notation.Plain},
	} {
		o, fault := d.attempt(way.parse, opt)
		if fault == nil {
			o.parse, o.problems = way.parse, append(faults, o.problems...)
			return o
		}
		faults = []Problem{{Path: d.doc.Path, Text: way.fault, Args: []any{fault}}}
	}
	return outlined{builder: mereLines(d.doc), problems: faults}
}

// attempt decides the outline in one way, and gives what it panicked with, nil
// if it did not.
func (d *document) attempt(parse func(*model.Document) block.Result, opt Options) (o outlined, fault any) {
	defer func() { fault = recover() }()
	d.doc.Progress = d.dial.through(splitting)
	d.parsed = parse(d.doc)
	d.doc.Progress = d.dial.through(deciding)
	o.plan = structure.Decide(d.doc, d.parsed)
	o.plan.AssumeOrder(lexis.DateOrderNamed(opt.DateOrder))
	o.plan.KeepTitles()
	sweep(len(d.text.Text))
	d.doc.Progress = d.dial.through(building)
	o.builder = o.plan.Tree()
	o.problems = d.oddities(o.plan)
	return o, nil
}

// mereLines makes a note of each line that has something to read, under an
// event named as the document is.
func mereLines(doc *model.Document) *model.Builder {
	b := model.NewBuilder(doc)
	b.Add(0, model.Node{Text: doc.Path, Kind: model.Event, Form: model.Heading})
	own := int32(0) // the first line that has no node yet
	for n := 0; n < doc.Lines(); n++ {
		said := doc.Line(n)
		if strings.TrimSpace(said) == "" {
			continue
		}
		end := int32(n + 1)
		for int(end) < doc.Lines() && strings.TrimSpace(doc.Line(int(end))) == "" {
			end++
		}
		b.Add(1, model.Node{Text: said, Off: int32(doc.LineStart(n)), Line: own, Lines: end - own, Kind: model.Note, Form: model.Para, Gap: n > int(own)})
		own = end
	}
	return b
}
