package reader

import (
	"math/rand/v2"
	"strings"
	"testing"

	"yomi/model"
	"yomi/ui/action"
	"yomi/ui/look"
	"yomi/ui/text"
)

// longs is a session of notes of some strips each: running text with links and raised
// letters, one word, code, a field, text of lines, a row of a table, and flags.
func longs() *model.Tree {
	b := model.NewBuilder(model.NewDocument("t", "", ""))
	b.Add(0, model.Node{Text: "e"})
	b.Add(1, model.Node{Text: "s", Kind: model.Session})
	fill := func(part string) string { return strings.Repeat(part, 3*text.LongText/2/len(part)) }
	said := fill("長い話は b2 続く。")
	r := b.Add(2, model.Node{Text: said})
	var runs []model.Run
	for at := 0; at+len("長い話は b2") < len(said); at += len("長い話は b2 続く。") {
		lo := int32(at)
		runs = append(runs, model.Run{Lo: lo, Hi: lo + 9, Style: model.StyleLink, Target: model.ToWeb, To: "https://example.com/" + said[at:at+3]},
			model.Run{Lo: lo + 14, Hi: lo + 15, Style: model.StyleSub})
	}
	b.SetRich(r, model.Rich{Runs: runs})
	b.Add(2, model.Node{Text: fill("x")})
	b.Add(2, model.Node{Text: fill("\tif a { b() }\n") + fill("a(\"b\") "), Form: model.Code})
	b.Add(2, model.Node{Text: "date: " + fill("a b "), Form: model.Field})
	strong := fill("one line\n監視\n\n")
	b.SetRich(b.Add(2, model.Node{Text: strong}), model.Rich{Runs: []model.Run{{Lo: 1, Hi: int32(len(strong)), Style: model.StyleStrong}}})
	b.Add(2, model.Node{Text: fill("a\tb"), Form: model.Table})
	b.Add(2, model.Node{Text: fill("🇯🇵e\u0301\u202e") + "end", Form: model.Quote})
	return model.Join(b)
}

// TestJourney wanders through long notes: whatever was done, the screen has its size, the
// cursor is in sight on a row of text, and the place of each row in sight is that row.
func TestJourney(t *testing.T) {
	tree := longs()
	marks := look.Remember(func(s string) (found [][2]int) {
		for at := strings.Index(s, "b"); at >= 0 && at < len(s) && len(found) < 2000; at += 1 + max(strings.Index(s[at+1:], "b"), 40) {
			if s[at] == 'b' {
				found = append(found, [2]int{at, at + 1})
			}
		}
		return found
	})
	actions := []action.Action{action.Down, action.Up, action.PageDown, action.PageUp, action.HalfDown, action.HalfUp, action.Top, action.Bottom,
		action.NextSibling, action.PrevSibling, action.Left, action.Right}
	for seed := range uint64(6) {
		random := rand.New(rand.NewPCG(seed, 1))
		m := New(text.Wrapper{Measure: text.New(seed%2 == 1), Hang: seed%3 == 1}).Resize(60, 20).Show(tree, 1)
		if seed > 2 {
			m = m.Set(Page{Width: 50, Signs: text.Strong, Addresses: seed == 4})
		}
		width, height := 60, 20
		for step := range 200 {
			switch n := random.IntN(24); {
			case n < 14:
				m, _ = m.Update(actions[random.IntN(len(actions))])
			case n < 16:
				width, height = random.IntN(130), random.IntN(40)
				m = m.Resize(width, height)
			case n < 18:
				m = m.Scroll(random.IntN(200) - 100)
			case n < 20:
				m = m.Show(tree, model.Ref(random.IntN(tree.Len())))
			case n < 23:
				m, _ = m.NextMark(n == 21)
			default:
				m = m.Mark(marks).Show(tree, m.Current())
			}
			check(t, m, [3]int{int(seed), width, height})
			if t.Failed() {
				t.Fatalf("seed %d: after step %d", seed, step)
			}
		}
	}
}

// check looks at a pane of some size.
func check(t *testing.T, m Model, at [3]int) {
	width, height := at[1], at[2]
	rows := m.View(true)
	if len(rows) != max(height, headerRows) {
		t.Errorf("%d rows of %d", len(rows), height)
	}
	for i, row := range rows {
		if got := m.measure.RowWidth(row); got != width {
			t.Errorf("row %d is %d cells wide, not %d", i, got, width)
		}
	}
	row, told := 0, false
	for p, ok := m.top, true; ok && row < m.height; p, ok = m.after(p) {
		l := m.layout(p.strip)
		told = told || l.solid(p.row) // a window may have nothing but a gap
		if is := m.rowOf(m.placeOf(p)); l.solid(p.row) && is != p && m.placeOf(is) != m.placeOf(p) {
			t.Errorf("the place of row %v, %v, is in row %v", p, m.placeOf(p), is)
		}
		row++
	}
	if l := m.layout(m.cursor.strip); told && !m.sees(m.cursor) || !l.solid(m.cursor.row) {
		t.Errorf("the cursor is at %v, the window begins at %v", m.cursor, m.top)
	}
	m.Spots()
	m.Links()
	m.Line()
}
