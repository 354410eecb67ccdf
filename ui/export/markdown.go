package export

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"yomi/model"
	marks "yomi/model/markdown"
	"yomi/ui/look"
)

// Markdown writes the notes at and below top, all of them for None, as GitHub's
// Markdown.
func Markdown(out io.Writer, t *model.Tree, top model.Ref) error {
	lo, hi := nodes(t, top)
	m := &markdown{Writer: bufio.NewWriter(out), tree: t, leads: leadsIn(t, lo, hi)}
	for r := lo; r < hi; r++ {
		m.node(r)
	}
	return m.Flush()
}

// markdown is a document being written.
type markdown struct {
	*bufio.Writer
	tree  *model.Tree
	leads *leads
	begun bool
	// was and before are the form of the node before, and what stands before it.
	was    model.Form
	before string
	opened bool // what it says follows a callout's sign at once
}

// callout is the callout that r is or stands in, None for none.
func (m *markdown) callout(r model.Ref) model.Ref {
	for a := range m.tree.Above(r) {
		if m.tree.Rich(a).Callout != "" {
			return a
		}
	}
	return model.None
}

// node writes one node.
func (m *markdown) node(r model.Ref) {
	n := m.tree.Node(r)
	around := m.around(r)
	tight := m.opened || n.Form == model.Item && m.was == model.Item && !n.Gap && m.tree.Rich(r).Footnote == "" || n.Form == model.Table && m.was == model.Table && !m.first(r)
	if m.begun && !tight {
		between := shared(m.before, around)
		if m.callout(r) != m.callout(r-1) { // a callout is a quotation of its own
			between = between[:max(0, strings.LastIndexByte(between, '>'))]
		}
		m.WriteString(strings.TrimRight(between, " ") + "\n")
	}
	m.begun, m.was, m.before, m.opened = true, n.Form, around, m.callout(r) == r && !m.tree.Leaf(r)
	for i, line := range m.lines(r) {
		if i == 1 {
			around += strings.Repeat(" ", m.hang(r))
		}
		m.WriteString(strings.TrimRight(around+line, " ") + "\n")
	}
}

// around is what stands before the lines of r: the signs of the quotations it is
// in, and below each item of a list as many blanks as its sign is wide.
func (m *markdown) around(r model.Ref) string {
	var above []model.Ref
	for a := range m.tree.Above(r) {
		above = append(above, a)
	}
	var b strings.Builder
	quoted := uint8(0)
	for _, a := range slices.Backward(above) {
		if q := m.tree.Node(a).Quoted; q > quoted {
			b.WriteString(strings.Repeat("> ", int(q-quoted)))
			quoted = q
		}
		if a != r {
			b.WriteString(strings.Repeat(" ", m.hang(a)))
		}
	}
	return b.String()
}

// shared is what two texts begin with alike.
func shared(a, b string) string {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return a[:n]
}

// footnoteHang is how far what stands in a footnote below its first line is set in.
const footnoteHang = 4

// hang is how far what stands below r is set in: as far as the sign of an item is
// wide, and 0 below what has none.
func (m *markdown) hang(r model.Ref) int {
	switch {
	case m.tree.Rich(r).Footnote != "":
		return footnoteHang
	case m.tree.Node(r).Form != model.Item:
		return 0
	}
	return len(m.sign(r))
}

// sign is the sign of an item of a list.
func (m *markdown) sign(r model.Ref) string {
	number := look.Number(m.tree, r)
	digits := strings.TrimRight(number, ".)")
	if digits != "" && len(digits) < len(number) && strings.Trim(digits, "0123456789") == "" {
		return number + " "
	}
	return "- "
}

// lines are the lines of one node.
func (m *markdown) lines(r model.Ref) []string {
	n, x := m.tree.Node(r), m.tree.Rich(r)
	switch {
	case isTitle(n):
		return []string{strings.Repeat("#", level(m.tree, r)) + " " + box(n) + marks.Title(rank(m.tree, r), nil) + m.title(r) + safe(filed(m.tree, r))}
	case n.Form == model.Code:
		return append(m.anchor(r), fenced(safe(n.Text), x.Lang)...)
	case n.Form == model.Table && strings.Contains(n.Text, "\n"):
		return append(m.anchor(r), strings.Split(safe(n.Text), "\n")...) // as it was written
	case n.Form == model.Table:
		return m.row(r)
	case x.Callout != "":
		sign := "[!" + strings.ToUpper(x.Callout) + "]"
		if title := m.title(r); !strings.EqualFold(title, x.Callout) {
			sign += " " + title
		}
		return []string{sign}
	case x.Footnote != "":
		return []string{"[^" + x.Footnote + "]: " + m.title(r)}
	}
	said := m.words(r)
	lead := ""
	if n.Form == model.Item {
		lead = m.sign(r)
		if number := look.Number(m.tree, r); number != "" && lead == "- " {
			lead += safe(marks.Title(number, nil)) + " "
		}
	}
	if n.Task != model.NoTask {
		if lead == "" {
			lead = "- "
		}
		lead += box(n)
	}
	said[0] = lead + said[0]
	return said
}

// words are what a note says that is no title. Line by line below each other they are
// notes of their own where they are no item or quotation, so there the line goes on.
func (m *markdown) words(r model.Ref) []string {
	n := m.tree.Node(r)
	said := []string{marks.Text(n.Text, m.runs(r))}
	if n.Form == model.Item || n.Quoted > 0 {
		said = marks.Lines(n.Text, m.runs(r))
	}
	for i := range said {
		said[i] = safe(said[i])
	}
	said[0] = strings.Join(m.anchor(r), "") + said[0]
	return said
}

// first reports whether r is the first row of a table.
func (m *markdown) first(r model.Ref) bool {
	p := m.tree.Parent(r)
	return p == model.None || m.tree.Node(p).Form != model.Table
}

// row is a row of a table; below the first stands how its columns are aligned.
func (m *markdown) row(r model.Ref) []string {
	cells := m.cells(r)
	rows := []string{"| " + strings.Join(cells, " | ") + " |"}
	if !m.first(r) {
		return rows
	}
	rule := "|"
	columns := m.tree.Rich(r).Columns
	for i := range cells {
		align := model.AlignNone
		if i < len(columns) {
			align = columns[i]
		}
		rule += [...]string{" --- |", " :-- |", " :-: |", " --: |"}[align]
	}
	if !m.tree.Rich(r).Header { // Markdown has no table without a head
		return append([]string{strings.Repeat("| ", len(cells)) + "|", rule}, rows...)
	}
	return append(rows, rule)
}

// cells are the cells of a row.
func (m *markdown) cells(r model.Ref) []string {
	runs, at := m.runs(r), 0
	var cells []string
	for said := range strings.SplitSeq(m.tree.Node(r).Text, "\t") {
		var inside []model.Run
		for len(runs) > 0 && int(runs[0].Lo) < at+len(said) {
			run := runs[0]
			run.Lo, run.Hi = run.Lo-int32(at), min(run.Hi-int32(at), int32(len(said)))
			inside, runs = append(inside, run), runs[1:]
		}
		cells = append(cells, safe(marks.Cell(said, inside)))
		at += len(said) + len("\t")
	}
	cells[0] = strings.Join(m.anchor(r), "") + cells[0]
	return cells
}

// fenced is code between fences that are longer than any inside it.
func fenced(code, lang string) []string {
	fence := "```"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	lang = strings.Map(func(r rune) rune {
		if r <= ' ' || r == '`' {
			return -1
		}
		return r
	}, safe(lang))
	return append(append([]string{fence + lang}, strings.Split(code, "\n")...), fence)
}

// runs are r's runs as they are written: links between notes lead where those stand
// in what is written. Words that lead to an ID of which nothing is written are words.
func (m *markdown) runs(r model.Ref) []model.Run {
	var runs []model.Run
	for _, run := range m.tree.Runs(r) {
		switch name := m.leads.within(r, run); {
		case name != "":
			if run.Target == model.ToWiki {
				run.Style = model.StyleLink // a page that was shown inside another, and is written beside it now
			}
			run.Target, run.To = model.ToAnchor, name
		case run.Target == model.ToID:
			continue
		}
		runs = append(runs, run)
	}
	return runs
}

// title is r's text on one line, as a heading has it.
func (m *markdown) title(r model.Ref) string {
	return strings.Join(m.anchor(r), "") + safe(marks.Title(oneLine(m.tree.Node(r).Text), m.runs(r)))
}

// oneLine is s on one line, at the same length.
func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// anchor names the note where a link leads to it, if Markdown does not.
func (m *markdown) anchor(r model.Ref) []string {
	if name := m.leads.named(r); name != "" {
		return []string{`<a id="` + words(name) + `"></a>`}
	}
	return nil
}
