package inline

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// MediaWiki is what stands in the lines of it, and of the wikis whose titles stand
// between the same signs: Trac, Google Code, vimwiki, DokuWiki, RD. Their marks are
// few that mean different things.
var MediaWiki = &Notation{prepare: quoteMarks{model.StyleEmph, model.StyleStrong}.prepare, breaks: wikiBreak, rows: append([]row{
	{"[", takePageLink},
	{"[", takeExternalLink},
	{"{", takeTripleBraces},
	{"{", takeTransclusion},
	{"(", takeRD},
	{"`", pair{"`", model.StyleCode}.around},
	{"*", pair{"**", model.StyleStrong}.around},
	{"*", pair{"*", model.StyleStrong}.around},
	{"/", takeSlanted},
	{"_", pair{"_", model.StyleEmph}.around},
	{"~", pair{"~~", model.StyleStrike}.anywhere},
	{"$", takeMath},
	{"!", takeNoPage},
	{"<", takeWikiTag},
	{"<", takeTag},
	{"<", takeAutolink},
	{"&", takeEntity},
}, bare...)}

// wikiBreak is the size of the two backslashes at the end of a line that stays.
func wikiBreak(line string) int {
	if strings.HasSuffix(line, `\\`) {
		return len(`\\`)
	}
	return 0
}

// takeSlanted takes //words//, which are no part of an address.
func takeSlanted(s *scanner, i int) int {
	if before := s.before(i); before == ':' || letter(before) && !lexis.Wide(before) {
		return i
	}
	return pair{"//", model.StyleEmph}.around(s, i)
}

// mediaSpaces are the names before the colon of pages that are files, by the
// languages of the notes that people write.
var mediaSpaces = map[string]bool{"file": true, "image": true, "media": true, "ファイル": true, "画像": true, "文件": true, "檔案": true, "파일": true}

// groupSpaces are those of what a page is filed under.
var groupSpaces = map[string]bool{"category": true, "カテゴリ": true, "分类": true, "分類": true, "분류": true}

// takePageLink takes [[page|words]], [[File:name|words]] and [[Category:name]].
// Where the second is an address, the first are the words.
func takePageLink(s *scanner, i int) int {
	if !s.at(i, "[[") {
		return i
	}
	k := s.doubleEnd(i)
	if k < 0 {
		return i
	}
	inside := s.src[i+2 : k]
	space, name, spaced := strings.Cut(inside, ":")
	space = strings.ToLower(strings.TrimSpace(space))
	switch {
	case strings.TrimSpace(inside) == "":
		return i
	case inside == "BR" || inside == "br":
		s.d.put(i, k+2, "\n")
		return k + 2
	case spaced && mediaSpaces[space]:
		return s.media(i, i+2+len(inside)-len(name), k)
	case spaced && groupSpaces[space]:
		page, _, _ := strings.Cut(name, "|")
		s.d.put(i, k+2, page)
		s.d.lead(i, k+2, model.StyleLink, wikiPlace(strings.TrimSpace(inside[:len(inside)-len(name)])+page))
		return k + 2
	case strings.HasPrefix(inside, "Image("):
		return s.tracImage(i, k)
	}
	lo, hi := s.trimmed(i+2, k)
	if s.at(lo, ":") { // a page that is only spoken of
		lo++
	}
	page, words, named := strings.Cut(s.src[lo:hi], "|")
	if strings.Contains(page, "\n") || len(page) > labelMax {
		return i
	}
	switch {
	case !named:
		s.d.lead(lo, hi, model.StyleLink, pagePlace(page))
	case lexis.URLAt(words) > 0 && lexis.URLAt(page) == 0:
		hi = lo + len(page)
		s.d.lead(lo, hi, model.StyleLink, PlaceOf(words))
	case strings.TrimSpace(words) == "": // what stands before a bracket or a comma
		hi = lo + len(page)
		s.d.lead(lo, hi, model.StyleLink, pagePlace(page))
	default:
		lo, hi = s.trimmed(lo+len(page)+1, hi)
		s.d.lead(lo, hi, model.StyleLink, pagePlace(page))
	}
	return s.inside(i, lo, hi, k+2)
}

// captionMax is how far behind [[ the first ]] may stand, in bytes: the caption of a
// picture is a paragraph at most.
const captionMax = 4 * labelMax

// doubleEnd is where the two brackets at offset i are closed, with others in them or
// not, -1 for nowhere.
func (s *scanner) doubleEnd(i int) int {
	from, k := i+2, s.find("]]", i+2)
	if k-i > captionMax {
		return -1
	}
	for open, closed := 0, 0; k >= 0 && closed < parenthesesMax; closed++ {
		if open += strings.Count(s.src[from:k], "[["); open <= closed {
			return k
		}
		from = k + 2
		next := strings.Index(s.src[from:min(s.limit(), from+labelMax)], "]]")
		if next < 0 {
			return -1
		}
		k = from + next
	}
	return k
}

// trimmed is the range from lo to hi without the blanks at its ends.
func (s *scanner) trimmed(lo, hi int) (int, int) {
	part := s.src[lo:hi]
	lo += len(part) - len(strings.TrimLeft(part, " \t"))
	return lo, lo + len(strings.TrimSpace(part))
}

// pagePlace is where a link to a page leads: an address is one, a heading alone is
// of the same page.
func pagePlace(page string) Place {
	page = strings.TrimSpace(page)
	if lexis.URLAt(page) > 0 || strings.HasPrefix(page, "#") || strings.HasPrefix(page, "mailto:") {
		return PlaceOf(page)
	}
	return wikiPlace(page)
}

// media takes a picture whose name begins at offset at and whose brackets close at k:
// the last of its parts is what is said of it, unless that is a setting.
func (s *scanner) media(i, at, k int) int {
	name, rest, _ := strings.Cut(s.src[at:k], "|")
	said := ""
	if bar := strings.LastIndexByte(rest, '|'); bar >= 0 {
		rest = rest[bar+1:]
	}
	if !mediaSetting(rest) {
		said = strings.TrimSpace(rest)
	}
	p := Place{model.ToFile, strings.TrimSpace(name)}
	lo, hi := s.trimmed(k-len(rest), k)
	if said == "" || hi <= lo {
		s.d.put(i, k+2, p.To)
		s.d.lead(i, k+2, model.StyleImage, p)
		return k + 2
	}
	s.d.lead(lo, hi, model.StyleImage, p)
	return s.inside(i, lo, hi, k+2)
}

// mediaSetting reports a part that says where or how large a picture stands.
func mediaSetting(part string) bool {
	switch part = strings.TrimSpace(part); part {
	case "", "thumb", "thumbnail", "frame", "frameless", "border", "left", "right", "center", "none", "upright":
		return true
	}
	return strings.HasSuffix(part, "px") && strings.Trim(part, "0123456789xp") == "" || strings.HasPrefix(part, "alt=") || strings.HasPrefix(part, "link=") || strings.HasPrefix(part, "upright=")
}

// tracImage takes [[Image(name, settings)]].
func (s *scanner) tracImage(i, k int) int {
	name, _, _ := strings.Cut(strings.TrimPrefix(s.src[i+2:k], "Image("), ")")
	name, _, _ = strings.Cut(name, ",")
	p := PlaceOf(name)
	s.d.put(i, k+2, FileName(p.To))
	s.d.lead(i, k+2, model.StyleImage, p)
	return k + 2
}

// takeExternalLink takes [address words], [address] and Trac's [wiki:page words].
func takeExternalLink(s *scanner, i int) int {
	rest := s.src[i+1 : s.limit()]
	n := lexis.URLAt(rest)
	if n == 0 && !strings.HasPrefix(rest, "mailto:") && !strings.HasPrefix(rest, "wiki:") && !strings.HasPrefix(rest, "//") {
		return i
	}
	if n == 0 {
		n = strings.IndexAny(rest[:min(len(rest), labelMax)], " \t\n]")
	}
	k := s.find("]", i+1)
	if n < 0 || k < i+1+n || strings.Contains(s.src[i+1:k], "\n\n") {
		return i
	}
	p := PlaceOf(rest[:n])
	if page, ok := strings.CutPrefix(rest[:n], "wiki:"); ok {
		p = wikiPlace(page)
	}
	lo, hi := s.trimmed(i+1+n, k)
	if strings.HasPrefix(s.src[lo:hi], "|") { // words behind a bar
		lo, hi = s.trimmed(lo+1, hi)
	}
	if lo >= hi {
		s.d.put(i, k+1, p.To)
		s.d.lead(i, k+1, model.StyleLink, p)
		return k + 1
	}
	s.d.lead(lo, hi, model.StyleLink, p)
	return s.inside(i, lo, hi, k+1)
}

// takeTripleBraces takes {{{code}}}.
func takeTripleBraces(s *scanner, i int) int {
	if !s.at(i, "{{{") {
		return i
	}
	k := s.find("}}}", i+3)
	if k <= i+3 {
		return i
	}
	return s.literal(i, i+3, k, k+3, model.StyleCode)
}

// takeTransclusion takes {{address|words}} and {{name.png}}, which put a picture
// there. A template stays as it is written.
func takeTransclusion(s *scanner, i int) int {
	if !s.at(i, "{{") {
		return i
	}
	k := s.find("}}", i+2)
	if k <= i+2 || k-i > labelMax {
		return i
	}
	name, words, _ := strings.Cut(s.src[i+2:k], "|")
	name, _, _ = strings.Cut(strings.TrimSpace(name), "?")
	if !isPicture(name) {
		return i
	}
	p := PlaceOf(name)
	if words = strings.TrimSpace(words); words == "" {
		words = FileName(p.To)
	}
	s.d.put(i, k+2, words)
	s.d.lead(i, k+2, model.StyleImage, p)
	return k + 2
}

// Group reports the name before the colon of what a page is filed under.
func Group(name string) bool { return groupSpaces[strings.ToLower(strings.TrimSpace(name))] }

// Picture reports the name of a picture's file.
func Picture(name string) bool {
	name, _, _ = strings.Cut(name, "|")
	name, _, _ = strings.Cut(name, "?")
	return isPicture(name)
}
