package search

import (
	"unicode"
	"unicode/utf8"

	"yomi/model/search/reading"
)

// folder folds texts one after another, reusing its room.
type folder struct {
	forms *reading.Forms
	plain plainText
	out   *corpusWriter
}

func newFolder() *folder { return &folder{forms: reading.LoadForms(), out: newCorpusWriter(inRunes)} }

// fold adds the folded form of s and marks its words.
func (f *folder) fold(s string) {
	if from := len(f.out.buf); !f.foldCommon(s) {
		f.out.buf = f.out.buf[:from] // its marks are those of any way to fold
		f.foldAny(s)
	}
}

// foldCommon is foldAny for what most notes are made of: ASCII, kana, kanji and
// 、。「」, each of which folds by itself. It is false, with some of s folded,
// where it meets anything else.
func (f *folder) foldCommon(s string) bool {
	buf, prevKind := f.out.buf, kindNone
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c == '-' && prevKind >= kindHiragana {
				return false // perhaps ー
			}
			r := asciiPlain[c]
			kind := asciiKind[r]
			if kind != prevKind || kind == kindLetter && humps(s, i) {
				f.out.mark(len(buf))
			}
			prevKind, buf = kind, append(buf, byte(r))
			i++
			continue
		}
		r, kind := f.common(s[i:], prevKind)
		if r == 0 {
			return false
		}
		f.out.border(len(buf), prevKind, kind)
		prevKind, buf = kind, append(buf, 0xe0|byte(r>>12), 0x80|byte(r>>6)&0xbf, 0x80|byte(r)&0xbf)
		i += 3
	}
	f.out.buf = buf
	return true
}

// common is the fold of the first character of s, and its kind; 0 if it is none
// of the common ones, which take three bytes.
func (f *folder) common(s string, prev kind) (rune, kind) {
	if len(s) < 3 || s[0] < 0xe3 || s[0] > 0xe9 || s[1]&0xc0 != 0x80 || s[2]&0xc0 != 0x80 {
		return 0, kindNone
	}
	switch r := rune(s[0]&0xf)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f); {
	case r >= 0x4e00:
		return f.forms.Fold(r), kindHan
	case r >= 'ぁ' && r <= 'ゖ':
		return r, kindHiragana
	case r >= 'ァ' && r <= 'ヶ':
		return r - 0x60, kindKatakana
	case r == 'ー' && prev == kindHiragana:
		return r, kindHiragana
	case r == 'ー':
		return r, kindKatakana
	case r == '、' || r == '。' || r == '「' || r == '」' || r == '・':
		return r, kindNone
	}
	return 0, kindNone
}

// foldAny folds any text, and leaves the way to it in f.plain.
func (f *folder) foldAny(s string) {
	c := f.out
	f.plain.reset()
	f.plain.add(s)
	prev, prevKind := rune(0), kindNone
	for i, r := range f.plain.runes {
		if r < utf8.RuneSelf {
			kind := asciiKind[r]
			if kind != prevKind || kind == kindLetter && humps(s, int(f.plain.offs[i])) {
				c.mark(len(c.buf))
			}
			prev, prevKind = r, kind
			c.buf = append(c.buf, byte(r))
			continue
		}
		kind := wordKind(r)
		if r == 'ー' && prevKind == kindHiragana {
			kind = kindHiragana
		}
		c.border(len(c.buf), prevKind, kind)
		prev, prevKind = foldRune(r, prev, f.forms), kind
		c.buf = utf8.AppendRune(c.buf, prev)
	}
}

// border notes what begins at byte off where kind follows before: hiragana
// right behind a word end it and begin none.
func (c *corpusWriter) border(off int, before, kind kind) {
	switch {
	case kind == before:
	case kind == kindHiragana && before != kindNone:
		c.markTail(off)
	default:
		c.mark(off)
	}
}

// humps reports whether s has at off an upper-case letter that begins a word
// inside a word: the W of CloudWatch.
func humps(s string, off int) bool {
	return off > 0 && s[off] >= 'A' && s[off] <= 'Z' && s[off-1] >= 'a' && s[off-1] <= 'z'
}

type kind uint8

const (
	kindNone kind = iota // blanks and marks
	kindLetter
	kindDigit
	kindHiragana
	kindKatakana
	kindHan
	kindHangul
)

var asciiKind = func() (t [utf8.RuneSelf]kind) {
	for c := 'a'; c <= 'z'; c++ {
		t[c] = kindLetter
	}
	for c := '0'; c <= '9'; c++ {
		t[c] = kindDigit
	}
	return t
}()

// wordKind classes a plain rune: a word ends where the kind changes.
func wordKind(r rune) kind {
	switch {
	case r < utf8.RuneSelf:
		return asciiKind[r]
	case r >= 0x3041 && r <= 0x3096 || r == 'ゝ' || r == 'ゞ':
		return kindHiragana
	case r >= 0x30a1 && r <= 0x30fe && r != '・':
		return kindKatakana
	case isHan(r) || r == '々':
		return kindHan
	case unicode.Is(unicode.Hangul, r):
		return kindHangul
	case r < 0xa0 || r >= 0x2000 && r <= 0x303f || r == '・' || r >= 0xe000 && r <= 0xf8ff || r >= 0xff00 && r <= 0xffef:
		return kindNone
	}
	return kindLetter
}
