package digest_test

import (
	"fmt"
	"strings"
	"testing"

	"yomi/model/digest"
	"yomi/model/treetest"
)

// TestLatest holds of which sessions an event tells where there is no room for all.
func TestLatest(t *testing.T) {
	event := func(titles ...string) string {
		notes := "E 集まり"
		for i, title := range titles {
			notes += fmt.Sprintf("\n  S %s\n    - %d人が朝から晩まで石を磨いた", title, i+1)
		}
		return notes
	}
	for _, c := range []struct {
		reason, notes string
		lines         int
		want          string
	}{
		{"the first where nobody knows when they were", event("Meeting 3", "Meeting 2", "Meeting 1"), 1, "・Meeting 3: 1人が朝から晩まで石を磨いた"},
		{"the first where the newest stand there", event("1月27日(日) {date=2019-01-27}", "1月22日(火) {date=2019-01-22}", "1月16日(水) {date=2019-01-16}"), 2, "・1月27日(日): 1人が朝から晩まで石を磨いた\n・1月22日(火): 2人が朝から晩まで石を磨いた"},
		{"else the last", event("Fri, January 13 {date=2019-01-13}", "Mon, February 4 {date=2019-02-04}", "Tue, March 5 {date=2019-03-05}"), 1, "・Tue, March 5: 3人が朝から晩まで石を磨いた"},
		{"nor where the first says it not", event("Meeting 1", "Meeting 2 {date=2019-02-04}", "Meeting 3 {date=2019-03-05}"), 1, "・Meeting 1: 1人が朝から晩まで石を磨いた"},
		{"of those that begin alike, too", event("第1回例会", "第2回例会", "第3回例会", "石の話"), 1, "・第1回例会: 1人が朝から晩まで石を磨いた"},
		{"where titles say something, they are told", event("石の話", "水の話", "木の話"), 1, "・石の話 / 水の話 / 木の話"},
		{"by default a dozen", event(strings.Split(strings.Repeat("Meeting 1,", 30)+"Meeting 1", ",")...), 0, "・Meeting 1: 1人が朝から晩まで石を磨いた"},
	} {
		s := digest.Summarize(treetest.Parse(c.notes), 0, digest.Limits{Lines: c.lines})
		_, got, _ := strings.Cut(s.Text(), "・")
		if !strings.HasPrefix("・"+got, c.want+"\n") {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, s.Text(), c.want)
		}
		if c.lines == 0 && len(s.Points) != digest.DefaultLimits.Lines {
			t.Errorf("%s: %d lines", c.reason, len(s.Points))
		}
	}
}
