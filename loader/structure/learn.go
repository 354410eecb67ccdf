package structure

import "strings"

// What the program that learns weights needs: the options that a document
// leaves, each with what is measured of it, and the weights in use. Nothing else
// asks for this.

// Row is a row of a judge's table.
type Row struct {
	Name   string
	Sign   int     // -1, 0 or 1: the sign its weight may have, 0 for either
	Expect float64 // the weight that is expected before any document is read
}

// Option is one thing that may be chosen, or one that a question is asked of.
type Option struct {
	Measures []float64 // by row of the judge
	Line     int       // of a title: its block, -1 for none
	Titles   []Title   // of a way to read the notes
	Kids     []int     // of a heading: the options right below it
	Name     string    // what it is, for people
}

// FindEvents are the lines that begin further events by the weights in use.
func (n *Notes) FindEvents() []int { return n.findEvents() }

// Title is a title with its role.
type Title struct {
	Line int
	Role Role
}

// The names of the judges.
const (
	TitleJudge     = "title"
	GroupJudge     = "group"
	WayJudge       = "way"
	ProgrammeJudge = "programme"
	SectionJudge   = "section"
	EventJudge     = "event"
	StandJudge     = "standing"
	SpeakerJudge   = "speaker"
)

// table is a judge, whatever it judges.
type table interface {
	list() []Row
	inUse() *[]float64
}

// tables are the judges by name.
var tables = map[string]table{
	TitleJudge: frontJudge, GroupJudge: groupJudge, WayJudge: wayJudge, ProgrammeJudge: programmeJudge,
	SectionJudge: sectionJudge, EventJudge: eventJudge, StandJudge: standJudge, SpeakerJudge: speakerJudge,
}

func (j *judge[T]) inUse() *[]float64 { return &j.weights }

func (j *judge[T]) list() []Row {
	rows := make([]Row, len(j.rows))
	for i, r := range j.rows {
		rows[i] = Row{r.name, int(r.sign), r.expect}
	}
	return rows
}

// Rows are the rows of a judge.
func Rows(judge string) []Row { return tables[judge].list() }

// Weights are the weights of a judge in use, by row.
func Weights(judge string) []float64 { return *tables[judge].inUse() }

// SetWeights makes a judge use other weights, by row. It is for one program that
// tries weights one after the other, not for use side by side.
func SetWeights(judge string, w []float64) { *tables[judge].inUse() = w }

// Lines is how many lines there are: those of timetables were made of rows.
func (n *Notes) Lines() int { return len(n.lines) }

// Text is line i as far as it is looked at.
func (n *Notes) Text(i int) string { return n.text(i) }

// TitleOptions are the lines that may be the title of the event, none among
// them.
func (n *Notes) TitleOptions() []Option {
	var options []Option
	for _, f := range n.frontLines() {
		options = append(options, Option{Measures: frontJudge.measures(f), Line: f.line})
	}
	return options
}

// GroupOptions are the headings after the title; those without any below have no
// measures.
func (n *Notes) GroupOptions() []Option {
	t := n.headingTree()
	options := make([]Option, len(t.nodes))
	for k := range t.nodes {
		options[k] = Option{Line: t.nodes[k].line, Kids: t.nodes[k].kids}
		if len(t.nodes[k].kids) > 0 {
			options[k].Measures = groupJudge.measures(t.family(k))
		}
	}
	return options
}

// WayOptions are the ways to read the notes. The one by the tree of headings
// depends on the weights of the group judge in use; it alone is asked for with
// tree.
func (n *Notes) WayOptions(tree bool) []Option {
	var options []Option
	var ways []way
	if tree {
		ways = n.treeWays()
	} else {
		ways = n.classWays()
	}
	t := n.tally()
	for i := range ways {
		o := Option{Measures: wayJudge.measures(t.survey(&ways[i])), Name: ways[i].name()}
		for _, h := range ways[i].heads {
			o.Titles = append(o.Titles, Title{h.line, h.role})
		}
		options = append(options, o)
	}
	return options
}

// SectionOptions are the lines that may be titles of parts of the sessions, read
// in the way chosen by the weights in use.
func (n *Notes) SectionOptions() []Option {
	w := n.chooseWay()
	var options []Option
	for _, s := range n.sectionLines(w.heads) {
		options = append(options, Option{Measures: sectionJudge.measures(s), Line: s.line})
	}
	return options
}

// EventOptions are the lines that may begin further events after the title.
func (n *Notes) EventOptions() []Option {
	var options []Option
	lines := n.eventLines()
	n.alikeEvents(lines)
	for _, e := range lines {
		options = append(options, Option{Measures: eventJudge.measures(e), Line: e.line})
	}
	return options
}

// SetEvents makes lines the titles of further events.
func (n *Notes) SetEvents(lines []int) { n.events = lines }

// StandOptions are the lines of each class that may have some that stand out.
func (n *Notes) StandOptions() [][]Option {
	var classes [][]Option
	c := collector{n: n, seen: map[uint64]bool{}}
	c.byShape()
	c.byPlace()
	for _, k := range c.all {
		if len(k.lines) < standMin || !k.divides() || k.name == anyLine {
			continue
		}
		var options []Option
		for _, s := range n.standings(k.lines) {
			options = append(options, Option{Measures: standJudge.measures(s), Line: k.lines[s.at], Name: k.name})
		}
		classes = append(classes, options)
	}
	return classes
}

// Says reports a line that names a gathering, or tells of one and its year.
func (n *Notes) Says(i int) bool { l := &n.lines[i]; return l.is(named) || l.is(told) && l.is(year) }

// SpeakerOptions are the names that may be those of who speaks, at each session
// among titles. The line of an option is that of the session's title; its name
// are the names, a line each.
func (n *Notes) SpeakerOptions(titles []Title) [][]Option {
	w := way{}
	for _, t := range titles {
		w.heads = append(w.heads, head{line: t.Line, role: t.Role})
	}
	p := &Plan{doc: n.doc, blocks: n.blocks, notes: n, front: n.front, heads: n.outline(&w)}
	s := p.speakers(p.sessions())
	talks := make([][]Option, len(s.talks))
	for k := range s.talks {
		for _, c := range s.talks[k].found {
			talks[k] = append(talks[k], Option{Measures: speakerJudge.measures(c), Line: s.talks[k].line, Name: strings.Join(c.names(), "\n")})
		}
	}
	return talks
}
