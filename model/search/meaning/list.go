package meaning

import (
	"encoding/binary"
	"sort"
	"strings"
	"sync/atomic"
)

// list is words in order, each once. They lie in pages; one is unpacked when a
// word of it is first asked for, and kept: a search asks for a dozen of them, and
// all are some thousands. In a page each word lacks what it shares with the one
// before, and the rest is in codes that stand for one letter or several.
type list struct {
	count int
	ones  [256]string // what a code of one byte stands for; "" where one of two begins
	twos  []byte      // what the codes of two bytes stand for, characters of three bytes
	lead  int         // the first byte of those
	pages ints        // where each page begins in data
	data  []byte
	known []atomic.Pointer[page]
}

// pageWords is the number of words of a page: with half as many their places
// take as much more room as the shared letters of twice as many save.
const pageWords = 32

// page is the words of a page, unpacked.
type page struct {
	text string
	ends [pageWords]uint16
}

func (p *page) word(i int) string {
	if i == 0 {
		return p.text[:p.ends[0]]
	}
	return p.text[p.ends[i-1]:p.ends[i]]
}

// list reads what appendList wrote.
func (s *sections) list() *list {
	l := &list{count: int(binary.LittleEndian.Uint32(s.next()))}
	for ones := s.next(); len(ones) > 0; l.lead++ {
		n := 1 + int(ones[0])
		l.ones[l.lead], ones = string(ones[1:n]), ones[n:]
	}
	l.twos, l.pages, l.data = s.next(), s.ints(), s.next()
	l.known = make([]atomic.Pointer[page], pagesOf(l.count))
	return l
}

// pagesOf is how many pages so many words take.
func pagesOf(words int) int { return (words + pageWords - 1) / pageWords }

// word is word i.
func (l *list) word(i int) string { return l.page(i / pageWords).word(i % pageWords) }

func (l *list) page(k int) *page {
	p := l.known[k].Load()
	if p == nil {
		p = l.unpack(k)
		l.known[k].Store(p)
	}
	return p
}

func (l *list) unpack(k int) *page {
	const usual = 24 // bytes of a word, and some
	p, before := &page{}, 0
	text, data := make([]byte, 0, pageWords*usual), l.data[l.pages.at(k):]
	for i := range min(pageWords, l.count-k*pageWords) {
		shared, size := int(data[0]>>4), int(data[0]&mostSize)
		if data = data[1:]; size == 0 {
			size, data = int(data[0]), data[1:]
		}
		from := len(text)
		text = append(text, text[before:before+shared]...)
		text, data = l.appendDecoded(text, data[:size]), data[size:]
		p.ends[i], before = uint16(len(text)), from
	}
	p.text = string(text)
	return p
}

// The first byte of a packed word: how many bytes it shares with the word
// before, and how many bytes of code follow. If these are more, it says 0 and a
// byte of its own says how many.
const (
	mostShared = 15
	mostSize   = 15
)

// appendDecoded adds what codes stand for.
func (l *list) appendDecoded(dst, codes []byte) []byte {
	for i := 0; i < len(codes); i++ {
		c := int(codes[i])
		if c < l.lead {
			dst = append(dst, l.ones[c]...)
			continue
		}
		i++
		at := ((c-l.lead)<<8 | int(codes[i])) * twoBytes
		dst = append(dst, l.twos[at:at+twoBytes]...)
	}
	return dst
}

// twoBytes is how many bytes of text a code of two bytes stands for.
const twoBytes = len("字")

// search is the first word that is a+b or behind it, which need not be made one.
func (l *list) search(a, b string) int {
	return sort.Search(l.count, func(i int) bool {
		w := l.word(i)
		if rest, ok := strings.CutPrefix(w, a); ok {
			return rest >= b
		}
		return w > a
	})
}

// begins reports whether a word begins with text.
func (l *list) begins(text string) bool {
	i := l.search(text, "")
	return i < l.count && strings.HasPrefix(l.word(i), text)
}
