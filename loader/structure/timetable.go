package structure

import (
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// How many rows of a table have a time at least that is a timetable, and how many cells may
// stand before it.
const (
	timetableRows = 3
	beforeTime    = 2
)

// timetable is a table whose rows say when something is, and what; or what, and who speaks.
type timetable struct {
	from, end int      // its blocks
	header    []string // names of the columns behind the one of times, none where no row names them
	headed    bool     // the first row names columns
	tracks    bool     // the columns are halls or tracks: each cell is of another talk
	title     int      // else: the column that says what it is, counted from behind the time
}

// levelTimetables makes headings of what is on by the timetables of notes that are little else,
// a level below the heading that these stand under. What else a row says stands below. A
// timetable beside notes of its talks stays a table.
func levelTimetables(blocks []block.Block) []block.Block {
	tables := timetablesIn(blocks)
	if len(tables) == 0 || !(mostOf(tables, blocks) || belowTheirName(tables, blocks)) || !ofGathering(tables, blocks) || saidAgain(tables, blocks) {
		return blocks
	}
	var out []block.Block
	level, next := uint8(titleLevel), 0
	for k := range tables {
		t := &tables[k]
		for _, b := range blocks[next:t.from] {
			if b.Kind == block.Heading {
				level = b.Level
			}
		}
		out = append(out, blocks[next:t.from]...)
		for i := t.from; i < t.end; i++ {
			if i > t.from || !t.headed {
				out = t.expand(out, &blocks[i], max(level, level+1)) // 255 is the deepest
			}
		}
		next = t.end
	}
	return append(out, blocks[next:]...)
}

// timetabled reports a talk that a timetable names.
func (n *Notes) timetabled(i int) bool { return n.blocks[i].Kind == block.Heading && n.blocks[i].Row }

// timetablesIn are the timetables among blocks.
func timetablesIn(blocks []block.Block) []timetable {
	var found []timetable
	known := map[string]bool{} // the rows that name the columns of those
	for i := 0; i < len(blocks); {
		if blocks[i].Kind != block.Table {
			i++
			continue
		}
		t := timetable{from: i, end: i + 1}
		for t.end < len(blocks) && blocks[t.end].Kind == block.Table && blocks[t.end].Row {
			t.end++
		}
		if t.read(blocks, known[blocks[i].Text]) {
			found = append(found, t)
			known[blocks[i].Text] = t.headed
		}
		i = t.end
	}
	return found
}

// read looks at the rows and reports whether they are those of a timetable: several and nearly all
// have a time, and some words behind it. One row is enough where another timetable has the same
// columns.
func (t *timetable) read(blocks []block.Block, another bool) bool {
	timed, at := 0, 0
	for i := t.from; i < t.end; i++ {
		if k, ok := timeCell(&blocks[i]); ok {
			timed, at = timed+1, max(at, k)
		}
	}
	_, first := timeCell(&blocks[t.from])
	t.headed = !first
	least := timetableRows
	if t.headed && another {
		least = 1
	}
	rows := t.end - t.from - int(when(t.headed))
	if timed == 0 && rows >= timetableRows {
		return t.namesTalks(blocks)
	}
	if timed < least || 3*timed < 2*rows {
		return false
	}
	if t.headed {
		if all := cells(&blocks[t.from]); at+1 < len(all) {
			for _, c := range all[at+1:] {
				t.header = append(t.header, lexis.TrimSpace(blocks[t.from].Text[c.lo:c.hi]))
			}
		}
	}
	halls := 0
	for _, name := range t.header {
		if n := lexis.WeekdayAt(name); n > 0 && n == len(name) {
			return false // a week is seen best as it is
		}
		halls += int(when(lexis.NamesPlace(name) || lexis.WordOf(lexis.Fold(name)).Has(lexis.Grouping)))
	}
	t.tracks = len(t.header) > 1 && 2*halls > len(t.header)
	return t.findTitle(blocks)
}

// namesTalks reports a table without times whose first row names a column for the talks and one
// for who speaks: a list of talks, which is a programme for those who were there.
func (t *timetable) namesTalks(blocks []block.Block) bool {
	first, talks, speaks := &blocks[t.from], -1, false
	for k, c := range cells(first) {
		name := lexis.TrimSpace(first.Text[c.lo:c.hi])
		t.header = append(t.header, name)
		speaks = speaks || speakerLabel(name)
		if talks < 0 && !speakerLabel(name) && (lexis.FieldNamed(name) == lexis.TitleField || lexis.WordOf(lexis.Fold(name)).Has(lexis.Talks|lexis.Grouping)) {
			talks = k
		}
	}
	t.title = talks
	return talks >= 0 && speaks
}

// timeCell is which cell of a row is a time of day, one of the first.
func timeCell(b *block.Block) (int, bool) {
	for k, c := range cells(b) {
		if k == beforeTime {
			break
		}
		text := lexis.TrimSpace(b.Text[c.lo:c.hi])
		if n := lexis.TimeAt(text); n > 0 && !strings.HasPrefix(text[n:], ":") {
			return k, true // seconds are a machine's
		}
	}
	return 0, false
}

// split are the cells of a row up to its time and those behind it; of one that has no time those
// behind are as many as the columns are.
func (t *timetable) split(b *block.Block) (until, behind []stretch) {
	all := cells(b)
	n := 0
	if k, ok := timeCell(b); ok {
		n = k + 1
	} else if len(t.header) > 0 && len(all) > len(t.header) {
		n = len(all) - len(t.header)
	}
	return all[:n], all[n:]
}

// findTitle finds the column that says what is on: the first that is no field and about as wide
// as the widest. It reports false where there is none.
func (t *timetable) findTitle(blocks []block.Block) bool {
	var width []int
	for i := t.from; i < t.end; i++ {
		if i == t.from && t.headed {
			continue
		}
		_, rest := t.split(&blocks[i])
		for k, c := range rest {
			if k == len(width) {
				width = append(width, 0)
			}
			if k >= len(t.header) || !isFieldName(t.header[k]) {
				width[k] += lexis.Columns(blocks[i].Text[c.lo:c.hi])
			}
		}
	}
	most := 0
	for _, w := range width {
		most = max(most, w)
	}
	for k, w := range width {
		if w > 0 && 2*w >= most {
			t.title = k
			return true
		}
	}
	return false
}

// isFieldName reports a word for who speaks, when or where.
func isFieldName(name string) bool {
	return lexis.FieldNamed(name) != lexis.NoField || speakerLabel(name)
}

// mostOf reports whether most of the text stands in timetables, titles and fields left out.
func mostOf(tables []timetable, blocks []block.Block) bool {
	own, all, next := 0, 0, 0
	for i := range blocks {
		b := &blocks[i]
		for next < len(tables) && tables[next].end <= i {
			next++
		}
		switch {
		case next < len(tables) && tables[next].from <= i:
			own += len(b.Text)
		case b.Kind == block.Heading || b.Kind == block.Field || b.Kind == block.Link || b.Quiet:
			continue
		}
		all += len(b.Text)
	}
	return 2*own > all
}

// belowTheirName reports timetables of which each stands right below a line that is a word
// for the talks.
func belowTheirName(tables []timetable, blocks []block.Block) bool {
	for k := range tables {
		over := tables[k].from - 1
		if over < 0 {
			return false
		}
		folded := lexis.Fold(blocks[over].Text)
		if !lexis.WordOf(folded).Has(lexis.Grouping) && !lexis.WordsIn(folded).Has(lexis.Talks) {
			return false
		}
	}
	return true
}

// ofGathering reports whether people met by the timetables: a title says so, a column who speaks,
// or there are halls. Else it may be anybody's day, or what a machine did.
func ofGathering(tables []timetable, blocks []block.Block) bool {
	for k := range tables {
		if tables[k].tracks || slices.ContainsFunc(tables[k].header, speakerLabel) {
			return true
		}
	}
	return slices.ContainsFunc(blocks, func(b block.Block) bool {
		return b.Kind == block.Heading && lexis.WordsIn(lexis.Fold(b.Text)).Has(lexis.Gathering|lexis.Grouping|lexis.Talks)
	})
}

// saidAgain reports whether the notes have titles of what is on elsewhere, which are those of its
// notes then.
func saidAgain(tables []timetable, blocks []block.Block) bool {
	titles := map[string]bool{}
	for i := range blocks {
		if b := &blocks[i]; b.Kind != block.Table {
			titles[lexis.Letters(lexis.Fold(b.Text))] = true
		}
	}
	said, all := 0, 0
	for k := range tables {
		t := &tables[k]
		for i := t.from; i < t.end; i++ {
			if _, rest := t.split(&blocks[i]); t.title < len(rest) {
				own := firstLine(&blocks[i], rest[t.title])
				letters := lexis.Letters(lexis.Fold(blocks[i].Text[own.lo:own.hi]))
				said += int(when(letters != "" && titles[letters]))
				all++
			}
		}
	}
	return 3*said > all
}
