package structure

import (
	"hash/maphash"
	"slices"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// Notes are the lines of a document with what can be seen of them.
type Notes struct {
	doc      *model.Document
	blocks   []block.Block
	lines    []line
	said     []said       // of the lines of the beginning
	base     int          // the least indent
	headings int          // how many there are, the document's own title left out
	chars    int          // bytes of text
	front    int          // the line that is the event's title, -1 for none
	events   []int        // lines that are titles of further events
	latin    bool         // most of the text is in a Latin script
	unmet    []int        // items of agendas that no line says again
	items    map[int]int  // by a line, the item that announces it
	agenda   []int        // items of agendas that are no titles: said again, or of a table of contents
	met      []int        // these items, in order
	over     map[int]bool // the lines behind signs of which each stands right over a heading
	marked   bool         // see block.Result
	outlined bool         // most lines stand further in than others that they are under
}

// line is a block as what may be a title. A large document has a million of them, so
// what can be found out again is not kept.
type line struct {
	shape  shape
	facts  facts
	of     *Notes      // the notes that it is a line of
	at     int32       // and its index among them
	number int32       // what it counts to, -1 for nothing
	width  int16       // columns
	indent int16       // columns further in than the least
	words  lexis.Words // the lists that have words of it, once words were looked at
	late   lateFacts
}

// size is how many bytes line i has.
func (n *Notes) size(i int) int { return len(n.blocks[i].Text) }

// Look reads the lines of a document. What lines behind the beginning say is looked at
// when it is first asked about: the way to read the notes is chosen without them (see
// beginning), in most ways no item is a title, and few lines are those of talks.
func Look(doc *model.Document, parsed block.Result) *Notes {
	blocks := levelTimetables(parsed.Blocks)
	over := levelSigns(blocks)
	levelSeries(blocks)
	n := &Notes{doc: doc, blocks: blocks, lines: make([]line, len(blocks)), said: make([]said, min(len(blocks), beginning)), front: -1, items: map[int]int{}, over: over, marked: parsed.Marked}
	n.base, n.headings = n.margins()
	n.outlined = n.isOutlined()
	n.latin = mostlyLatin(blocks)
	keys := make([]uint64, len(blocks))
	seed := maphash.MakeSeed()
	onCoresTelling(len(n.lines), manyLines, func(taken int) { doc.Tell(2*taken, decidedIn*len(n.lines)) }, func(i int) { keys[i] = n.read(i, seed) })
	n.settleRecording()
	again := repeated(keys)
	for i := range blocks {
		n.chars += n.size(i)
	}
	onCores(len(n.lines), manyLines, func(i int) {
		l := &n.lines[i]
		if l.shape.mark == noMark {
			return
		}
		l.facts.set(recurs, again[i])
		l.facts.set(announced, n.timetabled(i))
		l.facts.set(ofField, n.fieldAlone(i))
		if l.late&lateNext == 0 {
			n.seeNext(i)
			l.facts.set(likeTitle, l.titleLike())
		}
		if l.late&lateTalk == 0 {
			n.seeTalk(i)
		}
	})
	n.markStated()
	n.compareWidths()
	n.matchAgendas()
	return n
}

// read reads what stands on line i. It gives the hash of what may be a title: one for
// items and one for others, because an item that says what a title does is another
// thing. What cannot be a title has 0.
func (n *Notes) read(i int, seed maphash.Seed) uint64 {
	b, l := &n.blocks[i], &n.lines[i]
	text := lexis.TrimSpace(opening(b.Text))
	core := core(text)
	says := said{text: text, core: core}
	if l.of, l.at = n, int32(i); i < len(n.said) {
		says.speaker = introduces(b)
		n.said[i] = says
	}
	l.shape = shapeOf(b, text, core)
	if n.captions(i) {
		l.shape = shape{}
	}
	if n.outlined && (l.shape.mark == bare || l.shape.mark == label) && n.opensMargin(i) {
		l.shape = shaped(outer, "")
	}
	if l.shape.mark == capital && !n.latin {
		l.shape.mark = bare // among wide letters capitals are abbreviations
	}
	var has lexis.Signs
	columns := 0
	if m := l.shape.mark; m == noMark || m == listed && i >= beginning {
		columns = lexis.Columns(text) // whose signs nobody asks for now
	} else {
		has, columns = lexis.SignsIn(text)
	}
	if columns == len(text) {
		columns = columns * latinShare / 100
	}
	l.width = int16(columns) // of openingMax bytes
	l.indent = int16(max(0, int(b.Indent)-n.base))
	if l.shape.mark == noMark {
		return 0
	}
	n.seePlace(i)
	if i < beginning {
		says.folded = lexis.FoldOf(text, &has)
		says.letters = lexis.Letters(says.folded)
		n.said[i] = says
		n.seeOwn(i, lateAll, &says, &has)
	} else {
		l.late = lateAll
		if l.shape.mark != listed { // whose width counts, and who may be a title of a part
			l.late &^= lateStyle | lateNext // the line below is read when all are
			n.seeStyle(i, &says, &has)
		}
	}
	key := maphash.String(seed, text) // HTTPS is a talk, and https a part of it
	if l.shape.mark == listed {
		key = ^key
	}
	return max(key, 1)
}

// mostlyLatin reports a text in which wide letters are few. A beginning tells.
func mostlyLatin(blocks []block.Block) bool {
	narrow, wide := 0, 0
	for i := range blocks {
		text := opening(blocks[i].Text)
		columns := lexis.Columns(text)
		wide += columns - utf8.RuneCountInString(text)
		narrow += columns
		if narrow > latinSample || latinFew*wide > latinSample+openingMax { // what is beyond the sample is one opening at most
			break
		}
	}
	return latinFew*wide < narrow
}

// How much text tells its script, in columns, and how many times as many columns
// as wide letters a Latin text has.
const (
	latinSample = 10000
	latinFew    = 20
)

// maxIndent is further in than anything stands.
const maxIndent = 1 << 15

// ordinal is what a line counts to, by its marker if that is a number.
func ordinal(b *block.Block, text string) int {
	if b.Marker != "" && lexis.Numbers(b.Marker) || letterMarker(b.Marker) {
		return lexis.Ordinal(b.Marker)
	}
	return lexis.Ordinal(text)
}

// openingMax is how much of a text is looked at, in bytes: twice the longest
// title.
const openingMax = 960

// opening is the beginning of a text.
func opening(s string) string {
	if len(s) <= openingMax {
		return s
	}
	n := openingMax
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// How far a title's width stands out: as talks' titles do from those of their
// parts, in columns and as a share of the median.
const (
	talkWidth = 26
	longShare = 1.4
)

// latinShare is how many hundredths a column of Latin text says of what a
// column of wide text says: an English title takes 1.6 times the columns of
// its Japanese translation.
const latinShare = 62

// compareWidths tells the lines that are longer than titles of the document
// mostly are.
func (n *Notes) compareWidths() {
	var widths []int16
	for i := range n.lines {
		l := &n.lines[i]
		if m := l.shape.mark; m != noMark && m != listed && !l.is(spoken) && !l.is(sentence) && !l.is(fileLike) {
			widths = append(widths, l.width)
		}
	}
	if len(widths) == 0 {
		return
	}
	slices.Sort(widths)
	median := float64(widths[len(widths)/2])
	for i := range n.lines {
		l := &n.lines[i]
		l.facts.set(long, l.width >= talkWidth && float64(l.width) >= longShare*median)
	}
}

// gap is how many blank lines stand before line i; one of the document's first
// stands apart, too.
func (n *Notes) gap(i int) int {
	switch {
	case i >= len(n.blocks):
		return 1
	case i == 0:
		return 1
	}
	return int(n.blocks[i].Blanks)
}

// ruled reports whether a drawn line stands before line i.
func (n *Notes) ruled(i int) bool { return i < len(n.blocks) && n.blocks[i].Rule }

// plain reports whether a line reads as a title does, not as text.
func (l *line) plain() bool {
	return !l.is(sentence) && !l.is(spoken) && !l.is(fileLike) && !l.is(valued) && l.width <= plainColumns
}

// colonTitle reports a line with a colon that stands apart over items or text, as titles do,
// and is no sentence, no field and nothing that somebody says: Keynote: the state of sails.
func (l *line) colonTitle() bool {
	if !l.is(valued) || !l.is(apart) || !l.is(overItem) && !l.is(overDeeper) && !l.is(overText) || l.width > plainColumns {
		return false
	}
	if l.is(sentence) || l.is(spoken) || l.is(question) || l.is(fileLike) || l.of.blocks[l.at].Name != lexis.NoField {
		return false
	}
	return lexis.FieldOf(l.text()) == lexis.NoField && !nameFirst(l.text())
}

// plainColumns is the longest line that is a title without any mark, in columns.
const plainColumns = 120

// titleLike reports a line that is marked as titles are, or stands alone.
func (n *Notes) titleLike(i int) bool { return n.lines[i].is(likeTitle) }

func (l *line) titleLike() bool {
	switch l.shape.mark {
	case heading, signed, bracketed, strong, fenced:
		return true
	case numbered:
		return l.is(decimal) || l.is(apart) && !l.is(sentence)
	case label, dated, timed, counted:
		return l.is(apart)
	case bare, capital, tagged, coded:
		return l.is(apart) && l.is(blankBelow) && l.plain()
	}
	return false
}

// anyMarked reports a line behind the front that is marked as a title.
func (n *Notes) anyMarked() bool {
	return slices.ContainsFunc(n.lines[n.front+1:], func(l line) bool { return l.shape.mark.strength() >= signed.strength() })
}
