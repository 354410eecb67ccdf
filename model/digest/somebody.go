package digest

import "strings"

// presenters are words for who speaks, and what stands behind names in Japanese.
var presenters = anyOf("さん|氏は|氏が|氏の|氏も|氏に|氏から|先生|登壇者|講演者|発表者|スピーカー|the speaker|the presenter|讲师|讲者|演讲者|講者|演講者|分享者|연사|발표자")

// isAboutSomebody reports whether a text with one of those words speaks of who spoke, or
// of somebody by name: many (たくさん) is nobody.
func isAboutSomebody(text string) bool {
	return !strings.Contains(text, "たくさん") || presenters.in(strings.ReplaceAll(text, "たくさん", ""))
}
