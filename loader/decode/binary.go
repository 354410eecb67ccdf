package decode

import "bytes"

// sampleSize is how many bytes are looked at to tell binary from text and one
// encoding from another: enough for stable statistics, cheap at any size.
const sampleSize = 64 << 10

// Binary reports whether raw is no text: one byte in a hundred is NUL, if there are
// several, or one in twenty another control that text does not use. Compressed data and
// images have a control in ten bytes; a note that quotes terminal output stays
// text, and so does one with a stray NUL. UTF-16 and UTF-32 are text.
func Binary(raw []byte) bool {
	sample := raw[:min(len(raw), sampleSize)]
	if len(sample) == 0 {
		return false
	}
	if wide(raw) != "" {
		return false
	}
	for _, m := range marks {
		if len(raw) >= len(m.bytes) && string(raw[:len(m.bytes)]) == m.bytes {
			return false
		}
	}
	nul, control := bytes.Count(sample, []byte{0}), controls(sample)
	if nul == 1 {
		nul = 0
	}
	return (nul*100 > len(sample) || (nul+control)*20 > len(sample)) && wideByWords(sample) == ""
}
