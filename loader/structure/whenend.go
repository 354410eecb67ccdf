package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// signedColumns is the longest line with which somebody signs what they wrote, in columns.
const signedColumns = 32

// signedDay is the day in the last line of a session, which ends before end, with which somebody signs it: 王健写于
// 2022.4.2. Something must stand with the day: by itself it may be that of the next title.
func (p *Plan) signedDay(title, end int) (d lexis.Date, written string) {
	if end-1 <= title {
		return d, "" // nothing stands below the title
	}
	b := &p.blocks[end-1]
	if b.Kind != block.Para || b.Name != lexis.NoField || b.Task != 0 || p.titleAt(end-1) || len(b.Text) > lineMost {
		return d, ""
	}
	line := b.Text[strings.LastIndexByte(b.Text, '\n')+1:]
	if lexis.Columns(line) > signedColumns || lexis.EndsSentence(line) {
		return d, ""
	}
	p.order.eachDate(line, func(day lexis.Date, lo, hi int) bool {
		with := strings.IndexFunc(line[:lo], lexis.LetterOrDigit) >= 0 || openers.In(line[:lo])
		if with && day.Year > 0 && day.Day > 0 && strings.IndexFunc(behindTime(line[hi:]), lexis.LetterOrDigit) < 0 {
			d, written = day, line[lo:hi]
		}
		return false
	})
	return d, written
}

// findDaysSigned tells whether most sessions end in such a line.
func (p *Plan) findDaysSigned(sessions [][2]int) {
	days := 0
	for _, s := range sessions {
		if d, _ := p.signedDay(s[0], s[1]); d.Day > 0 {
			days++
		}
	}
	p.daysSigned = days >= 2 && 2*days > len(sessions)
}

// signed takes the day with which the session with its title at a block is signed, where most are.
func (p *Plan) signed(w *dates, title, end int) {
	if d, written := p.signedDay(title, end); d.Day > 0 {
		w.add(asPost, d, written)
	}
}
