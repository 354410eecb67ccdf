package structure

import (
	"math"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// ofEquals reports a line that looks as several later ones do which are titles of parts:
// behind the same sign, right over items or what is further in as they are, or a heading
// that another differs from in a number.
func (f *frontLine) ofEquals() bool {
	self := f.self()
	bareOver := func(l *line) bool {
		return (l.shape.mark == bare || l.shape.mark == label) && l.indent == 0 && (l.is(overItem) || l.is(overDeeper)) && !l.is(blankBelow)
	}
	like := func(l *line) bool { return l.shape == self.shape }
	switch self.shape.mark {
	case heading:
		return f.series > 0 && f.above > 0 // 会议纪要 1
	case signed, bracketed, fenced, strong:
	default:
		if !bareOver(self) {
			return false
		}
		like = func(l *line) bool { return bareOver(l) && l.is(apart) }
	}
	equal := 0
	for i := f.line + 1; i < len(f.n.lines) && equal < habit; i++ {
		equal += int(when(like(&f.n.lines[i])))
	}
	return equal == habit
}

// isPart reports a heading with headings inside that several like it follow.
func (f *frontLine) isPart() bool {
	if f.block().Kind != block.Heading || f.block().Title {
		return false
	}
	inside, like := false, 0
	for i := f.line + 1; i < len(f.n.lines); i++ {
		if b := &f.n.blocks[i]; b.Kind == block.Heading {
			switch {
			case b.Level < f.block().Level:
				return false
			case b.Level == f.block().Level:
				like++
			case like == 0:
				inside = true
			}
			if like > 0 && !inside || like >= habit {
				break
			}
		}
	}
	return inside && like >= habit
}

// frontRows judge whether a line is the title of the document's event.
var frontRows = []row[frontLine]{
	{"the document has no title", either, 0, func(f *frontLine) float64 { return when(f.line < 0) }},
	{"no title, and it begins with a date or a count", raises, 0, none(func(_ *Notes, l *line) bool { return l.when() })},
	{"no title, and it begins with one of many alike", raises, 0, none(func(n *Notes, l *line) bool {
		for j := 1; j < len(n.lines); j++ {
			if m := l.shape.mark; m != bare && m != noMark && n.lines[j].shape == l.shape {
				return true
			}
		}
		return false
	})},
	{"no title, and it begins with text", raises, 0, none(func(_ *Notes, l *line) bool {
		return l.shape.mark == noMark || l.is(sentence) || l.is(wide100)
	})},
	{"no title, and it begins with a part", raises, 0, none(func(_ *Notes, l *line) bool { return l.is(part) || l.is(colon) })},
	{"is what the document calls itself", raises, 5, some(func(f *frontLine) bool { return f.block().Title })},
	{"is a heading", raises, 1, some(func(f *frontLine) bool { return f.block().Kind == block.Heading && !f.block().Title })},
	{"is the one heading above all others", raises, 3, some(func(f *frontLine) bool {
		return f.block().Kind == block.Heading && !f.block().Title && f.above == 0
	})},
	{"names a gathering", raises, 1.5, some(func(f *frontLine) bool { return f.named })},
	{"tells of something attended", raises, 1.5, some(func(f *frontLine) bool { return f.told })},
	{"has the words of the file's name", raises, 1.5, func(f *frontLine) float64 {
		return f.file * when(f.series == 0 && !f.dated) // each meeting of a log has them
	}},
	{"has a year in it", raises, 1, some(func(f *frontLine) bool {
		return f.year && (f.field == lexis.NoField || f.field == lexis.TitleField) && !lexis.DateLine(f.text)
	})},
	{"is the first line", raises, 1.5, some((*frontLine).opens)},
	{"how far in it stands", lowers, -0.5, func(f *frontLine) float64 { return math.Min(float64(f.far), 40) / 8 }},
	{"is a date", lowers, -1.5, some(func(f *frontLine) bool { return f.dated && (lexis.DateLine(f.text) || !f.named && !f.told) })},
	{"ends as a sentence", lowers, -1, some(func(f *frontLine) bool {
		before, dot := strings.CutSuffix(f.text, ".")
		return strings.HasSuffix(f.text, "。") || strings.HasSuffix(f.text, "．") || dot && (strings.Count(f.text, " ") > 3 || lexis.Wide(lexis.LastRune(before)))
	})},
	{"is long", lowers, -0.7, some(func(f *frontLine) bool { return f.self().width > 70 })},
	{"is a word for a part", lowers, -1.5, some(func(f *frontLine) bool {
		return f.word.Has(lexis.Inside|lexis.Ending|lexis.Grouping|lexis.Pause) && !f.named && !f.year
	})},
	{"is a field", lowers, -2, some(func(f *frontLine) bool {
		return (f.block().Kind == block.Field || f.field != lexis.NoField) && f.field != lexis.TitleField
	})},
	{"says that it is the title", raises, 4, some(func(f *frontLine) bool { return f.field == lexis.TitleField && f.block().Kind != block.Heading })},
	{"stands for the contents", lowers, -4, some(func(f *frontLine) bool { return contents(f.fold) })},
	{"has a value", lowers, -1, some(func(f *frontLine) bool { return valueLine(f.text) && !endsInColon(f.text) && f.field == lexis.NoField })},
	{"one of several like it", lowers, -1.5, some(func(f *frontLine) bool { return f.like+f.likeBefore > 0 && !f.block().Title })},
	{"others differ from it in a number", lowers, -2, some(func(f *frontLine) bool { return f.series > 0 && !f.block().Title })},
	{"in a text of lines: others differ from it in a number", lowers, -3, some(func(f *frontLine) bool { return f.series > 0 && f.block().Kind != block.Heading })},
	{"the first of equal titles", lowers, -3, some(func(f *frontLine) bool { return f.line == 0 && !(f.named && f.year) && f.ofEquals() })},
	{"after one like it", lowers, -1.5, some(func(f *frontLine) bool { return f.likeBefore > 0 })},
	{"has text of its own, over titles", lowers, -0.7, some(func(f *frontLine) bool { return f.own > 60 && f.titles > 1 })},
	{"has headings inside, as several like it", lowers, -2, some((*frontLine).isPart)},
	{"is all there is", lowers, -3, some(func(f *frontLine) bool {
		return f.block().Kind != block.Heading && len(f.n.lines) == 1
	})},
	{"the first of those that count on", lowers, -2, some(func(f *frontLine) bool { return f.n.countsOn(f.line) })},
	{"a blank line stands under it", raises, 0, some(func(f *frontLine) bool { return f.n.gap(f.line+1) > 0 || f.n.ruled(f.line+1) })},
	{"a blank line stands over it", raises, 0, some(func(f *frontLine) bool { return f.line > 0 && (f.n.gap(f.line) > 0 || f.n.ruled(f.line)) })},
	{"the last line that stands alone before the text", raises, 1, some(func(f *frontLine) bool { return f.line > 0 && f.n.endsFront(f.line) })},
}

var frontJudge = newJudge("title", frontRows)
