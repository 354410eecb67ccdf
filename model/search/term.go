package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/model/search/meaning"
	"yomi/model/search/reading"
)

// term is one word of a query in every form in which it is looked for.
type term struct {
	raw       string    // as typed, without its operators
	mode      mode      // 0 is plain: anything goes
	folded    []variant // the first is its fold, others are other characters
	spelled   []variant
	heard     []variant          // how its kanji are read, if it is of nothing else
	joints    []reading.Segment  // of the first of them
	runes     []rune             // of the fold
	okuri     []stem             // its kanji with the kana behind each; nil if it has fewer than two
	jamo      []rune             // the initials that it is made of; nil if of anything else
	meant     []part             // what its parts are called elsewhere
	among     bool               // others are looked for, too: it may be part of a compound
	begun     bool               // it says nothing yet of what it is called elsewhere
	isEnglish bool               // it is a word of English
	hiragana  bool               // it was typed in hiragana: as it is read
	heardAs   string             // the consonants of a name in katakana; "" if it is none
	hangul    reading.HangulName // how it sounds, if it may be a name in Hangul
	letters   soundLetters       // of a word in Latin letters that sounds as such a name, or one in katakana, does
	swapped   string             // the fold with the two in the middle swapped
	pinyin    string             // "" if it cannot be pinyin
	// wholly and roughly are for nodes that may hold it as pinyin: all syllables
	// but the last typed in full, or by their initials. nil is none.
	wholly, roughly *sieve
	chars           []trait // that an abbreviation of it must hold
	short           shortened
	english         *meaning.Table // tells what it is in by chance; nil if nothing is
	chance          string         // the letters of it that say so
	loanwords       *meaning.Table // the same of what was typed in katakana
	forms           []form
	slot            int // of its first sieve
	slots           int // how many it has
}

// variant is a text to look for and the traits of what holds it.
type variant struct {
	text   string
	units  string // it, as texts are packed
	traits []trait
	begins []trait // and of what has it at the start of a word; none if that does not show
	first  []trait // and at its own start
	sure   bool    // what has these traits holds it
	apart  bool    // it is found where a word begins only: a number inside another is none
	typed  string  // of a spelling: the Latin letters that were typed; "" if others were
	whole  bool    // of a spelling: a word ends with it
	across bool    // of a spelling: it is no romaji, and so more than one word
	kana   bool    // it is one word of kana: タブ is not in 見たブラウザ
	// doubled are the places in a short spelling where a consonant was typed twice.
	doubled []int
	// katakana says that it was typed so; of a spelling, that it is so short that it
	// means words of kana only.
	katakana bool
	small    int // of such a spelling: how many っ were typed
}

// longestWord is the length from which on a query is no word any more, of which one
// asks what it is called elsewhere, how it is read in pinyin, or whether it has a
// slip: a text that was pasted. To ask costs more than twice as much for twice the
// length.
const longestWord = 62

// newTerm prepares a term; nil if it folds to nothing.
func (l *Lexicon) newTerm(raw string, m mode) *term {
	f := newFolder()
	f.foldAny(raw)
	if len(f.out.buf) == 0 {
		return nil
	}
	t := &term{raw: raw, mode: m, runes: []rune(string(f.out.buf))}
	allOf := func(kind kind) bool {
		return !slices.ContainsFunc(f.plain.runes, func(r rune) bool { return wordKind(r) != kind })
	}
	katakana := allOf(kindKatakana)
	t.hiragana = allOf(kindHiragana)
	for _, form := range otherForms(t.runes, f.forms) {
		v := writing(string(form))
		v.katakana = katakana
		t.folded = append(t.folded, v)
	}
	for _, form := range halfTyped(raw, t.runes) {
		t.folded = append(t.folded, writing(form))
	}
	if m == 0 {
		for _, form := range otherNumbers(t.folded[0].text) {
			v := writing(form)
			v.apart = isDigit(rune(form[0]))
			t.folded = append(t.folded, v)
		}
	}
	spoken := t.folded[0].text
	if n, ok := parseShortened(spoken); ok {
		t.short, spoken = n, n.head+n.tail
	}
	for i := range len(spoken) {
		if c := spoken[i]; isAlnum(c) {
			t.chars = append(t.chars, traitLetters+trait(alnum[c]))
		}
	}
	for _, r := range t.runes {
		if r >= utf8.RuneSelf {
			t.chars = appendText(t.chars, string(r))
		}
	}
	if m == 0 {
		t.addSpellings(f.plain.runes, l.table(), katakana)
		t.addPinyin(l.table())
		t.addJamo()
		t.addChance(l)
		t.addKanaChance(l)
		t.addMeanings(f.plain.runes, l)
		t.addSound(f.plain.runes)
		t.okuri = stems(t.runes, f.plain.runes)
		t.swapped = swappedMiddle(t.runes)
	}
	return t
}

// halfTyped gives the folds of a query that ends in half-width kana with the
// voicing marks that may still be typed: ｻｰﾊ on the way to ｻｰﾊﾞ.
func halfTyped(raw string, folded []rune) (out []string) {
	if last, _ := utf8.DecodeLastRuneInString(raw); last < 0xff66 || last > 0xff9d {
		return nil
	}
	n := len(folded) - 1
	for _, semi := range []bool{false, true} {
		if r := voiced(folded[n], semi); r != folded[n] {
			out = append(out, string(folded[:n])+string(r))
		}
	}
	return out
}

// addSpellings adds the spellings under which plain text may be read. Kanji
// alone are read only when they are found nowhere as they are: who types 監視
// does not mean 漢詩.
func (t *term) addSpellings(plain []rune, table *reading.Table, katakana bool) {
	const shortest = 2 // one letter begins a syllable of nearly every note
	if consonants(plain) {
		plain = nil
	}
	typed := t.folded[0].text
	across := isAlnum(typed[0]) && !reading.IsRomaji(string(plain))
	kanji := !slices.ContainsFunc(plain, func(r rune) bool { return wordKind(r) != kindHan })
	if kanji && slices.ContainsFunc(plain, func(r rune) bool { return !table.Reads(r) }) {
		return // the others alone, of a Chinese word, would be another word
	}
	for _, s := range table.Variants(plain) {
		switch {
		case len(s) < shortest, across && len(s) < sureInside:
		case kanji:
			v := spelling(s)
			v.whole = true // 教育 is not heard as 脅威
			t.heard = append(t.heard, v)
		default:
			t.spelled = append(t.spelled, spelling(s))
		}
	}
	for i := range t.spelled {
		v := &t.spelled[i]
		if v.across = across; isAlnum(typed[0]) {
			v.typed = typed
		}
		v.katakana, v.small = katakana && len(v.text) < sureInside, smallTsu(plain)
		// One shorter than what was typed and so short that many words begin with it:
		// おうか (oka), another reading of what さくら is of, begins お菓子.
		v.whole = len(v.text) < shortestInside && len(v.text) < len(t.spelled[0].text)
	}
	t.addDoubled(plain)
	// What ranks by its spelling goes by the first.
	if s := reading.TypedKorean(t.folded[0].text); s != "" {
		t.spelled = append(t.spelled, spelling(s))
	}
	if len(t.heard) > 0 {
		_, t.joints = table.Append(nil, nil, plain)
	}
}

// sieve is for what may hold v.
func (v *variant) sieve() sieve {
	if len(v.traits) == 0 && len(v.text) == 1 && isLatin(v.text, 0) {
		return anyOf(headsOfLetter(v.text[0])) // the first letter of a word to come
	}
	return needs(v.traits, 0)
}

// writing is s, a fold, as a variant.
func writing(s string) variant {
	v := variant{text: s, units: inUnits(s), traits: appendText(nil, s), first: []trait{firstTrait(s)}}
	v.begins = surest(appendBegin(nil, s))
	v.kana = strings.IndexFunc(s, func(r rune) bool { return !isKana(r) && r != 'ー' }) < 0
	v.sure = len(s) == 1 && isAlnum(s[0]) || len(s) == 2 && isLatinWord(s)
	return v
}

// spelling is s as a variant for words that begin with it.
func spelling(s string) variant {
	v := variant{text: s, traits: appendSpelling(nil, s)}
	if begins := appendHead(nil, s); len(s) > 1 && len(begins) > 0 {
		v.begins, v.first = surest(begins), []trait{readTrait(s)}
		if len(s) < sureInside {
			v.traits = append(v.traits, v.begins...)
		}
	}
	return v
}

// addFirstLetter lets a last word of one letter, which is to become romaji or
// pinyin, begin any word that is read so: what the words before it found stays
// while one types on.
func (t *term) addFirstLetter() {
	text := t.folded[0].text
	if t.mode != 0 || len(text) != 1 || !isLatin(text, 0) {
		return
	}
	for _, s := range (*reading.Table)(nil).Variants(t.runes) {
		t.spelled = append(t.spelled, variant{text: s})
	}
	if beginsPinyin(text[0]) {
		one := needs([]trait{initialPair(text[0], 0)}, 0)
		t.pinyin, t.wholly, t.roughly = text, &one, &one
	}
}

// consonants reports text that is no romaji, not even the beginning of some: a
// syllable begins with two consonants at most, as in kya.
func consonants(text []rune) bool {
	return len(text) > 2 && !slices.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf || strings.ContainsRune("aiueo", r) })
}

// maxForms bounds the combinations of characters with several forms.
const maxForms = 4

// otherForms gives the fold and the folds with characters it may stand for. A
// single character is taken as it is: 机 alone is a desk, 手机 a 手機.
func otherForms(fold []rune, forms *reading.Forms) [][]rune {
	all := [][]rune{fold}
	han := 0
	for _, r := range fold {
		if isHan(r) {
			han++
		}
	}
	if han < 2 {
		return all
	}
	for i, r := range fold {
		for _, other := range forms.Others(r) {
			for _, base := range all[:len(all):len(all)] {
				if len(all) == maxForms {
					return all
				}
				form := slices.Clone(base)
				form[i] = other
				all = append(all, form)
			}
		}
	}
	return all
}
