package structure

import (
	"slices"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// offer is what stands at a seat of a talk, with the names that it lists, nil for none.
type offer struct {
	seat   seat
	b      *block.Block
	at     stretch
	people []lexis.PersonName
}

// sure reports names of which one can hardly be anything else.
func (o offer) sure() bool { return o.people != nil && o.people[0].Full() }

func offerAt(seat seat, b *block.Block, at stretch) offer {
	read := lexis.People
	if seat == behindField || seat == underField {
		read = lexis.LabelledPeople
	}
	return offer{seat, b, at, read(b.Text[at.lo:at.hi])}
}

// offers are what stands at the seats of a talk, in the order in which they are taken.
type offers struct {
	own    []offer            // in its title and below it
	parts  []lexis.PersonName // one in each of its parts
	agenda []offer            // in the item that announces it
}

// find finds what stands at the seats of the session with its title at a block, whose
// text ends before end, in place of what was found for another. Of the plan it only
// reads: several sessions are read at a time.
func (found *offers) find(p *Plan, title, end int) {
	if found.own == nil {
		found.own = make([]offer, 0, usualOffers)
	}
	found.own, found.agenda = found.own[:0], found.agenda[:0]
	own := func(seat seat, b *block.Block, at stretch) { found.own = append(found.own, offerAt(seat, b, at)) }
	titleSeats(&p.blocks[title], own)
	p.seatsBelow(title, end, own)
	if !slices.ContainsFunc(found.own, offer.sure) {
		p.deepSeats(title, end, own)
	}
	p.aboveSeat(title, own)
	found.parts = p.namedParts(title, end)
	p.rowSeats(title, func(seat seat, b *block.Block, at stretch) { found.agenda = append(found.agenda, offerAt(seat, b, at)) })
	if item, ok := p.notes.items[title]; ok {
		titleSeats(&p.blocks[item], func(seat seat, b *block.Block, at stretch) {
			if seat != wholeTitle {
				found.agenda = append(found.agenda, offerAt(inAgenda, b, at))
			}
		})
	}
}

// usualOffers is how much most talks offer.
const usualOffers = 8

// talksAtOnce is how many sessions are read before what was found is counted: what they
// offer is many times as large as what is kept of it.
const talksAtOnce = 1024

// takeAll takes what was found at the seats of a talk.
func (s *speaking) takeAll(t *talk, found *offers) {
	for i := range found.own {
		s.take(t, &found.own[i])
	}
	s.takePeople(t, found.parts)
	for i := range found.agenda {
		s.take(t, &found.agenda[i])
	}
}
