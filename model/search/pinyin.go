package search

import (
	"strings"
	"unicode/utf8"

	"yomi/model/search/reading"
)

// Pinyin is matched character by character against the syllables of the
// table, without an index of its own: their initials leave few nodes.
// Notes with kana are Japanese and have none.

// longestSyllable is the length of zhuang, chuang and shuang.
const longestSyllable = 6

// appendInitials adds the traits of the pinyin of plain: syllables and the pairs
// of their initials.
func appendInitials(dst []trait, t *reading.Table, plain []rune) []trait {
	before := len(plain)
	for i, r := range plain {
		if isKana(r) {
			return dst
		}
		if isHan(r) && i < before {
			before = i
		}
	}
	var prev []byte
	for _, r := range plain[before:] {
		var initials []byte
		if isHan(r) {
			for s := range strings.FieldsSeq(t.Pinyin(r)) {
				initials = append(initials, s[0])
				dst = append(dst, initialPair(s[0], 0), syllableOf(s))
				for _, p := range prev {
					dst = append(dst, initialPair(p, s[0]))
				}
			}
		}
		prev = initials
	}
	return dst
}

// addPinyin finds out whether t can be pinyin, and how it may begin.
func (t *term) addPinyin(table *reading.Table) {
	text := t.folded[0].text
	if len(text) < 2 || len(text) > longestWord || !isLatinWord(text) || !beginsPinyin(text[0]) {
		return
	}
	if t.roughly = pinyinSieve(table, text, false); t.roughly != nil {
		t.pinyin = text
		t.wholly = pinyinSieve(table, text, true)
	}
}

// beginsPinyin reports the letters that a syllable can begin with.
func beginsPinyin(c byte) bool { return strings.IndexByte("iuv", c) < 0 }

// fullPinyin finds t as pinyin that is typed in full but for its end.
func (t *term) fullPinyin(s *subject) fit {
	if s.table == nil {
		return noFit
	}
	p, ok := t.findPinyin(s)
	if !ok || !p.full || s.strict && !p.whole {
		return noFit
	}
	f := fit{tier: readTier(s.asWritten(p.inUnits), p.lo, p.hi), lo: p.lo, hi: p.hi}
	if f.tier == ReadInside {
		f.tier = ReadStart // each hanzi is a word
	}
	return f
}

// hanziBehind stand behind words as they are mostly read, and begin none so: demo is not
// 的模(型), but dique 的确.
const hanziBehind = "的们吗呢吧們嗎"

// beginsWord reports whether a word that is typed so may begin with a hanzi of these syllables.
func (t *term) beginsWord(hanzi rune, syllables string) bool {
	if !strings.ContainsRune(hanziBehind, hanzi) {
		return true
	}
	first, others, _ := strings.Cut(syllables, " ")
	for other := range strings.FieldsSeq(others) {
		if strings.HasPrefix(t.pinyin, other) {
			return true
		}
	}
	return strings.HasPrefix(first, t.pinyin)
}

// pinyinFit is where pinyin was found.
type pinyinFit struct {
	lo, hi  int
	inUnits bool
	full    bool // every syllable but the last is typed in full
	whole   bool // and so is the last
}

// findPinyin looks for t in s, best first: in full before by initials.
func (t *term) findPinyin(s *subject) (best pinyinFit, ok bool) {
	if s.block.kana.has(s.at) {
		return best, false
	}
	inUnits := s.isPacked() && s.tierOnly
	text, table := s.asWritten(inUnits).text, s.table
	p := pinyinReader{text: text, inUnits: inUnits, table: table, steps: len(text) + maxSteps}
	for i := 0; i < len(text); {
		r, n := p.hanzi(i)
		if !table.Begins(r, t.pinyin[0]) {
			i += n
			continue
		}
		if hi, full := p.read(t.pinyin, i); hi > 0 && (!ok || full) && t.beginsWord(r, table.Pinyin(r)) {
			best, ok = pinyinFit{i, hi, inUnits, full, p.whole}, true
			if full {
				break
			}
		}
		i += n
	}
	return best, ok
}

// hanzi is the character at off, 0 if it is none of the common ones, and how long it is.
func (p *pinyinReader) hanzi(off int) (r rune, n int) {
	first := p.text[off]
	switch {
	case p.inUnits && unitsOf.page[first] >= firstKanjiPage:
		return rune(unitsOf.page[first])<<8 | rune(p.text[off+1]), 2
	case p.inUnits:
		return 0, int(unitsOf.size[first])
	case first < utf8.RuneSelf:
		return 0, 1
	case first < 0xe4 || first > 0xe9 || off+2 >= len(p.text):
		_, n = utf8.DecodeRuneInString(p.text[off:])
		return 0, n
	}
	return rune(first&0xf)<<12 | rune(p.text[off+1]&0x3f)<<6 | rune(p.text[off+2]&0x3f), 3
}

// holdsKana looks for the first two bytes of U+3040–30BF, where all hiragana
// are; katakana have become hiragana.
func holdsKana(fold string) bool {
	return strings.Contains(fold, "\xe3\x81") || strings.Contains(fold, "\xe3\x82")
}

// pinyinReader tries the ways to read letters as the pinyin of hanzi.
type pinyinReader struct {
	text    string
	inUnits bool // is it
	table   *reading.Table
	steps   int  // left before giving up: most hanzi take one
	whole   bool // the last syllable read was typed in full
}

// read reads query from the hanzi at off on and gives where it ends, 0 if it
// cannot be read so. A hanzi takes its whole syllable, or its initial (with the
// h of zh, ch, sh or without), or, last of all, any beginning. It is full if
// all syllables but the last are whole: then a query that is full was so when
// it was shorter.
func (p *pinyinReader) read(query string, off int) (hi int, full bool) {
	if p.steps--; off >= len(p.text) || p.steps < 0 {
		return 0, false
	}
	r, n := p.hanzi(off)
	if !p.table.Begins(r, query[0]) {
		return 0, false // the common case
	}
	syllables := p.table.Pinyin(r)
	next, before := off+n, 0
	for s := range strings.FieldsSeq(syllables) {
		if strings.HasPrefix(s, query) {
			p.whole = s == query
			return next, true
		}
		for _, take := range [...]int{len(s), initialLen(s), 1} {
			if take == before || take >= len(query) || query[:take] != s[:take] {
				continue
			}
			before = take
			end, rest := p.read(query[take:], next)
			if end > 0 && rest && take == len(s) {
				return end, true
			}
			if hi == 0 {
				hi = end
			}
		}
	}
	return hi, false
}

func initialLen(syllable string) int {
	if len(syllable) > 2 && syllable[1] == 'h' {
		return 2
	}
	return 1
}
