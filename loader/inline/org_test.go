package inline

import "testing"

func TestOrg(t *testing.T) {
	check(t, Org, []inlineCase{
		{"*strong* /emph/ _under_ +gone+ =a= ~b~", "⟨strong strong⟩ ⟨emph emph⟩ ⟨emph under⟩ ⟨strike gone⟩ ⟨code a⟩ ⟨code b⟩", "all signs"},
		{"*a /b/ c* （*強い*） これは*強い*です", "⟨strong a ⟨emph b⟩ c⟩ （⟨strong 強い⟩） これは⟨strong 強い⟩です", "nested, in brackets, in Japanese"},
		{"a/b/c /usr/local/bin 2*3*4 a_b_c x+y+z =a *b= C++", "a/b/c /usr/local/bin 2*3*4 a_b_c x+y+z ⟨code a *b⟩ C++", "paths, sums and names"},
		{"=*as it is*= ~[[a]]~", "⟨code *as it is*⟩ ⟨code [[a]]⟩", "nothing is marked in code"},
		{"[[https://a.example][words *b*]] [[https://a.example]] https://a.example", "⟨link https://a.example|words ⟨strong b⟩⟩ ⟨link https://a.example⟩ ⟨link https://a.example⟩", "links"},
		{"[[file:b.org::*Title][b]] [[./c.org]] [[*Title]] [[#name][d]] [[id:9af][e]] [[place]]", "⟨link file:b.org::Title|b⟩ ⟨link file:./c.org⟩ ⟨link anchor:Title⟩ ⟨link anchor:name|d⟩ ⟨link id:9af|e⟩ ⟨link anchor:place⟩", "files, titles, places"},
		{"[[file:img/a.png]] [[https://a.example][file:img/b.png]] [[mailto:a@b.example][m]]", "⟨image file:img/a.png|a.png⟩ ⟨link https://a.example|⟨image file:img/b.png|b.png⟩⟩ ⟨link mail:a@b.example|m⟩", "pictures, mail"},
		{"a[fn:1] b[fn::the *text*] c[fn:n: named]", "a⟨footnote footnote:1|[1]⟩ b⟨footnote footnote:2|[2]⟩ c⟨footnote footnote:n|[n]⟩ / 2: the ⟨strong text⟩ / n: named", "footnotes"},
		{`$x^2$ \(a_1\) H_{2}O x^{2} <<here>>there <<<radio>>>`, "⟨math x^2⟩ ⟨math a_1⟩ H⟨sub 2⟩O x⟨sup 2⟩ there radio / #here", "math, scripts, places"},
		{`一行目\\` + "\n二行目 @@html:<b>@@x src_go{f()}", "一行目\n二行目 x ⟨code f()⟩", "a line end that stays, what is for an export, code"},
		{"<2024-06-08 Sat> [2/3] [open [[open", "<2024-06-08 Sat> [2/3] [open [[open", "time stamps, counts, nothing that ends"},
		{"*a\nb* と", "⟨strong a b⟩ と", "over a line end"},
	})
}
