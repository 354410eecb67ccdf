package inline

import (
	"strings"
	"unicode/utf8"

	"yomi/model"
)

// bracket is a [ or ![ that may begin a link.
type bracket struct {
	at     int // where it begins
	text   int // where what it is around begins
	delims int // how many runs of signs stand before it
	image  bool
	holds  bool // brackets stand in it, so that it names nothing
}

// takeBracket takes what may begin a link, after what looks like one and is none.
func takeBracket(s *scanner, i int) int {
	if s.src[i] == '!' {
		if !s.at(i+1, "[") {
			return i
		}
		s.square = append(s.square, bracket{at: i, text: i + 2, delims: len(s.delims), image: true})
		return i + 2
	}
	s.square = append(s.square, bracket{at: i, text: i + 1, delims: len(s.delims)})
	return i + 1
}

// closeBracket takes a ], which ends a link if an address stands behind it or
// what it is around is the name of one (CommonMark 6.3).
func closeBracket(s *scanner, i int) int {
	n := len(s.square)
	if n == 0 {
		return i + 1
	}
	b := s.square[n-1]
	s.square = s.square[:n-1]
	if n > 1 {
		s.square[n-2].holds = true
	}
	if b.text < s.linked && !b.image {
		return i + 1 // a link is around none
	}
	place, end, ok := s.inlineLink(i + 1)
	if !ok {
		place, end, ok = s.namedLink(b, i)
	}
	if !ok {
		return i + 1
	}
	s.emphasis(b.delims)
	if at, ok := s.embed(b, i, place); ok && !b.image {
		s.d.put(b.at-1, end, at.To)
		s.d.lead(b.at-1, end, model.StyleLink, at)
		return end
	}
	s.hold(b, i, end, place)
	if !b.image {
		s.linked = i
	}
	return end
}

// hold makes what stands from the bracket b to i a link or a picture; to is its end
// with all marks. Where there are no words, the address or the picture's name
// is said.
func (s *scanner) hold(b bracket, i, to int, p Place) {
	from, text, image := b.at, b.text, b.image
	style := model.StyleLink
	if image {
		style = model.StyleImage
	}
	if strings.TrimSpace(s.src[text:i]) == "" {
		said := p.To
		if image {
			said = FileName(p.To)
		}
		s.d.put(from, to, said)
		s.d.lead(from, to, style, p)
		return
	}
	s.d.cut(from, text)
	s.d.cut(i, to)
	if p.Target != model.ToNowhere || image {
		s.d.lead(text, i, style, p)
	}
}

// embed is where @[service](name) leads, by which Zenn and others show what is kept
// elsewhere: to that page of the service.
func (s *scanner) embed(b bracket, i int, p Place) (at Place, ok bool) {
	if b.at == s.lo || s.src[b.at-1] != '@' || b.at-1 > s.lo && (letter(s.before(b.at-1)) || s.src[b.at-2] == '\\') {
		return Place{}, false
	}
	site, known := services[strings.ToLower(s.src[b.text:i])]
	switch {
	case p.Target == model.ToWeb:
		return p, known || s.src[b.text:i] == "card" || s.src[b.text:i] == "tweet"
	case known && p.Target == model.ToFile:
		return PlaceOf(site + p.To), true
	}
	return Place{}, false
}

// inlineLink reads (address "title") at offset i.
func (s *scanner) inlineLink(i int) (p Place, end int, ok bool) {
	if !s.at(i, "(") {
		return Place{}, 0, false
	}
	at := s.skipBlanks(i + 1)
	to, at, ok := s.destination(at)
	if !ok {
		return Place{}, 0, false
	}
	next := s.skipBlanks(at)
	if next > at || to == "" {
		if t := s.title(next); t > next {
			next = s.skipBlanks(t)
		} else if s.at(next, "=") { // the size of a picture, as some write it: =100x20
			for next < s.hi && s.src[next] > ' ' && s.src[next] != ')' {
				next++
			}
		}
	}
	if !s.at(next, ")") {
		return Place{}, 0, false
	}
	return PlaceOf(to), next + 1, true
}

// parenthesesMax is how many brackets may stand in brackets in an address, as in
// the reference implementation of CommonMark.
const parenthesesMax = 32

// destination reads the address of a link at offset i (CommonMark 6.3, "link
// destination"), and where it ends.
func (s *scanner) destination(i int) (to string, end int, ok bool) {
	if s.at(i, "<") {
		for k := i + 1; k < s.hi; k++ {
			switch s.src[k] {
			case '\\':
				k++
			case '>':
				return unescape(s.src[i+1 : k]), k + 1, true
			case '<', '\n':
				return "", i, false
			}
		}
		return "", i, false
	}
	if to, size := templated(s.src[i:s.hi]); size > 0 {
		end := i + size
		for end < s.hi && s.src[end] > ' ' && s.src[end] != ')' {
			end++
		}
		return to + s.src[i+size:end], end, true
	}
	open, k := 0, i
scan:
	for ; k < s.hi; k++ {
		switch c := s.src[k]; {
		case c == '\\' && k+1 < s.hi && punct(rune(s.src[k+1])):
			k++
		case c <= ' ' || c == 0x7f:
			break scan
		case c == '(':
			if open++; open > parenthesesMax {
				return "", i, false
			}
		case c == ')':
			if open--; open < 0 {
				break scan
			}
		}
	}
	if open > 0 {
		return "", i, false
	}
	return unescape(s.src[i:k]), k, true
}

// title is where the title of a link ends that begins at offset i, i if none
// does.
func (s *scanner) title(i int) int {
	if i >= s.hi {
		return i
	}
	closer := map[byte]string{'"': `"`, '\'': `'`, '(': ")"}[s.src[i]]
	if closer == "" {
		return i
	}
	for k := i + 1; ; k++ {
		if k = s.find(closer, k); k < 0 {
			return i
		}
		if s.src[k-1] != '\\' {
			return k + 1
		}
	}
}

func (s *scanner) skipBlanks(i int) int {
	for i < s.hi && (s.src[i] == ' ' || s.src[i] == '\t' || s.src[i] == '\n' || s.src[i] == '\r') {
		i++
	}
	return i
}

// labelMax is the longest name of a link, in bytes (CommonMark 4.7).
const labelMax = 999

// namedLink reads [words][name], [name][] and [name] whose bracket b closes at
// offset i.
func (s *scanner) namedLink(b bracket, i int) (p Place, end int, ok bool) {
	links := s.r.Known.Links
	if len(links) == 0 {
		return Place{}, 0, false
	}
	if s.at(i+1, "[") {
		if k := s.find("]", i+2); k > i+2 && k-i < labelMax {
			to, ok := links[Label(s.src[i+2:k])]
			return PlaceOf(to), k + 1, ok
		}
	}
	if b.holds || i-b.text > labelMax {
		return Place{}, 0, false
	}
	end = i + 1
	if s.at(end, "[]") {
		end += len("[]")
	}
	to, ok := links[Label(s.src[b.text:i])]
	return PlaceOf(to), end, ok
}

// unescape takes off the backslashes of backslash escapes (CommonMark 2.4) and
// reads entities.
func unescape(to string) string {
	if strings.IndexByte(to, '\\') >= 0 {
		var b strings.Builder
		for i := 0; i < len(to); i++ {
			if to[i] == '\\' && i+1 < len(to) && to[i+1] < utf8.RuneSelf && punct(rune(to[i+1])) {
				i++
			}
			b.WriteByte(to[i])
		}
		to = b.String()
	}
	return entities(to)
}
