package digest

import (
	"cmp"
	"slices"
	"strings"
)

// A summary is chosen as if lines were scarce, and written as if they were not: where
// some are left, a label stands above what it heads, and sentences one below the other.
// What is told, and which lines Points has, is the same.

const (
	// ownLine is the size from which on an item is worth a bullet of its own: a dozen
	// kanji. Shorter ones are read faster side by side.
	ownLine = 24
	// oneGlance is the size up to which a line of several items is read in one glance:
	// half of one.
	oneGlance = 80
)

// layOut writes rows in bullets as far as they are fewer than the most: first where the
// next row would seem to stand under what it only stands beside, then where it stands under
// the label of one and would seem to stand under the item behind that, then the longest
// rows of several items.
func (d *draft) layOut(rows []row, all *telling, limits Limits) []row {
	spare, room := limits.Lines-len(rows), limits.Cells-sizeOfRows(rows)
	take := func(of []row, bullets []Bullet) bool {
		cost := len(bullets) - max(len(of[0].bullets), len(of))
		if len(bullets) == 0 || cost > spare {
			return false
		}
		of[0].bullets = bullets
		for i := range of[1:] {
			of[1+i].bullets = []Bullet{} // they are among those of the first
		}
		spare -= cost
		return true
	}
	hang := func(k int) {
		next := behind(rows, k)
		titles := d.headsAll(rows[k:], next-k)
		if len(titles) > 0 && rows[k].bullets == nil && take(rows[k:next], d.under(rows[k:next], titles, all)) {
			rows[k].hung = len(titles)
			d.setIn(rows[k:], next-k, titles)
			if n := d.besideEachOther(rows, k, titles[len(titles)-1], all); n > 0 {
				rows[k].hung, spare = 0, spare+n // it is no row of its own items any more
			}
		}
	}
	for k := 0; k < len(rows); k++ {
		if !d.misleads(rows[k:]) {
			continue
		}
		for spare == 0 && d.takesIn(rows[k:], all, &room) {
			rows = slices.Delete(rows, k+1, k+2)
			spare++
		}
		hang(k)
	}
	for k := range rows {
		hang(k)
	}
	bySize := make([]int, 0, len(rows))
	for k := range rows {
		r := &rows[k]
		titles, _ := d.heading(r)
		isOver := k+1 < len(rows) && rows[k+1].depth > r.depth
		elsewhere := r.bullets != nil && len(r.bullets) == 0 // among those of another row
		table := len(r.points) > 1 && d.isRow(&d.pieces[r.points[1]])
		if !elsewhere && (r.size > oneGlance || table || k > 0 && d.goesOnWithList(&rows[k-1], r)) && behind(rows, k) == k+1 && !r.continues && (!isOver || r.hung > 0 && r.hung == len(titles)) {
			bySize = append(bySize, k)
		}
	}
	slices.SortStableFunc(bySize, func(a, b int) int { return cmp.Compare(rows[b].size, rows[a].size) })
	for _, k := range bySize {
		take(rows[k:k+1], d.oneByOne(&rows[k], all))
	}
	return rows
}

// goesOnWithList reports whether a row tells more of the list with which the one before
// ends: it is written as that is.
func (d *draft) goesOnWithList(before, r *row) bool {
	last := before.points[len(before.points)-1]
	return d.pieces[last].under == d.pieces[r.points[0]].under
}

// behind is the row behind row k and those that go on with its sentence.
func behind(rows []row, k int) int {
	k++
	for k < len(rows) && rows[k].continues {
		k++
	}
	return k
}

// headsAll is what heads the first of rows and all that stand under it from the next one
// on, the outer first; there is nothing where none does.
func (d *draft) headsAll(rows []row, next int) []int {
	titles, _ := d.heading(&rows[0])
	some := false
	for _, r := range rows[next:] {
		if r.depth <= rows[0].depth {
			break
		}
		some = true
		for _, i := range r.points {
			for len(titles) > 0 && !d.isUnder(i, titles[len(titles)-1]) {
				titles = titles[:len(titles)-1]
			}
		}
	}
	if !some {
		return nil
	}
	return titles
}

// setIn sets the rows in that stand under the first of them, whose titles now stand above
// it: as far as the piece says that each stands under. Of rows that were too short to do
// without a label it takes those that stand above them now.
func (d *draft) setIn(rows []row, next int, titles []int) {
	depths := map[int]int{}
	top := rows[0].depth
	for _, i := range join(rows[0].labels, rows[0].points) {
		depths[i] = top + 1
	}
	label := titles[len(titles)-1]
	for _, i := range titles {
		depths[i] = top
	}
	for k := next; k < len(rows) && rows[k].depth > top; k++ {
		r := &rows[k]
		head := r.head
		if again := slices.Contains(r.labels, label); again && !r.isTitle && !r.continues {
			head = label
			r.bullets = []Bullet{{Text: d.row(r.points, label, nil).text}}
		}
		if at, known := depths[head]; r.continues {
			r.depth = rows[k-1].depth
		} else if known {
			r.depth = min(at+1, deepest)
		}
		if len(r.bullets) == 1 {
			r.bullets[0].Depth = r.depth
		}
		for _, i := range join(r.labels, r.points) {
			if _, known := depths[i]; !known {
				depths[i] = r.depth
			}
		}
	}
}

// heading is what heads all else that a row tells, the outer first, and the rest of its
// points: its labels, as far as they do, or the first of its points. Who says it heads
// nothing.
func (d *draft) heading(r *row) (titles, items []int) {
	if r.isTitle || r.continues {
		return nil, r.points
	}
	titles, items = slices.Sorted(slices.Values(r.labels)), r.points
	if first := r.points[0]; len(titles) == 0 && len(items) > 1 && d.pieces[first].heads && !d.pieces[first].asks {
		titles, items = []int{first}, items[1:]
	}
	for k, i := range titles {
		if p := &d.pieces[i]; p.speaks || p.carriesOn || p.goesOn || k > 0 && !d.isUnder(i, titles[k-1]) {
			titles = titles[:k]
			break
		}
	}
	for _, i := range items {
		for len(titles) > 0 && !d.isUnder(i, titles[len(titles)-1]) {
			titles = titles[:len(titles)-1]
		}
	}
	if len(titles) == 0 {
		return nil, r.points
	}
	return titles, items
}

// under writes a row, and those that go on with its sentence, below titles that head all of
// them. It is nil where they would stand deeper than lines do, or no line holds one.
func (d *draft) under(rows []row, titles []int, all *telling) []Bullet {
	depth, head := rows[0].depth+1, titles[len(titles)-1]
	if depth > deepest {
		return nil
	}
	_, items := d.heading(&rows[0])
	for _, r := range rows[1:] {
		items = join(items, r.points)
	}
	out := []Bullet{{Text: d.title(titles), Depth: rows[0].depth}}
	line := d.row(items[:1], head, all)
	for _, i := range items[1:] {
		longer := d.row(join(line.points, []int{i}), head, all)
		if longer.size <= lineSize {
			if line.continues {
				longer.text, longer.continues = strings.TrimPrefix(longer.text, cutMark), true
			}
			line = longer
			continue
		}
		next := d.row([]int{i}, head, all)
		if d.goesOnIn(line.points, next.points) {
			line.joined(&next)
		}
		out = append(out, Bullet{line.text, depth, line.continues})
		line = next
	}
	if line.size > lineSize {
		return nil
	}
	return append(out, Bullet{line.text, depth, line.continues})
}

// oneByOne writes a row with what heads it in a line above, and its items in lines of their
// own. It is nil where it would stand deeper than lines do, or there is one item.
func (d *draft) oneByOne(r *row, all *telling) []Bullet {
	titles, items := d.heading(r)
	var out []Bullet
	depth, head := r.depth, r.head
	if len(titles) > 0 {
		if depth++; depth > deepest {
			return nil
		}
		head = titles[len(titles)-1]
		out = append(out, Bullet{Text: d.title(titles), Depth: r.depth})
	}
	if p := &d.pieces[items[0]]; len(items) == 1 && len(titles) > 0 && p.listed != nil {
		if p.size <= oneGlance {
			return append(out, Bullet{Text: p.text, Depth: depth})
		}
		for _, text := range p.listed {
			out = append(out, Bullet{Text: text, Depth: depth})
		}
		return out
	}
	groups := d.apart(items, head)
	if len(groups) == 1 {
		return nil
	}
	for _, g := range groups {
		line := d.row(g, head, all)
		if line.size > lineSize {
			return nil
		}
		out = append(out, Bullet{Text: line.text, Depth: depth})
	}
	return out
}

// title is the text of the line above what titles head: names beside each other, and the
// sign that something follows where the notes have it or it is a sentence.
func (d *draft) title(titles []int) string {
	var texts []string
	for _, i := range titles {
		texts = append(texts, asLabel(d.pieces[i].text))
	}
	text := strings.Join(texts, within)
	if inner := &d.pieces[titles[len(titles)-1]]; !endsSentence(text) && (inner.role == point || endsInColon(strings.TrimSpace(d.t.Node(inner.ref).Text))) {
		text += ":"
	}
	return text
}

// apart are the items of a row one by one, unless all are short. Those that are one
// thought stay together: sentences of one note, a question and its answer, what stands
// under another.
func (d *draft) apart(items []int, head int) [][]int {
	l := &line{d: d, items: items}
	under := d.pieces[items[0]].under
	groups := [][]int{items[:1]}
	last := 0 // where the last group begins
	for k := 1; k < len(items); k++ {
		p := &d.pieces[items[k]]
		if p.under == under && (d.isRow(p) || l.between(k) == slash) && !l.answers(k) {
			last = k
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = items[last : k+1]
	}
	if d.areShort(items) {
		return [][]int{items}
	}
	return groups
}

// areShort reports whether items are read faster side by side: words, but no rows of a
// table.
func (d *draft) areShort(items []int) bool {
	return !slices.ContainsFunc(items, func(i int) bool { return d.pieces[i].size >= ownLine || d.isRow(&d.pieces[i]) })
}
