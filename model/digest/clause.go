package digest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// leastClause is what a cut must leave on either side, or it tells nothing
// (また…).
const leastClause = 36

// ellipses is what the marks at both ends of a clause take.
const ellipses = 2

// clauses cuts a sentence that is longer than room where a clause ends: at the
// last clause end that fits, else at the last weaker one, and again what is
// left. The marks of punctuation stay with what is before them. A sentence in
// which no clause ends stays whole.
func clauses(s string, room int) []string {
	size := textSize(s)
	if size <= room {
		return []string{s}
	}
	// Beside a long label there is no room for two; each is marked where it was cut.
	room = max(room, 3*leastClause) - ellipses
	kana := strings.ContainsFunc(s, isKana)
	var out []string
	for size > room {
		cut := lastClause(s, size, room, kana)
		if cut == 0 {
			break
		}
		out = append(out, strings.TrimSpace(s[:cut]))
		rest := strings.TrimLeftFunc(s[cut:], unicode.IsSpace)
		size -= textSize(s[:len(s)-len(rest)])
		s = rest
	}
	return append(out, strings.TrimSpace(s))
}

// inLines cuts the parts of a sentence in which no clause ends before a word, where
// two lines hold one and a label leaves room; into about equal ones where the last
// would be a word alone. What is longer is no sentence.
func inLines(parts []string, room int) []string {
	var out []string
	for _, part := range parts {
		size := textSize(part)
		if size <= room || size > 2*lineSize || size <= lineSize && room < 2*leastClause {
			out = append(out, part)
			continue
		}
		most := max(room, 2*leastClause)
		n := (size + most - 1) / most
		if size-(n-1)*most < leastClause {
			most = min(most, size/n+leastLine)
		}
		out = append(out, words(part, most)...)
	}
	return out
}

// lastClause is where to cut s, which is of that size, 0 if nowhere; kana says
// that it is Japanese.
func lastClause(s string, size, room int, kana bool) int {
	var last [strong + 1]int // the last cut of each strength that fits
	before := 0
	for off := 0; off < len(s) && before < room; {
		r, n := utf8.DecodeRuneInString(s[off:])
		if before >= leastClause && size-before >= leastClause {
			if how := clauseEnd(s, off, kana); how != no {
				last[how] = off
				if strings.ContainsRune("、，,；;､", r) {
					last[how] += n
				}
			}
		}
		if inner := bracketed(s[off:]); inner > 0 {
			n = inner
		}
		before += textSize(s[off : off+n])
		off += n
	}
	if last[strong] > 0 {
		return last[strong]
	}
	return last[weak]
}

// words cuts a text before words where it is longer than room; what has no words
// that can be told apart stays whole.
func words(s string, room int) []string {
	var out []string
	for textSize(s) > room {
		cut := lastWord(s, room-ellipses)
		if cut == 0 {
			break
		}
		out = append(out, strings.TrimSpace(s[:cut]))
		s = s[cut:]
	}
	return append(out, strings.TrimSpace(s))
}

// lastWord is where the last word begins before which there is half of the room at
// least and all of it at most, 0 if there is none: one in Latin letters behind a
// blank, or what stands behind a particle (切る|ことが|できない).
func lastWord(s string, room int) int {
	size, cut := 0, 0
	before := rune(0)
	for off, r := range s {
		if 2*size >= room && (before == ' ' || isHiragana(before) && !isHiragana(r) && isLetter(r)) {
			cut = off
		}
		if size += textSize(string(r)); size > room {
			break
		}
		before = r
	}
	return cut
}

// strength is how well a sentence can be left at a place.
type strength int

const (
	no     strength = iota // no end at all
	weak                   // an item of an enumeration, or a topic: A、B, 今日は、
	strong                 // a clause
)

// clauseEnd is the strength of the clause end right before off; kana says that
// the sentence is Japanese, in which 、 ends clauses; in Chinese it enumerates.
func clauseEnd(s string, off int, kana bool) strength {
	before := lastRune(s[:off])
	r, size := utf8.DecodeRuneInString(s[off:])
	after := s[off+size:]
	next := firstRune(after)
	switch r {
	case '、', '，', '､':
		return commaStrength(r, before, kana)
	case ',':
		if isWide(before) && next != ' ' {
			return commaStrength('，', before, kana)
		}
		return latinComma(after)
	case '；', '⇒', '→', '➡':
		return strong
	case ';':
		return strongIf(next == ' ')
	case '-', '=', '–', '—', '―':
		arrow := strings.HasPrefix(after, ">")
		dash := before == ' ' && strings.HasPrefix(strings.TrimLeft(after, "-—―"), " ")
		return strongIf(arrow || r != '=' && dash)
	case '／', '/':
		if r == '／' || before == ' ' && next == ' ' {
			return weak
		}
	}
	return no
}

func strongIf(ok bool) strength {
	if ok {
		return strong
	}
	return no
}

// commaStrength tells a comma between clauses from one in an enumeration or
// behind a topic. In Japanese the inflected end of a clause is in hiragana, and
// so are the particles of a noun: は も を の や へ に do not end a clause.
func commaStrength(comma, before rune, kana bool) strength {
	if kana {
		if isHiragana(before) && !strings.ContainsRune("はもをのやへに", before) {
			return strong
		}
		return weak
	}
	if comma == '，' {
		return strong
	}
	return weak
}

// joiners are the words behind an English comma that begin a clause.
var joiners = strings.Fields("and but or so because which who while where when although though if since then as whereas yet")

// latinComma tells a comma before a clause from one in an enumeration.
func latinComma(after string) strength {
	word, blank := strings.CutPrefix(after, " ")
	if !blank {
		return no
	}
	for _, j := range joiners {
		if strings.HasPrefix(word, j+" ") {
			return strong
		}
	}
	return weak
}

func isHiragana(r rune) bool {
	return r >= 0x3041 && (r <= 0x3096 || r >= 0x309d && r <= 0x309f)
}

// isLetter reports whether r is part of a word.
func isLetter(r rune) bool {
	if r >= 0x4e00 && r <= 0x9fff || r >= 0x3041 && r <= 0x3096 || r >= 0x30a1 && r <= 0x30fa {
		return true // the most of wide text, without a table
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func isKana(r rune) bool {
	return isHiragana(r) || r >= 0x30a0 && (r < 0x3400 || r > 0xa000) && unicode.Is(unicode.Katakana, r)
}
