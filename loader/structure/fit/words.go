package main

import "strings"

// words are a line of an outline without what it says of its runs: ⟨strong X⟩,
// ⟨link address|X⟩.
func words(s string) string {
	for {
		open := strings.LastIndex(s, "⟨")
		if open < 0 {
			return s
		}
		inside, rest, ok := strings.Cut(s[open+len("⟨"):], "⟩")
		if !ok {
			return s
		}
		style, said, _ := strings.Cut(inside, " ")
		if style == "link" || style == "image" {
			if at := strings.LastIndexByte(said, '|'); at >= 0 {
				said = said[at+1:]
			}
		}
		s = s[:open] + said + rest
	}
}
