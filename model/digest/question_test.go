package digest

import "testing"

func TestAsks(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"石を磨くか？", true},
		{"いつ磨くのか?(伊藤)", true},
		{"石を磨く（いつか?）のは夜", false},
		{"石はもう磨きましたか。", true},
		{"石はなぜ丸いのか", true},
		{"夜の山は静か", false},
		{"磨くかどうか", false},
		{"你们磨石头吗", true},
		{"돌을 닦습니까.", true},
		{"Q1. 石の話", true},
		{"Why do we polish stones", true},
		{"Ito: Is there water in the hills", true},
		{"What is left of the stones.", false},
		{"Which is why we polish them", false},
		{"what do we polish", false},
		{"Do the lamps first", false},
		{"Can polish stones at night", false},
		{"What we polish at night", false},
		{"Stones are wet", false},
		{"", false},
	} {
		if got := asks(c.text); got != c.want {
			t.Errorf("asks(%q) is %v", c.text, got)
		}
	}
}
