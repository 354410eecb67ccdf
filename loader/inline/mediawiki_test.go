package inline

import "testing"

func TestMediaWiki(t *testing.T) {
	check(t, MediaWiki, []inlineCase{
		{"'''型''' と ''斜体'' と '''''both'''''", "⟨strong 型⟩ と ⟨emph 斜体⟩ と ⟨strong ⟨emph both⟩⟩", "apostrophes"},
		{"'''a ''b'' c''' it's '' open", "⟨strong a ⟨emph b⟩ c⟩ it's '' open", "nested, and none"},
		{"''a '''b''''' c", "⟨emph a ⟨strong b⟩⟩ c", "ending together"},
		{"[[頁]] [[頁#節|別名]] [[#節|上]] [[:Category:x]]", "⟨link wiki:頁⟩ ⟨link wiki:頁#節|別名⟩ ⟨link anchor:節|上⟩ ⟨link wiki:Category:x⟩", "pages"},
		{"[[#a|https://a.example/b]] [[https://a.example|'''a''']]", "⟨link https://a.example/b|#a⟩ ⟨link https://a.example|⟨strong a⟩⟩", "addresses, on either side"},
		{"[https://a.example/日本語 words] [https://a.example] https://a.example/b", "⟨link https://a.example/日本語|words⟩ ⟨link https://a.example⟩ ⟨link https://a.example/b⟩", "outside links"},
		{"[[File:a.png|thumb|200px|the ''a'']] [[画像:b.png]] {{c.png|words}} [[Category:会議]]", "⟨image file:a.png|the a⟩ ⟨image file:b.png⟩ ⟨image file:c.png|words⟩ ⟨link wiki:Category:会議|会議⟩", "pictures, groups"},
		{"a<ref>note [[b]]</ref> c<ref name=\"n\">d</ref> e<ref name=n/>", "a⟨footnote footnote:2|[2]⟩ c⟨footnote footnote:3|[3]⟩ e⟨footnote footnote:3|[3]⟩ / 2: note ⟨link wiki:b⟩ / 3: d", "footnotes"},
		{"<s>中止</s> 実施 <nowiki>'''no''' [[b]]</nowiki> <math>x^2</math> <code>a [[b]]</code> List<String><br>c", "⟨strike 中止⟩ 実施 '''no''' [[b]] ⟨math x^2⟩ ⟨code a [[b]]⟩ List<String>\nc", "tags"},
		{"*強い* と `code` と ~~消す~~ と //傾く// と 2*3*4 http://a.example//b", "⟨strong 強い⟩ と ⟨code code⟩ と ⟨strike 消す⟩ と ⟨emph 傾く⟩ と 2*3*4 ⟨link http://a.example//b⟩", "other wikis"},
		{"{{{a b}}} {{lang|ja|x}} [[Image(d.png, 200)]] [wiki:Page words]", "⟨code a b⟩ {{lang|ja|x}} ⟨image file:d.png⟩ ⟨link wiki:Page|words⟩", "Trac, and a template"},
		{"((<words|URL:http://a.example/>)) ((<URL:http://b.example/>)) ((*strong*)) (({code})) ((-note-)) (a)", "⟨link http://a.example/|words⟩ ⟨link http://b.example/⟩ ⟨emph strong⟩ ⟨code code⟩ ⟨footnote footnote:2|[2]⟩ (a) / 2: note", "RD"},
		{"if !IsReady", "if !IsReady", "a sign before a word that is no page"},
		{"AT&amp;T &lt;b&gt; a@b.example", "AT&T <b> ⟨link mail:a@b.example⟩", "entities, mail"},
		{"一行目\\\\\n二行目", "一行目\n二行目", "a line end that stays"},
	})
}
