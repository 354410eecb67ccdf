package meaning

import (
	"encoding/binary"
	"maps"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// Entry is an English word or phrase and what it is called elsewhere, the surest
// first.
type Entry struct {
	Key               string
	Japanese, Chinese []string
	Korean            []string // in Hangul, where the others do not tell them
	Aside             []string // those of them that mean something else in the first place
}

// called is what e is called in each language.
func (e Entry) called() [languages][]string {
	return [languages][]string{japanese: e.Japanese, chinese: e.Chinese}
}

// Pack writes a table for Open. The reader itself only reads: this is for the
// program that makes the data, and for tests. Entries without words are left out; k is what is
// known of Korean.
func Pack(entries []Entry, k Korean) []byte {
	entries = slices.DeleteFunc(slices.Clone(entries), func(e Entry) bool { return len(e.Japanese)+len(e.Chinese) == 0 })
	slices.SortFunc(entries, func(a, b Entry) int {
		if a.Key < b.Key {
			return -1
		}
		return 1
	})
	var keys []string
	words := map[string]int{}
	for _, e := range entries {
		keys = append(keys, e.Key)
		for _, w := range slices.Concat(e.Japanese, e.Chinese) {
			words[w] = 0
		}
	}
	sorted := slices.Sorted(maps.Keys(words))
	for i, w := range sorted {
		words[w] = i
	}
	out := appendList(nil, keys)
	out = appendList(out, sorted)
	return appendHangul(appendKorean(appendRelation(out, entries, words), k, sorted), entries)
}

// appendSection adds a part behind its length.
func appendSection(dst, part []byte) []byte {
	return append(binary.LittleEndian.AppendUint32(dst, uint32(len(part))), part...)
}

// appendInts adds a section of numbers.
func appendInts(dst []byte, all []int) []byte {
	width := max(1, bits.Len(uint(slices.Max(append(all, 0)))))
	part := append(binary.LittleEndian.AppendUint32(nil, uint32(len(all))), byte(width))
	data := make([]byte, len(all)*width/8+2*wordSize)
	for i, v := range all {
		for k := range width {
			bit := i*width + k
			data[bit>>3] |= byte(v>>k&1) << (bit & 7)
		}
	}
	return appendSection(dst, append(part, data...))
}

// appendRelation adds which of words the entries have.
func appendRelation(dst []byte, entries []Entry, words map[string]int) []byte {
	var links, keyPages []int
	var known [languages]map[string]bool
	for of := range known {
		known[of] = map[string]bool{}
		for _, e := range entries {
			for _, w := range e.called()[of] {
				known[of][w] = true
			}
		}
	}
	for i, e := range entries {
		if i%pageWords == 0 {
			keyPages = append(keyPages, len(links))
		}
		for of, called := range e.called() {
			for _, w := range called {
				link := words[w]<<toNumber | of<<ofLanguage
				if slices.Contains(e.Aside, w) {
					link |= isAside
				}
				if other := languages - 1 - language(of); known[other][w] && !slices.Contains(e.called()[other], w) {
					link |= isOther
				}
				links = append(links, link)
			}
		}
		links[len(links)-1] |= isLast
	}
	places := make([][]int, len(words))
	for i, link := range links {
		word := link >> toNumber
		if place := i / shareOf(len(links)) << toShare; !slices.Contains(places[word], place) {
			places[word] = append(places[word], place)
		}
	}
	var back, backs []int
	for w, in := range places {
		if w%pageWords == 0 {
			backs = append(backs, len(back))
		}
		back = append(back, in...)
		back[len(back)-1] |= isLast
	}
	for _, part := range [][]int{links, keyPages, back, backs} {
		dst = appendInts(dst, part)
	}
	return dst
}

// appendList adds words, which are sorted.
func appendList(dst []byte, words []string) []byte {
	var shared, rests [][]string // of each word, in pieces
	for i, w := range words {
		n := 0
		if i%pageWords > 0 {
			n = sharedWith(words[i-1], w)
			shared = append(shared, []string{string(rune(n))})
		}
		rests = append(rests, strings.Split(w[n:]+end, ""))
	}
	joinPieces(rests)
	share, text := newCoder(shared), newCoder(rests)
	var pages []int
	var data bitWriter
	for i, rest := range rests {
		if i%pageWords == 0 {
			pages = append(pages, data.at)
		} else {
			data.write(share, shared[0][0])
			shared = shared[1:]
		}
		for _, piece := range rest {
			data.write(text, piece)
		}
	}
	dst = appendSection(dst, binary.LittleEndian.AppendUint32(nil, uint32(len(words))))
	dst = text.appendSymbols(share.appendSymbols(dst))
	return appendSection(appendInts(dst, pages), append(data.data, make([]byte, wordSize)...))
}

// sharedWith is how many bytes w shares with the word before, whole characters.
func sharedWith(before, w string) int {
	n := 0
	for n < min(len(before), len(w)) && before[n] == w[n] {
		n++
	}
	for n > 0 && n < len(w) && !utf8.RuneStart(w[n]) {
		n--
	}
	return n
}
