package export_test

import (
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/treetest"
	"yomi/ui/export"
)

// TestKept says of what no other form has as it is how each form says it.
func TestKept(t *testing.T) {
	for _, c := range []struct{ why, notes, md, html string }{
		{"words that a headline is filed under", "E one\n  S Report {tags=urgent work}\n    ~ text",
			"## Report #urgent #work\n", "<h2>Report<span class=\"quiet\"> #urgent #work</span></h2>"},
		{"a state and a priority", "E one\n  S Report {state=WAIT; priority=A}\n    ~ text",
			"## WAIT \\[#A\\] Report\n", "<h2>WAIT [#A] Report</h2>"},
		{"a link to such a headline", "E one\n  S Report {tags=work; anchor=x}\n    ~ [a](id:x)",
			"[a](#report-work)", `<h2 id="report-work">`},
		{"callouts beside each other", "E one\n  > Tides {callout=note}\n    > high\n  > Harbours {callout=tip}\n    > deep\n  > said",
			"> [!NOTE] Tides\n> high\n\n> [!TIP] Harbours\n> deep\n\n> said",
			"<blockquote>\n<p><strong>Tides</strong></p>\n<p>high</p>\n</blockquote>\n<blockquote>\n<p><strong>Harbours</strong></p>\n<p>deep</p>\n</blockquote>\n<blockquote>\n<p>said</p>\n</blockquote>"},
		{"a page that is shown inside another", "E one\n  ~ see ![page#part]([[page#part]])", "see ![[page#part]]\n", "<p>see page#part</p>"},
		{"under other words", "E one\n  ~ see ![that]([[page]])", "see ![[page|that]]\n", "<p>see that</p>"},
		{"one that is written, too", "E one\n  ~ see ![two]([[two]])\nE two", "see [two](#two)\n", `see <a href="#two">two</a>`},
	} {
		tree := treetest.Parse(c.notes)
		var md, html strings.Builder
		if err := export.Markdown(&md, tree, model.None); err != nil {
			t.Fatal(err)
		}
		if err := export.HTML(&html, tree, model.None); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(md.String(), c.md) {
			t.Errorf("%s: Markdown is\n%s\nand must have\n%s", c.why, md.String(), c.md)
		}
		if !strings.Contains(html.String(), c.html) {
			t.Errorf("%s: HTML is\n%s\nand must have\n%s", c.why, html.String(), c.html)
		}
	}
}
