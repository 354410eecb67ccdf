package loader

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sort"
	"strings"
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
	{"plain, days between ■■", "txt", plainLine, around("■■ ", " ■■"), before("● "), before("・")},
	{"plain, days ruled", "txt", ruled("="), ruled("-"), before("■ "), before("● ")},
	{"plain, days between rules", "txt", plainLine, around("=== ", " ==="), before("◆ "), around("<", ">")},
	{"plain, bare", "txt", plainLine, before("■ "), plainLine, before("● ")},
}

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
