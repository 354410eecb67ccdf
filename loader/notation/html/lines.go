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

// Many pages have no lists and no titles but lines, each broken off by hand: those
// of old blogs, of word processors and of mail. Their lines mean what the lines of
// a plain text do.

// broken takes in a <br> that stands from i to end.
func (h *Reader) broken(i, end int) {
	if h.from >= 0 {
		h.breaks = append(h.breaks, [2]int{i, end})
	}
}

// brokenLines puts a paragraph from one offset to another whose lines mean something
// each, or which is several, with an empty line between them. It reports whether it
// did; what is one running text is left alone.
func (h *Reader) brokenLines(from, end int) bool {
	b := &h.block
	if len(h.breaks) == 0 || b.Kind != block.Para || b.Holds || h.Depth > 0 || h.Quoted > 0 || h.table != nil {
		return false
	}
	var lines []inline.Span
	for _, at := range append(h.breaks, [2]int{end, end}) {
		lines = append(lines, inline.Span{Lo: from, Hi: at[0], Ends: true})
		from = at[1]
	}
	texts := h.Texts.Each(lines...)
	if !linewise(texts) {
		for i := range lines[:len(lines)-1] {
			lines[i].Ends = texts[i].Said == "" || texts[i+1].Said == ""
			lines[i].Kept = !lines[i].Ends
		}
		if texts = h.Texts.Each(lines...); len(slices.DeleteFunc(slices.Clone(texts), said)) > len(texts)-2 {
			return false
		}
	}
	h.putLines(texts)
	return true
}

func said(t inline.Text) bool { return t.Said != "" }

// linewise reports texts some of which are what titles, items and fields are in a
// plain text.
func linewise(texts []inline.Text) bool {
	lines, items, labels, apart := 0, 0, 0, false
	for _, t := range texts {
		if !said(t) {
			continue
		}
		lines++
		switch m := syntax.Meant(t.Said, ""); {
		case m.Kind == block.Field || m.Counts || syntax.TitleSign(m.Sign) || block.AllStrong(t.Said, t.Runs) && lexis.TitleShaped(t.Said):
			apart = true
		case m.Kind == block.Item:
			items++
		case m.Label:
			labels++
		}
	}
	return lines > 1 && (apart || items > 1 || labels == lines)
}

// putLines puts texts as blocks of their own. An empty one is a gap.
func (h *Reader) putLines(texts []inline.Text) {
	here, gap := h.block, uint8(1)
	for _, t := range texts {
		if t.Said == "" {
			h.Anchored(t.Anchor)
			gap = 1
			continue
		}
		b := here
		if m := syntax.Meant(t.Said, ""); m.Kind == block.Item && strings.IndexByte(t.Said, '\n') < 0 {
			b.Kind, b.Marker = block.Item, m.Sign
			b.Indent = int16(min(h.shownIndent(t.Off), block.MaxIndent))
			t = behind(t, m.At)
		}
		b.Say(t)
		h.judge(&b)
		if len(h.Blocks) > 0 {
			b.Blanks = gap
		}
		gap = 0
		h.put(b)
		for _, n := range t.Notes {
			h.put(block.Footnote(n, b))
		}
	}
}

// shownIndent is how far the blanks before an offset that a page shows set a line in,
// in columns.
func (h *Reader) shownIndent(at int) int {
	columns := 0
	for rest := h.doc.Text[:at]; ; {
		var found bool
		for _, b := range [...]struct {
			text string
			wide int
		}{{"&nbsp;", 1}, {"\u00a0", 1}, {"\u3000", 2}, {" ", 0}, {"\n", 0}} {
			if found = strings.HasSuffix(rest, b.text); found {
				rest, columns = rest[:len(rest)-len(b.text)], columns+b.wide
				break
			}
		}
		if !found || columns > block.MaxIndent {
			return columns
		}
	}
}

// behind is a text without its first n bytes.
func behind(t inline.Text, n int) inline.Text {
	t.Said, t.Off = t.Said[n:], t.Off+n
	var runs []model.Run
	for _, r := range t.Runs {
		r.Lo, r.Hi = max(r.Lo-int32(n), 0), r.Hi-int32(n)
		if r.Hi > r.Lo {
			runs = append(runs, r)
		}
	}
	t.Runs = runs
	return t
}
