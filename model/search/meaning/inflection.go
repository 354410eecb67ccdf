package meaning

import "strings"

// stemsOf calls yield with the keys of which text may be an inflected form, or be on the
// way to one if it is no key itself: a team is no tea. A key in er is none, but a word of
// its own: a docker is no dock.
func (t *Table) stemsOf(text string, isKey bool, yield func(key int)) {
	if isKey && strings.HasSuffix(text, "er") {
		return
	}
	stems(text, !isKey, func(stem, was string) {
		if key := t.find(stem, was); key >= 0 {
			yield(key)
		}
	})
}

// endings of English words, and what they replace.
var endings = [...]struct{ ending, was string }{
	{"s", ""}, {"es", ""}, {"ies", "y"}, {"ing", ""}, {"ing", "e"}, {"ed", ""}, {"ed", "e"}, {"er", ""}, {"er", "e"}, {"ers", ""}, {"ers", "e"},
	{"ncy", "nce"}, {"ncy", "nt"}, {"ncies", "nce"}, {"ncies", "nt"}, {"nces", "nt"}, {"nce", "nt"}, // dependency, dependent
	{"ment", ""}, {"ments", ""}, {"ion", ""}, {"ion", "e"}, {"ions", ""}, {"ions", "e"},
	{"ation", ""}, {"ation", "e"}, {"ations", ""}, {"ations", "e"}, // quantize, install
}

// longEnding is the length of an ending from which on a word that is not finished yet
// is not taken to have it: data has none of ation.
const longEnding = len("ation")

// stems calls yield with what word may be an inflected form of, or be on the way to if it
// is open, in two pieces: to join them would cost an allocation.
func stems(word string, open bool, yield func(stem, was string)) {
	const shortest = 3 // letters of a stem
	for _, e := range endings {
		for n := len(e.ending); n > 0; n-- {
			if n < len(e.ending) && (!open || len(e.ending) >= longEnding) {
				break
			}
			stem, ok := strings.CutSuffix(word, e.ending[:n])
			if !ok || len(stem) < shortest || len(e.ending) >= longEnding && strings.HasSuffix(stem, "ic") {
				continue // authentication is of authenticate, which has another ending
			}
			yield(stem, e.was)
			if k := len(stem); e.was == "" && stem[k-1] == stem[k-2] {
				yield(stem[:k-1], "") // planning
			}
		}
	}
}

// doing is a phrase without the ending of its last word, if that is what is done: load
// balancing is what load balancers do.
func doing(w string) (stem string, ok bool) {
	stem, ok = strings.CutSuffix(w, "ing")
	return stem, ok && strings.Contains(stem, " ")
}

// Stem is what all inflected forms of an English word or phrase begin with.
func Stem(w string) string {
	if stem, ok := doing(w); ok {
		return stem
	}
	if n := len(w) - 1; n > 1 && (w[n] == 'e' || w[n] == 'y') {
		return w[:n]
	}
	return w
}

// Inflects reports whether text, which stands where a word begins, begins with
// an inflected form of the English word w, and how long it is.
func Inflects(text, w string) (length int, ok bool) {
	if rest, found := strings.CutPrefix(text, w); found {
		return inflected(rest, len(w), "")
	}
	if stem, ok := doing(w); ok && strings.HasPrefix(text, stem) {
		if length, ok = inflected(text[len(stem):], len(stem), "e"); ok {
			return length, true
		}
		return inflected(text[len(stem):], len(stem), "")
	}
	n := len(w) - 1
	if n > 1 && (w[n] == 'e' || w[n] == 'y') && strings.HasPrefix(text, w[:n]) {
		return inflected(text[n:], n, w[n:])
	}
	return 0, false
}

// inflected finds an ending at the start of rest with no letter behind it.
func inflected(rest string, length int, was string) (int, bool) {
	n := 0
	for n < len(rest) && rest[n] >= 'a' && rest[n] <= 'z' {
		n++
	}
	if n == 0 {
		return length, was == ""
	}
	for _, e := range endings {
		if rest[:n] == e.ending && e.was == was {
			return length + n, true
		}
	}
	return 0, false
}
