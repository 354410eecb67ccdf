package digest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model"
)

const (
	// brokenLine is the size from which on a line can have been broken by hand
	// because it was full: narrower than two thirds of a terminal hardly anybody
	// writes.
	brokenLine = 50
	// proseLine is the size from which on a line of somebody who ends sentences with
	// stops has been broken where it has none: so long is hardly a note.
	proseLine = 70
	// leastBroken is the size from which on a line that ends with a word behind which
	// something must come is no scrap of a note: three words, or ten kanji.
	leastBroken = 20
	// leastLong is how many lines there are at least of which one can say that they
	// end at one column.
	leastLong = 5
)

// wrapping is how whoever wrote the notes breaks lines by hand.
type wrapping struct {
	column int  // at which lines are full, 0 if there seems to be none
	stops  bool // sentences end with stops
	some   bool // some do
	ends   bool // those that long lines begin do, there or in the next line
	// lower says that the lines behind long ones mostly begin with small letters, as
	// they do in English where a line was broken and not where a list goes on.
	lower bool
}

// fullSize is the size from which on a line that ends at a column is full: of wide
// characters and words between them the last fifth stays empty now and then.
func fullSize(column int) int { return column - column/5 }

// findWrapping fills in how the lines below top are broken.
func (d *draft) findWrapping(top model.Ref) {
	var sizes []int
	stopped, ended, prose, capital := 0, 0, 0, 0
	for r := top + 1; r+1 < d.t.End(top); r++ {
		text := d.t.Node(r).Text
		if len(text) < brokenLine || !d.isBelow(r, r+1) {
			continue
		}
		size := textSize(text)
		if size < brokenLine {
			continue
		}
		if strings.ContainsAny(text, "。｡") {
			stopped++
			ended++
		} else if strings.ContainsAny(d.t.Node(r+1).Text, "。｡") {
			ended++
		}
		if strings.ContainsAny(text[:len(text)-1], "。｡、，,.") {
			prose++
		}
		if unicode.IsUpper(firstRune(d.t.Node(r + 1).Text)) {
			capital++
		}
		sizes = append(sizes, size)
	}
	// A sentence in prose takes up to three lines.
	d.wrap.stops, d.wrap.some, d.wrap.lower = 3*stopped >= len(sizes), leastLong*stopped >= len(sizes), 2*capital < len(sizes)
	d.wrap.ends = 3*ended >= len(sizes)
	if len(sizes) < leastLong || 2*prose < len(sizes) {
		return
	}
	slices.Sort(sizes)
	column := sizes[len(sizes)-1-len(sizes)/leastLong] // what is longer was not broken
	from, _ := slices.BinarySearch(sizes, fullSize(column))
	to, _ := slices.BinarySearch(sizes, column+column/10)
	if 3*(to-from) >= 2*len(sizes) {
		d.wrap.column = column
	}
}

// isBelow reports whether next is a line of text that the source does not set off
// from r, right above it.
func (d *draft) isBelow(r, next model.Ref) bool {
	a, b := d.t.Node(r), d.t.Node(next)
	return b.Form == model.Para && !b.Gap && !b.Quiet && b.Kind == model.Note && b.Task == model.NoTask && b.Quoted == a.Quoted &&
		(a.Form == model.Para || a.Form == model.Item || a.Form == model.Field) && a.Kind == model.Note && !strings.Contains(a.Text, "\n")
}

// continued is what r says together with the lines below it in which its sentence
// goes on, where they were broken by hand; those are taken note of.
func (d *draft) continued(r model.Ref) speech {
	says := said(d.t, r)
	if d.dashed && len(says.struck) == 0 {
		says.text = withoutDashes(says.text)
	}
	says.shorten()
	switch d.t.Node(r).Form {
	case model.Para, model.Item, model.Field:
	case model.Table:
		says.text = d.named(r, says.text)
		return says
	default:
		return says
	}
	d.mend(&says)
	begins := firstRune(says.text)
	line := says.text
	for last := r; int(last)+1 < d.t.Len() && len(says.text) < longestNote && d.isBelow(last, last+1); last++ {
		next := last + 1
		up := d.t.Parent(next)
		if up != last && up != r && (up != d.t.Parent(last) || !d.t.Leaf(last)) || d.head.shows(d.t, next) || onlyLinks(d.t, next) {
			break
		}
		text := d.t.Node(next).Text
		if !d.breaksOff(line, text, begins) && !isRest(line, text, d.t.Node(last).Form == model.Item) {
			break
		}
		says.append(said(d.t, next))
		line = text
		d.joined[next], d.lastLine[r] = r, next
	}
	return says
}

// mend joins the lines of one note in which a sentence goes on.
func (d *draft) mend(s *speech) {
	if strings.IndexByte(s.text, '\n') < 0 || len(s.struck) > 0 { // the places of what is struck would change
		return
	}
	lines := strings.Split(s.text, "\n")
	whole := speech{text: lines[0]}
	for i, next := range lines[1:] {
		if line := lines[i]; next != "" && (d.breaksOff(line, next, firstRune(s.text)) || isBehindDash(next)) {
			whole.append(speech{text: next})
			continue
		}
		whole.text += "\n" + next
	}
	s.text = whole.text
}

// isBehindDash reports whether a line goes on behind a dash with the line above it, which
// it says something of.
func isBehindDash(line string) bool {
	rest := strings.TrimLeft(line, "-–—―")
	return rest != line && !strings.HasPrefix(line, "- ") && strings.HasPrefix(rest, " ")
}

// append adds what the next line says, with a blank between words in a script that
// has them.
func (s *speech) append(next speech) {
	first := firstRune(next.text)
	if last := lastRune(s.text); last != '-' && !isWide(last) && !isWide(first) || unicode.Is(unicode.Hangul, last) || unicode.Is(unicode.Hangul, first) {
		s.text += " "
	}
	for _, r := range next.struck {
		s.struck = append(s.struck, [2]int{r[0] + len(s.text), r[1] + len(s.text)})
	}
	s.text += next.text
}

// breaksOff reports whether the sentence of a line goes on in the next: it ends
// with a comma, or it is long, ends with no stop, and the words on both sides of
// the break belong together, or the line is full. begins is what the text begins
// with.
func (d *draft) breaksOff(line, next string, begins rune) bool {
	last, first := lastRune(line), firstRune(next)
	if strings.ContainsRune("、，,､", last) || !isStop(last) && strings.ContainsRune("をんっゃゅょー", first) {
		return true
	}
	size := textSize(line)
	if endsSentence(line) || endsInColon(line) || last == '…' || speakerOf(next) > 0 {
		return false
	}
	if size >= leastBroken && endsOpen(line, next) {
		return true
	}
	if isWide(last) && isLetter(last) && first == '的' && !strings.HasPrefix(next, "的确") {
		return true // begins no Chinese sentence
	}
	if size < brokenLine || !isLetter(first) && closerOf(first) == 0 && first != '\'' {
		return false
	}
	switch {
	case opensBracket(line, next), last == '-' && isLetter(lastRune(strings.TrimSuffix(line, "-"))):
		return true
	case d.isFull(line, size, next):
		return true
	case !isLetter(last):
		return false
	case isWide(last):
		return unicode.Is(unicode.Han, last) && isHiragana(first) && !leanings.begins(next) || strings.ContainsRune("はがをにのとへや的之及与與和을를은는의에와과", last) ||
			slices.ContainsFunc(unfinished, func(end string) bool { return strings.HasSuffix(line, end) }) ||
			(d.wrap.stops || d.wrap.ends && !isHiragana(last)) && !beginAlike(line, next) && textSize(line[strings.LastIndex(line, "。")+1:]) >= proseLine && strings.ContainsAny(next, "。｡")
	}
	// Who begins with small letters begins anything with them, and names of files and
	// functions begin so wherever they stand.
	word, _, _ := strings.Cut(next, " ")
	return unicode.IsLower(first) && !unicode.IsLower(begins) && !strings.ContainsAny(strings.TrimRight(word, ".,)"), "/_(.=")
}

// isRest reports whether a line without a sign is the rest of the one above it, which
// is a full one and does not end: a word or two and a full stop. Outside of a list a line
// that ends in hiragana can be a sentence.
func isRest(above, line string, item bool) bool {
	last := lastRune(above)
	return isWide(last) && isLetter(last) && (item || !isHiragana(last)) && strings.HasSuffix(line, "。") && textSize(above) >= brokenLine && textSize(line) <= bareSize
}

// endsOpen reports whether a line ends with a word behind which something must come,
// however short it is: an article or preposition in English, in Japanese a particle before
// a line that ends as sentences do, for a note can end with one (画面を簡単に).
func endsOpen(line, next string) bool {
	last := lastRune(line)
	if !isWide(last) {
		return openWords[line[strings.LastIndexByte(line, ' ')+1:]]
	}
	if leanings.begins(next) || beginAlike(line, next) {
		return false
	}
	return last == 'を' || strings.ContainsRune("がはにのへ", last) && strings.HasSuffix(strings.TrimRightFunc(next, isCloser), "。")
}

// openWords end no English sentence, and hardly a note; those that can be particles of a
// verb (log in, work on) do.
var openWords = phrases("the|a|an|of|and|or|with|is|are|was|were|be|that|which|from|as|not|will|can|should|would|their|our|your|its|into|using|because|than")

// beginAlike reports whether two lines begin with the same two characters, as those
// of a list do (Bug 12, Bug 13) and two of a sentence hardly ever.
func beginAlike(a, b string) bool {
	_, first := utf8.DecodeRuneInString(a)
	_, second := utf8.DecodeRuneInString(a[first:])
	return strings.HasPrefix(b, a[:first+second])
}

// opensBracket reports whether a line opens a bracket that it does not close and
// the next one does.
func opensBracket(line, next string) bool {
	for off, r := range line {
		if closer := closerOf(r); closer != 0 && closer != r && !strings.ContainsRune(line[off:], closer) {
			return strings.ContainsRune(next, closer)
		}
	}
	return false
}

// unfinished end Japanese clauses behind which another comes.
var unfinished = list("ながら|して|ので|けど|けれど|ために|ように|ことで")

// isFull reports whether a line of that size ends at the column where lines end:
// the next word would have had no room.
func (d *draft) isFull(line string, size int, next string) bool {
	column := d.wrap.column
	switch {
	case column == 0 || size > column+column/10:
		return false
	case isWide(lastRune(line)) || isWide(firstRune(next)):
		return d.wrap.some && size >= fullSize(column) && !beginAlike(line, next)
	}
	return d.wrap.lower && size+len(" ")+latinRun(next) > column
}

// leaf reports whether nothing stands below r but the lines in which it goes on.
func (d *draft) leaf(r model.Ref) bool { return d.last(r) >= d.t.End(r)-1 }

// first is the note that r goes on with, r if it begins one; last is the line with
// which the note r ends.
func (d *draft) first(r model.Ref) model.Ref {
	if begins, joined := d.joined[r]; joined {
		return begins
	}
	return r
}

func (d *draft) last(r model.Ref) model.Ref {
	if last, goesOn := d.lastLine[r]; goesOn {
		return last
	}
	return r
}
