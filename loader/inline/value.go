package inline

import (
	"strings"

	"yomi/loader/lexis"
	"yomi/model"
)

// valueMax is the longest name of an attribute, in bytes.
const valueMax = 64

// takeValue takes {name}. An address may go on behind it, and words in brackets
// stand for it then.
func takeValue(s *scanner, i int) int {
	inside := s.src[i+1 : min(s.limit(), i+1+valueMax)]
	k := strings.IndexByte(inside, '}')
	if k <= 0 {
		return i
	}
	said, known := s.r.value(inside[:k])
	if !known {
		return i
	}
	end := i + 1 + k + 1
	if lexis.URLAt(said) == 0 {
		s.d.put(i, end, said)
		return end
	}
	to := end
	for to < s.limit() && s.src[to] > ' ' && s.src[to] != '[' && s.src[to] < 0x7f {
		to++
	}
	address := s.r.resolve(s.src[i:to])
	if s.at(to, "[") {
		if next := s.bracketed(i, to, PlaceOf(address)); next > i {
			return next
		}
	}
	address = said + s.src[end:to]
	n := lexis.URLAt(address)
	to = max(end, to-(len(address)-n))
	s.d.put(i, to, said+s.src[end:to])
	s.d.lead(i, to, model.StyleLink, PlaceOf(said+s.src[end:to]))
	return to
}

// builtIn are the attributes that every document has.
var builtIn = map[string]string{
	"nbsp": "\u00a0", "sp": " ", "empty": "", "blank": "", "zwsp": "\u200b", "apos": "'", "quot": "\"", "lsquo": "‘", "rsquo": "’",
	"ldquo": "“", "rdquo": "”", "deg": "°", "plus": "+", "brvbar": "¦", "vbar": "|", "amp": "&", "lt": "<", "gt": ">", "startsb": "[",
	"endsb": "]", "caret": "^", "asterisk": "*", "tilde": "~", "backslash": `\`, "backtick": "`", "two-colons": "::", "two-semicolons": ";;", "cpp": "C++",
}

// value is what stands for the name of an attribute.
func (r *Reader) value(name string) (string, bool) {
	name = strings.ToLower(name)
	if said, known := r.Known.Values[name]; known {
		return said, true
	}
	said, known := builtIn[name]
	return said, known
}

// resolve puts what stands for them in place of the attributes in s.
func (r *Reader) resolve(s string) string {
	if !strings.Contains(s, "{") {
		return s
	}
	var b strings.Builder
	for {
		before, after, open := strings.Cut(s, "{")
		b.WriteString(before)
		if !open {
			return b.String()
		}
		name, rest, closed := strings.Cut(after, "}")
		if said, known := r.value(name); closed && known {
			b.WriteString(said)
			s = rest
			continue
		}
		b.WriteByte('{')
		s = after
	}
}
