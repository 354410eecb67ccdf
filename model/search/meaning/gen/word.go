package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"yomi/model/search/reading"
)

// wanted leaves out what is found by chance: words in hiragana only (which are
// katakana here already folded if there are three of them or more), long
// sayings, and what is no word of kana and kanji.
func wanted(word string) bool {
	n := utf8.RuneCountInString(word)
	if n == 0 || n > 20 {
		return false
	}
	for _, r := range word {
		if !unicode.Is(unicode.Han, r) && !(r >= 0x3041 && r <= 0x3096) && r != 'ー' && !(r >= 'a' && r <= 'z') {
			return false
		}
	}
	return true
}

var forms = reading.LoadForms()

// fold is the form in which package search compares.
func fold(word string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'ァ' && r <= 'ヶ':
			return r - 0x60
		case r == '・':
			return -1
		}
		return forms.Fold(r)
	}, strings.ToLower(norm.NFKC.String(word)))
}

// spelled is a word of kana as it is spelled for matching, which leaves out what
// is written or left out at will: サーバ, サーバー and サーヴァー are saba. Others
// are left as they are.
func spelled(word string) string {
	if strings.IndexFunc(word, func(r rune) bool { return !(r >= 0x3041 && r <= 0x3096) && r != 'ー' }) >= 0 {
		return word
	}
	out, _ := (&reading.Table{}).Append(nil, nil, []rune(word))
	return string(out)
}

// isLoanword reports a word of kana, which is spelled.
func isLoanword(word string) bool { return word[0] < utf8.RuneSelf }

// soundsLike reports a word of kana that sounds like key.
func soundsLike(key, word string) bool {
	return isLoanword(word) && reading.Alike(key, word, reading.Sound(word))
}

// manyLetters reports words that are no single character, which is part of too
// many words.
func manyLetters(word string) bool { return utf8.RuneCountInString(word) > 1 }

// isMixed reports a compound of kanji and a loanword, which stands by the words of its
// parts: 異常終了コード.
func isMixed(word string) bool {
	const loanword = 3 // kana: fewer are endings
	kana := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Han, r) {
			return -1
		}
		return r
	}, word)
	return kana != word && utf8.RuneCountInString(kana) >= loanword
}

// isTerm reports whether an uncommon word is worth its place: the name of
// something in one English word, or a compound of a field in two common ones.
func (c *concepts) isTerm(key, word string) bool {
	const fewest, most = 4, 6 // kanji
	switch strings.Count(key, " ") {
	case 0:
		return true
	case 1:
		n := utf8.RuneCountInString(word)
		han := strings.IndexFunc(word, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) < 0
		return han && n >= fewest && n <= most && c.level(key) == 0
	}
	return false
}
