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
	// leastPoint is the size below which no point is told behind a session's
	// title: by itself it would not say what the session was about.
	leastPoint = 24
)

// tellSessions makes the points of an event: a line for each session with the
// best of what was said there, as far as there is room; where there are more
// sessions than lines, their titles share lines. What is left out of the
// sessions is counted, and what stands beside them.
func (s *Summary) tellSessions(t *model.Tree, e model.Ref, limits Limits) {
	sessions := sessionsOf(t, e)
	if limits.Lines <= 0 {
		limits.Lines = min(max(DefaultLimits.Lines, len(sessions)), mostSessions)
	}
	if limits.Cells <= 0 {
		limits.Cells = max(DefaultLimits.Cells, sessionCells*min(len(sessions), limits.Lines))
	}
	if len(sessions) > limits.Lines {
		s.tellTitles(t, sessions, limits)
	} else {
		used := 0
		for i, r := range sessions {
			// What the sessions before left is for those behind them.
			room := (limits.Cells - used) / (len(sessions) - i)
			p := tellSession(t, r, min(room, lineSize))
			if size := textSize(p.Text); used+size <= limits.Cells {
				s.Points = append(s.Points, p)
				used += size
			}
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

// tellSession is a line on a session: its title and the points that fit.
func tellSession(t *model.Tree, r model.Ref, room int) Point {
	p := Point{Text: titleOf(t, r), Line: int(t.Node(r).Line), Why: []string{"a session"}}
	left := room - textSize(p.Text) - len(": ")
	if left < leastPoint {
		return p
	}
	own := head(t, r)
	d := newDraft(t, r, &own)
	d.leaveShort(leastPoint, left)
	rows := d.rows(d.choose(Limits{Lines: 1, Cells: left}).told, 1)
	if len(rows) > 0 {
		p.Text += colon(p.Text) + rows[0].text
	}
	return p
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
	return asLabel(unframed(oneLine(hosts(t.Said(r)))))
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
		if (!p.carriesOn || p.ref != d.pieces[i-1].ref) && !strings.Contains(all, p.text) {
			n += p.counts
		}
	}
	return n
}
