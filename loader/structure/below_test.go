package structure

import (
	"testing"

	"yomi/loader/notation"
	"yomi/model"
)

// TestIntroduced: who speaks may stand in a deeper heading below the title, or open the text.
func TestIntroduced(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"# 舟\n## 帆の縫いかた\n#### 小西さん\n", true},
		{"# 舟\n## 行森さん\n## 小西さん\n", false},
		{"# 舟\n## 帆の縫いかた\n#### 針と糸\n", false},
		{"# 舟\n## 帆の縫いかた\n\n小西氏。針を選ぶ。\n", true},
		{"# 舟\n## 帆の縫いかた\n\n針を選ぶ。小西氏。\n", false},
	} {
		doc := model.NewDocument("talks.md", test.text, "UTF-8")
		n := Look(doc, notation.Parse(doc))
		if got := n.introduced(1); got != test.want {
			t.Errorf("%q: introduced %v, want %v", test.text, got, test.want)
		}
	}
}
