package digest

import "unicode/utf8"

// Sizes are in Latin letters; a wide character says, and takes, as much as two.
// They are not the cells of a terminal (ui/text knows those), but what a chat
// shows: there letters of ambiguous width are narrow.

// textSize is the size of s.
func textSize(s string) int {
	n := 0
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c < utf8.RuneSelf:
			n++
			i++
			continue
		case c >= 0xe3 && c <= 0xe9: // U+3000 to U+9FFF: kana and kanji, the most of wide text
			n += 2
			i += 3
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		n++
		if full(r) {
			n++
		}
		i += size
	}
	return n
}

// full reports whether r takes the room of two letters: East Asian Width W and
// F (UAX #11), by blocks.
func full(r rune) bool {
	return r >= 0x1100 && (r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xac00 && r <= 0xd7a3 ||
		r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe6f || r >= 0xff01 && r <= 0xff60 || r >= 0xffe0 && r <= 0xffe6 ||
		r >= 0x1f300 && r <= 0x1f64f || r >= 0x1f680 && r <= 0x1f6ff || r >= 0x1f900 && r <= 0x1faff || r >= 0x20000 && r <= 0x3fffd)
}

// isWithin reports whether the size of s is n at most; of most texts their bytes say it.
func isWithin(s string, n int) bool {
	switch {
	case len(s) <= n:
		return true
	case len(s) > n*utf8.UTFMax:
		return false
	}
	return textSize(s) <= n
}

// runeAt is the character that begins at s[i] and its bytes; of most wide text in a
// fraction of the time that utf8 takes.
func runeAt(s string, i int) (rune, int) {
	switch c := s[i]; {
	case c < utf8.RuneSelf:
		return rune(c), 1
	case c >= 0xe3 && c <= 0xe9 && i+2 < len(s) && s[i+1]>>6 == 2 && s[i+2]>>6 == 2:
		return rune(c&0x0f)<<12 | rune(s[i+1]&0x3f)<<6 | rune(s[i+2]&0x3f), 3
	}
	return utf8.DecodeRuneInString(s[i:])
}
