// Command typing types words of real notes letter by letter and lists where on
// the way a note that was found is lost, to be found again by the whole word:
//
//	cd model/search/bench && go run ./typing -words 200 PATH…
//
// Every line of the files is a note. Words are taken evenly from all of them and
// typed as they stand, as they are read (romaji, kana, pinyin) and as they are
// called in English.
package main

import (
	"context"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"yomi/model"
	"yomi/model/search"
)

func main() {
	words := flag.Int("words", 200, "how many notes to take a word from")
	skip := flag.Int("skip", 0, "of the notes between two of them, how many to pass by first: another list")
	flag.Parse()
	tree, err := read(flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, "typing:", err)
		os.Exit(1)
	}
	x := search.Build(tree).AddReadings(context.Background(), search.LoadLexicon())
	typed, lost := 0, 0
	for _, w := range choose(tree, *words, *skip) {
		for _, way := range w.ways() {
			typed++
			if at := losses(x, w.note, way.text); len(at) > 0 {
				lost++
				fmt.Printf("%-8s %-20s lost at %-24s %s\n", way.name, way.text, strings.Join(at, " "), short(tree.Node(w.note).Text))
			}
		}
	}
	fmt.Printf("%d of %d lost a note on the way, of %d notes\n", lost, typed, tree.Len())
}

// read makes a note of each line of the files, below its document.
func read(paths []string) (*model.Tree, error) {
	var parts []*model.Builder
	for _, path := range paths {
		err := filepath.WalkDir(path, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := os.ReadFile(path)
			if err != nil || !utf8.Valid(text) {
				return err
			}
			b := model.NewBuilder(model.NewDocument(path, "", "utf-8"))
			b.Add(0, model.Node{Kind: model.Event, Form: model.Heading, Text: filepath.Base(path)})
			for line := range strings.Lines(string(text)) {
				if line = strings.TrimSpace(line); line != "" {
					b.Add(1, model.Node{Text: line})
				}
			}
			parts = append(parts, b)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return model.Join(parts...), nil
}

// losses are the prefixes of text by which the note is not found, though it is by
// a shorter one and by all of text. One letter finds what has it, whatever it is to
// become, and does not count.
func losses(x *search.Index, note model.Ref, text string) (at []string) {
	var s search.Searcher
	found := func(query string) bool {
		r := s.Find(context.Background(), x, search.Parse(query, x.Lexicon()), search.Everywhere, 1)
		_, ok := slices.BinarySearch(r.Found, note)
		return ok
	}
	if !found(text) {
		return nil
	}
	s = search.Searcher{}
	seen := false
	for i, c := range text {
		prefix := text[:i] + string(c)
		switch ok := found(prefix); {
		case ok && i > 0:
			seen = true
		case !ok && seen:
			at = append(at, prefix)
		}
	}
	return at
}

func short(text string) string {
	r := []rune(text)
	return string(r[:min(len(r), 50)])
}

// script is what a word is written in; other is no word.
type script int

const (
	other script = iota
	latin
	hiragana
	katakana
	kanji
	hangul
)

func scriptOf(r rune) script {
	switch {
	case r < utf8.RuneSelf && unicode.IsLetter(r):
		return latin
	case r >= 'ぁ' && r <= 'ゖ':
		return hiragana
	case r >= 'ァ' && r <= 'ヶ' || r == 'ー':
		return katakana
	case unicode.Is(unicode.Han, r):
		return kanji
	case unicode.Is(unicode.Hangul, r):
		return hangul
	}
	return other
}
