package digest

import (
	"slices"
	"strings"
	"unicode"

	"yomi/model"
)

// none is the index of no piece.
const none = -1

// role is what can become of a piece.
type role uint8

const (
	point role = iota // it can be told
	label             // it is told before what stands under it
	noise             // it is left out
)

// piece is the least that is told or left out: a sentence, a bullet, a title, a
// clause of a sentence that fits no line.
type piece struct {
	ref    model.Ref
	text   string
	linked string // its text with the short addresses whole, "" where that is the same
	size   int    // of text
	role   role
	under  int // the piece that heads it, none for those right under the top
	words  []int32
	// weight is that of its words, latin that of those in Latin letters.
	weight, latin float64
	at            int // the size of the points before it
	// counts is what it counts where it is left out: more than one
	// for a list that is told as a whole or not at all.
	counts int
	part   bool // it is one sentence of several in its note
	begins bool // it is the first of those
	last   bool // it is the last of those under the same piece
	heads  bool // something stands under it
	asks   bool // it is a question
	speaks bool // it is who says what stands under it, in the same note
	// marks are which of the phrases of marked stand in it, by their bits: what is beside
	// the point, how the day went, what matters most.
	marks uint8
	felt  bool // it is left out for saying how somebody felt
	// scrap says that it is no point for its size alone.
	scrap bool
	bare  bool // it is a name that nothing stands over or under
	opens bool // it ends with the sign that something follows
	leans bool // it begins with a word that leads back to the one before
	// lists is how many stand right under it, list whether they are a list of short
	// items: some of it reads as all of it.
	lists   int
	list    bool
	listed  []string // the items that it is made of, if it is a list told as a whole
	counted bool     // it says how many there are
	// namesake says that it is a label and another reads the same: Pros of one thing
	// and of another.
	namesake bool
	// promise says that it is a label that says no more than that something follows,
	// and a title above it of what.
	promise bool
	// agenda says that it is the title of one whose items are left out.
	agenda bool
	// concludes says that it is a task, or is or stands under the title of a
	// conclusion.
	concludes bool
	decided   bool // the same of what was decided or is to do
	// Of a sentence that was cut at its clauses, all but the first carry on and
	// all but the last go on.
	carriesOn, goesOn bool
	// whole is the size of the sentence that it begins, and parts how many pieces
	// that is.
	whole, parts int
}

// below adds the pieces of what stands below a node; under is the piece that
// heads them. Where out is true nothing of it is told.
func (d *draft) below(top model.Ref, under int, out bool) {
	notes := slices.Collect(d.t.Children(top))
	if len(notes) == 0 {
		d.joinAnnounced(under)
		return
	}
	// A title with nothing under it though others beside it have is a section that
	// nobody wrote; where none has, or most of what ends the notes is titles, those are
	// the notes.
	sections := d.headed || !d.outline && slices.ContainsFunc(notes, func(c model.Ref) bool { return d.isTitle(c) && !d.t.Leaf(c) })
	pages := pointers.are(d.t.Node(top).Text) // a list of them
	embedded := d.cards(notes)
	d.findSeries(notes)
	announced := none // the piece before those that it announces
	own := under
	people := false // the note before is a title over people
	for i, c := range notes {
		if _, joined := d.joined[c]; joined {
			d.below(c, own, out)
			continue
		}
		if announced != none && !d.follows(notes[i-1], c, d.pieces[announced].ref) {
			d.joinAnnounced(announced)
			announced = none
		}
		at := under
		if announced != none {
			at = announced
		}
		before := people
		people = isPeople(d.t.Node(c).Text) || !d.t.Leaf(c) && glossaries.are(d.t.Node(c).Text)
		n := piece{ref: c, under: at, counts: 1}
		own = none
		announces := false
		if !d.head.shows(d.t, c) {
			says := d.continued(c)
			if next := d.nextOf(notes[i+1:]); announced == none && next != model.None && d.leaf(c) {
				announces = d.follows(c, next, c)
			}
			if says.text != "" {
				person := people || before && d.t.Leaf(notes[i-1]) && (isName(says.text) || areNames(says.text) || areMany(says.text))
				page := d.t.Leaf(c) && isLink(d.t, c) && (pages || strings.Contains(says.text, pageBar) || !announces && embedded.areOf(d.t.Node(c).Form))
				own = d.note(says, n, out || person || sections && d.isUnwritten(c) || page, announces)
			}
			if says.behind > 0 {
				d.add(piece{ref: c, under: at, role: noise, counts: says.behind})
			}
		}
		if announces {
			announced = own
		}
		if own == none || !d.heads(c) {
			own = at
		}
		d.below(c, own, out || people && !d.t.Leaf(c))
	}
	d.joinAnnounced(announced)
	d.joinAnnounced(under)
}

// nextOf is the first of the notes that does not carry on the one before, None if
// there is none.
func (d *draft) nextOf(notes []model.Ref) model.Ref {
	for _, c := range notes {
		if _, joined := d.joined[c]; !joined {
			return c
		}
	}
	return model.None
}

// heads reports whether r heads what stands below it. The first row of a table
// does only where it names the columns.
func (d *draft) heads(r model.Ref) bool {
	return !d.leaf(r) && (d.t.Node(r).Form != model.Table || d.t.Rich(r).Header)
}

func (d *draft) isTitle(r model.Ref) bool {
	return d.t.Node(r).Form == model.Heading || d.t.Node(r).Kind == model.Session
}

// isUnwritten reports whether r is no more than the title of a section.
func (d *draft) isUnwritten(r model.Ref) bool {
	n := d.t.Node(r)
	return d.t.Leaf(r) && d.isTitle(r) && n.Task == model.NoTask && textSize(n.Text) <= topicSize
}

// note adds the pieces of what a note says, p being what they have in common,
// and gives the one that heads what stands below or behind it. Where out is true
// it is not told; announces says that it stands before what it announces.
func (d *draft) note(says speech, p piece, out, announces bool) int {
	heads, silent := d.heads(p.ref), out || d.silent(p.ref) || d.isCommand(p.ref) || d.isInProgram(p.ref)
	if !heads && !silent && !d.chat {
		return d.sentences(says, p, announces)
	}
	whole := says.part(0, len(says.text))
	p.text = says.boxed(oneLine(hosts(whole)))
	switch {
	case d.isPost(p.text), silent && (isVoid(p.text) || d.t.Node(p.ref).Quiet):
		p.role, p.counts = noise, 0
	case d.namesTwoColumns(p.ref):
		p.role, p.counts = noise, 0
		d.add(p)
		return none
	case silent || heads && (isPeople(p.text) || glossaries.are(p.text)):
		p.role = noise
	case heads && !d.isTitle(p.ref) && endsInColon(p.text) && !isWithin(p.text, topicSize) && len(sentences(says.text, 2)) > 1:
		return d.sentences(says, p, true) // only the last of them says what follows
	case heads && (d.isTitle(p.ref) || d.t.Rich(p.ref).Header || endsInColon(p.text) || textSize(p.text) <= topicSize && !states(p.text)):
		p.role, p.text = label, asLabel(unframed(p.text))
		if isNoise(oneLine(whole)) || d.head.introduces(p.text) {
			p.role = noise
		}
	default:
		return d.sentences(says, p, announces)
	}
	i := d.add(p)
	if d.isHollow(i) || heads && whenOrWhere.end(p.text) != "" && d.onlyFacts(p.ref) {
		d.pieces[i].counts = 0
	}
	return i
}

// asLabel is a text without the sign that something follows.
func asLabel(text string) string { return strings.TrimRight(text, ":：、，,;； ") }

// add appends a piece and gives its index.
func (d *draft) add(p piece) int {
	p.asks, p.opens = asks(p.text), endsInColon(p.text)
	p.size, p.leans = textSize(p.text), leanings.begins(p.text) || beginsInside(p.text) || goesOnAfterDots(p.text) || d.goesOnFromCode(p.text) || p.part && isBracket(p.text)
	d.pieces = append(d.pieces, p)
	return len(d.pieces) - 1
}

// isFragment reports whether a text is the end of a sentence that begins elsewhere: with
// a line of a program, behind which stand a particle and a kanji, or with a list, of
// which a few words say that it was one.
func (d *draft) isFragment(text string) bool {
	if firstRune(text) == 'を' || tails.begins(text) && isWithin(text, nameSize) {
		return true
	}
	return d.goesOnFromCode(text) && strings.ContainsRune("がはをにの", firstRune(text)) && beginsInside(text)
}

// beginsInside reports whether a text begins with a particle before a kanji, as what was
// broken off from the line above does.
func beginsInside(text string) bool {
	first, second := firstRune(text), firstRune(text[min(len(text), len("が")):])
	return strings.ContainsRune("がはをにのとでへも", first) && unicode.Is(unicode.Han, second)
}

// goesOnAfterDots reports whether a text begins with dots, as minutes write it where
// somebody goes on.
func goesOnAfterDots(text string) bool {
	return strings.HasPrefix(text, "...") || strings.HasPrefix(text, "…")
}

// isBracket reports whether all of a sentence stands in round brackets: it says something of
// the one before.
func isBracket(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool { return isStop(r) && !isCloser(r) })
	return strings.ContainsRune("(（", firstRune(text)) && bracketed(text) == len(text)
}

// goesOnFromCode reports whether a text begins with a particle behind a line of a
// program, which is what it says something about.
func (d *draft) goesOnFromCode(text string) bool {
	if len(d.pieces) == 0 || !strings.ContainsRune("はがをにのとで", firstRune(text)) {
		return false
	}
	before := d.pieces[len(d.pieces)-1].ref
	return d.t.Node(before).Form == model.Code || d.isCommand(before)
}

// room is what a line leaves for a sentence under a piece: the line less the
// label, which comes with it.
func (d *draft) room(under int) int {
	if l := d.labelOf(under); l != "" {
		return lineSize - d.pieces[under].size - len(": ")
	}
	return lineSize
}
