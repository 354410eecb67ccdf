package structure

import (
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// SetTitle makes line i the event's title, -1 for none. A title that the
// document gives itself, or a page's name before the text, may be said again as a
// heading: then that one is over the text. A later heading that says a part of it is the
// part of the text that the title is about.
func (n *Notes) SetTitle(i int) {
	n.front = i
	if i < 0 || n.blocks[i].Kind != block.Heading {
		return
	}
	title := lexis.Squeeze(n.text(i))
	headings, before := 0, uint8(0)
	for j := i + 1; j < len(n.lines) && headings <= frontHeadings; j++ {
		if n.blocks[j].Kind != block.Heading {
			continue
		}
		headings++
		level := n.blocks[j].Level
		if before == level {
			continue // one of the parts
		}
		before = level
		own := n.lines[j].letters()
		part := headings == 1 && n.blocks[i].Title && strings.Contains(title, own) && againShare*len(own) > len(title)
		if own == title && n.blocks[i].Title || len(own) > againMin && (own == title || part) {
			n.front = j
			return
		}
	}
}

// sayField makes a title that is told again below the field that it is written as, with
// its name, as all that a document says of itself has: "title: Quay". A title that is
// written without a name stays what it is.
func (p *Plan) sayField(i int) {
	b := &p.blocks[i]
	line := p.doc.Line(int(b.Line))
	said := strings.TrimPrefix(lexis.TrimSpace(line), "#+") // Org's
	at := strings.IndexAny(said, ":=")
	if !b.Title || b.Lines != 1 || at < 0 || lexis.FieldByName(said[:at]) != lexis.TitleField || strings.Trim(said[at+1:], " \t\"'") != b.Text {
		return
	}
	b.Kind, b.Text, b.Off = block.Field, said, int32(p.doc.LineStart(int(b.Line))+strings.Index(line, said))
	b.SetRuns(nil)
}

// againShare is how many times as long as the title that a heading says again
// the document's own may be: it has the site's name behind it.
const againShare = 3

// endsFront reports the last of the lines that stand alone at the front: a page
// has its name and subtitle before a text's title.
func (n *Notes) endsFront(i int) bool {
	alone := func(k int) bool {
		l := &n.lines[k]
		return l.shape.mark != noMark && l.shape.mark != listed && l.is(apart) && l.is(blankBelow) && !l.is(sentence)
	}
	for k := 0; k <= i; k++ {
		if !alone(k) {
			return false
		}
	}
	return i+1 < len(n.lines) && !alone(i+1)
}

// contents reports a folded line that stands for a table of contents: [TOC].
func contents(folded string) bool {
	switch strings.Trim(strings.TrimSuffix(folded, "{=mediawiki}"), "[]_{}<>$@ ") {
	case "toc", "tocright", "contents", "table of contents", "目次", "目录", "目錄":
		return true
	}
	return false
}

// dropLabel takes the label off the document's title, if it has one and no other marks than
// those of the label: 会議名：X, Subject: X.
func (p *Plan) dropLabel() {
	if p.front < 0 || p.blocks[p.front].Kind == block.Heading {
		return
	}
	b := &p.blocks[p.front]
	at := lexis.ValueAt(b.Text)
	if lexis.FieldOf(b.Text) != lexis.TitleField || at >= len(b.Text) || strings.Contains(b.Text, "\n") || slices.ContainsFunc(b.Runs(), func(r model.Run) bool { return int(r.Hi) > at }) {
		return
	}
	b.Text = strings.TrimSpace(b.Text[at:])
	b.SetRuns(nil) // its marks are the label's
	said := p.doc.Text[b.Off:p.doc.LineStart(int(b.Line)+1)]
	if off := strings.Index(said, b.Text); off > 0 {
		b.Off += int32(off)
	}
}

// countsOn reports line i as the first of those that are numbered as it is.
func (n *Notes) countsOn(i int) bool {
	if i >= len(n.lines) {
		return false
	}
	l := &n.lines[i]
	return l.shape.mark == numbered && l.number == 1 && slices.ContainsFunc(n.lines[i+1:min(len(n.lines), i+frontFar)], func(o line) bool {
		return o.shape == l.shape && o.number == 2
	})
}

// opens reports the first line, or the first behind fields.
func (f *frontLine) opens() bool {
	for i := range f.line {
		if b := &f.n.blocks[i]; b.Kind != block.Field || b.Title {
			return false
		}
	}
	return f.line == 0 || f.block().Kind != block.Field
}
