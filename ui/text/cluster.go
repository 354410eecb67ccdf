package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// plain reports whether r can be shown as it is and neither joins nor is
// joined by another plain rune, so that text of plain runes alone needs no
// preparing and no segmentation: each rune is a cluster, in Unicode's
// composed form, and one or two cells wide. These ranges are nearly all of
// what notes consist of; runes outside take the long way, with the same
// result.
func plain(r rune) bool {
	switch {
	case r < 0x7F:
		return r >= ' '
	case r < 0xAD:
		return r > 0xA0
	case r < 0x2010:
		return r > 0xAD && r < 0x300 || r > 0x390 && r < 0x3A2 || r > 0x3A2 && r < 0x3CF || r > 0x3FF && r < 0x483
	case r < 0x3000:
		return r < 0x2028 || r > 0x2030 && r < 0x2060 || r > 0x218F && r < 0x2329 ||
			r > 0x23FF && r < 0x2427 || r > 0x245F && r < 0x2630 ||
			r > 0x2637 && r < 0x268A || r > 0x268F && r < 0x2700
	case r < 0x4E00:
		return r < 0x302A || r > 0x3040 && r < 0x3097 || r > 0x309A && r < 0x3100 ||
			r > 0x31EF && r < 0x321F || r > 0x321F && r < 0x3248 || r > 0x324F && r < 0x3297 ||
			r > 0x3299 && r < 0x4DC0
	case r < 0xAC00:
		return r < 0x9FFD
	}
	return r < 0xD7A4 || r > 0xFF00 && r < 0xFF9E
}

// alone reports whether a cluster boundary lies between r and any other rune
// that stands alone. It holds for more runes than plain, at more cost.
func alone(r rune) bool {
	return plain(r) || unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S, unicode.Zs) &&
		!unicode.Is(joining, r)
}

// joining are the letters and symbols that do not stand alone (UAX #29 table
// 2): conjoining jamo, spacing marks that are letters, prepended letters,
// half-width sound marks, regional indicators, skin tones.
var joining = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x0D4E, 0x0D4E, 1}, {0x0E33, 0x0E33, 1}, {0x0EB3, 0x0EB3, 1}, {0x1100, 0x11FF, 1},
		{0xA960, 0xA97C, 1}, {0xD7B0, 0xD7FB, 1}, {0xFF9E, 0xFF9F, 1},
	},
	R32: []unicode.Range32{
		{0x111C2, 0x111C3, 1}, {0x1193F, 0x1193F, 1}, {0x11941, 0x11941, 1}, {0x11A3A, 0x11A3A, 1},
		{0x11A84, 0x11A89, 1}, {0x11D46, 0x11D46, 1}, {0x11F02, 0x11F02, 1},
		{0x1F1E6, 0x1F1FF, 1}, {0x1F3FB, 0x1F3FF, 1},
	},
}

// clusterLen is the length in bytes of the first grapheme cluster of s, 0 only
// for "". A rune without width of its own belongs to the cluster before it even
// where the segmentation rules, being older than the rune, do not know it.
func clusterLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if n == len(s) {
		return n
	}
	if next, _ := utf8.DecodeRuneInString(s[n:]); plain(r) && plain(next) || r == '\n' {
		return n
	}
	window := firstRunes(s, maxCluster)
	c, _, _, _ := uniseg.FirstGraphemeClusterInString(window, -1)
	if n = len(c); n == len(window) && n < len(s) {
		n = lastBase(window)
	}
	for n < len(s) {
		next, k := utf8.DecodeRuneInString(s[n:])
		if next < 0x300 || narrow.rune(next) != 0 || unicode.Is(unicode.Zl, next) || unicode.Is(unicode.Zp, next) {
			break
		}
		n += k
	}
	return n
}

// maxCluster is the most runes that a cluster has, runes without width behind it
// apart. The longest syllables of Indic scripts have about ten; a row of signs
// that all join, as Thai ำ does, would be one glyph wider than any screen.
const maxCluster = 16

// firstRunes is the first n runes of s.
func firstRunes(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

// lastBase is the offset of the last rune of s that has a width and is not the
// first; len(s) if there is none.
func lastBase(s string) int {
	for i := len(s); i > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if i -= n; i > 0 && narrow.rune(r) > 0 {
			return i
		}
	}
	return len(s)
}

// clusterStart is the offset of the cluster that holds the byte at off: off
// itself on a boundary, len(s) from there on.
func clusterStart(s string, off int) int {
	if off <= 0 || off >= len(s) {
		return max(0, min(off, len(s)))
	}
	at := off
	for at > 0 && !boundary(s, at) {
		at--
	}
	for {
		next := at + clusterLen(s[at:])
		if next > off {
			return at
		}
		at = next
	}
}

// clusterEnd is the first boundary at or after off.
func clusterEnd(s string, off int) int {
	start := clusterStart(s, off)
	if start >= off {
		return start
	}
	return start + clusterLen(s[start:])
}

// boundary reports whether off is a boundary that can be told from the two
// runes beside it.
func boundary(s string, off int) bool {
	if !utf8.RuneStart(s[off]) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[off:])
	prev, _ := utf8.DecodeLastRuneInString(s[:off])
	return prev == '\n' || next == '\n' && prev != '\r' || alone(prev) && alone(next)
}
