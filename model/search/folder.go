package search

import (
	"unicode/utf8"

	"yomi/model/search/reading"
)

// folder folds texts one after another, reusing its room.
type folder struct {
	forms *reading.Forms
	plain plainText
	out   *corpusWriter
}

// fold adds the folded form of s and marks its words.
func (f *folder) fold(s string) {
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
		if kind != prevKind {
			c.mark(len(c.buf))
		}
		prev, prevKind = foldRune(r, prev, f.forms), kind
		c.buf = utf8.AppendRune(c.buf, prev)
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
	case r < 0xa0 || r >= 0x2000 && r <= 0x303f || r == '・' || r >= 0xe000 && r <= 0xf8ff || r >= 0xff00 && r <= 0xffef:
		return kindNone
	}
	return kindLetter
}
