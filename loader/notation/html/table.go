package html

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/model"
)

// table is a table that is open.
type table struct {
	rows block.Rows
	row  block.Cells
}

// openTable begins a table whose content begins at offset from. A table that holds
// titles, lists or other tables arranges what stands on a page and is none to a
// reader.
func (h *Reader) openTable(from int) {
	if arranges(h.doc.Text[from:]) {
		return
	}
	h.table = &table{}
}

// arranges reports the content of a table that only says where on a page things
// stand: titles and texts, or in most of its cells lists or several paragraphs.
func arranges(s string) bool {
	cells, full, parts := 0, 0, 0 // cells, those with more than a paragraph, parts of the one that is open
	count := func(n int) {
		if parts < 2 && parts+n >= 2 {
			full++
		}
		parts += n
	}
	for i := 0; ; {
		n := strings.IndexByte(s[i:], '<')
		if n < 0 {
			return cells < 2
		}
		i += n
		t, size := inline.TagAt(s[i:])
		switch t.Name {
		case "table":
			return !t.Closes || cells < 2 || 2*full > cells
		case "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "article", "section", "details":
			return true
		case "td", "th":
			if !t.Closes {
				cells, parts = cells+1, 0
			}
		case "p":
			if !t.Closes {
				count(1)
			}
		case "ul", "ol", "dl":
			if !t.Closes {
				count(2)
			}
		}
		i += max(size, 1)
	}
}

// cell takes in a start tag inside a table and reports whether it is of the table.
func (h *Reader) cell(t inline.Tag, i int) bool {
	switch t.Name {
	case "tr", "thead", "tbody", "tfoot":
		h.Flush(i)
		h.endRow()
	case "td", "th":
		h.Flush(i)
		row := &h.table.row
		row.Next()
		if t.Name == "th" {
			row.Head++
		}
		if !h.table.rows.Begun {
			h.table.rows.Columns = append(h.table.rows.Columns, alignment(t))
		}
	case "caption":
		h.Flush(i)
	case "table", "colgroup", "col":
	default:
		if apart[t.Name] || t.Name == "li" || t.Name == "ul" || t.Name == "ol" || t.Name == "hr" {
			h.Flush(i)
			return true
		}
		if h.from < 0 {
			h.from = i
		}
	}
	return true
}

// alignment is where the words of a cell stand.
func alignment(t inline.Tag) model.Align {
	style := strings.ReplaceAll(strings.ToLower(t.Attr("style")), " ", "")
	for _, a := range [...]struct {
		name  string
		align model.Align
	}{{"left", model.AlignLeft}, {"center", model.AlignCenter}, {"right", model.AlignRight}} {
		if strings.EqualFold(t.Attr("align"), a.name) || strings.Contains(style, "text-align:"+a.name) {
			return a.align
		}
	}
	return model.AlignNone
}

// endCell takes in an end tag inside a table and reports whether it is of the
// table.
func (h *Reader) endCell(t inline.Tag, i int) bool {
	switch {
	case t.Name == "caption":
		table := h.table
		h.table = nil
		h.block = h.para()
		h.Flush(i)
		h.table = table
	case t.Name == "tr" || t.Name == "table":
		h.Flush(i)
		if h.endRow(); t.Name == "table" {
			h.table = nil
			h.block = h.para()
		}
	case t.Name == "td" || t.Name == "th" || apart[t.Name] || t.Name == "li" || t.Name == "ul" || t.Name == "ol":
		h.Flush(i)
	}
	return true
}

// endRow puts the row that was read so far.
func (h *Reader) endRow() {
	if h.table == nil || h.table.row.N == 0 {
		return
	}
	b, ok := h.table.rows.Add(&h.table.row)
	h.table.row = block.Cells{}
	if !ok {
		return
	}
	b.Depth, b.Quoted = h.Depth, h.Quoted
	if !b.Row && len(h.Blocks) > 0 {
		b.Blanks = 1
	}
	h.put(b)
}

// Interrupt puts the row that was read so far, because something else is to follow: the
// rows below that are a table of their own.
func (h *Reader) Interrupt() {
	if h.table == nil {
		return
	}
	h.endRow()
	h.table.rows = block.Rows{}
}
