package inline

import (
	"strings"

	"yomi/model"
)

// PukiWiki is what stands in the lines of PukiWiki (pukiwiki.osdn.jp, 整形ルール).
var PukiWiki = &Notation{prepare: quoteMarks{model.StyleStrong, model.StyleEmph}.prepare, breaks: pukiBreak, rows: append([]row{
	{"%", pair{"%%%", 0}.marked},
	{"%", pair{"%%", model.StyleStrike}.marked},
	{"[", takePukiLink},
	{"(", takeNote},
	{"&", takePukiPlugin},
	{"&", takeEntity},
	{"CS", takeOldPlugin},
	{"~", takeLineEnd},
}, bare...)}

// pukiBreak is the size of the ~ at the end of a line whose end stays.
func pukiBreak(line string) int {
	if strings.HasSuffix(line, "~") {
		return len("~")
	}
	return 0
}

// takeLineEnd takes the ~ at both ends of a text, which begins or ends a line.
func takeLineEnd(s *scanner, i int) int {
	if i == s.lo || i+1 == s.hi {
		s.d.cut(i, i+1)
		return i + 1
	}
	return i
}

// marked takes a pair of signs that may stand anywhere and hold anything.
func (p pair) marked(s *scanner, i int) int {
	if !s.at(i, p.sign) {
		return i
	}
	lo := i + len(p.sign)
	k := s.find(p.sign, lo+1)
	if k < 0 {
		return i
	}
	if p.style != 0 {
		s.d.mark(lo, k, p.style)
	}
	return s.inside(i, lo, k, k+len(p.sign))
}

// takePukiLink takes [[words>page]], [[words:address]], [[page#place]] and [[page]].
func takePukiLink(s *scanner, i int) int {
	if !s.at(i, "[[") {
		return i
	}
	k := s.find("]]", i+2)
	if k < 0 || k-i > labelMax || strings.TrimSpace(s.src[i+2:k]) == "" {
		return i
	}
	lo, hi := s.trimmed(i+2, k)
	words, to, named := strings.Cut(s.src[lo:hi], ">")
	if at := strings.Index(s.src[lo:hi], ":http"); !named && at > 0 {
		words, to, named = s.src[lo:lo+at], s.src[lo+at+1:hi], true
	}
	if !named {
		to = words
	}
	p := pagePlace(to)
	if p.To == "" {
		return i
	}
	if hi = lo + len(words); strings.TrimSpace(words) == "" {
		s.d.put(i, k+2, p.To)
		s.d.lead(i, k+2, model.StyleLink, p)
		return k + 2
	}
	s.d.lead(lo, hi, model.StyleLink, p)
	return s.inside(i, lo, hi, k+2)
}

// pukiPictures are the plugins inside a line that say something by a sign.
var pukiPictures = map[string]string{
	"smile": "🙂", "bigsmile": "😄", "huh": "😕", "oh": "😯", "wink": "😉", "sad": "😢", "worried": "😟", "heart": "♥",
}

// takePukiPlugin takes &name(arguments){words};.
func takePukiPlugin(s *scanner, i int) int {
	n := i + 1
	for n < s.limit() && s.src[n] >= 'a' && s.src[n] <= 'z' {
		n++
	}
	name := s.src[i+1 : n]
	if name == "" || n >= s.limit() {
		return i
	}
	at := n
	arguments := Span{Lo: n, Hi: n}
	if s.src[at] == '(' {
		k := s.find(")", at)
		if k < 0 {
			return i
		}
		arguments = Span{Lo: at + 1, Hi: k}
		at = k + 1
	}
	words := Span{Lo: at, Hi: at}
	if s.at(at, "{") {
		k := s.find("};", at)
		if k < 0 {
			return i
		}
		words = Span{Lo: at + 1, Hi: k}
		at = k + 1
	}
	if !s.at(at, ";") {
		return i
	}
	return s.pukiPlugin(i, name, [2]Span{arguments, words}, at+1)
}

// pukiPlugin says what a plugin says, which stands from i to end.
func (s *scanner) pukiPlugin(i int, name string, given [2]Span, to int) int {
	arguments, words := given[0], given[1]
	bare := words.Hi == words.Lo
	said := s.src[arguments.Lo:arguments.Hi]
	switch {
	case name == "br":
		s.d.put(i, to, "\n")
		return to
	case pukiPictures[name] != "" && said == "":
		s.d.put(i, to, pukiPictures[name])
		return to
	case name == "aname":
		if s.anchor == "" {
			s.anchor, _, _ = strings.Cut(said, ",")
		}
		if bare {
			s.d.cut(i, to)
			return to
		}
	case name == "ref" || name == "img" || name == "image":
		return s.attached(i, said, to)
	case name == "ruby" && !bare:
		s.d.put(words.Hi, to, "（"+said+"）")
		s.ends = append(s.ends, end{at: words.Hi, size: to - words.Hi})
		s.d.cut(i, words.Lo)
		return words.Lo
	case bare && said == "":
		return i // an entity, or a word
	case bare: // arguments are all there is to read
		words = arguments
	}
	switch name {
	case "sup":
		s.d.mark(words.Lo, words.Hi, model.StyleSup)
	case "sub":
		s.d.mark(words.Lo, words.Hi, model.StyleSub)
	case "math", "tex", "mathjax":
		return s.literal(i, words.Lo, words.Hi, to, model.StyleMath)
	case "code":
		return s.literal(i, words.Lo, words.Hi, to, model.StyleCode)
	}
	return s.inside(i, words.Lo, words.Hi, to)
}

// attachedSettings are the arguments of a picture that say how it stands.
var attachedSettings = map[string]bool{"left": true, "center": true, "right": true, "around": true, "wrap": true, "nowrap": true, "nolink": true, "noimg": true, "zoom": true, "noicon": true}

// attached says what a file that is attached is called.
func (s *scanner) attached(i int, arguments string, to int) int {
	p, said := Attached(arguments)
	if said == "" {
		return i
	}
	style := model.StyleLink
	if isPicture(p.To) {
		style = model.StyleImage
	}
	s.d.put(i, to, said)
	s.d.lead(i, to, style, p)
	return to
}

// Attached reads the arguments of PukiWiki's ref: a file, settings, and words for it.
func Attached(arguments string) (p Place, said string) {
	file, rest, _ := strings.Cut(arguments, ",")
	p = PlaceOf(file)
	for part := range strings.SplitSeq(rest, ",") {
		if part = strings.TrimSpace(part); part != "" && !attachedSettings[part] && strings.Trim(part, "0123456789x%") != "" {
			said = part
		}
	}
	if said == "" {
		said = FileName(p.To)
	}
	return p, said
}

// takeOldPlugin takes COLOR(red){words} and SIZE(20){words}, with a colon in place of
// the brackets to the end of the line.
func takeOldPlugin(s *scanner, i int) int {
	if !s.at(i, "COLOR(") && !s.at(i, "SIZE(") || letter(s.before(i)) {
		return i
	}
	k := strings.IndexByte(s.src[i:min(s.limit(), i+wordMax)], ')')
	if k < 0 {
		return i
	}
	at := i + k + 1
	if s.at(at, ":") {
		s.d.cut(i, at+1)
		return at + 1
	}
	end := s.find("}", at)
	if !s.at(at, "{") || end < 0 {
		return i
	}
	return s.inside(i, at+1, end, end+1)
}
