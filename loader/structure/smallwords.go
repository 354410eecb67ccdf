package structure

import (
	"math"
	"strings"

	"yomi/loader/lexis"
)

// smallScanned is how many bytes of a document are looked through for words in small
// letters: more than that of one document seldom adds a word.
const smallScanned = 256 << 10

// findSmall finds out how many of the words of names in letters the document writes in
// small letters as well, as it does with Content Type and not with Ada Holm.
func (s *speaking) findSmall() {
	small := map[string]bool{}
	for k := range s.talks {
		for _, c := range s.talks[k].found {
			for i := range c.people {
				for w := range nameWordsIn(&c.people[i]) {
					if _, known := smallWord(small, w); !known {
						small[strings.ToLower(w)] = false
					}
				}
			}
		}
	}
	if len(small) == 0 {
		return
	}
	left := smallScanned
	for i := range s.p.blocks {
		text := s.p.blocks[i].Text
		if left -= len(text); left < 0 {
			break
		}
		markSmall(text, small)
	}
	for k := range s.talks {
		for _, c := range s.talks[k].found {
			c.small = shareOf(c.people, small)
		}
	}
}

// markSmall marks those of the words that a text writes in small letters, addresses and
// accounts left out.
func markSmall(text string, words map[string]bool) {
	for i := 0; i < len(text); i++ {
		if !inAddress(text[i]) {
			continue
		}
		from := i
		for i < len(text) && inAddress(text[i]) {
			i++
		}
		if w := strings.TrimRight(text[from:i], ".:/"); onlySmall(w) {
			if seen, asked := words[w]; asked && !seen {
				words[w] = true
			}
		}
	}
}

// inAddress reports what words, addresses and accounts are made of.
func inAddress(b byte) bool {
	return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= '0' && b <= '9' || b == '@' || b == '.' || b == '/' || b == '_' || b == '-' || b == ':'
}

// onlySmall reports a word of small letters.
func onlySmall(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return w != ""
}

// nameWordsIn are the words with capitals of a name of several words in letters, without initials.
func nameWordsIn(p *lexis.PersonName) func(func(string) bool) {
	return func(yield func(string) bool) {
		if p.Look != lexis.FullName && p.Look != lexis.UpperName && p.Look != lexis.GivenName {
			return
		}
		for w := range strings.FieldsSeq(p.Name) {
			if len(w) > 2 && !onlySmall(w) && !yield(w) {
				return
			}
		}
	}
}

// shareOf is the share of the words of the names that are written in small letters.
func shareOf(people []lexis.PersonName, small map[string]bool) float64 {
	words, found := 0.0, 0.0
	for i := range people {
		for w := range nameWordsIn(&people[i]) {
			words++
			seen, _ := smallWord(small, w)
			found += when(seen)
		}
	}
	return found / math.Max(words, 1)
}

// smallWord is what words say of one in small letters. It is not copied for that:
// documents have a million of them.
func smallWord(words map[string]bool, w string) (seen, known bool) {
	var room [lexis.WordBytes]byte
	seen, known = words[string(lexis.Small(room[:0], w))]
	return seen, known
}
