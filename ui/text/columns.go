package text

import "slices"

// leastColumn is how narrow a column may get where its cells are wider: four
// wide characters, or a short word.
const leastColumn = 8

// Columns are the widths of a table's columns in room cells, gap of them between
// two columns. natural are the widths of their widest cells, words those of their
// widest words, which are broken last. Where all fit they are as wide as they
// are; else the widest give way first, all alike. ok is false where even the
// narrowest columns do not fit.
func Columns(natural, words []int, room, gap int) (widths []int, ok bool) {
	room -= gap * (len(natural) - 1)
	for _, least := range [][]int{natural, words, nil} {
		floor := make([]int, len(natural))
		sum := 0
		for i, n := range natural {
			floor[i] = min(n, leastColumn)
			if least != nil {
				floor[i] = min(n, max(least[i], leastColumn))
			}
			sum += floor[i]
		}
		if sum <= room {
			return widen(floor, natural, room-sum), true
		}
	}
	return nil, false
}

// widen gives the cells that are left to the columns that want them, the
// narrowest first.
func widen(widths, natural []int, left int) []int {
	for left > 0 {
		// The narrowest of those that want more, and how far they can all grow
		// before another joins them or one of them is content.
		least, next, many := 0, 0, 0
		for i, w := range widths {
			switch {
			case w >= natural[i]:
			case many == 0 || w < least:
				least, next, many = w, 0, 1
			case w == least:
				many++
			}
		}
		if many == 0 {
			return widths
		}
		next = left / many
		for i, w := range widths {
			if w < natural[i] {
				if w == least {
					next = min(next, natural[i]-w)
				} else {
					next = min(next, w-least)
				}
			}
		}
		for i := range widths {
			if widths[i] == least && natural[i] > least && left > 0 {
				step := max(next, 1)
				widths[i] += step
				left -= step
			}
		}
	}
	return widths
}

// WidestWord is the cells of the widest part of prepared text that no row should
// be broken in: between blanks and wide characters.
func (m Measure) WidestWord(s string) int {
	widest, word := 0, 0
	for _, r := range s {
		switch w := m.rune(r); {
		case blankRune(r):
			word = 0
		case w == 2:
			widest, word = max(widest, w), 0
		default:
			word += w
			widest = max(widest, word)
		}
	}
	return widest
}

// Place is r brought to width cells with the blanks where the column asks: "l",
// "c" or "r". It is cut where it is wider.
func (m Measure) Place(r Row, width int, at byte) Row {
	room := max(width-m.RowWidth(r), 0)
	lead := 0
	switch at {
	case 'r':
		lead = room
	case 'c':
		lead = room / 2
	}
	if lead > 0 {
		r = slices.Concat(Row{{Text: Blanks(lead)}}, r)
	}
	return m.Fill(r, width)
}
