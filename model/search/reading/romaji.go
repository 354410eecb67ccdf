package reading

// The spelling into which texts and queries are brought, so that Hepburn,
// Kunrei and careless romaji, kana and kanji all meet:
//
//	shi si → si      sha sya → sya    chi ti → ti    tsu tu → tu
//	fu hu → hu       ji zi → zi       v b → b        l r → r
//	ou o ō oo → o    ー っ dropped     kk k → k       m before b, p, m → n
//
// It is lossy on purpose and never shown. A letter is written once where two
// equal ones meet, even across words: either word still begins with it. The u
// of ou is dropped only inside a word: in の運用 it belongs to the next one.

// speller writes a spelling letter by letter.
type speller struct {
	out  []byte
	base int // where this text begins in out
	word int // where this word begins in out
	// compounds says that every single kanji is read as in a compound.
	compounds bool
}

// begin starts a word: what comes next is not the tail of a long vowel.
func (s *speller) begin() { s.word = len(s.out) }

// tail is the last letter written for this text, 0 if there is none.
func (s *speller) tail() byte {
	if len(s.out) > s.base {
		return s.out[len(s.out)-1]
	}
	return 0
}

// put writes one letter, digit or blank.
func (s *speller) put(c byte) {
	last := s.tail()
	letter := c >= 'a' && c <= 'z'
	switch {
	case last == 'm' && (c == 'b' || c == 'p' || c == 'm'):
		s.out[len(s.out)-1] = 'n'
	case letter && c == last || c == ' ' && last == ' ':
		s.word = min(s.word, len(s.out)-1) // shared with the word before
		return
	case c == 'u' && last == 'o' && len(s.out) > s.word:
		return
	}
	s.out = append(s.out, c)
}

func (s *speller) puts(letters string) {
	for i := 0; i < len(letters); i++ {
		s.put(letters[i])
	}
}

// swap takes the last letter back.
func (s *speller) unput() { s.out = s.out[:len(s.out)-1] }

// syllables spells the hiragana from ぁ (U+3041) to ゖ (U+3096) in Unicode's
// order. Small vowels and small や ゆ よ are spelled by kana.
var syllables = [...]string{
	"a", "a", "i", "i", "u", "u", "e", "e", "o", "o",
	"ka", "ga", "ki", "gi", "ku", "gu", "ke", "ge", "ko", "go",
	"sa", "za", "si", "zi", "su", "zu", "se", "ze", "so", "zo",
	"ta", "da", "ti", "zi", "", "tu", "zu", "te", "de", "to", "do",
	"na", "ni", "nu", "ne", "no",
	"ha", "ba", "pa", "hi", "bi", "pi", "hu", "bu", "pu", "he", "be", "pe", "ho", "bo", "po",
	"ma", "mi", "mu", "me", "mo", "a", "ya", "u", "yu", "o", "yo",
	"ra", "ri", "ru", "re", "ro", "wa", "wa", "i", "e", "o", "n", "bu", "ka", "ka",
}

// kana spells one kana, hiragana or katakana; anything else, ー too, is
// silent.
func (s *speller) kana(r rune) {
	if r >= 0x30a1 && r <= 0x30f6 {
		r -= 0x60
	}
	switch r {
	case 'ゃ', 'ゅ', 'ょ':
		if t := s.tail(); t == 'i' || t == 'e' {
			s.unput()
		}
		s.put('y')
		s.puts(syllables[r-0x3041])
	case 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ':
		s.smallVowel(syllables[r-0x3041][0])
	default:
		if r >= 0x3041 && int(r-0x3041) < len(syllables) {
			s.puts(syllables[r-0x3041])
		}
	}
}

// Onset is the letter that the spelling of a word of kana begins with, by its first
// kana; 0 if more must be known.
func Onset(kana rune) byte {
	if kana >= 0x30a1 && kana <= 0x30f6 {
		kana -= 0x60
	}
	if i := int(kana) - 0x3041; i >= 0 && i < len(syllables) && syllables[i] != "" && isConsonant(syllables[i][0]) {
		return syllables[i][0] // others may change with the next kana: ウォ is o
	}
	return 0
}

// smallVowel changes the vowel of the kana before it: ファ ha, ティ ti, シェ
// sye. After く, す and a bare vowel both are heard: クォ kuo, ウィ ui.
func (s *speller) smallVowel(v byte) {
	onset := byte(0)
	if n := len(s.out); n-2 >= s.base {
		onset = s.out[n-2]
	}
	switch t := s.tail(); {
	case t == 'u' && (onset == 'h' || onset == 't' || onset == 'b'),
		t == 'u' && v == 'o' && !isConsonant(onset),
		t == 'e' && v == 'i' && (onset == 't' || onset == 'd'),
		t == 'o' && v == 'u' && (onset == 't' || onset == 'd'):
		s.unput()
	case t == 'i' && v == 'e' && isConsonant(onset):
		s.unput()
		s.put('y')
	}
	s.put(v)
}

func isConsonant(c byte) bool {
	return c > 'a' && c <= 'z' && c != 'e' && c != 'i' && c != 'o' && c != 'u'
}

// latin spells a run of ASCII letters and digits in lower case; open says that
// more may be typed behind it, so that letters which begin several kana (sh, c,
// w) are written only as far as they are sure.
func (s *speller) latin(run []rune, open bool) {
	at := func(i int) rune {
		if i < len(run) {
			return run[i]
		}
		return 0
	}
	for i := 0; i < len(run); {
		c, next := run[i], at(i+1)
		end := open && i+1 == len(run) && len(run) > 1
		switch {
		case c == 's' && next == 'h':
			i += s.digraph('s', run[i:], open)
		case c == 'c' && next == 'h':
			i += s.digraph('t', run[i:], open)
		case c == 'j':
			i += s.digraph('z', run[i:], open)
		case c == 't' && (next == 's' || next == 'h'), c == 'd' && (next == 'h'):
			s.put(byte(c))
			i += 2
		case c == 'h' && i > 0 && run[i-1] == 'o' && next != 0 && isConsonant(byte(next)) && next != 'y':
			i++ // a long vowel in names: Ohtani
		case c == 'd' && next == 'z', c == 'c' && next == 'c', end && (c == 'c' || c == 'w'):
			i++
		case c == 'w' && (next == 'o' || next == 'i' || next == 'e'):
			if next != 'o' {
				s.put('u')
			}
			s.put(byte(next))
			i += 2
		case c == 'x':
			s.puts("ks")
			i++
		default:
			s.put(plainLetter(c))
			i++
		}
	}
}

// plainLetter maps the letters that Japanese does not tell apart.
func plainLetter(c rune) byte {
	switch c {
	case 'l':
		return 'r'
	case 'v':
		return 'b'
	case 'f':
		return 'h'
	case 'c', 'q':
		return 'k'
	}
	return byte(c)
}

// digraph spells sh, ch and j: the consonant alone before i, with y before any
// other vowel (sha as sya). It gives the number of letters used.
func (s *speller) digraph(onset byte, run []rune, open bool) int {
	used := 2
	if run[0] == 'j' {
		used = 1
	}
	s.put(onset)
	if used == len(run) && open || used < len(run) && run[used] == 'i' {
		return used
	}
	if used < len(run) && run[used] == 'y' {
		used++
	}
	s.put('y')
	return used
}
