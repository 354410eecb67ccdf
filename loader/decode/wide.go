package decode

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// wide is the UTF-16 or UTF-32 that the places of NULs tell, "" if they tell none.
// A stray NUL in text of one byte a letter tells one, too, as long as the text is
// short: that text is found by what it says.
func wide(raw []byte) string {
	name := wideName(raw)
	if name == "" || !wideValid(raw, name) || strayed(raw, name) {
		return ""
	}
	return name
}

// strayed reports text of one byte a letter that NULs got into: without them it is
// text, and read as that encoding it is ideographs that nobody writes together, which
// is what two letters of ASCII make.
func strayed(raw []byte, name string) bool {
	sample := raw[:min(len(raw), sampleSize)&^3]
	narrow := bytes.ReplaceAll(sample, []byte{0}, nil)
	if len(narrow)*4 < len(sample)*3 || !utf8.Valid(trimmed(narrow)) || controls(narrow)*20 > len(narrow) {
		return false // a byte in four is NUL where most letters are ASCII
	}
	text := decoded(sample, name)
	han := 0
	for _, r := range text {
		if unicode.Is(unicode.Han, r) {
			han++
		}
	}
	return han*2 >= utf8.RuneCountInString(text) && plausible(text) < sensible
}

// sensible is how plausible text is at least that is in the encoding it is read in:
// in running Japanese, Chinese and Korean three letters in four are among the most
// used ones or of a script of its own, bytes read wrongly are below 0.1.
const sensible = 0.4

// wideByWords is the UTF-16 that raw is by what it says, "" if it says nothing so: for
// text with hardly a line end or a digit, whose NULs would tell. Text that is UTF-8 is
// not asked.
func wideByWords(raw []byte) string {
	sample := raw[:min(len(raw), sampleSize)&^1]
	if len(sample) < wideLeast || utf8.Valid(trimmed(sample)) {
		return ""
	}
	for _, name := range [...]string{"UTF-16LE", "UTF-16BE"} {
		if wideValid(sample, name) && plausible(decoded(sample, name)) >= sensible {
			return name
		}
	}
	return ""
}

// wideLeast is how many bytes say enough: sixteen letters. Fewer are as plausible by chance.
const wideLeast = 32

// decoded is the text of a sample, whose last letter may be cut.
func decoded(sample []byte, name string) string {
	out, _ := byName(name).enc.NewDecoder().Bytes(sample)
	return string(out)
}

// trimmed is a sample less a letter of UTF-8 that its end cuts.
func trimmed(sample []byte) []byte {
	for n := 1; n < min(utf8.UTFMax, len(sample)); n++ {
		if at := len(sample) - n; utf8.RuneStart(sample[at]) {
			if !utf8.FullRune(sample[at:]) {
				return sample[:at]
			}
			break
		}
	}
	return sample
}

// controls counts the controls that text does not use, NULs left out.
func controls(sample []byte) int {
	n := 0
	for _, c := range sample {
		if c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b {
			n++
		}
	}
	return n
}

// wideValid reports whether decoding raw as UTF-16 or UTF-32 gives letters
// rather than controls and unassigned code points.
func wideValid(raw []byte, name string) bool {
	out, _ := byName(name).enc.NewDecoder().Bytes(raw[:min(len(raw), sampleSize)&^3])
	odd, all := 0, 0
	for _, r := range string(out) {
		all++
		if r == utf8.RuneError || !unicode.IsGraphic(r) && !unicode.IsSpace(r) {
			odd++
		}
	}
	return odd*20 <= all
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
