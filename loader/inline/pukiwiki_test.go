package inline

import "testing"

func TestPukiWiki(t *testing.T) {
	check(t, PukiWiki, []inlineCase{
		{"''型''と'''斜体'''と%%中止%%実施、%%%下線%%%", "⟨strong 型⟩と⟨emph 斜体⟩と⟨strike 中止⟩実施、下線", "pairs"},
		{"[[頁]] [[語>頁]] [[本:http://a.example/]] [[本>https://a.example/b]] [[上>#a1]] http://a.example/日本語", "⟨link wiki:頁⟩ ⟨link wiki:頁|語⟩ ⟨link http://a.example/|本⟩ ⟨link https://a.example/b|本⟩ ⟨link anchor:a1|上⟩ ⟨link http://a.example/日本語⟩", "links"},
		{"型((初版の''話''))です", "型⟨footnote footnote:2|[2]⟩です / 2: 初版の⟨strong 話⟩", "footnotes"},
		{"&size(20){大''き''};&br;AT&T &amp; &ref(a.png,帆); &ref(b.pdf); &color(red){開", "大⟨strong き⟩\nAT&T & ⟨image file:a.png|帆⟩ ⟨link file:b.pdf⟩ &color(red){開", "plugins"},
		{"&aname(x1);H&sub{2};O &ruby(ほ){帆}; &heart; COLOR(red){赤} SIZE(20):大", "H⟨sub 2⟩O 帆（ほ） ♥ 赤 大 / #x1", "more of them"},
		{"一行目~\n二行目~", "一行目\n二行目", "line ends that stay"},
	})
}
