package digest

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Markdown is the summary as one pastes it into a chat: a bold title on a line
// of its own, the facts and links, the points as a list. What the notes say is
// escaped where it would be read as markup (CommonMark 0.31, and the task items
// and strikethrough of GFM), and nowhere else: a chat that knows no Markdown
// shows every backslash.
func (s Summary) Markdown() string {
	title := escape(s.Title)
	if title != "" {
		title = "**" + title + "**"
	}
	var head []string
	for _, fact := range s.facts() {
		head = append(head, escape(fact))
	}
	for _, l := range s.Links {
		head = append(head, destination(l))
	}
	// Two blanks make the line end a hard one (CommonMark §6.7); the title is
	// a paragraph, for emphasis must not touch other text (§6.2).
	return layout(title, strings.Join(head, "  \n"), s.list("- ", escape))
}

// Text is the summary without markup.
func (s Summary) Text() string {
	head := append(s.facts(), s.Links...)
	return layout(s.Title, strings.Join(head, "\n"), s.list("・", func(p string) string { return p }))
}

// facts are the lines between the title and the links.
func (s Summary) facts() []string {
	var where []string
	for _, fact := range []string{s.Event, s.Date, s.Place} {
		if fact != "" {
			where = append(where, oneLine(fact))
		}
	}
	var lines []string
	for _, line := range []string{strings.Join(where, " · "), strings.Join(s.Speakers, ", ")} {
		if line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// list is the points and the line that counts the rest.
func (s Summary) list(bullet string, clean func(string) string) string {
	var lines []string
	for _, p := range s.Points {
		lines = append(lines, bullet+clean(p.Text))
	}
	switch {
	case s.More == 1:
		lines = append(lines, bullet+"… and 1 more note")
	case s.More > 1:
		lines = append(lines, fmt.Sprintf("%s… and %d more notes", bullet, s.More))
	}
	return strings.Join(lines, "\n")
}

// layout sets the parts that there are apart by a blank line.
func layout(parts ...string) string {
	var given []string
	for _, p := range parts {
		if p != "" {
			given = append(given, p)
		}
	}
	if len(given) == 0 {
		return ""
	}
	return strings.Join(given, "\n\n") + "\n"
}

// destination writes an address so that it stays one: bare as a rule, in angle
// brackets (CommonMark §6.5) where a character of it could be markup.
func destination(link string) string {
	if escape(link) == link && !strings.ContainsAny(link, "<> ") {
		return link
	}
	return "<" + strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20").Replace(link) + ">"
}

// escape puts backslashes before what would be markup in a line of its own or
// a list item.
func escape(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	lead := leader(s)
	for off, r := range s {
		if off == lead || isMarkup(s, off, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// leader is the offset of the character that makes the start of s the start of
// a block: a heading, a quote, an item, a fence, a rule, an underline, the
// second row of a table, a link definition; -1 if there is none.
func leader(s string) int {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < 10 && digits < len(s) && strings.ContainsRune(".)", rune(s[digits])) && endsWord(s[digits+1:]) {
		return digits
	}
	rest := strings.TrimLeft(s, "#")
	switch {
	case s == "":
	case s[0] == '#' && endsWord(rest), s[0] == '>', s[0] == '|':
		return 0
	case strings.ContainsRune("-+*", rune(s[0])) && endsWord(s[1:]):
		return 0
	case strings.Trim(s, "=") == "" || strings.Trim(s, "-:| ") == "" || strings.HasPrefix(s, "~~~"):
		return 0
	case s[0] == '[' && (strings.Contains(s, "]:") || isTask(s)):
		return 0
	}
	return -1
}

func endsWord(rest string) bool { return rest == "" || rest[0] == ' ' || rest[0] == '\t' }

// isTask reports whether s begins with the box of a GFM task item.
func isTask(s string) bool {
	return len(s) > 2 && s[2] == ']' && strings.ContainsRune(" xX", rune(s[1]))
}

// isMarkup reports whether the character r at off would be inline markup.
func isMarkup(s string, off int, r rune) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:off])
	rest := s[off+utf8.RuneLen(r):]
	next, _ := utf8.DecodeRuneInString(rest)
	switch r {
	case '`':
		return true
	case '\\':
		return rest == "" || next < utf8.RuneSelf && (unicode.IsPunct(next) || unicode.IsSymbol(next))
	case '*', '~':
		return !unicode.IsSpace(before) || !unicode.IsSpace(next)
	case '_':
		// Inside a word it is none (§6.2), in addresses least of all.
		return !isLetter(before) || !isLetter(next)
	case '<':
		return next < utf8.RuneSelf && (unicode.IsLetter(next) || strings.ContainsRune("/!?", next))
	case '&':
		end := strings.IndexByte(rest, ';')
		return end > 0 && !strings.ContainsFunc(strings.TrimPrefix(rest[:end], "#"), func(r rune) bool { return !isLatin(r) })
	case ']':
		return next == '(' || next == '['
	}
	return false
}
