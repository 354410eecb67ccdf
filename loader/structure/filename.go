package structure

import (
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/loader/lexis"
	"yomi/model"
)

// fileStem is the name of a document's file without folders and extension; one of figures
// alone is a part of the name: 2024.06.01.
func fileStem(doc *model.Document) string {
	name := path.Base(filepath.ToSlash(doc.Path))
	if ext := path.Ext(name); ext != name && strings.IndexFunc(ext, unicode.IsLetter) >= 0 {
		return strings.TrimSuffix(name, ext)
	}
	return name
}

// fileDate is the date in the name of the document's file.
func (p *Plan) fileDate(w *dates) {
	p.order.eachDate(fileStem(p.doc), func(d lexis.Date, lo, hi int) bool {
		if d.Year > 0 && d.Day > 0 {
			w.add(inFile, d, "")
		}
		return true
	})
}

// fileYear is the year in the name of the document's file, 0 for none.
func (p *Plan) fileYear() int { return yearIn(fileStem(p.doc)) }

// Of which words of a file's name something can be told, in letters, and how much of a line
// they are at least that says what the file is called: one in so many letters.
const (
	fileWordMin  = 3
	fileWideMin  = 2 // of a word that begins in wide letters
	fileLineMost = 6
)

// fileWords are the words of the file's name, folded, but for those that any notes are called:
// notes, 議事録.
func (n *Notes) fileWords() []string {
	words := strings.FieldsFunc(lexis.Fold(fileStem(n.doc)), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.DeleteFunc(words, func(w string) bool {
		count := utf8.RuneCountInString(w)
		short := count < fileWordMin && (count < fileWideMin || !lexis.Wide(lexis.FirstRune(w)))
		return short || lexis.WordsIn(w).Has(lexis.Report)
	})
}

// inFileName is the share of the file's words that stand in a folded line which says little
// more.
func inFileName(words []string, fold string) float64 {
	found, letters := 0, 0
	for _, w := range words {
		if strings.Contains(fold, w) {
			found++
			letters += len(w)
		}
	}
	if len(fold) > fileLineMost*letters {
		return 0
	}
	return float64(found) / float64(len(words))
}
