package inline

import "testing"

func TestHatena(t *testing.T) {
	check(t, Hatena, []inlineCase{
		{"[http://a.example/b:title=帆の頁]と[https://a.example/c:title] [https://a.example/d:embed:cite] [https://a.example/e]", "⟨link http://a.example/b|帆の頁⟩と⟨link https://a.example/c⟩ ⟨link https://a.example/d⟩ ⟨link https://a.example/e⟩", "addresses"},
		{"[http://a.example/p.jpg:image:w200][f:id:sora:20070611123456p:plain:alt=帆]", "⟨image http://a.example/p.jpg|p.jpg⟩ ⟨image https://f.hatena.ne.jp/sora/20070611123456|帆⟩", "pictures"},
		{"型((初版だけの<b>話</b>(と注)))です(((x)))", "型⟨footnote footnote:2|[2]⟩です((x)) / 2: 初版だけの⟨strong 話⟩(と注)", "footnotes"},
		{"id:sora [id:sora] [keyword:帆] [wikipedia:ja:帆] [tex:x^{[2]}]", "id:sora ⟨link https://profile.hatena.ne.jp/sora|id:sora⟩ ⟨link https://d.hatena.ne.jp/keyword/帆|帆⟩ ⟨link https://ja.wikipedia.org/wiki/帆|帆⟩ ⟨math x^{[2]}⟩", "services"},
		{"[[帆]]と[[a]b]", "⟨link https://d.hatena.ne.jp/keyword/帆|帆⟩と[[a]b]", "keywords"},
		{"<s>中止</s> 実施 []http://a.example/[] http://b.example/:title x[1]", "⟨strike 中止⟩ 実施 http://a.example/ ⟨link http://b.example/⟩ x[1]", "tags, as it is"},
	})
}
