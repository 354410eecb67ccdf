package digest

import (
	"strings"
	"unicode"

	"yomi/model"
)

// draft is the notes of one summary in pieces, in reading order.
type draft struct {
	t      *model.Tree
	head   *Summary // what need not be told again
	vocab  vocabulary
	pieces []piece
	size   int // of all points
	paged  int // of those that are no more than the names of pages
	lang   language
	// takesAll says that what is no point is told, for there is nothing else.
	takesAll bool
	// joinsAny says that labels may share a line that stand under different titles.
	joinsAny bool
	// most is the size of what is told of a sentence where hardly one can be told
	// whole, 0 where there are others.
	most      int
	wrap      wrapping
	chat      bool               // lines say who posted when
	history   bool               // of commands that were typed into a shell
	hashtags  []string           // that posts end with
	series    map[model.Ref]bool // titles that are numbered lines of text
	outline   bool               // notes are written as titles
	headed    bool               // most titles have something under them
	scraps    bool               // words are told beside longer notes
	dashed    bool               // a dash without a blank behind it is a bullet
	announcer announcer
	// joined are lines that carry on the note of a line above, lastLine the last of
	// those of a note.
	joined, lastLine map[model.Ref]model.Ref
	twoColumns       map[model.Ref]bool // what is known of the first rows of tables
}

// newDraft takes what stands below top to pieces.
func newDraft(t *model.Tree, top model.Ref, head *Summary) *draft {
	return newDraftOf(t, top, head, 0)
}

// newDraftOf is newDraft with no piece larger than most, if that is not 0.
func newDraftOf(t *model.Tree, top model.Ref, head *Summary, most int) *draft {
	d := &draft{t: t, head: head, most: most}
	d.vocab.byWord, d.twoColumns = map[string]int32{}, map[model.Ref]bool{}
	d.joined, d.lastLine = map[model.Ref]model.Ref{}, map[model.Ref]model.Ref{}
	d.pieces = make([]piece, 0, d.t.End(top)-top) // most notes are one
	d.findWrapping(top)
	d.lang = d.languageBelow(top)
	d.findPosts(top)
	d.findHashtags(top)
	d.findHistory(top)
	d.findOutline(top)
	d.findDashes(top)
	d.below(top, none, false)
	d.lang = d.language()
	d.leaveContents()
	d.leaveAgendas()
	d.measure()
	d.leaveImpressions()
	d.findLists()
	d.findLabels()
	d.findPages()
	if d.size == d.paged {
		d.takeAll()
	}
	return d
}

// findOutline tells notes that are written as titles at any depth, as outliners do:
// more of what has nothing under it is titles than anything else.
func (d *draft) findOutline(top model.Ref) {
	titles, others, heads := 0, 0, 0
	for r := top + 1; r < d.t.End(top); r++ {
		switch {
		case !d.t.Leaf(r):
			if d.isTitle(r) {
				heads++
			}
		case d.isTitle(r):
			titles++
		default:
			others++
		}
	}
	d.outline = titles > others
	d.headed = heads > 2*titles
}

// findDashes tells notes whose bullets are dashes without a blank: of several lines that
// begin so most are more than an option of a program.
func (d *draft) findDashes(top model.Ref) {
	dashes, bullets := 0, 0
	for r := top + 1; r < d.t.End(top); r++ {
		text := d.t.Node(r).Text
		if rest := afterDash(text); rest == "" || unicode.IsDigit(firstRune(rest)) || d.t.Node(r).Form == model.Code {
			continue
		}
		dashes++
		if withoutDash(text) != text {
			bullets++
		}
	}
	d.dashed = bullets >= leastDashed && 3*bullets >= 2*dashes
}

// leastDashed is how many lines that begin with a dash are a list.
const leastDashed = 3

// afterDash is a text without the one dash that it begins with, "" if there is none or a
// blank or a sign stands behind it.
func afterDash(text string) string {
	if rest, dash := strings.CutPrefix(text, "-"); dash && isLetter(firstRune(rest)) {
		return rest
	}
	return ""
}

// withoutDashes is a text without the dashes that its lines begin with.
func withoutDashes(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if rest := afterDash(strings.TrimLeft(line, " ")); rest != "" {
			lines[i] = rest
		}
	}
	return strings.Join(lines, "\n")
}

// leaveContents leaves out lists of what comes: nearly all that stands in one is said
// again, word for word, by titles further on; what else it names comes to nothing. One or
// two of a list may be a title, too.
func (d *draft) leaveContents() {
	titles := map[string]bool{}
	again, all := map[int]int{}, map[int]int{} // by what heads the list
	for i := len(d.pieces) - 1; i >= 0; i-- {
		switch p := &d.pieces[i]; {
		case p.role == label && d.isTitle(p.ref):
			titles[p.text] = true
		case p.role == point && len(titles) > 0 && p.under != none:
			all[p.under]++
			if titles[p.text] {
				again[p.under]++
			}
		}
	}
	for i := range d.pieces {
		if p := &d.pieces[i]; p.role == point && again[p.under] >= leastContents && 4*again[p.under] >= 3*all[p.under] && (titles[p.text] || isName(p.text)) {
			p.role = noise
		}
	}
}

// leastContents is how many titles are a list of what comes.
const leastContents = 3

// takeAll makes points of what is none, where there is nothing else: titles
// without text, a list of links.
func (d *draft) takeAll() {
	d.takesAll = true
	last, silent := model.None, false
	for i := range d.pieces {
		p := &d.pieces[i]
		if p.ref != last {
			last, silent = p.ref, d.silent(p.ref)
		}
		if p.role == noise && !silent && p.size <= lineSize && !d.saysNothing(i) {
			p.role = point
		}
	}
	d.takeTitles()
	d.measure()
}

// takeTitles makes points of the titles that count and under which nothing is told.
func (d *draft) takeTitles() {
	tells := make([]bool, len(d.pieces))
	for i := len(d.pieces) - 1; i >= 0; i-- {
		p := &d.pieces[i]
		if p.role == label && !tells[i] && p.counts > 0 {
			p.role = point
		}
		if p.role != noise && p.under != none {
			tells[p.under] = true
		}
	}
}

// saysNothing reports whether piece i is not told even where there is nothing else.
func (d *draft) saysNothing(i int) bool {
	text := d.pieces[i].text
	answers := i > 0 && d.pieces[i-1].asks
	return !strings.ContainsFunc(text, isLetter) || isPicture(text) || hasTag(text) || assigns(text) || isNod(text) && !answers || promises(text) || d.head.introduces(text)
}

// measure fills in what the whole decides: sizes, words, who is last.
func (d *draft) measure() {
	d.size = 0
	title := d.vocab.words(d.head.Title)  // the first that are numbered
	seen := make([]bool, len(d.pieces)+1) // by what they stand under, from none on
	for i := len(d.pieces) - 1; i >= 0; i-- {
		p := &d.pieces[i]
		if p.role != noise && !seen[p.under-none] {
			p.last, seen[p.under-none] = true, true
		}
	}
	for i := range d.pieces {
		p := &d.pieces[i]
		if p.role == label && !seen[i-none] && (d.t.Node(p.ref).Task != model.NoTask || endsSentence(p.text) && !d.isTitle(p.ref)) {
			p.role = point // what is to do or what is so, and no more about it
		}
		if p.role == label && p.counts > 0 && !d.isHollow(i) {
			d.takePages(i)
		}
		p.at = d.size
		d.measureSentence(i)
		if p.under != none && p.role != noise {
			d.pieces[p.under].heads = true
		}
		p.decided, p.concludes = leadsTo(p)
		p.concludes = p.concludes || p.role == point && !p.carriesOn && sums.begins(p.text)
		if p.under != none {
			p.decided = p.decided || d.pieces[p.under].decided
			p.concludes = p.concludes || d.pieces[p.under].concludes
		}
		p.concludes = p.concludes || p.decided || d.t.Node(p.ref).Task != model.NoTask
		if p.role == noise {
			continue
		}
		p.words = d.vocab.words(p.text)
		p.marks = marked.in(lower(p.text))
		p.weight, p.latin = d.vocab.weights(p.words)
		if d.leaveEmpty(i, title); p.role == noise {
			continue
		}
		for _, w := range p.words {
			d.vocab.titles[w] = d.vocab.titles[w] || p.role == label
		}
		if p.role == point {
			d.size += p.size
		}
	}
}

// leaveEmpty leaves out point i if it says nothing by itself: a scrap of grammar, the
// title again, whose words are given, a word without anything that says what of it.
func (d *draft) leaveEmpty(i int, title []int32) {
	p := &d.pieces[i]
	if d.takesAll || p.role != point {
		return
	}
	switch {
	case len(p.words) == 0 && !p.carriesOn && !strings.Contains(p.text, "「") && !d.isAnswer(i):
		p.role = noise // です。 behind a list, but 「えのころ」です。
	case d.repeats(p, title):
		p.role, p.counts = noise, 0
	case p.size < leastLine && !p.carriesOn && !d.introduced(p.under) && !p.heads && !d.isAnswer(i):
		p.role, p.scrap = noise, !p.part && isWord(p.text)
	}
}

// measureSentence fills in how much the sentence is that piece i begins or
// carries on, from there on; of one that no two lines hold, that it is more.
func (d *draft) measureSentence(i int) {
	p := &d.pieces[i]
	p.whole, p.parts = p.size, 1
	for k := i + 1; k < len(d.pieces) && p.whole <= 2*lineSize && d.pieces[k-1].goesOn && d.pieces[k].carriesOn && d.pieces[k].role == point; k++ {
		p.whole += d.pieces[k].size
		p.parts++
	}
}

// introduced reports whether a piece is told before what stands under it.
func (d *draft) introduced(under int) bool {
	return d.labelOf(under) != "" || under != none && d.pieces[under].role == point && d.pieces[under].size <= longestHead
}
