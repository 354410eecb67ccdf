package text

import (
	"sync/atomic"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// The two width models. StrictEmojiNeutral keeps emoji of neutral width (☺, ❤)
// at one cell, as terminals draw them without their variation selector.
var (
	narrow = widths{of: runewidth.Condition{StrictEmojiNeutral: true}}
	wide   = widths{of: runewidth.Condition{StrictEmojiNeutral: true, EastAsianWidth: true}}
)

// pageRunes is how many neighbouring runes are looked up at once: text of one
// script uses some pages over and over, and a page of kanji of which one is
// needed costs two microseconds.
const pageRunes = 64

// widths remembers what its Condition says of runes, which searches several
// tables for each. It may be used from any goroutine.
type widths struct {
	of    runewidth.Condition
	pages [(unicode.MaxRune + 1) / pageRunes]atomic.Pointer[[pageRunes]uint8]
}

// rune is what the Condition says of r; what is no rune takes no cell.
func (w *widths) rune(r rune) int {
	if r < 0 || r > unicode.MaxRune {
		return 0
	}
	page := w.pages[r/pageRunes].Load()
	if page == nil {
		page = w.page(r / pageRunes)
	}
	return int(page[r%pageRunes])
}

// page looks up a page and keeps it.
func (w *widths) page(n rune) *[pageRunes]uint8 {
	page := new([pageRunes]uint8)
	for i := range page {
		page[i] = uint8(w.of.RuneWidth(n*pageRunes + rune(i)))
	}
	w.pages[n].Store(page)
	return page
}
