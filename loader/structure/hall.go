package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// hallAt is the room that a title begins with behind its time, "" for none: a title is more than that.
func hallAt(title string) string {
	if lexis.TimeAt(strings.TrimLeftFunc(title, func(r rune) bool { return !lexis.LetterOrDigit(r) })) == 0 {
		return ""
	}
	title = title[titleStart(title):]
	n := lexis.HallAt(title)
	if n == 0 || strings.IndexFunc(title[n:], lexis.LetterOrDigit) < 0 {
		return ""
	}
	return placeValue(title[:n])
}

// hallBelow is the room in a line near a title at a block that says nothing else, but a time perhaps.
func hallBelow(p *Plan, title, end int) string {
	for i := title + 1; i < min(end, title+1+hallReach) && !p.titleAt(i); i++ {
		if b := &p.blocks[i]; b.Kind != block.Para && b.Kind != block.Item {
			continue
		}
		for at := range lines(opening(p.blocks[i].Text)) {
			line := p.blocks[i].Text[at.lo:at.hi]
			if len(line) > dateColumns || !lexis.MayNameHall(line) {
				continue
			}
			found := ""
			eachBracket(line, func(from, to int) {
				if lexis.HallAt(line[from:to]) == to-from {
					found = line[from:to]
				}
			})
			line = strings.TrimFunc(behindTime(line), func(r rune) bool { return !lexis.LetterOrDigit(r) })
			if found == "" && line != "" && lexis.HallAt(line) == len(line) {
				found = line
			}
			if found != "" {
				return placeValue(found)
			}
		}
	}
	return ""
}

// hallReach is how many blocks below a title a line says in which room it was.
const hallReach = 3
