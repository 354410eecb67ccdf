package digest

import (
	"strings"
	"unicode/utf8"
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
	first := items[0]
	if end := l.end(0); end == len(items) && end > 1 {
		l.heading(&d.pieces[first])
		l.beside(1, end, first)
		return l
	}
	l.beside(0, len(items), head)
	return l
}

// heading writes the piece that heads the line.
func (l *line) heading(p *piece) {
	text := p.text
	if p.goesOn || p.carriesOn {
		l.piece(0)
	} else {
		text = asLabel(text)
		l.add(text, textSize(text))
	}
	c := colon(text)
	l.add(c, len(c))
}

// end is behind the last of the items that stand under the one at k.
func (l *line) end(k int) int {
	end := k + 1
	for end < len(l.items) && l.isUnder(l.items[end], l.items[k]) {
		end++
	}
	return end
}

// isUnder reports whether piece i stands under piece head, at whatever depth.
func (l *line) isUnder(i, head int) bool {
	for i > head {
		i = l.d.pieces[i].under
	}
	return i == head
}

// beside writes the items from lo to hi, which stand under head.
func (l *line) beside(lo, hi, head int) {
	for k := lo; k < hi; {
		if k > lo {
			sep := l.between(k)
			l.add(sep, textSize(sep))
		}
		l.piece(k)
		end := l.end(k)
		if end > k+1 {
			l.add(" (", 2)
			l.beside(k+1, end, l.items[k])
			l.add(")", 1)
		}
		k = end
	}
	if left := l.left[head]; left.count > 0 && left.last >= l.items[lo] && left.last <= l.items[hi-1] {
		more := " / " + l.d.lang.others(left.count)
		l.add(more, textSize(more))
	}
}

// piece writes the item at k, with marks where it was cut.
func (l *line) piece(k int) {
	i := l.items[k]
	p := &l.d.pieces[i]
	if p.carriesOn && (k == 0 || l.items[k-1] != i-1) {
		l.add(cutMark, 1)
	}
	l.add(p.text, p.size)
	if p.goesOn && (k+1 == len(l.items) || l.items[k+1] != i+1) {
		l.add(cutMark, 1)
	}
}

// between is what stands between the item at k and the one before it.
func (l *line) between(k int) string {
	a, b := &l.d.pieces[l.items[k-1]], &l.d.pieces[l.items[k]]
	switch {
	case a.under != b.under:
	case l.d.isAnswer(l.items[k]) && l.items[k-1] == l.items[k]-1:
		return " "
	case b.carriesOn && l.items[k-1] == l.items[k]-1, endsSentence(a.text):
		return blank(a.text)
	case l.d.isRow(a):
		return "; " // a slash stands between its cells
	}
	return " / "
}

// colon sets a label apart from what it heads.
func colon(label string) string {
	last, _ := utf8.DecodeLastRuneInString(label)
	if isStop(last) {
		return " "
	}
	return ": "
}

// blank is what stands between two sentences: nothing behind a wide stop.
func blank(text string) string {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "~")) // of what is struck
	if full(last) {
		return ""
	}
	return " "
}
