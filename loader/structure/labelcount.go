package structure

import "yomi/loader/lexis"

// labelRow is a row of lines that begin with one word and a number each.
type labelRow struct {
	lines []int
	last  int
	goes  bool // each number follows the one before it, or is 1
	over  int  // how many stand over what is no line of the row
}

// labelLeast is how many lines make a row.
const labelLeast = 3

// settleLabels finds the lines that nothing marks but a word and a number which count on,
// whatever the word is, and marks them as what counts: Item 1, Item 2, Item 3. Beside
// titles that are marked as such they are points of these, and with nothing below them they
// are a list.
func (n *Notes) settleLabels() {
	if n.headings > 0 {
		return
	}
	rows := map[string]*labelRow{}
	for i := range n.lines {
		l := &n.lines[i]
		if l.indent > 0 {
			continue
		}
		switch l.shape.mark {
		case bare, label:
		case signed, bracketed, fenced, strong, numbered:
			return
		default:
			continue
		}
		word, number := lexis.CountLabel(core(n.text(i)))
		if word == "" {
			continue
		}
		r := rows[word]
		if r == nil {
			r = &labelRow{goes: true}
			rows[word] = r
		}
		r.goes = r.goes && (number == r.last+1 || number == 1)
		if k := len(r.lines); k > 0 && r.lines[k-1] < i-1 {
			r.over++
		}
		r.last = number
		r.lines = append(r.lines, i)
	}
	for word, r := range rows {
		if r.goes && len(r.lines) >= labelLeast && r.over == len(r.lines)-1 {
			n.countLines(r.lines, word)
		}
	}
}

// countLines marks lines as what counts.
func (n *Notes) countLines(lines []int, word string) {
	for _, i := range lines {
		l := &n.lines[i]
		l.shape = shaped(counted, word)
		l.facts &^= 1 << valued
		if l.late&lateMarks == 0 {
			says := n.says(i)
			n.seeMarks(i, &says)
		}
	}
}
