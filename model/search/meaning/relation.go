package meaning

import (
	"encoding/binary"
	"sort"
)

// relation is which words say what keys mean. The links lie in the order of the
// keys. The way back is short: for each word it has the shares, a 16th of all links
// each, that are looked through.
type relation struct {
	links    ints // to words
	keyPages ints // the first link of each page of keys
	back     ints // to shares
	backs    ints // the first of back of each page of words
	share    int  // how many links are one
}

// A number of links is that of a word behind a language, whether it is the last of
// its key, and more; one of back is that of a share behind whether it is the last of its word.
const (
	isLast     = 1
	isAside    = 2 // of a link: the word means something else in the first place
	isOther    = 4 // and: it is a word of the other language, too, which does not mean the key there
	ofLanguage = 3 // these are shifts
	toNumber   = 4
	toShare    = 1
)

// split takes such a number apart.
func split(v int) (number int, of language, last bool) {
	return v >> toNumber, language(v >> ofLanguage & 1), v&isLast != 0
}

// shares are so many that a word is looked for in some microseconds, and their
// numbers take little room.
const shares = 16

// shareOf is the links that are a share of all.
func shareOf(links int) int { return max(1, (links+shares-1)/shares) }

// relation reads what appendRelation wrote.
func (s *sections) relation() relation {
	r := relation{links: s.ints(), keyPages: s.ints(), back: s.ints(), backs: s.ints()}
	r.share = shareOf(r.links.count)
	return r
}

// run is where in all the run of item i begins: runs end at what is the last of
// its item, and pages says where each page of items begins.
func run(all, pages ints, i int) int {
	at := pages.at(i / pageWords)
	for skip := i % pageWords; skip > 0; at++ {
		skip -= all.at(at) & isLast
	}
	return at
}

// wordsOf calls yield with the words of a key in a language, the surest first, and
// what is said of each of them.
func (r *relation) wordsOf(key int, of language, yield func(word, link int)) {
	for at, last := run(r.links, r.keyPages, key), false; !last; at++ {
		link := r.links.at(at)
		word, in, end := split(link)
		if last = end; in == of {
			yield(word, link)
		}
	}
}

// keysOf calls yield with the keys that have a word, in order, in which language they
// do, whether it means something else in the first place, and how many words of the
// language come before it there.
func (r *relation) keysOf(word int, yield func(key int, of language, aside bool, rank int)) {
	for at, last := run(r.back, r.backs, word), false; !last; at++ {
		share := r.back.at(at)
		last = share&isLast != 0
		lo := share >> toShare * r.share
		r.links.each(lo, min(lo+r.share, r.links.count), toNumber, word, func(i, v int) {
			_, of, _ := split(v)
			key, rank := r.keyOf(i, of)
			yield(key, of, v&isAside != 0, rank)
		})
	}
}

// keyOf is the key of link i, and how many of its links come before that are of the
// language.
func (r *relation) keyOf(i int, of language) (key, rank int) {
	page := sort.Search(r.keyPages.count, func(k int) bool { return r.keyPages.at(k) > i }) - 1
	key = page * pageWords
	for at := r.keyPages.at(page); at < i; at++ {
		_, in, last := split(r.links.at(at))
		switch {
		case last:
			key, rank = key+1, 0
		case in == of:
			rank++
		}
	}
	return key, rank
}

// ints are numbers that take as many bits each as the largest of them.
type ints struct {
	count, width int
	data         []byte
}

// wordSize is how many bytes are read for a number. As many stand behind the
// last one, and fewer bits by seven are the most that a number may have.
const wordSize = 8

// ints reads what appendInts wrote.
func (s *sections) ints() ints {
	part := s.next()
	return ints{int(binary.LittleEndian.Uint32(part)), int(part[lengthSize]), part[lengthSize+1:]}
}

func (x ints) at(i int) int {
	bit := i * x.width
	return int(binary.LittleEndian.Uint64(x.data[bit>>3:]) >> (bit & 7) & (1<<x.width - 1))
}

// each calls yield with the numbers from lo to hi that are wanted behind so many bits.
func (x ints) each(lo, hi, bits, wanted int, yield func(i, v int)) {
	mask, bit := uint64(1)<<x.width-1, lo*x.width
	for i := lo; i < hi; i++ {
		v := int(binary.LittleEndian.Uint64(x.data[bit>>3:]) >> (bit & 7) & mask)
		if v>>bits == wanted {
			yield(i, v)
		}
		bit += x.width
	}
}
