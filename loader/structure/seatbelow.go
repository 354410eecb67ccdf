package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// How far below a title a name is looked for: its lines, the blocks in which a
// word for speakers may stand, and how long a line of names and the beginning of
// a text are, in bytes.
const (
	linesBelow  = 3
	labelBlocks = 8
	nameLineMax = 240
	textStart   = 400
)

// seatsBelow yields what stands at the seats under the title at block i, whose
// text ends before end.
func (p *Plan) seatsBelow(i, end int, yield yieldSeat) {
	last := end // of what a word for speakers may list
	end = min(end, i+1+labelBlocks)
	line := firstBelow
	texts := 0
	first := p.rightBelow(i, end)
	for k := first; k < end; k++ {
		b := &p.blocks[k]
		if h := p.headAt(k); h >= 0 && p.heads[h].role != Section {
			return
		}
		if b.Kind == block.Table {
			p.tabled(k, yield)
		}
		if b.Kind == block.Code || b.Kind == block.Table || b.Kind == block.Item && p.announces(k, k) {
			continue
		}
		if p.labelled(k, min(last, k+1+labelBlocks), yield) || k < first+linesBelow && byline(b, k == first, yield) && k == first {
			continue
		}
		if lexis.FieldOf(b.Text) == lexis.PeopleField || lexis.FieldNamed(b.Text) == lexis.PeopleField {
			for k+1 < end && p.blocks[k+1].Kind == block.Item && (b.Kind != block.Item || deeper(b, &p.blocks[k+1])) {
				k++ // who was there, which is not who spoke
			}
			continue
		}
		if k == first && p.headAt(k) >= 0 {
			titleOrNames(b, yield)
			continue
		}
		if b.Kind == block.Heading {
			return
		}
		if k == first {
			if n := p.nameItems(k, end); n > 0 {
				for j := k; j < k+n; j++ {
					yield(listBelow, &p.blocks[j], stretch{0, len(opening(p.blocks[j].Text))})
				}
				k += n - 1
				continue
			}
		}
		if k == first {
			p.nameLines(k, end, yield)
		}
		for at := range lines(opening(b.Text)) {
			at.hi = beforeBar(b.Text, at)
			if whenOnly(b.Text[at.lo:at.hi]) {
				continue
			}
			if int(line-firstBelow) < linesBelow && at.hi-at.lo <= nameLineMax && (k == first || k == first+1 && line > firstBelow || b.Kind != block.Item) {
				yield(line, b, at)
			}
			line++
		}
		if texts++; texts <= linesBelow {
			textSeats(b, yield)
		}
		if at := saidToBe(opening(b.Text)); at.hi > 0 {
			yield(behindField, b, at)
		}
	}
}

// rightBelow is the first block below the title at block i, before end, that says more than when it was or where its
// slides are: pictures and links to slides stand between a title and a name. What a picture is called may be the name.
func (p *Plan) rightBelow(i, end int) int {
	first := i + 1
	for first < end && p.headAt(first) < 0 && (picture(&p.blocks[first]) && likelyPeople(p.blocks[first].Text) < nameLikely || slidesLink(&p.blocks[first]) || p.blocks[first].Kind == block.Para && whenOnly(p.blocks[first].Text)) {
		first++
	}
	return first
}

// slidesLink reports a line that is nothing but a link in a word for slides, or for another part of what is told of a talk.
func slidesLink(b *block.Block) bool {
	for _, r := range b.Runs() {
		if r.Style == model.StyleLink && int(r.Lo) == 0 && int(r.Hi) == len(b.Text) {
			return lexis.WordOf(lexis.Fold(b.Text))&(lexis.Slides|lexis.Inside) != 0
		}
	}
	return false
}

// whenOnly reports a line that says when something was, in which room perhaps, and nothing else.
func whenOnly(line string) bool {
	if len(line) > lineMost || lexis.TimeAt(line) == 0 {
		if _, n := lexis.DateAt(line); n == 0 || len(line) > lineMost {
			return false
		}
	}
	rest := behindTime(line)
	return strings.IndexFunc(rest, lexis.LetterOrDigit) < 0 || lexis.HallAt(rest) == len(rest)
}

// beforeBar is where the first of several cells of a line ends, Ada Holm | 10:00 | Room A, if it lists
// names and not all do.
func beforeBar(text string, at stretch) int {
	for _, bar := range [...]string{" | ", " ｜ ", "｜"} {
		if i := strings.Index(text[at.lo:at.hi], bar); i > 0 && lexis.People(text[at.lo:at.hi]) == nil && lexis.People(text[at.lo:at.lo+i]) != nil {
			return at.lo + i
		}
	}
	return at.hi
}

// nameItems is how many items the list at block k has if each is one name: those of a
// panel. It is 0 for others.
func (p *Plan) nameItems(k, end int) int {
	n, offices, likely := 0, 0, 0.0
	for ; k+n < end && p.blocks[k+n].Kind == block.Item && p.headAt(k+n) < 0; n++ {
		people := lexis.People(opening(p.blocks[k+n].Text))
		if people == nil && lexis.Office(p.blocks[k+n].Text) {
			offices++ // where they work
			continue
		}
		if len(people) != 1 || n == panelMax || deeper(&p.blocks[k], &p.blocks[k+n]) {
			return 0
		}
		likely += people[0].Likely()
	}
	if named := n - offices; named < 2 || likely < nameLikely*float64(named) {
		return 0
	}
	return n
}

// nameLines yields the lines right below a title, from block k on, of which each is one name: those of people who
// speak together. Behind a blank line they must be surely somebody's. A line by itself is at a seat of its own.
func (p *Plan) nameLines(k, end int, yield yieldSeat) {
	type line struct {
		b  *block.Block
		at stretch
	}
	var found []line
	for j := k; j < min(end, k+panelMax) && p.blocks[j].Kind == block.Para; j++ {
		b, n, gap := &p.blocks[j], len(found), j > k && p.notes.gap(j) > 0
		for at := range lines(opening(b.Text)) {
			people := lexis.People(b.Text[at.lo:at.hi])
			if len(people) != 1 || people[0].Likely() < nameLikely || people[0].Sureness() == 0 || gap && !people[0].Full() && !people[0].Said {
				break
			}
			found = append(found, line{b, at})
		}
		if len(found) == n {
			break
		}
	}
	if len(found) < 2 || len(found) > panelMax {
		return
	}
	for _, l := range found {
		yield(listBelow, l.b, l.at)
	}
}

// titleOrNames yields the heading right below a title.
func titleOrNames(b *block.Block, yield yieldSeat) {
	if text := opening(b.Text); len(text) <= nameLineMax {
		yield(headBelow, b, stretch{titleStart(text), len(text)})
	}
}

// lines yields the lines of a text.
func lines(text string) func(func(stretch) bool) {
	return func(yield func(stretch) bool) {
		for lo := 0; lo < len(text); {
			hi := len(text)
			if n := strings.IndexByte(text[lo:], '\n'); n >= 0 {
				hi = lo + n
			}
			if !yield(stretch{lo, hi}) {
				return
			}
			lo = hi + 1
		}
	}
}

// labelled yields what a word for speakers names at block k, behind it or below.
func (p *Plan) labelled(k, end int, yield yieldSeat) bool {
	b := &p.blocks[k]
	off, ok := lexis.SpeakerLabel(b.Text)
	if !ok {
		return false
	}
	if off < len(b.Text) {
		hi := len(opening(b.Text))
		hi = listEnd(b.Text, min(off, hi), hi)
		if off < hi {
			yield(behindField, b, stretch{off, hi})
		}
		if k+1 < end && hi == len(b.Text) && runsOn.Has(lexis.LastRune(b.Text)) && p.blocks[k+1].Kind == block.Para && p.notes.gap(k+1) == 0 {
			x := &p.blocks[k+1]
			yield(behindField, x, stretch{0, listEnd(x.Text, 0, len(opening(x.Text)))})
		}
		return true
	}
	for j := k + 1; j < end; j++ {
		x := &p.blocks[j]
		if b.Kind == block.Heading && x.Kind == block.Heading && x.Level == b.Level+1 && j <= k+linesBelow {
			yield(underField, x, stretch{0, len(opening(x.Text))})
			continue
		}
		if n := lexis.Introduces(x.Text[:runeEnd(x.Text, bioBytes)]); n > 0 && x.Kind != block.Heading {
			yield(underField, x, stretch{0, n})
			continue
		}
		listed := x.Kind == block.Item && (b.Kind != block.Item || deeper(b, x))
		goesOn := x.Kind == block.Para && p.notes.gap(j) == 0 && likelyPeople(x.Text) >= nameLikely
		if j > k+1 && !listed && !goesOn || len(x.Text) > nameLineMax || x.Kind == block.Heading || x.Kind == block.Item && !listed {
			break
		}
		for at := range lines(x.Text) {
			yield(underField, x, at)
		}
	}
	return true
}

// listEnd is where the line ends that a text from lo to hi begins with, with those on which
// its list goes on: it ends in a sign that parts names.
func listEnd(text string, lo, hi int) int {
	for at := lo; ; {
		n := strings.IndexByte(text[at:hi], '\n')
		if n < 0 {
			return hi
		}
		line := strings.TrimRight(text[at:at+n], " \u3000\r")
		if !runsOn.Has(lexis.LastRune(line)) {
			return at + n
		}
		at += n + 1
	}
}

// runsOn are the signs in which a line of names ends that goes on in the next.
var runsOn = lexis.NewSet("、，,・/／&＆")

// byline yields the names of a line that is nothing but by and them. Further down than right below a title such a
// line may end a sentence, so they must look as names do.
func byline(b *block.Block, right bool, yield yieldSeat) bool {
	text := b.Text
	if len(text) <= len("by ") || len(text) > nameLineMax || !strings.EqualFold(text[:len("by ")], "by ") || strings.ContainsAny(text, "\n") {
		return false
	}
	end := len(strings.TrimRight(text, ". "))
	if end <= len("by ") {
		return false
	}
	if !right && likelyPeople(text[len("by "):end]) < nameLikely {
		return false
	}
	if lexis.EndsSentence(text[:end]) || end < len(text) && !lexis.FullNames(text[len("by "):end]) {
		return false
	}
	yield(behindField, b, stretch{len("by "), end})
	return true
}
