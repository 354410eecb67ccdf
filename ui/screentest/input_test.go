//go:build unix

package screentest_test

import (
	"strings"
	"testing"

	"yomi/ui/text"
)

func TestFilter(t *testing.T) {
	s := open(t, 80, 24, notes)
	shows(t, s, opened)
	s.Type("/")
	cursorAt(t, s, 1, 23)
	s.Type("監視")
	cursorAt(t, s, 5, 23)
	// Ancestors stay, folded branches are searched; what it is called in Chinese is
	// found as soon as the tables are there.
	found := `
▾ 港町インフラ談話会 2025
  ▾ 止まらない配信を支える
    ▾ 障害の見つけ方
        監視は三層に分ける
  ▾ 数据库迁移的三个教训
      迁移之后监控一周
▾ 離島サーバー見学記 2024
  ▾ 計算機室のしくみ
      監視カメラは二台だけ`
	shows(t, s, found)
	s.Keys("Enter")
	at(t, s, "harbour.md:17")
	shows(t, s, found)
	s.Keys("n")
	at(t, s, "harbour.md:39")
	s.Keys("n")
	at(t, s, "island.txt:10")
	s.Keys("n")
	at(t, s, "harbour.md:17")
	s.Keys("N")
	at(t, s, "island.txt:10")
	s.Keys("Escape")
	shows(t, s, strings.Replace(opened, "  ▸ 計算機室のしくみ                                                         3", `  ▾ 計算機室のしくみ
      冷房は海水で賄う
      停電は年に三回ほどある
      監視カメラは二台だけ`, 1))
	at(t, s, "island.txt:10")
}

// A filter that is given up leaves the folds and the place as they were.
func TestFilterGivenUp(t *testing.T) {
	s := open(t, 80, 24, notes)
	shows(t, s, opened)
	s.Keys("j j")
	at(t, s, "harbour.md:9")
	s.Type("/海水")
	shows(t, s, `
▾ 離島サーバー見学記 2024
  ▾ 計算機室のしくみ
      冷房は海水で賄う`)
	s.Keys("Escape")
	shows(t, s, opened)
	at(t, s, "harbour.md:9")
}

// The terminal's cursor is behind what was typed at every step, in the cells
// the terminal itself counts.
func TestInputCursor(t *testing.T) {
	steps := []struct {
		key, text string // one of the two
		col       int    // from the beginning of the text
		why       string
	}{
		{"", "監", 2, "a kanji"},
		{"", "a", 3, "a narrow letter"},
		{"", "視", 5, "a kanji at an odd column"},
		{"", "ｶ", 6, "half-width kana"},
		{"", "ﾞ", 7, "its mark is a cell of its own, or one of the two of the letter in its wide form"},
		{"", "、", 9, "a full-width comma"},
		{"", "é", 10, "an ambiguous letter in a narrow terminal"},
		{"", "①", 11, "an ambiguous sign"},
		{"", "😀", 13, "an emoji"},
		{"", "　", 15, "a full-width blank"},
		{"", "数据库", 21, "several at once, as an input method commits them"},
		{"Left", "", 19, "back over a hanzi"},
		{"Left", "", 17, "and another"},
		{"", "x", 18, "inside the text"},
		{"BSpace", "", 17, "taken away again"},
		{"C-a", "", 0, "to the start"},
		{"Right", "", 2, "over a kanji"},
		{"Right", "", 3, "over a letter"},
		{"Right", "", 5, "over a kanji"},
		{"Right", "", 7, "over a kana and its mark in one step"},
		{"C-e", "", 21, "to the end"},
		{"BSpace", "", 19, "a hanzi taken away"},
		{"C-u", "", 0, "all taken away"},
	}
	prompts := []struct {
		name, open string
		col, row   int // of the text's beginning
	}{{"filter", "/", 1, 23}, {"palette", ":", 2, 0}}
	for _, p := range prompts {
		t.Run(p.name, func(t *testing.T) {
			s := open(t, 80, 24, notes)
			shows(t, s, opened)
			s.Type(p.open)
			cursorAt(t, s, p.col, p.row)
			for _, step := range steps {
				t.Log(step.why)
				if s.Type(step.text); step.key != "" {
					s.Keys(step.key)
				}
				cursorAt(t, s, p.col+step.col, p.row)
			}
		})
	}
}

// What is pasted is text: it neither acts as keys nor ends the input.
func TestPaste(t *testing.T) {
	s := open(t, 80, 24, notes)
	shows(t, s, opened)
	s.Paste("zMq")
	s.Keys("j")
	at(t, s, "harbour.md:3")
	shows(t, s, opened)
	s.Type("/")
	cursorAt(t, s, 1, 23)
	s.Paste("海水\nで")
	s.Type("賄")
	shows(t, s, `
▾ 離島サーバー見学記 2024
  ▾ 計算機室のしくみ
      冷房は海水で賄う`)
	s.Keys("C-u")
	s.Paste(strings.Repeat("長い文", 700))
	s.WaitUntil("the end of it is in sight, before the cursor", func(lines []string) bool {
		typed, _, _ := strings.Cut(lines[23], " ")
		return strings.HasSuffix(typed, "長い文") && s.Cursor().Col == text.New(false).Width(typed)
	})
	s.Keys("C-a")
	cursorAt(t, s, 1, 23)
}
