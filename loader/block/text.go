package block

import (
	"strings"
	"unicode/utf8"
	"yomi/loader/lexis"
)

// joinLines joins wrapped lines: without a space between two wide characters
// (JLREQ 3.2.3 treats Japanese text as unspaced), with one otherwise.
func joinLines(lines []string) string {
	if len(lines) == 1 {
		return strings.TrimSpace(lines[0])
	}
	var b strings.Builder
	size := 0
	for _, l := range lines {
		size += len(l) + 1
	}
	b.Grow(size)
	var last rune
	for _, l := range lines {
		l = strings.TrimSpace(l)
		if l == "" {
			continue
		}
		first, _ := utf8.DecodeRuneInString(l)
		if b.Len() > 0 && !(lexis.Wide(last) && lexis.Wide(first)) {
			b.WriteByte(' ')
		}
		b.WriteString(l)
		last, _ = utf8.DecodeLastRuneInString(l)
	}
	return b.String()
}
