package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// How far below a title a line is looked for that is somebody's name, in blocks, and how much of a text says who
// somebody is, in bytes.
const (
	deepBlocks = 24
	bioBytes   = 160
)

// deep reports a seat further below the title than names of who speaks stand as a rule.
func (s seat) deep() bool { return s == nameDeep || s == bioDeep }

// aboveSeat yields the line right above the title at block i: what shows pictures of who speaks has
// names over the titles. A line without the look of a heading that is near the title before is of that.
func (p *Plan) aboveSeat(i int, yield yieldSeat) {
	if i == 0 || p.blocks[i-1].Kind != block.Para && p.blocks[i-1].Kind != block.Heading || p.front >= 0 && i-1-p.front <= linesBelow {
		return
	}
	from := i - 1
	if p.blocks[i-1].Kind == block.Para {
		from = max(0, i-1-linesBelow)
	}
	for k := from; k < i; k++ {
		if h := p.headAt(k); h >= 0 && p.heads[h].role <= Session {
			return
		}
	}
	if text := opening(p.blocks[i-1].Text); len(text) <= deepLine && !strings.Contains(text, "\n") {
		yield(lineAbove, &p.blocks[i-1], stretch{titleStart(text), len(text)})
	}
}

// deepSeats yields, of the text below the title at block i that ends before end, the lines that are one name and can
// hardly be anything else, and those that tell who somebody is. The last line may be of the next talk, and many are
// who was there.
func (p *Plan) deepSeats(i, end int, yield yieldSeat) {
	var found []offer
	if end < len(p.blocks) {
		end--
	}
	for k := i + 1; k < min(end, i+1+deepBlocks); k++ {
		b := &p.blocks[k]
		if h := p.headAt(k); h >= 0 && p.heads[h].role != Section {
			break
		}
		if b.Name == lexis.PeopleField || len(b.Text) <= deepLine && lexis.FieldNamed(b.Text) == lexis.PeopleField {
			break
		}
		if b.Kind == block.Code || b.Kind == block.Table || b.Task != 0 || b.Kind == block.Item && p.announces(k, k) {
			continue
		}
		for at := range lines(opening(b.Text)) {
			if o := deepName(b, at); o.people != nil && !(k <= i+linesBelow && o.seat == nameDeep) {
				found = append(found, o)
			}
		}
	}
	if len(found) > panelMax {
		return
	}
	for _, o := range found {
		yield(o.seat, o.b, o.at)
	}
}

// deepName is the name of a line that is one and no more, or the one before who that is.
func deepName(b *block.Block, at stretch) offer {
	line := b.Text[at.lo:at.hi]
	if !lexis.MayBeginName(line) || lexis.EndsSentence(line) && len(line) <= deepLine {
		return offer{} // as most, which is told faster
	}
	if len(line) <= deepLine && likelyMost(b) >= nameLikely {
		if people := lexis.People(line); len(people) == 1 {
			if one := &people[0]; one.Full() || one.Said || one.Works && one.Likely() >= nameLikely {
				return offer{seat: nameDeep, b: b, at: at, people: people}
			}
		}
	}
	if n := lexis.Introduces(line[:runeEnd(line, bioBytes)]); n > 0 {
		at.hi = at.lo + n
		if people := lexis.People(line[:n]); len(people) == 1 {
			return offer{seat: bioDeep, b: b, at: at, people: people}
		}
	}
	return offer{}
}

// deepLine is how long a line with one name and where somebody works is at most, in bytes.
const deepLine = 64
