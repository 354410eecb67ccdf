package reader

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"yomi/model/treetest"
	"yomi/ui/text"
)

// page has everything that a note can be.
const page = `
E 帆走会議 2024 {date=2024-06-08; place=港の公会堂}
  S 基調講演: 帆の未来 {speakers=北原さくら, Ann Lee}
    = 日時：2024年6月8日（土）
    layout: post {quiet=yes}

    # 型と値段
      ~ - ~~中止~~ 実施する
      ~ - **型**は §sail§ を使う[[1]](^1)。値段は ~~100円~~ 80円で、**強い *斜体* も**、==目印== と $x^2 - y$
      [x] 資料をもらう
      [ ] 糸を買う
        [-] 針を買う
      - 一つ目 {marker=9.}
      - 二つ目は長いので、狭い画面では折り返して続きが下の行に来る {marker=10.}
      ~ - 初版だけの話。 {marker=[1]; footnote=1}

      # 小見出し
        詳しくは https://ja.example/wiki/日本語 を見る。
        ~ 詳しくは [公式の頁](https://example.com/2024/) と [隣](other.md) を見る。 ![港の写真](port.png)

        # さらに下 {tags=帆 sail; state=待ち; priority=A}
          一行目は短い。
          二行目は長いので折り返す。折り返した行は字下げして、新しい行と見分けがつくようにする。
          三行目も短い。

      > " 引用の一。
      > > " 入れ子の引用。長い引用は折り返しても縦線が続くので、どこまでが引用かわかる。
      > - 引用の中の点
        > - その中の点
      > $ quoted code

      > " 注意 {callout=warning}
        > 帆は乾かしてからしまう。
        > - 中の点

      ~ | 項目 | 値 | 備考 {header=yes; columns=l r l}
        ~ | **帆** | 10 | あり
        ~ | §糸§ | 200 | とても長い備考がここに入るので、狭い画面では折り返さないと読めない

      $ func main() {\n\tfmt.Println("帆を上げる") // 長い行は画面の端で切れて、しるしがつく\n} {lang=go}

    Start with logs, then metrics, then traces. {rule=yes}
    @ https://example.com/end
`

// styles and attributes are what goldens call them.
var (
	styleNames = map[text.Style]string{text.Title: "title", text.Session: "session", text.Section: "section", text.Subsection: "subsection",
		text.Subsubsection: "subsubsection", text.Bullet: "bullet", text.Dim: "dim", text.Link: "link", text.Code: "code", text.Quote: "quote",
		text.Field: "field", text.Border: "border", text.Header: "header", text.HeaderAway: "header away", text.Done: "done", text.Warning: "warning"}
	attrNames = []string{"strong", "emph", "strike", "literal", "math", "bright", "key", "linked", "picture", "note", "faint", "here"}
)

// styled writes rows with their looks: ‹style attributes→address: text›. What
// is plain, and blanks that show nothing, stand as they are.
func styled(rows []text.Row) string {
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		for _, s := range row {
			look := styleNames[s.Style]
			for i, name := range attrNames {
				if s.Attr&(1<<i) != 0 && name != "here" {
					look += " " + name
				}
			}
			if s.Link != "" {
				look += "→" + s.Link
			}
			if s.Mark {
				look += " mark"
			}
			if look = strings.TrimSpace(look); look != "" && strings.TrimSpace(s.Text) != "" {
				s.Text = "‹" + look + ": " + s.Text + "›"
			}
			line.WriteString(s.Text)
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// golden compares with a file in testdata; with UPDATE=1 it writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is\n%s\nand must be\n%s", name, got, want)
	}
}

// TestPage draws everything that a note can be, in a pane of each width; the
// narrow one in a terminal that knows neither lines through text nor slanted
// text.
func TestPage(t *testing.T) {
	for _, c := range []struct {
		width int
		page  Page
	}{{40, Page{Signs: text.Strike | text.Emph}}, {80, Page{Addresses: true}}, {140, Page{Width: 84}}} {
		m := New(text.Wrapper{}).Set(c.page).Resize(c.width, 200).Show(treetest.Parse(strings.ReplaceAll(page, "§", "`")), 1)
		rows := m.View(true)
		for i, row := range rows {
			if got := m.measure.RowWidth(row); got != c.width {
				t.Errorf("row %d takes %d cells of %d", i, got, c.width)
			}
		}
		for len(rows) > 0 && strings.TrimSpace(styled(rows[len(rows)-1:])) == "" {
			rows = rows[:len(rows)-1]
		}
		golden(t, fmt.Sprintf("page-%d.txt", c.width), show(m.Resize(c.width, len(rows)))+"\n"+styled(rows))
	}
}
