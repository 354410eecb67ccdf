package inline

import (
	"html"
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
	"yomi/model"
)

// Markdown is CommonMark with what GitHub, Obsidian and the sites that take
// Markdown add to it: strike, math, footnotes, links between double brackets,
// ==marks==, tags of templates.
var Markdown = &Notation{
	breaks: MarkdownBreak,
	rows: append([]row{
		{`\`, takeEscape},
		{"`", takeCodeSpan},
		{"$", takeMath},
		{"*_~=", takeDelims},
		{"[", takeFootnote},
		{"[!", takeWiki},
		{"[!", takeBracket},
		{"]", closeBracket},
		{"^", takeFootnoteText},
		{"<", takeAutolink},
		{"<", takeTag},
		{"&", takeEntity},
	}, bare...),
}

// MarkdownBreak is the size of the mark at the end of a line whose end stays: two
// spaces or more, a backslash (CommonMark 6.7); 0 for none.
func MarkdownBreak(line string) int {
	if strings.HasSuffix(line, `\`) && !strings.HasSuffix(line, `\\`) {
		return 1
	}
	n := len(line) - len(strings.TrimRight(line, " "))
	if n < 2 {
		return 0
	}
	return n
}

// takeEscape takes a backslash and the sign whose meaning it takes away, or math
// between \( and \), which has none of its own in CommonMark.
func takeEscape(s *scanner, i int) int {
	if i+1 >= s.hi || s.src[i+1] >= utf8.RuneSelf || !punct(rune(s.src[i+1])) {
		return i
	}
	if s.src[i+1] == '(' {
		if k := s.find(`\)`, i+2); k > i+2 && formula(s.src[i+2:k]) {
			return s.literal(i, i+2, k, k+2, model.StyleMath)
		}
	}
	s.d.cut(i, i+1)
	return i + 2
}

// takeCodeSpan takes code between as many grave accents on both sides (CommonMark
// 6.1).
func takeCodeSpan(s *scanner, i int) int {
	n := s.count(i)
	end := s.sameCount(i, n)
	if end < 0 {
		return i + n
	}
	lo, hi := i+n, end
	inside := s.src[lo:hi]
	if len(inside) > 2 && strings.HasPrefix(inside, " ") && strings.HasSuffix(inside, " ") && strings.Trim(inside, " ") != "" {
		lo, hi = lo+1, hi-1
	}
	return s.literal(i, lo, hi, end+n, model.StyleCode)
}

// count is how many of the sign at offset i stand there.
func (s *scanner) count(i int) int {
	n := 1
	for i+n < s.hi && s.src[i+n] == s.src[i] {
		n++
	}
	return n
}

// countMax is how many grave accents code has around it at most.
const countMax = 32

// sameCount is where the next run of exactly n of the sign at offset i stands, -1
// if there is none. Runs that are looked over are remembered by their length, so
// that a length is not searched for to the end twice.
func (s *scanner) sameCount(i, n int) int {
	if n > countMax || s.runsSeen && s.lastRun[n] <= i {
		return -1
	}
	sign := s.src[i : i+1]
	for k := i + n; ; {
		if k = s.find(sign, k); k < 0 {
			s.runsSeen = true
			return -1
		}
		size := s.count(k)
		if size == n {
			return k
		}
		if size <= countMax {
			s.lastRun[size] = max(s.lastRun[size], k)
		}
		k += size
	}
}

// takeMath takes $…$ and $$…$$. A dollar before a figure or a word that is no
// formula is money or a variable.
func takeMath(s *scanner, i int) int {
	n := s.count(i)
	if n > 2 || n == 1 && (latin(s.before(i)) || blank(s.after(i+1))) {
		return i + n
	}
	lo := i + n
	k := s.find("$$"[:n], lo)
	if k <= lo {
		return i + n
	}
	inside := s.src[lo:k]
	if !formula(inside) || n == 1 && (blank(s.before(k)) || latin(s.after(k+1)) || s.src[k-1] == '\\') {
		return i + n
	}
	return s.literal(i, lo, k, k+n, model.StyleMath)
}

// formulaMax is the longest formula in a line, in bytes.
const formulaMax = 1000

// formula reports what may be math: of words in a wide script, only those in a
// command.
func formula(s string) bool {
	return len(s) <= formulaMax && strings.TrimSpace(s) != "" && (strings.Contains(s, `\`) || !lexis.HasWide(s))
}

// takeFootnote takes [^label] where a footnote has that label.
func takeFootnote(s *scanner, i int) int {
	if !s.at(i+1, "^") {
		return i
	}
	k := s.find("]", i+2)
	if k <= i+2 || k-i > labelMax || !s.r.Known.Footnotes[Label(s.src[i+2:k])] || s.at(k+1, "(") {
		return i
	}
	s.d.cut(i+1, i+2)
	s.d.lead(i, k+1, model.StyleFootnote, Place{model.ToFootnote, s.src[i+2 : k]})
	return k + 1
}

// takeFootnoteText takes ^[text of a footnote].
func takeFootnoteText(s *scanner, i int) int {
	if !s.at(i+1, "[") {
		return i
	}
	k := s.find("]", i+2)
	if k < 0 || strings.TrimSpace(s.src[i+2:k]) == "" || strings.Contains(s.src[i+2:k], "[") {
		return i
	}
	return s.footnote(i, i+2, k, k+1)
}

// takeWiki takes [[page#heading|words]] and ![[file]].
func takeWiki(s *scanner, i int) int {
	open := i
	if s.src[i] == '!' {
		open++
	}
	if !s.at(open, "[[") {
		return i
	}
	k := s.find("]]", open+2)
	if k < 0 {
		return i
	}
	inside := s.src[open+2 : k]
	if strings.TrimSpace(inside) == "" || strings.ContainsAny(inside, "[]\n") || inside[0] == '^' || s.at(k+2, "(") || s.at(k+2, "[") {
		return i
	}
	page, words, named := strings.Cut(inside, "|")
	if named && strings.TrimSpace(words) == "" {
		return i
	}
	lo := open + 2
	if named {
		lo += len(page) + len("|")
		page = strings.TrimSuffix(page, `\`) // the bar of a cell is escaped
	}
	p, style := wikiPlace(page), model.StyleLink
	if open > i && isPicture(page) {
		p, style = Place{model.ToFile, strings.TrimSpace(page)}, model.StyleImage
		if named && strings.Trim(words, "0123456789x ") == "" { // its size
			named, lo = false, open+2
		}
	}
	if named {
		s.d.cut(i, lo)
	} else {
		s.d.cut(i, open+2)
	}
	hi := k
	if !named && len(page) < len(inside) {
		hi = lo + len(page)
	}
	s.d.cut(hi, k+2)
	s.d.lead(lo, hi, style, p)
	return k + 2
}

// isPicture reports the name of a picture's file.
func isPicture(name string) bool {
	name, _, _ = strings.Cut(strings.ToLower(name), "#")
	for _, end := range [...]string{".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".avif"} {
		if strings.HasSuffix(strings.TrimSpace(name), end) {
			return true
		}
	}
	return false
}

// takeAutolink takes <https://…> and <a@b.example> (CommonMark 6.5).
func takeAutolink(s *scanner, i int) int {
	k := i + 1
	for k < s.hi && s.src[k] > ' ' && s.src[k] != '<' && s.src[k] != '>' {
		k++
	}
	if !s.at(k, ">") {
		return i
	}
	inside := s.src[i+1 : k]
	scheme, rest, ok := strings.Cut(inside, ":")
	place := Place{}
	switch {
	case ok && isScheme(scheme) && rest != "":
		if place = PlaceOf(inside); place.Target == model.ToNowhere {
			return i
		}
	case lexis.WWWAt(inside) == len(inside):
		place = PlaceOf(inside)
	default:
		at := strings.IndexByte(inside, '@')
		if at < 0 {
			return i
		}
		if from, to := lexis.MailAround(inside, at, 0); from != 0 || to != len(inside) {
			return i
		}
		place = Place{model.ToMail, inside}
	}
	s.d.cut(i, i+1)
	s.d.lead(i+1, k, model.StyleLink, place)
	s.d.cut(k, k+1)
	return k + 1
}

// entityMax is the longest entity, in bytes.
const entityMax = 33

// takeEntity takes an entity of HTML.
func takeEntity(s *scanner, i int) int {
	k := strings.IndexByte(s.src[i:min(s.hi, i+entityMax)], ';')
	if k < 2 {
		return i
	}
	entity := s.src[i : i+k+1]
	said := html.UnescapeString(entity)
	if said == entity || strings.HasSuffix(said, ";") && said != ";" {
		return i
	}
	s.d.put(i, i+k+1, said)
	return i + k + 1
}

// entities reads the entities of HTML in an address.
func entities(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	return html.UnescapeString(s)
}
