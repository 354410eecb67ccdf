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
		text := n.text(j)
		if first, sure := lexis.SeriesBegins(text); sure && lexis.LetterOrDigit(first) && !begins.Has(first) {
			continue // nor does what stands inside signs begin otherwise
		}
		core := n.core(j)
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
