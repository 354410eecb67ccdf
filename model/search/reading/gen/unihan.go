package main

import (
	"bufio"
	"compress/bzip2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// character is what Unihan knows of one character, as far as it is used.
type character struct {
	on, kun     []string // Japanese readings in romaji, lower case
	pinyin      []string // without tones, the commonest first
	rarePinyin  []string // those in a dictionary of words
	newPinyin   []string // those of today: 帧 was zhèng and is zhēn
	simplified  []rune
	traditional []rune
	same        []rune // kZVariant, and the standard forms of kJinmeiyoKanji
	japanese    bool   // in everyday Japanese use, or in JIS X 0208
}

// readUnihan reads the fields in use from Debian's unicode-data.
func readUnihan(dir string) (map[rune]*character, error) {
	all := map[rune]*character{}
	for _, name := range []string{"Readings", "Variants", "OtherMappings"} {
		f, err := os.Open(filepath.Join(dir, "Unihan_"+name+".txt.bz2"))
		if err != nil {
			return nil, err
		}
		lines := bufio.NewScanner(bzip2.NewReader(f))
		for lines.Scan() {
			if part := strings.Split(lines.Text(), "\t"); len(part) == 3 {
				r := codePoint(part[0])
				if all[r] == nil {
					all[r] = &character{}
				}
				all[r].set(part[1], part[2])
			}
		}
		f.Close()
		if err := lines.Err(); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func (c *character) set(field, value string) {
	switch field {
	case "kJapaneseOn":
		c.on = strings.Fields(strings.ToLower(value))
	case "kJapaneseKun":
		c.kun = strings.Fields(strings.ToLower(value))
	case "kMandarin":
		c.pinyin = appendSyllables(c.pinyin, strings.Fields(value), true)
	case "kHanyuPinlu":
		c.pinyin = appendSyllables(c.pinyin, commonSyllables(value), false)
	case "kTGHZ2013":
		c.newPinyin = appendSyllables(nil, dictionarySyllables(value), false)
	case "kXHC1983":
		// What a common dictionary has: 会 is huì, and kuài in 会计.
		c.rarePinyin = appendSyllables(c.rarePinyin, dictionarySyllables(value), false)
	case "kSimplifiedVariant":
		c.simplified = codePoints(value)
	case "kTraditionalVariant":
		c.traditional = codePoints(value)
	case "kZVariant":
		c.same = append(c.same, codePoints(value)...)
	case "kJinmeiyoKanji":
		if _, standard, ok := strings.Cut(value, ":"); ok {
			c.same = append(c.same, codePoint(standard))
		} else {
			c.japanese = true
		}
	case "kJoyoKanji":
		if strings.HasPrefix(value, "U+") {
			c.same = append(c.same, codePoint(value))
		} else {
			c.japanese = true
		}
	}
}

// dictionarySyllables are those of "0505.010:huì 0656.100:kuài".
func dictionarySyllables(value string) (out []string) {
	for _, f := range strings.Fields(value) {
		if _, names, ok := strings.Cut(f, ":"); ok {
			out = append(out, strings.Split(names, ",")...)
		}
	}
	return out
}

// commonSyllables keeps of a kHanyuPinlu value, "hái(5894) huán(103)", the
// readings that make up a twentieth of the character's use: a reading rarer
// than that would find more by accident than on purpose.
func commonSyllables(value string) []string {
	const share = 20
	var names []string
	var counts []int
	total := 0
	for _, f := range strings.Fields(value) {
		name, count, _ := strings.Cut(strings.TrimSuffix(f, ")"), "(")
		n, _ := strconv.Atoi(count)
		names, counts, total = append(names, name), append(counts, n), total+n
	}
	var keep []string
	for i, n := range counts {
		if n*share >= total {
			keep = append(keep, names[i])
		}
	}
	return keep
}

// appendSyllables adds syllables without their tones, ü as v (as it is typed),
// each once; in front, if they are the standard reading.
func appendSyllables(to, add []string, front bool) []string {
	var plain []string
	for _, s := range add {
		var b strings.Builder
		for _, r := range norm.NFD.String(strings.ReplaceAll(strings.ToLower(s), "ü", "v")) {
			if r == 0x0308 && strings.HasSuffix(b.String(), "u") {
				u := b.String()
				b.Reset()
				b.WriteString(u[:len(u)-1] + "v")
			} else if !unicode.Is(unicode.Mn, r) {
				b.WriteRune(r)
			}
		}
		plain = append(plain, b.String())
	}
	if front {
		to, plain = plain, to
	}
	for _, s := range plain {
		known := false
		for _, t := range to {
			known = known || s == t
		}
		if !known {
			to = append(to, s)
		}
	}
	return to
}

// codePoint reads "U+4E00", perhaps followed by "<source".
func codePoint(s string) rune {
	s, _, _ = strings.Cut(strings.TrimPrefix(s, "U+"), "<")
	n, _ := strconv.ParseInt(s, 16, 32)
	return rune(n)
}

func codePoints(s string) []rune {
	var rs []rune
	for _, f := range strings.Fields(s) {
		rs = append(rs, codePoint(f))
	}
	return rs
}
