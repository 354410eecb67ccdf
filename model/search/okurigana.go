package search

import (
	"strings"
	"unicode/utf8"
)

// Okurigana, the kana behind kanji that show how they are read, are written or
// left out as one likes: 打ち合わせ, 打合わせ and 打合せ are one word. Two writings
// are taken for one where the kanji are the same and, behind each, one has the
// end of the other's kana: what is left out is left out from the front.

// stem is a kanji with the hiragana behind it.
type stem struct {
	kanji rune
	kana  string
}

// maxOkurigana is how many kana may be more or fewer behind one kanji: わせ of
// 合わせ, りえ of 切りえ. What is longer is no ending but words.
const maxOkurigana = 2

// stems takes a folded term apart; nil if it has fewer than two kanji, or
// anything but kanji and hiragana, which only the plain form tells from
// katakana.
func stems(folded, plain []rune) []stem {
	var out []stem
	for i, r := range folded {
		switch {
		case isHan(r):
			out = append(out, stem{kanji: r})
		case len(out) > 0 && wordKind(plain[i]) == kindHiragana:
			out[len(out)-1].kana += string(r)
		default:
			return nil
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// What okurigana do not begin with: particles, and the verbs する and ます.
const (
	particles = "のをはがにでとへもやか"
	verbs     = "しすさま"
)

// leftOut reports whether kana may be left out altogether. One is unless it is a
// particle. Two are if they end as nouns made from verbs do, in i or e.
func leftOut(kana string) bool {
	first, n := utf8.DecodeRuneInString(kana)
	if n == len(kana) {
		return !strings.ContainsRune(particles, first)
	}
	const nouns = "いきぎしちじにびみりえけげせてねべめれ"
	last, _ := utf8.DecodeLastRuneInString(kana)
	return !strings.ContainsRune(particles+verbs, first) && strings.ContainsRune(nouns, last)
}

// endings reports how far text, which stands behind a kanji, can be okurigana
// that is the same as kana but for what either leaves out.
func endings(text, kana string, last bool) (length int, ok bool) {
	n, runes := 0, 0
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !isKana(r) {
			break
		}
		n, runes = n+size, runes+1
	}
	if !last {
		return n, sameOkurigana(text[:n], kana)
	}
	// Behind the last kanji more may follow that belongs to the next word: the
	// least that will do is taken, kana as it stands first.
	if strings.HasPrefix(text, kana) && kana != "" {
		return len(kana), true
	}
	for end, count := 0, 0; count <= min(runes, maxOkurigana+utf8.RuneCountInString(kana)); count++ {
		if sameOkurigana(text[:end], kana) {
			return end, true
		}
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	return 0, false
}

// sameOkurigana reports whether one of a and b is the end of the other, with
// little left out that is not a particle.
func sameOkurigana(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	left, ok := strings.CutSuffix(a, b)
	if !ok || utf8.RuneCountInString(left) > maxOkurigana {
		return false
	}
	return left == "" || b != "" || leftOut(left)
}

// findOkurigana finds t's kanji with okurigana that differ.
func (t *term) findOkurigana(p passage) fit {
	best := noFit
	first := string(t.okuri[0].kanji)
	for lo := 0; ; lo += len(first) {
		at := strings.Index(p.text[lo:], first)
		if at < 0 {
			return best
		}
		lo += at
		if hi := t.okuriganaEnd(p.text, lo); hi > 0 {
			// Words of kanji stand without borders: each kanji begins one.
			if f := (fit{tier: min(readTier(p, lo, hi), ReadStart), lo: lo, hi: hi}); f.tier < best.tier {
				best = f
			}
		}
	}
}

func (t *term) okuriganaEnd(text string, off int) int {
	for i, s := range t.okuri {
		r, n := utf8.DecodeRuneInString(text[off:])
		if r != s.kanji {
			return 0
		}
		off += n
		length, ok := endings(text[off:], s.kana, i == len(t.okuri)-1)
		if !ok {
			return 0
		}
		off += length
	}
	return off
}
