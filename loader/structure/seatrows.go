package structure

import (
	"yomi/loader/block"
	"yomi/loader/lexis"
)

// rowsOf are the rows of tables by the letters of their cells: a timetable has who speaks beside what the title of the
// talk says again.
func (p *Plan) rowsOf() map[string]int {
	rows := map[string]int{}
	left := agendaItems
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.Kind != block.Table {
			continue
		}
		if left--; left < 0 {
			break
		}
		for _, at := range cells(b) {
			if letters := lexis.Letters(lexis.Fold(b.Text[at.lo:at.hi])); len(letters) >= agendaShort {
				rows[letters] = i
			}
		}
	}
	return rows
}

// rowSeats yields the names beside the title at block i in a row of a table.
func (p *Plan) rowSeats(i int, yield yieldSeat) {
	if len(p.rows) == 0 {
		return
	}
	title := lexis.Letters(lexis.Fold(opening(p.blocks[i].Text)))
	row, ok := p.rows[title]
	if !ok {
		return
	}
	b := &p.blocks[row]
	for _, at := range cells(b) {
		if cell := b.Text[at.lo:at.hi]; len(cell) <= nameLineMax && lexis.Letters(lexis.Fold(cell)) != title {
			yield(inAgenda, b, at)
		}
	}
}
