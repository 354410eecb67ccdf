package inline

import "testing"

func TestTextile(t *testing.T) {
	check(t, Textile, []inlineCase{
		{"*型* _斜体_ @帆@ -中止- 実施 x^2^ H ~2~ ??cite??", "⟨strong 型⟩ ⟨emph 斜体⟩ ⟨code 帆⟩ ⟨strike 中止⟩ 実施 x^2^ H ⟨sub 2⟩ ⟨emph cite⟩", "pairs"},
		{"2*3*4, a-b-c, 2010-2011, snake_case_name, a - b - c", "2*3*4, a-b-c, 2010-2011, snake_case_name, a - b - c", "signs that mark nothing"},
		{"\"the *site*(title)\":https://a.example/b. \"x\":c/d.html \"said\": so", "⟨link https://a.example/b|the ⟨strong site⟩⟩. ⟨link file:c/d.html|x⟩ \"said\": so", "links"},
		{"\"by name\":name [\"a\":https://a.example]b", "⟨link https://a.example/n|by name⟩ ⟨link https://a.example|a⟩b", "by name, in brackets"},
		{"!p/a.png(帆)! !>b.png!:https://a.example Wow! And! now", "⟨image file:p/a.png|帆⟩ ⟨link https://a.example|⟨image file:b.png⟩⟩ Wow! And! now", "pictures"},
		{"使う[1] と [9]", "使う⟨footnote footnote:1|[1]⟩ と [9]", "footnotes"},
		{"[words|https://a.example] [https://b.example] [[Page|p]] {{mono}} {color:red}red{color}", "⟨link https://a.example|words⟩ ⟨link https://b.example⟩ ⟨link wiki:Page|p⟩ ⟨code mono⟩ red", "Confluence, Redmine"},
		{"+under *b*+ %{color:red}red% ==*as is*== <del>x</del> &amp;", "under ⟨strong b⟩ red *as is* ⟨strike x⟩ &", "the rest"},
	})
}
