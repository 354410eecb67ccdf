package digest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model"
)

// introLetters is how much stands beside a speaker's name in a sentence that
// does no more than introduce (続いては例示社の…さん。, Today's speaker is …).
const introLetters = 16

// head is the summary of r without its points.
func head(t *model.Tree, r model.Ref) Summary {
	s := Summary{Title: withoutTagsBehind(asLabel(withoutAddresses(unframed(oneLine(t.Said(r))))))}
	for a := range t.Above(r) {
		f := t.Fields(a)
		if s.Date == "" {
			s.Date = f.Date
		}
		if s.Place == "" {
			s.Place = f.Place
		}
		if len(s.Speakers) == 0 && speaksFor(t, a, r) {
			s.Speakers = f.Speakers
		}
	}
	switch e := t.Enclosing(r, model.Event); {
	case e == r:
		s.Title = EventName(t, r)
	case oneLine(t.Node(e).Text) != oneLine(t.Node(r).Text):
		s.Event = eventBeside(t, e, s.Title)
	}
	s.Links = s.linksOf(t, r)
	return s
}

// withoutAddresses is a title without the addresses in it, which stand among the links if
// they belong to it, and what set them apart; one of nothing else stays.
func withoutAddresses(title string) string {
	rest := replaceAddresses(title, nothing)
	if len(rest) == len(title) || !strings.ContainsFunc(rest, isLetter) {
		return title
	}
	rest = strings.NewReplacer("()", "", "（）", "", "<>", "", "[]", "").Replace(rest)
	return oneLine(strings.Trim(rest, " 　-–—|｜/・:："))
}

// withoutTagsBehind is a title without the hashtags behind it; one of nothing else stays.
func withoutTagsBehind(title string) string {
	rest := title
	for {
		i := strings.LastIndexAny(rest, " 　")
		if i <= 0 || !isHashtags(rest[i:]) {
			return rest
		}
		rest = strings.TrimSpace(rest[:i])
	}
}

// speaksFor reports whether the speakers of a, r or a node above it, are those
// of r: an event's are, if it has no more than one session.
func speaksFor(t *model.Tree, a, r model.Ref) bool {
	if a == r || t.Node(a).Kind != model.Event {
		return true
	}
	sessions := 0
	for c := a + 1; c < t.End(a) && sessions < 2; c++ {
		if t.Node(c).Kind == model.Session {
			sessions++
		}
	}
	return sessions < 2
}

// shows reports whether the head of the summary says what the note says, so
// that it is neither told again nor counted: a link whose addresses are there,
// a field whose date, place or names are there, the name of the event.
func (s *Summary) shows(t *model.Tree, r model.Ref) bool {
	n, links := t.Node(r), t.Links(r)
	switch {
	case len(links) == 0 && len(n.Text) > longestFact:
		return false
	case len(links) == 0:
		return n.Form == model.Field && s.showsField(oneLine(n.Text)) ||
			n.Form == model.Para && n.Kind == model.Note && s.isFact(n.Text) || t.Leaf(r) && (s.saysOf(n.Text, t.Node(t.Parent(r)).Text) || s.isNamed(n.Text))
	case t.Leaf(r) && len(n.Text) <= longestFact && s.namesAfterLabel(oneLine(n.Text)):
		return true // whatever page of theirs it leads to
	case n.Form != model.Link && n.Form != model.Field && !onlyLinks(t, r) && !leads(oneLine(n.Text)):
		return false // it says more than an address
	}
	return !slices.ContainsFunc(links, func(l string) bool { return !hasPage(s.Links, l) })
}

// longestFact is how many bytes a note has at most that says no more than the head: those
// of two full lines, in kanji.
const longestFact = 3 * lineSize

// showsField compares a field's value with the date, the place and the
// speakers. A time of day beside them, or a company in brackets, goes with them;
// other words do as long as they are not the larger part.
func (s *Summary) showsField(text string) bool {
	label, value := labelled(text)
	if value == "" {
		value = label
	}
	if s.holdsDate(value) {
		return true
	}
	rest := value
	for _, known := range append([]string{s.Place}, s.Speakers...) {
		if known != "" {
			rest = strings.ReplaceAll(rest, known, "")
		}
	}
	return len(rest) < len(value) && 2*letters(rest) <= letters(value)
}

// names reports whether a text is no more than the names of the speakers, with
// their handles or without.
func (s *Summary) names(text string) bool {
	rest := text
	for _, name := range s.Speakers {
		rest = strings.ReplaceAll(rest, name, "")
	}
	if rest == text {
		return false
	}
	for off := range rest {
		if handle := handleAt(rest, off); handle != "" {
			rest = strings.Replace(rest, handle, strings.Repeat(" ", len(handle)), 1)
		}
	}
	return !strings.ContainsFunc(rest, isLetter)
}

// namesAfterLabel reports whether a text is no more than the names of the speakers behind
// a word for such, and a title of address.
func (s *Summary) namesAfterLabel(text string) bool {
	label, value := labelled(text)
	if value == "" || !people.are(label) {
		return false
	}
	rest := value
	for _, name := range s.Speakers {
		rest = strings.ReplaceAll(rest, name, "")
	}
	return rest != value && letters(rest) <= letters("さん")*max(1, len(s.Speakers))
}

// leads reports whether a text is an address behind a word for what is there.
func leads(text string) bool {
	label, value := labelled(text)
	return pointers.are(label) && isLetter(firstRune(value)) && !strings.ContainsFunc(replaceAddresses(value, nothing), isLetter)
}

// isNamed reports whether a text is no more than the title or the event's name, behind a
// label or not.
func (s *Summary) isNamed(text string) bool {
	text = strings.TrimSpace(text)
	if (s.Event == "" || !strings.HasSuffix(text, s.Event)) && (s.Title == "" || !strings.HasSuffix(text, s.Title)) {
		return false // most notes
	}
	if _, value := labelled(text); value != "" {
		text = value
	}
	return text == s.Event || text == s.Title
}

// letters counts the letters and digits of s outside of brackets.
func letters(s string) int {
	n := 0
	for off := 0; off < len(s); {
		r, size := utf8.DecodeRuneInString(s[off:])
		if isLetter(r) {
			n++
		}
		off += max(size, bracketed(s[off:]))
	}
	return n
}

// numbers are the numbers in s, full-width digits included.
func numbers(s string) []int {
	var out []int
	inside := false
	for _, r := range s {
		d := int(r - '0')
		if r >= '０' {
			d = int(r - '０')
		}
		digit := d >= 0 && d <= 9
		switch {
		case digit && inside && out[len(out)-1] < 1e6: // no date is longer
			out[len(out)-1] = out[len(out)-1]*10 + d
		case digit && !inside:
			out = append(out, d)
		}
		inside = digit
	}
	return out
}

// oneLine is s with its line ends and runs of blanks as one blank each.
func oneLine(s string) string {
	blank := true // before it
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c >= 0xe4 && c <= 0xe9, c == 0xe3 && i+1 < len(s) && s[i+1] > 0x80: // U+3040 to U+9FFF: kana and kanji
			i += 3
			blank = false
			continue
		case c > ' ' && c < utf8.RuneSelf, c == ' ' && !blank:
			i++
			blank = c == ' '
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			return strings.Join(strings.Fields(s), " ")
		}
		blank = false
		i += size
	}
	return strings.TrimRight(s, " ")
}

// repeats reports whether a point says the title again, which the head does.
func (d *draft) repeats(p *piece, title []int32) bool {
	if d.isEmbedded(p.text) {
		return true
	}
	same := 0.0
	for _, w := range p.words {
		if int(w) < len(title) {
			same += d.vocab.weight(w)
		}
	}
	if same == 0 || same < repeated*p.weight {
		return false
	}
	all, _ := d.vocab.weights(title)
	return same >= repeated*all/2
}

// repeated is the part of a point's words from which on it says nothing but the
// title. It must say half of that, too: a word of the title can be a point.
const repeated = 0.85
