package block

import (
	"strings"

	"yomi/loader/inline"
	"yomi/model"
)

// Cells is a row of a table while it is read.
type Cells struct {
	said strings.Builder
	marks
	off   int // where the first word of it stands in the source, -1 for none
	own   int // how many breaks were before the cell that was begun last
	parts int // and how often something was said in it
	N     int
	Head  int // cells that name their column
}

// Next begins another cell.
func (c *Cells) Next() {
	if c.N == 0 {
		c.off = -1
	} else {
		c.said.WriteByte('\t')
	}
	c.N++
	c.own, c.parts = len(c.breaks), 0
}

// Say adds to the cell that was begun last. What is said on several lines is one
// line in a cell; its lines are told apart (see Breaks) where nothing else is said there, else
// what is said each time.
func (c *Cells) Say(t inline.Text) {
	if t.Said == "" {
		return
	}
	if c.N == 0 {
		c.Next()
	}
	c.parts++
	if s := c.said.String(); s != "" && !strings.HasSuffix(s, "\t") {
		if c.parts == 2 {
			c.breaks = c.breaks[:c.own]
		}
		c.said.WriteByte(' ')
		c.breaks = append(c.breaks, int32(c.said.Len()))
	}
	if c.off < 0 {
		c.off = t.Off
	}
	shift := int32(c.said.Len())
	c.said.WriteString(oneLine.Replace(t.Said))
	for i := range len(t.Said) {
		if t.Said[i] == '\n' && c.parts == 1 {
			c.breaks = append(c.breaks, shift+int32(i)+1)
		}
	}
	for _, r := range t.Runs {
		r.Lo, r.Hi = r.Lo+shift, r.Hi+shift
		c.runs = append(c.runs, r)
	}
}

// oneLine keeps a cell on its line. Nothing changes its length.
var oneLine = strings.NewReplacer("\t", " ", "\n", " ")

// block is the row. It has no text if no cell has.
func (c *Cells) block() Block {
	b := Block{Kind: Table, Lines: 1, Off: int32(max(c.off, 0))}
	if c.runs != nil || c.breaks != nil {
		b.marks = &marks{c.runs, c.breaks}
	}
	if c.off >= 0 {
		b.Text = c.said.String()
	}
	return b
}

// Rows puts the rows of one table: those after the first are of it.
type Rows struct {
	Columns []model.Align
	Begun   bool
}

// Add makes a row a block of the table and reports whether there is something in
// it to read.
func (r *Rows) Add(c *Cells) (Block, bool) {
	b := c.block()
	if b.Text == "" {
		return b, false
	}
	if b.Row = r.Begun; !r.Begun {
		r.Begun = true
		columns := make([]model.Align, c.N)
		copy(columns, r.Columns)
		b.Rich().Columns = columns
		b.Rich().Header = c.Head > 0 && c.Head == c.N
	}
	return b, true
}
