package digest

import "strings"

// presenters are words for who speaks, and what stands behind names in Japanese.
var presenters = anyOf("さん|氏は|氏が|氏の|氏も|氏に|氏から|先生|登壇者|講演者|発表者|スピーカー|the speaker|the presenter|讲师|讲者|演讲者|講者|演講者|分享者|연사|발표자")

// isAboutSomebody reports whether a text with one of those words speaks of who spoke, or
// of somebody by name: many (たくさん) is nobody.
func isAboutSomebody(text string) bool {
	return !strings.Contains(text, "たくさん") || presenters.in(strings.ReplaceAll(text, "たくさん", ""))
}

// areNames reports whether a text is no more than the names of several people, of whom
// some have what they are behind them (石川花子(議長)、…).
func areNames(text string) bool {
	if strings.IndexByte(text, ',') < 0 && !strings.Contains(text, "、") && !strings.Contains(text, "，") || endsSentence(text) {
		return false // most notes
	}
	names := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、,，・/", r) })
	known := 0
	for _, name := range names {
		if name = strings.TrimRight(name, ")）。… "); textSize(name) > longestOuter {
			return false
		}
		if ranks.end(name) != "" {
			known++
		}
	}
	return len(names) >= leastNames && (known > 2 || known == 2 && len(names) <= leastNames+1)
}

// areMany reports whether a text sets several things apart and says nothing of them: behind
// a title over people these are they.
func areMany(text string) bool {
	commas := strings.Count(text, "、") + strings.Count(text, ",") + strings.Count(text, "，")
	return commas >= leastNames-2 && !endsSentence(text) && !claims(text)
}

// leastNames is how many names are those of who was there.
const leastNames = 4

// ranks stand behind names in lists of people.
var ranks = endings("会長|理事長|委員長|議長|部長|課長|社長|所長|担当|委員|理事|監事|幹事|書記|教授|氏|さん|先生|主席|会长|理事长|秘书长|主任|经理|老师|同学")

// introduces reports whether a sentence says little but who speaks, and of what.
func (s *Summary) introduces(sentence string) bool {
	end := strings.TrimRightFunc(sentence, isStop)
	if presenting.begins(end) && isWithin(end, topicSize) {
		return true
	}
	if reporting.begins(end) && reported.end(end) != "" && isWithin(end, wholeSize) {
		return true
	}
	if introductions.end(end) != "" && (textSize(end) <= topicSize || s.quotesTitle(end)) {
		return true
	}
	if i := colonIn(sentence); i >= 0 && people.are(sentence[:i]) {
		return true
	}
	rest := sentence
	for _, name := range s.Speakers {
		if said, begins := strings.CutPrefix(sentence, name); begins && strings.ContainsRune(":：", firstRune(strings.TrimLeft(said, " "))) {
			return false // what they say, or of what they speak
		}
		rest = strings.ReplaceAll(rest, name, "")
	}
	if len(rest) == len(sentence) {
		return false
	}
	who, _, is := strings.Cut(sentence, "は")
	return letters(rest) <= introLetters && isWithin(rest, topicSize) || is && people.are(who) && isWithin(sentence, topicSize)
}

// quotesTitle reports whether a sentence has the title, or most of it, in quotes.
func (s *Summary) quotesTitle(sentence string) bool {
	_, quoted, _ := strings.Cut(sentence, "「")
	quoted, _, closed := strings.Cut(quoted, "」")
	return closed && 2*len(quoted) >= len(s.Title) && strings.Contains(s.Title, quoted)
}
