package reading

import (
	"slices"
	"strings"
)

// maxVariants bounds the spellings of one query: each is looked for in every
// note. Eight cover a query with one doubtful place of each kind.
const maxVariants = 8

// Variants gives the spellings under which a text typed as text, plain and
// perhaps unfinished, may stand in an index; nil if it has none. t may be nil
// for a text without kanji.
//
// The first is its spelling as one word. The others allow for what one cannot
// know of a query: what its last letters or its last kana are on the way to
// (shim|bun, えんじ|ょう), that di and du may stand for ぢ and づ, that a word
// may have another reading (nippon), and that an ou may be two words (no|unyou).
func (t *Table) Variants(text []rune) []string {
	if len(text) == 0 {
		return nil
	}
	for _, r := range text {
		if c := classOf(r); c == stop || c == han && t == nil || c == silent && r > 0x7f && r != '・' {
			return nil
		}
	}
	if t == nil {
		t = &Table{}
	}
	out, _ := t.append(nil, nil, text, true)
	first := string(out)
	if strings.TrimSpace(first) == "" {
		return nil
	}
	all := []string{first}
	add := func(s string) (more bool) {
		if len(all) < maxVariants && s != first && !slices.Contains(all, s) {
			all = append(all, s)
		}
		return len(all) < maxVariants
	}
	if next := onTheWay(first, text); isHalf(text) && len(next) > 0 {
		all = next // it is on the way to these, and to nothing else
	} else {
		all = append(all, next...)
	}
	// A kanji beside others is read otherwise than by itself, and what is typed
	// may be half of a word.
	if out := t.beside(text); out != nil {
		add(string(out))
	}
	t.otherReadings(first, add)
	for _, s := range all[:len(all):len(all)] { // no word begins with ぢ or づ
		add(s[:1] + otherSyllables.Replace(s[1:]))
	}
	for i := 1; i < len(text) && len(all) < maxVariants; i++ {
		if isU(text[i]) && i+1 < len(text) {
			out, _ := t.append(nil, nil, text[:i], false)
			rest, _ := t.append(nil, nil, text[i:], true)
			if len(out) > 0 && out[len(out)-1] == 'o' {
				add(string(out) + string(rest))
			}
		}
	}
	return all
}

// otherSyllables are what letters may stand for behind the first: ぢ and づ, and
// the ウォ of ファイアウォール.
var otherSyllables = strings.NewReplacer("di", "zi", "du", "zu", "auo", "ao", "iuo", "io", "euo", "eo")

// otherReadings adds the spelling with what else a word in it may be read as:
// nipon for nihon. Short ones are looked for at its beginning only: elsewhere
// they are parts of other words.
func (t *Table) otherReadings(spelling string, add func(string) (more bool)) {
	const shortest, shortestInside, longest = 3, 5, 14
	if len(spelling) >= shortestInside {
		for _, s := range t.begunReadings(spelling) {
			add(s)
		}
	}
	for lo := 0; lo+shortest <= len(spelling); lo++ {
		for hi := min(len(spelling), lo+longest); hi >= lo+shortest; hi-- {
			spellings, ok := t.others[spelling[lo:hi]]
			if !ok || lo > 0 && hi-lo < shortestInside {
				continue
			}
			for s := range strings.FieldsSeq(spellings) {
				if !add(spelling[:lo] + s + spelling[hi:]) {
					return
				}
			}
		}
	}
}

// begunReadings gives the spellings of the words whose other reading begins so:
// one that is not typed to its end stands for the word already, where few do. What
// begins with another one is found with it: nipon and not nipongo.
func (t *Table) begunReadings(spelling string) (out []string) {
	const fewest = 4 // half of what a query has room for
	i, _ := slices.BinarySearch(t.otherKeys, spelling)
	for ; i < len(t.otherKeys) && strings.HasPrefix(t.otherKeys[i], spelling); i++ {
		for s := range strings.FieldsSeq(t.others[t.otherKeys[i]]) {
			if slices.ContainsFunc(out, func(o string) bool { return strings.HasPrefix(s, o) }) {
				continue
			}
			if out = append(out, s); len(out) > fewest {
				return nil
			}
		}
	}
	return out
}

// isHalf reports whether text ends in letters that are half of a consonant: doc may
// become dochira, and is not do.
func isHalf(text []rune) bool {
	n := len(text)
	if n < 3 {
		return false
	}
	switch text[n-1] {
	case 'c', 'w', 'j':
		return true
	case 'h':
		return strings.ContainsRune("sctd", text[n-2])
	case 's':
		return text[n-2] == 't'
	}
	return false
}

// onTheWay gives what the end of a spelling may become with the next key.
func onTheWay(spelling string, text []rune) []string {
	const sureOfWo = 5 // letters: fewer are words that end in u
	const short = 2    // letters: below that a spelling says too little to be looked for
	base, last := spelling[:len(spelling)-1], spelling[len(spelling)-1]
	switch end := text[len(text)-1]; {
	case len(text) == 1 && end == 'c':
		return []string{"t"} // ch
	case len(text) == 1 && end == 'w':
		return []string{"u"} // we, wi
	case end == 'c' && last == 't': // tch
		return []string{spelling + "i", spelling + "y"}
	case end == 'c':
		return []string{spelling + "ti", spelling + "ty"}
	case end == 'w':
		return []string{spelling + "u", spelling + "w", spelling + "o"}
	case end == 's' && isHalf(text): // ts
		return []string{spelling + "u"}
	case isHalf(text): // j, sh, ch, th
		return []string{spelling + "i", spelling + "y"}
	case end == 'u' && len(text) >= sureOfWo && strings.ContainsRune("aie", text[len(text)-2]):
		return []string{base + "o"} // faiau|oru
	case end == 'd':
		return []string{base + "z"} // du, di
	case last == 'm':
		return []string{base + "nb", base + "np", base + "nm"} // shim|bun
	case len(spelling) < short && len(text) > 1 && (end == 'h' || end == 's'):
		return []string{spelling + "i", spelling + "y", spelling + "u"} // sh, ch, ts
	case classOf(end) != hiragana && classOf(end) != katakana || len(base) == 0 || len(text) < 2:
	case last == 'i' && isConsonant(base[len(base)-1]):
		return []string{base + "y"} // し|ょ
	case last == 'u' && strings.IndexByte("htb", base[len(base)-1]) >= 0, last == 'e' && strings.IndexByte("td", base[len(base)-1]) >= 0:
		return []string{base} // フ|ァ, テ|ィ
	}
	return nil
}

func isU(r rune) bool { return r == 'u' || r == 'う' || r == 'ウ' }
