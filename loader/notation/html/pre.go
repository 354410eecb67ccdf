package html

import (
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// preformatted puts the content of an element whose lines are kept.
func (h *Reader) preformatted(t inline.Tag, from int) {
	if h.endless[t.Name] {
		return
	}
	rest := h.doc.Text[from:]
	n := syntax.IndexFold(rest, "</"+t.Name)
	if n < 0 {
		if h.endless == nil {
			h.endless = map[string]bool{}
		}
		h.endless[t.Name] = true
		return // it is text like any other
	}
	lang := codeLanguage(t.Attr("class"))
	if code, size := inline.TagAt(strings.TrimLeft(rest, " \t\r\n")); size > 0 && code.Name == "code" {
		lang = codeLanguage(code.Attr("class"))
	}
	skip := len(rest[:n]) - len(strings.TrimLeft(rest[:n], "\r\n"))
	text := h.kept.Line(from+skip, from+n)
	b := h.para()
	b.Kind = block.Code
	b.Say(text)
	b.Text = syntax.Literal(b.Text)
	b.SetRuns(clipped(b.Runs(), len(b.Text)))
	b.SetRuns(slices.DeleteFunc(b.Runs(), func(r model.Run) bool { return r.Style == model.StyleCode })) // all of it is
	last := from + len(strings.TrimRight(rest[:n], "\r\n\u0085 \t"))
	b.Lines = int32(max(h.doc.LineAt(last-1)-h.doc.LineAt(int(b.Off)), 0) + 1) // of the source: a <br> ends none of it
	if lang != "" {
		b.Rich().Lang = lang
	}
	h.until = t.Name
	if lexis.Blank(b.Text) {
		return
	}
	if len(h.Blocks) > 0 {
		b.Blanks = 1
	}
	h.put(b)
}

// codeLanguage is the language that the classes of code name, "" for none.
func codeLanguage(class string) string {
	for word := range strings.FieldsSeq(class) {
		for _, prefix := range [...]string{"language-", "lang-", "highlight-source-", "brush:"} {
			if lang, ok := strings.CutPrefix(word, prefix); ok {
				return strings.TrimRight(lang, ";")
			}
		}
	}
	return ""
}

// clipped are the runs that lie inside a text of size bytes.
func clipped(runs []model.Run, size int) []model.Run {
	n := 0
	for n < len(runs) && int(runs[n].Hi) <= size {
		n++
	}
	return runs[:n:n]
}
