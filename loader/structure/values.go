package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/model"
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

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// tagText is the text of a block with what may hold a # that makes no hashtag blanked
// out: code, formulas, and links to places in the document itself, [[#Title]].
func tagText(b *block.Block) string {
	if b.Kind == block.Code {
		return ""
	}
	text := b.Text
	for _, r := range b.Runs() {
		inside := r.Target == model.ToAnchor || r.Target == model.ToWiki && strings.HasPrefix(r.To, "#")
		if inside || r.Style == model.StyleCode || r.Style == model.StyleMath {
			text = text[:r.Lo] + strings.Repeat(" ", int(r.Hi-r.Lo)) + text[r.Hi:]
		}
	}
	return text
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
		if strings.Trim(tag, "0123456789") == "" || i > 0 && (unicode.IsLetter(before) || unicode.IsDigit(before) || strings.ContainsRune("/&", before)) {
			continue // #8, an anchor in an address or of a note, an entity
		}
		for _, have := range tags {
			if have == tag {
				continue next
			}
		}
		tags = append(tags, tag)
	}
}
