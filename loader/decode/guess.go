package decode

import (
	"bytes"
	"unicode/utf8"
)

// guess finds the encoding of bytes without a byte order mark. UTF-8 and the
// encodings with a shape of their own come first because their validity
// leaves no doubt; among the double-byte ones the most plausible text wins.
func guess(raw []byte) charset {
	if name := wide(raw); name != "" {
		return byName(name)
	}
	if escapes(raw) {
		return byName("ISO-2022-JP")
	}
	if utf8.Valid(raw) {
		return charset{name: "UTF-8", valid: true}
	}
	if mostlyUTF8(raw) {
		return byName("UTF-8")
	}
	if name := wideByWords(raw); name != "" {
		return byName(name)
	}
	sample := telling(raw)
	best, most := byName("UTF-8"), 0.0
	for i, name := range legacy {
		cs := byName(name)
		out, _ := cs.enc.NewDecoder().Bytes(sample)
		if score := plausible(string(out)); i == 0 || score > most {
			best, most = cs, score
		}
	}
	return best
}

// legacy are the encodings without a shape of their own, the likelier first:
// a tie keeps the earlier one. Kana have the same bytes in EUC-JP and in
// GB18030, where hardly anybody writes them.
var legacy = []string{"Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR", "Windows-1252"}

// escapes reports ISO-2022-JP (RFC 1468): seven-bit bytes with the escape
// sequences that switch to JIS X 0208 or JIS X 0201.
func escapes(raw []byte) bool {
	if bytes.IndexByte(raw, 0x1b) < 0 {
		return false
	}
	switches := bytes.Contains(raw, []byte("\x1b$B")) || bytes.Contains(raw, []byte("\x1b$@")) ||
		bytes.Contains(raw, []byte("\x1b(J")) || bytes.Contains(raw, []byte("\x1b(I"))
	if !switches {
		return false
	}
	for _, c := range raw {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// mostlyUTF8 reports damaged UTF-8: there are twice as many well-formed
// multi-byte sequences as broken bytes. In text of another encoding most bytes
// are broken ones.
func mostlyUTF8(raw []byte) bool {
	good, bad := 0, 0
	for off := 0; off < len(raw); {
		if raw[off] < utf8.RuneSelf {
			off++
			continue
		}
		r, n := utf8.DecodeRune(raw[off:])
		if r == utf8.RuneError && n <= 1 {
			bad++
		} else {
			good++
		}
		off += n
	}
	return good >= 2*bad
}

// telling is the part of raw that says something about its encoding: the
// lines with bytes above 0x7F, whole, up to sampleSize bytes. Cutting at line
// ends keeps double-byte characters whole; the whole of raw is searched, since
// a long document may begin in ASCII.
func telling(raw []byte) []byte {
	var sample []byte
	for len(raw) > 0 && len(sample) < sampleSize {
		n := bytes.IndexByte(raw, '\n') + 1
		if n == 0 {
			n = len(raw)
		}
		line := raw[:n]
		raw = raw[n:]
		if bytes.IndexFunc(line, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
			sample = append(sample, line[:min(n, sampleSize)]...)
		}
	}
	return sample
}
