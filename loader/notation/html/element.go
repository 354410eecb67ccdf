package html

import (
	"slices"
	"strconv"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/model"
)

// apart are the elements that begin and end a block and are nothing else to a
// reader.
var apart = map[string]bool{
	"p": true, "div": true, "section": true, "article": true, "header": true, "main": true, "figure": true, "figcaption": true, "form": true,
	"body": true, "head": true, "html": true, "center": true, "address": true, "fieldset": true, "legend": true, "iframe": true, "video": true,
	"audio": true, "object": true, "dialog": true, "caption": true, "thead": true, "tbody": true, "tfoot": true, "option": true, "hgroup": true,
}

// unread are the elements whose content is no text of the page.
var unread = map[string]bool{"script": true, "style": true, "noscript": true, "template": true, "svg": true, "select": true}

// start takes in a start tag that stands from i to end.
func (h *Reader) start(t inline.Tag, i, end int) {
	name := t.Name
	if unread[name] {
		h.unread(t, i)
		return
	}
	if h.table != nil && h.cell(t, i) {
		return
	}
	switch name {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		h.Flush(i)
		if name == "h1" {
			h.endBeside()
		}
		h.heading(t)
	case "title":
		h.Flush(i)
		h.ask(block.Block{Kind: block.Heading, Title: true})
	case "ul", "ol", "menu":
		h.Flush(i)
		h.list(t)
	case "li":
		h.Flush(i)
		h.item()
	case "dl":
		h.Flush(i)
		h.push(t)
	case "dt", "dd":
		h.Flush(i)
		h.term(t)
	case "blockquote":
		h.Flush(i)
		h.push(t)
		h.Quoted = min(h.Quoted+1, 254)
		h.ask(h.para())
		h.waiting = false
	case "details":
		h.Flush(i)
		h.push(t)
		h.folded++
	case "summary":
		h.Flush(i)
		h.ask(block.Block{Kind: block.Para, Holds: true, Depth: h.Depth + 1, Quoted: h.Quoted})
	case "pre", "listing", "xmp":
		h.Flush(i)
		h.preformatted(t, end)
	case "table":
		h.Flush(i)
		h.openTable(end)
	case "hr":
		h.Flush(i)
		h.rule = true
	case "br":
		h.broken(i, end)
	default:
		h.other(t, i)
	}
}

// other takes in the start tag of an element that only stands apart, or stands in
// a line.
func (h *Reader) other(t inline.Tag, i int) {
	switch {
	case apart[t.Name] || beside[t.Name]:
		h.Flush(i)
		h.box(t)
		if !h.waiting {
			h.block = h.para()
		}
		h.Anchored(t.Attr("id"))
		if t.Has("src") || t.Has("data") {
			h.from = i // what it plays is its words
		}
	case t.Name == "tr" || t.Name == "td" || t.Name == "th":
		h.Flush(i) // of a table that only arranges
		if !h.waiting {
			h.block = h.para()
		}
	default:
		if t.Name == "a" {
			h.link = t.Address("href")
		}
		if h.from < 0 {
			h.from = i
		}
	}
}

// ask makes the next words the block b.
func (h *Reader) ask(b block.Block) { h.block, h.waiting = b, true }

// unread leaves out the content of an element, but says where what a script puts
// into the page comes from.
func (h *Reader) unread(t inline.Tag, i int) {
	if !t.Empty {
		h.until = t.Name
	}
	to := inline.EmbeddedBy(t)
	if t.Name != "script" || to == "" {
		return
	}
	h.Flush(i)
	p := inline.PlaceOf(to)
	b := h.para()
	b.Kind, b.Text, b.Off = block.Link, p.To, int32(i)
	b.SetRuns([]model.Run{{Hi: int32(len(p.To)), Style: model.StyleLink, Target: p.Target, To: p.To}})
	h.put(b)
}

// heading begins a title. In a quotation, in a fold and beside the article it is a
// strong paragraph.
func (h *Reader) heading(t inline.Tag) {
	b := block.Block{Kind: block.Heading, Level: t.Name[1] - '0'}
	if h.Quoted > 0 || h.folded > 0 || h.Quiet > 0 {
		b = h.para()
	}
	h.ask(b)
	h.Anchored(t.Attr("id"))
}

// list begins a list.
func (h *Reader) list(t inline.Tag) {
	h.push(t)
	h.Depth++
	if t.Name == "ol" {
		first, err := strconv.Atoi(t.Attr("start"))
		if err != nil {
			first = 1
		}
		h.Open[len(h.Open)-1].number = first - 1
	}
}

// item begins an item, which ends the one before it.
func (h *Reader) item() {
	b := block.Block{Kind: block.Item, Marker: "•", Depth: max(h.Depth, 1), Quoted: h.Quoted}
	if o := h.around("ol", "ul", "menu", "blockquote", "details", "dd"); o != nil && o.name == "ol" {
		o.number++
		b.Marker = strconv.Itoa(o.number) + "."
	}
	h.ask(b)
}

// aroundMax is how far out an element is looked for: what was not ended in
// between is little in any page.
const aroundMax = 32

// around is the innermost open element with one of the names, nil for none.
func (h *Reader) around(names ...string) *element {
	for n := len(h.Open) - 1; n >= max(0, len(h.Open)-aroundMax); n-- {
		if slices.Contains(names, h.Open[n].name) {
			return &h.Open[n]
		}
	}
	return nil
}

// term begins a term or what it means, and ends the one before it.
func (h *Reader) term(t inline.Tag) {
	if o := h.around("dl", "dd"); o != nil && o.name == "dd" {
		h.pop("dd")
	}
	if t.Name == "dt" {
		h.ask(block.Block{Kind: block.Para, Holds: true, Depth: h.Depth + 1, Quoted: h.Quoted})
		return
	}
	h.push(t)
	h.Depth++
	h.block, h.waiting = h.para(), false
}

// push opens an element.
func (h *Reader) push(t inline.Tag) {
	quiet := h.besideArticle(t)
	h.Open = append(h.Open, element{t.Name, h.Depth, h.Quoted, -1, quiet})
	h.count[t.Name]++
	if quiet {
		h.Quiet++
	}
}

// pop closes the innermost open element of a name with those inside it, and
// reports whether there is one.
func (h *Reader) pop(name string) bool {
	if h.count[name] == 0 {
		return false
	}
	for {
		o := h.Open[len(h.Open)-1]
		h.Open = h.Open[:len(h.Open)-1]
		h.count[o.name]--
		h.Depth, h.Quoted = o.depth, o.quoted
		switch {
		case o.name == "details":
			h.folded--
		case o.quiet:
			h.Quiet--
		}
		if o.name == name {
			return true
		}
	}
}

// close takes in an end tag that stands from i to end.
func (h *Reader) close(t inline.Tag, i, end int) {
	if h.table != nil && h.endCell(t, i) {
		return
	}
	switch name := t.Name; name {
	case "ul", "ol", "menu", "dl", "blockquote", "details", "nav", "aside", "footer":
		h.Flush(i)
		h.pop(name)
		h.block, h.waiting = h.para(), false
	case "dd":
		h.Flush(i)
		h.pop(name)
		h.block, h.waiting = h.para(), false
	case "summary":
		h.Flush(i)
		if n := len(h.Open); n > 0 && h.Open[n-1].name == "details" && h.Open[n-1].depth == h.Depth {
			h.Depth++
		}
		h.block, h.waiting = h.para(), false
	case "li", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "title":
		h.Flush(i)
		h.block, h.waiting = h.para(), false
	case "iframe", "video", "audio", "object":
		if h.from < 0 {
			return
		}
		h.Flush(end)
	default:
		switch {
		case apart[name] || name == "tr" || name == "td" || name == "th" || name == "table":
			h.Flush(i)
			if boxes[name] && h.pop(name) {
				h.block, h.waiting = h.para(), false
			}
		case name == "a":
			h.link = ""
			if h.from < 0 {
				h.carried = ""
			}
		}
	}
}
