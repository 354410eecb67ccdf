package block

import "yomi/loader/lexis"

// datesAloneMin is how many lines of nothing but a date make a log.
const datesAloneMin = 3

// datesAlone makes titles of the lines at the margin that are a date and nothing
// else, where there are several: nobody left a line blank before them, but a log
// goes from date to date.
func datesAlone(blocks []Block) {
	var dates []int
	dated := 0
	for i := range blocks {
		switch b := &blocks[i]; {
		case b.Look == Dated:
			dated++
		case b.Kind == Para && b.Indent == 0 && (b.Look == NoLook || b.Look == Topping) && lexis.DateOnly(b.Text):
			dates = append(dates, i)
		}
	}
	if len(dates)+dated < datesAloneMin {
		return
	}
	for _, i := range dates {
		blocks[i].Look = Dated
	}
}
