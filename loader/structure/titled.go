package structure

import (
	"strings"

	"yomi/loader/block"
)

// labelled reports whether block i, before the first title, is the only line that
// says that it is the title: 会議名：…, Subject: ….
func (p *Plan) labelled(i int) bool {
	b := &p.blocks[i]
	if b.Kind == block.Heading || len(p.heads) > 0 && p.heads[0].block < i || block.FieldOf(b.Text) != block.TitleField || strings.Contains(b.Text, "\n") {
		return false
	}
	for k := range p.blocks {
		if o := &p.blocks[k]; k != i && (o.Name == block.TitleField || k < frontMax && block.FieldOf(o.Text) == block.TitleField) {
			return false // each part has such a line
		}
	}
	return len(b.Text) > block.ValueAt(b.Text)
}

// dropLabel takes the label off a title that has one.
func (p *Plan) dropLabel() {
	if !p.labelled(p.front) {
		return
	}
	b := &p.blocks[p.front]
	b.Text = strings.TrimSpace(b.Text[block.ValueAt(b.Text):])
	line := p.doc.Text[b.Off:p.doc.LineStart(int(b.Line)+1)]
	if off := strings.Index(line, b.Text); off > 0 {
		b.Off += int32(off)
	}
}

// again reports whether head i is one of the first titles under an event whose
// title it repeats with a word or two more: "Board meeting 3/11 minutes".
func (p *Plan) again(i int) bool {
	if p.front < 0 || i > rubrics || len(p.blocks[p.front].Text) > openingMax {
		return false
	}
	title := squeeze(p.blocks[p.front].Text)
	return len(title) > agendaShort && strings.Contains(p.heads[i].facts.squeezed(), title)
}

// trail reports the way to a page, as sites print it above a text: Home > Notes
// > 2016.
func trail(text string) bool {
	for _, arrow := range [...]string{" -> ", " > ", " >> ", " » ", " › ", " → ", " ＞ "} {
		if strings.Count(text, arrow) >= 2 {
			return true
		}
	}
	return false
}
