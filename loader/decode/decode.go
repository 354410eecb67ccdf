// Package decode turns the bytes of a document into valid UTF-8 text and says
// which encoding they were in.
//
// It is not for line ends, markup or anything else the text means. Its unit is
// the byte. Decoding cannot fail on content: what is no text in the encoding
// becomes U+FFFD, and its place is reported.
//
// Read Decode first, then guess in guess.go.
package decode

import (
	"bytes"
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Text is a decoded document.
type Text struct {
	Text     string // valid UTF-8, without a byte order mark
	Encoding string // the name of the encoding, as in Names
	Bad      []int  // byte offsets in Text of the U+FFFD put in for undecodable bytes
}

// charset is an encoding under the name we show. A nil Encoding is UTF-8.
type charset struct {
	name  string
	enc   encoding.Encoding
	valid bool // the bytes at hand were found to be valid UTF-8
}

// charsets are the encodings told apart, in no order.
var charsets = []charset{
	{name: "UTF-8"},
	{name: "UTF-16LE", enc: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{name: "UTF-16BE", enc: unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	{name: "UTF-32LE", enc: utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
	{name: "UTF-32BE", enc: utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
	{name: "Shift_JIS", enc: japanese.ShiftJIS},
	{name: "EUC-JP", enc: japanese.EUCJP},
	{name: "ISO-2022-JP", enc: japanese.ISO2022JP},
	{name: "GB18030", enc: simplifiedchinese.GB18030},
	{name: "Big5", enc: traditionalchinese.Big5},
	{name: "EUC-KR", enc: korean.EUCKR},
	{name: "Windows-1252", enc: charmap.Windows1252},
}

// marks are the byte order marks (Unicode Standard, section 23.8), the longer
// ones first because UTF-32LE's begins with UTF-16LE's.
var marks = []struct{ bytes, name string }{
	{"\xff\xfe\x00\x00", "UTF-32LE"},
	{"\x00\x00\xfe\xff", "UTF-32BE"},
	{"\xef\xbb\xbf", "UTF-8"},
	{"\xff\xfe", "UTF-16LE"},
	{"\xfe\xff", "UTF-16BE"},
}

// Names are the encodings that are recognised, sorted.
func Names() []string {
	var names []string
	for _, c := range charsets {
		names = append(names, c.name)
	}
	sort.Strings(names)
	return names
}

// Decode gives the text of raw. With an empty name the encoding is found out:
// by a byte order mark, by validity, by how plausible the text is. A name may
// be any that the WHATWG Encoding Standard knows; an unknown one is the only
// error. A byte order mark of the encoding used is dropped. The result may
// share raw's memory, so raw must not change afterwards.
func Decode(raw []byte, name string) (Text, error) {
	cs, skip, err := choose(raw, name)
	if err != nil {
		return Text{}, err
	}
	raw = raw[skip:]
	if cs.valid {
		return Text{Text: unsafe.String(unsafe.SliceData(raw), len(raw)), Encoding: cs.name}, nil
	}
	if cs.enc == nil {
		text, bad := repair(unsafe.String(unsafe.SliceData(raw), len(raw)))
		return Text{text, cs.name, bad}, nil
	}
	out, _ := cs.enc.NewDecoder().Bytes(raw) // x/text decoders replace, never fail
	text := strings.TrimPrefix(unsafe.String(unsafe.SliceData(out), len(out)), "\ufeff")
	return Text{text, cs.name, replaced(text)}, nil
}

// choose finds the charset to use and how many bytes of mark to skip.
func choose(raw []byte, name string) (charset, int, error) {
	marked, skip := "", 0
	for _, m := range marks {
		if bytes.HasPrefix(raw, []byte(m.bytes)) {
			marked, skip = m.name, len(m.bytes)
			break
		}
	}
	switch {
	case name == "" && marked != "":
		return byName(marked), skip, nil
	case name == "":
		return guess(raw), 0, nil
	}
	cs, err := lookup(name)
	if cs.name != marked {
		skip = 0
	}
	return cs, skip, err
}

// lookup finds an encoding by our names or by any label of the WHATWG
// Encoding Standard, section 4.2.
func lookup(name string) (charset, error) {
	for _, c := range charsets {
		if strings.EqualFold(c.name, name) {
			return c, nil
		}
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return charset{}, fmt.Errorf("unknown encoding %q (known: %s)", name, strings.Join(Names(), ", "))
	}
	canonical, _ := htmlindex.Name(enc)
	for _, c := range charsets {
		if strings.EqualFold(c.name, canonical) {
			return c, nil
		}
	}
	return charset{name: canonical, enc: enc}, nil
}

// byName is the charset of one of our own names.
func byName(name string) charset {
	for _, c := range charsets {
		if c.name == name {
			return c
		}
	}
	return charsets[0]
}

// repair replaces each byte that is no UTF-8 by U+FFFD.
func repair(s string) (string, []int) {
	if utf8.ValidString(s) {
		return s, nil
	}
	var b strings.Builder
	var bad []int
	b.Grow(len(s) + len(s)/16) // room for some replacements, which are longer than what they replace
	for from, off := 0, 0; ; {
		r, n := utf8.DecodeRuneInString(s[off:])
		if n > 1 || n == 1 && r != utf8.RuneError {
			off += n
			continue
		}
		b.WriteString(s[from:off])
		if n == 0 {
			return b.String(), bad
		}
		bad = append(bad, b.Len())
		b.WriteRune(utf8.RuneError)
		off++
		from = off
	}
}

// replaced lists the offsets of U+FFFD. Text in a legacy encoding cannot hold
// the character itself, so each one stands for undecodable bytes.
func replaced(s string) []int {
	var bad []int
	for off := 0; ; {
		i := strings.Index(s[off:], "\ufffd")
		if i < 0 {
			return bad
		}
		bad = append(bad, off+i)
		off += i + len("\ufffd")
	}
}
