package structure

// rule is one piece of evidence. holds says how far it applies to head i of
// the plan, from 0 (not at all) to 1; it then adds that share of weight to the
// score of role. Weights are small whole numbers: 1 is a hint, 3 decides
// against a hint or two, 6 decides alone.
type rule struct {
	name   string
	role   Role
	weight float64
	holds  func(p *Plan, i int) float64
}

// when makes a yes or no the share of a rule that applies whole or not.
func when(ok bool) float64 {
	if ok {
		return 1
	}
	return 0
}

// fact makes a rule's condition of one that looks at the title's facts only.
func fact(test func(f *facts) bool) func(*Plan, int) float64 {
	return func(p *Plan, i int) float64 { return when(test(&p.heads[i].facts)) }
}

// titleRules are the evidence that a title gives wherever it stands.
var titleRules = []rule{
	{"an item of the agenda comes back", Session, 6, func(p *Plan, i int) float64 {
		h := &p.heads[i]
		return when(h.facts.agenda >= 0 && !(h.facts.group && h.kids > 1))
	}},
	{"the line below says who speaks", Session, 4, fact(func(f *facts) bool { return f.speaker })},
	{"the line below says when, where or with whom it was", Session, 3, fact(func(f *facts) bool { return f.held })},
	{"is a link, as to a talk's page", Session, 2, fact(func(f *facts) bool { return f.linked })},
	{"the line below says where its slides are", Session, 3, fact(func(f *facts) bool { return f.slides })},
	{"names its speaker", Session, 3, fact(func(f *facts) bool { return f.by })},
	{"begins with a time", Session, 4, fact(func(f *facts) bool { return f.timed })},
	{"says how long it takes: (15 min)", Session, 3, fact(func(f *facts) bool { return f.slot })},
	{"is a date, as in a log of meetings", Session, 3, fact(func(f *facts) bool { return f.dated })},
	{"counts: 1日目, Week 3, 第2部", Session, 2, fact(func(f *facts) bool { return f.counted && !f.dated })},
	{"begins with a label in brackets", Session, 2, fact(func(f *facts) bool { return f.tagged && len(f.squeezed()) > agendaShort })},
	{"holds a title in quotes", Session, 1, fact(func(f *facts) bool { return f.quoted })},
	{"is as long as talk titles are", Session, 1, fact(func(f *facts) bool { return f.width >= talkWidth })},
	{"stands beside talks: opening, break, closing", Session, 3, fact(func(f *facts) bool { return f.pause })},
	{"recurs under several titles", Section, 4, func(p *Plan, i int) float64 {
		f := &p.heads[i].facts
		return when(f.recurs >= 2 && !f.counted && !f.dated && !f.timed && !f.pause)
	}},
	{"is what talks have inside: 概要, Q&A, Takeaways", Section, 2, fact(func(f *facts) bool { return f.part })},
	{"a list in its session announces it", Section, 6, fact(func(f *facts) bool { return f.listed })},
	{"leads in a list", Section, 1, fact(func(f *facts) bool { return f.lead })},
}

// talkWidth is the width from which a title is likelier that of a talk than of
// a section, in columns. In notes of ten events the median talk had 46, the
// median section 14.
const talkWidth = 26

// weigh adds up the rules that hold for head i by role.
func (p *Plan) weigh(tables [][]rule, i int) (score [roles]float64) {
	for _, table := range tables {
		for k := range table {
			if share := table[k].holds(p, i); share != 0 {
				score[table[k].role] += share * table[k].weight
			}
		}
	}
	return score
}

// reasons lists the rules that hold for head i, for people.
func (p *Plan) reasons(i int) []Reason {
	var why []Reason
	for _, table := range p.tables {
		for _, r := range table {
			if share := r.holds(p, i); share != 0 {
				why = append(why, Reason{r.name, r.role, share * r.weight})
			}
		}
	}
	return why
}
