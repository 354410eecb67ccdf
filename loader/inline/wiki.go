package inline

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

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
	if strings.TrimSpace(inside) == "" || strings.ContainsAny(inside, "[]\n") || inside[0] == '^' {
		return i
	}
	if !strings.Contains(inside, "|") && (s.at(k+2, "(") || s.at(k+2, "[")) {
		return i // a link whose words stand in brackets
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
	if open > i {
		style = model.StyleImage // a page that is shown here, as a picture is
	}
	if open > i && isPicture(page) {
		p = Place{model.ToFile, strings.TrimSpace(page)}
		if named && strings.Trim(words, "0123456789x ") == "" { // its size
			named, lo = false, open+2
		}
	}
	if named {
		s.d.cut(i, lo)
		s.d.lead(lo, k, style, p)
		s.d.cut(k, k+2)
		s.ends = append(s.ends, end{at: k, size: 2, delims: len(s.delims) + 1})
		return lo
	}
	s.d.cut(i, open+2)
	hi := lo + len(strings.TrimSuffix(page, `\`))
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
	case isMail(inside):
		place = Place{model.ToMail, inside}
	case lexis.IsAddress(inside):
		place = PlaceOf(inside)
	default:
		return i
	}
	s.d.cut(i, i+1)
	s.d.lead(i+1, k, model.StyleLink, place)
	s.d.cut(k, k+1)
	return k + 1
}

// isMail reports an address of mail and nothing else.
func isMail(s string) bool {
	at := strings.IndexByte(s, '@')
	if at < 0 {
		return false
	}
	from, to := lexis.MailAround(s, at, 0)
	return from == 0 && to == len(s)
}
