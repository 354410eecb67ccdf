package search

import "yomi/model"

// nodeSet is a set of nodes, block by block.
type nodeSet []nodeBits

func (s nodeSet) has(r model.Ref) bool { return s[r/blockSize].has(int(r % blockSize)) }

// count is the number of nodes in the set.
func (s nodeSet) count() int {
	n := 0
	for b := range s {
		n += s[b].count()
	}
	return n
}

// empty reports whether there are no nodes.
func (s nodeSet) empty() bool {
	for b := range s {
		if !s[b].empty() {
			return false
		}
	}
	return true
}

// refs gives the nodes in order.
func (s nodeSet) refs() []model.Ref {
	out := make([]model.Ref, 0, s.count())
	for b := range s {
		for i := range s[b].each {
			out = append(out, model.Ref(b*blockSize+i))
		}
	}
	return out
}

// unite adds the nodes of more.
func (s nodeSet) unite(more nodeSet) {
	for b := range s {
		s[b].unite(&more[b])
	}
}
