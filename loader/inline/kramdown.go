package inline

import (
	"strings"
	"unicode/utf8"
)

// attributesMax is the longest list of attributes, in bytes: it holds a few names
// of classes, at most an address.
const attributesMax = 500

// takeAttributes leaves out the attributes that kramdown, which Jekyll writes pages
// with, gives to the span before them, [words](address){:target="_blank"}, or
// to the paragraph that they end on a line of their own, {: .lead}: they tell a page
// how to look, and nobody reads them. What is no list of attributes stays as it is,
// {:ok, value} of Elixir among others.
func takeAttributes(s *scanner, i int) int {
	if !s.at(i, "{:") || i == s.lo {
		return i
	}
	end := strings.IndexByte(s.src[i:min(s.hi, i+attributesMax)], '}')
	if end < 0 || !isAttributes(s.src[i+len("{:"):i+end]) {
		return i
	}
	end += i + 1
	if strings.IndexByte(")]`*_", s.src[i-1]) >= 0 {
		s.d.cut(i, end)
		return end
	}
	if s.src[i-1] != '\n' || len(s.ends) > 0 || strings.TrimRight(s.src[end:s.hi], " \t\r\n") != "" {
		return i
	}
	from := s.lo + len(strings.TrimRight(s.src[s.lo:i], " \t\r\n"))
	if from == s.lo {
		return i // it is all there is: a line is never lost
	}
	s.d.cut(from, s.hi)
	return s.hi
}

// isAttributes reports a list of .class, #name and name="value", and of one at
// least.
func isAttributes(list string) bool {
	list = strings.TrimSpace(list)
	if list == "" {
		return false
	}
	for ; list != ""; list = strings.TrimLeft(list, " \t") {
		name := list[:len(list)-len(strings.TrimLeft(list, ".#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-:"))]
		rest := list[len(name):]
		switch {
		case name == "":
			return false
		case strings.HasPrefix(rest, "="):
			value, after := attrValue(rest[1:])
			if value == "" && !strings.HasPrefix(rest[1:], `""`) {
				return false
			}
			list = after
		case len(name) > 1 && (name[0] == '.' || name[0] == '#') && (rest == "" || rest[0] == ' ' || rest[0] == '\t'):
			list = rest
		default:
			return false
		}
		if r, _ := utf8.DecodeRuneInString(list); list != "" && r != ' ' && r != '\t' && r != '.' && r != '#' {
			return false
		}
	}
	return true
}
