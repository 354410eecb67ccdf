package inline

import (
	"html"
	"strings"
	"unicode/utf8"

	"yomi/loader/lexis"
	"yomi/model"
)

// markdownRows are CommonMark with what GitHub, Obsidian and the sites that take
// Markdown add to it: strike, math, footnotes, links between double brackets,
// ==marks==, tags of templates.
var markdownRows = append([]row{
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
	{"&", takeEntity},
	{"{", takeAttributes},
	{"{", takeTemplate},
	{"%", takeComment},
	{":", takeEmoji},
}, bare...)

var (
	// Markdown is what stands in a paragraph.
	Markdown = &Notation{breaks: MarkdownBreak, rows: append([]row{{"<", takeTag}, {"^", takeBlockName}}, markdownRows...)}
	// MarkdownCell is what stands in a cell of a table, where a bar has a backslash
	// before it.
	MarkdownCell = &Notation{prepare: unescapeBars, rows: append([]row{{"<", takeTag}}, markdownRows...)}
	// MarkdownHTML is what stands between tags of HTML.
	MarkdownHTML = &Notation{rows: append([]row{{" \t\n\r", takeBlanks}, {"<", takeAutolink}, {"<", takeAnyTag}}, markdownRows...)}
)

// unescapeBars leaves out the backslashes before bars, in code too (GFM 4.10).
func unescapeBars(s *scanner) {
	for i := s.lo; ; i += 2 {
		n := strings.Index(s.src[i:s.hi], `\|`)
		if n < 0 {
			return
		}
		i += n
		s.d.cut(i, i+1)
		if i+2 > s.hi {
			return
		}
	}
}

// MarkdownBreak is the size of the mark at the end of a line whose end stays: two
// spaces or more, a backslash (CommonMark 6.7); 0 for none.
func MarkdownBreak(line string) int {
	if n := len(line) - len(strings.TrimRight(line, `\`)); n%2 == 1 {
		return 1 // an even number of them are escaped
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
			return s.math(i, i+2, k, k+2)
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
	return s.math(i, lo, k, k+n)
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

// entityMax is the longest entity, in bytes.
const entityMax = 33

// takeEntity takes an entity of HTML.
func takeEntity(s *scanner, i int) int {
	said, size := entityAt(s.src[i:s.hi])
	if size == 0 {
		return i
	}
	s.d.put(i, i+size, said)
	return i + size
}

// entityAt is what the entity of HTML says that s begins with, and its length, 0 for
// none: one ends in a semicolon (CommonMark 2.5).
func entityAt(s string) (said string, size int) {
	end := 1
	for end < min(len(s), entityMax) && (letter(rune(s[end])) && s[end] < utf8.RuneSelf || s[end] == '#') {
		end++
	}
	if end == 1 || end >= len(s) || s[end] != ';' {
		return "", 0
	}
	entity := s[:end+1]
	said = html.UnescapeString(entity)
	if said == entity || strings.HasSuffix(said, ";") && said != ";" {
		return "", 0
	}
	return said, end + 1
}

// entities reads the entities of HTML in an address.
func entities(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] == '&' {
			if said, size := entityAt(s[i:]); size > 0 {
				b.WriteString(said)
				i += size
				continue
			}
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}
