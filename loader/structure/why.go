package structure

import "sort"

// Oddity is something strange in a document's outline.
type Oddity struct {
	Line int    // source line, from 0
	Text string // a message, with its arguments
	Args []any
}

// Oddities lists the items of agendas that nothing came of, and levels that
// titles skip, each pair of levels once.
func (p *Plan) Oddities() []Oddity {
	var found []Oddity
	for _, i := range p.notes.unmet {
		found = append(found, Oddity{Line: int(p.blocks[i].Line), Text: says("an agenda item without its session")})
	}
	return append(found, p.skippedLevels()...)
}

func (p *Plan) skippedLevels() []Oddity {
	var found []Oddity
	skips := map[[2]int]int{} // by the two levels, how often
	var first []int           // the first title of each
	for i := range p.heads {
		h := &p.heads[i]
		if h.parent < 0 || h.role == Event {
			continue
		}
		level, above := int(p.blocks[h.line].Level), int(p.blocks[p.heads[h.parent].line].Level)
		if level == 0 || above == 0 || level <= above+1 {
			continue
		}
		levels := [2]int{above, level}
		if skips[levels] == 0 {
			first = append(first, i)
		}
		skips[levels]++
	}
	for _, i := range first {
		h := &p.heads[i]
		levels := [2]int{int(p.blocks[p.heads[h.parent].line].Level), int(p.blocks[h.line].Level)}
		odd := Oddity{int(p.blocks[h.line].Line), says("a title of level %d under one of level %d"), []any{levels[1], levels[0]}}
		if more := skips[levels] - 1; more > 0 {
			odd.Text, odd.Args = says("a title of level %d under one of level %d, and %d more so"), append(odd.Args, more)
		}
		found = append(found, odd)
	}
	return found
}

// says is its argument: a message, which is said in the language of the
// interface.
func says(message string) string { return message }

// Finding is what one line became, and why.
type Finding struct {
	Became  string   // "session", "note (item)", …
	Text    string   // of the block it belongs to
	Above   []string // the titles it stands under, nearest first
	Shape   string   // how it is marked
	Way     string   // what the sessions of the document are
	Second  string   // what they would be in the next best way
	Score   float64  // of the way
	Behind  float64  // how much less the next best scores
	Reasons []Reason // what decided it, heaviest first
}

// Explain tells what source line n became. A line that carries nothing to
// read belongs to the block before it.
func (p *Plan) Explain(line int) Finding {
	if len(p.blocks) == 0 {
		return Finding{Became: Event.String()}
	}
	i := max(0, sort.Search(len(p.blocks), func(i int) bool { return int(p.blocks[i].Line) > line })-1)
	b, n := &p.blocks[i], p.notes
	f := Finding{Became: "note (" + b.Kind.String() + ")", Text: b.Text, Shape: n.lines[i].shape.String(), Way: p.way.name(), Score: p.way.score}
	if p.way.second != nil {
		f.Second, f.Behind = p.way.second.name(), p.way.score-p.way.second.score
	}
	h := p.headAt(i)
	switch {
	case i == p.front:
		f.Became = Event.String()
		f.Reasons = frontJudge.reasons(n.frontLine(i))
	case h >= 0 && p.heads[h].role == Section:
		f.Became = Section.String()
		f.Reasons = p.sectionReasons(i)
	case h >= 0:
		f.Became = p.heads[h].role.String()
		f.Reasons = wayJudge.reasons(n.survey(&p.way))
	default:
		f.Reasons = p.sectionReasons(i)
	}
	sort.SliceStable(f.Reasons, func(a, b int) bool { return abs(f.Reasons[a].Counts()) > abs(f.Reasons[b].Counts()) })
	f.Above = p.above(i)
	return f
}

// sectionReasons are what speaks for and against line i as a section.
func (p *Plan) sectionReasons(i int) []Reason {
	for _, s := range p.notes.sectionLines(p.way.heads) {
		if s.line == i {
			return sectionJudge.reasons(s)
		}
	}
	return nil
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
