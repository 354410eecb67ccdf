//go:build unix

package screentest_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"yomi/ui/screentest"
)

// opened is the outline of the notes as they are opened, in 80 columns.
const opened = `
▾ 港町インフラ談話会 2025
  ▸ 小さな町の、小さな集まりの記録。                                         2
  ▸ 止まらない配信を支える                                                  10
  ▸ Small teams, small logs                                                  4
  ▸ 数据库迁移的三个教训                                                     3
▾ 離島サーバー見学記 2024
    船で二時間かけて、島の小さな計算機室を訪ねた。
  ▸ 計算機室のしくみ                                                         3
  ▸ 帰り道で話したこと                                                       2`

func TestOpen(t *testing.T) {
	s := open(t, 140, 45, notes)
	golden(t, s, "open-140x45")
	s = open(t, 80, 24, notes)
	shows(t, s, opened)
	at(t, s, "harbour.md:1")
	inModes(t, s, running)
	const title = "港町インフラ談話会 2025 - yomi"
	s.Await("the title is "+title, func() bool { return s.Title() == title })
}

// Without a path the notes that come with the program are opened, one event
// after the other.
func TestOpenEmbedded(t *testing.T) {
	var tree struct{ Events []struct{ Text string } }
	if err := json.Unmarshal([]byte(printed(t, "tree", "--json", "--depth", "1")), &tree); err != nil {
		t.Fatal(err)
	}
	s := open(t, 80, 24)
	s.WaitFor(tree.Events[0].Text)
	s.Keys("1")
	s.WaitUntil("every row is an event", func(lines []string) bool {
		if len(lines) < len(tree.Events) {
			return false
		}
		for i, e := range tree.Events {
			if !strings.HasPrefix(lines[i], "▸ "+e.Text+" ") {
				return false
			}
		}
		return lines[len(tree.Events)] == ""
	})
}

// The notes that come with the program are in no file: no editor runs on one, and
// the status line says so.
func TestEditEmbedded(t *testing.T) {
	ran := filepath.Join(t.TempDir(), "ran")
	s := screentest.Terminal{Width: 80, Height: 24, Env: []string{"VISUAL=touch " + ran}}.Start(t, yomi)
	s.WaitFor("? keys")
	s.Keys("C-e")
	s.WaitFor("there is no file to edit")
	s.Keys("q")
	if got := s.Left(); got != 0 {
		t.Errorf("exit status %d", got)
	}
	if _, err := os.Stat(ran); err == nil {
		t.Error("an editor ran")
	}
}

func TestFold(t *testing.T) {
	s := open(t, 80, 24, notes)
	shows(t, s, opened)
	s.Keys("j j l")
	shows(t, s, strings.Replace(opened, "  ▸ 止まらない配信を支える                                                  10", `  ▾ 止まらない配信を支える
      登壇者：北原さくら
      https://example.com/harbour/streaming
    ▸ 障害の見つけ方                                                         5
    ▸ ふりかえり                                                             1`, 1))
	at(t, s, "harbour.md:9")
	s.Keys("h")
	shows(t, s, opened)
	s.Keys("h h")
	shows(t, s, `
▸ 港町インフラ談話会 2025                                                   23
▾ 離島サーバー見学記 2024
    船で二時間かけて、島の小さな計算機室を訪ねた。
  ▸ 計算機室のしくみ                                                         3
  ▸ 帰り道で話したこと                                                       2`)
	s.Keys("z M")
	shows(t, s, `
▸ 港町インフラ談話会 2025                                                   23
▸ 離島サーバー見学記 2024                                                    8`)
	s.Keys("G L")
	shows(t, s, `
▸ 港町インフラ談話会 2025                                                   23
▾ 離島サーバー見学記 2024
    船で二時間かけて、島の小さな計算機室を訪ねた。
  ▾ 計算機室のしくみ
      冷房は海水で賄う
      停電は年に三回ほどある
      監視カメラは二台だけ
  ▾ 帰り道で話したこと
      次は冬に来てみたい
      島の学校と一緒に、古い機械の使い道を考える`)
	s.Keys("z a")
	shows(t, s, `
▸ 港町インフラ談話会 2025                                                   23
▸ 離島サーバー見学記 2024                                                    8`)
	s.Keys("2")
	shows(t, s, opened)
	s.Keys("z R g")
	shows(t, s, allOpen(t))
}

// allOpen is the outline with everything open: the printed outline with a sign
// before each row that has something below it, and before the one that can hide
// the text above the sessions.
func allOpen(t *testing.T) string {
	t.Helper()
	rows := strings.Split(strings.TrimSuffix(printed(t, "tree", notes), "\n"), "\n")
	indent := func(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }
	for i, r := range rows {
		sign := "  "
		if i+1 < len(rows) && indent(rows[i+1]) > indent(r) {
			sign = "▾ "
		}
		if strings.HasPrefix(r, "  日時") {
			sign = "▾ "
		}
		rows[i] = r[:indent(r)] + sign + r[indent(r):]
	}
	return strings.Join(rows[:min(len(rows), 23)], "\n")
}

func TestPalette(t *testing.T) {
	s := open(t, 80, 24, notes)
	shows(t, s, opened)
	s.Keys("C-p")
	golden(t, s, "palette-empty")
	s.Type("カメラ")
	golden(t, s, "palette")
	cursorAt(t, s, 8, 0)
	s.Keys("Enter")
	s.WaitLine(6, "❯   ・ 監視カメラは二台だけ")
	s.Keys("Escape")
	shows(t, s, strings.Replace(opened, "  ▸ 計算機室のしくみ                                                         3", `  ▾ 計算機室のしくみ
      冷房は海水で賄う
      停電は年に三回ほどある
      監視カメラは二台だけ`, 1))
	at(t, s, "island.txt:10")
	s.Keys("[")
	at(t, s, "harbour.md:1")
	s.Keys(":")
	s.Type("カメラ")
	golden(t, s, "palette")
	s.Keys("Escape")
	at(t, s, "harbour.md:1")
}

func TestRead(t *testing.T) {
	s := open(t, 40, 12, notes)
	at(t, s, "harbour.md:1")
	s.Keys("j j Enter")
	golden(t, s, "read")
	s.Keys("Space")
	golden(t, s, "read-page")
	s.Keys("G")
	golden(t, s, "read-end")
	s.Keys("g")
	golden(t, s, "read")
	s.Keys("j")
	at(t, s, "harbour.md:11")
	s.Keys("j j") // an address of two rows
	at(t, s, "harbour.md:13")
	s.Keys("Escape")
	shows(t, s, `
▾ 港町インフラ談話会 2025
  ▸ 小さな町の、小さな集まりの記録。 2
  ▸ 止まらない配信を支える          10
  ▸ Small teams, small logs          4
  ▸ 数据库迁移的三个教训             3
▾ 離島サーバー見学記 2024
    船で二時間かけて、島の小さな計算機…
  ▸ 計算機室のしくみ                 3
  ▸ 帰り道で話したこと               2`)
}

// A resize keeps the place, whether one pane is shown or two.
func TestResize(t *testing.T) {
	s := open(t, 80, 24, notes)
	shows(t, s, opened)
	s.Keys("z R")
	s.Type("/夜間")
	s.Keys("Enter")
	at(t, s, "harbour.md:20")
	s.Keys("Escape")
	shows(t, s, allOpen(t))
	s.Keys("Enter")
	for _, size := range []struct {
		name          string
		width, height int
	}{{"resize-140x45", 140, 45}, {"resize-80x24", 80, 24}, {"resize-40x12", 40, 12}, {"resize-80x24", 80, 24}, {"resize-140x45", 140, 45}} {
		s.Resize(size.width, size.height)
		golden(t, s, size.name)
	}
	s.Resize(1, 1)
	s.Await("one row is left", func() bool { return len(s.Lines()) == 1 })
	s.Resize(80, 24)
	golden(t, s, "resize-80x24")
}

// Help is the key table, as `yomi keys` prints it.
func TestHelp(t *testing.T) {
	keys := strings.Split(strings.TrimSuffix(printed(t, "keys"), "\n"), "\n")
	s := open(t, 99, 100, notes)
	s.WaitFor("港町インフラ談話会 2025")
	s.Keys("?")
	s.WaitUntil("it shows what yomi keys prints", func(lines []string) bool {
		for i := range lines {
			lines[i] = strings.TrimPrefix(lines[i], " ")
		}
		return slices.Equal(lines[:len(keys)], keys)
	})
	s.Keys("Escape")
	at(t, s, "harbour.md:1")
}

// An input method that was left on locks nobody out.
func TestFullWidthKeys(t *testing.T) {
	s := open(t, 80, 24, notes)
	shows(t, s, opened)
	s.Type("ｊ")
	at(t, s, "harbour.md:3")
	s.Type("ｋ")
	at(t, s, "harbour.md:1")
	s.Type("／")
	cursorAt(t, s, 1, 23)
	s.Keys("Escape")
	at(t, s, "harbour.md:1")
	s.Type("？")
	s.WaitLine(0, " Move")
	s.Type("ｑ")
	shows(t, s, opened)
	s.Type("：")
	golden(t, s, "palette-empty")
	s.Keys("Escape")
	shows(t, s, opened)
	s.Type("ｑ")
	if got := s.Left(); got != 0 {
		t.Errorf("exit status %d", got)
	}
}

// The mouse is reported in SGR form (xterm's ctlseqs, mode 1006), counted
// from 1.
func TestMouse(t *testing.T) {
	s := open(t, 80, 24, notes)
	shows(t, s, opened)
	s.Type("\x1b[<0;3;8M\x1b[<0;3;8m") // on the sign of 計算機室のしくみ
	shows(t, s, strings.Replace(opened, "  ▸ 計算機室のしくみ                                                         3", `  ▾ 計算機室のしくみ
      冷房は海水で賄う
      停電は年に三回ほどある
      監視カメラは二台だけ`, 1))
	at(t, s, "island.txt:6")
	s.Type("\x1b[<0;10;2M\x1b[<0;10;2m")
	at(t, s, "harbour.md:3")
	s.Keys("M")
	s.WaitFor("M takes it back")
	inModes(t, s, "alternate_on wrap")
}
