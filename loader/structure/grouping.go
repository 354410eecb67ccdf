package structure

import "yomi/loader/lexis"

// overGrouping is how many of those below stand over talks: over several that say what titles
// of talks do, none of them a part of one nor the first of them who speaks.
func (f *family) overGrouping() float64 { return f.t.grouping(f.k) }

// besideGrouping is how many of those below the same stand over talks, beyond half of them.
func (f *family) besideGrouping() float64 {
	up := f.t.nodes[f.k].parent
	if up < 0 {
		return 0
	}
	return max(0, 2*f.t.grouping(up)-1)
}

// grouping is counted once a node: each of many kids asks for it.
func (t *tree) grouping(k int) float64 {
	nd := &t.nodes[k]
	if nd.groups == 0 {
		hit := 0.0
		for _, q := range nd.kids {
			kids := t.family(q).kids
			if len(kids) > 1 && t.n.share(kids, has(part)) == 0 && !t.n.lines[t.nodes[q].line].is(speakerNext) && !t.n.lines[kids[0]].is(person) {
				hit += min(1, 2*t.n.share(kids, (*line).talk))
			}
		}
		nd.groups = 1 + hit/float64(len(nd.kids))
	}
	return nd.groups - 1
}

// countsOn reports several below of which each is the next and says when it was: 第1回
// (2014/05/12), 第2回(05/19).
func (f *family) countsOn() float64 {
	lines := f.t.n.lines
	for k, i := range f.kids {
		if !lines[i].is(isCounted) || k > 0 && lines[i].number != lines[f.kids[k-1]].number+1 || !saysDay(lines[i].text()) {
			return 0
		}
	}
	return when(len(f.kids) >= habit)
}

// saysDay reports a text with a day in it.
func saysDay(text string) bool {
	for i := range len(text) {
		if isDigit(rune(text[i])) && (i == 0 || !isDigit(rune(text[i-1]))) {
			if d, n := lexis.DateAt(text[i:]); n > 0 && d.Day > 0 {
				return true
			}
		}
	}
	return false
}
