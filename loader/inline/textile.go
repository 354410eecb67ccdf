package inline

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// Textile is what stands in a paragraph of it (textile-lang.com, "Phrase
// modifiers"), with what Redmine, Confluence and Jira add to it or write instead.
var Textile = &Notation{rows: append([]row{
	{"*", pair{"**", model.StyleStrong}.around},
	{"*", pair{"*", model.StyleStrong}.around},
	{"_", pair{"__", model.StyleEmph}.around},
	{"_", pair{"_", model.StyleEmph}.around},
	{"?", pair{"??", model.StyleEmph}.around},
	{"@", pair{"@", model.StyleCode}.around},
	{"-", pair{"-", model.StyleStrike}.around},
	{"+", pair{"+", 0}.plain},
	{"%", takeTextileSpan},
	{"^", pair{"^", model.StyleSup}.around},
	{"~", pair{"~", model.StyleSub}.around},
	{"=", pair{"==", 0}.around},
	{`"`, takeTextileLink},
	{"!", takeTextileImage},
	{"[", takeTextileFootnote},
	{"[", takeBracedLink},
	{"[", takePageLink},
	{"[", takeBarLink},
	{"{", takeConfluence},
	{"<", takeTag},
	{"&", takeEntity},
}, bare...)}

// plain takes a pair around words that are only underlined or coloured: what stands
// in it is read on.
func (p pair) plain(s *scanner, i int) int {
	lo := i + len(p.sign)
	if !s.at(i, p.sign) || blank(s.after(lo)) || s.after(lo) == rune(p.sign[0]) || !p.outside(s.before(i)) {
		return i
	}
	k := s.closing(p, lo+1)
	if k <= lo {
		return i
	}
	return s.inside(i, lo, k, k+len(p.sign))
}

// takeTextileSpan takes %{color:red}words%.
func takeTextileSpan(s *scanner, i int) int {
	if !s.at(i+1, "{") && !s.at(i+1, "(") {
		return i
	}
	p := pair{sign: "%"}
	k := s.closing(p, i+2)
	if k < 0 || !p.outside(s.before(i)) {
		return i
	}
	lo := i + 1
	for _, brackets := range [...][2]string{{"(", ")"}, {"{", "}"}} {
		if s.at(lo, brackets[0]) {
			n := strings.Index(s.src[lo:k], brackets[1])
			if n < 0 {
				return i
			}
			lo += n + 1
		}
	}
	if lo >= k {
		return i
	}
	return s.inside(i, lo, k, k+1)
}

// textileAddress is the address that stands behind the colon of a link, and where it
// ends; i for none. A stop behind it is of the sentence.
func (s *scanner) textileAddress(i int) (to string, end int) {
	end = i
	for end < s.limit() && s.src[end] > ' ' && strings.IndexByte(`"<>]|`, s.src[end]) < 0 {
		end++
	}
	if n := lexis.URLAt(s.src[i:end]); n > 0 {
		end = i + n
	} else {
		for end > i && strings.IndexByte(".,;:!?)*_", s.src[end-1]) >= 0 {
			end--
		}
	}
	return s.src[i:end], end
}

// takeTextileLink takes "words(title)":address. The words of one that only has a name
// lead where the document says.
func takeTextileLink(s *scanner, i int) int {
	if letter(s.before(i)) && !lexis.Wide(s.before(i)) || blank(s.after(i+1)) {
		return i
	}
	k := s.find(`":`, i+1)
	if k <= i+1 || k-i > labelMax || strings.IndexByte(s.src[i+1:k], '"') >= 0 {
		return i
	}
	to, end := s.textileAddress(k + 2)
	if at, known := s.r.Known.Links[Label(to)]; known {
		to = at
	}
	p := PlaceOf(to)
	if p.Target == model.ToNowhere {
		return i
	}
	if p.Target == model.ToFile && !strings.ContainsAny(to, "/.#") {
		return i // a quotation and what is said of it
	}
	hi := k
	if n := strings.LastIndexByte(s.src[i:k], '('); n > 1 && s.src[k-1] == ')' {
		hi = i + len(strings.TrimRight(s.src[i:i+n], " "))
	}
	lo := i + 1
	if s.at(lo, "(") { // a class
		if n := strings.IndexByte(s.src[lo:hi], ')'); n > 0 && lo+n+1 < hi {
			lo += n + 1
		}
	}
	s.d.lead(lo, hi, model.StyleLink, p)
	return s.inside(i, lo, hi, end)
}

// takeTextileImage takes !source(words)! with an address behind it or without.
func takeTextileImage(s *scanner, i int) int {
	lo := i + 1
	for lo < s.limit() && strings.IndexByte("<>=", s.src[lo]) >= 0 {
		lo++
	}
	k := s.find("!", lo)
	if k <= lo || k-i > labelMax || strings.ContainsAny(s.src[lo:k], " \t\n") && !strings.Contains(s.src[lo:k], "(") || latin(s.before(i)) {
		return i
	}
	source, words := s.src[lo:k], ""
	if n := strings.IndexByte(source, '('); n > 0 && strings.HasSuffix(source, ")") {
		source, words = source[:n], source[n+1:len(source)-1]
	}
	if source, _, _ = strings.Cut(source, "|"); !strings.ContainsAny(source, "./") || strings.ContainsAny(source, " \t\n") { // settings behind a bar
		return i
	}
	if _, rest, ok := strings.Cut(source, "}"); ok && source[0] == '{' {
		source = rest
	}
	p, end := PlaceOf(source), k+1
	if words == "" {
		words = FileName(p.To)
	}
	if s.at(end, ":") {
		to, at := s.textileAddress(end + 1)
		if link := PlaceOf(to); link.Target == model.ToWeb || link.Target == model.ToFile && strings.ContainsAny(to, "/.") {
			s.d.lead(i, at, model.StyleLink, link)
			end = at
		}
	}
	s.d.put(i, end, strings.Join(strings.Fields(words), " "))
	s.d.lead(i, end, model.StyleImage, p)
	return end
}

// takeTextileFootnote takes [1] where the document has such a footnote.
func takeTextileFootnote(s *scanner, i int) int {
	k := strings.IndexByte(s.src[i:min(s.limit(), i+8)], ']')
	if k < 2 || !s.r.Known.Footnotes[s.src[i+1:i+k]] {
		return i
	}
	s.d.lead(i, i+k+1, model.StyleFootnote, Place{model.ToFootnote, s.src[i+1 : i+k]})
	return i + k + 1
}

// takeBracedLink takes ["words":address], whose brackets only part it from what stands
// beside it.
func takeBracedLink(s *scanner, i int) int {
	if !s.at(i+1, `"`) {
		return i
	}
	k := s.find("]", i+2)
	if k < 0 || !strings.Contains(s.src[i:k], `":`) {
		return i
	}
	s.d.cut(i, i+1)
	s.d.cut(k, k+1)
	s.ends = append(s.ends, end{at: k, size: 1})
	return i + 1
}

// takeBarLink takes [words|address], [address] and [^file] of Confluence.
func takeBarLink(s *scanner, i int) int {
	k := s.find("]", i+1)
	if k <= i+1 || k-i > labelMax {
		return i
	}
	inside := s.src[i+1 : k]
	if file, ok := strings.CutPrefix(inside, "^"); ok && strings.Contains(file, ".") {
		s.d.lead(i+2, k, model.StyleLink, Place{model.ToFile, file})
		return s.inside(i, i+2, k, k+1)
	}
	words, to, named := strings.Cut(inside, "|")
	if !named {
		words, to = inside, inside
		if lexis.URLAt(inside) == 0 {
			return i
		}
	}
	to, _, _ = strings.Cut(to, "|")
	p := PlaceOf(to)
	if p.Target == model.ToFile && !strings.ContainsAny(to, "/.") {
		p = wikiPlace(to)
	}
	if p.Target == model.ToNowhere || strings.TrimSpace(words) == "" {
		return i
	}
	lo, hi := s.trimmed(i+1, i+1+len(words))
	s.d.lead(lo, hi, model.StyleLink, p)
	return s.inside(i, lo, hi, k+1)
}

// takeConfluence takes {{code}} and {color:red}words{color}.
func takeConfluence(s *scanner, i int) int {
	if s.at(i, "{{") {
		if k := s.find("}}", i+2); k > i+2 {
			return s.literal(i, i+2, k, k+2, model.StyleCode)
		}
		return i
	}
	if !s.at(i, "{color") {
		return i
	}
	k := strings.IndexByte(s.src[i:min(s.limit(), i+labelMax)], '}')
	if k < 0 {
		return i
	}
	s.d.cut(i, i+k+1)
	return i + k + 1
}
