package reader

import (
	"slices"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/action"
	"yomi/ui/look"
	"yomi/ui/text"
)

// long is a session with one note of some strips, and one behind it.
func long() Model {
	doc := "E 会\n  S 長い話\n    - " + strings.Repeat("監視は五分おき。 ", 4*text.LongText/25) + "\n  S 短い話\n    - x\n"
	return New(text.Wrapper{}).Resize(40, 12).Show(treetest.Parse(doc), 1)
}

// prepared is how many strips of a note were laid out.
func prepared(m Model, r model.Ref) int {
	n := 0
	for s := range m.layouts {
		if s.ref == r {
			n++
		}
	}
	return n
}

// wrapped is how many rows of a strip were wrapped.
func wrapped(m Model, s strip) int { return len(m.layout(s).body.(*prose).lines) }

// TestWrapsWhatIsSeen looks at the beginning of a long note: what is far below the
// window is not prepared for it, and not wrapped.
func TestWrapsWhatIsSeen(t *testing.T) {
	m := long()
	pages := 1
	for range 3 {
		m.View(true)
		if got := wrapped(m, strip{ref: 2}); got > (pages+1)*m.height {
			t.Errorf("after %d pages %d rows of the note are wrapped", pages, got)
		}
		m = m.do(action.PageDown, action.Down, action.Up)
		pages++
	}
	if got := prepared(m, 2); got != 1 {
		t.Errorf("after some pages %d strips are laid out, want 1", got)
	}
	if m = m.do(action.Bottom); prepared(m, 2) != 2 || wrapped(m, m.lastStrip(2)) < 500 {
		t.Errorf("at the end %d strips are laid out, want 2, of the last %d rows", prepared(m, 2), wrapped(m, m.lastStrip(2)))
	}
	if m.cursor != m.lastRow() || m.cursor.part < 2 {
		t.Errorf("the bottom is at %v", m.cursor)
	}
}

// TestLongNoteIsWhole reads a long note row by row, down and up: no row is missing, and
// a row begins where the one before it ends.
func TestLongNoteIsWhole(t *testing.T) {
	for _, width := range []int{1, 5, 40, 200} {
		m := long().Resize(width, 12)
		size, at, parts := len(m.tree.Node(2).Text), 0, 0
		var down []position
		for p, ok := m.nearest(start(2)), true; ok && p.ref == 2; p, ok = m.after(p) {
			lo, hi := m.layout(p.strip).body.span(p.row - m.layout(p.strip).first())
			if lo != at || hi <= lo {
				t.Fatalf("width %d: row %v is %d to %d, the one before ends at %d", width, p, lo, hi, at)
			}
			if got := m.rowOf(m.placeOf(p)); got != p {
				t.Fatalf("width %d: the place of row %v is in row %v", width, p, got)
			}
			at, parts, down = hi, p.part+1, append(down, p)
		}
		if at != size || parts != m.parts(2) || parts < 3 {
			t.Fatalf("width %d: %d of %d bytes in %d strips of %d", width, at, size, parts, m.parts(2))
		}
		for p, ok := down[len(down)-1], true; ok && p.ref == 2; p, ok = m.before(p) {
			if p != down[len(down)-1] {
				t.Fatalf("width %d: upwards comes row %v, downwards %v", width, p, down[len(down)-1])
			}
			down = down[:len(down)-1]
		}
	}
}

// TestStripsKeepThePlace scrolls into a later strip, changes the width and comes back.
func TestStripsKeepThePlace(t *testing.T) {
	m := long().do(action.Bottom, action.PageUp, action.PageUp)
	if m = m.put(m.nearest(m.top)); m.top.part == 0 {
		t.Fatal("the end is in the first strip")
	}
	before := m.placeOf(m.top)
	narrow := m.Resize(23, 12)
	l := narrow.layout(narrow.top.strip)
	if lo, hi := l.body.span(l.inBody(narrow.top.row)); before.off < lo || before.off >= hi {
		t.Errorf("byte %d was first, now %d to %d are", before.off, lo, hi)
	}
	if back := narrow.Resize(40, 12); back.top != m.top || back.cursor != m.cursor {
		t.Errorf("back at the width the window begins with %v, the cursor is at %v; they were %v and %v", back.top, back.cursor, m.top, m.cursor)
	}
}

// TestMarksInStrips goes to the marks of a long note, forth and back, each once.
func TestMarksInStrips(t *testing.T) {
	m := long()
	said := m.tree.Node(2).Text
	cuts := m.cutsOf(2)
	offs := []int{0, cuts[1] - 25, cuts[1], cuts[2] + 250, len(said) - 25}
	m = m.Mark(func(s string) (marks [][2]int) {
		for _, off := range offs {
			if s == said {
				marks = append(marks, [2]int{off, off + len("監視")})
			}
		}
		return marks
	}).Show(m.tree, 2)
	at := func() (here []int) {
		first, behind := m.marksOn(m.cursor)
		for _, k := range m.found(2)[first:behind] {
			here = append(here, k[0])
		}
		return here
	}
	var got []int
	for ok := true; ok; m, ok = m.NextMark(true) {
		if got = append(got, at()...); !m.sees(m.cursor) {
			t.Errorf("the mark at %v is not in sight", at())
		}
	}
	if !slices.Equal(got, offs) {
		t.Errorf("forth one comes to %v, want %v", got, offs)
	}
	got = nil
	for ok := true; ok; m, ok = m.NextMark(false) {
		got = append(at(), got...)
	}
	if !slices.Equal(got, offs) {
		t.Errorf("back one comes to %v, want %v", got, offs)
	}
}

// TestLongCode shows a block of long lines: each line is there once, also one that is
// longer than a strip, and the shift ends with the widest.
func TestLongCode(t *testing.T) {
	var lines []string
	for i := range 3 * text.LongText / 100 {
		lines = append(lines, strings.Repeat("x", 90)+strings.Repeat("y", i%20))
	}
	lines[len(lines)/2] = strings.Repeat("word ", text.LongText/2)
	b := model.NewBuilder(model.NewDocument("t", "", ""))
	b.Add(0, model.Node{Text: "e"})
	b.Add(1, model.Node{Text: "s", Kind: model.Session})
	b.Add(2, model.Node{Text: strings.Join(lines, "\n"), Form: model.Code})
	m := New(text.Wrapper{}).Resize(60, 12).Show(model.Join(b), 1)
	var got strings.Builder
	for p, ok := m.nearest(start(2)), true; ok; p, ok = m.after(p) {
		l := m.layout(p.strip)
		k := l.body.(*kept)
		row := l.inBody(p.row)
		got.WriteString(k.parts[row].Text)
		if !k.goesOn || row < len(k.parts)-1 {
			got.WriteString("\n")
		}
		if line := k.draw(row, 0, nil); m.measure.RowWidth(line) != k.room && !k.goesOn || line[len(line)-1].Text != "›" {
			t.Fatalf("row %v is drawn as %v", p, line)
		}
	}
	if got.String() != strings.Join(lines, "\n")+"\n" {
		t.Error("the rows are not the lines")
	}
	if m = m.Show(m.tree, 2).shift(1 << 30); m.pan+m.layout(m.cursor.strip).body.(*kept).room < text.LongText/2 {
		t.Errorf("the shift ends at %d, before the end of the row that is cut last", m.pan)
	}
}

// A row has the marks that it has where all marks of its note are laid over it.
func TestMarksNearARow(t *testing.T) {
	src := strings.Repeat("a\tb 監視の\u202e記録 e\u0301\u0301\u0301\u0301\u0301\u0301\u0301 \x1b[31mred x² 👩\u200d💻 ﾊﾞ", 4)
	said := text.Prepare(src).Swap([]text.Swap{{Lo: 3, Hi: 3, Text: "**"}, {Lo: 4, Hi: 10, Text: "other words in place of it"}}).Look(text.Plain, nil)
	var offs []int
	for i := range src {
		offs = append(offs, i)
	}
	offs = append(offs, len(src))
	for long := 1; long < 9; long++ {
		for first := range long + 1 {
			var marks, all [][2]int
			for i := first; i+long < len(offs); i += long + first%2 {
				k := [2]int{offs[i], offs[i+long]}
				lo, hi := said.Range(k[0], k[1])
				marks, all = append(marks, k), append(all, [2]int{lo, hi})
			}
			for _, width := range []int{1, 2, 7, 20, 300} {
				p := &prose{said: look.Part{Styled: said}, left: text.Wrapper{}.Begin(said.Text, width, width)}
				for row := range p.rows() {
					if got, want := p.draw(row, 0, marks), said.Row(p.lines[row].Lo, p.lines[row].Hi, all); !slices.Equal(got, want) {
						t.Fatalf("row %d at %d with marks of %d runes from %d\n got %v\nwant %v", row, width, long, first, got, want)
					}
				}
			}
		}
	}
}
