package lexis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The shape of paragraphs that were wrapped by hand, in columns.
const (
	// wrapMin is the narrowest column anybody wraps prose at.
	wrapMin = 40
	// wrapMax is the widest: lines longer than that are paragraphs each.
	wrapMax = 130
	// wrapSlack is how much shorter than the longest a wrapped line can be: the
	// length of a Latin word that did not fit.
	wrapSlack = 14
)

// Carried tells which lines of a paragraph carry on the one before them, and which
// stand for themselves: whether line i+1 carries on line i is its element i. Lines
// of a text that was wrapped do, and those that go on with a sentence; short
// lines, labels, what begins with a sign and addresses do not. Marks of emphasis
// and links may stand in the lines.
func Carried(lines []string) []bool {
	if len(lines) < 2 {
		return nil
	}
	carried := make([]bool, len(lines)-1)
	wrapped := wrapped(lines)
	below := lineOf(trimMarks(lines[len(lines)-1]))
	end, prose := below.text, EndsSentence(below.text) // end is of what the line below begins
	for i := len(carried) - 1; i >= 0; i-- {
		line := lineOf(trimMarks(lines[i]))
		if carried[i] = line.carries(&below, end, wrapped, prose); !carried[i] {
			end = line.text
		}
		below = line
	}
	return carried
}

// lineOfText is a line of a paragraph, which is held against the line above it and the one below.
type lineOfText struct {
	text                  string
	begins, labels, alone bool
}

func lineOf(text string) lineOfText {
	return lineOfText{text, begins(text), labels(text), alone(text)}
}

// trimMarks takes blanks and marks of emphasis off both ends of a line.
func trimMarks(s string) string {
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		if !isMark(r) {
			break
		}
		s = s[n:]
	}
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if !isMark(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

func isMark(r rune) bool {
	switch r {
	case ' ', '\t', '\u3000', '\\', '*', '_', '`', '~':
		return true
	}
	return false
}

// wrapped reports lines that are all about as long as the longest, but the last:
// they end where no more fitted. Most of them stop inside a sentence. Two lines
// prove little: there the first word of the second must not have fitted on the
// first.
func wrapped(lines []string) bool {
	var room [16]int // for most paragraphs
	columns, longest := room[:0], 0
	for _, l := range lines {
		n := Columns(l)
		if columns, longest = append(columns, n), max(longest, n); n > wrapMax {
			return false
		}
	}
	if longest < wrapMin {
		return false
	}
	all, short, open := len(lines)-1, 0, 0
	for i, l := range lines[:all] {
		slack := wrapSlack
		if word := firstWord(lines[i+1]); all == 1 {
			slack = word
		} else {
			slack = max(slack, word)
		}
		if columns[i] < longest-slack {
			short++
		}
		if !EndsSentence(l) && !EndsClause(l) {
			open++
		}
	}
	return short*10 <= all && open*2 >= all
}

// firstWord is how many columns the first word of a line takes with the blank
// before it: of wide characters, those that stand together, a letter and a stop.
func firstWord(s string) int {
	s = strings.TrimLeft(s, " \t\u3000")
	if r := FirstRune(s); Wide(r) && !hangul(r) {
		return 2 * len("ab")
	}
	if n := strings.IndexByte(s, ' '); n >= 0 {
		s = s[:n]
	}
	return Columns(s) + 1
}

// carries reports whether the line below carries on another. Line end is the last of those
// that carry on the one below; the paragraph was wrapped, or is prose to its end.
func (l *lineOfText) carries(below *lineOfText, end string, wrapped, prose bool) bool {
	a, b := l.text, below.text
	switch {
	case opensLink(a) && b != "":
		return true
	case a == "" || b == "" || below.begins || below.labels || l.alone || below.alone || LastRune(a) == ':' || LastRune(a) == '：':
		return false
	case wrapped || EndsClause(a):
		return true
	case l.begins && !unfinished(a):
		return false
	case goesOn(b):
		return true
	case l.labels:
		return false
	case EndsSentence(a):
		return EndsSentence(end) || Columns(b) >= wrapMin
	case unfinished(a):
		return true
	}
	// Latin and Korean words carry on where the whole is a sentence; a noun or a
	// verb of Japanese at the end of a line ends what it says.
	return prose && !Wide(LastRune(a)) && (startsSmall(b) || Columns(a) >= wrapMin)
}

// begins reports a line that begins with a sign, a number, a date or a bracket of
// titles.
func begins(b string) bool {
	r := FirstRune(b)
	if KanaOrHan(r) && !hanNumeral(r) {
		return false
	}
	switch r {
	case '【', '■', '□', '●', '○', '◎', '◆', '◇', '▼', '▲', '▶', '★', '☆', '※', '→', '⇒', '⇨', '➡', '←', '↑', '↓', '・', '･', '•', '‣',
		'–', '—', '―', '－', '〇', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '<', '＜', '#', '|', '!':
		return true
	}
	if m, ok := MarkerAt(b); ok && m.Size < len(b) && !(r < utf8.RuneSelf && unicode.IsLetter(r)) {
		return true
	}
	if len(b) > 2 && (b[0] == '-' && unicode.IsLetter(FirstRune(b[1:])) || (b[0] == 'Q' || b[0] == 'A') && (b[1] == '.' || b[1] == ')')) {
		return true // a bullet without its blank, a question and its answer
	}
	return TimeAt(b) > 0 || BeginsWithDate(b)
}

// The width of a label before its colon, in columns.
const labelColumns = 24

// labels reports a line that begins with a short name and a colon: 名前: 値. What
// stands before the colon has no stop.
func labels(s string) bool {
	s = strings.TrimLeft(s, "[")
	i, size := colonAt(s)
	if i <= 0 || strings.HasPrefix(s[i:], "://") {
		return false
	}
	name, rest := s[:i], s[i+size:]
	if size == 1 && rest != "" && rest[0] != ' ' && rest[0] < utf8.RuneSelf && rest[0] != '*' {
		return false
	}
	return Columns(name) <= labelColumns && strings.Count(name, " ") <= 2 && !strings.ContainsFunc(name, noLabel) &&
		strings.ContainsFunc(name, unicode.IsLetter)
}

// colonAt is where the first colon of a line is, as far as a label may reach, and
// its size; -1 for nowhere.
func colonAt(s string) (i, size int) {
	const most = 3 * labelColumns
	i = strings.IndexByte(s[:min(len(s), most)], ':')
	if wide := strings.Index(s[:min(len(s), most+len("：")-1)], "："); wide >= 0 && (i < 0 || wide < i) {
		return wide, len("：")
	}
	return i, 1
}

// noLabel reports what is no part of a name: stops and brackets.
func noLabel(r rune) bool {
	switch r {
	case '。', '、', '，', ',', '.', '!', '?', '！', '？', '「', '『', '(', '（':
		return true
	}
	return false
}

// opensLink reports a line with an address whose words in brackets go on below, as AsciiDoc has
// them: https://a.example[the.
func opensLink(s string) bool {
	return strings.Count(s, "[") > strings.Count(s, "]") && strings.Contains(s, "://")
}

// alone reports a line that is an address, a picture or a tag and nothing else.
func alone(s string) bool {
	return URLAt(s) == len(s) && !opensLink(s) || strings.HasPrefix(s, "![") && strings.HasSuffix(s, ")") || strings.HasPrefix(s, "[") && strings.HasSuffix(s, ")") && strings.Count(s, "](") == 1 ||
		strings.HasPrefix(s, "{{") || strings.HasPrefix(s, "{%") || strings.HasPrefix(s, "<") && strings.HasSuffix(s, ">")
}

// goesOn reports a line that begins amid a sentence: with a particle or kana that
// begins none.
func goesOn(b string) bool {
	r, n := utf8.DecodeRuneInString(b)
	switch r {
	case 'を', 'ん', 'っ', 'ゃ', 'ゅ', 'ょ', 'ー', 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ', '、', '。', '，', '．', '）', '」', '』', '】':
		return true
	case 'が', 'は', 'に', 'の', 'へ':
		next, _ := utf8.DecodeRuneInString(b[n:])
		return next >= 0x4e00 || next >= 'ァ' && next <= 'ヺ'
	case 'と':
		return strings.HasPrefix(b, "という") || strings.HasPrefix(b, "といった")
	}
	return false
}

// unfinished reports a line that stops where a sentence goes on: behind a particle
// of Japanese or Korean, or an opened bracket.
func unfinished(a string) bool {
	switch LastRune(a) {
	case 'は', 'が', 'を', 'に', 'で', 'と', 'へ', 'も', 'や', 'の', 'て', 'ば', 'つ', '「', '『', '（', '(', '는', '을', '를', '은', '에', '와':
		return true
	case 'け', 'ど', 'ら', 'り', 'な', '서', '게', '로', '고', '만':
		for _, end := range [...]string{"けど", "から", "より", "まで", "ながら", "ような", "에서", "에게", "으로", "하고", "지만"} {
			if strings.HasSuffix(a, end) {
				return true
			}
		}
	}
	return false
}

// startsSmall reports a line that begins with a word that begins no sentence: in
// lower case, or of a script without case.
func startsSmall(b string) bool {
	r := FirstRune(b)
	return unicode.IsLower(r) || hangul(r)
}

// hangul reports a syllable of Korean.
func hangul(r rune) bool { return r >= 0xac00 && r <= 0xd7a3 }
