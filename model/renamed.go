package model

import "strings"

// renamedShare is how much of the lines of two documents must be the same, of
// all lines of both, for one to be the other under a new name: git's own bound
// for a renamed file, half.
const renamedShare = 0.5

// renamedPairs is how many pairs of documents are compared line by line at
// most: beyond, a folder was exchanged for another and nobody renamed a file
// and wrote in it besides.
const renamedPairs = 400

// renamed pairs documents that are gone with new ones that say the same, or
// nearly: files that got another name between two loads. The documents are
// numbers in the trees.
func (c *carrier) renamed(gone, come []int) [][2]int {
	var pairs [][2]int
	says := map[string][]int{}
	for _, j := range come {
		text := c.is.docs[j].Text
		says[text] = append(says[text], j)
	}
	taken := map[int]bool{}
	var left []int
	for _, i := range gone {
		text := c.was.docs[i].Text
		same := says[text]
		if len(same) == 0 || strings.TrimSpace(text) == "" {
			left = append(left, i)
			continue
		}
		pairs = append(pairs, [2]int{i, same[0]})
		taken[same[0]], says[text] = true, same[1:]
	}
	if len(left)*(len(come)-len(taken)) > renamedPairs {
		return pairs
	}
	for _, i := range left {
		lines := linesOf(c.was.docs[i])
		best, most := -1, renamedShare
		for _, j := range come {
			if share := sharedLines(lines, c.is.docs[j]); !taken[j] && share > most {
				best, most = j, share
			}
		}
		if best >= 0 {
			pairs = append(pairs, [2]int{i, best})
			taken[best] = true
		}
	}
	return pairs
}

// linesOf counts the lines of a document that say something.
func linesOf(d *Document) map[string]int {
	lines := map[string]int{}
	for n := range d.Lines() {
		if said := strings.TrimSpace(d.Line(n)); said != "" {
			lines[said]++
		}
	}
	return lines
}

// sharedLines is the share of the lines that two documents have in common, from
// 0 to 1.
func sharedLines(was map[string]int, d *Document) float64 {
	all, same := 0, 0
	for _, n := range was {
		all += n
	}
	for said, n := range linesOf(d) {
		all += n
		same += min(n, was[said])
	}
	if all == 0 {
		return 0
	}
	return 2 * float64(same) / float64(all)
}
