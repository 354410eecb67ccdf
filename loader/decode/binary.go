package decode

import "bytes"

// sampleSize is how many bytes are looked at to tell binary from text and one
// encoding from another: enough for stable statistics, cheap at any size.
const sampleSize = 64 << 10

// Binary reports whether raw is no text: one byte in a hundred is NUL, or one
// in twenty another control that text does not use. Compressed data and
// images have a control in ten bytes; a note that quotes terminal output stays
// text, and so does one with a stray NUL. UTF-16 and UTF-32 are text.
func Binary(raw []byte) bool {
	sample := raw[:min(len(raw), sampleSize)]
	if len(sample) == 0 {
		return false
	}
	if name := wideName(raw); name != "" && wideValid(raw, name) {
		return false
	}
	for _, m := range marks {
		if len(raw) >= len(m.bytes) && string(raw[:len(m.bytes)]) == m.bytes {
			return false
		}
	}
	nul, control := 0, 0
	for _, c := range sample {
		switch {
		case c == 0:
			nul++
		case c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b:
			control++
		}
	}
	return nul*100 > len(sample) || (nul+control)*20 > len(sample)
}

// wideName recognises UTF-16 and UTF-32 without a mark. Line ends and ASCII
// punctuation put NULs into the high bytes of code units and nowhere else, so
// the places of the NULs tell the width and the order of bytes.
func wideName(raw []byte) string {
	sample := raw[:min(len(raw), sampleSize)&^3]
	if len(sample) < 4 || bytes.IndexByte(sample, 0) < 0 {
		return ""
	}
	var nul [4]int
	for i, c := range sample {
		if c == 0 {
			nul[i&3]++
		}
	}
	units := len(sample) / 4
	switch {
	// UTF-32: the top byte is always NUL, the next one nearly always
	// (planes above 16 do not exist, text is mostly plane 0).
	case nul[3] == units && nul[2] > units/2 && nul[0] < units/8:
		return "UTF-32LE"
	case nul[0] == units && nul[1] > units/2 && nul[3] < units/8:
		return "UTF-32BE"
	}
	even, odd := nul[0]+nul[2], nul[1]+nul[3]
	// UTF-16: one unit in a hundred is ASCII even in dense Japanese (line
	// ends, digits); the other byte of a unit is NUL in 一 and the full-width
	// space only.
	switch {
	case odd*50 > units && even*4 <= odd:
		return "UTF-16LE"
	case even*50 > units && odd*4 <= even:
		return "UTF-16BE"
	}
	return ""
}
