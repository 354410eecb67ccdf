package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model/search/reading"
)

// Marks gives the byte ranges of text that the result was found by, in order,
// apart from each other, on borders of grapheme clusters; whole words for
// readings. text is what one node says: one that would not have been found has
// no marks, but for the words of a query that were found in titles above. It
// costs some microseconds a line and is meant for visible rows.
func (r Result) Marks(text string) [][2]int {
	if r.query.Empty() || text == "" {
		return nil
	}
	l := r.query.newLine(text)
	l.allSaid = r.allSaid
	for _, how := range r.by {
		l.strict, l.sure, l.begun = r.allSaid || how == direct && r.query.brief() != nil, how == meant, how == unfinished
		l.not[shortly] = how == loosely && r.plenty
		l.wholly = how == direct && r.wholly
		if marks, ok := l.by(&r.query, how); ok {
			return l.snap(marks)
		}
	}
	return nil
}

// by gives the marks of q if it finds the line by that method.
func (l *line) by(q *Query, how method) (marks [][2]int, ok bool) {
	if q.phrase != nil && (how == direct || how.asksNames()) {
		f := q.phrase.direct(&l.subject)
		if how.asksNames() {
			f = q.phrase.elsewhere(&l.subject)
		}
		if f.tier < noTier {
			return l.marks(q.phrase, f), true
		}
		if f = compoundIn(&l.subject, q.parts); how.asksNames() && f.tier < noTier {
			return [][2]int{l.source(f)}, true
		}
	}
	some := false
	for _, g := range q.groups {
		found := how.asksNames() && g[0].begun
		for _, t := range g {
			if t.mode&modeNot != 0 {
				found = found || t.isAbsent(&l.subject)
			} else if f := l.find(t, how); f.tier < noTier && t.exactCase(l.text) {
				marks, found, some = append(marks, l.marks(t, f)...), true, true
			}
		}
		if !found && how != inContext {
			return nil, false
		}
	}
	return marks, some || how != inContext
}

// find is the fit of t by the strictest way that how allows.
func (l *line) find(t *term, how method) fit {
	f := t.direct(&l.subject)
	if f.tier == noTier && how >= meant {
		f = t.elsewhere(&l.subject)
	}
	if f.tier == noTier && (how == loosely || how.allowsSlips()) {
		f = t.loosely(&l.subject)
	}
	if f.tier == noTier && how.allowsSlips() && t.mode == 0 {
		f = t.slipped(&l.subject, how)
	}
	return f
}

// foundIn reports whether t is found in text as written or read.
func (q *Query) foundIn(t *term, text string) bool {
	l := q.newLine(text)
	return t.direct(&l.subject).tier < noTier
}

// line is one text made ready for matching, with the way back to its source.
type line struct {
	subject
	text string
	offs []int // source offset of each folded byte, and the text's length
	segs []reading.Segment
	from []int32 // source offset of each plain rune
}

func (q *Query) newLine(text string) *line {
	f := newFolder()
	f.plain = plainText{runes: make([]rune, 0, len(text)), offs: make([]int32, 0, len(text)+1)}
	f.foldAny(text)
	b := &block{lengths: []uint16{uint16(min(len(f.plain.runes), maxLength))}}
	l := &line{text: text, offs: make([]int, 0, len(text)+1)}
	l.subject = b.subject(0)
	l.room = &unpacked{written: f.out.passage()}
	if holdsKana(l.room.written.text) {
		b.kana.add(0)
	}
	prev := rune(0)
	for i, r := range f.plain.runes {
		prev = foldRune(r, prev, f.forms)
		for range utf8.RuneLen(prev) {
			l.offs = append(l.offs, int(f.plain.offs[i]))
		}
	}
	l.offs = append(l.offs, len(text))
	l.from = append(f.plain.offs, int32(len(text)))
	if table := q.lexicon.table(); table != nil {
		s := newSpeaker(table)
		l.room.read, l.segs = s.spell(text), s.segs
	} else {
		l.room.read.of = &noWords
	}
	l.table, l.worth = q.lexicon.table(), noTier
	return l
}

// marks gives the source range of t's fit, and of others like it where it is
// written; of a fit in order but not in one piece, the pieces.
func (l *line) marks(t *term, f fit) [][2]int {
	switch {
	case f.tier == Meant || f.tier == Unfinished:
		if f := compoundIn(&l.subject, t.meant); f.tier < noTier {
			return [][2]int{l.source(f)}
		}
		var out [][2]int
		for _, p := range t.meant {
			out = append(out, l.source(p.find(&l.subject, t.among)))
		}
		return out
	case (f.tier == Abbrev || f.tier == Scattered) && f.cost > 0:
		return l.pieces(t, f)
	case f.tier <= Inside && t.mode&(modeStart|modeEnd) == 0:
		return l.everywhere(l.folded().text[f.lo:f.hi])
	case f.side != inFolded && t.mode&(modeStart|modeEnd) == 0:
		return l.again(l.source(f))
	}
	return [][2]int{l.source(f)}
}

// again is a word that was found by its reading, and where it is written again. A character may be a
// part of any word.
func (l *line) again(at [2]int) (out [][2]int) {
	word := l.text[at[0]:at[1]]
	if utf8.RuneCountInString(word) < 2 {
		return [][2]int{at}
	}
	for _, from := range places(l.text, word) {
		out = append(out, [2]int{from, from + len(word)})
	}
	return out
}

// everywhere marks all places where text is written.
func (l *line) everywhere(text string) (out [][2]int) {
	for _, from := range places(l.folded().text, text) {
		out = append(out, [2]int{l.offs[from], l.offs[from+len(text)]})
	}
	return out
}

// places are where a word stands in a text, apart from each other.
func places(text, word string) (at []int) {
	for off := 0; ; {
		i := strings.Index(text[off:], word)
		if i < 0 {
			return at
		}
		at = append(at, off+i)
		off += i + len(word)
	}
}

// pieces marks the runes of t one by one from f.lo to f.hi, borders first.
func (l *line) pieces(t *term, f fit) [][2]int {
	var out [][2]int
	off := f.lo
	for i, want := range t.runes {
		at := l.place(off, f.hi, t.runes[i:])
		if at < 0 {
			return [][2]int{l.source(f)}
		}
		off = at + utf8.RuneLen(want)
		out = append(out, [2]int{l.offs[at], l.offs[off]})
	}
	return out
}

// place finds where in [off, hi) the first of runes goes so that the others
// still fit behind it: at off if it stands there, else at a border, else at
// the first place.
func (l *line) place(off, hi int, runes []rune) int {
	first := -1
	for at := off; at < hi; {
		r, n := utf8.DecodeRuneInString(l.folded().text[at:])
		if r == runes[0] && holdsInOrder(l.folded().text[at+n:hi], runes[1:]) {
			if at == off || l.folded().border(at) {
				return at
			}
			if first < 0 {
				first = at
			}
		}
		at += n
	}
	return first
}

// source is the range of the text that f covers.
func (l *line) source(f fit) [2]int {
	if f.side == inFolded {
		return [2]int{l.offs[f.lo], l.offs[f.hi]}
	}
	lo, hi, spelled := 0, len(l.text), l.spelled().text
	for i, s := range l.segs {
		if int(s.Out) <= f.lo {
			lo = int(l.from[s.Rune])
		}
		next, end := len(l.from)-1, len(spelled)
		if i+1 < len(l.segs) {
			next, end = int(l.segs[i+1].Rune), int(l.segs[i+1].Out)
		}
		if end >= f.hi {
			// It ends where its text does, not at the start of the next word: blanks
			// between them are nobody's.
			hi = l.wordEnd(int(s.Rune), l.withoutTail(int(s.Rune), next, spelled[f.hi:end]))
			break
		}
	}
	return [2]int{lo, hi}
}

// withoutTail is where a word of plain runes first to next ends without the hiragana behind
// it that were not asked for, as far as they are how rest is spelled: の of 打合せの.
func (l *line) withoutTail(first, next int, rest string) int {
	for at := first + 1; at < next && rest != ""; at++ {
		tail := plainRunes(l.text[l.from[at]:l.from[next]])
		if slices.ContainsFunc(tail, func(r rune) bool { return wordKind(r) != kindHiragana }) {
			continue
		}
		if spelled, _ := kanaOnly.Spell(tail); strings.HasSuffix(rest, spelled) {
			return at
		}
	}
	return next
}

// wordEnd is the source offset behind the last character between plain runes
// first and next that is no blank or mark.
func (l *line) wordEnd(first, next int) int {
	for next > first+1 {
		r, _ := utf8.DecodeRuneInString(l.text[l.from[next-1]:])
		if !unicode.IsSpace(r) && !unicode.IsPunct(r) && !unicode.IsSymbol(r) {
			break
		}
		next--
	}
	return int(l.from[next])
}

// snap sorts ranges, joins those that touch, and widens them to whole grapheme
// clusters.
func (l *line) snap(marks [][2]int) [][2]int {
	slices.SortFunc(marks, func(a, b [2]int) int { return a[0] - b[0] })
	var out [][2]int
	for _, m := range marks {
		m = [2]int{clusterStart(l.text, m[0]), clusterEnd(l.text, m[1])}
		if m[0] >= m[1] {
			continue
		}
		if n := len(out); n > 0 && m[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], m[1])
		} else {
			out = append(out, m)
		}
	}
	return out
}
