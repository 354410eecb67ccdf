package model

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// maxPoints is how many key points a summary tells at most: a dozen lines are
// read in a chat, more are scrolled past.
const maxPoints = 12

// labelRunes is the length up to which a bullet without a full stop is a
// label that says little without its first point (監視:, WAF, 用語).
const labelRunes = 12

// Summary is what one would tell of a session: who, where, and its key points.
type Summary struct {
	Title, Event string
	Date, Place  string
	Speakers     []string
	Links        []string
	Points       []string // in reading order
	More         int      // notes that the points do not tell
}

// Summarize makes the summary of r, a session as a rule; any other node is
// summarized the same way from its children, an event from its sessions. The
// texts are as written: they must be made safe before they are shown.
func Summarize(t *Tree, r Ref) Summary {
	s := Summary{Title: oneLine(t.Node(r).Text), Speakers: t.Fields(r).Speakers}
	s.Date, s.Place = t.Fields(r).Date, t.Fields(r).Place
	if e := t.Enclosing(r, Event); e != r {
		s.Event = oneLine(t.Node(e).Text)
		f := t.Fields(e)
		if s.Date == "" {
			s.Date = f.Date
		}
		if s.Place == "" {
			s.Place = f.Place
		}
	}
	s.Links = summaryLinks(t, r)
	s.Points, s.More = keyPoints(t, r)
	return s
}

// summaryLinks are the addresses of the node itself and of the lines right
// below it that hold nothing else; if there are none, those anywhere in it.
func summaryLinks(t *Tree, r Ref) []string {
	links := append([]string(nil), t.Links(r)...)
	for c := range t.Children(r) {
		if t.Node(c).Form == Link {
			links = append(links, t.Links(c)...)
		}
	}
	if len(links) == 0 && t.Node(r).Kind == Session {
		for c := r + 1; c < t.End(r); c++ {
			links = append(links, t.Links(c)...)
		}
	}
	return unique(links)
}

func unique(list []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

// keyPoints tells r's children in a line each, and counts the notes left out.
// Lines that the summary's head tells (fields, bare links) are neither told
// again nor counted.
func keyPoints(t *Tree, r Ref) (points []string, more int) {
	var told []Ref
	prose := true
	for c := range t.Children(r) {
		if f := t.Node(c).Form; f != Link && f != Field {
			told = append(told, c)
			prose = prose && f == Para && t.Leaf(c)
		}
	}
	for c := r + 1; c < t.End(r); c++ {
		if f := t.Node(c).Form; f != Link && f != Field {
			more++
		}
	}
	told = foremost(t, told)
	each := 1
	if prose && len(told) > 0 {
		// A few long paragraphs: up to three sentences of each say more than
		// one, as long as the whole stays within its dozen lines.
		each = max(1, min(3, maxPoints/len(told)))
	}
	for _, c := range told {
		lines, used := point(t, c, each)
		points = append(points, lines...)
		more -= used
	}
	return points, more
}

// foremost keeps maxPoints of the children, in their order: sections first,
// then what has points of its own, then the rest as they come.
func foremost(t *Tree, children []Ref) []Ref {
	if len(children) <= maxPoints {
		return children
	}
	class := func(r Ref) int {
		switch {
		case t.Node(r).Form == Heading:
			return 0
		case !t.Leaf(r):
			return 1
		}
		return 2
	}
	keep := map[Ref]bool{}
	for k := 0; k <= 2; k++ {
		for _, r := range children {
			if class(r) == k && len(keep) < maxPoints {
				keep[r] = true
			}
		}
	}
	var out []Ref
	for _, r := range children {
		if keep[r] {
			out = append(out, r)
		}
	}
	return out
}

// point tells one section or bullet: its first sentence, and behind a section's
// title or a mere label the first sentence below it. used counts the notes
// that were told.
func point(t *Tree, r Ref, each int) (lines []string, used int) {
	n := t.Node(r)
	if n.Form == Code || n.Form == Table {
		return []string{oneLine(firstLine(n.Text))}, 1
	}
	said := sentences(n.Text, each)
	if len(said) == 0 {
		return nil, 1
	}
	for i := range said {
		said[i] = shorten(said[i], pointRunes)
	}
	if !isLabel(n, said[0]) {
		return said, 1
	}
	below := firstTold(t, r)
	if below == None {
		return said, 1
	}
	first := sentences(t.Node(below).Text, 1)
	label := strings.TrimRight(said[0], ":： ")
	return []string{label + ": " + shorten(first[0], pointRunes)}, 2
}

// isLabel reports whether a node's text announces what stands below it rather
// than saying something itself.
func isLabel(n *Node, said string) bool {
	return n.Form == Heading || n.Kind == Session || strings.HasSuffix(said, ":") || strings.HasSuffix(said, "：") ||
		utf8.RuneCountInString(said) <= labelRunes && !strings.ContainsAny(said, "。！？!?")
}

// firstTold is the first note below r with something to say, headings inside
// it passed over.
func firstTold(t *Tree, r Ref) Ref {
	for c := r + 1; c < t.End(r); c++ {
		n := t.Node(c)
		if n.Form != Link && n.Form != Field && n.Form != Heading && strings.TrimSpace(n.Text) != "" {
			return c
		}
	}
	return None
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimLeft(s, "\n"), "\n")
	return line
}

// oneLine is s with its line ends as blanks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Markdown is the summary as one pastes it into a chat: a bold title, the
// facts, the links, the points as a list.
func (s Summary) Markdown() string {
	return s.format("**"+s.Title+"**", "- ")
}

// Text is the summary without markup.
func (s Summary) Text() string {
	return s.format(s.Title, "・")
}

func (s Summary) format(title, bullet string) string {
	var b strings.Builder
	line := func(parts ...string) {
		var given []string
		for _, p := range parts {
			if p != "" {
				given = append(given, p)
			}
		}
		if len(given) > 0 {
			b.WriteString(strings.Join(given, " · ") + "\n")
		}
	}
	line(title)
	line(s.Event, s.Date, s.Place)
	line(strings.Join(s.Speakers, ", "))
	for _, l := range s.Links {
		line(l)
	}
	if len(s.Points) > 0 {
		b.WriteString("\n")
	}
	for _, p := range s.Points {
		b.WriteString(bullet + p + "\n")
	}
	switch {
	case s.More == 1:
		b.WriteString("… and 1 more note\n")
	case s.More > 1:
		fmt.Fprintf(&b, "… and %d more notes\n", s.More)
	}
	return b.String()
}
