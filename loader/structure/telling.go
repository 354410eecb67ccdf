package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/block"
)

// latinShare is how many hundredths a column of Latin text says of what a
// column of wide text says: an English title takes 1.6 times the columns of
// its Japanese translation.
const latinShare = 62

func hasWide(s string) bool {
	return strings.IndexFunc(s, block.Wide) >= 0
}

// fileName reports one long word of letters, digits and signs: what an image
// or a link's card leaves behind in text copied from a page.
func fileName(s string) bool {
	if strings.ContainsAny(s, " \u3000") || hasWide(s) || len(s) < 12 {
		return false
	}
	if strings.Count(s, ".") >= 2 && !digit(s[0]) {
		return true // docs.example.com
	}
	for _, end := range [...]string{".com", ".net", ".org", ".jp"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	signs := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == ':' || c == '_' || c == '.' || digit(c) {
			signs++
		}
	}
	return signs*3 >= len(s)
}

// hasYear finds a year of the last decades as a number of its own.
func hasYear(s string) bool {
	for i := 0; i+4 <= len(s); i++ {
		if (s[i] == '2' && s[i+1] == '0' || s[i] == '1' && s[i+1] == '9') && digit(s[i+2]) && digit(s[i+3]) &&
			(i == 0 || !digit(s[i-1])) && (i+4 == len(s) || !digit(s[i+4])) {
			return true
		}
	}
	return false
}

// slot finds a length of time in brackets, as programmes give talks: (15 min),
// （10分）, [Ada Holm, 20m].
func slot(folded string) bool {
	open := strings.IndexAny(folded, "([（［")
	if open < 0 {
		return false
	}
	for i := open; i < len(folded); i++ {
		if !digit(folded[i]) || digit(folded[i-1]) {
			continue
		}
		rest := strings.TrimLeft(strings.TrimLeft(folded[i:], "0123456789"), " -")
		for _, unit := range [...]string{"min", "分", "m)", "m]", "분"} {
			if strings.HasPrefix(rest, unit) {
				return true
			}
		}
	}
	return false
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// coinedEnds are what names of gatherings are coined with: PyCon, RubyKaigi.
var coinedEnds = []string{"Con", "CON", "Conf", "CONF", "Kaigi", "Days", "DAYS", "Day", "DAY", "Fest", "Camp", "CAMP", "Summit", "Meetup", "World", "UG", "Cast", "Nite", "Night", "Expo", "Jam"}

// coined finds a Latin word that is more than one of coinedEnds and ends in it.
// The capital tells PyCon from bacon.
func coined(text string) bool {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf || !unicode.IsLetter(r) }) {
		for _, end := range coinedEnds {
			if len(w) > len(end) && strings.HasSuffix(w, end) {
				return true
			}
		}
	}
	return false
}

// ordinalName finds the number that a series of events counts by: 第12回,
// vol.3, #8.
func ordinalName(s string) bool {
	if i := strings.Index(s, "第"); i >= 0 && strings.Contains(s[i:], "回") {
		return true
	}
	for _, w := range [...]string{"vol.", "vol ", "volume ", "#"} {
		if _, after, ok := strings.Cut(s, w); ok && after != "" && digit(strings.TrimLeft(after, " ")[0:1][0]) {
			return true
		}
	}
	return false
}

// counts finds an ordinal: a word and a number, 第…, …目.
func counts(s string) bool {
	if strings.HasPrefix(s, "第") || strings.Contains(s, "日目") || strings.Contains(s, "コマ目") || strings.Contains(s, "番目") || strings.Contains(s, "本目") {
		return true
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ':' || r == '.' || r == '-' || r == '　' || r == '：' })
	for i, w := range words {
		if strings.TrimFunc(w, unicode.IsDigit) == "" && len(w) <= 2 && i > 0 && i <= 2 {
			return true
		}
	}
	if len(words) == 0 {
		return false
	}
	head := strings.TrimRightFunc(words[0], unicode.IsDigit) // セッション1, day2, lt3
	return head != "" && len(words[0])-len(head) > 0 && len(words[0])-len(head) <= 2 && isWord(head).has(grouping|pause)
}

// manner are the words after "by" that say how, not who.
var manner = map[string]bool{"default": true, "design": true, "example": true, "step": true, "hand": true, "heart": true, "the": true, "a": true, "using": true, "one": true, "day": true}

// byName finds a speaker in a title: by X, X氏, Xさん, (@x), X | Y.
func byName(s string) bool {
	if i := strings.LastIndex(s, "by "); i > 0 && (s[i-1] == ' ' || s[i-1] == '(' || s[i-1] == '/' || s[i-1] >= utf8.RuneSelf) && len(s)-i < 80 {
		word, _, _ := strings.Cut(s[i+len("by "):], " ")
		return !manner[word]
	}
	if strings.Contains(s, " | ") && strings.Count(s, " | ") >= 2 {
		return true
	}
	for _, w := range [...]string{"さん", "氏", "先生", "によるlt", "による講演", "による発表", "老师", "老師"} {
		if i := strings.Index(s, w); i > 0 && (i+len(w) == len(s) || !strings.HasPrefix(s[i+len(w):], "か")) && !strings.Contains(s, "皆さん") {
			return true
		}
	}
	if i := strings.IndexByte(s, '@'); i >= 0 && i+2 < len(s) && s[i+1] > ' ' && (i == 0 || s[i-1] == ' ' || s[i-1] == '(' || s[i-1] == '[' || s[i-1] >= utf8.RuneSelf) {
		return !strings.HasPrefix(s[i+1:], "toc")
	}
	return false
}

// spoken reports a line that ends as a Japanese sentence does, without its
// full stop; titles end in nouns.
func spoken(s string) bool {
	s = strings.TrimRight(s, "…。．.！!?？・♪～〜)）")
	if r, _ := utf8.DecodeLastRuneInString(s); strings.ContainsRune("たるす", r) && block.Columns(s) >= talkWidth {
		return true // a long line that ends in a verb
	}
	for _, w := range [...]string{"です", "ます", "ました", "でした", "ません", "だった", "した", "ている", "ていた", "ですね", "ですが", "した。", "ないか", "と思う", "という", "ください"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// speakerLine reports a line that says who speaks: a field, or a sentence as
// blogs have it (…さんの発表です, …氏によるLT).
func speakerLine(b *block.Block) bool {
	if b.Name == block.SpeakerField {
		return true
	}
	text := b.Text
	if len(text) > speakerLineMax {
		text = text[:speakerLineMax]
	}
	for _, what := range [...]string{"発表", "講演", "セッション", "トーク", "LT", "お話"} {
		before, after, ok := strings.Cut(text, what)
		if !ok {
			continue
		}
		who := strings.TrimSuffix(strings.TrimSuffix(before, "の"), "による")
		if who == before {
			continue
		}
		for _, title := range [...]string{"さん", "氏", "様", "先生"} {
			if strings.HasSuffix(who, title) {
				return true
			}
		}
		if what == "発表" && strings.HasPrefix(after, "です") {
			return true
		}
	}
	return false
}

// speakerLineMax is how far into a line the speaker is looked for: the first
// clause, in bytes.
const speakerLineMax = 120
