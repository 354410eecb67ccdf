package search

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"yomi/model/search/reading"
)

// Folding happens in two steps, because readings need what matching throws
// away (a katakana word is a word of its own; 机 is read otherwise than 機):
//
//	plain  width, case, compatibility forms (NFKC), accents, NFD kana and
//	       jamo composed, blanks as one kind, invisible characters dropped
//	fold   plain, then katakana → hiragana, iteration marks spelled out,
//	       forms of one Chinese character → one of them
//
// Both work rune by rune on what stands before, so folding a prefix gives a
// prefix, and folding twice changes nothing.

// plainText is a text after the first step. Rune i came from the source bytes
// from offs[i] on, up to the offset of the next rune from elsewhere.
type plainText struct {
	runes []rune
	offs  []int32
}

// reset empties p for reuse.
func (p *plainText) reset() { p.runes, p.offs = p.runes[:0], p.offs[:0] }

// add appends the plain form of s, whose first byte is at off 0.
func (p *plainText) add(s string) {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			p.put(asciiPlain[c], i)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		p.addRune(r, i)
		i += n
	}
}

// asciiPlain is the plain form of each ASCII byte: lower case, and a blank for
// every control, so that a line end separates words as a space does.
var asciiPlain = func() (t [utf8.RuneSelf]rune) {
	for c := range t {
		switch {
		case c < ' ' || c == 0x7f:
			t[c] = ' '
		case c >= 'A' && c <= 'Z':
			t[c] = rune(c) + 'a' - 'A'
		default:
			t[c] = rune(c)
		}
	}
	return t
}()

// put appends a rune that is plain but for a dash that stands for ー.
func (p *plainText) put(r rune, off int) {
	if r == '-' && p.afterKana() {
		r = 'ー'
	}
	p.runes = append(p.runes, r)
	p.offs = append(p.offs, int32(off))
}

func (p *plainText) last() rune {
	if n := len(p.runes); n > 0 {
		return p.runes[n-1]
	}
	return 0
}

func (p *plainText) afterKana() bool { return isKana(p.last()) || p.last() == 'ー' }

// addRune appends the plain form of a rune beyond ASCII.
func (p *plainText) addRune(r rune, off int) {
	switch {
	case r >= 0x3041 && r <= 0x3096, r >= 0x30a1 && r <= 0x30fc, r >= 0x4e00 && r <= 0x9fff:
		p.put(r, off) // kana and kanji: most of a Japanese text
	case r >= 0xff01 && r <= 0xff5e:
		p.put(asciiPlain[r-0xff01+'!'], off)
	case r >= 0xff61 && r <= 0xff9d:
		p.put(halfKana[r-0xff61], off)
	case r == 0x3099 || r == 0x309a || r == 0xff9e || r == 0xff9f || r == 0x309b || r == 0x309c:
		p.voice(r)
	case r == 0x3000 || r == 0x85 || unicode.Is(unicode.Zs, r) || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r):
		p.put(' ', off)
	case isDash(r):
		p.put('-', off)
	case r >= 0x1160 && r <= 0x11ff:
		p.jamo(r, off)
	case unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) || unicode.Is(unicode.Cc, r):
		// Invisible: ZWJ, soft hyphen, bidi controls, variation selectors.
	case isAccent(r):
		// Found without, as it is typed without.
	default:
		p.compat(r, off)
	}
}

// halfKana gives U+FF61–FF9D in full width (JIS X 0201 order).
var halfKana = []rune("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン")

// plainString is s in its plain form.
func plainString(s string) string {
	var p plainText
	p.add(s)
	return string(p.runes)
}

// isDash reports characters that are typed or converted where ー or - is
// meant: the hyphens and dashes of U+2010–2015, minus, and their wide forms.
func isDash(r rune) bool {
	return r >= 0x2010 && r <= 0x2015 || r == 0x2212 || r == 0xfe63 || r == 0x2500
}

// voice joins a voicing mark, combining, half-width or free-standing, to the
// kana before it. Elsewhere it says nothing and is dropped.
func (p *plainText) voice(mark rune) {
	n := len(p.runes)
	if n == 0 {
		return
	}
	semi := mark == 0x309a || mark == 0xff9f || mark == 0x309c
	p.runes[n-1] = voiced(p.runes[n-1], semi)
}

// voiced is kana r with dakuten, or with handakuten if semi; r itself where
// there is no such kana. In Unicode's order the voiced form follows the plain
// one, and the half-voiced one follows that.
func voiced(r rune, semi bool) rune {
	base, shift := r, rune(0)
	if r >= 0x30a1 && r <= 0x30f6 {
		base, shift = r-0x60, 0x60
	}
	switch {
	case base >= 'は' && base <= 'ほ' && (base-'は')%3 == 0:
		if semi {
			return r + 2
		}
		return r + 1
	case semi:
		return r
	case base >= 'か' && base <= 'ぢ' && (base-'か')%2 == 0, base == 'つ', base == 'て', base == 'と', base == 'ゝ':
		return r + 1
	case base == 'う':
		return 0x3094 + shift
	}
	return r
}

// isAccent reports the combining marks of Latin, Greek and Cyrillic letters.
// Others (Thai, Devanagari, kana) are part of the letter and stay: プ without
// its mark is another kana.
func isAccent(r rune) bool {
	return r >= 0x0300 && r <= 0x036f || r >= 0x1dc0 && r <= 0x1dff || r >= 0x20d0 && r <= 0x20ff
}

// jamo composes conjoining vowels and finals with the syllable before them
// (Unicode, section 3.12); macOS stores file names so.
func (p *plainText) jamo(r rune, off int) {
	const s0, l0, v0, t0, vs, ts = 0xac00, 0x1100, 0x1161, 0x11a7, 21, 28
	n, last := len(p.runes), p.last()
	switch {
	case r >= v0 && r < v0+vs && last >= l0 && last < l0+19:
		p.runes[n-1] = s0 + ((last-l0)*vs+(r-v0))*ts
	case r > t0 && r < t0+ts && last >= s0 && last < s0+11172 && (last-s0)%ts == 0:
		p.runes[n-1] = last + r - t0
	default:
		p.put(r, off)
	}
}

// compat appends the lower-case compatibility decomposition of r without
// accents, Hangul syllables composed again. All of its runes come from off.
func (p *plainText) compat(r rune, off int) {
	var buf [utf8.UTFMax]byte
	d := norm.NFKD.Properties(buf[:utf8.EncodeRune(buf[:], r)]).Decomposition()
	if d == nil || r >= 0xac00 && r <= 0xd7a3 {
		p.put(lower(r), off)
		return
	}
	for len(d) > 0 {
		c, n := utf8.DecodeRune(d)
		d = d[n:]
		if c < utf8.RuneSelf {
			p.put(asciiPlain[c], off)
		} else {
			p.addRune(c, off) // decomposed in full: it comes here no more
		}
	}
}

// lower is one lower-case rune that lower-casing leaves alone, without the
// accent that lower-casing İ would bring.
func lower(r rune) rune {
	if r == 0x2044 { // the fraction slash of ½
		return '/'
	}
	if r == 'ς' {
		return 'σ'
	}
	return unicode.ToLower(r)
}

// foldRune is the second step for one plain rune; prev is the folded rune
// before it.
func foldRune(r, prev rune, forms *reading.Forms) rune {
	switch {
	case r < 0x3000:
		return r
	case r >= 'ァ' && r <= 'ヶ':
		return r - 0x60
	case r == 'ゝ' || r == 'ヽ':
		if isKana(prev) {
			return prev
		}
	case r == 'ゞ' || r == 'ヾ':
		if isKana(prev) {
			return voiced(prev, false)
		}
	case r == '々' || r == '〻':
		if isHan(prev) {
			return prev
		}
	default:
		return forms.Fold(r)
	}
	return r
}

func isKana(r rune) bool { return r >= 0x3041 && r <= 0x3096 || r >= 0x30a1 && r <= 0x30fa }

func isHan(r rune) bool {
	return r >= 0x4e00 && r <= 0x9fff || r >= 0x3400 && r <= 0x4dbf || r >= 0xf900 && r <= 0xfaff || r >= 0x20000 && r <= 0x3ffff
}
