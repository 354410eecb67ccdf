package reader

import (
	"fmt"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/action"
	"yomi/ui/text"
)

// pane shows notes of a session in a pane, without the title's rows.
func pane(width int, measure text.Measure, notes string) (Model, string) {
	m := New(text.Wrapper{Measure: measure}).Resize(width, 40).Show(treetest.Parse("E e\n  S s\n"+notes), 1)
	_, said, _ := strings.Cut(show(m), "\n\n")
	return m, strings.TrimRight(said, "\n") + "\n"
}

func TestTables(t *testing.T) {
	const fits = "    ~ | 名 | 値 | ok {header=yes; columns=l r c}\n      ~ | **帆** | 10 | x\n      | 長い糸 | 200 | yes\n"
	const long = "    | 名 | 備考 {header=yes}\n      | 帆 | とても長い備考がここに入る\n      | 糸 | 短い\n"
	for _, c := range []struct {
		why     string
		width   int
		measure text.Measure
		notes   string
		want    string
	}{
		{"columns as wide as they need, aligned", 40, text.New(false), fits, `
    名     │  値 │ ok
    ───────┼─────┼────
    帆     │  10 │  x
    長い糸 │ 200 │ yes
`},
		{"with ASCII where lines are as wide as two", 40, text.New(true), fits, `
    名     |  値 | ok
    -------+-----+----
    帆     |  10 |  x
    長い糸 | 200 | yes
`},
		{"a wide cell is wrapped", 24, text.New(false), long, `
    名 │ 備考
    ───┼────────────────
    帆 │ とても長い備考
       │ がここに入る
    糸 │ 短い
`},
		{"what does not fit is told by its columns' names", 14, text.New(false), long, `
    名 │ 備考

    名: 帆
    備考: とて
      も長い備
      考がここ
      に入る

    名: 糸
    備考: 短い
`},
		{"without names it is told cell by cell", 14, text.New(false), strings.ReplaceAll(long, " {header=yes}", ""), `
    名
    備考

    帆
    とても長い
      備考がこ
      こに入る

    糸
    短い
`},
		{"the names of many columns stand side by side", 30, text.New(false),
			"    | one | two | three |  | 五 | six and half a dozen more words of it | seven | eight {header=yes}\n      | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8\n", `
    one │ two │ three │ 五
    six and half a dozen more
      words of it
    seven │ eight

    one: 1
    two: 2
    three: 3
    4
    五: 5
    six and half a dozen more
      words of it: 6
    seven: 7
    eight: 8
`},
		{"empty and missing cells, and one too many", 40, text.New(false), "    | a | b | c\n      | 1 |  | 3\n      | x\n      | 1 | 2 | 3 | 4\n", `
    a │ b │ c │
    1 │   │ 3 │
    x │   │   │
    1 │ 2 │ 3 │ 4
`},
		{"in a quotation", 40, text.New(false), "    > | a | b {header=yes}\n      > | 監視 | 2\n", `
    ▎ a    │ b
    ▎ ─────┼──
    ▎ 監視 │ 2
`},
		{"two tables do not share columns", 40, text.New(false), "    | a | b\n      | 1 | 2\n\n    | 監視 | b\n      | 1 | 2\n", `
    a │ b
    1 │ 2

    監視 │ b
    1    │ 2
`},
	} {
		if _, got := pane(c.width, c.measure, c.notes); got != strings.TrimPrefix(c.want, "\n") {
			t.Errorf("%s:\n%s\nwant\n%s", c.why, got, c.want)
		}
	}
}

// find marks a word.
func find(word string) func(string) [][2]int {
	return func(s string) (out [][2]int) {
		for from := 0; ; {
			i := strings.Index(s[from:], word)
			if i < 0 {
				return out
			}
			out = append(out, [2]int{from + i, from + i + len(word)})
			from += i + len(word)
		}
	}
}

// TestHitsLeadToTheirRow: of what is found the row is gone to, not only the
// note, and it is in sight sideways, too.
func TestHitsLeadToTheirRow(t *testing.T) {
	var table, code, prose strings.Builder
	table.WriteString("    | 番号 | 名 {header=yes}\n")
	code.WriteString("    $ func main() {")
	for i := range 150 {
		fmt.Fprintf(&table, "      | %d | 帆の名前%d号\n", i, i)
		fmt.Fprintf(&code, `\n\tcall%d(%sarg%d)`, i, strings.Repeat("a, ", i), i)
		fmt.Fprintf(&prose, "監視の話は%d回目です。", i)
	}
	for _, c := range []struct {
		why, notes, word string
		ref              model.Ref
		want             string
	}{
		{"a row of a table", table.String(), "名前120号", 123, "120  │ 帆の[名前120号]"},
		{"a line of code, far to the right", code.String(), "arg120", 2, "‹a, a, a, [arg120])"},
		{"a line of code, at its beginning", code.String(), "call120", 2, "[call120](a, a, a, a, a, a,›"},
		{"a row of a long note", "    - " + prose.String(), "120回目", 2, "[120回目]です。監視の話は121回目"},
	} {
		m, _ := pane(36, text.New(false), c.notes)
		m = m.Resize(36, 12).Mark(find(c.word)).Show(m.tree, c.ref)
		if got := here(m); got != c.want {
			t.Errorf("%s: at %q, want %q", c.why, got, c.want)
		}
		hidden := New(text.Wrapper{}).Mark(find(c.word)).Show(m.tree, c.ref).Resize(36, 12)
		if got := here(hidden); got != c.want {
			t.Errorf("%s, in a pane that was hidden: at %q, want %q", c.why, got, c.want)
		}
		if m.Show(m.tree, c.ref).cursor != m.cursor {
			t.Errorf("%s: shown again, the cursor moves", c.why)
		}
	}
}

// TestNextMark steps through the rows of one note that have a mark.
func TestNextMark(t *testing.T) {
	m, _ := pane(30, text.New(false), `    $ a\nx1\nb\nx2 x3\nc`+strings.Repeat(`\nz`, 40)+`\nx4`)
	m = m.Resize(30, 10).Mark(find("x")).Show(m.tree, 2)
	var got []string
	for ok := true; ok; m, ok = m.NextMark(true) {
		got = append(got, here(m))
	}
	for ok := true; ok; m, ok = m.NextMark(false) {
		got = append(got, here(m))
	}
	if said := strings.Join(got, " | "); said != "[x]1 | [x]2 [x]3 | [x]4 | [x]4 | [x]2 [x]3 | [x]1" {
		t.Errorf("the rows are %s", said)
	}
}

// TestRowsAndOffsets: every byte of every note is in a row, and the row at which
// another begins is that row, at every width.
func TestRowsAndOffsets(t *testing.T) {
	tree := treetest.Parse(strings.ReplaceAll(page, "§", "`"))
	for width := range 100 {
		m := New(text.Wrapper{}).Resize(width, 10).Show(tree, 1)
		for r := m.subject; r < tree.End(m.subject); r++ {
			l := m.layout(strip{ref: r})
			for row := range l.rows() {
				if got := l.rowAt(l.offAt(row)); got != row && l.solid(row) && l.offAt(row) != l.offAt(got) {
					t.Fatalf("width %d, note %d: row %d begins at %d, which row %d shows", width, r, row, l.offAt(row), got)
				}
			}
			for off := range tree.Node(r).Text {
				if row := l.rowAt(off); !l.solid(row) {
					t.Fatalf("width %d, note %d: byte %d is in row %d of %d", width, r, off, row, l.rows())
				}
			}
		}
	}
}

// bigTable is a table of so many rows.
func bigTable(rows int) *model.Tree {
	b := model.NewBuilder(model.NewDocument("t", "", ""))
	b.Add(0, model.Node{Text: "e"})
	b.Add(1, model.Node{Text: "s", Kind: model.Session})
	b.SetRich(b.Add(2, model.Node{Text: "number\tname\tremark", Form: model.Table}), model.Rich{Header: true})
	for i := range rows {
		b.Add(3, model.Node{Text: fmt.Sprintf("%d\tthe name of %d\t%s", i, i, strings.Repeat("備考です。", i%9)), Form: model.Table})
	}
	return model.Join(b)
}

// BenchmarkTable is a page further in a table of any length.
func BenchmarkTable(b *testing.B) {
	for _, rows := range []int{100, 100_000} {
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			m := New(text.Wrapper{}).Resize(120, 50).Show(bigTable(rows), 1)
			for i := 0; b.Loop(); i++ {
				if m = m.do(action.PageDown); i%(rows/40) == 0 {
					m = m.do(action.Top)
				}
				m.View(true)
			}
		})
	}
}
