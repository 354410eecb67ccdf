package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// expand adds what a row says: a heading for each talk, and below it when it is and what the
// other cells say. In a timetable of halls each cell is of talks of its own.
func (t *timetable) expand(out []block.Block, row *block.Block, level uint8) []block.Block {
	until, rest := t.split(row)
	begin := len(out)
	for k, c := range rest {
		if !t.tracks && k != t.title {
			continue
		}
		for _, talk := range talksIn(row, c) {
			title := firstLine(row, talk)
			h := cellBlock(row, title)
			h.Kind, h.Level, h.Row = block.Heading, level, true
			out = append(out, h)
			for _, at := range until {
				out = addText(out, row, at)
			}
			if t.tracks && k < len(t.header) && len(rest) > 1 {
				hall := cellBlock(row, stretch{})
				hall.Text, hall.Kind, hall.Name, hall.Row = t.header[k], block.Field, lexis.PlaceField, true
				out = append(out, hall)
			}
			for lo := title.hi; lo < talk.hi; {
				line := firstLine(row, stretch{lo, talk.hi})
				out = addText(out, row, line)
				lo = line.hi
			}
		}
	}
	if len(out) == begin {
		alone := *row
		alone.Row = false // what follows it is no row of its table
		return append(out, alone)
	}
	for k, c := range rest {
		if !t.tracks && k != t.title && hasText(row, c) {
			b := cellBlock(row, c)
			if k < len(t.header) && t.header[k] != "" {
				b = labelled(b, t.header[k])
			}
			out = append(out, b)
		}
	}
	for i := begin + 1; i < len(out); i++ {
		out[i].Blanks = 0
	}
	return out
}

// addText adds a part of a row with something to read.
func addText(out []block.Block, row *block.Block, at stretch) []block.Block {
	if !hasText(row, at) {
		return out
	}
	return append(out, cellBlock(row, at))
}

// talksIn are the talks that a cell names: where several of its lines, the first among them, are
// links and no more, each begins one.
func talksIn(row *block.Block, c stretch) []stretch {
	if !hasText(row, c) {
		return nil
	}
	var talks []stretch
	for lo := c.lo; lo < c.hi; {
		line := firstLine(row, stretch{lo, c.hi})
		if len(talks) == 0 || allLink(row, line) && allLink(row, firstLine(row, talks[0])) {
			talks = append(talks, line)
		}
		talks[len(talks)-1].hi = line.hi
		lo = line.hi
	}
	return talks
}

// allLink reports a stretch of a row that is a link and no more.
func allLink(row *block.Block, at stretch) bool {
	hi := at.lo + len(strings.TrimRight(row.Text[at.lo:at.hi], " "))
	for _, r := range row.Runs() {
		if r.Target != model.ToNowhere && int(r.Lo) <= at.lo && int(r.Hi) >= hi {
			return true
		}
	}
	return false
}

// hasText reports a cell with something to read.
func hasText(b *block.Block, c stretch) bool {
	return strings.IndexFunc(b.Text[c.lo:c.hi], lexis.LetterOrDigit) >= 0
}

// cellBlock is a part of a row as a block of its own.
func cellBlock(row *block.Block, at stretch) block.Block {
	b := *row
	b.Kind, b.Row, b.More = block.Para, false, nil
	text := row.Text[at.lo:at.hi]
	lo := at.lo + len(text) - len(strings.TrimLeft(text, " "))
	b.Text = strings.TrimSpace(text)
	var runs []model.Run
	for _, r := range row.Runs() {
		if int(r.Lo) >= lo && int(r.Hi) <= lo+len(b.Text) {
			r.Lo, r.Hi = r.Lo-int32(lo), r.Hi-int32(lo)
			runs = append(runs, r)
		}
	}
	b.SetRuns(runs)
	return b
}

// labelled is a block behind the name of its column.
func labelled(b block.Block, name string) block.Block {
	label := name + ": "
	runs := b.Runs()
	for i := range runs {
		runs[i].Lo, runs[i].Hi = runs[i].Lo+int32(len(label)), runs[i].Hi+int32(len(label))
	}
	b.Text = label + b.Text
	if b.Name = lexis.FieldNamed(name); b.Name == lexis.NoField && speakerLabel(name) {
		b.Name = lexis.SpeakerField
	}
	if b.Name != lexis.NoField {
		b.Kind = block.Field
	}
	return b
}

// firstLine is the first line of a cell.
func firstLine(b *block.Block, c stretch) stretch {
	for _, at := range b.Breaks() {
		if int(at) > c.lo && int(at) < c.hi {
			return stretch{c.lo, int(at)}
		}
	}
	return c
}
