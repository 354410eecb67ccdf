// Package lang says what the program says to people in their language: its
// interface, help and messages. English is what the code says itself, and the
// key by which the one table, messages.txt, finds the same in the others.
//
// It is not for what documents say, nor for the words of summaries, which
// follow the language of the notes. Its unit is the message: a format of
// package fmt, or a text without arguments.
//
// A test reads the code: a message that Say or Mark is given and the table
// lacks fails it, and so does one that nothing says any more. Read Lang.Say
// first.
package lang

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Lang is a language of the interface. The zero Lang is English.
type Lang uint8

// The languages.
const (
	English Lang = iota
	Japanese
	Chinese
)

// names are what settings and the table call the languages.
var names = [...]string{"en", "ja", "zh"}

// Names are the names that Named knows.
func Names() []string { return names[:] }

// String gives the language's name.
func (l Lang) String() string { return names[l] }

// Named is the language of that name (en, ja, zh), or of a locale that begins
// with one: ja_JP.UTF-8.
func Named(name string) (Lang, bool) {
	for i, n := range names {
		if rest, ok := strings.CutPrefix(name, n); ok && (rest == "" || strings.IndexByte("_-.@", rest[0]) >= 0) {
			return Lang(i), true
		}
	}
	return English, false
}

// Of is the language that the environment asks for: the first of LC_ALL,
// LC_MESSAGES and LANG that is set decides (POSIX, 8.2), and what is neither
// Japanese nor Chinese there is English.
func Of(env func(name string) string) Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := env(name); locale != "" {
			l, _ := Named(locale)
			return l
		}
	}
	return English
}

// Say gives a message in the language, with its arguments as fmt.Sprintf takes
// them; without arguments it is no format. What the table does not hold, such
// as an error of the system, is given as it is.
func (l Lang) Say(message string, args ...any) string {
	if l != English {
		if said, ok := table()[message]; ok && said[l] != "" {
			message = said[l]
		}
	}
	if len(args) == 0 {
		return message
	}
	for i, arg := range args {
		if m, ok := arg.(Message); ok {
			args = slices.Clone(args)
			args[i] = l.Say(string(m))
		}
	}
	return fmt.Sprintf(message, args...)
}

// Message is an argument that is a message itself, said in the language of the
// one it is an argument of.
type Message string

// Mark is its argument. It names a message that is said later, by a Say that
// is given no literal: rows of tables.
func Mark(message string) string { return message }

//go:embed messages.txt
var written string

// table is the messages by their English, parsed when first needed.
var table = sync.OnceValue(func() map[string][len(names)]string {
	messages, err := parse(written)
	if err != nil {
		panic(err) // a test parses it
	}
	return messages
})

// parse reads the table: blocks with a blank line between, each the English
// message and below it those of the other languages, "ja …" and "zh …". A line
// end inside a message is written \n, and a line that begins with # says
// nothing.
func parse(text string) (map[string][len(names)]string, error) {
	messages := map[string][len(names)]string{}
	line := 0
	for block := range strings.SplitSeq(text, "\n\n") {
		var said [len(names)]string
		for row := range strings.Lines(block) {
			line++
			row = strings.ReplaceAll(strings.TrimRight(row, "\n"), `\n`, "\n")
			switch in, rest, _ := strings.Cut(row, " "); {
			case row == "" || row[0] == '#':
			case said[English] == "":
				said[English] = row
			case in == "ja" && said[Japanese] == "":
				said[Japanese] = rest
			case in == "zh" && said[Chinese] == "":
				said[Chinese] = rest
			default:
				return nil, fmt.Errorf("messages.txt:%d: %q says nothing new", line, row)
			}
		}
		line++
		if said[English] == "" {
			continue
		}
		if _, twice := messages[said[English]]; twice {
			return nil, fmt.Errorf("messages.txt:%d: %q stands there twice", line, said[English])
		}
		messages[said[English]] = said
	}
	return messages, nil
}
