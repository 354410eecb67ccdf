package ui

import (
	"context"
	"strings"
	"testing"

	"yomi/model/search"
)

// Of many notes the best hits are shown first, and no number before all are
// counted; the cursor stays on what it was moved to meanwhile.
func TestCountedLater(t *testing.T) {
	a := start(t, talks, 80, 24)
	a.keys("/ 監視")
	all, counted := a.screen(), a.m.filter.result.Found
	if len(counted) < 2 || strings.Contains(all, "…") {
		t.Fatalf("%d hits:\n%s", len(counted), all)
	}
	q := question{
		ctx: context.Background(), asked: a.m.find.asked, index: a.m.find.index, memory: a.m.find.memory,
		tree: a.m.find.indexed, typed: "監視", scope: search.Everywhere,
	}
	first := q.first().(foundMsg)
	m, rest := a.m.Update(first)
	a.m = m.(Model)
	if len(a.m.filter.result.Hits) != len(counted) || !strings.Contains(a.m.filterStatus(), "…") || rest == nil {
		t.Fatalf("first there are %d hits, and it says %q", len(a.m.filter.result.Hits), a.m.filterStatus())
	}
	second := a.m.filter.result.Hits[1].Ref
	a.m.outline = a.m.outline.Select(second)
	a.run(rest)
	if a.m.outline.Cursor() != second || len(a.m.filter.result.Found) != len(counted) || strings.Contains(a.m.filterStatus(), "…") {
		t.Errorf("then it is on %d of %d hits, and says %q", a.m.outline.Cursor(), len(a.m.filter.result.Found), a.m.filterStatus())
	}
}
