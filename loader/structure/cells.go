package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// cells yields the cells of a row of a table.
func cells(b *block.Block) []stretch {
	var found []stretch
	for lo := 0; lo <= len(b.Text); {
		hi := len(b.Text)
		if n := strings.IndexByte(b.Text[lo:], '\t'); n >= 0 {
			hi = lo + n
		}
		found = append(found, stretch{lo, hi})
		lo = hi + 1
	}
	return found
}

// eachColumn yields the names above the columns of a table with one row, block i, and what stands below
// each: what the table says is said of one thing. Of several rows each says it of its own.
func (p *Plan) eachColumn(i int, yield func(name string, below stretch)) {
	if !p.namesColumns(i) || i+2 < len(p.blocks) && p.blocks[i+2].Kind == block.Table && p.blocks[i+2].Row {
		return
	}
	names, values := cells(&p.blocks[i]), cells(&p.blocks[i+1])
	for k := range min(len(names), len(values)) {
		yield(p.blocks[i].Text[names[k].lo:names[k].hi], values[k])
	}
}

// tabled yields the names that a table under a title has below a word for speakers, or beside one.
func (p *Plan) tabled(i int, yield yieldSeat) {
	b := &p.blocks[i]
	if pair := cells(b); len(pair) == 2 && !p.namesColumns(i) {
		if speakerLabel(b.Text[:pair[0].hi]) {
			yield(behindField, b, pair[1])
		}
		return
	}
	p.eachColumn(i, func(name string, below stretch) {
		if speakerLabel(name) {
			yield(behindField, &p.blocks[i+1], below)
		}
	})
}

// speakerLabel reports a cell that is a word for speakers and no more.
func speakerLabel(cell string) bool {
	off, ok := lexis.SpeakerLabel(cell)
	return ok && off == len(cell)
}
