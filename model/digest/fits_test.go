package digest_test

import (
	"strings"
	"testing"

	"yomi/model/digest"
	"yomi/model/treetest"
)

// told is what a summary of a session's notes, indented by four, tells within
// limits, one line a point and a last one for the count.
func told(notes string, limits digest.Limits) string {
	s := digest.Summarize(treetest.Parse("E e\n  S s\n"+strings.Trim(notes, "\n")), 1, limits)
	var lines []string
	for _, p := range s.Points {
		lines = append(lines, p.Text)
	}
	if s.More > 0 {
		lines = append(lines, "+"+strings.Repeat("|", s.More))
	}
	return strings.Join(lines, "\n")
}

func TestAllThatFitsIsTold(t *testing.T) {
	for _, c := range []struct{ reason, notes, want string }{
		{"an empty session", "", ""},
		{"one line", "    監視した", "監視した"},
		{"sections with what stands under them", `
    # 監視
      - ログを見る
      - 数を見る
    # 運用
      夜に起きない。朝に直す。`, "監視: ログを見る / 数を見る\n運用: 夜に起きない。朝に直す。"},
		{"a title without anything under it is left out", "    # 監視\n    # 運用\n      夜に起きない。", "運用: 夜に起きない。\n+|"},
		{"nor a list of the titles that come", "    # 目録\n      - 山\n      - 川の石\n      - 海\n    # 山\n      夜に起きない。\n    # 川の石\n      朝に磨く。\n    # 海\n      昼に泳ぐ。", "山: 夜に起きない。\n川の石: 朝に磨く。\n海: 昼に泳ぐ。\n+||||"},
		{"nor an agenda, where what was said stands behind it", "    # 議題\n      - 山の木\n      - 川の石\n      - 山の木について\n        - 夜に起きない人がいる\n      - 川の石について\n        - 朝に磨く人がとても多い", "山の木について: 夜に起きない人がいる\n川の石について: 朝に磨く人がとても多い\n+||"},
		{"where nothing does, it is what there is", "    # 議題\n      - 山の木\n      - 川の石\n    # 次回\n      - 夜に起きない", "議題: 山の木 / 川の石\n次回: 夜に起きない"},
		{"but one of which two come", "    # 目録\n      - 山の木\n      - 川の石\n    # 山の木\n      夜に起きない。\n    # 川の石\n      朝に磨く。", "目録: 山の木 / 川の石\n山の木: 夜に起きない。\n川の石: 朝に磨く。"},
		{"unless there is nothing else", "    # 監視\n    # 運用", "監視 / 運用"},
		{"a colon is not told twice, nor a comma left hanging", "    - 結論：\n      - 入れる\n    流れは、\n    - 登録\n    - 配布", "結論: 入れる\n流れは: 登録 / 配布"},
		{"but not that there is nothing", "    # 監視\n    # 運用\n      - 特になし", "監視 / 運用\n+|"},
		{"of two colons nobody knows which is the stronger", "    # 道具\n      - 布: 石を磨くもの\n    # 人\n      - 伊藤：木を植える人", "道具 › 布: 石を磨くもの\n人 › 伊藤：木を植える人"},
		{"a long beginning is no label", "    # 道具\n      - 石を磨く人が朝に使うのはとても丈夫な布: 木の下", "道具: 石を磨く人が朝に使うのはとても丈夫な布: 木の下"},
		{"nor is the hour, and a question has no colon", "    # 道具\n      - 10:30 に石を磨く\n    # どこにあるか？\n      - 布: 木の下", "道具: 10:30 に石を磨く\nどこにあるか？ 布: 木の下"},
		{"lines behind a colon", "    石を磨く：\n    - 布がある\n    木を植える：\n    - 鍬がある", "石を磨く: 布がある\n木を植える: 鍬がある"},
		{"of a text without bullets, too, up to the next blank line", "    石を磨く：\n    布がある\n    水がある\n    木を植える：\n    鍬がある\n\n    夜に起きない", "石を磨く: 布がある / 水がある\n木を植える: 鍬がある\n夜に起きない"},
		{"but not behind a long sentence", "    石を磨く人が朝に使うのはとても丈夫な布と冷たい水と、木を植える人の鍬である：\n    布がある\n    水がある", "石を磨く人が朝に使うのはとても丈夫な布と冷たい水と、木を植える人の鍬である\n布がある\n水がある"},
		{"nor a comma where nothing stands behind it", "    - please light the lamps,\n    - 朝に直す", "please light the lamps\n朝に直す"},
		{"of a label that only promises, the title above", "    # 石の道具\n      以下に道具の名を示す。\n      - とても丈夫な布\n      - とても冷たい水", "石の道具: とても丈夫な布 / とても冷たい水\n+|"},
		{"which it tells by itself where there is none", "    以下に道具の名を示す。\n    - とても丈夫な布\n    - とても冷たい水", "以下に道具の名を示す: とても丈夫な布 / とても冷たい水"},
		{"nor raw markup", "    # 監視\n      {{< lamp-map\n      width=\"12\"\n    # 運用", "監視 / 運用\n+||"},
		{"numbered lines with text between them", "    ~ 1 . 石の庭\n    朝に石を磨く。\n\n    ~ 2 . 木の庭\n    昼に木を植える。", "1 . 石の庭: 朝に石を磨く。\n2 . 木の庭: 昼に木を植える。"},
		{"also where these are questions", "    一、石とは何か？\n    朝に磨くもの。\n    二、木とは何か？\n    昼に植えるもの。", "一、石とは何か？ 朝に磨くもの。\n二、木とは何か？ 昼に植えるもの。"},
		{"also without a blank behind a wide sign", "    ~ 1、Stones\n    朝に石を磨く。\n\n    ~ 2：木の庭\n    昼に木を植える。", "1、Stones: 朝に石を磨く。\n2：木の庭: 昼に木を植える。"},
		{"but not a list", "    ~ 1 . 石の庭\n    ~ 2 . 木の庭\n    朝に石を磨く。", "1 . 石の庭\n2 . 木の庭\n朝に石を磨く。"},
		{"nor numbers that do not follow", "    ~ 1 . 石の庭\n    朝に石を磨く。\n    ~ 3 . 木の庭\n    昼に木を植える。", "1 . 石の庭\n朝に石を磨く。\n3 . 木の庭\n昼に木を植える。"},
		{"without what posts end with", "    石を磨く人がいる #stones\n    木を植える人 #stones #hills\n    朝に直す #stones\n    夜に起きる #stones\n    hashtag: #stones", "石を磨く人がいる\n木を植える人 #stones #hills\n朝に直す\n夜に起きる\nhashtag: #stones"},
		{"a dash without a blank is no word", "    -polish all stones\n    -v stones", "polish all stones\n-v stones"},
		{"where dashes are bullets, whatever stands behind them", "    -polish all the stones at night\n    -wash all the lamps in the morning\n    -plant a few trees in the garden\n    -use lamps\n    -92% of stones", "polish all the stones at night\nwash all the lamps in the morning\nplant a few trees in the garden\nuse lamps\n92% of stones"},
		{"nor are signs before a line", "    - !!!石を磨く人がいる\n    - --->木を植える人", "石を磨く人がいる\n木を植える人"},
		{"a line of dots between two words", "    - 石の門に集合・・・・・組ごとに\n    - 鍬..........二本\n    - 木を植える.......\n    - それから…石を磨く", "石の門に集合 … 組ごとに\n鍬 … 二本\n木を植える.......\nそれから…石を磨く"},
		{"words of a diary, beside each other", "    - 朝食をとる\n    - 頭痛\n    - 雨\n    - 長い一日の始まり", "朝食をとる / 頭痛 / 雨 / 長い一日の始まり"},
		{"not one among sentences", "    - 朝食を食堂でとる\n    - 雨\n    - 長い一日の始まり", "朝食を食堂でとる\n長い一日の始まり\n+|"},
		{"nor two among many sentences", "    - 朝食を食堂でとる\n    - 雨\n    - 海\n    - 長い一日の始まり\n    - 石を磨く人がいる\n    - 木を植える人がいる\n    - 水を運ぶ人がいる", "朝食を食堂でとる\n長い一日の始まり\n石を磨く人がいる\n木を植える人がいる\n水を運ぶ人がいる\n+||"},
		{"a title that says nothing, with blanks in it", "    # 内　容\n      - 石を磨く人\n      - 木を植える人", "石を磨く人 / 木を植える人"},
		{"an address in brackets", "    - stones at last (https://a.example/stones )", "stones at last (a.example/stones)"},
		{"no word of a list alone in a line", "    # 石を磨く人の道具\n      - 石を磨く人が朝に使っている丈夫な布と冷たい水\n      - 木を植える人が昼に使っている丈夫な鍬と縄\n      - 水を運ぶ人が夜に使っているとても丈夫な桶と紐\n      - 水と刀", "石を磨く人の道具: 石を磨く人が朝に使っている丈夫な布と冷たい水 / 木を植える人が昼に使っている丈夫な鍬と縄\n水を運ぶ人が夜に使っているとても丈夫な桶と紐 / 水と刀"},
		{"nor names of variables", "    - take the long way\n    - i\n    - go\n    - and polish stones", "take the long way\nand polish stones\n+||"},
		{"a title that heads nothing where most do", "    # 石\n      - 朝に磨く人がいる\n    # 水\n      - 夜に運ぶ人がいる\n    # 木\n      - 昼に植える人がいる\n      # 木の根の話", "石: 朝に磨く人がいる\n水: 夜に運ぶ人がいる\n木: 昼に植える人がいる\n+|"},
		{"but not where as many do not", "    # 石\n      - 朝に磨く人がいる\n      # 石の山の話\n    # 木\n      - 昼に植える人がいる\n      # 木の根の話", "石: 朝に磨く人がいる / 石の山の話\n木: 昼に植える人がいる / 木の根の話"},
		{"what goes on behind a dash", "    - stone lamps\\n--- useful at night, as all know\n    - 朝に直す", "stone lamps --- useful at night, as all know\n朝に直す"},
		{"an address of no page", "    - lamp-app://stones/polish を呼ぶ", "lamp-app://stones/polish を呼ぶ"},
		{"a semicolon is no end of a label", "    # 石の道具；\n      - 磨く人", "石の道具: 磨く人"},
		{"a question goes with its answer", "    - なぜ速いのか？\n      - 読まないから", "なぜ速いのか？ 読まないから"},
		{"a question that is marked, too", "    Q1. 速いのはなぜですか\n    A1. 読まないからです\n    Q2: 遅いのは？\n    A2: 書くから", "Q1. 速いのはなぜですか A1. 読まないからです\nQ2: 遅いのは？ A2: 書くから"},
		{"lines behind a sentence that says that they follow", "    重さは下記の通り。\n    甲は三キロ\n    乙は五キロ", "重さは下記の通り: 甲は三キロ / 乙は五キロ"},
		{"below a number is no such sentence", "    十八歳以下の人は入れない。\n    甲は三キロ", "十八歳以下の人は入れない。\n甲は三キロ"},
		{"another", "    - 早上修理灯\n    - 所需道具如下", "早上修理灯\n+|"},
		{"a promise of what does not follow", "    - 朝に直す\n    以下は、昨年の記録です。", "朝に直す\n+|"},
		{"one that other sentences stand behind", "    石の名は下記。" + strings.Repeat("夜に皆で運ぶ石", 6) + "は重い。\n    - 朝に直す", strings.Repeat("夜に皆で運ぶ石", 6) + "は重い: 朝に直す\n+|"},
		{"sentences that begin like a program", "    public lamps burn all night (some of them)\n    return to the harbour. It is late", "public lamps burn all night (some of them)\nreturn to the harbour. It is late"},
		{"a yes that answers", "    - 夜も働きますか？\n      - はい", "夜も働きますか？ はい"},
		{"also with wide marks", "    Ｑ、速いのはなぜですか\n    Ａ、読まないからです", "Ｑ、速いのはなぜですか Ａ、読まないからです"},
		{"what looks like a setting or a stamp", "    lamp = a light that burns all night, as ours do\n    import duties were raised again\n    来年は 2019年3月18日 21:12 から [石の庭] で", "lamp = a light that burns all night, as ours do\nimport duties were raised again\n来年は 2019年3月18日 21:12 から [石の庭] で"},
		{"of a reference what it is for", "    - 石を磨く方法：Sato T, Ito K, et al. Polishing Stones[J]. Stones, 2014, 21(6): 751-755.", "石を磨く方法"},
		{"a reference by itself is no sentences", "    # 石\n      - Sato T. Polishing Stones. In Stones and Water, vol. 2, 2012.\n      - 磨く人", "石: Sato T. Polishing Stones. In Stones and Water, vol. 2, 2012. / 磨く人"},
		{"a task with no more than stamps under it", "    # 石\n      磨く人\n    [x] 木を植える\n      CLOSED: [2019-03-18 Mon 21:12]", "石: 磨く人\n[x] 木を植える\n+|"},
		{"not where a list trails off", "    - 石の道具\n      - 磨く人\n      - 石...", "石の道具: 磨く人\n+|"},
		{"nor so on", "    - Stone tools\n      - hammers and chisels\n      - etc.", "Stone tools: hammers and chisels\n+|"},
		{"what is said of one page is not said of another", "    ~ [石の本](https://a.example/1)\n    石を磨く人の話である。\n    ~ [b.example](https://b.example)\n    木を植える人の話である。", "石の本: 石を磨く人の話である。\n木を植える人の話である。\n+|"},
		{"no page that is embedded between paragraphs", "    石は夜に磨かれる。\n    ~ [石を磨く人の朝と夜](https://a.example/1)\n    木は朝に植えられる。", "石は夜に磨かれる。\n木は朝に植えられる。\n+|"},
		{"nor in a list by itself", "    石は夜に磨かれる。\n    ~ - [石を磨く人の朝と夜](https://a.example/1)", "石は夜に磨かれる。\n+|"},
		{"but between items", "    石は夜に磨かれる。\n    ~ - [石を磨く人の朝と夜](https://a.example/1)\n    - 木は朝に植えられる", "石は夜に磨かれる。\n石を磨く人の朝と夜\n木は朝に植えられる"},
		{"pages that are what there is", "    皆が書いたもの。\n    ~ [石を磨く人の朝と夜](https://a.example/1)\n    ~ [木を植える人の朝と夜](https://a.example/2)", "皆が書いたもの。\n石を磨く人の朝と夜\n木を植える人の朝と夜"},
		{"notes that are written as titles", "    # 石の庭\n      # 磨く人がいる\n    # 水を運ぶ人\n    # 木を植える人", "石の庭: 磨く人がいる\n水を運ぶ人\n木を植える人"},
		{"sections that nobody wrote", "    # 石の庭\n      - 磨く人がいる\n      - 休む人もいる\n    # 水を運ぶ人", "石の庭: 磨く人がいる / 休む人もいる\n+|"},
		{"a title without the lines drawn around it", "    # === 石の庭 ===\n      - 磨く人\n    # <!-- 木 -->\n      - 植える人\n    # C++ と a*\n      - 書く人", "石の庭: 磨く人\n木: 植える人\nC++ と a*: 書く人"},
		{"an A is no answer without a question", "    A. 読まない人の話\n    B. 書かない人の話", "A. 読まない人の話\nB. 書かない人の話"},
		{"also where it was not indented", "    次は速さの話である\n    - 読まない\n    - 書かない", "次は速さの話である: 読まない / 書かない"},
		{"a label comes before all that stands under it", "    # 山と川の道具について\n      - とても古い石を磨くための道具\n        - 布\n        - 水\n      - 木を植えるための道具は三つある", "山と川の道具について › とても古い石を磨くための道具: 布 / 水\n木を植えるための道具は三つある"},
		{"a label inside a label", "    # 監視\n      - 道具\n        - ログ\n        - 数", "監視 › 道具: ログ / 数"},
		{"a sentence over two lines of one note", "    - In the past each lamp had to be lit by hand in every street\\nand put out in the morning", "In the past each lamp had to be lit by hand in every street and put out in the morning"},
		{"two of them in one", "    - In the past each lamp had to be lit by hand in every street\\nToday nobody does", "In the past each lamp had to be lit by hand in every street / Today nobody does"},
		{"who says it has a hyphen in the name", "    Ito: In the past each lamp had to be lit by hand in every street\n    no-name: nobody does today", "Ito: In the past each lamp had to be lit by hand in every street\nno-name: nobody does today"},
		{"a title that says nothing of what stands under it", "    # はじめに\n      石は夜に磨かれる。\n    # 石の話\n      石は朝にも磨かれる。", "石は夜に磨かれる。\n石の話: 石は朝にも磨かれる。"},
		{"such a one over what was said", "    # Topics\n      石は夜に磨かれる。\n    # 石の話\n      石は朝にも磨かれる。", "石は夜に磨かれる。\n石の話: 石は朝にも磨かれる。"},
		{"what that stands under does", "    # 庭の話\n      # はじめに\n        - 石は夜に磨かれる\n        - 木は朝に植えられる", "庭の話: 石は夜に磨かれる / 木は朝に植えられる"},
		{"a remark is called one", "    Note: 石は夜に磨かれる。木は朝に植えられる。", "Note: 石は夜に磨かれる。木は朝に植えられる。"},
		{"a command is no speaker", "    石を夜に磨く人が多い庭では水を運ぶ人も多いので朝に磨き直して\n    polish -f ：石を磨く", "石を夜に磨く人が多い庭では水を運ぶ人も多いので朝に磨き直してpolish -f ：石を磨く"},
		{"a title that the note begins with", "    # Lamps\n      Lamps are lit by hand.\n    # 石\n      石は磨かれる。", "Lamps are lit by hand.\n石は磨かれる。"},
		{"one that it only names", "    # Lamps\n      Lamps, water.\n    # 石\n      石橋は磨かれる。", "Lamps: Lamps, water.\n石: 石橋は磨かれる。"},
		{"what only says that something follows is no title of titles", "    - 以下のものを持つ。\n      - 道具\n        - 水で洗った布が三枚\n        - 火で温めた石が五個", "道具: 水で洗った布が三枚 / 火で温めた石が五個\n+|"},
		{"what somebody goes on with behind dots", "    Ito: stones are polished at night\n    ... by all of us\n    Mori: trees are planted", "Ito: stones are polished at night ... by all of us\nMori: trees are planted"},
		{"of several sentences before a list the last is its title", "    石は夜のうちに村の人が皆で川の水と砂で磨くことになっている。道具は次の二つに決めた：\n      - 布\n      - 砂", "石は夜のうちに村の人が皆で川の水と砂で磨くことになっている。\n道具は次の二つに決めた: 布 / 砂"},
		{"sentences of one paragraph, items under one label", "    朝に起きる。顔を洗う。\n    - 以上である", "朝に起きる。顔を洗う。\n以上である"},
		{"what two bullets say is not read in one go", "    # 朝\n      - 山を見た。\n      - 川も見た。", "朝: 山を見た / 川も見た。"},
		{"lines of text are", "    # 朝\n      山を見た。\n      川も見た。", "朝: 山を見た。川も見た。"},
		{"but not those that begin with a sign of a list", "    # 朝\n      ・山を見た。\n      ・川も見た。", "朝: 山を見た / 川も見た。"},
		{"Latin sentences are set apart by a blank", "    We get up. We wash.\n", "We get up. We wash."},
	} {
		if got := told(c.notes, digest.Limits{}); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
	}
}

// What marks there are in a note are told as a chat shows them.
func TestMarksOfNotes(t *testing.T) {
	for _, c := range []struct{ reason, notes, want string }{
		{"rows of a table", "    | 名前 | 値\n      | 速さ | 3倍\n      | 重さ | 半分", "名前 / 値; 速さ / 3倍; 重さ / 半分"},
		{"rows that nobody took apart", "    | |名前|値|\\n|---|---|\\n|速い道具|3倍|", "名前 / 値; 速い道具 / 3倍"},
		{"bars of a table that lost a bar", "    - 速い道具 | 重い道具 |", "速い道具 / 重い道具"},
		{"a table drawn in wide characters", "    ｜速い道具｜重い道具｜", "速い道具 / 重い道具"},
		{"a line drawn before it", "    #########道具の話をする", "道具の話をする"},
		{"stars that are a mark", "    ★★★ 道具の話をする", "★★★ 道具の話をする"},
		{"bars between words", "    - 速い道具|重い道具|長い道具", "速い道具 / 重い道具 / 長い道具"},
		{"a pattern", "    - 道具は (md|txt|org) である", "道具は (md|txt|org) である"},
		{"nothing but pictures", "    - stones_and_water.jpg", "+|"},
		{"what is struck stays struck", "    ~ - ~~中止~~ 実施する", "~~中止~~ 実施する"},
		{"over two sentences, too", "    ~ " + strings.Repeat("長い前置きの話", 5) + "だ。~~中止する。延期する。~~実施する。", strings.Repeat("長い前置きの話", 5) + "だ。~~中止する。~~~~延期する。~~実施する。"},
		{"tasks keep their boxes", "    [x] 直した\n    [ ] 試す\n    [-] 書く", "[x] 直した\n[ ] 試す\n[-] 書く"},
		{"words of a link, not its address", "    ~ - [発表の資料](https://a.example/1)を読む", "発表の資料を読む"},
		{"a name after which the host of its page is called", "    ~ - [Lamps](https://lamps.example)\n      - 夜に磨く人\n    ~ - [Stones](https://stones.example)\n      - 朝に磨く人", "Lamps: 夜に磨く人\nStones: 朝に磨く人"},
		{"a tree that somebody drew", "    ├─ 速い人の話\n    │ └─ 遅い人の話", "速い人の話\n遅い人の話"},
		{"what a picture shows, under it", "    朝に直した人がいる。\n    stones.png\n      磨かれた石と水", "朝に直した人がいる。\n+||"},
		{"but what it says", "    朝に直した人がいる。\n    stones.png\n      夜にも磨いた人がいる", "朝に直した人がいる。\n夜にも磨いた人がいる\n+|"},
		{"and items are no caption", "    朝に直した人がいる。\n    stones.png\n      - 磨かれた石と水", "朝に直した人がいる。\n磨かれた石と水\n+|"},
		{"no picture with which a post ends", "    - 磨いた石を見せる pic.twitter.com/aB3dE5fG", "磨いた石を見せる"},
		{"types are no markup", "    - a map of <std::string> has no order", "a map of <std::string> has no order"},
		{"nor is an address", "    - 詳しくは<https://a.example/x>にある", "詳しくは<a.example/x>にある"},
		{"a short address", "    - 詳しくは https://www.a.example/long/path?x=1 にある", "詳しくは a.example/long/path?x=1 にある"},
		{"dashes of a list without a blank", "    -速い人の話\n    ——遅い人の話\n    -fast people are not always happy\n    -v tells more", "速い人の話\n遅い人の話\nfast people are not always happy\n-v tells more"},
		{"a dash behind a note", "    - 速い人の話 -\n    - apply stones -f -", "速い人の話\napply stones -f -"},
		{"no end of a sentence inside of code", "    ~ 長い話の長い話の長い話の長い話の長い話は `石.磨く` という。長い話の長い話の長い話は `水。` という。", "長い話の長い話の長い話の長い話の長い話は 石.磨く という。長い話の長い話の長い話は 水。 という。"},
		{"but between lines", "    ~ - In the past each lamp had to be lit by hand in every `street`\\nToday nobody does", "In the past each lamp had to be lit by hand in every street / Today nobody does"},
		{"dashes in a paragraph", "    ~ 人の話をした。\\n- 速い人は朝に走る。\\n- 遅い人は夜に歩く。 - 海までである。", "人の話をした。速い人は朝に走る。遅い人は夜に歩く。- 海までである。"},
		{"signs of a list that the notation does not know", "    ・速い人の話\n    ・遅い人の話", "速い人の話\n遅い人の話"},
	} {
		if got := told(c.notes, digest.Limits{}); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
	}
}
