package inline

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// Org is what stands in a paragraph of it (orgmode.org, Org Syntax, "Objects").
var Org = &Notation{breaks: orgBreak, rows: append([]row{
	{`\`, takeOrgMath},
	{"$", takeMath},
	{"*", orgPair{"*", model.StyleStrong}.take},
	{"/", orgPair{"/", model.StyleEmph}.take},
	{"_", orgPair{"_", model.StyleEmph}.take},
	{"+", orgPair{"+", model.StyleStrike}.take},
	{"=", orgPair{"=", model.StyleCode}.take},
	{"~", orgPair{"~", model.StyleCode}.take},
	{"_^", takeScript},
	{"[", takeOrgLink},
	{"[", takeOrgFootnote},
	{"<", takeOrgTarget},
	{"<", takeAutolink},
	{"@", takeSnippet},
	{"{", takeSourceCall},
}, bare...)}

// orgBreak is the size of the mark for a line end that stays: two backslashes.
func orgBreak(line string) int {
	if strings.HasSuffix(strings.TrimRight(line, " \t"), `\\`) {
		return len(line) - len(strings.TrimRight(line, " \t")) + len(`\\`)
	}
	return 0
}

// orgPair is a sign around words: a blank, a bracket, a quote or a dash stands before
// the first, one of them or a stop behind the last, and no blank inside. Paths and
// sums have such signs too, which is why nothing else may.
type orgPair pair

func (p orgPair) take(s *scanner, i int) int {
	lo := i + 1
	if r := s.before(i); !blank(r) && !strings.ContainsRune("-–—({[<'\"「『（【＜、。：・", r) && !(p.sign == "*" && lexis.Wide(r)) {
		return i
	}
	if blank(s.after(lo)) {
		return i
	}
	k := s.orgEnd(p, lo+1)
	if k < 0 || strings.Count(s.src[lo:k], "\n") > orgLines {
		return i
	}
	return pair(p).take(s, i, k)
}

// orgLines is how many line ends may stand between two signs (Org Syntax, "Text
// Markup"); Emacs allows one, people wrap lines more often.
const orgLines = 3

// orgEnd is the offset of the next sign from offset from on that can end p, -1 for
// none. What was found is remembered, as in closing.
func (s *scanner) orgEnd(p orgPair, from int) int {
	name := "org" + p.sign
	i := 0
	for i < len(s.closers) && s.closers[i].sign != name {
		i++
	}
	if i == len(s.closers) {
		s.closers = append(s.closers, found{sign: name, from: -1})
	}
	e := &s.closers[i]
	if e.from < 0 || from < e.from || e.at >= 0 && e.at < from {
		*e = found{name, from, -1}
		for k := from; k < s.hi; k++ {
			n := strings.IndexByte(s.src[k:s.hi], p.sign[0])
			if n < 0 {
				break
			}
			k += n
			if after := s.after(k + 1); !blank(s.before(k)) && (blank(after) || strings.ContainsRune("-–—.,;:!?')}]>\"」』）】＞、。：・！？[\\", after) || p.sign == "*" && lexis.Wide(after)) {
				e.at = k
				break
			}
		}
	}
	if e.at >= 0 && e.at < s.limit() {
		return e.at
	}
	return -1
}

// takeOrgMath takes \(…\) and \[…\].
func takeOrgMath(s *scanner, i int) int {
	for _, m := range [...]struct{ opens, ends string }{{`\(`, `\)`}, {`\[`, `\]`}} {
		if !s.at(i, m.opens) {
			continue
		}
		if k := s.find(m.ends, i+2); k > i+2 && k-i <= formulaMax {
			return s.math(i, i+2, k, k+2)
		}
	}
	return i
}

// scriptMax is the longest text in braces that is raised or lowered, in bytes.
const scriptMax = 100

// takeScript takes x_{…} and x^{…}.
func takeScript(s *scanner, i int) int {
	if blank(s.before(i)) || !s.at(i+1, "{") {
		return i
	}
	k := strings.IndexByte(s.src[i+2:min(s.limit(), i+2+scriptMax)], '}')
	if k <= 0 {
		return i
	}
	style := model.StyleSub
	if s.src[i] == '^' {
		style = model.StyleSup
	}
	k += i + 2
	s.d.mark(i+2, k, style)
	return s.inside(i, i+2, k, k+1)
}

// takeOrgLink takes [[target]] and [[target][words]]. A picture without words shows
// itself, and one for words leads where the target says.
func takeOrgLink(s *scanner, i int) int {
	if !s.at(i, "[[") {
		return i
	}
	k := s.find("]]", i+2)
	if k < 0 {
		return i
	}
	inside := s.src[i+2 : k]
	target, words, named := strings.Cut(inside, "][")
	if strings.TrimSpace(target) == "" || strings.ContainsAny(target, "[]\n") {
		return i
	}
	p := orgPlace(target)
	if !named || strings.TrimSpace(words) == "" {
		style, said := model.StyleLink, strings.TrimPrefix(strings.TrimPrefix(target, "#"), "*")
		if p.Target == model.ToFile && isPicture(p.To) {
			style, said = model.StyleImage, FileName(p.To)
		}
		s.d.put(i, k+2, said)
		s.d.lead(i, k+2, style, p)
		return k + 2
	}
	lo := i + 2 + len(target) + len("][")
	if shown := orgPlace(words); shown.Target != model.ToAnchor && isPicture(words) && !strings.Contains(words, " ") {
		s.d.put(i, k+2, FileName(shown.To))
		s.d.lead(i, k+2, model.StyleLink, p)
		s.d.lead(i, k+2, model.StyleImage, shown)
		return k + 2
	}
	s.d.lead(lo, k, model.StyleLink, p)
	return s.inside(i, lo, k, k+2)
}

// orgPlace reads the target of a link. What is neither an address nor a path is the
// title or the name of a place in the document.
func orgPlace(target string) Place {
	target = strings.TrimSpace(target)
	if title, ok := strings.CutPrefix(target, "*"); ok {
		return Place{model.ToAnchor, title}
	}
	if path, ok := strings.CutPrefix(target, "attachment:"); ok {
		return Place{model.ToFile, path}
	}
	p := PlaceOf(target)
	if p.Target == model.ToFile {
		p.To = strings.Replace(p.To, "::*", "::", 1)
		if !strings.HasPrefix(target, "file:") && !strings.HasPrefix(target, "/") && !strings.HasPrefix(target, ".") && !strings.HasPrefix(target, "~") && !isPicture(target) {
			return Place{model.ToAnchor, target}
		}
	}
	return p
}

// takeOrgFootnote takes [fn:label], [fn:label:text] and [fn::text].
func takeOrgFootnote(s *scanner, i int) int {
	const sign = "[fn:"
	if !s.at(i, sign) {
		return i
	}
	k := s.closingSquare(i)
	if k < 0 {
		return i
	}
	inside := s.src[i+len(sign) : k]
	label, text, given := strings.Cut(inside, ":")
	if strings.ContainsAny(label, " \t[]") || label == "" && strings.TrimSpace(text) == "" {
		return i
	}
	if !given {
		s.d.put(i, k+1, "["+label+"]")
		s.d.lead(i, k+1, model.StyleFootnote, Place{model.ToFootnote, label})
		return k + 1
	}
	if label == "" {
		label = s.r.number()
	}
	return s.footnoteAs(label, i, Span{Lo: k - len(text), Hi: k}, k+1)
}

// noteMax is the longest text of a footnote in a line, in bytes.
const noteMax = 2000

// closingSquare is the offset of the bracket that closes the one at offset i, -1 for
// none.
func (s *scanner) closingSquare(i int) int {
	depth := 0
	for k := i; k < min(s.limit(), i+noteMax); k++ {
		switch s.src[k] {
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return k
			}
		}
	}
	return -1
}

// takeOrgTarget takes <<name>>, which names a place, and <<<words>>>, which are said
// as well.
func takeOrgTarget(s *scanner, i int) int {
	if !s.at(i, "<<") {
		return i
	}
	radio := s.at(i, "<<<")
	k := s.find(">>", i+2)
	if k < 0 {
		return i
	}
	name := strings.Trim(s.src[i:k], "<>")
	if strings.TrimSpace(name) != name || name == "" || strings.ContainsAny(name, "<>\n") {
		return i
	}
	if s.anchor == "" {
		s.anchor = name
	}
	if !radio {
		s.d.cut(i, k+2)
		return k + 2
	}
	end := k + 2
	if s.at(end, ">") {
		end++
	}
	s.d.cut(i, i+3)
	s.d.cut(k, end)
	return end
}

// takeSnippet takes @@html:…@@, which is for one of the forms that a document is
// exported to: nothing to read.
func takeSnippet(s *scanner, i int) int {
	if !s.at(i, "@@") {
		return i
	}
	k := s.find("@@", i+2)
	if k < 0 || strings.IndexByte(s.src[i+2:min(k, i+2+tagNameMax)], ':') <= 0 {
		return i
	}
	s.d.cut(i, k+2)
	return k + 2
}

// takeSourceCall takes src_lang{code}, at the brace.
func takeSourceCall(s *scanner, i int) int {
	start := i
	if start > s.lo && s.src[start-1] == ']' {
		if start = strings.LastIndexByte(s.src[max(s.lo, i-scriptMax):i], '['); start < 0 {
			return i
		}
		start += max(s.lo, i-scriptMax)
	}
	at := strings.LastIndex(s.src[max(s.lo, start-tagNameMax):start], "src_")
	if at < 0 {
		return i
	}
	at += max(s.lo, start-tagNameMax)
	k := s.find("}", i+1)
	if k <= i+1 || at > s.lo && letter(s.before(at)) || strings.ContainsAny(s.src[at:start], " \t") {
		return i
	}
	return s.literal(at, i+1, k, k+1, model.StyleCode)
}
