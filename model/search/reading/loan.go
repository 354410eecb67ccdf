package reading

import (
	"strings"
	"unicode/utf8"
)

// Korean takes words over by their sound, as Japanese does: サーバー is 서버, コンテナ
// 컨테이너. Consonants are the same but for how each language writes them, vowels nearly
// so, and at the end of a syllable Korean has none where Japanese adds u or o.

// step is a consonant and the vowel behind it, 0 for none of either. A vowel that glides is
// no one that Japanese adds: ニュ.
type step struct {
	consonant, vowel byte
	glides           bool
}

// kanaSteps takes a spelling of kana apart. y and w are parts of vowels, and so is the u
// of フィ, which is spelled hui.
func kanaSteps(dst []step, spelled string) []step {
	for i := 0; i < len(spelled); i++ {
		switch c := spelled[i]; {
		case c == 'y' || c == 'w':
			if len(dst) > 0 && dst[len(dst)-1].vowel == 0 {
				dst[len(dst)-1].glides = true
			}
		case strings.IndexByte("aiueo", c) < 0:
			dst = append(dst, step{consonant: c})
		case len(dst) == 0 || dst[len(dst)-1].vowel != 0 && dst[len(dst)-1] != (step{consonant: 'h', vowel: 'u'}):
			dst = append(dst, step{vowel: c})
		default:
			dst[len(dst)-1].vowel = c
		}
	}
	return dst
}

// What consonants of kana are written as which initials and finals of Hangul, in Unicode's
// order; - is none.
var (
	initialSounds = [...]string{"g", "k", "n", "d", "td", "r", "m", "b", "pb", "s", "s", "", "z", "zt", "t", "k", "t", "hp", "h"}
	finalSounds   = [...]string{"", "kg", "kg", "-", "n", "-", "-", "tdsz", "r", "-", "-", "-", "-", "-", "-", "-", "mn", "pbh", "-", "tdsz", "tdsz", "n", "tdsz", "tdsz", "kg", "tdsz", "pbh", "-"}
	// vowelSounds are the vowels of kana that each of Hangul may be.
	vowelSounds = [...]string{"a", "ae", "a", "ae", "aoe", "e", "aoe", "e", "o", "a", "e", "oe", "o", "ou", "ao", "e", "iu", "u", weakVowel, "i", "ie"}
)

// weakVowel is ㅡ, which is hardly one.
const weakVowel = "uo"

// hangulStep is a step of Hangul: which consonants and vowels it may be, "" for none.
type hangulStep struct {
	consonants, vowels string
	end                int // of the syllable, in bytes, if nothing of it is behind
}

// hangulSteps takes the first syllables of a text apart, up to what is no syllable. 블록체인
// has one r before its first o if it is joined: where a word ends with one, two.
func hangulSteps(dst []hangulStep, text string, joined bool) []hangulStep {
	for off, r := range text {
		if r < hangulFirst || r > hangulLast || len(dst)+2 > cap(dst) {
			break
		}
		n := int(r - hangulFirst)
		initial, end := initialSounds[InitialOf(r)], off+utf8.RuneLen(r)
		if k := len(dst) - 1; joined && k >= 0 && dst[k].vowels == "" && dst[k].consonants == "r" && initial == "r" {
			dst = dst[:k]
			if k > 0 && dst[k-1].vowels == "" {
				break
			}
		}
		dst = append(dst, hangulStep{initial, vowelSounds[n/len(finalKeys)%len(vowelKeys)], end})
		if final := finalSounds[n%len(finalKeys)]; final != "" {
			dst[len(dst)-1].end = 0
			dst = append(dst, hangulStep{consonants: final, end: end})
		}
	}
	return dst
}

// LoanAt is how many bytes of text, which begins with Hangul, are a loanword that is spelled
// so in kana; 0 if none are, or if it has but one consonant, which says too little.
func LoanAt(text, spelled string) int {
	var room [24]step
	if len(spelled) >= len(room) || Consonants(spelled) < 2 {
		return 0
	}
	kana := kanaSteps(room[:0], spelled)
	if n := loanAt(text, kana, true); n > 0 {
		return n
	}
	return loanAt(text, kana, false)
}

// sureConsonants are so many that one vowel may be another: キャラクター is 캐릭터.
const sureConsonants = 4

// mostLong is how many syllables of one vowel may stand where kana have none.
const mostLong = 2

func loanAt(text string, kana []step, joined bool) int {
	var room [32]hangulStep
	hangul := hangulSteps(room[:0], text, joined)
	if len(hangul) == 0 || (kana[0].consonant == 0) != (hangul[0].consonants == "") {
		return 0
	}
	j, spare, long := 0, 0, 0
	for _, k := range kana {
		if k.consonant != 0 {
			spare++
		}
	}
	spare /= sureConsonants
	left := false // a vowel of kana is left out: one may be
	for i, k := range kana {
		isVowel := k.consonant == 0
		for i > 0 && j < len(hangul) && hangul[j].consonants == "" && !isVowel {
			j++ // the second half of a long vowel: 데이터
			if long++; long > mostLong {
				return 0
			}
		}
		switch {
		case j < len(hangul) && hangul[j].fits(k):
			j++
		case j < len(hangul) && spare > 0 && hangul[j].vowels != "" && hangul[j].sounds(k.consonant):
			spare--
			j++
		case isVowel && i > 0 && !left:
			left = true
		case k == step{consonant: 'g', vowel: 'u'} && j > 0 && hangul[j-1].consonants == "n" && hangul[j-1].vowels == "":
			// it is left out, as the g of リング is in 링
		default:
			return 0
		}
	}
	return hangul[j-1].end
}

// Consonants is how many a spelling has.
func Consonants(spelled string) (n int) {
	for i := range len(spelled) {
		if strings.IndexByte("aiueoyw", spelled[i]) < 0 {
			n++
		}
	}
	return n
}

// sounds reports whether h may have that consonant.
func (h hangulStep) sounds(consonant byte) bool {
	return consonant != 0 && strings.IndexByte(h.consonants, consonant) >= 0
}

// fits reports whether h may be k.
func (h hangulStep) fits(k step) bool {
	switch {
	case !h.sounds(k.consonant) && (k.consonant != 0 || h.consonants != ""):
		return false
	case h.vowels == "":
		return k.isAdded()
	case k.vowel == 0:
		return h.vowels == weakVowel
	case k.consonant == 's' && k.vowel == 'u' && h.vowels == "ie":
		return true // ッシュ is what Japanese hears of sh
	case h.vowels == weakVowel:
		return k.isAdded()
	}
	return strings.IndexByte(h.vowels, k.vowel) >= 0
}

// isAdded reports a vowel that Japanese adds where a word of another language has none: o
// behind t and d, i where the consonant sounds of it, and else u.
func (k step) isAdded() bool {
	switch k.vowel {
	case 'o':
		return k.consonant == 't' || k.consonant == 'd'
	case 'i':
		return k.consonant == 't' || k.consonant == 'z' || k.consonant == 'k'
	case 'u', 0:
		return !k.glides || k.consonant == 's' || k.consonant == 'z' // sh and j
	}
	return false
}

// LoanInitials yields the pairs of initials that the first two syllables of such a loanword
// may begin with.
func LoanInitials(spelled string) func(yield func(first, second int) bool) {
	return func(yield func(int, int) bool) {
		var room [24]step
		if len(spelled) >= len(room) {
			return
		}
		kana := kanaSteps(room[:0], spelled)
		for first, sounds := range initialSounds {
			if !begins(sounds, kana[0].consonant) {
				continue
			}
			for second, sounds := range initialSounds {
				may := sounds == ""
				for _, k := range kana[1:min(len(kana), 4)] {
					may = may || begins(sounds, k.consonant)
				}
				if may && !yield(first, second) {
					return
				}
			}
		}
	}
}

// LoanLetters are what a spelling of kana may begin with that is a loanword of Hangul.
func LoanLetters(text string) string {
	r, _ := utf8.DecodeRuneInString(text)
	if r < hangulFirst || r > hangulLast {
		return ""
	}
	if sounds := initialSounds[InitialOf(r)]; sounds != "" {
		return sounds
	}
	return "aeiouyw"
}

// begins reports whether a consonant, 0 for none, may be one of sounds.
func begins(sounds string, consonant byte) bool {
	if consonant == 0 {
		return sounds == ""
	}
	return strings.IndexByte(sounds, consonant) >= 0
}
