package ui

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yomi/model/treetest"
	"yomi/ui/reader"
	"yomi/ui/terminal"
)

// marked is a page with the marks that themes have looks for.
const marked = `
E 帆走会議 {date=2024-06-08}
  S 基調講演
    # 型と値段
      ~ - ~~中止~~ 実施する、**型**、*斜体*、§code§、==目印==、$x^2$
      [x] 済
      [-] 止
      # 小見出し
        # さらに下
      ~ 詳しくは [公式の頁](https://example.com/a)[[1]](^1) と ![港](p.png)
      > " 引用
      > " 注意 {callout=warning}
      ~ | **帆** | 値 {header=yes}
        | 糸 | 200
      $ func f() {} // 注 {lang=go}
      layout: post {quiet=yes}
`

// sgr and osc8 are what a theme writes before and after a text.
var (
	sgr  = regexp.MustCompile(`\x1b\[([0-9;]*)m`)
	rgb  = regexp.MustCompile(`([34])8;2;(\d+);(\d+);(\d+)`)
	osc8 = regexp.MustCompile(`\x1b\]8;[^;]*;([^\x1b]*)\x1b\\`)
)

// legible writes a screen with its looks: ‹1 ink#ff9ec7› before what is bold and
// pink, ‹› where it ends, ‹→address› before a link.
func legible(screen string) string {
	screen = osc8.ReplaceAllString(screen, "‹→$1›")
	screen = sgr.ReplaceAllStringFunc(screen, func(s string) string {
		said := rgb.ReplaceAllStringFunc(sgr.FindStringSubmatch(s)[1], func(c string) string {
			m := rgb.FindStringSubmatch(c)
			var r, g, b int
			fmt.Sscan(m[2]+" "+m[3]+" "+m[4], &r, &g, &b)
			return map[string]string{"3": "ink", "4": "paper"}[m[1]] + fmt.Sprintf("#%02x%02x%02x", r, g, b)
		})
		return "‹" + strings.ReplaceAll(said, ";", " ") + "›"
	})
	lines := strings.Split(screen, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// TestThemesOnAPage draws a page in each kind of theme at three widths.
func TestThemesOnAPage(t *testing.T) {
	for _, theme := range []string{"dark", "light", "none"} {
		var out strings.Builder
		for _, size := range [][2]int{{40, 24}, {80, 24}, {140, 24}} {
			first := Notes{Tree: treetest.Parse(strings.ReplaceAll(marked, "§", "`"))}
			a := &app{t: t, m: New(context.Background(), Options{First: &first, Theme: theme, Terminal: terminal.All, Page: reader.Page{Width: 84}})}
			a.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			a.keys("j enter j j")
			out.WriteString(fmt.Sprintf("# %d cells\n", size[0]) + legible(a.m.View().Content) + "\n")
		}
		golden(t, "theme-"+theme+".txt", out.String())
	}
}
