package main

import (
	"bufio"
	"cmp"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"yomi/model/search/meaning"
)

// Korean has most of its words of kanji from where Japanese has them, and writes them in
// Hangul: 監視 is 감시. Nothing of the Korean words needs to be in the table but how each
// kanji is read and which words of the table are words of Korean, too.

// hanja is what libhangul's list says: words in Hangul by their kanji, which are folded.
type hanja map[string]map[string]bool

// readHanja reads "감시:監視:" lines.
func readHanja(path string) (hanja, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	h := hanja{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		word, rest, ok := strings.Cut(lines.Text(), ":")
		kanji, _, _ := strings.Cut(rest, ":")
		kanji = fold(kanji)
		if n := utf8.RuneCountInString(word); !ok || strings.HasPrefix(word, "#") || n < 2 || n != utf8.RuneCountInString(kanji) {
			continue
		}
		if h[kanji] == nil {
			h[kanji] = map[string]bool{}
		}
		h[kanji][word] = true
	}
	return h, lines.Err()
}

// readings is how each kanji is mostly read, in words that are Japanese, too, and that
// behind another: where a word or its second half begins it may be said otherwise (료 as
// 요).
func (h hanja) readings(entries []meaning.Entry) func(kanji rune) rune {
	read := map[rune]map[rune]int{}
	for _, e := range entries {
		for _, w := range e.Japanese {
			for word := range h[w] {
				syllables := []rune(word)
				for i, kanji := range []rune(w) {
					if read[kanji] == nil {
						read[kanji] = map[rune]int{}
					}
					read[kanji][syllables[i]]++
				}
			}
		}
	}
	out := map[rune]rune{}
	for kanji, syllables := range read {
		best := 0
		for s, n := range syllables {
			if as := meaning.InHangul("字", func(rune) rune { return s }); as != string(s) {
				n += syllables[[]rune(as)[0]] + 1
			}
			if n > best || n == best && s < out[kanji] {
				out[kanji], best = s, n
			}
		}
	}
	return func(kanji rune) rune { return out[kanji] }
}

// isRare reports what is none of the usual kanji.
func isRare(r rune) bool { return r < '\u4e00' || r > '\u9fff' }

// korean is the words of entries that are Japanese and, so read, Korean, too, and how
// their kanji are read.
// Of words that Hangul writes alike the commonest are kept: 기간 is a period (期間) and no
// nucleus (基幹).
func (h hanja) korean(c *concepts, entries []meaning.Entry) meaning.Korean {
	const rarer = 5 // so many times as rare is left out
	reading, out := h.readings(entries), meaning.Korean{Read: map[rune]rune{}, Words: map[string]bool{}}
	alike := map[string][]string{}
	for _, e := range entries {
		for _, w := range e.Japanese {
			text := meaning.InHangul(w, reading)
			if !strings.ContainsFunc(w, isRare) && h[w][text] {
				alike[text] = append(alike[text], w)
			}
		}
	}
	for _, words := range alike {
		common := slices.MaxFunc(words, func(a, b string) int { return cmp.Compare(c.parts[a], c.parts[b]) })
		for _, w := range words {
			if rarer*c.parts[w] < c.parts[common] {
				continue
			}
			out.Words[w] = true
			for _, r := range w {
				out.Read[r] = reading(r)
			}
		}
	}
	return out
}
