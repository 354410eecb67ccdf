package digest_test

import (
	"strings"
	"testing"

	"yomi/model/digest"
)

// Who reads minutes looks for what was decided and what is to do.
func TestDecisionsComeFirst(t *testing.T) {
	for _, c := range []struct{ reason, notes, want string }{
		{"a section of them", "    # 報告\n      - 山を見た\n    # 決定事項\n      - 木を植える\n      - 石を磨く\n    # 雑談\n      - 川も見た", "決定事項: 木を植える / 石を磨く\n報告: 山を見た\n雑談: 川も見た"},
		{"a line", "    - We saw the hills\n    - Next steps: plant a tree", "Next steps: plant a tree\nWe saw the hills"},
		{"an action", "    - We saw the hills\n    - ACTION Ito: plant a tree", "ACTION Ito: plant a tree\nWe saw the hills"},
		{"with what stands under them", "    # 報告\n      - 山を見た\n    # TODO\n      - 木を春のうちに植えてしまう\n        - " + strings.Repeat("水も運ぶ", 18), "TODO: 木を春のうちに植えてしまう\n" + strings.Repeat("水も運ぶ", 18) + "\n報告: 山を見た"},
		{"but not what was decided about something", "    - 山を見た\n    - 木の話が長く続いたのであった\n      - " + strings.Repeat("水も運ぶ", 18) + "\n      - 決定: 植える", "山を見た\n木の話が長く続いたのであった\n" + strings.Repeat("水も運ぶ", 18) + " / 決定: 植える"},
		{"nor what is left to write", "    - We saw the hills\n    - TODO unclear to me", "We saw the hills\nTODO unclear to me"},
		{"nor what only begins so", "    - We saw the hills\n    - Action Cable: a library\n    - action: plant", "We saw the hills\nAction Cable: a library\naction: plant"},
	} {
		if got := told(c.notes, digest.Limits{}); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
	}
}
