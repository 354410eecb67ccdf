package lexis

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestPeople reads lines of names: the names stay, what people are and where they work
// goes.
func TestPeople(t *testing.T) {
	for text, want := range map[string]string{
		"受付の吉岡さん":                           "吉岡",
		"講師である高尾氏":                          "高尾",
		"木の下さん":                             "木の下",
		"日本 PLANK 真壁さま":                     "真壁",
		"リナ・ベルグ: Planks Japan":              "リナ・ベルグ",
		"黒田 剛志: 株式会社帆布":                     "黒田 剛志",
		"박태웅 | 돛연구소 소장":                     "박태웅",
		"山田 太郎 | 鈴木 花子":                     "山田 太郎, 鈴木 花子",
		"高橋: 本番の話をした":                       "",
		"Ada Holm: How to Sew Sails":        "",
		"参加者の皆さん":                           "",
		"大漠，知名灯塔专家、港口前端开发":                  "大漠",
		"袁川，ropes-doodle 作者。 他的创意很多":        "袁川",
		"陈在真 潮工房高级前端开发":                     "陈在真",
		"Brian Holm 火船工程师、专注于岛屿":            "Brian Holm",
		"楼剑（潮工房） Jian Lou (Tide Works)":     "楼剑",
		"丁建强（tide） Jianqiang Ding (tide)":   "丁建强",
		"Hana Mori 森田 花子":                   "Hana Mori",
		"Planks Japan 代表理事":                 "",
		"山田太郎、佐藤花子、伊藤潤":                     "山田太郎, 佐藤花子, 伊藤潤",
		"我们的工程师":                            "",
		"Planks 王小健":                        "王小健",
		"王小健 Alex":                          "王小健",
		"野原 健太 / 帆布株式会社":                    "野原 健太",
		"王晓峰 蓝湾 / 技术专家":                     "王晓峰",
		"Anna Holm Planks Tools / Engineer": "Anna Holm",
		"潮工房 / 川口 航介":                       "川口 航介",
		"潮港帆布 王晓峰":                          "王晓峰",
		"汐見研究所高橋健太":                         "高橋健太",
		"蓝湾网络 王晓峰":                          "王晓峰",
		"お客さま":                              "",
	} {
		var got []string
		for _, p := range People(text) {
			got = append(got, p.Name)
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("People(%q) = %q, want %q", text, got, want)
		}
	}
}

// TestFamilyNameFirst holds the family name that is looked up against one that is sought
// name by name.
func TestFamilyNameFirst(t *testing.T) {
	all := strings.Fields(familyNames.text)
	for _, first := range all {
		if n := utf8.RuneCountInString(first); n > familyLongest {
			t.Errorf("%s has %d characters, familyLongest is %d", first, n, familyLongest)
		}
		for _, rest := range []string{"", "健", "大久保", "山", "田口 健", " ", "a", "\xff"} {
			text, want := first+rest, 0
			for _, name := range all {
				if strings.HasPrefix(text, name) {
					want = max(want, len(name))
				}
			}
			if got := familyName(text); got != want {
				t.Errorf("familyName(%q) = %d, want %d", text, got, want)
			}
		}
	}
	for _, text := range []string{"", "a", "ー田中", "\xff田中"} {
		if got := familyName(text); got != 0 {
			t.Errorf("familyName(%q) = %d, want 0", text, got)
		}
	}
}

// TestMayPart: a text in which two names are parted somewhere is never told to have none.
func TestMayPart(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"、", "，", ",", "/", "／", "&", "＆", ";", "；", "|", "｜", "＋", "+", " and ", " ", "さんと", "と", "和 ", "和", "・", "）", "山田", "Ada", "ー", "か", "帆"}
	parted, whole := 0, 0
	for range 20_000 {
		s := ""
		for range 1 + rng.IntN(4) {
			s += pieces[rng.IntN(len(pieces))]
		}
		has, _ := SignsIn(s)
		found := false
		for i, r := range s {
			found = found || between(s, i, r) > 0
		}
		switch may := mayPart(s, &has); {
		case found && !may:
			t.Fatalf("%q has no two names", s)
		case found:
			parted++
		case !may:
			whole++
		}
	}
	if parted < 1000 || whole < 1000 {
		t.Errorf("%d texts are parted, %d are not", parted, whole)
	}
}
