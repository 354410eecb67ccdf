package inline

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// Hatena is what stands in the lines of Hatena notation (help.hatenablog.com,
// はてな記法一覧).
var Hatena = &Notation{rows: append([]row{
	{"[", takeHatenaKeyword},
	{"[", takeHatenaBracket},
	{"[", takeHatenaPlain},
	{"(", takeNote},
	{":", takeHatenaAddress},
	{"<", takeTag},
	{"&", takeEntity},
}, bare...)}

// hatenaOptions are what may stand behind an address in brackets and says how it is
// shown.
var hatenaOptions = [...]string{":title", ":embed", ":image", ":bookmark", ":barcode", ":detail", ":favicon", ":movie", ":sound"}

// splitHatena splits an address and what says how it is shown. The words that stand
// for it begin at offset at, 0 for none.
func splitHatena(inside string) (address string, at int, image bool) {
	first := len(inside)
	for _, option := range hatenaOptions {
		if i := strings.Index(inside, option); i > 0 && i < first {
			first = i
		}
	}
	options := inside[first:]
	if i := strings.Index(options, "title="); i >= 0 {
		at = first + i + len("title=")
	}
	return inside[:first], at, strings.HasPrefix(options, ":image")
}

// hatenaServices are what may stand in brackets before a name, and the addresses
// that the name completes.
var hatenaServices = map[string]string{
	"id": "https://profile.hatena.ne.jp/", "isbn": "https://www.amazon.co.jp/dp/", "asin": "https://www.amazon.co.jp/dp/", "ISBN": "https://www.amazon.co.jp/dp/", "ASIN": "https://www.amazon.co.jp/dp/",
	"keyword": "https://d.hatena.ne.jp/keyword/", "google": "https://www.google.com/search?q=", "amazon": "https://www.amazon.co.jp/s?k=",
	"wikipedia": "https://ja.wikipedia.org/wiki/", "niconico": "https://www.nicovideo.jp/watch/", "youtube": "https://www.youtube.com/watch?v=",
	"g": "https://g.hatena.ne.jp/", "question": "https://q.hatena.ne.jp/", "twitter": "https://twitter.com/", "gist": "https://gist.github.com/",
}

// takeHatenaBracket takes [address:title=words], [address:embed], [id:name], [tex:x^2]
// and their like.
func takeHatenaBracket(s *scanner, i int) int {
	k := s.find("]", i+1)
	if k <= i+1 || k-i > labelMax {
		return i
	}
	inside := s.src[i+1 : k]
	name, rest, ok := strings.Cut(inside, ":")
	switch {
	case !ok || strings.Contains(inside, "\n"):
		return i
	case name == "tex":
		if end := s.bracketEnd(i); end > k { // brackets stand in it
			k = end
		}
		return s.literal(i, i+1+len("tex:"), k, k+1, model.StyleMath)
	case name == "f" && strings.HasPrefix(rest, "id:"):
		return s.photo(i, rest[len("id:"):], k+1)
	}
	address, at, image := splitHatena(inside)
	p := Place{}
	switch base, known := hatenaServices[name]; {
	case lexis.URLAt(address) > 0 || name == "mailto":
		p = PlaceOf(address)
	case known:
		p = PlaceOf(base + strings.TrimPrefix(strings.TrimPrefix(address[min(len(name)+1, len(address)):], "ja:"), "@"))
		if at == 0 && strings.Contains(address, ":") {
			at = 1 + strings.LastIndexByte(address, ':')
		}
		if name == "id" || name == "isbn" || name == "asin" {
			at = 0
		}
	}
	switch {
	case p.Target == model.ToNowhere:
		return i
	case image:
		s.d.put(i, k+1, FileName(p.To))
		s.d.lead(i, k+1, model.StyleImage, p)
		return k + 1
	case at > 0 && at < len(inside):
		hi := k
		if lexis.URLAt(address) == 0 && len(address) < len(inside) {
			hi = i + 1 + len(address)
		}
		s.d.lead(i+1+at, hi, model.StyleLink, p)
		return s.inside(i, i+1+at, hi, k+1)
	}
	s.d.lead(i+1, i+1+len(address), model.StyleLink, p)
	s.d.cut(i, i+1)
	s.d.cut(i+1+len(address), k+1)
	return k + 1
}

// takeHatenaKeyword takes [[words]], which leads to the page of a keyword.
func takeHatenaKeyword(s *scanner, i int) int {
	if !s.at(i, "[[") {
		return i
	}
	k := s.find("]]", i+2)
	if k < 0 || k-i > labelMax || lexis.Blank(s.src[i+2:k]) || strings.ContainsAny(s.src[i+2:k], "[]\n") {
		return i
	}
	s.d.lead(i+2, k, model.StyleLink, PlaceOf(hatenaServices["keyword"]+s.src[i+2:k]))
	return s.inside(i, i+2, k, k+2)
}

// photo takes a picture of Hatena Fotolife, user:20070611123456p:plain.
func (s *scanner) photo(i int, rest string, end int) int {
	user, rest, _ := strings.Cut(rest, ":")
	name, rest, _ := strings.Cut(rest, ":")
	p := PlaceOf("https://f.hatena.ne.jp/" + user + "/" + strings.TrimRight(name, "pjgf"))
	said := name
	if _, alt, ok := strings.Cut(rest, "alt="); ok && alt != "" {
		said, _, _ = strings.Cut(alt, ":")
	} else if _, title, ok := strings.Cut(rest, "title="); ok && title != "" {
		said, _, _ = strings.Cut(title, ":")
	}
	s.d.put(i, end, said)
	s.d.lead(i, end, model.StyleImage, p)
	return end
}

// takeHatenaPlain takes []words[], which says that nothing in the words is special.
func takeHatenaPlain(s *scanner, i int) int {
	if !s.at(i, "[]") {
		return i
	}
	k := s.find("[]", i+2)
	if k < 0 {
		return i
	}
	s.d.cut(i, i+2)
	s.d.cut(k, k+2)
	return k + 2
}

// takeNote takes ((words)), a footnote. Three brackets are written out as two.
func takeNote(s *scanner, i int) int {
	if !s.at(i, "((") {
		return i
	}
	if s.at(i, "(((") {
		if k := s.find(")))", i+3); k > i+3 {
			s.d.cut(i, i+1)
			s.d.cut(k+2, k+3)
			return k + 3
		}
		return i + 2
	}
	k := s.find("))", i+2)
	if k <= i+2 || s.before(i) == ')' && s.at(k+2, "(") || strings.TrimSpace(s.src[i+2:k]) == "" {
		return i
	}
	if s.at(k+2, ")") && strings.LastIndexByte(s.src[i+2:k], '(') > strings.LastIndexByte(s.src[i+2:k], ')') { // a bracket of the words
		k++
	}
	return s.footnote(i, i+2, k, k+2)
}

// takeHatenaAddress takes an address that is written out and says how it is shown.
func takeHatenaAddress(s *scanner, i int) int {
	if !s.at(i, "://") {
		return i
	}
	start := lexis.SchemeStart(s.src[s.lo:i], i-s.lo) + s.lo
	n := lexis.URLAt(s.src[start:s.limit()])
	if n == 0 || start == i {
		return i
	}
	address, _, _ := splitHatena(s.src[start : start+n])
	if len(address) == n {
		return i
	}
	s.d.cut(start+len(address), start+n)
	return max(s.address(start, start+len(address), PlaceOf(address)), start+n)
}
