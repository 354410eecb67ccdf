package digest

import (
	"slices"
	"strings"
)

const (
	// lineSize is the longest line: two rows of a chat window.
	lineSize = 160
	// longestLabel is the longest text that is told before others rather than
	// by itself: it leaves room for a clause in its line.
	longestLabel = 110
	// leastLine is the size below which a line says nothing: two words of kanji.
	leastLine = 8
	// longestHead is the longest sentence that is told along before what stands
	// under it: what is longer fills a line and heads nothing in it.
	longestHead = 140
	// wholeSize is up to where the sentences of a note are told together: half a
	// line, of which the one says little without the other.
	wholeSize = 80
	// mostOuter is how many titles are told before another: whose it is, and of what.
	mostOuter = 2
	// longestOuter is the longest title that is told before another: a name.
	longestOuter = 40
	// cutMark stands where a sentence was cut.
	cutMark = "…"
	// deepest is how far lines are set in: a chat shows no more of it.
	deepest = 2
)

// row is one line of a summary.
type row struct {
	points []int // that it tells, or that stand under it if it is a title
	labels []int // the labels that it tells
	depth  int   // under how many lines above it stands
	text   string
	// continues says that it goes on with the sentence of the line above.
	continues bool
	isTitle   bool
	size      int
	head      int      // the piece told above that it stands under, none if there is none
	bullets   []Bullet // in which it is written, nil for one of its text
	hung      int      // how many of its labels stand above it in its bullets
}

// shown is what the lines so far tell that others can stand under: a piece, and
// the depth of its line.
type shown struct{ piece, depth int }

// rows makes lines of points: one for those under one label, more where they
// fill more, and fewer where there would be more than the most. What stands under a
// line above it is set in, and does without the label that is told there.
func (d *draft) rows(told []int, most int) []row {
	groups := d.groupsOf(told, most)
	rows := make([]row, 0, len(groups))
	var above []shown
	all := d.telling(told)
	spare := most - len(groups) // lines
	for k := 0; k < len(groups); k++ {
		g := groups[k]
		head, depth := d.standsUnder(g, above)
		continues := k > 0 && d.goesOnIn(groups[k-1], g)
		if continues {
			head = d.pieces[g[0]].under
		}
		// Without its label, more of a sentence fits than was cut to stand beside it.
		for ; head != none && k+1 < len(groups) && d.goesOnIn(g, groups[k+1]) && d.row(join(g, groups[k+1]), head, all).size <= lineSize; k++ {
			g = join(g, groups[k+1])
		}
		r := d.row(g, head, all)
		over := d.titleOver(r, head)
		if over == none && k+1 < len(groups) {
			over = d.labelLeftOut(r, head, groups[k+1])
		}
		if over != none && spare > 0 {
			title := d.titleRow(over, g, depth)
			rows, above = append(rows, title), d.opens(above, title)
			head, depth = d.standsUnder(g, above)
			r = d.row(g, head, all)
			spare--
		}
		if head != none && !continues && d.sizeOf(join(r.labels, g)) < leastLine {
			r = d.row(g, none, all) // by itself it says nothing
		}
		r.depth, r.head = depth, head
		if continues {
			rows[len(rows)-1].joined(&r)
		}
		rows = append(rows, r)
		above = d.opens(above, r)
	}
	return rows
}

// goesOnIn reports whether the sentence with which a group of points ends goes on in
// the next.
func (d *draft) goesOnIn(g, next []int) bool {
	return d.pieces[next[0]].carriesOn && g[len(g)-1] == next[0]-1
}

// groupsOf are the points of each line: where there would be more lines than the
// most, the shortest neighbours share one: those whose labels stand under the same, or
// that have none and stand one below the other, and where all is told any whose labels
// say by themselves of what they are.
func (d *draft) groupsOf(told []int, most int) [][]int {
	groups := d.groups(told)
	d.noWordAlone(groups)
	for len(groups) > most {
		best := d.shortestJoin(groups, func(a, b []int) bool { return d.outer(a) == d.outer(b) && d.areNear(a, b) })
		if best == none && d.joinsAny {
			best = d.shortestJoin(groups, func(a, b []int) bool { return !d.hasNamesake(a) && !d.hasNamesake(b) })
		}
		if best == none {
			break
		}
		groups[best] = join(groups[best], groups[best+1])
		groups = append(groups[:best+1], groups[best+2:]...)
	}
	return groups
}

// noWordAlone takes the last point of a group to the next one, where a word of the same
// list is all that had no room.
func (d *draft) noWordAlone(groups [][]int) {
	for k := 1; k < len(groups); k++ {
		before, g := groups[k-1], groups[k]
		last := before[len(before)-1]
		under := d.pieces[g[0]].under
		if len(g) > 1 || len(before) < 3 || d.pieces[g[0]].size >= leastLine || under == none || d.pieces[last].under != under || d.pieces[before[len(before)-2]].under != under || d.isAnswer(g[0]) || d.pieces[last].carriesOn {
			continue
		}
		groups[k-1], groups[k] = before[:len(before)-1:len(before)-1], []int{last, g[0]}
	}
}

// areNear reports whether two neighbours can share a line: both say under their labels
// of what they are, or nothing that could be told stands between them. Of two notes
// without labels from two places nobody could see that they do not belong together.
func (d *draft) areNear(a, b []int) bool {
	if d.labelOf(d.headOf(a[0])) != "" && d.labelOf(d.headOf(b[0])) != "" {
		return true
	}
	between := d.pieces[a[len(a)-1]+1 : b[0]]
	return !slices.ContainsFunc(between, func(p piece) bool { return p.role == point })
}

// shortestJoin is the first of two neighbours that make the shortest line of those that
// may be joined, none where no two do.
func (d *draft) shortestJoin(groups [][]int, may func(a, b []int) bool) int {
	best, least := none, lineSize+1
	for k := range len(groups) - 1 {
		if !may(groups[k], groups[k+1]) {
			continue
		}
		if size := d.row(join(groups[k], groups[k+1]), none, nil).size; size < least {
			best, least = k, size
		}
	}
	return best
}

// joined makes next go on with r, whose sentence goes on there, unless r has
// something behind it.
func (r *row) joined(next *row) {
	before, ends := strings.CutSuffix(r.text, cutMark)
	after, begins := strings.CutPrefix(next.text, cutMark)
	if ends && begins {
		r.text, next.text = before, after
		r.size, next.size = r.size-1, next.size-1
		next.depth, next.continues = r.depth, true
	}
}

// groups are the points that share a line whatever else is told.
func (d *draft) groups(told []int) [][]int {
	var groups [][]int
	for _, i := range told {
		k := len(groups) - 1
		switch {
		case k >= 0 && d.together(groups[k], i):
			groups[k] = append(groups[k], i)
		case k >= 0 && len(groups[k]) > 1 && d.isAnswer(i) && groups[k][len(groups[k])-1] == d.before(i) && d.together([]int{d.before(i)}, i):
			groups[k] = groups[k][:len(groups[k])-1] // the question goes with it
			groups = append(groups, []int{d.before(i), i})
		default:
			groups = append(groups, []int{i})
		}
	}
	return groups
}

func join(a, b []int) []int { return append(append(make([]int, 0, len(a)+len(b)), a...), b...) }

// together reports whether point i stands in one line with the group before
// it: under the same label, in the same paragraph or table, under one of it, or a
// word beside a word.
func (d *draft) together(group []int, i int) bool {
	a, b := &d.pieces[group[len(group)-1]], &d.pieces[i]
	switch {
	case d.isAnswer(i) && group[len(group)-1] == d.before(i):
	case group[len(group)-1] == i-1 && (b.carriesOn || goesOnAfterDots(b.text) && a.under == b.under):
	case b.under == none:
		size := max(a.size, b.size)
		if d.scraps && (a.scrap || b.scrap) {
			size = min(a.size, b.size)
		}
		if a.under != none || a.ref != b.ref && !(d.isRow(a) && d.isRow(b)) && size >= leastLine {
			return false
		}
	case !slices.ContainsFunc(group, func(k int) bool { return k == b.under || d.pieces[k].under == b.under }):
		return false
	}
	return d.row(join(group, []int{i}), none, nil).size <= lineSize
}

// standsUnder is the piece told above under which all of a line stands, none if there
// is none, and how far the line is set in.
func (d *draft) standsUnder(points []int, above []shown) (head, depth int) {
	for a := d.pieces[points[0]].under; a != none; a = d.pieces[a].under {
		for _, s := range above {
			if s.piece == a && d.isUnder(points[len(points)-1], a) {
				return a, min(s.depth+1, deepest)
			}
		}
	}
	return none, 0
}

// opens is what lines behind r can stand under: what r tells last, what that
// stands under, and what the lines above do that r stands under.
func (d *draft) opens(above []shown, r row) []shown {
	var open []shown
	for i := r.points[len(r.points)-1]; i != none; i = d.pieces[i].under {
		k := slices.IndexFunc(above, func(s shown) bool { return s.piece == i })
		switch {
		case !r.isTitle && slices.Contains(r.points, i) || slices.Contains(r.labels, i):
			open = append(open, shown{i, r.depth})
		case k >= 0:
			open = append(open, above[k])
		}
	}
	return open
}

// row makes a line of points; head is what a line above tells that they stand
// under. Where all that is told is known, what is left of the lists that end in the
// line is counted.
func (d *draft) row(points []int, head int, all *telling) row {
	r := row{points: points}
	for _, i := range points {
		u := d.headOf(i)
		if u != head && d.labelOf(u) != "" && !slices.Contains(r.labels, u) {
			r.labels = append(r.labels, u)
		}
	}
	items := join(r.labels, points)
	slices.Sort(items)
	l := d.written(items, head, all.lists())
	if l.size > lineSize && all != nil {
		l = d.written(items, head, nil)
	}
	if len(r.labels) > 0 && l.size > lineSize && len(points) == 1 {
		l, r.labels = d.written(points, head, nil), nil
	}
	if len(r.labels) > 0 && d.areOfOne(r.labels) {
		l = d.withOuter(&r, l, head, all)
	}
	r.text, r.size = l.text.String(), l.size
	return r
}

// telling is all that is told, as far as its lines must know of each other.
type telling struct {
	left  map[int]rest // of lists, by what heads them
	heads map[int]bool // by piece: whether points told stand right under it
}

func (d *draft) telling(told []int) *telling {
	all := &telling{left: d.leftOf(told), heads: map[int]bool{}}
	for _, i := range told {
		all.heads[d.pieces[i].under] = true
	}
	return all
}

// lists is what is left of them, nothing where not all that is told is known.
func (all *telling) lists() map[int]rest {
	if all == nil {
		return nil
	}
	return all.left
}
