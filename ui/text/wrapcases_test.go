package text

// wrapCases are texts, a width, and the rows they make at it.
var wrapCases = []struct {
	s     string
	width int
	want  string // rows, separated by |
	why   string
}{
	{"", 10, "", "an empty text has one row"},
	{"a\nb\n", 10, "a|b", "a final line end begins no row"},
	{"a\n\nb", 10, "a||b", "an empty paragraph is a row"},
	{"\n\n", 10, "|", "two empty paragraphs"},
	{"one two three", 7, "one two|three", "English at blanks"},
	{"one  two  ", 5, "one|two", "blanks are dropped at breaks and ends"},
	{"  one two", 6, "  one|two", "an indent is kept"},
	{"　字下げする文", 8, "　字下げ|する文", "U+3000 at the start is kept"},
	{"　字", 2, "字", "an indent that leaves no room goes"},
	{"文。　次の文", 6, "文。|次の文", "U+3000 at a break is dropped"},

	{"これは監視です。", 14, "これは監視で|す。", "。 takes a character along"},
	{"終わり」、次", 6, "終わ|り」、|次", "」 and 、 too"},
	{"話すーと長い", 5, "話|すー|と長|い", "ー begins no row"},
	{"もっと待つ", 4, "もっ|と待|つ", "small kana end a row"},
	{"あもっと", 4, "あ|もっ|と", "small kana begin none"},
	{"個々の人", 2, "個|々|の|人", "a row of one cell pair cannot obey"},
	{"人は個々", 6, "人は|個々", "々 begins no row"},
	{"いすゞの車", 4, "い|すゞ|の車", "ゞ begins no row"},
	{"朝〜夜まで", 4, "朝〜|夜ま|で", "〜 ends a row"},
	{"朝夜〜昼", 4, "朝|夜〜|昼", "〜 begins none"},
	{"気温３０℃", 8, "気温|３０℃", "℃ stays with its number"},
	{"割合は５％", 8, "割合は|５％", "％ too"},
	{"あれ「これ」", 6, "あれ|「こ|れ」", "「 ends no row"},
	{"価格は￥500円", 8, "価格は|￥500円", "a currency sign ends no row"},
	{"価格 $ 500", 6, "価格|$ 500", "nor before a blank"},
	{"本当か！？はい", 8, "本当|か！？は|い", "！？ begin no row"},
	{"ｱﾞ｡ｶｯﾀ", 4, "ｱﾞ｡|ｶｯﾀ", "half-width signs"},
	{"それは……と言う", 7, "それ|は……と|言う", "…… stays whole"},
	{"彼は——と言う", 5, "彼|は——|と言|う", "—— too"},
	{"彼は“言葉”だ", 6, "彼は|“言葉”|だ", "curly quotes beside kanji as 「」"},
	{"it’s a “fine” day", 8, "it’s a|“fine”|day", "curly quotes in English"},

	{"これはKubernetesです", 10, "これは|Kubernetes|です", "a Latin word stays whole"},
	{"Kubernetes", 4, "Kube|rnet|es", "until it alone is too long"},
	{"ＡＷＳとＧＣＰ", 8, "ＡＷＳと|ＧＣＰ", "full-width words too"},
	{"速度は100 MB/s", 12, "速度は|100 MB/s", "a number and its unit"},
	{"速度は100 MB/s", 7, "速度は|100|MB/s", "parted before either is cut"},
	{"定員は120名です", 8, "定員は|120名で|す", "a counter"},
	{"参加12,345人", 8, "参加|12,345人", "a number with its commas"},
	{"値は１，２３４です", 12, "値は|１，２３４で|す", "a full-width number"},
	{"重さ5㎏", 6, "重さ|5㎏", "a squared unit"},
	{"CI/CDとTCP/IP", 10, "CI/CDと|TCP/IP", "abbreviations"},
	{"client/server", 9, "client/|server", "two words"},
	{"run --json now", 7, "run|--json|now", "an option"},
	{"値は--jsonで", 8, "値は|--jsonで", "an option in Japanese"},
	{"see .env and /usr", 6, "see|.env|and|/usr", "words that begin with a sign"},
	{"well-known", 7, "well-|known", "a hyphen parts words"},
	{"한국어 문장은", 8, "한국어|문장은", "Korean breaks at blanks"},
	{"AWS는 좋다", 6, "AWS는|좋다", "with Latin too"},

	{"見よhttps://a.example/b?c=1&d=2#e", 18, "見よ|https://a.example/|b?c=1&d=2#e", "an address after its dividers"},
	{"https://example.com/abc", 12, "https://exam|ple.com/abc", "an address too long for a row"},
	{"https://x.example/a-b。次", 22, "https://x.example/|a-b。次", "no other break in it"},
	{"https://e.x/?q=%E3%81%82", 15, "https://e.x/?q=|%E3%81%82", "escapes are no percentages"},

	{"[[https://e.x/][名]]", 15, "[[https://e.x/]|[名]]", "brackets of markup are no part of it"},
	{"https://e.x/.a/b", 13, "https://e.x/.|a/b", "a sign begins no row there either"},

	{"（（（（あ", 4, "（（|（（|あ", "nothing else fits"},
	{"ああああ！！！", 6, "あああ|あ！！|！", "as long as it can"},
	{"e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301", "clusters stay whole"},
	{"監視", 1, "監|視", "a glyph wider than the row"},
	{"監視", 0, "監|視", "width 0"},
	{"監視", -5, "監|視", "below 0"},
}
