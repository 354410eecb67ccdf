package reading

import "strings"

// shortestSound is how many consonants say enough; with fewer, the first
// syllable must be the same, too.
const shortestSound = 3

// Sound is the consonants of a spelling or of a Latin word as they are heard in
// Japanese.
func Sound(word string) string {
	var b strings.Builder
	last := byte(0)
	for i := range len(word) {
		c, next := word[i], byte('e')
		if i+1 < len(word) {
			next = word[i+1]
		}
		switch vowel := strings.IndexByte("aeiouy", next) >= 0; {
		case strings.IndexByte("aiueoyw", c) >= 0:
			last = 0
			continue
		case c == 'p' && next == 'h', c == 'f':
			c = 'h'
		case c == 'h' && i > 0 && strings.IndexByte("pscktgw", word[i-1]) >= 0:
			continue
		case c == 'l':
			c = 'r'
		case c == 'v':
			c = 'b'
		case c == 'd' && word[i:] == "dge":
			continue
		case c == 'j', c == 'g' && word[i:] == "ge": // page, bridge
			c = 'z'
		case c == 'c' && strings.IndexByte("eiy", next) >= 0 && i+1 < len(word):
			c = 's'
		case c == 't' && strings.HasPrefix(word[i:], "tion"):
			c = 's'
		case c == 'c' && next == 'h':
			c = 't'
		case c == 'c', c == 'q':
			c = 'k'
		case c == 'x':
			b.WriteByte('k')
			c = 's'
		case c == 'm' && (next == 'p' || next == 'b') && i+2 < len(word) && strings.IndexByte("aeiouy", word[i+2]) >= 0:
			c = 'n' // as ん is spelled there: computer
		case c == 'b' && i > 0 && word[i-1] == 'm' && (!vowel || i+1 == len(word)):
			continue // lambda, thumb
		}
		if word[i] == 'r' && (i+1 == len(word) || strings.IndexByte("aeiouyrl", next) < 0) {
			continue // a long vowel
		}
		if c == last {
			continue
		}
		last = c
		b.WriteByte(c)
	}
	return b.String()
}

// written are the letters of Latin words that a consonant is written with, beside itself.
var written = map[byte]string{'r': "l", 'b': "v", 'k': "cqx", 's': "cx", 'h': "fp", 'z': "jg", 'n': "m", 't': "c"}

// Letters are those that a consonant, as Sound has it, is written with.
func Letters(sound byte) string { return string(sound) + written[sound] }

// Alike reports whether a word sounds as the one of that spelling whose Sound is
// heard.
func Alike(word, of, heard string) bool {
	if len(heard) < 2 || Sound(word) != heard {
		return false
	}
	return len(heard) >= shortestSound || len(word) > 1 && len(of) > 1 && plainLetter(rune(word[0])) == of[0] && word[1] == of[1]
}
