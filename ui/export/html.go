package export

import (
	"bufio"
	"cmp"
	"fmt"
	"html"
	"io"
	"strings"

	"yomi/model"
	"yomi/ui/look"
)

// style is all the page needs to be read: a line that is not too long, and what
// the marks of notes have in HTML anyway.
const style = `body { max-width: 44em; margin: 2em auto; padding: 0 1em; line-height: 1.6; font-family: sans-serif; color-scheme: light dark }
pre { overflow-x: auto; padding: .7em; border: 1px solid #8884 } table { border-collapse: collapse } td, th { border: 1px solid #8888; padding: .2em .6em }
blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid #8888 } .quiet { opacity: .6 }`

// HTML writes the notes at and below top, all of them for None, as one page
// that needs no other file.
func HTML(out io.Writer, t *model.Tree, top model.Ref) error {
	lo, hi := nodes(t, top)
	p := &page{Writer: bufio.NewWriter(out), tree: t, leads: leadsIn(t, lo, hi)}
	title := "yomi"
	if lo < hi {
		title = t.Node(lo).Text
	}
	fmt.Fprintf(p, "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>%s</title>\n<style>\n%s\n</style>\n</head>\n<body>\n", words(title), style)
	if top == model.None {
		p.below(model.None)
	} else {
		p.list([]model.Ref{top})
	}
	p.WriteString("</body>\n</html>\n")
	return p.Flush()
}

// page is a page being written.
type page struct {
	*bufio.Writer
	tree   *model.Tree
	leads  *leads
	quoted int // blockquotes that are open
}

// below writes what is below a node.
func (p *page) below(r model.Ref) {
	var children []model.Ref
	for c := range p.tree.Children(r) {
		children = append(children, c)
	}
	p.list(children)
}

// list writes siblings: those that belong to one list or table in one.
func (p *page) list(siblings []model.Ref) {
	around := p.quoted
	for i := 0; i < len(siblings); {
		r := siblings[i]
		n := p.tree.Node(r)
		if i > 0 && (p.callout(r) || p.callout(siblings[i-1])) {
			p.quote(max(int(n.Quoted)-1, around)) // a callout is a quotation of its own
		}
		p.quote(max(int(n.Quoted), around))
		same := i + 1
		for same < len(siblings) && p.together(r, siblings[same]) {
			same++
		}
		switch {
		case p.tree.Rich(r).Footnote != "":
			same = i + 1
			p.block(r)
		case n.Form == model.Item || n.Task != model.NoTask && !isTitle(n):
			p.items(siblings[i:same])
		case n.Form == model.Table:
			p.table(siblings[i:same])
		default:
			same = i + 1
			p.block(r)
		}
		i = same
	}
	p.quote(around)
}

func (p *page) callout(r model.Ref) bool { return p.tree.Rich(r).Callout != "" }

// together reports whether two siblings belong to one list or table.
func (p *page) together(a, b model.Ref) bool {
	x, y := p.tree.Node(a), p.tree.Node(b)
	return x.Quoted == y.Quoted && x.Form == y.Form && p.tree.Rich(b).Footnote == "" && (x.Form != model.Item || p.number(a) == "" == (p.number(b) == ""))
}

// quote opens or closes quotations until that many are open.
func (p *page) quote(deep int) {
	for ; p.quoted < deep; p.quoted++ {
		p.WriteString("<blockquote>\n")
	}
	for ; p.quoted > deep; p.quoted-- {
		p.WriteString("</blockquote>\n")
	}
}

// number is the number of an item as HTML counts, "" where it is written otherwise.
func (p *page) number(r model.Ref) string {
	number := strings.TrimRight(look.Number(p.tree, r), ".)")
	if strings.Trim(number, "0123456789") != "" || len(number) > 9 {
		return ""
	}
	return number
}

// items writes a list.
func (p *page) items(all []model.Ref) {
	tag := "ul"
	if p.number(all[0]) != "" {
		tag = "ol"
	}
	fmt.Fprintf(p, "<%s>\n", tag)
	for _, r := range all {
		box, value := "", ""
		if number := p.number(r); number != "" {
			value = ` value="` + number + `"`
		} else if number := look.Number(p.tree, r); number != "" {
			box = words(number) + " "
		}
		switch p.tree.Node(r).Task {
		case model.TaskOpen:
			box += `<input type="checkbox" disabled> `
		case model.TaskDone:
			box += `<input type="checkbox" checked disabled> `
		case model.TaskCancelled:
			box += "[-] "
		}
		fmt.Fprintf(p, "<li%s%s>%s%s", p.id(r), value, box, p.said(r))
		if !p.tree.Leaf(r) {
			p.WriteString("\n")
			p.below(r)
		}
		p.WriteString("</li>\n")
	}
	fmt.Fprintf(p, "</%s>\n", tag)
}

// table writes a table whose rows are siblings, and below the first of them.
func (p *page) table(all []model.Ref) {
	if written := p.tree.Node(all[0]).Text; strings.Contains(written, "\n") {
		fmt.Fprintf(p, "<pre>%s</pre>\n", words(written))
		return
	}
	p.WriteString("<table>\n")
	for _, first := range all {
		for r := first; r < p.tree.End(first); r++ {
			cell := "td"
			if p.tree.Rich(r).Header {
				cell = "th"
			}
			p.WriteString("<tr>")
			for c := range strings.SplitSeq(p.said(r), "\t") {
				fmt.Fprintf(p, "<%s>%s</%s>", cell, c, cell)
			}
			p.WriteString("</tr>\n")
		}
	}
	p.WriteString("</table>\n")
}

// block writes one node and what is below it.
func (p *page) block(r model.Ref) {
	n, x := p.tree.Node(r), p.tree.Rich(r)
	said := p.said(r)
	switch {
	case isTitle(n):
		h := level(p.tree, r)
		if tags := filed(p.tree, r); tags != "" {
			said += `<span class="quiet">` + words(tags) + "</span>"
		}
		fmt.Fprintf(p, "<h%d%s>%s%s%s</h%d>\n", h, p.id(r), box(n), words(rank(p.tree, r)), said, h)
	case n.Form == model.Code:
		fmt.Fprintf(p, "<pre%s><code>%s</code></pre>\n", p.id(r), words(n.Text))
	case x.Callout != "":
		fmt.Fprintf(p, "<p%s><strong>%s</strong></p>\n", p.id(r), said)
	case n.Quiet:
		fmt.Fprintf(p, "<p%s class=\"quiet\">%s</p>\n", p.id(r), said)
	case x.Footnote != "":
		fmt.Fprintf(p, "<p id=\"fn-%s\"><sup>[%s]</sup> %s</p>\n", words(x.Footnote), words(x.Footnote), said)
	default:
		fmt.Fprintf(p, "<p%s>%s</p>\n", p.id(r), said)
	}
	p.below(r)
}

// id is the anchor of a node as an attribute.
func (p *page) id(r model.Ref) string {
	if name := cmp.Or(p.leads.names[r], p.tree.Rich(r).Anchor); name != "" {
		return ` id="` + words(name) + `"`
	}
	return ""
}

// said is r's text in the marks of HTML.
func (p *page) said(r model.Ref) string {
	return write{whole: literal, around: func(run model.Run) (open, end string) { return p.tags(r, run) }, plain: lines}.said(p.tree, r)
}

// words is a text in which nothing is a tag.
func words(s string) string { return html.EscapeString(safe(s)) }

// lines are words whose lines end where they end.
func lines(s string) string { return strings.ReplaceAll(words(s), "\n", "<br>\n") }

// literal writes what holds no marks.
func literal(run model.Run, inside string) (string, bool) {
	switch run.Style {
	case model.StyleCode, model.StyleMath:
		return "<code>" + lines(inside) + "</code>", true
	case model.StyleQuiet:
		return `<span class="quiet">` + lines(inside) + "</span>", true
	case model.StyleFootnote:
		return `<sup><a href="#fn-` + words(run.To) + `">` + words(inside) + "</a></sup>", true
	case model.StyleImage:
		if run.Target == model.ToWiki {
			break // a page, which is written elsewhere or not at all
		}
		return `<img src="` + words(reference(run)) + `" alt="` + words(inside) + `">`, true
	}
	return "", false
}

// elements are the elements of the other styles.
var elements = [...]string{model.StyleStrong: "strong", model.StyleEmph: "em", model.StyleStrike: "s", model.StyleKbd: "kbd",
	model.StyleMark: "mark", model.StyleSup: "sup", model.StyleSub: "sub"}

// tags are the tags around a run of r's text. Words that lead to a page or an ID
// of which nothing is written are words.
func (p *page) tags(r model.Ref, run model.Run) (open, end string) {
	switch name := p.leads.within(r, run); {
	case name != "":
		return `<a href="#` + words(name) + `">`, "</a>"
	case run.Target == model.ToID || run.Target == model.ToWiki:
		return "", ""
	case run.Style == model.StyleLink:
		return `<a href="` + words(reference(run)) + `">`, "</a>"
	}
	name := elements[run.Style]
	return "<" + name + ">", "</" + name + ">"
}

// reference is where a run leads, if that is nothing but a place: a scheme that
// runs something leads nowhere.
func reference(run model.Run) string {
	switch run.Target {
	case model.ToAnchor:
		return "#" + run.To
	case model.ToMail:
		return "mailto:" + run.To
	case model.ToWeb:
		if look.Target(run) == "" {
			return "#"
		}
		return look.Target(run)
	case model.ToFile:
		if before, _, ok := strings.Cut(run.To, ":"); ok && !strings.ContainsAny(before, "/?#") {
			return "./" + run.To // no scheme, whatever it looks like
		}
	}
	return run.To
}
