package structure

import (
	"yomi/loader/block"
	"yomi/loader/lexis"
)

// eventDay is the line right below the event's title that says when and perhaps where it
// was, and nothing else: the only one of the document that a date marks. -1 for none, and for
// a day alone in what has no other title: a log may have one entry so far.
func (n *Notes) eventDay() int {
	at := func(i int) bool { return n.lines[i].shape.mark == dated && n.blocks[i].Kind != block.Heading }
	day := n.front + 1
	if n.front < 0 || day >= len(n.lines) || !at(day) {
		return -1
	}
	var when whenLine
	text := n.text(day)
	_, size := lexis.DateAt(text)
	if when.tail(text[size:]); when.rest != "" && !when.at && !(n.lines[day].is(blankBelow) && when.names()) {
		return -1
	}
	titled := false
	for i := day + 1; i < len(n.lines); i++ {
		if at(i) {
			return -1
		}
		titled = titled || n.titleLike(i)
	}
	if !titled && !when.at {
		return -1
	}
	return day
}
