package structure

import (
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// The most parts of a session that are looked at for names, and how many must have
// one: what a panel or a row of short talks has.
const (
	partsLooked = 24
	partsNamed  = 3
)

// namedParts are the names in the parts of the session with its title at a block:
// those of several people who spoke one after the other. The parts are its
// headings, or the outermost items; most of them name somebody at the same place.
func (p *Plan) namedParts(title, end int) []lexis.PersonName {
	parts := p.partsOf(title, end)
	if len(parts) < partsNamed || p.announces(parts[0], parts[len(parts)-1]) {
		return nil
	}
	var people [seatCount][]lexis.PersonName
	var likely [seatCount]float64
	var bound [partsLooked]float64
	most, left := 0.0, 0.0                          // of likely; how much the parts left can add to it
	least := partsShare*float64(len(parts)) - slack // with less a seat names nobody
	for k, i := range parts {
		bound[k] = likelyMost(&p.blocks[i])
		left += bound[k]
	}
	for k, i := range parts {
		if most+left < least {
			return nil // whatever the others name
		}
		if left -= bound[k]; bound[k] == 0 {
			continue
		}
		var taken [seatCount]bool
		titleSeats(&p.blocks[i], func(s seat, b *block.Block, at stretch) {
			if taken[s] || s == beforeSpace || likely[s]+bound[k]+left < least {
				return
			}
			found := lexis.People(b.Text[at.lo:at.hi])
			if found == nil {
				return
			}
			taken[s] = true
			people[s] = append(people[s], found...)
			likely[s] += found[0].Likely()
			most = max(most, likely[s])
		})
	}
	best := seat(0)
	for s := range seatCount {
		if likely[s] > likely[best] {
			best = s
		}
	}
	if likely[best] < partsShare*float64(len(parts)) {
		return nil
	}
	if best == wholeTitle {
		return people[best]
	}
	return append(people[best], bareNames(p, parts, people[best])...)
}

// announces reports blocks from one to another that are, or hold, the item of an
// agenda: who it names speaks at the session it announces.
func (p *Plan) announces(from, to int) bool {
	at, _ := slices.BinarySearch(p.notes.met, from)
	return at < len(p.notes.met) && p.notes.met[at] <= to
}

// bareNames are the names of the parts that are a name and no more, those left out that
// are known.
func bareNames(p *Plan, parts []int, known []lexis.PersonName) []lexis.PersonName {
	var found []lexis.PersonName
	for _, i := range parts {
		people := lexis.People(opening(p.blocks[i].Text))
		if len(people) > 0 && people[0].Likely() >= nameLikely && !slices.ContainsFunc(known, func(k lexis.PersonName) bool { return k.Name == people[0].Name }) {
			found = append(found, people...)
		}
	}
	return found
}

// partsShare is how likely the parts must be to name somebody, on the mean: as a
// full name is that nothing vouches for.
const partsShare = 0.6

// partsOf are the headings of the outermost level inside a session, or its outermost
// items where it has none.
func (p *Plan) partsOf(title, end int) []int {
	var heads, items []int
	for i := title + 1; i < end && len(items) < partsLooked && len(heads) < partsLooked; i++ {
		b := &p.blocks[i]
		switch {
		case b.Kind == block.Heading:
			if len(heads) > 0 && b.Level < p.blocks[heads[0]].Level {
				heads = nil
			}
			if len(heads) == 0 || b.Level == p.blocks[heads[0]].Level {
				heads = append(heads, i)
			}
		case b.Kind == block.Item && (len(items) == 0 || !deeper(&p.blocks[items[0]], b)) && strings.TrimSpace(b.Text) != "":
			items = append(items, i)
		}
	}
	if len(heads) > 0 {
		return heads
	}
	return items
}
