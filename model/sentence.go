package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// pointRunes is the length at which a sentence is too long for a summary's
// line and is cut at a clause: about two rows of a chat window in Japanese.
const pointRunes = 90

// sentences gives up to n sentences of s from its start, each trimmed. A line
// end ends a sentence, too. Sentence ends inside brackets and quotes do not
// count: 「はい。」と答えた is one sentence.
func sentences(s string, n int) []string {
	var out []string
	for len(out) < n {
		s = strings.TrimLeftFunc(s, unicode.IsSpace)
		if s == "" {
			break
		}
		end := sentenceEnd(s)
		out = append(out, strings.TrimRightFunc(s[:end], unicode.IsSpace))
		s = s[end:]
	}
	return out
}

// sentenceEnd is the byte length of s's first sentence with its full stop and
// the closing brackets behind it.
func sentenceEnd(s string) int {
	depth, stop := 0, false
	for off, r := range s {
		switch {
		case r == '\n':
			return off
		case isCloser(r):
			depth = max(depth-1, 0)
		case stop && !isStop(r):
			return off
		case isOpener(r):
			depth++
		}
		if depth == 0 && isStop(r) {
			stop = r != '.' || isFullStop(s, off)
		}
	}
	return len(s)
}

func isStop(r rune) bool { return strings.ContainsRune("。．！？!?.｡", r) }

func isOpener(r rune) bool { return strings.ContainsRune("「『（(【〈《[{“｢", r) }

func isCloser(r rune) bool { return strings.ContainsRune("」』）)】〉》]}”｣", r) }

// isFullStop tells the period at off that ends a sentence from one in a
// number, a version, an address or an abbreviation: what follows must be a
// blank before something other than a lower-case letter, or the end, and the
// word before must be longer than an abbreviation's (e.g., No., vs.).
func isFullStop(s string, off int) bool {
	rest := s[off+1:]
	if rest == "" {
		return true
	}
	next := strings.TrimLeft(rest, " ")
	first, _ := utf8.DecodeRuneInString(next)
	if len(next) == len(rest) || unicode.IsLower(first) {
		return first == '\n'
	}
	word := s[strings.LastIndexAny(s[:off], " \n")+1 : off]
	return utf8.RuneCountInString(word) > 3 && !strings.Contains(word, ".")
}

// shorten cuts a sentence that is longer than limit runes at the end of the
// last clause that fits, marks the cut with an ellipsis, and leaves a sentence
// whole in which no clause ends.
func shorten(s string, limit int) string {
	if utf8.RuneCountInString(s) <= limit {
		return s
	}
	cut, depth, runes := 0, 0, 0
	for off, r := range s {
		if runes++; runes > limit {
			break
		}
		switch {
		case isOpener(r):
			depth++
		case isCloser(r):
			depth = max(depth-1, 0)
		}
		if depth == 0 && isClauseEnd(s, off, r) {
			cut = off
		}
	}
	if cut == 0 {
		return s
	}
	return strings.TrimRightFunc(s[:cut], unicode.IsSpace) + "…"
}

// isClauseEnd reports whether a clause ends before the rune r at off.
func isClauseEnd(s string, off int, r rune) bool {
	switch r {
	case '、', '，', '､', '；', '⇒', '→', '／':
		return true
	case ',', ';':
		return strings.HasPrefix(s[off+1:], " ")
	case '-':
		return strings.HasPrefix(s[off:], "->") || strings.HasPrefix(s[off:], "--")
	}
	return false
}
