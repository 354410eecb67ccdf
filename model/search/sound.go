package search

import (
	"math"
	"slices"
	"strings"

	"yomi/model/search/reading"
)

// alike finds the reading of t's kanji, written with others: what an input
// method makes of a word when one takes its first offer.
func (t *term) alike(s *subject) fit {
	best := noFit
	if len(t.heard) == 0 {
		return best
	}
	for i := range t.heard {
		if f := read(s, &t.heard[i], math.MaxInt); f.tier < best.tier {
			best = f
		}
	}
	if best.tier == noTier {
		best = t.alikeApart(s)
	}
	if best.tier != noTier {
		best.cost = int(best.tier - ReadExact)
		best.tier = Heard
	}
	return best
}

// alikeApart finds the reading in two pieces with a particle or two between
// them: 環視間隔 for 監視の間隔.
func (t *term) alikeApart(s *subject) fit {
	const (
		piece = 4 // letters: fewer are read so by chance
		gap   = 6 // letters: から, での and their like
	)
	p := s.spelled()
	for _, joint := range t.joints {
		whole := t.heard[0].text
		if int(joint.Out) < piece || len(whole)-int(joint.Out) < piece {
			continue
		}
		first, second := whole[:joint.Out], whole[joint.Out:]
		for lo := 0; ; lo++ {
			at := strings.Index(p.text[lo:], first)
			if at < 0 {
				break
			}
			lo += at
			end := lo + len(first)
			next := strings.Index(p.text[end:min(end+gap+len(second), len(p.text))], second)
			if next > 0 && p.head(lo) && p.border(end) && p.head(end+next) {
				return fit{tier: ReadStart, side: inSpelled, lo: lo, hi: end + next + len(second)}
			}
		}
	}
	return noFit
}

// sharesKanji reports whether text has one of the kanji of t, which is heard.
func (t *term) sharesKanji(text string) bool {
	return slices.ContainsFunc(t.runes, func(r rune) bool { return strings.ContainsRune(text, r) })
}

// Names that no dictionary has are written in katakana as they sound: ラムダ is
// Lambda, クーバネティス Kubernetes. Where nothing else is found, the two meet in
// their consonants: vowels differ (アップ, up), and so does what is heard of them
// (r and b of Kubernetes and Lambda).

// soundCost ranks what only sounds alike behind what is written alike.
const soundCost = 2

// soundsInLatin finds a name in Latin letters that t is in katakana or Hangul.
func (t *term) soundsInLatin(s *subject) fit {
	if len(t.letters.each) == 0 {
		return noFit
	}
	p := s.folded()
	for lo := 0; lo < len(p.text); lo = p.next(lo) {
		hi := p.next(lo)
		if w := p.text[lo:hi]; t.letters.may(w) && t.soundsAs(w) {
			return fit{tier: Slip, lo: lo, hi: hi, cost: soundCost}
		}
	}
	return noFit
}

// soundsAs reports whether t sounds as a Latin word.
func (t *term) soundsAs(word string) bool {
	if t.heardAs != "" {
		return reading.Alike(word, t.spelled[0].text, t.heardAs)
	}
	return t.hangul.SoundsAs(word)
}

// addSound finds out how t sounds, if it may be such a name.
func (t *term) addSound(plain []rune) {
	if len(plain) < 2 {
		return
	}
	if name, ok := reading.NameOf(string(plain)); ok {
		t.hangul, t.letters = name, lettersOf(name.Begins, name.Sounds)
		return
	}
	if len(t.spelled) == 0 {
		return
	}
	for _, r := range plain {
		if wordKind(r) != kindKatakana {
			return
		}
	}
	if t.heardAs = reading.Sound(t.spelled[0].text); len(t.heardAs) < 2 {
		t.heardAs = ""
		return
	}
	t.letters = lettersOf(strings.IndexByte("aiueoyw", t.spelled[0].text[0]) < 0, strings.Split(t.heardAs, ""))
}
