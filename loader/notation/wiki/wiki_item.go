package wiki

import (
	"strconv"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
)

// wikiSigns are the signs of lists: bullets, numbers, terms, what is set in.
const wikiSigns = "*#;:"

// takeWikiItem takes items whose depth is the number of their signs, ** or *#, terms
// behind ; and what is set in behind :.
func takeWikiItem(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	cols, off := lexis.Indent(line)
	n := 0
	for off+n < len(line) && strings.IndexByte(wikiSigns, line[off+n]) >= 0 {
		n++
	}
	if n == 0 || n > scan.NestingMax || off+n == len(line) {
		return false
	}
	spaced := line[off+n] == ' ' || line[off+n] == '\t'
	sign := line[off+n-1]
	if cols > 0 && (!spaced || n == 1 && sign != '#') {
		return false // one star is anybody's item, nested by its indent
	}
	if !spaced && !closeItem(line[n:], sign, n) {
		return false
	}
	switch sign {
	case ';':
		return wikiTerm(s, n)
	case ':':
		_, space := lexis.Indent(line[n:])
		text := lexis.TrimEnd(line[n+space:])
		if text == "" {
			return false
		}
		depth := len(strings.TrimRight(line[:n], ":"))
		if depth == 0 {
			depth = n
		}
		s.Add(block.Block{Kind: block.Para, Depth: int16(depth), Text: text, Off: s.Offset(s.Next, n+space)}, 1)
		s.Settle() // the next line is no more of it
		return true
	}
	return markedItem(s, off, n)
}

// closeItem reports an item whose words follow its n signs at once. One star and one
// # may begin something else: strong words, a hashtag, a setting.
func closeItem(words string, sign byte, n int) bool {
	r := lexis.FirstRune(words)
	switch {
	case !lexis.LetterOrDigit(r) && !lexis.Wide(r) && words[0] != '[' && words[0] != '\'' && words[0] != '<':
		return false
	case sign == '*':
		return strings.IndexByte(words, '*') < 0
	case sign == '#':
		return n > 1 || lexis.Wide(r) || words[0] == '[' || words[0] == '\''
	}
	return n > 1 || sign == ';' || lexis.Wide(r) || words[0] == '[' || words[0] == '\''
}

// wikiTerm takes "; term : what it means"; what it means may also stand below.
func wikiTerm(s *scan.Scanner, n int) bool {
	line := lexis.TrimEnd(s.Line(s.Next))
	_, space := lexis.Indent(line[n:])
	off := n + space
	term, meaning, ok := strings.Cut(line[off:], " : ")
	if lexis.Blank(term) {
		return false
	}
	s.Add(block.Block{Kind: block.Para, Holds: true, Depth: int16(n), Text: term, Off: s.Offset(s.Next, off)}, 1)
	s.Settle()
	if ok && !lexis.Blank(meaning) {
		s.Next--
		s.Add(block.Block{Kind: block.Para, Depth: int16(n), Text: meaning, Off: s.Offset(s.Next, len(line)-len(meaning))}, 1)
		s.Settle()
	}
	return true
}

// markedItem takes the line at next as an item with n marks after off bytes.
func markedItem(s *scan.Scanner, off, n int) bool {
	line := s.Line(s.Next)
	_, space := lexis.Indent(line[off+n:])
	text := strings.TrimRight(line[off+n+space:], " \t")
	if text == "" {
		s.Next++
		return true
	}
	cols, _ := lexis.Indent(line)
	b := block.Block{Kind: block.Item, Text: text, Marker: line[off : off+n], Indent: int16(min(cols, block.MaxIndent)), Off: s.Offset(s.Next, off+n+space)}
	if n > 1 || cols == 0 {
		b.Depth = int16(n) // of one mark, the indent tells the depth
	}
	if sign := line[off+n-1]; sign == '#' || sign == '+' {
		b.Marker = strconv.Itoa(s.NumberAfter(&b)) + "."
	}
	s.Add(b, 1)
	return true
}
