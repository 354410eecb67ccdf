package loader

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// tongue is a language with words to make texts of.
type tongue struct {
	name                       string
	things, doings             []string
	people, places, days, part []string
	event, closing, talk, note words
	by                         map[string]func(title, who string) (string, string) // the title, and a line below it
}

func pick(r *rand.Rand, from []string) string { return from[r.IntN(len(from))] }

// words says something in a tongue.
type words func(r *rand.Rand, l *tongue) string

// meeting is the name of a meeting about some thing, with its year.
func meeting(kind string) words {
	return func(r *rand.Rand, l *tongue) string {
		return pick(r, l.things) + kind + " " + fmt.Sprint(2012+r.IntN(12))
	}
}

// oneOf is one of some words.
func oneOf(said ...string) words {
	return func(r *rand.Rand, l *tongue) string { return pick(r, said) }
}

// filled is one of some forms with a thing and a doing in it.
func filled(forms ...string) words {
	return func(r *rand.Rand, l *tongue) string {
		return fmt.Sprintf(pick(r, forms), pick(r, l.things), pick(r, l.doings))
	}
}

var tongues = []*tongue{{
	name: "ja", things: strings.Fields("帆 櫂 灯台 錨 潮 網 港 霧笛 船底 羅針盤 海図 桟橋 浮き 樽 綱 舵"), doings: strings.Fields("縫う 削る 直す 読む 編む 運ぶ 測る 描く 磨く 支える 育てる 比べる"),
	people: []string{"川口 航介", "野々村 しおり", "佐東 春夫", "鵜飼 玲", "渥美 さち", "石動 健", "田中 渚", "山本 一葉", "柏木 涼", "水無瀬 葵"},
	places: []string{"北港会館", "灯台ホール", "三日月造船 2階", "汐入文化センター"}, days: []string{"1日目", "2日目", "3日目"}, part: strings.Fields("背景 仕組み 質疑応答 まとめ 結果 課題"),
	event: meeting("会議"), closing: oneOf("感想", "まとめ", "おわりに"),
	talk: filled("%sを%s方法", "%sで%s話", "はじめての%sと%s技", "%sを%sまでの三年間", "なぜ%sを%sのか"),
	note: filled("%sは%sほうがよい", "%sを%sと長くもつ。", "昔は%sを%s人が多かった", "%sだけでは%sことができない。", "%s: %s前に乾かす"),
	by: map[string]func(string, string) (string, string){
		"dash":     func(t, w string) (string, string) { return t + " - " + w, "" },
		"brackets": func(t, w string) (string, string) { return t + "（" + w + "さん）", "" },
		"below":    func(t, w string) (string, string) { return t, w + " さん" },
		"label":    func(t, w string) (string, string) { return t, "登壇者: " + w },
		"quotes":   func(t, w string) (string, string) { return "「" + t + "」 " + w + "氏", "" },
	},
}, {
	name: "en", things: strings.Fields("sails oars lamps anchors tides nets harbours bells hulls charts piers ropes barrels rudders buoys keels"), doings: strings.Fields("sewing carving mending reading weaving moving measuring drawing polishing growing comparing painting"),
	people: []string{"Ivo Anchorson", "Genna Moll", "Tove Lindqvist", "Brannoc Reyes", "Ada Holm", "Peter Quill", "Rosa Lindt", "Saoirse Quill", "James Okono", "Maria Sandberg"},
	places: []string{"Harbour Hall", "The Old Dock", "Keel House, Room 2", "Lantern Centre"}, days: []string{"Day 1", "Day 2", "Day 3"}, part: strings.Fields("Background Questions Results Problems Tools Takeaways"),
	event: func(r *rand.Rand, l *tongue) string {
		return pick(r, []string{"Tide Conf ", "Harbour Days ", "KeelCon "}) + fmt.Sprint(2012+r.IntN(12))
	},
	closing: oneOf("Conclusion", "Final thoughts", "Closing"),
	talk: func(r *rand.Rand, l *tongue) string {
		s := filled("%[2]s %[1]s in the dark", "The art of %[2]s %[1]s", "Why %[1]s need %[2]s", "%[2]s %[1]s for everyone", "Three years of %[2]s %[1]s")(r, l)
		return strings.ToUpper(s[:1]) + s[1:]
	},
	note: filled("%[1]s last longer after %[2]s", "nobody likes %[2]s %[1]s.", "you need more than %[1]s", "%[2]s comes first, then the %[1]s.", "tip: dry the %[1]s before %[2]s"),
	by: map[string]func(string, string) (string, string){
		"dash":     func(t, w string) (string, string) { return t + " - " + w, "" },
		"brackets": func(t, w string) (string, string) { return t + " (" + w + ")", "" },
		"below":    func(t, w string) (string, string) { return t, w },
		"label":    func(t, w string) (string, string) { return t, "Speaker: " + w },
		"by":       func(t, w string) (string, string) { return t + " by " + w, "" },
	},
}, {
	name: "zh", things: strings.Fields("船帆 船桨 灯塔 铁锚 潮水 渔网 港口 雾钟 船底 罗盘 海图 码头 浮标 木桶 缆绳 船舵"), doings: strings.Fields("缝制 雕刻 修理 阅读 编织 搬运 测量 描绘 打磨 支撑 养护 比较"),
	people: []string{"郭磊", "李云", "彭骏", "赵海鸥", "王小舟", "陈浪", "张慧敏", "周子墨", "欧阳敏", "林一帆"},
	places: []string{"北港会馆", "灯塔大厦三楼", "潮汐中心"}, days: []string{"第一天", "第二天", "第三天"}, part: strings.Fields("背景 方法 问答 总结 结果 问题"),
	event: meeting("大会"), closing: oneOf("总结", "感想"),
	talk: filled("如何%[2]s%[1]s", "%[1]s的%[2]s之道", "%[2]s%[1]s的三年", "从%[1]s谈%[2]s", "%[1]s%[2]s实践"),
	note: filled("%s应该先%s", "没有%s就不能%s。", "以前很多人%[2]s%[1]s", "%[1]s：%[2]s之前要晾干", "只%[2]s%[1]s是不够的。"),
	by: map[string]func(string, string) (string, string){
		"dash":     func(t, w string) (string, string) { return t + " - " + w, "" },
		"brackets": func(t, w string) (string, string) { return t + "（" + w + "）", "" },
		"below":    func(t, w string) (string, string) { return t, w },
		"label":    func(t, w string) (string, string) { return t, "演讲者：" + w },
		"quotes":   func(t, w string) (string, string) { return "《" + t + "》-" + w, "" },
	},
}}
