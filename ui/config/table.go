package config

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"yomi/ui/lang"
)

// kind is what a value of TOML is.
type kind uint8

const (
	text kind = iota
	number
	boolean
	list // of texts
	other
)

// String says what a value must be: a message.
func (k kind) String() string {
	return [...]string{lang.Mark("a text in quotes"), lang.Mark("a number"), "true, false", lang.Mark("texts in quotes, in brackets"), ""}[k]
}

// value is a value in the file.
type value struct {
	kind   kind
	text   string
	number int
	on     bool
	list   []string
}

// setting is one row of the table.
type setting struct {
	name    string
	does    string // a message
	kind    kind
	choices []string // what a text can be; nil is anything
	example string   // as it is written where nothing is set: the default, or something to begin from
	set     func(*Settings, value)
	// get is what is set, as it is written; "" is nothing.
	get func(*Settings) string
}

// table is every setting, in the order in which they are told.
var table = []setting{
	{name: "notes", kind: text, example: `"~/notes"`, does: lang.Mark("what to open when nothing is named"),
		set: func(s *Settings, v value) { s.Notes = v.text }, get: func(s *Settings) string { return quoted(s.Notes) }},
	{name: "sort", kind: text, choices: []string{"name", "date"}, example: `"name"`, does: lang.Mark("the documents of a folder by name, or by the date in it or of the last change"),
		set: func(s *Settings, v value) { s.Sort = v.text }, get: func(s *Settings) string { return quoted(s.Sort) }},
	{name: "date-order", kind: text, choices: []string{"dmy", "mdy", ""}, example: `""`, does: lang.Mark("what 3/4/2019 means where no other date of the document tells: dmy is 3 April, mdy is March 4; nothing by default"),
		set: func(s *Settings, v value) { s.DateOrder = v.text }, get: func(s *Settings) string { return quoted(s.DateOrder) }},
	{name: "ignore", kind: list, example: `["drafts/", "*.log"]`, does: lang.Mark("what to leave out of folders, as in a .gitignore"),
		set: func(s *Settings, v value) { s.Ignore = v.list }, get: func(s *Settings) string { return listed(s.Ignore) }},
	{name: "watch", kind: boolean, example: "true", does: lang.Mark("whether files are read again when they change"),
		set: func(s *Settings, v value) { s.Still = !v.on }, get: func(s *Settings) string { return switched(!s.Still, true) }},
	{name: "encoding", kind: text, example: `""`, does: lang.Mark("of all documents, such as shift_jis; told from their bytes by default"),
		set: func(s *Settings, v value) { s.Encoding = v.text }, get: func(s *Settings) string { return quoted(s.Encoding) }},
	{name: "language", kind: text, choices: append(lang.Names(), ""), example: `""`, does: lang.Mark("of the interface: en, ja or zh; the locale's by default"),
		set: func(s *Settings, v value) { s.Lang = v.text }, get: func(s *Settings) string { return quoted(s.Lang) }},
	{name: "ambiguous", kind: text, choices: []string{"auto", "narrow", "wide"}, example: `"auto"`, does: lang.Mark("how the terminal draws ① → │: auto asks it, narrow, wide"),
		set: func(s *Settings, v value) { s.Ambiguous = v.text }, get: func(s *Settings) string { return quoted(s.Ambiguous) }},
	{name: "theme", kind: text, example: `"auto"`, does: lang.Mark("the colours"),
		set: func(s *Settings, v value) { s.Theme = v.text }, get: func(s *Settings) string { return quoted(s.Theme) }},
	{name: "copy", kind: text, choices: []string{"markdown", "text"}, example: `"markdown"`, does: lang.Mark("how y copies a summary: markdown, or text for chats that show Markdown as written"),
		set: func(s *Settings, v value) { s.Copy = v.text }, get: func(s *Settings) string { return quoted(s.Copy) }},
	{name: "translate", kind: boolean, example: "true", does: lang.Mark("whether what a word is called in other languages is found, too"),
		set: func(s *Settings, v value) { s.Literal = !v.on }, get: func(s *Settings) string { return switched(!s.Literal, true) }},
	{name: "outline", kind: boolean, example: "true", does: lang.Mark("whether the outline shows beside the text"),
		set: func(s *Settings, v value) { s.Outline.Hidden = !v.on }, get: func(s *Settings) string { return switched(!s.Outline.Hidden, true) }},
	{name: "outline-text", kind: boolean, example: "false", does: lang.Mark("whether the outline shows the text above sessions, instead of folding it under one row"),
		set: func(s *Settings, v value) { s.ShowText = v.on }, get: func(s *Settings) string { return switched(s.ShowText, false) }},
	{name: "outline-width", kind: number, example: "40", does: lang.Mark("of the outline, in percent of the screen"),
		set: func(s *Settings, v value) { s.Outline.Width = v.number }, get: func(s *Settings) string { return either(s.Outline.Width > 0, strconv.Itoa(s.Outline.Width)) }},
	{name: "hanging", kind: boolean, example: "false", does: lang.Mark("whether 。 and 、 may stand in the right margin"),
		set: func(s *Settings, v value) { s.Hang = v.on }, get: func(s *Settings) string { return switched(s.Hang, false) }},
	{name: "width", kind: number, example: "84", does: lang.Mark("how many cells of text a row has at most; 0 is all of the pane"),
		set: func(s *Settings, v value) { s.Width = &v.number }, get: func(s *Settings) string { return counted(s.Width) }},
	{name: "tab", kind: number, example: "4", does: lang.Mark("cells from one tab stop to the next"),
		set: func(s *Settings, v value) { s.Tab = v.number }, get: func(s *Settings) string { return either(s.Tab > 0, strconv.Itoa(s.Tab)) }},
	{name: "addresses", kind: boolean, example: "false", does: lang.Mark("whether addresses that words hide are numbered and listed below"),
		set: func(s *Settings, v value) { s.Addresses = v.on }, get: func(s *Settings) string { return switched(s.Addresses, false) }},
	{name: "strike", kind: text, choices: []string{"auto", "style", "signs"}, example: `"auto"`, does: lang.Mark("how struck text is shown: auto is by the terminal, style, signs (~~)"),
		set: func(s *Settings, v value) { s.Strike = v.text }, get: func(s *Settings) string { return quoted(s.Strike) }},
}

// named finds a setting.
func named(name string) (setting, bool) {
	i := slices.IndexFunc(table, func(s setting) bool { return s.name == name })
	if i < 0 {
		return setting{}, false
	}
	return table[i], true
}

// take checks a value and keeps it; what it cannot be is a message.
func (row setting) take(s *Settings, v value) (message string, args []any) {
	switch {
	case v.kind != row.kind:
		return lang.Mark("%s must be %s"), []any{row.name, lang.Message(row.kind.String())}
	case row.choices != nil && !slices.Contains(row.choices, v.text):
		return lang.Mark("%s cannot be %q: %s"), []any{row.name, v.text, strings.TrimSuffix(strings.Join(row.choices, ", "), ", ")}
	}
	if v.number < 0 || v.number > mostCells {
		return lang.Mark("%s is a number from 0 to %d"), []any{row.name, mostCells}
	}
	row.set(s, v)
	return "", nil
}

// mostCells is more than any screen is wide.
const mostCells = 9999

// counted is a number as TOML writes it, "" for none.
func counted(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// either is what is written if something is set.
func either(set bool, written string) string {
	if !set {
		return ""
	}
	return written
}

// quoted is a text as TOML writes it, "" for none.
func quoted(s string) string {
	if s == "" {
		return ""
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// listed are texts as TOML writes them, "" for none.
func listed(texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	var all []string
	for _, t := range texts {
		all = append(all, quoted(t))
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// switched is a switch as TOML writes it, "" where it is as it is by default.
func switched(on, usual bool) string {
	if on == usual {
		return ""
	}
	return strconv.FormatBool(on)
}

// Row is one setting, as people are told of it.
type Row struct{ Name, Example, Does string }

// Rows is the table in a language.
func Rows(l lang.Lang) []Row {
	var rows []Row
	for _, s := range table {
		rows = append(rows, Row{s.name, s.example, l.Say(s.does)})
	}
	return rows
}
