package structure

import (
	"strings"

	"yomi/loader/lexis"
)

// settleDecimals reads the numbers of one series alike. 3.9 and 4.1 may be days of March
// and April; where 4.0 and 3.51 stand beside them, all are versions or parts.
func (n *Notes) settleDecimals() {
	var days []int
	decimals := 0
	for i := range n.lines {
		switch l := &n.lines[i]; {
		case l.shape.mark == dated && strings.HasPrefix(l.shape.sub(), "?"):
			_, size := lexis.NumberAt(l.text(), 2)
			if strings.HasPrefix(l.text()[size:], ".") {
				days = append(days, i)
			}
		case l.shape.mark == numbered && l.shape.sub() == "1.1":
			decimals++
		}
	}
	if decimals < habit || days == nil || decimals*decimalsFew < len(days) {
		return
	}
	for _, i := range days {
		l := &n.lines[i]
		l.shape = shaped(numbered, "1.1")
		if l.late&lateMarks == 0 {
			l.facts &^= 1<<isDated | 1<<dateOnly
			says := n.says(i)
			n.seeMarks(i, &says)
		}
	}
}

// decimalsFew is how many times as many days as decimals there may be for all to be
// decimals: of the numbers from 1.0 to 9.9 one in three can be no day.
const decimalsFew = 4
