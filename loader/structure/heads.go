package structure

import "sort"

// headFrom is the index of the first title at line i or behind it, how many there are
// where there is none.
func (p *Plan) headFrom(i int) int {
	switch {
	case p.from == nil:
		return sort.Search(len(p.heads), func(h int) bool { return p.heads[h].line >= i })
	case i >= len(p.from):
		return len(p.heads)
	}
	return int(p.from[i])
}

// headsFrom is headFrom of each line.
func (p *Plan) headsFrom() []int32 {
	from := make([]int32, len(p.blocks))
	h := 0
	for i := range from {
		for h < len(p.heads) && p.heads[h].line < i {
			h++
		}
		from[i] = int32(h)
	}
	return from
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
