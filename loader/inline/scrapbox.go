package inline

import (
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
	"yomi/model"
)

// Scrapbox is what stands in the lines of Scrapbox, now Cosense (scrapbox.io/help,
// ブラケティング).
var Scrapbox = &Notation{rows: append([]row{
	{"`", takeScrapboxCode},
	{"[", takeStrongBrackets},
	{"[", takeScrapboxBracket},
	{"#", takeHashtag},
}, bare...)}

// takeScrapboxCode takes `code`, in which nothing is special.
func takeScrapboxCode(s *scanner, i int) int {
	k := s.find("`", i+1)
	if k <= i+1 {
		return i
	}
	return s.literal(i, i+1, k, k+1, model.StyleCode)
}

// takeStrongBrackets takes [[words]].
func takeStrongBrackets(s *scanner, i int) int {
	if !s.at(i, "[[") {
		return i
	}
	k := s.find("]]", i+2)
	if k <= i+2 || lexis.Blank(s.src[i+2:k]) {
		return i
	}
	s.d.mark(i+2, k, model.StyleStrong)
	return s.inside(i, i+2, k, k+2)
}

// decorations are the signs that say how the words behind them look.
const decorations = "*!\"#%&'()+,-./{|}<>_~$"

// Decorated is how many signs what stands in a bracket begins with, before a space
// and words.
func Decorated(inside string) int {
	n := 0
	for n < len(inside) && strings.IndexByte(decorations, inside[n]) >= 0 {
		n++
	}
	if n+1 >= len(inside) || inside[n] != ' ' {
		return 0
	}
	return n
}

// takeScrapboxBracket takes [* words], [words https://…], [https://… words], [page],
// [/project/page], [name.icon] and [$ formula].
func takeScrapboxBracket(s *scanner, i int) int {
	k := s.bracketEnd(i)
	if k <= i+1 || strings.IndexByte(s.src[i:k], '\n') >= 0 {
		return i
	}
	inside := s.src[i+1 : k]
	if n := Decorated(inside); n > 0 {
		return s.decorated(i, i+1+n, k)
	}
	lo, hi := s.trimmed(i+1, k)
	words := s.src[lo:hi]
	if n := lexis.URLAt(words); n > 0 && (n == len(words) || words[n] == ' ') {
		return s.addressBeside(i, k, Span{Lo: lo, Hi: lo + n}, Span{Lo: lo + n, Hi: hi})
	}
	if at := strings.LastIndexByte(words, ' '); at > 0 && lexis.URLAt(words[at+1:]) == len(words)-at-1 {
		return s.addressBeside(i, k, Span{Lo: lo + at + 1, Hi: hi}, Span{Lo: lo, Hi: lo + at})
	}
	if utf8.RuneCountInString(words) < 2 && !lexis.HasWide(words) || strings.ContainsAny(words, "[]") {
		return i // a box to tick, or a number
	}
	p := wikiPlace(words)
	switch name, icon := strings.CutSuffix(words, ".icon"); {
	case icon:
		hi = lo + len(name)
		p = wikiPlace(name[strings.LastIndexByte(name, '/')+1:])
	case strings.HasPrefix(words, "/") && len(words) > 1:
		p = PlaceOf("https://scrapbox.io" + words)
	}
	if lo >= hi {
		return i
	}
	s.d.cut(i, lo)
	s.d.cut(hi, k+1)
	s.d.lead(lo, hi, model.StyleLink, p)
	return k + 1
}

// decorated makes the words that stand from lo to hi look as the signs before them
// say.
func (s *scanner) decorated(i, lo, hi int) int {
	signs := s.src[i+1 : lo]
	lo, _ = s.trimmed(lo, hi)
	if signs == "$" {
		return s.literal(i, lo, hi, hi+1, model.StyleMath)
	}
	for _, sign := range [...]struct {
		sign  string
		style model.Style
	}{{"-", model.StyleStrike}, {"*", model.StyleStrong}, {"/", model.StyleEmph}} {
		if strings.Contains(signs, sign.sign) {
			s.d.mark(lo, hi, sign.style)
		}
	}
	return s.inside(i, lo, hi, hi+1)
}

// addressBeside makes words a link to the address that stands beside them; without
// words the address is one, or a picture. Of two addresses, one is a picture.
func (s *scanner) addressBeside(i, k int, address, words Span) int {
	p := PlaceOf(s.src[address.Lo:address.Hi])
	lo, hi := s.trimmed(words.Lo, words.Hi)
	said := s.src[lo:hi]
	other := lexis.URLAt(said) == len(said) && said != ""
	switch {
	case other && pictured(p.To):
		s.d.put(i, k+1, FileName(p.To))
		s.d.lead(i, k+1, model.StyleLink, PlaceOf(said))
		s.d.lead(i, k+1, model.StyleImage, p)
		return k + 1
	case other && pictured(said):
		s.d.put(i, k+1, FileName(said))
		s.d.lead(i, k+1, model.StyleLink, p)
		s.d.lead(i, k+1, model.StyleImage, PlaceOf(said))
		return k + 1
	case said != "":
		s.d.cut(i, lo)
		s.d.cut(hi, k+1)
		s.d.lead(lo, hi, model.StyleLink, p)
	case pictured(p.To):
		s.d.put(i, k+1, FileName(p.To))
		s.d.lead(i, k+1, model.StyleImage, p)
	default:
		s.d.cut(i, address.Lo)
		s.d.cut(address.Hi, k+1)
		s.d.lead(address.Lo, address.Hi, model.StyleLink, p)
	}
	return k + 1
}

// pictured reports the address of a picture.
func pictured(to string) bool {
	return isPicture(to) || strings.Contains(to, "://gyazo.com/") || strings.Contains(to, "://i.gyazo.com/")
}

// takeHashtag takes #page, which leads to a page as [page] does.
func takeHashtag(s *scanner, i int) int {
	if !blank(s.before(i)) {
		return i
	}
	end := i + 1
	for end < s.limit() {
		r := s.after(end)
		if blank(r) || r == '[' || r == ']' || r == '#' {
			break
		}
		end += utf8.RuneLen(r)
	}
	if end > s.limit() || !letter(s.after(i+1)) || strings.Trim(s.src[i+1:end], "0123456789") == "" {
		return i
	}
	s.d.lead(i, end, model.StyleLink, wikiPlace(s.src[i+1:end]))
	return end
}
