package digest

import (
	"slices"
	"strings"
	"unicode"
)

// isData reports whether a text is figures rather than words: for each letter
// there are more than four digits.
func isData(text string) bool {
	letters, digits := 0, 0
	for _, r := range text {
		switch {
		case isWide(r):
			return false
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return digits >= leastData && letters*4 < digits
}

// leastData is how many digits are data: an amount or a year says something.
const leastData = 8

// isStamp reports whether a text is what a program for notes writes on its own: a
// date and a time in square brackets, and a few words of when what was done.
func isStamp(text string) bool {
	open := strings.IndexByte(text, '[')
	if open < 0 {
		return false
	}
	end := open + bracketed(text[open:])
	beside := 0
	for _, r := range text[:open] + text[max(open, end):] {
		if unicode.IsLetter(r) {
			beside++
		}
	}
	return end > open && len(numbers(text[open:end])) >= 5 && beside <= stampLetters // year, month, day, hour, minute
}

// stampLetters is how many letters stand beside a stamp: State "DONE" from "TODO",
// Rescheduled from, a deadline with its day of the week.
const stampLetters = 24

// references are words of which hardly any reference to a paper is without one.
var references = list("et al|[j]|[c]|[m]|[d]|pp.|pages|vol.|proceedings|conference on|transactions on|doi:|doi.org|arxiv")

// isReference reports whether a text is that of a paper: where and in which year
// it appeared.
func isReference(text string) bool {
	if !strings.Contains(text, "19") && !strings.Contains(text, "20") {
		return false
	}
	text = lower(text)
	for _, r := range references {
		if strings.Contains(text, r) {
			for _, n := range numbers(text) {
				if n > 1900 && n < 2100 {
					return true
				}
			}
			return false
		}
	}
	return false
}

// referred is what a text says before a reference behind a colon, "" if there is
// no such.
func referred(text string) string {
	i := colonIn(text)
	if i < 0 || textSize(text[:i]) > topicSize || textSize(text[:i]) < leastLine || !isReference(text[i:]) {
		return ""
	}
	return text[:i]
}

// isOfScraps reports whether a row of a table has nothing but a sign or two in each of
// many cells.
func isOfScraps(text string) bool {
	cells := strings.Split(text, slash)
	return len(cells) > fewWords && !slices.ContainsFunc(cells, func(c string) bool { return textSize(c) > 2 })
}

// isInitials reports whether a text only says whose initials those before its sign are,
// as minutes do of all who speak in them (AS = Ann Stone, Example Ltd).
func isInitials(text string) bool {
	short, long, _ := strings.Cut(text, "=")
	short = strings.TrimSpace(short)
	if len(short) < 2 || len(short) > longestInitials {
		return false
	}
	words := strings.Fields(long)
	for i := range len(short) {
		if c := short[i]; c < 'A' || c > 'Z' || i >= len(words) || words[i][0] != c || len(words[i]) == 1 {
			return false
		}
	}
	return true
}

// longestInitials is how many names a person has at most.
const longestInitials = 4
