package digest

import (
	"slices"
	"strings"

	"yomi/model"
)

// cards are of which forms those notes are that are no more than a link and the title of
// another page, as it was embedded.
type cards struct{ paras, items bool }

func (k cards) areOf(form model.Form) bool {
	return k.paras && form == model.Para || k.items && form == model.Item
}

// cards finds them among notes that stand under the same: there are at least as many
// paragraphs in words of their own, or items beside paragraphs, and if they are items, no
// other items. Otherwise the pages are what there is.
func (d *draft) cards(notes []model.Ref) cards {
	paras, items, others := 0, 0, 0
	for _, c := range notes {
		switch form := d.t.Node(c).Form; {
		case form == model.Para && isLink(d.t, c):
			paras++
		case form == model.Item && isLink(d.t, c):
			items++
		case form == model.Item:
			others++
		}
	}
	if others > 0 {
		items = 0
	}
	texts := 0
	for _, c := range notes {
		if n := d.t.Node(c); texts < paras+items && n.Form == model.Para && len(n.Text) >= leastLine && !isLink(d.t, c) && !isNoise(n.Text) {
			texts++
		}
	}
	return cards{paras > 0 && texts+others >= paras, items > 0 && texts >= paras+items}
}

// pageBar stands between the title of a page and that of its site.
const pageBar = " | "

// isCaption reports whether a note is no more than the words of a link that the head
// shows, as slides or a recording are called where they were embedded. Several of them
// are a list of talks.
func (d *draft) isCaption(r model.Ref) bool {
	if len(d.head.Links) == 0 || !d.isShownLink(r) {
		return false
	}
	up := d.t.Parent(r)
	for c := range d.t.Children(up) {
		if c != r && d.isShownLink(c) {
			return false
		}
	}
	return true
}

// isShownLink reports whether all of a note is a link that the head shows, or what stands
// under it is, and it is no sentence.
func (d *draft) isShownLink(r model.Ref) bool {
	if !d.t.Leaf(r) {
		text := d.t.Node(r).Text
		return d.t.End(r) == r+2 && onlyLinks(d.t, r+1) && d.isShown(r+1) && !endsSentence(text) && !isHiragana(lastRune(text))
	}
	return isLink(d.t, r) && d.isShown(r)
}

func (d *draft) isShown(r model.Ref) bool {
	return slices.ContainsFunc(d.t.Links(r), func(l string) bool { return slices.Contains(d.head.Links, l) })
}

// isEmbedded reports whether a line is what stands below slides where they were embedded:
// what they are called, and from whom they are. That is the title, or the head shows
// their address.
func (d *draft) isEmbedded(line string) bool {
	called, from, found := strings.Cut(line, " from ")
	switch {
	case !found || d.head.Title == "":
		return false
	case called == d.head.Title:
		return true
	}
	return len(strings.Fields(from)) <= longestAuthor && !endsSentence(line) && slices.ContainsFunc(d.head.Links, func(l string) bool { return strings.Contains(l, "slideshare.net/") })
}

// longestAuthor is how many words the name of one is who put slides there.
const longestAuthor = 3

// takePages makes a point of label i if all that stands under it is addresses: what it says
// of them is all there is, as it is of a link in words.
func (d *draft) takePages(i int) {
	p := &d.pieces[i]
	pages, end := d.pagesBehind(i)
	if pages == "" || d.pieces[i+1].under != i || end < len(d.pieces) && d.pieces[end].under >= i || p.size > lineSize || saysWhatFollows(p.text) {
		return
	}
	p.role, p.linked = point, p.text+colon(p.text)+pages
	d.paged += p.size
}

// findPages finds the addresses that stand right behind names, not under them, where there
// are several of each: they are their pages, and told behind them where there is room.
func (d *draft) findPages() {
	named := map[int][]int{} // by what they stand under, names with a page behind them
	for i := range d.pieces {
		p := &d.pieces[i]
		if p.role != point || p.size > topicSize || endsSentence(p.text) {
			continue
		}
		if pages, _ := d.pagesBehind(i); pages != "" {
			named[p.under] = append(named[p.under], i)
		}
	}
	for _, list := range named {
		for _, i := range list {
			if pages, _ := d.pagesBehind(i); len(list) > 1 {
				d.pieces[i].linked = d.pieces[i].text + colon(d.pieces[i].text) + pages
			}
		}
	}
}

// pagesBehind are the addresses that stand right behind piece i, as they are told where
// there is room, and what stands behind them.
func (d *draft) pagesBehind(i int) (pages string, end int) {
	for end = i + 1; end < len(d.pieces); end++ {
		short := d.pageOf(end)
		if short == "" || d.pieces[end].under != d.pieces[i+1].under {
			break
		}
		if pages != "" {
			pages += slash
		}
		pages += short
	}
	return pages, end
}

// pageOf is the address that is all of piece i, "" if it is none.
func (d *draft) pageOf(i int) string {
	p := &d.pieces[i]
	if p.role != noise || !onlyLinks(d.t, p.ref) {
		return ""
	}
	_, address, _ := strings.Cut(d.t.Links(p.ref)[0], "://")
	return page(address)
}

// isToldPage reports whether what is told of the piece that piece i stands behind says the
// address that is all of it.
func (d *draft) isToldPage(told []bool, i int) bool {
	short := d.pageOf(i)
	if short == "" {
		return false
	}
	u := i - 1
	for u > 0 && i-u <= maxLinks && d.pageOf(u) != "" { // no line holds more
		u--
	}
	return u >= 0 && told[u] && strings.Contains(d.pieces[u].text, short)
}

// deixis begins what is said of a picture beside it.
var deixis = anyOf("これ|こちら|こんな感じ|this is|here is|here's|these are|这是|這是|如图|如圖")

// pointsAtPicture reports whether a short note right above or below a picture only points
// at it: without it, it says nothing.
func (d *draft) pointsAtPicture(r model.Ref, text string) bool {
	return deixis.begins(text) && isWithin(text, nameSize) && d.leaf(r) && (d.isPictured(r-1) || d.isPictured(d.last(r)+1))
}

// namesPicture reports whether a line under a picture is its caption, which only names what
// it shows.
func (d *draft) namesPicture(r model.Ref, text string) bool {
	return d.t.Node(r).Form == model.Para && d.leaf(r) && d.isPictured(d.t.Parent(r)) && isWithin(text, topicSize) && !states(text)
}

// isPictured reports whether all of a note is pictures.
func (d *draft) isPictured(r model.Ref) bool {
	return r > 0 && int(r) < d.t.Len() && d.t.Node(r).Kind == model.Note && (isPicture(d.t.Node(r).Text) || isAll(d.t, r, model.StyleImage))
}

// isVoid reports whether a line is no more than a tag of a template, or signs: nothing is
// left out with it.
func isVoid(line string) bool {
	line = strings.TrimSpace(line)
	return !strings.ContainsFunc(line, isLetter) || strings.HasPrefix(line, "{%") && strings.HasSuffix(line, "%}") || strings.HasPrefix(line, "{{") && strings.HasSuffix(line, "}}") && strings.Count(line, "{{") == 1
}
