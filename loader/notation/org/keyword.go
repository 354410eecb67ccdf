package org

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/model"
)

// silent are keywords that say something to a program only, about what stands
// below them or what was computed: there is nothing to read in their lines.
var silent = map[string]bool{
	"results": true, "tblfm": true, "plot": true, "header": true, "headers": true, "toc": true, "name": true, "tblname": true, "srcname": true, "call": true,
}

// settings are keywords that say something to a program only, about the document.
var settings = map[string]bool{
	"startup": true, "options": true, "property": true, "setupfile": true, "macro": true, "todo": true, "seq_todo": true, "typ_todo": true, "tags": true,
	"link": true, "priorities": true, "columns": true, "constants": true, "archive": true, "export_file_name": true, "select_tags": true, "exclude_tags": true,
	"creator": true, "language": true, "category": true, "bibliography": true, "cite_export": true, "drawers": true, "infojs_opt": true, "bind": true,
}

// isSetting reports a keyword of the settings, or one for a form that documents
// are exported to.
func isSetting(key string) bool {
	for _, prefix := range [...]string{"latex", "html", "beamer", "reveal", "hugo", "export", "odt", "texinfo", "ox-", "roam"} {
		if strings.HasPrefix(key, prefix) {
			return true
		}
	}
	return settings[key]
}

// takeKeyword takes #+TITLE: and its like.
func takeKeyword(s *scan.Scanner) bool {
	full := s.Line(s.Next)
	cols, space := lexis.Indent(full)
	line, ok := strings.CutPrefix(full[space:], "#+")
	key, value, colon := strings.Cut(line, ":")
	if !ok || !colon || strings.ContainsAny(key, " \t") {
		return false
	}
	key, value = strings.ToLower(key), strings.TrimSpace(value)
	if key == "name" {
		s.Anchor = value
	}
	if key == "todo" || key == "seq_todo" || key == "typ_todo" {
		defineStates(s, value)
	}
	if value == "" || silent[key] || strings.HasPrefix(key, "attr_") {
		s.Settle()
		s.Next++
		return true
	}
	b := block.Block{Kind: block.Field, Name: lexis.FieldByName(key), Text: strings.TrimRight(line, " \t"), Off: s.Offset(s.Next, space+len("#+"))}
	if b.Name == lexis.NoField {
		b.Name = lexis.OtherField
	}
	words := s.Offset(s.Next, len(strings.TrimRight(full, " \t"))-len(value))
	switch {
	case key == "title":
		b.Kind, b.Title, b.Text, b.Off = block.Heading, true, value, words
	case key == "caption":
		b = block.Block{Kind: block.Para, Text: value, Off: words, Indent: int16(min(cols, block.MaxIndent))}
	case key == "filetags":
		b.Name = lexis.TagField
	case key == "include":
		linkFile(&b, value)
	case isSetting(key):
		setting(s, b.Text, b.Off)
		return true
	}
	if b.Kind == block.Field {
		if b.Runs() == nil {
			b.SetRuns(s.Texts.Addresses(b.Text))
		}
		s.Keep(b, 1)
		return true
	}
	s.Add(b, 1)
	return true
}

// setting adds a setting to the line of settings right above, or begins one.
func setting(s *scan.Scanner, text string, off int32) {
	s.Settle()
	if n := len(s.Blocks); n > 0 && s.Blanks == 0 && !s.Rule && s.Blocks[n-1].Quiet && s.Blocks[n-1].Kind == block.Field && int(s.Blocks[n-1].Line+s.Blocks[n-1].Lines) == s.Next {
		above := &s.Blocks[n-1]
		above.Text += scan.BetweenSettings + text
		above.Lines++
		s.Next++
		return
	}
	s.Keep(block.Block{Kind: block.Field, Name: lexis.OtherField, Quiet: true, Text: text, Off: off}, 1)
}

// linkFile makes the file that an inclusion names, in quotes or without, a link in b.
func linkFile(b *block.Block, value string) {
	file := value
	if inside, ok := strings.CutPrefix(value, `"`); ok {
		file, _, _ = strings.Cut(inside, `"`)
	} else {
		file, _, _ = strings.Cut(value, " ")
	}
	if at := strings.LastIndex(b.Text, file); at >= 0 && file != "" {
		b.SetRuns([]model.Run{{Lo: int32(at), Hi: int32(at + len(file)), Style: model.StyleLink, Target: model.ToFile, To: file}})
	}
}
