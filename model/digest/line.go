package digest

import (
	"strings"
	"unicode"

	"yomi/model"
)

// line writes pieces beside each other, those that stand under another of them
// behind it: behind a colon what stands under the one that all others stand
// under, in brackets what stands under one of several.
type line struct {
	d     *draft
	left  map[int]rest // of lists, by what heads them
	items []int        // in reading order
	text  strings.Builder
	size  int
}

// rest is what of a list is not told: how many, and the last of those told.
type rest struct{ count, last int }

// leftOf counts for each list of which some is told what is left.
func (d *draft) leftOf(told []int) map[int]rest {
	left := map[int]rest{}
	for _, i := range told {
		for u := d.pieces[i].under; u != none; i, u = u, d.pieces[u].under {
			if !d.pieces[u].list {
				continue
			}
			r, some := left[u]
			if !some {
				r = rest{d.pieces[u].lists, none}
			}
			if r.last != i {
				left[u] = rest{r.count - 1, i}
			}
		}
	}
	return left
}

func (l *line) add(text string, size int) {
	l.text.WriteString(text)
	l.size += size
}

// written is a line of items, which stand under head.
func (d *draft) written(items []int, head int, left map[int]rest) *line {
	l := &line{d: d, items: items, left: left}
	l.block(0, len(items), head)
	return l
}

// block writes the items from lo to hi, which stand under head: with a colon
// where the first heads all others and no count stands beside it; below that in
// brackets, for of two colons nobody knows which is the stronger. Behind titles
// nothing is said of how many others stand beside them.
func (l *line) block(lo, hi, head int) {
	heads := hi > lo+1 && l.end(lo) == hi
	switch {
	case heads && l.isTitle(lo) && lo+2 < hi && l.isTitle(lo+1) && l.end(lo+1) == hi:
		l.piece(lo, false)
		l.add(within, textSize(within))
		l.block(lo+1, hi, l.items[lo])
	case heads && l.isTitle(lo) && lo+2 == hi && l.isLabelled(lo+1) && l.rest(lo+1, hi, l.items[lo]) == 0:
		l.piece(lo, false) // of two colons nobody knows which is the stronger
		l.add(within, textSize(within))
		l.piece(lo+1, false)
	case heads && (l.isTitle(lo) || l.rest(lo, hi, head) == 0):
		if !l.saysItself(lo) {
			l.heading(lo)
		}
		l.beside(lo+1, hi, l.items[lo])
	default:
		l.beside(lo, hi, head)
	}
}

// isLabelled reports whether the item at k has a name and a colon before what it says, and
// so would the title before it.
func (l *line) isLabelled(k int) bool {
	title, text := &l.d.pieces[l.items[k-1]], l.d.pieces[l.items[k]].text
	i := colonIn(text)
	if i <= 0 || title.asks || colon(title.text) == " " || !isWithin(text[:i], nameSize) {
		return false
	}
	return text[i] != ':' || strings.HasPrefix(text[i:], ": ")
}

// isTitle reports whether the item at k is no more than the title of what stands
// under it.
func (l *line) isTitle(k int) bool {
	p := &l.d.pieces[l.items[k]]
	return p.role == label && !p.speaks
}

// saysItself reports whether what stands behind the title at k begins with it: it
// would be told twice in a row.
func (l *line) saysItself(k int) bool {
	title, first := l.d.pieces[l.items[k]].text, l.d.pieces[l.items[k+1]].text
	rest, same := strings.CutPrefix(first, title)
	if !same || !l.isTitle(k) {
		return false
	}
	next := firstRune(rest)
	return next == ' ' && unicode.IsLower(firstRune(rest[1:])) || strings.ContainsRune("はが", next) && !isHiragana(lastRune(title))
}

// heading writes the item at k, which heads others, and a colon.
func (l *line) heading(k int) {
	p := &l.d.pieces[l.items[k]]
	text := p.text
	if p.goesOn || p.carriesOn {
		l.piece(k, false)
	} else {
		text = asLabel(strings.TrimSuffix(text, "。")) // what stands under it says what of it
		l.add(text, textSize(text))
	}
	c := colon(text)
	l.add(c, len(c))
}

// end is behind the last of the items that stand under the one at k.
func (l *line) end(k int) int {
	end := k + 1
	for end < len(l.items) && l.d.isUnder(l.items[end], l.items[k]) {
		end++
	}
	return end
}

// isUnder reports whether piece i stands under piece head, at whatever depth.
func (d *draft) isUnder(i, head int) bool {
	for i > head {
		i = d.pieces[i].under
	}
	return i == head
}

// beside writes the items from lo to hi, which stand under head, and how many of
// its list are left where they are its last.
func (l *line) beside(lo, hi, head int) {
	for k := lo; k < hi; {
		if k > lo {
			sep := l.between(k)
			l.add(sep, textSize(sep))
		}
		end := l.end(k)
		brackets := end > k+1 && !l.d.pieces[l.items[k]].speaks
		l.piece(k, brackets || end == k+1 && end < hi && l.between(end) == slash)
		switch {
		case end > k+1 && l.d.pieces[l.items[k]].speaks:
			l.add(": ", 2)
			l.block(k+1, end, l.items[k])
		case end > k+1:
			l.add(" (", 2)
			l.block(k+1, end, l.items[k])
			l.add(")", 1)
		}
		k = end
	}
	if n := l.rest(lo, hi, head); n > 0 {
		more := slash + l.d.lang.others(n)
		l.add(more, textSize(more))
	}
}

// rest is how many of the list under head are left, 0 if the items from lo to hi
// are not the last of it that are told.
func (l *line) rest(lo, hi, head int) int {
	if left := l.left[head]; left.last >= l.items[lo] && left.last <= l.items[hi-1] {
		return left.count
	}
	return 0
}

// within stands between a title and one under it.
const within = " › "

// slash sets apart what does not follow from each other.
const slash = " / "

// piece writes the item at k, with marks where it was cut; before a slash or a
// bracket it does without its full stop, which says no more.
func (l *line) piece(k int, goesOn bool) {
	i := l.items[k]
	p := &l.d.pieces[i]
	if p.carriesOn && (k == 0 || l.items[k-1] != i-1) {
		l.add(cutMark, 1)
	}
	text := p.text
	switch {
	case goesOn && strings.HasSuffix(text, "。"):
		text = strings.TrimSuffix(text, "。")
	case p.role == point && !p.goesOn && (endsInColon(text) || strings.ContainsRune("、，,", lastRune(text))):
		text = asLabel(text) // of what stands behind it nothing is told beside it
	}
	l.add(text, textSize(text))
	if p.goesOn && (k+1 == len(l.items) || l.items[k+1] != i+1) {
		l.add(cutMark, 1)
	}
}

// between is what stands between the item at k and the one before it.
func (l *line) between(k int) string {
	a, b := &l.d.pieces[l.items[k-1]], &l.d.pieces[l.items[k]]
	switch {
	case l.answers(k):
		if !answers(b.text) && !endsSentence(withoutName(a.text)) {
			return slash // without a mark nobody sees where who answers begins
		}
		return " "
	case a.under != b.under:
	case goesOnAfterDots(b.text) && l.items[k-1] == l.items[k]-1:
		return " "
	case b.carriesOn && l.items[k-1] == l.items[k]-1:
		return blank(a.text)
	case endsSentence(a.text) && l.d.readsOn(l.items[k-1], l.items[k]):
		if l.d.skips(l.items[k-1], l.items[k]) {
			return blank(a.text) + cutMark + blank(a.text)
		}
		return blank(a.text)
	case l.d.isRow(a):
		return "; " // a slash stands between its cells
	}
	return slash
}

// answers reports whether the item at k answers the one before it, or is who does.
func (l *line) answers(k int) bool {
	if l.d.pieces[l.items[k]].speaks && k+1 < len(l.items) {
		k++
		return l.d.isAnswer(l.items[k]) && l.d.before(l.items[k]) == l.items[k-2]
	}
	return l.d.isAnswer(l.items[k]) && l.d.before(l.items[k]) == l.items[k-1]
}

// readsOn reports whether piece b, further down than a, is read in one go with it:
// they are of one note, or of lines of text one below the other. What somebody
// else said, or a bullet further on, would seem to follow from it.
func (d *draft) readsOn(a, b int) bool {
	n, before := d.t.Node(d.pieces[b].ref), d.t.Node(d.pieces[a].ref)
	if d.pieces[a].ref == d.pieces[b].ref {
		return true
	}
	sign := firstRune(n.Text)
	listed := sign == firstRune(before.Text) && !isLetter(sign) && closerOf(sign) == 0 // each has the sign of its line
	return b == a+1 && n.Form == model.Para && !n.Gap && before.Form == model.Para && !listed
}

// skips reports whether there is something to tell between two pieces of a paragraph:
// without a mark, the second would seem to follow from the first.
func (d *draft) skips(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if d.pieces[i].role == point {
			return true
		}
	}
	return false
}

// colon sets a label apart from what it heads.
func colon(label string) string {
	last := lastRune(label)
	if isStop(last) || isInBrackets(label) {
		return " "
	}
	return ": "
}

// blank is what stands between two sentences: nothing behind a wide stop.
func blank(text string) string {
	if full(lastRune(strings.TrimRight(text, "~"))) { // of what is struck
		return ""
	}
	return " "
}
