package loader

// written is a notation: what a document in it begins with, so that it is
// recognised, and the signs it is written with.
type written struct {
	notation, head string
	signs          []string
}

// notations are all that block knows, each with its signs.
var notations = []written{
	{"plain", "集まりの記録\n\n", []string{"・", "■", "●", "◆", "【", "】", "1.", "1）", "一、", "-", "*", "「", "」", "（", "）", "(", ")", "　", "：", ":", "⇒", "→", "http://a", "https://a.jp/", "|", "---", "===", "2024-01-02", "10:00", "> ", "a", "あ", "\t"}},
	{"markdown", "# a\n\n## b\n\n## c\n\n", []string{"*", "**", "_", "__", "~~", "`", "``", "[", "]", "](", ")", "![", "[a](b)", "[a]", "[a]: b", "[^1]", "[^1]: ", "^[", "<", ">", "<b>", "</b>", "<br>", "<!--", "-->", "<a href=\"", "&", "&amp;", "\\", "http://a", "- ", "* ", "1. ", "> ", "# ", "#", "|", "---", "===", "```", "~~~", "$", "$$", "    ", "  \n", "<div>", "<pre>", "</pre>", "<table>", "<details>", "![a](b)", "==", ":::", "{{", "a"}},
	{"org", "#+TITLE: a\n* b\n** c\n", []string{"*", "* ", "** ", "/", "_", "=", "~", "+", "[[", "]]", "][", "[[a][b]]", "#+BEGIN_SRC\n", "#+END_SRC\n", ":PROPERTIES:\n", ":END:\n", "- ", "1. ", "- [ ] ", "|", "|-", "#", "[fn:1]", "<2024-01-02>", ":a:", "TODO ", "http://a", "a"}},
	{"restructuredtext", "=====\ntitle\n=====\n\na\n---\n\nb\n---\n\n", []string{"*", "**", "`", "``", "`a`_", "`a <b>`_", ":a:`b`", "|", "_", "__", ".. ", ".. a:: b\n", ".. _a: b\n", ".. [1] ", "- ", "1. ", "#. ", "::", "    ", ":a: ", "---", "===", "+--+", "http://a", "| ", "[1]_", "a"}},
	{"wiki", "== a ==\n\n=== b ===\n\n== c ==\n\n", []string{"''", "'''", "[[", "]]", "|", "[[a|b]]", "[http://a", "[", "]", "{{", "}}", "{|", "|}", "|-", "! ", "* ", "# ", "; ", ": ", "<ref>", "</ref>", "<nowiki>", "</nowiki>", "<pre>\n", "</pre>\n", "<!--", "-->", "<blockquote>\n", "{{{\n", "}}}\n", "((<", ">))", "//", "||", "----", "http://a", "== ", "a"}},
	{"textile", "h1. a\n\nh2. b\n\nh2. c\n\n", []string{"*", "_", "-", "+", "@", "%", "\"", "\":a", "!", "!a.b!", "[", "]", "[1]", "|", "||", "|_. ", "bq. ", "bc. ", "fn1. ", "* ", "# ", "{code}\n", "{quote}\n", "{", "}", "<b>", "<pre>\n", "</pre>\n", "- a := ", "http://a", "a"}},
	{"asciidoc", "= a\n:toc:\n\n== b\n\n== c\n\n", []string{"*", "_", "`", "+", "#", "^", "~", "link:a[", "]", "http://a[", "<<", ">>", "{a}", "image::a[]\n", "footnote:[", "----\n", "====\n", "****\n", "|===\n", "|", "* ", ". ", "a:: ", "[a]\n", "// ", "NOTE: ", "== ", "a"}},
	{"hatena", "* a\n\n** b\n\n[http://a.jp/:title=b]\n\n>||\nc\n||<\n\n* c\n\n", []string{"*", "- ", "+ ", "|", "|*", "|<", "[http://a:title=", "]", "((", "))", ">>\n", "<<\n", ">||\n", "||<\n", ">|\n", "|<\n", ":a:b\n", "http://a", "[[", "]]", "<b>", "a"}},
	{"pukiwiki", "* a\n** b\n#contents\n* c\n", []string{"'''", "''", "%%", "[[", "]]", ">", "[[a>b]]", "- ", "+ ", ": ", "|", ",", "((", "))", "#a(", ")", "&a(", "){", "};", "//", "~", "http://a", "* ", "a"}},
	{"scrapbox", "title\n[** a]\n [b]\n\t[c]\n[* d]\n", []string{"[", "]", "[* ", "[[", "]]", "[http://a ", " ", "\t", "`", "code:a\n", "table:a\n", "> ", "#", "[a.icon]", "http://a", "a"}},
	{"hiki", "! a\n\n!! b\n\n! c\n\n", []string{"!", "''", "'''", "==", "[[", "]]", "|", "* ", "# ", "||", ": ", "\"\"", "<<<\n", ">>>\n", " ", "{{", "}}", "http://a", "a"}},
	{"html", "<!DOCTYPE html>\n<html><body>\n<h1>a</h1>\n<h2>b</h2>\n", []string{"<", ">", "<b>", "</b>", "<i>", "<p>", "</p>", "<div>", "</div>", "<br>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "<pre>", "</pre>", "<a href=\"b\">", "</a>", "<a ", "\"", "&", "&amp;", "<!--", "-->", "<script>", "</script>", "<blockquote>", "<h2>", "<img src=a>", "<", "</", "<svg>", "<select>", "a"}},
}
