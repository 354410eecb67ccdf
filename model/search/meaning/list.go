package meaning

import (
	"encoding/binary"
	"sort"
	"strings"
	"sync/atomic"
	"unicode/utf8"
)

// list is words in order, each once. They lie in pages; one is unpacked when a
// word of it is first asked for, and kept: a search asks for a dozen of them, and
// all are some thousands. In a page each word lacks what it shares with the one
// before, and the rest is in symbols that stand for one letter or several.
type list struct {
	count  int
	shared *symbols // how many bytes of a word are those of the one before
	text   *symbols // of the rest and end
	pages  ints     // the bit of data where each page begins
	data   []byte
	known  []atomic.Pointer[page]
}

// pageWords is the number of words of a page: with half as many their places
// take as much more room as the shared letters of twice as many save.
const pageWords = 32

// end stands behind each word in what is packed.
const end = "\x00"

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
	l.shared, l.text = readSymbols(s.next()), readSymbols(s.next())
	l.pages, l.data = s.ints(), s.next()
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
	p, before, at := &page{}, 0, l.pages.at(k)
	text := make([]byte, 0, pageWords*usual)
	for i := range min(pageWords, l.count-k*pageWords) {
		from, piece := len(text), ""
		if i > 0 {
			piece, at = l.shared.next(l.data, at)
			shared, _ := utf8.DecodeRuneInString(piece)
			text = append(text, text[before:before+int(shared)]...)
		}
		for ended := false; !ended; text = append(text, piece...) {
			piece, at = l.text.next(l.data, at)
			piece, ended = strings.CutSuffix(piece, end)
		}
		p.ends[i], before = uint16(len(text)), from
	}
	p.text = string(text)
	return p
}

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
