package structure

import (
	"sort"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// How far below a title its facts are looked for, in blocks. An event's stand
// in front of its first session, a session's right under its title; further
// down a date is something that was talked about.
const (
	eventReach   = 16
	sessionReach = 4
)

// facts gives the events and sessions their fields. The notes they are read
// from stay where they are.
func (g *grower) facts() {
	for i := range g.tops {
		t := &g.tops[i]
		if t.kind == model.Event {
			g.b.SetFields(t.ref, g.p.eventFields(t.block, g.firstSession(i)))
		} else {
			g.b.SetFields(t.ref, g.p.sessionFields(t.block, t.end))
		}
	}
}

// firstSession is the block at which the first session of event i begins, or
// where the event ends.
func (g *grower) firstSession(i int) int {
	if i+1 < len(g.tops) {
		return g.tops[i+1].block
	}
	return g.tops[i].end
}

// eventFields reads the facts of the event with its title at block title (-1
// for none) from the blocks up to end, those before the title included.
func (p *Plan) eventFields(title, end int) model.Fields {
	var f model.Fields
	posted := ""
	first := title
	if title == p.front || title < 0 {
		first = 0
	}
	if title >= 0 {
		text := opening(p.blocks[title].Text)
		f.Date = dateIn(text)
		f.Place = placeIn(text)
		f.Hashtags = hashtags(nil, text)
	}
	for i := first; i < min(end, max(first, title)+eventReach); i++ {
		b := &p.blocks[i]
		switch value := fieldValue(b); b.Name {
		case lexis.DateField:
			if latinDate(b.Text) {
				posted = firstOf(posted, dateIn(value))
			} else {
				f.Date = firstOf(f.Date, dateIn(value), value)
			}
		case lexis.PlaceField:
			f.Place = firstOf(f.Place, value)
		case lexis.TagField:
			f.Hashtags = hashtags(f.Hashtags, value)
		case lexis.NoField:
			f.Hashtags = hashtags(f.Hashtags, opening(b.Text))
			rowFields(&f, b)
		}
	}
	p.titledFields(&f, max(title, 0))
	// What the text says comes after what the fields say, but what it says of
	// when the event took place before when the notes were posted.
	text := ""
	for i := first; i < min(end, max(first, title)+eventReach); i++ {
		if b := &p.blocks[i]; b.Name == lexis.NoField && b.Kind != block.Code && b.Kind != block.Table {
			start := opening(b.Text)
			date := dateIn(start)
			if lexis.WordsIn(lexis.Fold(start)).Has(lexis.Held) {
				f.Date = firstOf(f.Date, date)
			}
			// In a long text a date is something it tells of.
			if lexis.BeginsWithDate(start) || lexis.Columns(start) <= dateColumns {
				text = firstOf(text, date)
			}
			f.Place = firstOf(f.Place, placeIn(start))
		}
	}
	f.Date = firstOf(f.Date, posted, text)
	return f
}

// nameBelow is who speaks, if the block right under a title says nothing else:
// a name with さん or an account, "by X - Company".
func nameBelow(b *block.Block) []string {
	if b.Kind != block.Para && b.Kind != block.Item {
		return nil
	}
	if name, ok := afterBy(b.Text); ok {
		return splitNames(nil, name)
	}
	if nameAlone(b.Text) {
		return splitNames(nil, b.Text)
	}
	return nil
}

// dateColumns is the longest line that gives the date of an event without a word
// that says so, in columns.
const dateColumns = 60

// rowFields takes the field of a row of two columns: | 日時 | 3月11日 |.
func rowFields(f *model.Fields, b *block.Block) {
	if b.Kind != block.Table {
		return
	}
	if name, value, ok := strings.Cut(b.Text, "\t"); ok && strings.IndexByte(value, '\t') < 0 {
		setField(f, lexis.FieldNamed(name), value)
	}
}

// titledFields takes the fields that titles name and the first line below them
// gives: ## 開催日 over 2015/03/16.
func (p *Plan) titledFields(f *model.Fields, from int) {
	for h := p.headFrom(from); h < len(p.heads); h++ {
		hd := &p.heads[h]
		if hd.line > from+eventReach || hd.role == Event && hd.line > from {
			return
		}
		if hd.line+1 < len(p.blocks) && !p.titleAt(hd.line+1) {
			setField(f, lexis.FieldNamed(p.blocks[hd.line].Text), opening(p.blocks[hd.line+1].Text))
		}
	}
}

// setField sets the field of a name if it is not known and the value is one.
func setField(f *model.Fields, name lexis.FieldName, value string) {
	switch name {
	case lexis.DateField:
		f.Date = firstOf(f.Date, dateIn(value))
	case lexis.PlaceField:
		if f.Place == "" && len(value) <= placeMax && !strings.Contains(value, "\n") {
			f.Place = value
		}
	}
}

// placeMax is the longest place, in bytes: a name and a room.
const placeMax = 120

// latinDate reports the field "date", which in front matter is when the text
// was posted.
func latinDate(s string) bool {
	return strings.HasPrefix(lexis.Fold(strings.TrimLeft(s, " *")), "date")
}

// sessionFields reads the facts of the session with its title at block title
// from the blocks up to end.
func (p *Plan) sessionFields(title, end int) model.Fields {
	text := opening(p.blocks[title].Text)
	f := model.Fields{Date: dateIn(text), Hashtags: hashtags(nil, text)}
	h, own := p.headAt(title), &p.notes.lines[title]
	if own.is(byName) {
		f.Speakers = titleSpeakers(text)
	}
	if item, ok := p.notes.items[title]; ok && len(f.Speakers) == 0 {
		f.Speakers = addNames(nil, speakerOf(p.notes.lines[item].text))
	}
	if h >= 0 && h+1 < len(p.heads) && p.heads[h+1].parent == h {
		if below := &p.notes.lines[p.heads[h+1].line]; p.kids(h) == 1 && below.is(person) || nameAlone(below.text) {
			f.Speakers = splitNames(f.Speakers, below.text)
		}
	}
	for i := title + 1; i < min(end, title+1+sessionReach); i++ {
		b := &p.blocks[i]
		if at := p.headAt(i); at >= 0 && (i > title+1 || p.heads[at].role != Section) {
			break // but a title in bold type may stand right below that of the slot
		}
		switch value := fieldValue(b); b.Name {
		case lexis.SpeakerField:
			f.Speakers = splitNames(f.Speakers, value)
		case lexis.DateField:
			f.Date = firstOf(f.Date, dateIn(value))
		case lexis.PlaceField:
			f.Place = firstOf(f.Place, value)
		case lexis.TagField:
			f.Hashtags = hashtags(f.Hashtags, value)
		default:
			if i == title+1 && len(f.Speakers) == 0 {
				f.Speakers = nameBelow(b)
			}
			if len(f.Speakers) == 0 && own.is(speakerNext) && i <= title+introduction && speakerLine(b) {
				f.Speakers = addNames(nil, speakerOf(clause(b.Text)))
			}
		}
	}
	return f
}

// headFrom is the index of the first title at or after line i, the number of
// titles if there is none.
func (p *Plan) headFrom(i int) int {
	return sort.Search(len(p.heads), func(h int) bool { return p.heads[h].line >= i })
}

// headAt is the index of the title that line i is, -1 if it is none.
func (p *Plan) headAt(i int) int {
	if h := p.headFrom(i); h < len(p.heads) && p.heads[h].line == i {
		return h
	}
	return -1
}

// titleAt reports whether line i is a title.
func (p *Plan) titleAt(i int) bool { return p.headAt(i) >= 0 }

// kids counts the titles right below title h.
func (p *Plan) kids(h int) int {
	n := 0
	for k := h + 1; k < len(p.heads) && p.heads[k].parent >= h; k++ {
		n += int(when(p.heads[k].parent == h))
	}
	return n
}
