package block

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// orgSilent are keywords that say something to a program only, about what stands
// below them or what was computed: there is nothing to read in their lines.
var orgSilent = map[string]bool{
	"results": true, "tblfm": true, "plot": true, "header": true, "headers": true, "toc": true, "name": true, "tblname": true, "srcname": true, "call": true,
}

// orgSettings are keywords that say something to a program only, about the document.
var orgSettings = map[string]bool{
	"startup": true, "options": true, "property": true, "setupfile": true, "macro": true, "todo": true, "seq_todo": true, "typ_todo": true, "tags": true,
	"link": true, "priorities": true, "columns": true, "constants": true, "archive": true, "export_file_name": true, "select_tags": true, "exclude_tags": true,
	"creator": true, "language": true, "category": true, "bibliography": true, "cite_export": true, "drawers": true, "infojs_opt": true, "bind": true,
}

// isOrgSetting reports a keyword of the settings, or one for a form that documents
// are exported to.
func isOrgSetting(key string) bool {
	for _, prefix := range [...]string{"latex", "html", "beamer", "reveal", "hugo", "export", "odt", "texinfo", "ox-", "roam"} {
		if strings.HasPrefix(key, prefix) {
			return true
		}
	}
	return orgSettings[key]
}

// takeOrgKeyword takes #+TITLE: and its like.
func takeOrgKeyword(s *scan) bool {
	full := s.line(s.next)
	cols, space := lexis.Indent(full)
	line, ok := strings.CutPrefix(full[space:], "#+")
	key, value, colon := strings.Cut(line, ":")
	if !ok || !colon || strings.ContainsAny(key, " \t") {
		return false
	}
	key, value = strings.ToLower(key), strings.TrimSpace(value)
	if key == "name" {
		s.anchor = value
	}
	if key == "todo" || key == "seq_todo" || key == "typ_todo" {
		s.defineStates(value)
	}
	if value == "" || orgSilent[key] || strings.HasPrefix(key, "attr_") {
		s.settle()
		s.next++
		return true
	}
	b := Block{Kind: Field, Name: lexis.FieldByName(key), Text: strings.TrimRight(line, " \t"), Off: s.offset(s.next, space+len("#+"))}
	if b.Name == lexis.NoField {
		b.Name = lexis.OtherField
	}
	words := s.offset(s.next, len(strings.TrimRight(full, " \t"))-len(value))
	switch {
	case key == "title":
		b.Kind, b.Title, b.Text, b.Off = Heading, true, value, words
	case key == "caption":
		b = Block{Kind: Para, Text: value, Off: words, Indent: int16(min(cols, maxIndent))}
	case key == "filetags":
		b.Name = lexis.TagField
	case key == "include":
		b.link1(value)
	case isOrgSetting(key):
		s.setting(b.Text, b.Off)
		return true
	}
	if b.Kind == Field {
		if b.Runs() == nil {
			b.SetRuns(s.texts.Addresses(b.Text))
		}
		s.keep(b, 1)
		return true
	}
	s.add(b, 1)
	return true
}

// setting adds a setting to the line of settings right above, or begins one.
func (s *scan) setting(text string, off int32) {
	s.settle()
	if n := len(s.blocks); n > 0 && s.blanks == 0 && !s.rule && s.blocks[n-1].Quiet && s.blocks[n-1].Kind == Field && int(s.blocks[n-1].Line+s.blocks[n-1].Lines) == s.next {
		above := &s.blocks[n-1]
		above.Text += betweenSettings + text
		above.Lines++
		s.next++
		return
	}
	s.keep(Block{Kind: Field, Name: lexis.OtherField, Quiet: true, Text: text, Off: off}, 1)
}

// link1 makes the file that an inclusion names, in quotes or without, a link in b.
func (b *Block) link1(value string) {
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
