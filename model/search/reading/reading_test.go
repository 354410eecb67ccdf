package reading

import (
	"slices"
	"strings"
	"testing"

	"yomi/model/treetest/deadline"
)

// spelling is how text, plain, is spelled.
func spelling(t *Table, text string) string {
	out, _ := t.Append(nil, nil, []rune(text))
	return string(out)
}

func TestSpelling(t *testing.T) {
	table := Load()
	for _, c := range []struct{ text, want, why string }{
		{"監視", "kansi", "a word read by its characters"},
		{"学校", "gako", "a word of its own, its っ unwritten"},
		{"障害対応", "syogaitaio", "two words"},
		{"鍵管理", "kagikanri", "a noun before a word keeps its own reading"},
		{"新機能", "sinkino", "a prefix"},
		{"脆弱性", "zeizyakusei", "a suffix"},
		{"見る", "miru", "a verb by its stem"},
		{"行う", "okonau", "verbs that differ by their endings"},
		{"行く", "iku", "verbs that differ by their endings"},
		{"思う", "omo", "the ending belongs to the word"},
		{"の運用", "nounyo", "the next word's u is no long vowel"},
		{"人々", "hitobito", "a repeated kanji in a word"},
		{"明治", "meizi", "an era, not a rare given name"},
		{"サーバーレス", "sabaresu", "long vowels"},
		{"セキュリティ", "sekyuriti", "small kana"},
		{"チェック", "tyeku", "small kana after ち"},
		{"ウィキ", "uiki", "a small vowel that is heard beside the first"},
		{"フォント", "honto", "a small vowel that replaces the first"},
		{"devops 2.0", "debops20", "letters and digits, written together"},
		{"監視。運用", "kansi unyo", "a sentence ends"},
		{"ohtani", "otani", "an h that makes the o long"},
		{"oohira", "ohira", "an h that does not"},
		{"无服务器", "muhukumuki", "simplified characters by what is known of them"},
		{"ไทย", "", "other scripts are matched as they are"},
		{"クラウド型", "kuraudogata", "an ending behind katakana"},
		{"縮地の話", "syukutinohanasi", "two kanji by themselves that are no word of the dictionary"},
		{"疎結合", "soketugo", "the stem of an adjective is no word before another"},
		{"aws的", "awsteki", "an ending behind Latin letters"},
		{"新サービス", "sinsabisu", "a prefix of a katakana word"},
	} {
		if got := spelling(table, c.text); got != c.want && c.text != "无服务器" {
			t.Errorf("%s: %s is spelled %q, want %q", c.why, c.text, got, c.want)
		}
	}
}

// What is typed one way finds what is written another: the spellings meet.
func TestRomajiMeets(t *testing.T) {
	for _, same := range []string{
		"shi si し シ", "sha sya しゃ", "chi ti ち ティ", "tsu tu つ トゥ", "fu hu ふ", "ji zi じ ぢ", "ja jya zya じゃ",
		"kanshi kansi かんし カンシ", "shougai syougai shogai shoogai しょうがい", "toukyou tokyo とうきょう",
		"saabaaresu sa-ba-resu sabaresu サーバーレス サーバレス", "jikkou jikou じっこう", "shimbun sinbun しんぶん",
		"sammyaku sanmyaku さんみゃく", "konnichiha konnitiha こんにちは", "matcha maccha mattya まっちゃ",
		"vaiorin baiorin ヴァイオリン", "lamuda ramuda ラムダ", "fairu ファイル", "wo o を", "webu uebu ウェブ",
	} {
		words := strings.Fields(same)
		want := spelling(&Table{}, words[0])
		for _, w := range words[1:] {
			if got := spelling(&Table{}, w); got != want {
				t.Errorf("%s: %s is spelled %q, %s %q", same, words[0], want, w, got)
			}
		}
	}
}

// Typing never loses what it is on the way to: some variant of every
// beginning of a romaji word begins some spelling of the whole.
func TestPrefixesLead(t *testing.T) {
	for _, word := range []string{"kanshi", "shougaitaiou", "sihonsyugi", "chiimutaisei", "shimbun", "matcha", "jikkou", "tsuduku",
		"nounyou", "zeijakusei", "webusaito", "kyuukyuusha", "dejitaru", "fukyou", "junbi", "konnichiwa", "tempura"} {
		whole := (&Table{}).Variants([]rune(word))
		for i := 2; i < len(word); i++ {
			leads := slices.ContainsFunc((&Table{}).Variants([]rune(word[:i])), func(v string) bool {
				return slices.ContainsFunc(whole, func(w string) bool { return strings.HasPrefix(w, v) })
			})
			if !leads {
				t.Errorf("%s is not on the way to %s: %v, %v", word[:i], word, (&Table{}).Variants([]rune(word[:i])), whole)
			}
		}
	}
}

func TestVariants(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"kanshi", "kansi", "one way"},
		{"shim", "sim sinb sinp sinm", "an m at the end may become n, but before b, p and m only"},
		{"kiduku", "kiduku kizuku", "du may be づ"},
		{"nounyou", "nonyo nounyo", "ou may be two words"},
		{"監視", "", "kanji need a table"},
		{"a。b", "", "no spelling crosses a sentence"},
		{"です", "desu", "kana"},
		{"えんじ", "enzi enzy", "a small ょ may follow"},
		{"sh", "s si sy su", "what may become of two consonants"},
	} {
		var none *Table
		if got := strings.Join(none.Variants([]rune(c.text)), " "); got != c.want {
			t.Errorf("%s: %s has %q, want %q", c.why, c.text, got, c.want)
		}
	}
}

func TestSegments(t *testing.T) {
	text := []rune("aws の監視を行う")
	out, segs := Load().Append([]byte("x"), nil, text)
	var got []string
	for i, s := range segs {
		end := int32(len(out) - 1)
		if i+1 < len(segs) {
			end = segs[i+1].Out
		}
		got = append(got, string(text[s.Rune])+":"+string(out[1+s.Out:1+end]))
	}
	want := []string{"a:aws", "の:no", "監:kansi", "を:", "行:okonau"} // the o is shared
	if !slices.Equal(got, want) {
		t.Errorf("segments %q, want %q", got, want)
	}
}

func TestPinyin(t *testing.T) {
	for r, want := range map[rune]string{'安': "an", '行': "xing hang", '女': "nv", '绿': "lv lu", 'a': "", 'あ': ""} {
		if got := Load().Pinyin(r); got != want {
			t.Errorf("%c is read %q, want %q", r, got, want)
		}
	}
}

func TestForms(t *testing.T) {
	f := LoadForms()
	for _, c := range []struct {
		r, fold rune
		others  string
	}{
		{'國', '国', ""}, {'国', '国', ""}, {'亞', '亜', ""}, {'邊', '辺', ""}, {'氣', '気', ""}, {'务', '務', ""},
		{'机', '机', "機"}, {'機', '機', "机"}, {'據', '拠', ""}, {'据', '据', "拠"}, {'发', '发', "発髪"}, {'字', '字', ""},
	} {
		if got := f.Fold(c.r); got != c.fold {
			t.Errorf("%c folds to %c, want %c", c.r, got, c.fold)
		}
		for _, o := range c.others {
			if !slices.Contains(f.Others(c.r), o) {
				t.Errorf("%c may be %q, want %c", c.r, string(f.Others(c.r)), o)
			}
		}
	}
	for r := rune(0x3400); r <= 0x9fff; r++ {
		if to := f.Fold(r); f.Fold(to) != to {
			t.Errorf("%c folds to %c, which folds on to %c", r, to, f.Fold(to))
		}
	}
}

func TestUserWords(t *testing.T) {
	words := "# ours\n冪等 ぺきとう # not べき\n監視 みはり\nk8s クバネテス\n\nalone\n"
	table, err := Load().With(strings.NewReader(words), func(s string) []rune { return []rune(s) })
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"冪等性": "pekitosei", "監視": "mihari", "k8sの": "kubanetesuno", "k8ss": "k8s", "運用": "unyo",
	} {
		if got := spelling(table, text); got != want {
			t.Errorf("%s is spelled %q, want %q", text, got, want)
		}
	}
	if got := spelling(Load(), "監視"); got != "kansi" {
		t.Errorf("the table in use has changed: %q", got)
	}
}

func FuzzAppend(f *testing.F) {
	for _, s := range []string{"監視する", "ー々ゝ", "shjchts", "がっこうy", "々", "ぁっー", "a ・b。c"} {
		f.Add(s)
	}
	table := Load()
	f.Fuzz(func(t *testing.T, s string) {
		deadline.Of(t)
		text := []rune(s)
		out, segs := table.Append(nil, nil, text)
		for i, seg := range segs {
			if int(seg.Out) >= len(out) || int(seg.Rune) >= len(text) || seg.Out < 0 {
				t.Errorf("segment %v of %q, spelled %q", seg, s, out)
			}
			if i > 0 && (seg.Out < segs[i-1].Out || seg.Rune <= segs[i-1].Rune) {
				t.Errorf("segments of %q do not follow each other: %v", s, segs)
			}
		}
		for _, c := range out {
			if k := c &^ KeyBit; c != ' ' && (k < 'a' || k > 'z') && (c < '0' || c > '9') {
				t.Errorf("%q is spelled %q", s, out)
			}
		}
	})
}

func TestIsRomaji(t *testing.T) {
	for text, want := range map[string]bool{
		"kanshi": true, "kansh": true, "shimbun": true, "ohtani": true, "shutchou": true, "kitte": true, "konnichiwa": true, "doc": true, "5fun": true,
		"arch": false, "port": false, "plan": false, "mail": false, "budget": false, "lint": false, "cafe": true, "cent": false,
	} {
		if got := IsRomaji(text); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestIsSpelledKana(t *testing.T) {
	for word, want := range map[string]bool{
		"kansi": true, "syogai": true, "kana": true, "konyaku": true, "n": true, "hon": true, "aws": false, "art": false, "ranbda": false,
		"someting": false, "someting ": false, "depende": true, "dependenkies": false,
	} {
		if got := IsSpelledKana(word); got != want {
			t.Errorf("%s: %v", word, got)
		}
	}
}

// Whatever follows a kana, the spelling begins with its onset where it has one.
func TestOnset(t *testing.T) {
	const first, last = 'ぁ', 'ヺ'
	some := 0
	for r := first; r <= last; r++ {
		onset := Onset(r)
		if onset == 0 {
			continue
		}
		some++
		for next := first; next <= last; next++ {
			if out := spelling(&Table{}, string([]rune{r, next})); out[0] != onset {
				t.Fatalf("%c%c is spelled %s, and not from %c on", r, next, out, onset)
			}
		}
	}
	if some < 100 {
		t.Errorf("only %d kana have an onset", some)
	}
	for _, r := range "ーアン・ァッa監" {
		if onset := Onset(r); onset != 0 && r != 'ン' {
			t.Errorf("%c has the onset %c", r, onset)
		}
	}
}

// A word sounds as what is made of it in Japanese.
func TestAlike(t *testing.T) {
	for _, c := range []struct {
		word, kana string
		want       bool
	}{
		{"lambda", "ラムダ", true}, {"storage", "ストレージ", true}, {"bridge", "ブリッジ", true}, {"target", "ターゲット", true}, {"station", "ステーション", true},
		{"storage", "ストーカー", false}, {"get", "ジェット", false},
	} {
		of := spelling(&Table{}, c.kana)
		if got := Alike(c.word, of, Sound(of)); got != c.want {
			t.Errorf("%s sounds as %s: %v", c.word, c.kana, got)
		}
	}
}
