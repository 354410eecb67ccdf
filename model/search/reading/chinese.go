package reading

import "strings"

// onlyChinese are characters that stand in nearly every Chinese text of some length,
// in its traditional form and in the simplified one, and in no Japanese one without kana:
// pronouns, the plural, this, very, and particles at the end of a sentence.
const onlyChinese = "你您她們们這这哪很嗎吗呢吧啊麼么"

// isChinese reports whether text is Chinese: it has no kana, and one of the characters
// above or, of all its kanji, an eighth and more that are read in Chinese only, as in
// simplified writing. Of a text of a few characters one may be of a Japanese name.
func (t *Table) isChinese(text []rune) bool {
	const fewest, part = 2, 8
	kanji, unread, says := 0, 0, false
	for _, r := range text {
		switch classOf(r) {
		case hiragana, katakana:
			return false
		case han:
			kanji++
			if !t.Reads(r) && t.Pinyin(r) != "" {
				unread++
			}
			says = says || strings.ContainsRune(onlyChinese, r)
		}
	}
	return says || unread >= fewest && unread*part >= kanji
}
