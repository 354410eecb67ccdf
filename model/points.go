package model

import (
	"slices"
	"strings"
	"unicode"
)

const (
	// maxPoints is how many key points a summary tells at most: a dozen lines
	// are read in a chat, more are scrolled past.
	maxPoints = 12
	// maxEach is how many sentences of one paragraph are told where there are
	// few paragraphs: the first states, the next two say why and how.
	maxEach = 3
	// labelSize is the size (see textSize) up to which a bullet without a stop
	// says little without its first point (監視, WAF, 用語).
	labelSize = 24
)

// points collects the key points of one subtree.
type points struct {
	t    *Tree
	head Summary // what need not be told again
	told map[Ref]bool
	each int // sentences of a paragraph
	out  []string
}

// keyPoints tells r's children in a line each, and counts the notes below r
// that neither the lines nor the head tell.
func keyPoints(t *Tree, r Ref, head Summary) (lines []string, more int) {
	p := points{t: t, head: head, told: map[Ref]bool{}}
	p.tell(r)
	for c := r + 1; c < t.End(r); c++ {
		if p.says(c) && !p.told[c] {
			more++
		}
	}
	return p.out, more
}

// says reports whether a note has something to say that the head does not.
func (p *points) says(r Ref) bool {
	return strings.TrimSpace(p.t.Node(r).Text) != "" && !p.head.shows(p.t, r)
}

// tell makes the lines of what stands below r.
func (p *points) tell(r Ref) {
	children := p.children(r)
	if len(children) == 1 && p.isLabel(children[0]) {
		// All stands under one title: its points are the session's.
		if only := children[0]; len(p.children(only)) > 1 {
			p.told[only] = true
			p.tell(only)
			p.out[0] = label(oneLine(p.t.Node(only).Text), p.out[0])
			return
		}
	}
	children = p.foremost(children)
	p.each = 1
	if len(children) > 0 && !slices.ContainsFunc(children, func(c Ref) bool {
		return p.t.Node(c).Form != Para || !p.t.Leaf(c)
	}) {
		p.each = min(maxEach, maxPoints/len(children))
	}
	for _, c := range children {
		p.line(c)
	}
}

// children are those of r that have something to say.
func (p *points) children(r Ref) []Ref {
	var out []Ref
	for c := range p.t.Children(r) {
		if p.says(c) {
			out = append(out, c)
		}
	}
	return out
}

// foremost keeps maxPoints of the children, in their order: titles first, then
// what has points of its own, then what begins a paragraph, and literal text,
// which does not read well in a line, last.
func (p *points) foremost(children []Ref) []Ref {
	if len(children) <= maxPoints {
		return children
	}
	byRank := slices.Clone(children)
	slices.SortStableFunc(byRank, func(a, b Ref) int { return p.rank(a) - p.rank(b) })
	kept := byRank[:maxPoints]
	slices.Sort(kept)
	return kept
}

func (p *points) rank(r Ref) int {
	n := p.t.Node(r)
	switch {
	case n.Form == Heading || n.Kind == Session:
		return 0
	case n.Form.Keeps() || n.Form == Field || n.Form == Link:
		return 4
	case !p.t.Leaf(r):
		return 1
	case n.Gap:
		return 2
	}
	return 3
}

// line tells one section or bullet: its first sentence, and behind a title or
// a mere label the first sentence below it.
func (p *points) line(r Ref) {
	said := p.sentences(r, p.each)
	if len(said) == 0 {
		return
	}
	if !p.isLabel(r) {
		p.told[r] = true
		p.out = append(p.out, said...)
		return
	}
	p.told[r] = true
	below := p.first(r)
	if below == None {
		p.out = append(p.out, said[0])
		return
	}
	p.told[below] = true
	p.out = append(p.out, label(said[0], p.sentences(below, 1)[0]))
}

// sentences are the first n of r, made fit for a line; none if the text is no
// sentence at all.
func (p *points) sentences(r Ref, n int) []string {
	node := p.t.Node(r)
	text := strings.TrimSpace(node.Text)
	var said []string
	if node.Form.Keeps() {
		first, _, _ := strings.Cut(text, "\n")
		said = []string{first}
	} else {
		said = sentences(text, n)
	}
	for i := range said {
		said[i] = shorten(oneLine(said[i]))
		if textSize(said[i]) > mostSize {
			return said[:i]
		}
	}
	return said
}

// isLabel reports whether r announces what stands below it rather than saying
// something itself: a title, or what ends in a colon or is short and no
// sentence.
func (p *points) isLabel(r Ref) bool {
	n := p.t.Node(r)
	text := strings.TrimSpace(n.Text)
	switch {
	case p.t.Leaf(r):
		return false
	case n.Form == Heading || n.Kind == Session:
		return true
	case strings.HasSuffix(text, ":") || strings.HasSuffix(text, "："):
		return true
	}
	return textSize(text) <= labelSize && !strings.ContainsAny(text, "。．！？!?")
}

// first is the first note below r that can be told in a line: prose if there
// is any, else a title, else literal text; None if there is nothing.
func (p *points) first(r Ref) Ref {
	best, bestRank := None, len(firstRanks)
	for c := r + 1; c < p.t.End(r) && bestRank > 0; c++ {
		rank := firstRanks[p.t.Node(c).Form]
		if p.t.Node(c).Kind == Session {
			rank = firstRanks[Heading]
		}
		if rank < bestRank && p.says(c) && len(p.sentences(c, 1)) > 0 {
			best, bestRank = c, rank
		}
	}
	return best
}

// firstRanks orders the forms by how well they are told behind a label.
var firstRanks = [...]int{Para: 0, Item: 0, Quote: 0, Heading: 1, Field: 2, Link: 2, Table: 3, Code: 3}

// label joins a title and what is told of it.
func label(title, text string) string {
	title = strings.TrimRightFunc(title, func(r rune) bool { return unicode.IsSpace(r) || r == ':' || r == '：' })
	last := []rune(title)
	if len(last) > 0 && strings.ContainsRune("。．！？!?.", last[len(last)-1]) {
		return title + " " + text
	}
	return title + ": " + text
}

// isLetter reports whether r is part of a word.
func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
