package digest

import (
	"bytes"
	"strings"
	"unicode"

	"yomi/model"
)

// speech is what a node says: its text without the names of pictures. Cells of a
// table are set apart as notes in one line are.
type speech struct {
	box    string // of a task, with its state and priority in Org, or the number of a footnote
	text   string
	struck [][2]int // the ranges of text that are struck
	code   [][2]int // the same of what is code
	behind int      // how many sentences stand behind the text, where it is not all
}

// said is what r says.
func said(t *model.Tree, r model.Ref) speech {
	n := t.Node(r)
	s := speech{text: n.Text, box: strings.TrimSpace(n.Task.Box() + " " + t.Rich(r).Rank())}
	if label := t.Rich(r).Footnote; label != "" && s.box == "" {
		s.box = "[" + label + "]"
	}
	runs := t.Runs(r)
	if len(runs) == 0 {
		if n.Form == model.Table {
			s.text = inOneRow(n.Text)
		}
		s.text = withoutEnd(withoutSign(s.text))
		return s
	}
	lead := 0
	if n.Form != model.Table {
		lead = len(n.Text) - len(withoutSign(n.Text))
	}
	var b bytes.Buffer
	done := lead
	for _, run := range runs {
		lo, hi := max(int(run.Lo), lead), max(int(run.Hi), lead)
		switch {
		case lo < done: // inside of what is left out
		case run.Style == model.StyleImage:
			b.WriteString(n.Text[done:lo])
			s.instead(&b, "", hi-lo)
			done = hi
		case run.Style == model.StyleFootnote:
			b.WriteString(n.Text[done:lo])
			s.footnote(&b, n.Text[lo:hi])
			done = hi
		case run.Style == model.StyleSup || run.Style == model.StyleSub:
			b.WriteString(n.Text[done:lo])
			s.instead(&b, model.Raised(n.Text[lo:hi], run.Style), hi-lo)
			done = hi
		case run.Style == model.StyleLink && strings.Contains(n.Text[lo:hi], "\n"):
			b.WriteString(n.Text[done:lo])
			joined := wordsOfLink(n.Text[lo:hi])
			s.instead(&b, joined, hi-lo)
			done = hi
		case run.Style == model.StyleCode:
			at := b.Len() + lo - done
			s.code = append(s.code, [2]int{at, at + hi - lo})
		case run.Style == model.StyleStrike:
			b.WriteString(n.Text[done:lo])
			s.struck = append(s.struck, [2]int{b.Len(), b.Len() + hi - lo})
			done = lo
		}
	}
	b.WriteString(n.Text[done:])
	s.text = b.String()
	if n.Form == model.Table { // its cells are struck one by one
		s.text, s.struck = withoutSign(inOneRow(s.part(0, len(s.text)))), nil
		s.code = nil
	}
	s.text = withoutEnd(s.text)
	return s
}

// wordsOfLink are the words of a link in one line, which its source broke where it was
// full: nobody ends a sentence inside of a link.
func wordsOfLink(words string) string {
	whole := speech{}
	for line := range strings.Lines(words) {
		if line = strings.TrimSpace(line); whole.text == "" {
			whole.text = line
		} else if line != "" {
			whole.append(speech{text: line})
		}
	}
	return whole.text
}

// instead writes said instead of so many bytes, which may be struck.
func (s *speech) instead(b *bytes.Buffer, said string, bytes int) {
	if n := len(s.struck); n > 0 && s.struck[n-1][1] > b.Len() {
		s.struck[n-1][1] += len(said) - bytes
	}
	b.WriteString(said)
}

// endSize is how many bytes of stops a number of a footnote goes before at most:
// more than any sentence ends with, and little to look through for each number.
const endSize = 32

// footnote writes the number of a footnote, before the stop of the sentence that
// it belongs to: behind it, it would begin the next.
func (s speech) footnote(b *bytes.Buffer, number string) {
	from := max(0, b.Len()-endSize)
	stop := from + len(bytes.TrimRightFunc(b.Bytes()[from:], isStop))
	if n := len(s.struck); n > 0 && s.struck[n-1][1] > stop {
		stop = b.Len() // the stop is struck, which the number is not
	}
	end := string(b.Bytes()[stop:])
	b.Truncate(stop)
	b.WriteString(number)
	b.WriteString(end)
}

// part is the text from lo to hi with ~~ around what is struck of it.
func (s speech) part(lo, hi int) string {
	if len(s.struck) == 0 {
		return s.text[lo:hi]
	}
	var b strings.Builder
	for _, r := range s.struck {
		from, to := max(r[0], lo), min(r[1], hi)
		if from >= to {
			continue
		}
		b.WriteString(s.text[lo:from])
		b.WriteString("~~")
		b.WriteString(s.text[from:to])
		b.WriteString("~~")
		lo = to
	}
	b.WriteString(s.text[min(lo, hi):hi])
	return b.String()
}

// boxed is a text with the task's box before it.
func (s speech) boxed(text string) string {
	if s.box == "" {
		return text
	}
	return s.box + " " + text
}

// withoutSign is a text without the signs before it that the notation did not
// know: of a list, of a heading or a quote of Markdown.
func withoutSign(text string) string {
	text = strings.TrimLeftFunc(withoutHost(strings.TrimLeftFunc(text, isBullet)), isBullet)
	if first := firstRune(text); first == ',' || first == '，' || first == '、' {
		text = strings.TrimLeft(text, ",，、 ") // of a sentence that was broken before it
	}
	if rest := strings.TrimLeft(text, "#>"); rest != text && strings.HasPrefix(rest, " ") {
		return strings.TrimLeft(rest, " ")
	}
	if n := rule(text, false); n >= leastRule && n < len(text) && rule(text, true) == 0 && strings.ContainsRune(drawn, rune(text[0])) {
		return strings.TrimLeft(text[n:], "> ") // of a line, or of an arrow
	}
	if r := firstRune(text); r == '!' || r == '！' {
		if rest := strings.TrimLeft(text, "!！"); len(text)-len(rest) > len("!") && isLetter(firstRune(rest)) {
			return rest
		}
	}
	if rest, starred := strings.CutPrefix(text, "*"); starred && isLetter(firstRune(rest)) && !strings.Contains(rest, "*") {
		return rest // of a bullet without a blank behind it, not of emphasis
	}
	return withoutDash(text)
}

// withoutEnd is a text without the signs behind it that lead nowhere. A dash behind an
// option is what that is given (apply -f -).
func withoutEnd(text string) string {
	text = strings.TrimRightFunc(text, isBullet)
	rest := strings.TrimRight(text, "-–—")
	bare := strings.TrimRight(rest, " ")
	if bare == "" || bare == rest || bare[strings.LastIndexByte(bare, ' ')+1] == '-' {
		return text
	}
	return bare
}

// drawn are the signs of which people draw lines before words.
const drawn = "#=-*_"

// withoutDash is a text without the dash of a bullet before it that has no blank
// behind it. Before a Latin word alone it can be an option (-v).
func withoutDash(text string) string {
	rest := strings.TrimLeft(text, "-‐‑–—−")
	first := firstRune(rest)
	if rest != text && (closerOf(first) != 0 || isWide(first) && isLetter(first) || unicode.IsLetter(first) && saysMore(rest, len(rest) == len(text)-1)) {
		return rest
	}
	return text
}

// saysMore reports whether a text is more than an option and what it is given: it has a
// few words, or the first is longer than options are that have one dash, if it has.
func saysMore(text string, oneDash bool) bool {
	words := strings.Fields(text)
	return len(words) > fewWords || oneDash && len(words) > 1 && len(words[0]) > longestOption && !strings.Contains(words[0], "=")
}

// longestOption is that of find (-name, -type, -exec), of which many have one dash.
const longestOption = 5

// isBullet reports whether r is a sign before a point, or the blank behind it,
// that the notation did not know for one.
func isBullet(r rune) bool {
	switch r {
	case '・', '•', '●', '○', '■', '□', '◆', '◇', '▪', '▸', '►', '‣', '※', '✦', '✧', '✓', '◎',
		'├', '└', '│', '─', '┣', '┗', '┃', '━': // of a tree that somebody drew
		return true
	}
	return unicode.IsSpace(r)
}

// hosts writes the host of each address in s instead of the address, which
// would fill a line and say little more, and slashes for bars between parts, none
// for one behind them: a chat would make a table of them. What some Markdown says
// of how a link is shown ({:target="_blank"}) goes.
func hosts(s string) string { return addressed(s, host) }

// addressed is hosts with what is written instead of each address.
func addressed(s string, as func(address string) string) string {
	s = withoutLeaders(s)
	for {
		from := strings.Index(s, "{:")
		if from < 0 {
			break
		}
		n := strings.IndexByte(s[from:], '}')
		if n < 0 {
			break
		}
		s = s[:from] + s[from+n+1:]
	}
	if strings.IndexByte(s, '/') >= 0 {
		if short := replaceAddresses(withoutPictures(s), as); short != s {
			s = strings.ReplaceAll(short, " )", ")")
		}
	}
	if strings.Count(s, wideBar) > 1 {
		s = inOneRow(strings.ReplaceAll(s, wideBar, "\t"))
	}
	if strings.IndexByte(s, '|') < 0 {
		return s
	}
	return betweenWide(strings.ReplaceAll(strings.TrimSuffix(s, " |"), " | ", slash))
}

// betweenWide writes slashes for the bars between wide characters, where there are
// several; in Latin letters they can be a pattern (md|txt).
func betweenWide(s string) string {
	parts := strings.Split(s, "|")
	if len(parts) < 3 {
		return s
	}
	var b strings.Builder
	for i, p := range parts {
		switch {
		case i == 0:
		case isWide(lastRune(parts[i-1])) && isWide(firstRune(p)):
			b.WriteString(slash)
		default:
			b.WriteByte('|')
		}
		b.WriteString(p)
	}
	return b.String()
}

// wideBar stands between the cells of a table that somebody drew in wide characters.
const wideBar = "｜"
