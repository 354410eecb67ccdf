package ui

import (
	"strings"
	"testing"

	"yomi/ui/lang"
)

// TestNothingToShow: an outline without hits says in the room that it has what was tried,
// and how one gets out stays in sight.
func TestNothingToShow(t *testing.T) {
	for _, c := range []struct {
		keys  string
		width int
		rows  []string // from the first to the last
	}{
		{"/ 無", 80, []string{"  nothing found", "  not as written or read", "/無                                                               nothing found"}},
		{"/ 無 enter", 80, []string{"  nothing found", "  not as written or read", "                                                   /無  nothing found  esc ends"}},
		{"/ 無 enter", 20, []string{"  nothing found", "  not as written o…", "      nothing found"}},
		{"j . / 三 enter", 80, []string{"› 会 › 一", "  一", "", "  nothing found in this part; ctrl+p finds 1 elsewhere", "  not as written or read",
			"a.txt:2     /三  nothing found in this part; ctrl+p finds 1 elsewhere  esc ends"}},
		{"j enter / 三 enter", 80, []string{" 会 › 一                                                                   0/2",
			"            /三  nothing found in this part; ctrl+p finds 1 elsewhere  esc ends"}},
		{"j enter / 三 enter", 40, []string{" 会 › 一                           0/2", "                          nothing found"}},
		{"j enter / 三 enter ctrl+p 三 enter", 80, []string{" 後 › 三                                                                   0/1",
			"a.txt:8                                                   /三  1 of 1  esc ends"}},
		{"j enter / 三 enter J", 80, []string{" 会 › 二                                                                   0/1", "❯ 二", "  1 note",
			"            /三  nothing found in this part; ctrl+p finds 1 elsewhere  esc ends"}},
		{"j enter / 三 enter tab G esc", 80, []string{"▾ 会", "a.txt:8                                  enter reads  / finds  y copies  ? keys"}},
		{"j . / 三 enter esc", 80, []string{"› 会 › 一", "▾ 一", "  ▸ a                                                                        1", "", "",
			"a.txt:2                                  enter reads  / finds  y copies  ? keys"}},
	} {
		a := start(t, small, c.width, 9)
		a.keys(c.keys)
		rows := strings.Split(strings.TrimSuffix(a.screen(), "\n"), "\n")
		last := len(c.rows) - 1
		for i, want := range c.rows {
			at := i
			if i == last {
				at = len(rows) - 1
			}
			if got := rows[at]; got != want {
				t.Errorf("%s at %d cells: row %d is %q, want %q", c.keys, c.width, at, got, want)
			}
		}
	}
}

// TestFilterOfAPart: a filter is of the part of the outline that shows, also where that
// is another one than when it was typed.
func TestFilterOfAPart(t *testing.T) {
	const notes = "E 会\n  S 一\n    - 監視\n    - あ\n  S 二\n    - 監視\nE 後\n  S 三\n    - 監視\n"
	for _, c := range []struct{ keys, open, status string }{
		{"j . / 監視 enter", "一|監視", "1 of 1"},
		{"j . / 監視 enter backspace", "会|一|監視|二|監視", "1 of 2"},
		{"j . / 監視 enter backspace backspace", "会|一|監視|二|監視|後|三|監視", "1 of 3"},
		{"j . / 監視 enter backspace backspace n n", "会|一|監視|二|監視|後|三|監視", "3 of 3"},
		{"/ 監視 enter g .", "会|一|監視|二|監視", "2 hits"},
		{"J J . / あ enter backspace", "会|一|あ", "1 of 1"},
		{"j j . / あ enter backspace", "会|一|あ", "1 hit"},
	} {
		a := start(t, notes, 80, 24)
		a.keys(c.keys)
		if got := a.open(); got != c.open || a.m.filterStatus() != c.status {
			t.Errorf("%s: %s, %s; want %s, %s", c.keys, got, a.m.filterStatus(), c.open, c.status)
		}
	}
}

// TestSearchGoesAlong: a search in what one reads is of what one reads now; nobody is taken
// to what it finds there.
func TestSearchGoesAlong(t *testing.T) {
	const notes = "E 会\n  S 一\n    - 監視 a\n    - あ\n    - 監視 b\n  S 二\n    - い\n    - 監視 c\n  S 三\n    - う\n"
	for _, c := range []struct{ keys, at, status string }{
		{"j enter / 監視 enter", "監視 a", "1 of 2"},
		{"j enter / 監視 enter J", "二", "1 hit"},
		{"j enter / 監視 enter J n", "監視 c", "1 of 1"},
		{"j enter / 監視 enter J n K K n", "監視 a", "1 of 2"},
		{"j enter / 監視 enter J J", "三", "nothing found in this part; ctrl+p finds 3 elsewhere"},
	} {
		a := start(t, notes, 80, 24)
		a.keys(c.keys)
		if got := a.m.filterStatus(); a.at() != c.at || !strings.HasPrefix(got, c.status) {
			t.Errorf("%s: at %s, %s; want %s, %s", c.keys, a.at(), got, c.at, c.status)
		}
	}
}

// TestListsInJapanese: what is said in a row has the language's own comma.
func TestListsInJapanese(t *testing.T) {
	a := start(t, small, 120, 9)
	a.m.opt.Lang = lang.Japanese
	a.keys("j enter / 無")
	if got, want := a.m.filterStatus(), "見つかりません：表記でも読みでもない、"; !strings.HasPrefix(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
