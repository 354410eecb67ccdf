package digest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestNote is how many bytes are looked at of one note: a dozen pages. Nobody writes
// more into one, but files are full of what programs wrote, and a summary is there at
// once whatever they hold.
const longestNote = 1 << 16

// shorten leaves of a longer note the sentences with which it begins, and counts those
// behind them. Where none ends there is nothing left: it is no text.
func (s *speech) shorten() {
	if len(s.text) <= longestNote {
		return
	}
	end := lastEnd(s.text[:longestNote])
	s.behind += max(1, countEnds(s.text[end:]))
	s.text = s.text[:end]
	for n := len(s.struck); n > 0 && s.struck[n-1][1] > end; n = len(s.struck) {
		if s.struck[n-1][0] < end {
			s.struck[n-1][1] = end
			break
		}
		s.struck = s.struck[:n-1]
	}
}

// lastEnd is behind the last stop or line end in a text, 0 if there is none.
func lastEnd(text string) int {
	i := strings.LastIndexAny(text, "\n。．！？｡")
	if latin := strings.LastIndex(text, ". "); latin > i {
		i = latin
	}
	if i < 0 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(text[i:])
	return i + n
}

// countEnds is about how many sentences a text holds, by its stops and line ends alone.
func countEnds(text string) int {
	n, stop, said := 0, false, false
	for _, r := range text {
		switch {
		case r == '\n', stop && (unicode.IsSpace(r) || isWide(r) && !isStop(r)):
			if said {
				n++
			}
			stop, said = false, false
		case isStop(r):
			stop = true
		}
		said = said || isLetter(r)
	}
	if said {
		n++
	}
	return n
}
