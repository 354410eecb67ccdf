package html

import (
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// pageTitle makes a page's title its document's name if no heading is. One is
// that stands alone above all others and is not the name of the site, or the
// longest of the outermost that the title repeats beside that: those before it are the site's.
func pageTitle(blocks []block.Block) []block.Block {
	quietBefore(blocks)
	title, top := "", uint8(0)
	for i := range blocks {
		switch b := &blocks[i]; {
		case b.Title:
			title = b.Text
		case b.Kind == block.Heading && (top == 0 || b.Level < top):
			top = b.Level
		}
	}
	tops, named := 0, -1
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != block.Heading || b.Title || b.Level != top {
			continue
		}
		tops++
		if strings.Contains(title, b.Text) && (named < 0 || len(b.Text) > len(blocks[named].Text)) {
			named = i
		}
	}
	if title == "" || tops != 1 && named < 0 || top > 2 {
		return blocks
	}
	article := -1
	if tops == 1 && named >= 0 {
		article = articleTitle(blocks, title, blocks[named].Text)
	}
	for i := range blocks {
		if b := &blocks[i]; b.Title {
			b.Kind, b.Title, b.Name, b.Level = block.Field, false, lexis.OtherField, 0
		}
	}
	switch {
	case article >= 0:
		blocks[article].Title = true
	case tops > 1:
		blocks[named].Title = true
		quiet(blocks[:named]) // the site's
	}
	return blocks
}

// articleTitle finds the heading that is what the page's title says beside the
// name of the site; -1 if there is none.
func articleTitle(blocks []block.Block, title, site string) int {
	rest := strings.TrimPrefix(title, site)
	if rest == title {
		rest = strings.TrimSuffix(title, site)
	}
	rest = strings.Trim(rest, " -|:/–—·»«>")
	return slices.IndexFunc(blocks, func(b block.Block) bool { return b.Kind == block.Heading && !b.Title && rest != "" && b.Text == rest })
}

// quietBefore makes paragraphs of the headings before the only one of the first level,
// where others follow that: they stand in what surrounds the article.
func quietBefore(blocks []block.Block) {
	first, below := -1, false
	for i := range blocks {
		switch b := &blocks[i]; {
		case b.Kind != block.Heading || b.Title:
		case b.Level > 1:
			below = below || first >= 0
		case first >= 0:
			return
		default:
			first = i
		}
	}
	if !below {
		return
	}
	quiet(blocks[:first])
}

// quiet makes paragraphs of headings, which may be overlooked then.
func quiet(blocks []block.Block) {
	for i := range blocks {
		if b := &blocks[i]; b.Kind == block.Heading && !b.Title {
			b.Kind, b.Level, b.Quiet = block.Para, 0, true
		}
	}
}
