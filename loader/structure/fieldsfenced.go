package structure

import (
	"strings"
	"unicode/utf8"

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

func (p *Plan) fencedNotice(f *model.Fields, w *dates, text string, from whenSource) bool {
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
		return true
	}
	return false
}

// fencedNames are who speaks by the programme of such a notice below a title, at a block: its lines
// begin with a time or number the talks.
func (p *Plan) fencedNames(title, end int) []lexis.PersonName {
	for i := title + 1; i < min(end, title+1+sessionReach) && !p.titleAt(i); i++ {
		if p.blocks[i].Kind != block.Code {
			continue
		}
		text := opening(p.blocks[i].Text)
		if p.fencedNotice(&model.Fields{}, &dates{}, text, inPart) {
			return programmeNames(text)
		}
	}
	return nil
}

// programmeNames are the names in the lines of a programme, of each those at the likeliest place.
func programmeNames(text string) []lexis.PersonName {
	var found []lexis.PersonName
	talks := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		talk := behindTime(line)
		timed := lexis.TimeAt(line) > 0
		if n := lexis.CountedTalk(talk); n > 0 {
			talk = talk[n:]
		} else if !timed {
			continue
		}
		if talks++; talks > partsLooked || talk == "" || lexis.Aside(talk) {
			continue
		}
		var best []lexis.PersonName
		b := block.Block{Text: talk}
		titleSeats(&b, func(s seat, b *block.Block, at stretch) {
			people := lexis.People(b.Text[at.lo:at.hi])
			if s == wholeTitle || s == beforeSpace || people == nil || people[0].Likely() < nameLikely {
				return
			}
			if best == nil || people[0].Likely() > best[0].Likely() {
				best = people
			}
		})
		if best == nil {
			best = behindTalk(talk)
		}
		found = append(found, best...)
	}
	return found
}

// behindTalk is the name of two or three ideographs in a line of a programme, behind the quoted title or a
// blank, with where somebody works behind it: 《潮的读法》 王岛 潮工房 CTO.
func behindTalk(line string) (best []lexis.PersonName) {
	from := 0
	if end := quoteEnds.LastIndex(line); end >= 0 {
		from = end + len("》")
	}
	for lo := from; lo < len(line); {
		name := strings.TrimLeftFunc(line[lo:], func(r rune) bool { return !lexis.LetterOrDigit(r) })
		end := nameEnds.Index(name)
		if end < 0 {
			break
		}
		rest := strings.TrimLeftFunc(name[end:], func(r rune) bool { return !lexis.LetterOrDigit(r) })
		works := rest != "" && (from > 0 && lo == from || lexis.Office(rest))
		if works && lexis.IsHan(lexis.FirstRune(name)) && utf8.RuneCountInString(name[:end]) <= shortName {
			if people := lexis.People(name[:end]); len(people) == 1 && (best == nil || people[0].Likely() > best[0].Likely()) {
				best = people
			}
		}
		next := strings.IndexByte(name, ' ')
		if next < 0 {
			break
		}
		lo = len(line) - len(name) + next + 1
	}
	return best
}

// shortName is how many ideographs most Chinese names have at most: 神秘嘉宾 is none.
const shortName = 3

var (
	quoteEnds = lexis.NewSet("》」』")
	nameEnds  = lexis.NewSet(" ,，、;；(（/\u3000")
)
