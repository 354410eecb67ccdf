package structure

import "strings"

// tail reports names that their title ends in: behind a dash, a slash or by, as an
// account, or in brackets. What stands behind a last comma may be a company as well.
func (c *seated) tail() bool {
	switch c.seat {
	case behindDash, behindSlash, behindBy, lastAccount, inBrackets, atEnd:
		title := strings.TrimRight(opening(c.s.p.blocks[c.talk.line].Text), " )）]］】")
		return strings.HasSuffix(title, c.people[len(c.people)-1].Name) && c.small < 1
	}
	return false
}

// countTails counts the titles that end in names, each in another. Names that differ
// in a number only are parts of something, and no people.
func (s *speaking) countTails() {
	names := map[string]bool{}
	for k := range s.talks {
		for _, c := range s.talks[k].found {
			if c.tail() {
				names[strings.TrimRight(c.people[0].Name, "0123456789")] = true
				break
			}
		}
	}
	s.tails = float64(len(names)) / float64(max(len(s.talks), 1))
}

// tailed is how far the titles of a document go in ending in names, from two fifths of
// them to four: the last may be 終わりに. Of few titles that tells nothing.
func (c *seated) tailed() float64 {
	if len(c.s.talks) < talksTailed || !c.tail() {
		return 0
	}
	return min(max(0, (c.s.tails-0.4)/0.4), 1)
}

// talksTailed is how many talks it takes: two or three end in a word by chance.
const talksTailed = 4
