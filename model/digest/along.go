package digest

import "slices"

// with is what is told with point i, and what of it is new: the point, the others
// of a short list, of which some would say something else than all, the answer to
// a question, the short sentence that it stands under, without which it would
// be about nothing, and what alone stands under it.
func (c *choice) with(i int) (told, new []int) {
	new = c.listOf(i)
	also := func(k int) {
		if !slices.Contains(new, k) {
			new = append(new, k)
		}
	}
	if a := c.answer(i); a != none {
		also(a)
	}
	if q := c.question(i); q != none {
		also(q)
	}
	if u := c.d.pieces[i].under; u != none && c.d.pieces[u].role == point && !c.isTold[u] && c.d.pieces[u].size <= longestHead {
		also(u)
	}
	for _, k := range new {
		if j := c.onlyBelow(k); j != none {
			also(j)
		}
	}
	for _, k := range new {
		for n := range c.restOf(k) {
			also(k + 1 + n)
		}
	}
	told = slices.Clone(c.told)
	for _, k := range new {
		at, _ := slices.BinarySearch(told, k)
		told = slices.Insert(told, at, k)
	}
	return told, new
}

// restOf is how many pieces behind piece i belong to the sentence that it begins
// and are told with it: all, where two lines hold it and they are not most of the
// summary. Of a longer one the beginning may be told alone.
func (c *choice) restOf(i int) int {
	p := &c.d.pieces[i]
	if p.carriesOn || c.limits.Lines < 2 || p.whole > min(2*lineSize, c.limits.Cells/2) {
		return 0
	}
	return p.parts - 1
}

// listOf are the points of the list that point i is of, those told already left
// out, where some of it would mislead: a short one, or one that is said to have so
// many, of bullets with nothing under them. It is the point
// alone where there is no such list.
func (c *choice) listOf(i int) []int {
	p := &c.d.pieces[i]
	if p.under == none || p.part || p.heads {
		return []int{i}
	}
	var list []int
	size, most, counted := 0, c.limits.Cells/shortList, c.d.pieces[p.under].counted
	if counted {
		most = lineSize
	}
	for j := p.under + 1; j < len(c.d.pieces) && c.d.pieces[j].under >= p.under; j++ {
		q := &c.d.pieces[j]
		if q.role == noise || counted && c.d.isItem(p) && !c.d.isItem(q) {
			continue // paragraphs around the list
		}
		if q.under != p.under || q.role != point || q.part || q.heads {
			return []int{i}
		}
		if !c.isTold[j] {
			list = append(list, j)
		}
		if size += q.size; size > most {
			return []int{i}
		}
	}
	return list
}

// onlyBelow is the only point that stands under point i, none if there are more, a
// line would be full of both, or the point says enough: what was wanted, and what
// became of it.
func (c *choice) onlyBelow(i int) int {
	p := &c.d.pieces[i]
	if !p.heads || i+1 >= len(c.d.pieces) || states(p.text) && !wishes(p.text) {
		return none
	}
	j := i + 1
	q := &c.d.pieces[j]
	if q.under != i || q.role != point || c.isTold[j] || q.carriesOn || q.goesOn || q.heads || !q.last || p.lists != 1 || p.size+q.size > fullOfBoth {
		return none
	}
	return j
}

// fullOfBoth is three quarters of a line, which leaves room for a label.
const fullOfBoth = 120

// once are the points without those that say word for word again what another
// under the same label says.
func (d *draft) once(points []int) (once, again []int) {
	type said struct {
		text  string
		under int
	}
	known := map[said]bool{}
	for _, i := range points {
		p := &d.pieces[i]
		same := said{p.text, p.under}
		if known[same] && !p.carriesOn && !p.goesOn && !p.heads {
			again = append(again, i)
			continue
		}
		known[same] = true
		once = append(once, i)
	}
	return once, again
}

// completeLists tells the last item of a list of which all others are told, if it takes
// hardly more room than to say that there is another.
func (c *choice) completeLists() {
	left := c.d.leftOf(c.told)
	for u := range c.d.pieces {
		if left[u].count != 1 {
			continue
		}
		for j := u + 1; j < len(c.d.pieces) && c.d.pieces[j].under >= u; j++ {
			if p := &c.d.pieces[j]; p.under == u && p.role == point && !p.heads && !c.isTold[j] && p.size <= lastItem {
				c.tellIfFits(j)
			}
		}
	}
}

// lastItem is twice the size of "ほか 1" and of the slash before it.
const lastItem = 18

// waits is what is taken off point i for saying little without another, which is not
// told: the one before it, one that it stands under or answers and that is too long to be
// told along, the end of its sentence, or for a bare name one of its neighbours.
func (c *choice) waits(i int) float64 {
	p := &c.d.pieces[i]
	if p.leans && i > 0 && !c.isTold[i-1] && (c.d.pieces[i-1].under == p.under || beginsInside(p.text)) {
		if c.d.pieces[i-1].role == point {
			return dangling
		}
		return leaning
	}
	if c.d.isRider(i) {
		return dangling
	}
	if u := p.under; u != none && c.d.pieces[u].role == point && !c.isTold[u] && c.d.pieces[u].size > longestHead {
		return leaning
	}
	if p.parts > 1 && !p.carriesOn && c.restOf(i) == 0 {
		return leaning
	}
	if c.d.isAnswer(i) && c.question(i) == none && !c.isTold[c.d.before(i)] {
		return leaning
	}
	if p.opens && p.role == point && p.size <= lineSize/2 && !c.tellsNext(i) {
		return dangling
	}
	if p.bare && !c.isToldBeside(i-1, p.under) && !c.isToldBeside(i+1, p.under) {
		return dangling
	}
	return 0
}

// tellsNext reports whether something is told that stands under point i or right behind it,
// which it says follows.
func (c *choice) tellsNext(i int) bool {
	if i+1 < len(c.isTold) && c.isTold[i+1] {
		return true
	}
	for j := i + 1; j < len(c.d.pieces) && c.d.pieces[j].under >= i; j++ {
		if c.isTold[j] && c.d.isUnder(j, i) {
			return true
		}
	}
	return false
}

// isToldBeside reports whether point i is told and stands under that piece.
func (c *choice) isToldBeside(i, under int) bool {
	return i >= 0 && i < len(c.isTold) && c.isTold[i] && c.d.pieces[i].under == under
}
