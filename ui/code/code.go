// Package code tells how the parts of code in a note look: keywords, strings,
// comments, by the language that the note names. It is not for cells or
// colours, and guesses no language. Its unit is the byte of the code.
//
// The rules of the languages are chroma's, packed by the command in gen; a
// language is unpacked when it is first asked for, and nothing happens before
// that. All of it may be called from any goroutine, and none of it from where a
// frame is drawn: a language takes a few milliseconds to load.
//
// Read Colour first.
package code

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/alecthomas/chroma/v2"

	"yomi/ui/text"
)

//go:generate go run ./gen

//go:embed lexers.zip
var packed []byte

//go:embed NOTICE
var notice string

// Notice is what must be said about the rules.
func Notice() string { return notice }

const (
	// mostBytes bounds how much of a note is coloured: more lines than anyone
	// reads in a terminal.
	mostBytes = 256_000
	// patience bounds how long it may take: rules are regular expressions that
	// go back, and what a note holds can make them go back for long.
	patience = time.Second
)

// Colour gives the looks of code in a language, named as people name it behind
// a fence (go, c++, Shell, .py). nil is for a language that is not known. What
// no rule knows, and what follows the first part that took too long, is Plain.
func Colour(lang, said string) (looks []text.Piece) {
	defer func() {
		if recover() != nil { // a rule of a language that another lacks
			looks = nil
		}
	}()
	lexer := library().named(lang)
	if lexer == nil {
		return nil
	}
	library().mu.RLock() // lexers ask the registry for others as they go
	defer library().mu.RUnlock()
	said = text.Clip(said, mostBytes)
	ended := said
	if !strings.HasSuffix(said, "\n") {
		ended += "\n" // rules for whole lines know none without
	}
	tokens, err := lexer.Tokenise(&chroma.TokeniseOptions{State: "root"}, ended)
	if err != nil {
		return nil
	}
	at, end := 0, time.Now().Add(patience)
	for token := tokens(); token != chroma.EOF; token = tokens() {
		if at == len(said) || !strings.HasPrefix(ended[at:], token.Value) || time.Now().After(end) {
			break // the end of line that lexers and we add is not there
		}
		at = min(at+len(token.Value), len(said))
		style := styleOf(token.Type)
		if n := len(looks); n > 0 && looks[n-1].Style == style {
			looks[n-1].End = at
		} else if at > 0 {
			looks = append(looks, text.Piece{End: at, Style: style})
		}
	}
	return looks
}

// styleOf is the style of a kind of token.
func styleOf(t chroma.TokenType) text.Style {
	switch t {
	case chroma.KeywordType, chroma.NameBuiltin, chroma.NameBuiltinPseudo, chroma.NameAttribute, chroma.NameConstant, chroma.NameEntity, chroma.NameException:
		return text.Type
	case chroma.NameFunction, chroma.NameFunctionMagic, chroma.NameClass, chroma.NameDecorator, chroma.NameTag, chroma.NameNamespace, chroma.NameLabel:
		return text.Name
	case chroma.GenericInserted:
		return text.Tip
	case chroma.GenericDeleted, chroma.GenericError, chroma.GenericTraceback:
		return text.Caution
	case chroma.GenericHeading, chroma.GenericSubheading:
		return text.Subsection
	case chroma.GenericPrompt, chroma.OperatorWord:
		return text.Keyword
	}
	switch {
	case t.InCategory(chroma.Keyword):
		return text.Keyword
	case t.InCategory(chroma.Comment):
		return text.Comment
	case t.InSubCategory(chroma.LiteralString):
		return text.String
	case t.InSubCategory(chroma.LiteralNumber):
		return text.Number
	}
	return text.Plain
}

// shelf holds the lexers that were asked for.
type shelf struct {
	mu       sync.RWMutex // taken to load
	files    *zip.Reader
	index    map[string]string // from a name in lower case to a file's
	endings  map[string]string
	loaded   map[string]chroma.Lexer
	registry *chroma.LexerRegistry
}

// library is the one shelf; it opens when the first language is asked for.
var library = sync.OnceValue(func() *shelf {
	files, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		panic(err) // the archive is part of the program
	}
	s := &shelf{files: files, index: map[string]string{}, endings: map[string]string{}, loaded: map[string]chroma.Lexer{}, registry: chroma.NewLexerRegistry()}
	for i, line := range strings.Split(strings.TrimSuffix(string(s.read("index")), "\n"), "\n") {
		names, endings, _ := strings.Cut(line, "\t\t")
		for _, name := range strings.Split(names, "\t") {
			if name = strings.ToLower(name); s.index[name] == "" {
				s.index[name] = strconv.Itoa(i)
			}
		}
		for _, end := range strings.Fields(endings) {
			if s.endings[end] == "" {
				s.endings[end] = strconv.Itoa(i)
			}
		}
	}
	return s
})

func (s *shelf) read(name string) []byte {
	f, err := s.files.Open(name)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		panic(err)
	}
	return data
}

// named is the lexer of a language, nil for one that is not known.
func (s *shelf) named(lang string) chroma.Lexer {
	lang = strings.ToLower(strings.TrimPrefix(strings.TrimSpace(lang), "."))
	file := s.index[lang]
	if file == "" {
		file = s.endings[lang]
	}
	if file == "" {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.load(file)
}

// using are the languages that a lexer calls for parts of its text.
const using = `<using lexer="`

// load gives the lexer of a file, with those that it calls.
func (s *shelf) load(file string) chroma.Lexer {
	if l, ok := s.loaded[file]; ok {
		return l
	}
	data := string(s.read(file))
	l, err := chroma.NewXMLLexer(s.files, file)
	if err != nil {
		panic(err)
	}
	s.loaded[file] = l
	s.registry.Register(l)
	for _, part := range strings.Split(data, using)[1:] {
		name, _, _ := strings.Cut(part, `"`)
		if other := s.index[strings.ToLower(name)]; other != "" {
			s.load(other)
		}
	}
	return l
}
