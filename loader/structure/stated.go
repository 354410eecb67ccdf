package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// eachFact yields the facts stated with their names by the blocks from one on.
// The name may stand alone: then its value is the next line.
func (p *Plan) eachFact(from, end int, yield func(i int, s lexis.Said)) {
	for i := from; i < end; i++ {
		b := &p.blocks[i]
		if p.factless[i] || b.Kind == block.Code {
			continue
		}
		p.factless[i] = true
		if b.Kind == block.Field && b.Row { // the hall that a timetable has it in
			p.factless[i] = false
			yield(i, lexis.Said{Name: b.Name, Value: b.Text})
			continue
		}
		if p.namesColumns(i) {
			p.eachColumn(i, func(name string, below stretch) {
				if facts := lexis.Facts(name); len(facts) == 1 && facts[0].Value == "" {
					p.factless[i] = false
					yield(i, lexis.Said{Name: facts[0].Name, Value: p.blocks[i+1].Text[below.lo:below.hi]})
				}
			})
			continue
		}
		text := opening(b.Text)
		above := p.pictureTells(i)
		for at := range lines(text) {
			line := text[at.lo:at.hi]
			if lexis.Pictured(line) && !above {
				continue
			}
			if at.hi < len(text) {
				above = lexis.FieldOf(line) != lexis.NoField // of the next line
			}
			for _, s := range lexis.Facts(line) {
				p.factless[i] = false
				if s.Value == "" && i+1 < len(p.blocks) && at.hi == len(text) && p.goesOn(i) {
					s.Value = valueBelow(opening(p.blocks[i+1].Text))
				}
				if s.Value != "" {
					yield(i, s)
				}
			}
		}
	}
}

// valueBelow is the first line of the text below the name of a fact, "" if that is the name of one itself: it tells
// of itself.
func valueBelow(text string) string {
	text, _, _ = strings.Cut(text, "\n")
	if facts := lexis.Facts(text); len(facts) > 0 || lexis.FieldOf(text) != lexis.NoField {
		return ""
	}
	return text
}

// pictureTells reports whether a picture that block i begins with would stand for a field:
// right below a title or another field. Anywhere else it is for show.
func (p *Plan) pictureTells(i int) bool {
	if i == 0 || p.blocks[i].Kind == block.Heading {
		return false
	}
	above := &p.blocks[i-1]
	return above.Kind == block.Heading || above.Name != lexis.NoField || p.titleAt(i-1) || lexis.Pictured(above.Text) && lexis.FieldOf(above.Text) != lexis.NoField && p.pictureTells(i-1)
}

// markStated makes fields of the lines behind signs of titles that say when and where it was, and with them
// those that say who was there, if no other of the beginning says the like: where several
// do, each may begin the notes of a day.
func (n *Notes) markStated() {
	said := map[lexis.FieldName][]int{}
	for i := range min(len(n.lines), beginning) {
		if n.lines[i].shape.mark != signed {
			continue
		}
		name := n.text(i)
		if open := lexis.IndexOf(name, "(", "（"); open > 0 {
			name = lexis.TrimEnd(name[:open]) // 出席者(3人)
		}
		if lexis.FieldNamed(name) == lexis.PeopleField {
			said[lexis.PeopleField] = append(said[lexis.PeopleField], i)
		} else if facts := lexis.Facts(n.text(i)); len(facts) > 0 && facts[0].Value != "" {
			said[facts[0].Name] = append(said[facts[0].Name], i)
		}
	}
	if len(said[lexis.DateField])+len(said[lexis.PlaceField]) == 0 {
		return
	}
	for _, name := range [...]lexis.FieldName{lexis.DateField, lexis.PlaceField, lexis.PeopleField} {
		if lines := said[name]; len(lines) == 1 {
			n.lines[lines[0]].facts.set(ofField, true)
			n.blocks[lines[0]].Kind, n.blocks[lines[0]].Depth = block.Field, 0
		}
	}
}

// namesColumns reports whether block i is a row of names above the rows of a
// table. Beside a name stands the next name there, and no value. In a table of
// two columns the first row is a name and its value as often, unless both are names.
func (p *Plan) namesColumns(i int) bool {
	b := &p.blocks[i]
	above := b.Kind == block.Table && !b.Row && i+1 < len(p.blocks) && p.blocks[i+1].Row
	if !above {
		return false
	}
	_, second, _ := strings.Cut(b.Text, "\t")
	return strings.Contains(second, "\t") || lexis.FieldNamed(second) != lexis.NoField
}

// goesOn reports whether the line below block i, which is the name of a fact, may
// be its value.
func (p *Plan) goesOn(i int) bool {
	b, next := &p.blocks[i], &p.blocks[i+1]
	return next.Kind != block.Heading && (b.Kind != block.Item || next.Kind != block.Item || deeper(b, next))
}

// statedFacts takes the facts that blocks state with their names.
func (p *Plan) statedFacts(f *model.Fields, w *dates, at [2]int, from whenSource) {
	p.eachFact(at[0], at[1], func(i int, s lexis.Said) {
		switch s.Name {
		case lexis.DateField:
			if latinDate(p.blocks[i].Text) && p.blocks[i].Kind == block.Field && from == inField && p.posts(i) {
				p.dateIn(w, asPost, s.Value)
			} else if w.by[from].Month == 0 {
				p.dateIn(w, from, s.Value)
			}
		case lexis.PlaceField:
			f.Place = firstOf(f.Place, placeValue(s.Value))
		}
	})
}

// posts reports whether a field at block i may be of the front matter, whose date
// is when the text was posted: nothing but fields stands before it.
func (p *Plan) posts(i int) bool {
	for k := range i {
		if k != p.front && p.blocks[k].Kind != block.Field && p.blocks[k].Kind != block.Heading {
			return false
		}
	}
	return true
}

// latinDate reports the field "date", which in front matter is when the text
// was posted.
func latinDate(s string) bool {
	return strings.HasPrefix(lexis.Fold(strings.TrimLeft(s, " *")), "date")
}

// tagFacts takes the hashtags.
func (p *Plan) tagFacts(f *model.Fields, from, end int) {
	for i := from; i < end; i++ {
		switch b := &p.blocks[i]; b.Name {
		case lexis.TagField:
			f.Hashtags = hashtags(f.Hashtags, fieldValue(b))
		case lexis.NoField:
			f.Hashtags = hashtags(f.Hashtags, opening(tagText(b)))
		}
	}
}

// statedSpeakers are the names that a field before the first session states: those of
// who speaks at an event of one talk. Several such fields are records of others, and who
// leads a meeting speaks at none of its talks.
func (p *Plan) statedSpeakers(from, end int) []string {
	var names []string
	for i := from; i < end; i++ {
		b := &p.blocks[i]
		value, ok := p.statedSpeaker(i)
		if !ok || lexis.Leads(b.Text) {
			continue
		}
		people := lexis.LabelledPeople(value)
		if names != nil || len(people) > panelMax {
			return nil
		}
		for k := range people {
			names = append(names, people[k].Name)
		}
	}
	return names
}

// statedSpeaker is what stands behind a word for a speaker in a field at block i, or in a heading that is no
// session: ## Speaker: Ada Holm.
func (p *Plan) statedSpeaker(i int) (value string, ok bool) {
	b := &p.blocks[i]
	if b.Name == lexis.SpeakerField {
		return fieldValue(b), true
	}
	if b.Kind != block.Heading || i == p.front {
		return "", false
	}
	text := opening(b.Text)
	off, ok := lexis.SpeakerLabel(text)
	return text[min(off, len(text)):], ok && off < len(text)
}

// labelOf is the field that a line names, with a colon or without.
func labelOf(text string) lexis.FieldName { return lexis.FieldNamed(strings.TrimRight(text, ":：")) }

// fieldAlone reports a line that nothing marks and that is the name of when, where or with
// whom it was, once: what stands below it is its value. A date below such a name is one.
func (n *Notes) fieldAlone(i int) bool {
	l := &n.lines[i]
	switch l.shape.mark {
	case dated:
		return i > 0 && labelOf(n.blocks[i-1].Text) == lexis.DateField
	case bare, label:
	default:
		return false
	}
	if l.facts>>recurs&1 == 1 || i+1 >= len(n.blocks) || n.blocks[i+1].Kind == block.Heading {
		return false
	}
	name := labelOf(n.blocks[i].Text)
	return name == lexis.DateField || name == lexis.PlaceField || name == lexis.PeopleField
}
