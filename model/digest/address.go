package digest

import (
	"strings"
	"unicode"
)

// withoutPictures is s without the addresses of pictures that posts of a network end
// with where they are copied, without a scheme and often without a blank.
func withoutPictures(s string) string {
	const mark = "pic.twitter.com/"
	for {
		before, after, found := strings.Cut(s, mark)
		if !found {
			return s
		}
		end := strings.IndexFunc(after, endsAddress)
		if end < 0 {
			end = len(after)
		}
		s = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(before, "http://"), "https://"), " ") + after[end:]
	}
}

// replaceAddresses writes what with says instead of each address of the web in s.
func replaceAddresses(s string, with func(address string) string) string {
	const mark = "://"
	if !strings.Contains(s, mark) {
		return s
	}
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, mark)
		if !found {
			break
		}
		scheme := len(strings.TrimRightFunc(before, func(r rune) bool { return r < unicode.MaxASCII && unicode.IsLetter(r) }))
		end := strings.IndexFunc(after, endsAddress)
		if end < 0 {
			end = len(after)
		}
		if name := lower(before[scheme:]); name == "" || strings.HasSuffix(name, "http") || strings.HasSuffix(name, "https") || strings.HasSuffix(name, "ftp") {
			b.WriteString(before[:scheme])
			b.WriteString(with(after[:end]))
		} else { // of an app, a data base
			b.WriteString(before)
			b.WriteString(mark)
			b.WriteString(after[:end])
		}
		s = after[end:]
	}
	b.WriteString(s)
	return b.String()
}

// endsAddress reports whether r cannot stand in an address as people write one.
func endsAddress(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("<>\"'()[]{}「」『』（）【】、。，；：！？", r)
}

// host is that of an address whose scheme is off.
func host(address string) string {
	name := address
	if i := strings.IndexAny(address, "/?#"); i >= 0 {
		name = address[:i]
	}
	return strings.TrimPrefix(name, "www.")
}
