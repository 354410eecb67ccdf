package inline

import "testing"

func TestHiki(t *testing.T) {
	check(t, Hiki, []inlineCase{
		{"''斜体'' '''型''' ==中止== 実施 ``帆``", "⟨emph 斜体⟩ ⟨strong 型⟩ ⟨strike 中止⟩ 実施 ⟨code 帆⟩", "pairs"},
		{"[[頁]] [[語|頁]] [[site|https://a.example/]] [[https://b.example]] [[図|p/a.png]]", "⟨link wiki:頁⟩ ⟨link wiki:頁|語⟩ ⟨link https://a.example/|site⟩ ⟨link https://b.example⟩ ⟨image file:p/a.png|図⟩", "links"},
		{"[words|https://a.example] https://a.example/日本語 a==b", "⟨link https://a.example|words⟩ ⟨link https://a.example/日本語⟩ a==b", "FreeStyleWiki, bare"},
	})
}
