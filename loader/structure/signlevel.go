package structure

import (
	"slices"

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
		if b := &blocks[i]; outerSign(b) {
			b.Kind, b.Level = block.Heading, levels[b.Marker]
		}
	}
}

// titleLevel is the level of what names the whole document.
const titleLevel = 1

// nestedMost is how many signs nest: of more, some are for show.
const nestedMost = 4

// outerSign reports a line behind a sign of titles that stands in nothing else.
func outerSign(b *block.Block) bool { return b.Indent == 0 && titleSign(b) }

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
		if !outerSign(b) {
			continue
		}
		at := slices.Index(signs, b.Marker)
		if at < 0 {
			at, signs = len(signs), append(signs, b.Marker)
		}
		if at < last {
			closed[signs[last]] = true
		}
		all, last = all+1, at
		if b.Blanks > 0 || i == 0 || i+1 < len(blocks) && !outerSign(&blocks[i+1]) {
			titles++
		}
		many[b.Marker]++
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
