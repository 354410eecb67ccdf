package html

import (
	"strings"

	"yomi/loader/inline"
)

// beside are the elements of a page that are not what it is about.
var beside = map[string]bool{"nav": true, "aside": true, "footer": true}

// boxes are the elements that say by their role, id or class what they hold.
var boxes = map[string]bool{"div": true, "section": true, "ul": true, "ol": true, "menu": true}

// besides are what ids and classes of boxes say that are not what a page is about: the whole
// of one, or the last word of one (global-nav, sf_menu).
var besides = map[string]bool{"nav": true, "navi": true, "navbar": true, "navigation": true, "menu": true, "breadcrumb": true, "breadcrumbs": true, "pagination": true,
	"sidebar": true, "footer": true}

// layouts begin what the box of a whole page says of what else is on it: has-sidebar.
var layouts = map[string]bool{"has": true, "no": true, "with": true, "without": true}

// replies are what classes alone say of what others wrote or what else there is to read: the
// whole of one, or its first word (comments-area, related-posts). As ids they are also given
// to sections of what a page is about, by their titles.
var replies = map[string]bool{"comments": true, "comment": true, "related": true}

// besideArticle reports a start tag of what a page is not about.
func (h *Reader) besideArticle(t inline.Tag) bool {
	if !h.page || beside[t.Name] || !boxes[t.Name] {
		return h.page && beside[t.Name]
	}
	return strings.EqualFold(t.Attr("role"), "navigation") || saysBeside(t.Attr("id")) || saysBeside(t.Attr("class")) || saysReplies(t.Attr("class"))
}

// saysBeside reports ids or classes that say so.
func saysBeside(names string) bool {
	for name := range strings.FieldsSeq(strings.ToLower(names)) {
		last := strings.LastIndexAny(name, joints) + 1
		if besides[name[last:]] && !layouts[firstWord(name)] {
			return true
		}
	}
	return false
}

// saysReplies reports classes that say so.
func saysReplies(names string) bool {
	for name := range strings.FieldsSeq(strings.ToLower(names)) {
		if replies[firstWord(name)] {
			return true
		}
	}
	return false
}

// joints are the signs between the words of a name.
const joints = "-_"

// firstWord is the first word of an id or a class.
func firstWord(name string) string {
	if i := strings.IndexAny(name, joints); i >= 0 {
		return name[:i]
	}
	return name
}

// box takes in the start tag of a box that is no list: one beside the article, and each
// inside of it, so that its end is found.
func (h *Reader) box(t inline.Tag) {
	if h.besideArticle(t) || boxes[t.Name] && h.count[t.Name] > 0 {
		h.push(t)
	}
}

// endBeside ends the boxes that were never closed before what a page is about begins.
func (h *Reader) endBeside() {
	for h.Quiet > 0 && (h.pop("div") || h.pop("section")) {
	}
}
