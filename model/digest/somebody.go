package digest

import "strings"

// presenters are words for who speaks, and what stands behind names in Japanese.
var presenters = anyOf("氏は|氏が|氏の|氏も|氏に|氏から|先生|登壇者|講演者|発表者|スピーカー|the speaker|the presenter|讲师|讲者|演讲者|講者|演講者|分享者|연사|발표자")

// isAboutSomebody reports whether a text speaks of who spoke, or of somebody by name.
func isAboutSomebody(text string) bool {
	for i := 0; ; {
		next := strings.Index(text[i:], "さん")
		if next < 0 {
			return presenters.in(text)
		}
		if i += next; !strings.HasSuffix(text[:i], "たく") { // たくさん
			return true
		}
		i += len("さん")
	}
}
