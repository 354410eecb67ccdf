package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/model"
)

// cells is a row of a table while it is read.
type cells struct {
	said strings.Builder
	runs []model.Run
	off  int // where the first word of it stands in the source, -1 for none
	n    int
	head int // cells that name their column
}

// next begins another cell.
func (c *cells) next() {
	if c.n == 0 {
		c.off = -1
	} else {
		c.said.WriteByte('\t')
	}
	c.n++
}

// say adds to the cell that was begun last. What is said on several lines is one
// line in a cell.
func (c *cells) say(t inline.Text) {
	if t.Said == "" {
		return
	}
	if c.n == 0 {
		c.next()
	}
	if s := c.said.String(); s != "" && !strings.HasSuffix(s, "\t") {
		c.said.WriteByte(' ')
	}
	if c.off < 0 {
		c.off = t.Off
	}
	shift := int32(c.said.Len())
	c.said.WriteString(oneLine.Replace(t.Said))
	for _, r := range t.Runs {
		r.Lo, r.Hi = r.Lo+shift, r.Hi+shift
		c.runs = append(c.runs, r)
	}
}

// oneLine keeps a cell on its line. Nothing changes its length.
var oneLine = strings.NewReplacer("\t", " ", "\n", " ")

// block is the row. It has no text if no cell has.
func (c *cells) block() Block {
	b := Block{Kind: Table, Lines: 1, Off: int32(max(c.off, 0))}
	b.SetRuns(c.runs)
	if c.off >= 0 {
		b.Text = c.said.String()
	}
	return b
}

// rows puts the rows of one table: those after the first are of it.
type rows struct {
	columns []model.Align
	begun   bool
}

// add makes a row a block of the table and reports whether there is something in
// it to read.
func (r *rows) add(c *cells) (Block, bool) {
	b := c.block()
	if b.Text == "" {
		return b, false
	}
	if b.Row = r.begun; !r.begun {
		r.begun = true
		columns := make([]model.Align, c.n)
		copy(columns, r.columns)
		b.more().Columns = columns
		b.more().Header = c.head > 0 && c.head == c.n
	}
	return b, true
}
