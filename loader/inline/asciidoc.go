package inline

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// AsciiDoc is what stands in a paragraph of it (docs.asciidoctor.org, "Text
// Formatting and Punctuation", "Inline Macros").
var AsciiDoc = &Notation{breaks: asciidocBreak, rows: append([]row{
	{`\`, takeMarkEscape},
	{`"'`, takeCurvedQuotes},
	{"`", pair{"``", model.StyleCode}.anywhere},
	{"`", pair{"`", model.StyleCode}.around},
	{"*", pair{"**", model.StyleStrong}.anywhere},
	{"*", pair{"*", model.StyleStrong}.around},
	{"_", pair{"__", model.StyleEmph}.anywhere},
	{"_", pair{"_", model.StyleEmph}.around},
	{"#", pair{"##", model.StyleMark}.anywhere},
	{"#", pair{"#", model.StyleMark}.around},
	{"^", pair{"^", model.StyleSup}.solid},
	{"~", pair{"~", model.StyleSub}.solid},
	{"+", pair{"+++", 0}.anywhere},
	{"+", pair{"++", 0}.anywhere},
	{"+", pair{"+", 0}.around},
	{"[", takePlaceName},
	{"[", takeRoled},
	{"{", takeValue},
	{":", takeMacro},
	{"<", takeCrossReference},
	{"<", takeAutolink},
	{"(", takeIndexTerm},
	{"&", takeEntity},
}, bare...)}

// asciidocBreak is the size of the mark for a line end that stays, a blank and +.
func asciidocBreak(line string) int {
	if strings.HasSuffix(line, " +") {
		return len(" +")
	}
	return 0
}

// takeMarkEscape takes a backslash and the sign whose meaning it takes away.
func takeMarkEscape(s *scanner, i int) int {
	if i+1 >= s.hi || strings.IndexByte("*_`#^~+[{<&\"'(", s.src[i+1]) < 0 {
		return i
	}
	s.d.cut(i, i+1)
	return i + 1 + s.count(i+1)
}

// solid takes a pair that holds no blank and may stand inside a word.
func (p pair) solid(s *scanner, i int) int {
	lo := i + len(p.sign)
	k := s.find(p.sign, lo)
	if k < 0 || strings.ContainsAny(s.src[lo:min(k, lo+labelMax)], " \t\n") || k-lo > labelMax {
		return i
	}
	return p.take(s, i, k)
}

// curved are the quotation marks that a quote and a grave accent stand for.
var curved = map[byte][2]string{'"': {"“", "”"}, '\'': {"‘", "’"}}

// takeCurvedQuotes takes "`words`" and '`words`'.
func takeCurvedQuotes(s *scanner, i int) int {
	sign := s.src[i]
	if !s.at(i+1, "`") || latin(s.before(i)) {
		return i
	}
	ends := "`\""
	if sign == '\'' {
		ends = "`'"
	}
	k := s.find(ends, i+3)
	if k < 0 {
		return i
	}
	s.d.put(i, i+2, curved[sign][0])
	s.d.put(k, k+2, curved[sign][1])
	s.ends = append(s.ends, end{at: k, size: 2})
	return i + 2
}

// takePlaceName takes [[name]] and [[name,words]], which name a place.
func takePlaceName(s *scanner, i int) int {
	if !s.at(i+1, "[") {
		return i
	}
	k := s.find("]]", i+2)
	if k <= i+2 || k-i > labelMax || blank(s.after(i+2)) || s.at(i+2, "[") {
		return i
	}
	name, _, _ := strings.Cut(s.src[i+2:k], ",")
	if lexis.HasWide(name) && strings.ContainsAny(name, "　。、") || strings.Contains(name, " ") {
		return i
	}
	if s.anchor == "" {
		s.anchor = name
	}
	s.d.cut(i, k+2)
	return k + 2
}

// takeRoled takes [.role]#words# and the same before another sign.
func takeRoled(s *scanner, i int) int {
	inside := s.src[i+1 : min(s.limit(), i+1+labelMax)]
	k := strings.IndexByte(inside, ']')
	if k < 0 || strings.ContainsAny(inside[:k], " \t\n") {
		return i
	}
	role, at := inside[:k], i+1+k+1
	if role != "" && role[0] != '.' && role[0] != '#' && !s.at(at, "##") && !s.at(at, "#") {
		return i
	}
	style := model.Style(0)
	switch {
	case strings.Contains(role, "line-through"):
		style = model.StyleStrike
	case strings.HasSuffix(role, "kbd"):
		style = model.StyleKbd
	}
	next := at
	for _, sign := range [...]string{"##", "#"} {
		p := pair{sign, style}
		if !s.at(at, sign) {
			continue
		}
		if next = p.roled(s, at); next > at {
			s.d.cut(i, at)
			return next
		}
	}
	for _, p := range [...]pair{{"**", model.StyleStrong}, {"*", model.StyleStrong}, {"__", model.StyleEmph}, {"_", model.StyleEmph}, {"``", model.StyleCode}, {"`", model.StyleCode}} {
		if s.at(at, p.sign) {
			if next = p.roled(s, at); next > at {
				s.d.cut(i, at)
				return next
			}
		}
	}
	return i
}

// roled takes a pair behind a role. What has no style is no literal here, but words
// that only look special.
func (p pair) roled(s *scanner, i int) int {
	lo := i + len(p.sign)
	k := -1
	if len(p.sign) > 1 {
		k = s.find(p.sign, lo+1)
	} else if !blank(s.after(lo)) {
		k = s.closing(p, lo+1)
	}
	if p.style == 0 && k > lo {
		return s.inside(i, lo, k, k+len(p.sign))
	}
	return p.take(s, i, k)
}

// takeCrossReference takes <<place>> and <<place,words>>.
func takeCrossReference(s *scanner, i int) int {
	if !s.at(i+1, "<") {
		return i
	}
	k := s.find(">>", i+2)
	if k <= i+2 || k-i > labelMax || blank(s.after(i+2)) {
		return i
	}
	place, words, named := strings.Cut(s.src[i+2:k], ",")
	p := asciidocPlace(s.r.resolve(place))
	if strings.TrimSpace(words) == "" {
		s.d.put(i, k+2, p.To)
		s.d.lead(i, k+2, model.StyleLink, p)
		return k + 2
	}
	lo := i + 2
	if named {
		lo += len(place) + len(",")
	}
	lo = s.skipBlanks(lo)
	s.d.lead(lo, k, model.StyleLink, p)
	return s.inside(i, lo, k, k+2)
}

// asciidocPlace is where a cross reference leads: to a place in the document, or to
// another file.
func asciidocPlace(to string) Place {
	to = strings.TrimSpace(to)
	if to, ok := strings.CutPrefix(to, "#"); ok {
		return Place{model.ToAnchor, to}
	}
	file, place, ok := strings.Cut(to, "#")
	switch {
	case ok && !strings.Contains(file, "."):
		return Place{model.ToFile, file + ".adoc#" + place}
	case ok || strings.Contains(file, ".adoc"):
		return Place{model.ToFile, strings.TrimSuffix(to, "#")}
	}
	return Place{model.ToAnchor, to}
}

// takeIndexTerm takes ((term)), which stands in the text, and (((term))), which
// does not.
func takeIndexTerm(s *scanner, i int) int {
	if !s.at(i+1, "(") {
		return i
	}
	if s.at(i+2, "(") {
		if k := s.find(")))", i+3); k > i+3 {
			s.d.cut(i, k+3)
			return k + 3
		}
		return i
	}
	k := s.find("))", i+2)
	if k <= i+2 || blank(s.after(i+2)) || blank(s.before(k)) {
		return i
	}
	return s.inside(i, i+2, k, k+2)
}
