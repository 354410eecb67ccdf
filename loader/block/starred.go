package block

import (
	"strings"

	"yomi/loader/lexis"
)

// starredMin is how many lines in stars make them the titles of a text: one or
// two are words said aloud.
const starredMin = 3

// starred makes titles of lines that stand wholly between stars, as people
// write bold type where there is none, and takes the stars off.
func starred(blocks []Block) {
	var titles []int
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == Para && b.Indent == 0 && (i == 0 || b.Blanks > 0 || b.Rule) && starsAround(b.Text) > 0 {
			titles = append(titles, i)
		}
	}
	if len(titles) < starredMin {
		return
	}
	for _, i := range titles {
		b := &blocks[i]
		n := starsAround(b.Text)
		b.Text, b.Look = b.Text[:len(b.Text)-n], Bold
		b.Cut(n)
	}
}

// starsAround counts the stars before and after a line that has none between
// them and could be a title; 0 for any other.
func starsAround(s string) int {
	for _, stars := range [...]string{"**", "*"} {
		inside, ok := strings.CutPrefix(s, stars)
		if !ok {
			continue
		}
		inside, ok = strings.CutSuffix(inside, stars)
		if ok && inside != "" && inside[0] != ' ' && strings.IndexByte(inside, '*') < 0 && lexis.TitleShaped(inside) {
			return len(stars)
		}
	}
	return 0
}
