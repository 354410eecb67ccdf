package digest

import (
	"slices"
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

// findHashtags finds out which hashtags posts end with: those behind some of them.
func (d *draft) findHashtags(top model.Ref) {
	times := map[string]int{}
	for r := top + 1; r < d.t.End(top); r++ {
		if text := d.t.Node(r).Text; strings.IndexByte(text, '#') >= 0 {
			times[hashtagBehind(text)]++
		}
	}
	for tag, n := range times {
		if tag != "" && n >= leastPosts {
			d.hashtags = append(d.hashtags, tag)
		}
	}
}

// hashtagBehind is the hashtag that a text ends with behind a blank, "" if there is
// none. With figures alone it would be the number of an issue.
func hashtagBehind(text string) string {
	tag := text[strings.LastIndexByte(text, ' ')+1:]
	if len(tag) == len(text) || !isHashtag(tag) {
		return ""
	}
	return tag
}

// isHashtag reports whether a word is a hashtag in Latin letters.
func isHashtag(word string) bool {
	tag, found := strings.CutPrefix(word, "#")
	return found && isIdentifier(tag) && !strings.Contains(tag, ".")
}

// isHashtags reports whether a text is no more than hashtags.
func isHashtags(text string) bool {
	return !slices.ContainsFunc(strings.Fields(text), func(w string) bool { return !isHashtag(w) })
}

// withoutHashtags is a text without those behind it that posts end with.
func (d *draft) withoutHashtags(text string) string {
	for len(d.hashtags) > 0 {
		tag := hashtagBehind(text)
		if tag == "" || !slices.Contains(d.hashtags, tag) {
			break
		}
		bare := strings.TrimRight(strings.TrimSuffix(text, tag), " ")
		if endsInColon(bare) {
			break // it says what the hashtag is
		}
		text = bare
	}
	return text
}
