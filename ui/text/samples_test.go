package text

import "strings"

// hard are texts that layouts get wrong, as a document would hold them.
var hard = []string{
	"",
	"\n",
	"plain words and nothing else",
	"監視の話をする前に、まず「何を」見るかを決める。",
	"半角ｶﾅのｶﾞｷﾞｸﾞと、ﾊﾟﾋﾟﾌﾟ、それにｱﾞ。",
	"分解された か\u3099き\u3099 と e\u0301a\u0300o\u0302。",
	"家族👨\u200d👩\u200d👧と旗🇯🇵🇫🇷、肌👍🏽、心❤\ufe0f、鍵1\ufe0f\u20e3。",
	"曖昧な①②→※■▼…‥―─│と é ü ß α ж。",
	"字体 葛\U000E0100城 と 神 と 𠮷野家 と 𩸽。",
	"말은 띄어 쓰기에서만 줄을 바꾼다. \u1112\u1161\u11ab \u1112\u119e\u11ab ㅎㅏㄴ",
	"ภาษาไทยไม่มีช่องว่าง और हिन्दी भाषा क्षि",
	"عربي و עברית بين السطور",
	strings.Repeat("きれめのないながいことば", 20),
	strings.Repeat("unbreakable", 20),
	"https://example.com/a/very/long/path?with=query&and=more#" + strings.Repeat("frag", 20),
	strings.Repeat("！", 50) + "」」」」」」」」",
	strings.Repeat("（", 50) + "あ",
	"　　字下げした段落。　二字あけ。",
	"\t表\tの\t列\n名\t値",
	"blank    runs     and trailing      ",
	"\u0301\u0302 marks without a base\n\u3099か",
	"a" + strings.Repeat("\u0301\u0323", 5000) + "b",
	"行一\r\n行二\r行三\u0085行四\u2028行五\u2029行六\n\n",
	"a\x80\xffb\xe3\x81 cut \xf0\x9f\x98",
	"ก" + strings.Repeat("ำ", 300) + "ข", // one cluster by the book
	"क" + strings.Repeat("्क", 100) + "ि",
	"soft\u00adhyphen zero\u200bwidth word\u2060joiner \ufeffbom",
}

// hostile are texts that do something to a terminal that prints them raw.
var hostile = []string{
	"\x1b[2J\x1b[H\x1b[31mcleared\x1b[0m",
	"\x1b]0;a title\x07\x1b]2;another\x1b\\",
	"\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",
	"\x1b]52;c;aGVsbG8=\x07",
	"\x1b]52;c;aGVsbG8= never ended",
	"\x1bP+q544e\x1b\\\x1b_Gf=24;AAAA\x1b\\\x1b^pm\x1b\\\x1bXsos\x1b\\",
	"\u009b31m\u009d0;title\u009c\u0090dcs\u009c\u0084\u008d\u0085",
	"\x9b31m\x9d52;c;AAAA\x9c\x90dcs\x9c",
	"ab\bc\rover\x00nul\x07bel\x7fdel\x0b\x0c\x0e\x0f",
	"\x1b[?1049h\x1b[?1003h\x1b[6n\x1b[c\x1bc\x1b#8\x1b(0",
	"user\u202ecod.exe \u2066iso\u2069 \u200erlm\u200f \u061c \u2067x",
	"tag\U000E0001\U000E0041\U000E007F hidden\U000E0100\ufe0f",
	"line\u2028sep\u2029par \ufff9anno\ufffatation\ufffb \u206a\u206f",
	"\ufdd0\uffff\U0010FFFF\ue000",
}

// samples are all of them, as written.
var samples = append(append([]string{}, hard...), hostile...)

// prepared are the samples in the form that layouts get them.
func prepared() []string {
	var out []string
	for _, s := range samples {
		out = append(out, Prepare(s).Text)
	}
	return out
}

// measures are the two width models, for tests that must hold in both.
var measures = []Measure{New(false), New(true)}

// Samples are the samples, for tests from outside the package.
var Samples = samples
