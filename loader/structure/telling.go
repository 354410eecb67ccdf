package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/lexis"
)

func hasWide(s string) bool {
	return strings.IndexFunc(s, lexis.Wide) >= 0
}

// fileName reports one long word of letters, digits and signs: what an image
// or a link's card leaves behind in text copied from a page.
func fileName(s string) bool {
	if len(s) < 12 || strings.IndexByte(s, ' ') >= 0 || hasWide(s) {
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

// pictureName reports the name of one file with its ending, as cameras and screens name
// pictures by the day: 20191022_1.JPG.
func pictureName(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	if dot < 0 || len(s)-dot-1 < 2 || len(s)-dot-1 > 4 || strings.IndexByte(s, ' ') >= 0 {
		return false
	}
	for _, c := range s[dot+1:] {
		if c |= 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// hasYear finds a year of the last decades as a number of its own.
func hasYear(s string) bool {
	for i := 0; i+4 <= len(s); i++ {
		if (s[i] == '2' && s[i+1] == '0' || s[i] == '1' && s[i+1] == '9') && digit(s[i+2]) && digit(s[i+3]) &&
			(i == 0 || !digit(s[i-1])) && (i+4 == len(s) || !digit(s[i+4])) {
			return true
		}
	}
	return hasWide(s) && lexis.EraYear(s)
}

// timeSlot finds a length of time in brackets, as programmes give talks: (15 min),
// （10分）, [Ada Holm, 20m].
func timeSlot(folded string) bool {
	open := strings.IndexAny(folded, "([")
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
	for i := 1; i < len(text); i++ {
		if !upper(text[i]) || !letter(text[i-1]) {
			continue // what is coined has a capital inside
		}
		end := i + 1
		for end < len(text) && letter(text[end]) {
			end++
		}
		start := i
		for start > 0 && letter(text[start-1]) {
			start--
		}
		for _, coin := range coinedEnds {
			if end-start > len(coin) && strings.HasSuffix(text[start:end], coin) {
				return true
			}
		}
		i = end
	}
	return false
}

func upper(c byte) bool { return c >= 'A' && c <= 'Z' }

// ordinalName finds the number that a series of events counts by: 第12回,
// vol.3, #8.
func ordinalName(s string) bool {
	if i := strings.Index(s, "第"); i >= 0 && strings.Contains(s[i:], "回") {
		return true
	}
	if strings.IndexByte(s, '#') < 0 && strings.IndexByte(s, 'v') < 0 {
		return false // as most, which is told faster
	}
	for _, w := range [...]string{"vol.", "vol ", "volume ", "#"} {
		_, after, _ := strings.Cut(s, w)
		if number := strings.TrimLeft(after, " "); number != "" && digit(number[0]) {
			return true
		}
	}
	return false
}

// manner are the words after "by" that say how, not who.
var manner = map[string]bool{"default": true, "design": true, "example": true, "step": true, "hand": true, "heart": true, "the": true, "a": true, "using": true, "one": true, "day": true}

// passive are the words before "by" that say what was done, not who speaks.
var passive = map[string]bool{"made": true, "powered": true, "driven": true, "built": true, "backed": true, "followed": true, "used": true, "caused": true, "step": true, "side": true, "inspired": true}

// personWords are the words of the list person.
var personWords = lexis.WordList(lexis.Person)

// bySomebody finds a speaker in a folded title: by X, X氏, Xさん, (@x), X | Y. in
// is the lists it may hold words of.
func bySomebody(s string, in lexis.Words) bool {
	if i := lastIndex(s, "by "); i > 0 && (s[i-1] == ' ' || s[i-1] == '(' || s[i-1] == '/' || s[i-1] >= utf8.RuneSelf) && len(s)-i < 80 {
		word, _, _ := strings.Cut(s[i+len("by "):], " ")
		before := strings.TrimRight(s[:i], " (/")
		return !manner[word] && !passive[before[strings.LastIndexByte(before, ' ')+1:]]
	}
	if strings.Contains(s, " | ") && strings.Count(s, " | ") >= 2 {
		return true
	}
	for _, w := range personWords {
		if !in.Has(lexis.Person) {
			break
		}
		if i := strings.Index(s, w); i > 0 && (i+len(w) == len(s) || !strings.HasPrefix(s[i+len(w):], "か")) && !strings.Contains(s, "皆さん") {
			return true
		}
	}
	if i := strings.IndexByte(s, '@'); i >= 0 && i+2 < len(s) && s[i+1] > ' ' && (i == 0 || s[i-1] == ' ' || s[i-1] == '(' || s[i-1] == '[' || s[i-1] >= utf8.RuneSelf) {
		return !strings.HasPrefix(s[i+1:], "toc")
	}
	return false
}

// lastIndex is strings.LastIndex for what few titles have, which is told faster
// than where it is.
func lastIndex(s, what string) int {
	if !strings.Contains(s, what) {
		return -1
	}
	return strings.LastIndex(s, what)
}

// behindSpeech are signs behind the end of a sentence.
var behindSpeech = lexis.NewSet("…。．.！!?？・♪～〜)）")

// speech reports a line that ends as a Japanese sentence does, without its
// full stop; titles end in nouns.
func speech(s string) bool {
	if r, _ := utf8.DecodeLastRuneInString(s); r >= '一' && r <= '鿿' || r >= 'ァ' && r <= 'ヺ' && r != 'ノ' && r != 'シ' {
		return false // a noun, as most titles end in
	}
	if i := strings.LastIndexByte(s, ' '); i > 0 && strings.IndexByte(s[i:], '.') > 1 && !hasWide(s[i:]) && hasWide(s) {
		s = s[:i] // the site of a link's card
	}
	s = behindSpeech.TrimRight(withoutFace(s))
	r, _ := utf8.DecodeLastRuneInString(s)
	if (r == 'た' || r == 'る' || r == 'す') && lexis.Columns(s) >= talkWidth {
		return true // a long line that ends in a verb
	}
	if r < 'ぁ' || r > 'ん' {
		return false // all of these end in hiragana
	}
	for _, w := range [...]string{"です", "ます", "ました", "でした", "ません", "だった", "した", "ている", "ていた", "ですね", "ますね", "ましたね", "でしょう", "ましょう", "ますよ", "ですが", "ないか", "と思う", "という", "ください"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// withoutFace takes a face drawn with signs off the end of a line, and its
// like: ヽ(´▽｀)ノ, (^^;, （笑）.
func withoutFace(s string) string {
	before := max(0, len(s)-faceMax*utf8.UTFMax) // what opens there is too long
	open := before + max(strings.LastIndexByte(s[before:], '('), strings.LastIndex(s[before:], "（"))
	if open <= 0 || open < before || utf8.RuneCountInString(s[open:]) > faceMax {
		return s
	}
	inside := strings.TrimRight(strings.TrimLeft(s[open:], "(（"), ")）ノﾉoシ")
	if inside != "笑" && strings.IndexFunc(inside, lexis.LetterOrDigit) >= 0 && !strings.ContainsAny(inside, "´｀`^;ω∀▽Д・_＾") {
		return s
	}
	return strings.TrimRight(s[:open], "ヽヾ＼\\o")
}

// faceMax is the longest of them, in characters.
const faceMax = 12

// valueLine reports "name: value" with a name of a few words; a time of day is
// none.
func valueLine(t string) bool {
	i := lexis.IndexOf(t, ":", "：")
	if i <= 0 || i > labelMax || strings.HasPrefix(t[i:], "://") {
		return false
	}
	if t[i] == ':' && i+1 < len(t) && digit(t[i-1]) && digit(t[i+1]) {
		return false
	}
	return lexis.Columns(t[:i]) <= labelColumns
}

// labelColumns is the longest name of a value, in columns.
const labelColumns = 20

// dashName is the name behind a long dash at the end of a title: 题目 ——— 王伟,
// "Ships by ear -- Ada Holm".
func dashName(text string) string {
	for _, dash := range [...]string{"--", "——", "――", "──"} {
		i := lastIndex(text, dash)
		if i < 0 {
			continue
		}
		name := strings.TrimSpace(text[i+len(dash):])
		if strings.Trim(text[:i], dash+" ") != "" && nameWords(name) {
			return name
		}
	}
	return ""
}

// afterBy is who a line names that begins with "by" and a capital or a wide
// letter: by Kit Reed - Planks Inc.
func afterBy(s string) (string, bool) {
	if len(s) < len("by X") || len(s) > speakerLineMax || s[1] != 'y' || s[2] != ' ' || s[0]|0x20 != 'b' {
		return "", false
	}
	first, _ := utf8.DecodeRuneInString(s[3:])
	return s[3:], unicode.IsUpper(first) || lexis.Wide(first)
}
