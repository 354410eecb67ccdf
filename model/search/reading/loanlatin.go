package reading

import "strings"

// Names that no dictionary has are taken over by their sound, too: 쿠버네티스 is Kubernetes.
// As with those in katakana, they meet in their consonants (sound.go).

// HangulName is how a word of Hangul sounds.
type HangulName struct {
	Sounds []string // the consonants, as Sound has them, that each of it may be
	vowels string   // that the first of it may be
	Begins bool     // with a consonant
}

// NameOf is how a word of Hangul sounds that may be a name. ok is false for what is none, has
// but one consonant, or is longer than names are.
func NameOf(text string) (n HangulName, ok bool) {
	var room [32]hangulStep
	steps := hangulSteps(room[:0], text, true)
	if len(steps) == 0 || steps[len(steps)-1].end != len(text) {
		return n, false
	}
	n.Begins, n.vowels = steps[0].consonants != "", steps[0].vowels
	for _, s := range steps {
		switch s.consonants {
		case "":
		case "z":
			n.Sounds = append(n.Sounds, "zs") // 비전 is vision
		default:
			n.Sounds = append(n.Sounds, s.consonants)
		}
	}
	return n, len(n.Sounds) > 1
}

// SoundsAs reports whether a Latin word sounds as n. With two consonants that says enough only
// where the first vowel is the same, too.
func (n HangulName) SoundsAs(word string) bool {
	heard, i := Sound(word), 0
	if len(word) < 2 || len(heard) < 2 || n.Begins != (strings.IndexByte(Letters(heard[0]), word[0]) >= 0) {
		return false
	}
	vowel := word[0]
	if n.Begins {
		vowel = word[1]
	}
	if len(heard) < shortestSound && strings.IndexByte(n.vowels, vowel) < 0 {
		return false
	}
	for k, may := range n.Sounds {
		switch {
		case i < len(heard) && strings.IndexByte(may, heard[i]) >= 0:
			i++
		case may != "h" || k == 0: // 깃허브 has one that nobody hears in github
			return false
		}
		last := k+1 == len(n.Sounds)
		if i < len(heard) && heard[i] == 'g' && may == "n" && (last || strings.IndexByte(n.Sounds[k+1], 'g') < 0) {
			i++ // 링 is ring
		}
	}
	return i == len(heard)
}
