package structure

import "sort"

// headFrom is the index of the first title at or after line i, the number of
// titles if there is none.
func (p *Plan) headFrom(i int) int {
	return sort.Search(len(p.heads), func(h int) bool { return p.heads[h].line >= i })
}

// headAt is the index of the title that line i is, -1 if it is none.
func (p *Plan) headAt(i int) int {
	if h := p.headFrom(i); h < len(p.heads) && p.heads[h].line == i {
		return h
	}
	return -1
}

// titleAt reports whether line i is a title.
func (p *Plan) titleAt(i int) bool { return p.headAt(i) >= 0 }
