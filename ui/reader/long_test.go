package reader

import (
	"slices"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/action"
	"yomi/ui/text"
)

// long is a session with one note of many rows, and one behind it.
func long() Model {
	doc := "E 会\n  S 長い話\n    - " + strings.Repeat("監視は五分おき。 ", longText/20) + "\n  S 短い話\n    - x\n"
	return New(text.Wrapper{}).Resize(40, 12).Show(treetest.Parse(doc), 1)
}

// wrapped is how many rows of a note were wrapped.
func wrapped(m Model, r model.Ref) int { return len(m.layout(r).body.(*prose).lines) }

// TestWrapsWhatIsSeen looks at the beginning of a long note: what is far below the
// window is not wrapped for it.
func TestWrapsWhatIsSeen(t *testing.T) {
	m := long()
	pages := 1
	for range 3 {
		m.View(true)
		if got := wrapped(m, 2); got > (pages+1)*m.height {
			t.Errorf("after %d pages %d rows of the note are wrapped", pages, got)
		}
		m = m.do(action.PageDown, action.Down, action.Up)
		pages++
	}
	if m = m.do(action.Bottom); wrapped(m, 2) < 500 {
		t.Errorf("at the end %d rows of the note are wrapped", wrapped(m, 2))
	}
}

// TestLongTextsArePreparedOnce changes the width and what is shown: a long text stays
// as it was prepared.
func TestLongTextsArePreparedOnce(t *testing.T) {
	m := long()
	if len(m.long) != 1 {
		t.Fatalf("%d long texts are kept, want 1", len(m.long))
	}
	before := m.long[2].Text
	m.long[2] = m.measure.Prepare("kept").Look(text.Plain, nil)
	m = m.Resize(30, 12).Show(m.tree, 3).Show(m.tree, 2)
	if got := m.layout(2).body.(*prose).said.Text; got != "kept" {
		t.Errorf("the text was prepared again: %.20q, before %.20q", got, before)
	}
	if m = m.Set(Page{Width: 20}); m.layout(2).body.(*prose).said.Text == "kept" {
		t.Error("another page shows the text as it was prepared for the last")
	}
}

// TestLongNoteIsWhole reads a long note row by row, down and up: no row is missing.
func TestLongNoteIsWhole(t *testing.T) {
	m := long()
	want := m.wrapper.Wrap(m.said(2).Text, 1<<30, 1<<30)
	if len(want) != 1 {
		t.Fatal("the note has line ends")
	}
	whole := long()
	rows := whole.layout(2).rows()
	for i := range rows {
		lo, hi := m.layout(2).body.span(i)
		if wlo, whi := whole.layout(2).body.span(i); lo != wlo || hi != whi {
			t.Fatalf("row %d is %d to %d row by row, %d to %d at once", i, lo, hi, wlo, whi)
		}
	}
	if m.layout(2).has(rows) || !m.layout(2).has(rows-1) {
		t.Error("the last row is another one")
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
				p := &prose{said: said, left: text.Wrapper{}.Begin(said.Text, width, width)}
				for row := range p.rows() {
					if got, want := p.draw(row, 0, marks), said.Row(p.lines[row].Lo, p.lines[row].Hi, all); !slices.Equal(got, want) {
						t.Fatalf("row %d at %d with marks of %d runes from %d\n got %v\nwant %v", row, width, long, first, got, want)
					}
				}
			}
		}
	}
}
