package block

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// doubleBrackets replaces each [[…]] by the words that read finds inside, and
// lists the addresses it finds.
func doubleBrackets(s string, read func(inside string) (words, address string)) (string, []string) {
	return between(s, "[[", "]]", read)
}

// between replaces what stands between two marks, and the marks, by the words
// that read finds there, and lists the addresses it finds.
func between(s, opens, ends string, read func(inside string) (words, address string)) (string, []string) {
	var b strings.Builder
	var links []string
	for {
		before, after, open := strings.Cut(s, opens)
		inside, rest, closed := strings.Cut(after, ends)
		if !open || !closed {
			b.WriteString(s)
			return b.String(), links
		}
		words, address := read(inside)
		if address != "" {
			links = addLinks(links, []string{address})
		}
		b.WriteString(before)
		b.WriteString(words)
		s = rest
	}
}

// unmarked takes the signs of emphasis in marks off: those in front of words
// and behind them that no letter touches from outside, as Org, AsciiDoc and
// reStructuredText have it. A pair has no other sign of its kind inside.
func unmarked(s, marks string) string {
	if !strings.ContainsAny(s, marks) {
		return s
	}
	var b strings.Builder
	for {
		i := strings.IndexAny(s, marks)
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		c := s[i]
		n := strings.IndexByte(s[i+1:], c)
		if n < 0 {
			if marks = strings.ReplaceAll(marks, string(rune(c)), ""); marks == "" {
				b.WriteString(s)
				return b.String()
			}
			b.WriteString(s[:i+1])
			s = s[i+1:]
			continue
		}
		inside, rest := s[i+1:i+1+n], s[i+2+n:]
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(rest)
		if inside == "" || strings.TrimSpace(inside) != inside || i == 0 && endsWord(b.String()) || wordRune(before) || wordRune(after) {
			b.WriteString(s[:i+1])
			s = s[i+1:]
			continue
		}
		b.WriteString(s[:i])
		b.WriteString(inside)
		s = rest
	}
}

// endsWord reports whether the last character of s belongs to a word.
func endsWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && wordRune(r)
}

// wordRune reports a character that words are made of; an invalid one, which
// stands for none, is not.
func wordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// fewLinks is how many are compared one by one: most texts have none or one.
const fewLinks = 8

// addLinks appends those of more that are not in links.
func addLinks(links, more []string) []string {
	if len(links)+len(more) <= fewLinks {
		for _, u := range more {
			if !slices.Contains(links, u) {
				links = append(links, u)
			}
		}
		return links
	}
	have := make(map[string]bool, len(links)+len(more))
	for _, u := range links {
		have[u] = true
	}
	for _, u := range more {
		if !have[u] {
			have[u] = true
			links = append(links, u)
		}
	}
	return links
}
