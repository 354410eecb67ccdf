package structure

import (
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// programmeLeast is how many talks a programme has at least, programmeMost how many titles a
// document has at most that is one: an archive has more.
const (
	programmeLeast = 3
	programmeMost  = 300
)

// programme is what may be one: talks that stand in lists and nowhere else.
type programme struct {
	n      *Notes
	timed  bool   // the notes have times in bold type, as many as a programme has talks
	talks  []int  // lines of items, or of such times
	strong int    // how many talks are such times
	others int    // how many titles are no part of it
	heads  []head // the talks, and the titles inside that group them
	groups []int  // which heads of the notes group them
}

// programmeRows judge lists of what may be talks.
var programmeRows = []row[programme]{
	{"most lists are no talks", lowers, -3, func(*programme) float64 { return 1 }},
	{"their items name who speaks", raises, 6, (*programme).named},
	{"their items say when, in a gathering", raises, 4, func(p *programme) float64 { return p.n.share(p.talks, has(isTimed)) * when(p.gathers()) }},
	{"their times are in bold type", raises, 3, func(p *programme) float64 { return float64(p.strong) / float64(len(p.talks)) }},
	{"other titles", lowers, -6, func(p *programme) float64 { return float64(p.others) / float64(len(p.talks)) }},
}

var programmeJudge = newJudge(ProgrammeJudge, programmeRows)

// takeProgramme makes the talks sessions that a way leaves in lists below the title of the
// event or of a group of talks, with nothing else. Where notes of the talks follow, or the
// event has much else, a list is a session as it was.
func (n *Notes) takeProgramme(w *way) {
	w.lists = n.programmeOf(w.heads)
	if w.lists == nil || programmeJudge.score(w.lists) <= 0 {
		return
	}
	for _, k := range w.lists.groups {
		w.heads[k].role = Container
	}
	w.heads = append(w.heads, w.lists.heads...)
	sortHeads(w.heads)
}

// programmeOf is what may be a programme below some heads, nil for none.
func (n *Notes) programmeOf(heads []head) *programme {
	if len(heads) > programmeMost {
		return nil
	}
	p := &programme{n: n, timed: n.strongTimes(n.front+1, len(n.lines), programmeLeast)}
	if !p.timed && !n.endsInLists(heads) {
		return nil // without a look at the words of any title
	}
	var over *head // the last group
	if len(heads) == 0 && p.gathers() {
		p.read(n.front, len(n.lines))
	}
	for k := range heads {
		h := &heads[k]
		end := len(n.lines)
		if k+1 < len(heads) {
			end = heads[k+1].line
		}
		inside := over != nil && h.below(over)
		switch {
		case h.role == Container:
			over = h
		case h.role == Event:
			over = nil
		case (n.lines[h.line].is(group) || n.lines[h.line].is(pause) || n.lines[h.line].is(dateOnly) && p.gathers() || inside && n.lines[over.line].is(group) || n.headsGroups(h.line, end)) && p.read(h.line, end):
			p.groups = append(p.groups, k)
		case inside:
			return nil // notes of talks, in a group
		default:
			p.others++
		}
	}
	if len(p.talks) < programmeLeast {
		return nil
	}
	return p
}

// endsInLists reports heads so many of which have an item as their last line that a programme
// may be there, which has nothing else.
func (n *Notes) endsInLists(heads []head) bool {
	lists, items := 0, 0
	for k := range heads {
		end := len(n.lines)
		if k+1 < len(heads) {
			end = heads[k+1].line
		}
		if heads[k].role != Session || end == heads[k].line+1 || n.blocks[end-1].Kind != block.Item {
			continue
		}
		lists++
		items += end - heads[k].line - 1
	}
	return len(heads) == 0 || lists > 0 && items > len(heads)-lists
}

// headsGroups reports a title with titles below it that all are words for groups of talks.
func (n *Notes) headsGroups(title, end int) bool {
	found := false
	for i := title + 1; i < end; i++ {
		if n.blocks[i].Kind == block.Heading {
			if found = true; !n.lines[i].is(group) {
				return false
			}
		}
	}
	return found
}

// gathers reports an event whose title names a gathering.
func (p *programme) gathers() bool { return p.n.front >= 0 && p.n.lines[p.n.front].is(named) }

// read takes the items of the lists below a title that end before a line, with the titles
// that group those. It reports false where there is more than lists, but for what stands
// below times in bold type: those are the talks then.
func (p *programme) read(title, end int) bool {
	n, was := p.n, *p
	strong := p.timed && n.strongTimes(title+1, end, 1)
	first := -1 // of the list
	for i := title + 1; i < end; i++ {
		switch b := &n.blocks[i]; {
		case b.Kind == block.Heading:
			p.heads, first = append(p.heads, head{line: i, role: Container, level: int(b.Level)}), -1
		case strong && n.strongTime(i):
			p.strong++
			p.talks, p.heads = append(p.talks, i), append(p.heads, head{line: i, role: Session})
		case strong:
			// what is said of a talk
		case b.Kind != block.Item && first < 0 && b.Kind != block.Code && b.Kind != block.Table:
			// what introduces a list
		case end == len(n.lines) && n.closing(i, len(p.talks)-len(was.talks)):
			return true
		case b.Kind != block.Item || b.Task != model.NoTask || n.onAgenda(i):
			*p = was
			return false
		case first < 0 || !deeper(&n.blocks[first], b):
			first = i
			p.talks, p.heads = append(p.talks, i), append(p.heads, head{line: i, role: Session})
		}
	}
	if len(p.talks) == len(was.talks) {
		*p = was
		return false
	}
	return true
}

// closing reports that the notes end in paragraphs from a line on, fewer than some talks before
// them: whom to write to, what the page belongs to.
func (n *Notes) closing(from, talks int) bool {
	rest := n.blocks[from:]
	return len(rest) < talks && !slices.ContainsFunc(rest, func(b block.Block) bool { return b.Kind != block.Para && b.Kind != block.Link })
}

// strongTime reports a line that is in bold type and begins with a time.
func (n *Notes) strongTime(i int) bool {
	b := &n.blocks[i]
	return (b.Strong || block.AllStrong(b.Text, b.Runs())) && n.lines[i].is(isTimed)
}

// strongTimes reports lines of which so many at least are in bold type and begin with a time.
func (n *Notes) strongTimes(from, to, least int) bool {
	found := 0
	for i := from; i < to && found < least; i++ {
		found += int(when(n.strongTime(i)))
	}
	return found == least
}

// named is how likely the titles of the talks name who speaks, at that seat at which most of
// them do; 0 for lines of names and no more.
func (p *programme) named() float64 {
	var likely [seatCount]float64
	for _, i := range p.talks {
		var own [seatCount]float64
		titleSeats(&p.n.blocks[i], func(s seat, b *block.Block, at stretch) {
			people := lexis.People(b.Text[at.lo:at.hi])
			if s == wholeTitle && len(people) > 0 && !strings.HasPrefix(b.Text[at.lo:at.hi], people[0].Name) {
				return // 帆の話 / 汐見: what stands before the name may be a title
			}
			for k := range people {
				if likely := people[k].Likely(); k == 0 || (s == wholeTitle) == (likely < own[s]) {
					own[s] = likely // the likeliest, and of all of a title the least likely
				}
			}
		})
		for s := range own {
			likely[s] += own[s] / float64(len(p.talks))
		}
	}
	if likely[wholeTitle] > namesAlone {
		return 0
	}
	likely[markedPart] = 0 // nothing of the title is left where all of it is a link
	most := 0.0
	for s := range likely {
		most = max(most, likely[s])
	}
	return most
}

// namesAlone is how likely lines are names at most, all of each, that are titles of talks.
const namesAlone = 0.5
