package structure

import (
	"strings"

	"yomi/loader/block"
)

// frontMax is how many blocks into a document its title is looked for: past a
// blog's name, its subtitle, a date and some words of greeting.
const frontMax = 14

// eventMin is the evidence that makes a line the document's title: a gathering
// named, or a first line that stands alone over titles.
const eventMin = 3

// sentenceWords is how many words with a full stop behind them make a sentence.
const sentenceWords = 4

// eventRule is one piece of evidence that the block at i names the document's
// event.
type eventRule struct {
	name   string
	weight float64
	holds  func(p *Plan, i int, f *facts) bool
}

// eventRules weigh the lines at the front of a document.
var eventRules = []eventRule{
	{"names a gathering", 3, func(_ *Plan, _ int, f *facts) bool { return f.named }},
	{"has a year in it", 3, func(_ *Plan, _ int, f *facts) bool { return f.year && !f.dated }},
	{"tells of something attended", 3, func(_ *Plan, _ int, f *facts) bool { return f.told }},
	{"is the first line", 2, func(_ *Plan, i int, _ *facts) bool { return i == 0 }},
	{"is the last line that stands alone before the text, below what names the page", 2, func(p *Plan, i int, f *facts) bool {
		return i > 0 && p.endsFront(i) && !f.part && !f.pause && !f.final && !f.file && !f.lead
	}},
	{"is the one title above all others", 6, func(p *Plan, i int, _ *facts) bool { return p.crown(i) }},
	{"is a title", 1, func(p *Plan, i int, _ *facts) bool { return p.blocks[i].Kind == block.Heading }},
	{"is the only title", 2, func(p *Plan, i int, _ *facts) bool { return len(p.heads) == 1 && p.titleAt(i) }},
	{"a title stands right under it", 1, func(p *Plan, i int, _ *facts) bool {
		return i+1 < len(p.blocks) && p.titleAt(i+1)
	}},
	{"stands alone over titles with a sign of their own", 1, func(p *Plan, i int, _ *facts) bool {
		return i == 0 && p.blocks[i].Look == block.Bare && !p.titleAt(i) && len(p.heads) > 1
	}},
	{"a short line alone before the first of several titles", 4, func(p *Plan, i int, _ *facts) bool { return p.preface(i) }},
	{"fields stand right under it", 2, func(p *Plan, i int, _ *facts) bool {
		return i+1 < len(p.blocks) && p.blocks[i+1].Kind == block.Field
	}},
	{"when and where stand right under it, and under no other title", 6, func(p *Plan, i int, _ *facts) bool { return p.soleHeld(i) }},
	{"titles of its level stand before it, with text of their own", -5, func(p *Plan, i int, _ *facts) bool { return p.follows(i) }},
	{"says that it is the title", 6, func(p *Plan, i int, _ *facts) bool { return p.labelled(i) }},
	{"stands over the dates of a log", 3, func(p *Plan, i int, f *facts) bool { return !f.dated && p.overDates(i) }},
	{"a date stands right under it", 2, func(p *Plan, i int, _ *facts) bool {
		return p.blocks[i].Kind == block.Para && i+1 < len(p.blocks) && block.BeginsWithDate(p.blocks[i+1].Text)
	}},
	{"names the blog, not what was attended", -5, func(p *Plan, i int, f *facts) bool {
		return f.words.has(diary) && !f.year && !f.told && !p.overDates(i)
	}},
	{"is running text", -3, func(p *Plan, i int, f *facts) bool {
		return p.blocks[i].Kind == block.Para && (f.width > 100 || p.blocks[i].Look == block.NoLook && !f.told)
	}},
	{"ends as a sentence does", -4, func(p *Plan, i int, _ *facts) bool {
		return block.EndsSentence(p.blocks[i].Text) && strings.HasSuffix(p.blocks[i].Text, "。")
	}},
	{"is a sentence or two", -4, func(p *Plan, i int, _ *facts) bool {
		text := p.blocks[i].Text
		return p.blocks[i].Kind == block.Para && strings.HasSuffix(text, ".") && strings.Count(text, " ") >= sentenceWords
	}},
	{"stands below another title", -5, func(p *Plan, i int, _ *facts) bool { return p.nested(i) }},
	{"begins with a date and goes on", -2, func(p *Plan, i int, f *facts) bool {
		_, n := block.DateAt(p.blocks[i].Text)
		return n > 0 && p.blocks[i].Kind == block.Para && !f.dated
	}},
	{"is what talks have inside, or a word for the end", -3, func(_ *Plan, _ int, f *facts) bool {
		return (f.part || f.final) && !f.named && !f.year
	}},
	{"is long for a title", -1, func(p *Plan, i int, f *facts) bool { return f.width > 70 }},
	{"is an item, a field or a link", -9, func(p *Plan, i int, _ *facts) bool {
		b := &p.blocks[i]
		return b.Kind != block.Para && b.Kind != block.Heading && b.Look == block.NoLook &&
			!(i == 0 && p.blocks[1%len(p.blocks)].Kind == block.Item) && !p.labelled(i)
	}},
	{"is the way to the page: Home > Notes > …", -6, func(p *Plan, i int, _ *facts) bool { return trail(p.blocks[i].Text) }},
	{"is a picture", -6, func(p *Plan, i int, _ *facts) bool { return p.picture(i) }},
	{"is a date or begins with a time", -6, func(p *Plan, i int, f *facts) bool {
		return (f.dated || f.timed && !(f.named && f.year)) && !p.crown(i)
	}},
	{"is numbered as a title after it is", -6, func(p *Plan, i int, f *facts) bool { return !f.year && p.serial(i) }},
	{"is written as the titles after it are, and has text of its own", -5, func(p *Plan, i int, _ *facts) bool { return p.decorated(i) }},
	{"one of several like it", -4, func(p *Plan, i int, f *facts) bool { return !f.named && !f.year && !f.told && p.ranked(i) }},
	{"heads a list, as others do", -2, func(p *Plan, i int, f *facts) bool {
		return p.titleAt(i) && i+1 < len(p.blocks) && p.blocks[i+1].Kind == block.Item && !p.crown(i)
	}},
}

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
	return (below.Kind == block.Para || below.Kind == block.Quote) && (nameWords(name) || block.FieldNamed(strings.TrimRight(name, ":：")) == block.SpeakerField)
}

// speakerTitle reports a document whose second title says who speaks, and holds
// all the rest.
func (p *Plan) speakerTitle() bool {
	if len(p.heads) < 3 || block.FieldOf(p.blocks[p.heads[1].block].Text) != block.SpeakerField {
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
