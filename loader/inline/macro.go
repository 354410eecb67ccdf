package inline

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// macro reads an inline macro of AsciiDoc, name:target[words], whose name begins at
// offset i, and returns where it ends; i or less where it is none.
type macro func(s *scanner, i int, target, words Span) int

// macros are the inline macros (docs.asciidoctor.org, "Macros").
var macros map[string]macro

func init() {
	macros = map[string]macro{
		"link": macroTo, "xref": macroReference, "mailto": macroMail, "image": macroImage, "icon": macroWords(0),
		"footnote": macroFootnote, "footnoteref": macroFootnote, "kbd": macroWords(model.StyleKbd), "btn": macroWords(model.StyleStrong), "menu": macroMenu,
		"stem": macroMath, "latexmath": macroMath, "asciimath": macroMath, "pass": macroWords(0), "anchor": macroAnchor,
		"indexterm": macroNothing, "indexterm2": macroWords(0),
	}
}

// macroMax is the longest name of a macro, in bytes.
const macroMax = 12

// takeMacro takes name:target[words] at the colon, and address[words].
func takeMacro(s *scanner, i int) int {
	start := i
	for start > max(s.lo, i-macroMax) && s.src[start-1]|0x20 >= 'a' && s.src[start-1]|0x20 <= 'z' {
		start--
	}
	if s.at(i, "://") {
		return s.addressedWords(i)
	}
	read, known := macros[s.src[start:i]]
	if !known {
		return i
	}
	open := i + 1
	for open < s.limit() && s.src[open] > ' ' && s.src[open] != '[' {
		open++
	}
	if open >= s.limit() || s.src[open] != '[' {
		return i
	}
	k := s.bracketEnd(open)
	if k < 0 {
		return i
	}
	return read(s, start, Span{Lo: i + 1, Hi: open}, Span{Lo: open + 1, Hi: k})
}

// addressedWords takes an address, the colon of whose scheme is at offset i, with
// the words in brackets that stand for it; i where it has none.
func (s *scanner) addressedWords(i int) int {
	start := i
	for start > max(s.lo, i-macroMax) && s.src[start-1]|0x20 >= 'a' && s.src[start-1]|0x20 <= 'z' {
		start--
	}
	to := i
	for to < s.limit() && s.src[to] > ' ' && strings.IndexByte("[]<>", s.src[to]) < 0 {
		to++
	}
	if start == i || !s.at(to, "[") {
		return i
	}
	return s.bracketed(start, to, PlaceOf(s.r.resolve(s.src[start:to])))
}

// bracketEnd is where the bracket at offset i is closed, -1 for nowhere. One behind
// a backslash is a character, and brackets may stand in brackets.
func (s *scanner) bracketEnd(i int) int {
	depth, k := 0, i
	for k < s.limit() {
		n := strings.IndexAny(s.src[k:s.limit()], "[]")
		if n < 0 {
			return -1
		}
		k += n
		switch {
		case k > i && s.src[k-1] == '\\':
		case s.src[k] == '[':
			if depth++; depth > parenthesesMax {
				return -1
			}
		default:
			if depth--; depth == 0 {
				return k
			}
		}
		k++
	}
	return -1
}

// bracketed makes the words in the bracket at offset open a link whose marks begin
// at i; it returns i where the bracket is not closed.
func (s *scanner) bracketed(i, open int, p Place) int {
	k := s.bracketEnd(open)
	if k < 0 {
		return i
	}
	return s.macroLink(i, s.words(Span{Lo: open + 1, Hi: k}), k+1, p)
}

// macroLink makes words a link whose marks stand from i to end. The sign ^ behind
// the words says in which window it opens.
func (s *scanner) macroLink(i int, words Span, to int, p Place) int {
	if p.Target == model.ToNowhere {
		return i
	}
	if words.Hi > words.Lo && s.src[words.Hi-1] == '^' {
		words.Hi--
	}
	if lexis.Blank(s.src[words.Lo:words.Hi]) {
		s.d.put(i, to, p.To)
		s.d.lead(i, to, model.StyleLink, p)
		return to
	}
	s.d.lead(words.Lo, words.Hi, model.StyleLink, p)
	return s.inside(i, words.Lo, words.Hi, to)
}

// words are the words among settings: what stands in quotes or before the first
// comma, nothing where that is a setting itself.
func (s *scanner) words(inside Span) Span {
	text := s.src[inside.Lo:inside.Hi]
	if strings.HasPrefix(text, `"`) {
		if n := strings.IndexByte(text[1:], '"'); n >= 0 {
			return Span{Lo: inside.Lo + 1, Hi: inside.Lo + 1 + n}
		}
	}
	if !strings.Contains(text, "=") {
		return inside
	}
	first, _, _ := strings.Cut(text, ",")
	if name, _, setting := strings.Cut(first, "="); setting && strings.Trim(name, settingName) == "" {
		return Span{Lo: inside.Lo, Hi: inside.Lo}
	}
	return Span{Lo: inside.Lo, Hi: inside.Lo + len(first)}
}

// settingName is what the name of a setting is made of.
const settingName = "abcdefghijklmnopqrstuvwxyz-"

func macroTo(s *scanner, i int, target, words Span) int {
	to := strings.TrimSuffix(strings.TrimPrefix(s.src[target.Lo:target.Hi], "++"), "++")
	return s.macroLink(i, s.words(words), words.Hi+1, PlaceOf(s.r.resolve(to)))
}

func macroReference(s *scanner, i int, target, words Span) int {
	return s.macroLink(i, s.words(words), words.Hi+1, asciidocPlace(s.r.resolve(s.src[target.Lo:target.Hi])))
}

func macroMail(s *scanner, i int, target, words Span) int {
	if comma := strings.IndexByte(s.src[words.Lo:words.Hi], ','); comma >= 0 { // its subject
		return s.macroLink(i, Span{Lo: words.Lo, Hi: words.Lo + comma}, words.Hi+1, PlaceOf("mailto:"+s.src[target.Lo:target.Hi]))
	}
	return s.macroLink(i, words, words.Hi+1, PlaceOf("mailto:"+s.src[target.Lo:target.Hi]))
}

func macroImage(s *scanner, i int, target, words Span) int {
	end := words.Hi + 1
	if target.Lo == target.Hi || s.src[target.Lo] == ':' {
		return i
	}
	inside := s.src[words.Lo:words.Hi]
	said := s.words(words)
	alt := s.src[said.Lo:said.Hi]
	if first, _, more := strings.Cut(alt, ","); more {
		alt = first
	}
	if named := Setting(inside, "alt"); named != "" {
		alt = named
	}
	p := PlaceOf(s.r.resolve(s.src[target.Lo:target.Hi]))
	if alt = strings.Join(strings.Fields(alt), " "); alt == "" {
		alt = FileName(p.To)
	}
	s.d.put(i, end, alt)
	if to := PlaceOf(s.r.resolve(Setting(inside, "link"))); to.Target != model.ToNowhere {
		s.d.lead(i, end, model.StyleLink, to)
	}
	s.d.lead(i, end, model.StyleImage, p)
	return end
}

// macroFootnote takes footnote:[words], footnote:name[words], footnote:name[] and
// the older footnoteref:[name,words].
func macroFootnote(s *scanner, i int, target, words Span) int {
	name := s.src[target.Lo:target.Hi]
	if s.src[i:target.Lo-1] == "footnoteref" {
		before, _, more := strings.Cut(s.src[words.Lo:words.Hi], ",")
		if name = before; more {
			words.Lo += len(before) + len(",")
		} else {
			words.Lo = words.Hi
		}
	}
	end := words.Hi + 1
	if !lexis.Blank(s.src[words.Lo:words.Hi]) {
		label := s.r.number()
		s.name(name, label)
		return s.footnoteAs(label, i, words, end)
	}
	label := s.r.named[name]
	if label == "" {
		return i
	}
	s.d.put(i, end, "["+label+"]")
	s.d.lead(i, end, model.StyleFootnote, Place{model.ToFootnote, label})
	return end
}

// macroWords is a macro whose words have a style.
func macroWords(style model.Style) macro {
	return func(s *scanner, i int, target, words Span) int {
		said := s.words(words)
		if said.Lo == said.Hi {
			s.d.put(i, words.Hi+1, s.src[target.Lo:target.Hi])
			return words.Hi + 1
		}
		if style != 0 {
			s.d.mark(said.Lo, said.Hi, style)
		}
		s.d.cut(i, said.Lo)
		s.d.cut(said.Hi, words.Hi+1)
		return words.Hi + 1
	}
}

// macroMenu takes menu:File[Save].
func macroMenu(s *scanner, i int, target, words Span) int {
	said := s.src[target.Lo:target.Hi]
	if inside := s.src[words.Lo:words.Hi]; inside != "" {
		said += " › " + strings.ReplaceAll(inside, " > ", " › ")
	}
	s.d.put(i, words.Hi+1, said)
	s.d.mark(i, words.Hi+1, model.StyleStrong)
	return words.Hi + 1
}

func macroMath(s *scanner, i int, _, words Span) int {
	if lexis.Blank(s.src[words.Lo:words.Hi]) {
		return i
	}
	return s.literal(i, words.Lo, words.Hi, words.Hi+1, model.StyleMath)
}

func macroAnchor(s *scanner, i int, target, words Span) int {
	if s.anchor == "" {
		s.anchor = s.src[target.Lo:target.Hi]
	}
	return macroNothing(s, i, target, words)
}

func macroNothing(s *scanner, i int, _, words Span) int {
	s.d.cut(i, words.Hi+1)
	return words.Hi + 1
}

// Resolved is s with what stands for them in place of the attributes in it.
func (r *Reader) Resolved(s string) string { return r.resolve(s) }

// Embedded is the page of a service that shows what has a name there.
func Embedded(service, name string) Place { return PlaceOf(services[service] + name) }
