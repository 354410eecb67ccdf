package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/model"
)

// How far below a title its facts are looked for, in blocks. An event's stand
// in front of its first session, a session's right under its title; further
// down a date is something that was talked about.
const (
	eventReach   = 16
	sessionReach = 4
)

// facts gives the events and sessions their fields. The notes they are read
// from stay where they are.
func (g *grower) facts() {
	for i := range g.tops {
		t := &g.tops[i]
		if t.kind == model.Event {
			g.b.SetFields(t.ref, g.p.eventFields(t.block, g.firstSession(i)))
		} else {
			g.b.SetFields(t.ref, g.p.sessionFields(t.block, t.end))
		}
	}
}

// firstSession is the block at which the first session of event i begins, or
// where the event ends.
func (g *grower) firstSession(i int) int {
	if i+1 < len(g.tops) {
		return g.tops[i+1].block
	}
	return g.tops[i].end
}

// eventFields reads the facts of the event with its title at block title (-1
// for none) from the blocks up to end, those before the title included.
func (p *Plan) eventFields(title, end int) model.Fields {
	var f model.Fields
	posted := ""
	first := title
	if title == p.front || title < 0 {
		first = 0
	}
	if title >= 0 {
		text := opening(p.blocks[title].Text)
		f.Date = dateIn(text)
		f.Place = placeIn(text)
		f.Hashtags = hashtags(nil, text)
	}
	for i := first; i < min(end, max(first, title)+eventReach); i++ {
		b := &p.blocks[i]
		switch value := fieldValue(b); b.Name {
		case block.DateField:
			if latinDate(b.Text) {
				posted = firstOf(posted, dateIn(value))
			} else {
				f.Date = firstOf(f.Date, dateIn(value), value)
			}
		case block.PlaceField:
			f.Place = firstOf(f.Place, value)
		case block.TagField:
			f.Hashtags = hashtags(f.Hashtags, value)
		case block.NoField:
			f.Hashtags = hashtags(f.Hashtags, opening(b.Text))
		}
	}
	// What the text says comes after what the fields say, but what it says of
	// when the event took place before when the notes were posted.
	text := ""
	for i := first; i < min(end, max(first, title)+eventReach); i++ {
		if b := &p.blocks[i]; b.Name == block.NoField && b.Kind != block.Code {
			start := opening(b.Text)
			date := dateIn(start)
			if wordsIn(fold(start)).has(held) {
				f.Date = firstOf(f.Date, date)
			}
			text = firstOf(text, date)
			f.Place = firstOf(f.Place, placeIn(start))
		}
	}
	f.Date = firstOf(f.Date, posted, text)
	return f
}

// latinDate reports the field "date", which in front matter is when the text
// was posted.
func latinDate(s string) bool {
	return strings.HasPrefix(fold(strings.TrimLeft(s, " *")), "date")
}

// sessionFields reads the facts of the session with its title at block title
// from the blocks up to end.
func (p *Plan) sessionFields(title, end int) model.Fields {
	text := opening(p.blocks[title].Text)
	f := model.Fields{Date: dateIn(text), Hashtags: hashtags(nil, text)}
	h := p.headAt(title)
	if h >= 0 && p.heads[h].facts.by {
		f.Speakers = titleSpeakers(text)
	}
	if h >= 0 && p.heads[h].facts.agenda >= 0 {
		if it := p.agenda.items[p.heads[h].facts.agenda]; len(f.Speakers) == 0 {
			f.Speakers = addNames(nil, it.name)
		}
	}
	if h >= 0 && h+1 < len(p.heads) && p.heads[h+1].parent == h && p.heads[h].kids == 1 && p.personLike(h+1) {
		f.Speakers = splitNames(f.Speakers, p.blocks[p.heads[h+1].block].Text)
	}
	for i := title + 1; i < min(end, title+1+sessionReach); i++ {
		b := &p.blocks[i]
		if own := p.headAt(i); own >= 0 && p.heads[own].role != Text {
			break
		}
		switch value := fieldValue(b); b.Name {
		case block.SpeakerField:
			f.Speakers = splitNames(f.Speakers, value)
		case block.DateField:
			f.Date = firstOf(f.Date, dateIn(value))
		case block.PlaceField:
			f.Place = firstOf(f.Place, value)
		case block.TagField:
			f.Hashtags = hashtags(f.Hashtags, value)
		default:
			if len(f.Speakers) == 0 && i <= title+2 && speakerLine(b) {
				f.Speakers = addNames(nil, speakerOf(clause(b.Text)))
			}
		}
	}
	return f
}

// firstOf is the first of the values that is not empty.
func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// fieldValue is what follows the name of a field.
func fieldValue(b *block.Block) string {
	if b.Name == block.NoField {
		return ""
	}
	_, value, ok := strings.Cut(strings.Replace(b.Text, "：", ":", 1), ":")
	if label, rest, boxed := strings.Cut(b.Text, "】"); boxed && !strings.ContainsAny(label, ":：") && !strings.HasPrefix(rest, ":") && !strings.HasPrefix(rest, "：") {
		value = rest
	} else if !ok {
		_, value, _ = strings.Cut(b.Text, "=")
	}
	value, _, _ = strings.Cut(opening(value), "\n")
	return strings.Trim(value, " \t\u3000\"'")
}

// dateIn is the first date in a text, in ISO 8601; one without a year is as
// written, one without a day or month is none.
func dateIn(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < utf8.RuneSelf && !digit(c) && !(c >= 'A' && c <= 'Z') || c&0xc0 == 0x80 || i > 0 && c < utf8.RuneSelf && (digit(s[i-1]) || letter(s[i-1]) && digit(c) && i > 1 && !letterRun(s[:i])) {
			continue
		}
		d, n := block.DateAt(s[i:])
		if n == 0 || d.Month == 0 {
			continue
		}
		if d.Year == 0 {
			return s[i : i+n]
		}
		return d.String()
	}
	return ""
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// letterRun reports whether s ends in two letters or more: Days2017-03-11 has
// a date, v2.3.11 has none.
func letterRun(s string) bool { return len(s) >= 2 && letter(s[len(s)-1]) && letter(s[len(s)-2]) }

// placeIn is the place that a text gives after @, as announcements do:
// "3/11 @五反田".
func placeIn(s string) string {
	if _, after, ok := strings.Cut(s, "会場は"); ok {
		place := strings.TrimSpace(strings.FieldsFunc(after+"。", func(r rune) bool { return strings.ContainsRune("。、，,でに", r) })[0])
		if place != "" && len(place) <= nameMax {
			return place
		}
	}
	_, after, ok := strings.Cut(s, "@")
	if !ok {
		_, after, ok = strings.Cut(s, "＠")
	}
	if !ok {
		return ""
	}
	after = strings.TrimLeft(after, " ")
	end := strings.IndexFunc(after, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("、。)）」】", r) })
	if end >= 0 {
		after = after[:end]
	}
	if strings.IndexFunc(after, block.Wide) < 0 {
		return "" // an account, not a place
	}
	if strings.Contains(after, "さん") {
		return ""
	}
	return after
}

// hashtags appends the words of s that begin with #, without the sign.
func hashtags(tags []string, s string) []string {
next:
	for from := 0; ; {
		i := strings.IndexAny(s[from:], "#＃")
		if i < 0 {
			return tags
		}
		i += from
		_, size := utf8.DecodeRuneInString(s[i:])
		rest := s[i+size:]
		n := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
		if n < 0 {
			n = len(rest)
		}
		from = i + size + n
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		tag := rest[:n]
		if strings.Trim(tag, "0123456789") == "" || i > 0 && (unicode.IsLetter(before) || strings.ContainsRune("/&", before)) {
			continue // #8, an anchor in an address, an entity
		}
		for _, have := range tags {
			if have == tag {
				continue next
			}
		}
		tags = append(tags, tag)
	}
}

// clause is the text up to the first comma or stop.
func clause(s string) string {
	if i := strings.IndexAny(s, "。！!"); i >= 0 {
		s = s[:i]
	}
	return s
}
