package structure

import (
	"sort"
)

// Oddity is something strange in a document's outline.
type Oddity struct {
	Line int    // source line, from 0
	Text string // a message, with its arguments
	Args []any
}

// Oddities lists levels that titles skip, each pair of levels once, and agenda
// items that no session takes up.
func (p *Plan) Oddities() []Oddity {
	var found []Oddity
	skips := map[[2]int]int{} // by the two levels, how often
	var first []int           // the first head of each
	for i := range p.heads {
		h := &p.heads[i]
		if h.parent < 0 || h.role == Event || p.blocks[h.block].Level == 0 || h.level <= p.heads[h.parent].level+1 {
			continue
		}
		levels := [2]int{p.heads[h.parent].level, h.level}
		if skips[levels] == 0 {
			first = append(first, i)
		}
		skips[levels]++
	}
	for _, i := range first {
		h := &p.heads[i]
		levels := [2]int{p.heads[h.parent].level, h.level}
		odd := Oddity{int(p.blocks[h.block].Line), says("a title of level %d under one of level %d"), []any{levels[1], levels[0]}}
		if more := skips[levels] - 1; more > 0 {
			odd.Text, odd.Args = says("a title of level %d under one of level %d, and %d more so"), append(odd.Args, more)
		}
		found = append(found, odd)
	}
	for _, i := range p.agenda.missing {
		found = append(found, Oddity{int(p.blocks[i].Line), says("an agenda item without its session"), nil})
	}
	return found
}

// says is its argument: a message, which is said in the language of the
// interface.
func says(message string) string { return message }

// Finding is what one line became.
type Finding struct {
	Became  string   // "session", "note (item)", …
	Text    string   // of the block it belongs to
	Above   []string // the titles it stands under, nearest first
	Reasons []Reason // what decided it, heaviest first; none for plain notes
}

// Explain tells what source line n became. A line that carries nothing to
// read belongs to the block before it.
func (p *Plan) Explain(n int) Finding {
	i := sort.Search(len(p.blocks), func(i int) bool { return int(p.blocks[i].Line) > n }) - 1
	i = max(i, 0)
	if len(p.blocks) == 0 {
		return Finding{Became: Event.String()}
	}
	b := &p.blocks[i]
	f := Finding{Became: "note (" + b.Kind.String() + ")", Text: b.Text}
	h := sort.Search(len(p.heads), func(h int) bool { return p.heads[h].block > i }) - 1
	if h >= 0 && p.heads[h].block == i {
		f.Reasons = p.reasons(h)
		if p.heads[h].role != Text {
			f.Became = p.heads[h].role.String()
		}
		h--
	}
	if i == p.front {
		f.Became = Event.String()
		_, f.Reasons = p.weighEvent(i)
	}
	sort.SliceStable(f.Reasons, func(a, b int) bool { return abs(f.Reasons[a].Weight) > abs(f.Reasons[b].Weight) })
	f.Above = p.above(h, i)
	return f
}

// above lists the titles over block i, of which head h is the last before it.
func (p *Plan) above(h, i int) []string {
	var titles []string
	depth := 1 << 16
	if own := p.headAt(i); own >= 0 && p.heads[own].role != Text {
		depth = p.rank(own)
	}
	for ; h >= 0; h-- {
		if d := p.rank(h); p.heads[h].role != Text && d < depth {
			titles = append(titles, p.heads[h].role.String()+" "+p.blocks[p.heads[h].block].Text)
			depth = d
		}
	}
	return titles
}

// rank is a head's depth, 0 for an event.
func (p *Plan) rank(h int) int {
	if p.heads[h].role == Event {
		return 0
	}
	return p.depthOf(h)
}

func abs(v float64) float64 {
	if v < 0 {
		return -v
	}
	return v
}
