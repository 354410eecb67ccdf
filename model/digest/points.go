package digest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/model"
)

const (
	// maxPoints is how many key points a summary tells at most: a dozen lines
	// are read in a chat, more are scrolled past.
	maxPoints = 12
	// maxEach is how many sentences of one paragraph are told where there are
	// few paragraphs: the first states, the next two say why and how.
	maxEach = 3
	// scrapSize is the size of a line that is left over from something else,
	// such as the text of a link (資料) or the end of a sentence (です。).
	scrapSize = 6 // three kanji
)

// points collects the key points of one subtree.
type points struct {
	t    *model.Tree
	head Summary // what need not be told again
	told map[model.Ref]bool
	tail map[model.Ref][]model.Ref // what carries on a note's text: see join
	each int                       // sentences of a paragraph
	out  []string
}

// keyPoints tells r's children in a line each, and counts the notes below r
// that neither the lines nor the head tell.
func keyPoints(t *model.Tree, r model.Ref, head Summary) (lines []string, more int) {
	p := points{t: t, head: head, told: map[model.Ref]bool{}, tail: map[model.Ref][]model.Ref{}}
	p.tell(r)
	for c := r + 1; c < t.End(r); c++ {
		if p.says(c) && !p.told[c] {
			more++
		}
	}
	return p.out, more
}

// says reports whether a note has something to say that the head does not.
func (p *points) says(r model.Ref) bool {
	return strings.TrimSpace(p.t.Node(r).Text) != "" && !p.head.shows(p.t, r)
}

// tell makes the lines of what stands below r.
func (p *points) tell(r model.Ref) {
	children := p.children(r)
	if p.t.Node(r).Kind == model.Event {
		children = p.sessions(children)
	}
	if len(children) == 1 && p.isLabel(children[0]) && len(p.children(children[0])) > 1 {
		p.tellUnder(children[0])
		return
	}
	children = p.foremost(p.withoutScraps(p.join(children)))
	p.each = 1
	if len(children) > 0 && !slices.ContainsFunc(children, func(c model.Ref) bool {
		return p.t.Node(c).Form != model.Para || !p.t.Leaf(c)
	}) {
		p.each = min(maxEach, maxPoints/len(children))
	}
	for _, c := range children {
		p.line(c)
	}
}

// tellUnder makes the lines of what stands below the title only, which all of
// a session stands under: its points are the session's.
func (p *points) tellUnder(only model.Ref) {
	title := p.sentences(only, 1)
	p.tell(only)
	if len(title) == 0 {
		return
	}
	p.told[only] = true
	if len(p.out) == 0 {
		p.out = []string{""}
	}
	p.out[0] = label(title[0], p.out[0])
}

// children are those of r that have something to say.
func (p *points) children(r model.Ref) []model.Ref {
	var out []model.Ref
	for c := range p.t.Children(r) {
		if p.says(c) {
			out = append(out, c)
		}
	}
	return out
}

// join takes out of the children what only carries on another one's text: the
// items behind a paragraph that announces them (流れは、), and lines that were
// broken in the middle of a sentence. They are told with it or counted.
func (p *points) join(children []model.Ref) []model.Ref {
	var out []model.Ref
	for _, c := range children {
		if len(out) > 0 && p.carries(out[len(out)-1], c) {
			lead := out[len(out)-1]
			p.tail[lead] = append(p.tail[lead], c)
		} else {
			out = append(out, c)
		}
	}
	return out
}

// carries reports whether c goes on with what lead, or its tail so far, began.
func (p *points) carries(lead, c model.Ref) bool {
	last := lead
	if tail := p.tail[lead]; len(tail) > 0 {
		last = tail[len(tail)-1]
	}
	l, n := p.t.Node(last), p.t.Node(c)
	if n.Form == model.Item {
		return p.t.Node(lead).Form == model.Para && p.t.Leaf(lead) && (l.Form == model.Item || announces(l.Text))
	}
	if l.Form == model.Item && last != lead && !n.Gap && p.isScrap(c) {
		return true // the です。 behind the items
	}
	if l.Form != model.Para || n.Form != model.Para || n.Gap || !p.t.Leaf(last) || !p.t.Leaf(c) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(n.Text))
	return announces(l.Text) && !endsInColon(l.Text) || strings.ContainsRune(neverFirst, first)
}

// neverFirst are characters that begin no Japanese sentence: a line that
// begins with one was broken before it.
const neverFirst = "をっん、。，）」』】ー"

// announces reports whether a text ends in the middle: at a comma or a colon.
func announces(text string) bool {
	text = strings.TrimSpace(text)
	return endsInColon(text) || strings.HasSuffix(text, "、") || strings.HasSuffix(text, "，") || strings.HasSuffix(text, ",")
}

func endsInColon(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasSuffix(text, ":") || strings.HasSuffix(text, "：")
}

// sessions are those of an event's children that are sessions or hold some:
// what stands beside them is preamble; all of them if there are none.
func (p *points) sessions(children []model.Ref) []model.Ref {
	var out []model.Ref
	for _, c := range children {
		if p.t.Node(c).Kind == model.Session || holdsSession(p.t, c) {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return children
	}
	return out
}

// withoutScraps drops the lines that say nothing by themselves, if there are
// others.
func (p *points) withoutScraps(children []model.Ref) []model.Ref {
	var out []model.Ref
	for _, c := range children {
		if !p.isScrap(c) {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return children
	}
	return out
}

func (p *points) isScrap(r model.Ref) bool {
	n := p.t.Node(r)
	if !p.t.Leaf(r) || len(p.tail[r]) > 0 {
		return false
	}
	return onlyLinks(p.t, r) || n.Form == model.Para && textSize(strings.TrimSpace(n.Text)) <= scrapSize
}

// foremost keeps maxPoints of the children, in their order: titles first, then
// what has points of its own, then what begins a paragraph, and literal text,
// which does not read well in a line, last.
func (p *points) foremost(children []model.Ref) []model.Ref {
	if len(children) <= maxPoints {
		return children
	}
	byRank := slices.Clone(children)
	slices.SortStableFunc(byRank, func(a, b model.Ref) int { return p.rank(a) - p.rank(b) })
	kept := byRank[:maxPoints]
	slices.Sort(kept)
	return kept
}

func (p *points) rank(r model.Ref) int {
	n := p.t.Node(r)
	switch {
	case n.Form == model.Heading || n.Kind == model.Session:
		return 0
	case n.Form.Keeps() || n.Form == model.Field || n.Form == model.Link:
		return 4
	case !p.t.Leaf(r) || len(p.tail[r]) > 0:
		return 1
	case n.Gap:
		return 2
	}
	return 3
}

// holdsSession reports whether a session stands below r.
func holdsSession(t *model.Tree, r model.Ref) bool {
	for c := r + 1; c < t.End(r); c++ {
		if t.Node(c).Kind == model.Session {
			return true
		}
	}
	return false
}
