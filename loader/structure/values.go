package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/lexis"
)

// firstOf is the first of the values that is not empty.
func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// fieldValue is what follows the name of a field, up to the end of the line.
func fieldValue(b *block.Block) string {
	if b.Name == lexis.NoField {
		return ""
	}
	value := b.Text
	if at := lexis.ValueAt(b.Text); at > 0 {
		value = value[at:]
	} else if sign := strings.IndexAny(value, ":：="); sign >= 0 { // TOML has =, and times behind it
		_, size := utf8.DecodeRuneInString(value[sign:])
		value = value[sign+size:]
	}
	value, _, _ = strings.Cut(opening(value), "\n")
	return strings.Trim(value, " \t\u3000\"'")
}

// dateIn is the first date in a text, in ISO 8601; if none has a year, the first
// as written. One without a day or month is none.
func dateIn(s string) string {
	partial := ""
	for i := 0; i < len(s); i++ {
		if s[i] == ':' && strings.HasPrefix(s[i:], "://") { // no dates out of addresses
			space := strings.IndexByte(s[i:], ' ')
			if space < 0 {
				break
			}
			i += space
		}
		if c := s[i]; c < utf8.RuneSelf && !digit(c) && !(c >= 'A' && c <= 'Z') || c&0xc0 == 0x80 || i > 0 && c < utf8.RuneSelf && (digit(s[i-1]) || letter(s[i-1]) && digit(c) && i > 1 && !letterRun(s[:i])) {
			continue
		}
		d, n := lexis.DateAt(s[i:])
		if n == 0 || d.Month == 0 || strings.HasSuffix(s[:i], "~") || strings.HasSuffix(s[:i], "〜") || strings.HasPrefix(s[i+n:], "まで") || strings.HasPrefix(s[i+n:], "까지") {
			continue // the end of an interval, or when something is due
		}
		if d.Year != 0 {
			return d.String()
		}
		partial = firstOf(partial, s[i:i+n])
		i += n - 1
	}
	return partial
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// letterRun reports whether s ends in two letters or more: Days2017-03-11 has
// a date, v2.3.11 has none.
func letterRun(s string) bool { return len(s) >= 2 && letter(s[len(s)-1]) && letter(s[len(s)-2]) }

// placeIn is the place that a text gives after @, as announcements do:
// "3/11 @五反田".
func placeIn(s string) string {
	if _, after, ok := strings.Cut(s, "会場は"); ok {
		after = strings.TrimSpace(strings.TrimLeft(after, "。、，,"))
		if end := strings.IndexAny(after, "。、，,でに"); end >= 0 {
			after = after[:end]
		}
		if place := strings.TrimSpace(after); place != "" && len(place) <= nameMax {
			return place
		}
	}
	_, after, ok := strings.Cut(s, "@")
	if !ok {
		_, after, ok = strings.Cut(s, "＠")
	}
	if !ok {
		return ""
	}
	after = strings.TrimLeft(after, " ")
	end := strings.IndexFunc(after, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("、。)）」】", r) })
	if end >= 0 {
		after = after[:end]
	}
	if strings.IndexFunc(after, lexis.Wide) < 0 {
		return "" // an account, not a place
	}
	if strings.Contains(after, "さん") {
		return ""
	}
	return after
}

// hashtags appends the words of s that begin with #, without the sign.
func hashtags(tags []string, s string) []string {
	if strings.IndexByte(s, '#') < 0 && !strings.Contains(s, "＃") {
		return tags
	}
next:
	for from := 0; ; {
		i := strings.IndexAny(s[from:], "#＃")
		if i < 0 {
			return tags
		}
		i += from
		_, size := utf8.DecodeRuneInString(s[i:])
		rest := s[i+size:]
		n := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
		if n < 0 {
			n = len(rest)
		}
		from = i + size + n
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		tag := rest[:n]
		if strings.Trim(tag, "0123456789") == "" || i > 0 && (unicode.IsLetter(before) || strings.ContainsRune("/&", before)) {
			continue // #8, an anchor in an address, an entity
		}
		for _, have := range tags {
			if have == tag {
				continue next
			}
		}
		tags = append(tags, tag)
	}
}

// clause is the text up to the first comma or stop.
func clause(s string) string {
	if i := strings.IndexAny(s, "。！!"); i >= 0 {
		s = s[:i]
	}
	return s
}
