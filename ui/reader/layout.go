package reader

import (
	"slices"
	"sort"
	"strings"

	"yomi/model"
	"yomi/ui/text"
)

// layout is one node laid out at one width: gap blank rows, then a row a line.
type layout struct {
	gap    int
	indent int    // cells left of the marker
	marker string // with the blank behind it, drawn in front of the first line
	parts  []part
	lines  []line
	keeps  bool // lines are cut and panned instead of wrapped
}

// part is a stretch of the node's text that was prepared as one: all of it,
// or one line where lines are kept.
type part struct {
	shown text.Shown
	off   int      // byte offset of the part in the node's text
	links [][2]int // byte ranges of shown.Text that are addresses
}

// line is what one row shows of a part.
type line struct {
	text.Line
	part int
}

func (l *layout) rows() int { return l.gap + len(l.lines) }

// offAt is the byte offset into the node's text at which the row begins, -1
// for the gap above it.
func (l *layout) offAt(row int) int {
	if row < l.gap {
		return -1
	}
	at := l.lines[min(row-l.gap, len(l.lines)-1)]
	p := l.parts[at.part]
	return p.off + p.shown.Source(at.Lo)
}

// rowAt is the row that shows the byte at off; offAt's inverse at any width.
func (l *layout) rowAt(off int) int {
	if off < 0 {
		return 0
	}
	n := sort.Search(len(l.lines), func(i int) bool { return l.offAt(l.gap+i) > off })
	return l.gap + max(n-1, 0)
}

// layoutsKept bounds the layouts in memory: several screens of short notes,
// so that scrolling back and forth lays nothing out again.
const layoutsKept = 1024

// layouts remembers layouts for one subject and one width. It is a cache: what
// it holds follows from its key, so Models may share it.
type layouts map[model.Ref]*layout

func (m Model) layout(r model.Ref) *layout {
	if l, ok := m.layouts[r]; ok {
		return l
	}
	if len(m.layouts) >= layoutsKept {
		clear(m.layouts)
	}
	l := m.lay(r)
	m.layouts[r] = l
	return l
}

// bodyIndent sets what stands below a heading in from it, so that headings
// can be told without bold type or colour; marginCells is the column left of
// everything, where the current note is pointed at.
const (
	bodyIndent  = 2
	marginCells = 2
)

// lay lays out one node.
func (m Model) lay(r model.Ref) *layout {
	n := m.tree.Node(r)
	l := &layout{keeps: n.Form.Keeps(), indent: m.indent(r)}
	if r != m.subject && (n.Gap || n.Form == model.Heading || n.Kind != model.Note) {
		l.gap = 1
	}
	if n.Form == model.Item {
		if sign := text.Clean(m.tree.Marker(r)); sign != "" {
			l.marker = sign + " "
		}
	}
	room := m.width - marginCells - l.indent - m.measure.Width(l.marker)
	said := m.withAddresses(r)
	switch {
	case n.Form == model.Table:
		rows := strings.Split(said, "\n")
		for i, shown := range m.measure.Align(rows) {
			l.keep(shown, rows[:i])
		}
	case l.keeps:
		rows := strings.Split(said, "\n")
		for i, row := range rows {
			l.keep(m.measure.Prepare(row), rows[:i])
		}
	default:
		shown := m.measure.Prepare(said)
		l.parts = []part{{shown: shown}}
		for _, at := range m.wrapper.Wrap(shown.Text, room-m.hang(), room-m.hang()) {
			l.lines = append(l.lines, line{Line: at})
		}
	}
	if len(l.lines) == 0 { // an empty note is an empty row
		l.parts, l.lines = []part{{}}, []line{{}}
	}
	for i := range l.parts {
		l.parts[i].links = m.linksIn(r, l.parts[i].shown.Text)
	}
	return l
}

// hang is the room at the right that hanging punctuation needs: one wide
// character.
func (m Model) hang() int {
	if m.wrapper.Hang {
		return 2
	}
	return 0
}

// keep adds a line that is not wrapped, behind the lines before it.
func (l *layout) keep(shown text.Shown, before []string) {
	off := 0
	if n := len(l.parts); n > 0 {
		off = l.parts[n-1].off + len(before[n-1]) + len("\n")
	}
	l.parts = append(l.parts, part{shown: shown, off: off})
	l.lines = append(l.lines, line{Line: text.Line{Hi: len(shown.Text), Next: len(shown.Text)}, part: len(l.parts) - 1})
}

// linksIn are the ranges of s that are addresses of r, in order.
func (m Model) linksIn(r model.Ref, s string) [][2]int {
	var out [][2]int
	for _, a := range m.tree.Links(r) {
		out = append(out, occurrences(s, text.Clean(a))...)
	}
	slices.SortFunc(out, func(a, b [2]int) int { return a[0] - b[0] })
	return out
}

// withAddresses is the node's text, followed by the addresses of its links
// that the text does not show.
func (m Model) withAddresses(r model.Ref) string {
	said := m.tree.Node(r).Text
	for _, a := range m.tree.Links(r) {
		if !strings.Contains(said, a) {
			said += " <" + a + ">"
		}
	}
	return said
}

// indent is 0 for titles; below one it grows with each note that holds the
// next, up to a third of the width.
func (m Model) indent(r model.Ref) int {
	if isTitle(m.tree.Node(r)) {
		return 0
	}
	indent := bodyIndent
	for a := m.tree.Parent(r); a != model.None && a >= m.subject && !isTitle(m.tree.Node(a)); a = m.tree.Parent(a) {
		indent += bodyIndent
	}
	return min(indent, max(m.width/3, 0))
}

func isTitle(n *model.Node) bool { return n.Kind != model.Note || n.Form == model.Heading }

// occurrences are the byte ranges at which sub stands in s.
func occurrences(s, sub string) [][2]int {
	var out [][2]int
	for from := 0; sub != ""; {
		i := strings.Index(s[from:], sub)
		if i < 0 {
			break
		}
		out = append(out, [2]int{from + i, from + i + len(sub)})
		from += i + len(sub)
	}
	return out
}

// widest is how far the code and tables in the window can be panned.
func (m Model) widest() int {
	widest := 0
	for p, i := m.top, 0; i < m.height; i++ {
		if l := m.layout(p.ref); l.keeps && p.row >= l.gap {
			said := l.parts[l.lines[p.row-l.gap].part].shown.Text
			over := m.measure.Width(said) - (m.width - marginCells - l.indent)
			widest = max(widest, over)
		}
		next, ok := m.after(p)
		if !ok {
			break
		}
		p = next
	}
	return widest
}
