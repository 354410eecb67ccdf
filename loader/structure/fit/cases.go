package main

import (
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/tools/txtar"
)

// caseWeight is what a case counts beside a real document: it is short and shows
// one thing.
const caseWeight = 0.4

// readCases reads the txtar cases of the loader, whose outlines are golds.
func readCases(dir string) []*sample {
	var out []*sample
	files, _ := filepath.Glob(filepath.Join(dir, "*.txtar"))
	for _, f := range files {
		a, err := txtar.ParseFile(f)
		if err != nil {
			continue
		}
		var rows []goldRow
		name, text, told := "", "", false
		for _, x := range a.Files {
			switch x.Name {
			case "outline", "wanted": // in this order
				rows = outlineRows(string(x.Data))
			case "fields":
				rows, told = fieldRows(string(x.Data)), true
			case "problems":
			default:
				name, text = x.Name, string(x.Data)
			}
		}
		if text != "" && utf8.ValidString(text) {
			s := study(name, text, "UTF-8", rows)
			s.set, s.weight, s.whole, s.told = -1, caseWeight, !told, told
			out = append(out, s)
		}
	}
	return out
}

// outlineRows are the events and sessions of an outline as cases write it, with
// the headings inside the sessions.
func outlineRows(outline string) []goldRow {
	var rows []goldRow
	session := -1 // how far in the last one stands
	for l := range strings.SplitSeq(outline, "\n") {
		in := len(l) - len(strings.TrimLeft(l, " "))
		l = l[in:]
		kind, said, _ := strings.Cut(l, " ")
		switch {
		case kind == "E" || kind == "S":
			rows = append(rows, goldRow{event: kind == "E", alts: []string{squeeze(words(said))}})
			session = in
		case kind == "heading" && in > session && len(rows) > 0 && !rows[len(rows)-1].event:
			r := &rows[len(rows)-1]
			r.inner = append(r.inner, goldHead{(in - session) / 2, squeeze(words(said))})
		}
	}
	return rows
}

// fieldRows are the events and sessions of a case that says when and where each was
// and who spoke: E title | date | place | name; name.
func fieldRows(said string) []goldRow {
	var rows []goldRow
	for l := range strings.SplitSeq(said, "\n") {
		kind, rest, _ := strings.Cut(l, " ")
		cells := strings.Split(rest, "|")
		if len(cells) < 4 || kind != "E" && kind != "S" {
			continue
		}
		r := goldRow{event: kind == "E", alts: []string{squeeze(strings.Join(cells[:len(cells)-3], "|"))}}
		for name := range strings.SplitSeq(cells[len(cells)-1], ";") {
			if name = strings.TrimSpace(name); name != "" {
				r.speakers = append(r.speakers, name)
			}
		}
		rows = append(rows, r)
	}
	return rows
}
