package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// dayReach is how many lines below the title of a session say when it was without a word for it:
// who speaks may stand before.
const dayReach = 2

// whenLine is a line that begins with a day or a time of day, and what stands behind them.
type whenLine struct {
	date    lexis.Date // zero where it is a time only
	written string
	rest    string
	at      bool // a sign for a place stands before the rest
}

// whenBelow is the first such line right below a title, at a block.
func (p *Plan) whenBelow(title, end int) (found whenLine, ok bool) {
	for i := title + 1; i < min(end, title+1+dayReach) && !p.titleAt(i); i++ {
		b := &p.blocks[i]
		if b.Kind != block.Para && b.Kind != block.Item || b.Name != lexis.NoField || b.Task != model.NoTask || len(b.Text) > lineMost {
			continue
		}
		text := b.Text
		if n := lexis.TimeAt(text); n > 0 {
			found.tail(text[n:])
			return found, found.at
		}
		p.order.eachDate(text, func(d lexis.Date, lo, hi int) bool {
			before := strings.TrimFunc(text[:lo], func(r rune) bool { return !lexis.LetterOrDigit(r) })
			if ok = d.Day > 0 && lexis.WeekdayAt(before) == len(before); ok {
				found.date, found.written = d, text[lo:hi]
				found.tail(text[hi:])
			}
			return false
		})
		if ok {
			return found, true
		}
	}
	return found, false
}

// lineMost is the longest line of when and where, in bytes.
const lineMost = 120

// tail keeps what stands behind the date, the day of the week and the times, and behind a sign for a place.
func (w *whenLine) tail(s string) {
	w.rest = behindTime(s)
	before := strings.TrimRight(s[:len(s)-len(w.rest)], " ")
	if w.at = strings.HasSuffix(before, "@") || strings.HasSuffix(before, "＠"); w.at {
		return
	}
	for _, sign := range [...]string{"於", "at ", "in "} {
		if after, is := strings.CutPrefix(w.rest, sign); is {
			w.rest, w.at = after, true
			return
		}
	}
}

// names reports a rest that may be what a place is called.
func (w *whenLine) names() bool {
	first := lexis.FirstRune(w.rest)
	return (lexis.Wide(first) || unicode.IsUpper(first) || unicode.IsDigit(first)) && utf8.RuneCountInString(w.rest) <= placeChars && !lexis.EndsSentence(w.rest)
}

// findDaysBelow tells whether most sessions have a day right below their titles: whatever stands behind
// these, it is where they were.
func (p *Plan) findDaysBelow(sessions [][2]int) {
	days := 0
	for _, s := range sessions {
		if w, ok := p.whenBelow(s[0], s[1]); ok && w.date.Day > 0 {
			days++
		}
	}
	p.daysBelow = days >= 2 && 2*days > len(sessions)
}

// dayBelow takes the line below the title of a session, at a block, that says when it was and perhaps
// where, and nothing else: 2019-09-22 10:00 @ 川原.
func (p *Plan) dayBelow(w *dates, f *model.Fields, title, end int) {
	line, ok := p.whenBelow(title, end)
	if !ok || line.rest != "" && !line.at && !p.daysBelow {
		return
	}
	w.add(asLine, line.date, line.written)
	if f.Place == "" && (line.at || line.names()) {
		f.Place = placeValue(line.rest)
	}
}
