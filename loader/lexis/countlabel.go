package lexis

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// countLabelBytes is how long a word before a number is at most.
const countLabelBytes = 32

// CountLabel reads a word or two and a number that a line begins with, whatever the word is:
// Agenda item 2: Sails, 报告三：帆. What follows the number is a sign, or nothing. The label is
// "" for any other line. One such line says little: three that count on are a row.
func CountLabel(s string) (label string, number int) {
	if c := FirstRune(s); !unicode.IsLetter(c) {
		return "", 0
	}
	for i, r := range s {
		switch {
		case i > countLabelBytes:
			return "", 0
		case r >= '0' && r <= '9' || r >= '０' && r <= '９':
			v, n := NumberAt(s[i:], 3)
			return countLabel(s[:i], s[i+n:], v, afterNumber)
		case i > 0 && hanNumeral(r):
			rest := strings.TrimLeftFunc(s[i:], hanNumeral)
			if label, number = countLabel(s[:i], rest, hanOrdinal(s[i:]), afterNumeral); label != "" {
				return label, number
			}
		case !unicode.IsLetter(r) && r != ' ' && r != '\u3000' && r != '-' && r != '#':
			return "", 0
		}
	}
	return "", 0
}

// countLabel is a label that stands before a number, if one of the signs follows that; "" for
// what is no row of parts: figures, steps and versions.
func countLabel(label, rest string, number int, signs string) (string, int) {
	label = Fold(strings.TrimRight(label, " \u3000-#"))
	next, size := utf8.DecodeRuneInString(rest)
	switch {
	case label == "" || number < 1 || slices.Contains(figures, label):
		return "", 0
	case rest == "":
		return label, number
	case strings.ContainsRune(".,", next) && size < len(rest) && rest[size] >= '0' && rest[size] <= '9':
		return "", 0 // version 1.2
	case strings.ContainsRune(signs, next):
		return label, number
	}
	return "", 0
}

// afterNumber follow the number of a part, afterNumeral one in Chinese numerals, which other
// words have, too.
const (
	afterNumber  = " :：.．、,)）]】-—–\u3000"
	afterNumeral = "：:、\u3000"
)

// figures are counted beside the text, and steps inside one part of it.
var figures = strings.Fields(`fig figure table tbl listing photo image img eq equation 図 表 図表 写真 图 圖 图表 例 式 그림 표
	step ステップ 手順 步骤 步驟 단계`)
