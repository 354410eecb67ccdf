package block

import (
	"slices"
	"strconv"

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

// beside are the elements of a page that are not what it is about.
var beside = map[string]bool{"nav": true, "aside": true, "footer": true}

// start takes in a start tag that stands from i to end.
func (h *htmlReader) start(t inline.Tag, i, end int) {
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
		h.flush(i)
		h.heading(t)
	case "title":
		h.flush(i)
		h.ask(Block{Kind: Heading, Title: true})
	case "ul", "ol", "menu":
		h.flush(i)
		h.list(t)
	case "li":
		h.flush(i)
		h.item()
	case "dl":
		h.flush(i)
		h.push(name)
	case "dt", "dd":
		h.flush(i)
		h.term(name)
	case "blockquote":
		h.flush(i)
		h.push(name)
		h.quoted = min(h.quoted+1, 254)
		h.ask(h.para())
		h.waiting = false
	case "details":
		h.flush(i)
		h.push(name)
		h.folded++
	case "summary":
		h.flush(i)
		h.ask(Block{Kind: Para, Holds: true, Depth: h.depth + 1, Quoted: h.quoted})
	case "pre", "listing", "xmp":
		h.flush(i)
		h.preformatted(t, end)
	case "table":
		h.flush(i)
		h.openTable(end)
	case "hr":
		h.flush(i)
		h.rule = true
	case "br":
		h.broken(i, end)
	default:
		h.other(t, i)
	}
}

// other takes in the start tag of an element that only stands apart, or stands in
// a line.
func (h *htmlReader) other(t inline.Tag, i int) {
	switch {
	case apart[t.Name] || beside[t.Name]:
		h.flush(i)
		if h.page && beside[t.Name] {
			h.push(t.Name)
			h.quiet++
		}
		if !h.waiting {
			h.block = h.para()
		}
		h.anchored(t.Attr("id"))
		if t.Has("src") || t.Has("data") {
			h.from = i // what it plays is its words
		}
	case t.Name == "tr" || t.Name == "td" || t.Name == "th":
		h.flush(i) // of a table that only arranges
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
func (h *htmlReader) ask(b Block) { h.block, h.waiting = b, true }

// unread leaves out the content of an element, but says where what a script puts
// into the page comes from.
func (h *htmlReader) unread(t inline.Tag, i int) {
	if !t.Empty {
		h.until = t.Name
	}
	to := inline.EmbeddedBy(t)
	if t.Name != "script" || to == "" {
		return
	}
	h.flush(i)
	p := inline.PlaceOf(to)
	b := h.para()
	b.Kind, b.Text, b.Off = Link, p.To, int32(i)
	b.SetRuns([]model.Run{{Hi: int32(len(p.To)), Style: model.StyleLink, Target: p.Target, To: p.To}})
	h.put(b)
}

// heading begins a title. In a quotation, in a fold and beside the article it is a
// strong paragraph.
func (h *htmlReader) heading(t inline.Tag) {
	b := Block{Kind: Heading, Level: t.Name[1] - '0'}
	if h.quoted > 0 || h.folded > 0 || h.quiet > 0 {
		b = h.para()
	}
	h.ask(b)
	h.anchored(t.Attr("id"))
}

// list begins a list.
func (h *htmlReader) list(t inline.Tag) {
	h.push(t.Name)
	h.depth++
	if t.Name == "ol" {
		first, err := strconv.Atoi(t.Attr("start"))
		if err != nil {
			first = 1
		}
		h.open[len(h.open)-1].number = first - 1
	}
}

// item begins an item, which ends the one before it.
func (h *htmlReader) item() {
	b := Block{Kind: Item, Marker: "•", Depth: max(h.depth, 1), Quoted: h.quoted}
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
func (h *htmlReader) around(names ...string) *htmlOpen {
	for n := len(h.open) - 1; n >= max(0, len(h.open)-aroundMax); n-- {
		if slices.Contains(names, h.open[n].name) {
			return &h.open[n]
		}
	}
	return nil
}

// term begins a term or what it means, and ends the one before it.
func (h *htmlReader) term(name string) {
	if o := h.around("dl", "dd"); o != nil && o.name == "dd" {
		h.pop("dd")
	}
	if name == "dt" {
		h.ask(Block{Kind: Para, Holds: true, Depth: h.depth + 1, Quoted: h.quoted})
		return
	}
	h.push("dd")
	h.depth++
	h.block, h.waiting = h.para(), false
}

// push opens an element.
func (h *htmlReader) push(name string) {
	h.open = append(h.open, htmlOpen{name, h.depth, h.quoted, -1})
	h.count[name]++
}

// pop closes the innermost open element of a name with those inside it, and
// reports whether there is one.
func (h *htmlReader) pop(name string) bool {
	if h.count[name] == 0 {
		return false
	}
	for {
		o := h.open[len(h.open)-1]
		h.open = h.open[:len(h.open)-1]
		h.count[o.name]--
		h.depth, h.quoted = o.depth, o.quoted
		switch {
		case o.name == "details":
			h.folded--
		case beside[o.name]:
			h.quiet--
		}
		if o.name == name {
			return true
		}
	}
}

// close takes in an end tag that stands from i to end.
func (h *htmlReader) close(t inline.Tag, i, end int) {
	if h.table != nil && h.endCell(t, i) {
		return
	}
	switch name := t.Name; name {
	case "ul", "ol", "menu", "dl", "blockquote", "details", "nav", "aside", "footer":
		h.flush(i)
		h.pop(name)
		h.block, h.waiting = h.para(), false
	case "dd":
		h.flush(i)
		h.pop(name)
		h.block, h.waiting = h.para(), false
	case "summary":
		h.flush(i)
		if n := len(h.open); n > 0 && h.open[n-1].name == "details" && h.open[n-1].depth == h.depth {
			h.depth++
		}
		h.block, h.waiting = h.para(), false
	case "li", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "title":
		h.flush(i)
		h.block, h.waiting = h.para(), false
	case "iframe", "video", "audio", "object":
		if h.from < 0 {
			return
		}
		h.flush(end)
	default:
		switch {
		case apart[name] || name == "tr" || name == "td" || name == "th" || name == "table":
			h.flush(i)
		case name == "a":
			h.link = ""
			if h.from < 0 {
				h.carried = ""
			}
		}
	}
}
