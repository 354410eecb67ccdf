package lexis

// DateOrder is which of the first two numbers of a date such as 03/04/2021 is
// the day. Only the people who write so know: 03/13/2021 tells, 03/04/2021 does
// not.
type DateOrder uint8

const (
	UnknownOrder DateOrder = iota
	DayFirst
	MonthFirst
)

// dateOrders are the orders by the names that settings give them.
var dateOrders = map[string]DateOrder{"dmy": DayFirst, "mdy": MonthFirst}

// DateOrderNamed is the order of a name, dmy or mdy; any other is UnknownOrder.
func DateOrderNamed(name string) DateOrder { return dateOrders[name] }
