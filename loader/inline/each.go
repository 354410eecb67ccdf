package inline

import (
	"slices"

	"yomi/model"
)

// spreadMax is how many times a mark may be counted for a line that it reaches
// into before lines are read one by one. Nobody marks so much over so many lines.
const spreadMax = 10000

// Each reads lines as one text, so that marks reach over their ends, and gives
// each line its part of it.
func (r *Reader) Each(lines ...Span) []Text {
	texts := make([]Text, len(lines))
	if len(lines) < 2 {
		for i, l := range lines {
			texts[i] = r.Lines(l)
		}
		return texts
	}
	s := &r.s
	s.begin(lines[0].Lo, lines[len(lines)-1].Hi)
	s.run()
	edits, marks := slices.Clone(s.d.edits), slices.Clone(s.d.marks)
	if len(marks)*len(lines) > spreadMax {
		for i, l := range lines {
			texts[i] = r.Lines(l)
		}
		return texts
	}
	slices.SortStableFunc(edits, func(a, b edit) int { return int(a.lo - b.lo) })
	first := 0
	for i, l := range lines {
		s.d.reset()
		for first < len(edits) && int(edits[first].hi) < l.Lo {
			first++
		}
		for _, e := range edits[first:] {
			if int(e.lo) > l.Hi {
				break
			}
			s.d.edits = append(s.d.edits, e)
		}
		for _, m := range marks {
			if int(m.Lo) < l.Hi && int(m.Hi) > l.Lo {
				s.d.marks = append(s.d.marks, model.Run{Lo: max(m.Lo, int32(l.Lo)), Hi: min(m.Hi, int32(l.Hi)), Style: m.Style, Target: m.Target, To: m.To})
			}
		}
		size := 0
		if s.n.breaks != nil {
			size = s.n.breaks(s.src[l.Lo:l.Hi])
		}
		texts[i] = s.d.text(l.Lo, l.Hi-size)
	}
	if later := s.later; len(later) > 0 {
		texts[0].Notes = r.footnotes(lines)
	}
	return texts
}
