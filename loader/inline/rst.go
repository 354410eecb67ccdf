package inline

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
	"yomi/model"
)

// ReST is reStructuredText (docutils, reStructuredText Markup Specification,
// "Inline Markup") with the roles that Sphinx adds.
var ReST = &Notation{rows: append([]row{
	{`\`, takeRSTEscape},
	{"`", pair{"``", model.StyleCode}.around},
	{"`", takeInterpreted},
	{":", takeRole},
	{":", takeLiteralColons},
	{"*", pair{"**", model.StyleStrong}.around},
	{"*", pair{"*", model.StyleEmph}.around},
	{"_", takeInlineTarget},
	{"_", takeReference},
	{"<", takeAutolink},
	{"[", takeRSTFootnote},
	{"|", takeSubstitution},
}, bare...)}

// takeRSTEscape takes a backslash: a blank behind it is none, another character has
// no meaning ("Escaping Mechanism").
func takeRSTEscape(s *scanner, i int) int {
	r, size := utf8.DecodeRuneInString(s.src[i+1 : s.hi])
	switch {
	case size == 0:
		return i
	case blank(r):
		s.d.cut(i, i+1+size)
	default:
		s.d.cut(i, i+1)
	}
	return i + 1 + size
}

// takeLiteralColons takes the two colons at the end that announce a literal block:
// one of them is read, none behind a blank ("Literal Blocks").
func takeLiteralColons(s *scanner, i int) int {
	if !s.at(i, "::") || i+2 != s.hi {
		return i
	}
	if blank(s.before(i)) {
		s.d.cut(i, i+2)
	} else {
		s.d.cut(i, i+1)
	}
	return i + 2
}

// takeInterpreted takes `words`, `words`_, `words <address>`_ and `words`:role:.
func takeInterpreted(s *scanner, i int) int {
	if latin(s.before(i)) || s.before(i) == '`' {
		return i
	}
	return s.interpreted(i, i, "")
}

// interpreted takes what stands between the grave accent at offset tick and the
// next, with all of its marks from offset i on.
func (s *scanner) interpreted(i, tick int, role string) int {
	lo := tick + 1
	hi := s.closing(pair{sign: "`"}, lo+1)
	if hi < 0 || blank(s.after(lo)) || s.after(lo) == '`' {
		return i
	}
	to := hi + 1
	signs := s.src[to:min(to+2, s.limit())]
	switch {
	case role != "":
		return s.role(i, Span{Lo: lo, Hi: hi}, to, role)
	case strings.HasPrefix(signs, "_"):
		to += len(signs) - len(strings.TrimLeft(signs, "_"))
		return s.reference(i, Span{Lo: lo, Hi: hi}, to)
	}
	if name, end := s.roleAt(to); end > to {
		return s.role(i, Span{Lo: lo, Hi: hi}, end, name)
	}
	s.d.mark(lo, hi, model.StyleEmph)
	return s.inside(i, lo, hi, to)
}

// addressed splits "words <target>". Without a target the words are theirs.
func (s *scanner) addressed(words Span) (said Span, target string, named bool) {
	inside := s.src[words.Lo:words.Hi]
	k := strings.LastIndexByte(inside, '<')
	if k < 0 || !strings.HasSuffix(inside, ">") || s.src[words.Lo+max(0, k-1)] == '\\' {
		return words, strings.Join(strings.Fields(inside), " "), false
	}
	target = strings.Join(strings.Fields(inside[k+1:len(inside)-1]), "")
	end := words.Lo + len(strings.TrimRight(inside[:k], " \t\r\n"))
	if end == words.Lo { // an address alone
		return Span{Lo: words.Lo + k + 1, Hi: words.Hi - 1}, target, true
	}
	return Span{Lo: words.Lo, Hi: end}, target, true
}

// AnonymousLink is the label in Known.Links of the link without a name that is
// number n of the document, counted from 1.
func AnonymousLink(n int) string { return "__" + strconv.Itoa(n) }

// reference makes words a link: to the address in them, to the next one that has no
// name, to what the document says that their name stands for, or to a place of that
// name in it.
func (s *scanner) reference(i int, words Span, to int) int {
	said, target, named := s.addressed(words)
	p := PlaceOf(target)
	switch label := target; {
	case named:
		if name, ok := strings.CutSuffix(target, "_"); ok {
			if at, known := s.r.Known.Links[Label(name)]; known {
				p = PlaceOf(at)
			}
		}
	default:
		if strings.HasSuffix(s.src[i:to], "__") {
			s.r.anonymous++
			label = AnonymousLink(s.r.anonymous)
		}
		if at, known := s.r.Known.Links[Label(label)]; known {
			p = PlaceOf(at)
		} else {
			p = Place{model.ToAnchor, target}
		}
	}
	if p.Target != model.ToNowhere {
		s.d.lead(said.Lo, said.Hi, model.StyleLink, p)
	}
	return s.inside(i, said.Lo, said.Hi, to)
}

// takeInlineTarget takes _`words`, which name their place.
func takeInlineTarget(s *scanner, i int) int {
	if !s.at(i+1, "`") || letter(s.before(i)) {
		return i
	}
	k := s.closing(pair{sign: "`"}, i+3)
	if k < 0 {
		return i
	}
	if s.anchor == "" {
		s.anchor = Label(s.src[i+2 : k])
	}
	return s.inside(i, i+2, k, k+1)
}

// wordMax is the longest name of a link that is one word, in bytes.
const wordMax = 64

// takeReference takes word_ and word__ where the document says what that stands
// for, at the mark behind the word.
func takeReference(s *scanner, i int) int {
	end := i + 1
	for s.at(end, "_") {
		end++
	}
	if end-i > 2 || i == s.lo || !letter(s.before(i)) || letter(s.after(end)) {
		return end
	}
	start := i
	for start > max(s.lo, i-wordMax) {
		r, size := utf8.DecodeLastRuneInString(s.src[s.lo:start])
		if !letter(r) && !strings.ContainsRune("-_.+:", r) {
			break
		}
		start -= size
	}
	label := s.src[start:i]
	if end-i == 2 {
		label = AnonymousLink(s.r.anonymous + 1)
	}
	at, known := s.r.Known.Links[Label(label)]
	if !known {
		return end
	}
	if end-i == 2 {
		s.r.anonymous++
	}
	s.d.cut(i, end)
	s.d.lead(start, i, model.StyleLink, PlaceOf(at))
	return end
}

// AutoFootnote is the name in Known.Values of the label that a footnote gets whose
// number is counted: sign is # or *, n counts those of the sign from 1.
func AutoFootnote(sign string, n int) string { return "[" + sign + strconv.Itoa(n) + "]" }

// takeRSTFootnote takes [1]_, [#]_, [#name]_, [*]_ and citations, [name]_, where the
// document has such a footnote.
func takeRSTFootnote(s *scanner, i int) int {
	inside := s.src[i+1 : min(s.limit(), i+1+wordMax)]
	k := strings.IndexByte(inside, ']')
	if k <= 0 || !s.at(i+1+k+1, "_") {
		return i
	}
	label, end := inside[:k], i+1+k+2
	switch label {
	case "#", "*":
		if s.r.auto == nil {
			s.r.auto = map[string]int{}
		}
		s.r.auto[label]++
		label = s.r.Known.Values[AutoFootnote(label, s.r.auto[label])]
	default:
		if counted, ok := s.r.Known.Values["["+label+"]"]; ok {
			label = counted
		}
	}
	if !s.r.Known.Footnotes[Label(label)] {
		return i
	}
	s.d.put(i, end, "["+label+"]")
	s.d.lead(i, end, model.StyleFootnote, Place{model.ToFootnote, label})
	return end
}

// ImageName is the label in Known.Links of the picture that stands for a name.
func ImageName(name string) string { return "|" + Label(name) + "|" }

// takeSubstitution takes |name|, which stands for a text or a picture.
func takeSubstitution(s *scanner, i int) int {
	k := s.find("|", i+1)
	if k <= i+1 || k-i > labelMax || blank(s.after(i+1)) || blank(s.before(k)) {
		return i
	}
	name, end := s.src[i+1:k], k+1
	said, known := s.r.Known.Values[Label(name)]
	if !known {
		return i
	}
	place := Place{}
	if s.at(end, "_") {
		end++
		place = PlaceOf(s.r.Known.Links[Label(name)])
	}
	s.d.put(i, end, said)
	if at, ok := s.r.Known.Links[ImageName(name)]; ok {
		s.d.lead(i, end, model.StyleImage, PlaceOf(at))
	}
	if place.Target != model.ToNowhere {
		s.d.lead(i, end, model.StyleLink, place)
	} else if lexis.URLAt(said) == len(said) && said != "" {
		s.d.lead(i, end, model.StyleLink, PlaceOf(said))
	}
	return end
}
