package structure

import (
	"strings"
	"unicode"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// frontMax is how many blocks into a document its title is looked for: past a
// blog's name, its subtitle, a date and some words of greeting.
const frontMax = 14

// nameEvent finds the title of the document's event, or of each of its
// events. What a document says of itself comes first (front matter), then the
// line at its front with the most evidence.
func (p *Plan) nameEvent() {
	for i := range p.heads {
		if p.heads[i].role == Event {
			p.front = p.heads[i].block
			p.repeatsTitle(i)
			return
		}
	}
	best := float64(eventMin)
	for i := 0; i < min(len(p.blocks), frontMax); i++ {
		score, _ := p.weighEvent(i)
		if score >= best && (p.front < 0 || score > best) {
			best, p.front = score, i
		}
		if p.titleAt(i) && p.blocks[i].Kind == block.Heading && i > p.front && p.front >= 0 {
			break // the document's parts have begun
		}
	}
	if p.front < 0 {
		return
	}
	p.dropLabel()
	p.keepFrom(p.front)
	if p.oneTalk() {
		p.solo, p.front = true, -1
		p.heads[0].role = Section
		return
	}
	p.innerEvents()
	p.moreEvents()
}

// dropLabel takes the label off a title that has one.
func (p *Plan) dropLabel() {
	if !p.labelled(p.front) {
		return
	}
	b := &p.blocks[p.front]
	line, from := p.doc.Text[b.Off:p.doc.LineStart(int(b.Line)+1)], b.Off
	at := lexis.ValueAt(b.Text)
	b.Cut(len(b.Text) - len(strings.TrimLeftFunc(b.Text[at:], unicode.IsSpace)))
	b.Off = from
	if off := strings.Index(line, b.Text); off > 0 {
		b.Off += int32(off)
	}
}

// innerEvents handles a title that only collects: if it names no gathering of
// a year and all titles right below it do, those are the events.
func (p *Plan) innerEvents() {
	if len(p.heads) < 3 || p.heads[0].role != Event || p.heads[0].level == 0 || p.heads[0].facts.year {
		return
	}
	level, n := p.heads[1].level, 0
	for i := range p.heads[1:] {
		h := &p.heads[i+1]
		if h.level < level || h.level == level && !p.edition(h) {
			return
		}
		if h.level == level {
			n++
		}
	}
	if n > 1 && n < len(p.heads)-1 {
		p.front = p.heads[1].block
		p.keepFrom(p.front)
		for i := range p.heads {
			if p.heads[i].level == level {
				p.heads[i].role = Event
			}
		}
	}
}

// edition reports the name of something with its year: GOTO 2020. A year alone
// is a chapter of a log, and so is a title with a whole date, unless its name
// was coined for what is held every year.
func (p *Plan) edition(h *head) bool {
	f, text := &h.facts, p.blocks[h.block].Text
	return f.year && !f.dated && strings.Trim(f.squeezed(), "0123456789年") != "" && (!wholeDate(dateIn(text)) || coined(text))
}

// oneTalk reports a document that is the notes of one talk: its title says who
// speaks, or the line below does, and names no gathering; and nothing in it
// looks like a talk of its own.
func (p *Plan) oneTalk() bool {
	if len(p.heads) == 0 || p.heads[0].block != p.front || p.heads[0].level == 0 || !p.crown(p.front) {
		return false
	}
	f := &p.heads[0].facts
	if f.named || f.told || f.year || !f.by && !f.speaker && !p.speakerTitle() && !p.speakersBelow() {
		return false
	}
	for i := range p.heads[1:] {
		if f := &p.heads[i+1].facts; f.by || f.speaker || f.timed || f.dated {
			return false
		}
	}
	return true
}

// speakersBelow reports a document with nothing but names, or a word for who
// speaks, right under its first title.
func (p *Plan) speakersBelow() bool {
	if p.heads[0].facts.body == 0 {
		return false
	}
	below := &p.blocks[p.heads[0].block+1]
	name, _, _ := strings.Cut(below.Text, "／") // Name／affiliation
	return (below.Kind == block.Para || below.Kind == block.Quote) && (nameWords(name) || lexis.FieldNamed(strings.TrimRight(name, ":：")) == lexis.SpeakerField)
}

// speakerTitle reports a document whose second title says who speaks, and holds
// all the rest.
func (p *Plan) speakerTitle() bool {
	if len(p.heads) < 3 || lexis.FieldOf(p.blocks[p.heads[1].block].Text) != lexis.SpeakerField {
		return false
	}
	for i := range p.heads[2:] {
		if p.heads[i+2].level <= p.heads[1].level {
			return false
		}
	}
	return true
}

// weighEvent adds up the event rules for block i. Lines further down count a
// little less, so that of equals the first wins.
func (p *Plan) weighEvent(i int) (float64, []Reason) {
	f := factsOf(opening(p.blocks[i].Text))
	score := -0.2 * float64(i)
	var why []Reason
	for _, r := range eventRules {
		if r.holds(p, i, &f) {
			score += r.weight
			why = append(why, Reason{r.name, Event, r.weight})
		}
	}
	return score, why
}

// keepFrom makes block i the event's title: what looked like titles before it
// is its surroundings.
func (p *Plan) keepFrom(i int) {
	k := 0
	for k < len(p.heads) && p.heads[k].block < i {
		k++
	}
	p.heads, p.pairs = p.heads[k:], p.pairs[k:]
	if len(p.heads) > 0 && p.heads[0].block == i {
		p.heads[0].role = Event
	}
}

// repeatsTitle handles the title that front matter gives and the text then
// repeats as its one outermost heading: the heading is the event's title and
// what came before it its surroundings.
func (p *Plan) repeatsTitle(i int) {
	title := p.heads[i].facts.squeezed()
	if i > 0 || title == "" {
		return
	}
	deepest := 0
	for _, next := range p.heads[1:min(len(p.heads), 1+rubrics)] {
		if next.role != Event && next.facts.squeezed() == title && (deepest == 0 || next.level < deepest) {
			p.front = next.block
			p.keepFrom(next.block)
			return
		}
		deepest = max(deepest, next.level)
	}
}

// rubrics is how many titles from the front matter on the text's own is looked
// for: a rubric in smaller type may stand before it.
const rubrics = 3

// again reports whether head i is one of the first titles under an event whose
// title it repeats with a word or two more: "Board meeting 3/11 minutes".
func (p *Plan) again(i int) bool {
	if p.front < 0 || i > rubrics || len(p.blocks[p.front].Text) > openingMax {
		return false
	}
	title := p.eventLetters()
	short := len(title) <= agendaShort && p.heads[i].block != p.front+1
	return title != "" && !short && strings.Contains(p.heads[i].facts.squeezed(), title)
}

// insideTitle reports whether the words of head i, further down, stand in the
// event's title too.
func (p *Plan) insideTitle(i int) bool {
	return p.front >= 0 && p.heads[i].block != p.front && p.heads[i].facts.squeezed() != "" &&
		strings.Contains(p.eventLetters(), p.heads[i].facts.squeezed())
}

// eventLetters is the letters and digits of the event's title, once it is known.
func (p *Plan) eventLetters() string {
	if p.letters == "" {
		p.letters = lexis.Squeeze(opening(p.blocks[p.front].Text))
	}
	return p.letters
}

// moreEvents makes events of the titles beside the first that name a
// gathering and its year as well, at the same level.
func (p *Plan) moreEvents() {
	if len(p.heads) == 0 || p.heads[0].role != Event || p.heads[0].level == 0 {
		return
	}
	first := p.heads[0].facts
	if !first.named || !first.year {
		return
	}
	for i := 1; i < len(p.heads); i++ {
		h := &p.heads[i]
		if h.level == p.heads[0].level && h.facts.named && h.facts.year {
			h.role = Event
		}
	}
}
