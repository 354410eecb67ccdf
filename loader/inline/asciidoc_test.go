package inline

import "testing"

func TestAsciiDoc(t *testing.T) {
	check(t, AsciiDoc, []inlineCase{
		{"*型* _斜体_ `帆` #印# H~2~O x^2^", "⟨strong 型⟩ ⟨emph 斜体⟩ ⟨code 帆⟩ ⟨mark 印⟩ H⟨sub 2⟩O x⟨sup 2⟩", "pairs"},
		{"**a**b __c__d ``e``f ##g##h", "⟨strong a⟩b ⟨emph c⟩d ⟨code e⟩f ⟨mark g⟩h", "pairs inside words"},
		{"2*3*4, 2 * 3 * 4, snake_case_name, C++ and g++", "2*3*4, 2 * 3 * 4, snake_case_name, C++ and g++", "signs that mark nothing"},
		{"*_both_* and *a `b` c*", "⟨strong ⟨emph both⟩⟩ and ⟨strong a ⟨code b⟩ c⟩", "nested"},
		{"[.line-through]#中止# 実施 [.big]#大#", "⟨strike 中止⟩ 実施 大", "roles"},
		{"`+{x} *y*+` and +{product}+ and +++<u>z</u>+++", "⟨code +{x} *y*+⟩ and {product} and <u>z</u>", "literal words"},
		{`\*a* \{product}`, "*a* {product}", "escapes"},
		{"\"`said`\" '`so`'", "“said” ‘so’", "quotation marks"},
		{"https://a.example/b[the *b*^] https://a.example/c[] https://a.example/d.", "⟨link https://a.example/b|the ⟨strong b⟩⟩ ⟨link https://a.example/c⟩ ⟨link https://a.example/d⟩.", "addresses"},
		{"link:b/c.html[C,window=_blank] link:d[\"E, f\",role=x] link:g[]", "⟨link file:b/c.html|C⟩ ⟨link file:d|E, f⟩ ⟨link file:g⟩", "links"},
		{"mailto:a@b.example[write,subject] <<sec-a,上>> <<sec-b>> xref:c.adoc#d[次] xref:e[E]", "⟨link mail:a@b.example|write⟩ ⟨link anchor:sec-a|上⟩ ⟨link anchor:sec-b⟩ ⟨link file:c.adoc#d|次⟩ ⟨link anchor:e|E⟩", "references"},
		{"{product} {ref-site}[here] {ref-site}/p[there] {ref-site} link:{ref-site}/q[q] {none}", "Sail ⟨link https://a.example|here⟩ ⟨link https://a.example/p|there⟩ ⟨link https://a.example⟩ ⟨link https://a.example/q|q⟩ {none}", "attributes"},
		{"image:p/a.png[帆,200] image:b.png[alt=\"the b\",link=https://a.example] image:c.png[]", "⟨image file:p/a.png|帆⟩ ⟨link https://a.example|⟨image file:b.png|the b⟩⟩ ⟨image file:c.png⟩", "pictures"},
		{"a.footnote:[see *b*] c.footnote:n[d] e.footnote:n[]", "a.⟨footnote footnote:2|[2]⟩ c.⟨footnote footnote:3|[3]⟩ e.⟨footnote footnote:3|[3]⟩ / 2: see ⟨strong b⟩ / 3: d", "footnotes"},
		{"kbd:[Ctrl+C] btn:[OK] menu:File[Save > As] stem:[x^2] icon:heart[]", "⟨kbd Ctrl+C⟩ ⟨strong OK⟩ ⟨strong File › Save › As⟩ ⟨math x^2⟩ heart", "keys, menus, math"},
		{"[[spot]]here ((shown)) (((hidden, term)))x", "here shown x / #spot", "places and index terms"},
		{"一行目 +\n二行目\n三行目", "一行目\n二行目三行目", "line ends"},
		{"AT&amp;T https://a.example/x_y_z *https://a.example/*", "AT&T ⟨link https://a.example/x_y_z⟩ ⟨link ⟨strong https://a.example/⟩⟩", "bare"},
		{"note: a, time: 10:00[x] foo:bar[baz]", "note: a, time: 10:00[x] foo:bar[baz]", "colons that are no macros"},
	})
}
