package block

import (
	"strconv"
	"strings"

	"yomi/loader/lexis"
)

// wikiSigns are the signs of lists: bullets, numbers, terms, what is set in.
const wikiSigns = "*#;:"

// takeWikiItem takes items whose depth is the number of their signs, ** or *#, terms
// behind ; and what is set in behind :.
func takeWikiItem(s *scan) bool {
	line := s.line(s.next)
	cols, off := lexis.Indent(line)
	n := 0
	for off+n < len(line) && strings.IndexByte(wikiSigns, line[off+n]) >= 0 {
		n++
	}
	if n == 0 || n > nestingMax || off+n == len(line) {
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
		return s.wikiTerm(n)
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
		s.add(Block{Kind: Para, Depth: int16(depth), Text: text, Off: s.offset(s.next, n+space)}, 1)
		s.settle() // the next line is no more of it
		return true
	}
	return s.markedItem(off, n)
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
func (s *scan) wikiTerm(n int) bool {
	line := lexis.TrimEnd(s.line(s.next))
	_, space := lexis.Indent(line[n:])
	off := n + space
	term, meaning, ok := strings.Cut(line[off:], " : ")
	if lexis.Blank(term) {
		return false
	}
	s.add(Block{Kind: Para, Holds: true, Depth: int16(n), Text: term, Off: s.offset(s.next, off)}, 1)
	s.settle()
	if ok && !lexis.Blank(meaning) {
		s.next--
		s.add(Block{Kind: Para, Depth: int16(n), Text: meaning, Off: s.offset(s.next, len(line)-len(meaning))}, 1)
		s.settle()
	}
	return true
}

// markedItem takes the line at next as an item with n marks after off bytes.
func (s *scan) markedItem(off, n int) bool {
	line := s.line(s.next)
	_, space := lexis.Indent(line[off+n:])
	text := strings.TrimRight(line[off+n+space:], " \t")
	if text == "" {
		s.next++
		return true
	}
	cols, _ := lexis.Indent(line)
	b := Block{Kind: Item, Text: text, Marker: line[off : off+n], Indent: int16(min(cols, maxIndent)), Off: s.offset(s.next, off+n+space)}
	if n > 1 || cols == 0 {
		b.Depth = int16(n) // of one mark, the indent tells the depth
	}
	if sign := line[off+n-1]; sign == '#' || sign == '+' {
		b.Marker = strconv.Itoa(s.numberAfter(&b)) + "."
	}
	s.add(b, 1)
	return true
}

// numberedBack is how many blocks are looked back over for the item before a counted
// one: what stands in an item is seldom more.
const numberedBack = 64

// numberAfter is the number of an item that is about to be added, which counts on
// from the one before it in its list.
func (s *scan) numberAfter(b *Block) int {
	for i := len(s.blocks) - 1; i >= max(0, len(s.blocks)-numberedBack); i-- {
		above := &s.blocks[i]
		if above.Depth > b.Depth || above.Depth == b.Depth && above.Indent > b.Indent || above.Kind == Para && above.Depth > 0 {
			continue
		}
		if above.Kind == Item && above.Depth == b.Depth && above.Indent == b.Indent && (i < len(s.blocks)-1 || s.blanks == 0) {
			n, _ := lexis.NumberAt(above.Marker, 3)
			return n + 1
		}
		break
	}
	return 1
}
