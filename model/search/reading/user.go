package reading

import (
	"bufio"
	"io"
	"maps"
	"slices"
	"strings"
)

// userWord is a word that a person taught.
type userWord struct {
	text     []rune
	spelling string
}

// With is t with the words of r, one a line: the word, blanks, its reading in
// kana or romaji; # begins a comment. Lines without a reading are left out.
// fold brings a text to the form that Append will be given. An error is r's.
func (t *Table) With(r io.Reader, fold func(string) []rune) (*Table, error) {
	u := *t
	u.user = maps.Clone(t.user)
	if u.user == nil {
		u.user = map[rune][]userWord{}
	}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "#")
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		text, spelled := fold(f[0]), fold(strings.Join(f[1:], ""))
		out, _ := t.append(nil, nil, spelled, false)
		if len(text) == 0 || len(out) == 0 {
			continue
		}
		of := append(slices.Clone(u.user[text[0]]), userWord{text, string(out)})
		// The longest word wins, as in the table; of equals the last one.
		slices.SortStableFunc(of, func(a, b userWord) int { return len(a.text) - len(b.text) })
		u.user[text[0]] = of
	}
	return &u, lines.Err()
}

// userWord finds the person's longest word that text begins with.
func (t *Table) userWord(text []rune) (spelling string, runes int) {
	if len(t.user) == 0 {
		return "", 0
	}
	of := t.user[text[0]]
	for i := len(of) - 1; i >= 0; i-- {
		n := len(of[i].text)
		if n <= len(text) && slices.Equal(of[i].text, text[:n]) && !splitsRun(text, n) {
			return of[i].spelling, n
		}
	}
	return "", 0
}

// splitsRun reports whether a word of n runes would end inside a Latin word.
func splitsRun(text []rune, n int) bool {
	return n < len(text) && classOf(text[n-1]) == latin && classOf(text[n]) == latin
}
