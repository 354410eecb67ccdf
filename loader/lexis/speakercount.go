package lexis

import "strings"

// countedTalks are words for a talk that programmes number.
var countedTalks = [...]string{"分享", "主题", "主題", "演讲", "演講", "议题", "議題", "講演", "発表", "セッション", "トーク", "발표", "세션", "강연", "talk", "session", "lt"}

// CountedTalk is the length of a numbered word for a talk and the colon behind it, that s begins with, 0 for
// none: 分享 1：, LT2:.
func CountedTalk(s string) int {
	for _, word := range countedTalks {
		if len(s) <= len(word) || !strings.EqualFold(s[:len(word)], word) {
			continue
		}
		rest := strings.TrimLeft(s[len(word):], " ")
		behind := strings.TrimLeft(strings.TrimLeft(rest, "0123456789一二三四五六七八九"), " ")
		if behind == rest {
			return 0
		}
		for _, colon := range [...]string{":", "："} {
			if after, ok := strings.CutPrefix(behind, colon); ok {
				return len(s) - len(strings.TrimLeft(after, " "))
			}
		}
		return 0
	}
	return 0
}
