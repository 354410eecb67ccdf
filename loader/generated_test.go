package loader

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"sort"
	"strings"
	"unicode"

	"yomi/model"
)

// Documents made by chance: a tree, the habits of one who writes it down, and what
// else gets into notes. They tell which habits the loader reads badly, and whether it
// comes to read them worse.

// told is what a made document holds, as a reader sees it.
type told struct {
	title    string
	sessions []toldTalk
}

type toldTalk struct {
	title, speaker string
	parts          []string
}

// habits are how one person writes notes. Each names itself in the report.
type habits struct {
	lang    *tongue
	marks   marks
	who     string // where the speaker stands
	body    string // what the notes are written as
	meta    bool   // when and where, under the title
	agenda  bool   // a list of the talks before them
	days    bool   // the talks stand under days
	closing bool   // a part at the end that is no talk, but a session
	parts   bool   // talks have parts inside
	loose   int    // blank lines before a title
	noise   int    // of ten talks, how many have something stray in their text
}

// marks are how titles are marked: by level, the event's first. The extension is
// that of the file.
type marks struct {
	name, ext               string
	event, day, talk, inner func(string) string
}

func before(sign string) func(string) string {
	return func(s string) string { return sign + s }
}

func around(a, b string) func(string) string {
	return func(s string) string { return a + s + b }
}

func ruled(sign string) func(string) string {
	return func(s string) string {
		n := 0
		for _, r := range s {
			n++
			if r >= 0x1100 {
				n++
			}
		}
		return s + "\n" + strings.Repeat(sign, n)
	}
}

var plainLine = before("")

// ways are the notations, and ways to mark titles inside them.
var ways = []marks{
	{"markdown", "md", before("# "), before("## "), before("## "), before("### ")},
	{"markdown, talks at ###", "md", before("# "), before("## "), before("### "), before("#### ")},
	{"markdown, all at #", "md", before("# "), before("# "), before("# "), before("## ")},
	{"markdown, ruled", "md", ruled("="), before("# "), ruled("-"), before("### ")},
	{"markdown, bold talks", "md", before("# "), before("## "), around("**", "**"), around("*", "*")},
	{"markdown, ■ talks", "md", before("# "), before("## "), before("■ "), before("● ")},
	{"org, talks at **", "org", before("#+TITLE: "), before("* "), before("** "), before("*** ")},
	{"asciidoc, talks at ===", "adoc", before("= "), before("== "), before("=== "), before("==== ")},
	{"mediawiki, talks at ===", "wiki", around("= ", " ="), around("== ", " =="), around("=== ", " ==="), around("==== ", " ====")},
	{"hatena, talks at ***", "hatena", before("*"), before("**"), before("***"), before("****")},
	{"org", "org", before("#+TITLE: "), before("* "), before("* "), before("** ")},
	{"rst", "rst", ruled("="), ruled("~"), ruled("-"), ruled("^")},
	{"asciidoc", "adoc", before("= "), before("== "), before("== "), before("=== ")},
	{"mediawiki", "wiki", around("= ", " ="), around("== ", " =="), around("== ", " =="), around("=== ", " ===")},
	{"hatena", "hatena", before("*"), before("**"), before("**"), before("***")},
	{"plain ■ ●", "txt", plainLine, before("■ "), before("■ "), before("● ")},
	{"plain 【】", "txt", plainLine, before("■ "), around("【", "】"), around("<", ">")},
	{"plain ruled", "txt", ruled("="), ruled("="), ruled("-"), before("● ")},
	{"plain ==", "txt", plainLine, before("■ "), around("== ", " =="), before("● ")},
	{"plain, ruled before", "txt", plainLine, before("■ "), before("--------"), before("● ")},
	{"plain, ruled behind", "txt", plainLine, before("■ "), around("", " ======"), before("● ")},
	{"plain ◆", "txt", plainLine, before("■"), before("◆"), before("・")},
	{"plain, numbered", "txt", plainLine, before("■ "), nil, before("● ")},
	{"plain, timed", "txt", plainLine, before("■ "), nil, before("● ")},
	{"plain, bare", "txt", plainLine, before("■ "), plainLine, before("● ")},
}

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

// madeHabits are the habits of somebody.
func madeHabits(r *rand.Rand) *habits {
	h := &habits{lang: tongues[r.IntN(len(tongues))], marks: ways[r.IntN(len(ways))], meta: r.IntN(2) == 0, agenda: r.IntN(5) == 0, days: r.IntN(4) == 0,
		closing: r.IntN(3) == 0, parts: r.IntN(3) == 0, loose: 1 + r.IntN(5)/4, noise: r.IntN(4), body: pick(r, []string{"items", "items", "wide items", "text", "deep items"})}
	if h.marks.talk != nil && h.marks.day("") == h.marks.talk("") {
		h.days = false // days and talks that look alike are days to nobody
	}
	if r.IntN(3) > 0 {
		var seats []string
		for at := range h.lang.by {
			seats = append(seats, at)
		}
		sort.Strings(seats)
		h.who = pick(r, seats)
	}
	return h
}

// stray is what gets into notes beside what was said.
func stray(r *rand.Rand, h *habits) string {
	switch r.IntN(6) {
	case 0:
		return "https://example.com/" + fmt.Sprint(r.IntN(1000))
	case 1:
		return h.lang.note(r, h.lang) + " https://example.org/a"
	case 2:
		return "> " + h.lang.note(r, h.lang)
	case 3:
		return "→ " + h.lang.note(r, h.lang)
	case 4:
		return fmt.Sprintf("%d/%d/%d %s", 2012+r.IntN(10), 1+r.IntN(12), 1+r.IntN(28), h.lang.note(r, h.lang))
	}
	return strings.Repeat(h.lang.note(r, h.lang)+" ", 3)
}

// writing is a document that is being written.
type writing struct {
	strings.Builder
	r *rand.Rand
	h *habits
}

func (w *writing) say(lines ...string) {
	for _, l := range lines {
		w.WriteString(l + "\n")
	}
}

// notes writes what was said in a talk or a part of it.
func (w *writing) notes(few int) {
	for range few + w.r.IntN(4) {
		said := w.h.lang.note(w.r, w.h.lang)
		if w.r.IntN(40) < w.h.noise {
			said = stray(w.r, w.h)
		}
		switch sign := map[string]string{"hatena": "-", "wiki": "* ", "adoc": "* "}[w.h.marks.ext]; w.h.body {
		case "text":
			w.say(said, "")
		case "wide items":
			w.say("・" + said)
		default:
			if sign == "" {
				sign = "- "
			}
			w.say(sign + said)
			if w.h.body == "deep items" && w.r.IntN(3) == 0 && sign == "- " {
				w.say("  - " + w.h.lang.note(w.r, w.h.lang))
			}
		}
	}
}

// made writes a document by chance and tells what it holds.
func made(seed uint64) (name, text string, d told, h *habits) {
	r := rand.New(rand.NewPCG(seed, 10))
	h = madeHabits(r)
	w := &writing{r: r, h: h}
	d.title = h.lang.event(r, h.lang)
	people := slices.Clone(h.lang.people)
	r.Shuffle(len(people), func(i, k int) { people[i], people[k] = people[k], people[i] })
	seen := map[string]bool{}
	for len(d.sessions) < 3+r.IntN(6) {
		t := toldTalk{title: h.lang.talk(r, h.lang), speaker: people[len(d.sessions)%len(people)]}
		if seen[t.title] {
			continue
		}
		seen[t.title] = true
		if h.parts && r.IntN(3) > 0 {
			for range 1 + r.IntN(3) {
				if p := pick(r, h.lang.part); !slices.Contains(t.parts, p) {
					t.parts = append(t.parts, p)
				}
			}
		}
		d.sessions = append(d.sessions, t)
	}
	w.say(h.marks.event(d.title), "")
	if h.meta {
		date := fmt.Sprintf("%d-%02d-%02d", 2012+r.IntN(12), 1+r.IntN(12), 1+r.IntN(28))
		names := map[string][2]string{"ja": {"日時: ", "会場: "}, "en": {"Date: ", "Venue: "}, "zh": {"时间：", "地点："}}[h.lang.name]
		w.say("- "+names[0]+date, "- "+names[1]+pick(r, h.lang.places), "")
	}
	if h.agenda {
		for _, t := range d.sessions {
			w.say("- " + t.title)
		}
		w.say("")
	}
	w.talks(&d)
	return fmt.Sprintf("notes-%d.%s", seed, h.marks.ext), w.String(), d, h
}

// talks writes the talks, and what closes the notes.
func (w *writing) talks(d *told) {
	h, day, clock := w.h, 0, 10*60
	for k := range d.sessions {
		t := &d.sessions[k]
		if h.days && (k == 0 || k == len(d.sessions)/2) {
			w.say(h.marks.day(h.lang.days[day]), "")
			day++
		}
		title, below := t.title, ""
		if say := h.lang.by[h.who]; say != nil {
			title, below = say(t.title, t.speaker)
		} else {
			t.speaker = ""
		}
		t.title = title
		switch h.marks.name {
		case "plain, numbered":
			w.say(fmt.Sprintf("%d. %s", k+1, title))
		case "plain, timed":
			w.say(fmt.Sprintf("%02d:%02d %s", clock/60, clock%60, title))
			clock += 20 + 5*w.r.IntN(9)
		default:
			w.say(h.marks.talk(title))
		}
		if h.marks.ext != "txt" || w.h.body == "text" || w.h.marks.name == "plain, bare" {
			w.say("")
		}
		if below != "" {
			w.say(below, "")
		}
		w.notes(2)
		for _, p := range t.parts {
			w.say("", h.marks.inner(p))
			if h.marks.ext != "txt" {
				w.say("")
			}
			w.notes(1)
		}
		w.say(make([]string, h.loose)...)
	}
	if h.closing {
		t := toldTalk{title: h.lang.closing(w.r, h.lang)}
		switch h.marks.name {
		case "plain, numbered", "plain, timed":
			w.say(t.title)
		default:
			if h.days {
				w.say(h.marks.day(t.title), "")
			} else {
				w.say(h.marks.talk(t.title), "")
			}
		}
		w.notes(2)
		d.sessions = append(d.sessions, t)
	}
}

// letters are what titles are compared by.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// counts are hits, what was missed and what was no hit.
type counts struct{ hit, missed, more float64 }

func (c counts) f1() float64 { return 2 * c.hit / max(2*c.hit+c.missed+c.more, 1) }

func (c *counts) add(o counts) {
	c.hit, c.missed, c.more = c.hit+o.hit, c.missed+o.missed, c.more+o.more
}

// compare tells how well the tree of a made document was read: sessions, and who
// speaks at those found.
func (d *told) compare(t *model.Tree) (sessions, speakers counts) {
	left := map[string][]string{}
	for r := model.Ref(0); int(r) < t.Len(); r++ {
		if n := t.Node(r); n.Kind == model.Session {
			left[letters(n.Text)] = t.Fields(r).Speakers
			sessions.more++
		}
	}
	for _, s := range d.sessions {
		names, ok := left[letters(s.title)]
		if !ok {
			for _, said := range slices.Sorted(maps.Keys(left)) {
				if strings.HasSuffix(said, letters(s.title)) { // the time or the number before it
					names, ok = left[said], true
					break
				}
			}
		}
		if !ok {
			sessions.missed++
			continue
		}
		sessions.hit++
		sessions.more--
		found := slices.Contains(names, s.speaker)
		speakers.more += float64(len(names))
		if found {
			speakers.hit++
			speakers.more--
		} else if s.speaker != "" {
			speakers.missed++
		}
	}
	return sessions, speakers
}
