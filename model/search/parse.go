package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Query is what was typed, parsed. It never changes.
//
//	監視 lambda     both, in any order
//	go              a brief one where words begin so; elsewhere if few do
//	'exact          written so: no readings, no abbreviations; case counts if
//	                it has capitals
//	"two words"     written so, blanks and all
//	^start end$     at the start, at the end of the text
//	!not -not       not in the text
//	a | b           either
//	event:jaws      below an event that matches; session: likewise
//	speaker:kani    below a session or event with that speaker
//	date:2017-3     below one on such a day, 2017/3/11 and 2017年3月 likewise
//	file:notes      in a document whose path matches
//	in:code         nodes of that form or kind; in:task in:open in:done tasks
//
// What does not fit is taken literally: a lone mark, a field of another name.
// Doubts tells what was meant to be a field, perhaps, and is none.
type Query struct {
	groups []group
	fields []field
	phrase *term  // all terms as they stand, if there are several plain ones
	parts  []part // of the compound that they may be elsewhere; nil if one of them has no name
	// sieves of all terms for nodes that may hold them directly; a term's own
	// are those from its slot on, in the order in which direct looks.
	sieves  []sieve
	names   []nameSieve // of what terms are called elsewhere
	doubts  []Doubt
	lexicon *Lexicon
}

// Doubt is a part of a query that may not do what was meant.
type Doubt struct {
	Kind DoubtKind
	Word string // as typed
}

// DoubtKind says why.
type DoubtKind uint8

const (
	NoSuchForm  DoubtKind = iota // in: with what is no form and no kind
	NoDate                       // date: with what is no year, month or day
	NoSuchField                  // name: with a name of no field; it is looked for as text
)

// Doubts are the parts of the query that may not do what was meant. What may be a
// field of another name is none where it was found as text.
func (r Result) Doubts() []Doubt {
	return slices.DeleteFunc(slices.Clone(r.query.doubts), func(d Doubt) bool { return d.Kind == NoSuchField && len(r.Hits) > 0 })
}

// group is alternatives: one of them must match.
type group []*term

// mode is how strictly a term is meant.
type mode uint8

const (
	modeExact mode = 1 << iota
	modeStart
	modeEnd
	modeNot
)

// Empty reports whether q asks for nothing; it finds nothing then.
func (q Query) Empty() bool { return len(q.groups) == 0 && len(q.fields) == 0 }

// Parse reads a query; it never fails. l is that of the index to be asked.
// Its cost is some tens of microseconds.
func Parse(s string, l *Lexicon) Query {
	q := Query{lexicon: l}
	words := split(s)
	plain := len(words) > 1
	for i, w := range words {
		if i > 0 && i+1 == len(words) && w.isUnfinished() {
			plain = false
			continue // something is to follow
		}
		if w.isBar() && i > 0 && i+1 < len(words) {
			plain = false
			continue
		}
		if !w.quoted && q.addField(w.text) {
			plain = false
			continue
		}
		t := l.parseTerm(w, len(words))
		if t == nil {
			continue
		}
		plain = plain && t.mode == 0
		if i > 1 && words[i-1].isBar() && len(q.groups) > 0 {
			last := len(q.groups) - 1
			q.groups[last] = append(q.groups[last], t)
		} else {
			q.groups = append(q.groups, group{t})
		}
	}
	if n := len(q.groups); n > 0 && n+len(q.fields) > 1 {
		if plain && n > 1 {
			q.phrase = l.newTerm(joined(words), modeExact)
			q.phrase.addMeanings([]rune(q.phrase.folded[0].text), l)
			q.addSieves(q.phrase)
		}
		for _, t := range q.groups[n-1] {
			t.addFirstLetter()
			t.begun = l.isBegun(t)
		}
		for t := range q.terms {
			t.among = true
		}
	}
	for t := range q.terms {
		q.addSieves(t)
		q.addNames(t)
	}
	if q.phrase != nil {
		q.addNames(q.phrase)
		q.parts = q.compound()
	}
	return q
}

// word is a part of a query as typed.
type word struct {
	text   string // without its quotes
	quoted bool
	not    bool // a sign before the quotes
}

func (w word) isBar() bool { return !w.quoted && (w.text == "|" || w.text == "｜") }

// isUnfinished reports an operator without its word, or one that would take away
// all that has the first letter of its word.
func (w word) isUnfinished() bool {
	_, n := utf8.DecodeRuneInString(w.text)
	rest := w.text[n:]
	switch {
	case w.quoted || !strings.ContainsAny(w.text[:n], "|｜!！-－'＇’^＾"+quotes):
		return false
	case strings.ContainsAny(w.text[:n], "!！-－"):
		return rest == "" || len(rest) == 1 && isLatin(strings.ToLower(rest), 0)
	}
	return rest == ""
}

// joined is words with one blank between each.
func joined(words []word) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// quotes are what may stand around several words.
const quotes = "\"“”＂〝〟"

// split takes a query apart at its blanks, but not between quotes. A quote
// that is not closed yet reaches to the end.
func split(s string) []word {
	var words []word
	blank := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }
	for s = strings.TrimLeftFunc(s, blank); s != ""; s = strings.TrimLeftFunc(s, blank) {
		rest, not := s, false
		if r, n := utf8.DecodeRuneInString(rest); strings.ContainsRune("!！-－", r) {
			rest, not = rest[n:], true
		}
		if r, n := utf8.DecodeRuneInString(rest); strings.ContainsRune(quotes, r) && len(rest) > n {
			said, after, closed := cutAny(rest[n:], quotes)
			if strings.TrimFunc(said, blank) != "" {
				words = append(words, word{text: strings.TrimFunc(said, blank), quoted: true, not: not})
				s = after
				continue
			}
			if !closed {
				return append(words, word{text: s})
			}
		}
		if w, after, ok := quotedField(s); ok {
			words, s = append(words, word{text: w}), after
			continue
		}
		end := strings.IndexFunc(s, blank)
		if end < 0 {
			end = len(s)
		}
		words = append(words, word{text: s[:end]})
		s = s[end:]
	}
	return words
}

// quotedField is a field at the start of s whose value stands between quotes, with
// underscores for its blanks, and what follows.
func quotedField(s string) (field, after string, ok bool) {
	for name := range fieldNames {
		if len(s) < len(name) || !strings.EqualFold(s[:len(name)], name) {
			continue
		}
		colon, n := utf8.DecodeRuneInString(s[len(name):])
		quote, m := utf8.DecodeRuneInString(s[len(name)+n:])
		if strings.ContainsRune(":：", colon) && strings.ContainsRune(quotes, quote) {
			said, after, _ := cutAny(s[len(name)+n+m:], quotes)
			return name + ":" + strings.Join(strings.Fields(said), "_"), after, true
		}
	}
	return "", "", false
}

// cutAny cuts s around the first of marks.
func cutAny(s, marks string) (before, after string, found bool) {
	i := strings.IndexAny(s, marks)
	if i < 0 {
		return s, "", false
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[:i], s[i+n:], true
}

// addSieves adds those of t, in the order in which direct looks.
func (q *Query) addSieves(t *term) {
	t.slot = len(q.sieves)
	for _, v := range slices.Concat(t.folded, t.spelled) {
		q.sieves = append(q.sieves, v.sieve())
	}
	t.forms = t.others()
	for _, form := range t.forms {
		q.sieves = append(q.sieves, form.sieve(t))
	}
	t.slots = len(q.sieves) - t.slot
}

// parseTerm reads the operators of one of several words; nil if nothing is
// left of it.
func (l *Lexicon) parseTerm(w word, of int) *term {
	if w.quoted {
		m := modeExact
		if w.not {
			m |= modeNot
		}
		return l.newTerm(w.text, m)
	}
	rest, m := w.text, mode(0)
	take := func(op mode, marks string) {
		r, n := utf8.DecodeRuneInString(rest)
		if strings.ContainsRune(marks, r) && len(rest) > n {
			rest, m = rest[n:], m|op
		}
	}
	take(modeNot, "!！")
	if m == 0 && of > 1 && excludes(rest) {
		take(modeNot, "-－")
	}
	take(modeExact, "'＇’")
	take(modeStart, "^＾")
	if r, n := utf8.DecodeLastRuneInString(rest); strings.ContainsRune("$＄", r) && len(rest) > n {
		rest, m = rest[:len(rest)-n], m|modeEnd
	}
	if t := l.newTerm(rest, m); t != nil {
		return t
	}
	return l.newTerm(w.text, 0)
}

// excludes reports whether w is -word: a letter follows the dash. --all and -1
// are text, and so is any -word by itself, from which nothing could be taken.
func excludes(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	if r != '-' && r != '－' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(w[n:])
	return unicode.IsLetter(next) || next == '\'' || next == '^'
}
