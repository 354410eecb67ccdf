package structure

// coupling is how much the score of a heading counts for those of its level:
// days are containers together.
const coupling = 0.5

// roles reads the tree from the top: a heading over others groups them if the
// judge says so, with what is added to every score, else it is a session with
// sections inside.
func (t *tree) roles(lean float64) []head {
	type layer struct{ level, depth int }
	scores, depth := make([]float64, len(t.nodes)), make([]int, len(t.nodes))
	sum, count := map[layer]float64{}, map[layer]float64{}
	for k := range t.nodes {
		nd := &t.nodes[k]
		if nd.parent >= 0 {
			depth[k] = depth[nd.parent] + 1
		}
		if len(nd.kids) > 0 {
			scores[k] = groupJudge.score(t.family(k))
			at := layer{nd.level, depth[k]}
			sum[at], count[at] = sum[at]+scores[k], count[at]+1
		}
	}
	heads := make([]head, 0, t.roots)
	role := make([]Role, len(t.nodes))
	for k := range t.nodes {
		nd := &t.nodes[k]
		if nd.parent >= 0 && role[nd.parent] != Container {
			role[k] = Section
			continue
		}
		role[k] = Session
		if len(nd.kids) > 0 {
			score, at := scores[k], layer{nd.level, depth[k]}
			if count[at] > 1 {
				score += coupling * (sum[at] - scores[k]) / (count[at] - 1)
			}
			if score+lean > 0 {
				role[k] = Container
			}
		}
		heads = append(heads, head{line: nd.line, role: role[k], level: nd.level})
	}
	return heads
}
