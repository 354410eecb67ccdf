package digest_test

import (
	"strings"
	"testing"

	"yomi/model/digest"
)

// Who posted when in a chat is neither told nor counted; what happens at a time is
// both.
func TestPosts(t *testing.T) {
	for _, c := range []struct{ reason, notes, want string }{
		{"over each post", `
    Ito 4:21 PM
    夜に起きないようにする
    Sato 4:34 PM
    朝に直せば足りる
    Ito 5:02 PM
    では朝にまとめて直す
    Ito 5:03 PM`, "夜に起きないようにする\n朝に直せば足りる\nでは朝にまとめて直す"},
		{"inside of a note", `
    - Ito 午後 4:21\n夜に起きないようにする
    - Sato 午後 4:34\n朝に直せば足りる
    - Ito 午後 5:02\nでは朝にまとめて直す
    - Ito 午後 5:04`, "夜に起きないようにする\n朝に直せば足りる\nでは朝にまとめて直す"},
		{"titles", `
    # Ito から 全員 へ: 16:21:07
      夜に起きないようにする
    # Ito から 全員 へ: 16:34:10
      朝に直せば足りる
    # Ito から 全員 へ: 17:02:33
      では朝にまとめて直す`, "夜に起きないようにする\n朝に直せば足りる\nでは朝にまとめて直す"},
		{"a plan of the day", `
    - Meet at the gate 9:00
    - Lunch in the hall 12:00
    - Back on the train 18:30`, "Meet at the gate 9:00\nLunch in the hall 12:00\nBack on the train 18:30"},
		{"no more than two", `
    - 起床は毎朝 6:00
    - 起床は毎朝 7:00`, "起床は毎朝 6:00\n起床は毎朝 7:00"},
	} {
		if got := told(strings.TrimPrefix(c.notes, "\n"), digest.Limits{}); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
	}
}
