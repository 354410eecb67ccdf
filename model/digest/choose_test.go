package digest_test

import (
	"fmt"
	"strings"
	"testing"

	"yomi/model"
	"yomi/model/digest"
	"yomi/model/treetest"
)

// What is chosen where not all fits, a cue at a time: of two notes that are
// equal but for it, the one to be told.
func TestCues(t *testing.T) {
	for _, c := range []struct{ reason, notes, want string }{
		{"a conclusion", "    - 速い道具の話\n      - 石を磨く人\n    - まとめ\n      - 木を植える人", "まとめ: 木を植える人"},
		{"a decision, in English", "    - The tools\n      - polish stones\n    - Decisions\n      - plant trees", "Decisions: plant trees"},
		{"one of several conclusions", "    # まとめ\n      - 木を植える人\n    # 石の話\n      # 結論\n        - 石を磨く人\n    # 水の話\n      # 結論\n        - 水を運ぶ人", "石の話 › 結論: 石を磨く人"},
		{"a task", "    - 石を磨く人\n    [ ] 木を植える人\n    - 水を運ぶ人", "[ ] 木を植える人"},
		{"no question", "    - 石を磨く人か？\n    - 木を植える人だ\n    - 水を運ぶ人だ", "木を植える人だ"},
		{"not the last of a list", "    - 石の話\n      - 石を磨く人\n    - 木の話\n      - 木を植える人\n      - 水を山から運ぶ人たち", "木の話: 木を植える人 / ほか 1"},
		{"the beginning rather than what is a little shorter", "    - 石を磨く人がいるのだ\n    - 木を植える人がいる\n    - 水を運ぶ人だ", "石を磨く人がいるのだ"},
		{"but a word or two are no better for it", "    - 石を磨く人がいるのだ\n    - 木を植え\n    - 水を運ぶ人だ", "石を磨く人がいるのだ"},
		{"short rather than long", "    - 石を磨く人が朝まで\n    - 木を植える\n    - 水を運ぶ人だ", "木を植える"},
		{"what is explained", "    - 石を磨く人がいる\n    - 木を植える人がいる\n      - 庭の奥の方で\n      - 朝の早い頃に\n    - 水を運ぶ人だ", "木を植える人がいる"},
		{"what a title says", "    # 木を植え\n      - 石を磨く人と\n      - 木を植える人と\n      - 水を運ぶ人と", "木を植え: 木を植える人と / ほか 2"},
		{"but not a word of it alone", "    # 石と木\n      - 石と木を磨く\n      - 石と木\n      - 水を運ぶ人と", "石と木: 石と木を磨く / ほか 2"},
		{"a sentence rather than a name", "    - Old maps match new labels\n    - Composite keys\n    - We need more time for all of it", "Old maps match new labels"},
		{"what states something", "    - 石を磨く人の話\n    - 木は春に植える\n    - 水を運ぶ人の話", "木は春に植える"},
		{"in Chinese", "    - 山上磨石头的人们\n    - 我们不种那些树\n    - 河边运水的人们", "我们不种那些树"},
		{"what matters most", "    - 石を磨く人と庭\n    - 木が大事な山の庭\n    - 水を運ぶ人と庭\n    - 山を登る人と庭\n    - 川を渡る人と庭", "木が大事な山の庭"},
		{"a figure", "    - 石を磨く人と庭\n    - 木が3倍もの庭\n    - 水を運ぶ人と庭\n    - 山を登る人と庭\n    - 川を渡る人と庭", "木が3倍もの庭"},
		{"several things at once", "    - 石を磨く人と庭\n    - 木、花、草の庭\n    - 水を運ぶ人と庭\n    - 山を登る人と庭\n    - 川を渡る人と庭", "木、花、草の庭"},
		{"no aside", "    - ちなみに石を磨く\n    - 木を春に植える\n    - 水を運ぶのだ", "木を春に植える"},
		{"no farewell", "    - Stay tuned for old stones\n    - We plant old green trees\n    - We pour water", "We plant old green trees"},
		{"data in Chinese", "    - 我們有山的資料庫\n    - 我們不種那些大樹\n    - 河邊運水的人們喔", "我們有山的資料庫"},
		{"no greeting", "    - 大家好我们有石头\n    - 我们不种那些树\n    - 河边运水的人们", "我们不种那些树"},
		{"no aside in Latin letters", "    - We carry stones btw\n    - We plant a tree\n    - We pour water", "We plant a tree"},
		{"nor what is said to be one", "    - As a side note old stones\n    - We plant old green trees\n    - We pour water", "We plant old green trees"},
		{"no sentence of a word or two", "    - 石を見てみたりもした。\n    - 木を春に庭で育て続けた。\n    - 水を運ぶ人だ", "木を春に庭で育て続けた。"},
		{"not who did something", "    - 石を磨く山本さん\n    - 木を春に植える庭\n    - 水を運ぶ小川さん", "木を春に植える庭"},
		{"but many are nobody", "    - 石もたくさん磨く\n    - 木は春の庭に多い\n    - 水を運ぶのだ", "石もたくさん磨く"},
		{"not who speaks", "    - 登壇者は石を磨く\n    - 木を春の庭に植る\n    - 水を運ぶのだ", "木を春の庭に植る"},
		{"no impression", "    - 石を磨くと楽しい\n    - 木を春に植える\n    - 水を運ぶのだ", "木を春に植える"},
		{"not how the day went", "    - 石を休憩に磨く\n    - 木を春に植える\n    - 水を運ぶのだ", "木を春に植える"},
		{"no name in a line of its own", "    - 石英工房の道具\n    - " + strings.Repeat("水を運ぶ人", 9) + "\n    - 木を植える人の庭", "木を植える人の庭"},
		{"no sentence that leans on one that is not told", "    - 石を磨く人が朝から晩まで休まない\n    - それを皆で運ぶ\n    - 木を春に植えた", "木を春に植えた"},
		{"nor gives an example of one", "    - 石を磨く人が朝から晩まで休まない\n    - 例えば皆で運ぶ\n    - 木を春に植えた", "木を春に植えた"},
		{"nor goes on with a line that is not told", "    - 石を磨く人が朝から晩まで休まない\n    - の四人で運ぶ\n    - 木を春に植えた", "木を春に植えた"},
		{"nor with dots", "    - Ito: 石を磨く人が朝から晩まで休まない\n    - ... 皆で運ぶ\n    - 木を春に植えた", "木を春に植えた"},
		{"nor with a particle and a comma", "    - 石を磨く人が朝から晩まで休まない\n    - が、皆で運ぶ\n    - 木を春に植えた", "木を春に植えた"},
		{"nor with the list above", "    - 石の話\n      - 石を磨く人が朝から晩まで休まない\n    - の四人で運ぶ\n    - 木を春に植えた", "木を春に植えた"},
		{"in Chinese, too", "    - 山上磨石头的人们从早到晚都不休息\n    - 例如我们不种树\n    - 河边有运水的人", "河边有运水的人"},
		{"nor on a line of a program", "    $ stones\n    - は磨く人の話だ\n    - 木を春に植えたのだ\n    - 水を運ぶ人だ", "木を春に植えたのだ"},
		{"no title of another page", "    ~ - [石を磨く人と](https://a.example)\n    - 木を植える人と\n    - 水を運ぶ人と", "木を植える人と"},
		{"no names in Latin letters", "    - stoneとpolishの人\n    - 木を植える人\n    - " + strings.Repeat("水を運ぶ人", 9), "木を植える人"},
	} {
		got, _, _ := strings.Cut(told(c.notes, digest.Limits{Cells: 25 + counted(c.want)}), "\n")
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}

// What stands under many titles is detail.
func TestDeepDown(t *testing.T) {
	rest := ""
	for _, r := range "山川海空森野谷原島浜湖沢" {
		rest += "    # " + string(r) + "\n      - " + strings.Repeat("遠くの話をする", 4) + "\n"
	}
	deep, flat := "    # 石\n      # 道\n        # 谷\n          # 川\n            - 木を植える人\n", "    # 石\n      - 水を運ぶ人\n"
	if got := told(deep+flat+rest, digest.Limits{Lines: 1}); !strings.Contains(got, "水を運ぶ人") {
		t.Errorf("got %q", got)
	}
}

// counted is the room that the count of what is left of a list takes.
func counted(want string) int {
	if strings.Contains(want, "ほか") {
		return restCells
	}
	return 0
}

// restCells are the columns of " / ほか 1".
const restCells = 9

// Where not all fits, a list of a few words is told as a whole or not at all, and
// no question without what answers it.
func TestToldTogether(t *testing.T) {
	names := []rune("山川海空森野谷原島浜湖沢岩砂雪雨風雲星月")
	var notes strings.Builder
	for i, r := range names {
		fmt.Fprintf(&notes, "    - %cの人の話が%d番目\n      - %cの舟に乗る人\n      - %cの木\n", r, i+2, r, r)
		fmt.Fprintf(&notes, "    - %cでは何を食べるか？\n    - %cの実を朝のうちに煮て皆で食べる\n", r, r)
	}
	got := told(notes.String(), digest.Limits{})
	lists := 0
	for _, r := range names {
		first, second := strings.Contains(got, string(r)+"の舟に乗る人"), strings.Contains(got, string(r)+"の木")
		if first != second {
			t.Errorf("of the list of %c some is told and some not", r)
		}
		if strings.Contains(got, string(r)+"では何を食べるか") && !strings.Contains(got, string(r)+"の実を") {
			t.Errorf("the question of %c has no answer", r)
		}
		lists += strings.Count(got, string(r)+"の舟に乗る人")
	}
	if lists == 0 || lists == len(names) {
		t.Errorf("%d lists are told", lists)
	}
}

// spreadNotes are a dozen notes of one size that say different things.
var spreadNotes = func() string {
	notes := ""
	for _, r := range "甲乙丙丁戊己庚辛壬癸子丑" {
		notes += "    - " + string(r) + "を磨く人がい\n"
	}
	return notes
}()

func TestChoice(t *testing.T) {
	long := strings.Repeat("長い前置きの話", 8)
	for _, c := range []struct {
		reason, notes string
		limits        digest.Limits
		want          string
	}{
		{"nothing is told twice", "    - 石を磨く人が休む\n    - 石を磨く人が休むと\n    - 木を植える人が休まない\n    - 水を運ぶ人が来ることもある", digest.Limits{Cells: 40}, "石を磨く人が休む\n木を植える人が休まない\n+||"},
		{"nor what the next point begins with", "    - 石を磨く人\n    - 石を磨く人は朝から休まない\n    - 木を植える人が休まない", digest.Limits{}, "石を磨く人は朝から休まない\n木を植える人が休まない"},
		{"but a part of another word is none", "    - 石を磨く\n    - 石を磨く道具を朝から洗う\n    - 木を植える人が休まない", digest.Limits{}, "石を磨く\n石を磨く道具を朝から洗う\n木を植える人が休まない"},
		{"of a list of what comes nothing is, not even what does not come", "    # 予定の表\n      - 石の話\n      - 木の話\n      - 水の話\n      - 砂の話\n    # 石の話\n      - 石を磨く人が休む\n    # 木の話\n      - 木を植える人が休まない\n    # 水の話\n      - 水を運ぶ人が来る", digest.Limits{}, "石の話: 石を磨く人が休む\n木の話: 木を植える人が休まない\n水の話: 水を運ぶ人が来る\n+|||||"},
		{"a list that is announced comes whole", "    次の三つである。\n    - 石\n    - 木\n    - 水\n    - とても長い話がそのあとに続いて終わらないのであった", digest.Limits{Cells: 60}, "+|||||"},
		{"a sentence is told from its beginning", "    " + long + "を書き、次に" + long + "を読み、最後に" + long + "を閉じる。", digest.Limits{Lines: 1}, long + "を書き、…"},
		{"but what is whole goes before one that cannot be told to its end", "    " + long + "を書き、次に" + long + "を読む。\n    - 水を運ぶ人はどこへ行くのか、それはなぜなのか？", digest.Limits{Lines: 1}, "水を運ぶ人はどこへ行くのか、それはなぜなのか？\n+|"},
		{"and goes on in the next line", "    " + long + "を書き、次に" + long + "を読む。", digest.Limits{}, long + "を書き、\n次に" + long + "を読む。"},
		{"a sentence that was broken behind a comma goes on in the next note", "    石を磨く人が、\n    朝から働く。\n    木を植える、\n    - 水を運ぶ", digest.Limits{}, "石を磨く人が、朝から働く。\n木を植える: 水を運ぶ"},
		{"one that was broken where the line was full", "    We went down to the harbour to look at the lamps that\n    burn there all night", digest.Limits{}, "We went down to the harbour to look at the lamps that burn there all night"},
		{"but who writes small letters begins with them", "    went down to the harbour to look at the lamps that burn\n    saw ships come in", digest.Limits{}, "went down to the harbour to look at the lamps that burn\nsaw ships come in"},
		{"in Japanese behind a particle", "    " + long[:len(long)-len("の話")] + "石を磨く人の\n    仲間は朝から働く。", digest.Limits{}, long[:len(long)-len("の話")] + "石を磨く人の仲間は朝から働く。"},
		{"in Chinese", "    本系每週五下午召開會議促進教學研究與學生的學習及生活的\n    發展。", digest.Limits{}, "本系每週五下午召開會議促進教學研究與學生的學習及生活的發展。"},
		{"or before the end of a word", "    " + long + "石を磨\n    くことにした。", digest.Limits{}, long + "石を磨くことにした。"},
		{"or in a bracket", "    " + long[:60] + "石を磨く（人の話\n    人と山）の話", digest.Limits{}, long[:60] + "石を磨く（人の話人と山）の話"},
		{"a short one, too, before what ends as sentences do", "    石を磨く人の道具と水を\n    山へ運んだ。", digest.Limits{}, "石を磨く人の道具と水を山へ運んだ。"},
		{"behind を before anything", "    石を磨く人の古い道具を\n    木を植える人と山へ", digest.Limits{}, "石を磨く人の古い道具を木を植える人と山へ"},
		{"the rest of a line", "    山の上の庭で石を磨く人々は朝から晩まで休まず古い道具\n    磨き。\n    - 木を植える", digest.Limits{}, "山の上の庭で石を磨く人々は朝から晩まで休まず古い道具磨き。\n木を植える"},
		{"the rest of an item, without a sign", "    - 山の上の庭で石を磨く人々は朝から晩まで休まず古い道具\n    磨き。\n    - 木を植える", digest.Limits{}, "山の上の庭で石を磨く人々は朝から晩まで休まず古い道具磨き。\n木を植える"},
		{"but not before another note", "    石を磨く人の道具を山へ\n    木を植える", digest.Limits{}, "石を磨く人の道具を山へ\n木を植える"},
		{"in English behind a word that ends nothing", "    The old lamps stood on the\n    Harbour wall", digest.Limits{}, "The old lamps stood on the Harbour wall"},
		{"and before the last word of a sentence", "    We went down to the old harbour to look at the burning\n    lamps. Rain fell.", digest.Limits{}, "We went down to the old harbour to look at the burning lamps. Rain fell."},
		{"also where it stands behind a name and a colon", "    = Host: We went down to the old harbour to look at the\n    lamps there", digest.Limits{}, "Host: We went down to the old harbour to look at the lamps there"},
		{"in Korean behind a particle", "    우리는 매주 금요일 저녁에 모여서 돌을 닦는 사람들과 나무를\n    심는다.", digest.Limits{}, "우리는 매주 금요일 저녁에 모여서 돌을 닦는 사람들과 나무를 심는다."},
		{"or where most lines end", "    " + strings.Repeat("stones were polished, and lamps were lit on Wednesday\n    ", 5) + "Rain fell.", digest.Limits{Lines: 1}, strings.Repeat("stones were polished, and lamps were lit on Wednesday ", 2) + "stones were polished,…"},
		{"nor do lines of a list that begin alike", strings.Repeat("    番号一の石を磨く人が多い、と書いた。山の上にある石を磨く人の話の続き\n", 6), digest.Limits{}, "番号一の石を磨く人が多い、と書いた。山の上にある石を磨く人の話の続き"},
		{"what stands below a title in brackets", "    【道具】\n    石を磨く\n    木\n    【場所】\n    庭の奥の方で", digest.Limits{}, "【道具】 石を磨く / 木\n【場所】 庭の奥の方で"},
		{"no name over lines with the same sign", "    ☆石の道具の話\n    ☆木を春に植える人がいる", digest.Limits{}, "☆石の道具の話\n☆木を春に植える人がいる"},
		{"a label before its first sentence, which fits no line with it", "    # " + strings.Repeat("石の話", 6) + "\n      - " + long + "の石を磨く人は木を植えた。", digest.Limits{}, strings.Repeat("石の話", 6) + ": " + strings.Repeat("長い前置きの話", 5) + "長い\n前置きの話" + strings.Repeat("長い前置きの話", 2) + "の石を磨く人は木を植えた。"},
		{"and below it where the label is told above, in one line that holds it", "    # " + strings.Repeat("石の話", 6) + "\n      - " + long[:90] + "山を見て" + long[:60] + "川を渡る\n      - " + long + "の石を磨く人は木を植えた。", digest.Limits{}, strings.Repeat("石の話", 6) + ": " + long[:90] + "山を見て" + long[:60] + "川を渡る\n" + long + "の石を磨く人は木を植えた。"},
		{"unless those of a list do", "    " + strings.Repeat("Stones were polished, and lamps were lit on Wednesday\n    ", 5) + "Rain fell.", digest.Limits{}, "Stones were polished, and lamps were lit on Wednesday\nRain fell."},
		{"but no name of a file carries on", "    We go down to the harbour to look at the lamps at 10\n    lamp/oil is burning", digest.Limits{}, "We go down to the harbour to look at the lamps at 10\nlamp/oil is burning"},
		{"nor an answer where questions and answers take turns", "    - 何を磨くか？\n    - 山の石を磨く\n    - どこに植えるのか、朝から晩まで皆で考えたのだったか？\n    - 木は春の庭に植えるのがよい", digest.Limits{Cells: 45}, "何を磨くか？ 山の石を磨く\n+||"},
		{"nor what somebody else says of a question, in one line with it", "    - いつ木を植えるのか?(伊藤)\n    - 春になってから山の庭に植える(鈴木)\n    - とても長い話がそのあとに続いて終わらない(伊藤)", digest.Limits{Cells: 60}, "いつ木を植えるのか?(伊藤) 春になってから山の庭に植える(鈴木)\n+|"},
		{"nor where minutes have no mark", "    Ito: Why do we polish all the old stones\n    Mori: They are wet\n    Ito: Rain fell on the hills and on the lamps all day", digest.Limits{Cells: 65}, "Ito: Why do we polish all the old stones / Mori: They are wet\n+|"},
		{"the last of a list rather than that there is another", "    - 石の話\n      - 石を磨く人\n    - 木の話\n      - 木を植える人\n      - 水を運ぶ人", digest.Limits{Cells: 34}, "木の話: 木を植える人 / 水を運ぶ人\n+||"},
		{"no remark heads what stands below it", "    (as far as we know)\n    - polish the stones\n    - plant the trees", digest.Limits{}, "(as far as we know)\npolish the stones\nplant the trees"},
		{"a clause that is not finished goes on", "    " + long[:60] + "石を山から運んで磨きながら\n    皆で歌う", digest.Limits{}, long[:60] + "石を山から運んで磨きながら皆で歌う"},
		{"no yes without its question", "    # 石\n      - 磨くか？\n      - はい\n      - とても長い話がそのあとに続いて終わらない", digest.Limits{Cells: 40}, "石: 磨くか？ はい / ほか 1\n+|"},
		{"but no full line behind which a sentence begins", "    " + long + "だった\n    あとで石を磨く。", digest.Limits{}, long + "だった\nあとで石を磨く。"},
		{"nor behind a verb", "    " + long + "石を磨く\n    たとえば夜に磨く", digest.Limits{}, long + "石を磨く\nたとえば夜に磨く"},
		{"and shows where it was left", "    " + long + "石を磨く人は朝から晩まで" + "、\n    " + long + "を聞きながら休まずに働く。", digest.Limits{Lines: 1}, long + "石を磨く人は朝から晩まで、…"},
		{"labels share a line where there are too many", "    - 石\n      - 磨く\n    - 木\n      - 植える\n    - 水\n      - 運ぶ", digest.Limits{Lines: 2}, "石 (磨く) / 木 (植える)\n水: 運ぶ"},
		{"who speaks stands before what he says, also where lines are shared", "    - S: We saw the hills, and the lamps on the hills. " + strings.Repeat("So it was. ", 8) + "\n    - I: The lamps were lit. " + strings.Repeat("So it was. ", 8) + "\n", digest.Limits{Lines: 1, Cells: 90}, "S: We saw the hills, and the lamps on the hills. / I: The lamps were lit.\n+||||||||||||||||"},
		{"a line is never longer than two rows", "    # 題\n      - " + long + "\n      - 短" + long[3:] + "\n      - 磨く", digest.Limits{}, "題: " + long + "\n短" + long[3:] + " / 磨く"},
		{"a list whose head says how many comes whole", "    - 壁は二つある\n      - " + long[:60] + "石\n      - " + long[:60] + "木\n    - " + spreadNotes[6:], digest.Limits{Cells: 130}, "壁は二つある: " + long[:60] + "石 / " + long[:60] + "木\n甲を磨く人がい\n丙を磨く人がい\n+||||||||||"},
		{"also between paragraphs", "    # 二つの壁\n      " + long + long + "だ。\n      - " + long[:60] + "石\n      - " + long[:60] + "木\n      " + long + long + "だ。\n    - " + spreadNotes[6:], digest.Limits{Cells: 125}, "二つの壁: " + long[:60] + "石 / " + long[:60] + "木\n甲を磨く人がい\n庚を磨く人がい\n+||||||||||||"},
		{"no detail without what it is a detail of", "    - " + long + "だ\n      - 石を磨く\n    - 木を植える人がいる", digest.Limits{Cells: 100}, "木を植える人がいる\n+||"},
		{"nor of what is too long to be told along", "    - " + long + "が" + long[:60] + "だ\n      - 石を磨く人がいる\n    - 木を植える人がいる、山に", digest.Limits{Cells: 30}, "木を植える人がいる、山に\n+||"},
		{"the head of a table stands before a row, not alone", "    | size of stones | weight of stones | age {header=}\n      | three feet | two pounds of it | old\n      | four feet | six pounds of it | new\n    - 石を磨く人", digest.Limits{Cells: 60}, "石を磨く人\n+|||"},
		{"also of what somebody said", "    # まとめ\n      - 木を植える人がいる\n    # 石の話\n      # 結論\n        - Ito: 石を磨く人がいる。夜に起きる人もいる。ただし長い前置きの話はもう聞きたくないという。\n    # 水の話\n      # 結論\n        - " + long + "だ", digest.Limits{Cells: 45}, "石の話 › 結論: Ito: 石を磨く人がいる。\n+|||||||"},
		{"what says nothing new is not told", "    - 石を磨く人が休む\n    - 石を磨く人が休む\n    - " + long, digest.Limits{Cells: 60}, "石を磨く人が休む\n+||"},
		{"what finds no room makes room for others", "    - 石を磨く人がいる\n    - まとめについての話\n      - 木を植える人\n    - 水を運ぶ人だ", digest.Limits{Cells: 30}, "石を磨く人がいる\n水を運ぶ人だ\n+||"},
		{"what came of a wish is told with it", "    - 石を磨く道具がほしい\n      - 重くて諦めた\n    - 木を植える人がいる", digest.Limits{Cells: 40}, "石を磨く道具がほしい: 重くて諦めた\n+|"},
		{"what is worth nothing is left out though there is room", "    - 石を磨く人がいる\n    - ちなみに" + long + "は楽しくてすごくて驚くか？\n    - " + long + long, digest.Limits{Cells: 155}, "石を磨く人がいる\n+||"},
		{"a sentence without a clause's end is cut before a word", "    " + long + "の石を磨く人は" + long + "を山から運んだ。", digest.Limits{}, long + "の石を磨く人は" + strings.Repeat("長い前置きの話", 2) + "長い\n前置きの話" + strings.Repeat("長い前置きの話", 5) + "を山から運んだ。"},
		{"an aside stays with its sentence", "    " + long + "を書く。（寒い朝だった。）\n    - 石を磨く人", digest.Limits{Cells: 130}, "石を磨く人\n+|"},
		{"what leads back stays out though there is room", "    - 石を磨く人が" + long[:90] + "いて朝から休まない\n    - それを皆で運ぶ\n    - 木を春に植えて秋になるまで見に行く人と", digest.Limits{Cells: 60}, "木を春に植えて秋になるまで見に行く人と\n+||"},
		{"what is left of a paragraph is marked", "    石は磨く。水を運ぶ人が" + long[:90] + "いる。木は春に植えるもの。\n    - 山", digest.Limits{Lines: 1, Cells: 60}, "石は磨く。…木は春に植えるもの。\n+||"},
		{"what all of the notes are about is neither news nor said", "    - 石英工房は朝開く\n    - 石英工房は夜閉じる\n    - 石英工房は水を引く\n    - 石英工房は灯を消す\n    - 皆で古い坂道を歩く", digest.Limits{Cells: 36}, "石英工房は朝開く\n石英工房は水を引く\n+|||"},
		{"what stands beside what is told gives way to what does not", spreadNotes, digest.Limits{Cells: 28}, "甲を磨く人がい\n丙を磨く人がい\n+||||||||||"},
		{"what is longer than any line is data", "    - " + strings.Repeat("漢字", 41) + "\n    - 以上である", digest.Limits{}, "以上である\n+|"},
	} {
		if got := told(c.notes, c.limits); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
	}
}

// A sentence that two lines hold is told whole or not at all.
func TestNoSentenceIsLeftInTheMiddle(t *testing.T) {
	first, rest := strings.Repeat("暑い夏", 15)+"に泳ぎ、", strings.Repeat("寒い冬", 15)+"に眠る。"
	notes := "    " + first + rest + "\n    - まとめ\n"
	for _, word := range []string{"石段", "木陰", "水辺"} {
		notes += "      - " + strings.Repeat(word, 22) + "\n"
	}
	for _, c := range []struct {
		cells int
		want  bool
	}{{450, false}, {550, true}} {
		got := told(notes, digest.Limits{Cells: c.cells})
		if strings.Contains(got, first) != c.want || strings.Contains(got, rest) != c.want {
			t.Errorf("within %d letters:\n%s", c.cells, got)
		}
	}
}

// Where no sentence fits, the beginning of one is told.
func TestNothingFits(t *testing.T) {
	endless := strings.Repeat("山を見る人が", 20)
	for _, c := range []struct {
		reason, notes string
		cells         int
		want          string
	}{
		{"without a clause, in a line", "    " + endless, 0, strings.Repeat("山を見る人が", 13) + "\n" + strings.Repeat("山を見る人が", 7)},
		{"a little room", "    " + endless, 40, strings.Repeat("山を見る人が", 3) + "…"},
		{"Latin words", "    " + strings.Repeat("stones and water ", 12), 40, "stones and water stones and water…"},
		{"data has no words", "    " + strings.Repeat("0a", 100), 40, "+|"},
		{"what fits goes before", "    - 木を植える\n    - " + endless, 40, "木を植える\n+|"},
	} {
		if got := told(c.notes, digest.Limits{Cells: c.cells}); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
	}
}

// Some of a list of names would read as all of it.
func TestWhatIsLeftOfAListIsCounted(t *testing.T) {
	long := strings.Repeat("長い話の", 4)
	names := "    - 庭の仕事\n"
	for _, r := range "山川海空森野谷原島浜" {
		names += "      - " + string(r) + "を見る人の庭\n"
	}
	for _, c := range []struct{ reason, notes, want string }{
		{"in Japanese", names, "ほか"},
		{"in English", "    - Tools\n      - paint brushes\n      - hammers of wood\n      - saws for iron\n      - nails and screws\n      - a ladder", "more"},
		{"in Chinese", "    - 工具\n      - 我们用的刷子\n      - 我们用的锤子\n      - 我们用的锯子\n      - 我们用的梯子", "条"},
	} {
		first, _, _ := strings.Cut(told(c.notes, digest.Limits{Cells: 50}), "\n")
		named := strings.Count(first, " / ")
		var count int
		for _, word := range strings.Fields(first[strings.LastIndex(first, "/")+1:]) {
			fmt.Sscan(word, &count)
		}
		if !strings.Contains(first, c.want) || named+count != strings.Count(c.notes, "\n      -") {
			t.Errorf("%s: got %q", c.reason, first)
		}
	}
	for _, c := range []struct{ reason, notes string }{
		{"statements", "    - 庭\n      - 山を" + long + "見る\n      - 川を" + long + "見る\n      - 海を" + long + "見る"},
		{"all of it", "    - 庭の仕事\n      - 山を見る人\n      - 川を見る人\n    - " + long + long + long},
	} {
		if first, _, _ := strings.Cut(told(c.notes, digest.Limits{Cells: 90}), "\n"); strings.Contains(first, "ほか") {
			t.Errorf("%s: got %q", c.reason, first)
		}
	}
}

func TestALineNamesItsSource(t *testing.T) {
	tree := treetest.Parse("E e\n  S s\n    # 監視\n      - ログを見る\n      - 数を見る\n    # 運用\n      夜に起きない。")
	s := digest.Summarize(tree, 1, digest.Limits{})
	if s.Points[0].Line != 2 || s.Points[1].Line != 5 {
		t.Errorf("lines %d and %d, want those of the titles", s.Points[0].Line, s.Points[1].Line)
	}
}

func TestAnyNote(t *testing.T) {
	tree := treetest.Parse("E 勉強会 {place=横浜}\n  S 監視 {speakers=伊藤}\n    - ログ\n      - 見る\n  S 運用\n    朝に直す。\nE 無")
	for r, want := range map[model.Ref]string{
		2: "ログ\n\n勉強会 · 横浜 · 伊藤\n\n・見る\n",
		3: "見る\n\n勉強会 · 横浜 · 伊藤\n",
		6: "無\n",
	} {
		if got := digest.Summarize(tree, r, digest.Limits{}).Text(); got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	}
}
