package structure

import (
	"slices"
	"strings"

	"yomi/loader/block"
)

// levelSigns makes headings of the lines behind signs where two signs or more nest: ■
// over ● says in plain text what ## over ### says in Markdown, and is read as that.
// The sign seen first is the outer one, as docutils orders underlines. Where a notation
// has headings of its own they give the levels, and nothing is changed.
func levelSigns(blocks []block.Block) {
	levels := signLevels(blocks)
	if levels == nil {
		return
	}
	for i := range blocks {
		b := &blocks[i]
		if sign := outerSign(b); sign != "" {
			b.Kind, b.Level = block.Heading, levels[sign]
		}
	}
}

// titleLevel is the level of what names the whole document.
const titleLevel = 1

// nestedMost is how many signs nest: of more, some are for show.
const nestedMost = 4

// outerSign is the sign that marks a line as a title: ■ before it, 【】 around it, == on
// both sides; "" for other lines, and for those that stand in something else.
func outerSign(b *block.Block) string {
	switch {
	case b.Indent > 0:
	case titleSign(b):
		return b.Marker
	case b.Kind == block.Para && len(b.Text) <= titleBytes && strings.IndexByte(b.Text, '\n') < 0:
		text := strings.TrimSpace(b.Text)
		if text == "" {
			return ""
		}
		if open, ok := bracket(text, true); ok && open == "【" {
			return open
		}
		if sign, ok := fence(text); ok {
			return sign
		}
	}
	return ""
}

// signLevels are the levels of the signs; nil where none nest, where they mark no titles,
// because their lines neither stand apart nor over text, or where there are levels already.
func signLevels(blocks []block.Block) map[string]uint8 {
	var signs []string // in the order in which they are first seen
	many, closed := map[string]int{}, map[string]bool{}
	all, titles, last := 0, 0, -1
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == block.Heading && b.Level > titleLevel {
			return nil
		}
		sign := outerSign(b)
		if sign == "" {
			continue
		}
		at := slices.Index(signs, sign)
		if at < 0 {
			at, signs = len(signs), append(signs, sign)
		}
		if at < last {
			closed[signs[last]] = true
		}
		all, last = all+1, at
		if b.Blanks > 0 || i == 0 || i+1 < len(blocks) && outerSign(&blocks[i+1]) == "" {
			titles++
		}
		many[sign]++
	}
	if titles*10 < all*9 || len(signs) > nestedMost {
		return nil
	}
	levels, level := map[string]uint8{}, uint8(titleLevel)
	for _, s := range signs {
		if many[s] > 1 || closed[s] {
			level++
			levels[s] = level
			continue
		}
		levels[s] = titleLevel + 1 // seen once, with no outer one behind it: it stands beside the outermost
	}
	if level < titleLevel+2 {
		return nil
	}
	return levels
}
