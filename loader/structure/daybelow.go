package structure

import (
	"strings"
	"unicode"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// dayReach is how many lines below the title of a session say when it was without a word for it:
// who speaks may stand before.
const dayReach = 2

// dayBelow takes the line below the title of a session, at a block, that says when it was and perhaps
// where, and nothing else: 2019-09-22 10:00 @ 川原.
func (p *Plan) dayBelow(w *dates, f *model.Fields, title, end int) {
	for i := title + 1; i < min(end, title+1+dayReach) && !p.titleAt(i); i++ {
		b := &p.blocks[i]
		if b.Kind != block.Para && b.Kind != block.Item || b.Name != lexis.NoField || b.Task != model.NoTask {
			continue
		}
		text, found := opening(b.Text), false
		p.order.eachDate(text, func(d lexis.Date, lo, hi int) bool {
			if rest, ok := onlyWhen(text[:lo], text[hi:]); ok && d.Day > 0 {
				w.add(asLine, d, text[lo:hi])
				f.Place, found = firstOf(f.Place, rest), true
			}
			return false
		})
		if found {
			return
		}
	}
}

// onlyWhen reports that before a date stands a day of the week at most, and behind it that, times and
// a place behind a sign for it.
func onlyWhen(before, behind string) (place string, ok bool) {
	before = strings.TrimFunc(before, aside)
	if before != "" && lexis.WeekdayAt(before) < len(before) {
		return "", false
	}
	rest := strings.TrimFunc(behind, aside)
	if n := lexis.WeekdayAt(rest); n > 0 {
		rest = strings.TrimLeftFunc(rest[n:], aside)
	}
	for n := lexis.TimeAt(rest); n > 0; n = lexis.TimeAt(rest) {
		rest = strings.TrimLeftFunc(rest[n:], aside)
	}
	if rest == "" {
		return "", true
	}
	for _, sign := range [...]string{"@", "＠", "於", "at ", "in "} {
		if after, is := strings.CutPrefix(rest, sign); is {
			return placeValue(after), true
		}
	}
	return "", false
}

// aside reports what stands around the parts of such a line and says nothing.
func aside(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(",、，・.()（）[]【】〜~*_-–—|:：", r)
}
