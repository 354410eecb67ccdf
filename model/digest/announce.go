package digest

import (
	"strings"

	"yomi/model"
)

// follows reports whether c, which stands right behind before, is among what
// the paragraph first announces: items, where it does not end like a sentence or
// says that they follow; whatever stands behind a colon; and the lines under a
// name, where a list was written without its signs.
func (d *draft) follows(before, c, first model.Ref) bool {
	n, lead := d.t.Node(c), d.t.Node(first)
	switch {
	case lead.Form == model.Code || lead.Form.Keeps() || lead.Form == model.Link:
		return false
	case endsInColon(lead.Text):
		return n.Form == model.Item && lead.Form != model.Item || before == first && n.Form != lead.Form && n.Form != model.Heading
	case n.Form == model.Item:
		return lead.Form == model.Para && before == first && (!endsSentence(lead.Text) || saysWhatFollows(lead.Text)) ||
			lead.Form == model.Para && d.t.Node(before).Form == model.Item
	}
	return n.Form == model.Para && (lead.Form == model.Para || lead.Form == model.Item) && !n.Gap && d.t.Leaf(c) && isName(lead.Text) && !isName(n.Text) &&
		(before != first || len(n.Text) > len(lead.Text))
}

// isName reports whether a line names something rather than saying it: short,
// and without a verb as far as that can be seen.
func isName(text string) bool {
	if textSize(text) > nameSize || strings.ContainsAny(text, "。．.!！?？、，,=→⇒:：") {
		return false
	}
	for _, r := range text {
		if isHiragana(r) && r != 'の' {
			return false
		}
	}
	return len(strings.Fields(text)) <= fewWords
}

// joinAnnounced makes one piece of a short list that is announced by number
// ("the following four"): some of four would be wrong.
func (d *draft) joinAnnounced(under int) {
	first := under + 1
	if under == none || len(d.pieces)-first < 2 || !saysWhatFollows(d.pieces[under].text) {
		return
	}
	whole, text := piece{}, ""
	room := d.room(under)
	for i, p := range d.pieces[first:] {
		if p.under != under || p.role != point || len(text) > 3*room { // of kanji
			return
		}
		if i == 0 {
			whole, text = p, p.text
			continue
		}
		text += " / " + p.text
		whole.counts += p.counts
	}
	if whole.counts < 2 || textSize(text) > room {
		return
	}
	whole.text = text
	d.pieces = d.pieces[:first]
	d.add(whole)
}
