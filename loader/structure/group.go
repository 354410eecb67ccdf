package structure

import (
	"math"
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// tree is the headings after the event's title, nested by their levels.
type tree struct {
	n     *Notes
	nodes []node
	roots int             // nodes that no other is above
	peers map[spot]*peers // by where they stand
}

// spot is where nodes stand beside each other.
type spot struct{ parent, level int }

// peers is what is counted of nodes that stand beside each other.
type peers struct {
	nodes, with, kids int     // how many, those over others, those below them
	close             float64 // those that open or close, where some are over others
}

// node is a heading.
type node struct {
	line   int
	level  int
	end    int // the line at which its part ends
	parent int // -1 for none
	kids   []int
	height int     // levels below
	groups float64 // how many of the kids group talks (see overGrouping), once it was asked, plus 1
}

// headingTree nests the headings.
func (n *Notes) headingTree() *tree {
	return n.treeOf(func(i int, l *line) int {
		if l.shape.mark != heading {
			return 0
		}
		return int(n.blocks[i].Level)
	})
}

// treeOf nests lines by their levels; those of level 0 are left out.
func (n *Notes) treeOf(levelOf func(i int, l *line) int) *tree {
	t := &tree{n: n, nodes: make([]node, 0, min(n.headings, len(n.lines)))}
	var open []int
	events := n.events
	n.candidates(func(i int, l *line) {
		level := levelOf(i, l)
		if level == 0 {
			return
		}
		if len(events) > 0 && events[0] < i {
			for _, k := range open {
				t.nodes[k].end = events[0]
			}
			open = open[:0]
			for len(events) > 0 && events[0] < i {
				events = events[1:]
			}
		}
		for len(open) > 0 && t.nodes[open[len(open)-1]].level >= level {
			t.nodes[open[len(open)-1]].end = i
			open = open[:len(open)-1]
		}
		parent := -1
		if len(open) > 0 {
			parent = open[len(open)-1]
			t.nodes[parent].kids = append(t.nodes[parent].kids, len(t.nodes))
		}
		open = append(open, len(t.nodes))
		t.nodes = append(t.nodes, node{line: i, level: level, end: len(n.lines), parent: parent})
	})
	t.count()
	return t
}

// count counts once what a node is compared with others by.
func (t *tree) count() {
	t.peers = map[spot]*peers{}
	for k := len(t.nodes) - 1; k >= 0; k-- {
		nd := &t.nodes[k]
		at := spot{nd.parent, nd.level}
		p := t.peers[at]
		if p == nil {
			p = &peers{}
			t.peers[at] = p
		}
		p.nodes++
		p.with += int(when(len(nd.kids) > 0))
		p.kids += len(nd.kids)
		if nd.parent < 0 {
			t.roots++
			continue
		}
		up := &t.nodes[nd.parent]
		up.height = max(up.height, nd.height+1)
	}
	for k := range t.nodes {
		if p := t.peers[spot{t.nodes[k].parent, t.nodes[k].level}]; p.with > 0 {
			p.close += when(t.closes(k))
		}
	}
}

// closes reports a node that opens or closes what stands beside it.
func (t *tree) closes(k int) bool {
	l := &t.n.lines[t.nodes[k].line]
	return l.is(final) || l.is(pause) || l.is(part) || l.is(fieldName)
}

// family is a heading over others, with what is counted of it once.
type family struct {
	t        *tree
	k        int // the node
	own      *line
	kids     []int // lines
	siblings int
	with     int     // siblings over headings of their own
	all      int     // kids of the siblings and its own
	close    float64 // siblings that open or close
}

func (t *tree) family(k int) *family {
	nd := &t.nodes[k]
	f := &family{t: t, k: k, own: &t.n.lines[nd.line]}
	for _, q := range nd.kids {
		f.kids = append(f.kids, t.nodes[q].line)
	}
	p := t.peers[spot{nd.parent, nd.level}]
	f.siblings, f.with, f.all = p.nodes-1, p.with-int(when(len(nd.kids) > 0)), p.kids
	f.close = p.close - when(t.closes(k))
	return f
}

// share is how many of the lines pass a test, from 0 to 1.
func (n *Notes) share(lines []int, test func(*line) bool) float64 {
	hit := 0
	for _, i := range lines {
		hit += int(when(test(&n.lines[i])))
	}
	return float64(hit) / float64(max(len(lines), 1))
}

func has(x fact) func(*line) bool { return func(l *line) bool { return l.is(x) } }

func kidsShare(test func(*line) bool) func(*family) float64 {
	return func(f *family) float64 { return f.t.n.share(f.kids, test) }
}

func ownHas(test func(*line) bool) func(*family) float64 {
	return func(f *family) float64 { return when(test(f.own)) }
}

// groupRows judge whether a heading over others groups sessions, or is one that
// has them inside.
var groupRows = []row[family]{
	{"few headings are there only to group others", either, -2, func(*family) float64 { return 1 }},
	{"is a word for a group of talks", raises, 4, ownHas(has(group))},
	{"is a word for a part of a talk or the end", lowers, -3, ownHas(func(l *line) bool { return (l.is(part) || l.is(final)) && !l.is(group) })},
	{"counts", either, 0, ownHas(func(l *line) bool { return l.is(isCounted) && !l.is(isDated) })},
	{"is a year or a month", raises, 2, ownHas(func(l *line) bool { return lexis.Period(l.text()) })},
	{"those below say what titles of talks do", raises, 3, kidsShare((*line).talk)},
	{"those below say when, or count", raises, 1.5, kidsShare((*line).when)},
	{"several below count on and say their days", raises, 2, (*family).countsOn},
	{"a break or an opening is below", raises, 2, func(f *family) float64 {
		return when(len(f.kids) > 1 && f.t.n.share(f.kids, has(pause)) > 0)
	}},
	{"the first below is a name", lowers, -1.5, func(f *family) float64 { return when(f.t.n.lines[f.kids[0]].is(person)) }},
	{"only one is below", lowers, -2, func(f *family) float64 { return when(len(f.kids) == 1) }},
	{"those below are longer", raises, 1.5, func(f *family) float64 {
		sum := 0.0
		for _, i := range f.kids {
			sum += math.Log1p(float64(f.t.n.lines[i].width))
		}
		return sum/float64(len(f.kids)) - math.Log1p(float64(f.own.width))
	}},
	{"those below have headings inside", raises, 0, func(f *family) float64 {
		n := 0.0
		for _, q := range f.t.nodes[f.k].kids {
			n += when(len(f.t.nodes[q].kids) > 0)
		}
		return n / float64(len(f.kids))
	}},
	{"no text between it and the first below", raises, 1, func(f *family) float64 { return when(f.t.nodes[f.k].line+1 == f.kids[0]) }},
	{"it alone holds all the rest", raises, 5, func(f *family) float64 { return when(f.t.nodes[f.k].parent < 0 && f.t.roots == 1) }},
	{"says the event's title again", raises, 5, func(f *family) float64 { return when(f.t.n.again(f.t.nodes[f.k].line)) }},
	{"how many stand beside it", lowers, 0, func(f *family) float64 { return math.Log1p(float64(f.siblings)) }},
	{"is a word for a group among many", raises, 0.5, func(f *family) float64 { return when(f.own.is(group)) * math.Log1p(float64(f.siblings)) }},
	{"those beside it open and close", raises, 1.5, func(f *family) float64 {
		return f.close / math.Max(float64(f.siblings), 1)
	}},
	{"those beside it stand over headings too", either, 0, func(f *family) float64 { return float64(f.with) / float64(max(f.siblings, 1)) }},
	{"many are below each beside it", raises, 0, func(f *family) float64 { return math.Log(float64(f.all) / float64(f.siblings+1)) }},
	{"those below are parts that recur", lowers, -1.5, kidsShare(func(l *line) bool { return l.is(recurs) && (l.is(part) || l.is(fieldName)) })},
	{"a timetable names those below", raises, 6, func(f *family) float64 {
		return when(f.t.n.timetabled(f.kids[0]))
	}},
	{"groups of talks are below", raises, 3, (*family).overGroups},
	{"those below group what is below them", raises, 3, (*family).overGrouping},
	{"those beside it group what is below them", raises, 3, (*family).besideGrouping},
	{"a group of talks is over it, and it is no word for one", lowers, -1, (*family).inGroup},
	{"levels below", either, 0, func(f *family) float64 { return float64(f.t.nodes[f.k].height) }},
}

// inGroup reports one below a word for a group that is none itself: a talk.
func (f *family) inGroup() float64 {
	up := f.t.nodes[f.k].parent
	return when(up >= 0 && f.t.n.lines[f.t.nodes[up].line].is(group) && !f.own.is(group))
}

// overGroups is how many of those below are words for groups and stand over others that
// are no parts of a talk.
func (f *family) overGroups() float64 {
	hit := 0
	for _, q := range f.t.nodes[f.k].kids {
		if nd := &f.t.nodes[q]; len(nd.kids) > 0 && f.t.n.lines[nd.line].is(group) {
			hit += int(when(f.t.n.share(f.t.family(q).kids, has(part)) == 0))
		}
	}
	return float64(hit) / float64(len(f.kids))
}

var groupJudge = newJudge("group", groupRows)

// again reports a line that says the event's title again; the first heading may say a
// part of it.
func (n *Notes) again(i int) bool {
	if n.front < 0 || n.front == i {
		return false
	}
	title, own := lexis.Squeeze(opening(n.blocks[n.front].Text)), n.lines[i].letters()
	switch {
	case len(own) <= againMin || title == "":
		return false
	case strings.Contains(own, title):
		return len(own) <= againShare*len(title)
	}
	return strings.Contains(title, own) && n.firstHeading(i)
}

// firstHeading reports a line that no heading but the document's title stands before.
func (n *Notes) firstHeading(i int) bool {
	return !slices.ContainsFunc(n.blocks[n.front+1:i], func(b block.Block) bool { return b.Kind == block.Heading && !b.Title })
}

// againMin is the shortest title that is told again from another, in bytes.
const againMin = 6
