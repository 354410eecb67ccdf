package inline

import (
	"strings"

	"yomi/model"
)

// Hiki is what stands in the lines of Hiki and FreeStyleWiki (Hiki,
// TextFormattingRules).
var Hiki = &Notation{prepare: quoteMarks{model.StyleEmph, model.StyleStrong}.prepare, rows: append([]row{
	{"=", pair{"==", model.StyleStrike}.anywhere},
	{"`", pair{"``", model.StyleCode}.anywhere},
	{"[", takeNamedPage},
	{"[", takeBarLink},
	{"{", takeTransclusion},
	{"<", takeTag},
}, bare...)}

// takeNamedPage takes [[words|page]], [[words|address]] and [[page]].
func takeNamedPage(s *scanner, i int) int {
	if !s.at(i, "[[") {
		return i
	}
	k := s.find("]]", i+2)
	if k < 0 || k-i > labelMax || strings.TrimSpace(s.src[i+2:k]) == "" || strings.Contains(s.src[i+2:k], "[[") {
		return i
	}
	lo, hi := s.trimmed(i+2, k)
	to := s.src[lo:hi]
	if bar := strings.LastIndexByte(to, '|'); bar >= 0 {
		to, hi = strings.TrimSpace(to[bar+1:]), lo+len(strings.TrimRight(to[:bar], " "))
	}
	p := pagePlace(to)
	if p.To == "" {
		return i
	}
	if lo >= hi {
		s.d.put(i, k+2, p.To)
		s.d.lead(i, k+2, model.StyleLink, p)
		return k + 2
	}
	if isPicture(to) {
		s.d.lead(lo, hi, model.StyleImage, PlaceOf(to))
	} else {
		s.d.lead(lo, hi, model.StyleLink, p)
	}
	return s.inside(i, lo, hi, k+2)
}
