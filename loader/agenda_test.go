package loader

import (
	"slices"
	"testing"

	"yomi/model"
)

// TestAgendaSpeakers: who speaks is taken from the agenda where the session
// itself does not say it.
func TestAgendaSpeakers(t *testing.T) {
	tree, _ := parseDoc("agenda.txt", []byte(`港町データ勉強会 第4回

アジェンダ
・船の到着を予測する（北原さくら氏）
・冷凍倉庫の温度を測る（西野健氏）
・魚市場のせりを記録する（南あおい氏）


船の到着を予測する

潮の流れと過去の到着時刻から予測している。
外れるのは台風の前後だけになった。


冷凍倉庫の温度を測る

センサーは十分ごとに値を送る。
電池は二年もつ。


魚市場のせりを記録する

声を文字にするところが一番むずかしい。
記録は翌朝に公開する。
`))
	var got []string
	for r := model.Ref(0); int(r) < tree.Len(); r++ {
		if tree.Node(r).Kind == model.Session {
			got = append(got, tree.Fields(r).Speakers...)
		}
	}
	if want := []string{"北原さくら", "西野健", "南あおい"}; !slices.Equal(got, want) {
		t.Errorf("the speakers are %q", got)
	}
}
