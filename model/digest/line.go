package digest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model"
)

const (
	// labelSize is the size (see textSize) up to which text without a stop is a
	// word or a name (監視, WAF, @jxck): a bullet that says little without its
	// first point, or one of a list told in one line.
	labelSize = 24
	// topicSize is the size up to which a bullet that ends in no verb is a topic
	// its first point is told with.
	topicSize = 60
	// listSize is how long such a list gets: less than half a sentence's row,
	// for names tire sooner.
	listSize = 72
	// introLetters is how much stands beside a speaker's name in a sentence that
	// does no more than introduce (続いては例示社の…さん。, Today's speaker is …).
	introLetters = 16
)

// line tells one section or bullet: its first sentence, and behind a title or
// a mere label the first point below it.
func (p *points) line(r model.Ref) {
	said := p.complete(r, p.raw(r, p.each))
	if len(said) == 0 {
		return
	}
	p.told[r] = true
	if p.isLabel(r) {
		said = said[:1]
		if below := p.below(r); len(below) > 0 {
			said[0] = label(said[0], p.list(below))
		}
	}
	if last := len(said) - 1; announces(said[last]) {
		said[last] = label(said[last], "") // nothing came of it
	}
	p.out = append(p.out, said...)
}

// below is what is told behind the label r: the first note below it that can
// be told and the siblings after it.
func (p *points) below(r model.Ref) []model.Ref {
	if p.t.Leaf(r) {
		return p.tail[r]
	}
	var run []model.Ref
	for c := p.first(r); c != model.None; c = p.t.Next(c) {
		run = append(run, c)
	}
	return run
}

// list tells the first of the notes; if that is a mere word, those after it as
// long as they are, too, or else its own first point.
func (p *points) list(run []model.Ref) string {
	said := p.sentences(run[0], 1)
	if len(said) == 0 {
		return ""
	}
	p.told[run[0]] = true
	text := said[0]
	if !p.isWord(run[0]) {
		return text
	}
	joined := 1
	for _, r := range run[1:] {
		word := oneLine(p.t.Node(r).Text)
		if !p.isWord(r) || p.t.Node(r).Form != p.t.Node(run[0]).Form || textSize(text)+textSize(word) > listSize {
			break
		}
		if p.says(r) {
			p.told[r] = true
			text += " / " + word
			joined++
		}
	}
	if first := p.first(run[0]); joined == 1 && first != model.None {
		p.told[first] = true
		text = label(text, p.sentences(first, 1)[0])
	}
	return text
}

// sentences are the first n of r, made fit for a line; none if the text is no
// sentence at all.
func (p *points) sentences(r model.Ref, n int) []string { return fit(p.raw(r, n)) }

// raw is the first n sentences of r as written. One that only introduces a
// speaker whom the head names gives way to the next.
func (p *points) raw(r model.Ref, n int) []string {
	node := p.t.Node(r)
	if node.Form.Keeps() {
		first, _, _ := strings.Cut(strings.TrimSpace(node.Text), "\n")
		return []string{first}
	}
	said := sentences(node.Text, n+1)
	if len(said) > 1 && p.introduces(said[0]) {
		said = said[1:]
	}
	return said[:min(n, len(said))]
}

// fit shortens sentences to lines, up to the first that is none.
func fit(said []string) []string {
	out := make([]string, 0, len(said))
	for _, s := range said {
		s = shorten(oneLine(s))
		if textSize(s) > mostSize {
			break
		}
		out = append(out, s)
	}
	return out
}

// complete adds to r's last sentence what the lines carry on that were broken
// after it, and fits all.
func (p *points) complete(r model.Ref, said []string) []string {
	last := len(said) - 1
	if last < 0 || !strings.HasSuffix(strings.TrimSpace(p.t.Node(r).Text), said[last]) {
		return fit(said)
	}
	whole := oneLine(said[last])
	starts := map[model.Ref]int{} // where in whole the lines begin
	for _, c := range p.tail[r] {
		text := strings.TrimSpace(p.t.Node(c).Text)
		if p.t.Node(c).Form != model.Para {
			break
		}
		first := sentences(text, 1)[0]
		starts[c] = len(whole)
		whole = joinLines(whole, oneLine(first))
		if first != text {
			break
		}
	}
	said[last] = whole
	out := fit(said)
	for c, start := range starts {
		// A cut may have taken the line off again.
		p.told[c] = len(out) > last && len(strings.TrimSuffix(out[last], "…")) > start
	}
	return out
}

// introduces reports whether a sentence says little but a speaker's name.
func (p *points) introduces(sentence string) bool {
	rest := sentence
	for _, name := range p.head.Speakers {
		rest = strings.ReplaceAll(rest, name, "")
	}
	return len(rest) < len(sentence) && letters(rest) <= introLetters
}

// joinLines joins a line and the one it was broken before, without a blank
// between wide characters.
func joinLines(a, b string) string {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	if isWide(last) || isWide(first) {
		return a + b
	}
	return a + " " + b
}

// isLabel reports whether r announces what stands below or behind it rather
// than saying something itself: a title, or what ends in the middle or is a
// mere word.
func (p *points) isLabel(r model.Ref) bool {
	n := p.t.Node(r)
	switch {
	case p.t.Leaf(r):
		tail := p.tail[r]
		return len(tail) > 0 && p.t.Node(tail[0]).Form == model.Item
	case n.Form == model.Heading || n.Kind == model.Session || announces(n.Text):
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(n.Text))
	return p.isWord(r) || textSize(n.Text) <= topicSize && isLetter(last) && !isHiragana(last) && !strings.ContainsAny(n.Text, "。．！？!?")
}

// isWord reports whether r is a word or a name rather than a sentence.
func (p *points) isWord(r model.Ref) bool {
	n := p.t.Node(r)
	return !n.Form.Keeps() && textSize(n.Text) <= labelSize && !strings.ContainsAny(strings.TrimRight(n.Text, "？?"), "。．！？!?")
}

// first is the first note below r that can be told in a line: prose if there
// is any, else a title, else literal text; None if there is nothing.
func (p *points) first(r model.Ref) model.Ref {
	best, bestRank := model.None, len(firstRanks)
	for c := r + 1; c < p.t.End(r) && bestRank > 0; c++ {
		rank := firstRanks[p.t.Node(c).Form]
		if p.t.Node(c).Kind == model.Session {
			rank = firstRanks[model.Heading]
		}
		if rank < bestRank && p.says(c) && len(p.sentences(c, 1)) > 0 {
			best, bestRank = c, rank
		}
	}
	return best
}

// firstRanks orders the forms by how well they are told behind a label.
var firstRanks = [...]int{model.Para: 0, model.Item: 0, model.Quote: 0, model.Heading: 1, model.Field: 2, model.Link: 2, model.Table: 3, model.Code: 3}

// label joins a title and what is told of it, if anything is.
func label(title, text string) string {
	title = strings.TrimRightFunc(title, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(":：、，,", r) })
	last, _ := utf8.DecodeLastRuneInString(title)
	switch {
	case text == "":
		return title
	case isStop(last):
		return title + " " + text
	}
	return title + ": " + text
}

// isLetter reports whether r is part of a word.
func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
