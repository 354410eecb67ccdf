package ui

import (
	"yomi/ui/lang"
)

// queryRow is one row of the query language: what one types, and what that
// asks for, a message. The last row is of keys, which are told nowhere else.
type queryRow struct{ typed, asks string }

// queryTable is the query language as help, `yomi keys`, the README, the manual
// page and the empty palette tell it; model/search is what understands it.
var queryTable = []queryRow{
	{"kanshi k8s", lang.Mark("all words, in any order, as written, read or shortened")},
	{"'exact", lang.Mark("written so, no readings; capitals count if there are any")},
	{`"two words"`, lang.Mark("written so, with the blank between them")},
	{"^start end$", lang.Mark("at the start, at the end of a note")},
	{"!not -not", lang.Mark("without the word")},
	{"a | b", lang.Mark("either")},
	{"event: session:", lang.Mark("below a title that matches: event:jaws")},
	{"speaker: date:", lang.Mark("with that speaker, from that day, month or year: date:2017-03")},
	{"file:", lang.Mark("in a document whose path matches: file:2024")},
	{"in:", lang.Mark("of a kind: heading, item, quote, code, table, field, link, task")},
	{"in:open in:done", lang.Mark("tasks that are still to do, or done")},
	{"ctrl+r ctrl+s", lang.Mark("what was looked for before; back to later ones")},
}

// queryTitle is the heading of the query language.
var queryTitle = lang.Mark("Queries")

// Queries is the query language.
func Queries(l lang.Lang) Table {
	t := Table{Title: l.Say(queryTitle)}
	for _, r := range queryTable {
		t.Rows = append(t.Rows, TableRow{r.typed, l.Say(r.asks)})
	}
	return t
}
