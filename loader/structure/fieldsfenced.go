package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// fencedLines is how many lines of a preformatted text may begin a notice: a greeting
// or a title may stand over when and where.
const fencedLines = 8

// fencedFacts takes when and where it was from a notice that stands below a title as a
// preformatted text, as it was sent around. Settings in a listing of code look alike, so
// both must be there, or be called so in ideographs or kana.
func (p *Plan) fencedFacts(f *model.Fields, w *dates, at [2]int, from whenSource) {
	for i := at[0]; i < at[1] && !p.titleAt(i); i++ {
		if p.blocks[i].Kind == block.Code {
			p.fencedNotice(f, w, opening(p.blocks[i].Text), from)
		}
	}
}

func (p *Plan) fencedNotice(f *model.Fields, w *dates, text string, from whenSource) {
	var day dates
	place, wide, seen := "", false, 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if seen++; seen > fencedLines {
			break
		}
		for _, s := range lexis.Facts(line) {
			switch s.Name {
			case lexis.DateField:
				if day.by[from].Month == 0 && p.dateIn(&day, from, s.Value) {
					name, _, _ := strings.Cut(line, s.Value)
					wide = lexis.HasWide(name)
				}
			case lexis.PlaceField:
				place = firstOf(place, placeValue(s.Value))
			}
		}
	}
	if d := day.by[from]; d.Month > 0 && (wide || place != "") {
		w.add(from, d, day.written)
		f.Place = firstOf(f.Place, place)
	}
}
