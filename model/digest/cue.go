package digest

import (
	"math"
	"strings"
)

// meanWorth is how much of a sentence, of its words, is told again by a person
// who writes down the points of a talk; a cue says how much more or less.
const meanWorth = 0.4

// cue is something by which a point can be told from what only stands around
// it. The weights were fitted (by ridge regression, each session left out of its
// own fit) to what people wrote down of 61 sessions in Japanese, Chinese and
// English; those of what a point claims were chosen on one half of the sessions
// and held for the other and for 24 more, those of length and place among 18 pairs
// as one from which both halves of 92 gained, those of first sentences, of few
// words and of what leads elsewhere on the halves of 122, those of who did what and of what
// stands deep down on 44, and held for 24 others. What was tried and
// changed nothing: words that other sessions of the event do not have, bare
// numbers, emphasis of duty, warnings, comparisons, reasons, examples, hedges,
// the words of the title, what completes a list that is told in part, results,
// plans, abilities, arrows. What
// made it worse: to want points under one label, or labels that are told already.
type cue struct {
	name   string // as `summary --why` says it
	weight float64
	of     func(*draft, *piece) float64
}

var cues = []cue{
	// Titles and labels are a summary by whoever wrote them; who says a word of one and
	// nothing else says less.
	{"said in a title", 0.2, func(d *draft, p *piece) float64 {
		said := 0.0
		for _, w := range p.words {
			if d.vocab.titles[w] {
				said += d.vocab.weight(w)
			}
		}
		return share(said, p) * math.Min(1, float64(p.size)/shortest)
	}},
	// Where words of Latin letters are rare they are names and commands: detail.
	{"in Latin letters", -0.04, func(_ *draft, p *piece) float64 { return share(p.latin, p) }},
	// Few of them are no sentence: a name, an exclamation.
	{"a name", -0.06, func(_ *draft, p *piece) float64 {
		return yes(share(p.latin, p) > mostlyLatin && len(p.words) < fewWords)
	}},
	// A short note says its point, a long one argues for it: for each doubling. A
	// short sentence in a paragraph only leans on the one before.
	{"length", -0.055, func(_ *draft, p *piece) float64 {
		if p.part {
			return math.Log2(float64(max(p.whole, usualSentence)) / usualNote)
		}
		return math.Log2(float64(max(p.whole, shortest)) / usualNote)
	}},
	// Who asks does not tell.
	{"a question", -0.06, func(_ *draft, p *piece) float64 { return yes(p.asks) }},
	// What was claimed is told again rather than what it was about.
	{"states something", 0.05, func(_ *draft, p *piece) float64 { return yes(!p.asks && claims(p.text)) }},
	{"a figure", 0.04, func(_ *draft, p *piece) float64 { return yes(hasFigure(p.text)) }},
	{"names several", 0.03, func(_ *draft, p *piece) float64 { return yes(enumerates(p.text)) }},
	// What people say to be beside the point is.
	{"an aside", -0.08, func(_ *draft, p *piece) float64 {
		return yes(p.marks&(isAside|isFelt) != 0 || bracketed(p.text) == len(p.text))
	}},
	// So is how the day went, unless there is nothing else.
	{"of the day", -0.05, func(_ *draft, p *piece) float64 { return yes(p.marks&isOfTheDay != 0) }},
	// Who speaks, and who else did what, is told by the head, or by what there is to do.
	{"about somebody", -0.08, func(_ *draft, p *piece) float64 {
		return yes(!p.concludes && p.marks&isOfPresenter != 0 && isAboutSomebody(p.text))
	}},
	// What only says where something is tells nothing of it: as much as makes it wait for
	// nearly all else.
	{"leads elsewhere", -0.15, func(d *draft, p *piece) float64 {
		return yes(p.size <= usualSentence && strings.Contains(d.t.Node(p.ref).Text, "://") || d.leaf(p.ref) && isLink(d.t, p.ref))
	}},
	// What one comes to say is said first.
	{"first of its note", 0.07, func(_ *draft, p *piece) float64 { return yes(p.part && p.begins) }},
	// A sentence of a few words only leads from one to the next.
	{"says little", -0.05, func(_ *draft, p *piece) float64 {
		return yes(p.whole == p.size && p.weight < littleWeight && endsSentence(p.text) && !p.asks)
	}},
	// Lists end with what came to mind last.
	{"last of its list", -0.05, func(_ *draft, p *piece) float64 { return yes(p.last) }},
	// So do notes, taken by someone whose attention ends.
	{"further down", -0.09, func(d *draft, p *piece) float64 { return float64(p.at) / float64(d.size) }},
	// Under the third title from above stand details: for each more.
	{"deep down", -0.03, func(d *draft, p *piece) float64 { return float64(max(0, d.depth(p)-mostOuter)) }},
	// What is explained is more than what explains it.
	{"others stand under it", 0.05, func(_ *draft, p *piece) float64 { return yes(p.heads) }},
	// What matters most is told again, where anything says so.
	{"matters most", 0.04, func(_ *draft, p *piece) float64 { return yes(p.marks&isSuperlative != 0) }},
	// Somebody has chosen already.
	{"a conclusion", 0.13, func(_ *draft, p *piece) float64 { return yes(p.concludes) }},
	// Minutes have one under each of their items, however short: as much again as a
	// conclusion, by reading.
	{"one of several conclusions", 0.15, func(d *draft, p *piece) float64 { return yes(p.concludes && d.isOneOfSeveral(p)) }},
	// In minutes it is what one looks for.
	{"decided", 0.05, func(_ *draft, p *piece) float64 { return yes(p.decided) }},
}

const (
	// mostlyLatin is the share of its words from which on a text is Latin.
	mostlyLatin = 0.8
	// littleWeight is what four Latin words weigh, or a phrase of kanji.
	littleWeight = 9
	// usualNote and usualSentence are the sizes of a bullet and of a sentence, in
	// the middle of those of the sessions that the weights were fitted to.
	usualNote, usualSentence = 32, 48
	// shortest is the size below which shorter is no better: ten kanji. What is shorter
	// is as often a scrap of a point as one; from 4 to 24 the same is told, by reading
	// 20 told more of sessions.
	shortest = 20
)

// depth is under how many others p stands.
func (d *draft) depth(p *piece) int {
	n := 0
	for u := p.under; u != none; u = d.pieces[u].under {
		n++
	}
	return n
}

func yes(ok bool) float64 {
	if ok {
		return 1
	}
	return 0
}

// worth is what p is worth, before anything is told.
func (d *draft) worth(p *piece) float64 {
	sum := meanWorth
	for _, c := range cues {
		sum += c.weight * c.of(d, p)
	}
	return sum
}

// share is how much of p, by words, weighs so much.
func share(weight float64, p *piece) float64 {
	if p.weight == 0 {
		return 0
	}
	return weight / p.weight
}
