package asciidoc

import (
	"strconv"
	"strings"

	"yomi/loader/block"
	"yomi/loader/lexis"
	"yomi/loader/notation/scan"
	"yomi/loader/notation/syntax"
	"yomi/model"
)

// item is an item that is open.
type item struct {
	sign   string // what items of its list begin with
	cols   int    // how far it is set in
	number int    // of the last item of a list that counts
}

// setIn is how many columns further in an item is of the list inside, where its sign
// is the same. By the notation itself blanks before a sign mean nothing.
const setIn = 2

// takeItem takes an item. A sign that no open item has begins a list in the
// last item; one that an open item has goes on with its list (Lists, "Nested").
func takeItem(s *scan.Scanner) bool {
	line := s.Line(s.Next)
	cols, off := lexis.Indent(line)
	sign, marker, size := itemSign(line[off:])
	if size == 0 || lexis.Blank(line[off+size:]) {
		return false
	}
	a := readerOf(s)
	a.enlist()
	start, _ := strconv.Atoi(a.take().named["start"])
	item := a.open(item{sign: sign, cols: cols, number: max(start-1, 0)})
	if marker == "" {
		item.number++
		marker = itemNumber(item.number, len(sign))
	}
	off += size
	_, space := lexis.Indent(line[off:])
	off += space
	b := block.Block{Kind: block.Item, Marker: marker, Depth: a.depth(), Indent: int16(min(cols, block.MaxIndent))}
	if rest, done := strings.CutPrefix(line[off:], "[*] "); done && (sign[0] == '*' || sign == "-") {
		b.Task, off = model.TaskDone, len(line)-len(rest)
	}
	b.Text, b.Off = lexis.TrimEnd(line[off:]), s.Offset(s.Next, off)
	a.tied = false
	s.Add(b, 1)
	return true
}

// enlist begins a list where none is open, or where something is said of it.
func (a *reader) enlist() {
	if len(a.list) == 0 || a.title.Hi > 0 || a.attrs.line > 0 {
		a.leave()
		a.entitle()
	}
}

// open makes an item the innermost that is open.
func (a *reader) open(item item) *item {
	for i := len(a.list) - 1; i >= 0; i-- {
		have := &a.list[i]
		if have.sign != item.sign {
			continue
		}
		if i == len(a.list)-1 && len(item.sign) == 1 && item.cols >= have.cols+setIn {
			break
		}
		a.list = a.list[:i+1]
		have.cols = item.cols
		return have
	}
	if len(a.list) < scan.NestingMax {
		a.list = append(a.list, item)
	}
	return &a.list[len(a.list)-1]
}

// itemSign reads the sign of an item: what items of its list share, how it is shown,
// "" for the next number, and its size; 0 for none.
func itemSign(s string) (sign, marker string, size int) {
	if s == "" {
		return "", "", 0
	}
	switch c := s[0]; c {
	case '*', '.':
		if n := syntax.TitleMarks(s, c, 5); n > 0 {
			if c == '*' {
				marker = s[:n]
			}
			return s[:n], marker, n
		}
		return "", "", 0
	case '-':
		if syntax.TitleMarks(s, c, 1) > 0 {
			return "-", "-", 1
		}
		return "", "", 0
	case '<':
		if end := strings.IndexByte(s, '>'); end > 1 && end+1 < len(s) && s[end+1] == ' ' && (s[1:end] == "." || strings.Trim(s[1:end], "0123456789") == "") {
			return "<1>", s[:end+1], end + 1
		}
		return "", "", 0
	}
	m, ok := lexis.MarkerAt(s)
	if !ok {
		return "", "", 0
	}
	return string(lexis.Series(s[:m.Sign])), s[:m.Sign], m.Size
}

// itemNumber writes the number of an item as its depth asks for: 1. a. i. A. I.
func itemNumber(n, depth int) string {
	letter := func(first byte) string {
		if n > 26 {
			return strconv.Itoa(n)
		}
		return string(first + byte(n-1))
	}
	switch depth {
	case 2:
		return letter('a') + "."
	case 3:
		return strings.ToLower(roman(n)) + "."
	case 4:
		return letter('A') + "."
	case 5:
		return roman(n) + "."
	}
	return strconv.Itoa(n) + "."
}

// roman writes a number in Roman numerals.
func roman(n int) string {
	var b strings.Builder
	for _, r := range [...]struct {
		value int
		sign  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= r.value && b.Len() < romanMax {
			b.WriteString(r.sign)
			n -= r.value
		}
	}
	return b.String()
}

// romanMax is the longest numeral that is written out.
const romanMax = 16

// takeContinuation takes a lone +, which ties the block below to the item above.
func takeContinuation(s *scan.Scanner) bool {
	if strings.TrimSpace(s.Line(s.Next)) != "+" {
		return false
	}
	readerOf(s).tied = len(readerOf(s).list) > 0
	s.Blanks++
	s.Next++
	return true
}

// takeCarriedOn takes a line that goes on with the paragraph or item above it. A
// field and an address have lines of their own.
func takeCarriedOn(s *scan.Scanner) bool {
	above := s.Last()
	if above == nil || !s.Unsettled() || above.Kind != block.Para && above.Kind != block.Item && above.Kind != block.Quote || above.Quiet {
		return false
	}
	line := s.Line(s.Next)
	_, off := lexis.Indent(line)
	if name, _ := lexis.FieldAt(line[off:]); name != lexis.NoField || lexis.URLAt(line[off:]) == len(lexis.TrimEnd(line[off:])) {
		return false
	}
	above.Lines = int32(s.Next) - above.Line + 1
	s.Next++
	return true
}

// termSigns are what stands behind a term, the outermost first (Description Lists).
var termSigns = [...]string{"::::", ":::", "::", ";;"}

// termAt finds the sign behind the term that line begins with.
func termAt(line string) (sign string, at int) {
	for from := 0; ; {
		n := strings.IndexAny(line[from:], ":;")
		if n < 0 {
			return "", 0
		}
		from += n
		for _, sign := range termSigns {
			if end := from + len(sign); strings.HasPrefix(line[from:], sign) && (end == len(line) || line[end] == ' ' || line[end] == '\t') {
				return sign, from
			}
		}
		for from < len(line) && (line[from] == ':' || line[from] == ';') {
			from++
		}
	}
}

// takeTerm takes "term:: what it means". What it means, on the line and below
// it, stands under the term.
func takeTerm(s *scan.Scanner) bool {
	line := strings.TrimRight(s.Line(s.Next), " \t")
	cols, off := lexis.Indent(line)
	sign, at := termAt(line)
	if at <= off || lexis.Blank(line[off:at]) {
		return false
	}
	a := readerOf(s)
	if above := s.Last(); above != nil && above.Kind == block.Para && s.Unsettled() && !a.has(sign) {
		return false // a paragraph goes on
	}
	a.enlist()
	a.take()
	a.open(item{sign: sign, cols: cols})
	words := lexis.TrimEnd(line[off:at])
	s.Add(block.Block{Kind: block.Para, Holds: true, Text: words, Depth: a.depth(), Off: s.Offset(s.Next, off)}, 1)
	s.Settle()
	at += len(sign)
	_, space := lexis.Indent(line[at:])
	if at += space; at < len(line) {
		s.Next-- // the meaning begins on the same line
		s.Add(block.Block{Kind: block.Para, Text: line[at:], Depth: a.depth(), Off: s.Offset(s.Next, at)}, 1)
		return true
	}
	for n := s.Next; n < s.End && n < s.Next+termGap; n++ { // it begins below
		line := s.Line(n)
		if lexis.Blank(line) {
			continue
		}
		_, in := lexis.Indent(line)
		if _, _, item := itemSign(line[in:]); item == 0 && fenceOf(line) == "" && strings.IndexByte("[.=:/", line[in]) < 0 {
			s.Next = n
			s.Add(block.Block{Kind: block.Para, Text: lexis.TrimEnd(line[in:]), Depth: a.depth(), Off: s.Offset(n, in)}, 1)
		}
		break
	}
	return true
}

// termGap is how many lines below a term what it means begins at most.
const termGap = 3

// has reports whether an item with a sign is open.
func (a *reader) has(sign string) bool {
	for i := range a.list {
		if a.list[i].sign == sign {
			return true
		}
	}
	return false
}
