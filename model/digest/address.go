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

// page is an address whose scheme is off where there is room for it: whole if it is short,
// and no picture, else no more than its host. Nobody finds a project by github.com.
func page(address string) string {
	if whole := strings.TrimRight(strings.TrimPrefix(address, "www."), "/#"); textSize(whole) <= shortAddress && !isPicture(whole) {
		return whole
	}
	return host(address)
}

// shortAddress is a third of a line, which leaves room for what is said of it.
const shortAddress = lineSize / 3

// linked is what is told of a sentence, text, with the addresses in it as page has them, ""
// where that is the same.
func linked(written, text string) string {
	if !strings.Contains(written, "://") {
		return ""
	}
	told := addressed(written, page)
	if told = strings.TrimSuffix(text, hosts(written)) + told; told == text {
		return ""
	}
	return told
}

// tellAddresses tells addresses whole in what was chosen, as far as there is room: the
// choice hangs on nothing that they are called by.
func (c *choice) tellAddresses() {
	for _, i := range c.told {
		p := &c.d.pieces[i]
		if p.linked == "" || p.heads || textSize(p.linked) > c.d.room(p.under) {
			continue
		}
		text, size := p.text, p.size
		p.text, p.size = p.linked, textSize(p.linked)
		if !c.fits(c.told) {
			p.text, p.size = text, size
		}
	}
}
