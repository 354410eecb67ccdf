package digest

import (
	"strings"
	"testing"
	"unicode/utf8"

	"yomi/model/treetest/deadline"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"full stops", "始めた。続けた。", "始めた。|続けた。"},
		{"half-width full stop", "始めた｡続けた｡", "始めた｡|続けた｡"},
		{"academic full stop", "始めた．続けた．", "始めた．|続けた．"},
		{"a full-width number", "１．５倍になった。", "１．５倍になった。"},
		{"no stop at all", "障害対応", "障害対応"},
		{"a line end ends", "一行目\n二行目。", "一行目|二行目。"},
		{"blanks between", "  A社。　 B社。 ", "A社。|B社。"},
		{"several stops are one end", "本当に！？はい。", "本当に！？|はい。"},
		{"a quoted sentence goes on", "「はい。」と答えた。次へ。", "「はい。」と答えた。|次へ。"},
		{"brackets in brackets", "「『はい。』と『いいえ。』」のどちらか。次。", "「『はい。』と『いいえ。』」のどちらか。|次。"},
		{"a remark in parentheses", "直した（再起動した。）ので動く。次。", "直した（再起動した。）ので動く。|次。"},
		{"the closer belongs to the stop before it", "（直した。）", "（直した。）"},
		{"a closer without its opener", "動いた。）次。", "動いた。）|次。"},
		{"an opener without its closer swallows nothing", "「動いた。次。", "「動いた。|次。"},
		{"a smiley opens nothing", "It works :( Really. Yes.", "It works :( Really.|Yes."},
		{"a question that is quoted without brackets", "なぜ動く？と聞いた。次。", "なぜ動く？と聞いた。|次。"},
		{"an exclamation that is quoted", "すごい!って思う。次。", "すごい!って思う。|次。"},
		{"a question that a particle and kanji follow", "夜との差？に驚いた。次。", "夜との差？に驚いた。|次。"},
		{"one that a verb of being follows", "夜の差？朝の差？にいる人は確かに驚いた。次。", "夜の差？|朝の差？にいる人は確かに驚いた。|次。"},
		{"a new sentence may begin as a particle does", "動く？でも違う。", "動く？|でも違う。"},
		{"a new sentence may begin with と", "動く？ところが違う。", "動く？|ところが違う。"},
		{"ASCII question before kanji", "できるか?試した。", "できるか?|試した。"},
		{"ASCII question between kana and Latin", "できるか?namespaceを試した。", "できるか?|namespaceを試した。"},
		{"a name that ends in an exclamation mark", "Yahoo!の話とReboot!!に出た話。次。", "Yahoo!の話とReboot!!に出た話。|次。"},
		{"Chinese", "监控很重要。日志呢？也重要！", "监控很重要。|日志呢？|也重要！"},
		{"English", "It runs. It stops! Why? Nobody knows.", "It runs.|It stops!|Why?|Nobody knows."},
		{"a short word ends a sentence too", "We did it. So be it. Done.", "We did it.|So be it.|Done."},
		{"a name with an exclamation mark", "石と Yahoo! から借りた。次。", "石と Yahoo! から借りた。|次。"},
		{"a lower-case letter carries on", "It took ca. 5 min. on average. Fine.", "It took ca. 5 min. on average.|Fine."},
		{"titles", "Ask Dr. Sato or Mr. Ito. Then go.", "Ask Dr. Sato or Mr. Ito.|Then go."},
		{"letters with periods", "See e.g. AWS, i.e. Amazon. In the U.S. East region.", "See e.g. AWS, i.e. Amazon.|In the U.S. East region."},
		{"an initial", "J. Smith spoke. He left.", "J. Smith spoke.|He left."},
		{"a numbered thing", "See Fig. 3 and No. 5. No. We do not.", "See Fig. 3 and No. 5.|No.|We do not."},
		{"a version", "Go 1.26.8 is out. Use v2.0. Then test.", "Go 1.26.8 is out.|Use v2.0.|Then test."},
		{"an ordinal at the start", "1. Overview of it. Next.", "1. Overview of it.|Next."},
		{"a year at the end", "It began in 2017. It goes on.", "It began in 2017.|It goes on."},
		{"a name with a period", "Node.jsで書く。Vue.js is next.", "Node.jsで書く。|Vue.js is next."},
		{"an address", "https://example.com/a.b?c=d!e を見る。次。", "https://example.com/a.b?c=d!e を見る。|次。"},
		{"an address at the end", "See https://example.com. Then go.", "See https://example.com.|Then go."},
		{"an ellipsis goes on", "でも...動く。so... maybe. Then... Stop.", "でも...動く。|so... maybe.|Then...|Stop."},
		{"a period between kanji", "直した.次へ。", "直した.|次へ。"},
		{"a quoted stop and a new sentence", `He said "Go." Then we went.`, `He said "Go."|Then we went.`},
		{"a quoted stop inside a sentence", `He said "Stop!" and left. Bye.`, `He said "Stop!" and left.|Bye.`},
		{"a closing quote behind the stop", "It is done.” Next.", "It is done.”|Next."},
		{"nothing", "", ""},
		{"only blanks", " \n　\n", ""},
	} {
		if got := strings.Join(sentences(c.text, 9), "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
	if got := sentences("一。二。三。", 2); len(got) != 2 {
		t.Errorf("asked for two sentences, got %q", got)
	}
}

func TestClosers(t *testing.T) {
	for i := 0; i < len(pairs); i += 2 {
		if closerOf(pairs[i]) != pairs[i+1] || pairs[i] != pairs[i+1] && closerOf(pairs[i+1]) != 0 {
			t.Errorf("%q is closed by %q, and %q by %q", pairs[i], closerOf(pairs[i]), pairs[i+1], closerOf(pairs[i+1]))
		}
	}
}

func TestClauses(t *testing.T) {
	pad := strings.Repeat("とても長い前置きの文", 6) // 120 Latin letters
	wide := strings.Repeat("漢", 50)
	english := strings.Repeat("a long preamble of words ", 5) // 125
	for _, c := range []struct{ reason, text, want string }{
		{"a sentence that fits stays", pad + "を書く。", pad + "を書く。"},
		{"no clause ends in it", wide + wide, wide + wide},
		{"the last clause that fits", pad + "を書き、" + "次に進み、" + wide, pad + "を書き、次に進み、|" + wide},
		{"a clause rather than a later topic", pad + "を書き、次の日は、" + wide, pad + "を書き、|次の日は、" + wide},
		{"a topic if there is nothing better", pad + "という次の日は、" + wide, pad + "という次の日は、|" + wide},
		{"no clause end fits", wide + wide + "と書き、" + wide, wide + wide + "と書き、" + wide},
		{"what is left must tell something", "また、" + pad + wide, "また、" + pad + wide},
		{"what is cut off, too", pad + wide + "を書き、終わる。", pad + wide + "を書き、終わる。"},
		{"commas in brackets do not count", pad + "（甲、乙し、丙）" + wide + "である", pad + "（甲、乙し、丙）" + wide + "である"},
		{"a Chinese clause, not its enumeration", strings.Repeat("很", 60) + "，监控、日志、" + wide, strings.Repeat("很", 60) + "，|监控、日志、" + wide},
		{"a chain before an arrow", pad + " -> build -> " + wide, pad + " -> build|-> " + wide},
		{"English before a conjunction", english + "goes on, and red, green, " + wide, english + "goes on,|and red, green, " + wide},
		{"a semicolon", english + "goes on; red, " + wide, english + "goes on;|red, " + wide},
		{"a hyphen and a date are no clause ends", english + "is on-call 2017-03-11 " + wide, english + "is on-call 2017-03-11 " + wide},
		{"as often as needed", pad + "を書き、" + pad + "を読み、" + pad + "を閉じる。", pad + "を書き、|" + pad + "を読み、|" + pad + "を閉じる。"},
	} {
		if got := strings.Join(clauses(c.text, lineSize), "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("「はい。」と。He said \"Go.\" Then... e.g. v1.2")
	f.Add("(((((（（。、->")
	f.Fuzz(func(t *testing.T, s string) {
		deadline.Of(t)
		if !utf8.ValidString(s) {
			return
		}
		rest := s
		for _, said := range sentences(s, 1000) {
			i := strings.Index(rest, said)
			if said == "" || i < 0 || strings.TrimSpace(rest[:i]) != "" {
				t.Fatalf("%q is not the next sentence of %q", said, rest)
			}
			rest = rest[i+len(said):]
			bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
			if parts := clauses(said, lineSize); bare(strings.Join(parts, "")) != bare(said) {
				t.Fatalf("%q was cut into %q", said, parts)
			}
		}
	})
}

// BenchmarkSentences includes what could make the search for closing brackets
// quadratic.
func BenchmarkSentences(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"prose", strings.Repeat("監視とログは、運用の要です。", 10_000)},
		{"openers", strings.Repeat("（", 100_000)},
		{"no stop", strings.Repeat("監視", 50_000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				for _, s := range sentences(c.text, 1<<30) {
					clauses(s, lineSize)
				}
			}
		})
	}
}
