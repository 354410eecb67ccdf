package inline

import "testing"

func TestReST(t *testing.T) {
	check(t, ReST, []inlineCase{
		{"**型** と *斜体* と ``帆 *布*``", "⟨strong 型⟩ と ⟨emph 斜体⟩ と ⟨code 帆 *布*⟩", "the three pairs"},
		{"2*3*4, a * b * c, *open", "2*3*4, a * b * c, *open", "stars that mark nothing"},
		{"これは**強い**です", "これは⟨strong 強い⟩です", "no blanks around wide words"},
		{`\*no\* **a**\ b` + "\u3067\\ ``c``\\ \u3059", "*no* ⟨strong a⟩bで⟨code c⟩す", "escapes"},
		{"`words`", "⟨emph words⟩", "the role that none is"},
		{"`the docs <https://a.example/>`_, `x <b.html>`__", "⟨link https://a.example/|the docs⟩, ⟨link file:b.html|x⟩", "an address in the words"},
		{"`<https://a.example/>`_", "⟨link https://a.example/⟩", "an address alone"},
		{"name_ and `other name`_ and no_ and a_b_c", "⟨link https://a.example/n|name⟩ and ⟨link file:b.md|other name⟩ and no_ and a_b_c", "by name"},
		{"`The Title`_", "⟨link anchor:The Title⟩", "a title of the document"},
		{"`one`__ two__", "⟨link https://a.example/1|one⟩ ⟨link https://a.example/2|two⟩", "without a name, in order"},
		{"see _`the Spot` here", "see the Spot here / #the spot", "a place in the text"},
		{":strong:`a` :sub:`2` :math:`x^2 - y` :kbd:`C-x` :del:`中止`", "⟨strong a⟩ ⟨sub 2⟩ ⟨math x^2 - y⟩ ⟨kbd C-x⟩ ⟨strike 中止⟩", "roles"},
		{":func:`~a.b.run` :py:class:`K <m.K>` `x`:sup:", "⟨code run⟩ ⟨code K⟩ ⟨sup x⟩", "code, and a role behind"},
		{":ref:`次章 <next>` :doc:`../a` :rfc:`2822` :pep:`8` :index:`word`", "⟨link anchor:next|次章⟩ ⟨link file:../a⟩ ⟨link https://datatracker.ietf.org/doc/html/rfc2822|2822⟩ ⟨link https://peps.python.org/pep-0008|8⟩ word", "links"},
		{"使う [1]_ と [#]_ と [#note]_ [9]_", "使う ⟨footnote footnote:1|[1]⟩ と ⟨footnote footnote:12|[12]⟩ と ⟨footnote footnote:13|[13]⟩ [9]_", "footnotes"},
		{"|product| |logo| |none|", "Sail ⟨image file:logo.png|the logo⟩ |none|", "substitutions"},
		{"https://a.example/x_y, a@b.example", "⟨link https://a.example/x_y⟩, ⟨link mail:a@b.example⟩", "bare"},
		{"std::vector, the mix::", "std::vector, the mix:", "a literal block below"},
		{"here ::", "here", "likewise"},
		{"**two\nlines**", "⟨strong two lines⟩", "over a line end"},
		{"`a b\nc <https://a.example/\n  d>`_", "⟨link https://a.example/d|a b c⟩", "an address broken over lines"},
	})
}
