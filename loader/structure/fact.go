package structure

import (
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// fact is something that holds for a line or does not.
type fact uint8

const (
	// What the line is marked with.
	decimal   fact = iota // 1.1
	isDated               // it begins with a date, whatever else it is marked with
	dateOnly              // and has little beside it
	isTimed               // it begins with a time of day
	isCounted             // it says which of a row it is
	colon                 // it ends in one
	tag                   // it begins with a label in brackets

	// Where it stands.
	indented   // further in than the margin
	inner      // inside a list, by its notation
	apart      // after a blank line or a drawn one
	gapped     // after several blank lines
	afterRule  // after a drawn line
	blankBelow // over a blank line
	overLike   // over a line of its own shape
	overItem
	overDeeper // over something further in
	overLink
	overField
	overText
	amongItems
	afterEnd // after the end of a sentence, or no running text

	// What it says.
	named       // a gathering
	told        // that something was attended
	year        // a year
	byName      // who speaks
	speakerNext // the lines below say who speaks
	slot        // how long it takes
	quoted      // a title in quotes
	person      // nothing but a name
	group       // a word for a group of talks
	part        // a word for what talks have inside
	pause       // a word for what is no talk but stands beside them
	final       // a word for the end
	fieldName   // the name of a field
	valued      // "name: value"
	sentence    // it ends as one
	spoken      // it ends as Japanese speech does
	comma
	question
	fileLike // the name of a file, or an address
	wide60   // wider than 60 columns
	wide100
	foreign // ideographs without kana
	linked

	// What it is beside others.
	recurs    // it is said more than once
	announced // a list of the document says it before
	long      // longer than titles of the document mostly are
	likeTitle // see titleLike
	ofField   // see fieldAlone

	factCount
)

// facts is a set of them.
type facts uint64

func (f *facts) set(x fact, ok bool) {
	if ok {
		*f |= 1 << x
	}
}

// seeMarks looks at what line i begins with, and counts to.
func (n *Notes) seeMarks(i int, says *said) {
	l, f := &n.lines[i], &n.lines[i].facts
	m, sub, text := l.shape.mark, l.shape.sub(), says.text
	l.number = int32(ordinal(&n.blocks[i], text))
	f.set(decimal, m == numbered && strings.Contains(sub, ".1"))
	if core := says.core; !m.uncounted() || pictureName(core) {
		is, sure := lexis.DatedLine(core)
		is = is && (sure || m != numbered) // 2.13 counts there
		f.set(isDated, is)
		f.set(dateOnly, is && (lexis.DateLine(core) || l.width <= dateWidth))
		f.set(isTimed, lexis.TimeAt(core) > 0 || m == timed)
		f.set(isCounted, m == counted || lexis.Counted(core) != "")
	}
	f.set(colon, endsInColon(text))
	first := lexis.FirstRune(text)
	f.set(tag, first == '【' || first == '[' || first == '［')
}

// uncounted reports a mark that only lines have which begin with no date, time or count,
// but with one in the name of a picture: they were asked for these first (see shapes).
func (m mark) uncounted() bool {
	switch m {
	case listed, tagged, coded, led, capital, label, bare:
		return true
	}
	return false
}

// dateWidth is how wide a line is that is a date and little else, in columns.
const dateWidth = 14

func (n *Notes) seePlace(i int) {
	b, l, f := &n.blocks[i], &n.lines[i], &n.lines[i].facts
	f.set(indented, l.indent > 0)
	f.set(inner, b.Depth > 1 || b.Depth == 1 && b.Kind != block.Item)
	f.set(apart, n.gap(i) > 0 || b.Rule)
	f.set(gapped, n.gap(i) > 1)
	f.set(afterRule, b.Rule)
	f.set(blankBelow, n.gap(i+1) > 0)
	if i > 0 {
		p := &n.blocks[i-1]
		f.set(afterEnd, p.Kind != block.Para || lexis.EndsSentence(p.Text))
		f.set(amongItems, i+1 < len(n.blocks) && p.Kind == block.Item && n.blocks[i+1].Kind == block.Item)
	}
}

// seeNext looks at the line under line i.
func (n *Notes) seeNext(i int) {
	b, l, f := &n.blocks[i], &n.lines[i], &n.lines[i].facts
	if i+1 >= len(n.blocks) {
		return
	}
	x, next := &n.blocks[i+1], &n.lines[i+1]
	f.set(overLike, next.shape == l.shape)
	f.set(overItem, x.Kind == block.Item && next.shape.mark != signed)
	f.set(overDeeper, deeper(b, x))
	f.set(overLink, x.Kind == block.Link || strings.HasPrefix(x.Text, "http"))
	f.set(overField, x.Kind == block.Field || x.Name != lexis.NoField)
	f.set(overText, x.Kind == block.Para && (next.width >= textWidth || lexis.EndsSentence(x.Text)))
}

// seeTalk looks at line i as the title of a talk.
func (n *Notes) seeTalk(i int) {
	l, f, text := &n.lines[i], &n.lines[i].facts, n.text(i)
	f.set(slot, timeSlot(l.folded()))
	f.set(quoted, lexis.IndexOf(text, "「", "『", "《", "｢", "“") >= 0 || strings.Count(text, `"`) >= 2)
	if i+1 < len(n.blocks) {
		f.set(speakerNext, n.introduced(i))
	}
}

// textWidth is the width from which a line is running text, in columns.
const textWidth = 60

// deeper reports whether b stands below a by its indent or its depth.
func deeper(a, b *block.Block) bool {
	return b.Indent > a.Indent || b.Kind == block.Item && a.Kind == block.Item && b.Depth > a.Depth
}

// seeWords looks at what the words of line i say of an event.
func (n *Notes) seeWords(i int, says *said, has *lexis.Signs) {
	l, f, folded := &n.lines[i], &n.lines[i].facts, says.folded
	l.words = lexis.WordsIn(folded)
	full := has.Wide&lexis.Full != 0 // which is ASCII once it is folded
	f.set(named, l.words.Has(lexis.Gathering) || (full || has.HasAny("vV#") || has.Wide&lexis.Han != 0) && ordinalName(folded) || has.HasUpper() && coined(says.text))
	f.set(told, l.words.Has(lexis.Report))
	f.set(year, (full || has.HasDigit()) && hasYear(folded))
}

// seeKind looks at what line i names: a person, a part, a field.
func (n *Notes) seeKind(i int, says *said, has *lexis.Signs) {
	l, f, word := &n.lines[i], &n.lines[i].facts, lexis.Words(0)
	if l.late&lateWords != 0 || l.words.Has(oneWord) { // as few of those are of which that is known
		word = lexis.WordOf(says.folded)
	}
	f.set(person, nameWordsOf(says.text, has))
	f.set(part, word.Has(lexis.Inside))
	f.set(pause, word.Has(lexis.Pause))
	f.set(final, word.Has(lexis.Ending))
	f.set(fieldName, namesField(says.text))
}

// seeGroup looks at what its words say of talks: who gives one, or which they are.
func (n *Notes) seeGroup(i int, says *said, has *lexis.Signs) {
	l, f := &n.lines[i], &n.lines[i].facts
	text, folded, words := says.text, says.folded, l.words
	full := has.Wide&lexis.Full != 0
	f.set(byName, (full || words.Has(lexis.Person) || has.HasAny("|@") || has.HasAny("bB") && has.HasAny("yY")) && bySomebody(folded, words) ||
		(has.Has('-') || has.Wide&lexis.Foreign != 0) && dashName(text) != "" || (full || has.Has(':')) && nameFirst(text) ||
		(full || has.Has('(')) && nameInBrackets(text))
	f.set(group, (words.Has(lexis.Grouping) && lexis.WordOf(folded).Has(lexis.Grouping) || words.Has(lexis.Talks) && lexis.GroupsTalks(folded) || lexis.OneOf(folded)) && !l.is(dateOnly))
}

// oneWord are the lists of which a line may be a word and nothing more.
const oneWord = lexis.Grouping | lexis.Inside | lexis.Pause | lexis.Ending

// nameFirst reports a title that begins with the name of somebody and a colon: Ada
// Holm: Parsing by Hand. Only names that many have tell, as any title may have a colon.
func nameFirst(text string) bool {
	name, title, _ := strings.Cut(text, ": ")
	if title == "" {
		name, title, _ = strings.Cut(text, "：")
	}
	if title == "" || len(name) > nameBytes {
		return false
	}
	people := lexis.People(name)
	return len(people) > 0 && people[0].Sureness() >= 1
}

// nameInBrackets reports a title with brackets at its end in which somebody's name stands
// first: Path segments (Ada Holm, 15 min) [40/120]. Only names that many have tell.
func nameInBrackets(text string) bool {
	if !closers.Has(lexis.LastRune(text)) {
		return false
	}
	found := false
	eachBracket(text, func(from, to int) {
		if !found && from > 2 && to-from <= nameBytes {
			people := lexis.People(text[from:to])
			found = len(people) > 0 && people[0].Sureness() >= 1
		}
	})
	return found
}

// nameBytes is how long the names of one or two who speak are at most.
const nameBytes = 60

// namesField reports the name of a field and no more, with a colon or without.
func namesField(text string) bool {
	if endsInColon(text) {
		text = strings.TrimRight(text, ":：")
	}
	return lexis.FieldNamed(text) != lexis.NoField
}

// seeStyle looks at how line i is written.
func (n *Notes) seeStyle(i int, says *said, has *lexis.Signs) {
	l, f, text := &n.lines[i], &n.lines[i].facts, says.text
	last := lexis.LastRune(text)
	f.set(question, last == '?' || last == '？')
	stop := has.Wide&lexis.Stop != 0
	f.set(sentence, lexis.EndsPlainly(text) || stop && strings.Count(text, "。") > 1)
	f.set(spoken, has.Wide&lexis.Kana != 0 && speech(text)) // which ends in hiragana
	f.set(comma, has.HasAny(",;") || has.Wide&lexis.Comma != 0 || has.Wide&lexis.Full != 0 && strings.Contains(text, "；"))
	f.set(fileLike, fileName(says.core) || has.Has(':') && strings.Contains(text, "://"))
	f.set(wide60, l.width > textWidth)
	f.set(wide100, l.width > plainColumns)
	f.set(foreign, l.width >= foreignWidth && has.Wide&lexis.Kana == 0 && lexis.ForeignHan(text))
	f.set(linked, n.blocks[i].Linked())
	f.set(valued, l.shape.mark != counted && !endsInColon(text) && (has.Wide&lexis.Full != 0 || has.Has(':')) && valueLine(text))
}

// foreignWidth is the narrowest line whose script says something: five
// ideographs.
const foreignWidth = 10

// The kinds of evidence that several facts give alike.

// talk reports a line that says what titles of talks say.
func (l *line) talk() bool {
	return l.is(announced) || l.is(speakerNext) || l.is(slot) || l.is(quoted) && l.is(long) || l.is(isTimed) || l.is(byName)
}

// when reports a line that says when it was, or the how manieth.
func (l *line) when() bool { return l.any(1<<isDated|1<<isTimed|1<<isCounted, lateMarks) }

// inside reports a line that says what titles of parts of a talk say.
func (l *line) inside() bool {
	return !l.when() && (l.any(1<<recurs|1<<colon, lateMarks) || l.any(1<<part|1<<fieldName, lateKind))
}
