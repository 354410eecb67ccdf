package digest

import (
	"slices"
	"strings"

	"yomi/model"
)

const (
	// mostSessions is how many sessions an event's summary tells by default: a
	// screen of a chat.
	mostSessions = 24
	// sessionCells is how much it tells of each: a line.
	sessionCells = lineSize
	// linesOfFew is how many lines are told of a session where there is room for as
	// many of each: its title and two below.
	linesOfFew = 3
	// leastPoint is the size below which no point is told behind a session's
	// title: by itself it would not say what the session was about.
	leastPoint = 24
)

// tellSessions makes the points of an event: a line for each session with the
// best of what was said there, or its title and a line below it where there are few
// sessions; where there are more sessions than lines, their titles share lines.
// What is left out of the sessions is counted, and what stands beside them.
func (s *Summary) tellSessions(t *model.Tree, e model.Ref, limits Limits) {
	sessions := toTell(t, sessionsOf(t, e))
	ofLatest := limits.orDefault().Lines
	if limits.Lines <= 0 {
		limits.Lines = min(max(DefaultLimits.Lines, len(sessions)), mostSessions)
	}
	if limits.Cells <= 0 {
		limits.Cells = max(DefaultLimits.Cells, sessionCells*min(len(sessions), limits.Lines))
	}
	if len(sessions) > limits.Lines {
		if sessions = latest(t, sessions, ofLatest); len(sessions) > limits.Lines {
			s.tellTitles(t, sessions, limits)
			s.More = s.leftOfEvent(t, e)
			return
		}
	}
	tell := tellSession
	if linesOfFew*len(sessions) <= limits.Lines {
		tell = tellBelow
	}
	used := 0
	for i, r := range sessions {
		// What the sessions before left is for those behind them.
		points := tell(t, r, (limits.Cells-used)/(len(sessions)-i))
		size := 0
		for _, p := range points {
			size += textSize(p.Text)
		}
		if used+size <= limits.Cells {
			s.Points = append(s.Points, points...)
			used += size
		}
	}
	s.More = s.leftOfEvent(t, e)
}

// sessionsOf are the sessions of an event, in order.
func sessionsOf(t *model.Tree, e model.Ref) []model.Ref {
	var out []model.Ref
	for r := e + 1; r < t.End(e); {
		if t.Node(r).Kind == model.Session {
			out = append(out, r)
			r = t.End(r)
			continue
		}
		r++
	}
	return out
}

// toTell are the sessions without those of which nothing is told: their titles are
// over links or people, or all that stands below is that there is nothing. Where
// there are no others, they are what there is.
func toTell(t *model.Tree, sessions []model.Ref) []model.Ref {
	told := slices.DeleteFunc(slices.Clone(sessions), func(r model.Ref) bool {
		title := oneLine(t.Said(r))
		return isNoise(title) || isPeople(title) || isNothing(t, r)
	})
	if len(told) == 0 {
		return sessions
	}
	return told
}

// isNothing reports whether all that stands below r is that there is nothing.
func isNothing(t *model.Tree, r model.Ref) bool {
	for c := r + 1; c < t.End(r); c++ {
		if !isNod(t.Node(c).Text) {
			return false
		}
	}
	return !t.Leaf(r)
}

// tellSession is a line on a session: its title and the points that fit.
func tellSession(t *model.Tree, r model.Ref, room int) []Point {
	line, _ := inALine(t, r, room)
	return []Point{line}
}

// inALine is a session's title and the points that fit into its line, and whether
// these are all.
func inALine(t *model.Tree, r model.Ref, room int) (line Point, all bool) {
	line = titlePoint(t, r)
	rows, all := bestOf(t, r, Limits{Lines: 1, Cells: min(room, lineSize) - textSize(line.Text) - len(": ")})
	if len(rows) > 0 {
		line.Text += colon(line.Text) + rows[0].Text
	}
	return line, all
}

// tellBelow is the title of a session and below it the points that fit a line or
// two, or all in one line if that holds it.
func tellBelow(t *model.Tree, r model.Ref, room int) []Point {
	if line, all := inALine(t, r, room); all {
		return []Point{line}
	}
	title := titlePoint(t, r)
	rows, _ := bestOf(t, r, Limits{Lines: linesOfFew - 1, Cells: room - textSize(title.Text)})
	if len(rows) == 1 && textSize(title.Text)+len(": ")+textSize(rows[0].Text) <= lineSize {
		title.Text += colon(title.Text) + rows[0].Text
		return []Point{title}
	}
	for i := range rows {
		rows[i].Depth = min(rows[i].Depth+1, deepest)
	}
	return append([]Point{title}, rows...)
}

func titlePoint(t *model.Tree, r model.Ref) Point {
	return Point{Text: titleOf(t, r), Line: int(t.Node(r).Line), Why: []string{"a session"}}
}

// bestOf are the lines of a session's best points, none where there is too little
// room for one, and whether these are all.
func bestOf(t *model.Tree, r model.Ref, limits Limits) (lines []Point, all bool) {
	if limits.Cells < leastPoint {
		return nil, false
	}
	own := head(t, r)
	d := newDraft(t, r, &own)
	d.leaveShort(leastPoint, limits.Cells)
	c := d.choose(limits)
	return c.points(d.rows(c.told, limits.Lines)), c.all
}

// leaveShort leaves out the points that are shorter than least, if there are
// others and all of them are more than the room.
func (d *draft) leaveShort(least, room int) {
	if d.size <= room || !slices.ContainsFunc(d.pieces, func(p piece) bool { return p.role == point && p.size >= least }) {
		return
	}
	for i := range d.pieces {
		if p := &d.pieces[i]; p.role == point && p.size < least && !p.heads {
			p.role = noise
		}
	}
}

// titleOf is a session's title for a list of them.
func titleOf(t *model.Tree, r model.Ref) string {
	return inOneLine(asLabel(unframed(oneLine(hosts(t.Said(r))))))
}

// inOneLine is a title that one line holds: of a longer one the beginning, with a sign
// that it goes on.
func inOneLine(title string) string {
	if begun := words(title, lineSize); len(begun) > 1 {
		return asLabel(begun[0]) + cutMark
	}
	return title
}

// tellTitles tells as many titles as there is room for, several in a line.
func (s *Summary) tellTitles(t *model.Tree, sessions []model.Ref, limits Limits) {
	used := 0
	for _, r := range sessions {
		title := titleOf(t, r)
		size := textSize(title)
		last := len(s.Points) - 1
		switch {
		case title == "" || size > lineSize:
		case last >= 0 && textSize(s.Points[last].Text)+len(" / ")+size <= lineSize && used+len(" / ")+size <= limits.Cells:
			s.Points[last].Text += " / " + title
			used += len(" / ") + size
		case len(s.Points) < limits.Lines && used+size <= limits.Cells:
			s.Points = append(s.Points, Point{Text: title, Line: int(t.Node(r).Line), Why: []string{"sessions"}})
			used += size
		default:
			return
		}
	}
}

// leftOfEvent counts the pieces of an event that its points do not tell, and
// finds out their language.
func (s *Summary) leftOfEvent(t *model.Tree, e model.Ref) int {
	d := newDraft(t, e, s)
	s.lang = d.lang
	var said strings.Builder
	for _, p := range s.Points {
		said.WriteString(p.Text)
		said.WriteByte('\n')
	}
	all, n := said.String(), 0
	for i, p := range d.pieces {
		if t.Node(p.ref).Kind == model.Note && len(sessionsOf(t, p.ref)) > 0 {
			continue // what groups sessions says nothing else
		}
		if (!p.carriesOn || p.ref != d.pieces[i-1].ref) && (p.text == "" || !strings.Contains(all, strings.TrimSuffix(p.text, "。"))) {
			n += p.counts
		}
	}
	return n
}
