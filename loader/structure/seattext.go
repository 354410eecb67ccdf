package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
)

// textSeats yields the names that the beginning of a text has in it: what is
// marked first, what stands behind "by", what has a title.
func textSeats(b *block.Block, yield yieldSeat) {
	text := opening(b.Text)
	strong, link := false, false
	for _, r := range b.Runs() {
		at := stretch{int(r.Lo), int(r.Hi)}
		if at.hi > min(len(text), textStart) || at.lo == 0 && at.hi >= len(text) || strings.Contains(text[at.lo:at.hi], "://") {
			continue
		}
		switch {
		case r.Style == model.StyleStrong && !strong || r.Style == model.StyleEmph && !strong:
			yield(strongBelow, b, at)
			strong = true
		case r.Style == model.StyleLink && r.Target == model.ToWeb && !link:
			yield(linkBelow, b, at)
			link = true
		}
	}
	start := text[:runeEnd(text, textStart)]
	if at := behindByIn(start); at.hi > 0 {
		yield(byBelow, b, at)
	}
	toldSeats(b, start, yield)
	if from, to := titled(start); to > 0 {
		yield(titledBelow, b, stretch{from, to})
	}
}

// runeEnd is n or a little less, where a character of s ends.
func runeEnd(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// capitalWords is the length of the words with capitals that s begins with.
func capitalWords(s string) int {
	n := 0
	for n < len(s) {
		w := n + len(s[n:]) - len(strings.TrimLeft(s[n:], " "))
		first, _ := utf8.DecodeRuneInString(s[w:])
		if w >= len(s) || !unicode.IsUpper(first) || w > n+1 {
			break
		}
		end := strings.IndexFunc(s[w:], func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '-' && r != '.' })
		if end < 0 {
			end = len(s) - w
		}
		n = w + end
		if strings.HasSuffix(s[:n], ".") && end > 2 {
			return n - 1 // the end of the sentence
		}
	}
	return n
}

// behindByIn are the names behind the first "by" of a text that has some: what is said first of a
// talk is who gave it.
func behindByIn(text string) stretch {
	if !hasBy(text) {
		return stretch{}
	}
	for from := 0; ; {
		i := strings.Index(text[from:], "by ")
		if i < 0 {
			return stretch{}
		}
		from += i + len("by ")
		before, _ := utf8.DecodeLastRuneInString(text[:from-len("by ")])
		if lexis.LetterOrDigit(before) && before < utf8.RuneSelf {
			continue
		}
		if n := capitalNames(text[from:]); n > 0 {
			return stretch{from, from + n}
		}
	}
}

// capitalNames is the length of the names in words with capitals that s begins with: Ada Holm and Jon
// Moss. What follows "and" without a second name is of something else.
func capitalNames(s string) int {
	n := capitalWords(s)
	for n > 0 {
		rest := s[n:]
		for _, and := range [...]string{", and ", " and ", " & ", ", "} {
			if after, ok := strings.CutPrefix(rest, and); ok {
				rest = after
				break
			}
		}
		more := capitalWords(rest)
		if len(rest) == len(s[n:]) || more == 0 || !strings.Contains(rest[:more], " ") || lexis.People(rest[:more]) == nil {
			return n
		}
		n = len(s) - len(rest) + more
	}
	return n
}

// inText reports a seat in the text below a title.
func (s seat) inText() bool {
	switch s {
	case toldBelow, strongBelow, linkBelow, titledBelow:
		return true
	}
	return false
}
