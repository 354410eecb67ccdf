package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/lexis"
)

// placeMax is the longest place, in bytes: a name and a room.
const placeMax = 120

// placeValue is the place that a field gives, "" if it is too long for one.
func placeValue(s string) string {
	for _, end := range [...]string{"http", "--->", "。", "；", "; ", "\t", "<"} {
		if i := strings.Index(s, end); i >= 0 {
			s = s[:i]
		}
	}
	if _, n := lexis.DateAt(s); n > 0 {
		s = s[n:]
	}
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(":：・、,|*_-–—", r) })
	for _, w := range [...]string{"様", "さま", "さん"} { // the company that lends it
		s = strings.TrimRightFunc(strings.TrimSuffix(s, w), unicode.IsSpace)
	}
	if open := openers.Index(s); open < 0 {
		s = closers.TrimRight(s) // 潮会議 (於:北港会館)
	}
	if name, at := lexis.FieldAt(s); name == lexis.PlaceField {
		s = s[at:] // 地点, and on the next line 会场：…
	}
	if lexis.FieldNamed(s) != lexis.NoField {
		return ""
	}
	if speech(s) || strings.Contains(s, "ですが") { // a sentence about the place, if it begins with it
		s, _, _ = strings.Cut(s, "は")
		if s = strings.TrimSpace(s); utf8.RuneCountInString(s) > placeChars || strings.HasPrefix(s, "会場") {
			return ""
		}
	}
	if last := strings.LastIndexFunc(s, lexis.Wide); len(s) > placeMax && last >= 0 {
		_, size := utf8.DecodeRuneInString(s[last:])
		s = s[:last+size] // the same again in English
	}
	if s == "" || len(s) > placeMax || strings.IndexFunc(s, lexis.LetterOrDigit) < 0 {
		return ""
	}
	return s
}

// heldAt are the words between which a text says where something was held.
var heldAt = [...]struct{ before, after string }{
	{"会場は", "。、，,でに．"}, {"場所は", "。、，,でに．"}, {"会场在", "。，,的 举"}, {"会场是", "。，,的 "}, {"held in ", ".,;(\n"}, {"held at ", ".,;(\n"}, {"took place in ", ".,;(\n"}, {"took place at ", ".,;(\n"},
	{"e met in ", ".,;(\n"}, {"gathered at ", ".,;(\n"}, {"gathered in ", ".,;(\n"}, {"together at ", ".,;(\n"}, {"together in ", ".,;(\n"}, {"今年在", "，,的。"},
	{"meetup at ", ".,;(\n"}, {"Meetup at ", ".,;(\n"}, {"conference at ", ".,;(\n"}, {"Conference at ", ".,;(\n"},
	{"conference in ", ".,;(\n"}, {"meetup in ", ".,;(\n"}, {"Conference in ", ".,;(\n"}, {"Venue was ", ".,;(\n"}, {"venue was ", ".,;(\n"},
}

// heldEnds are words behind a place in a text: 花都で開催, 在花都召开.
var heldEnds = [...]struct{ before, after string }{
	{"在", "成功举办"}, {"在", "召开"}, {"在", "举行"}, {"在", "举办"}, {"於", "舉行"}, {"於", "舉辦"}, {"在", "舉行"}, {"在", "舉辦"},
}

// heldBehind are words behind a place in a Japanese text, beforeHeld what stands before it: 5月3日に花都で開催. "" is
// the beginning of the line.
var (
	heldBehind = [...]string{"で開催", "にて開催", "において開催", "で行われ", "にて行われ", "で開かれ", "にて開かれ", "を訪問し"}
	beforeHeld = [...]string{"、", ",", "，", "に", "より", "から", " ", "日", "）", ")", "先日", "昨日", "本日", ""}
)

// placeIn is the place at which a text says that something was held, "" for
// none.
func placeIn(s string) string {
	s = strings.Map(withoutMarks, s)
	for _, w := range heldAt {
		_, after, ok := strings.Cut(s, w.before)
		if !ok {
			continue
		}
		after = strings.TrimSpace(strings.TrimLeft(after, "。、，, "))
		if end := strings.IndexAny(after, w.after); end > 0 {
			after = after[:end]
		}
		if w.before[0] >= utf8.RuneSelf || capitalPlace(&after) {
			if place := placeValue(after); place != "" && !strings.HasSuffix(place, "ん") && utf8.RuneCountInString(place) <= placeChars {
				return place
			}
		}
	}
	for _, w := range heldEnds {
		if place := placeBetween(s, w.before, w.after); place != "" {
			return place
		}
	}
	for _, after := range heldBehind {
		for _, before := range beforeHeld {
			if place := placeBetween(s, before, after); place != "" {
				return place
			}
		}
	}
	return firstOf(placeHeld(s), heldWhere(s), placeDated(s), placeAt(s), placeMet(s), placeOnDay(s))
}

// placeBetween is the place that stands between some words of a text, "" for none.
func placeBetween(s, before, after string) string {
	start, _, ok := strings.Cut(s, after)
	if !ok {
		return ""
	}
	i := strings.LastIndex(start, before)
	if before == "" {
		i = strings.LastIndexByte(start, '\n') + 1
	}
	if i < 0 {
		return ""
	}
	place := start[i+len(before):]
	if n := utf8.RuneCountInString(place); n < 2 || n > placeChars || strings.ContainsAny(place, "、，。,はがを「」に") || strings.HasSuffix(place, "ん") {
		return "" // 因んで is a verb
	}
	if place = placeValue(withoutDay(place)); !lexis.HasWide(place) && lexis.WordsIn(lexis.Fold(place)).Has(lexis.Gathering) {
		return ""
	}
	return place
}

// withoutDay is what stands behind a word for a day that a place in a text begins with:
// 先日花都のホール.
func withoutDay(place string) string {
	for _, day := range [...]string{"先日", "昨日", "本日", "今日", "当日"} {
		if rest, ok := strings.CutPrefix(place, day); ok {
			return rest
		}
	}
	return place
}

// placeHeld is the place behind "at" or "in" in the sentence that says in English when
// something was held: held on May 3, 2019 at Harbour Hall.
func placeHeld(s string) string {
	for _, verb := range [...]string{"held ", "Held ", "took place ", "takes place ", "taking place "} {
		_, after, ok := strings.Cut(s, verb)
		if !ok {
			continue
		}
		after, _, _ = strings.Cut(after, ". ")
		after, _, _ = strings.Cut(after, "\n")
		for _, where := range [...]string{" at ", " in "} {
			for rest := " " + after; ; {
				if _, rest, ok = strings.Cut(rest, where); !ok {
					break
				}
				place := rest
				if _, n := lexis.DateAt(place); n == 0 && !lexis.Period(place) && capitalPlace(&place) && utf8.RuneCountInString(place) <= placeChars {
					return place
				}
			}
		}
	}
	return ""
}

// placeDated is the place behind the date that a short line begins with: May 3, 2019,
// Hull, UK. All its words have capitals.
func placeDated(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	_, n := lexis.DateAt(s)
	if n == 0 || lexis.Columns(s) > dateColumns {
		return ""
	}
	for _, sign := range [...]string{", ", " - ", " – ", " — ", " | ", " in ", " at "} {
		if place, ok := strings.CutPrefix(s[n:], sign); ok {
			place = strings.TrimSpace(place)
			for w := range strings.FieldsSeq(place) {
				if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) && w != "of" && w != "the" {
					return ""
				}
			}
			return place
		}
	}
	return ""
}

// withoutMarks drops the signs of links and bold type that a text of two notations
// has left: [Tide conference] in Hull.
func withoutMarks(r rune) rune {
	if r == '[' || r == ']' || r == '*' || r == '_' {
		return -1
	}
	return r
}

// placeChars is the longest place in a text, in characters.
const placeChars = 30

// capitalPlace cuts a text to the words with capitals that it begins with.
func capitalPlace(s *string) bool {
	text := strings.TrimPrefix(strings.TrimPrefix(*s, "the "), "The ")
	n := capitalWords(text)
	*s = text[:n]
	return n > 0
}

// placeAt is the place behind @, as titles and announcements have it: 3/11
// @五反田. An account is none.
func placeAt(s string) string {
	i, size := strings.Index(s, "@"), 1
	if i < 0 {
		i, size = strings.Index(s, "＠"), len("＠")
	}
	if i < 0 {
		return ""
	}
	if strings.HasSuffix(s[:i], " ") && strings.HasPrefix(s[i+size:], " ") { // an account has no space
		place, _, _ := strings.Cut(s[i+size:], "#")
		if place = placeValue(place); place != "" && utf8.RuneCountInString(place) <= placeChars && lexis.HasWide(place) {
			return place
		}
	}
	if lexis.Columns(s) > dateColumns {
		return ""
	}
	if before, _ := utf8.DecodeLastRuneInString(s[:i]); i > 0 && size == 1 && before < utf8.RuneSelf && lexis.LetterOrDigit(before) {
		return "" // an address
	}
	after := strings.TrimLeft(s[i+size:], " ")
	if place := after; strings.HasPrefix(s[i+size:], " ") && capitalPlace(&place) {
		return place // an account has no space
	}
	end := strings.IndexFunc(after, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("、。)）」】#", r) })
	if end >= 0 {
		after = after[:end]
	}
	if strings.IndexFunc(after, lexis.Wide) < 0 || strings.Contains(after, "さん") {
		return "" // an account
	}
	return after
}
