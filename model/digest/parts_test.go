package digest_test

import (
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/digest"
)

// The first line of a note can be the title of what stands below it there.
func TestTitleLine(t *testing.T) {
	for _, c := range []struct{ reason, note, want string }{
		{"over sentences", "石の庭\n庭の奥で石を磨く人がいる。", "石の庭: 庭の奥で石を磨く人がいる。"},
		{"not over names", "石の庭\n木の庭", "石の庭 / 木の庭"},
		{"but in strong letters", "**石の庭**\n木の庭", "石の庭: 木の庭"},
		{"nor what says something", "石を磨く\n庭の奥で石を磨く人がいる。", "石を磨く / 庭の奥で石を磨く人がいる。"},
	} {
		b := model.NewBuilder(model.NewDocument("x", "", ""))
		b.Add(0, model.Node{Kind: model.Event, Text: "e"})
		b.Add(1, model.Node{Kind: model.Session, Text: "s"})
		note := strings.ReplaceAll(c.note, "**", "")
		r := b.Add(2, model.Node{Kind: model.Note, Form: model.Item, Text: note})
		if note != c.note {
			b.SetRich(r, model.Rich{Runs: []model.Run{{Hi: int32(strings.Index(note, "\n")), Style: model.StyleStrong}}})
		}
		points := digest.Summarize(model.Join(b), 1, digest.Limits{}).Points
		if len(points) != 1 || points[0].Text != c.want {
			t.Errorf("%s: got %v, want %s", c.reason, points, c.want)
		}
	}
}
