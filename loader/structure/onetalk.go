package structure

import (
	"strings"

	"yomi/loader/lexis"
)

// oneTalk are the names of who speaks at an event with its title at a block, whose text ends before end: those
// in the title or right below it, as a talk by itself has them. It is for events of which no session names
// anybody: the sessions are the parts of the talk. What could be something else is left out. It looks through the
// document, so it is for one that has no other event.
func (p *Plan) oneTalk(title, end int) []string {
	if first := max(title, 0); first < end {
		if people := presents(opening(p.blocks[first].Text)); len(people) == 1 {
			return []string{people[0].Name}
		}
	}
	if title < 0 {
		return nil
	}
	s := p.speakers([][2]int{{title, end}})
	best := s.best(0)
	if best == nil {
		return nil
	}
	if best.seat <= underField || best.seat == behindBy && best.owned() == 1 || best.all((*lexis.PersonName).Full) == 1 {
		return s.of(title)
	}
	return nil
}

// presents is who gives the talk that begins with a text, if that says so: Presentation by Ada Holm,
// 大家好，我是王健，….
func presents(text string) []lexis.PersonName {
	text = text[:runeEnd(text, textStart)]
	if strings.Contains(text, "大家好") {
		at := saidToBe(text)
		return lexis.People(text[at.lo:at.hi])
	}
	const by = " by "
	from := lexis.TalkBy(text)
	if from == 0 || !lexis.KindOfTalk(text[:from-len(by)]) {
		return nil
	}
	return lexis.People(text[from : from+capitalNames(text[from:])])
}

// nobody reports that none of the sessions of an event with a title names anybody.
func (s *speaking) nobody(event *top) bool {
	for k := range s.talks {
		if line := s.talks[k].line; line > event.block && line < event.end && s.best(k) != nil {
			return false
		}
	}
	return true
}

// belongs tells that an event states its one speaker: its sessions are parts of that talk.
func (s *speaking) belongs(event *top, speakers []string) {
	if len(speakers) == 1 && event.block >= 0 {
		s.lone = append(s.lone, stretch{event.block, event.end})
	}
}

// ofOther reports names at a part of such a talk that no word for a speaker stands before.
func (s *speaking) ofOther(c *seated) bool {
	if c.seat <= underField {
		return false
	}
	for _, at := range s.lone {
		if c.talk.line > at.lo && c.talk.line < at.hi {
			return true
		}
	}
	return false
}
