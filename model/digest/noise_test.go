package digest_test

import (
	"strings"
	"testing"

	"yomi/model/digest"
	"yomi/model/treetest"
)

// leavesOut fails for each note that is told between two others, or not counted.
func leavesOut(t *testing.T, cases [][2]string) {
	t.Helper()
	for _, c := range cases {
		reason, note := c[0], c[1]
		notes := "    - 夜に起きない\n    " + note + "\n    - 朝に直す"
		want := "夜に起きない\n朝に直す\n+" + strings.Repeat("|", strings.Count(note, "\n")+1)
		if got := told(notes, digest.Limits{}); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", reason, got, want)
		}
	}
}

func TestWhatIsNoPoint(t *testing.T) {
	leavesOut(t, [][2]string{
		{"a pointer", "- 資料"},
		{"a pointer in a sentence", "スライドはこちら"},
		{"the last item of every agenda", "- AOB"},
		{"who asked", "- Interviewer: Rob Ito"},
		{"who wrote it down", "記録者：伊藤"},
		{"whom a letter goes to", "Hey everybody,"},
		{"thanks", "石の会の皆さん、ありがとうございました！"},
		{"before what they are for", "Thank you for the stones"},
		{"a wish", "今年もよろしくお願いいたします。"},
		{"a pointer with words", "- Slides:"},
		{"the title of a page of slides", "例示の話 - Speaker Deck"},
		{"where the slides are", "発表資料はすでに公開されています。"},
		{"an address", "- https://b.example/x https://c.example"},
		{"where the slides are, in English", "- Slides available on the page of the talks"},
		{"where the slides are, as an aside", "スライドも公開されている。"},
		{"how somebody is called on a network", "- Twitter: @ito_x"},
		{"whose words they are", "- 引用元: 例示の事典"},
		{"where a program was when it failed", "- File \"/stones/polish.py\", line 12, in wash"},
		{"the same of another language", "- at stones.Polish.wash(Polish.java:12)"},
		{"who was there, below a title of its own", "出席者:\n    山川石、海野木、空本水"},
		{"who was there, and what they are", "- 山川石(理事長)、海野木(書記)、空本水、森田砂(会計担当)"},
		{"the name of a picture", "- overview.PNG"},
		{"the end of a sentence that a list begins", "といった道具がある。"},
		{"who speaks, in Chinese", "演讲人是来自山庭的石匠李明(ming)。"},
		{"raw markup", "- <div class=x>図</div>"},
		{"raw markup with a name space", "- <jsp:stone name=\"x\">図</jsp:stone>"},
		{"the picture of a post", "pic.twitter.com/aB3dE5fG"},
		{"what the box of a shop says", "- メディア: 単行本（ソフトカバー）"},
		{"another line of it", "- この商品を含むブログを見る"},
		{"a bare word", "- 監視"},
		{"a scrap of grammar", "です。"},
		{"who speaks", "- 登壇者: 鈴木"},
		{"what one spoke about, in a sentence", "石を磨く人の朝 というタイトルで発表してきました。"},
		{"who speaks, in a sentence", "例示社の鈴木さんの発表です。"},
		{"a list of people", "- メンバー\n      - 鈴木\n        - 例示社の人"},
		{"who am I", "- Who am I?\n      - Suzuki"},
		{"a pointer to anything", "記録の置き場はこちら"},
		{"a pointer that names no thing", "- 石の図：见这里"},
		{"when it began", "- Time: 11 - 1:30 pm"},
		{"words of the notes", "- 用語\n      - 石工\n      - 石切り場"},
		{"a nod", "- はい"},
		{"somebody's nod", "- Ito: Yes."},
		{"that somebody did not answer", "- Yoshida: ?"},
		{"nothing under a title of all meetings", "- （特になし）"},
		{"that there is nothing of it", "- Blockers: none"},
		{"a field by which a page is sorted", "= tags : [stones, hills]"},
		{"a pointer in Korean", "- 발표자료"},
		{"figures", "- [2000, 2000, 2000], 0.0001 m"},
		{"a stamp", "CLOSED: [2019-03-18 Mon 21:12] DEADLINE: <2019-03-20 Wed>"},
		{"who wrote what was embedded", "— Ito (@ito) March 3, 2019"},
		{"another stamp", "- State \"DONE\" from \"TODO\" [2019-03-18 Mon 21:12]"},
		{"a title that nobody made one", "* 石を磨く人 *"},
		{"another", "=== 石を磨く人 ==="},
		{"the address of something", "- URL: https://b.example/x"},
		{"how somebody is called", "@ito_x"},
		{"a list of people, and what is said of each", "- Attendees (name, company):\n      - Suzuki / Example Stones"},
		{"a pointer behind a comma", "- 写真のまとめは、こちら。"},
		{"what leads to a page of a shop", "- 例示書店で詳細を見る"},
		{"what stands in the box of a shop", "出版社/メーカー: 石の本社"},
		{"what leads back", "[뒤로/위로]"},
		{"whose picture it is", "Image taken from \"Stones and Water\"."},
		{"other pages", "# 参考記事\n      ~ - [石を磨く人の話](https://a.example/1)"},
		{"what nobody wrote yet", "- TBW"},
		{"that a list follows, at the end of all", "- 磨き方はこんな感じです"},
		{"the end of a sentence that began with a list", "という回答があった。"},
		{"data", "- " + strings.Repeat("0123456789abcdef", 20)},
		{"a remark of HTML", "<!-- 石を磨く人の話 -->"},
		{"other slides of a speaker", "View more presentations from Ito"},
		{"where more is said", "See the page on stones for more information."},
		{"whose initials those are", "AS = Ann Stone (Example Ltd)"},
		{"what an abbreviation stands for", "*[AS]: Ann Stone"},
		{"whose words stand above", "-- Ann Stone"},
		{"hashtags", "#stones #old_hills"},
		{"thanks", "감사합니다."},
		{"that there are no slides yet", "- 資料: TBD"},
		{"that one tells of it", "今回は石を磨く人の話についてレポートします。"},
		{"a nod that repeats nothing", "Ito: Correct."},
		{"a row of scraps", "| x | 2 | 3 | x | 5 | x"},
		{"that it was all", "以上。"},
	})
}

func TestWhatIsOfAProgram(t *testing.T) {
	leavesOut(t, [][2]string{
		{"code", "$ make"},
		{"the name of its file", "polish_stones.rb\n    $ make"},
		{"what leads into code", "石をこう数えますと、\n    $ make"},
		{"what a line of a program begins", "$ make\n    が基本形である。"},
		{"a line of a program", "public int count() {"},
		{"a class", "public class Stones extends Hills"},
		{"a remark on a function", "/// counts all stones of a hill"},
		{"the head of a function", "public static void Count(Stones stones)"},
		{"a condition", "if (stones > 3)"},
		{"a call", "rows := stones.Count(3)"},
		{"a call beside a line of a program", "rows := stones.Count(3)\n    check(rows)"},
		{"what stands in braces", "stones {\n    polish all 'by night'\n    lamps off 'at noon'\n    } // end of them"},
		{"a setting", "max_stones = 3"},
		{"of an element of a page", "width=\"12\""},
		{"one of many settings", ".stones = three,"},
		{"a variable", "int stones = 3"},
		{"a statement of SQL", "CREATE TABLE `stones` ("},
		{"a path", "- ~/stones/polish/all.txt"},
		{"an import", "import stones as st"},
		{"another", "from stones import polish"},
		{"the head of a function in Python", "def polish(stones):"},
		{"a call with names", "Polisher(stones=3, wet=True)"},
		{"what was typed into one", "irb(main):002:0> stones.size"},
		{"a remark in a program", "// 石を磨く"},
		{"a function with a remark behind it", "public int count(int hill) // 石を数える"},
		{"a call with one", "stones.Count(3) // 石を数える"},
		{"a command in marks for code", "~ `polish all`"},
		{"what goes on behind one", "~ `polish all`\n    が基本形である。"},
		{"a program with its options", "/opt/stones/polish --all"},
		{"a command that goes on", "polish --all stones \\"},
		{"a setting with a sign behind it", "key=[石の名];"},
		{"a variable with its type behind it", "var stones []int"},
		{"one of a type with parameters", "protected List<Stone> stones"},
		{"an import of parts", "import Stones, {polish} from 'stones'"},
		{"what leads into code with a particle", "石をこう数えるのは\n    $ make"},
	})
}

func TestWhatOnlyLooksLikeABox(t *testing.T) {
	notes := "    - 夜に起きない\n    - 発売日: 2031年3月に石を磨く機械が出る\n    - メディア: 新聞に石の話が載った"
	want := "夜に起きない\n発売日: 2031年3月に石を磨く機械が出る\nメディア: 新聞に石の話が載った"
	if got := told(notes, digest.Limits{}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestWhatOnlyLooksLikeCode(t *testing.T) {
	notes := "    - see stones and hills for more than a day\n    - AB = all stones polished\n    - public places\n    - var is a word of old maps (all of them)\n    ~ `stone 石`\n    # 山\n      ~ `stones`"
	want := "see stones and hills for more than a day\nAB = all stones polished\npublic places\nvar is a word of old maps (all of them)\nstone 石\n山: stones"
	if got := told(notes, digest.Limits{}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// What a shell wrote of the commands that were typed into it is no point; a list is one.
func TestHistory(t *testing.T) {
	for _, c := range []struct{ reason, notes, want string }{
		{"a history", "    - 朝に直す\n    12 stones get all\n    13 stones get -w\n    14 ls\n    16 stones polish -f wet\n    17 stones get", "朝に直す\n+|||||"},
		{"a list", "    - 朝に直す\n    11 walk to the hills\n    12 see the lamps\n    13 polish stones\n    14 plant trees\n    15 rest there", "朝に直す\n11 walk to the hills\n12 see the lamps\n13 polish stones\n14 plant trees\n15 rest there"},
	} {
		if got := told(c.notes, digest.Limits{}); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
	}
}

// What was embedded beside items is another page's title, and a sentence that a list
// stood in has no beginning.
func TestBesideItems(t *testing.T) {
	for _, c := range []struct{ reason, notes, want string }{
		{"a page", "    - 夜に起きない\n    - 朝に直す\n    ~ [石の庭と山の木](https://a.example/stones)", "夜に起きない\n朝に直す\n+|"},
		{"a page and its site", "    ~ [石の庭 | 山](https://a.example/stones)\n    - 朝に直す", "朝に直す\n+|"},
		{"a list without its end", "    - 夜に起きない\n\n    ~ を朝から晩まで皆で磨いたので、夜にはとても重く感じられた。", "夜に起きない\n+|"},
	} {
		if got := told(c.notes, digest.Limits{}); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
	}
}

// How slides are called where they were embedded is not told beside their address; where
// there are several they are the talks.
func TestCaption(t *testing.T) {
	const slides = "    ~ - [石を磨く人の話](https://speakerdeck.com/a/stones)\n"
	for _, c := range []struct{ reason, notes, want string }{
		{"of the only slides", slides + "    - 朝に直す", "朝に直す\n+|"},
		{"of several", slides + "    ~ - [木を植える人の話](https://speakerdeck.com/b/trees)\n    - 朝に直す", "石を磨く人の話\n木を植える人の話\n朝に直す"},
		{"in the words of the site", "    @ https://www.slideshare.net/a/stones\n    - 石を磨く人の話 from Ito Taro\n    - 朝に直す", "朝に直す"},
		{"but not who it is from elsewhere", "    - 石を磨く人の話 from Ito Taro\n    - 朝に直す", "石を磨く人の話 from Ito Taro\n朝に直す"},
		{"over their address", "    - 石を磨く人の話\n      - https://speakerdeck.com/a/stones\n    - 朝に直す", "朝に直す\n+|"},
		{"but not a sentence over it", "    - 石を磨く人を見た\n      - https://speakerdeck.com/a/stones\n    - 朝に直す", "石を磨く人を見た\n朝に直す"},
		{"where there is nothing else", slides, "+|"},
	} {
		if got := told(c.notes, digest.Limits{}); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
	}
}

// Who spoke is in the head, and the title with it.
func TestIntroduction(t *testing.T) {
	const notes = "E e\n  S 石を磨く人の長い話 (ゲスト)\n    "
	for said, told := range map[string]bool{
		"例示社から来た山の庭の鈴木さんに「石を磨く人の長い話」と題してたっぷりと一時間ご講演いただきました。":  false,
		"例示社から来た山の庭の鈴木さんに、木を植えて川の水をきれいにするまでの十年の話をご講演いただきました。": true,
	} {
		if s := digest.Summarize(treetest.Parse(notes+said), 1, digest.Limits{}); len(s.Points) > 0 != told {
			t.Errorf("%s: told is %t, want %t", said, !told, told)
		}
	}
}
