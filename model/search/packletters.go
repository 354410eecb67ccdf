package search

import (
	"yomi/model/search/reading"
)

// A spelling is of the letters that Japanese tells apart, blanks and digits, which take
// five bits each; so do the keys of Korean, between two shifts. Texts without shifts are
// unpacked two letters at a time, and have their words where their units have them.

// letters are those of a spelling, in the order of their codes.
const letters = " abdeghikmnoprstuwyz0123456789"

const (
	letterBits = 5
	shift      = 30 // keys of Korean begin, or end
	raw        = 31 // the next two codes are any byte
	codes      = 1 << letterBits
	noCode     = codes
)

// codeOf is the code of each letter, noCode of what is none.
var codeOf = func() (t [256]byte) {
	for c := range t {
		t[c] = noCode
	}
	for i := range letters {
		t[letters[i]] = byte(i)
	}
	return t
}()

// pairs are the letters of two codes; those that are none do not come there.
var pairs = func() (t [codes * codes]uint16) {
	for i := range t {
		a, b := min(i%codes, len(letters)-1), min(i/codes, len(letters)-1)
		t[i] = uint16(letters[a]) | uint16(letters[b])<<8
	}
	return t
}()

// bitWriter writes codes behind one another.
type bitWriter struct {
	left uint64 // what makes no byte yet
	n    int    // of its bits
}

func (w *bitWriter) put(dst []byte, code byte) []byte {
	w.left |= uint64(code) << w.n
	if w.n += letterBits; w.n < 8 {
		return dst
	}
	dst = append(dst, byte(w.left))
	w.left >>= 8
	w.n -= 8
	return dst
}

// codeAt is code i of a corpus of letters.
func (c *corpus) codeAt(i int) byte {
	at := i * letterBits
	return byte((uint(c.all[at>>3]) | uint(c.all[at>>3+1])<<8) >> (at & 7) % codes)
}

// wordAt is the codes from i on: eleven of them and a half.
func (c *corpus) wordAt(i int) uint64 {
	at := i * letterBits
	s := c.all[at>>3:]
	_ = s[7]
	return (uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56) >> (at & 7)
}

// lettersPadding is behind the last text: what is read there without need.
const lettersPadding = 8

// letters unpacks text i of spellings.
func (c *corpus) letters(i int, room *textRoom) passage {
	lo, hi := c.from.at(i), c.from.at(i+1)
	if !c.plain.has(i) {
		return c.shifted(lo, hi, room)
	}
	const step = 10
	n := hi - lo
	if len(room.buf) < n+step {
		room.buf = make([]byte, 2*n+step)
	}
	buf := room.buf
	for k := 0; k < n; k += step {
		word, dst := c.wordAt(lo+k), buf[k:k+step]
		for j := 0; j < step; j += 2 {
			two := pairs[word%(codes*codes)]
			dst[j], dst[j+1] = byte(two), byte(two>>8)
			word >>= 2 * letterBits
		}
	}
	return passage{text: textOf(buf[:n]), base: lo, of: &c.words}
}

// shifted unpacks the text of the codes from lo on, with shifts.
func (c *corpus) shifted(lo, hi int, room *textRoom) passage {
	room.fit(hi - lo + 1)
	n, key := 0, byte(0)
	for i := lo; i < hi; i++ {
		if hasBit(c.words.starts, i) {
			room.words.starts[n>>6] |= 1 << (n & 63)
		}
		switch code := c.codeAt(i); {
		case code == shift:
			key ^= reading.KeyBit
			continue
		case code == raw && key == 0:
			room.buf[n] = c.codeAt(i+1)<<letterBits | c.codeAt(i+2)
			i += 2
		case key != 0:
			room.buf[n] = key | 'a' + code
		default:
			room.buf[n] = letters[code]
		}
		n++
	}
	c.copyTails(lo, n, room)
	return passage{text: textOf(room.buf[:n]), of: &room.words}
}
