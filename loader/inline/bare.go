package inline

import (
	"strings"
	"unicode"

	"yomi/loader/lexis"
	"yomi/model"
)

// bare are the rows of addresses that are written out, which every notation has.
var bare = []row{
	{":", takeAddress},
	{".", takeWWW},
	{"@", takeMail},
}

// Plain is text without marks: only what is written out as an address leads
// somewhere.
var Plain = &Notation{rows: bare}

// takeAddress takes an address with its scheme, at the colon behind that.
func takeAddress(s *scanner, i int) int {
	if s.at(i, "://") {
		start := lexis.SchemeStart(s.src[s.lo:i], i-s.lo) + s.lo
		if n := lexis.URLAt(s.src[start:s.limit()]); start < i && n > 0 {
			return s.address(start, start+n, Place{model.ToWeb, s.src[start : start+n]})
		}
		return i
	}
	const scheme = "mailto"
	start := i - len(scheme)
	if start < s.lo || !strings.EqualFold(s.src[start:i], scheme) {
		return i
	}
	rest := s.src[i+1 : s.limit()]
	at := strings.IndexByte(rest[:min(len(rest), mailMax)], '@')
	if at < 0 {
		return i
	}
	if from, to := lexis.MailAround(rest, at, 0); from == 0 && to > 0 {
		return s.address(start, i+1+to, Place{model.ToMail, rest[:to]})
	}
	return i
}

// mailMax is the longest name before the @ of an address (RFC 5321 4.5.3.1.1).
const mailMax = 64

// takeWWW takes an address that begins with www, at the dot behind that.
func takeWWW(s *scanner, i int) int {
	start := i - len("www")
	if start < s.lo || s.src[start]|0x20 != 'w' {
		return i
	}
	if r := s.before(start); r < 0x80 && letter(r) || r == '/' || r == '.' || r == '@' || r == '-' || r == '_' {
		return i
	}
	n := lexis.WWWAt(s.src[start:s.limit()])
	if n == 0 {
		return i
	}
	return s.address(start, start+n, Place{model.ToWeb, "https://" + s.src[start:start+n]})
}

// takeMail takes an address of mail, at its @.
func takeMail(s *scanner, i int) int {
	from, to := lexis.MailAround(s.src[:s.limit()], i, max(s.lo, i-mailMax))
	if from == to {
		return i
	}
	return s.address(from, to, Place{model.ToMail, s.src[from:to]})
}

// address makes what is written out from lo to hi a link.
func (s *scanner) address(lo, hi int, p Place) int {
	s.d.lead(lo, hi, model.StyleLink, p)
	return hi
}

// Addresses are the runs of the addresses that are written out in a text, which
// need be no part of the source.
func (r *Reader) Addresses(text string) []model.Run {
	if !mayHaveAddress(text) {
		return nil
	}
	s := &r.s
	src := s.src
	s.src, s.d.src = text, text
	blanks := len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace)) // which no line of a notation begins with
	runs := r.Line(blanks, len(text)).Runs
	s.src, s.d.src = src, src
	for i := range runs {
		runs[i].Lo, runs[i].Hi = runs[i].Lo+int32(blanks), runs[i].Hi+int32(blanks)
	}
	return runs
}

// mayHaveAddress reports a text with the signs of an address: few have one of these bytes.
func mayHaveAddress(text string) bool {
	return strings.IndexByte(text, '@') >= 0 || strings.IndexByte(text, ':') >= 0 && strings.Contains(text, "://") ||
		strings.IndexByte(text, '.') >= 0 && (strings.Contains(text, "www.") || strings.Contains(text, "WWW."))
}
