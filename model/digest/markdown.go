package digest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Markdown is the summary as one pastes it into a chat: a bold title on a line
// of its own, the facts and links, the points as a list. What the notes say is
// escaped where it would be read as markup (CommonMark 0.31, and the
// strikethrough of GFM), and nowhere else: a chat that knows no Markdown shows
// every backslash. Tasks are tasks, and what is struck is struck.
func (s Summary) Markdown() string {
	title := inOneLine(s.Title)
	if title != "" {
		// The asterisks begin the line: nothing behind them begins a block. Of one inside
		// they are the others.
		title = "**" + strings.TrimSuffix(escapeInline(title+"**", -1), `\*\*`) + "**"
	}
	var head []string
	if f := s.facts(); f != "" {
		head = append(head, escape(f))
	}
	for _, l := range s.Links {
		head = append(head, destination(l))
	}
	// Two blanks make the line end a hard one (CommonMark §6.7); the title is
	// a paragraph, for emphasis must not touch other text (§6.2).
	return layout(title, strings.Join(head, "  \n"), s.list("  ", "- ", escape))
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
// a list item, and handles into code spans: there they name someone and notify
// nobody. What the notes strike stays struck.
func escape(s string) string { return escapeInline(s, leader(s)) }

// escapeInline is escape for text inside a line; lead is where a character stands
// that needs a backslash for another reason, -1 if none does.
func escapeInline(s string, lead int) string {
	var b strings.Builder
	b.Grow(len(s))
	for off := 0; off < len(s); {
		r, n := utf8.DecodeRuneInString(s[off:])
		if handle := handleAt(s, off); handle != "" {
			b.WriteString("`" + handle + "`")
			off += len(handle)
			continue
		}
		if code := codeAt(s, off); code != "" {
			b.WriteString(code) // the notes' own, though their notation has none
			off += len(code)
			continue
		}
		if off == lead || isMarkup(s, off, r) {
			b.WriteByte('\\')
		}
		b.WriteString(s[off : off+n])
		off += n
	}
	return b.String()
}

// handleAt is the handle that stands at off, "" if there is none: an @ that no
// word ends before, and a name.
func handleAt(s string, off int) string {
	if s[off] != '@' {
		return ""
	}
	before := lastRune(s[:off])
	if before < utf8.RuneSelf && (isLetter(before) || strings.ContainsRune("/._-", before) && off > 0) {
		return ""
	}
	name := strings.IndexFunc(s[off+1:], func(r rune) bool { return r >= utf8.RuneSelf || !isLetter(r) && r != '_' && r != '-' })
	if name < 0 {
		name = len(s) - off - 1
	}
	if name == 0 {
		return ""
	}
	return s[off : off+1+name]
}

// leader is the offset of the character that makes the start of s the start of
// a block: a heading, a quote, an item, a fence, a rule, an underline, the
// second row of a table, a link definition; -1 if there is none.
func leader(s string) int {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < 10 && digits < len(s) && s[digits] == ')' && endsWord(s[digits+1:]) {
		return digits // behind a full stop it is the same number when it is read as one
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
	case s[0] == '[' && strings.Contains(s, "]:"):
		return 0
	}
	return -1
}

func endsWord(rest string) bool { return rest == "" || rest[0] == ' ' || rest[0] == '\t' }

// hasTwo reports whether a sign stands in a text twice: one alone begins what nothing ends.
func hasTwo(s string, sign byte) bool {
	return strings.IndexByte(s, sign) != strings.LastIndexByte(s, sign)
}

// codeAt is the code span that begins at off, "" if there is none: one backtick on either
// side, and something without one between them.
func codeAt(s string, off int) string {
	if s[off] != '`' {
		return ""
	}
	n := strings.IndexByte(s[off+1:], '`')
	if n <= 0 || off+n+2 < len(s) && s[off+n+2] == '`' {
		return ""
	}
	return s[off : off+n+2]
}

// endsTag reports whether behind a < stands the name of a tag or the beginning of an
// autolink (CommonMark §6.11, §6.5), and no more than the name of a host.
func endsTag(rest string) bool {
	name := strings.TrimLeftFunc(rest, func(r rune) bool { return r < utf8.RuneSelf && (isLetter(r) || r == '-') })
	behind := strings.TrimLeftFunc(name, func(r rune) bool { return r < utf8.RuneSelf && (isLetter(r) || strings.ContainsRune("-.+_", r)) })
	return name == "" || strings.ContainsRune(" \t/>", rune(name[0])) || behind != "" && (behind[0] == ':' || behind[0] == '@')
}

// isMarkup reports whether the character r at off would be inline markup.
func isMarkup(s string, off int, r rune) bool {
	before := lastRune(s[:off])
	rest := s[off+utf8.RuneLen(r):]
	next := firstRune(rest)
	switch r {
	case '`':
		return true
	case '\\':
		return rest == "" || next < utf8.RuneSelf && (unicode.IsPunct(next) || unicode.IsSymbol(next))
	case '~':
		// Two of them strike out, which is what the notes say.
		return before != '~' && next != '~' && (!unicode.IsSpace(before) || !unicode.IsSpace(next)) && hasTwo(s, '~')
	case '*':
		return (!unicode.IsSpace(before) || !unicode.IsSpace(next)) && (hasTwo(s, '*') || rest == "")
	case '_':
		// Inside a word it is none (§6.2), in addresses least of all.
		return !isLetter(before) || !isLetter(next)
	case '<':
		return next < utf8.RuneSelf && (unicode.IsLetter(next) && endsTag(rest) || strings.ContainsRune("/!?", next))
	case '&':
		end := strings.IndexByte(rest, ';')
		return end > 0 && !strings.ContainsFunc(strings.TrimPrefix(rest[:end], "#"), func(r rune) bool { return !isLatin(r) })
	case ']':
		return next == '(' // there are no definitions for [a][b] to be a link
	}
	return false
}
