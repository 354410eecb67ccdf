package inline

import (
	"strconv"
	"strings"

	"yomi/model"
)

// roleUse is what a role says of its words.
type roleUse struct {
	style  model.Style
	target model.Target
	base   string // of an address that the words complete
}

// roles are those of docutils and Sphinx that say more than that words are special.
// What is not here, and names no code, says nothing to a reader.
var roles = map[string]roleUse{
	"emphasis": {style: model.StyleEmph}, "title-reference": {style: model.StyleEmph}, "title": {style: model.StyleEmph}, "t": {style: model.StyleEmph},
	"dfn": {style: model.StyleEmph}, "strong": {style: model.StyleStrong}, "guilabel": {style: model.StyleStrong}, "menuselection": {style: model.StyleStrong},
	"sup": {style: model.StyleSup}, "superscript": {style: model.StyleSup}, "sub": {style: model.StyleSub}, "subscript": {style: model.StyleSub},
	"math": {style: model.StyleMath}, "kbd": {style: model.StyleKbd},
	"del": {style: model.StyleStrike}, "strike": {style: model.StyleStrike}, "s": {style: model.StyleStrike}, "mark": {style: model.StyleMark},
	"ref": {target: model.ToAnchor}, "numref": {target: model.ToAnchor}, "term": {target: model.ToAnchor}, "any": {target: model.ToAnchor}, "eq": {target: model.ToAnchor},
	"doc": {target: model.ToFile}, "download": {target: model.ToFile},
	"pep": {target: model.ToWeb, base: "https://peps.python.org/pep-"}, "rfc": {target: model.ToWeb, base: "https://datatracker.ietf.org/doc/html/rfc"},
}

// codeRoles are the last parts of the names of roles whose words are code.
var codeRoles = map[string]bool{
	"code": true, "literal": true, "raw": true, "samp": true, "file": true, "command": true, "program": true, "option": true, "envvar": true,
	"makevar": true, "mimetype": true, "keyword": true, "token": true, "func": true, "class": true, "mod": true, "meth": true, "attr": true,
	"data": true, "const": true, "exc": true, "obj": true, "type": true, "var": true, "macro": true, "struct": true, "enum": true, "member": true,
	"function": true, "method": true, "module": true, "property": true,
}

// roleMax is the longest name of a role, in bytes.
const roleMax = 40

// roleAt reads a role, :name:, at offset i and where it ends; i for none.
func (s *scanner) roleAt(i int) (name string, end int) {
	k := i + 1
	for k < min(s.limit(), i+roleMax) && (latin(rune(s.src[k])) || strings.IndexByte("-_.+:", s.src[k]) >= 0) {
		k++
	}
	if !s.at(i, ":") || k < i+3 || s.src[k-1] != ':' {
		return "", i
	}
	return s.src[i+1 : k-1], k
}

// takeRole takes :role:`words`.
func takeRole(s *scanner, i int) int {
	name, tick := s.roleAt(i)
	if tick == i || !s.at(tick, "`") || latin(s.before(i)) {
		return i
	}
	return s.interpreted(i, tick, name)
}

// role gives words the meaning of a role.
func (s *scanner) role(i int, words Span, to int, name string) int {
	last := name[strings.LastIndexByte(name, ':')+1:]
	use := roles[last]
	said, target, named := s.addressed(words)
	switch {
	case use.target != model.ToNowhere:
		p := Place{use.target, use.base + target}
		if strings.HasSuffix(use.base, "pep-") {
			number, _ := strconv.Atoi(target)
			p.To = use.base + strings.Repeat("0", max(0, 4-len(strconv.Itoa(number)))) + target
		}
		s.d.lead(said.Lo, said.Hi, model.StyleLink, p)
		return s.inside(i, said.Lo, said.Hi, to)
	case codeRoles[last]:
		if short := strings.LastIndexByte(s.src[said.Lo:said.Hi], '.'); !named && s.at(said.Lo, "~") {
			said.Lo += max(1, short+1) // the name without its module
		} else if s.at(said.Lo, "!") {
			said.Lo++
		}
		return s.literal(i, said.Lo, said.Hi, to, model.StyleCode)
	case use.style == model.StyleMath:
		return s.literal(i, words.Lo, words.Hi, to, model.StyleMath)
	case use.style != 0:
		s.d.mark(said.Lo, said.Hi, use.style)
	case !named:
		said = words
	}
	return s.inside(i, said.Lo, said.Hi, to)
}
