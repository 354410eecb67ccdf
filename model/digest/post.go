package digest

import (
	"strings"
	"unicode"

	"yomi/model"
)

// leastPosts is how many lines that end in a time of day there are at least of which
// one can say that they stand over the posts of a chat.
const leastPosts = 3

// findPosts finds out whether the notes are a chat: lines that say who posted when
// stand over what was said. They name the same few people again and again, which
// what happens at a time (lunch 12:00) does not.
func (d *draft) findPosts(top model.Ref) {
	posts, by := 0, map[string]bool{}
	for r := top + 1; r < d.t.End(top); r++ {
		for line := range strings.Lines(d.t.Node(r).Text) {
			if who := poster(line); who != "" {
				posts++
				by[who] = true
			}
		}
	}
	d.chat = posts >= leastPosts && 2*len(by) <= posts
}

// isPost reports whether a line says no more than who posted when in a chat.
func (d *draft) isPost(line string) bool { return d.chat && poster(line) != "" }

// poster are the letters before a time of day with which a line ends, "" if it does
// not or they are more than a name and a few words.
func poster(line string) string {
	if !strings.Contains(line, ":") {
		return ""
	}
	line = strings.TrimRightFunc(line, unicode.IsSpace)
	if last := line[len(line)-1] | 0x20; last == 'm' && len(line) > 2 && strings.ContainsRune("aApP", rune(line[len(line)-2])) {
		line = strings.TrimRight(line[:len(line)-2], " ")
	}
	before := strings.TrimRight(line, "0123456789:")
	if hour, minutes, found := strings.Cut(line[len(before):], ":"); !found || hour == "" || len(hour) > 2 || len(minutes) < 2 {
		return ""
	}
	who := strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return r
	}, before)
	if textSize(who) > nameSize {
		return ""
	}
	return who
}
