package markdown

import (
	"strings"
	"unicode/utf8"

	"yomi/model"
)

// tags are the elements that say what a style means, for styles without signs and
// where signs would not do.
var tags = [...]string{
	model.StyleStrong: "strong", model.StyleEmph: "em", model.StyleCode: "code", model.StyleStrike: "s", model.StyleMath: "math",
	model.StyleKbd: "kbd", model.StyleMark: "mark", model.StyleSup: "sup", model.StyleSub: "sub",
}

// signs are the signs around the styles that have some.
var signs = [len(tags)]string{model.StyleStrong: "**", model.StyleEmph: "*", model.StyleStrike: "~~"}

// whole writes a run in which no other is, text and all, where it has a form of
// which the inside is as it stands. Another run may touch its end.
func (w *writer) whole(r model.Run, touched bool) (said string, ok bool) {
	inside := w.text[r.Lo:r.Hi]
	if strings.ContainsAny(inside, "\n\r") || w.bars && strings.Contains(inside, "|") {
		return "", false
	}
	switch r.Style {
	case model.StyleCode:
		return code(inside), strings.Trim(inside, " ") != ""
	case model.StyleQuiet:
		return inside, true
	case model.StyleMath:
		return "$" + inside + "$", w.formula(r)
	case model.StyleFootnote:
		return "[^" + r.To + "]", r.Target == model.ToFootnote && !strings.ContainsAny(r.To, "[] \n")
	case model.StyleLink:
		switch {
		case inside == r.To && (r.Target == model.ToWeb && strings.Contains(inside, "://") || r.Target == model.ToMail):
			return "<" + inside + ">", !strings.ContainsAny(inside, " \t<>\\\u3000")
		case r.Target == model.ToWiki && inside == r.To:
			return "[[" + inside + "]]", w.pageAlone(r, touched)
		}
	case model.StyleImage:
		return "![[" + inside + "]]", r.Target == model.ToWiki && inside == r.To && w.pageAlone(r, touched)
	}
	return "", false
}

// code is code between grave accents, of which there is no such number inside.
func code(inside string) string {
	n, run := 0, 0
	for i := range len(inside) {
		if inside[i] != '`' {
			run = 0
			continue
		}
		run++
		n = max(n, run)
	}
	fence := strings.Repeat("`", n+1)
	if inside[0] == '`' || inside[len(inside)-1] == '`' || inside[0] == ' ' && inside[len(inside)-1] == ' ' {
		inside = " " + inside + " "
	}
	return fence + inside + fence
}

// formula reports math that dollars can stand around.
func (w *writer) formula(r model.Run) bool {
	inside := w.text[r.Lo:r.Hi]
	for i := range len(inside) {
		if c := inside[i]; c == '$' || c == '\\' || c >= utf8.RuneSelf {
			return false
		}
	}
	return inside == strings.TrimSpace(inside) && len(inside) < 200 && w.letterBefore(int(r.Lo)) == 0 && w.letterAfter(int(r.Hi)) == 0 && w.last != '$'
}

// pageAlone reports a run that says the name of the page it leads to, and may stand
// between double brackets by itself.
func (w *writer) pageAlone(r model.Run, touched bool) bool {
	return w.wiki(r.To) && !strings.Contains(r.To, "|") && !touched && strings.IndexByte("([", byteAt(w.text, int(r.Hi))) < 0
}

// wiki reports what may stand between double brackets.
func (w *writer) wiki(s string) bool {
	return strings.TrimSpace(s) == s && s != "" && s[0] != '^' && !strings.ContainsAny(s, "[]\n\\")
}

// around gives what begins a run, and the mark with what ends it. After it come the
// runs next.
func (w *writer) around(r model.Run, next []model.Run) (begins string, m mark) {
	m = mark{lo: int(r.Lo), hi: int(r.Hi)}
	switch r.Style {
	case model.StyleLink, model.StyleFootnote, model.StyleImage:
		sign := ""
		if r.Style == model.StyleImage {
			sign = "!"
		}
		if r.Target == model.ToWiki && w.wiki(r.To) && !strings.Contains(r.To, "|") {
			m.ends = "]]"
			if w.bars {
				return sign + "[[" + r.To + `\|`, m
			}
			return sign + "[[" + r.To + "|", m
		}
		m.ends = "](" + destination(r) + ")"
		return sign + "[", m
	}
	if sign := signs[r.Style]; sign != "" && w.fits(r, next, sign) {
		m.ends, m.signs = sign, true
		return sign, m
	}
	m.ends = "</" + tags[r.Style] + ">"
	return "<" + tags[r.Style] + ">", m
}

// fits reports whether signs around a run are read as what they mean: they run into
// no others, no punctuation stands inside them beside a letter outside, and no word
// goes on over them.
func (w *writer) fits(r model.Run, next []model.Run, sign string) bool {
	lo, hi := int(r.Lo), int(r.Hi)
	if w.last == sign[0] || strings.ContainsAny(w.text[lo:hi], "\n") {
		return false
	}
	atStart := lo == 0 || len(w.open) > 0 && w.open[len(w.open)-1].lo == lo || w.last == ')' || w.last == '>' || w.last == ']'
	atEnd, marked := hi == len(w.text), false
	for _, m := range w.open {
		if m.hi == hi {
			atEnd = true
			if m.signs && (m.ends[0] == sign[0] || w.letterAfter(hi) != 0) {
				return false
			}
		}
	}
	for _, n := range next { // what stands in the run, and what follows it at once
		if int(n.Lo) > hi {
			break
		}
		atEnd = atEnd || int(n.Lo) == hi
		marked = marked || int(n.Hi) == hi && int(n.Lo) < hi
	}
	before, after := w.letterBefore(lo), w.letterAfter(hi)
	first, last := w.letterAfter(lo), w.letterBefore(hi)
	if len(next) > 0 && next[0].Lo == r.Lo {
		first = 0
	}
	if marked {
		last = 0
	}
	begins := atStart || before == 0 || first != 0 && !(narrow(before) && narrow(first))
	ends := atEnd || after == 0 || last != 0 && !(narrow(after) && narrow(last))
	return begins && ends
}

// narrow reports a letter that may make a word with others, of which emphasis of a
// part is not seen.
func narrow(r rune) bool { return r > 0 && r < 0x1100 }

// destination is where a run leads, as Markdown writes it.
func destination(r model.Run) string {
	to := r.To
	switch r.Target {
	case model.ToAnchor:
		to = "#" + to
	case model.ToMail:
		to = "mailto:" + to
	case model.ToID:
		to = "id:" + to
	}
	to = strings.NewReplacer(`\`, `\\`, "<", `\<`, ">", `\>`, "\n", "%0A", "\r", "%0D").Replace(to)
	to = withoutEntities(to)
	if to == "" || strings.ContainsAny(to, " \t()\u00a0\u3000<>\"'") || strings.ContainsFunc(to, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		return "<" + to + ">"
	}
	return to
}

// withoutEntities is an address in which nothing is read as the name of a
// character. Other ampersands stay as they are: chats, into which it may be pasted,
// know no names.
func withoutEntities(to string) string {
	if !strings.Contains(to, "&") {
		return to
	}
	var b strings.Builder
	for i := range len(to) {
		b.WriteByte(to[i])
		if to[i] == '&' && isEntity(to[i+1:]) {
			b.WriteString("amp;")
		}
	}
	return b.String()
}
