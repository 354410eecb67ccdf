package structure

import (
	"slices"
	"sort"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// Finding is what one line became, and why.
type Finding struct {
	Became string   // "session", "note (item)", …
	Text   string   // of the block it belongs to
	Above  []string // the titles it stands under, nearest first
	Shape  string   // how it is marked
	None   string   // why it cannot be a title, "" for one that can
	Judged []Judged // all that was asked of it, and of the document because of it
}

// Judged is one question that the tables of rows answered.
type Judged struct {
	Asked   string
	Score   float64
	Reasons []Reason // what decided it, heaviest first
}

// Explain tells what source line n became. A line that carries nothing to
// read belongs to the block before it; of several blocks on one line (a row of a
// timetable, a page in one line) one that is a title is told of.
func (p *Plan) Explain(line int) Finding {
	if len(p.blocks) == 0 {
		return Finding{Became: Event.String()}
	}
	i := p.blockAt(line)
	b, n := &p.blocks[i], p.notes
	f := Finding{Became: "note (" + b.Kind.String() + ")", Text: b.Text, Shape: n.lines[i].shape.String(), None: n.noTitle(i), Above: p.above(i)}
	if i == p.front {
		f.Became = Event.String()
	} else if h := p.headAt(i); h >= 0 {
		f.Became = p.heads[h].role.String()
	}
	for _, ask := range [...]func(int) []Judged{p.whyFront, p.whyEvent, p.whyGroup, p.whyWay, p.whyProgramme, p.whyClass, p.whySection, p.whySpeakers} {
		f.Judged = append(f.Judged, ask(i)...)
	}
	for k := range f.Judged {
		sort.SliceStable(f.Judged[k].Reasons, func(a, b int) bool {
			return abs(f.Judged[k].Reasons[a].Counts()) > abs(f.Judged[k].Reasons[b].Counts())
		})
	}
	return f
}

// blockAt is the block that is told of for source line n.
func (p *Plan) blockAt(line int) int {
	last := max(0, sort.Search(len(p.blocks), func(i int) bool { return int(p.blocks[i].Line) > line })-1)
	first := sort.Search(last, func(i int) bool { return p.blocks[i].Line >= p.blocks[last].Line })
	found := -1
	for i := first; i <= last; i++ {
		h := p.headAt(i)
		if i == p.front || h >= 0 && (p.heads[h].role == Session || p.heads[h].role == Event) {
			return i
		}
		if h >= 0 && found < 0 {
			found = i
		}
	}
	if found < 0 {
		return last
	}
	return found
}

// noTitle tells why line i cannot be a title, "" if it can.
func (n *Notes) noTitle(i int) string {
	b, l := &n.blocks[i], &n.lines[i]
	switch {
	case l.shape.mark != noMark:
		return ""
	case b.Kind == block.Link:
		return "it is an address"
	case b.Kind != block.Para && b.Kind != block.Item:
		return "it is " + b.Kind.String()
	case b.Quoted > 0:
		return "it stands in a quotation"
	case l.text() == "" || strings.IndexFunc(l.text(), lexis.LetterOrDigit) < 0:
		return "it says nothing"
	case strings.Contains(l.text(), "\n"):
		return "it is text of several lines"
	}
	return "it is longer than titles are"
}

// whyFront is what was asked of a line that might be the event's title.
func (p *Plan) whyFront(i int) []Judged {
	for _, f := range p.notes.frontLines() {
		if f.line == i {
			return []Judged{{"is the event's title", frontJudge.score(f), frontJudge.reasons(f)}}
		}
	}
	return nil
}

// whyEvent is what was asked of a line that might begin a further event.
func (p *Plan) whyEvent(i int) []Judged {
	for _, e := range p.notes.eventLines() {
		if e.line == i {
			p.notes.alikeEvents([]*eventLine{e})
			return []Judged{{"begins a further event", eventJudge.score(e), eventJudge.reasons(e)}}
		}
	}
	return nil
}

// whyGroup is what was asked of a heading over others.
func (p *Plan) whyGroup(i int) []Judged {
	t := p.notes.headingTree()
	for k := range t.nodes {
		if t.nodes[k].line == i && len(t.nodes[k].kids) > 0 {
			f := t.family(k)
			return []Judged{{"groups what is below it", groupJudge.score(f), groupJudge.reasons(f)}}
		}
	}
	return nil
}

// whyWay is how the document is read, for a line that may be a title, and what speaks
// for it beside the way that is second.
func (p *Plan) whyWay(i int) []Judged {
	n := p.notes
	if n.lines[i].shape.mark == noMark || i == p.front {
		return nil
	}
	asked := []Judged{{"the sessions are: " + p.way.name(), p.way.score, wayJudge.reasons(n.tally().survey(&p.way))}}
	if p.way.second != nil {
		asked = append(asked, p.beside("second best: "+p.way.second.name(), p.way.second))
	}
	return asked
}

// whyProgramme is what was asked of lists that may be talks, for a line of these.
func (p *Plan) whyProgramme(i int) []Judged {
	found := p.way.lists
	if found == nil || !slices.ContainsFunc(found.heads, func(h head) bool { return h.line == i }) {
		return nil
	}
	return []Judged{{"its lists are talks", programmeJudge.score(found), programmeJudge.reasons(found)}}
}

// beside is what speaks against another way beside the one that was chosen: the rows
// in which they differ.
func (p *Plan) beside(asked string, other *way) Judged {
	j := Judged{Asked: asked, Score: other.score - p.way.score}
	t := p.notes.tally()
	chosen, measures := wayJudge.measures(t.survey(&p.way)), wayJudge.measures(t.survey(other))
	for k := range measures {
		if d := measures[k] - chosen[k]; d != 0 && wayJudge.weights[k] != 0 {
			j.Reasons = append(j.Reasons, Reason{wayJudge.rows[k].name, d, wayJudge.weights[k]})
		}
	}
	return j
}

// whyClass is the best class that line i belongs to, as the sessions of the document,
// beside the way that was chosen. There is none for a line of the chosen ones.
func (p *Plan) whyClass(i int) []Judged {
	n := p.notes
	if i == p.front || len(n.lines) > beginning || p.headAt(i) >= 0 && p.heads[p.headAt(i)].role == Session {
		return nil
	}
	var best *way
	t := n.tally()
	for _, w := range n.ways() {
		has := slices.ContainsFunc(w.heads, func(h head) bool { return h.line == i && h.role == Session })
		if w.score = wayJudge.score(t.survey(&w)); has && (best == nil || w.score > best.score) {
			best = &w
		}
	}
	if best == nil {
		return nil
	}
	return []Judged{p.beside("would be a session, were they: "+best.name(), best)}
}

// whySection is what was asked of a line that may be the title of a part.
func (p *Plan) whySection(i int) []Judged {
	for _, s := range p.notes.sectionLines(p.way.heads) {
		if s.line == i {
			return []Judged{{"is the title of a part", sectionJudge.score(s), sectionJudge.reasons(s)}}
		}
	}
	return nil
}

// whySpeakers is what was asked of the names at the session with its title at line i.
func (p *Plan) whySpeakers(i int) []Judged {
	if h := p.headAt(i); h < 0 || p.heads[h].role != Session {
		return nil
	}
	var asked []Judged
	s := p.speakers(p.sessions())
	for k := range s.talks {
		for _, c := range s.talks[k].found {
			if s.talks[k].line == i {
				asked = append(asked, Judged{"who speaks: " + strings.Join(c.names(), ", "), speakerJudge.score(c), speakerJudge.reasons(c)})
			}
		}
	}
	return asked
}

// above lists the titles over line i, nearest first.
func (p *Plan) above(i int) []string {
	h := p.headAt(i)
	if h >= 0 {
		h = p.heads[h].parent
	} else {
		h = p.headFrom(i) - 1
	}
	var titles []string
	for ; h >= 0; h = p.heads[h].parent {
		titles = append(titles, p.heads[h].role.String()+" "+p.blocks[p.heads[h].line].Text)
		if p.heads[h].role == Event {
			return titles
		}
	}
	if p.front >= 0 && i != p.front {
		titles = append(titles, Event.String()+" "+p.blocks[p.front].Text)
	}
	return titles
}

func abs(v float64) float64 {
	if v < 0 {
		return -v
	}
	return v
}
