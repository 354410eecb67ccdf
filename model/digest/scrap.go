package digest

import "slices"

// Notes of a few words each (a diary, what was bought) are told with the words of which
// one alone says nothing, beside each other.

// isWord reports whether a text is a word, of which beside others one sees what it says: a
// character of East Asia or a few letters.
func isWord(text string) bool {
	for _, r := range text {
		if isWide(r) && isLetter(r) {
			return true
		}
	}
	return letters(text) >= leastWord
}

// leastWord is how many Latin letters are more than a slip or the name of a variable.
const leastWord = 3

// leastScraps is how many words there are at least in notes of words; one among sentences
// is the rest of something.
const leastScraps = 2

// withScraps are the points with the words that were too short for one, where these are a
// third of all and each finds a neighbour to share a line with.
func (d *draft) withScraps(points []int, limits Limits) []int {
	all := slices.Clone(points)
	for i := range d.pieces {
		if d.pieces[i].scrap {
			at, _ := slices.BinarySearch(all, i)
			all = slices.Insert(all, at, i)
		}
	}
	if n := len(all) - len(points); n < leastScraps || 3*n < len(all) {
		return points
	}
	d.setScraps(point)
	size := 0
	rows := d.rows(all, limits.Lines)
	for _, r := range rows {
		if size += r.size; r.size < leastLine {
			size = limits.Cells + 1
			break
		}
	}
	if size > limits.Cells || len(rows) > limits.Lines {
		d.setScraps(noise)
		return points
	}
	return all
}

// setScraps makes such words points, or takes that back.
func (d *draft) setScraps(as role) {
	d.scraps = as == point
	for i := range d.pieces {
		if d.pieces[i].scrap {
			d.pieces[i].role = as
		}
	}
}
