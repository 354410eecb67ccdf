package lexis

import (
	"unicode/utf8"
)

// Decimal is the number of a part: 2.1 is {2, 1}.
type Decimal []int

// decimalDepth is how deep parts are numbered at most: word processors offer
// nine levels, people use three.
const decimalDepth = 5

// DecimalAt reads the number that s begins with, "2", "2." or "2.1.", and tells
// where the words after it begin; n is 0 where there is none.
func DecimalAt(s string) (d Decimal, n int) {
	for len(d) < decimalDepth {
		v, size := NumberAt(s[n:], 3)
		if size == 0 {
			break
		}
		d = append(d, v)
		n += size
		stop, width := utf8.DecodeRuneInString(s[n:])
		if stop != '.' && stop != '．' {
			break
		}
		n += width
	}
	_, space := Indent(s[n:])
	if len(d) == 0 || n+space >= len(s) {
		return nil, 0
	}
	// Latin words and figures stand apart from a number: 1.5km, 3rd.
	if r, _ := utf8.DecodeRuneInString(s[n:]); space == 0 && (r < utf8.RuneSelf || len(d) == 1 || !Wide(r)) {
		return nil, 0
	}
	return d, n + space
}
