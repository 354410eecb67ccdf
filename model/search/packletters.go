package search

import (
	"encoding/binary"

	"yomi/model/search/reading"
)

// A spelling is of the letters that Japanese tells apart, blanks and digits, which take
// five bits each; so do the keys of Korean, between two shifts. Texts without shifts are
// unpacked eight letters at a time, and have their words where their units have them.

const (
	letterBits = 5
	codes      = 1 << letterBits
	shift      = 27 // keys of Korean begin, or end
	raw        = 31 // the next two codes are any byte
	noCode     = codes
	blankCode  = 0
	codesFrom  = 'a' - 1 // what is added to the code of a letter
)

// digitCodes are the codes of digits: of letters that no spelling has, and behind the
// last letter.
var digitCodes = [10]byte{'c' - codesFrom, 'f' - codesFrom, 'j' - codesFrom, 'l' - codesFrom, 'q' - codesFrom, 'v' - codesFrom, 'x' - codesFrom, 28, 29, 30}

// codeOf is the code of each letter, noCode of what is none; letterOf is the letter of
// each code.
var codeOf, letterOf = func() (to [256]byte, from [codes]byte) {
	for c := range to {
		to[c] = noCode
	}
	for code := range byte(26) {
		from[code+1] = code + 'a'
	}
	for digit, code := range digitCodes {
		from[code] = byte('0' + digit)
	}
	from[blankCode] = ' '
	for code, c := range from {
		if c != 0 {
			to[c] = byte(code)
		}
	}
	return to, from
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

// lettersPadding is behind the last text: what is read there without need.
const lettersPadding = 8

// letters unpacks text i of spellings.
func (c *corpus) letters(i int, room *textRoom) passage {
	lo, hi := c.from.at(i), c.from.at(i+1)
	if !c.plain.has(i) {
		return c.shifted(lo, hi, room)
	}
	const step = 8
	n := hi - lo
	if len(room.buf) < n+step {
		room.buf = make([]byte, 2*n+step)
	}
	buf, at := room.buf, lo*letterBits
	for k := 0; k < n; k += step {
		s := c.all[at>>3:]
		_ = s[7]
		word := (uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56) >> (at & 7)
		binary.LittleEndian.PutUint64(buf[k:], eightLetters(word))
		at += step * letterBits
	}
	if c.digits.has(i) {
		for k, b := range buf[:n] {
			if b != ' ' {
				buf[k] = letterOf[b-codesFrom]
			}
		}
	}
	return passage{text: textOf(buf[:n]), base: lo, of: &c.words}
}

// eightLetters is the letters of the eight codes that word begins with, a byte each.
func eightLetters(word uint64) uint64 {
	const ones = 0x0101010101010101
	x := word&0xfffff | word>>20&0xfffff<<32 // four codes in each half
	x = x&0x000003ff_000003ff | x&0x000ffc00_000ffc00<<6
	x = x&0x001f001f_001f001f | x&0x03e003e0_03e003e0<<3
	blanks := ^(x + 0x7f*ones) & (0x80 * ones) // where a code is 0, as none is above 31
	return x + codesFrom*ones - blanks>>1      // 0x60 of a blank becomes 0x20
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
			room.buf[n] = letterOf[code]
		}
		n++
	}
	c.copyTails(lo, n, room)
	return passage{text: textOf(room.buf[:n]), of: &room.words}
}
