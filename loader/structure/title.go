package structure

import (
	"math"
	"slices"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// How far into a document its title is looked for: past a site's name, its
// subtitle, a date and some words of greeting; headings a little further, past
// navigation.
const (
	frontMax      = 16
	frontHeadings = 3
	frontFar      = 4 * frontMax
)

// frontLine is a line that may be the title of the document's event; line -1
// stands for none of them.
type frontLine struct {
	n     *Notes
	line  int
	far   int // how many lines stand above it, but those beside the article
	text  string
	fold  string // text, folded
	words lexis.Words
	word  lexis.Words // of what it says nothing but
	named bool
	told  bool
	year  bool
	dated bool
	file  float64 // the share of the words of the file's name that it has
	name  string  // of the series it is of, "" for none
	field lexis.FieldName

	// What is counted of other lines, as far as the rows ask: whether there is one, and of
	// titles, whether there are two.
	like, likeBefore int // others of its shape
	series           int // 1 if others differ in a number
	above            int // headings of its level or above it
	own              int // bytes of text below it before the next title
	titles           int // titles after it
}

// frontLines are the lines that may be the title.
func (n *Notes) frontLines() []*frontLine {
	found := []*frontLine{{n: n, line: -1}}
	headings, far, counted, file := 0, 0, n.countsOn(0), n.fileWords()
	for i := 0; i < len(n.blocks) && far < frontFar; i++ {
		b := &n.blocks[i]
		// What stands under a heading or the first of numbered lines is no title of all.
		near := far < frontMax && headings == 0 && (far == 0 || !counted)
		if b.Kind == block.Heading {
			near = far < frontMax || headings < frontHeadings
		}
		headings += int(when(b.Kind == block.Heading))
		if near && b.Kind != block.Code && b.Kind != block.Table && !picture(b) && !statement(b, n.text(i)) && strings.IndexFunc(n.text(i), lexis.LetterOrDigit) >= 0 {
			found = append(found, n.frontLine(i, far))
		}
		far += int(when(!b.Quiet))
	}
	n.findSeries(found[1:])
	for _, f := range found[1:] {
		f.file = inFileName(file, f.fold)
		f.compare()
	}
	return found
}

// statement reports a line that ends as lines of programs do, and clauses: no title does.
func statement(b *block.Block, text string) bool {
	return b.Kind != block.Heading && strings.HasSuffix(text, ";")
}

// frontLine looks at line i as the title, with so many lines above it.
func (n *Notes) frontLine(i, far int) *frontLine {
	text, l := n.text(i), &n.lines[i]
	f := &frontLine{n: n, line: i, far: far, text: text, fold: l.folded(), words: l.words, field: lexis.FieldOf(text)}
	if l.shape.mark == noMark { // of which nothing was looked at
		f.words = lexis.WordsIn(f.fold)
	}
	f.told = f.words.Has(lexis.Report)
	if f.words.Has(oneWord) {
		f.word = lexis.WordOf(f.fold)
	}
	f.year = hasYear(f.fold)
	f.named = f.words.Has(lexis.Gathering) || ordinalName(f.fold) || coined(text)
	f.dated, _ = lexis.DatedLine(text)
	f.name, _ = lexis.SeriesOf(n.core(i))
	return f
}

// findSeries tells those of the lines that others of the document are of one series with.
func (n *Notes) findSeries(lines []*frontLine) {
	alone := map[string][]*frontLine{} // of each series, those with no other yet
	begin := ""
	for _, f := range lines {
		if f.name != "" {
			alone[f.name] = append(alone[f.name], f)
			begin += string(lexis.FirstRune(f.name))
		}
	}
	begins := lexis.NewSet(begin)
	for j := 0; j < len(n.lines) && len(alone) > 0; j++ {
		if n.blocks[j].Title || n.lines[j].shape.mark == noMark {
			continue
		}
		core := n.lines[j].core()
		if first, sure := lexis.SeriesBegins(core); sure && !begins.Has(first) {
			continue
		}
		name, _ := lexis.SeriesOf(core)
		if alone[name] == nil {
			continue
		}
		alone[name] = slices.DeleteFunc(alone[name], func(f *frontLine) bool {
			own := n.core(f.line)
			digits := digitsOf(own) // with the same it is the title again
			other := f.line != j && own != core && (digits == "" || digits != digitsOf(core))
			f.series += int(when(other))
			return other
		})
		if len(alone[name]) == 0 {
			delete(alone, name)
		}
	}
}

// compare counts the lines that look alike, and what stands below. What is only asked
// to be there is not counted further.
func (f *frontLine) compare() {
	n, b, shape := f.n, &f.n.blocks[f.line], f.n.lines[f.line].shape
	isHeading := b.Kind == block.Heading
	for j := range n.lines {
		o := &n.blocks[j]
		if o.Title || j == f.line {
			continue
		}
		if o.Kind == block.Heading {
			f.above += int(when(isHeading && o.Level <= b.Level))
		}
		if m := shape.mark; m != noMark && m != bare && n.lines[j].shape.mark == m && n.lines[j].shape == shape {
			if j < f.line {
				f.likeBefore++
			} else {
				f.like++
			}
		}
		if j > f.line && n.titleLike(j) {
			f.titles++
		} else if j > f.line && f.titles == 0 {
			f.own += n.size(j)
		}
		if alike := f.like+f.likeBefore > 0 || shape.mark == noMark || shape.mark == bare; f.titles > 1 && alike && (f.above > 0 || !isHeading) {
			return
		}
	}
}

// none measures the choice of no line, by the document's first.
func none(test func(*Notes, *line) bool) func(*frontLine) float64 {
	return func(f *frontLine) float64 {
		return when(f.line < 0 && len(f.n.lines) > 0 && test(f.n, &f.n.lines[0]))
	}
}

// some measures a line.
func some(test func(*frontLine) bool) func(*frontLine) float64 {
	return func(f *frontLine) float64 { return when(f.line >= 0 && test(f)) }
}

func (f *frontLine) block() *block.Block { return &f.n.blocks[f.line] }
func (f *frontLine) self() *line         { return &f.n.lines[f.line] }

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

// chooseTitle is the line that is the title of the document's event, -1 for
// none.
func (n *Notes) chooseTitle() int {
	best, most := -1, math.Inf(-1)
	for _, f := range n.frontLines() {
		if score := frontJudge.score(f); score > most {
			best, most = f.line, score
		}
	}
	return best
}
