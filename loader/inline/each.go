package inline

import "yomi/model"

// spreadMax is how many times a mark may be counted for a text that it reaches
// into before texts are read one by one. Nobody marks so much over so many lines.
const spreadMax = 10000

// Each reads lines so that marks reach over the ends of all, and gives the texts
// that they are: one ends with each line that is marked so, and with the last. What it
// gives stays good until the next call.
func (r *Reader) Each(lines ...Span) []Text {
	r.parts = parts(r.parts[:0], lines)
	r.texts = r.each(r.texts[:0], lines, r.parts)
	return r.texts
}

// each appends the texts that lines are, some of which are each of them.
func (r *Reader) each(texts []Text, lines []Span, parts [][]Span) []Text {
	if len(parts) == 1 {
		return append(texts, r.Lines(lines...))
	}
	s := &r.s
	s.begin(lines[0].Lo, lines[len(lines)-1].Hi)
	s.run()
	if len(s.d.marks)*len(parts) > spreadMax {
		for _, part := range parts {
			texts = append(texts, r.Lines(part...))
		}
		return texts
	}
	whole := draft{edits: append([]edit(nil), s.d.edits...), marks: append([]model.Run(nil), s.d.marks...)}
	notes, anchor := append([]later(nil), s.later...), s.anchor
	whole.arrange(s.lo, s.hi)
	first := 0
	for _, part := range parts {
		lo, hi := part[0].Lo, part[len(part)-1].Hi
		if s.n.breaks != nil {
			hi -= s.n.breaks(s.src[part[len(part)-1].Lo:hi])
		}
		for first < len(whole.edits) && int(whole.edits[first].hi) <= lo {
			first++
		}
		texts = append(texts, s.part(part, lo, hi, whole, first))
	}
	texts[0].Anchor = anchor
	for i := 0; i < len(parts) && len(notes) > 0; i++ {
		part := parts[i]
		s.later = s.later[:0]
		for _, l := range notes {
			if l.lo >= part[0].Lo && l.lo < part[len(part)-1].Hi {
				s.later = append(s.later, l)
			}
		}
		if len(s.later) > 0 {
			texts[i].Notes = r.footnotes(lines)
		}
	}
	return texts
}

// part is the text of some of the lines that were read, with those of the edits
// from index first on that are in it, and its share of the marks.
func (s *scanner) part(lines []Span, lo, hi int, whole draft, first int) Text {
	s.d.reset()
	s.d.gaps(lines, s.n.breaks)
	for _, e := range whole.edits[first:] {
		if int(e.lo) >= hi {
			break
		}
		s.d.edits = append(s.d.edits, e)
	}
	for _, m := range whole.marks {
		if int(m.Lo) < hi && int(m.Hi) > lo {
			m.Lo, m.Hi = max(m.Lo, int32(lo)), min(m.Hi, int32(hi))
			s.d.marks = append(s.d.marks, m)
		}
	}
	return s.d.text(lo, hi, s.n.keeps)
}

// parts appends the lines of each text.
func parts(parts [][]Span, lines []Span) [][]Span {
	from := 0
	for i := range lines {
		if lines[i].Ends || i+1 == len(lines) {
			parts = append(parts, lines[from:i+1])
			from = i + 1
		}
	}
	return parts
}
