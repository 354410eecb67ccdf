package digest

import (
	"math"
	"slices"
)

// Behind "A › B: text" a line set in seems to stand under B, though it may stand under A
// alone: B's neighbour would be read as a part of B.

// misleads reports whether a row stands under the first of rows that is only beside the
// last of its labels.
func (d *draft) misleads(rows []row) bool {
	titles, _ := d.heading(&rows[0])
	heads := d.headsAll(rows, behind(rows, 0))
	return len(heads) > 0 && len(heads) < len(titles)
}

// laidOut are the lines of what was chosen. Where some of them mislead and no line is left
// to mend that, neighbours under one title share lines, if no label gets lost by that.
func (c *choice) laidOut() []row {
	var best []row
	least, more := math.MaxInt, math.MaxInt
	joinsAny := c.d.joinsAny
	for freed := 0; least > 0 && freed <= mostFreed && freed < c.limits.Lines; freed++ {
		rows := c.d.rows(c.told, c.limits.Lines-freed)
		size := sizeOfRows(rows)
		rows = c.d.layOut(rows, c.d.telling(c.told), c.limits)
		if n := c.d.misleading(rows); n < least && (freed == 0 || size <= c.limits.Cells && c.more(rows) <= more) {
			best, least, more = rows, n, c.more(rows)
		}
		c.d.joinsAny = false
	}
	c.d.joinsAny = joinsAny
	return best
}

// mostFreed is how many lines are freed: of two places in a summary that mislead one is
// seldom left.
const mostFreed = 2

// misleading counts the rows below which others seem to stand under what they only stand
// beside.
func (d *draft) misleading(rows []row) int {
	n := 0
	for k := range rows {
		if rows[k].bullets == nil && d.misleads(rows[k:]) {
			n++
		}
	}
	return n
}

// takesIn takes the second of rows into the first, if it stands under it and only beside the
// last of its labels, nothing stands under it, and one line and the room left hold both
// with all their labels: there brackets show what stands under what.
func (d *draft) takesIn(rows []row, all *telling, room *int) bool {
	if rows[1].isTitle || behind(rows, 1) > 2 || len(rows) > 2 && rows[2].depth > rows[1].depth {
		return false
	}
	titles, _ := d.heading(&rows[0])
	if !slices.Contains(titles[:len(titles)-1], rows[1].head) {
		return false
	}
	both := d.row(join(rows[0].points, rows[1].points), rows[0].head, all)
	cost := both.size - rows[0].size - rows[1].size
	if both.size > lineSize || cost > *room || len(both.labels) < len(rows[0].labels) {
		return false
	}
	*room -= cost
	both.depth, both.head = rows[0].depth, rows[0].head
	rows[0] = both
	return true
}

// besideEachOther takes the rows behind row k that stand under nothing but label, as the
// items of row k do, into one line with those, if that is read in one glance or they are
// words. It gives how many lines that spares.
func (d *draft) besideEachOther(rows []row, k, label int, all *telling) int {
	r := &rows[k]
	_, items := d.heading(r)
	next := k + 1
	for ; next < len(rows); next++ {
		if n := &rows[next]; n.head != label || n.isTitle || n.continues || n.bullets != nil || len(n.labels) > 0 {
			break
		}
		items = join(items, rows[next].points)
	}
	if len(r.bullets) != 2 || next == k+1 || next < len(rows) && rows[next].depth > r.depth {
		return 0
	}
	line := d.row(items, label, all)
	if line.size > lineSize || line.size > oneGlance && !d.areShort(items) {
		return 0
	}
	r.bullets[1].Text = line.text
	for i := k + 1; i < next; i++ {
		rows[i].bullets = []Bullet{}
	}
	return next - k - 1
}
