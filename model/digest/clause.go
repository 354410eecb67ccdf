package digest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The sizes of a summary's line are in Latin letters; a wide character says,
// and takes, as much as two (see isWide).
const (
	// cutSize is what is left of a long sentence at most: two rows of a chat
	// window.
	cutSize = 180
	// wholeSize is up to where a sentence is left whole: a cut that saves a few
	// words costs more than it gives.
	wholeSize = 220
	// leastSize is what a cut must leave, or it tells nothing (また…).
	leastSize = 50
	// mostSize is where text that has no clause end either is no sentence but
	// data (a key, a dump): it is not told, and counted.
	mostSize = 800
)

// textSize is the size of s in Latin letters.
func textSize(s string) int {
	n := 0
	for _, r := range s {
		n += runeSize(r)
	}
	return n
}

func runeSize(r rune) int {
	if isWide(r) {
		return 2
	}
	return 1
}

// shorten cuts a sentence that is too long for a line where a clause ends, and
// marks the cut with an ellipsis: at the last clause end that fits, else at the
// last weaker one, else at the first of any kind that comes. A sentence in
// which no clause ends stays whole.
func shorten(s string) string {
	if textSize(s) <= wholeSize {
		return s
	}
	kana := strings.ContainsFunc(s, isKana)
	var last [strong + 1]int // the last cut of each strength that fits
	size := 0
	for off := 0; off < len(s); {
		if size > cutSize && last[strong]+last[weak] > 0 {
			break
		}
		r, n := utf8.DecodeRuneInString(s[off:])
		if size >= leastSize {
			last[clauseEnd(s, off, kana)] = off
		}
		if inner := bracketed(s[off:]); inner > 0 {
			size, n = size+textSize(s[off:off+inner]), inner
		} else {
			size += runeSize(r)
		}
		off += n
	}
	cut := last[strong]
	if cut == 0 {
		cut = last[weak]
	}
	if cut == 0 {
		return s
	}
	return strings.TrimRightFunc(s[:cut], unicode.IsSpace) + "…"
}

// strength is how well a sentence can be left at a place.
type strength int

const (
	none   strength = iota // no end at all
	weak                   // an item of an enumeration, or a topic: A、B, 今日は、
	strong                 // a clause
)

// clauseEnd is the strength of the clause end right before off; kana says that
// the sentence is Japanese, in which 、 ends clauses; in Chinese it enumerates.
func clauseEnd(s string, off int, kana bool) strength {
	before, _ := utf8.DecodeLastRuneInString(s[:off])
	r, size := utf8.DecodeRuneInString(s[off:])
	after := s[off+size:]
	next, _ := utf8.DecodeRuneInString(after)
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
	return none
}

func strongIf(ok bool) strength {
	if ok {
		return strong
	}
	return none
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
		return none
	}
	for _, j := range joiners {
		if strings.HasPrefix(word, j+" ") {
			return strong
		}
	}
	return weak
}

func isHiragana(r rune) bool { return unicode.Is(unicode.Hiragana, r) }

func isKana(r rune) bool { return isHiragana(r) || unicode.Is(unicode.Katakana, r) }
