package meaning

import (
	"slices"
	"testing"
)

// A word of kanji is written in Hangul as Korean has it, where it is a word of Korean.
func TestInKorean(t *testing.T) {
	for word, want := range map[string]string{
		"監視": "감시", "依存": "의존", "横断歩道": "횡단보도", "理由": "이유", "歴史": "역사", "女性": "여성", // 리 and 녀 do not begin a word
		"治療": "치료", "医療": "의료", "療法": "요법", "会議": "회의",
		"基幹": "", // 期間 is
		"手紙": "", "監獄島": "", "cost": "",
	} {
		if got := Load().InKorean(word); got != want {
			t.Errorf("%s is %q in Korean, want %q", word, got, want)
		}
	}
}

// A word of Hangul is called what the words are that it is written for, and those that it
// sounds like.
func TestFromKorean(t *testing.T) {
	for word, want := range map[string][]string{
		"감시": {"監視", "monitoring"}, "서버": {"saba", "server"}, "컨테이너": {"kontena", "container"}, "수도": {"水道", "首都"}, "의": nil, "ㅇㅇ": nil,
	} {
		var got []string
		Load().FromKorean(word, func(w Word, _ bool) { got = append(got, w.Text) })
		for _, w := range want {
			if !slices.Contains(got, w) {
				t.Errorf("%s is called %q, want %s too", word, got, w)
			}
		}
		if want == nil && got != nil {
			t.Errorf("%s is called %q", word, got)
		}
	}
}

// What was packed of Korean is there again.
func TestPackKorean(t *testing.T) {
	entries := []Entry{{Key: "monitoring", Japanese: []string{"監視"}}, {Key: "watch", Japanese: []string{"監守"}}}
	table := Open(Pack(entries, Korean{Read: map[rune]rune{'監': '감', '視': '시', '守': '수'}, Words: map[string]bool{"監視": true}}))
	if a, b := table.InKorean("監視"), table.InKorean("監守"); a != "감시" || b != "" {
		t.Errorf("監視 is %q, 監守 %q", a, b)
	}
}
