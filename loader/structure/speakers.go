package structure

import (
	"slices"
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// speaking is what a document says of who speaks, all its sessions together: a
// name is believed where its like stands at most titles.
type speaking struct {
	p     *Plan
	talks []talk
	event string  // the title of the document's event, squeezed
	all   fellows // every talk
	tails float64 // the share of talks whose title ends in another name than the others do
	room  []seated
	lone  []stretch // events of one talk
}

// talk is a session with what may be names of who speaks.
type talk struct {
	line  int
	of    *fellows // whose habit is its own
	found []*seated
	taken [seatCount]bool
	aside bool // its title is a part, a pause or the end
	party bool // or people eat and drink there
}

// seatTally is what is counted of a seat over all talks.
type seatTally struct {
	filled float64 // talks with something there
	likely float64 // and how much of that is likely names
	read   float64 // talks with something there that reads as names
	names  map[string]bool

	// Of the names that were kept in the end: how many, how sure they are in all, and how
	// many look alike.
	kept, sure float64
	kin        [lexis.NameLooks]float64
}

// seated are the names found at a seat of a talk.
type seated struct {
	s      *speaking
	talk   *talk
	seat   seat
	people []lexis.PersonName
	likely float64 // the mean
	small  float64 // the share of their words that the document writes in small letters, too
	page   bool    // it leads to a person's page
	marked bool    // in bold type, italics or as a link
	whole  bool    // nothing but them stands in the block below the title
	spoke  bool    // what is around it in a text says that somebody spoke
	talkOf bool    // and names a talk as theirs
}

// sessions are the blocks that are titles of sessions, with where the text of each
// ends.
func (p *Plan) sessions() [][2]int {
	found := make([][2]int, 0, p.count(Session))
	open := false
	for _, h := range p.heads {
		if h.role == Section {
			continue
		}
		if open {
			found[len(found)-1][1] = h.line
		}
		if open = h.role == Session; open {
			found = append(found, [2]int{h.line, len(p.blocks)})
		}
	}
	return found
}

// speakers finds out who speaks at each session: sessions are blocks with where
// their text ends.
func (p *Plan) speakers(sessions [][2]int) *speaking {
	s := &speaking{p: p, talks: make([]talk, len(sessions))}
	s.groupFellows(sessions)
	if p.front >= 0 {
		s.event = lexis.Squeeze(opening(p.blocks[p.front].Text))
	}
	p.rows = p.rowsOf()
	found := make([]offers, min(len(sessions), talksAtOnce))
	for from := 0; from < len(sessions); from += talksAtOnce {
		p.tell(from*askedBlocks, len(sessions))
		some := sessions[from:min(from+talksAtOnce, len(sessions))]
		onCores(len(some), manySessions, func(k int) { found[k].find(p, some[k][0], some[k][1]) })
		for k := range some {
			t := &s.talks[from+k]
			t.line = some[k][0]
			l := p.title(t.line)
			t.aside = l.is(part) || l.is(pause) || l.is(final) || lexis.Aside(l.text())
			t.party = lexis.GetTogether(l.text())
			s.takeAll(t, &found[k])
			t.tell(s, func(f *fellows) {
				f.named += when(slices.ContainsFunc(t.found, func(c *seated) bool { return c.likely >= nameLikely && !c.seat.deep() })) / f.many
			})
		}
	}
	s.settle()
	return s
}

// settle drops, of the places of a talk that name the same, all but the one at
// which most talks name somebody, and counts what is kept.
func (s *speaking) settle() {
	s.findSmall()
	s.countTails()
	for k := range s.talks {
		t := &s.talks[k]
		kept := t.found[:0] // of those that were passed
		for _, c := range t.found {
			at := slices.IndexFunc(kept, func(o *seated) bool { return sameNames(o, c) })
			switch {
			case at < 0:
				kept = append(kept, c)
			case c.cover()+c.pure() > kept[at].cover()+kept[at].pure() && kept[at].seat > underField:
				c.page, c.marked = c.page || kept[at].page, c.marked || kept[at].marked
				kept[at] = c
			default:
				kept[at].page, kept[at].marked = c.page || kept[at].page, c.marked || kept[at].marked
			}
		}
		t.found = kept
		for _, c := range kept {
			t.tell(s, func(f *fellows) {
				count := &f.seats[c.seat]
				count.kept++
				count.sure += c.people[0].Sureness()
				count.kin[c.people[0].KinLook()]++
			})
		}
	}
}

// nameLikely is how likely a name is one at least of which nothing but its look is
// known to say that a talk names somebody: a full name, with or without a given
// name that is frequent.
const nameLikely = 0.6

// takePeople keeps the names that the parts of a talk have.
func (s *speaking) takePeople(t *talk, people []lexis.PersonName) {
	if people == nil {
		return
	}
	c := s.seated(t, inParts, people)
	for i := range people {
		c.likely += people[i].Likely() / float64(len(people))
	}
	t.tell(s, func(f *fellows) {
		f.seats[inParts].filled++
		f.seats[inParts].reads(c)
	})
	t.found = append(t.found, c)
}

// seated is room for the names at a seat of a talk: of these there are as many as talks.
func (s *speaking) seated(t *talk, at seat, people []lexis.PersonName) *seated {
	if len(s.room) == 0 {
		s.room = make([]seated, min(max(len(s.talks), usualOffers), talksAtOnce))
	}
	c := &s.room[0]
	s.room = s.room[1:]
	*c = seated{s: s, talk: t, seat: at, people: people}
	return c
}

// take counts what stands at a seat, and keeps it if it lists names.
func (s *speaking) take(t *talk, o *offer) {
	seat, b, at, people := o.seat, o.b, o.at, o.people
	if !t.taken[seat] {
		t.tell(s, func(f *fellows) { f.seats[seat].filled++ })
	}
	listed := seat == underField || seat == behindField || seat == listBelow || seat == atEnd || seat == nameDeep || seat == bioDeep
	several := listed || seat == inBrackets || seat == markedPart || seat == inAgenda
	if t.taken[seat] && !several {
		return
	}
	t.taken[seat] = true
	if people == nil || struckIn(b, at) || people[0].Look == lexis.Account && ofNameBefore(seat, b.Text, at) || people[0].Look <= lexis.OneWord && spelled(seat, b.Text, at) {
		return // nothing, or the name before it as an account or in letters
	}
	c := s.seated(t, seat, people)
	for i := range people {
		c.likely += people[i].Likely() / float64(len(people))
	}
	for _, r := range b.Runs() {
		if int(r.Lo) < at.hi && int(r.Hi) > at.lo {
			c.page = c.page || r.Style == model.StyleLink && lexis.PersonalPage(r.To)
			all := r.Lo == 0 && int(r.Hi) == len(b.Text) && (at.lo > 0 || at.hi < len(b.Text)) // as any title may be
			c.marked = c.marked || !all && (r.Style == model.StyleLink || r.Style == model.StyleStrong || r.Style == model.StyleEmph)
		}
	}
	right := s.p.rightBelow(t.line, len(s.p.blocks))
	c.whole = right < len(s.p.blocks) && b == &s.p.blocks[right] && at.lo == 0 && at.hi == len(b.Text)
	c.talkOf = seat.inText() && (ownTalk(b.Text[at.hi:]) || at.lo > 0 && lexis.TalkBy(b.Text[:at.lo]) == at.lo)
	c.spoke = c.talkOf || seat.inText() && spoke(b.Text[at.hi:])
	for _, old := range t.found {
		if old.seat == seat && listed {
			old.people = lexis.WithoutOffices(append(old.people, people...))
			return
		}
		if old.seat == seat {
			if old.likely >= c.likely {
				return
			}
			t.tell(s, func(f *fellows) { f.seats[seat].likely += c.likely - old.likely })
			*old = *c
			return
		}
	}
	t.tell(s, func(f *fellows) { f.seats[seat].reads(c) })
	t.found = append(t.found, c)
}

// of are the names of who speaks at the session at a block.
func (s *speaking) of(line int) []string {
	k, ok := slices.BinarySearchFunc(s.talks, line, func(t talk, line int) int { return t.line - line })
	if !ok {
		return nil
	}
	best := s.best(k)
	if best == nil || s.ofOther(best) {
		return nil
	}
	for _, c := range s.talks[k].found {
		if len(c.people) > len(best.people) && !c.seat.deep() && c.holds(best) && speakerJudge.score(c) > 0 && !(c.seat == wholeTitle && c.unsure()) {
			best = c
		}
	}
	names := best.names()
	for _, c := range s.talks[k].found {
		fuller(names, c.names())
	}
	return names
}

// best are the names of the k-th talk that are surest those of who speaks, nil for none.
func (s *speaking) best(k int) (best *seated) {
	most := 0.0
	for _, c := range s.talks[k].found {
		if score := speakerJudge.score(c); score > most {
			best, most = c, score
		}
	}
	return best
}

// fuller puts in the place of each name the one among others that begins with it: in
// the text somebody is 横山 or Ada who in the title is 横山昌史 or Ada Holm.
func fuller(names, others []string) {
	for i, name := range names {
		for _, o := range others {
			if rest, ok := strings.CutPrefix(o, name); ok && rest != "" && (rest[0] == ' ' || lexis.HasWide(name)) {
				names[i] = o
			}
		}
	}
}

// holds reports names that o's are among.
func (c *seated) holds(o *seated) bool {
	if len(c.people) == 1 && len(o.people) == 1 {
		return c.people[0].Name == o.people[0].Name
	}
	have := c.names()
	return !slices.ContainsFunc(o.names(), func(name string) bool { return !slices.Contains(have, name) })
}

// unsure reports words among the names that nothing says to be somebody's, as those behind the comma in
// Ada Holm: Small Fleets, Big Deploys.
func (c *seated) unsure() bool {
	return slices.ContainsFunc(c.people, func(p lexis.PersonName) bool { return p.Sureness() < 1 })
}

// sameNames reports two that name the same.
func sameNames(a, b *seated) bool {
	if len(a.people) == 1 && len(b.people) == 1 {
		return a.people[0].Name == b.people[0].Name
	}
	return slices.Equal(a.names(), b.names())
}

func (c *seated) names() []string {
	var names []string
	for i := range c.people {
		name := c.people[i].Name
		part := slices.ContainsFunc(c.people, func(p lexis.PersonName) bool { return strings.HasSuffix(p.Name, " "+name) })
		if !part && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
