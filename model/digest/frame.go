package digest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// frames are the signs with which people draw lines around a title.
const frames = "=-#*_+|<>/★☆◆◇■□●○▲△▼▽※＝－―─━ー"

// leastRule is from how many of one sign on they are a line: three, as in every
// notation; two can be a word (C++, --all).
const leastRule = 3

// unframed is a title without the lines drawn beside or around it, and without the
// signs of a comment or a date around the whole; a title of nothing else stays.
func unframed(title string) string {
	bare := strings.TrimSpace(title)
	for before := ""; bare != before; {
		before = bare
		if inner, ok := strings.CutPrefix(bare, "<!--"); ok {
			bare = strings.TrimSpace(strings.TrimSuffix(inner, "-->"))
			continue
		}
		bare = strings.TrimPrefix(bare, "// ")
		first, last := rule(bare, false), rule(bare, true)
		switch {
		case first+last >= len(bare):
			return title
		case first > 0 && last > 0 && (bare[0] == bare[len(bare)-last] || bare[0] == '<' && bare[len(bare)-1] == '>'):
			bare = bare[first : len(bare)-last]
		case utf8.RuneCountInString(bare[:first]) >= leastRule:
			bare = bare[first:]
		case utf8.RuneCountInString(bare[len(bare)-last:]) >= leastRule:
			bare = bare[:len(bare)-last]
		}
		bare = strings.TrimSpace(bare)
	}
	if bare == "" {
		return title
	}
	return bare
}

// rule is the length of the line that a text begins, or ends, with: one sign, as
// often as it stands there, and an arrow's shaft behind its head.
func rule(text string, atEnd bool) int {
	r := firstRune(text)
	trim := strings.TrimLeft
	if atEnd {
		r = lastRune(text)
		trim = strings.TrimRight
	}
	if !strings.ContainsRune(frames, r) {
		return 0
	}
	signs := string(r)
	if r == '<' || r == '>' {
		signs += "-="
	}
	return len(text) - len(trim(text, signs))
}

// isFramed reports whether a line is a title by how it is drawn, with one sign
// before and behind it or as a remark of HTML. Where the notes do not make one of it, nothing stands
// under it.
func isFramed(line string) bool {
	if strings.HasPrefix(line, "<!--") {
		return true
	}
	first := rule(line, false)
	return first > 0 && textSize(line) <= topicSize && line[0] != '<' && lastRune(line) == firstRune(line) && first < len(line) && unframed(line) != line
}

// isSource reports whether a line only says whose words stand above it: a name behind a
// dash, or a post's.
func isSource(line string) bool {
	name := strings.TrimLeft(line, "-–—―")
	if dash := len(line) - len(name); dash < 2 || name == "" {
		return false
	}
	if name = strings.TrimSpace(name); strings.HasPrefix(line, "—") && strings.Contains(name, "(@") {
		return true
	}
	return unicode.IsUpper(firstRune(name)) && (line[0] != '-' || strings.HasPrefix(line, "-- ")) && isName(name)
}

// leaders begin the lines that people draw between what stands left and right. Fewer full
// stops, or dots of three, are how a sentence trails off.
var leaders = []string{"・・・", "‥‥‥", "………", "........", "．．．．．", "________", "───", "━━━"}

// beats reports whether three bytes of s come twice in a row, as they do at every third
// byte of any leader: of each text of all notes it is asked.
func beats(s string) bool {
	for i := 0; i+5 < len(s); i += 3 {
		if s[i+2] == s[i+5] && s[i+1] == s[i+4] && s[i] == s[i+3] {
			return true
		}
	}
	return false
}

// withoutLeaders writes dots of three for such a line between two words.
func withoutLeaders(s string) string {
	if !beats(s) {
		return s
	}
	for _, line := range leaders {
		sign := line[:utf8.RuneLen(firstRune(line))]
		for from := 0; ; {
			i := strings.Index(s[from:], line)
			if i < 0 {
				break
			}
			before, after := strings.TrimRight(s[:from+i], " "), strings.TrimLeft(strings.TrimLeft(s[from+i:], sign), " ")
			last := lastRune(before)
			if !isLetter(last) && !isCloser(last) || !isLetter(firstRune(after)) {
				from += i + len(line)
				continue
			}
			s = before + " … " + after
			from = len(before) + len(" … ")
		}
	}
	return s
}
