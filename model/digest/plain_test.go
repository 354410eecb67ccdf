package digest_test

import (
	"testing"

	"yomi/model/digest"
)

// TestListsWithoutSigns holds what a short line must be to stand over those behind it.
func TestListsWithoutSigns(t *testing.T) {
	for _, c := range []struct{ reason, notes, want string }{
		{"a Chinese name stands over what is said of it", "    石头的用法\n    放到山上，不要再搬回来。", "石头的用法: 放到山上，不要再搬回来。"},
		{"a Chinese sentence does not", "    因为石头太重\n    放到山上，不要再搬回来。", "因为石头太重\n放到山上，不要再搬回来。"},
		{"unless it says that something follows", "    石头的用法是\n    放到山上，不要再搬回来。", "石头的用法是: 放到山上，不要再搬回来。"},
		{"in Chinese notes Latin letters are a name", "    搬石头的人都回来了。\n    stones\n    放到山上，不要再搬回来。", "搬石头的人都回来了。\nstones: 放到山上，不要再搬回来。"},
		{"what was done in Japanese stands beside more of that", "    石の歌の追加\n    山の上に置かれた石の削除", "石の歌の追加\n山の上に置かれた石の削除"},
		{"but over how it was", "    石の歌の追加\n    山の上に石を置く", "石の歌の追加: 山の上に石を置く"},
		{"a name in Japanese is none", "    石の歌の題\n    山の上に石を置く", "石の歌の題: 山の上に石を置く"},
		{"a title in English has a capital", "    Uses of stones\n    they are put on the hill, never back", "Uses of stones: they are put on the hill, never back"},
		{"small letters are a note", "    fetch the old stones\n    they are put on the hill, never back", "fetch the old stones\nthey are put on the hill, never back"},
		{"so is what stands amid others", "    we all went up, and it rained\n    Stones were old\n    they are put on the hill, never back", "we all went up, and it rained\nStones were old\nthey are put on the hill, never back"},
	} {
		if got := told(c.notes, digest.Limits{}); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
	}
}
