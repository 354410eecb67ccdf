package structure

import "yomi/loader/lexis"

// AssumeOrder says how the reader of the document writes dates of three numbers:
// it counts where the document's own dates do not tell. It must be called before
// Tree.
func (p *Plan) AssumeOrder(o lexis.DateOrder) { p.usual = o }

// orderOfDates is the document's own order, else the reader's.
func (p *Plan) orderOfDates() order {
	own := p.dateOrder()
	switch {
	case own != unknownOrder:
		return own
	case p.usual == lexis.DayFirst:
		return dayFirst
	case p.usual == lexis.MonthFirst:
		return monthFirst
	}
	return unknownOrder
}
