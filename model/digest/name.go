package digest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model"
)

// EventName is what an event is called: the name inside its title, for people
// write "I went to X. It was great." over their notes of X; spelled as a link or
// another title of the event spells it where that sets the words better apart.
func EventName(t *model.Tree, e model.Ref) string {
	title := withoutLine(oneLine(hosts(t.Node(e).Text)))
	if isNamedByFile(t, e) {
		return fileName(title)
	}
	if isSlug(title) && strings.Count(title, "-")+strings.Count(title, "_") > 1 {
		title = fileName(title) // somebody's heading is the name of a folder
	}
	name := bareName(behindHome(unframed(title)), t.Fields(e).Date)
	for c := e + 1; c < t.End(e); c++ {
		if n := t.Node(c); n.Form == model.Heading || n.Form == model.Link || len(t.Links(c)) > 0 {
			if other := spelled(n.Text, name); strings.Count(other, " ") > strings.Count(name, " ") {
				return other
			}
		}
	}
	return name
}

// withoutLine is a title without the line that was drawn below it and read with it.
func withoutLine(title string) string {
	rest := strings.TrimRight(title, drawn+"~")
	if end := len(title) - len(rest); end >= leastRule && strings.Trim(title[len(rest):], title[len(title)-1:]) == "" && strings.HasSuffix(rest, " ") {
		return strings.TrimRight(rest, " ")
	}
	return title
}

// behindHome is the last part of a title that is the way to a page from the first
// of its site (Home > Minutes).
func behindHome(title string) string {
	parts := strings.Split(title, " > ")
	if last := strings.TrimSpace(parts[len(parts)-1]); homes[bareLine(parts[0])] && last != "" {
		return last
	}
	return title
}

// homes are what the first page of a site is called.
var homes = phrases("トップ|トップページ|ホーム|home|top|首页|首頁|主页|主頁|홈")

// What people write around the name of what they went to.
var (
	// went begin what follows the name; nothing behind them belongs to it.
	went = list(`というイベント|というセミナー|という勉強会|にて|を開催し|を実施し|で発表|に参加|に行っ|へ行っ|に出席|に登壇|を見てき|を聴いてき|に遊びに|참가|에 다녀`)
	// reports end a title after the name, with の or a blank before them or not.
	reports = list(`参加レポート|参加レポ|参加記|参加メモ|参加報告|初参加の記録|参加の記録|参加記録|レポート|レポ|の感想|感想|のメモ|メモ|まとめ|振り返り|ふりかえり|とか|の日です|
		会议笔记|会議筆記|参会笔记|见闻录|見聞錄|雜記|杂记|小结|小結|总结|總結|笔记|筆記|후기|wrap-up|wrap up|recap|report|lecture notes|meeting notes|notes|note|memo`)
	// held stand before a name in brackets with which a title ends.
	held = list(`開催された|行われた|開かれた|参加した|行ってきた`)
	// openings begin a title before the name.
	openings = list(`勉強会行ってみた|行ってみた|行ってきた|参加レポート|参加レポ|レポート|今日は|参加的|notes from|notes of|notes on|report from|report on|recap of`)
)

// bareName takes off a title what is no name: what was done, hashtags, the date
// that is told beside it. A title of which nothing is left stays as it is.
func bareName(title, date string) string {
	name := title
	if sentences := sentences(title, 2); len(sentences) > 1 && textSize(sentences[0]) >= leastName {
		name = sentences[0]
	}
	if inner := quotedName(name); inner != "" {
		return inner
	}
	for _, w := range went {
		if i := strings.Index(name, w); i > 0 {
			name = name[:i]
		}
	}
	for before := ""; name != before; {
		before = name
		name = withoutTags(name)
		name = withoutDate(name, date)
		name = ending(beginning(name))
		name = strings.Trim(name, " 　-–—:：・.。、,")
	}
	if textSize(name) < leastName || weekdays[bareLine(name)] {
		return asLabel(title)
	}
	return unquoted(name)
}

// weekdays are all that is left of the title of a page of a diary without its date.
var weekdays = phrases("月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日|星期一|星期二|星期三|星期四|星期五|星期六|星期日|星期天|" +
	"월요일|화요일|수요일|목요일|금요일|토요일|일요일|monday|tuesday|wednesday|thursday|friday|saturday|sunday")

// leastName is the size below which what is left of a title is no name.
const leastName = 5

// beginning is s without the first of the phrases that it begins with; Latin
// ones are words of their own.
func beginning(s string) string {
	lower := strings.ToLower(s)
	for _, p := range openings {
		if rest, ok := strings.CutPrefix(lower, p); ok && (isWide(firstRune(p)) || strings.HasPrefix(rest, " ")) {
			return s[len(p):]
		}
	}
	return s
}

// ending is s without the first of the phrases that it ends with.
func ending(s string) string {
	lower := strings.ToLower(s)
	for _, p := range reports {
		if rest, ok := strings.CutSuffix(lower, p); ok && (isWide(firstRune(p)) || rest == "" || strings.HasSuffix(rest, " ")) {
			return strings.TrimSuffix(strings.TrimSuffix(s[:len(rest)], "の"), " and ")
		}
	}
	return s
}

// quotedName is what stands in brackets, if all that stands around it is what
// people write around a name.
func quotedName(title string) string {
	for _, brackets := range []string{"「」", "『』", "“”", "《》"} {
		b := []rune(brackets)
		before, rest, _ := strings.Cut(title, string(b[0]))
		inner, after, closed := strings.Cut(rest, string(b[1]))
		if !closed || textSize(inner) < leastName {
			continue
		}
		before, after = strings.TrimSpace(before), strings.TrimSpace(withoutTags(after))
		opens := before == "" || beginning(before+" ") == " " ||
			slices.ContainsFunc(held, func(p string) bool { return strings.HasSuffix(before, p) })
		told := after == "" || ending(after) == "" || slices.ContainsFunc(went, func(p string) bool { return strings.HasPrefix(after, p) })
		if opens && told && before+after != "" {
			return inner
		}
	}
	return ""
}

// unquoted is a name without the brackets around the whole of it.
func unquoted(name string) string {
	if n := bracketed(name); n == len(name) {
		return strings.TrimFunc(name, func(r rune) bool { return slices.Contains(pairs, r) })
	}
	return name
}

// withoutTags takes off hashtags at the end, tags in brackets and a # at the
// beginning.
func withoutTags(name string) string {
	for {
		i := strings.LastIndex(name, "#")
		if i < 1 || strings.ContainsAny(name[i:], " 　") || len(name[i:]) < 3 || unicode.IsDigit(rune(name[i+1])) || isLetter(lastRune(name[:i])) {
			break
		}
		name = strings.TrimSpace(name[:i])
	}
	for strings.HasPrefix(name, "[") {
		_, rest, closed := strings.Cut(name, "]")
		if !closed || rest == "" {
			break
		}
		name = rest
	}
	return strings.TrimPrefix(name, "#")
}

// withoutDate takes a date off an end of a name, if it is the one told.
func withoutDate(name, date string) string {
	want := numbers(date)
	if len(want) < 2 {
		return name
	}
	if n := dateRun(name); n > 0 && holdsDate(numbers(name[:n]), want) {
		return strings.TrimSpace(strings.TrimLeft(name[n:], ")） "))
	}
	back := dateRunBack(name)
	if back < len(name) && holdsDate(numbers(name[back:]), want) {
		return strings.TrimRight(name[:back], " (（-–:")
	}
	return name
}

// isDatePart reports whether r stands in a date written in figures.
func isDatePart(r rune) bool {
	return unicode.IsDigit(r) || strings.ContainsRune("年月日/-. ()（）", r)
}

// dateRun is the length of the figures of a date at the beginning of s.
func dateRun(s string) int {
	for i, r := range s {
		if !isDatePart(r) {
			return i
		}
	}
	return len(s)
}

// dateRunBack is where the figures of a date at the end of s begin.
func dateRunBack(s string) int { return len(strings.TrimRightFunc(s, isDatePart)) }

// spelled is the part of a text that has the letters of a name, however the
// words are set apart and written small or large; "" if there is none.
func spelled(text, name string) string {
	want := []rune(squeezed(name))
	if len(want) < leastName {
		return ""
	}
	for start := range text {
		got, end := 0, start
		for off, r := range text[start:] {
			if isLetter(r) {
				if got == len(want) || unicode.ToLower(r) != want[got] {
					break
				}
				got++
			} else if got == 0 {
				break
			}
			end = start + off + utf8.RuneLen(r)
			if got == len(want) {
				return oneLine(text[start:end])
			}
		}
	}
	return ""
}

// squeezed are the letters and digits of s, in lower case.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if !isLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}
