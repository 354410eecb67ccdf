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

// hanja is what libhangul's list says: words in Hangul and in hanja.
type hanja struct {
	read  map[rune]map[rune]int      // how often a kanji is read as a syllable
	words map[string]map[string]bool // by their kanji, which are folded
}

// readHanja reads "감시:監視:" lines.
func readHanja(path string) (*hanja, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	h := &hanja{read: map[rune]map[rune]int{}, words: map[string]map[string]bool{}}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		word, rest, ok := strings.Cut(lines.Text(), ":")
		kanji, _, _ := strings.Cut(rest, ":")
		kanji = fold(kanji)
		if n := utf8.RuneCountInString(word); !ok || strings.HasPrefix(word, "#") || n < 2 || n != utf8.RuneCountInString(kanji) {
			continue
		}
		if h.words[kanji] == nil {
			h.words[kanji] = map[string]bool{}
		}
		h.words[kanji][word] = true
		syllables := []rune(word)
		for i, r := range []rune(kanji) {
			if i == 0 {
				continue // it may be said otherwise there
			}
			if h.read[r] == nil {
				h.read[r] = map[rune]int{}
			}
			h.read[r][syllables[i]]++
		}
	}
	return h, lines.Err()
}

// readings is how each kanji is mostly read behind another.
func (h *hanja) readings() map[rune]rune {
	out := map[rune]rune{}
	for kanji, syllables := range h.read {
		best := 0
		for s, n := range syllables {
			if n > best || n == best && s < out[kanji] {
				out[kanji], best = s, n
			}
		}
	}
	return out
}

// isRare reports what is none of the usual kanji.
func isRare(r rune) bool { return r < '\u4e00' || r > '\u9fff' }

// korean is the words of entries that are Japanese and, so read, Korean, too, and how
// their kanji are read.
// Of words that Hangul writes alike the commonest are kept: 기간 is a period (期間) and no
// nucleus (基幹).
func (h *hanja) korean(c *concepts, entries []meaning.Entry) meaning.Korean {
	const rarer = 5 // so many times as rare is left out
	readings, out := h.readings(), meaning.Korean{Read: map[rune]rune{}, Words: map[string]bool{}}
	alike := map[string][]string{}
	for _, e := range entries {
		for _, w := range e.Japanese {
			text := meaning.InHangul(w, func(r rune) rune { return readings[r] })
			if !strings.ContainsFunc(w, isRare) && h.words[w][text] {
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
				out.Read[r] = readings[r]
			}
		}
	}
	return out
}
