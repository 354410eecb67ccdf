package loader

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"yomi/loader/structure"
)

// ablation takes half a minute, and longer the more rows nothing notices: for each of
// those it reads all documents of the tests.
var ablation = flag.Bool("ablation", false, "take out each row of the tables of structure, and name those that nothing notices")

// ablated are how many documents made by chance are read for each row.
const ablated = 500

// unnoticedMost is the share of the rows that may go without any document noticing:
// one of the 276 there are, which decides only with others. It may only fall.
const unnoticedMost = 0.004

// TestAblation takes out each row of each judge in turn: the outline or the fields of
// some document of the tests must change. A row that none notices is named: it needs a
// case, or it can go.
func TestAblation(t *testing.T) {
	if !*ablation {
		t.Skip("behind -ablation")
	}
	docs := ablationDocs(t)
	before := make([]string, len(docs))
	for i := range docs {
		before[i] = docs[i].read()
	}
	order := make([]int, len(docs)) // those that noticed the last rows first
	for i := range order {
		order[i] = i
	}
	var idle, unnoticed []string
	rows := 0
	for _, judge := range []string{structure.TitleJudge, structure.EventJudge, structure.GroupJudge, structure.StandJudge, structure.WayJudge, structure.SectionJudge, structure.SpeakerJudge, structure.ProgrammeJudge} {
		whole := structure.Weights(judge)
		for k, row := range structure.Rows(judge) {
			rows++
			name := fmt.Sprintf("%s: %s (%.3f)", judge, row.Name, whole[k])
			if whole[k] == 0 {
				idle = append(idle, name)
				continue
			}
			without := slices.Clone(whole)
			without[k] = 0
			structure.SetWeights(judge, without)
			at := slices.IndexFunc(order, func(i int) bool { return docs[i].read() != before[i] })
			structure.SetWeights(judge, whole)
			if at < 0 {
				unnoticed = append(unnoticed, name)
				continue
			}
			first := order[at]
			copy(order[1:at+1], order[:at])
			order[0] = first
		}
	}
	t.Logf("%d rows, %d of weight 0:\n  %s", rows, len(idle), strings.Join(idle, "\n  "))
	t.Logf("%d that no document notices:\n  %s", len(unnoticed), strings.Join(unnoticed, "\n  "))
	if float64(len(unnoticed)) > unnoticedMost*float64(rows) {
		t.Errorf("no document notices %d of %d rows", len(unnoticed), rows)
	}
}

// ablationDoc is a document with what it is called.
type ablationDoc struct {
	name string
	data []byte
}

// read is the outline of the document and what is known of its events and sessions.
func (d *ablationDoc) read() string {
	tree, _ := parseDoc(d.name, d.data)
	return outline(tree) + fieldLines(tree)
}

// ablationDocs are the documents of the tests, the seeds, and some made by chance.
func ablationDocs(t *testing.T) []ablationDoc {
	var docs []ablationDoc
	for _, c := range cases(t) {
		docs = append(docs, ablationDoc{c.name, []byte(c.doc)})
	}
	paths, _ := filepath.Glob("testdata/fields/*.txtar")
	for _, path := range paths {
		if a, err := txtar.ParseFile(path); err == nil {
			docs = append(docs, ablationDoc{a.Files[0].Name, a.Files[0].Data})
		}
	}
	seeds, _ := filepath.Glob("../seeds/*")
	notes, _ := filepath.Glob("../testdata/notes/*")
	for _, path := range append(seeds, notes...) {
		if data, err := os.ReadFile(path); err == nil {
			docs = append(docs, ablationDoc{filepath.Base(path), data})
		}
	}
	for seed := range uint64(ablated) {
		name, text, _, _ := made(seed)
		docs = append(docs, ablationDoc{name, []byte(text)})
	}
	return docs
}
