package notation

import (
	"strings"
	"unicode"

	"yomi/loader/block"
	"yomi/loader/inline"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/model"
)

// telling are the names in front matter, beside those of fields, whose values say
// something to a reader.
var telling = map[string]bool{
	"primary category": true, "description": true, "summary": true, "subtitle": true, "abstract": true, "excerpt": true, "keywords": true, "category": true, "categories": true,
	"topics": true, "series": true, "authors": true, "updated": true, "lastmod": true, "modified": true, "created": true, "publishdate": true,
	"revision": true, "version": true, "source": true, "event_url": true, "email": true, "copyright": true, "license": true,
}

// settings are those that say something only to what makes a site of the notes,
// whatever their values are.
var settings = map[string]bool{
	"layout": true, "emoji": true, "slug": true, "permalink": true, "aliases": true, "alias": true, "redirect_from": true, "image": true, "images": true,
	"thumbnail": true, "cover": true, "header": true, "banner": true, "theme": true, "template": true, "menu": true, "css": true, "js": true, "style": true,
	"background": true, "paginate": true, "marp": true, "lang": true, "locale": true, "ogp": true, "og": true, "sitemap": true, "output": true, "id": true,
}

// isSetting reports a line of front matter that says nothing to a reader: one of
// the settings that sites have, and any other whose value is a switch, a number, a
// path or one word of a name that nobody knows.
func isSetting(b *block.Block) bool {
	if b.Kind != block.Field || b.Name != lexis.OtherField {
		return false
	}
	key, value, _ := strings.Cut(b.Text, ":")
	if k, v, ok := strings.Cut(b.Text, "="); ok && len(k) < len(key) {
		key, value = k, v
	}
	key = strings.ToLower(strings.TrimSpace(key))
	if settings[key] {
		return true
	}
	if telling[key] || lexis.FieldByName(key) != lexis.NoField {
		return false
	}
	value = strings.Trim(strings.TrimSpace(value), `"'[]{}`)
	return !strings.ContainsFunc(value, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) }) && !strings.ContainsAny(value, " \n")
}

// foldSettings makes one quiet line of the settings among the lines of front
// matter, where the first of them stands.
func foldSettings(blocks []block.Block) []block.Block {
	first := -1
	kept := blocks[:0]
	for _, b := range blocks {
		switch {
		case !isSetting(&b):
		case first < 0:
			first = len(kept)
			b.Quiet, b.Text = true, strings.ReplaceAll(b.Text, "\n", " ")
		default:
			at := &kept[first]
			at.Text += scan.BetweenSettings + strings.ReplaceAll(b.Text, "\n", " ")
			if at.Line+at.Lines == b.Line {
				at.Lines += b.Lines
			}
			continue
		}
		kept = append(kept, b)
	}
	return kept
}

// linked makes runs of the addresses in blocks that were read without a notation.
func linked(doc *model.Document, blocks []block.Block) []block.Block {
	r := inline.NewReader(inline.Plain, doc.Text)
	for i := range blocks {
		if b := &blocks[i]; b.Runs() == nil {
			b.SetRuns(r.Addresses(b.Text))
		}
	}
	return blocks
}
