package inline

import "testing"

func TestScrapbox(t *testing.T) {
	check(t, Scrapbox, []inlineCase{
		{"[* 型][/ 斜体] [- 中止] 実施 [*/ both] [[強]] `as [it] is`", "⟨strong 型⟩⟨emph 斜体⟩ ⟨strike 中止⟩ 実施 ⟨strong ⟨emph both⟩⟩ ⟨strong 強⟩ ⟨code as [it] is⟩", "looks"},
		{"[* 強い [頁] と [words https://a.example]]", "⟨strong 強い ⟨link wiki:頁⟩ と ⟨link https://a.example|words⟩⟩", "brackets in brackets"},
		{"[https://b.example two words] [https://c.example] [別のメモ] [/help/頁] [sora.icon] #集まり x#y", "⟨link https://b.example|two words⟩ ⟨link https://c.example⟩ ⟨link wiki:別のメモ⟩ ⟨link https://scrapbox.io/help/頁|/help/頁⟩ ⟨link wiki:sora⟩ ⟨link wiki:集まり|#集まり⟩ x#y", "links"},
		{"[https://gyazo.com/abc] [https://a.example https://b.example/p.png] [$ x^2 - y] [ ] [1] [open", "⟨image https://gyazo.com/abc|abc⟩ ⟨link https://a.example|⟨image https://b.example/p.png|p.png⟩⟩ ⟨math x^2 - y⟩ [ ] [1] [open", "pictures, math, and none"},
	})
}
