package digest

import (
	"math"
	"slices"
	"strings"

	"yomi/model"
)

// sentences adds those of a text and gives the first, or the last if that
// announces what stands behind it.
func (d *draft) sentences(says speech, p piece, announces bool) int {
	first := len(d.pieces)
	list, counts, announces := d.units(says, p.ref, announces)
	at := 0
	if who := d.overRest(says.text, list, p.ref); who > 0 {
		by := p
		by.text, by.role, by.counts, by.speaks = says.boxed(asLabel(list[0][:who])), label, 0, who < len(list[0])
		p.under = d.add(by)
		says.box, at = "", strings.Index(says.text, list[0])+who
		if list[0] = strings.TrimSpace(list[0][who:]); list[0] == "" {
			list = list[1:]
		}
	}
	for i, s := range list {
		lo := at + strings.Index(says.text[at:], s)
		at = lo + len(s)
		if lo > 0 && says.text[lo-1] == '\n' && strings.HasPrefix(s, dash) && isLetter(firstRune(s[len(dash):])) {
			lo += len(dash) // of a bullet inside of a paragraph
		}
		written := d.withoutHashtags(oneLine(says.part(lo, at)))
		p.text, p.role, p.counts, p.carriesOn, p.goesOn = hosts(written), point, counts, false, false
		p.part, p.begins = len(list) > 1, i == 0
		if i == 0 {
			p.text = says.boxed(p.text)
		}
		p.linked = linked(written, p.text)
		switch {
		case i+1 < len(list) && promises(p.text):
			p.role = noise // what it promises is behind other sentences
			d.add(p)
		case d.isNone(written, p.text), i == 0 && d.isFragment(p.text), len(list) == 1 && (d.pointsAtPicture(p.ref, p.text) || d.namesPicture(p.ref, p.text)), p.under == none && isClock(p.text):
			p.role = noise
			if d.head.names(p.text) || d.isPost(written) || isVoid(written) {
				p.counts = 0
			}
			d.add(p)
		case announces && i == len(list)-1:
			p.role, p.text = label, asLabel(p.text)
			return d.add(p)
		case i == len(list)-1 && d.leaf(p.ref) && d.leadsNowhere(&p):
			p.role = noise // nothing follows
			d.add(p)
		default:
			d.clauses(p)
		}
	}
	return first
}

// units are what of a text is told or left out as one, how much each counts, and whether the
// last of them announces what stands behind it.
func (d *draft) units(says speech, r model.Ref, announces bool) ([]string, int, bool) {
	if !announces && d.leaf(r) && isOneUnit(says.text) { // most notes
		if said := referred(says.text); said != "" {
			return []string{said}, 1, false
		}
		return []string{says.text}, 1, false
	}
	list := withAsides(says.aroundCode(sentences(says.text, math.MaxInt)), says.text)
	announces = announces || !d.leaf(r) && saysWhatFollows(list[len(list)-1])
	switch said := referred(says.text); {
	case said != "":
		return []string{said}, 1, announces
	case d.t.Node(r).Form == model.Table && isWithin(says.text, lineSize) && !strings.Contains(says.text, "\n"):
		return []string{says.text}, len(list), announces // what ends with a stop in it is a cell
	case !announces && (isOneUnit(says.text) || isReference(says.text) && !strings.Contains(says.text, "\n")):
		return []string{says.text}, 1, false
	}
	return list, 1, announces
}

// dash is a bullet as people type it.
const dash = "- "

// isOneUnit reports whether the sentences of a text are told together.
func isOneUnit(text string) bool {
	return isWithin(text, wholeSize) && strings.IndexByte(text, '\n') < 0
}

// overRest is the length of what the first of a note's sentences begins with that the
// others stand under: who says them, or a line that is their title.
func (d *draft) overRest(text string, list []string, r model.Ref) int {
	if len(list) == 1 {
		return 0
	}
	if who := speakerOf(list[0]); who > 0 {
		return who
	}
	line, rest, more := strings.Cut(text, "\n")
	if !more || line != list[0] || textSize(line) > nameSize || endsSentence(line) || strings.ContainsRune("、，,", lastRune(line)) {
		return 0
	}
	strong := slices.ContainsFunc(d.t.Runs(r), func(run model.Run) bool {
		return run.Style == model.StyleStrong && run.Lo == 0 && int(run.Hi) == len(line)
	})
	if strong || !claims(line) && !asks(line) && textSize(rest) > textSize(line) && endsSentence(list[1]) && !strings.Contains(list[1], "\n") {
		return len(line)
	}
	return 0
}

// leadsNowhere reports whether a sentence with which a note ends only leads to what
// stands behind it, which is not told: after a colon, a promise, or before a program a
// comma, a particle or the name of its file.
func (d *draft) leadsNowhere(p *piece) bool {
	if endsInColon(p.text) && textSize(p.text) <= topicSize || promises(p.text) {
		return true
	}
	next := d.t.End(p.ref)
	return int(next) < d.t.Len() && d.t.Node(next).Form == model.Code && (strings.ContainsRune("、，,はがをにで", lastRune(p.text)) || isFileName(p.text))
}

// isNone reports whether a sentence is no point; text is it as it would be told.
func (d *draft) isNone(written, text string) bool {
	return d.isPost(written) || d.isTypedIn(written) || isNoise(written) || isFramed(written) || isNod(written) && !d.asked() || isThanks(text) || areNames(text) || d.head.introduces(text)
}

// asked reports whether the last piece is a question.
func (d *draft) asked() bool { return len(d.pieces) > 0 && d.pieces[len(d.pieces)-1].asks }

// withAsides joins what stands in brackets behind a sentence to it; the
// sentences follow each other in text.
func withAsides(list []string, text string) []string {
	out := list[:0]
	at := 0 // where the last sentence begins
	for _, s := range list {
		last := len(out) - 1
		if last >= 0 && bracketed(s) == len(s) {
			end := at + len(out[last]) + strings.Index(text[at+len(out[last]):], s) + len(s)
			if textSize(text[at:end]) <= lineSize && !strings.Contains(text[at:end], "\n") {
				out[last] = text[at:end]
				continue
			}
		}
		if last >= 0 {
			at += len(out[last])
		}
		at += strings.Index(text[at:], s)
		out = append(out, s)
	}
	return out
}

// clauses adds a sentence, in parts if no line holds it.
func (d *draft) clauses(p piece) {
	parts := []string{p.text}
	if room := d.room(p.under); len(p.text) > room { // in bytes it is never less
		parts = inLines(clauses(p.text, room), room)
	}
	if d.most > 0 {
		parts = words(p.text, d.most)
	}
	for k, part := range parts {
		p.text, p.carriesOn, p.goesOn = part, k > 0, k+1 < len(parts)
		if len(part) > lineSize && textSize(part) > lineSize {
			p.role = noise // no sentence but data
		}
		d.add(p)
	}
}

// aroundCode joins sentences of the text that end inside of code.
func (s speech) aroundCode(list []string) []string {
	if len(s.code) == 0 || len(list) == 1 {
		return list
	}
	out, begun, end := list[:0], 0, 0
	for _, next := range list {
		inside := end > 0 && s.text[end] != '\n' && slices.ContainsFunc(s.code, func(r [2]int) bool { return r[0] < end && end <= r[1] })
		lo := end + strings.Index(s.text[end:], next)
		if end = lo + len(next); inside {
			out[len(out)-1] = s.text[begun:end]
			continue
		}
		out, begun = append(out, next), lo
	}
	return out
}
