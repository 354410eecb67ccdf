package lexis

import (
	"strings"
	"unicode/utf8"
)

// romanised reports two Latin words that are a Japanese name in the Hepburn or the kunrei
// spelling: Takahiro Kambe. Both are made of Japanese syllables only, and one has three or more:
// a home page has two words of two.
func romanised(words []string) bool {
	if len(words) != 2 || !endsRoman(words[0]) || !endsRoman(words[1]) {
		return false
	}
	a, b := syllables(strings.ToLower(words[0])), syllables(strings.ToLower(words[1]))
	return a > 0 && b > 0 && max(a, b) > 2
}

// endsRoman reports a word that may end in a Japanese syllable, or in the h of a long vowel.
func endsRoman(w string) bool {
	c := w[len(w)-1]
	return c >= utf8.RuneSelf || strings.IndexByte("aeiounh", c|0x20) >= 0
}

// syllables counts the Japanese syllables that a word in small Latin letters is made of, 0
// if it is not.
func syllables(w string) int {
	n := 0
	for w != "" {
		if w[0] == 'n' && (len(w) == 1 || strings.IndexByte("aeiouy", w[1]) < 0) || w[0] == 'm' && len(w) > 1 && strings.IndexByte("bmp", w[1]) >= 0 {
			w = w[1:] // ん, which Hepburn writes m before b, m and p
			continue
		}
		if len(w) > 1 && w[0] == w[1] && strings.IndexByte("kstp", w[0]) >= 0 || strings.HasPrefix(w, "tch") {
			w = w[1:] // っ
		}
		lead := 0
		for _, c := range romanLeads {
			if strings.HasPrefix(w, c) {
				lead = len(c)
				break
			}
		}
		if lead == len(w) || strings.IndexByte("aeiou", w[lead]) < 0 {
			return 0
		}
		vowel := w[lead]
		if w = w[lead+1:]; w != "" && (w[0] == vowel || vowel == 'o' && (w[0] == 'u' || w[0] == 'h' && (len(w) == 1 || strings.IndexByte("aeiouy", w[1]) < 0))) {
			w = w[1:] // a long vowel
		}
		n++
	}
	return n
}

// romanLeads are what syllables begin with, longer ones first.
var romanLeads = strings.Fields("ky gy sh sy ch ty ts ny hy by py my ry j k g s z t d n h b p m r y w f")
