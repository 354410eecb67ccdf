package lexis

import "unicode/utf8"

// Signs are the characters that a text has: those of ASCII each by itself, the
// others by what they are. Found out once, they tell most questions about the text
// without another look at it.
type Signs struct {
	ascii [2]uint64
	Wide  WideSigns
}

// WideSigns are kinds of characters beyond ASCII; what is sought often is a kind beside
// that which it is of.
type WideSigns uint16

const (
	Kana    WideSigns = 1 << iota // as HasKana has them
	Han                           // U+4000 to U+9FFF: nearly all ideographs
	Stop                          // U+3000 to U+3040: the space, 、 。 and brackets; ・ and ー
	Full                          // U+FF00 to U+FFEF: ASCII in full width, and its like
	Foreign                       // what is none of these
	Comma                         // 、 ，
	Colon                         // ：
	Space                         // U+3000
	At                            // ＠
	Bracket                       // round and square ones, those of quotations and others in pairs
)

// SignsIn tells what characters s, which is valid UTF-8, has, and how many columns it takes (see Columns).
// Letters, digits and spaces alternate, as kana and ideographs do, so that a branch between
// them is mostly guessed wrong: it takes as long as ten characters without one.
func SignsIn(s string) (Signs, int) {
	var has Signs
	var low, high uint64 // of has.ascii, where the compiler keeps them at hand
	columns := 0
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c < utf8.RuneSelf:
			bit, upper := uint64(1)<<(c&63), -uint64(c>>6) // all bits or none
			low |= bit &^ upper
			high |= bit & upper
			columns, i = columns+1, i+1
			continue
		case c >= 0xe3 && c <= 0xe9 && i+3 <= len(s): // U+3000 to U+9FFF
			if r := int(c&15)<<12 | int(s[i+1]&63)<<6 | int(s[i+2]&63); r < 0x3100 || r >= 0x4000 {
				has.Wide |= wideSigns[min(r-0x3000, len(wideSigns)-1)]
				columns, i = columns+2, i+3
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		has.Wide |= wideSign(r)
		columns, i = columns+1, i+size
		if Wide(r) {
			columns++
		}
	}
	has.ascii = [2]uint64{low, high}
	return has, columns
}

// wideSigns are what the characters from U+3000 to U+30FF are, then what ideographs are.
var wideSigns = func() (of [0x101]WideSigns) {
	for i := range len(of) - 1 {
		of[i] = wideSign(rune(0x3000 + i))
	}
	of[len(of)-1] = Han
	return of
}()

func wideSign(r rune) WideSigns {
	switch {
	case r >= 0x3000 && r <= 0x3040, r == '・', r == 'ー':
		return Stop | soughtSign(r)
	case r > 0x3040 && r <= 0x30fe:
		return Kana
	case r >= 0xff00 && r <= 0xffef:
		return Full | soughtSign(r)
	}
	return Foreign
}

// soughtSign is what a sign is that is sought often. Quotation marks of other tongues
// are none: they are Foreign, and few.
func soughtSign(r rune) WideSigns {
	switch r {
	case '、', '，':
		return Comma
	case '：':
		return Colon
	case '\u3000':
		return Space
	case '＠':
		return At
	case '（', '）', '［', '］', '＜', '＞':
		return Bracket
	}
	if r >= '〈' && r <= '〛' {
		return Bracket
	}
	return 0
}

// Has reports whether the text has a character of ASCII.
func (s *Signs) Has(c byte) bool { return s.ascii[c>>6]>>(c&63)&1 == 1 }

// HasAny reports whether it has one of several.
func (s *Signs) HasAny(set string) bool {
	for i := range len(set) {
		if s.Has(set[i]) {
			return true
		}
	}
	return false
}

// Holds reports whether the text may hold another: it has all its signs.
func (s *Signs) Holds(o *Signs) bool {
	return o.ascii[0]&^s.ascii[0] == 0 && o.ascii[1]&^s.ascii[1] == 0 && o.Wide&^s.Wide == 0
}

// HasDigit reports 0 to 9.
func (s *Signs) HasDigit() bool { return s.ascii[0]>>'0'&(1<<10-1) != 0 }

// HasSign reports a character of ASCII that is neither a letter nor a digit.
func (s *Signs) HasSign() bool {
	const digits, letters = (1<<10 - 1) << '0', (1<<26-1)<<('A'-64) | (1<<26-1)<<('a'-64)
	return s.ascii[0]&^digits != 0 || s.ascii[1]&^letters != 0
}

// HasSpace reports white space; beyond U+3000 it may be another sign that is Foreign.
func (s *Signs) HasSpace() bool { return s.ascii[0]&spaces != 0 || s.Wide&(Space|Foreign) != 0 }

// spaces are the white space of ASCII.
const spaces = 1<<' ' | 1<<'\t' | 1<<'\n' | 1<<'\v' | 1<<'\f' | 1<<'\r'

// HasUpper reports A to Z.
func (s *Signs) HasUpper() bool { return s.ascii[1]>>('A'-64)&(1<<26-1) != 0 }

// Folded reports a text that Fold leaves as it is.
func (s *Signs) Folded() bool { return !s.HasUpper() && s.Wide&(Full|Foreign) == 0 }
