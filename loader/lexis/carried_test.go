package lexis

import (
	"strings"
	"testing"
)

// TestCarried: lines as they follow each other in notes, in + what carries on the
// line above it and in | what does not.
func TestCarried(t *testing.T) {
	for _, c := range []struct{ lines, why string }{
		{"次の行は+つながる。", "behind a particle"},
		{"港を見る。+次の行は+つながる。", "sentences, one of them in two lines"},
		{"港を見る。+海も見る。", "sentences of one paragraph"},
		{"港を見る。|集合写真", "what follows is none"},
		{"帆を張ったので、+港を出た。", "a clause"},
		{"`sail` でも出ますが、+`rope -u` で綱が見えます。", "a clause before code"},
		{"以下のような表を作って+`sail now` とすれば良い。", "a verb that goes on"},
		{"測った値を取り出す+という話をしました。", "a word that begins no sentence"},
		{"여기에서+다음 줄", "a particle of Korean"},
		{"但是，谁想得到，+风停了。", "a clause in Chinese"},
		{"名前: 帆|長さ: 三間", "labels"},
		{"名前：帆|長さ：三間", "labels with a wide colon"},
		{"**期間**: 約2ヶ月|**状態**: 確認中", "strong labels"},
		{"まとめ：|軽くて速い。", "a label alone"},
		{"The bad:|it leaks", "likewise"},
		{"Q：何に使うのか|A：舟に使う", "question and answer"},
		{"Q. 何に使うのか？|A. 舟に使う。", "likewise"},
		{"ここでのお題は、|・帆を縫う|・綱を編む|といったことです。", "signs"},
		{"まだ決まっていないかも|→次回に話す", "an arrow"},
		{"帆を縫う|⇒速くなった", "another"},
		{"【午後】|糸を選ぶ", "a line that says little"},
		{"糸を選ぶ|【午後】", "a bracket of titles"},
		{"昼ごはん|豆　芋　米|港の食堂", "short lines"},
		{"港まで行く|綱はまだ買っていない", "short lines that end in verbs"},
		{"帆船と港町|舟歌の会", "nouns"},
		{"pair sailing|take turns|in storms, change places", "short lines in English"},
		{"J. Smith said so|K. Jones did not", "people"},
		{"集合写真。|![港](a.png)", "a picture"},
		{"■ 帆の話|https://a.example/sail", "an address"},
		{"they heard of|https://a.example/sail[the+long talk] there", "the words of a link that go on"},
		{"[帆の話](https://a.example/sail)|[綱の話](https://a.example/rope)", "links"},
		{"10:00 受付|10:30 開会", "times"},
		{"2024/6/1|出席: 帆野", "a date"},
		{"The wind was stronger than anybody had expected that day, and nobody+knew why the sails had been sewn from two kinds of cloth.", "wrapped, in two lines"},
		{"The wind was stronger than anybody had expected on that day,+nobody knew why the sails had been sewn from two kinds of+cloth, so we asked the man who had done it, and he said that+he had found one in the cellar.", "wrapped, in four"},
		{"昨日の夕方から吹いていた風がようやく止んだので、港の人たちは+帆を降ろして綱を巻き、明日の朝に備えて早めに家へ帰ることにし+た。誰も歌わなかった。", "wrapped Japanese"},
		{"It is light+because it is thin.", "a sentence in short lines"},
		{"connecting people to how we sail;+also her son", "a clause in English"},
	} {
		lines := strings.FieldsFunc(c.lines, func(r rune) bool { return r == '+' || r == '|' })
		got := lines[0]
		for i, carried := range Carried(lines) {
			if carried {
				got += "+" + lines[i+1]
			} else {
				got += "|" + lines[i+1]
			}
		}
		if got != c.lines {
			t.Errorf("%s: %q, want %q", c.why, got, c.lines)
		}
	}
}
