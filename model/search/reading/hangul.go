package reading

// Hangul is spelled as it is typed: by the keys of the two-set layout (KS X
// 5002) that most Koreans use, one key a jamo, without its shifts. So a
// syllable that is not finished yet (구도 on the way to 구독), one that has
// taken over the next one's first consonant (유삿 on the way to 유사성), and
// Korean typed with the Latin layout on (dmlwhs for 의존) are all beginnings of
// the same spelling. Keys are kept apart from Latin letters by their high bit.

// KeyBit marks a key of the Korean layout in a spelling.
const KeyBit = 0x80

// The keys of initials, vowels and finals in Unicode's order (section 3.12);
// compound vowels and finals take two.
var (
	initialKeys = [...]string{"r", "r", "s", "e", "e", "f", "a", "q", "q", "t", "t", "d", "w", "w", "c", "z", "x", "v", "g"}
	vowelKeys   = [...]string{"k", "o", "i", "o", "j", "p", "u", "p", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"}
	finalKeys   = [...]string{"", "r", "r", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a", "q", "qt", "t", "t", "d", "w", "c", "z", "x", "v", "g"}
)

const (
	hangulFirst, hangulLast   = 0xac00, 0xd7a3
	initialFirst, initialLast = 0x1100, 0x1112
	vowelFirst, vowelLast     = 0x1161, 0x1175
)

// IsInitial reports whether r is a consonant by itself, as a syllable begins
// with it.
func IsInitial(r rune) bool { return r >= initialFirst && r <= initialLast }

// InitialOf is the number of the consonant that syllable r, or r by itself,
// begins with; -1 if r is no Hangul.
func InitialOf(r rune) int {
	switch {
	case r >= hangulFirst && r <= hangulLast:
		return int(r-hangulFirst) / (len(vowelKeys) * len(finalKeys))
	case IsInitial(r):
		return int(r - initialFirst)
	}
	return -1
}

func isHangul(r rune) bool {
	return r >= hangulFirst && r <= hangulLast || IsInitial(r) || r >= vowelFirst && r <= vowelLast
}

// hangul spells one syllable, or a jamo by itself.
func (s *speller) hangul(r rune) {
	switch {
	case IsInitial(r):
		s.keys(initialKeys[r-initialFirst])
	case r >= vowelFirst && r <= vowelLast:
		s.keys(vowelKeys[r-vowelFirst])
	default:
		n := int(r - hangulFirst)
		s.keys(initialKeys[InitialOf(r)])
		s.keys(vowelKeys[n/len(finalKeys)%len(vowelKeys)])
		s.keys(finalKeys[n%len(finalKeys)])
	}
}

func (s *speller) keys(keys string) {
	for i := range len(keys) {
		s.out = append(s.out, keys[i]|KeyBit)
	}
}

// TypedKorean is the spelling of Latin letters that were typed for Korean; ""
// if they cannot have been: a syllable is a consonant and a vowel at least.
func TypedKorean(letters string) string {
	const shortest = 4 // two syllables: fewer letters are a word in any script
	if len(letters) < shortest || !isConsonantKey(letters[0]) || isConsonantKey(letters[1]) {
		return ""
	}
	out := make([]byte, 0, len(letters))
	for i := range len(letters) {
		if letters[i] < 'a' || letters[i] > 'z' {
			return ""
		}
		out = append(out, letters[i]|KeyBit)
	}
	return string(out)
}

// isConsonantKey reports the keys of the left hand, where all consonants are.
func isConsonantKey(c byte) bool {
	switch c {
	case 'y', 'u', 'i', 'o', 'p', 'h', 'j', 'k', 'l', 'b', 'n', 'm':
		return false
	}
	return true
}

// IsKey reports whether a byte of a spelling is a key of the Korean layout.
func IsKey(c byte) bool { return c >= KeyBit }
