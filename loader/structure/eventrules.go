package structure

import (
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// eventMin is the evidence that makes a line the document's title: a gathering
// named, or a first line that stands alone over titles.
const eventMin = 3

// sentenceWords is how many words with a full stop behind them make a sentence.
const sentenceWords = 4

// eventRule is one piece of evidence that the block at i names the document's
// event.
type eventRule struct {
	name   string
	weight float64
	holds  func(p *Plan, i int, f *facts) bool
}

// eventRules weigh the lines at the front of a document.
var eventRules = []eventRule{
	{"names a gathering", 3, func(_ *Plan, _ int, f *facts) bool { return f.named }},
	{"has a year in it", 3, func(_ *Plan, _ int, f *facts) bool { return f.year && !f.dated }},
	{"tells of something attended", 3, func(_ *Plan, _ int, f *facts) bool { return f.told }},
	{"is the first line", 2, func(p *Plan, i int, _ *facts) bool {
		return i == 0 || p.blocks[i].Kind == block.Heading && p.belowFields(i)
	}},
	{"is the last line that stands alone before the text, below what names the page", 2, func(p *Plan, i int, f *facts) bool {
		return i > 0 && p.endsFront(i) && !f.part && !f.pause && !f.final && !f.file && !f.lead
	}},
	{"is the one title above all others", 6, func(p *Plan, i int, _ *facts) bool { return p.crown(i) }},
	{"is a title", 1, func(p *Plan, i int, _ *facts) bool { return p.blocks[i].Kind == block.Heading }},
	{"is the only title", 2, func(p *Plan, i int, _ *facts) bool { return len(p.heads) == 1 && p.titleAt(i) }},
	{"a title stands right under it", 1, func(p *Plan, i int, _ *facts) bool {
		return i+1 < len(p.blocks) && p.titleAt(i+1)
	}},
	{"stands alone over titles with a sign of their own", 1, func(p *Plan, i int, _ *facts) bool {
		return i == 0 && p.blocks[i].Look == block.Bare && !p.titleAt(i) && len(p.heads) > 1
	}},
	{"a short line alone before the first of several titles", 4, func(p *Plan, i int, _ *facts) bool { return p.preface(i) }},
	{"fields stand right under it", 2, func(p *Plan, i int, _ *facts) bool {
		return i+1 < len(p.blocks) && p.blocks[i+1].Kind == block.Field
	}},
	{"when and where stand right under it, and under no other title", 6, func(p *Plan, i int, _ *facts) bool { return p.soleHeld(i) }},
	{"titles of its level stand before it, with text of their own", -5, func(p *Plan, i int, _ *facts) bool { return p.follows(i) }},
	{"says that it is the title", 6, func(p *Plan, i int, _ *facts) bool { return p.labelled(i) }},
	{"stands over the dates of a log", 3, func(p *Plan, i int, f *facts) bool { return !f.dated && p.overDates(i) }},
	{"a date stands right under it", 2, func(p *Plan, i int, _ *facts) bool {
		return p.blocks[i].Kind == block.Para && i+1 < len(p.blocks) && lexis.BeginsWithDate(p.blocks[i+1].Text)
	}},
	{"names the blog, not what was attended", -5, func(p *Plan, i int, f *facts) bool {
		return f.words.Has(lexis.Diary) && !f.year && !f.told && !p.overDates(i)
	}},
	{"is running text", -3, func(p *Plan, i int, f *facts) bool {
		return p.blocks[i].Kind == block.Para && (f.width > 100 || p.blocks[i].Look == block.NoLook && !f.told)
	}},
	{"ends as a sentence does", -4, func(p *Plan, i int, _ *facts) bool { return strings.HasSuffix(p.blocks[i].Text, "。") }},
	{"is a sentence, and names no year", -2, func(p *Plan, i int, f *facts) bool {
		return strings.HasSuffix(p.blocks[i].Text, "。") && !f.year
	}},
	{"is a sentence or two", -4, func(p *Plan, i int, _ *facts) bool {
		text := p.blocks[i].Text
		return p.blocks[i].Kind == block.Para && strings.HasSuffix(text, ".") && strings.Count(text, " ") >= sentenceWords
	}},
	{"stands below another title", -5, func(p *Plan, i int, _ *facts) bool { return p.nested(i) }},
	{"begins with a date and goes on", -2, func(p *Plan, i int, f *facts) bool {
		_, n := lexis.DateAt(p.blocks[i].Text)
		return n > 0 && p.blocks[i].Kind == block.Para && !f.dated
	}},
	{"is what talks have inside, or a word for the end", -3, func(_ *Plan, _ int, f *facts) bool {
		return (f.part || f.final) && !f.named && !f.year
	}},
	{"is long for a title", -1, func(p *Plan, i int, f *facts) bool { return f.width > 70 }},
	{"is an item, a field or a link", -9, func(p *Plan, i int, _ *facts) bool {
		b := &p.blocks[i]
		return b.Kind != block.Para && b.Kind != block.Heading && b.Look == block.NoLook &&
			!(i == 0 && p.blocks[1%len(p.blocks)].Kind == block.Item) && !p.labelled(i)
	}},
	{"is the way to the page: Home > Notes > …", -6, func(p *Plan, i int, _ *facts) bool { return trail(p.blocks[i].Text) }},
	{"stands for the table of contents", -9, func(_ *Plan, _ int, f *facts) bool { return contents(f.folded) }},
	{"is a title that gives tags, a date or a place", -9, func(p *Plan, i int, _ *facts) bool {
		name := lexis.FieldOf(p.blocks[i].Text)
		return p.blocks[i].Kind == block.Heading && (name == lexis.TagField || name == lexis.DateField || name == lexis.PlaceField)
	}},
	{"is the name of what stands below: 日時と場所, Attendees", -6, func(p *Plan, i int, _ *facts) bool {
		return p.blocks[i].Kind == block.Heading && !p.crown(i) && fieldNames(p.blocks[i].Text)
	}},
	{"is a picture", -6, func(p *Plan, i int, _ *facts) bool { return p.picture(i) }},
	{"is a date or begins with a time", -6, func(p *Plan, i int, f *facts) bool {
		return (f.dated && !p.datedItem(i, f) || f.timed && !(f.named && f.year)) && !p.crown(i)
	}},
	{"is numbered as a title beside it is", -6, func(p *Plan, i int, f *facts) bool { return !f.year && p.serial(i) }},
	{"is written as the titles after it are, and has text of its own", -5, func(p *Plan, i int, _ *facts) bool { return p.decorated(i) }},
	{"one of several like it", -4, func(p *Plan, i int, f *facts) bool { return !f.named && !f.year && !f.told && p.ranked(i) }},
	{"heads a list, as others do", -2, func(p *Plan, i int, f *facts) bool {
		return p.titleAt(i) && i+1 < len(p.blocks) && p.blocks[i+1].Kind == block.Item && !p.crown(i)
	}},
}

// labelled reports whether block i, before the first title, is the only line that
// says that it is the title: 会議名：…, Subject: ….
func (p *Plan) labelled(i int) bool {
	b := &p.blocks[i]
	if b.Kind == block.Heading || len(p.heads) > 0 && p.heads[0].block < i || lexis.FieldOf(b.Text) != lexis.TitleField || strings.Contains(b.Text, "\n") {
		return false
	}
	for k := range p.blocks {
		if o := &p.blocks[k]; k != i && (o.Name == lexis.TitleField || k < frontMax && lexis.FieldOf(o.Text) == lexis.TitleField) {
			return false // each part has such a line
		}
	}
	return len(b.Text) > lexis.ValueAt(b.Text)
}

// datedItem reports a first line written as an item that says which meeting's
// minutes these are: "- 2020/11/22 Rope group minutes", over no other dates.
func (p *Plan) datedItem(i int, f *facts) bool {
	return i == 0 && p.blocks[i].Kind == block.Item && f.named && f.told &&
		!slices.ContainsFunc(p.heads, func(h head) bool { return h.facts.dated })
}

// fieldNames reports a title that is the name of a field, or of two.
func fieldNames(text string) bool {
	for _, and := range [...]string{"と", "・", "及び", "および", "和", " and ", " & ", "/", "／", "、"} {
		if a, b, ok := strings.Cut(text, and); ok && lexis.FieldNamed(strings.TrimSpace(a)) != lexis.NoField && lexis.FieldNamed(strings.TrimSpace(b)) != lexis.NoField {
			return true
		}
	}
	return lexis.FieldNamed(text) != lexis.NoField
}

// trail reports the way to a page, as sites print it above a text: Home > Notes
// > 2016.
func trail(text string) bool {
	for _, arrow := range [...]string{" -> ", " > ", " >> ", " » ", " › ", " → ", " ＞ "} {
		if strings.Count(text, arrow) >= 2 {
			return true
		}
	}
	return false
}

// contents reports a folded line that stands for a table of contents: [TOC].
func contents(folded string) bool {
	switch strings.Trim(strings.TrimSuffix(folded, "{=mediawiki}"), "[]_{}<>$@ ") {
	case "toc", "tocright", "contents", "table of contents", "目次", "目录", "目錄":
		return true
	}
	return false
}
