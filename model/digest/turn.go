package digest

// Who asks and who answers take turns: each turn is a note, or the sentences of one under
// who says them.

// before is the last piece of the turn or note before piece i, which begins one; inside
// of one it is the sentence before. What is no point is passed over (Yes. before what else
// is said), and the rest of a question, of which nobody could tell what it asks (Is it
// theirs? Or ours?). It is none if there is none.
func (d *draft) before(i int) int {
	k := i - 1
	for k >= 0 && d.pieces[k].ref == d.pieces[i].ref && (d.pieces[k].speaks || d.pieces[k].role == noise) {
		k--
	}
	for k > 0 && d.pieces[k].ref != d.pieces[i].ref && d.isRider(k) {
		k--
	}
	return k
}

// isRider reports whether piece i is a question that only adds to the one before it.
func (d *draft) isRider(i int) bool {
	if i == 0 || !d.pieces[i].asks {
		return false
	}
	p, first := &d.pieces[i], &d.pieces[i-1]
	return riders.begins(p.text) && first.asks && first.ref == p.ref && first.role == point
}

var riders = anyOf("or|それとも|または|あるいは|还是|還是|或者|아니면")

// floor is what piece i stands under, over who says it.
func (d *draft) floor(i int) int {
	u := d.pieces[i].under
	for u != none && d.pieces[u].speaks {
		u = d.pieces[u].under
	}
	return u
}

// sayer is who says piece i, "" if nobody is named.
func (d *draft) sayer(i int) string {
	if u := d.pieces[i].under; u != none && d.pieces[u].speaks {
		return d.pieces[u].text
	}
	return asLabel(nameIn(d.pieces[i].text))
}

// isAnswer reports whether piece i answers the one before it, which it would say
// little without: it says that it is an answer, is no more than yes or no, is said by
// somebody else than asked, or stands where questions and answers take turns.
func (d *draft) isAnswer(i int) bool {
	if i == 0 || !d.pieces[i-1].asks && d.pieces[i-1].ref != d.pieces[i].ref {
		return false // most pieces
	}
	q := d.before(i)
	if !d.asks(q, d.floor(i)) {
		return false
	}
	p := &d.pieces[i]
	if d.isRow(p) {
		return false // the colon in it stands behind no speaker
	}
	if answers(p.text) || isNod(p.text) {
		return true
	}
	if q == i-1 && (p.asks || d.asks(i+1, p.under) || d.asks(i-3, p.under) && !d.asks(i-2, p.under)) {
		return !p.asks
	}
	asked, answered := d.sayer(q), d.sayer(i)
	return !p.asks && asked != "" && answered != "" && asked != answered
}

// asks reports whether piece i is a question and stands under another.
func (d *draft) asks(i, under int) bool {
	return i >= 0 && i < len(d.pieces) && d.pieces[i].role == point && d.pieces[i].asks && d.floor(i) == under
}

// answer is the point behind a question that is not told yet, none if there is
// none.
func (c *choice) answer(i int) int {
	if !c.d.pieces[i].asks {
		return none
	}
	j := i + 1
	for j+1 < len(c.d.pieces) && c.d.before(j) == i && c.d.pieces[j].role != point || j < len(c.d.pieces) && c.d.isRider(j) {
		j++
	}
	if j == len(c.d.pieces) || c.d.before(j) != i || j > i+1 && !c.d.isAnswer(j) {
		return none
	}
	if q := &c.d.pieces[j]; q.role != point || c.isTold[j] || q.asks || c.d.floor(j) != c.d.floor(i) && q.under != i {
		return none
	}
	return j
}

// question is the one that point i answers and that is told along: not told yet, and no
// longer than what leaves room for the answer.
func (c *choice) question(i int) int {
	if !c.d.isAnswer(i) {
		return none
	}
	if q := c.d.before(i); !c.isTold[q] && c.d.pieces[q].size <= longestHead {
		return q
	}
	return none
}
